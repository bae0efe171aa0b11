"""Prose, which nearly every line of a page is: read at once, without the tables of the grammar.

A line is prose where it opens with a letter, a quotation or an amount, or with a bullet before one,
and holds nothing by which a rule of the line table but the last ones could take it. That is asked
of its first characters (one look-up), of its last ones, and of a few signs inside.
`tests/laws/test_prose.py` checks that what is read here is what `cuts.rows_of` would have made of
the line; everything else is left to it.
"""

from __future__ import annotations

from smartbrevity import patterns
from smartbrevity.entries import MEMO, OPENING, Tables, fold
from smartbrevity.fresh import fresh_label
from smartbrevity.gates import (
    AT_START,
    COUNT,
    FIXED,
    GLUED,
    LABEL,
    MAX_BARE,
    MEDIA,
    NO_PARAGRAPH,
    NO_PROSE,
    SLACK,
    STAMP,
    TEXT,
    TITLE,
    Start,
    further_gates,
    may_be_glued,
    start_of,
)
from smartbrevity.nodes import Media, Role
from smartbrevity.readings.credits import read_media
from smartbrevity.readings.labels import free_label, inner_starts, look_up
from smartbrevity.readings.stamps import read_timestamp
from smartbrevity.rows import MAX_TITLE, Kind, Row, is_title
from smartbrevity.shapes import BULLETS, GAPS, MAX_HEAD, Said, scan_part
from smartbrevity.source import BLANKS, MarkKind

__all__ = ["Prose"]

START, END = 4, 5  # code points at the start and the end of a line that are looked up
MAX_AGENCY = 62  # code points of a line that is the name of an agency, with its stop
_BLANKS = frozenset(BLANKS)
_NO_WORDS = _BLANKS | frozenset(("", ":", "*", "_"))  # what a label's text does not open with
_ODD = tuple(GAPS - set(" \r\n"))
_SIGNS = frozenset('.!?…"“”—')  # what ends a sentence, or a head
_STOPS = frozenset(BLANKS + ";.,|")
_ON_ITEMS = COUNT | FIXED | LABEL | NO_PROSE
_OPENED = sum(bit for bit, _ in AT_START)
# See `rows.Kind`.
_ITEM, _LABEL, _TITLE, _TEXT = Kind.ITEM, Kind.LABEL, Kind.TITLE, Kind.TEXT
_SIGNIFICANCE, _BOLD = Role.SIGNIFICANCE, MarkKind.BOLD
_Head = tuple[str, Role, bool]  # a label's key and role, and whether it is an everyday word


class Prose:
    """Reads those lines of a text that are prose."""

    def __init__(self, text: str, said: Said, tables: Tables) -> None:
        self.text, self.said, self.tables = text, said, tables
        self.starts, self.ends, self.heads = tables.starts, tables.ends, tables.heads_read
        # What no line of the text has is not looked for in each of them.
        self.odd = "\t" in text or (not text.isascii() and any(blank in text for blank in _ODD))
        self.counted = " words" in text or " palabras" in text
        self.dashed = " - " in text
        self.tails = tuple(tail for tail in tables.tails if tail in text)
        self.dressed = bool(self.odd or said.wholes or said.runs)

    def read(self, line: str, opens: int) -> Row | None:
        """The row of the line that begins at `opens`; None where the tables have to be asked."""
        words, start = line, opens
        if line[0] == " ":
            words = line.lstrip(" ")
            start += len(line) - len(words)
        if words[-1] in _BLANKS:
            words = words.rstrip(BLANKS)
        if words[0] not in BULLETS:
            return self.paragraph(words, opens, start)
        return self.item(words[2:], words[0], opens, start) if words[1:2] == " " else None

    def item(self, words: str, marker: str, opens: int, start: int) -> Row | None:
        """An item with a bullet, which a label of the table may open."""
        body, colon = start + 2, words.find(":")
        mark = self.mark(words, start, body, colon) if self.dressed else ""
        label, at, everyday = None, 0, False
        if 0 <= colon < MAX_HEAD:
            head = self.head(words[:colon])
            if head:
                label = fresh_label(words[:colon], *head[:2], mark or "", body, body + colon + 1)
                at, everyday = colon + 2, head[2]
        if mark is None or (mark and not label) or not self.goes_on(words, at):
            return None
        begins = self.begins(words)
        may = begins.gates & _ON_ITEMS
        if (may and _less(words, may, begins) & ~LABEL) or self.closes(words):
            return None
        if label is None:
            if (may or self.tails) and self.may_be_label(words, begins):
                return None
            if 0 <= colon < MAX_HEAD:  # the key of an item, or prose
                return self.headed(_ITEM, opens, body + len(words))
        end, first = body + len(words), body + at if at else body  # equal offsets are one int
        row = Row(_ITEM, self.text, self.said, opens, start, end, first, label, marker)
        if everyday:
            row.everyday = True
        return row

    def paragraph(self, words: str, opens: int, start: int) -> Row | None:
        """A paragraph, which a label of the table may open, or a short line."""
        colon = words.find(":")
        mark = self.mark(words, start, start, colon) if self.dressed else ""
        head = self.head(words[:colon]) if 0 <= colon < MAX_HEAD else ()
        if mark is None or (mark and not head) or not self.goes_on(words, colon + 2 if head else 0):
            return None
        end = start + len(words)
        if not head:
            return self.unlabelled(words, colon, opens, start, end)
        key, role, everyday = head
        short = not mark and role is not _SIGNIFICANCE and len(words) <= MAX_TITLE
        if short and is_title(words):
            return None
        label = fresh_label(words[:colon], key, role, mark, start, start + colon + 1)
        first = start + colon + 2
        row = Row(_LABEL, self.text, self.said, opens, start, end, first, label, None)
        if everyday:
            row.everyday = True
        return row

    def unlabelled(self, words: str, colon: int, opens: int, start: int, end: int) -> Row | None:
        """A paragraph that no label of the table opens, a short line, a timestamp, or a caption
        with its credits."""
        begins = self.begins(words)
        may = begins.gates
        if may:
            may = _less(words, may, begins)
            if may & ~LABEL:
                return self.stamp(opens, start, end) if may & ~LABEL == STAMP else None
        if self.closes(words):
            return None
        bare = len(words) <= MAX_BARE
        if (may or self.tails) and self.may_be_label(words, begins, bare=bare):
            return None
        more = further_gates(words, 0, self.tables)
        if more & ~(TEXT | TITLE | MEDIA):
            return None
        if more & MEDIA and (media := read_media(self.text, start, end, self.tables)):
            return self.media(opens, media)
        if words[0] in '"“' and _may_be_told(words, colon):
            return None
        kind = _TITLE if more & TITLE and is_title(words.strip("*_")) else _TEXT
        if 0 <= colon < MAX_HEAD:
            return self.headed(kind, opens, end)
        return Row(kind, self.text, self.said, opens, start, end, start, None, None)

    def stamp(self, opens: int, start: int, end: int) -> Row | None:
        """A timestamp that is the whole line."""
        read = read_timestamp(self.text, start, end, self.tables)
        if read is None or read.end < end or patterns.CAPTURE.match(self.text, start, end):
            return None
        node = read.timestamp
        return Row(Kind.STAMP, self.text, self.said, opens, start, end, start, None, None, node)

    def media(self, opens: int, media: Media) -> Row:
        """A caption with its credits, or credits alone."""
        start, end = media.start, media.end
        return Row(Kind.MEDIA, self.text, self.said, opens, start, end, start, None, None, media)

    def headed(self, kind: Kind, opens: int, end: int) -> Row:
        """A paragraph or a short line that a label of the writer's own may open; an item that a
        key may."""
        line = scan_part(self.text, opens, end, said=self.said)
        label = None if kind is _ITEM else free_label(line, self.tables)
        if label is None or kind is _TITLE:
            return Row.of(kind, line, line.start, line.end, line.body, None, label)
        return Row.of(_LABEL, line, line.start, line.end, line.text, None, label)

    def mark(self, words: str, start: int, body: int, colon: int) -> str | None:
        """The Markdown of a label that tags have set in bold; "" where they say nothing of the
        line, None where they say anything else."""
        if start in self.said.wholes or (self.odd and patterns.ODD_BLANK.search(words)):
            return None
        run = self.said.runs.get(body)
        if run is None:
            return ""
        bold = run.kind is _BOLD and not run.value and run.end == body + colon + 1
        return "**" if bold else None

    def head(self, told: str) -> _Head | tuple[()]:
        """What the table has for words before a colon that could be nothing but a label."""
        found = self.heads.get(told)
        if found is None:
            if len(self.heads) >= MEMO:
                self.heads.clear()
            row = look_up(told, self.tables) if _is_plain(told) else None
            everyday = fold(told) in self.tables.everyday
            found = () if row is None else (row.key, row.role, everyday)
            self.heads[told] = found
        return found

    def goes_on(self, words: str, at: int) -> bool:
        """Whether the line is one block to its end, and text follows the label that ends at `at`,
        where there is one."""
        if at and (words[at - 1 : at] != " " or words[at : at + 1] in _NO_WORDS):
            return False
        colon = words.find(":", at)
        if colon >= 0 or (self.dashed and " - " in words):
            if next(inner_starts(words, at, len(words), self.tables), -1) >= 0:
                return False
            if colon >= 0 and "count" in words:
                return False
        return not (self.counted and (" words" in words or " palabras" in words))

    def begins(self, words: str) -> Start:
        """What may open as the line does."""
        return self.starts.get(words[:START]) or start_of(words[:START], self.tables)

    def closes(self, words: str) -> bool:
        """Whether a line of furniture that begins with any words may end like the line."""
        end, ends = words[-END:], self.ends
        closes = ends.get(end)
        if closes is None:
            if len(ends) >= MEMO:
                ends.clear()
            tail = end[-5:-1] if end[-1] == "." else end[-4:]
            ends[end] = closes = tail.lower() in self.tables.closings
        return closes

    def may_be_label(self, words: str, begins: Start, *, bare: bool = False) -> bool:
        """Whether a label of the table may stand there in another way than "Zoom in: ": as "Zoom
        in :", "Keep in mind ..." or "En detalle. Una ...", or `bare`, alone on its line."""
        stop = words.find(".", 0, MAX_HEAD)
        stopped = 0 <= stop < len(words) - 1
        if not (bare or stopped or ":" in words or "—" in words or "…" in words):
            return False
        opening = words[:MAX_HEAD]
        return fold(opening).startswith(begins.labels) or any(t in opening for t in self.tails)


def _may_be_told(words: str, colon: int) -> bool:
    """Whether a quotation may have its speaker behind a dash, or be a line of data."""
    return colon >= 0 or "—" in words or "–" in words or "--" in words


def _less(words: str, may: int, begins: Start) -> int:
    """The gates without those that a second look at the line closes."""
    size = len(words)
    if (
        may & FIXED
        and size > begins.most
        and not (begins.openings and fold(words[: OPENING + SLACK]).startswith(begins.openings))
    ):
        may &= ~FIXED
    if may & GLUED and not may_be_glued(words):
        may &= ~GLUED
    if may & MEDIA and size > MAX_AGENCY and words[-2] not in _STOPS:
        may &= ~MEDIA
    if may & NO_PARAGRAPH and not patterns.MARKER.match(words):
        may &= ~NO_PARAGRAPH
    if may & _OPENED and size > START:  # shorter ones may be words alone: "By"
        for bit, openings in AT_START:
            if may & bit and not any(opening.match(words) for opening in openings):
                may &= ~bit
    return may


def _is_plain(told: str) -> bool:
    """Whether no rule before that of labels could take the line, and none cut it."""
    return (
        "A" <= told[:1] <= "Z"
        and _SIGNS.isdisjoint(told)
        and told[-1] not in BLANKS
        and not patterns.BIG_THING.match(told)
    )
