"""Markup into a `Source`: the text that the page shows, and what its tags say of it.

The engine is selectolax's Lexbor, which reads markup as browsers do. Its tree is walked once,
without recursion. Nothing is fetched and no style sheet is read. Implements the spec section
"Markup".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from smartbrevity.patterns import EMOJI
from smartbrevity.readers import patterns
from smartbrevity.readers.guard import decoded, tamed
from smartbrevity.readers.projection import LINE, Inline, Look, Projection
from smartbrevity.readers.tags import ROLES, Fact, Role, facts_of
from smartbrevity.source import Mark, MarkKind, Source

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["read_html"]

_MISSING = "reading HTML takes the package selectolax: pip install smartbrevity[html]"
MOST_NUMBER = 999  # the tokenizer reads as many digits before an item
# What shows that an element hidden from the ears is the page behind a window, that a form is
# wrapped around the page, that an element is more than a caption.
_PROSE = "p, h1, h2, h3, li, article"
_PAGE = "h1, article, main"
_PARTS = "h1, h2, h3, h4, ul, ol, table, article"
_LINES = frozenset(
    (Role.BLOCK, Role.BOX, Role.LIST, Role.NUMBERS, Role.QUOTE, Role.WRITTEN, Role.FORM)
)
_FRAMES = frozenset((Role.ITEM, Role.HEADING, Role.CAPTION))
_CAPTION = Mark(MarkKind.CAPTION, 0, 0)
_NAMES = {f"h{n}": Mark(MarkKind.HEADING, 0, 0, str(n)) for n in range(1, 7)}


def parsed(markup: str | bytes) -> LexborHTMLParser:
    """The engine's tree of a page. Raises `ImportError` without the engine."""
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ImportError as error:
        raise ImportError(_MISSING) from error
    return LexborHTMLParser(tamed(decoded(markup)))


def read_html(markup: str | bytes) -> Source:
    """The text that a page shows, with its marks.

    Bytes are decoded by their byte order mark, by the charset that the page names, else as UTF-8
    with replacements. Raises `ImportError` without selectolax.

    >>> source = read_html("<p><b>Zoom in:</b> Fares rise.<ul><li>Again.</ul>")
    >>> source.text
    'Zoom in: Fares rise.\\n\\n  • Again.'
    >>> source.marks[1]
    Mark(kind=<MarkKind.BOLD: 'bold'>, start=0, end=8, value='')
    """
    reader = _Reader()
    reader.walk(parsed(markup).root)
    text = reader.page.finish()
    return Source(text, (Mark(MarkKind.PAGE, 0, len(text)), *reader.page.marks))


@define(eq=False)
class _Reader:
    """Walks the tree and writes the projection."""

    page: Projection = field(factory=Projection)
    styles: dict[str, Fact] = field(factory=dict)
    numbers: list[int | None] = field(factory=list)  # of the next item of each open list
    picture_at: int = -1  # where the text stood at a picture that nothing has followed yet

    def walk(self, root: LexborNode | None) -> None:
        """Write what the tree under `root` shows."""
        page = self.page
        above: list[tuple[LexborNode | None, Role | None, Look]] = []
        node = root
        while node is not None or above:
            if node is None:
                node, role, page.look = self.back(*above.pop())
                continue
            tag = node.tag or ""
            if tag == "-text":
                page.text(node.text_content or "")
                node = node.next
                continue
            look = page.look
            role = self.open(node, tag)
            if role is Role.SKIPPED:
                node = node.next
            else:
                above.append((node.next, role, look))
                node = node.first_child
