"""The regular expressions of the readers, and why they are linear: every repeat is possessive or
bounded, and what follows it cannot begin with what it takes."""

from __future__ import annotations

from typing import Final

import regex

from smartbrevity.lazy import compiled

__all__ = [
    "ATTRIBUTE",
    "CAPTION_CLASS",
    "CHARSET",
    "CHARSET_NAME",
    "DECLARATION",
    "ENCODED_WORDS",
    "LENGTH",
    "LONG_TAG",
    "NEAR_DATE",
    "NO_ADDRESS",
    "NUMBER",
    "OPENS_TAG",
    "PARAMETER",
    "PLAIN_NAME",
    "QUOTING",
    "RAW_END",
    "SPACE",
    "TAG",
]

# Bytes: the charset that a page names, and the names of those in which letters are letters.
CHARSET: Final = compiled(
    r"<meta[^<>]{0,500}?charset\s{0,20}=\s{0,20}[\"']?(?P<name>[\w.:-]{1,40}+)"
    r"|^\s{0,20}<\?xml[^<>]{0,200}?encoding\s{0,20}=\s{0,20}[\"'](?P<name>[\w.:-]{1,40}+)",
    regex.I,
)
CHARSET_NAME: Final = compiled(
    r"utf-?8|(?:us-)?ascii|latin-?[1-9]|(?:iso[-_]?)?8859-[0-9]{1,2}|(?:windows-|cp)?125[0-8]"
    r"|(?:windows-|cp|ibm)(?:866|874|932|936|949|950)|mac(?:intosh|-?roman|-?cyrillic)|koi8-[rtu]"
    r"|big5(?:-?hkscs)?|gb(?:k|2312|18030)|hz|euc[-_]?(?:jp|kr)|s(?:hift)?[-_]?jis|iso-2022-jp",
    regex.I,
)

# Tags of hostile pages: signs of one, a tag as browsers read it, its attributes, ends of raw text.
_QUOTED = r"(?:\"[^\"]*+\"|'[^']*+')"
LONG_TAG: Final = compiled(
    rf"<[a-zA-Z](?:[^>\"']{{0,200}}+{_QUOTED}){{0,40}}+[^>\"']{{0,200}}+(?:[^>\"']|{_QUOTED})"
)
TAG: Final = compiled(
    r"<(?P<slash>/?+)(?P<name>[a-zA-Z][^\s/>]{0,60}+)"
    r"(?P<rest>(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?![\"'\s])))*+)>"
)
OPENS_TAG: Final = compiled(r"</?+[a-zA-Z]")
ATTRIBUTE: Final = compiled(
    r"(?P<name>[^\s/>=]++)(?:\s*+=\s*+(?P<value>\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+))?+"
)
RAW_END: Final = compiled(
    r"</(?P<name>script|style|textarea|xmp|iframe|noembed|noframes|noscript|title)(?=[\s/>])[^>]*+>?+",
    regex.I,
)

# Text: what HTML folds to one blank.
SPACE: Final = compiled(r"[ \t\n\r\f]++")

# Inline style: the declarations that are read, the number that a value begins with.
DECLARATION: Final = compiled(
    r"(?:^|;)\s*+(display|visibility|opacity|overflow|max-height|max-width|height|width|font-size"
    r"|font-weight|font-style|white-space)\s*+:\s*+([^;\s][^;]{0,60}+)"
)
LENGTH: Final = compiled(
    r"(?P<number>[0-9]{1,6}+(?:\.[0-9]{1,6}+)?|\.[0-9]{1,6}+)(?P<unit>[a-z%]{0,4}+)"
)
CAPTION_CLASS: Final = compiled(
    r"caption|(?:photo|image|img|media|picture)[-_]{0,2}credit", regex.I
)

# Attributes: places on the page itself, and what would run; the number of an item.
NO_ADDRESS: Final = compiled(r"#|(?:javascript|vbscript|data|about|blob):", regex.I)
NUMBER: Final = compiled(r"-?[0-9]{1,6}+")

# Mail: encoded words of a header, one after the other; parameters of a content type; the marks of a
# quotation.
_WORD = r"=\?[\w.:*-]{1,60}+\?[bqBQ]\?[^?]{0,2000}+\?="
ENCODED_WORDS: Final = compiled(rf"{_WORD}(?:\s{{1,9}}+{_WORD})*+", regex.A)
PARAMETER: Final = compiled(
    r";\s{0,99}+(?P<name>charset|boundary)\s{0,9}+=\s{0,9}+"
    r"(?:\"(?P<value>[^\"]{0,200}+)|(?P<value>[^\s;\"]{1,200}+))",
    regex.I,
)
QUOTING: Final = compiled(r"(?:>[ \t]?)++")

# Metadata: names that can stand in a byline, and what shows that a page prints its date or age.
PLAIN_NAME: Final = compiled(r"\p{Lu}[\p{L}\p{M}.'’ -]{1,59}+")
NEAR_DATE: Final = compiled(
    r"\b(?:ago|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}+\.?+ [0-9]{1,2})\b"
)
