"""What tags, their attributes and their inline styles mean for the text of a page.

Style sheets are not read: what only they hide or make bold stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, Flag, auto
from typing import Final

from smartbrevity.readers import patterns

__all__ = ["ROLES", "Fact", "Role", "facts_of", "style_facts"]

Attributes = Mapping[str, str | None]
_MAX_STYLE = 4_000  # code points of a style that are read
_SEMIBOLD = 600
_POINTS = ("px", "pt")
_SHARES = ("em", "%")


class Role(Enum):
    """What a tag does to the lines of the page, or to the look of its words."""

    BLOCK = auto()
    BOX = auto()  # a block that is no part of a list item's line
    HEADING = auto()
    ITEM = auto()
    LIST = auto()
    NUMBERS = auto()  # an ordered list
    CAPTION = auto()
    QUOTE = auto()
    WRITTEN = auto()  # line ends count
    BREAK = auto()
    RULE = auto()
    BOLD = auto()
    ITALIC = auto()
    LINK = auto()
    TIME = auto()
    SPOKEN = auto()  # <q>, which browsers put into quotation marks
    PICTURE = auto()
    FORM = auto()
    APART = auto()  # of no tag: blanks stand around it
    SKIPPED = auto()  # never a part of the text


_TAGS: Final = {
    Role.BLOCK: "p div section main header footer aside address center body html td th tr tbody "
    "thead tfoot caption dd dt dl details summary figure hgroup search fieldset legend",
    Role.BOX: "article table",
    Role.HEADING: "h1 h2 h3 h4 h5 h6",
    Role.ITEM: "li",
    Role.LIST: "ul menu dir",
    Role.NUMBERS: "ol",
    Role.CAPTION: "figcaption",
    Role.QUOTE: "blockquote",
    Role.WRITTEN: "pre listing xmp plaintext",
    Role.BREAK: "br",
    Role.RULE: "hr",
    Role.BOLD: "b strong",
    Role.ITALIC: "i em cite dfn var",
    Role.LINK: "a",
    Role.TIME: "time",
    Role.SPOKEN: "q",
    Role.PICTURE: "img amp-img amp-anim",
    Role.FORM: "form",
    Role.SKIPPED: "head script style template noscript iframe object embed applet svg canvas audio "
    "video map select datalist textarea button input meter progress nav dialog frameset noframes "
    "noembed rp amp-analytics amp-state amp-ad amp-embed amp-sidebar amp-consent amp-pixel "
    "amp-auto-ads amp-user-notification amp-social-share amp-lightbox amp-script",
}
ROLES: Final = {tag: role for role, tags in _TAGS.items() for tag in tags.split()}

# Values of `role` that make an element no part of the text.
_PARTS: Final = frozenset("navigation search menu menubar tooltip dialog alertdialog".split())


class Fact(Flag):
    """What attributes and inline style say of an element."""

    HIDDEN = auto()
    ARIA_HIDDEN = auto()  # from the ears only, or from the eyes too
    BLOCK = auto()
    APART = auto()  # `inline-block`: a blank stands around it
    BOLD = auto()
    THIN = auto()
    ITALIC = auto()
    UPRIGHT = auto()
    TINY = auto()
    SIZED = auto()
    WRITTEN = auto()
    CAPTION = auto()


NO_FACT: Final = Fact(0)
_DISPLAY: Final = {
    "none": Fact.HIDDEN,
    "inline-block": Fact.APART,
    "inline-flex": Fact.APART,
    "inline-table": Fact.APART,
    **dict.fromkeys("block flex grid table list-item table-row table-cell".split(), Fact.BLOCK),
}
_WEIGHT: Final = {"bold": Fact.BOLD, "bolder": Fact.BOLD} | dict.fromkeys(
    ("normal", "lighter"), Fact.THIN
)
_WORDS: Final = {
    "display": _DISPLAY,
    "visibility": dict.fromkeys(("hidden", "collapse"), Fact.HIDDEN),
    "font-weight": _WEIGHT,
    "font-style": {"italic": Fact.ITALIC, "oblique": Fact.ITALIC, "normal": Fact.UPRIGHT},
    "white-space": dict.fromkeys(("pre", "pre-wrap", "pre-line"), Fact.WRITTEN),
}


def facts_of(attributes: Attributes, styles: dict[str, Fact]) -> Fact:
    """What the attributes of an element say. `styles` keeps what was made of each inline style,
    since pages repeat few of them."""
    facts = NO_FACT
    if "hidden" in attributes or attributes.get("role") in _PARTS:
        return Fact.HIDDEN
    if attributes.get("aria-hidden") == "true":
        facts |= Fact.ARIA_HIDDEN
    style = attributes.get("style")
    if style:
        found = styles.get(style)
        if found is None:
            found = styles[style] = style_facts(style)
        facts |= found
    names = attributes.get("class")
    if names and patterns.CAPTION_CLASS.search(names):
        facts |= Fact.CAPTION
    return facts


def style_facts(style: str) -> Fact:
    """What an inline style says of the words in an element.

    >>> style_facts("max-height: 0; overflow: hidden")
    <Fact.HIDDEN: 1>
    """
    facts = NO_FACT
    small = clipped = False
    for name, value in patterns.DECLARATION.findall(style[:_MAX_STYLE].lower()):
        word = value.partition("!")[0].strip()
        size = patterns.LENGTH.match(word)
        number, unit = (float(size["number"]), size["unit"]) if size else (-1.0, "")
        if name in _WORDS and not size:
            facts |= _WORDS[name].get(word, NO_FACT)
        elif name == "overflow":
            clipped = word == "hidden"
        elif name == "font-weight":
            facts |= Fact.BOLD if number >= _SEMIBOLD else Fact.THIN
        elif name == "opacity":
            facts |= NO_FACT if number else Fact.HIDDEN
        elif name == "font-size" and 0 <= number <= (1 if unit in _POINTS else 0):
            facts |= Fact.TINY
        elif name == "font-size":  # a share of nothing is nothing
            facts |= NO_FACT if unit in _SHARES or word == "inherit" else Fact.SIZED
        else:
            small |= 0 <= number <= (1 if unit in _POINTS else 0)
    return facts | Fact.HIDDEN if small and clipped else facts
