"""Markup written anew so that no engine can choke on it: every element is closed by a tag of its
own, in order, and none stands deeper than browsers go.

Tags end each other as in browsers (`<p>`, `<li>`, cells), tables keep what stands in them, and
bold, italic and links become elements without a meaning to the engine, since it opens those again
by itself until they are closed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from attrs import define, field

from smartbrevity.readers import patterns
from smartbrevity.readers.tags import ROLES, Role

__all__ = ["DEEPEST", "rewritten"]

DEEPEST = 256  # elements

_READ = frozenset(
    [
        "alt",
        "aria-hidden",
        "class",
        "content",
        "datetime",
        "hidden",
        "href",
        "name",
        "property",
        "rel",
        "role",
        "start",
        "style",
        "type",
        "value",
        "width",
    ]
)
# Tags whose content is no markup; it is left out, but for the page's title and its data.
_RAW = frozenset(
    ["script", "style", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript", "title"]
)
_KEPT = frozenset(("script", "title"))
# Elements without an end, those that a page has once, and those that show no text at all.
_EMPTY = frozenset(["br", "hr", "img", "link", "meta", "wbr"])
_ONCE = frozenset(["html", "head", "body"])
_NOTHING = frozenset(
    [
        "area",
        "base",
        "basefont",
        "bgsound",
        "col",
        "colgroup",
        "embed",
        "frame",
        "frameset",
        "image",
        "input",
        "keygen",
        "param",
        "plaintext",
        "source",
        "track",
    ]
)
_CELLS = frozenset(("td", "th"))
_BODIES = frozenset(("tbody", "thead", "tfoot"))
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_TERMS = frozenset(("dt", "dd"))
_TABLE = frozenset(("table", "tr")) | _CELLS | _BODIES
_BLOCK_ROLES = frozenset(
    (
        Role.BLOCK,
        Role.BOX,
        Role.HEADING,
        Role.LIST,
        Role.NUMBERS,
        Role.CAPTION,
        Role.QUOTE,
        Role.WRITTEN,
        Role.FORM,
        Role.ITEM,
        Role.FOOTER,
    )
)
_BLOCKS = frozenset(tag for tag, role in ROLES.items() if role in _BLOCK_ROLES) - {"caption"}
# What stands for a tag: by itself what it is, left out, or of no meaning.
_NAMES = {tag: "sb-x" if role is Role.SKIPPED else tag for tag, role in ROLES.items()} | {
    **dict.fromkeys(("b", "strong"), "sb-b"),
    **dict.fromkeys(("i", "em"), "sb-i"),
    "a": "sb-a",
    "caption": "sb-s",
}


class _Reach(NamedTuple):
    """Where in the stack stands what a tag may end from here; -1 for nothing."""

    p: int = -1
    item: int = -1
    term: int = -1
    cell: int = -1
    row: int = -1
    body: int = -1
    table: int = -1
    wall: int = -1  # out of which only the tags of tables reach
    block: int = -1  # out of which only the tags of blocks reach


class _Element(NamedTuple):
    name: str  # as it is written, "" where it is not
    tag: str
    reach: _Reach


_NOWHERE = _Reach()


def rewritten(markup: str) -> str:
    """The same page for the engine, well nested and without attributes that nobody reads.

    >>> rewritten('<p id="x">Fares <b>rise<p>Again</i>.')
    '<p>Fares <sb-b>rise</sb-b></p><p>Again.</p>'
    """
    return "".join(_Tamer(markup).run())


@define(eq=False)
class _Tamer:
    """The page so far: the open elements, and where in their stack each tag stands."""

    markup: str
    stack: list[_Element] = field(factory=list)
    places: defaultdict[str, list[int]] = field(factory=lambda: defaultdict(list))
    depth: int = 0  # of what is written

    def run(self) -> Iterator[str]:
        """The pieces of the new markup."""
        markup, at, size = self.markup, 0, len(self.markup)
        while at < size:
            tag = markup.find("<", at)
            if tag != at:
                yield markup[at : tag if tag >= 0 else size]
            if tag < 0:
                break
            found = patterns.TAG.match(markup, tag)
            if found is None:
                if patterns.OPENS_TAG.match(markup, tag):
                    break  # a tag that nothing closes: browsers leave the rest out
                at = self.after_comment(tag)
                if at == tag:
                    yield "&lt;"
                    at += 1
                continue
            name, at = found["name"].lower(), found.end()
            if found["slash"]:
                yield from self.end(name)
            elif name in _RAW:
                stop, at = self.end_of_raw(name, at)
                if name in _KEPT:
                    inside = markup[found.end() : stop]
                    yield f"<{name}{_attributes(found['rest'])}>{inside}</{name}>"
            else:
                yield from self.start(name, found["rest"])
        yield from self.cut(0)

    def after_comment(self, start: int) -> int:
        """Where a comment or the like that begins here ends; here, if none does."""
        opens = self.markup[start + 1 : start + 2]
        if opens not in ("!", "?", "/"):
            return start
        closes = "-->" if self.markup.startswith("<!--", start) else ">"
        stop = self.markup.find(closes, start + 2)
        return stop + len(closes) if stop >= 0 else len(self.markup)

    def end_of_raw(self, name: str, start: int) -> tuple[int, int]:
        """Where the content of an element without markup ends, and where its end tag does."""
        for found in patterns.RAW_END.finditer(self.markup, start):
            if found["name"].lower() == name:
                return found.start(), found.end()
        return len(self.markup), len(self.markup)

    def start(self, tag: str, rest: str) -> Iterator[str]:
        """A start tag, after the end tags that it stands for."""
        if tag in _NOTHING:
            return
        if tag in _EMPTY or tag in _ONCE:
            yield f"<{tag}{_attributes(rest)}>"
            return
        reach = self.stack[-1].reach if self.stack else _NOWHERE
        ends = _ended_by(tag, reach)
        if ends >= 0:
            yield from self.cut(ends)
            reach = self.stack[-1].reach if self.stack else _NOWHERE
        here = len(self.stack)
        name = _NAMES.get(tag, "sb-s") if self.depth < DEEPEST else ""
        self.stack.append(_Element(name, tag, _reach_in(tag, reach, here)))
        self.places[tag].append(here)
        if name:
            self.depth += 1
            yield f"<{name}{_attributes(rest)}>"

    def end(self, tag: str) -> Iterator[str]:
        """The end tags that an end tag stands for; none where it ends nothing."""
        places = self.places[tag]
        if not places:
            return
        reach, place = self.stack[-1].reach, places[-1]
        least = reach.wall if tag in _BLOCKS else reach.block
        if tag in _TABLE:
            least = reach.table
        if place >= least:
            yield from self.cut(place)

    def cut(self, place: int) -> Iterator[str]:
        """End the elements from the innermost one to that at a place of the stack."""
        while len(self.stack) > place:
            element = self.stack.pop()
            self.places[element.tag].pop()
            if element.name:
                self.depth -= 1
                yield f"</{element.name}>"


def _ended_by(tag: str, reach: _Reach) -> int:
    """The place of the outermost element that a start tag ends, -1 for none."""
    if tag in _CELLS:
        return reach.cell
    if tag == "tr":
        return reach.row
    if tag in _BODIES:
        return reach.body if reach.body >= 0 else reach.row
    ends = reach.p if tag in _BLOCKS else -1
    if tag == "li" and reach.item >= 0:
        return reach.item
    if tag in _TERMS and reach.term >= 0:
        return reach.term
    return ends


def _reach_in(tag: str, reach: _Reach, here: int) -> _Reach:
    """What tags inside the element reach."""
    if tag not in _BLOCKS:
        return reach
    if tag == "p":
        return reach._replace(p=here, block=here)
    if tag == "table":
        return _Reach(table=here, wall=here, block=here)
    if tag in _CELLS:
        return reach._replace(p=-1, item=-1, term=-1, cell=here, wall=here, block=here)
    if tag == "tr":
        return reach._replace(row=here, cell=-1, block=here)
    if tag in _BODIES:
        return reach._replace(body=here, row=-1, cell=-1, block=here)
    if tag in _LISTS:
        return reach._replace(p=-1, item=-1, block=here)
    if tag == "li":
        return reach._replace(p=-1, item=here, block=here)
    if tag in _TERMS:
        return reach._replace(p=-1, term=here, block=here)
    return reach._replace(p=-1, block=here)


def _attributes(rest: str) -> str:
    """The attributes that are read, the first of each name, as they were written."""
    told: dict[str, str] = {}
    for name, value in patterns.ATTRIBUTE.findall(rest):
        name = name.lower()
        if name in _READ and name not in told:
            told[name] = value
    return "".join(f" {name}={value}" if value else f" {name}" for name, value in told.items())
