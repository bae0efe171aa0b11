"""Numbered lines as heads: of the items of a newsletter, or of the parts of a story.

The pass looks at a bounded number of rows, and what it has seen (`Behind`) is carried over where a
long text is cut.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define

from smartbrevity import patterns
from smartbrevity.borders import LOOK_AHEAD
from smartbrevity.entries import Tables, fold
from smartbrevity.nodes import FurnitureKind
from smartbrevity.rows import Entry, Kind, Row, Rows, is_title, kind_of

__all__ = ["Behind", "may_be_counted", "numbered"]


@define
class Behind:
    """What the rows of a page have shown so far, for those that come after them."""

    shown: bool = False  # a sign of the format
    last: int = 0  # the number of the last numbered head
    letter: bool = False  # the page is a newsletter
    opened: bool = False  # text, or what stands over text, that is no head of a newsletter
    mail: bool = False  # the head of a newsletter


def may_be_counted(row: Row) -> bool:
    """Whether the row may be the head of an item, or says that the page is a newsletter."""
    kind = row.kind
    if kind is Kind.ITEM:
        return row.number is not None and not row.line.indent
    if kind is Kind.TITLE or kind is Kind.HEADING:
        return _marked_head(row) is not None
    return kind is Kind.COUNT or kind is Kind.NUMBERED


def numbered(rows: Rows, tables: Tables, behind: Behind) -> Iterator[Entry]:
    """Numbered lines as heads: of a newsletter's items where the page is one ("1 big thing", a
    word count), else of the parts of a story; the numbers go up one by one over the whole page."""
    last, letter = behind.last, behind.letter
    opened, mail = behind.opened, behind.mail
    for index, entry in enumerate(rows.entries):
        if not isinstance(entry, Row):
            kind = kind_of(entry)
            opened = opened or kind is Kind.LABEL or (kind is Kind.TEXT and not mail)
            behind.opened = opened
            yield entry
            continue
        row = entry
        if row.kind in (Kind.COUNT, Kind.NUMBERED):
            letter = True
            last = row.ordinal or last
        elif letter and row.kind is Kind.TITLE and fold(row.words) in tables.heads:
            row = row.but(kind=Kind.NUMBERED, label=None)
        elif letter and row.kind in (Kind.TITLE, Kind.LABEL) and _is_bonus(row):
            found = patterns.BONUS.match(row.line.source, row.line.body, row.end)
            text = found.end() if found else row.text
            row = row.but(kind=Kind.NUMBERED, label=None, marker="Bonus:", text=text)
        elif letter and (marked := _marked_head(row)) is not None:
            row, last = marked, marked.ordinal or last
        elif (number := _head_number(rows, index, letter=letter, opened=opened)) and (
            number == last + 1 or (last and last < number <= last + 2)
        ):
            last = number
            row = _head(row, Kind.NUMBERED if letter or not opened else Kind.TITLE)
            letter |= row.kind is Kind.NUMBERED
        mail = mail or row.kind is Kind.BYLINE or row.is_furniture(*_MAIL)
        opened = opened or row.kind in _OPENERS or (row.kind is Kind.TEXT and not mail)
        behind.last, behind.letter, behind.opened, behind.mail = last, letter, opened, mail
        yield row


def _marked_head(row: Row) -> Row | None:
    """A numbered head in bold or as a heading: "**2. Crane falls**"."""
    if not row.is_short or not row.mark:
        return None
    line = row.line
    start, end = line.plain
    found = patterns.MARKED_HEAD.match(line.source, start, end)
    if found is None or found.end() == end:
        return None
    marker = found[0].rstrip()
    return row.but(
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
    if row.source.find("Bonus", row.start, row.end) < 0:
        return False
    line = row.line
    found = patterns.BONUS.match(line.source, line.body, row.end)
    return found is not None and is_title(row.source[found.end() : row.end])


def _head_number(rows: Rows, index: int, *, letter: bool, opened: bool) -> int | None:
    """The number of a row that may be a head. Where it opens the count, the next number stands
    further down in the same way; on a page that is or would be a newsletter, also as a heading."""
    number = _number(rows, index, letter=letter)
    if number != 1:
        return number
    letter = letter or not opened
    for at, entry in enumerate(rows.entries[index + 1 : index + LOOK_AHEAD], index + 1):
        if not isinstance(entry, Row):
            continue
        following = None
        if entry.kind is Kind.ITEM:
            following = entry.number
        elif entry.kind is Kind.NUMBERED:
            return None  # which counts on from there
        elif (head := _marked_head(entry)) is not None:
            following = head.ordinal
            if letter:
                return 1 if following == 2 else None
        else:
            letter |= entry.kind is Kind.COUNT
        if following in (2, 3) and _number(rows, at, letter=letter):
            return 1 if following == 2 else None
    return None


def _number(rows: Rows, index: int, *, letter: bool) -> int | None:
    """The number of a line at the margin, in bold or of a heading, without a final stop, that
    stands over something else than its list and counts on from no item."""
    row = rows[index]
    number = row.number
    if row.kind is not Kind.ITEM:
        marked = _marked_head(row)
        number = None if marked is None else marked.ordinal
    elif row.line.indent or "/" in row.line.marker or not is_title(row.line.words):
        return None
    if number is None or not _stands_over(rows, index) or _goes_on(rows, index):
        return None
    return number if letter or not _is_under_label(rows, index) else None


def _is_under_label(rows: Rows, index: int) -> bool:
    """Whether a label that stands alone is above, which has a list under it."""
    return index > 0 and rows.kind(index - 1) is Kind.LABEL and not rows[index - 1].words.strip()


def _goes_on(rows: Rows, index: int) -> bool:
    """Whether the number of an item counts on from that of the item above."""
    above, number = rows[index - 1], rows[index].number
    if not index or number is None or above.kind is not Kind.ITEM:
        return False
    return above.number == number - 1 and above.line.indent == 0


def _stands_over(rows: Rows, index: int) -> bool:
    """Whether text, a list of its own or a picture stands under the line; bold words and headings,
    which are no items, stand over any list."""
    if index + 1 == len(rows):
        return False
    below = rows[index + 1]
    if below.kind is not Kind.ITEM or rows.kind(index) is not Kind.ITEM:
        return below.kind not in (Kind.STAMP, Kind.BYLINE)
    return below.number is None or below.number == 1 or below.line.indent > 0


def _head(row: Row, kind: Kind) -> Row:
    if row.kind is not Kind.ITEM:  # in bold or a heading: as a subhead it is one already
        return (_marked_head(row) or row) if kind is Kind.NUMBERED else row
    line = row.line
    if kind is Kind.TITLE:
        return row.but(kind=kind, text=line.start, label=None)
    return row.but(kind=kind, text=line.body, label=None, marker=line.marker, ordinal=line.ordinal)
