"""The shape of one line: what the tokenizer tells the grammar of it.

Indentation, marker, head (a short run that opens the line and ends in a colon or dots), text.
Nothing here knows a word of the vocabulary.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from attrs import define, field

from smartbrevity import patterns
from smartbrevity.source import BLANKS, Mark, MarkKind

__all__ = [
    "BULLETS",
    "GAPS",
    "MAX_HEAD",
    "NOTHING",
    "WHOLE",
    "Line",
    "Said",
    "TokenKind",
    "scan_part",
]

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


class Said(NamedTuple):
    """What markup says of runs and of whole lines, by the offset where they begin."""

    runs: Mapping[int, Mark]  # bold and italic; value: the Markdown around it, "" in markup
    wholes: Mapping[int, Mark]
    wrapped: bool = True  # lines may be parts of one paragraph


NOTHING = Said({}, {})
WHOLE = frozenset({MarkKind.HEADING, MarkKind.CAPTION, MarkKind.TITLE, MarkKind.FRAME})
WHOLE |= {MarkKind.QUOTE, MarkKind.FOOTER, MarkKind.REPLY}


@define(eq=False)
class Line:
    """The shape of one line (or of one cell of a line that is cut by pipes): offsets, no copies.

    `[start, end)` is the line without blanks around it, `body` where its words begin after
    indentation and marker. `run` is the emphasised run that opens the body, without its marks.
    `head` is where the words of the head end and `text` where those after its separator begin;
    both -1 without a head. `whole` is what markup says of the line, as far as the grammar asks.
    """

    source: str = field(repr=False)
    opens: int  # where the line begins, indentation included
    start: int
    end: int
    stop: int
    indent: int
    cover: tuple[int, int]  # `[start, end)` with the pipes around a cell
    body: int
    said: Said = field(repr=False)
    marker: str = ""
    marks: TokenKind | None = None
    ordinal: int | None = None
    emphasis: str = ""
    edge: int = 0  # code points that the marks of the emphasis take on each side: none in markup
    run: tuple[int, int] | None = None
    head: int = -1
    text: int = -1
    whole: MarkKind | None = None

    @property
    def words(self) -> str:
        """What stands after indentation and marker."""
        return self.source[self.body : self.end]

    @property
    def plain(self) -> tuple[int, int]:
        """The offsets of the words without the emphasis around all of them."""
        if self.run is not None and self.run == (self.body + self.edge, self.end - self.edge):
            return self.run
        return self.body, self.end

    @property
    def is_marked(self) -> bool:
        """Whether Markdown sets the words that open the body in bold or italic."""
        mark = self.said.runs.get(self.body if self.run is None else self.run[0])
        return self.edge > 0 or (mark is not None and mark.value != "")

    @property
    def mark(self) -> str:
        """The Markdown of the whole line: "**" around it, "##" before it, or ""."""
        if self.marker.startswith("#"):
            return self.marker
        return self.emphasis if not self.marker and self.plain == self.run else ""

    @property
    def look(self) -> str:
        """The mark, also where emoji stand before the emphasis: "🚨 **Fares rise**"."""
        whole = self.run is not None and not self.edge and self.run[1] == self.end
        return self.emphasis if whole and not self.marker else self.mark


def scan_part(
    source: str,
    start: int,
    end: int,
    stop: int = -1,
    *,
    said: Said = NOTHING,
) -> Line:
    """The shape of the line that is `[start, end)` of the source, which is not blank."""
    first, last, columns = start, end, 0
    if source[start] in BLANKS or source[end - 1] in BLANKS:
        words = source[start:end]
        bare = words.lstrip(BLANKS)
        first = end - len(bare)
        last = first + len(bare.rstrip(BLANKS))
        columns = len(words[: first - start].expandtabs(4))
    stop = end if stop < 0 else stop
    line = Line(source, start, first, last, stop, columns, (first, last), first, said)
    whole = said.wholes.get(first) if said.wholes else None
    if whole is not None:
        line.whole = whole.kind
    if whole is not None and whole.kind in _HEADINGS:
        line.marks, line.marker = TokenKind.HEADING, "#" * int(whole.value)
    elif (opening := source[first]) in BULLETS:
        line.marks, line.marker = TokenKind.BULLET, opening
        body = first + 1
        while body < last and source[body] in GAPS:
            body += 1
        line.body = body
        if body == last:
            line.marks, line.marker, line.body = None, "", first
    elif not opening.isalpha():
        _marker(line)
    _head(line)
    return line


_HEADINGS = (MarkKind.HEADING, MarkKind.TITLE)
BULLETS = frozenset("•◦▪▫‣⁃●○■□◆·∙")
GAPS = frozenset(" \t\r\n\xa0\u202f\u3000") | {chr(code) for code in range(0x2000, 0x200C)}


def _marker(line: Line) -> None:
    found = patterns.MARKER.match(line.source, line.start, line.end)
    if found is None or found.end() == line.end:
        return
    if found["number"] and line.said.runs:
        around = line.said.runs.get(line.start)
        if around is not None and around.end >= line.end:
            return  # bold words that open with a number are no item: they may be a head
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
    opens = body
    if not source[body].isalpha():
        pictures = patterns.EMOJI.match(source, body, end)
        opens = pictures.end() if pictures and pictures.end() < end else body
    looked = line.marks is not TokenKind.HEADING  # a heading is bold as it is
    if looked and line.said.runs:
        bold = line.said.runs.get(opens) or line.said.runs.get(body)
        if bold is not None and bold.end <= end:
            line.emphasis = bold.value or ("**" if bold.kind is MarkKind.BOLD else "*")
            line.run = (bold.start, bold.end)
            _run_head(line, line.run)
            around = line.said.runs.get(body) if line.head < 0 else None
            if around is not None and bold.end < around.end <= end:  # "*\U0001f6a2 *to* know:*"
                line.emphasis = around.value or ("**" if around.kind is MarkKind.BOLD else "*")
                line.run = (around.start, around.end)
                _run_head(line, line.run)
            return
    if looked and source[opens] in "*_":
        found = patterns.EMPHASIS.match(source, opens, end)
        if found:
            line.emphasis, line.edge, line.run = found[1], len(found[1]), found.span("run")
            _run_head(line, line.run)
            return
    limit = min(end, body + MAX_HEAD)
    opening = source[body:limit]
    if not (":" in opening or "…" in opening or "—" in opening or "..." in opening):
        return
    separator = patterns.TERMINATOR.search(source, body, limit)
    while separator and not _closes_head(source, separator.end(), end):
        separator = patterns.TERMINATOR.search(source, separator.end(), limit)
    if separator and separator.start() > body and not _is_dotted(source, separator.start()):
        line.head, line.text = separator.start(), separator.end()
        if source[line.text : line.text + 1] == ":" and not source[line.text : end].strip(":"):
            line.text = end  # a label alone on its line
        _skip_blanks(line)


def _run_head(line: Line, run: tuple[int, int]) -> None:
    """The head that an emphasised run is: the separator is its last character, or follows it.
    Dots with a colon right after the run are words: one label has one separator."""
    source, run_end, end = line.source, run[1], line.end
    dots = 3 if source.endswith("...", run[0], run_end) else 1
    separator = patterns.TERMINATOR.fullmatch(source, run_end - dots, run_end)
    colons = patterns.COLONS_TOUCHING if separator else patterns.COLONS
    after = colons.match(source, run_end + line.edge, end)
    if separator or after:
        own = separator and not (after and separator[0] != ":")
        line.head = run_end - dots if own else run_end
        while line.head > run[0] and source[line.head - 1] in _LEFT_OVER:
            line.head -= 1
        line.text = after.end() if after else run_end + line.edge
        while line.text < end and source[line.text] in "*_":
            line.text += 1
        _skip_blanks(line)


_LEFT_OVER = BLANKS + "*_:"  # before the separator of a run


def _closes_head(source: str, at: int, end: int) -> bool:
    """Whether a separator that ends at `at` may close a head: blank, quote or capital after it, or
    of two colons the first."""
    if at >= end:
        return True
    after = source[at]
    twice = after == ":" == source[at - 1]
    return after in BLANKS or after in "\"“‘'*_" or twice or after.isupper()


def _is_dotted(source: str, at: int) -> bool:
    """Whether dots stand right before the separator, which is one of many then: "e......"."""
    return source[at - 1] == "…" or source[at - 1 : at + 1] == ".."


def _skip_blanks(line: Line) -> None:
    while line.text < line.end and line.source[line.text] in BLANKS:
        line.text += 1
