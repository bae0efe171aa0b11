"""The tokenizer: what a line looks like, in any house style.

It sees shape only: indentation, marker, head (a short run that opens the line and ends in a colon
or dots), text, line end. It knows no vocabulary and decides no meaning; the grammar reads the
same lines that `tokenize` shows as tokens. The tokens tile the source. Where the text comes from
markup, its marks say what Markdown would: which run is bold, which line is a heading.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from smartbrevity import patterns
from smartbrevity.readings.patterns import HEADER
from smartbrevity.shapes import NOTHING, RUNS, WHOLE, Line, Said, TokenKind, scan_part
from smartbrevity.source import BLANKS, Mark, MarkKind, Span, lines

__all__ = ["Token", "scan", "tokenize"]

MIN_WIDTH, MAX_WIDTH = 60, 80  # code points that the longest line of a wrapped block may have
MAX_WRAPPED = 200  # lines of a block that are looked at together


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


def scan(source: str, marks: Sequence[Mark] = ()) -> Iterator[Line]:
    """Give the shape of every line that is not blank, in order; a paragraph that was wrapped by
    hand or by mail is one line, unless `marks` say that the text is a page of markup."""
    said = NOTHING
    if marks:
        said = Said(
            {m.start: m for kind in RUNS for m in reversed(marks) if m.kind is kind},
            {mark.start: mark for mark in marks if mark.kind in WHOLE and mark.value != "cite"},
            wrapped=all(mark.kind is not MarkKind.PAGE for mark in marks),
        )
    block: list[tuple[int, int, int]] = []  # lines without a blank one between them
    for line in lines(source):
        start, end, stop = line
        if start < end and (source[start] not in BLANKS or source[start:end].strip(BLANKS)):
            block.append(line)
            if len(block) < MAX_WRAPPED:
                continue
        if len(block) == 1 and source[block[0][0]] not in "|" + BLANKS:  # nearly all
            start, end, stop = block[0]
            yield scan_part(source, start, end, stop, gap=True, said=said)
        elif block:
            yield from _block(source, block, said)
        block.clear()
    if block:
        yield from _block(source, block, said)


def _block(source: str, block: list[tuple[int, int, int]], said: Said) -> Iterator[Line]:
    gap = True
    for start, end, stop in _unwrapped(source, block) if len(block) > 1 and said.wrapped else block:
        line = scan_part(source, start, end, stop, gap=gap, said=said)
        if source[line.start] == "|":
            yield from _cells(source, start, end, stop, gap=gap, said=said)
        else:
            yield line
        gap = False


def _unwrapped(source: str, block: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The lines of a block, those of a wrapped paragraph joined.

    A block is wrapped where no line is wider than a mail's, and some line goes on with a small
    letter. In it, a line is continued where the first word of the next would not have fitted.
    """
    widths = [end - start for start, end, _ in block]
    width = max(widths)
    if not MIN_WIDTH <= width <= MAX_WIDTH:
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
    if HEADER.match(source, start, end):  # of a mail's header, each is a line
        return False
    line = scan_part(source, start, end)
    if line.marks is not None or source[line.start] in "|#>`~" or line.run is not None:
        return False
    ends = source[before[0] : before[1]].rstrip(BLANKS)[-1] in '.!?:”")'
    return not (ends and line.head >= 0)


def _cells(
    source: str, start: int, end: int, stop: int, *, gap: bool, said: Said
) -> Iterator[Line]:
    """The cells of a line that opens with a pipe, as lines; pipes belong to the cell after them."""
    cells = [cell.span() for cell in patterns.CELL.finditer(source, start, end)]
    cells = [(a, b) for a, b in cells if source[a:b].strip(BLANKS)]
    if not cells:  # pipes alone
        yield scan_part(source, start, end, stop, gap=gap, said=said)
        return
    before = start
    for number, (at, to) in enumerate(cells, 1):
        last = number == len(cells)
        opens = gap and before == start
        line = scan_part(source, at, to, stop if last else to, gap=opens, said=said)
        closes = len(source[:end].rstrip(BLANKS)) if last else line.end
        line.opens, line.cover, line.indent = before, (before, closes), 0
        before = to
        yield line


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
