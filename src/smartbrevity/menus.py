"""The menus of a page: runs of short lines, which are no part of a story."""

from __future__ import annotations

from smartbrevity.cuts import rows_of
from smartbrevity.entries import Tables, fold
from smartbrevity.nodes import Furniture, FurnitureKind
from smartbrevity.rows import Entry, Kind, Row, Rows, kind_of, may_be_in_menu
from smartbrevity.source import MarkKind
from smartbrevity.told import bare_part

__all__ = ["as_furniture", "without_menus"]

NAV_RUN = 6  # as many short lines in a row, two of them channels, are a menu


def without_menus(rows: Rows, tables: Tables) -> Rows:
    """The rows with the menus of the page as furniture: runs of short lines, many of them channels
    or other furniture. Prose is no part of a menu."""
    out = rows.entries
    start = before = -1
    for number in [*rows.odd, -1]:
        inside = number >= 0 and kind_of(rows.entries[number]) in _IN_MENUS
        if start >= 0 and not (inside and number == before + 1):
            if before + 1 - start >= NAV_RUN:
                out = [*out] if out is rows.entries else out
                _mark_menus(out, start, before + 1, tables)
            start = -1
        if inside and start < 0:
            start = number
        before = number
    return rows if out is rows.entries else rows.but(out)


_IN_MENUS = frozenset((Kind.FURNITURE, Kind.TITLE, Kind.ITEM))


def _mark_menus(out: list[Entry], first: int, last: int, tables: Tables) -> None:
    """Put the rows of the menus in `[first, last)` away, all of kinds that menus have."""
    start = first
    for index in range(first, last + 1):
        row = out[index] if index < len(out) else None
        if index < last and isinstance(row, Row) and _in_menu(row, tables):
            continue
        end = index
        if row is not None and end > start and kind_of(row) in _UNDER_HEADLINE:
            end -= 1  # the last short line is the headline of what follows
        if end - start >= NAV_RUN:
            run = [entry for entry in out[start:end] if isinstance(entry, Row)]
            known = sum(r.kind is Kind.FURNITURE or fold(r.words) in tables.channels for r in run)
            if known >= max(2, len(run) // 5):
                out[start:end] = [
                    r if r.kind is Kind.FURNITURE else as_furniture(r, FurnitureKind.CHROME)
                    for r in run
                ]
        start = index + 1


_UNDER_HEADLINE = (Kind.MEDIA, Kind.STAMP, Kind.BYLINE, Kind.TEXT)
_MENU_KINDS = (
    FurnitureKind.CHROME,
    FurnitureKind.SECTION_HEAD,
    FurnitureKind.FOOTER,
    FurnitureKind.FORM,
    FurnitureKind.PAGE_TITLE,
)


_NOT_IN_MENUS = (MarkKind.FRAME, MarkKind.HEADER, MarkKind.FOOTER)


def _in_menu(row: Row, tables: Tables) -> bool:
    if row.whole in _NOT_IN_MENUS:
        return False
    if row.kind is Kind.FURNITURE:
        return row.is_furniture(*_MENU_KINDS)
    if row.label is not None or not may_be_in_menu(row.words):
        return False
    # Without its look, which a piece of the page does not keep, it may be cut.
    dressed = row.scanned is not None and row.scanned.run is not None
    bare = rows_of(bare_part(row.line), tables) if dressed else [row]
    return len(bare) == 1 and bare[0].label is None


def as_furniture(row: Row, kind: FurnitureKind) -> Row:
    """The row as a piece of the page."""
    start = row.line.start
    piece = Furniture(kind, row.line.source[start : row.end], start=start, end=row.end)
    return row.but(kind=Kind.FURNITURE, node=piece, text=start)
