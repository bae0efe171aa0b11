"""The tokenizer: what a line looks like, in any house style.

It sees shape only: indentation, marker, head (a short run that opens the line and ends in a colon
or dots), text, line end. It knows no vocabulary and decides no meaning; the grammar reads the
same `Line`s that `tokenize` shows as tokens. The tokens tile the source.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from attrs import define, field, frozen

from smartbrevity import patterns
from smartbrevity.source import BLANKS, Span, lines

__all__ = ["MAX_HEAD", "Line", "Token", "TokenKind", "scan", "scan_part", "tokenize"]

MIN_WIDTH, MAX_WIDTH = 60, 80  # code points that the longest line of a wrapped block may have
MAX_WRAPPED = 200  # lines of a block that are looked at together
MAX_HEAD = 80  # code points in which a head must end; longer ones are sentences


class TokenKind(StrEnum):
    """The shapes that a line is made of."""

    INDENT = "indent"
    BULLET = "bullet"
    NUMBER = "number"
    HEADING = "heading"
    HEAD = "head"
    TEXT = "text"
    PIPE = "pipe"
    END = "end"


@frozen
class Token:
    """A piece of a line; the `text` of all tokens, joined, is the source.

    `start` and `end` are half-open offsets in code points.

    >>> [(t.kind.value, t.text) for t in tokenize("- Zoom in: Two plants.")]
    [('bullet', '- '), ('head', 'Zoom in: '), ('text', 'Two plants.')]
    """

    kind: TokenKind
    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The place in the source, half-open, in code points."""
        return Span(self.start, self.end)


@define(eq=False)
class Line:
    """The shape of one line (or of one cell of a line that is cut by pipes): offsets, no copies.

    `[start, end)` is the line without blanks around it, `body` where its words begin after
    indentation and marker. `run` is the emphasised run that opens the body, without its marks.
    `head` is where the words of the head end and `text` where those after its separator begin;
    both -1 without a head. `gap` says that a blank line, or the page's edge, stands before it.
    """

    source: str = field(repr=False)
    opens: int  # where the line begins, indentation included
    start: int
    end: int
    stop: int
    indent: int
    gap: bool
    cover: tuple[int, int]  # `[start, end)` with the pipes around a cell
    marker: str = ""
    marks: TokenKind | None = None
    ordinal: int | None = None
    body: int = 0
    emphasis: str = ""
    run: tuple[int, int] | None = None
    head: int = -1
    text: int = -1

    @property
    def words(self) -> str:
        """What stands after indentation and marker."""
        return self.source[self.body : self.end]

    @property
    def plain(self) -> tuple[int, int]:
        """The offsets of the words without the emphasis around all of them."""
        size = len(self.emphasis)
        if self.run is not None and self.run == (self.body + size, self.end - size):
            return self.run
        return self.body, self.end

    @property
    def mark(self) -> str:
        """The Markdown of the whole line: "**" around it, "##" before it, or ""."""
        if self.plain == self.run:
            return self.emphasis
        return self.marker if self.marker.startswith("#") else ""


def scan(source: str) -> Iterator[Line]:
    """Give the shape of every line that is not blank, in order; a paragraph that was wrapped by
    hand or by mail is one line."""
    block: list[tuple[int, int, int]] = []  # lines without a blank one between them
    for line in lines(source):
        start, end, _ = line
        if source[start:end].strip(BLANKS):
            block.append(line)
            if len(block) < MAX_WRAPPED:
                continue
        if block:
            yield from _block(source, block, gap=True)
            block.clear()
    if block:
        yield from _block(source, block, gap=True)


def _block(source: str, block: list[tuple[int, int, int]], *, gap: bool) -> Iterator[Line]:
    for start, end, stop in _unwrapped(source, block):
        if source[start] == "|" or source[start:end].lstrip(BLANKS)[0] == "|":
            yield from _cells(source, start, end, stop, gap=gap)
        else:
            yield scan_part(source, start, end, stop, gap=gap)
        gap = False


def _unwrapped(source: str, block: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The lines of a block, those of a wrapped paragraph joined.

    A block is wrapped where no line is wider than a mail's, and some line goes on with a small
    letter. In it, a line is continued where the first word of the next would not have fitted.
    """
    widths = [end - start for start, end, _ in block]
    width = max(widths)
    if len(block) < 2 or not MIN_WIDTH <= width <= MAX_WIDTH:
        return block
    joints = [
        widths[i] + 1 + _first_word(source, start, end) > width
        and _goes_on(source, block[i], start, end)
        for i, (start, end, _) in enumerate(block[1:])
    ]
    if not any(
        joint and source[start:end].lstrip(BLANKS)[0].islower()
        for joint, (start, end, _) in zip(joints, block[1:], strict=True)
    ):
        return block
    joined = [block[0]]
    for joint, line in zip(joints, block[1:], strict=True):
        if joint:
            joined[-1] = (joined[-1][0], line[1], line[2])
        else:
            joined.append(line)
    return joined


def _first_word(source: str, start: int, end: int) -> int:
    found = patterns.WORD.search(source, start, end)
    return found.end() - found.start() if found else 0


def _goes_on(source: str, before: tuple[int, int, int], start: int, end: int) -> bool:
    """Whether the line may be the rest of the sentence before it: no marker, and no head of its own
    after the end of a sentence."""
    line = scan_part(source, start, end)
    if line.marks is not None or source[line.start] in "|#>`~" or line.run is not None:
        return False
    ends = source[before[0] : before[1]].rstrip(BLANKS)[-1] in '.!?:”")'
    return not (ends and line.head >= 0)


def scan_part(source: str, start: int, end: int, stop: int = -1, *, gap: bool = False) -> Line:
    """The shape of the line that is `[start, end)` of the source, which is not blank."""
    words = source[start:end]
    bare = words.lstrip(BLANKS)
    first = end - len(bare)
    last = first + len(bare.rstrip(BLANKS))
    columns = len(words[: first - start].expandtabs(4))
    stop = end if stop < 0 else stop
    line = Line(source, start, first, last, stop, columns, gap, (first, last), body=first)
    if not source[first].isalpha():
        _marker(line)
    _head(line)
    return line


def _cells(source: str, start: int, end: int, stop: int, *, gap: bool) -> Iterator[Line]:
    """The cells of a line that opens with a pipe, as lines; pipes belong to the cell after them."""
    cells = [cell.span() for cell in patterns.CELL.finditer(source, start, end)]
    cells = [(a, b) for a, b in cells if source[a:b].strip(BLANKS)]
    if not cells:  # pipes alone
        yield scan_part(source, start, end, stop, gap=gap)
        return
    before = start
    for number, (at, to) in enumerate(cells, 1):
        last = number == len(cells)
        line = scan_part(source, at, to, stop if last else to, gap=gap and before == start)
        closes = len(source[:end].rstrip(BLANKS)) if last else line.end
        line.opens, line.cover, line.indent = before, (before, closes), 0
        before = to
        yield line


def _marker(line: Line) -> None:
    found = patterns.MARKER.match(line.source, line.start, line.end)
    if found is None or found.end() == line.end:
        return
    line.body = found.end()
    if found["bullet"]:
        line.marks, line.marker = TokenKind.BULLET, found["bullet"]
    elif found["number"]:
        line.marks, line.marker = TokenKind.NUMBER, found["number"]
        line.ordinal = int(found["n"])
    else:
        line.marks, line.marker = TokenKind.HEADING, found["heading"]


def _head(line: Line) -> None:
    """Find the head: in the emphasised run that opens the body, else before the first separator."""
    source, body, end = line.source, line.body, line.end
    pictures = None if source[body].isalpha() else patterns.EMOJI.match(source, body, end)
    opens = pictures.end() if pictures and pictures.end() < end else body
    if source[opens] in "*_":
        found = patterns.EMPHASIS.match(source, opens, end)
        if found:
            line.emphasis, line.run = found[1], found.span("run")
            run_end = line.run[1]
            separator = patterns.TERMINATOR.fullmatch(source, run_end - 1, run_end)
            after = patterns.COLONS.match(source, found.end(), end)
            if separator or after:
                line.head = run_end - 1 if separator else run_end
                line.text = after.end() if after else found.end()
                while line.text < end and source[line.text] in "*_":
                    line.text += 1
                _skip_blanks(line)
            return
    limit = min(end, body + MAX_HEAD)
    separator = patterns.TERMINATOR.search(source, body, limit)
    while separator and not _closes_head(source, separator.end(), end):
        separator = patterns.TERMINATOR.search(source, separator.end(), limit)
    if separator and separator.start() > body:
        line.head, line.text = separator.start(), separator.end()
        _skip_blanks(line)


def _closes_head(source: str, at: int, end: int) -> bool:
    """Whether a separator that ends at `at` may close a head: blank, quote or capital after it."""
    return at >= end or source[at] in BLANKS or source[at] in "\"“‘'*_" or source[at].isupper()


def _skip_blanks(line: Line) -> None:
    while line.text < line.end and line.source[line.text] in BLANKS:
        line.text += 1


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of a text, which tile it.

    `text` is any str; the result is in the order of the page, offsets are half-open, in code
    points, from 0. Implements the spec section "Lines and tokens". Raises `TypeError` for
    anything but a str.

    >>> [t.kind.value for t in tokenize("Why it matters: Fares rise.\\n")]
    ['head', 'text', 'end']
    """
    if not isinstance(text, str):
        raise TypeError(f"tokenize() takes a str, not {type(text).__name__}; decode bytes first")
    tokens: list[Token] = []
    at = 0

    def put(kind: TokenKind, end: int) -> None:
        nonlocal at
        if end > at:
            tokens.append(Token(kind, text[at:end], at, end))
            at = end

    for line in scan(text):
        put(TokenKind.END, line.opens)
        put(TokenKind.PIPE if "|" in text[at : line.start] else TokenKind.INDENT, line.start)
        if line.marks is not None:
            put(line.marks, line.body)
        if line.head >= 0:
            put(TokenKind.HEAD, line.text)
        put(TokenKind.TEXT, line.end)
        put(TokenKind.PIPE, line.cover[1])
        put(TokenKind.END, line.stop)
    put(TokenKind.END, len(text))
    return tuple(tokens)
