"""Markup into a `Source`: the text that the page shows, and what its tags say of it.

The engine is selectolax's Lexbor, which reads markup as browsers do. Its tree is walked once,
without recursion. Nothing is fetched and no style sheet is read. Implements the spec section
"Markup".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartbrevity.readers.guard import decoded, tamed
from smartbrevity.readers.metadata import Metadata, filled
from smartbrevity.readers.walker import Walker
from smartbrevity.source import Mark, MarkKind, Source

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["read_html"]

_MISSING = "reading HTML takes the package selectolax: pip install smartbrevity[html]"


def parsed(markup: str | bytes) -> LexborHTMLParser:
    """The engine's tree of a page. Raises `ImportError` without the engine."""
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ImportError as error:
        raise ImportError(_MISSING) from error
    return LexborHTMLParser(tamed(decoded(markup)))


def read_html(markup: str | bytes, *, head: bool = False) -> Source:
    """The text that a page shows, with its marks.

    Bytes are decoded by their byte order mark, by the charset that the page names, else as UTF-8
    with replacements. With `head`, what the page says of itself fills what its text lacks. Raises
    `ImportError` without selectolax.

    >>> source = read_html("<p><b>Zoom in:</b> Fares rise.<ul><li>Again.</ul>")
    >>> source.text
    'Zoom in: Fares rise.\\n\\n  • Again.'
    >>> source.marks[1]
    Mark(kind=<MarkKind.BOLD: 'bold'>, start=0, end=8, value='')
    """
    reader = Walker()
    page = parsed(markup)
    reader.walk(page.root)
    text = reader.page.finish()
    marks, told = reader.page.marks, Metadata()
    if head:
        _told_by(page.head, told)
        for script in reader.scripts:
            _told_by_script(script, told)
        text, marks = filled(text, marks, told)
    return Source(text, (Mark(MarkKind.PAGE, 0, len(text), told.address), *marks))


def _told_by(head: LexborNode | None, told: Metadata) -> None:
    """Read the head of a page."""
    node = None if head is None else head.first_child
    while node is not None:
        match node.tag:
            case "title":
                told.titles.setdefault("title", node.text())
            case "meta":
                told.meta(node.attributes)
            case "link":
                told.link(node.attributes)
            case "script":
                _told_by_script(node, told)
            case _:
                pass
        node = node.next


def _told_by_script(node: LexborNode, told: Metadata) -> None:
    if (node.attributes.get("type") or "").strip().lower() == "application/ld+json":
        told.data(node.text())
