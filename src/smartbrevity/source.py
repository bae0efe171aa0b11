"""The text as it came, and the one place that says what a line is.

The source is kept whole and is never changed: every offset in a tree counts code points of
`Source.text`, from 0, half-open. Lines end at `\\n`, `\\r\\n` or `\\r` and nowhere else;
`str.splitlines` also breaks at form feeds and U+2028, which editors and other tools do not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from attrs import field, frozen

from smartbrevity import patterns

__all__ = ["BLANKS", "Source", "Span", "lines"]

# What counts as blank inside a line. Fixed here, since `str.isspace`, `\\s` of `re` and `\\s` of
# `regex` disagree with each other: ASCII blanks and separators, no-break and typographic
# blanks, zero-width fillers of mail preheaders (ZWSP, ZWNJ, CGJ, word joiner), soft hyphen, BOM.
BLANKS = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\xad\u034f\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
    "\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)


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


@frozen(repr=False)
class Source:
    """The text of a document, kept whole; offsets of every node count in it.

    `text` is the string that was parsed. `str(source)` gives it back.

    >>> source = Source("Ferry fares rise\\nOn Monday.")
    >>> source[Span(17, 19)]
    'On'
    >>> source.place(17)
    Place(line=2, column=1)
    """

    text: str = ""
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
