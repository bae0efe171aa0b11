"""Every public class of the tree: documents, mastheads and stories, and all that they hold.

The small nodes are written in `blocks`, the vocabularies of their fields in `kinds`.
"""

from __future__ import annotations

from typing import TypeAlias

from attrs import field, frozen

from smartbrevity.blocks import (
    Byline,
    Credit,
    Emphasis,
    Furniture,
    Headline,
    Item,
    Label,
    Link,
    Media,
    Metric,
    Node,
    Note,
    Paragraph,
    Quote,
    Section,
    Subhead,
    Timestamp,
    WordCount,
    fold_key,
    maybe_one_line,
)
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
from smartbrevity.source import BLANKS, Source

__all__ = [
    "Block",
    "Byline",
    "Credit",
    "Document",
    "Emphasis",
    "EmphasisKind",
    "Evidence",
    "Furniture",
    "FurnitureKind",
    "Headline",
    "Item",
    "Label",
    "LabelKind",
    "Link",
    "Masthead",
    "MastheadPart",
    "Media",
    "Medium",
    "Metric",
    "Node",
    "Note",
    "NoteKind",
    "Paragraph",
    "Part",
    "Quote",
    "Role",
    "Section",
    "Story",
    "Subhead",
    "Timestamp",
    "Unit",
    "WordCount",
    "fold_key",
]

Block: TypeAlias = Section | Media | Quote | Subhead | Note | Byline | Furniture


@frozen(repr=False, weakref_slot=False)
class Story(Node):
    """One story. Every part may be missing but a body or a head.

    `marker` is what numbers it in a newsletter ("1 big thing:", "2."), `ordinal` its number;
    `kicker` the words before the headline's colon ("Scoop"); `media` stand between headline and
    lede, pictures further down are in `body`; `sponsored` marks an advertiser's block.
    """

    ordinal: int | None = None
    marker: str | None = field(default=None, eq=maybe_one_line)
    kicker: str | None = field(default=None, eq=maybe_one_line)
    headline: Headline | None = None
    dek: Paragraph | None = None
    byline: Byline | None = None
    timestamp: Timestamp | None = None
    media: tuple[Media, ...] = ()
    body: tuple[Block, ...] = ()
    sponsored: bool = False

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections of the body, in order."""
        return tuple(block for block in self.body if isinstance(block, Section))

    @property
    def lede(self) -> Paragraph | None:
        """The paragraph of the first section when it has no label."""
        first = next(iter(self.sections), None)
        return first.paragraph if first is not None and first.label is None else None

    @property
    def channel(self) -> str | None:
        """The channel that the timestamp names."""
        return self.timestamp.channel if self.timestamp is not None else None

    def section(self, name: str) -> Section | None:
        """The first section whose label has this key or spelling, or None.

        >>> label = Label("The bottom line", key="the-bottom-line", role=Role.SUMMARY)
        >>> story = Story(body=(Section(label, Paragraph("Fares rise.")),))
        >>> story.section("the-bottom-line") == story.section("The Bottom Line:")
        True
        """
        wanted = fold_key(name)
        for section in self.sections:
            label = section.label
            if wanted and label is not None and wanted in (label.key, fold_key(label.text)):
                return section
        return None


_AROUND = BLANKS + "*_"  # what may stand around the words of a mail's header
_PASSED_ON = frozenset({"re", "fw", "fwd", "rv", "aw", "wg"})

MastheadPart: TypeAlias = Timestamp | Byline | WordCount | Furniture | Section | Media | Note


@frozen(repr=False, weakref_slot=False)
class Masthead(Node):
    """The head of a newsletter, from its name to the first item; a mail's header is part of it.

    >>> from smartbrevity import parse
    >>> mail = "From: Harbor AM <am@harbor.example>\\nSubject: Fares rise\\n\\nFares go up."
    >>> masthead = parse(mail).masthead
    >>> masthead.name, masthead.subject
    ('Harbor AM', 'Fares rise')
    """

    parts: tuple[MastheadPart, ...] = ()

    @property
    def name(self) -> str | None:
        """The newsletter's name: as its head prints it, or as the mail's sender is called."""
        printed = self._first(FurnitureKind.PAGE_TITLE)
        return printed if printed is not None or self._passed_on()[0] else self._display_name()

    @property
    def subject(self) -> str | None:
        """The subject of the mail, without the "Re:" and "Fwd:" of those who passed it on."""
        return self._passed_on()[1] or None

    @property
    def sender(self) -> str | None:
        """Whom the mail is from, as its header says: "Harbor AM <am@harbor.example>"."""
        return self._value(FurnitureKind.SENDER) or None

    def _value(self, kind: FurnitureKind) -> str:
        """What stands after the name of a line of the mail's header."""
        return (self._first(kind) or "").partition(":")[2].strip(_AROUND)

    def _passed_on(self) -> tuple[bool, str]:
        """Whether the subject says that the mail was passed on, and the rest of the subject."""
        words, passed_on = self._value(FurnitureKind.SUBJECT), False
        before, colon, rest = words.partition(":")
        while colon and before.strip().casefold() in _PASSED_ON:
            words, passed_on = rest.strip(_AROUND), True
            before, colon, rest = words.partition(":")
        return passed_on, words

    def _display_name(self) -> str | None:
        """The name before the sender's address."""
        before, bracket, _ = (self.sender or "").replace("[", "<").partition("<")
        return before.strip(_AROUND + "\"'") or None if bracket else None

    def _first(self, kind: FurnitureKind) -> str | None:
        found = (p.text for p in self.parts if isinstance(p, Furniture) and p.kind is kind)
        return next(found, None)

    @property
    def date(self) -> Timestamp | None:
        """The date of the issue."""
        return next((p for p in self.parts if isinstance(p, Timestamp)), None)

    @property
    def byline(self) -> Byline | None:
        """Who writes it."""
        return next((p for p in self.parts if isinstance(p, Byline)), None)

    @property
    def sponsor(self) -> str | None:
        """The line that names who pays: "Presented By ..."."""
        return self._first(FurnitureKind.SPONSOR)

    @property
    def word_count(self) -> WordCount | None:
        """What it says of its own length."""
        return next((p for p in self.parts if isinstance(p, WordCount)), None)

    @property
    def greeting(self) -> str | None:
        """The line that greets the reader."""
        return self._first(FurnitureKind.GREETING)


Part: TypeAlias = Masthead | Story | Furniture


@frozen(repr=False)
class Document(Node):
    """All that was read from one text, in the order of the page.

    `source` is the text itself and does not count in `==`; `style` names the style it was read
    with.

    >>> from smartbrevity import parse
    >>> parse("# Ferry fares rise\\n\\nFares go up on Monday.").stories[0].headline.text
    'Ferry fares rise'
    """

    parts: tuple[Part, ...] = ()
    source: Source = field(default=Source(), eq=False)
    style: str = "axios"

    @property
    def masthead(self) -> Masthead | None:
        """The newsletter's head, or None."""
        return next((p for p in self.parts if isinstance(p, Masthead)), None)

    @property
    def stories(self) -> tuple[Story, ...]:
        """The stories in order."""
        return tuple(p for p in self.parts if isinstance(p, Story))

    @property
    def furniture(self) -> tuple[Furniture, ...]:
        """The pieces that stand outside the stories, in order."""
        return tuple(p for p in self.parts if isinstance(p, Furniture))
