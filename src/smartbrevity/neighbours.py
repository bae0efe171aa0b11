"""What a row is when its neighbours are seen: names as bylines, numbered lines as item heads,
descriptions of pictures as alt text.

Each pass is a small rule over the rows; it looks at a bounded number of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import attrs

from smartbrevity import patterns
from smartbrevity.borders import Page, is_sign
from smartbrevity.cuts import rows_of
from smartbrevity.entries import Tables, fold
from smartbrevity.furniture import is_blurb
from smartbrevity.menus import as_furniture, without_menus
from smartbrevity.nodes import Byline, FurnitureKind, LabelKind, Role, fold_key
from smartbrevity.numbering import Behind, may_be_counted, numbered
from smartbrevity.readings.stamps import is_name, people
from smartbrevity.rows import SHORT, Entry, Kind, Row, Rows, is_scanned, is_title, kind_of, words_in
from smartbrevity.source import MarkKind
from smartbrevity.told import bare_part

__all__ = ["Settled"]

ALT_WORDS = 10  # a line as short between headline and credit describes the picture


class Settled:
    """The `rows` of a page, or of a part of it, as their neighbours show them; `behind` is what the
    rows before them have shown."""

    def __init__(self, rows: Rows, tables: Tables, behind: Behind) -> None:
        self._tables, self._start = tables, behind
        self._seen = _all_seen(without_menus(rows, tables), tables)
        self._told = _without_everyday(self._seen, tables, shown=behind.shown)
        self.rows = self._told
        self.counted = behind.letter or any(map(may_be_counted, self._seen.asked()))
        if self.counted:
            self.rows = rows.but(list(numbered(self._told, tables, attrs.evolve(behind))))

    def behind(self, index: int) -> Behind:
        """What the rows before that one have shown."""
        behind = attrs.evolve(self._start)
        for _ in islice(numbered(self._told, self._tables, behind), index):
            if behind.opened and not self.counted:
                break  # without numbers, nothing else is asked of what was seen
        behind.shown = behind.shown or any(map(is_sign, self._seen.entries[:index]))
        return behind


_TITLE, _TEXT = Kind.TITLE, Kind.TEXT  # see `rows.Kind`
_SURE = frozenset((Kind.LABEL, Kind.ITEM))  # what plain prose of these kinds is, nothing changes
_WORDS = frozenset((_TITLE, _TEXT))
# What may say something of the words above, itself or with what is under it.
_SHOW_ABOVE = frozenset((Kind.ITEM, Kind.STAMP, Kind.BYLINE, Kind.MEDIA, Kind.FURNITURE))


def _all_seen(rows: Rows, tables: Tables) -> Rows:
    """The rows as those beside them show them. Only a row that is no prose shows anything of
    itself, and of the rows over and under it."""
    page, entries, last = Page(rows), rows.entries, -1
    seen: dict[int, Row | None] = {}  # what other rows become; None where a row is part of the next
    for number in rows.odd:
        for index in range(max(last + 1, number - 1), min(number + 2, len(entries))):
            last = index
            kind = kind_of(entries[index])
            if kind in _SURE and not is_scanned(entries[index]):
                continue
            if kind in _WORDS and not _may_show(entries, index):
                continue
            row = rows[index]
            if row.kind is Kind.BYLINE and _is_post(page, index + 1):
                seen[index] = None
            elif (changed := _seen(page, index, row, tables)) is not row:
                seen[index] = changed
    if not seen:
        return rows
    changed_rows = (seen.get(index, entry) for index, entry in enumerate(entries))
    return rows.but([entry for entry in changed_rows if entry is not None])


def _may_show(entries: Sequence[Entry], index: int) -> bool:
    """Whether a row beside that one may say something of its words."""
    if index + 1 < len(entries) and kind_of(entries[index + 1]) in _SHOW_ABOVE:
        return True
    return index > 0 and kind_of(entries[index - 1]) is Kind.FURNITURE


def _seen(page: Page, index: int, row: Row, tables: Tables) -> Row:
    kind = row.kind
    if kind in _WORDS:
        return row if row.whole is MarkKind.QUOTE else _seen_words(page, index, row, tables)
    if kind is Kind.ITEM and row.dash and (not row.line.indent or _is_emphasised(row)):
        return row.but(alone=not any(_is_dashed(page, at) for at in (index - 1, index + 1)))
    if kind is Kind.STAMP and index and _is_post(page, index):
        start, line = page.rows[index - 1].start, row.line
        end = line.end if row.tail == line.cover[1] else row.end  # with what closes a run
        return row.but(kind=_TEXT, node=None, text=line.start, start=start, end=end)
    return row


def _is_emphasised(row: Row) -> bool:
    """Whether emphasis goes over the dash and its words, which no item keeps."""
    line = row.line
    run = line.said.runs.get(line.start)
    return run is not None and run.end > line.body


def _seen_words(page: Page, index: int, row: Row, tables: Tables) -> Row:
    if _is_quoted(page, index):
        line = attrs.evolve(row.line, whole=MarkKind.QUOTE)
        return row.but(kind=_TEXT, scanned=line, label=None, text=line.body)
    if row.kind is _TITLE and _is_byline(page, index) and (names := people(row.words)):
        byline = Byline(names, None, row.words, start=row.text, end=row.end)
        return row.but(kind=Kind.BYLINE, node=byline)
    furniture = None
    if _is_blurb(page, index):
        furniture = FurnitureKind.PROMO
    elif _is_alt_text(page, index):
        furniture = FurnitureKind.ALT_TEXT
    return as_furniture(row, furniture) if furniture and _is_bare(row, tables) else row


def _is_bare(row: Row, tables: Tables) -> bool:
    """Whether the row is the same without its look, which furniture of markup does not keep."""
    if row.line.run is None:
        return True
    rows = rows_of(bare_part(row.line), tables)
    return len(rows) == 1 and rows[0].kind is row.kind


def _is_dashed(page: Page, index: int) -> bool:
    """Whether a dash opens the row: it is an item, or says who is quoted above."""
    entries = page.rows.entries
    row = entries[index] if 0 <= index < len(entries) else None
    return isinstance(row, Row) and row.kind is Kind.ITEM and row.dash


def _kind(page: Page, index: int) -> Kind:
    """The kind of a row of words, of which a line under it may show that they are a quotation."""
    kind = page.rows.kind(index)
    return Kind.TEXT if kind is Kind.TITLE and _is_quoted(page, index) else kind


def _is_quoted(page: Page, index: int) -> bool:
    """A paragraph in quotation marks over a line that opens with a dash."""
    if not _is_dashed(page, index + 1):
        return False
    words = page.rows[index].words
    if words[0] not in '"“' or words[-1] not in '"”':
        return False
    below = page.rows[index + 1]
    return below.label is None and below.line.indent <= 2


def _without_everyday(rows: Rows, tables: Tables, *, shown: bool) -> Rows:
    """The rows with everyday words ("Details") as labels of the table only where a sign of the
    format stands before them on the page, as `shown` says of what is above, or soon after."""
    everyday = False
    for row in rows.asked():
        label = row.label
        row.everyday = label is not None and label.known and fold(label.text) in tables.everyday
        everyday = everyday or row.everyday
    if not everyday:
        return rows
    page = Page(rows)
    out: list[Entry] = []
    for index, entry in enumerate(rows.entries):
        shown = shown or is_sign(entry)
        if isinstance(entry, Row) and entry.everyday and not (shown or page.in_format(index)):
            entry = _plain(entry)
        out.append(entry)
    return rows.but(out)


def _plain(row: Row) -> Row:
    """The row without the table's word on its label: the writer's own label, heading or text."""
    label = row.label
    if row.level or label is None or not label.separator:
        text = row.line.body
        kind = Kind.HEADING if row.level else Kind.TITLE
        return row.but(kind=kind, label=None, text=text)
    if row.kind is Kind.ITEM:
        return row.but(label=None, text=row.line.body)
    if label.separator != ":":  # which the writer's own labels have
        kind = _TITLE if is_title(row.line.words) else _TEXT
        return row.but(kind=kind, label=None, text=row.line.body)
    free = attrs.evolve(label, key=fold_key(label.text), role=Role.OTHER, kind=LabelKind.FREE)
    return row.but(label=free)


def _is_short(rows: Rows, index: int) -> bool:
    """Whether the row may be a headline: a short line that no label on its own line waits for, or
    what follows a number on its line."""
    row, over = rows[index], rows[index - 1] if index else None
    if row.kind is Kind.NUMBERED:
        return row.text < row.end
    waits = over is not None and over.kind is Kind.LABEL and over.text >= over.end
    return row.is_short and _is_head(row) and not waits


def _is_head(row: Row) -> bool:
    """Whether a heading is one by its words too: the lines of a masthead keep no mark."""
    return row.kind is not Kind.HEADING or is_title(row.words)


_HEADS = (*SHORT, Kind.NUMBERED, Kind.BYLINE)


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
    below = page.after(index)
    return below is None or not (_kind(page, below) in _HEADS and _is_head(page.rows[below]))


def _is_blurb(page: Page, index: int) -> bool:
    """The sentence under "Listen to ...", where no story goes on after it."""
    over = page.rows.entries[index - 1] if index else None
    if not isinstance(over, Row) or over.kind is not Kind.FURNITURE:
        return False
    return is_blurb(over, _kind(page, index + 1) if index + 1 < len(page.rows) else None)


def _is_byline(page: Page, index: int) -> bool:
    """A name over a timestamp or an author's line, with a headline over or under the two."""
    at = page.after(index)
    if at is None or page.rows.kind(at) not in (Kind.STAMP, Kind.BYLINE):
        return False
    if page.rows[index].words.endswith("Updated"):
        return False  # glued: the word belongs to the timestamp
    below = page.rows[at].node
    if isinstance(below, Byline):
        return below.beat is not None and page.rows[index].words in below.names
    if index and _is_short(page.rows, index - 1):
        return True
    at = page.after(at)
    if at is None or _kind(page, at) not in SHORT or not _is_head(page.rows[at]):
        return False
    return not is_name(page.rows[at].words) or page.kind_after(at) is not Kind.STAMP


def _is_alt_text(page: Page, index: int) -> bool:
    """A description over a credit line: "Illustration of a hand."; a few words under a headline."""
    if page.kind_after(index) is not Kind.MEDIA:
        return False
    row = page.rows[index]
    over = page.rows[index - 1] if index else None
    again = over is not None and over.is_short and over.folded == row.folded
    if again or row.end - row.text > 400:  # the headline, printed twice
        return False
    if patterns.ALT_TEXT.match(row.line.source, row.text, row.end):
        return True
    return (
        row.kind is Kind.TEXT
        and over is not None
        and (over.is_short or over.kind is Kind.NUMBERED)
        and words_in(row.words) <= ALT_WORDS
    )
