"""What markup, or a sign at its start, says of a whole line: the first rule of the line table.

"> " before a line says what `<blockquote>` does, "Caption:" what `<figcaption>` does, "Footer:"
what `<footer>` does, and "Reply:" what a mail says by not quoting the line. So the canonical text
can say it, and plain text too.
"""

from __future__ import annotations

from collections.abc import Sequence

from smartbrevity import patterns
from smartbrevity.entries import Tables
from smartbrevity.furniture import furniture_row, header_row
from smartbrevity.nodes import FurnitureKind, Media
from smartbrevity.rows import Kind, Row
from smartbrevity.shapes import Line, scan_part
from smartbrevity.source import STOPS, MarkKind

__all__ = [
    "bare_part",
    "inside_emphasis",
    "is_dressed",
    "is_no_heading",
    "is_plain",
    "told_line",
    "told_part",
    "untold_part",
]

_OPENINGS = frozenset(">CFR")
_LIKE_HEADLINES = (
    FurnitureKind.PITCH,
    FurnitureKind.PLACE_TAG,
    FurnitureKind.PROMO,
    FurnitureKind.SIGN_OFF,
)
_SIGNED = (MarkKind.QUOTE, MarkKind.CAPTION, MarkKind.FOOTER, MarkKind.REPLY)


def told_line(line: Line, _tables: Tables) -> list[Row] | None:
    """What markup or a sign says of the whole line: a caption, a quotation, or what carries the
    text (a page's footer, the head of a forwarded mail)."""
    start, end = line.start, line.end
    match line.whole:
        case MarkKind.CAPTION:
            media = Media(line.source[start:end], (), start=start, end=end)
            return [Row.of(Kind.MEDIA, line, start, end, start, media)]
        case MarkKind.QUOTE:
            return [Row.of(Kind.TEXT, line, start, end, start)]
        case MarkKind.FOOTER:
            return [furniture_row(line, FurnitureKind.FOOTER)]
        case MarkKind.REPLY:
            return [furniture_row(line, FurnitureKind.REPLY)]
        case MarkKind.HEADER:
            return [header_row(line)]
        case MarkKind.FRAME:
            return [furniture_row(line, FurnitureKind.CHROME)]
        case _:
            return None


def told_part(line: Line) -> tuple[Line, MarkKind] | None:
    """The words of a line that is said to be a quotation, a caption, a footer or a reply, without
    the sign that says so, as a line of which nothing is said; None for any other line."""
    kind, start = line.whole, line.start
    if kind is None and line.source[start] not in _OPENINGS:
        return None
    found = patterns.SIGN.match(line.source, start, line.end)
    if found and kind in (None, MarkKind(found.lastgroup or "")):
        kind, start = MarkKind(found.lastgroup or ""), found.end()
    if kind is None or kind not in _SIGNED:
        return None
    said = line.said._replace(wholes={})
    return scan_part(line.source, start, line.end, line.stop, said=said), kind


def bare_part(line: Line) -> Line:
    """The line without the emphasis in it, which quotations, captions and footers do not keep."""
    said = line.said._replace(runs={})
    return scan_part(line.source, line.start, line.end, line.stop, said=said)


def untold_part(line: Line, *, dressed: bool = False) -> Line:
    """The line by its words and their Markdown, without what its tags say; `dressed`, with what
    they set in bold or italic in it."""
    runs = {start: run for start, run in line.said.runs.items() if run.value or dressed}
    said = line.said._replace(wholes={}, runs=runs)
    return scan_part(line.source, line.start, line.end, line.stop, said=said)


def inside_emphasis(line: Line) -> tuple[int, int]:
    """The offsets of a credit line without the emphasis around all of it but its stop."""
    run = line.run
    if run is None or run[0] != line.body + line.edge:
        return line.start, line.end
    whole = not line.source[run[1] + line.edge : line.end].strip(STOPS + ")")
    return run if whole else (line.start, line.end)


def is_dressed(line: Line) -> bool:
    """Whether tags set the opening of the line in bold or italic."""
    return line.run is not None and not line.is_marked


def is_no_heading(rows: Sequence[Row]) -> bool:
    """Whether the words of a heading are a byline, a timestamp, a credit, a word count or a piece
    of the page. Those that headlines may read like are left out."""
    return all(
        row.kind in (Kind.STAMP, Kind.BYLINE, Kind.MEDIA, Kind.COUNT)
        or (row.kind is Kind.FURNITURE and not row.is_furniture(*_LIKE_HEADLINES))
        for row in rows
    )


def is_plain(rows: Sequence[Row], kind: MarkKind, *, signed: bool) -> bool:
    """Whether words show by themselves what they are, whatever is said of their line: in a
    quotation all but text, in a caption its credits, a date or a byline, in a footer a piece of
    the page, in a reply nothing. `rows` are what the words are alone."""
    match kind:
        case MarkKind.REPLY:
            return False
        case MarkKind.QUOTE:
            return any(row.kind not in (Kind.TEXT, Kind.TITLE) or row.opens_section for row in rows)
        case MarkKind.CAPTION:
            if any(isinstance(row.node, Media) and row.node.credits for row in rows):
                return True
            return not signed and all(row.kind in (Kind.STAMP, Kind.BYLINE) for row in rows)
        case _:
            return len(rows) == 1 and rows[0].kind is Kind.FURNITURE
