"""The source is kept whole; lines end at `\\n`, `\\r\\n` or `\\r` and nowhere else."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from smartbrevity.source import BLANKS, Place, Source, Span, lines

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


def test_a_source_prints_its_size_and_not_its_text() -> None:
    assert repr(Source("Ferry fares rise")) == "Source(16 characters)"


def test_blanks_are_blanks() -> None:
    assert len(set(BLANKS)) == len(BLANKS)
    assert {chr(c) for c in range(0x3001) if chr(c).isspace()} <= set(BLANKS)
    # The others have no width: nothing that a reader sees, and no joiner inside an emoji.
    assert {f"{ord(c):x}" for c in BLANKS if not c.isspace()} == {
        *("ad", "34f", "200b", "200c", "200e", "200f", "2060", "feff")
    }
