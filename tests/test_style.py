"""Styles are values: checked when they are made, never changed, compared by their rows."""

from __future__ import annotations

import copy
import inspect
import pickle
from typing import Any

import attrs
import pytest

from smartbrevity import AXIOS, parse
from smartbrevity.entries import MAX_LABEL, Axiom, CreditWord, FixedLine, fold
from smartbrevity.errors import SmartBrevityError, StyleError
from smartbrevity.nodes import FurnitureKind, Medium, Role
from smartbrevity.style import Style

WHY = Axiom("Why it matters", Role.SIGNIFICANCE, ("Why this matters",))
BUT = Axiom("Yes, but", Role.COUNTERPOINT, ("But, but, but",))
PHOTO = CreditWord("Photo", Medium.PHOTO, ("Photos",))
SHARE = FixedLine("Share this story", FurnitureKind.SHARE)
HEADS = FixedLine("All * stories", FurnitureKind.SECTION_HEAD)


def harbor() -> Style:
    """A small style with a row in every table."""
    return Style(
        "harbor",
        labels=(WHY, BUT),
        credit_words=(PHOTO,),
        channels=("Harbor News",),
        furniture=(SHARE, HEADS),
        kickers=("Scoop",),
        speech_verbs=("said",),
        agencies=("Tide Press",),
        openers=("why-it-matters",),
    )


# How spellings are compared


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("What's next", "whats next"),
        ("What’s  Next", "whats next"),
        ("WHAT`S NEXT", "whats next"),
        ("\u00a0What´s\u2003next\t", "whats next"),
        ("Why it mat\u00adters", "why it matters"),
        ("Why\u200b it\ufeff matters", "why it matters"),
        ("Por QUÉ importa", "por qué importa"),
        ("The big picture", "the big picture"),
        ("Yes, but", "yes, but"),
        (" \n ", ""),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(folded) == folded


@pytest.mark.parametrize(
    ("spelling", "key"),
    [
        ("Why it matters", "why-it-matters"),
        ("What's next", "whats-next"),
        ("Yes, but", "yes-but"),
        ("P.S.", "p-s"),
        ("En cifras", "en-cifras"),
    ],
)
def test_the_usual_spelling_gives_the_key(spelling: str, key: str) -> None:
    assert Axiom(spelling, Role.OTHER).key == key


# The look-ups


def test_the_tables_hold_every_row() -> None:
    tables = harbor().tables
    assert tables.labels == {
        "why it matters": WHY,
        "why this matters": WHY,
        "yes, but": BUT,
        "but, but, but": BUT,
    }
    assert tables.wild_labels == {}
    assert tables.credit_words == {"photo": Medium.PHOTO, "photos": Medium.PHOTO}
    assert tables.channels == {"harbor news": "Harbor News"}
    assert tables.furniture == {"share this story": SHARE}
    assert tables.wild_furniture == {"all": (("all ", " stories", HEADS),)}
    assert tables.kickers == {"scoop"}
    assert tables.speech_verbs == {"said"}
    assert tables.agencies == {"tide press"}
    assert tables.openers == {"why-it-matters"}


def test_an_empty_style_is_a_style() -> None:
    tables = Style("bare").tables
    assert not any(tables)


def test_a_star_cuts_a_spelling() -> None:
    row = Axiom("What they're saying", Role.VOICE, ("What * is saying",))
    tables = Style("s", labels=(row,)).tables
    assert tables.wild_labels == {"what": (("what ", " is saying", row),)}
    assert list(tables.labels) == ["what theyre saying"]


def test_a_star_may_stand_at_either_end_of_a_label() -> None:
    row = Axiom("Asks", Role.OUTLOOK, ("Need from *", "* thought bubble"))
    tables = Style("s", labels=(row,)).tables
    assert tables.wild_labels == {
        "need": (("need from ", "", row),),
        "": (("", " thought bubble", row),),
    }


@pytest.mark.parametrize(
    ("text", "first", "before", "after"),
    [
        ("Sign up for *", "sign", "sign up for ", ""),
        ("Sign up for *.", "sign", "sign up for ", ""),
        ("All * stories.", "all", "all ", " stories"),
        ("* news in your inbox", "", "", " news in your inbox"),
        ("Copyright*", "", "copyright", ""),
    ],
)
def test_furniture_with_a_star_is_found_by_its_first_word(
    text: str, first: str, before: str, after: str
) -> None:
    line = FixedLine(text, FurnitureKind.FOOTER)
    tables = Style("s", furniture=(line,)).tables
    assert tables.wild_furniture == {first: ((before, after, line),)}
    assert tables.furniture == {}


def test_furniture_forgets_a_final_stop() -> None:
    line = FixedLine("Thanks for reading.", FurnitureKind.SIGN_OFF)
    assert Style("s", furniture=(line,)).tables.furniture == {"thanks for reading": line}


def test_furniture_rows_of_one_first_word_keep_their_order() -> None:
    one = FixedLine("Sign up for *", FurnitureKind.PITCH)
    two = FixedLine("Sign up to *", FurnitureKind.FORM)
    tables = Style("s", furniture=(one, two)).tables
    assert [wild.row for wild in tables.wild_furniture["sign"]] == [one, two]


def test_the_same_words_may_stand_twice_where_they_mean_the_same() -> None:
    tables = Style(
        "s",
        labels=(Axiom("Flashback", Role.CONTEXT, ("FLASHBACK", "Flashback")),),
        credit_words=(PHOTO, CreditWord("PHOTO", Medium.PHOTO)),
        furniture=(SHARE, FixedLine("Share this story.", FurnitureKind.SHARE)),
        channels=("World", "world"),
    ).tables
    assert list(tables.labels) == ["flashback"]
    assert tables.credit_words == {"photo": Medium.PHOTO, "photos": Medium.PHOTO}
    assert tables.furniture == {"share this story": SHARE}
    assert list(tables.channels) == ["world"]


# What cannot be used, and what the error says

EMPTY = "the spelling is empty"
HOW = f"{EMPTY}; write the label as it is printed, without its colon"
COLON = "leave out the colon at the end; the separator is no part of it"
LONG = "x" * (MAX_LABEL + 1)
NO_ROLE: Any = "summary"
NO_KIND: Any = "share"
NO_MEDIUM: Any = "photo"
NUMBER: Any = 7


@pytest.mark.parametrize(
    ("table", "row", "message"),
    [
        # labels
        (
            "labels",
            "Why it matters",
            "label row 3 ('Why it matters'): write Axiom(spelling, Role.…)",
        ),
        (
            "labels",
            Axiom("So what", NO_ROLE),
            (
                "label row 3 (Axiom(spelling='So what', role='summary', also=(), everyday=())): "
                "write Axiom(spelling, Role.…)"
            ),
        ),
        ("labels", Axiom(NUMBER, Role.OTHER), "label row 3 (7): a spelling is a str, not int"),
        (
            "labels",
            Axiom("So what", Role.OTHER, (NUMBER,)),
            "label row 3 (7): a spelling is a str, not int",
        ),
        ("labels", Axiom("", Role.OTHER), f"label row 3 (''): {HOW}"),
        ("labels", Axiom(" ’ ", Role.OTHER), f"label row 3 (' ’ '): {HOW}"),
        ("labels", Axiom("*", Role.OTHER), f"label row 3 ('*'): {HOW}"),
        ("labels", Axiom("So what:", Role.OTHER), f"label row 3 ('So what:'): {COLON}"),
        (
            "labels",
            Axiom("So what", Role.OTHER, ("So: ",)),
            f"label row 3 ('So: '): {COLON}",
        ),
        (
            "labels",
            Axiom("So\nwhat", Role.OTHER),
            "label row 3 ('So\\nwhat'): a spelling stands on one line",
        ),
        (
            "labels",
            Axiom("So\rwhat", Role.OTHER),
            "label row 3 ('So\\rwhat'): a spelling stands on one line",
        ),
        ("labels", Axiom(LONG, Role.OTHER), f"label row 3 ('{LONG}'): longer than 60 characters"),
        (
            "labels",
            Axiom("What * and * say", Role.VOICE),
            "label row 3 ('What * and * say'): at most one * may stand in it",
        ),
        (
            "labels",
            Axiom("So what", Role.OTHER, ("WHY THIS  MATTERS",)),
            "label row 3 ('WHY THIS  MATTERS'): already a spelling of 'Why it matters'",
        ),
        # credit words
        ("credit_words", "Photo", "credit row 2 ('Photo'): write CreditWord(word, Medium.…)"),
        (
            "credit_words",
            CreditWord("Foto", NO_MEDIUM),
            (
                "credit row 2 (CreditWord(spelling='Foto', medium='photo', also=())): "
                "write CreditWord(word, Medium.…)"
            ),
        ),
        (
            "credit_words",
            CreditWord("Foto", Medium.PHOTO, (NUMBER,)),
            "credit row 2 (7): a spelling is a str, not int",
        ),
        ("credit_words", CreditWord("", Medium.MAP), f"credit row 2 (''): {EMPTY}"),
        ("credit_words", CreditWord("Map:", Medium.MAP), f"credit row 2 ('Map:'): {COLON}"),
        (
            "credit_words",
            CreditWord("Map", Medium.MAP, ("Ma*",)),
            "credit row 2 ('Ma*'): no * here",
        ),
        (
            "credit_words",
            CreditWord("Image", Medium.IMAGE, ("Photos",)),
            "credit row 2 ('Photos'): already photo",
        ),
        # furniture
        ("furniture", "Share", "furniture row 3 ('Share'): write FixedLine(text, kind)"),
        (
            "furniture",
            FixedLine("Share", NO_KIND),
            "furniture row 3 (FixedLine(text='Share', kind='share')): write FixedLine(text, kind)",
        ),
        (
            "furniture",
            FixedLine(NUMBER, FurnitureKind.SHARE),
            "furniture row 3 (7): a spelling is a str, not int",
        ),
        ("furniture", FixedLine("* ", FurnitureKind.SHARE), f"furniture row 3 ('* '): {EMPTY}"),
        (
            "furniture",
            FixedLine("a\nb", FurnitureKind.SHARE),
            "furniture row 3 ('a\\nb'): a spelling stands on one line",
        ),
        (
            "furniture",
            FixedLine("y" * 301, FurnitureKind.SHARE),
            f"furniture row 3 ('{'y' * 301}'): longer than 300 characters",
        ),
        (
            "furniture",
            FixedLine("Share * with *", FurnitureKind.SHARE),
            "furniture row 3 ('Share * with *'): at most one * may stand in it",
        ),
        (
            "furniture",
            FixedLine("SHARE THIS STORY.", FurnitureKind.FOOTER),
            "furniture row 3 ('SHARE THIS STORY.'): already share",
        ),
        # plain words
        ("channels", "", f"channel row 2 (''): {EMPTY}"),
        ("channels", NUMBER, "channel row 2 (7): a spelling is a str, not int"),
        ("channels", "World:", f"channel row 2 ('World:'): {COLON}"),
        ("channels", "All *", "channel row 2 ('All *'): no * here"),
        ("channels", LONG, f"channel row 2 ('{LONG}'): longer than 60 characters"),
        ("kickers", "Scoop:", f"kicker row 2 ('Scoop:'): {COLON}"),
        ("speech_verbs", " ", f"speech verb row 2 (' '): {EMPTY}"),
        ("agencies", "A\nB", "agency row 2 ('A\\nB'): a spelling stands on one line"),
        ("openers", "the-tide", "opener row 2 ('the-tide'): no label has this key"),
    ],
)
def test_an_error_names_the_row(table: str, row: object, message: str) -> None:
    rows: dict[str, Any] = {table: [row]}
    with pytest.raises(StyleError) as caught:
        harbor().extend(**rows)
    assert str(caught.value) == message


@pytest.mark.parametrize("name", ["", None, 3])
def test_a_style_has_a_name(name: Any) -> None:
    with pytest.raises(StyleError) as caught:
        Style(name)
    assert str(caught.value) == f"style name {name!r}: give it a short name, such as 'axios'"


def test_the_limits_themselves_are_allowed() -> None:
    label = Axiom("x" * MAX_LABEL, Role.OTHER)
    line = FixedLine("y" * 300, FurnitureKind.FOOTER)
    style = Style("s", labels=(label,), furniture=(line, FixedLine("In:", FurnitureKind.FOOTER)))
    assert style.tables.labels["x" * MAX_LABEL] is label
    assert set(style.tables.furniture) == {"y" * 300, "in:"}


def test_one_except_catches_it() -> None:
    assert issubclass(StyleError, SmartBrevityError)
    assert issubclass(StyleError, ValueError)


def test_two_labels_have_two_keys() -> None:
    with pytest.raises(StyleError) as caught:
        harbor().extend(labels=[Axiom("Yes but", Role.COUNTERPOINT)])
    assert str(caught.value) == (
        "label row 3 ('Yes but'): 'Yes, but' has its key, 'yes-but'; "
        "make it a further spelling of that row"
    )


def test_rows_are_no_str() -> None:
    with pytest.raises(StyleError) as caught:
        harbor().extend(channels="Tides")
    assert str(caught.value) == "rows are a list of rows, not the str 'Tides'; write ['Tides']"


# Everyday words


def test_everyday_spellings_are_folded_in_the_tables() -> None:
    tide = Axiom("The tide", Role.OUTLOOK, ("Tide’s  turn", "Low water"), ("Tide’s  turn",))
    tables = Style("s", labels=(tide,)).tables
    assert tables.everyday == {"tides turn"}
    assert list(tables.labels) == ["the tide", "tides turn", "low water"]


@pytest.mark.parametrize("spelling", ["The tide", "Low water"])
def test_every_spelling_of_a_row_may_be_everyday(spelling: str) -> None:
    tide = Axiom("The tide", Role.OUTLOOK, ("Low water",), (spelling,))
    assert harbor().extend(labels=[tide]).tables.everyday == {fold(spelling)}


def test_an_everyday_spelling_is_one_of_the_row() -> None:
    tide = Axiom("The tide", Role.OUTLOOK, ("Low water",), ("Low water", "High water"))
    with pytest.raises(StyleError) as caught:
        harbor().extend(labels=[tide])
    assert str(caught.value) == "label row 3 ('High water'): everyday, but no spelling of it"


def test_rename_keeps_everyday_spellings_but_the_one_it_replaces() -> None:
    tide = Axiom("The tide", Role.OUTLOOK, ("Low water", "Ebb"), ("The tide", "Ebb"))
    style = harbor().extend(labels=[tide])
    assert style.rename("the-tide", "The flood").labels[-1] == Axiom(
        "The flood", Role.OUTLOOK, ("The tide", "Low water", "Ebb"), ("The tide", "Ebb")
    )
    assert style.rename("the-tide", "Ebb").labels[-1] == Axiom(
        "Ebb", Role.OUTLOOK, ("The tide", "Low water"), ("The tide",)
    )


# extend


def test_extend_puts_rows_after_those_there_are() -> None:
    style = harbor()
    tide = Axiom("The tide", Role.OUTLOOK)
    gif = CreditWord("GIF", Medium.GIF)
    ad = FixedLine("Advertisement", FurnitureKind.SPONSOR)
    ours = style.extend(
        name="ours",
        labels=iter([tide]),
        credit_words=[gif],
        channels=["Tides"],
        furniture=(ad,),
        kickers=["Log"],
        speech_verbs={"adds"},
        agencies=["Gull"],
        openers=["the-tide"],
    )
    assert ours == Style(
        "ours",
        (WHY, BUT, tide),
        (PHOTO, gif),
        ("Harbor News", "Tides"),
        (SHARE, HEADS, ad),
        ("Scoop", "Log"),
        ("said", "adds"),
        ("Tide Press", "Gull"),
        ("why-it-matters", "the-tide"),
    )
    assert ours.tables.labels["the tide"] is tide
    assert ours.tables.openers == {"why-it-matters", "the-tide"}


def test_extend_by_nothing_is_the_same() -> None:
    assert harbor().extend() == harbor()
    assert harbor().extend(name="quay").name == "quay"
    assert harbor().extend(name="").name == "harbor"


# without


def test_without_takes_labels_and_openers_away() -> None:
    ours = harbor().without("why-it-matters")
    assert ours.labels == (BUT,)
    assert ours.openers == ()
    assert list(ours.tables.labels) == ["yes, but", "but, but, but"]
    assert ours.credit_words == harbor().credit_words
    assert harbor().without("why-it-matters", "yes-but").labels == ()
    assert harbor().without("yes-but").openers == ("why-it-matters",)
    assert harbor().without() == harbor()


@pytest.mark.parametrize("key", ["the-tide", "Why it matters", "why-this-matters", ""])
def test_without_knows_its_keys(key: str) -> None:
    with pytest.raises(StyleError) as caught:
        harbor().without("yes-but", key)
    assert str(caught.value) == f"no label has the key {key!r}; keys look like 'why-it-matters'"


# rename


def test_rename_keeps_the_old_spellings() -> None:
    ours = harbor().rename("why-it-matters", "Why you should care")
    new = Axiom("Why you should care", Role.SIGNIFICANCE, ("Why it matters", "Why this matters"))
    assert ours.labels == (new, BUT)
    assert ours.openers == ("why-you-should-care",)
    assert ours.tables.labels["why it matters"] is ours.labels[0]
    assert "why-it-matters" not in {row.key for row in ours.labels}


def test_rename_to_one_of_its_own_spellings() -> None:
    ours = harbor().rename("why-it-matters", "WHY THIS MATTERS")
    assert ours.labels[0] == Axiom("WHY THIS MATTERS", Role.SIGNIFICANCE, ("Why it matters",))
    assert harbor().rename("yes-but", "Yes, but") == harbor()


def test_rename_checks_key_and_spelling() -> None:
    with pytest.raises(StyleError, match="no label has the key 'the-tide'"):
        harbor().rename("the-tide", "Tides")
    with pytest.raises(StyleError, match="already a spelling of 'Why it matters'"):
        harbor().rename("yes-but", "Why this matters")
    with pytest.raises(StyleError, match="leave out the colon"):
        harbor().rename("yes-but", "However:")


# Values


def test_the_original_is_never_changed() -> None:
    style, same = harbor(), harbor()
    before = attrs.asdict(style, recurse=False), repr(style.tables)
    style.extend(labels=[Axiom("The tide", Role.OUTLOOK)], channels=["Tides"], name="other")
    style.without("why-it-matters")
    style.rename("yes-but", "However")
    with pytest.raises(StyleError):
        style.extend(labels=[Axiom("", Role.OTHER)])
    assert style == same
    assert (attrs.asdict(style, recurse=False), repr(style.tables)) == before


@pytest.mark.parametrize("value", [harbor(), WHY, PHOTO, SHARE], ids=lambda v: type(v).__name__)
def test_rows_and_styles_are_frozen(value: Any) -> None:
    for name in (*(a.name for a in attrs.fields(type(value))), "other"):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(value, name)


def test_styles_are_compared_by_name_and_rows() -> None:
    assert harbor() == harbor()
    assert hash(harbor()) == hash(harbor())
    assert harbor() != harbor().extend(name="quay")
    assert harbor() != harbor().extend(channels=["Tides"])
    assert harbor() != harbor().without("yes-but")
    assert len({harbor(), harbor(), harbor().extend(name="quay")}) == 2


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_style_survives_pickle(protocol: int) -> None:
    style = harbor()
    back = pickle.loads(pickle.dumps(style, protocol))
    assert back == style
    assert hash(back) == hash(style)
    assert back.tables == style.tables
    assert back.tables.labels["why it matters"] is back.labels[0]


def test_a_style_survives_a_copy() -> None:
    assert copy.copy(harbor()) == harbor()
    assert copy.deepcopy(harbor()) == harbor()
    assert copy.deepcopy(harbor()).tables == harbor().tables


def test_the_repr_leaves_the_look_ups_out() -> None:
    assert "tables" not in repr(harbor())
    assert len(f"{AXIOS!r} {inspect.signature(parse)}") < 1_000  # help(parse) shows the style
    assert f"labels=<{len(AXIOS.labels)} rows>" in repr(AXIOS)
    assert repr(Axiom("So what", Role.OTHER)).startswith("Axiom(spelling='So what'")
