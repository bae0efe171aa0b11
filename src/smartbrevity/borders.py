"""Where a story starts: the second table of the grammar.

`BORDER_RULES` are tried in the order of trust; the first that answers says what shows that a story
begins at a row. A rule sees the rows around it (a bounded number) and the story that is open;
it changes neither. Each docstring is the situation that the rule knows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from smartbrevity.nodes import Evidence, FurnitureKind, Media, Role, Timestamp
from smartbrevity.rows import Entry, Kind, Row, Rows, words_in

__all__ = ["BORDER_RULES", "ENDS", "LOOK_AHEAD", "Head", "Page", "border", "in_list", "is_sign"]


ENDS = {
    FurnitureKind.GO_DEEPER,
    FurnitureKind.KEEP_READING,
    FurnitureKind.SHOW_LESS,
    FurnitureKind.SECTION_HEAD,
    FurnitureKind.PAGE_TITLE,
    FurnitureKind.FOOTER,
    FurnitureKind.SIGN_OFF,
    FurnitureKind.PLACE_TAG,
}
_FURNITURE = Kind.FURNITURE  # see `rows.Kind`
LOOK_AHEAD = 80  # rows in which a page must show that it is in the format
SKIP_AHEAD = 40  # pieces of furniture that may stand between two rows that belong together
LEDE_WORDS = 15  # a short line with as many words is a lede without its stop, not a headline


class Head:
    """What the rules need to know of the open story."""

    def __init__(self) -> None:
        self.row: Row | None = None  # the headline's row
        self.stamped = self.bylined = self.pictured = False
        self.body = False  # anything after the head
        self.significant = False  # a label that says why it matters was seen
        self.labelled = False  # the last block is a labelled section
        self.linked = False  # and its label says that links follow
        self.ruled = False  # a rule (`---`) stands after the last block
        self.blocks_seen = 0  # sections begun so far
        self.single = False  # the body is one paragraph without label and list
        self.numbered = False  # the head of a newsletter's item opened it
        self.sponsored = False


class Page:
    """The rows of a page and the questions that the rules ask about what follows one."""

    def __init__(self, rows: Rows, openers: frozenset[str] = frozenset()) -> None:
        self.rows, self.openers = rows, openers
        self.head: Head | None = None  # None between stories
        self.streaming = False  # a piece that ends a story was seen: what follows are other stories
        self.bordered = False  # the last thing was a piece of the page that ends a story
        self.listing = False  # the heading of a list of links was the last thing between stories
        self._sign = 0

    def after(self, index: int) -> int | None:
        """The next row that is no furniture in passing; None at a piece that ends a story."""
        entries = self.rows.entries
        for at in range(index + 1, min(len(entries), index + 1 + SKIP_AHEAD)):
            row = entries[at]
            if not isinstance(row, Row) or row.kind is not _FURNITURE:
                return at
            if row.is_furniture(*ENDS):
                return None
        return None

    def row_after(self, index: int) -> Row | None:
        """That row itself."""
        at = self.after(index)
        return None if at is None else self.rows[at]

    def kind_after(self, index: int | None) -> Kind | None:
        """The kind of that row."""
        at = None if index is None else self.after(index)
        return None if at is None else self.rows.kind(at)

    def is_significance(self, index: int) -> bool:
        """Whether the label that says why it matters opens the row."""
        row = self.rows[index]
        label = row.label
        return (
            row.kind is Kind.LABEL
            and label is not None
            and label.role is Role.SIGNIFICANCE
            and label.key in self.openers
        )

    def in_format(self, index: int) -> bool:
        """Whether a sign of the format stands at the row or soon after it: a label of the table,
        a credit, a timestamp, a byline, a line of furniture, such as the one that ended a story
        just before."""
        if self.bordered and self.head is not None and not self.head.body:
            return True
        entries = self.rows.entries
        self._sign = max(self._sign, index)
        while self._sign < len(entries) and not is_sign(entries[self._sign]):
            self._sign += 1
        return self._sign < min(len(entries), index + LOOK_AHEAD)


_SIGNS = (
    FurnitureKind.GO_DEEPER,
    FurnitureKind.KEEP_READING,
    FurnitureKind.SECTION_HEAD,
    FurnitureKind.PAGE_TITLE,
    FurnitureKind.TOPIC_HUB,
    FurnitureKind.EXPAND_CHART,
    FurnitureKind.SAVE,
    FurnitureKind.FEATURED,
    FurnitureKind.HEADSHOT,
    FurnitureKind.SPONSOR,
    FurnitureKind.PITCH,
    FurnitureKind.PROMO,
    FurnitureKind.CAPTURE,
    FurnitureKind.PREAMBLE,
)


def is_sign(row: Entry) -> bool:
    """Whether the row shows by itself that the page is in the format, or of a newsroom: a label of
    the table that is no everyday word, a credit with a name or an agency, an age or a channel, a
    byline, a word count, a numbered head, a piece of a news page."""
    if not isinstance(row, Row):
        return row.label is not None and row.label.known
    node = row.node
    if isinstance(node, Media):
        return any(credit.names or credit.via for credit in node.credits)
    if isinstance(node, Timestamp):
        return node.unit is not None or node.channel is not None
    if row.kind in (Kind.BYLINE, Kind.COUNT, Kind.NUMBERED):
        return True
    if row.label is not None and row.label.known and row.kind is not Kind.HEADING:
        return not row.everyday
    return row.is_furniture(*_SIGNS)


def numbered(page: Page, index: int) -> Evidence | None:
    """The head of a newsletter's item: "1 big thing: ...", "2. ..."."""
    numbered = page.rows.kind(index) is Kind.NUMBERED
    return Evidence.NUMBERED if numbered and page.head is not None else None


def after_sponsor(page: Page, index: int) -> Evidence | None:
    """A short line after the paragraphs of a sponsor's block, which is short itself."""
    row, head = page.rows[index], page.head
    if head is None or not head.sponsored or not row.is_short or not head.blocks_seen:
        return None
    return Evidence.POSITIONAL


def marked(page: Page, index: int) -> Evidence | None:
    """A Markdown heading of the level of the open story's headline, or higher; of the first level
    where the story has none."""
    row, head = page.rows[index], page.head
    if row.kind is not Kind.HEADING or head is None or not head.body:
        return None
    level = head.row.level if head.row is not None else 1
    return Evidence.MARKED if row.level <= level and page.in_format(index) else None


def stamped(page: Page, index: int) -> Evidence | None:
    """A timestamp or an author's line, unless it completes the head that is open."""
    row, head = page.rows[index], page.head
    if head is None or row.kind not in (Kind.STAMP, Kind.BYLINE):
        return None
    following = page.after(index)
    ahead = None if following is None else page.rows[following]
    if head.body:
        if row.kind is Kind.STAMP:
            dek = page.listing and head.row is not None and not head.stamped
            return None if dek and head.single else Evidence.STAMPED
        starts = ahead is not None and (ahead.is_short or ahead.kind in (Kind.STAMP, Kind.BYLINE))
        return Evidence.STAMPED if starts else None
    again = row.kind is Kind.STAMP or (ahead is not None and ahead.kind is Kind.STAMP)
    if head.stamped and again:
        return Evidence.STAMPED
    if head.row is not None and head.pictured and ahead is not None:
        if row.kind is not Kind.STAMP and following is not None and ahead.kind is Kind.STAMP:
            at = page.after(following)
            ahead = None if at is None else page.rows[at]
        return Evidence.STAMPED if ahead is not None and ahead.is_short else None
    return None


def credited(page: Page, index: int) -> Evidence | None:
    """A short line over a caption or credit, where the open story has its headline already."""
    row, head = page.rows[index], page.head
    if head is None or not row.is_short or page.kind_after(index) is not Kind.MEDIA:
        return None
    if head.body:
        if row.opens_section and not page.streaming:
            return None
        deeper = row.level and head.row is not None and row.level > max(head.row.level, 2)
        return None if deeper else Evidence.CREDITED
    return Evidence.CREDITED if head.row is not None and head.pictured else None


def doubled(page: Page, index: int) -> Evidence | None:
    """A short line that the page prints twice in a row: a picture's text and the headline."""
    row, head = page.rows[index], page.head
    if head is None or not head.body or row.kind is not Kind.TITLE:
        return None
    if row.opens_section and not page.streaming:
        return None
    at = page.after(index)
    same = (
        at is not None and page.rows.kind(at) is Kind.TITLE and page.rows[at].folded == row.folded
    )
    return Evidence.DOUBLED if same and words_in(row.words) > 2 else None


def in_list(page: Page, index: int) -> bool:
    """Whether the row is an entry of a list of links: a short line [dek] and its timestamp."""
    if page.rows.kind(index) is not Kind.TITLE:
        return False
    at = page.after(index)
    if page.listing and at is not None and page.rows.kind(at) in (Kind.TEXT, Kind.TITLE):
        at = page.after(at)
    return at is not None and page.rows.kind(at) is Kind.STAMP


def listed(page: Page, index: int) -> Evidence | None:
    """A short line with its timestamp under it, as lists of links print them."""
    head = page.head
    if head is None or not in_list(page, index):
        return None
    if not head.body:
        if head.row is None or not head.stamped:
            return None
        over, row = page.rows[index - 1], page.rows[index]
        twice = over.start == head.row.start and over.folded == row.folded
        return None if twice else Evidence.LISTED
    if page.kind_after(index) is not Kind.STAMP:
        return None
    stamp = page.after(index)
    second = None if stamp is None else page.after(stamp)
    if second is None:
        return None
    if page.rows.kind(second) is Kind.TEXT:
        return Evidence.STAMPED
    in_run = page.rows[second].is_short and page.kind_after(second) is Kind.STAMP
    return Evidence.LISTED if in_run else None


def opened(page: Page, index: int) -> Evidence | None:
    """A short line, a paragraph and the label that opens stories, where it was seen before; a
    short line under a rule; a short line and a paragraph after "Go deeper: ..."."""
    row, head = page.rows[index], page.head
    if head is None or not head.body or not row.is_short or row.opens_section:
        return None
    if row.level and head.row is not None and head.row.level and row.level > head.row.level:
        return None
    if head.ruled and page.in_format(index):
        return Evidence.MARKED if row.look else Evidence.POSITIONAL
    if head.linked and row.label is None and page.kind_after(index) is Kind.TEXT:
        return Evidence.POSITIONAL
    at = page.after(index)
    lede = at is not None and page.rows.kind(at) in (Kind.TEXT, Kind.TITLE)
    if head.significant and lede and not page.rows[at or 0].is_labelled:
        at = page.after(at or 0)
    if head.significant and at is not None and page.is_significance(at):
        return Evidence.POSITIONAL
    return None


def carded(page: Page, index: int) -> Evidence | None:
    """A paragraph and the label that says why it matters, after a story of the same two blocks:
    pages of cards that have lost their headlines."""
    row, head = page.rows[index], page.head
    if head is None or row.kind is not Kind.TEXT or head.row is not None:
        return None
    at = page.after(index)
    if head.significant and head.labelled and at is not None and page.is_significance(at):
        return Evidence.POSITIONAL
    return None


Rule: TypeAlias = Callable[[Page, int], Evidence | None]
BORDER_RULES: tuple[Rule, ...] = (
    numbered,
    marked,
    stamped,
    credited,
    listed,
    doubled,
    opened,
    carded,
    after_sponsor,
)


# The kinds of row at which a rule may find a border; no other kind of row is one.
_STANDS_AT: Mapping[Rule, tuple[Kind, ...]] = {
    numbered: (Kind.NUMBERED,),
    marked: (Kind.HEADING,),
    stamped: (Kind.STAMP, Kind.BYLINE),
    credited: (Kind.TITLE, Kind.HEADING),
    listed: (Kind.TITLE,),
    doubled: (Kind.TITLE,),
    opened: (Kind.TITLE, Kind.HEADING),
    carded: (Kind.TEXT,),
    after_sponsor: (Kind.TITLE, Kind.HEADING),
}
RULES_AT = {kind: tuple(r for r in BORDER_RULES if kind in _STANDS_AT[r]) for kind in Kind}


def border(page: Page, index: int) -> Evidence | None:
    """What shows that a story starts at the row; None where the open story goes on."""
    for rule in RULES_AT[page.rows.kind(index)]:
        evidence = rule(page, index)
        if evidence is not None:
            return evidence
    return None
