"""The source is kept whole; lines end at `\\n`, `\\r\\n` or `\\r` and nowhere else."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from smartbrevity.source import BLANKS, Mark, MarkKind, Place, Source, Span, lines

# Line ends, what str.splitlines takes for line ends as well, and some text.
PIECES = ["\r", "\n", "\r\n", "\x0b", "\x0c", "\x1c", "\x1e", "\x85", "\u2028", "\u2029"]
PAGES = st.lists(st.sampled_from([*PIECES, "a", "é", "🚢", "\ud800", " "]), max_size=20).map(
    "".join
) | st.text(st.characters())


def slow_lines(text: str) -> list[tuple[int, int, int]]:
    """`lines` as one would count by hand, character by character."""
    found, start = [], 0
    for i, char in enumerate(text):
        if i < start:
            continue  # the second half of "\r\n", which went with the first
        if char in {"\n", "\r"}:
            stop = i + 2 if char == "\r" and text[i + 1 : i + 2] == "\n" else i + 1
            found.append((start, i, stop))
            start = stop
    return [*found, (start, len(text), len(text))] if start < len(text) else found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("a", [(0, 1, 1)]),
        ("a\n", [(0, 1, 2)]),
        ("\n", [(0, 0, 1)]),
        ("\r", [(0, 0, 1)]),
        ("\r\n", [(0, 0, 2)]),
        ("\n\r", [(0, 0, 1), (1, 1, 2)]),
        ("\r\r\n\n", [(0, 0, 1), (1, 1, 3), (3, 3, 4)]),
        ("a\nb", [(0, 1, 2), (2, 3, 3)]),
        ("a\r\nb", [(0, 1, 3), (3, 4, 4)]),
        ("a\rb\r\nc\nd", [(0, 1, 2), (2, 3, 5), (5, 6, 7), (7, 8, 8)]),
        ("a\x0bb\x0cc\x85d\u2028e", [(0, 9, 9)]),
        ("a\x0bb\x0cc\x85d\u2028e\r", [(0, 9, 10)]),
    ],
)
def test_lines(text: str, expected: list[tuple[int, int, int]]) -> None:
    assert list(lines(text)) == expected


@given(PAGES)
def test_lines_tile_the_text(text: str) -> None:
    at = 0
    for start, end, stop in lines(text):
        assert start == at
        assert start <= end <= stop
        assert start < stop
        assert not {"\r", "\n"} & set(text[start:end])
        assert text[end:stop] in (
            {"\r", "\n", "\r\n"} if stop < len(text) else {"\r", "\n", "\r\n", ""}
        )
        at = stop
    assert at == len(text)


@given(PAGES)
@example("\n\r\n\r\r\n")
def test_lines_are_what_one_counts_by_hand(text: str) -> None:
    assert list(lines(text)) == slow_lines(text)


@given(PAGES)
def test_the_kind_of_line_end_changes_no_line(text: str) -> None:
    def shown(page: str) -> list[str]:
        return [page[start:end] for start, end, _ in lines(page)]

    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    assert shown(text) == shown(plain)
    assert shown(plain.replace("\n", "\r\n")) == shown(plain.replace("\n", "\r")) == shown(plain)


@given(PAGES)
def test_every_offset_has_a_place(text: str) -> None:
    source, rows = Source(text), slow_lines(text)
    for offset in range(len(text) + 1):
        row = max((i for i, (start, _, _) in enumerate(rows) if start <= offset), default=0)
        start = rows[row][0] if rows else 0
        assert source.place(offset) == Place(row + 1, offset - start + 1)


def test_a_place_counts_from_one_in_code_points() -> None:
    source = Source("🚢 é\r\nferry")
    assert source.place(0) == (1, 1)
    assert source.place(2) == (1, 3)
    assert source.place(source.text.index("ferry")) == (2, 1)
    assert source.place(len(source.text)) == Place(line=2, column=6)


@pytest.mark.parametrize(("offset", "same_as"), [(-1, 0), (-(10**30), 0), (6, 5), (10**30, 5)])
def test_a_place_outside_is_the_nearest_inside(offset: int, same_as: int) -> None:
    source = Source("ab\ncd")
    assert source.place(offset) == source.place(same_as)


def test_an_empty_source_has_one_place() -> None:
    assert Source().place(0) == Source().place(7) == (1, 1)


def test_no_line_opens_after_the_last_line_end() -> None:
    assert Source("a\n").place(2) == (1, 3)


@given(PAGES, st.integers(0, 30), st.integers(0, 30))
def test_a_span_cuts_the_text(text: str, start: int, length: int) -> None:
    span = Span(start, start + length)
    assert Source(text)[span] == Source(text)[start, start + length] == text[start:][:length]
    assert span.length == length


@given(PAGES)
def test_a_source_is_its_text(text: str) -> None:
    source, other = Source(text), Source(text)
    assert str(source) == source.text == text
    source.place(1)  # what it remembers of its lines does not count
    assert source == other
    assert hash(source) == hash(other)
    assert source != Source(text + "x")
    for twin in (pickle.loads(pickle.dumps(source)), copy.copy(source), copy.deepcopy(source)):
        assert twin == source
        assert twin.place(1) == source.place(1)


def test_a_source_cannot_be_changed() -> None:
    source = Source("Ferry fares rise")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        source.text = "Fares fall"  # type: ignore[misc] # pyright: ignore[reportAttributeAccessIssue]
    assert not hasattr(source, "__dict__")


def test_nobody_tells_a_source_where_its_lines_start() -> None:
    make: Any = Source
    with pytest.raises(TypeError):
        make("Ferry fares rise", starts=(0,))


def test_a_source_keeps_what_markup_said() -> None:
    bold = Mark(MarkKind.BOLD, 0, 5)
    source = Source("Ferry fares rise", (bold,))
    assert source.marks == (bold,)
    assert source[bold[1:3]] == "Ferry"
    assert source != Source("Ferry fares rise")
    assert Source().marks == ()
    assert bold.value == ""


@pytest.mark.parametrize("kind", MarkKind)
def test_a_kind_of_mark_is_a_word_in_lower_case(kind: MarkKind) -> None:
    assert str(kind) == kind.value == kind.name.lower().replace("_", "-")


def test_a_source_prints_its_size_and_not_its_text() -> None:
    assert repr(Source("Ferry fares rise")) == "Source(16 characters)"


def test_blanks_are_blanks() -> None:
    assert len(set(BLANKS)) == len(BLANKS)
    assert {chr(c) for c in range(0x3001) if chr(c).isspace()} <= set(BLANKS)
    # The others have no width: nothing that a reader sees, and no joiner inside an emoji.
    assert {f"{ord(c):x}" for c in BLANKS if not c.isspace()} == {
        *("ad", "34f", "200b", "200c", "200e", "200f", "2060", "feff")
    }


# Splices

Edits = list[tuple[Span, str]]


@st.composite
def spliced(draw: st.DrawFn) -> tuple[str, Edits]:
    """A text and edits of it, which do not overlap and are in no order."""
    text = draw(PAGES)
    count = draw(st.integers(0, 4))
    at = st.integers(0, len(text))
    cuts = sorted(draw(st.lists(at, min_size=2 * count, max_size=2 * count)))
    spans = [Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=True)]
    # Two empty spans at one place keep their order, which a shuffle would change.
    spans = list(dict.fromkeys(spans))
    edits = [(span, draw(st.sampled_from(["", "x", "\n", "🚢\r\n", "\ud800"]))) for span in spans]
    return text, draw(st.permutations(edits))


@given(spliced())
def test_a_splice_changes_what_it_says_and_nothing_else(case: tuple[str, Edits]) -> None:
    text, edits = case
    pieces, at = [], 0
    for span, new in sorted(edits):
        pieces += [text[at : span.start], new]
        at = span.end
    assert str(Source(text).splice(edits)) == "".join(pieces) + text[at:]


@given(spliced())
def test_splicing_the_same_text_changes_nothing(case: tuple[str, Edits]) -> None:
    text, edits = case
    source = Source(text)
    assert source.splice((span, source[span]) for span, _ in edits) == source


@given(spliced(), st.data())
def test_a_splice_can_be_taken_back(case: tuple[str, Edits], data: st.DataObject) -> None:
    text, edits = case
    back, grown = [], 0
    for span, new in sorted(edits):
        start = span.start + grown
        back.append((Span(start, start + len(new)), text[span.start : span.end]))
        grown += len(new) - span.length
    if len({span for span, _ in back}) == len(back):
        assert str(Source(text).splice(edits).splice(data.draw(st.permutations(back)))) == text


@given(spliced(), st.lists(st.tuples(st.integers(0, 20), st.integers(0, 5)), max_size=5))
def test_a_mark_keeps_its_text_or_is_dropped(
    case: tuple[str, Edits], places: list[tuple[int, int]]
) -> None:
    text, edits = case
    places = [(start, start + size) for start, size in places if start + size <= len(text)]
    marks = tuple(
        Mark(MarkKind.LINK, start, end, f"{row}")
        for row, (start, end) in enumerate(sorted(places, key=lambda place: place[0]))
    )
    source = Source(text, marks)
    new = source.splice(edits)
    for mark in new.marks:
        old = marks[int(mark.value)]
        assert new[mark.start, mark.end] == source[old.start, old.end]
    assert [mark.start for mark in new.marks] == sorted(mark.start for mark in new.marks)
    kept = {mark.value for mark in new.marks}
    for mark in marks:
        whole = all(span.end <= mark.start or span.start >= mark.end for span, _ in edits)
        assert (mark.value in kept) is whole


def test_marks_move_with_their_text() -> None:
    text = "Zoom in: Fares rise."
    page = Mark(MarkKind.PAGE, 0, len(text), "https://ferry.example/")
    bold, link = Mark(MarkKind.BOLD, 0, 8), Mark(MarkKind.LINK, 9, 14, "/5")
    source = Source(text, (page, bold, link))
    assert source.splice([]) == source
    whole = Mark(MarkKind.PAGE, 0, len(text) + 4, "https://ferry.example/")
    moved = (whole, Mark(MarkKind.BOLD, 4, 12), Mark(MarkKind.LINK, 13, 18, "/5"))
    assert source.splice([(Span(0, 0), "New\n")]) == Source("New\nZoom in: Fares rise.", moved)
    # An insertion at the end of a mark is outside of it; a cut drops the mark, but for the page's.
    assert source.splice([(Span(8, 8), "!!")]).marks[1:] == (
        bold,
        Mark(MarkKind.LINK, 11, 16, "/5"),
    )
    assert source.splice([(Span(10, 10), "")]).marks[1:] == (bold,)
    assert [mark.kind for mark in source.splice([(Span(7, 10), "")]).marks] == ["page"]


def test_insertions_at_one_place_keep_their_order() -> None:
    edits = [(Span(1, 1), "x"), (Span(1, 2), "B"), (Span(1, 1), "y"), (Span(2, 2), "z")]
    assert str(Source("abc").splice(edits)) == "axyBzc"


def test_a_plain_tuple_is_a_span() -> None:
    assert str(Source("ferry").splice([((0, 1), "F")])) == "Ferry"


@pytest.mark.parametrize(
    ("edits", "told"),
    [
        ([(Span(0, 2), ""), (Span(1, 3), "")], r"edit 2, Span\(start=1, end=3\), overlaps edit 1"),
        ([(Span(1, 3), ""), (Span(0, 2), "")], r"edit 1, .*, overlaps edit 2"),
        ([(Span(0, 3), ""), (Span(1, 1), "x")], "edit 2, .*, overlaps edit 1"),
        ([(Span(0, 3), ""), (Span(0, 3), "x")], "edit 2, .*, overlaps edit 1"),
        ([(Span(0, 0), ""), (Span(-1, 3), "")], "edit 2, .*, is no part of the 5 characters"),
        ([(Span(0, 6), "")], "edit 1, .*, is no part of the 5 characters"),
        ([(Span(3, 2), "")], "edit 1, .*, is no part of the 5 characters"),
    ],
)
def test_a_span_that_cannot_be_spliced_is_named(edits: Edits, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Source("ferry").splice(edits)


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        ("ab", r"edit 1 is 'ab'; write \(span, text\)"),
        ((Span(0, 1),), r"write \(span, text\)"),
        ((Span(0, 1), b"F"), r"write \(span, text\)"),
        ((0, "F"), r"edit 1 has the span 0; write Span\(start, end\)"),
        (((0, 1, 2), "F"), "edit 1 has the span"),
        (((0, 1.0), "F"), "edit 1 has the span"),
        (((True, 1), "F"), "edit 1 has the span"),
    ],
)
def test_what_is_no_edit_is_refused_with_advice(edit: Any, told: str) -> None:
    with pytest.raises(TypeError, match=told):
        Source("ferry").splice([edit])
