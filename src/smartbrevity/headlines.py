"""What a short line is in its place: a headline and on what evidence, or a subhead."""

from __future__ import annotations

from smartbrevity import patterns
from smartbrevity.borders import LEDE_WORDS, Head, Page, in_list
from smartbrevity.cuts import rows_of
from smartbrevity.entries import Tables, fold
from smartbrevity.nodes import Evidence, Headline, Subhead
from smartbrevity.readings.labels import after_emoji
from smartbrevity.rows import Kind, Row, words_in
from smartbrevity.shapes import scan_part
from smartbrevity.source import BLANKS, MarkKind
from smartbrevity.told import bare_part, is_dressed

__all__ = [
    "evidence_of",
    "is_colon_subhead",
    "is_headline",
    "is_subhead",
    "is_title_bare",
    "read_headline",
    "read_subhead",
]

HEADLINE_WORDS = 26  # a marked or stamped line of more words is a lede
SUBHEAD_WORDS = 12
STACKED_WORDS = 6  # of a subhead that stands over another


def is_headline(page: Page, head: Head, index: int, evidence: Evidence | None) -> bool:
    """Whether a short line in a head without headline is one. Without a mark, a stamp, a credit or
    a border that says so, the page must show that it is in the format."""
    row, following = page.rows[index], page.row_after(index)
    if row.look or head.stamped or head.bylined or head.numbered:
        return words_in(row.words) <= HEADLINE_WORDS
    if following is not None and (
        following.kind is Kind.MEDIA
        or (following.kind in (Kind.STAMP, Kind.BYLINE) and words_in(row.words) < LEDE_WORDS)
        or (following.kind is Kind.TITLE and following.folded == row.folded)
    ):
        return True
    if evidence is None and not page.in_format(index):
        return False
    if row.label is not None and row.label.separator == "":
        return False
    if row.opens_section and (following is None or following.is_labelled):
        return False
    long = words_in(row.words) >= LEDE_WORDS
    if following is not None and following.is_labelled and (long or head.pictured):
        return False
    return not (head.pictured and long)


def _size(row: Row) -> int:
    """The number of words of a short line, without the separator and the marks of its label."""
    if row.label is None or row.line.text < 0:
        return words_in(row.words)
    return words_in(row.label.text) + words_in(row.source[row.line.text : row.end])


def is_title_bare(row: Row, tables: Tables) -> bool:
    """Whether the line is a short one without the emphasis that opens it, too."""
    if row.line.run is None:
        return True
    rows = rows_of(bare_part(row.line), tables)
    return len(rows) == 1 and rows[0].is_short and rows[0].opens_section is row.opens_section


def evidence_of(page: Page, head: Head, index: int) -> Evidence:
    """What shows that the line is a headline, where no border rule has said it."""
    row, following = page.rows[index], page.row_after(index)
    if row.look:
        return Evidence.MARKED
    if head.numbered:
        return Evidence.NUMBERED
    if head.stamped or head.bylined:
        return Evidence.STAMPED
    if following is not None:
        if following.kind is Kind.MEDIA:
            return Evidence.CREDITED
        if in_list(page, index) and _is_run_of_links(page, index):
            return Evidence.LISTED
        if following.kind in (Kind.STAMP, Kind.BYLINE):
            return Evidence.STAMPED
        if following.kind is Kind.TITLE and following.folded == row.folded:
            return Evidence.DOUBLED
    return Evidence.POSITIONAL


def _is_run_of_links(page: Page, index: int) -> bool:
    """Whether another entry of a list of links stands under this one."""
    at: int | None = index
    while at is not None and page.rows.kind(at) is not Kind.STAMP:
        at = page.after(at)
    below = None if at is None else page.after(at)
    return page.listing or (below is not None and in_list(page, below))


def read_headline(row: Row, evidence: Evidence, tables: Tables) -> tuple[str | None, Headline]:
    """The kicker and the headline that the row is."""
    line, source = row.line, row.source
    opens, end = line.plain
    if row.kind is Kind.NUMBERED:
        opens, end = max(opens, row.text), min(end, row.end)
    elif not line.mark:
        opens = min(opens, row.text)
    start = after_emoji(source, opens, end)
    pictures = source[opens:start].strip(BLANKS)
    if row.kind is Kind.NUMBERED and not pictures:  # "⚖️ 1 big thing: ..."
        before = line.plain[0]
        pictures = source[before : after_emoji(source, before, end)].strip(BLANKS)
    while start < end and source[start] in BLANKS:  # odd ones, behind a number
        start += 1
    kicker, colon = None, source.find(":", start, end)
    found = patterns.KICKER.match(source, start, end) if colon >= 0 else None
    if found and fold(found["words"]) in tables.kickers:
        kicker, start = found["words"], found.end()
    text = source[start:end]
    mark = line.look
    if line.whole is MarkKind.TITLE:
        evidence = Evidence.METADATA
    return kicker, Headline(text, evidence, pictures or None, mark, start=row.start, end=row.end)


def is_subhead(page: Page, index: int) -> bool:
    """Whether a short line in the body of a story is a subhead: no sentence, no key with what it
    says, and text, a list, a picture or another subhead under it."""
    row, following = page.rows[index], page.row_after(index)
    if row.kind is Kind.HEADING:
        return True
    if row.opens_section or following is None:
        return False
    if row.mark:
        return True
    if row.label is not None:
        return False
    line = bare_part(row.line) if row.line.run else row.line  # it keeps no emphasis
    if line.head > 0 and line.text < row.end:
        return False
    if row.words[-1] in ".!…" or row.words.endswith(('!"', "!”")):
        return False
    if words_in(row.words) > SUBHEAD_WORDS:
        return False
    if following.kind is Kind.TITLE and not following.is_labelled:
        longest = max(words_in(row.words), _size(following))
        below = page.kind_after(page.after(index))
        return longest <= STACKED_WORDS and below in (Kind.TEXT, Kind.ITEM, Kind.LABEL)
    return following.is_labelled or following.kind in (Kind.TEXT, Kind.ITEM, Kind.MEDIA)


def is_colon_subhead(page: Page, index: int, tables: Tables) -> bool:
    """Whether the writer's own words with a colon, alone on a line, stand over a paragraph: a
    label of the writer's own has its text on its line or a list under it."""
    row = page.rows[index]
    label = row.label
    if label is None or label.known or row.text < row.end:
        return False
    if row.line.run is not None and not row.line.mark:
        words = f"{label.text}:"  # "**ways**:" is one by its look, which a subhead would lose
        rows = rows_of(scan_part(words, 0, len(words)), tables)
        if len(rows) > 1 or rows[0].kind is not Kind.LABEL or rows[0].text < rows[0].end:
            return False
    return page.kind_after(index) in (Kind.TEXT, Kind.LABEL, Kind.TITLE)


def read_subhead(row: Row) -> Subhead:
    """The subhead that the row is."""
    start, end = row.line.plain if row.mark else (min(row.text, row.line.body), row.end)
    if row.kind is Kind.LABEL and not row.mark and is_dressed(row.line):
        # Of the colons in a run of tags it keeps one, as a label does.
        colon = row.source.find(":", row.line.head, row.end)
        end = end if colon < 0 else colon + 1
    return Subhead(row.line.source[start:end], row.mark, start=row.start, end=row.end)
