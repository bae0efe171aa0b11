"""Doubts: what `check` reports, how it is drawn, and what `parse(strict=True)` raises."""

from __future__ import annotations

import pickle
import re
import sys
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_spec import EXAMPLES, SPEC, Example

from smartbrevity import (
    AXIOS,
    Axiom,
    Credit,
    Document,
    Item,
    Label,
    Media,
    Paragraph,
    Role,
    Section,
    SmartBrevityError,
    Source,
    Span,
    Story,
    Style,
    parse,
)
from smartbrevity._checks import check
from smartbrevity.blocks import Headline, Link, Timestamp
from smartbrevity.diagnostics import COLUMNS, Diagnostic, code_of
from smartbrevity.doubts import CHECKS, doubts
from smartbrevity.errors import DoubtsError
from smartbrevity.kinds import Evidence, LabelKind

sys.path.append(str(Path(__file__).parent / "laws"))

from strategies import anything  # pyright: ignore[reportMissingImports]

CODES = [code_of(function) for function, _ in CHECKS]
MINE = [example for example in EXAMPLES if example.page == "doubts.md"]
TEXT = (SPEC / "doubts.md").read_text(encoding="utf-8")
HEAD = "# Ferry fares rise\n\nFares go up on Monday.\n\n"
# What a terminal would obey, or cannot show.
STEERS = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def codes(text: str) -> list[str]:
    return [doubt.code for doubt in check(text)]


def told(text: str) -> list[tuple[str, str, str]]:
    """Code, the text at the span, and the message."""
    return [(d.code, text[d.span.start : d.span.end], d.message) for d in check(text)]


# The specification


def section_of(example: Example) -> str | None:
    """The heading that the example stands under; None for one at the top of the page."""
    above = reversed(TEXT.split("\n")[: example.line])
    return next((line.removeprefix("## ") for line in above if line.startswith("## ")), None)


def test_every_code_has_a_section_in_the_order_of_the_table() -> None:
    assert re.findall(r"^## (.*)$", TEXT, re.MULTILINE) == CODES


@pytest.mark.parametrize("example", MINE, ids=lambda example: example.place)
def test_an_example_has_the_doubt_of_its_section_and_no_other(example: Example) -> None:
    code = section_of(example)
    assert {doubt.code for doubt in check(example.document)} == ({code} if code else set())


def test_every_code_stands_in_an_example() -> None:
    assert {*CODES} == {section_of(example) for example in MINE} - {None}


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_kebab_case(code: str) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code)


@pytest.mark.parametrize("function", [f for f, _ in CHECKS], ids=lambda f: code_of(f))
def test_a_check_says_what_its_doubt_is(function: object) -> None:
    assert function.__doc__


# Each doubt


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "In the filings: Twelve boats.",
            ("unknown-label", "In the filings:", 'the style "axios" has no label "In the filings"'),
        ),
        (
            "Why it matters: Boats.\n\nNets too.\n\nWhy it matters: Nets.",
            ("merged-stories", "Why it matters:", 'the story has "Why it matters" a second time'),
        ),
        (
            "A pier. Photo: Kim Lee/Getty Images)",
            (
                "unbalanced-credit",
                ")",
                'no bracket answers ")" in "A pier. Photo: Kim Lee/Getty Images)"',
            ),
        ),
        (
            "A pier (left]. Photo: Kim Lee/Getty Images",
            (
                "unbalanced-credit",
                "]",
                'no bracket answers "]" in "A pier (left]. Photo: Kim Lee/Getty Ima…"',
            ),
        ),
        ("Photo:", ("empty-credit", "Photo:", 'nobody stands behind "Photo:"')),
        (
            "  1. The roof.\n  1. The wheel.",
            ("numbering-gap", "1.", '1 comes before "1. The wheel."'),
        ),
        (
            "They left.Why it matters: Boats.",
            ("glue-split", ".W", 'two pieces are glued in "They left.Why it matte"'),
        ),
        (
            "Why it matters: Fares go  up on Monday.",
            (
                "lede-repeated",
                "Fares go  up on Monday.",
                '"Why it matters" repeats the lede, "Fares go up on Monday."',
            ),
        ),
        (
            "The bottom line:",
            ("label-without-text", "The bottom line:", 'nothing stands under "The bottom line"'),
        ),
        (
            "Go deeper\n\nOct 31 - World\n\nMill burns\n\nThe mill has burned down.",
            (
                "unresolved-date",
                "Oct 31 - World",
                '"Oct 31 - World" does not say which day is meant',
            ),
        ),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_a_doubt_quotes_the_text_at_its_span(text: str, found: tuple[str, str, str]) -> None:
    assert told(HEAD + text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "Why it matters: Boats cost more.",
        "Why it matters: Boats.\n\nThe bottom line: Nets.",  # two roles
        "A pier (left) [sic]. Photo: Kim Lee/Getty Images",
        "  3. The roof.\n  2. The wheel.\n  1. The rest.",  # counts down
        "  • The roof.\n  • The wheel.",
        'What they\'re saying:\n\n"We have spare parts."\n— Kim Lee, league head',
        "By the numbers:\n\nData: Harbor Board; Chart: Kim Lee/Axios",
        "Go deeper\n\nOct 31, 2019 - World\n\nMill burns\n\nThe mill has burned down.",
        "Go deeper\n\n1 hour ago - World\n\nMill burns\n\nThe mill has burned down.",
    ],
)
def test_what_is_no_doubt(text: str) -> None:
    assert codes(HEAD + text) == []


def test_an_outer_item_ends_the_lists_in_it() -> None:
    numbers = ((1, 0), (1, 1), (2, 1), (2, 0), (1, 1), (3, 1), (3, 0))
    items = tuple(Item("A", f"{n}.", n, level) for n, level in numbers)
    found = doubts(Document((Story(body=(Section(None, None, items),)),)))
    assert [doubt.message for doubt in found] == ['1 comes before ""']


def test_the_items_of_two_newsletters_are_two_rows() -> None:
    letter = "Harbor Letter\n\nBy Kim Lee · Oct 31, 2019\n\nGood morning.\n\n"
    items = "1 big thing: Fares\n\nFares go up.\n\n2. Mills\n\nThe mill burned.\n\n"
    assert "numbering-gap" not in codes(letter + items)
    assert "numbering-gap" in codes(items + items)
    document = parse(letter + items)
    assert document.masthead is not None
    twice = attrs.evolve(document, parts=document.parts * 2)
    assert "numbering-gap" not in [doubt.code for doubt in doubts(twice)]


def test_a_page_without_headlines_lacks_none() -> None:
    body = (Section(None, Paragraph("The mill burned.")),)
    bare, sponsored = Story(body=body), Story(body=body, sponsored=True)
    headed = Story(headline=Headline("Fares rise", Evidence.MARKED), body=body)

    def found(*stories: Story) -> list[str]:
        return [doubt.code for doubt in doubts(Document(stories))]

    assert found(bare, bare) == []
    assert found(headed, sponsored) == []
    assert found(headed, bare, Story()) == ["missing-headline"] * 2


def test_pipes_part_and_every_glue_is_told_once() -> None:
    def found(text: str, cut: int) -> list[Span]:
        pair = (Link(text[:cut], end=cut), Link(text[cut:], start=cut, end=len(text)))
        item = Item(text, links=pair, end=len(text))
        section = Section(None, None, (item,), end=len(text))
        document = Document((Story(body=(section,), end=len(text)),), Source(text), end=len(text))
        return [doubt.span for doubt in doubts(document)]

    assert found("cutsCoach", 4) == [Span(3, 5)]
    assert found("cuts|Coach", 4) == []
    assert found("cuts Coach", 4) == []
    assert found("cuts\nCoach", 5) == []
    text = "abcd"
    inner = Story(body=(Section(None, Paragraph("ab", end=2), end=2),), end=2)
    outer = Story(body=(Section(None, Paragraph("cd", start=2, end=4), start=2, end=4),), start=2)
    both = Document((inner, attrs.evolve(outer, end=4)), Source(text), end=4)
    again = attrs.evolve(both, parts=(*both.parts, inner, *both.parts[1:]))
    assert len(doubts(both)) == len(doubts(again)) == 1


def test_doubts_come_in_the_order_of_the_page() -> None:
    text = (
        "Ferry fares rise\n\nThey left.Why it matters: Boats.\n\nIn the filings: Twelve boats.\n\n"
    )
    assert codes(text) == ["guessed-headline", "glue-split", "unknown-label"]
    document = parse(text)
    assert check(document) == check(document) == check(text)


def test_a_style_that_has_the_label_leaves_no_doubt() -> None:
    text = HEAD + "In the filings: Twelve boats."
    ours = AXIOS.extend(labels=[Axiom("In the filings", Role.DETAIL)])
    assert check(text, style=ours) == ()
    assert check(parse(text, style=ours)) == ()
    assert 'the style "empty"' in check(text, style=Style("empty"))[0].message


def test_a_tree_built_by_hand_is_checked() -> None:
    """Its offsets say nothing, and may lie anywhere."""
    label = Label("Ours", kind=LabelKind.FREE, start=-4, end=90)
    stamp = Timestamp("Oct 31", start=70, end=60)
    media = Media(None, (Credit(None), Credit(None, names=("Kim Lee",))))
    items = (Item("A", "", 1), Item("B", "9.", 4, start=80, end=99))
    story = Story(timestamp=stamp, media=(media,), body=(Section(label, items=items),))
    found = doubts(Document((story, story), Source("A ferry")))
    assert {doubt.code for doubt in found} == {
        "empty-credit",
        "numbering-gap",
        "unknown-label",
        "unresolved-date",
    }
    for doubt in found:
        assert 0 <= doubt.span.start <= doubt.span.end <= 7
        assert doubt.format(Source("A ferry"))


# Any page


def is_sound(document: Document) -> None:
    source = document.source
    found = check(document)
    assert list(found) == sorted(found, key=lambda doubt: doubt.span.start)
    for doubt in found:
        assert 0 <= doubt.span.start < doubt.span.end <= len(source.text)
        assert doubt.code in CODES
        assert len(doubt.message) < 6 * 100
        is_drawn(doubt.format(source))


def is_drawn(drawing: str) -> None:
    """Four lines, no wider than they may be, nothing in them that a terminal obeys."""
    assert not STEERS.search(drawing.replace("\n", ""))
    _, line, marks, hint = drawing.split("\n")
    assert len(marks) <= COLUMNS
    assert re.fullmatch(r" *~*\^", marks)
    assert len(line) <= 3 * COLUMNS
    assert hint.startswith("hint: ")


@given(anything())
def test_any_page_can_be_checked(text: str) -> None:
    is_sound(parse(text))


@given(st.text(), st.integers(-9, 99), st.integers(-9, 99), st.none() | st.text())
def test_any_span_can_be_drawn(text: str, start: int, end: int, name: str | None) -> None:
    is_drawn(
        Diagnostic("code", Span(start, end), "message", "what to do").format(
            Source(text), name=name
        )
    )


# Drawings


def drawn(text: str, start: int, end: int) -> list[str]:
    doubt = Diagnostic("code", Span(start, end), "message", "what to do")
    return doubt.format(Source(text)).split("\n")


def test_a_drawing() -> None:
    assert drawn("A pier\nPhoto: x\nB", 7, 13) == [
        "2:1: code: message",
        "Photo: x",
        "~~~~~^",
        "hint: what to do",
    ]


def test_a_name_is_shown_without_what_steers_a_terminal() -> None:
    doubt = Diagnostic("code", Span(0, 1), "message", "what to do")
    assert doubt.format(Source("A"), name="a\x1b[2J\n.txt").split("\n")[0] == (
        r"a\u001b[2J .txt:1:1: code: message"
    )


@pytest.mark.parametrize(
    ("text", "start", "end", "line", "marks"),
    [
        ("", 0, 0, "", "^"),
        ("a\n\nb", 2, 2, "", "^"),
        ("ab", 2, 2, "ab", "  ^"),
        ("ab\ncd", 1, 4, "ab", " ^"),  # goes on over the line end
        ("ab\r\ncd", 1, 5, "ab", " ^"),
        ("ab\r\ncd", 3, 4, "ab", "  ^"),  # inside the line end
        ("ab\rcd", 3, 5, "cd", "~^"),
        ("a\tb", 2, 3, "a b", "  ^"),
        ("a\x00b", 2, 3, r"a\u0000b", "       ^"),
        ("a\u202eb", 1, 2, r"a\u202eb", " ~~~~~^"),
        ("a\ud800b", 2, 3, r"a\ud800b", "       ^"),
        ("a\u200bb\xa0", 2, 3, "a b", "  ^"),
        ("港へ行く", 1, 3, "港へ行く", "  ~~~^"),
        ("e\u0301a", 2, 3, "e\u0301a", " ^"),
        ("e\u0301a", 1, 2, "e\u0301a", " ^"),
        ("\u0301" * 2, 0, 2, "\u0301" * 2, "^"),
    ],
)
def test_odd_lines_are_drawn(text: str, start: int, end: int, line: str, marks: str) -> None:
    assert drawn(text, start, end)[1:3] == [line, marks]


@pytest.mark.parametrize(
    ("text", "start", "end", "line", "marks"),
    [
        ("a" * 80, 78, 80, "a" * 80, " " * 78 + "~^"),
        ("a" * 81, 0, 81, "a" * 78 + "…", "~" * 77 + "^"),
        ("a" * 40 + "bc" + "a" * 60, 40, 42, f"…{'a' * 24}bc{'a' * 52}…", " " * 25 + "~^"),
        ("a" * 100 + "bc", 100, 102, f"…{'a' * 24}bc", " " * 25 + "~^"),
        ("a" * 100, 100, 100, f"…{'a' * 24}", " " * 25 + "^"),
        ("\x00" * 50, 40, 41, "…" + r"\u0000" * 13 + "…", " " * 25 + "~~~~~^"),
        ("a" * 9 + "b" + "a" * 100, 9, 10, "a" * 9 + "b" + "a" * 68 + "…", " " * 9 + "^"),
    ],
)
def test_long_lines_are_cut(text: str, start: int, end: int, line: str, marks: str) -> None:
    assert drawn(text, start, end)[1:3] == [line, marks]
    assert drawn(f"x\n{text}\ny", start + 2, end + 2)[1:3] == [line, marks]


@pytest.mark.parametrize("char", ["a", "\u0301", "\x1b", "港", "\t"])
def test_a_line_of_a_megabyte_is_drawn(char: str) -> None:
    text = char * 1_000_000
    for start in (0, 500_000, 999_999):
        is_drawn("\n".join(drawn(text, start, 1_000_000)))


# Arguments, and strict


@pytest.mark.parametrize(
    ("given", "advice"),
    [
        (b"Fares", r"check\(\) takes a Document or a str, not bytes; decode it first: check\(data"),
        (Story(), r"not Story; give it the document that the node is from"),
        (None, r"not NoneType; give it what parse\(\) gives, or text"),
    ],
)
def test_what_cannot_be_checked_is_refused_with_advice(given: object, advice: str) -> None:
    with pytest.raises(TypeError, match=advice):
        check(given)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


def test_a_style_is_asked_for() -> None:
    with pytest.raises(TypeError, match="style must be a Style"):
        check("Fares", style="axios")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


def test_strict_raises_once_with_all_the_doubts() -> None:
    text = HEAD + "".join(f"In the {key}: Twelve boats.\n\n" for key in ("filings", "ledger"))
    with pytest.raises(DoubtsError, match="2 doubts about the text\n5:1: unknown-label: ") as info:
        parse(text, strict=True)
    error = info.value
    assert isinstance(error, SmartBrevityError)
    assert isinstance(error, ValueError)
    assert error.document == parse(text)
    assert error.diagnostics == check(text)
    assert len(str(error).split("\n")) == 1 + 4 * 2


def test_strict_gives_the_document_where_there_is_no_doubt() -> None:
    assert parse(HEAD, strict=True) == parse(HEAD)


def test_the_message_draws_the_first_three() -> None:
    document, doubt = parse("A"), Diagnostic("code", Span(0, 1), "message", "what to do")
    assert str(DoubtsError((doubt,), document)).startswith("1 doubt about the text\n1:1: code")
    assert "more" not in str(DoubtsError((doubt,) * 3, document))
    lines = str(DoubtsError((doubt,) * 5, document)).split("\n")
    assert len(lines) == 1 + 4 * 3 + 1
    assert lines[-1] == "and 2 more"


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_the_error_can_be_sent_to_another_process(protocol: int) -> None:
    with pytest.raises(DoubtsError) as info:
        parse(HEAD + "In the filings: Twelve boats.", strict=True)
    again = pickle.loads(pickle.dumps(info.value, protocol))
    assert type(again) is DoubtsError
    assert str(again) == str(info.value)
    assert again.diagnostics == info.value.diagnostics
    assert again.document == info.value.document


def test_a_diagnostic_is_a_frozen_value() -> None:
    doubt = Diagnostic("code", Span(0, 1), "message", "what to do")
    assert doubt == Diagnostic("code", Span(0, 1), "message", "what to do")
    assert len({doubt, doubt}) == 1
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        doubt.code = "other"  # type: ignore[misc] # pyright: ignore[reportAttributeAccessIssue]
