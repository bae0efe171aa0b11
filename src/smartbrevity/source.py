"""The text as it came, and the one place that says what a line is.

The source is kept whole and is never changed: every offset in a tree counts code points of
`Source.text`, from 0, half-open. Lines end at `\\n`, `\\r\\n` or `\\r` and nowhere else;
`str.splitlines` also breaks at form feeds and U+2028, which editors and other tools do not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import accumulate, pairwise
from typing import NamedTuple

from attrs import field, frozen

from smartbrevity import patterns

__all__ = [
    "BLANKS",
    "STOPS",
    "STYLED",
    "Mark",
    "MarkKind",
    "Source",
    "Span",
    "is_longer",
    "lines",
    "start_of",
]

# What counts as blank inside a line. Fixed here, since `str.isspace`, `\\s` of `re` and `\\s` of
# `regex` disagree with each other: ASCII blanks and separators, no-break and typographic
# blanks, zero-width fillers of mail preheaders (ZWSP, ZWNJ, CGJ, word joiner), soft hyphen, BOM.
BLANKS = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\xad\u034f\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
    "\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
STOPS = BLANKS + ";.,|"  # what a credit loses at its end
# The letters of mathematics, which people write for bold where a network knows none: 13 styles,
# each with the capitals and then the small letters. The italic h is Planck's.
STYLED = {code: chr(ord("a") + (code - 0x1D400) % 26) for code in range(0x1D400, 0x1D6A4)}
STYLED[ord("ℎ")] = "h"


def start_of(text: str, before: str = BLANKS) -> int:
    """Where a text begins behind blanks, or other characters that may stand before it."""
    return len(text) - len(text.lstrip(before)) if text[:1] in before else 0


class Span(NamedTuple):
    """A place in the source: half-open offsets in code points, from 0.

    >>> Span(3, 8).length
    5
    """

    start: int
    end: int

    @property
    def length(self) -> int:
        """Number of code points."""
        return self.end - self.start


class Place(NamedTuple):
    """A position as editors show it: line and column, both from 1, the column in code points."""

    line: int
    column: int


class MarkKind(StrEnum):
    """What markup says of a run of the text."""

    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"  # value: the address
    HEADING = "heading"  # a whole line; value: its level, "1" to "6"
    CAPTION = "caption"  # a whole line: what stands under a picture
    QUOTE = (
        "quote"  # a whole line of a block quotation; value: "cite" where that holds other blocks
    )
    TIME = "time"  # value: the moment as the markup has it
    TITLE = "title"  # a whole line that the page does not show: its headline, a mail's subject
    META = "meta"  # another whole line that the page does not show: its author, its date
    FOOTER = "footer"  # a whole line of the page's footer
    FRAME = "frame"  # a whole line of what carries a mail: whom it was forwarded by, and when
    REPLY = "reply"  # a whole line below the mail that is quoted, or between its lines
    HEADER = "header"  # a whole line of a mail's header: its subject, sender or date
    PAGE = "page"  # the whole text, which is a page of markup; value: its address, or ""


class Mark(NamedTuple):
    """A run of the text and what the markup that it comes from says of it.

    `start` and `end` are half-open offsets in code points of `Source.text`. Only a `page` mark
    goes over more than one line.

    >>> Mark(MarkKind.LINK, 4, 10, "https://ferry.example/")
    Mark(kind=<MarkKind.LINK: 'link'>, start=4, end=10, value='https://ferry.example/')
    """

    kind: MarkKind
    start: int
    end: int
    value: str = ""


def lines(text: str) -> Iterator[tuple[int, int, int]]:
    """Give `(start, end, stop)` of every line: its text is `[start, end)`, its end `[end, stop)`.

    The lines tile the text, so the `stop` of one is the `start` of the next. A line end at the
    very end of the text opens no further line. Implements the spec section "Lines".

    >>> list(lines("a\\r\\nb"))
    [(0, 1, 3), (3, 4, 4)]
    """
    if "\r" in text:
        for line in patterns.LINE.finditer(text):
            yield line.start(), line.end("text"), line.end()
        return
    start, find = 0, text.find
    while (end := find("\n", start)) >= 0:
        yield start, end, end + 1
        start = end + 1
    if start < len(text):
        yield start, len(text), len(text)


def is_longer(text: str, start: int, end: int, most: int) -> bool:
    """Whether the line `[start, end)` has more code points than that. The stop at its end does not
    count: the canonical text of a credit has none.

    >>> is_longer("Photo: Kim Lee.", 0, 15, 14), is_longer("Photo: Kim Leeds", 0, 16, 14)
    (False, True)
    """
    return end - start > most and len(text[start:end].rstrip(STOPS)) > most


@frozen(repr=False)
class Source:
    """The text of a document, kept whole; offsets of every node count in it.

    `text` is the string that was parsed, or what a reader of markup sees on the page; `marks` is
    what the markup said of its runs, sorted by `start`. `str(source)` gives the text back.

    >>> source = Source("Ferry fares rise\\nOn Monday.")
    >>> source[Span(17, 19)]
    'On'
    >>> source.place(17)
    Place(line=2, column=1)
    """

    text: str = ""
    marks: tuple[Mark, ...] = ()
    _starts: tuple[int, ...] | None = field(default=None, init=False, eq=False)

    def __repr__(self) -> str:
        return f"Source({len(self.text)} characters)"

    def __str__(self) -> str:
        return self.text

    def __getitem__(self, span: tuple[int, int]) -> str:
        """The text at a span: `source[node.span]`."""
        return self.text[span[0] : span[1]]

    def place(self, offset: int) -> Place:
        """Line and column (from 1) of an offset; an offset past the end counts as the end.

        >>> Source("ab\\r\\nc").place(4)
        Place(line=2, column=1)
        """
        starts = self._starts
        if starts is None:  # counted once, on the first question; two threads would count the same
            starts = tuple(start for start, _, _ in lines(self.text)) or (0,)
            object.__setattr__(self, "_starts", starts)
        offset = min(max(offset, 0), len(self.text))
        row = bisect_right(starts, offset)
        return Place(row, offset - starts[row - 1] + 1)

    def splice(self, edits: Iterable[tuple[tuple[int, int], str]]) -> Source:
        """A source with other text at these spans, and every other character as it was.

        `edits` are pairs of a span, in code points of this text, and the text to stand there; an
        empty span inserts. Their order does not matter, but for insertions at one place. A mark
        that an edit leaves whole moves with its text, one that it cuts is dropped, and that of the
        whole page goes over the new text. Raises `ValueError`, which names the edit, for a span
        that is no part of the text or overlaps another, and `TypeError` for other things.

        >>> source = Source("Ferry fares rise\\n\\nFares go up.")
        >>> str(source.splice([(Span(6, 11), "tolls"), ((18, 23), "Tolls")]))
        'Ferry tolls rise\\n\\nTolls go up.'
        """
        rows = sorted(_edits(edits, len(self.text)), key=lambda edit: edit.span)
        for one, other in pairwise(rows):
            if other.span.start < one.span.end:
                raise ValueError(f"edit {other.row}, {other.span}, overlaps edit {one.row}")
        pieces, at = [], 0
        for (start, end), text, _ in rows:
            pieces += [self.text[at:start], text]
            at = end
        text = "".join([*pieces, self.text[at:]])
        return Source(text, tuple(_moved(self.marks, rows, len(text))))


class _Edit(NamedTuple):
    span: Span
    text: str
    row: int  # from 1, as it was given


def _edits(edits: Iterable[tuple[tuple[int, int], str]], length: int) -> Iterator[_Edit]:
    for row, edit in enumerate(edits, 1):
        if not isinstance(edit, tuple) or len(edit) != 2 or not isinstance(edit[1], str):
            raise TypeError(f"edit {row} is {edit!r}; write (span, text), as (node.span, 'Fares')")
        span = edit[0]
        whole = isinstance(span, tuple) and [type(offset) for offset in span] == [int, int]
        if not whole:
            raise TypeError(f"edit {row} has the span {span!r}; write Span(start, end)")
        if not 0 <= span[0] <= span[1] <= length:
            raise ValueError(f"edit {row}, {Span(*span)}, is no part of the {length} characters")
        yield _Edit(Span(*span), edit[1], row)


def _moved(marks: Iterable[Mark], rows: list[_Edit], length: int) -> Iterator[Mark]:
    """The marks where their text stands now: an insertion at either end of one is outside of it."""
    starts = [edit.span.start for edit in rows]
    ends = [edit.span.end for edit in rows]
    grown = list(accumulate((len(e.text) - e.span.length for e in rows), initial=0))
    for mark in marks:
        before = bisect_right(ends, mark.start)  # edits that end where it starts, or earlier
        if mark.kind is MarkKind.PAGE:
            yield Mark(mark.kind, 0, length, mark.value)
        elif before == len(rows) or starts[before] >= mark.end:
            moved = grown[before]
            yield Mark(mark.kind, mark.start + moved, mark.end + moved, mark.value)
