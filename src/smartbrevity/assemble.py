"""Runs the two tables: rows in, stories and furniture out, in the order of the page."""

from __future__ import annotations

from functools import partial

import attrs

from smartbrevity import patterns
from smartbrevity.borders import ENDS, Page, border
from smartbrevity.cuts import rows_in
from smartbrevity.drafts import StoryDraft
from smartbrevity.entries import Tables
from smartbrevity.fresh import SectionDraft
from smartbrevity.headlines import (
    evidence_of,
    is_colon_subhead,
    is_headline,
    is_subhead,
    is_title_bare,
    read_headline,
    read_subhead,
)
from smartbrevity.lists import labelled
from smartbrevity.mastheads import masthead_rows, read_masthead, without_tags
from smartbrevity.neighbours import Settled
from smartbrevity.nodes import (
    Byline,
    Evidence,
    Furniture,
    FurnitureKind,
    Media,
    Note,
    Paragraph,
    Part,
    Timestamp,
)
from smartbrevity.rows import Kind, Row, Rows
from smartbrevity.seams import Seam, is_good

__all__ = ["assemble"]


_OFFERS = (FurnitureKind.PITCH, FurnitureKind.PROMO, FurnitureKind.FORM)
MAX_BARED = 2  # times that a masthead is looked for without the tags of its lines
AHEAD = 80  # rows that must follow a seam: what a story looks ahead for is seen then


def assemble(
    source: str, rows: Rows, tables: Tables, seam: Seam, *, cut: bool = False
) -> tuple[tuple[Part, ...], Seam | None]:
    """The parts of the document, or of a piece of it that begins at a seam: each row lies in one
    story, the masthead, or is furniture. If the piece is `cut` off, also the last good seam in its
    second half, if there is one."""
    assembler = _Assembler(source, rows, tables, seam)
    return assembler.run(cut=cut), assembler.seam()


class _Assembler:
    def __init__(self, source: str, rows: Rows, tables: Tables, seam: Seam) -> None:
        self.source = source
        self.tables = tables
        self.start = seam
        self.settled = Settled(rows, tables, seam.behind)
        self.head = self.masthead()
        for _ in range(MAX_BARED):
            if (bared := without_tags(rows, self.settled.rows, self.head, tables)) is None:
                break
            rows = bared
            self.settled = Settled(rows, tables, seam.behind)
            self.head = self.masthead()
        self.page = Page(self.settled.rows, tables.openers)
        self.page.streaming, self.page.bordered = seam.streaming, seam.bordered
        self.page.listing = seam.listing
        self.draft: StoryDraft | None = None
        self.pending: list[Furniture] = []  # since the last block: inside the story or after it
        self.parts: list[Part] = []
        self.lettered = seam.lettered  # a newsletter's item was seen
        self.signed = seam.signed  # its last words were said: what follows is its footer
        self.seams: list[tuple[int, partial[Seam]]] = []  # where it may be cut, with the rows

    def masthead(self) -> range:
        """The rows that are the masthead of the page."""
        if not self.start.top:
            return range(0)
        return masthead_rows(self.settled.rows, self.tables, numbered=self.settled.counted)

    def run(self, *, cut: bool) -> tuple[Part, ...]:
        rows, head = self.page.rows, self.head
        half = len(self.source) // 2
        stop = len(rows) - AHEAD if cut else 0
        after = 0
        for index, entry in enumerate(rows.entries):
            if index < after:  # an item that its section has taken along
                continue
            draft = self.draft
            if draft is not None and not isinstance(entry, Row) and index >= head.stop:
                took = draft.take(entry, self.pending, self.tables.openers)
                if took:
                    after = index + took
                    continue
            row = rows[index]
            if index < stop and row.start >= half and index >= head.stop and draft is None:
                self.note_seam(index)
            if index in head:
                if index == head.start:
                    self.close()
                    self.parts.append(
                        read_masthead(self.source, rows[index : head.stop], self.tables)
                    )
            elif isinstance(row.node, Furniture):
                self.furniture(row, row.node)
            elif index == 0 and self.start.borders:
                self.open(StoryDraft(row.start))
                self.place(index, row, self.start.evidence)
            elif draft is not None or not self.is_of_the_page(index, row):
                evidence = border(self.page, index)
                if evidence is not None:
                    borders = self.draft is not None
                    self.close()
                    if borders and index < stop and row.start >= half:
                        self.note_seam(index, evidence)
                if self.draft is None:
                    self.open(StoryDraft(row.start))
                self.place(index, row, evidence)
        self.close()
        return tuple(self.parts)

    def note_seam(self, index: int, evidence: Evidence | None = None) -> None:
        """Keep in mind that the page may be cut before the row."""
        page = self.page
        seam = partial(
            Seam,
            parts=len(self.parts),
            top=False,
            last=self.parts[-1] if self.parts else self.start.last,
            borders=evidence is not None,
            evidence=evidence,
            streaming=page.streaming,
            bordered=page.bordered,
            listing=page.listing,
            lettered=self.lettered,
            signed=self.signed,
        )
        self.seams.append((index, seam))

    def seam(self) -> Seam | None:
        """The last seam at which no row depends on those before it, else the last of all."""
        rows, last = self.page.rows, None
        for index, seam in reversed(self.seams):
            good = is_good(self.source, rows[index - 1] if index else None, rows[index])
            if good is not None and (good or last is None):
                last = index, seam
            if good:
                break
        return None if last is None else last[1](behind=self.settled.behind(last[0]))

    def open(self, draft: StoryDraft) -> None:
        self.draft = self.page.head = draft

    def close(self) -> None:
        """End the open story; the furniture after its last block is no part of it."""
        if self.draft is not None:
            self.parts.append(self.draft.build(self.source, self.tables))
        self.draft = self.page.head = None
        self.page.bordered = False
        self.flush()

    def flush(self) -> None:
        self.parts += self.pending
        self.pending.clear()

    def furniture(self, row: Row, piece: Furniture) -> None:
        """A piece of the page: it may end the open story, or open a sponsor's block."""
        page, draft = self.page, self.draft
        piece = _widened(piece, row)
        if piece.kind is FurnitureKind.SPONSOR and patterns.MESSAGE_FROM.match(piece.text):
            self.close()
            draft = StoryDraft(piece.start)
            draft.end, draft.sponsored = piece.end, True
            draft.blocks.append(piece)
            self.open(draft)
            return
        featured = piece.kind is FurnitureKind.FEATURED and draft is not None and draft.body
        if piece.kind in ENDS or featured:
            self.signed |= piece.kind is FurnitureKind.SIGN_OFF and self.lettered
            page.streaming |= draft is not None
            self.put_blurb_away(piece)
            self.close()
            page.listing = piece.kind is FurnitureKind.SECTION_HEAD
            page.bordered = True
        elif draft is not None and piece.kind is FurnitureKind.RULE:
            draft.ruled = len(piece.text) > 2
        self.pending.append(piece)
        if self.draft is None:
            self.flush()

    def is_of_the_page(self, index: int, row: Row) -> bool:
        """Put a row between stories away as furniture where it is a heading of the page (a
        channel's name, the bare words of a label over short lines, the title of an offer) or
        stands after a newsletter's last words."""
        if self.signed and row.kind in (Kind.TITLE, Kind.TEXT, Kind.ITEM):
            self.put_away(row, FurnitureKind.FOOTER)
            return True
        self.signed = False
        kind = self.page_heading(index, row)
        if kind is None:
            return False
        self.page.listing |= kind is FurnitureKind.SECTION_HEAD
        self.put_away(row, kind)
        return True

    def page_heading(self, index: int, row: Row) -> FurnitureKind | None:
        if row.kind is not Kind.TITLE or row.mark:
            return None
        rows, label = self.page.rows, row.label
        below = rows[index + 1].node if index + 1 < len(rows) else None
        if isinstance(below, Furniture) and below.kind in _OFFERS:
            return below.kind
        if row.folded in self.tables.channels:
            return FurnitureKind.TOPIC_HUB
        bare = label is not None and label.known and not label.separator
        return (
            FurnitureKind.SECTION_HEAD
            if bare and self.page.kind_after(index) is Kind.TITLE
            else None
        )

    def put_away(self, row: Row, kind: FurnitureKind) -> None:
        words = self.source[row.line.start : row.end]
        self.parts.append(Furniture(kind, words, start=row.start, end=row.tail))

    def put_blurb_away(self, piece: Furniture) -> None:
        """A channel's blurb, one labelled paragraph at the top of the page or under the channel's
        name, is no story when the heading of the channel's list follows."""
        draft, before = self.draft, self.parts[-1] if self.parts else self.start.last
        hub = isinstance(before, Furniture) and before.kind is FurnitureKind.TOPIC_HUB
        if draft is None or piece.kind is not FurnitureKind.SECTION_HEAD or not (hub or not before):
            return
        only = draft.last if len(draft.blocks) == 1 and draft.row is None else None
        label = only.label if isinstance(only, SectionDraft) and not only.items else None
        mark = "" if label is None else label.mark  # furniture keeps none
        plain = label is not None and (not mark or (label.known and mark[0] in "*_"))
        if plain and label and label.separator and only and only.start == draft.start:
            words = self.source[draft.start : draft.end]
            kind = FurnitureKind.TOPIC_HUB
            self.parts.append(Furniture(kind, words, start=draft.start, end=draft.end))
            self.draft = self.page.head = None

    def place(self, index: int, row: Row, evidence: Evidence | None) -> None:
        """Put a row into the open story."""
        draft = self.draft
        assert draft is not None
        draft.blocks += self.pending
        self.pending.clear()
        draft.end = row.tail
        draft.ruled = False
        node = row.node
        if isinstance(node, Timestamp):
            draft.add_stamp(node)
        elif isinstance(node, Byline):
            draft.add_byline(node)
        elif isinstance(node, Media):
            draft.add_media(node)
        elif isinstance(node, Note):
            draft.add(node)
        elif row.kind is Kind.NUMBERED:
            draft.marker, draft.ordinal, draft.numbered = row.marker, row.ordinal, True
            self.lettered = True
            if row.text < row.end:
                self.headline(draft, row, Evidence.NUMBERED)
        elif row.kind is Kind.ITEM:
            draft.add_item(row, self.source)
        elif row.kind is Kind.LABEL and is_colon_subhead(self.page, index, self.tables):
            draft.add(read_subhead(row))
        elif row.kind is Kind.LABEL:
            draft.add_labelled(labelled(row), self.tables.openers)
        elif row.is_short:
            self.short(draft, index, row, evidence)
        else:
            draft.add_text(row, self.source)

    def headline(self, draft: StoryDraft, row: Row, evidence: Evidence) -> None:
        draft.kicker, draft.headline = read_headline(row, evidence, self.tables)
        draft.row = row

    def short(self, draft: StoryDraft, index: int, row: Row, evidence: Evidence | None) -> None:
        """A short line: headline, second headline, dek, subhead, label or paragraph."""
        page, last = self.page, draft.last
        if isinstance(last, SectionDraft) and last.waits and row.label is None and not row.level:
            draft.add_text(row, self.source)
        elif draft.body:
            if is_subhead(page, index):
                draft.add(read_subhead(row))
            else:
                self.paragraph(draft, index, row)
        elif draft.row is None:
            kept = row.line.look or is_title_bare(row, self.tables)
            if kept and is_headline(page, draft, index, evidence):
                self.headline(draft, row, evidence or evidence_of(page, draft, index))
            else:
                self.paragraph(draft, index, row)
        elif row.folded == draft.row.folded and (not row.level or self.is_title(row)):
            draft.blocks.append(self.piece(row, FurnitureKind.DUPLICATE))
        else:
            self.under_headline(draft, index, row)

    def under_headline(self, draft: StoryDraft, index: int, row: Row) -> None:
        """A short line between headline and body: the text of a picture, the dek, or the body."""
        following = self.page.kind_after(index)
        plain = row.kind is Kind.TITLE and not row.opens_section and not draft.pictured
        if plain and following is Kind.MEDIA and is_title_bare(row, self.tables):
            draft.blocks.append(self.piece(row, FurnitureKind.ALT_TEXT))
        elif plain and draft.dek is None and following in (Kind.STAMP, Kind.BYLINE, Kind.TEXT):
            draft.dek = Paragraph(row.words, start=row.text, end=row.end)
        else:
            self.paragraph(draft, index, row)

    def is_title(self, row: Row) -> bool:
        """Whether the words of a heading have the shape of a headline without its mark."""
        rows = rows_in(self.source[row.text : row.end], (), self.tables, top=False)
        return len(rows) == 1 and rows.kind(0) is Kind.TITLE

    def piece(self, row: Row, kind: FurnitureKind) -> Furniture:
        start = row.text if row.level else row.line.start  # the words say it without their mark
        return Furniture(kind, self.source[start : row.end], start=row.start, end=row.end)

    def paragraph(self, draft: StoryDraft, index: int, row: Row) -> None:
        """A short line that is a paragraph after all, a labelled one where a label opens it."""
        label = row.label
        following = self.page.kind_after(index)
        if row.level:
            draft.add(read_subhead(row))
        elif label is None or (
            label.known and label.separator == "" and following not in (Kind.TEXT, Kind.ITEM)
        ):
            draft.add_text(row, self.source)
        else:
            text = row.line.text if row.line.head >= 0 else row.end
            draft.add_labelled(labelled(row.but(text=text)), self.tables.openers)


def _widened(piece: Furniture, row: Row) -> Furniture:
    """The piece with the pipes of its row, so that every character has its place."""
    if (piece.start, piece.end) == (row.start, row.tail):
        return piece
    return attrs.evolve(piece, start=row.start, end=row.tail)
