"""Where a page may be cut into parts that are read one after the other."""

from __future__ import annotations

from attrs import field, frozen

from smartbrevity import patterns
from smartbrevity.nodes import Evidence, FurnitureKind, Part
from smartbrevity.numbering import Behind
from smartbrevity.rows import PROSE, Kind, Row

__all__ = ["Seam", "is_good"]

_LONG = 60  # code points: a line that is no part of a menu
_ENDS_STORY = (FurnitureKind.GO_DEEPER, FurnitureKind.KEEP_READING, FurnitureKind.SHOW_LESS)


@frozen(eq=False)
class Seam:
    """A place between two parts of a page, and what stands before it tells the rest of the page."""

    parts: int = 0  # how many of the piece stand before it
    top: bool = True  # it is the top of the page
    behind: Behind = field(factory=Behind)
    last: Part | None = None
    borders: bool = False  # a story began there while another was open
    evidence: Evidence | None = None  # what showed it
    streaming: bool = False
    bordered: bool = False
    listing: bool = False
    lettered: bool = False
    signed: bool = False


def is_good(source: str, before: Row | None, row: Row) -> bool | None:
    """Whether a row, which opens a story, depends on nothing above it: a blank line stands there
    and, over that, a row that asks for none below it. None where the two share a line."""
    above = source[before.tail if before else 0 : row.start]
    ends = len(patterns.LINE_END.findall(above))
    if not ends:
        return None
    apart = before is None or (
        ends > 1
        and (
            before.is_furniture(*_ENDS_STORY)
            or (before.kind in PROSE and before.end - before.text > _LONG)
        )
    )
    return apart and row.kind is not Kind.FURNITURE
