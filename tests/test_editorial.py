"""Findings about the writing: what `check(..., editorial=True)` reports, and by which limits."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from soup import shallow
from test_spec import EXAMPLES, SPEC, Example
from trees import documents

from smartbrevity import (
    AXIOS,
    Document,
    Headline,
    Item,
    Label,
    LabelKind,
    Limits,
    Masthead,
    Paragraph,
    Role,
    Section,
    SmartBrevityError,
    Story,
    Style,
    StyleError,
    WordCount,
    check,
    parse,
)
from smartbrevity.diagnostics import Diagnostic, code_of
from smartbrevity.doubts import CHECKS, doubts
from smartbrevity.editorial import RULES, findings

sys.path.append(str(Path(__file__).parent / "laws"))

from strategies import anything  # pyright: ignore[reportMissingImports]

CODES = [code_of(rule.check) for rule in RULES]
TEXT = (SPEC / "editorial.md").read_text(encoding="utf-8")
MINE = [example for example in EXAMPLES if example.page == "editorial.md"]
CHECKING = (Path(__file__).parents[1] / "docs" / "checking.md").read_text(encoding="utf-8")
LONG = '"Faresrises Faresrises Faresrises Faresr…"'
HEAD = "# Ferry fares rise\n\nFares go up on Monday.\n\n"
OFF = Limits(**dict.fromkeys(attrs.fields_dict(Limits)))


def limited(**limits: Any) -> Style:
    """The style with these limits and no others."""
    return AXIOS.extend(limits=attrs.evolve(OFF, **limits))


def codes(text: str, style: Style = AXIOS) -> list[str]:
    return [found.code for found in findings(parse(text), style.limits)]


def told(text: str) -> list[tuple[str, str, str]]:
    """Code, the text at the span, and the message."""
    found = findings(parse(text), Limits())
    return [(one.code, text[one.span.start : one.span.end], one.message) for one in found]


# The specification


def section_of(example: Example) -> str | None:
    """The heading that the example stands under; None for one at the top of the page."""
    above = reversed(TEXT.split("\n")[: example.line])
    return next((line.removeprefix("## ") for line in above if line.startswith("## ")), None)


def test_every_code_has_a_section_in_the_order_of_the_table() -> None:
    assert re.findall(r"^## (.*)$", TEXT, re.MULTILINE) == CODES


def test_no_doubt_and_no_finding_share_a_code() -> None:
    assert not {*CODES} & {code_of(function) for function, _ in CHECKS}


@pytest.mark.parametrize("example", MINE, ids=lambda example: example.place)
def test_an_example_has_the_finding_of_its_section_or_none(example: Example) -> None:
    found = [one.code for one in check(example.document, editorial=True)]
    assert found in ([], [section_of(example)])


@pytest.mark.parametrize("code", CODES)
def test_the_first_example_of_a_section_has_its_finding(code: str) -> None:
    first = next(example for example in MINE if section_of(example) == code)
    assert [one.code for one in check(first.document, editorial=True)] == [code]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: code_of(rule.check))
def test_a_rule_says_what_it_is_about_and_where_it_is_from(rule: Any) -> None:
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", rule.check.__name__)
    assert rule.check.__doc__.endswith(".")
    assert rule.hint[0].islower()
    assert rule.hint[-1] != "."
    row = re.search(rf"^\| `{code_of(rule.check)}` \|.*\| ([^|]*) \|$", CHECKING, re.MULTILINE)
    assert row
    for word, name in (("book", "Smart Brevity ("), ("counts", "counts over"), ("masthead", "own")):
        assert (word in row[1]) is (name in rule.source)


def test_the_page_lists_every_limit_with_its_default() -> None:
    rows = re.findall(r"^\| `[a-z-]+` \|.*?\| `(\w+)` \| (\d+) \|", CHECKING, re.MULTILINE)
    assert {name: int(value) for name, value in rows} == attrs.asdict(Limits())


# What is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "# " + "Fares rise " * 7,
            (
                "headline-words",
                "# " + "Fares rise " * 6 + "Fares rise",
                '14 words in the headline "Fares rise Fares rise Fares rise Fares…", 12 at most',
            ),
        ),
        (
            "# " + "Faresrises " * 8,
            (
                "headline-characters",
                "# " + "Faresrises " * 7 + "Faresrises",
                f"87 characters in the headline {LONG}, 80 at most",
            ),
        ),
        (
            "Fares rise. They did in May.",
            (
                "lede-sentences",
                "Fares rise. They did in May.",
                '2 sentences in the lede "Fares rise. They did in May.", 1 at most',
            ),
        ),
        (
            HEAD + "Zoom in: A.\n\nZoom in: B.",
            ("label-twice", "Zoom in:", 'the story has the label "Zoom in" a second time'),
        ),
        (
            HEAD + "Zoom in: A.\n\nWhy it matters: B.",
            ("label-order", "Why it matters:", '"Why it matters" comes after "Zoom in"'),
        ),
        (
            HEAD + "Why it matters:\n\n  • A boat.",
            ("lone-bullet", "• A boat.", 'one bullet alone: "A boat."'),
        ),
        (
            HEAD + "Why it matters: A.\n\n" + "  • A boat.\n" * 6,
            ("bullet-count", "• A boat.", '6 bullets from "A boat." on, 5 at most'),
        ),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_a_finding_quotes_the_text_at_its_span(text: str, found: tuple[str, str, str]) -> None:
    code, words, message = found
    assert [(c, w.lstrip(), m) for c, w, m in told(text)] == [(code, words, message)]


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        (HEAD, {"headline_words": 2}),
        (HEAD, {"headline_characters": 15}),
        (HEAD + "Zoom in: One is. Two are. All do.", {"paragraph_sentences": 2}),
        (HEAD + "Zoom in: One two three four five.", {"section_words": 6}),
        (HEAD + "Zoom in: A.\n\n  • One two three.\n  • Two.", {"bullet_words": 2}),
        (HEAD + "Zoom in: A.\n\n  • One.\n  • Two.", {"most_bullets": 1}),
        (HEAD + "Zoom in: A.\n\n  • One.\n  • Two.", {"least_bullets": 3}),
        (HEAD, {"significance_words": 8}),
        ("Fares rise. They did in May.", {"lede_sentences": 1}),
        (HEAD + "Zoom in: Fares go up on Monday evening again now.", {"echo_percent": 50}),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_limit_is_a_limit(text: str, limits: dict[str, int]) -> None:
    """It finds what is over it, and one step further nothing."""
    (name, value), document = next(iter(limits.items())), parse(text)
    assert len(findings(document, attrs.evolve(OFF, **limits))) == 1
    step = {"least_bullets": -1, "echo_percent": 1, "significance_words": 1}.get(name, 1)
    assert findings(document, attrs.evolve(OFF, **{name: value + step})) == ()


def test_without_limits_only_labels_are_looked_at() -> None:
    for example in MINE:
        found = {one.code for one in findings(example.document, OFF)}
        assert found <= {"label-order", "label-twice"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "# Ferry fares rise",
        "Why it matters: Boats cost more.",
        # "Go deeper" may follow the bottom line, and a postscript all of it
        HEAD + "The bottom line: A.\n\nGo deeper: B.\n\nP.S. C.",
        # a label that says why it matters may come again later under another name
        HEAD + "Why it matters: A.\n\nZoom in: B.\n\nThe stakes: C.",
        # one bullet under a paragraph
        HEAD + "Zoom in: A.\n\n  • B.",
        # the doubt "lede-repeated"
        HEAD + "Zoom in: Fares go  up on Monday.",
        # links may say what they lead to
        HEAD + "Go deeper: Monday fares",
        # too short to be an echo
        HEAD + "Zoom in: Monday fares.",
        # the lede has a rule of its own
        "Smart Brevity™ count: 945 words ... 4 minutes.",
    ],
)
def test_what_is_no_finding(text: str) -> None:
    assert codes(text) == []


def test_a_label_of_an_item_may_say_why_it_matters() -> None:
    style = limited(significance_words=3)
    assert codes(HEAD + "  • Why it matters: Boats cost more.\n  • Riders pay.", style) == []
    assert codes(HEAD + "  • The big picture: Boats cost more.", style) == ["no-significance"]


def test_a_story_without_a_headline_is_quoted_from_its_first_part() -> None:
    found = findings(parse("Fares go up on Monday."), limited(significance_words=3).limits)
    assert [one.message for one in found] == [
        'no label says why it matters in "Fares go up on Monday."'
    ]


def test_labels_of_speakers_and_the_writers_own() -> None:
    def document(*labels: Label) -> Document:
        return Document((Story(body=tuple(Section(one, Paragraph("A.")) for one in labels)),))

    def found(*labels: Label) -> list[str]:
        return [one.code for one in findings(document(*labels), OFF)]

    speaker = Label("Ortiz", key="ortiz", kind=LabelKind.SPEAKER)
    free = Label("In the filings", key="in-the-filings", kind=LabelKind.FREE)
    why = Label("Why it matters", key="why-it-matters", role=Role.SIGNIFICANCE)
    end = Label("The bottom line", key="the-bottom-line", role=Role.SUMMARY)
    links = Label("Go deeper", key="go-deeper", role=Role.LINKS)
    assert found(speaker, speaker, why) == []
    assert found(free, why) == []
    assert found(free, free) == ["label-twice"]
    assert found(why, why) == []  # the doubt "merged-stories"
    assert found(links, end) == ["label-order"]
    assert found(end, links, end) == ["label-order", "label-twice"]
    assert found(end, why) == ["label-order"]


def test_inner_lists_and_numbers_do_not_count_as_bullets() -> None:
    def found(*items: Item, paragraph: Paragraph | None = None) -> list[str]:
        story = Story(body=(Section(None, paragraph, items),))
        limits = attrs.evolve(OFF, most_bullets=2, least_bullets=2)
        return [one.code for one in findings(Document((story,)), limits)]

    one, inner, number = Item("A."), Item("B.", level=1), Item("C.", "1.", 1)
    text = Paragraph("D.")
    assert found(one, inner, inner, one) == []
    assert found(one, one, one) == ["bullet-count"]
    assert found(one, inner) == ["lone-bullet"]
    assert found(one, paragraph=text) == ["lone-bullet"]
    assert found(number, number, number) == []
    assert found(number) == []
    assert found(one, one, paragraph=text) == []
    story = Story(body=(Section(None, None, (one, one)),))
    limits = attrs.evolve(OFF, least_bullets=3)
    assert [f.message for f in findings(Document((story,)), limits)] == ['2 bullets alone: "A."']
    lead = Story(body=(Section(None, None, (one,), Paragraph("These:")),))
    assert findings(Document((lead,)), attrs.evolve(OFF, least_bullets=1)) == ()


def test_sponsors_need_no_format() -> None:
    text = "A MESSAGE FROM ACME\n\n" + "Acme has made rope. It still does. " * 40
    story = parse(text).stories[-1]
    assert story.sponsored
    assert codes(text) == []
    mine = attrs.evolve(story, sponsored=False)
    assert findings(Document((mine,)), Limits())


@pytest.mark.parametrize(
    ("stated", "percent", "found"),
    [
        (100, 2, []),
        (98, 2, ["over-word-count"]),
        (99, 0, ["over-word-count"]),
        (100, 0, []),
        (50, 100, []),
        (None, 0, []),
        (0, None, []),
    ],
)
def test_a_newsletter_keeps_its_promise(
    stated: int | None, percent: int | None, found: list[str]
) -> None:
    count = WordCount(stated, None, "as stated")
    story = Story(body=(Section(None, Paragraph("boat " * 100)),))
    limits = attrs.evolve(OFF, over_percent=percent)
    letter = Document((Masthead((count,)), story))
    assert [one.code for one in findings(letter, limits)] == found
    assert findings(Document((Masthead(), story)), limits) == ()
    assert findings(Document((story,)), limits) == ()


# `check`


def test_editorial_findings_stand_among_the_doubts() -> None:
    text = "# Ferry fares rise\n\nFares rise. They do.\n\nIn the filings: Twelve boats."
    text += "\n\nZoom in: A.\n\nZoom in: B."
    both = check(text, editorial=True)
    assert [one.code for one in both] == ["lede-sentences", "unknown-label", "label-twice"]
    assert [one.code for one in check(text)] == ["unknown-label"]
    assert check(parse(text), editorial=True) == both
    assert [one.rule is None for one in both] == [False, True, False]
    assert [one.rule for one in both if one.rule] == [RULES[2].source, RULES[5].source]


def test_the_limits_are_those_of_the_style() -> None:
    page = "# Council votes to raise all ferry fares"
    strict = AXIOS.extend(name="strict", limits=Limits(headline_words=6))
    for given_ in (page, parse(page)):
        assert check(given_, editorial=True) == ()
        assert [f.code for f in check(given_, editorial=True, style=strict)] == ["headline-words"]
        assert check(given_, style=strict) == ()


def test_strict_parsing_asks_for_no_good_writing() -> None:
    text = "# Ferry fares rise\n\nFares rise. They do."
    assert parse(text, strict=True) == parse(text)


def test_a_finding_is_drawn_as_a_doubt_is() -> None:
    document = parse("# Ferry fares rise\n\nFares rise. They do.")
    (found,) = check(document, editorial=True)
    assert found.format(document.source, name="pier.txt").split("\n") == [
        'pier.txt:3:1: lede-sentences: 2 sentences in the lede "Fares rise. They do.", 1 at most',
        "Fares rise. They do.",
        "~~~~~~~~~~~~~~~~~~~^",
        "hint: say one thing; the rest may follow as a bullet",
    ]


# Limits


@pytest.mark.parametrize("name", list(attrs.fields_dict(Limits)))
@pytest.mark.parametrize("value", [-1, 1.5, "6", True, [], -(10**9)])
def test_a_bad_limit_is_named(name: str, value: Any) -> None:
    with pytest.raises(StyleError, match=rf"limit {name}: give a whole number from [01], or None"):
        Limits(**{name: value})
    with pytest.raises(StyleError, match=f"limit {name}"):
        attrs.evolve(Limits(), **{name: value})


@pytest.mark.parametrize("name", list(attrs.fields_dict(Limits)))
def test_zero_is_a_limit_for_what_may_be_over(name: str) -> None:
    if name == "over_percent":
        assert Limits(over_percent=0).over_percent == 0
    else:
        with pytest.raises(StyleError, match="not 0"):
            Limits(**{name: 0})


def test_limits_are_a_part_of_a_style() -> None:
    limits = Limits(headline_words=6)
    ours = AXIOS.extend(limits=limits)
    assert AXIOS.limits == Limits()
    assert ours.limits == ours.extend(name="b").without("bonus").limits == limits
    assert attrs.evolve(AXIOS, limits=limits) == ours
    assert Style("ours", limits=limits).limits is limits
    assert ours != AXIOS
    with pytest.raises(StyleError, match=r"style limits 6: write Limits\(headline_words"):
        Style("ours", limits=6)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    assert issubclass(StyleError, SmartBrevityError)


# Any text, any tree


def is_sound(found: tuple[Diagnostic, ...], document: Document) -> None:
    starts = [one.span.start for one in found]
    assert starts == sorted(starts)
    for one in found:
        assert one.code in CODES
        assert one.rule
        assert 0 <= one.span.start <= one.span.end <= len(document.source.text)
        assert "\n" not in one.message
        assert one.format(document.source).count("\n") == 3


@given(anything())
def test_any_text_can_be_looked_at(text: str) -> None:
    document = parse(text)
    is_sound(findings(document, Limits()), document)
    tight = attrs.evolve(Limits(**dict.fromkeys(attrs.fields_dict(Limits), 1)), least_bullets=9)
    is_sound(findings(document, tight), document)
    assert {one.code for one in doubts(document)}.isdisjoint(CODES)


@given(documents().map(shallow))
def test_any_tree_can_be_looked_at(document: Document) -> None:
    is_sound(findings(document, Limits(headline_words=1, section_words=1)), document)


def test_a_headline_is_looked_at_whatever_made_it_one() -> None:
    story = Story(headline=Headline("a " * 13))
    assert [one.code for one in findings(Document((story,)), Limits())] == ["headline-words"]
