"""Rows: what the grammar makes of a line, and the questions that its rules ask of one."""

from __future__ import annotations

from enum import Enum

from attrs import define

from smartbrevity import patterns
from smartbrevity.entries import fold
from smartbrevity.nodes import Furniture, FurnitureKind, Label, Node
from smartbrevity.shapes import Line

__all__ = ["DASHES", "MAX_TITLE", "Kind", "Row", "is_title", "words_in"]

MAX_TITLE_WORDS = 24
MAX_TITLE = 170  # code points
DASHES = ("—", "–", "--")  # also before the name of whoever is quoted


class Kind(Enum):
    """Which kind of block a line is."""

    __hash__ = object.__hash__  # by identity, as they are compared: a look-up in half the time

    FURNITURE = "furniture"
    STAMP = "stamp"
    BYLINE = "byline"
    COUNT = "count"
    HEADING = "heading"
    NUMBERED = "numbered"
    ITEM = "item"
    MEDIA = "media"
    NOTE = "note"
    ATTRIBUTION = "attribution"
    LABEL = "label"
    TITLE = "title"
    TEXT = "text"


@define(eq=False)
class Row:
    """One block of the page: its kind, its place and what was read from it.

    `[start, end)` is the whole row with its marker, `text` where its own words begin (after
    marker and label). A line that glues several blocks gives several rows.
    """

    kind: Kind
    line: Line
    start: int
    end: int
    text: int
    node: Node | None = None
    label: Label | None = None
    tail: int = 0  # `end`, or where the pipes after it end
    marker: str | None = None  # what numbers the head of a newsletter's item
    ordinal: int | None = None
    everyday: bool = False  # its label is one that ordinary prose has too
    alone: bool = False  # a dash at the margin opens it, and no line like it stands beside it

    @property
    def words(self) -> str:
        """The row's own words, after marker and label."""
        return self.line.source[self.text : self.end]

    @property
    def level(self) -> int:
        """The level of a Markdown heading, 0 for anything else."""
        return len(self.line.marker) if self.line.marker.startswith("#") else 0

    @property
    def folded(self) -> str:
        """The words as they are compared with those of other rows."""
        return fold(self.words)

    @property
    def opens_section(self) -> bool:
        """Whether a label of the table with its separator opens the row."""
        label = self.label
        return label is not None and label.known and label.separator != ""

    @property
    def is_labelled(self) -> bool:
        """Whether the row is a labelled paragraph, or looks like one."""
        return self.kind is Kind.LABEL or self.opens_section

    @property
    def is_short(self) -> bool:
        """Whether the row may be a headline or a subhead."""
        return self.kind is Kind.TITLE or self.kind is Kind.HEADING

    def is_furniture(self, *kinds: FurnitureKind) -> bool:
        """Whether the row is furniture of one of these kinds."""
        return isinstance(self.node, Furniture) and self.node.kind in kinds


def words_in(text: str) -> int:
    """The number of blank-separated words, as they are in the canonical text: with a blank after
    each colon, and without the emoji before them."""
    if not text.isascii() and (pictures := patterns.EMOJI.match(text)):
        text = text[pictures.end() :]
    return len((text.replace(":", ": ") if ":" in text else text).split())


def is_title(text: str) -> bool:
    """Whether a line has the shape of a headline: short, opens like one, no final stop.

    >>> is_title("Ferry fares rise"), is_title("Ferry fares rise on Monday.")
    (True, False)
    """
    if not text or len(text) > MAX_TITLE:
        return False
    last = text[-1]
    if last in ":;,…" or text.endswith("..."):
        return False
    if last == "." and not patterns.ABBREVIATION.search(text, max(0, len(text) - 8)):
        return False
    if words_in(text) > MAX_TITLE_WORDS:
        return False
    if last in "\"”’'" and text[-2:-1] in (".", ","):
        return False
    first = text.lstrip("\"“‘'([$€£#@")[:1]
    if not (first.isupper() or first.isdigit() or (first and not first.isalpha())):
        return first.isalpha() and any(
            c.isupper() for c in text.split()[0].partition(":")[0]
        )  # "iPhone sales fall"
    stops = "." in text or "?" in text or "!" in text
    return not stops or patterns.TWO_SENTENCES.search(text) is None
