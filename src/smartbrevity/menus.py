"""The menus of a page: runs of short lines, which are no part of a story."""

from __future__ import annotations

from collections.abc import Sequence

from smartbrevity.cuts import rows_of
from smartbrevity.entries import Tables, fold
from smartbrevity.nodes import Furniture, FurnitureKind
from smartbrevity.rows import Kind, Row
from smartbrevity.source import MarkKind
from smartbrevity.told import bare_part

__all__ = ["IN_MENUS", "NAV_RUN", "as_furniture", "without_menus"]

NAV_RUN = 6  # as many short lines in a row, two of them channels, are a menu
NAV_WORDS = 5


def without_menus(rows: Sequence[Row], tables: Tables) -> list[Row]:
    """The rows with the menus of the page as furniture: runs of short lines, many of them channels
    or other furniture."""
    out = list(rows)
    start = 0
    for index, row in enumerate(rows):
        if row.kind in IN_MENUS:
            continue
        if index - start >= NAV_RUN:
            _mark_menus(out, start, index, tables)
        start = index + 1
    if len(out) - start >= NAV_RUN:
        _mark_menus(out, start, len(out), tables)
    return out


IN_MENUS = frozenset((Kind.FURNITURE, Kind.TITLE, Kind.ITEM))


def _mark_menus(out: list[Row], first: int, last: int, tables: Tables) -> None:
    """Put the rows of the menus in `[first, last)` away, all of kinds that menus have."""
    start = first
    for index in range(first, last + 1):
        if index < last and _in_menu(out[index], tables):
            continue
        end = index
        if index < len(out) and end > start and out[index].kind in _UNDER_HEADLINE:
            end -= 1  # the last short line is the headline of what follows
        if end - start >= NAV_RUN:
            run = out[start:end]
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


def _in_menu(row: Row, tables: Tables) -> bool:
    if row.whole in (MarkKind.FRAME, MarkKind.HEADER):
        return False
    if row.kind is Kind.FURNITURE:
        return row.is_furniture(*_MENU_KINDS)
    if row.label is not None or len(row.words.split(None, NAV_WORDS)) > NAV_WORDS:
        return False
    # Without its look, which a piece of the page does not keep, it may be cut.
    dressed = row.scanned is not None and row.scanned.run is not None
    return not dressed or len(rows_of(bare_part(row.line), tables)) == 1


def as_furniture(row: Row, kind: FurnitureKind) -> Row:
    """The row as a piece of the page."""
    start = row.line.start
    piece = Furniture(kind, row.line.source[start : row.end], start=start, end=row.end)
    return row.but(kind=Kind.FURNITURE, node=piece, text=start)
