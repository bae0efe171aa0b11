"""The lines that a label of the table opens or is, and headings and items, which it may open: rules
of the line table."""

from __future__ import annotations

from smartbrevity.entries import Tables
from smartbrevity.nodes import Label, Node, Role
from smartbrevity.readings.labels import bare_label, known_label
from smartbrevity.rows import MAX_TITLE, Kind, Row, is_title
from smartbrevity.shapes import Line, TokenKind

__all__ = ["bare_label_line", "heading_line", "item_line", "label_line", "row_of"]


def row_of(
    kind: Kind,
    line: Line,
    text: int | None = None,
    label: Label | None = None,
    node: Node | None = None,
) -> Row:
    """The row that is all of the line."""
    return Row.of(
        kind, line, line.start, line.end, line.body if text is None else text, node, label
    )


def heading_line(line: Line, tables: Tables) -> list[Row] | None:
    """A Markdown heading: a label of the table on a line of its own, or a headline or subhead."""
    if line.marks is not TokenKind.HEADING:
        return None
    label = bare_label(line, tables)
    if label is not None:
        return [row_of(Kind.LABEL, line, line.end, label)]
    label = known_label(line, tables)
    if label is not None and (line.text >= line.end or not is_title(line.words)):
        return [row_of(Kind.LABEL, line, line.text, label)]
    return [row_of(Kind.HEADING, line, label=label)]


def item_line(line: Line, tables: Tables) -> list[Row] | None:
    """Item = ( bullet | number ) [ label ] text; a dash before a name may be an attribution."""
    if line.marks not in (TokenKind.BULLET, TokenKind.NUMBER):
        return None
    label = known_label(line, tables)
    text = line.body if label is None else line.text
    return [Row.of(Kind.ITEM, line, line.start, line.end, text, None, label)]


def label_line(line: Line, tables: Tables) -> list[Row] | None:
    """Section = label paragraph: a label of the table opens the line."""
    if line.marks is not None:
        return None
    label = known_label(line, tables)
    if label is None:
        return None
    if label.role is not Role.SIGNIFICANCE and _may_be_title(line, label):
        return [row_of(Kind.TITLE, line, label=label)]
    return [Row.of(Kind.LABEL, line, line.start, line.end, line.text, None, label)]


def _may_be_title(line: Line, label: Label) -> bool:
    """Whether the labelled line may be a headline such as "Behind the scenes: How it came"."""
    if line.run is not None or line.text >= line.end or line.end - line.body > MAX_TITLE:
        return False
    if label.separator == ".":
        return False  # which ends a sentence, also where no blank follows it
    return is_title(line.source[line.source.index(label.text, line.body) : line.end])


def bare_label_line(line: Line, tables: Tables) -> list[Row] | None:
    """Label line-end: a label of the table alone on its line, without a separator."""
    if line.end - line.start > 80 or line.head >= 0:
        return None
    label = bare_label(line, tables)
    if label is None:
        return None
    if label.mark:
        return [row_of(Kind.LABEL, line, line.end, label)]
    return [row_of(Kind.TITLE, line, label=label)]
