"""What carries a mail: the lines of its header, and the words of whoever passed it on.

They stand at the top of a mail that was pasted, forwarded or answered. The mail that is carried is
read as if it had come alone: its header belongs to the masthead, and what stands before it is the
frame. Implements the spec section "Letterheads".
"""

from __future__ import annotations

from collections.abc import Sequence

from smartbrevity.nodes import FurnitureKind, Timestamp
from smartbrevity.readings import patterns
from smartbrevity.readings.counts import find_counts
from smartbrevity.readings.stamps import read_day
from smartbrevity.shapes import Line
from smartbrevity.source import BLANKS, MarkKind, start_of

__all__ = [
    "MAX_LETTERHEAD",
    "is_header",
    "is_passed_on",
    "letterhead",
    "opens_with_header",
    "read_header",
    "stands_between",
]

MAX_LETTERHEAD = 60  # lines in which the frame of a mail must end
# What lines open with that stand between two mails.
_FORWARDED, _WROTE = frozenset("-BbIi*_"), frozenset("OE")
_OPENINGS = _FORWARDED | _WROTE
_BEFORE = BLANKS + "|"  # what may stand before a header
_MAX_NAME = 40  # code points of the name of a header with its marks and its colon
_KINDS = {"subject": FurnitureKind.SUBJECT, "sender": FurnitureKind.SENDER}


def letterhead(lines: Sequence[Line]) -> int:
    """How many of the first lines of a text carry the mail; `whole` of each is set to say whether
    it is one of the header or of the frame.

    A header is a run of "From:", "Date:", "Subject:" and the like, each once, of which one is a
    subject, a sender with an address, or a second one. The frame is all before the last header
    that "Forwarded message" or another header stands over, or up to "On ... wrote:".
    """
    first, stop = 0, _headers(lines, 0)
    mail = stop > 0
    at = stop
    while at < len(lines):
        line = lines[at]
        source, start, end = line.source, line.start, line.end
        opening = source[start]
        if opening in _OPENINGS:
            counts = find_counts(source, start, end)  # the line is cut there
            end = start + len(source[start : counts[0]].rstrip(BLANKS)) if counts else end
        elif not mail:
            at += 1
            continue
        if opening in _FORWARDED and patterns.FORWARDED.match(source, start, end):
            below = _headers(lines, at + 1)
            found = below or (at + 1 if mail else 0)
        elif opening in _WROTE and patterns.WROTE.match(source, start, end):
            below = at + 1
            found = (_headers(lines, below) or below) if mail or "@" in source[start:end] else 0
        else:
            below = _headers(lines, at) if mail else 0
            found = below if below >= at + 3 else 0  # a header of a line or two may be prose
            if found:
                at -= 1
        at += 1
        if found:
            first, stop, at, mail = at, found, found, True
    for number, line in enumerate(lines[:stop]):
        line.whole = MarkKind.FRAME if number < first else MarkKind.HEADER
    return stop


def opens_with_header(text: str) -> bool:
    """Whether the first line of a text that is not blank, or its first cell, opens as one of a
    mail's header does."""
    start = start_of(text, _BEFORE)
    colon = text.find(":", start, start + _MAX_NAME)
    return colon >= 0 and patterns.HEADER.match(text, start) is not None


def stands_between(line: Line) -> bool:
    """Whether the line stands between the words of whoever passed a mail on and the mail."""
    source, start, end = line.source, line.start, line.end
    if source[start] not in _OPENINGS:
        return False
    return bool(
        patterns.FORWARDED.match(source, start, end) or patterns.WROTE.match(source, start, end)
    )


def _headers(lines: Sequence[Line], at: int) -> int:
    """Where the header that begins at a line ends, 0 where none does."""
    seen: set[str] = set()
    sure, index = False, at
    while index < len(lines):
        name = _name(lines[index])
        if not name or (name in seen and name != "other"):
            break
        seen.add(name)
        sure |= name == "subject" or (name == "sender" and _has_address(lines[index : index + 2]))
        index += 1
    return index if sure or len(seen) > 1 else 0


def _name(line: Line) -> str:
    found = patterns.HEADER.match(line.source, line.start, line.end)
    return (found.lastgroup or "") if found else ""


def _has_address(lines: Sequence[Line]) -> bool:
    """Whether an address stands in the line or, where nothing else stands in it, under it."""
    line = lines[0]
    found = patterns.HEADER.fullmatch(line.source, line.start, line.end)
    return "@" in (lines[-1] if found else line).words


def read_header(line: Line) -> Timestamp | FurnitureKind:
    """The date that a line of a header names, or what kind of line it is."""
    found = patterns.HEADER.match(line.source, line.start, line.end)
    name, at = (found.lastgroup, found.end()) if found else ("", line.end)
    day = read_day(line.source, line.start, at, line.end) if name == "date" else None
    if day is not None:
        return day
    return _KINDS.get(name or "", FurnitureKind.CHROME) if at < line.end else FurnitureKind.CHROME


def is_header(text: str, start: int, end: int) -> bool:
    """Whether the line `[start, end)` opens as one of a mail's header does."""
    return patterns.HEADER.match(text, start, end) is not None


def is_passed_on(text: str) -> bool:
    """Whether the line stands between the words of whoever passed a mail on and the mail.

    >>> is_passed_on("On Mon, Oct 3, 2022 at 7:14 AM Harbor AM <am@harbor.example> wrote:")
    True
    """
    return bool(patterns.FORWARDED.match(text) or patterns.WROTE.match(text))
