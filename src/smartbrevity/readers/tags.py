"""What tags, their attributes and their inline styles mean for the text of a page.

Style sheets are not read: what only they hide or make bold stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from typing import Final, NamedTuple

from smartbrevity.readers import patterns

__all__ = ["NAKED", "ROLES", "Attributes", "Dress", "Role", "dress_of", "is_caption", "is_left_out"]

Attributes = Mapping[str, str | None]
_MAX_STYLE = 4_000  # code points of a style that are read
_SEMIBOLD = 600
_POINTS = ("px", "pt")
_SHARES = ("em", "%")  # of nothing these are nothing


class Role(Enum):
    """What a tag does to the lines of the page, or to the look of its words."""

    __hash__ = object.__hash__  # by identity, as they are compared: twice as fast

    BLOCK = auto()
    BOX = auto()  # a block that is no part of a list item's line
    HEADING = auto()
    ITEM = auto()
    LIST = auto()
    NUMBERS = auto()  # an ordered list
    CAPTION = auto()
    QUOTE = auto()
    CITED = auto()  # of no tag: a quotation that holds more than paragraphs
    WRITTEN = auto()  # line ends count
    BREAK = auto()
    RULE = auto()
    FOOTER = auto()
    BOLD = auto()
    ITALIC = auto()
    LINK = auto()
    TIME = auto()
    SPOKEN = auto()  # <q>, which browsers put into quotation marks
    PICTURE = auto()
    FORM = auto()
    APART = auto()  # of no tag: blanks stand around it
    SKIPPED = auto()  # never a part of the text


# The tags "sb-" are what `tamer` writes.
_TAGS: Final = {
    Role.BLOCK: "p div section main header aside address center body html td th tr tbody "
    "thead tfoot caption dd dt dl details summary figure hgroup search fieldset legend",
    Role.BOX: "article table",
    Role.HEADING: "h1 h2 h3 h4 h5 h6",
    Role.ITEM: "li",
    Role.LIST: "ul menu dir",
    Role.NUMBERS: "ol",
    Role.CAPTION: "figcaption",
    Role.QUOTE: "blockquote",
    Role.WRITTEN: "pre listing xmp plaintext",
    Role.FOOTER: "footer",
    Role.BREAK: "br",
    Role.RULE: "hr",
    Role.BOLD: "b strong sb-b",
    Role.ITALIC: "i em sb-i cite dfn var",
    Role.LINK: "a sb-a",
    Role.TIME: "time",
    Role.SPOKEN: "q",
    Role.PICTURE: "img amp-img amp-anim",
    Role.FORM: "form",
    Role.SKIPPED: "head script style template noscript iframe object embed applet svg canvas audio "
    "video map select datalist textarea button input meter progress nav dialog frameset noframes "
    "noembed rp amp-analytics amp-state amp-ad amp-embed amp-sidebar amp-consent amp-pixel "
    "amp-auto-ads amp-user-notification amp-social-share amp-lightbox amp-script sb-x",
}
ROLES: Final = {tag: role for role, tags in _TAGS.items() for tag in tags.split()}

# Values of `role` that make an element no part of the text.
_PARTS: Final = frozenset(
    ["navigation", "search", "menu", "menubar", "tooltip", "dialog", "alertdialog"]
)


class Dress(NamedTuple):
    """What an inline style says of an element and its words; None where it says nothing."""

    hidden: bool = False
    block: bool = False
    apart: bool = False  # blanks stand around it
    bold: bool | None = None
    italic: bool | None = None
    tiny: bool | None = None  # of size zero
    written: bool = False  # line ends count


NAKED: Final = Dress()
_BLOCKS: Final = frozenset(
    ["block", "flex", "grid", "table", "list-item", "table-row", "table-cell"]
)
_APART: Final = frozenset(("inline-block", "inline-flex", "inline-table"))
_WRITTEN: Final = frozenset(("pre", "pre-wrap", "pre-line"))
_WEIGHTS: Final = {"bold": True, "bolder": True, "normal": False, "lighter": False}
_SLANTS: Final = {"italic": True, "oblique": True, "normal": False}


def is_left_out(attributes: Attributes) -> bool:
    """Whether the attributes say that an element is no part of the text."""
    return "hidden" in attributes or attributes.get("role") in _PARTS


def is_caption(attributes: Attributes) -> bool:
    """Whether the class of an element names it a caption or the credit of a picture."""
    names = attributes.get("class")
    return bool(names) and patterns.CAPTION_CLASS.search(names or "") is not None


def dress_of(style: str) -> Dress:
    """What an inline style says; `NAKED` where it says nothing that counts here.

    >>> dress_of("font-weight: 700; color: #222").bold
    True
    """
    said: dict[str, bool] = {}
    hidden = small = clipped = False
    for name, value in patterns.DECLARATION.findall(style[:_MAX_STYLE].lower()):
        word = value.partition("!")[0].strip()
        size = patterns.LENGTH.match(word)
        number, unit = (float(size["number"]), size["unit"]) if size else (-1.0, "")
        nothing = 0 <= number <= (1 if unit in _POINTS else 0)
        match name:
            case "display":
                hidden |= word == "none"
                said |= {"block": word in _BLOCKS, "apart": word in _APART}
            case "visibility":
                hidden |= word in ("hidden", "collapse")
            case "opacity":
                hidden |= number == 0
            case "overflow":
                clipped = word == "hidden"
            case "white-space":
                said["written"] = word in _WRITTEN
            case "font-style" if word in _SLANTS:
                said["italic"] = _SLANTS[word]
            case "font-weight" if size or word in _WEIGHTS:
                said["bold"] = number >= _SEMIBOLD if size else _WEIGHTS[word]
            case "font-size" if nothing or (unit not in _SHARES and word != "inherit"):
                said["tiny"] = nothing
            case "height" | "width" | "max-height" | "max-width":
                small |= nothing
            case _:
                pass
    dress = Dress(hidden or (small and clipped), **said)
    return NAKED if dress == NAKED else dress
