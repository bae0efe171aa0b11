"""The head of a newsletter: everything from its name to the first item."""

from __future__ import annotations

from collections.abc import Sequence

from smartbrevity import patterns
from smartbrevity.cuts import rows_of
from smartbrevity.entries import Tables, fold
from smartbrevity.fresh import SectionDraft
from smartbrevity.lists import finished, labelled
from smartbrevity.nodes import (
    Byline,
    Furniture,
    FurnitureKind,
    Masthead,
    MastheadPart,
    Media,
    Note,
    Timestamp,
    WordCount,
)
from smartbrevity.readings.labels import after_emoji
from smartbrevity.rows import Entry, Kind, Row, Rows, words_in
from smartbrevity.runs import unmarked
from smartbrevity.shapes import TokenKind, scan_part
from smartbrevity.source import MarkKind
from smartbrevity.told import is_dressed, untold_part

__all__ = ["masthead_rows", "read_masthead", "without_tags"]

LONGEST = 40  # rows in which the first item must start, furniture aside
NAME_WORDS = 6  # of a newsletter's name at most
MENU = 6  # as many pieces of furniture in a row are a menu of the site


def masthead_rows(rows: Sequence[Row], tables: Tables, *, numbered: bool) -> range:
    """The rows that the masthead is, none without one: up to the first numbered head, or, where no
    head is numbered, up to the word count, or the header of a mail, and the lines of the page after
    it. A count at the end of a story with labels is that of the story. A menu of the site before it
    does not belong to it, nor does the frame of a mail."""
    if not rows or not (numbered or rows[0].whole in (MarkKind.FRAME, MarkKind.HEADER)):
        return range(0)
    start = _upto(rows, 0, MarkKind.FRAME)
    headed = _upto(rows, start, MarkKind.HEADER)
    counted = headed if headed > start else 0
    seen = menu = 0
    told = False  # a label of the table, as stories have them
    for index in range(headed, len(rows)):
        row = rows[index]
        if row.kind is Kind.FURNITURE:
            menu += 1
            if menu >= MENU and headed == start:
                start = index + 1
            elif counted == index and counted:
                counted = index + 1
            continue
        menu = 0
        seen += 1
        if row.kind is Kind.NUMBERED:
            return range(start, index)
        if seen > LONGEST or _ends(row, tables):
            break
        told = told or (row.kind is Kind.LABEL and row.label is not None and row.label.known)
        if row.kind is Kind.COUNT and not (told and _is_last(rows, index)):
            counted = index + 1
    return range(start, counted)


def _is_last(rows: Sequence[Row], index: int) -> bool:
    """Whether nothing but pieces of the page stand under the row: it counts what stands above."""
    return all(rows[at].kind is Kind.FURNITURE for at in range(index + 1, len(rows)))


def _ends(row: Row, tables: Tables) -> bool:
    """Whether the row is a credit line, or a heading whose words are one or a numbered head."""
    if row.kind is not Kind.HEADING:
        return row.kind is Kind.MEDIA
    words = scan_part(row.line.source, row.text, row.end)
    while words.marks is TokenKind.HEADING:  # of markup, whose words have a mark of their own
        words = scan_part(words.source, words.body, words.end)
    return any(shown.kind in (Kind.MEDIA, Kind.NUMBERED) for shown in rows_of(words, tables))


def _upto(rows: Sequence[Row], start: int, whole: MarkKind) -> int:
    """Where the rows of that kind from `start` on end."""
    stop = start
    while stop < len(rows) and rows[stop].whole is whole:
        stop += 1
    return stop


def read_masthead(source: str, rows: Sequence[Row], tables: Tables) -> Masthead:
    """The masthead that the rows are."""
    name = _name(rows)
    parts: list[MastheadPart | SectionDraft] = []
    for row in rows:
        if isinstance(row.node, (Furniture, Timestamp, Byline, WordCount, Note, Media)):
            parts.append(row.node)
        elif row.kind is Kind.ITEM:
            last = parts[-1] if parts else None
            if not isinstance(last, SectionDraft):
                last = SectionDraft(None, None, row.start, row.start)
                parts.append(last)
            last.add(row)
        elif row.kind is Kind.LABEL:
            parts.append(labelled(row))
        else:
            parts.append(_line(source, row, is_name=row is name))
    built = [
        finished(part, source, tables) if isinstance(part, SectionDraft) else part for part in parts
    ]
    return Masthead(tuple(built), start=rows[0].start, end=rows[-1].tail)


def without_tags(rows: Rows, settled: Rows, head: range, tables: Tables) -> Rows | None:
    """The rows of a page with the headings, quotations and bold lines of markup in its masthead,
    which is `head` of the `settled` rows, as what they are by their words alone, since its lines
    keep nothing else; None where it has none."""
    if not any(map(_is_told, settled[head.start : head.stop])):
        return None
    start = settled[head.start].start
    stop = settled[head.stop].start if head.stop < len(settled) else len(rows.source)
    entries: list[Entry] = []
    for entry in rows.entries:
        if isinstance(entry, Row) and start <= entry.start < stop and _is_told(entry):
            shown = rows_of(untold_part(entry.line), tables)
            if shown[0].kind is Kind.ITEM:  # which may have a key by its look
                dressed = rows_of(untold_part(entry.line, dressed=True), tables)
                shown = dressed if dressed[0].kind is Kind.ITEM else shown
            shown[0].start, shown[-1].tail = entry.start, entry.tail
            entries += shown
        else:
            entries.append(entry)
    return rows.but(entries)


def _is_told(row: Row) -> bool:
    """Whether tags say of a line what its words do not."""
    if row.kind not in (Kind.HEADING, Kind.TITLE, Kind.TEXT):
        return False
    line = row.line
    return line.whole in (MarkKind.HEADING, MarkKind.QUOTE) or is_dressed(line)


def _name(rows: Sequence[Row]) -> Row | None:
    """The row of the newsletter's name: over the byline or the date, else the first short line that
    calls nothing out; in a mail only a line that repeats the sender's name."""
    if any(row.is_furniture(FurnitureKind.PAGE_TITLE) for row in rows):
        return None
    sender = next((row.words for row in rows if row.is_furniture(FurnitureKind.SENDER)), "")
    short = [(i, row) for i, row in enumerate(rows) if row.is_short and _may_be_name(row)]
    for index, row in short:
        if row.folded and row.folded in fold(sender):
            return row
        if index + 1 < len(rows) and rows[index + 1].kind in (Kind.BYLINE, Kind.STAMP):
            return row
    return short[0][1] if short and "<" not in sender else None


def _may_be_name(row: Row) -> bool:
    words = unmarked(row.words)
    calls = words.endswith(("!", "?")) or _is_greeting(row)
    return row.label is None and not calls and words_in(words) <= NAME_WORDS


def _is_greeting(row: Row) -> bool:
    words = unmarked(row.words)
    return patterns.GREETING.match(words, after_emoji(words, 0, len(words))) is not None


def _line(source: str, row: Row, *, is_name: bool) -> Furniture:
    kind = FurnitureKind.HOUSEKEEPING
    if is_name:
        kind = FurnitureKind.PAGE_TITLE
    elif _is_greeting(row):
        kind = FurnitureKind.GREETING
    return Furniture(kind, source[row.line.start : row.end], start=row.start, end=row.end)
