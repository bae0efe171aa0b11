"""What markup must pass before the engine sees it: bytes become text, and what would cost the
engine more than its size becomes harmless.

Lexbor takes time that grows with the square of the depth of a page and of the attributes of one
tag, and what the standard says of bold that nobody closes can make a page grow without bound. So
large pages are rewritten first, tag by tag and in one pass: no deeper than browsers go, without
attributes that nobody reads, and with other tags for bold and italic, which end where they are
closed. A page of the size of a story goes through as it is.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from attrs import define, field

from smartbrevity.readers import patterns

__all__ = ["decoded", "tamed"]

MANY_TAGS = 1_000
MUCH = 60_000  # code points
DEEPEST = 256  # elements
LONG_TAG = 2_000  # code points
NAMED_EARLY = 2_048  # bytes in which a page must name its charset

_READ = frozenset(
    "alt aria-hidden class content datetime hidden href name property rel role start style type "
    "value width".split()
)
# Tags whose content is no markup; what they hold is left out, but for titles.
_RAW = frozenset("script style textarea xmp iframe noembed noframes title".split())
# Elements that others close, and those that hold nothing: they add no depth of their own.
_LOOSE = frozenset(
    "p li dt dd tr td th tbody thead tfoot option optgroup colgroup caption rp rt html head body h1 "
    "h2 h3 h4 h5 h6".split()
)
_EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr".split())
# Elements whose end tag ends all that stands in them, and those out of which no end tag reaches.
_BLOCKS = frozenset(
    "address article aside blockquote button center details dialog dir div dl fieldset figcaption "
    "figure footer header hgroup listing main menu nav ol pre search section summary ul".split()
)
_WALLS = frozenset("table template object applet marquee svg math select".split())
_STAND_INS = {
    **dict.fromkeys("big code font nobr s small strike tt u".split(), "sb-s"),
    **dict.fromkeys(("b", "strong"), "sb-b"),
    **dict.fromkeys(("i", "em"), "sb-i"),
    "a": "sb-a",
}
# Charsets by which browsers know others.
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}


def decoded(markup: str | bytes) -> str:
    """The markup as text: bytes by their byte order mark, by the charset that the page names, else
    as UTF-8 with replacements. Halves of surrogate pairs are joined or replaced.

    >>> decoded("<meta charset=iso-8859-2><p>Łódź".encode("iso-8859-2"))
    '<meta charset=iso-8859-2><p>Łódź'
    """
    if isinstance(markup, bytes):
        named = patterns.CHARSET.search(markup[:NAMED_EARLY])
        for mark, charset in _BYTE_ORDER:
            if markup.startswith(mark):
                return markup.decode(charset, "replace")
        return markup.decode(charset_of(named["name"].decode() if named else ""), "replace")
    try:
        markup.encode()
    except UnicodeEncodeError:
        return markup.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return markup


_BYTE_ORDER = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def charset_of(name: str) -> str:
    """The codec of a charset, as browsers take it; UTF-8 for what is none.

    >>> charset_of("latin1"), charset_of("zlib")
    ('cp1252', 'utf-8')
    """
    if not patterns.CHARSET_NAME.fullmatch(name):
        return "utf-8"
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        return "utf-8"
    return _SUPERSETS.get(codec, codec)


def tamed(markup: str) -> str:
    """Markup that the engine reads in a time that grows with its size."""
    if len(markup) <= MUCH and markup.count("<") <= MANY_TAGS:
        return markup
    return "".join(_Tamer(markup).run())


@define(eq=False)
class _Element:
    name: str
    loose: set[str] = field(factory=set)  # what stands open in it that others close


@define(eq=False)
class _Tamer:
    """Rewrites a page. Its stack is never lower than the engine's: an end tag is written only where
    it ends the elements that it takes off."""

    markup: str
    stack: list[_Element] = field(factory=lambda: [_Element("")])

    def run(self) -> Iterator[str]:
        markup, at, size = self.markup, 0, len(self.markup)
        while at < size:
            tag = markup.find("<", at)
            if tag != at:
                yield markup[at : tag if tag >= 0 else size]
            if tag < 0:
                return
            found = patterns.TAG.match(markup, tag)
            if found is not None:
                name = found["name"].lower()
                at = found.end()
                if found["slash"]:
                    yield self.end(name)
                elif name in _RAW:
                    closed = patterns.END_OF[name].search(markup, at)
                    inside = markup[at : closed.start() if closed else size]
                    at = closed.end() if closed else size
                    yield self.raw(name, found[0], inside)
                else:
                    yield self.start(name, found[0])
                continue
            opens = markup[tag + 1 : tag + 3]
            if opens[:1].isalpha() and opens.isascii() or (opens[:1] == "/" and opens[1:].isalpha()):
                return  # a tag that nothing closes: browsers leave the rest out
            if opens[:1] not in ("!", "?", "/"):
                yield "&lt;"
                at = tag + 1
                continue
            comment = markup.startswith("<!--", tag)
            stop = markup.find("-->" if comment else ">", tag + 2)
            at = stop + (3 if comment else 1) if stop >= 0 else size
