"""The menus of a page: runs of short lines, which are no part of a story."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from smartbrevity.entries import Tables, fold
from smartbrevity.nodes import Furniture, FurnitureKind
from smartbrevity.rows import Kind, Row
from smartbrevity.source import MarkKind

__all__ = ["as_furniture", "without_menus"]

NAV_RUN = 6  # as many short lines in a row, two of them channels, are a menu
NAV_WORDS = 5


def without_menus(rows: Sequence[Row], tables: Tables) -> list[Row]:
    """The rows with the menus of the page as furniture: runs of short lines, many of them channels
    or other furniture."""
    out = list(rows)
    start = 0
    for index in range(len(out) + 1):
        if index < len(out) and _in_menu(out[index]):
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
    return out


_UNDER_HEADLINE = (Kind.MEDIA, Kind.STAMP, Kind.BYLINE, Kind.TEXT)
_MENU_KINDS = (
    FurnitureKind.CHROME,
    FurnitureKind.SECTION_HEAD,
    FurnitureKind.FOOTER,
    FurnitureKind.FORM,
    FurnitureKind.PAGE_TITLE,
)


def _in_menu(row: Row) -> bool:
    if row.line.whole in (MarkKind.FRAME, MarkKind.HEADER):
        return False
    if row.kind is Kind.FURNITURE:
        return row.is_furniture(*_MENU_KINDS)
    return (
        row.kind in (Kind.TITLE, Kind.ITEM)
        and row.label is None
        and len(row.words.split(None, NAV_WORDS)) <= NAV_WORDS
    )


def as_furniture(row: Row, kind: FurnitureKind) -> Row:
    """The row as a piece of the page."""
    start = row.line.start
    piece = Furniture(kind, row.line.source[start : row.end], start=start, end=row.end)
    return attrs.evolve(row, kind=Kind.FURNITURE, node=piece, text=start)
