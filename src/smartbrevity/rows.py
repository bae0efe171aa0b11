"""Rows: what the grammar makes of a line, and the questions that its rules ask of one."""

from __future__ import annotations

from copy import copy
from enum import Enum
from typing import Any

from smartbrevity import patterns
from smartbrevity.entries import fold
from smartbrevity.nodes import Furniture, FurnitureKind, Label, Node
from smartbrevity.shapes import Line, Said, scan_part
from smartbrevity.source import MarkKind

__all__ = ["DASHES", "MAX_TITLE", "PROSE", "SHORT", "Kind", "Row", "is_title", "words_in"]

MAX_TITLE_WORDS = 24
MAX_TITLE = 170  # code points
DASHES = ("—", "–", "--")  # also before the name of whoever is quoted


class Kind(Enum):
    """Which kind of block a line is. To look up a member of an enumeration takes as long as ten
    look-ups of a global name, so who asks of every row has names of his own for the members."""

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


_LABEL = Kind.LABEL
PROSE = frozenset((Kind.TEXT, Kind.LABEL, Kind.ITEM))
SHORT = frozenset((Kind.TITLE, Kind.HEADING))  # what may be a headline or a subhead


class Row:
    """One block of the page: its kind, its place and what was read from it.

    `[start, end)` is the whole row with its marker, `text` where its own words begin (after
    marker and label), `tail` is `end`, or where the pipes after it end. A line that glues several
    blocks gives several rows. The `line` of a plain row is scanned when somebody asks for it.
    """

    __slots__ = (
        "alone",  # a dash at the margin opens it, and no line like it stands beside it
        "end",
        "everyday",  # its label is one that ordinary prose has too
        "kind",
        "label",
        "marker",  # of an item, or what numbers the head of a newsletter's item
        "node",
        "opens",  # where the line of a plain row begins
        "ordinal",
        "said",
        "scanned",  # the line, None while the row is plain
        "source",
        "start",
        "tail",
        "text",
    )

    def __init__(
        self,
        kind: Kind,
        source: str,
        said: Said,
        opens: int,
        start: int,
        end: int,
        text: int,
        label: Label | None = None,
        marker: str | None = None,
        node: Node | None = None,
        scanned: Line | None = None,
    ) -> None:
        self.kind = kind
        self.source = source
        self.said = said
        self.opens = opens
        self.start = start
        self.end = self.tail = end
        self.text = text
        self.label = label
        self.marker = marker
        self.node = node
        self.scanned = scanned
        self.ordinal: int | None = None
        self.everyday = self.alone = False

    @classmethod
    def of(
        cls,
        kind: Kind,
        line: Line,
        start: int,
        end: int,
        text: int,
        node: Node | None = None,
        label: Label | None = None,
    ) -> Row:
        """The row that a line is, or a part of it."""
        return cls(
            kind, line.source, line.said, line.opens, start, end, text, label, None, node, line
        )

    @property
    def line(self) -> Line:
        """The line that the row stands on."""
        line = self.scanned
        if line is None:
            line = scan_part(self.source, self.opens, self.end, said=self.said)
            self.scanned = line
        return line

    def but(self, **changes: Any) -> Row:
        """The row with other values in some of its attributes."""
        row = copy(self)
        for name, value in changes.items():
            setattr(row, name, value)
        return row

    @property
    def whole(self) -> MarkKind | None:
        """What markup says of the line."""
        return None if self.scanned is None else self.scanned.whole

    @property
    def mark(self) -> str:
        """The Markdown of the whole line; plain prose has none."""
        return "" if self.scanned is None else self.scanned.mark

    @property
    def number(self) -> int | None:
        """The number that opens an item."""
        return None if self.scanned is None else self.scanned.ordinal

    @property
    def dash(self) -> bool:
        """Whether a dash opens the line, as it does an item or whoever is quoted above."""
        return self.scanned is not None and self.scanned.marker in DASHES

    @property
    def words(self) -> str:
        """The row's own words, after marker and label."""
        return self.source[self.text : self.end]

    @property
    def level(self) -> int:
        """The level of a Markdown heading, 0 for anything else."""
        marker = "" if self.scanned is None else self.scanned.marker
        return len(marker) if marker[:1] == "#" else 0

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
        return self.kind is _LABEL or self.opens_section

    @property
    def is_short(self) -> bool:
        """Whether the row may be a headline or a subhead."""
        return self.kind in SHORT

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
