"""A story while its rows come in."""

from __future__ import annotations

from attrs import define, field

from smartbrevity.borders import Head
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
from smartbrevity.style import Tables

__all__ = ["StoryDraft"]

_DASHES = ("—", "–", "--")


@define(eq=False)
class StoryDraft(Head):
    """The parts of a story so far; `Head` tells the border rules what has been seen."""

    start: int = 0
    end: int = 0
    marker: str | None = None
    ordinal: int | None = None
    kicker: str | None = None
    headline: Headline | None = None
    dek: Paragraph | None = None
    byline: Byline | None = None
    timestamp: Timestamp | None = None
    media: list[Media] = field(factory=list)
    blocks: list[Block | SectionDraft] = field(factory=list)

    @property
    def last(self) -> Block | SectionDraft | None:
        """The last block."""
        return self.blocks[-1] if self.blocks else None

    def build(self, source: str, tables: Tables) -> Story:
        """The finished story."""
        body = (
            block.build(source, tables) if isinstance(block, SectionDraft) else block
            for block in self.blocks
        )
        return Story(
            ordinal=self.ordinal,
            marker=self.marker,
            kicker=self.kicker,
            headline=self.headline,
            dek=self.dek,
            byline=self.byline,
            timestamp=self.timestamp,
            media=tuple(self.media),
            body=tuple(sorted(body, key=lambda block: block.start)),
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
        section = SectionDraft(row.label, None, row.start, row.end)
        if row.text < row.end:
            section.text = (row.text, row.end)
        self.add(section)
        label = row.label
        assert label is not None  # the grammar makes no such row without one
        self.labelled = True
        self.linked = label.role is Role.LINKS and section.text is not None
        self.significant |= label.role is Role.SIGNIFICANCE and label.key in openers

    def add_text(self, row: Row, source: str) -> None:
        """A paragraph: that of the label over it, or a section of its own."""
        last = self.last
        if isinstance(last, SectionDraft) and last.takes(source, row):
            last.text, last.end = (row.text, row.end), row.end
        else:
            first = not self.blocks and self.dek is None
            self.add(SectionDraft(None, (row.text, row.end), row.start, row.end))
            self.single = first

    def add_item(self, row: Row, source: str) -> None:
        """An item of the list under the last paragraph, or the attribution of a quotation."""
        self.single = False
        last = self.last
        if isinstance(last, SectionDraft) and row.line.marker in _DASHES:
            quote = _quote(last, row, source)
            if quote is not None:
                if last.label is None:
                    self.blocks.pop()
                else:  # the label stands on a line of its own
                    last.text, last.end = None, last.label.end
                self.blocks.append(quote)
                return
        if not isinstance(last, SectionDraft):
            last = SectionDraft(start=row.start)
            self.add(last)
        last.rows.append(row)
        last.end = row.end


def _quote(last: SectionDraft, row: Row, source: str) -> Quote | None:
    """A paragraph in quotation marks with the line under it that opens with a dash."""
    if last.text is None or last.rows or row.label:
        return None
    start, end = last.text
    if last.label is not None and not {"\n", "\r"}.intersection(source[last.label.end : start]):
        return None
    text = source[start:end]
    if text[0] not in '"“' or text[-1] not in '"”' or row.line.indent > 2:
        return None
    start = last.start if last.label is None else start
    return Quote(text, row.words, start=start, end=row.end)
