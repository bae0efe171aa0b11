"""A story while its rows come in."""

from __future__ import annotations

from operator import attrgetter

import attrs

from smartbrevity.borders import Head
from smartbrevity.entries import Tables
from smartbrevity.lists import SectionDraft
from smartbrevity.nodes import (
    Block,
    Byline,
    Headline,
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
    def last(self) -> Block | SectionDraft | None:
        """The last block."""
        return self.blocks[-1] if self.blocks else None

    def build(self, source: str, tables: Tables) -> Story:
        """The finished story."""
        body = [
            block.build(source, tables) if isinstance(block, SectionDraft) else block
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

    def add_stamp(self, stamp: Timestamp, source: str) -> None:
        """The timestamp. In a list of links the line between it and the headline is the dek."""
        self.timestamp, self.stamped = stamp, True
        only = self.last
        if self.single and isinstance(only, SectionDraft) and only.text:
            start, end = only.text
            self.dek = Paragraph(source[start:end], start=start, end=end)
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

    def add_label(self, row: Row, openers: frozenset[str]) -> None:
        """A labelled section."""
        label = row.label
        assert label is not None  # the grammar makes no such row without one
        text = (row.text, row.end) if row.text < row.end else None
        self.blocks.append(SectionDraft(label, text, row.start, row.end))
        self.blocks_seen += 1
        self.body, self.single = True, False
        self.labelled = True
        self.linked = label.role is _LINKS and text is not None
        self.significant |= label.role is _SIGNIFICANCE and label.key in openers

    def add_text(self, row: Row, source: str) -> None:
        """A paragraph: that of the label over it, a section of its own, or what markup quotes."""
        last = self.last
        if row.whole is MarkKind.QUOTE and row.label is None:
            self.add(Quote(source[row.text : row.end], start=row.start, end=row.end))
            return
        if isinstance(last, SectionDraft) and last.takes(row):
            last.text, last.end = (row.text, row.end), row.end
            self.linked = last.label is not None and last.label.role is Role.LINKS
        else:
            first = not self.blocks and self.dek is None
            self.add(SectionDraft(None, (row.text, row.end), row.start, row.end))
            self.single = first

    def add_item(self, row: Row, source: str) -> None:
        """An item of the list under the last paragraph, or the attribution of a quotation."""
        self.single = False
        last = self.blocks[-1] if self.blocks else None
        if row.scanned is None and isinstance(last, SectionDraft):  # nearly always
            last.rows.append(row)
            last.end = row.end
            return
        named = row.dash and row.label is None
        if named and isinstance(last, Quote) and last.attribution is None:
            self.blocks[-1] = attrs.evolve(last, attribution=row.words, end=row.end)
            return
        if row.alone:  # a list has more than one line
            row.text = row.line.start
            self.add_text(row, source)
            return
        if not isinstance(last, SectionDraft):
            last = SectionDraft(None, None, row.start, row.start)
            self.add(last)
        last.rows.append(row)
        last.end = row.end
