"""Rows: what the grammar makes of a line, and the questions that its rules ask of one."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from enum import Enum
from typing import Any, TypeAlias, TypeGuard, cast, overload

from smartbrevity import patterns
from smartbrevity.entries import fold
from smartbrevity.fresh import SectionDraft
from smartbrevity.nodes import Furniture, FurnitureKind, Item, Label, Node, Paragraph
from smartbrevity.shapes import Line, Said, scan_part
from smartbrevity.source import MarkKind

__all__ = [
    "DASHES",
    "MAX_TITLE",
    "MENU_SIZE",
    "PROSE",
    "SHORT",
    "Entry",
    "Kind",
    "Row",
    "Rows",
    "as_row",
    "is_scanned",
    "is_title",
    "kind_of",
    "may_be_in_menu",
    "words_in",
]

MAX_TITLE_WORDS = 24
MENU_WORDS, MENU_SIZE = 5, 80  # words and code points that a line of a menu has at most
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


_ITEM, _LABEL, _TEXT = Kind.ITEM, Kind.LABEL, Kind.TEXT
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
    def look(self) -> str:
        """The Markdown of the line or of all but the emoji before it, as headlines keep it."""
        return "" if self.scanned is None else self.scanned.look

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
        """The words as they are compared with those of other rows, without the emoji before them,
        which the canonical text parts from them."""
        return fold(_without_pictures(self.words))

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


Entry: TypeAlias = Row | Item | SectionDraft  # nearly all lines of prose have become nodes


def is_scanned(entry: Entry) -> TypeGuard[Row]:
    """Whether the line was scanned: prose, and what is read like it, has no key and no number."""
    return isinstance(entry, Row) and entry.scanned is not None


def kind_of(entry: Entry) -> Kind:
    """The kind of a row, or of that which prose would be."""
    if type(entry) is Row:
        return entry.kind
    if type(entry) is Item:
        return _ITEM
    return _TEXT if entry.label is None else _LABEL


def as_row(entry: Entry, source: str, said: Said) -> Row:
    """The row that prose would be."""
    if isinstance(entry, Row):
        return entry
    start = opens = entry.start
    while opens and source[opens - 1] == " ":
        opens -= 1
    label = entry.label
    if isinstance(entry, Item):
        end = entry.end
        text = end - len(entry.text)
        return Row(_ITEM, source, said, opens, start, end, text, label, entry.marker)
    words = cast(Paragraph, entry.paragraph)  # the end of the section is that of its list
    kind = _TEXT if label is None else _LABEL
    return Row(kind, source, said, opens, start, words.end, words.start, label)


class Rows(Sequence[Row]):
    """The rows of a text. Prose is kept as what it becomes in the tree: a row is made of it where
    somebody asks for one, which only other rows and their neighbours do."""

    def __init__(
        self, source: str, said: Said, entries: list[Entry], odd: list[int] | None = None
    ) -> None:
        self.source, self.said, self.entries = source, said, entries
        if odd is None:
            odd = [number for number, entry in enumerate(entries) if isinstance(entry, Row)]
        self.odd = odd  # the numbers of the entries that are rows

    def __len__(self) -> int:
        return len(self.entries)

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...

    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        if isinstance(index, slice):
            return [as_row(entry, self.source, self.said) for entry in self.entries[index]]
        return as_row(self.entries[index], self.source, self.said)

    def kind(self, index: int) -> Kind:
        """The kind of a row."""
        return kind_of(self.entries[index])

    def asked(self) -> list[Row]:
        """The rows that are no prose."""
        return [cast(Row, self.entries[number]) for number in self.odd]

    def but(self, entries: list[Entry]) -> Rows:
        """The rows of the same text with others among them."""
        return Rows(self.source, self.said, entries)


def _without_pictures(text: str) -> str:
    """The text without the emoji before its words."""
    found = None if text.isascii() else patterns.EMOJI.match(text)
    return text[found.end() :] if found else text


def words_in(text: str) -> int:
    """The number of blank-separated words, as they are in the canonical text: with a blank after
    each colon and around dots and dashes, and without the emoji before them."""
    if not text.isascii():
        text = _without_pictures(text)
        text = text.replace("…", " … ").replace("—", " — ")
    if "..." in text:
        text = text.replace("...", " ... ")
    return len((text.replace(":", ": ") if ":" in text else text).split())


def may_be_in_menu(words: str) -> bool:
    """Whether a line is as short as those of a menu."""
    return len(words) <= MENU_SIZE and len(words.split(None, MENU_WORDS)) <= MENU_WORDS


def _may_be_abbreviated(before: str) -> bool:
    """Whether these characters before a stop may end an abbreviation: it has a capital or a dot, or
    is short. Nearly all lines end in three small letters."""
    return not (before.isalpha() and before.islower() and len(before) == 3) or before in _SMALL


_SMALL = frozenset(("etc", "est", "rox", "rof", "orp", "ros", "ept"))  # "approx", "Prof", "Corp"


_CLOSERS = "\"”’' "


def is_title(text: str) -> bool:
    """Whether a line has the shape of a headline: short, opens like one, no final stop.

    >>> is_title("Ferry fares rise"), is_title("Ferry fares rise on Monday.")
    (True, False)
    """
    if not text or len(text) > MAX_TITLE:
        return False
    last = text[-1]
    if last == ".":  # nearly all lines of prose
        if not (_may_be_abbreviated(text[-4:-1]) and patterns.ABBREVIATION.search(text[-8:])):
            return False
    elif last in ":;,…—–":
        return False
    if words_in(text) > MAX_TITLE_WORDS:
        return False
    if last in "\"”’'" and text.rstrip(_CLOSERS)[-1:] in (".", ","):
        return False
    first = text.lstrip("\"“‘'([$€£#@")[:1]
    if not (first.isupper() or first.isdigit() or (first and not first.isalpha())):
        return first.isalpha() and any(
            c.isupper() for c in text.split()[0].partition(":")[0]
        )  # "iPhone sales fall"
    stops = "." in text or "?" in text or "!" in text
    return not stops or patterns.TWO_SENTENCES.search(text) is None
