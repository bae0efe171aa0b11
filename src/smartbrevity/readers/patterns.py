"""The regular expressions of the readers, and why they are linear: every repeat is possessive or
bounded, and what follows it cannot begin with what it takes."""

from __future__ import annotations

from typing import Final

import regex

__all__ = ["CAPTION_CLASS", "DECLARATION", "LENGTH", "NO_ADDRESS", "NUMBER", "SPACE"]

# Text: what HTML folds to one blank.
SPACE: Final = regex.compile(r"[ \t\n\r\f]++")

# Inline style: the declarations that are read, the number that a value begins with.
DECLARATION: Final = regex.compile(
    r"(?:^|;)\s*+(display|visibility|opacity|overflow|max-height|max-width|height|width|font-size"
    r"|font-weight|font-style|white-space)\s*+:\s*+([^;\s][^;]{0,60}+)"
)
LENGTH: Final = regex.compile(
    r"(?P<number>[0-9]{1,6}+(?:\.[0-9]{1,6}+)?|\.[0-9]{1,6}+)(?P<unit>[a-z%]{0,4}+)"
)
CAPTION_CLASS: Final = regex.compile(
    r"caption|(?:photo|image|img|media|picture)[-_]{0,2}credit", regex.I
)

# Attributes: places on the page itself, and what would run; the number of an item.
NO_ADDRESS: Final = regex.compile(r"#|(?:javascript|vbscript|data|about|blob):", regex.I)
NUMBER: Final = regex.compile(r"-?[0-9]{1,6}+")
