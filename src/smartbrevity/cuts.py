"""The rows of a text: what its lines are, where a code fence encloses them, and where several
blocks stand on one line."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from smartbrevity import patterns
from smartbrevity.entries import Tables
from smartbrevity.furniture import data_line, data_rows, front_matter, may_be_front_matter
from smartbrevity.grammar import classify
from smartbrevity.prose import Prose
from smartbrevity.readings.counts import find_counts
from smartbrevity.readings.labels import free_label, inner_starts, known_label
from smartbrevity.readings.letterheads import (
    MAX_LETTERHEAD,
    is_header,
    letterhead,
    opens_with_header,
    stands_between,
)
from smartbrevity.rows import Kind, Row, Rows
from smartbrevity.shapes import Line, Said, scan_part
from smartbrevity.source import BLANKS, Mark, MarkKind
from smartbrevity.tokenizer import (
    MAX_WIDTH,
    MAX_WRAPPED,
    Where,
    said_of,
    scan,
    scan_line,
    unwrapped,
)
from smartbrevity.told import bare_part, is_dressed, is_no_heading, is_plain, told_part, untold_part

__all__ = ["MAX_FENCE", "rows_in", "rows_of"]

MAX_FENCE = 400  # lines
WIDEST = MAX_WIDTH + 1  # code points of a line, with a blank for the second of its line end


def rows_in(
    text: str, marks: Sequence[Mark], tables: Tables, *, top: bool = True, cut: bool = False
) -> Rows:
    """The rows of a text or of a piece of one: those of its lines; what a code fence encloses is
    data. Prose is read at once, and the tables are asked of other lines.

    What carries a mail stands at the `top` of a text. The rows of a piece that is `cut` off the
    text end before a fence that the rest of the text may close.
    """
    said = said_of(marks)
    fenced = ("`" in text and "```" in text) or ("~" in text and "~~~" in text)
    if not (fenced or (top and (opens_with_header(text) or may_be_front_matter(text)))):
        reading = _Reading(text, said, tables)
        if not (top and reading.carries):
            return Rows(text, said, reading.prose.entries, reading.prose.odd)
    return Rows(text, said, list(_rows_of_lines(text, said, tables, top=top, cut=cut)))


class _Reading:
    """Reads a text whose lines stand by themselves."""

    def __init__(self, text: str, said: Said, tables: Tables) -> None:
        self.text, self.said, self.tables = text, said, tables
        self.prose = Prose(text, said, tables)
        self.carries = False  # a line stands between two mails
        lines = text
        if "\r" in text:  # a line end of two characters is told as a blank and a line end, so that
            lines = text.replace("\r\n", " \n").replace("\r", "\n")  # places stay as they are
        if not self.prose.read(lines.split("\n"), 0, self.ask):
            self.prose, self.carries = Prose(text, said, tables), False
            self.prose.wrapped = False  # it gets paragraphs
            self.unwrap(lines.split("\n"))

    def unwrap(self, lines: Iterable[str]) -> None:
        """Read lines of which some may be parts of a wrapped paragraph: those of a block in which
        none is wider than a mail's are looked at together."""
        text, said, read = self.text, self.said, self.prose.read
        held: list[Where] = []
        opens = seen = 0
        wide = False
        for line in lines:
            stop = opens + len(line)
            if line.strip(BLANKS):
                seen += 1
                if wide or len(line) > WIDEST:  # the block is none that was wrapped
                    self.take(held)
                    held, wide = [], True
                    read((line,), opens, self.ask)
                else:
                    held.append((opens, stop - text.endswith("\r", opens, stop), stop + 1))
                if seen < MAX_WRAPPED:
                    opens = stop + 1
                    continue
            self.take(unwrapped(text, held, said))
            held, seen, wide = [], 0, False
            opens = stop + 1
        self.take(unwrapped(text, held, said))

    def take(self, block: Iterable[Where]) -> None:
        """Read lines of which some may be wrapped paragraphs."""
        text = self.text
        for where in block:
            line = text[where[0] : where[1]]
            if "\n" in line or "\r" in line:
                self.ask(where)
            else:
                self.prose.read((line,), where[0], self.ask)

    def ask(self, where: Where) -> None:
        """The rows that the tables make of a line."""
        for line in scan_line(self.text, where, said=self.said):
            self.carries = self.carries or stands_between(line)
            self.prose.put(rows_of(line, self.tables))


def _rows_of_lines(text: str, said: Said, tables: Tables, *, top: bool, cut: bool) -> Iterator[Row]:
    """The rows of a text that carries a mail, opens with front matter, or has fences.

    A fence that nothing closes within a few hundred lines is a line of its own.
    """
    source = scan(text, said)
    first = list(islice(source, MAX_LETTERHEAD)) if top else []
    fronted = front_matter(first)
    for fact in first[:fronted]:
        yield from data_rows(fact)
    carrying = fronted or letterhead(first)
    for carrier in first[fronted:carrying]:
        yield from rows_of(carrier, tables)
    held = deque(first[carrying:])
    while (line := held.popleft() if held else next(source, None)) is not None:
        if line.source[line.start] not in "`~" or not _is_fence(line):
            yield from rows_of(line, tables)
            continue
        inside = [line]
        while len(inside) < MAX_FENCE:
            follower = held.popleft() if held else next(source, None)
            if follower is None:
                break
            inside.append(follower)
            if _is_fence(follower):
                break
        if len(inside) > 1 and _is_fence(inside[-1]):
            for enclosed in inside:
                yield from data_rows(enclosed)
        elif cut and len(inside) < MAX_FENCE:
            return
        else:
            yield from data_rows(line)
            held.extendleft(reversed(inside[1:]))


def _is_fence(line: Line) -> bool:
    return patterns.FENCE.match(line.source, line.start, line.end) is not None


def rows_of(line: Line, tables: Tables) -> list[Row]:
    """The rows that a line is: it is cut where labels of the table or flattened bullets begin
    inside it, and each piece goes through the table. What is said to be one line stays one, but
    for words that show by themselves what they are."""
    part = told_part(line)
    rows = _own_rows(line, tables) if part is None else _told_rows(line, *part, tables)
    if len(rows) > 1:
        rows = _signed_rows(rows, tables)
        for row in rows:
            row.tail = row.end
    rows[0].start, rows[-1].tail = line.cover
    return rows


def _signed_rows(rows: Sequence[Row], tables: Tables) -> list[Row]:
    """The rows of a glued line, of which a sign may open any, and which may be a quotation with
    its speaker, since each is a line of its own in the canonical text."""
    out: list[Row] = []
    for row in rows:
        line = row.line
        inside = bool(out) and line.whole is None and row.start == line.start
        part = told_part(line) if inside else None
        if part is not None:
            out += _told_rows(line, *part, tables)
        elif inside and (quoted := _quoted(line)):  # what is left of a glued line
            for half in _parts(line, quoted):
                out += _classified(half, tables)
        else:
            out.append(row)
    return out


def _own_rows(line: Line, tables: Tables) -> list[Row]:
    """The rows of a line by its words and their look."""
    return _heading_rows(line, tables) or _plain_rows(line, tables)


def _told_rows(line: Line, words: Line, kind: MarkKind, tables: Tables) -> list[Row]:
    """The rows of a line of which markup or a sign says what it is."""
    inner, deepest = told_part(words) if kind is MarkKind.QUOTE else None, words
    while inner is not None:  # "> > By Kim" is no quotation
        if inner[1] is not MarkKind.QUOTE:
            return _told_rows(deepest, *inner, tables)
        deepest = inner[0]
        inner = told_part(deepest)
    rows = _plain_rows(deepest, tables)
    bare = _plain_rows(bare_part(deepest), tables) if words.said.runs else rows
    if is_plain(bare, kind, signed=line.whole is None) and not _needs_sign(deepest):
        return rows
    words.whole = kind
    rows = classify(words, tables)
    words.start = line.start  # with the sign, where a part of the text takes the line whole
    return rows


def _needs_sign(words: Line) -> bool:
    """Whether the words alone would have another sign, or could be read with the lines around
    them: as a fence, a line of a mail's header, or cells."""
    source, start, end = words.source, words.start, words.end
    signed = source[start] == "|" or told_part(words) is not None
    return signed or _is_fence(words) or is_header(source, start, end)


def _heading_rows(line: Line, tables: Tables) -> list[Row]:
    """The rows of a heading of markup that its words show to be none: a byline, a timestamp, a
    credit, a piece of the page. What Markdown sets in bold or italic in it stays a heading, as in
    Markdown."""
    if line.whole is not MarkKind.HEADING or line.is_marked:
        return []
    rows = rows_of(untold_part(line), tables)
    return rows if is_no_heading(rows) else []


def _plain_rows(line: Line, tables: Tables) -> list[Row]:
    cuts = _cuts(line, tables) if line.whole in _CUT else ()
    rows = [row for part in _parts(line, cuts) for row in _classified(part, tables)]
    if len(rows) > 1 and any(stands_between(row.line) for row in rows[1:]):
        # On a line of its own, such a row would end the frame of a mail.
        return [Row.of(Kind.TEXT, line, line.start, line.end, line.start)]
    return rows


def _classified(line: Line, tables: Tables) -> list[Row]:
    """The rows of a line that is not cut; what keeps no emphasis is told without that of tags."""
    rows = classify(line, tables)
    if line.whole is None and is_dressed(line) and any(row.node is not None for row in rows):
        rows = _plain_rows(bare_part(line), tables)
        last = rows[-1]
        if last.node is None and last.start == last.line.start > line.start:  # a line of its own
            own = scan_part(line.source, last.start, line.end, said=line.said)
            rows[-1:] = _classified(own, tables)
    return rows


def _cuts(line: Line, tables: Tables) -> Sequence[int]:
    """Where further blocks begin inside the line."""
    source, body, end = line.source, line.body, line.end
    words, start = source[body:end], body
    if line.head >= 0 and _is_closed(line, tables):
        start = line.text  # no sentence ends before
    cuts: Sequence[int] = ()
    if source.find(":", start, end) >= 0 or " - " in words:
        cuts = list(inner_starts(source, start, end, tables))
    if "count" in words or "words" in words or "palabras" in words:
        parts = _parts(line, cuts)
        cuts = sorted({*cuts, *(at for part in parts for at in _counts(part, line))})
    if '"' in words or "”" in words:
        cuts = sorted({*cuts, *(at for part in _parts(line, cuts) for at in _quoted(part))})
    if cuts and data_line(line, tables):
        return ()
    if cuts and words[0] in "`~" and patterns.FENCE.match(source, body, cuts[0]):
        return cuts[1:]  # the signs alone would open a fence
    return cuts


def _parts(line: Line, cuts: Sequence[int]) -> Iterator[Line]:
    """The parts of a line that is cut, each of which is a line of its own in the canonical text."""
    if not cuts:
        yield line
        return
    for start, end in pairwise((line.start, *cuts, line.end)):
        yield scan_part(line.source, start, end, said=line.said)


def _counts(part: Line, line: Line) -> Sequence[int]:
    """Where word counts begin inside a part of the line, behind the dash before it too."""
    start = part.body if part is line else part.start
    return find_counts(part.source, start, part.end, part.text)


def _quoted(line: Line) -> Sequence[int]:
    """Where the quotation ends that the line opens with, before whose words it is."""
    if line.source[line.body] not in '"“':
        return ()
    quoted = patterns.QUOTED.match(line.source, line.body, line.end)
    return (quoted.end("text"),) if quoted else ()


def _is_closed(line: Line, tables: Tables) -> bool:
    """Whether what opens the line is one label or key: no sentence ends before its colon, or the
    table knows it, or emphasis says so."""
    source, head = line.source, line.head
    if source[head] == ":" and _STOPS.isdisjoint(source[line.body : head]):
        return True
    if known_label(line, tables) is not None:
        return True
    return line.run is not None and free_label(line, tables) is not None


# Headings of markup are cut as those of Markdown are.
_CUT = (None, MarkKind.HEADING, MarkKind.TITLE)
_STOPS = frozenset('.!?…"”')
