"""The walk through the tree of a page: what each element does to the text and its marks.

The tree is that of selectolax's Lexbor, which reads markup as browsers do. It is walked once,
without recursion; `html` says where the tree comes from.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import define, field

from smartbrevity.patterns import EMOJI
from smartbrevity.readers import patterns
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
from smartbrevity.source import Mark, MarkKind

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["Walker"]

MOST_NUMBER = 999  # the tokenizer reads as many digits before an item
MOST_EMOJI = 16  # code points
# What shows that an element hidden from the ears is the page behind a window, that a form is
# wrapped around the page, that an element is more than a caption.
_PROSE = "p, h1, h2, h3, li, article"
_PAGE = "h1, article, main"
_PARTS = "h1, h2, h3, h4, ul, ol, table, article, img, amp-img"
_LAYOUT = "h1, h2, h3, ul, ol, table, hr, img, article"
_PICTURED = ("p", "a", "img", "picture", "amp-img", "figure")
# Members of an enumeration are looked up slowly, and every element of a page asks for them.
_APART, _BLOCK, _BOX, _CAPTION = Role.APART, Role.BLOCK, Role.BOX, Role.CAPTION
_FOOTER, _FORM, _QUOTE, _SKIPPED = Role.FOOTER, Role.FORM, Role.QUOTE, Role.SKIPPED
_LISTS = frozenset((Role.LIST, Role.NUMBERS))
_LINES = _LISTS | {_BLOCK, _BOX, _QUOTE, Role.CITED, Role.WRITTEN, _FORM, _FOOTER}
_FRAMES = frozenset((Role.ITEM, Role.HEADING, _CAPTION))
_ENDS = _LINES | _FRAMES | {Role.SPOKEN}  # something is to be done where they end
_DOUBTFUL = frozenset((_FORM, _QUOTE, _FOOTER))  # what stands inside or around them tells
_TELLING = frozenset(("hidden", "role", "aria-hidden", "class", "style"))
_UNDER = Mark(MarkKind.CAPTION, 0, 0)
_QUOTED, _CITED = Mark(MarkKind.QUOTE, 0, 0), Mark(MarkKind.QUOTE, 0, 0, "cite")
_HEADINGS = {f"h{n}": Mark(MarkKind.HEADING, 0, 0, str(n)) for n in range(1, 7)}


@define(eq=False)
class Walker:
    """Walks the tree and writes the projection."""

    page: Projection = field(factory=Projection)
    dresses: dict[str, Dress] = field(factory=dict)
    numbers: list[int | None] = field(factory=list)  # of the next item of each open list
    scripts: list[LexborNode] = field(factory=list)  # in the body of the page
    picture_at: int = -1  # where the text stood at a picture that nothing has followed yet

    def walk(self, root: LexborNode | None) -> None:
        """Write what the tree under `root` shows."""
        page, node = self.page, root
        above: list[tuple[LexborNode | None, Role | None, Look, Inline]] = []
        while True:
            if node is None:
                if not above:
                    return
                node, role, page.look, page.inline = above.pop()
                if role is not None:
                    self.close(role)
                continue
            tag = node.tag or ""
            following = node.next
            if tag == "-text":
                page.text(node.text_content or "")
                node = following
                continue
            look, inline = page.look, page.inline
            role = self.open(node, tag)
            if role is _SKIPPED:
                node = following
            else:
                above.append((following, role, look, inline))
                node = node.first_child

    def open(self, node: LexborNode, tag: str) -> Role | None:
        """An element begins: what its end will mean, `SKIPPED` where it is no part of the text."""
        role = ROLES.get(tag)
        if role is _SKIPPED:
            if tag == "script":
                self.scripts.append(node)
            return role
        page, around, dress = self.page, role, NAKED
        after_picture = False
        if self.picture_at >= 0:
            after_picture, self.picture_at = self.picture_at == page.size, -1
        attributes = node.attributes
        if not _TELLING.isdisjoint(attributes):
            if is_left_out(attributes):
                return _SKIPPED
            if attributes.get("aria-hidden") == "true" and not _holds(node, _PROSE):
                return _SKIPPED
            dress = self.dress(attributes.get("style"))
            if dress.hidden:
                return _SKIPPED
            if (role is None or role is _BLOCK) and is_caption(attributes):
                role = around = role if _holds(node, _PARTS) else _CAPTION
            if role not in _LINES and role not in _FRAMES:
                around = _BLOCK if dress.block else _APART if dress.apart else role
        if role in _DOUBTFUL:
            role = around = self.settled(node, role, attributes)
            if role is _SKIPPED:
                return role
        if after_picture and tag == "div" and _is_under_picture(node):
            role = around = _CAPTION
        if role in _FRAMES and page.look.footer and role is not Role.ITEM:
            role = around = _BLOCK
        if around in _LINES:
            page.end_line()
        elif around is _APART:
            page.blank()
        if role is not None and role is not _BLOCK:
            _BEGINNINGS[role](self, tag, attributes)
        if dress is not NAKED:
            self.restyle(dress)
        return around if around in _ENDS or around is _APART else None

    def settled(self, node: LexborNode, role: Role | None, attributes: Attributes) -> Role | None:
        """What a form, a block quotation or a footer is."""
        if role is _FORM:  # one that is wrapped around the page leaves nothing out
            return role if _holds(node, _PAGE) else _SKIPPED
        if role is _FOOTER:
            return _BLOCK if _is_part(node) else role
        # A mail's way to carry another one, or to indent.
        cited = attributes.get("type") == "cite" or _holds(node, _LAYOUT)
        return Role.CITED if cited else role

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
        bold = bold if dress.bold is None else dress.bold
        italic = italic if dress.italic is None else dress.italic
        if (bold, italic) != page.inline[:2]:
            page.inline = Inline(bold, italic, link, time)
        look = page.look
        tiny = look.tiny if dress.tiny is None else dress.tiny
        if dress.written or tiny is not look.tiny:
            page.look = look._replace(written=look.written or dress.written, tiny=tiny)

    # What elements do where they begin, by role.

    def _bold(self, _tag: str, _attributes: Attributes) -> None:
        _, italic, link, time = self.page.inline
        self.page.inline = Inline(bold=True, italic=italic, link=link, time=time)

    def _italic(self, _tag: str, _attributes: Attributes) -> None:
        bold, _, link, time = self.page.inline
        self.page.inline = Inline(bold=bold, italic=True, link=link, time=time)

    def _link(self, _tag: str, attributes: Attributes) -> None:
        bold, italic, _, time = self.page.inline
        address = (attributes.get("href") or "").strip()
        if address and not patterns.NO_ADDRESS.match(address):
            self.page.inline = Inline(bold, italic, address, time)

    def _time(self, _tag: str, attributes: Attributes) -> None:
        moment = (attributes.get("datetime") or "").strip()
        self.page.inline = self.page.inline._replace(time=moment)

    def _item(self, _tag: str, attributes: Attributes) -> None:
        self.page.open_frame(self.marker(attributes.get("value")))

    def _bullets(self, _tag: str, _attributes: Attributes) -> None:
        self.numbers.append(None)

    def _ordered(self, _tag: str, attributes: Attributes) -> None:
        self.numbers.append(_number(attributes.get("start"), 1))

    def _heading(self, tag: str, _attributes: Attributes) -> None:
        page = self.page
        page.open_box()
        page.open_frame()
        page.look = page.look._replace(whole=_HEADINGS[tag])

    def _caption(self, _tag: str, _attributes: Attributes) -> None:
        self.page.open_frame()
        self.page.look = self.page.look._replace(whole=_UNDER)

    def _quote(self, _tag: str, _attributes: Attributes) -> None:
        self.page.open_box()
        self.page.look = self.page.look._replace(quoted=_QUOTED)

    def _cited(self, _tag: str, _attributes: Attributes) -> None:
        self.page.open_box()
        self.page.look = self.page.look._replace(quoted=_CITED)

    def _footer(self, _tag: str, _attributes: Attributes) -> None:
        self.page.look = self.page.look._replace(footer=True)

    def _written(self, _tag: str, _attributes: Attributes) -> None:
        self.page.look = self.page.look._replace(written=True)

    def _box(self, _tag: str, _attributes: Attributes) -> None:
        self.page.open_box()

    def _line_break(self, _tag: str, _attributes: Attributes) -> None:
        self.page.end_line(LINE)

    def _rule(self, _tag: str, _attributes: Attributes) -> None:
        self.page.rule()

    def _spoken(self, _tag: str, _attributes: Attributes) -> None:
        self.page.text("“")

    def _nothing(self, _tag: str, _attributes: Attributes) -> None:
        """A form around the page."""

    def _picture(self, _tag: str, attributes: Attributes) -> None:
        """A picture has no words, but an emoji may be drawn as one."""
        alt = (attributes.get("alt") or "")[:MOST_EMOJI]
        if alt and EMOJI.fullmatch(alt):
            self.page.text(alt)
        elif _number(attributes.get("width"), MOST_NUMBER) > 1:
            self.picture_at = self.page.size

    def marker(self, value: str | None) -> str:
        """The marker of the next item of the innermost list."""
        number = self.numbers[-1] if self.numbers else None
        if number is None:
            return "•"
        number = _number(value, number)
        self.numbers[-1] = number + 1
        return f"{number}." if 0 <= number <= MOST_NUMBER else "•"

    def close(self, role: Role) -> None:
        """An element ends."""
        if role in _LINES:
            self.page.end_line()
            if role in _LISTS:
                self.numbers.pop()
        elif role in _FRAMES:
            self.page.close_frame()
        elif role is _APART:
            self.page.blank()
        else:  # Role.SPOKEN
            self.page.text("”")


_BEGINNINGS: dict[Role, Callable[[Walker, str, Attributes], None]] = {
    Role.BOLD: Walker._bold,
    Role.ITALIC: Walker._italic,
    Role.LINK: Walker._link,
    Role.TIME: Walker._time,
    Role.ITEM: Walker._item,
    Role.LIST: Walker._bullets,
    Role.NUMBERS: Walker._ordered,
    Role.HEADING: Walker._heading,
    Role.CAPTION: Walker._caption,
    Role.QUOTE: Walker._quote,
    Role.CITED: Walker._cited,
    Role.FOOTER: Walker._footer,
    Role.WRITTEN: Walker._written,
    Role.BOX: Walker._box,
    Role.BREAK: Walker._line_break,
    Role.RULE: Walker._rule,
    Role.SPOKEN: Walker._spoken,
    Role.PICTURE: Walker._picture,
    Role.FORM: Walker._nothing,
}


def _number(text: str | None, otherwise: int) -> int:
    found = patterns.NUMBER.match(text or "")
    return int(found[0]) if found else otherwise


def _holds(node: LexborNode, selector: str) -> bool:
    """Whether an element that the selector names stands inside the node."""
    found = node.css_first(selector)
    return found is not None and found.mem_id != node.mem_id


def _is_under_picture(node: LexborNode) -> bool:
    """Whether the node is one line and stands right after a picture, or what holds nothing else."""
    before = node.prev
    while before is not None and before.tag == "-text":
        before = before.prev
    if before is None or before.tag not in _PICTURED:
        return False
    child = node.first_child
    while child is not None:
        role = ROLES.get(child.tag or "")
        if role in _LINES or role in _FRAMES:
            return False
        child = child.next
    return True


def _is_part(node: LexborNode) -> bool:
    """Whether a footer is that of a story or a quotation, not of the page."""
    above = node.parent
    while above is not None:
        if above.tag in ("article", "blockquote", "section", "figure", "main"):
            return True
        above = above.parent
    return False
