"""The small nodes: what a story is made of, from a link to a section.

All nodes are frozen, slotted and compared by value. `start` and `end` (half-open offsets in code
points, from 0, into `document.source.text`) say where a node stands and do not count in `==` and
`hash`, so that the same story found on two pages is one story. A text field is a slice of the
source inside its node, verbatim; a reading (a number, a date, a key) stands beside it.
"""

from __future__ import annotations

import datetime as dt

import attrs
from attrs import field, frozen

from smartbrevity.kinds import (
    EmphasisKind,
    Evidence,
    FurnitureKind,
    LabelKind,
    Medium,
    NoteKind,
    Role,
    Unit,
)
from smartbrevity.runs import bare_words, maybe_bare_words, one_line
from smartbrevity.slots import sharing
from smartbrevity.source import STYLED, Span

__all__ = [
    "Byline",
    "Credit",
    "Emphasis",
    "Furniture",
    "Headline",
    "Item",
    "Label",
    "Link",
    "Media",
    "Metric",
    "Node",
    "Note",
    "Paragraph",
    "Quote",
    "Section",
    "Subhead",
    "Timestamp",
    "WordCount",
    "fold_key",
    "lines_joined",
    "maybe_one_line",
    "one_line",
]


def lines_joined(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The same for several texts."""
    return tuple(one_line(text) for text in texts)


def maybe_one_line(text: str | None) -> str | None:
    """The same for a text that may be missing."""
    return None if text is None else one_line(text)


@frozen(repr=False, weakref_slot=False)
class Node:
    """The base of every class of the tree: a place in the source.

    >>> Paragraph("Ferry fares rise.", start=4, end=21).span
    Span(start=4, end=21)
    """

    start: int = field(default=0, kw_only=True, eq=False)
    end: int = field(default=0, kw_only=True, eq=False)

    @property
    def span(self) -> Span:
        """The place in `document.source.text`, half-open, in code points."""
        return Span(self.start, self.end)

    def __repr__(self) -> str:
        """The fields that say something, each in a few words."""
        told = []
        for a in attrs.fields(type(self)):
            value = getattr(self, a.name)
            empty = value in (None, (), "", False) and a.default is not attrs.NOTHING
            if not empty and a.name not in {"start", "end", "source"}:
                told.append(f"{a.name}={_short(value)}")
        return f"{type(self).__name__}({', '.join(told)})"


def _short(value: object) -> str:
    if isinstance(value, Node):
        value = getattr(value, "text", value)
    elif isinstance(value, tuple) and any(isinstance(part, Node) for part in value):
        return f"<{len(value)}>"
    told = str(value) if isinstance(value, dt.date) else repr(value)
    return told if len(told) <= 44 else told[:40] + "..." + told[-1]


@frozen(repr=False, weakref_slot=False)
class Link(Node):
    """A link: the words that carry it and, where the source has it, the address as written."""

    text: str = field(eq=bare_words)
    url: str | None = None


@frozen(repr=False, weakref_slot=False)
class Emphasis(Node):
    """A run of words in a paragraph or an item that is set in bold or italic."""

    kind: EmphasisKind
    text: str = field(eq=bare_words)


@frozen(repr=False, weakref_slot=False)
class Label(Node):
    """The bold words that open a paragraph or an item and say what follows.

    `text` is what is written without emoji, marks and separator; `separator` the colon, the dots
    or "" (a label on a line of its own); `key` the table's name for it or the folded text; `mark`
    the Markdown around it ("**", "##"), "" without.

    >>> Label("Why it matters", ":", "why-it-matters", Role.SIGNIFICANCE).known
    True
    """

    text: str = field(eq=one_line)
    separator: str = ":"
    key: str = ""
    role: Role = Role.OTHER
    kind: LabelKind = LabelKind.AXIOM
    emoji: str | None = None
    mark: str = ""

    @property
    def known(self) -> bool:
        """Whether the style's table has it."""
        return self.kind is LabelKind.AXIOM


@frozen(repr=False, weakref_slot=False)
class Metric(Node):
    """One number of a dashboard item: `value` is the integer of what is written in `text`."""

    name: str = field(eq=bare_words)
    value: int
    text: str = field(eq=bare_words)


@sharing("links", "marks")
@frozen(repr=False, weakref_slot=False)
class Paragraph(Node):
    """A paragraph; `text` is what follows its label."""

    text: str = field(eq=bare_words)
    links: tuple[Link, ...] = ()
    marks: tuple[Emphasis, ...] = ()


@frozen(repr=False, weakref_slot=False)
class Item(Node):
    """One item of a list; `text` is what follows its marker and its label.

    `marker` is written ("•", "1.", "" where the page lost it), `ordinal` its number if it has
    one, `level` the depth, 0 outermost: lists are flat, so a tree is never deep.
    """

    text: str = field(eq=bare_words)
    marker: str = "•"
    ordinal: int | None = None
    level: int = 0
    label: Label | None = None
    metrics: tuple[Metric, ...] = ()
    as_of: str | None = field(default=None, eq=maybe_bare_words)
    links: tuple[Link, ...] = ()
    marks: tuple[Emphasis, ...] = ()


@sharing("items", "lead_in")
@frozen(repr=False, weakref_slot=False)
class Section(Node):
    """A paragraph, labelled or not, with the list under it.

    `lead_in` is the last sentence of the paragraph where it ends in a colon and announces the
    list, and more stands before it.
    """

    label: Label | None = None
    paragraph: Paragraph | None = None
    items: tuple[Item, ...] = ()
    lead_in: Paragraph | None = None


@frozen(repr=False, weakref_slot=False)
class Quote(Node):
    """A block quotation with the line under it that says whose words they are."""

    text: str = field(eq=one_line)
    attribution: str | None = field(default=None, eq=maybe_one_line)


@frozen(repr=False, weakref_slot=False)
class Subhead(Node):
    """A heading inside a story; `mark` is its Markdown ("##"), "" without."""

    text: str = field(eq=one_line)
    mark: str = ""


@frozen(repr=False, weakref_slot=False)
class Note(Node):
    """What the newsroom says about the story itself: corrections, contributors, methods."""

    kind: NoteKind
    text: str = field(eq=one_line)


@frozen(repr=False, weakref_slot=False)
class Credit(Node):
    """One part of a credit line.

    `medium` is the key word or None without one; `names` are people in order; `organizations`
    the agencies, papers and providers in order; `via` the distributor.
    """

    medium: Medium | None
    names: tuple[str, ...] = field(default=(), eq=lines_joined)
    organizations: tuple[str, ...] = field(default=(), eq=lines_joined)
    via: str | None = field(default=None, eq=maybe_one_line)
    text: str = field(default="", eq=one_line)


@frozen(repr=False, weakref_slot=False)
class Media(Node):
    """What is left of a picture or chart: the caption and the credits."""

    caption: str | None = field(default=None, eq=maybe_one_line)
    credits: tuple[Credit, ...] = ()


@frozen(repr=False, weakref_slot=False)
class Furniture(Node):
    """A piece of the page that is no part of a story: marked, never dropped."""

    kind: FurnitureKind
    text: str = field(eq=one_line)


@frozen(repr=False, weakref_slot=False)
class Headline(Node):
    """A headline. `evidence` says what made it one and does not count in `==`; `mark` is its
    Markdown ("#"), "" without; `emoji` what stands before the words."""

    text: str = field(eq=one_line)
    evidence: Evidence = field(default=Evidence.POSITIONAL, eq=False)
    emoji: str | None = None
    mark: str = ""


@frozen(repr=False, weakref_slot=False)
class Byline(Node):
    """Who wrote it: `names` in order, and the `beat` of "author of ..." where there is one."""

    names: tuple[str, ...] = field(eq=lines_joined)
    beat: str | None = field(default=None, eq=maybe_one_line)
    text: str = field(default="", eq=one_line)


_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 30, Unit.YEAR: 365}
_SECONDS = {Unit.MOMENT: 0, Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600}


@frozen(repr=False, weakref_slot=False)
class Timestamp(Node):
    """When a story was published or updated, as the page says it, and its channel.

    An age has `amount` and `unit`, a date has `date` (None where the page leaves out the year).

    >>> Timestamp("1 hour ago - World", amount=1, unit=Unit.HOUR, channel="World").channel
    'World'
    """

    text: str = field(eq=one_line)
    updated: bool = False
    amount: int | None = None
    unit: Unit | None = None
    date: dt.date | None = None
    channel: str | None = field(default=None, eq=maybe_one_line)

    def resolve(self, reference: dt.datetime) -> dt.datetime | None:
        """The moment that is meant, seen from `reference` (the time of the crawl).

        An age counts back from `reference` (a month is 30 days, a year 365); a date is its
        midnight in the time zone of `reference`. None where the page does not say enough or the
        result would lie outside the calendar. Implements the spec section "Ages".

        >>> stamp = Timestamp("2 hours ago", amount=2, unit=Unit.HOUR)
        >>> stamp.resolve(dt.datetime(2020, 8, 9, 12, 30)).isoformat()
        '2020-08-09T10:30:00'
        """
        if self.date is not None:
            return dt.datetime.combine(self.date, dt.time(), reference.tzinfo)
        if self.amount is None or self.unit is None:
            return None
        try:
            return reference - dt.timedelta(
                days=self.amount * _DAYS.get(self.unit, 0),
                seconds=self.amount * _SECONDS.get(self.unit, 0),
            )
        except OverflowError:
            return None


@frozen(repr=False, weakref_slot=False)
class WordCount(Node):
    """What a newsletter says of its own length; `under` where it says "less than"."""

    words: int | None
    minutes: float | None
    text: str = field(eq=one_line)
    under: bool = False
    editors: tuple[str, ...] = field(default=(), eq=lines_joined)


def fold_key(spelling: str) -> str:
    """The key of a label's spelling: lower case, no apostrophes, words joined by hyphens.

    >>> fold_key("What’s next:")
    'whats-next'
    """
    folded = spelling.casefold()
    if folded.isascii():  # nearly all: the same in a third of the time
        return "-".join(folded.translate(_KEYED).split())
    return "-".join("".join(map(_keyed, folded.translate(STYLED))).split())


def _keyed(char: str) -> str:
    return "" if char in "'’‘ʼ´`" else char if char.isalnum() else " "


_KEYED = {code: _keyed(chr(code)) for code in range(128)}
