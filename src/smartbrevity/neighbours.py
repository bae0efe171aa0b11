"""What a row is when its neighbours are seen: names as bylines, numbered lines as item heads,
descriptions of pictures as alt text.

Each pass is a small rule over the rows; it looks at a bounded number of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from smartbrevity import patterns
from smartbrevity.borders import LOOK_AHEAD, Page, is_sign
from smartbrevity.nodes import Byline, Furniture, FurnitureKind, LabelKind, Role, fold_key
from smartbrevity.readings.stamps import is_name, people
from smartbrevity.rows import Kind, Row, is_title, words_in
from smartbrevity.style import Tables, fold

__all__ = ["settled"]

ALT_WORDS = 10  # a line as short between headline and credit describes the picture
NAV_RUN = 6  # as many short lines in a row, two of them channels, are a menu
NAV_WORDS = 5


def settled(rows: Sequence[Row], tables: Tables) -> list[Row]:
    """The rows as their neighbours show them."""
    page = Page(_without_menus(rows, tables))
    seen = [
        _seen(page, index, row)
        for index, row in enumerate(page.rows)
        if row.kind is not Kind.BYLINE or not _is_post(page, index + 1)
    ]
    return list(_numbered(_without_everyday(seen, tables), tables))


def _seen(page: Page, index: int, row: Row) -> Row:
    if row.kind is Kind.TITLE and (names := people(row.words)) and _is_byline(page, index):
        byline = Byline(names, None, row.words, start=row.text, end=row.end)
        return attrs.evolve(row, kind=Kind.BYLINE, node=byline)
    if row.kind in (Kind.TITLE, Kind.TEXT) and _is_blurb(page, index):
        return _as_furniture(row, FurnitureKind.PROMO)
    if row.kind is Kind.STAMP and index and _is_post(page, index):
        start = page.rows[index - 1].start
        return attrs.evolve(row, kind=Kind.TEXT, node=None, text=row.line.start, start=start)
    if row.kind in (Kind.TITLE, Kind.TEXT) and _is_alt_text(page, index):
        return _as_furniture(row, FurnitureKind.ALT_TEXT)
    return row


def _without_everyday(rows: Sequence[Row], tables: Tables) -> list[Row]:
    """The rows with everyday words ("Details") as labels of the table only where a sign of the
    format stands before them on the page or soon after."""
    for row in rows:
        row.everyday = row.label is not None and fold(row.label.text) in tables.everyday
    page, shown, out = Page(rows), False, []
    for index, row in enumerate(rows):
        shown = shown or is_sign(row)
        label = row.label
        everyday = label is not None and label.known and row.everyday and not shown
        out.append(_plain(row) if everyday and not page.in_format(index) else row)
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


def _as_furniture(row: Row, kind: FurnitureKind) -> Row:
    start = row.line.start
    piece = Furniture(kind, row.line.source[start : row.end], start=start, end=row.end)
    return attrs.evolve(row, kind=Kind.FURNITURE, node=piece, text=start)


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


def _numbered(rows: Sequence[Row], tables: Tables) -> Iterator[Row]:
    """Numbered lines as heads: of a newsletter's items where the page is one ("1 big thing", a
    word count), else of the parts of a story; the numbers go up one by one over the whole page."""
    last, letter, opened, mail = 0, False, False, False
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
        elif _is_head(rows, index):
            number = row.line.ordinal
            if number is None or number == last + 1 or (last and last < number <= last + 2):
                last = number or last
                row = _head(row, Kind.NUMBERED if letter or not opened else Kind.TITLE)
                letter |= row.kind is Kind.NUMBERED
        mail |= row.kind is Kind.BYLINE or row.is_furniture(*_MAIL)
        opened |= row.kind in (Kind.LABEL, Kind.TITLE, Kind.HEADING) or (
            row.kind is Kind.TEXT and not mail
        )
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


_MAIL = (FurnitureKind.PAGE_TITLE, FurnitureKind.SPONSOR, FurnitureKind.GREETING)


def _is_bonus(row: Row) -> bool:
    line = row.line
    found = patterns.BONUS.match(line.source, line.body, row.end)
    return found is not None and found.end() < row.end and is_title(line.words)


def _is_head(rows: Sequence[Row], index: int) -> bool:
    """A numbered line at the margin, without a final stop, with something else than its list under
    it; where it opens the count, the next number stands further down in the same way."""
    row = rows[index]
    number = row.line.ordinal
    if row.kind is not Kind.ITEM or number is None or row.line.indent or "/" in row.line.marker:
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


def _without_menus(rows: Sequence[Row], tables: Tables) -> list[Row]:
    """The rows with the menus of the page as furniture: runs of short lines, many of them channels
    or other furniture."""
    out = list(rows)
    start = 0
    for index in range(len(out) + 1):
        if index < len(out) and _in_menu(out[index]):
            continue
        end = index
        if index < len(out) and end > start and out[index].kind in _UNDER_HEADLINE:
            end -= 1  # the last short line is the headline of what follows
        run = out[start:end]
        known = sum(r.kind is Kind.FURNITURE or fold(r.words) in tables.channels for r in run)
        if len(run) >= NAV_RUN and known >= max(2, len(run) // 5):
            out[start:end] = [
                r if r.kind is Kind.FURNITURE else _as_furniture(r, FurnitureKind.CHROME)
                for r in run
            ]
        start = index + 1
    return out


_UNDER_HEADLINE = (Kind.MEDIA, Kind.STAMP, Kind.BYLINE, Kind.TEXT)
_MENU_KINDS = (
    FurnitureKind.CHROME,
    FurnitureKind.SECTION_HEAD,
    FurnitureKind.FOOTER,
    FurnitureKind.FORM,
    FurnitureKind.PAGE_TITLE,
)


def _in_menu(row: Row) -> bool:
    if row.kind is Kind.FURNITURE:
        return row.is_furniture(*_MENU_KINDS)
    return (
        row.kind in (Kind.TITLE, Kind.ITEM)
        and row.label is None
        and words_in(row.words) <= NAV_WORDS
    )
