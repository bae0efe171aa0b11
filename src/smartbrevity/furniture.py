"""The lines of the page that are no part of a story: the furniture rules of the line table."""

from __future__ import annotations

from collections.abc import Sequence

from smartbrevity import patterns
from smartbrevity.entries import MAX_FIXED, FixedLine, Tables, fold
from smartbrevity.nodes import Furniture, FurnitureKind, Timestamp
from smartbrevity.readings.labels import after_emoji
from smartbrevity.readings.letterheads import read_header
from smartbrevity.readings.stamps import read_timestamp
from smartbrevity.rows import Kind, Row
from smartbrevity.shapes import Line, TokenKind
from smartbrevity.source import BLANKS, is_longer, start_of

__all__ = [
    "data_line",
    "data_rows",
    "fixed",
    "fixed_kind",
    "fixed_line",
    "front_matter",
    "furniture_row",
    "header_row",
    "is_blurb",
    "may_be_front_matter",
    "pitch_line",
    "place_line",
    "rule_line",
    "share_line",
    "sign_off_line",
    "unstopped",
]

MAX_PITCH = 420
_BORDERS = (FurnitureKind.GO_DEEPER, FurnitureKind.KEEP_READING, FurnitureKind.SECTION_HEAD)


def furniture_row(line: Line, kind: FurnitureKind, stop: int | None = None) -> Row:
    """The row of a piece of furniture: the line, or its part up to `stop`."""
    end = (
        line.end
        if stop is None
        else line.start + len(line.source[line.start : stop].rstrip(BLANKS))
    )
    piece = Furniture(kind, line.source[line.start : end], start=line.start, end=end)
    return Row.of(Kind.FURNITURE, line, line.start, end, line.start, piece)


def header_row(line: Line) -> Row:
    """The row of a line of a mail's header."""
    read = read_header(line)
    if isinstance(read, Timestamp):
        return Row.of(Kind.STAMP, line, line.start, line.end, line.start, read)
    return furniture_row(line, read)


def data_rows(line: Line) -> list[Row]:
    """The row of a line inside a code fence, and of the fence itself."""
    row = furniture_row(line, FurnitureKind.DATA)
    row.start, row.tail = line.cover[0], line.cover[1]
    return [row]


def may_be_front_matter(text: str) -> bool:
    """Whether the first line of a text that is not blank opens as a rule does."""
    return text.startswith(_RULE, start_of(text))


def front_matter(lines: Sequence[Line]) -> int:
    """How many of the first lines of a page are its front matter, which a generator of sites reads:
    names in small letters with a colon after them, and lists, between two rules."""
    if not lines or not _is_rule(lines[0]):
        return 0
    for count, line in enumerate(lines[1:], 2):
        if _is_rule(line):
            return count if count > 2 else 0
        if line.whole or not patterns.FRONT_MATTER.match(line.source, line.start, line.end):
            break
    return 0


_RULE = "---"


def _is_rule(line: Line) -> bool:
    return line.source[line.start : line.end] == _RULE and line.whole is None


def data_line(line: Line, _tables: Tables) -> list[Row] | None:
    """Furniture = data: a line of JSON."""
    if line.source[line.start] in "{}[]\"'" and patterns.DATA_LINE.match(
        line.source, line.start, line.end
    ):
        return [furniture_row(line, FurnitureKind.DATA)]
    return None


def rule_line(line: Line, tables: Tables) -> list[Row] | None:
    """Furniture = rule: a line of dashes, stars or pipes; any line without a letter or digit."""
    source, start, end = line.source, line.start, line.end
    if source[start].isalnum() or any(c.isalnum() for c in source[start : min(end, start + 80)]):
        return None
    quoted = line.marks is TokenKind.HEADING and line.words.lstrip("#" + BLANKS)[:1] == ">"
    if quoted or fold(line.words) in tables.furniture:  # alone, such words would be a quotation
        return None
    long = end - start > 80 and not patterns.RULE.fullmatch(source, start, end)
    return None if long else [furniture_row(line, FurnitureKind.RULE)]


def fixed_line(line: Line, tables: Tables) -> list[Row] | None:
    """Furniture = fixed-line: the whole line is a row of the style's table."""
    kind = fixed_kind(line.words, tables)
    if kind is None or (line.marks is TokenKind.BULLET and kind in _BORDERS):
        return None
    if kind is FurnitureKind.PAGE_TITLE and _is_stamp(line, tables):
        return None
    return [furniture_row(line, kind)]


def _is_stamp(line: Line, tables: Tables) -> bool:
    """Whether the line is an age or a date with its channel: "1 hour ago - Axios"."""
    stamp = read_timestamp(line.source, line.body, line.end, tables)
    return stamp is not None and stamp.end >= line.end


def fixed_kind(words: str, tables: Tables) -> FurnitureKind | None:
    """The kind of furniture that words are by a row of the style's table."""
    if is_longer(words, 0, len(words), MAX_FIXED):
        return None
    folded = unstopped(fold(words))
    if folded in tables.credit_words:  # the kind of a figure, printed as its title
        return FurnitureKind.ALT_TEXT
    found = fixed(folded, tables)
    return None if found is None else found.kind


def unstopped(folded: str) -> str:
    """The words without their final stop, and with one colon; dots are a label's."""
    if folded.endswith("::"):
        return folded.rstrip(":") + ":"
    return folded if folded.endswith("..") else folded.removesuffix(".")


def fixed(folded: str, tables: Tables) -> FixedLine | None:
    """The row of the furniture table that a folded line is."""
    row = tables.furniture.get(folded)
    if row is None:
        for first in (folded.split(" ", 1)[0], ""):
            for before, after, wild in tables.wild_furniture.get(first, ()):
                if (
                    len(folded) > len(before) + len(after)
                    and folded.startswith(before)
                    and folded.endswith(after)
                    and isinstance(wild, FixedLine)
                ):
                    return wild
    return row


def share_line(line: Line, _tables: Tables) -> list[Row] | None:
    """Furniture = share: the links of a row of sharing buttons, glued to one line."""
    if is_longer(line.source, line.start, line.end, MAX_FIXED):
        return None
    found = patterns.SHARE.match(line.source, line.start, line.end)
    return [furniture_row(line, FurnitureKind.SHARE)] if found else None


def place_line(line: Line, _tables: Tables) -> list[Row] | None:
    """Furniture = place-tag: "DOVER, CO" alone on its line, as aggregators print it."""
    if line.end - line.start <= 40 and patterns.PLACE_TAG.match(line.source, line.start, line.end):
        return [furniture_row(line, FurnitureKind.PLACE_TAG)]
    return None


def _opening(line: Line) -> int:
    """Where the words begin, inside the emphasis that opens the line."""
    return line.run[0] if line.run and line.edge else line.start


def pitch_line(line: Line, _tables: Tables) -> list[Row] | None:
    """Furniture = pitch: an invitation in the imperative to what is on offer."""
    start = _opening(line)
    if line.end - start > MAX_PITCH:
        return None
    if patterns.LISTEN.match(line.source, start, line.end):
        return [furniture_row(line, FurnitureKind.PROMO)]
    found = patterns.PITCH.match(line.source, start, line.end)
    return [furniture_row(line, FurnitureKind.PITCH)] if found else None


def is_blurb(over: Row, below: Kind | None) -> bool:
    """Whether the sentence between the rows belongs to "Listen to ..." over it: no story goes on
    below it."""
    offer = over.node
    if not isinstance(offer, Furniture) or not patterns.LISTEN.match(offer.text):
        return False
    return below not in (Kind.TEXT, Kind.LABEL, Kind.ITEM, Kind.MEDIA)


def sign_off_line(line: Line, _tables: Tables) -> list[Row] | None:
    """Furniture = sign-off: the last words of a newsletter, thanks and farewells."""
    start = after_emoji(line.source, _opening(line), line.end)
    if line.end - start > MAX_PITCH or not patterns.SIGN_OFF.match(line.source, start, line.end):
        return None
    return [furniture_row(line, FurnitureKind.SIGN_OFF)]
