"""The grammar of the format on one page: which kind of block a line is.

    document   = { furniture } [ masthead ] { story | furniture }
    masthead   = { header | name | byline | stamp | sponsor | greeting | word-count | section }
    item-head  = [ emoji ] number [ words ] "thing" ( ":" | "..." | "—" ) | number "." | "Bonus:"
    story      = [ item-head ] { stamp | byline | headline | dek | media } { block }
    block      = section | media | quote | subhead | note | byline | furniture
    section    = [ label ] [ paragraph [ lead-in ] ] { item }
    label      = [ emoji ] words ( ":" | "..." | "…" | " —" | line-end )
    item       = indent ( bullet | number ) [ label | key ] text
    media      = [ caption ] credit { [ ";" | "." ] credit } | "Caption:" caption
    credit     = [ key-word ":" ] chain [ "via" distributor ]
    chain      = { person } { "/" organization }
    stamp      = [ "Updated" ] ( age | date [ time ] ) [ "-" channel ]
    byline     = ( "By" names | name "," "author of" beat | name age )
    quote      = ( ">" text | '"' text '"' ) [ line-end "—" attribution ]
    furniture  = fixed-line | pitch | sign-off | share | place-tag | data | rule
               | ( "Footer:" | "Reply:" ) words

The productions in full, with those of the small parts, stand in `tests/spec/format.md`.
`LINE_RULES` says, in order, which kind a line is: the first rule that gives rows wins. A rule sees
one line and the style, never its neighbours; what needs neighbours (is this short line a
headline, is this key one of a list) is decided in `borders` and `assemble`. Each docstring is the
production that the rule serves.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from smartbrevity import gates, patterns
from smartbrevity.entries import Tables, fold
from smartbrevity.furniture import (
    data_line,
    fixed,
    fixed_line,
    furniture_row,
    pitch_line,
    place_line,
    rule_line,
    share_line,
    sign_off_line,
    unstopped,
)
from smartbrevity.labelled import bare_label_line, heading_line, item_line, label_line, row_of
from smartbrevity.nodes import FurnitureKind, Label, Media, Note, NoteKind
from smartbrevity.readings.counts import read_count
from smartbrevity.readings.credits import credit_line, read_media
from smartbrevity.readings.labels import after_emoji, free_label, look_up
from smartbrevity.readings.stamps import Stamped, glued_age, read_byline, read_timestamp
from smartbrevity.rows import Kind, Row, is_title
from smartbrevity.shapes import NOTHING, Line, Said, TokenKind, scan_part
from smartbrevity.source import BLANKS, STOPS, Mark, MarkKind
from smartbrevity.told import inside_emphasis, told_line

__all__ = ["LINE_RULES", "classify", "tried"]

Rows = list[Row]
Rule = Callable[[Line, Tables], "Rows | None"]
_LABELLED = (Kind.LABEL, Kind.TITLE, Kind.TEXT)


def classify(line: Line, tables: Tables) -> Rows:
    """The rows that a line is: what the first rule of the table makes of it that takes it."""
    words = line.source[line.body : line.end]
    may = gates.gates_of(line, words, tables)
    for rule in tried(may & gates.FIRST):
        rows = rule(line, tables)
        if rows is not None:
            return rows
    if line.marks is None:
        may = gates.further_gates(words, may, tables)
    for rule in tried(may & ~gates.FIRST):
        rows = rule(line, tables)
        if rows is not None:
            return rows
    raise AssertionError("the last rule takes every line")


@cache
def tried(may: int) -> tuple[Rule, ...]:
    """The rules that these gates leave in."""
    return tuple(rule for rule in LINE_RULES if _GATES[rule] & may)


def _rest(line: Line, start: int, tables: Tables) -> Rows:
    """The rows of what is left of a glued line."""
    return classify(scan_part(line.source, start, line.end, said=line.said), tables)


def stamp_line(line: Line, tables: Tables) -> Rows | None:
    """stamp: alone, after glued furniture ("Keep ReadingUpdated ..."), or before a glued title."""
    if line.marks is not None or line.end - line.start > 260:
        return None
    source, start = line.source, line.start
    before: Rows = []
    if patterns.READ_TIME.fullmatch(source, start, line.end):
        return [furniture_row(line, FurnitureKind.CHROME)]
    if capture := patterns.CAPTURE.match(source, start, line.end):
        rows = [furniture_row(line, FurnitureKind.CAPTURE, capture.end())]
        return rows + (_rest(line, capture.end(), tables) if capture.end() < line.end else [])
    found = read_timestamp(source, start, line.end, tables)
    if found is None:
        glued = glued_age(source, start + 1, min(line.end, start + 60))
        if glued is None:
            return None
        known = fixed(unstopped(fold(source[start : glued.start()])), tables)
        found = read_timestamp(source, glued.start(), line.end, tables)
        if known is None or found is None:
            return None
        if known.kind is FurnitureKind.PAGE_TITLE and source[glued.start() - 1] in BLANKS:
            return None  # "Axios 5 hours ago" is a byline
        before = [furniture_row(line, known.kind, glued.start())]
    rows = [*before, *_stamped(line, found, before[0].end if before else line.start)]
    return rows if found.end >= line.end else rows + _rest(line, found.end, tables)


def _stamped(line: Line, found: Stamped, start: int) -> Rows:
    rows = []
    for kind, node in ((Kind.BYLINE, found.byline), (Kind.STAMP, found.timestamp)):
        if node is not None:
            rows.append(Row.of(kind, line, start, node.end, node.start, node))
            start = node.end
    rows[-1].end = found.end
    return rows


def byline_line(line: Line, tables: Tables) -> Rows | None:
    """byline: "By A and B", "A, author of X", "A 5 hours ago"."""
    if line.marks is not None or look_up(line.words, tables) is not None:
        return None  # "BY THE NUMBERS" is a label
    found = read_byline(line.source, *line.plain, tables)
    if found is None or (found.byline and look_up(found.byline.text, tables)):
        return None
    rows = _stamped(line, found, line.start)
    return rows if found.end >= line.plain[1] else rows + _rest(line, found.end, tables)


def count_line(line: Line, _tables: Tables) -> Rows | None:
    """word-count: "Smart Brevity™ count: 945 words ... < 4 minutes."; a bullet may stand before."""
    count = read_count(line.source, line.body, line.end)
    return None if count is None else [row_of(Kind.COUNT, line, node=count)]


def numbered_line(line: Line, tables: Tables) -> Rows | None:
    """item-head = [ emoji ] number [ word ] "thing" ( ":" | "..." | "—" ) title."""
    if line.marks in (TokenKind.BULLET, TokenKind.NUMBER):
        return None
    start, end = line.plain
    found = patterns.BIG_THING.match(line.source, after_emoji(line.source, start, end), end)
    if found is None or (not found["sep"] and found.end() < end):
        return None
    if not found["sep"] and fold(line.source[found.start() : end]) in tables.furniture:
        return None
    rows = [row := row_of(Kind.NUMBERED, line, found.end())]
    media = read_media(line.source, found.end(), end, tables) if found.end() < end else None
    if media and media.caption and media.credits:  # flattened mail: the credit on the same line
        at = media.credits[0].start
        rows += _rest(line, at, tables)
        row.end = line.start + len(line.source[line.start : at].rstrip(BLANKS))
    if row.words and not row.words.strip(":*_"):  # a second colon, and stars, are no words
        row.text = row.end
    if row.text < row.end and not is_title(row.words):
        return None
    row.marker = found[0].rstrip(BLANKS)
    row.ordinal = int(found["n"]) if found["n"].isdigit() else 1
    return rows


def media_line(line: Line, tables: Tables) -> Rows | None:
    """media: a caption with its credits, or credits alone."""
    start, end = inside_emphasis(line)
    media = read_media(line.source, start, end, tables)
    if media is not None:
        lost = line.source[start + len(line.source[start:end].rstrip(STOPS)) : end]
        loses = (start, end) == line.run or lost not in ("", ".")
        if loses and not _is_bare_media(line.source, start, end, tables):
            return None
        if patterns.BIG_THING.match(line.source, start, end) and _is_numbered(media, tables):
            return None
        if media.caption and media.credits:  # a timestamp in the cell before the credit
            stop = line.start + len(media.caption)
            stamped = stamp_line(scan_part(line.source, line.start, stop, said=line.said), tables)
            if stamped is not None and stamped[-1].kind is Kind.STAMP:
                return [*stamped, *_rest(line, media.credits[0].start, tables)]
        return [row_of(Kind.MEDIA, line, node=media)]
    if line.cover == (line.start, line.end):
        return None
    # A cell of flattened mail: the credit runs into the lede, whose first word is a capital too.
    run = patterns.CREDIT_RUN.match(line.source, line.start, line.end)
    media = read_media(line.source, line.start, run.end(), tables) if run else None
    if run is None or media is None or media.caption:
        return None
    row = row_of(Kind.MEDIA, line, node=media)
    row.end = run.end()
    return [row, *_rest(line, run.end(), tables)]


def _is_numbered(media: Media, tables: Tables) -> bool:
    """Whether a credit line would be a numbered head with a semicolon between its credits."""
    told = credit_line(media)
    return numbered_line(scan_part(told, 0, len(told)), tables) is not None


def _is_bare_media(source: str, start: int, end: int, tables: Tables) -> bool:
    """Whether a credit line is one without what it does not keep: its emphasis, and the stops at
    its end."""
    if source[start] == "|" or patterns.SIGN.match(source, start, end):
        return False
    end = start + len(source[start:end].rstrip(STOPS))
    return classify(scan_part(source, start, end), tables)[0].kind is Kind.MEDIA


def note_line(line: Line, tables: Tables) -> Rows | None:
    """note: what the newsroom says about the story itself, in bold or not."""
    start = line.run[0] if line.run else line.body
    found = patterns.NOTE.match(line.source, start, line.end)
    if found:
        kind = NoteKind((found.lastgroup or "other").rstrip("2"))
    elif line.end - start <= 400 and patterns.CONTRIBUTED.search(line.source, start, line.end):
        kind = NoteKind.CONTRIBUTOR
    else:
        return None
    if line.run is not None:
        bare = scan_part(line.source, start, line.end)
        if classify(bare, tables)[0].kind is not Kind.NOTE:
            return None
    note = Note(kind, line.source[line.start : line.end], start=line.start, end=line.end)
    return [row_of(Kind.NOTE, line, node=note)]


def title_line(line: Line, tables: Tables) -> Rows | None:
    """A line of the shape of a headline; its place says whether it is one."""
    if not is_title(line.words.strip("*_")):
        return None
    return [row_of(Kind.TITLE, line, label=_own_label(line, tables))]


def _own_label(line: Line, tables: Tables) -> Label | None:
    """A label of the writer's own. One whose emphasis the canonical text shows otherwise, with a
    blank behind it or with its colon outside, must be no other kind of line then."""
    label = free_label(line, tables)
    if label is None or line.run is None:
        return label
    rest = line.source[line.text : line.end]
    parts = line.source[line.head : line.text].strip(BLANKS)
    if rest and not line.edge and parts == ":":
        return label
    told, said = f"{label.text}: {rest}".rstrip(), NOTHING
    if rest:
        run = Mark(MarkKind.BOLD, 0, len(label.text) + 1, label.mark)
        said = Said({0: run}, {})
    rows = classify(scan_part(told, 0, len(told), said=said), tables)
    return label if rows[0].kind in _LABELLED else None


def text_line(line: Line, tables: Tables) -> Rows:
    """paragraph: anything else; a label of the writer's own may open it."""
    label = _own_label(line, tables)
    if label is None:
        return [row_of(Kind.TEXT, line)]
    return [row_of(Kind.LABEL, line, line.text, label)]


LINE_RULES: tuple[Rule, ...] = (
    told_line,
    data_line,
    rule_line,
    numbered_line,
    heading_line,
    label_line,
    count_line,
    fixed_line,
    share_line,
    item_line,
    stamp_line,
    byline_line,
    media_line,
    note_line,
    bare_label_line,
    place_line,
    pitch_line,
    sign_off_line,
    title_line,
    text_line,
)

_GATES: Mapping[Rule, int] = {
    told_line: gates.TOLD,
    data_line: gates.DATA,
    rule_line: gates.RULE,
    numbered_line: gates.NUMBERED,
    heading_line: gates.HEADING,
    label_line: gates.LABEL,
    count_line: gates.COUNT,
    fixed_line: gates.FIXED,
    share_line: gates.SHARE,
    item_line: gates.ITEM,
    stamp_line: gates.STAMP,
    byline_line: gates.BYLINE,
    media_line: gates.MEDIA,
    note_line: gates.NOTE,
    bare_label_line: gates.BARE,
    place_line: gates.PLACE,
    pitch_line: gates.PITCH,
    sign_off_line: gates.SIGN_OFF,
    title_line: gates.TITLE,
    text_line: gates.TEXT,
}
