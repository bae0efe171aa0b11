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
from smartbrevity.shapes import NOTHING, WHOLE, Line, Said, TokenKind, scan_part
from smartbrevity.source import BLANKS, Mark, MarkKind, Span, lines

__all__ = [
    "MAX_WIDTH",
    "MAX_WRAPPED",
    "Token",
    "Where",
    "said_of",
    "scan",
    "scan_line",
    "tokenize",
    "unwrapped",
]

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


Where = tuple[int, int, int]  # of a line: where it begins, where it ends, where the next begins


def said_of(marks: Sequence[Mark]) -> Said:
    """What marks say of the lines of their text."""
    if not marks:
        return NOTHING
    italic: dict[int, Mark] = {}
    bold: dict[int, Mark] = {}
    wholes: dict[int, Mark] = {}
    wrapped = True
    for mark in marks:  # of two that begin together, the outer and first one counts, and bold
        kind = mark.kind
        if kind is MarkKind.BOLD:
            bold.setdefault(mark.start, mark)
        elif kind is MarkKind.ITALIC:
            italic.setdefault(mark.start, mark)
        elif kind is MarkKind.PAGE:
            wrapped = False
        elif kind in WHOLE and mark.value != "cite":
            wholes[mark.start] = mark
    return Said(italic | bold, wholes, wrapped=wrapped)


def scan(source: str, said: Said = NOTHING) -> Iterator[Line]:
    """Give the shape of every line that is not blank, in order; a paragraph that was wrapped by
    hand or by mail is one line, unless it is `said` that the text is a page of markup."""
    for block in _blocks(source):
        for where in unwrapped(source, block, said):
            yield from scan_line(source, where, said=said)


def _blocks(source: str) -> Iterator[list[Where]]:
    """The lines that are not blank, those together that have no blank line between them."""
    block: list[Where] = []
    for line in lines(source):
        start, end, _ = line
        if source[start:end].strip(BLANKS):
            block.append(line)
            if len(block) < MAX_WRAPPED:
                continue
        if block:
            yield block
            block = []
    if block:
        yield block


def unwrapped(source: str, block: list[Where], said: Said) -> list[Where]:
    """The lines of a block, those of a wrapped paragraph joined; the block itself where nothing is
    wrapped."""
    return _unwrapped(source, block) if len(block) > 1 and said.wrapped else block


def scan_line(source: str, where: Where, *, said: Said) -> Iterator[Line]:
    """The shape of a line, or of each of its cells where it opens with a pipe."""
    start, end, stop = where
    line = scan_part(source, start, end, stop, said=said)
    if source[line.start] == "|":
        yield from _cells(source, start, end, stop, said=said)
    else:
        yield line


def _unwrapped(source: str, block: list[Where]) -> list[Where]:
    """A block is wrapped where no line is wider than a mail's, and some line goes on with a small
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


def _goes_on(source: str, before: Where, start: int, end: int) -> bool:
    """Whether the line may be the rest of the sentence before it: no marker, and no head of its own
    after the end of a sentence."""
    if HEADER.match(source, start, end):  # of a mail's header, each is a line
        return False
    line = scan_part(source, start, end)
    if line.marks is not None or source[line.start] in "|#>`~" or line.run is not None:
        return False
    words = source[before[0] : before[1]]
    if "](<" in words and ">" not in words[words.rindex("](<") :]:
        return False  # an address has no line end, which the canonical text would make a blank
    ends = words.rstrip(BLANKS)[-1] in '.!?:”")'
    return not (ends and line.head >= 0)


def _cells(source: str, start: int, end: int, stop: int, *, said: Said) -> Iterator[Line]:
    """The cells of a line that opens with a pipe, as lines; pipes belong to the cell after them."""
    cells = [cell.span() for cell in patterns.CELL.finditer(source, start, end)]
    cells = [(a, b) for a, b in cells if source[a:b].strip(BLANKS)]
    if not cells:  # pipes alone
        yield scan_part(source, start, end, stop, said=said)
        return
    before = start
    for number, (at, to) in enumerate(cells, 1):
        last = number == len(cells)
        line = scan_part(source, at, to, stop if last else to, said=said)
        closes = len(source[:end].rstrip(BLANKS)) if last else line.end
        line.opens, line.cover, line.indent = before, (before, closes), 0
        before = to
        yield line


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of a text, which tile it.

    `text` is any str; the result is in the order of the page, offsets are half-open, in code
    points, from 0. Implements the spec section "Lines". Raises `TypeError` for
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
