"""A story while its rows come in."""

from __future__ import annotations

from operator import attrgetter

import attrs

from smartbrevity.borders import Head
from smartbrevity.entries import Tables
from smartbrevity.fresh import SectionDraft, fresh_paragraph
from smartbrevity.lists import finished, takes
from smartbrevity.nodes import (
    Block,
    Byline,
    Furniture,
    Headline,
    Item,
    Media,
    Paragraph,
    Quote,
    Role,
    Story,
    Timestamp,
)
from smartbrevity.rows import Row
from smartbrevity.source import MarkKind

__all__ = ["StoryDraft"]


_start = attrgetter("start")
_LINKS, _SIGNIFICANCE = Role.LINKS, Role.SIGNIFICANCE  # see `rows.Kind`


class StoryDraft(Head):
    """The parts of a story so far; `Head` tells the border rules what has been seen."""

    def __init__(self, start: int) -> None:
        super().__init__()
        self.start = self.end = start
        self.marker: str | None = None
        self.ordinal: int | None = None
        self.kicker: str | None = None
        self.headline: Headline | None = None
        self.dek: Paragraph | None = None
        self.byline: Byline | None = None
        self.timestamp: Timestamp | None = None
        self.media: list[Media] = []
        self.blocks: list[Block | SectionDraft] = []

    @property
    def waits(self) -> bool:
        """Whether the last block is a label whose paragraph may follow."""
        last = self.last
        return isinstance(last, SectionDraft) and last.waits

    @property
    def last(self) -> Block | SectionDraft | None:
        """The last block."""
        return self.blocks[-1] if self.blocks else None

    def build(self, source: str, tables: Tables) -> Story:
        """The finished story."""
        body = [
            finished(block, source, tables) if isinstance(block, SectionDraft) else block
            for block in self.blocks
        ]
        body.sort(key=_start)
        return Story(
            ordinal=self.ordinal,
            marker=self.marker,
            kicker=self.kicker,
            headline=self.headline,
            dek=self.dek,
            byline=self.byline,
            timestamp=self.timestamp,
            media=tuple(self.media),
            body=tuple(body),
            sponsored=self.sponsored,
            start=self.start,
            end=self.end,
        )

    def add(self, block: Block | SectionDraft) -> None:
        """Add a block to the body."""
        self.body = True
        self.labelled = self.linked = self.single = False
        self.blocks_seen += isinstance(block, SectionDraft)
        self.blocks.append(block)

    def add_media(self, media: Media) -> None:
        """A picture of the head, or one further down."""
        if self.body:
            self.add(media)
        else:
            self.media.append(media)
            self.pictured = True

    def add_stamp(self, stamp: Timestamp) -> None:
        """The timestamp. In a list of links the line between it and the headline is the dek."""
        self.timestamp, self.stamped = stamp, True
        only = self.last
        if self.single and isinstance(only, SectionDraft) and only.paragraph is not None:
            self.dek = only.paragraph
            self.blocks.clear()
            self.body, self.single, self.blocks_seen = False, False, 0

    def add_byline(self, byline: Byline) -> None:
        """The byline of the head; a second one (the name printed before "author of") is a block."""
        first = self.byline
        if self.body or (first is not None and (first.beat is not None or not byline.beat)):
            self.blocks.append(byline)
            return
        if first is not None:
            self.blocks.append(first)
        self.byline, self.bylined = byline, True

    def take(
        self, entry: Item | SectionDraft, pending: list[Furniture], openers: frozenset[str]
    ) -> int:
        """Go on with prose, a paragraph with the list under it, after the furniture before it; how
        many entries that is, none where a rule of the second table may be about it."""
        if isinstance(entry, Item):
            took = 1
        else:
            if entry.label is None and (self.row is None or self.waits):
                return 0
            took = 1 + len(entry.items)
        if pending:
            self.blocks += pending
            pending.clear()
        self.end = entry.end
        self.ruled = False
        if isinstance(entry, Item):
            self.add_listed(entry)
        elif entry.label is None:
            self.add_plain(entry)
        else:
            self.add_labelled(entry, openers)
        if took > 1:
            self.single = False
        return took

    def add_labelled(self, section: SectionDraft, openers: frozenset[str]) -> None:
        """A labelled section."""
        label = section.label
        assert label is not None  # the grammar makes no such row without one
        self.blocks.append(section)
        self.blocks_seen += 1
        self.body = self.labelled = True
        self.single = False
        role = label.role
        self.linked = role is _LINKS and section.paragraph is not None
        if role is _SIGNIFICANCE and label.key in openers:
            self.significant = True

    def add_text(self, row: Row, source: str) -> None:
        """A paragraph: that of the label over it, a section of its own, or what markup quotes."""
        last = self.last
        if row.whole is MarkKind.QUOTE and row.label is None:
            self.add(Quote(source[row.text : row.end], start=row.start, end=row.end))
            return
        paragraph = fresh_paragraph(source[row.text : row.end], row.text, row.end)
        if isinstance(last, SectionDraft) and takes(last, row):
            last.paragraph, last.end = paragraph, row.end
            self.linked = last.label is not None and last.label.role is Role.LINKS
        else:
            self.add_plain(SectionDraft(None, paragraph, row.start, row.end))

    def add_plain(self, section: SectionDraft) -> None:
        """A paragraph without a label, as a section of its own."""
        first = not self.blocks and self.dek is None
        self.add(section)
        self.single = first

    def add_item(self, row: Row, source: str) -> None:
        """An item of the list under the last paragraph, or the attribution of a quotation."""
        self.single = False
        last = self.blocks[-1] if self.blocks else None
        named = row.dash and row.label is None
        if named and isinstance(last, Quote) and last.attribution is None:
            self.blocks[-1] = attrs.evolve(last, attribution=row.words, end=row.end)
            return
        if row.alone:  # a list has more than one line
            row.text = row.line.start
            self.add_text(row, source)
            return
        self.add_listed(row)

    def add_listed(self, entry: Row | Item) -> None:
        """An item of the list under the last paragraph."""
        last = self.last
        if not isinstance(last, SectionDraft):
            last = SectionDraft(None, None, entry.start, entry.start)
            self.add(last)
        self.single = False
        last.add(entry)
