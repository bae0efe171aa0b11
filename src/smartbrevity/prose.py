"""Prose, which nearly every line of a page is: read at once, without the tables of the grammar.

A line is prose where it opens with a letter, a quotation or an amount, or with a bullet before one,
and holds nothing by which a rule of the line table but the last ones could take it. That is asked
of its first characters (one look-up), of its last ones, and of a few signs inside.
`tests/laws/test_prose.py` checks that what is read here is what `cuts.rows_of` would have made of
the line; everything else is left to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeAlias

from smartbrevity import patterns
from smartbrevity.entries import MEMO, Tables, fold
from smartbrevity.fresh import SectionDraft, fresh_item, fresh_label, fresh_paragraph
from smartbrevity.furniture import fixed_kind
from smartbrevity.gates import (
    BYLINE,
    CARRIED,
    COUNT,
    FIXED,
    GLUED,
    LABEL,
    MAX_BARE,
    MEDIA,
    NO_PARAGRAPH,
    NO_PROSE,
    NUMBERED,
    STAMP,
    TEXT,
    TITLE,
    TOLD,
    further_gates,
    start_of,
)
from smartbrevity.lists import kind_of_key
from smartbrevity.nodes import (
    Furniture,
    FurnitureKind,
    Item,
    Label,
    LabelKind,
    Node,
    Role,
    fold_key,
)
from smartbrevity.readings.credits import read_media
from smartbrevity.readings.labels import free_label, inner_starts, look_up, may_be_free
from smartbrevity.readings.stamps import read_byline, read_timestamp
from smartbrevity.rows import MAX_TITLE, MENU_SIZE, Entry, Kind, Row, is_title, may_be_in_menu
from smartbrevity.second_look import (
    END,
    NO_WORDS,
    START,
    closes,
    is_plain,
    is_sure_head,
    less,
    may_be_label,
    may_be_told,
)
from smartbrevity.shapes import BULLETS, GAPS, MAX_HEAD, Said, scan_part
from smartbrevity.source import BLANKS, STOPS, MarkKind
from smartbrevity.tokenizer import Where

__all__ = ["Prose"]

_BLANKS = frozenset(BLANKS)
# To find a character whose code ends in two zeros, `find` takes half the time of `in`.
_PLAIN = tuple(gap for gap in GAPS - set(" \r\n") if ord(gap) % 256)
_ROUND = tuple(gap for gap in GAPS - set(" \r\n") if not ord(gap) % 256)
_STOPS = frozenset(":….—–")  # one of them may part a label from its words
_ON_ITEMS = COUNT | FIXED | LABEL | NO_PROSE
_BEFORE_FIXED = TOLD | NUMBERED | COUNT | CARRIED | NO_PARAGRAPH | NO_PROSE
_LABEL_GLUED = LABEL | GLUED
# See `rows.Kind`.
_ITEM, _LABEL, _TITLE, _TEXT = Kind.ITEM, Kind.LABEL, Kind.TITLE, Kind.TEXT
_FURNITURE, _STAMP, _MEDIA = Kind.FURNITURE, Kind.STAMP, Kind.MEDIA
_SIGNIFICANCE, _OTHER, _BOLD = Role.SIGNIFICANCE, Role.OTHER, MarkKind.BOLD
_AXIOM, _FREE = LabelKind.AXIOM, LabelKind.FREE
# A label's key and role, and whether it is an everyday word; nothing where there is none.
_Head: TypeAlias = tuple[Any, ...]
_NONE: _Head = ()


class Prose:
    """The entries of a text whose lines come in: of prose what it becomes in the tree, of all other
    lines the rows that are `put` here."""

    def __init__(self, text: str, said: Said, tables: Tables) -> None:
        self.text, self.said, self.tables = text, said, tables
        self.entries: list[Entry] = []
        self.odd: list[int] = []  # the numbers of the entries that are rows
        self.section: SectionDraft | None = None  # to which an item would belong
        self.margin = -1  # blanks before the item above, if there is one
        self.starts, self.ends, self.heads = tables.starts, tables.ends, tables.heads_read
        # What no line of the text has is not looked for in each of them.
        self.odd_blanks = "\t" in text or (not text.isascii() and _has_odd_blanks(text))
        self.counted = " words" in text or " palabras" in text
        self.tailed = any(map(text.__contains__, tables.tails))
        self.dressed = bool(self.odd_blanks or said.wholes or said.runs)
        self.careful = self.dressed or self.counted
        self.wrapped = said.wrapped  # lines may go on with a small letter

    def read(self, lines: Iterable[str], opens: int, ask: Callable[[Where], None]) -> bool:
        """Read lines that follow one another, the first of which begins at `opens`; those that are
        no prose are asked for by where they begin and end and where the next one begins. False,
        with no more read, at a line by which lines may be `wrapped`."""
        entries, item, paragraph = self.entries, self.item, self.paragraph
        for line in lines:
            begins, opens = opens, opens + len(line) + 1
            words = line.lstrip(" ")
            if not words:
                continue
            start = opens - 1 - len(words)
            if words[-1] in _BLANKS:
                words = words.rstrip(BLANKS)
                if not words:
                    continue
            if words[0] in BULLETS:
                entry = item(words, begins, start)
                if type(entry) is Item:  # nearly always
                    entries.append(entry)
                    continue
            else:
                entry = paragraph(words, begins, start)
            if entry is None:
                if self.wrapped and words.lstrip(BLANKS)[0].islower():
                    return False
                ask((begins, opens - 1, opens))
            elif type(entry) is SectionDraft:
                self.section, self.margin = entry, -1
                entries.append(entry)
            else:
                self.put((entry,))
        return True

    def put(self, rows: Sequence[Entry]) -> None:
        """Add rows: a list does not go on over them."""
        first = len(self.entries)
        self.entries += rows
        self.odd += range(first, first + len(rows))
        self.section, self.margin = None, -1

    def item(self, line: str, opens: int, start: int) -> Entry | None:
        """An item with a bullet, which a label of the table may open."""
        if line[1:2] != " ":
            return None
        words, body, end = line[2:], start + 2, start + len(line)
        colon, head = words.find(":"), _NONE
        if colon >= 0 or self.careful or " - " in words:
            found = self.head(words, start, body, colon)
            if found is None:
                return None
            head = found
        begins = self.starts.get(words[:START]) or start_of(words[:START], self.tables)
        may = begins.gates & _ON_ITEMS
        if may & ~LABEL and less(words, may, begins, self.tables) & ~LABEL:
            return None
        if self.ends.get(words[-END:], True) and closes(words, self.tables):
            return None
        margin = start - opens
        plain = margin == self.margin or self.margin < 0
        if head:
            label = self.label(words, head, body, colon)
            words = words[colon + 2 :]
            plain = plain and not head[2]
        else:
            label = None
            if (may or self.tailed) and may_be_label(words, begins, self.tables):
                return None
            if 0 <= colon < MAX_HEAD and self.may_be_key(words, colon):
                return self.headed(_ITEM, opens, end)
            plain = plain and not (len(words) <= MENU_SIZE and may_be_in_menu(words))
        if not plain:
            first = end - len(words)
            row = Row(_ITEM, self.text, self.said, opens, start, end, first, label, line[0])
            row.everyday = bool(head and head[2])
            return row
        item = fresh_item(words, line[0], label, start, end)
        self.margin = margin
        section = self.section
        if section is not None:
            section.items.append(item)
            section.end = end
        return item

    def may_be_key(self, words: str, colon: int) -> bool:
        """Whether what stands before the colon may be the key of an item, not prose."""
        if not is_sure_head(words, colon):
            return True
        return kind_of_key(words[:colon], words[colon + 2], self.tables) is not None

    def paragraph(self, words: str, opens: int, start: int) -> Entry | None:
        """A paragraph, which a label of the table may open, or a short line."""
        colon, end, head = words.find(":"), start + len(words), _NONE
        if colon >= 0 or self.careful or " - " in words:
            found = self.head(words, start, start, colon)
            if found is None:
                return None
            head = found
        if not head:
            return self.unlabelled(words, colon, opens, start, end)
        label, first = self.label(words, head, start, colon), start + colon + 2
        short = not label.mark and head[1] is not _SIGNIFICANCE and len(words) <= MAX_TITLE
        if short and is_title(words):
            return None
        if head[2]:
            row = Row(_LABEL, self.text, self.said, opens, start, end, first, label)
            row.everyday = True
            return row
        return SectionDraft(label, fresh_paragraph(words[colon + 2 :], first, end), start, end)

    def unlabelled(
        self, words: str, colon: int, opens: int, start: int, end: int
    ) -> Row | SectionDraft | None:
        """A paragraph that no label of the table opens, a short line, a timestamp, or a caption
        with its credits."""
        if self.wrapped and words[0].islower():
            return None
        begins = self.starts.get(words[:START]) or start_of(words[:START], self.tables)
        may, aged = begins.gates, 0
        if may & ~LABEL:
            aged = may & STAMP
            may = less(words, may & ~STAMP, begins, self.tables)
            if aged:
                if words.startswith("date") or words.endswith("read"):  # a capture, a reading time
                    return None
                read = read_timestamp(self.text, start, end, self.tables)
                if read is not None:
                    plain = read.end >= end and not may & ~_LABEL_GLUED
                    return self.whole(_STAMP, read.timestamp, opens, start, end) if plain else None
            if may & ~LABEL:
                return self.other(words, may, opens, start, end)
        if self.ends.get(words[-END:], True) and closes(words, self.tables):
            return None
        if words[0] in '"“' and may_be_told(words, colon):
            return None
        bare = len(words) <= MAX_BARE
        if (may or self.tailed) and may_be_label(words, begins, self.tables, bare=bare):
            return None
        more = further_gates(words, 0, self.tables)
        if more & ~(TEXT | TITLE | MEDIA | BYLINE):
            return None
        if more & BYLINE and read_byline(self.text, start, end, self.tables):
            return None
        if more & MEDIA and (media := read_media(self.text, start, end, self.tables)):
            # An age may stand before the credit, and stops that it does not keep behind it.
            if aged or words.removesuffix(".")[-1] in STOPS:
                return None
            return self.whole(_MEDIA, media, opens, start, media.end)
        kind = _TITLE if more & TITLE and is_title(words.strip("*_")) else _TEXT
        if 0 <= colon < MAX_HEAD:
            if kind is _TITLE or not is_sure_head(words, colon):
                return self.headed(kind, opens, end)
            if may_be_free(words[:colon], words[colon + 2 :], self.tables):
                return self.free(words, colon, start, end)
        if kind is _TEXT:
            return SectionDraft(None, fresh_paragraph(words, start, end), start, end)
        return self.whole(kind, None, opens, start, end)

    def free(self, words: str, colon: int, start: int, end: int) -> SectionDraft:
        """A paragraph that a label of the writer's own opens."""
        told, text = words[:colon], start + colon + 2
        label = fresh_label(told, fold_key(told), _OTHER, "", start, text - 1, _FREE)
        return SectionDraft(label, fresh_paragraph(words[colon + 2 :], text, end), start, end)

    def other(self, words: str, may: int, opens: int, start: int, end: int) -> Row | None:
        """A line that is no prose, of the kinds that pages have most of: a line of the page, a
        rule."""
        if may & FIXED and not may & _BEFORE_FIXED and words[0].isalpha():
            labelled = not _STOPS.isdisjoint(words.removesuffix("."))
            kind = None if labelled else fixed_kind(words, self.tables)
        else:
            ruled = may & NO_PROSE and not words.strip("-") and words not in self.tables.furniture
            kind = FurnitureKind.RULE if ruled else None
        if kind is None:
            return None
        piece = Furniture(kind, words, start=start, end=end)
        return self.whole(_FURNITURE, piece, opens, start, end)

    def whole(self, kind: Kind, node: Node | None, opens: int, start: int, end: int) -> Row:
        """A line that is that node."""
        return Row(kind, self.text, self.said, opens, start, end, start, None, None, node)

    def headed(self, kind: Kind, opens: int, end: int) -> Row:
        """A paragraph or a short line that a label of the writer's own may open; an item that a
        key may."""
        line = scan_part(self.text, opens, end, said=self.said)
        label = None if kind is _ITEM else free_label(line, self.tables)
        if label is None or kind is _TITLE:
            return Row.of(kind, line, line.start, line.end, line.body, None, label)
        return Row.of(_LABEL, line, line.start, line.end, line.text, None, label)

    def head(self, words: str, start: int, body: int, colon: int) -> _Head | None:
        """What the table has for the words before the first colon, if they could be nothing but a
        label; None where the line may be more than one block, or tags say something of it that is
        no bold label."""
        bold = False
        if self.dressed:
            if start in self.said.wholes or (self.odd_blanks and patterns.ODD_BLANK.search(words)):
                return None
            run = self.said.runs.get(body)
            if run is not None:
                bold = run.kind is _BOLD and not run.value and run.end == body + colon + 1
                if not bold:
                    return None
        head, at = _NONE, 0
        if 0 <= colon < MAX_HEAD:
            told = words[:colon]
            head = self.heads.get(told) or self.look_up(told)
        if head:
            at = colon + 2
            if words[at - 1 : at] != " " or words[at : at + 1] in NO_WORDS:
                return None
            colon = words.find(":", at)
        elif bold:
            return None
        parted = colon >= 0 or " - " in words
        if parted and next(inner_starts(words, at, len(words), self.tables), -1) >= 0:
            return None
        counted = self.counted and (" words" in words or " palabras" in words)
        if (counted or (colon >= 0 and "count" in words)) and patterns.COUNT_START.search(words):
            return None
        return head

    def look_up(self, told: str) -> _Head:
        """The same for the words alone; what is none is not kept, since there is no end of it."""
        row = look_up(told, self.tables) if is_plain(told) else None
        if row is None:
            return _NONE
        if len(self.heads) >= MEMO:
            self.heads.clear()
        self.heads[told] = head = (row.key, row.role, fold(told) in self.tables.everyday)
        return head

    def label(self, words: str, head: _Head, body: int, colon: int) -> Label:
        """The label that the words before the first colon are; tags may have set it in bold."""
        mark = "**" if self.dressed and body in self.said.runs else ""
        return fresh_label(words[:colon], head[0], head[1], mark, body, body + colon + 1, _AXIOM)


def _has_odd_blanks(text: str) -> bool:
    """Whether any blank but those of ASCII is in the text."""
    return any(map(text.__contains__, _PLAIN)) or any(text.find(gap) >= 0 for gap in _ROUND)
