"""What markup must pass before the engine sees it: bytes become text, and what would cost the
engine more than its size becomes harmless.

Lexbor takes time that grows with the square of the depth of a page and of the attributes of one
tag, and what the standard says of bold that nobody closes makes a page of 17 kB grow to 9 MB. So
pages that could do that are rewritten first, tag by tag and in one pass: well nested, no deeper
than browsers go, without attributes that nobody reads, and with other tags for bold and links,
which end where they are closed. Other pages go through as they are.
"""

from __future__ import annotations

import codecs

from smartbrevity.readers import patterns
from smartbrevity.readers.tamer import rewritten

__all__ = ["decoded", "tamed"]

SMALL = 50_000  # code points; one tag of as many attributes costs the engine a third of a second
MANY_TAGS = 2_000  # fewer cost the engine milliseconds, whatever they are
MANY_OPEN = 500  # elements without end tag; fewer make no page grow much
NAMED_EARLY = 2_048  # bytes in which a page must name its charset

# Charsets by which browsers know others.
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}
_BYTE_ORDER = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decoded(markup: str | bytes) -> str:
    """The markup as text: bytes by their byte order mark, by the charset that the page names, else
    as UTF-8 with replacements. Halves of surrogate pairs are joined or replaced.

    >>> decoded("<meta charset=iso-8859-2><p>Łódź".encode("iso-8859-2"))
    '<meta charset=iso-8859-2><p>Łódź'
    """
    if isinstance(markup, bytes):
        for mark, charset in _BYTE_ORDER:
            if markup.startswith(mark):
                return markup.decode(charset, "replace")
        named = patterns.CHARSET.search(markup[:NAMED_EARLY].decode("latin-1"))
        return markup.decode(charset_of(named["name"] if named else ""), "replace")
    try:
        markup.encode()
    except UnicodeEncodeError:
        return markup.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return markup


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
    """Markup that the engine reads in a time that grows with its size.

    >>> tamed("<p>Fares <b>rise")
    '<p>Fares <b>rise'
    """
    tags = markup.count("<")
    tame = tags <= MANY_TAGS and tags - 2 * markup.count("</") <= MANY_OPEN
    if tame and (len(markup) <= SMALL or not patterns.LONG_TAG.search(markup)):
        return markup
    return rewritten(markup)
