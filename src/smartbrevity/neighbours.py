"""What a row is when its neighbours are seen: names as bylines, numbered lines as item heads,
descriptions of pictures as alt text.

Each pass is a small rule over the rows; it looks at a bounded number of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import attrs
from attrs import define

from smartbrevity import patterns
from smartbrevity.borders import LOOK_AHEAD, Page, is_sign
from smartbrevity.cuts import rows_of
from smartbrevity.entries import Tables, fold
from smartbrevity.menus import as_furniture, without_menus
from smartbrevity.nodes import Byline, Furniture, FurnitureKind, LabelKind, Role, fold_key
from smartbrevity.readings.stamps import is_name, people
from smartbrevity.rows import DASHES, Kind, Row, is_title, words_in
from smartbrevity.source import MarkKind
from smartbrevity.told import bare_part

__all__ = ["Behind", "Settled"]

ALT_WORDS = 10  # a line as short between headline and credit describes the picture


@define
class Behind:
    """What the rows of a page have shown so far, for those that come after them."""

    shown: bool = False  # a sign of the format
    last: int = 0  # the number of the last numbered head
    letter: bool = False  # the page is a newsletter
    opened: bool = False  # text, or what stands over text, that is no head of a newsletter
    mail: bool = False  # the head of a newsletter


class Settled:
    """The `rows` of a page, or of a part of it, as their neighbours show them; `behind` is what the
    rows before them have shown."""

    def __init__(self, rows: Sequence[Row], tables: Tables, behind: Behind) -> None:
        page = Page(without_menus(rows, tables))
        self._tables, self._start = tables, behind
        self._seen = [
            _seen(page, index, row, tables)
            for index, row in enumerate(page.rows)
            if row.kind is not Kind.BYLINE or not _is_post(page, index + 1)
        ]
        self._told = _without_everyday(self._seen, tables, shown=behind.shown)
        self.rows = list(_numbered(self._told, tables, attrs.evolve(behind)))

    def behind(self, index: int) -> Behind:
        """What the rows before that one have shown."""
        behind = attrs.evolve(self._start)
        for _ in islice(_numbered(self._told, self._tables, behind), index):
            pass
        behind.shown = behind.shown or any(map(is_sign, self._seen[:index]))
        return behind


def _seen(page: Page, index: int, row: Row, tables: Tables) -> Row:
    if row.kind is Kind.ITEM and row.line.marker in DASHES and not row.line.indent:
        return attrs.evolve(
            row, alone=not any(_is_dashed(page, at) for at in (index - 1, index + 1))
        )
    if row.line.whole is MarkKind.QUOTE:
        return row
    if row.kind in (Kind.TITLE, Kind.TEXT) and _is_quoted(page, index):
        line = attrs.evolve(row.line, whole=MarkKind.QUOTE)
        return attrs.evolve(row, kind=Kind.TEXT, line=line, label=None, text=line.body)
    if row.kind is Kind.TITLE and (names := people(row.words)) and _is_byline(page, index):
        byline = Byline(names, None, row.words, start=row.text, end=row.end)
        return attrs.evolve(row, kind=Kind.BYLINE, node=byline)
    if row.kind in (Kind.TITLE, Kind.TEXT) and _is_blurb(page, index):
        return as_furniture(row, FurnitureKind.PROMO) if _is_bare(row, tables) else row
    if row.kind is Kind.STAMP and index and _is_post(page, index):
        start = page.rows[index - 1].start
        return attrs.evolve(row, kind=Kind.TEXT, node=None, text=row.line.start, start=start)
    if row.kind in (Kind.TITLE, Kind.TEXT) and _is_alt_text(page, index):
        return as_furniture(row, FurnitureKind.ALT_TEXT) if _is_bare(row, tables) else row
    return row


def _is_bare(row: Row, tables: Tables) -> bool:
    """Whether the row is text without its look too, which furniture of markup does not keep."""
    if row.line.run is None:
        return True
    rows = rows_of(bare_part(row.line), tables)
    return len(rows) == 1 and rows[0].kind in (Kind.TITLE, Kind.TEXT)


def _is_dashed(page: Page, index: int) -> bool:
    """Whether a dash opens the row: it is an item, or says who is quoted above."""
    row = page.rows[index] if 0 <= index < len(page.rows) else None
    return row is not None and row.kind is Kind.ITEM and row.line.marker in DASHES


def _is_quoted(page: Page, index: int) -> bool:
    """A paragraph in quotation marks over a line that opens with a dash."""
    words = page.rows[index].words
    if words[0] not in '"“' or words[-1] not in '"”' or not _is_dashed(page, index + 1):
        return False
    below = page.rows[index + 1]
    return below.label is None and below.line.indent <= 2


def _without_everyday(rows: Sequence[Row], tables: Tables, *, shown: bool) -> list[Row]:
    """The rows with everyday words ("Details") as labels of the table only where a sign of the
    format stands before them on the page, as `shown` says of what is above, or soon after."""
    for row in rows:
        label = row.label
        row.everyday = label is not None and label.known and fold(label.text) in tables.everyday
    page, out = Page(rows), []
    for index, row in enumerate(rows):
        shown = shown or is_sign(row)
        hidden = row.everyday and not shown and not page.in_format(index)
        out.append(_plain(row) if hidden else row)
    return out


def _plain(row: Row) -> Row:
    """The row without the table's word on its label: the writer's own label, heading or text."""
    label = row.label
    if row.level or label is None or not label.separator:
        text = row.line.body
        kind = Kind.HEADING if row.level else Kind.TITLE
        return attrs.evolve(row, kind=kind, label=None, text=text)
    if row.kind is Kind.ITEM:
        return attrs.evolve(row, label=None, text=row.line.body)
    free = attrs.evolve(label, key=fold_key(label.text), role=Role.OTHER, kind=LabelKind.FREE)
    return attrs.evolve(row, label=free)


def _is_short(rows: Sequence[Row], index: int) -> bool:
    """Whether the row may be a headline: a short line that no label on its own line waits for."""
    over = rows[index - 1] if index else None
    waits = over is not None and over.kind is Kind.LABEL and over.text >= over.end
    return rows[index].is_short and not waits


def _is_post(page: Page, index: int) -> bool:
    """Whether the stamp is that of a forum's post, "Jane Doe 5 hours ago" over a sentence, with no
    headline over or under it."""
    rows = page.rows
    if not 0 < index < len(rows) or rows[index].kind is not Kind.STAMP:
        return False
    name = rows[index - 1]
    if name.kind is not Kind.BYLINE or name.line is not rows[index].line:
        return False
    if patterns.BYLINE.match(name.words) or (index > 1 and _is_short(rows, index - 2)):
        return False
    below = page.row_after(index)
    return below is None or not (below.is_short or below.kind in (Kind.NUMBERED, Kind.BYLINE))


def _is_blurb(page: Page, index: int) -> bool:
    """The sentence under "Listen to ...", where no story goes on after it."""
    over = page.rows[index - 1].node if index else None
    if not isinstance(over, Furniture) or not patterns.LISTEN.match(over.text):
        return False
    below = page.rows[index + 1] if index + 1 < len(page.rows) else None
    return below is None or below.kind not in (Kind.TEXT, Kind.LABEL, Kind.ITEM, Kind.MEDIA)


def _is_byline(page: Page, index: int) -> bool:
    """A name over a timestamp or an author's line, with a headline over or under the two."""
    at = page.after(index)
    if at is None or page.rows[at].kind not in (Kind.STAMP, Kind.BYLINE):
        return False
    if page.rows[index].words.endswith("Updated"):
        return False  # glued: the word belongs to the timestamp
    below = page.rows[at].node
    if isinstance(below, Byline):
        return below.beat is not None and page.rows[index].words in below.names
    if index and _is_short(page.rows, index - 1):
        return True
    at = page.after(at)
    if at is None or not page.rows[at].is_short:
        return False
    return not is_name(page.rows[at].words) or page.kind_after(at) is not Kind.STAMP


def _is_alt_text(page: Page, index: int) -> bool:
    """A description over a credit line: "Illustration of a hand."; a few words under a headline."""
    row = page.rows[index]
    if row.end - row.text > 400 or page.kind_after(index) is not Kind.MEDIA:
        return False
    if patterns.ALT_TEXT.match(row.line.source, row.text, row.end):
        return True
    over = page.rows[index - 1] if index else None
    return (
        row.kind is Kind.TEXT
        and over is not None
        and (over.is_short or over.kind is Kind.NUMBERED)
        and words_in(row.words) <= ALT_WORDS
    )


def _numbered(rows: Sequence[Row], tables: Tables, behind: Behind) -> Iterator[Row]:
    """Numbered lines as heads: of a newsletter's items where the page is one ("1 big thing", a
    word count), else of the parts of a story; the numbers go up one by one over the whole page."""
    last, letter = behind.last, behind.letter
    opened, mail = behind.opened, behind.mail
    for index, row in enumerate(rows):
        if row.kind in (Kind.COUNT, Kind.NUMBERED):
            letter = True
            last = row.ordinal or last
        elif letter and row.kind is Kind.TITLE and fold(row.words) in tables.heads:
            row = attrs.evolve(row, kind=Kind.NUMBERED, label=None)
        elif letter and row.kind in (Kind.TITLE, Kind.LABEL) and _is_bonus(row):
            found = patterns.BONUS.match(row.line.source, row.line.body, row.end)
            text = found.end() if found else row.text
            row = attrs.evolve(row, kind=Kind.NUMBERED, label=None, marker="Bonus:", text=text)
        elif letter and (marked := _marked_head(row)) is not None:
            row, last = marked, marked.ordinal or last
        elif row.kind is Kind.ITEM and _is_head(rows, index):
            number = row.line.ordinal
            if number is None or number == last + 1 or (last and last < number <= last + 2):
                last = number or last
                row = _head(row, Kind.NUMBERED if letter or not opened else Kind.TITLE)
                letter |= row.kind is Kind.NUMBERED
        mail = mail or row.kind is Kind.BYLINE or row.is_furniture(*_MAIL)
        opened = opened or row.kind in _OPENERS or (row.kind is Kind.TEXT and not mail)
        behind.last, behind.letter, behind.opened, behind.mail = last, letter, opened, mail
        yield row


def _marked_head(row: Row) -> Row | None:
    """A numbered head in bold or as a heading: "**2. Crane falls**"."""
    line = row.line
    if not row.is_short or not line.mark:
        return None
    start, end = line.plain
    found = patterns.MARKED_HEAD.match(line.source, start, end)
    if found is None or found.end() == end:
        return None
    marker = found[0].rstrip()
    return attrs.evolve(
        row,
        kind=Kind.NUMBERED,
        label=None,
        marker=marker,
        ordinal=int(found["n"]),
        text=found.end(),
    )


_OPENERS = (Kind.LABEL, Kind.TITLE, Kind.HEADING)
_MAIL = (
    FurnitureKind.PAGE_TITLE,
    FurnitureKind.SPONSOR,
    FurnitureKind.GREETING,
    FurnitureKind.SUBJECT,
    FurnitureKind.SENDER,
)


def _is_bonus(row: Row) -> bool:
    line = row.line
    found = patterns.BONUS.match(line.source, line.body, row.end)
    return found is not None and found.end() < row.end and is_title(line.words)


def _is_head(rows: Sequence[Row], index: int) -> bool:
    """A numbered line at the margin, without a final stop, with something else than its list under
    it; where it opens the count, the next number stands further down in the same way."""
    row = rows[index]
    number = row.line.ordinal
    if number is None or row.line.indent or "/" in row.line.marker:
        return False
    if not is_title(row.line.words) or not _stands_over(rows, index):
        return False
    above = rows[index - 1].line.ordinal if index and rows[index - 1].kind is Kind.ITEM else None
    if above is not None and above == number - 1 and rows[index - 1].line.indent == 0:
        return False
    if number > 1:
        return True
    return any(
        below.line.ordinal == 2
        and below.line.indent == 0
        and "/" not in below.line.marker
        and is_title(below.line.words)
        and _stands_over(rows, at)
        for at, below in enumerate(rows[index + 1 : index + LOOK_AHEAD], index + 1)
        if below.kind is Kind.ITEM
    )


def _stands_over(rows: Sequence[Row], index: int) -> bool:
    """Whether text, a list of its own or a picture stands under the line."""
    if index + 1 == len(rows):
        return False
    below = rows[index + 1]
    if below.kind is not Kind.ITEM:
        return below.kind not in (Kind.STAMP, Kind.BYLINE)
    return below.line.ordinal is None or below.line.ordinal == 1 or below.line.indent > 0


def _head(row: Row, kind: Kind) -> Row:
    line = row.line
    if kind is Kind.TITLE:
        return attrs.evolve(row, kind=kind, text=line.start, label=None)
    return attrs.evolve(
        row, kind=kind, text=line.body, label=None, marker=line.marker, ordinal=line.ordinal
    )
