"""The head of a newsletter: everything from its name to the first item."""

from __future__ import annotations

from collections.abc import Sequence

from smartbrevity import patterns
from smartbrevity.lists import SectionDraft
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
from smartbrevity.rows import Kind, Row
from smartbrevity.style import Tables

__all__ = ["masthead_rows", "read_masthead"]

LONGEST = 40  # rows in which the first item must start, furniture aside
MENU = 6  # as many pieces of furniture in a row are a menu of the site


def masthead_rows(rows: Sequence[Row]) -> range:
    """The rows that the masthead is, none without one: up to the first numbered head, or, where no
    head is numbered, up to the word count and the lines of the page after it. A menu of the site
    before it does not belong to it."""
    start = counted = seen = menu = 0
    for index, row in enumerate(rows):
        if row.kind is Kind.FURNITURE:
            menu += 1
            if menu >= MENU:
                start = index + 1
            elif counted == index and counted:
                counted = index + 1
            continue
        menu = 0
        seen += 1
        if row.kind is Kind.NUMBERED:
            return range(start, index)
        if row.kind is Kind.MEDIA or seen > LONGEST:
            break
        if row.kind is Kind.COUNT:
            counted = index + 1
    return range(start, counted)


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
                last = SectionDraft(start=row.start)
                parts.append(last)
            last.rows.append(row)
            last.end = row.end
        elif row.kind is Kind.LABEL:
            text = (row.text, row.end) if row.text < row.end else None
            parts.append(SectionDraft(row.label, text, row.start, row.end))
        else:
            parts.append(_line(source, row, is_name=row is name))
    built = (p.build(source, tables) if isinstance(p, SectionDraft) else p for p in parts)
    return Masthead(tuple(built), start=rows[0].start, end=rows[-1].tail)


def _name(rows: Sequence[Row]) -> Row | None:
    """The row of the newsletter's name: over the byline or the date, else the first short line."""
    if any(row.is_furniture(FurnitureKind.PAGE_TITLE) for row in rows):
        return None
    short = [(i, row) for i, row in enumerate(rows) if row.is_short and row.label is None]
    for index, row in short:
        if index + 1 < len(rows) and rows[index + 1].kind in (Kind.BYLINE, Kind.STAMP):
            return row
    return short[0][1] if short else None


def _line(source: str, row: Row, *, is_name: bool) -> Furniture:
    kind = FurnitureKind.HOUSEKEEPING
    if is_name:
        kind = FurnitureKind.PAGE_TITLE
    elif patterns.GREETING.match(source, after_emoji(source, row.text, row.end), row.end):
        kind = FurnitureKind.GREETING
    return Furniture(kind, source[row.line.start : row.end], start=row.start, end=row.end)
