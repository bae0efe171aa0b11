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
from smartbrevity.readers.tags import (
    NAKED,
    ROLES,
    Attributes,
    Dress,
    Role,
    dress_of,
    is_caption,
    is_left_out,
)
from smartbrevity.source import Mark, MarkKind, Source

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["read_html"]

_MISSING = "reading HTML takes the package selectolax: pip install smartbrevity[html]"
MOST_NUMBER = 999  # the tokenizer reads as many digits before an item
MOST_EMOJI = 16  # code points
# What shows that an element hidden from the ears is the page behind a window, that a form is
# wrapped around the page, that an element is more than a caption.
_PROSE = "p, h1, h2, h3, li, article"
_PAGE = "h1, article, main"
_PARTS = "h1, h2, h3, h4, ul, ol, table, article"
_LINES = frozenset(
    (Role.BLOCK, Role.BOX, Role.LIST, Role.NUMBERS, Role.QUOTE, Role.WRITTEN, Role.FORM)
)
_FRAMES = frozenset((Role.ITEM, Role.HEADING, Role.CAPTION))
_ENDS = _LINES | _FRAMES | {Role.SPOKEN}  # something is to be done where they end
_PLAIN = (None, Role.BLOCK)
_CAPTION = Mark(MarkKind.CAPTION, 0, 0)
_HEADINGS = {f"h{n}": Mark(MarkKind.HEADING, 0, 0, str(n)) for n in range(1, 7)}


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
    dresses: dict[str, Dress] = field(factory=dict)
    numbers: list[int | None] = field(factory=list)  # of the next item of each open list
    picture_at: int = -1  # where the text stood at a picture that nothing has followed yet

    def walk(self, root: LexborNode | None) -> None:
        """Write what the tree under `root` shows."""
        page, node = self.page, root
        above: list[tuple[LexborNode | None, Role | None, Look, Inline]] = []
        while True:
            if node is None:
                if not above:
                    return
                node, role, look, inline = above.pop()
                if role is not None:
                    self.close(role)
                page.look, page.inline = look, inline
                continue
            tag = node.tag or ""
            following = node.next
            if tag == "-text":
                page.text(node.text_content or "")
                node = following
                continue
            look, inline = page.look, page.inline
            role = self.open(node, tag)
            if role is Role.SKIPPED:
                node = following
            else:
                above.append((following, role, look, inline))
                node = node.first_child

    def open(self, node: LexborNode, tag: str) -> Role | None:
        """An element begins: what its end will mean, `SKIPPED` where it is no part of the text."""
        role = ROLES.get(tag)
        if role is Role.SKIPPED:
            return role
        page = self.page
        after_picture = False
        if self.picture_at >= 0:
            after_picture, self.picture_at = self.picture_at == page.size, -1
        attributes = node.attributes
        dress, around = NAKED, None
        if attributes:
            if is_left_out(attributes):
                return Role.SKIPPED
            if attributes.get("aria-hidden") == "true" and not _holds(node, _PROSE):
                return Role.SKIPPED
            dress = self.dress(attributes.get("style"))
            if dress.hidden:
                return Role.SKIPPED
            if is_caption(attributes) and role in _PLAIN and not _holds(node, _PARTS):
                role = Role.CAPTION
            elif dress.block and role not in _LINES and role not in _FRAMES:
                around = Role.BLOCK
            elif dress.apart:
                around = Role.APART
        if role is Role.FORM and not _holds(node, _PAGE):
            return Role.SKIPPED
        if after_picture and tag == "div" and not _has_lines(node):
            role = Role.CAPTION
        if around is Role.APART:
            page.blank()
        elif role in _LINES or around is not None:
            page.end_line()
        if role is not None and role is not Role.BLOCK:
            self.begin(role, tag, attributes)
        if dress is not NAKED:
            self.restyle(dress)
        return around or (role if role in _ENDS else None)

    def dress(self, style: str | None) -> Dress:
        """What an inline style says; pages repeat a few of them, so each is read once."""
        if not style:
            return NAKED
        dress = self.dresses.get(style)
        if dress is None:
            dress = self.dresses[style] = dress_of(style)
        return dress

    def restyle(self, dress: Dress) -> None:
        """The words of the element look as its inline style says."""
        page = self.page
        bold, italic, link, time = page.inline
        if dress.bold is not None:
            bold = dress.bold
        if dress.italic is not None:
            italic = dress.italic
        page.inline = Inline(bold, italic, link, time)
        whole, quoted, written, tiny = page.look
        tiny = tiny if dress.tiny is None else dress.tiny
        page.look = Look(whole, quoted, written or dress.written, tiny)

    def begin(self, role: Role, tag: str, attributes: Attributes) -> None:
        """What an element does where it begins."""
        page = self.page
        look, inline = page.look, page.inline
        match role:
            case Role.BOLD:
                page.inline = Inline(True, inline.italic, inline.link, inline.time)
            case Role.LINK:
                address = (attributes.get("href") or "").strip()
                if address and not patterns.NO_ADDRESS.match(address):
                    page.inline = Inline(inline.bold, inline.italic, address, inline.time)
            case Role.ITEM:
                page.open_frame(self.marker(attributes.get("value")))
            case Role.LIST:
                self.numbers.append(None)
            case Role.NUMBERS:
                self.numbers.append(_number(attributes.get("start"), 1))
            case Role.ITALIC:
                page.inline = Inline(inline.bold, True, inline.link, inline.time)
            case Role.HEADING:
                page.open_box()
                page.open_frame()
                page.look = look._replace(whole=_HEADINGS[tag])
            case Role.CAPTION:
                page.open_frame()
                page.look = look._replace(whole=_CAPTION)
            case Role.QUOTE:
                page.open_box()
                page.look = look._replace(quoted=True)
            case Role.BOX:
                page.open_box()
            case Role.BREAK:
                page.end_line(LINE)
            case Role.RULE:
                page.rule()
            case Role.WRITTEN:
                page.look = look._replace(written=True)
            case Role.TIME:
                moment = (attributes.get("datetime") or "").strip()
                page.inline = Inline(inline.bold, inline.italic, inline.link, moment)
            case Role.PICTURE:
                self.picture(attributes)
            case Role.SPOKEN:
                page.text("“")
            case _:
                pass

    def marker(self, value: str | None) -> str:
        """The marker of the next item of the innermost list."""
        number = self.numbers[-1] if self.numbers else None
        if number is None:
            return "•"
        number = _number(value, number)
        self.numbers[-1] = number + 1
        return f"{number}." if 0 <= number <= MOST_NUMBER else "•"

    def picture(self, attributes: Attributes) -> None:
        """A picture has no words, but an emoji may be drawn as one."""
        alt = (attributes.get("alt") or "")[:MOST_EMOJI]
        if alt and EMOJI.fullmatch(alt):
            self.page.text(alt)
        elif _number(attributes.get("width"), MOST_NUMBER) > 1:
            self.picture_at = self.page.size

    def close(self, role: Role) -> None:
        """An element ends."""
        if role in _LINES:
            self.page.end_line()
            if role in (Role.LIST, Role.NUMBERS):
                self.numbers.pop()
        elif role in _FRAMES:
            self.page.close_frame()
        elif role is Role.APART:
            self.page.blank()
        elif role is Role.SPOKEN:
            self.page.text("”")


def _number(text: str | None, otherwise: int) -> int:
    found = patterns.NUMBER.match(text or "")
    return int(found[0]) if found else otherwise


def _holds(node: LexborNode, selector: str) -> bool:
    """Whether an element that the selector names stands inside the node."""
    found = node.css_first(selector)
    return found is not None and found.mem_id != node.mem_id


def _has_lines(node: LexborNode) -> bool:
    """Whether a child of the node is a block."""
    child = node.first_child
    while child is not None:
        role = ROLES.get(child.tag or "")
        if role in _LINES or role in _FRAMES:
            return True
        child = child.next
    return False
