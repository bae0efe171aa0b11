"""The grammar of the format on one page: which kind of block a line is.

    document   = { furniture } [ masthead ] { story | furniture }
    masthead   = { name | byline | stamp | sponsor | greeting | word-count | section }
    item-head  = [ emoji ] number [ words ] "thing" ( ":" | "..." | "—" ) | number "." | "Bonus:"
    story      = [ item-head ] { stamp | byline | headline | dek | media } { block }
    block      = section | media | quote | subhead | note | byline | furniture
    section    = [ label ] [ paragraph [ lead-in ] ] { item }
    label      = [ emoji ] words ( ":" | "..." | "…" | " —" | line-end )
    item       = indent ( bullet | number ) [ label | key ] text
    media      = [ caption ] credit { [ ";" | "." ] credit }
    credit     = [ key-word ":" ] chain [ "via" distributor ]
    chain      = { person } { "/" organization }
    stamp      = [ "Updated" ] ( age | date [ time ] ) [ "-" channel ]
    byline     = ( "By" names | name "," "author of" beat | name age )
    quote      = '"' text '"' line-end "—" attribution
    furniture  = fixed-line | pitch | sign-off | share | place-tag | data | rule

The productions in full, with those of the small parts, stand in `tests/spec/format.md`.
`LINE_RULES` says, in order, which kind a line is: the first rule that gives rows wins. A rule sees
one line and the style, never its neighbours; what needs neighbours (is this short line a
headline, is this key one of a list) is decided in `borders` and `assemble`. Each docstring is the
production that the rule serves.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from smartbrevity import patterns
from smartbrevity.furniture import (
    data_line,
    data_rows,
    fixed,
    fixed_line,
    furniture_row,
    pitch_line,
    place_line,
    rule_line,
    share_line,
    sign_off_line,
)
from smartbrevity.nodes import FurnitureKind, Label, Node, Note, NoteKind, Role
from smartbrevity.readings.counts import find_counts, read_count
from smartbrevity.readings.credits import read_media
from smartbrevity.readings.labels import (
    after_emoji,
    bare_label,
    free_label,
    inner_starts,
    known_label,
    look_up,
)
from smartbrevity.readings.stamps import Stamped, read_byline, read_timestamp
from smartbrevity.rows import Kind, Row, is_title
from smartbrevity.source import BLANKS
from smartbrevity.style import Tables, fold
from smartbrevity.tokenizer import Line, TokenKind, scan_part

__all__ = ["LINE_RULES", "data_rows", "rows_in", "rows_of"]

Rows = list[Row]
Rule = Callable[[Line, Tables], "Rows | None"]
MAX_FENCE = 400  # lines


def rows_in(lines: Iterable[Line], tables: Tables) -> Iterator[Row]:
    """The rows of a text: those of its lines; what a code fence encloses is data.

    A fence that nothing closes within a few hundred lines is a line of its own.
    """
    held: deque[Line] = deque()
    source = iter(lines)
    while True:
        line = held.popleft() if held else next(source, None)
        if line is None:
            return
        if not _is_fence(line):
            yield from rows_of(line, tables)
            continue
        inside = [line]
        while len(inside) < MAX_FENCE:
            follower = held.popleft() if held else next(source, None)
            if follower is None:
                break
            inside.append(follower)
            if _is_fence(follower):
                break
        if len(inside) > 1 and _is_fence(inside[-1]):
            for enclosed in inside:
                yield from data_rows(enclosed)
        else:
            yield from data_rows(line)
            held.extendleft(reversed(inside[1:]))


def _is_fence(line: Line) -> bool:
    return line.source[line.start] in "`~" and bool(
        patterns.FENCE.match(line.source, line.start, line.end)
    )


def rows_of(line: Line, tables: Tables) -> Rows:
    """The rows that a line is: it is cut where labels of the table or flattened bullets begin
    inside it, and each piece goes through the table."""
    cuts = list(inner_starts(line.source, line.body, line.end, tables))
    cuts = sorted({*cuts, *find_counts(line.source, line.body, line.end)})
    if line.source[line.body] in '"“' and not cuts:
        quoted = patterns.QUOTED.match(line.source, line.body, line.end)
        cuts = [quoted.end("text")] if quoted else []
    rows: Rows = []
    if cuts:
        at = line.start
        for cut in (*cuts, line.end):
            rows += _classify(scan_part(line.source, at, cut, gap=line.gap), tables)
            at = cut
    else:
        rows = _classify(line, tables)
    for row in rows:
        row.tail = row.end
    rows[0].start, rows[-1].tail = line.cover
    return rows


def _classify(line: Line, tables: Tables) -> Rows:
    readings = (rule(line, tables) for rule in LINE_RULES)
    return next(rows for rows in readings if rows is not None)  # the last rule takes every line


def _row(
    kind: Kind,
    line: Line,
    text: int | None = None,
    label: Label | None = None,
    node: Node | None = None,
) -> Row:
    return Row(kind, line, line.start, line.end, line.body if text is None else text, node, label)


def _rest(line: Line, start: int, tables: Tables) -> Rows:
    """The rows of what is left of a glued line."""
    return _classify(scan_part(line.source, start, line.end), tables)


def stamp_line(line: Line, tables: Tables) -> Rows | None:
    """stamp: alone, after glued furniture ("Keep ReadingUpdated ..."), or before a glued title."""
    if line.marks is not None or line.end - line.start > 260:
        return None
    source, start = line.source, line.start
    before: Rows = []
    capture = patterns.CAPTURE.match(source, start, line.end)
    if capture:
        rows = [furniture_row(line, FurnitureKind.CAPTURE, capture.end())]
        return rows + (_rest(line, capture.end(), tables) if capture.end() < line.end else [])
    found = read_timestamp(source, start, line.end, tables)
    if found is None:
        glued = patterns.UPDATED_AGO.search(source, start + 1, min(line.end, start + 60))
        if glued is None:
            return None
        known = fixed(fold(source[start : glued.start()]).rstrip("."), tables)
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
            rows.append(Row(kind, line, start, node.end, node.start, node))
            start = node.end
    rows[-1].end = found.end
    return rows


def byline_line(line: Line, tables: Tables) -> Rows | None:
    """byline: "By A and B", "A, author of X", "A 5 hours ago"."""
    if line.marks is not None or look_up(line.words, tables) is not None:
        return None  # "BY THE NUMBERS" is a label
    found = read_byline(line.source, *line.plain, tables)
    if found is None:
        return None
    rows = _stamped(line, found, line.start)
    return rows if found.end >= line.plain[1] else rows + _rest(line, found.end, tables)


def heading_line(line: Line, tables: Tables) -> Rows | None:
    """A Markdown heading: a label of the table on a line of its own, or a headline or subhead."""
    if line.marks is not TokenKind.HEADING:
        return None
    label = bare_label(line, tables)
    if label is not None:
        return [_row(Kind.LABEL, line, line.end, label)]
    label = known_label(line, tables)
    if label is not None and (line.text >= line.end or not is_title(line.words)):
        return [_row(Kind.LABEL, line, line.text, label)]
    return [_row(Kind.HEADING, line, label=label)]


def count_line(line: Line, _tables: Tables) -> Rows | None:
    """word-count: "Smart Brevity™ count: 945 words ... < 4 minutes."; a bullet may stand before."""
    count = read_count(line.source, line.body, line.end)
    return None if count is None else [_row(Kind.COUNT, line, node=count)]


def numbered_line(line: Line, tables: Tables) -> Rows | None:
    """item-head = [ emoji ] number [ word ] "thing" ( ":" | "..." | "—" ) title."""
    if line.marks in (TokenKind.BULLET, TokenKind.NUMBER):
        return None
    start, end = line.plain
    found = patterns.BIG_THING.match(line.source, after_emoji(line.source, start, end), end)
    if found is None or (not found["sep"] and found.end() < end):
        return None
    if not found["sep"] and fold(line.words) in tables.furniture:
        return None
    rows = [row := _row(Kind.NUMBERED, line, found.end())]
    media = read_media(line.source, found.end(), end, tables) if found.end() < end else None
    if media and media.caption and media.credits:  # flattened mail: the credit on the same line
        at = media.credits[0].start
        rows += _rest(line, at, tables)
        row.end = line.start + len(line.source[line.start : at].rstrip(BLANKS))
    if row.text < row.end and not is_title(row.words):
        return None
    row.marker = found[0].rstrip(BLANKS)
    row.ordinal = int(found["n"]) if found["n"].isdigit() else 1
    return rows


def item_line(line: Line, tables: Tables) -> Rows | None:
    """Item = ( bullet | number ) [ label ] text; a dash before a name may be an attribution."""
    if line.marks not in (TokenKind.BULLET, TokenKind.NUMBER):
        return None
    label = known_label(line, tables)
    return [_row(Kind.ITEM, line, line.text if label else None, label)]


def label_line(line: Line, tables: Tables) -> Rows | None:
    """Section = label paragraph: a label of the table opens the line."""
    if line.marks is not None:
        return None
    label = known_label(line, tables)
    if label is None:
        return None
    if label.role is not Role.SIGNIFICANCE and _may_be_title(line):
        return [_row(Kind.TITLE, line, label=label)]
    return [_row(Kind.LABEL, line, line.text, label)]


def _may_be_title(line: Line) -> bool:
    """Whether the labelled line may be a headline such as "Behind the scenes: How it came"."""
    return line.run is None and line.text < line.end and is_title(line.words)


def media_line(line: Line, tables: Tables) -> Rows | None:
    """media: a caption with its credits, or credits alone."""
    media = read_media(line.source, *(line.plain if line.mark else (line.start, line.end)), tables)
    if media is not None:
        if media.caption and media.credits:  # a timestamp in the cell before the credit
            stop = line.start + len(media.caption)
            stamp = read_timestamp(line.source, line.start, stop, tables)
            if stamp is not None and stamp.end == stop:
                credit = media.credits[0].start
                return [*_stamped(line, stamp, line.start), *_rest(line, credit, tables)]
        return [_row(Kind.MEDIA, line, node=media)]
    if line.cover == (line.start, line.end):
        return None
    # A cell of flattened mail: the credit runs into the lede, whose first word is a capital too.
    run = patterns.CREDIT_RUN.match(line.source, line.start, line.end)
    media = read_media(line.source, line.start, run.end(), tables) if run else None
    if run is None or media is None or media.caption:
        return None
    row = _row(Kind.MEDIA, line, node=media)
    row.end = run.end()
    return [row, *_rest(line, run.end(), tables)]


def note_line(line: Line, _tables: Tables) -> Rows | None:
    """note: what the newsroom says about the story itself."""
    start = line.run[0] if line.run else line.body
    found = patterns.NOTE.match(line.source, start, line.end)
    if found:
        kind = NoteKind((found.lastgroup or "other").rstrip("2"))
    elif line.end - start <= 400 and patterns.CONTRIBUTED.search(line.source, start, line.end):
        kind = NoteKind.CONTRIBUTOR
    else:
        return None
    note = Note(kind, line.source[line.start : line.end], start=line.start, end=line.end)
    return [_row(Kind.NOTE, line, node=note)]


def bare_label_line(line: Line, tables: Tables) -> Rows | None:
    """Label line-end: a label of the table alone on its line, without a separator."""
    if line.end - line.start > 80 or line.head >= 0:
        return None
    label = bare_label(line, tables)
    if label is None:
        return None
    if label.mark:
        return [_row(Kind.LABEL, line, line.end, label)]
    return [_row(Kind.TITLE, line, label=label)]


def title_line(line: Line, tables: Tables) -> Rows | None:
    """A line of the shape of a headline; its place says whether it is one."""
    if not is_title(line.words.strip("*_")):
        return None
    return [_row(Kind.TITLE, line, label=free_label(line, tables))]


def text_line(line: Line, tables: Tables) -> Rows:
    """paragraph: anything else; a label of the writer's own may open it."""
    label = free_label(line, tables)
    if label is None:
        return [_row(Kind.TEXT, line)]
    return [_row(Kind.LABEL, line, line.text, label)]


LINE_RULES: tuple[Rule, ...] = (
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
