# The public names as type checkers see them. `__init__.py` loads each at its first use, and
# `tests/test_house.py` compares the two.

from typing import Final

from smartbrevity._api import iter_stories, parse
from smartbrevity._checks import check
from smartbrevity._markup import parse_email, parse_html
from smartbrevity._writing import to_text
from smartbrevity.diagnostics import Diagnostic
from smartbrevity.entries import Axiom, CreditWord, FixedLine
from smartbrevity.errors import (
    DoubtsError,
    RoundTripError,
    SerialError,
    SmartBrevityError,
    StyleError,
)
from smartbrevity.export.jsonld import to_jsonld
from smartbrevity.export.ninjs import to_ninjs
from smartbrevity.export.schema import json_schema
from smartbrevity.export.serial import dumps, from_dict, loads, to_dict
from smartbrevity.limits import Limits
from smartbrevity.nodes import (
    Byline,
    Credit,
    Document,
    Emphasis,
    EmphasisKind,
    Evidence,
    Furniture,
    FurnitureKind,
    Headline,
    Item,
    Label,
    LabelKind,
    Link,
    Masthead,
    Media,
    Medium,
    Metric,
    Node,
    Note,
    NoteKind,
    Paragraph,
    Quote,
    Role,
    Section,
    Story,
    Subhead,
    Timestamp,
    Unit,
    WordCount,
)
from smartbrevity.render.html import to_html
from smartbrevity.render.markdown import to_markdown
from smartbrevity.render.notebook import load_ipython_extension
from smartbrevity.shapes import TokenKind
from smartbrevity.source import Mark, MarkKind, Source, Span
from smartbrevity.stats import Stats, stats
from smartbrevity.style import Style
from smartbrevity.tokenizer import Token, tokenize
from smartbrevity.vocabulary import AXIOS
from smartbrevity.walk import children, dump, find, transform, walk

__version__: Final[str]

__all__ = [
    "AXIOS",
    "Axiom",
    "Byline",
    "Credit",
    "CreditWord",
    "Diagnostic",
    "Document",
    "DoubtsError",
    "Emphasis",
    "EmphasisKind",
    "Evidence",
    "FixedLine",
    "Furniture",
    "FurnitureKind",
    "Headline",
    "Item",
    "Label",
    "LabelKind",
    "Limits",
    "Link",
    "Mark",
    "MarkKind",
    "Masthead",
    "Media",
    "Medium",
    "Metric",
    "Node",
    "Note",
    "NoteKind",
    "Paragraph",
    "Quote",
    "Role",
    "RoundTripError",
    "Section",
    "SerialError",
    "SmartBrevityError",
    "Source",
    "Span",
    "Stats",
    "Story",
    "Style",
    "StyleError",
    "Subhead",
    "Timestamp",
    "Token",
    "TokenKind",
    "Unit",
    "WordCount",
    "__version__",
    "check",
    "children",
    "dump",
    "dumps",
    "find",
    "from_dict",
    "iter_stories",
    "json_schema",
    "load_ipython_extension",
    "loads",
    "parse",
    "parse_email",
    "parse_html",
    "stats",
    "to_dict",
    "to_html",
    "to_jsonld",
    "to_markdown",
    "to_ninjs",
    "to_text",
    "tokenize",
    "transform",
    "walk",
]
