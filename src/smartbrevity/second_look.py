"""The second look at a line of prose: what its opening lets through, and the whole does not.

A line of prose is asked by its first characters what it may be (`gates.start_of`). Where that is
something, or nothing but the end of the line or a sign inside could show it, these functions say
whether it is. Like gates, they only leave out what the tables would not take.
"""

from __future__ import annotations

from smartbrevity import patterns
from smartbrevity.entries import MEMO, OPENING, Tables, fold
from smartbrevity.furniture import fixed_kind
from smartbrevity.gates import (
    AT_START,
    FIXED,
    GLUED,
    MEDIA,
    NO_PARAGRAPH,
    SLACK,
    Start,
    may_be_glued,
)
from smartbrevity.readings.credits import is_agency
from smartbrevity.shapes import MAX_HEAD
from smartbrevity.source import BLANKS

__all__ = [
    "END",
    "NO_WORDS",
    "START",
    "closes",
    "is_plain",
    "is_sure_head",
    "less",
    "may_be_label",
    "may_be_told",
]

START, END = 4, 5  # code points at the start and the end of a line that are looked up
NO_WORDS = frozenset((*BLANKS, "", ":", "*", "_"))  # what a label's text does not open with
_SIGNS = frozenset('.!?…"“”—')  # what ends a sentence, or a head
_SEPARATORS = frozenset("…—.")  # one of them may be that of the head, before the colon


def less(words: str, may: int, begins: Start, tables: Tables) -> int:
    """The gates without those that a second look at the line closes."""
    if may & FIXED and not (_may_be_fixed(words, begins) and fixed_kind(words, tables)):
        may &= ~FIXED
    if may & GLUED and not may_be_glued(words):
        may &= ~GLUED
    if may & MEDIA and not is_agency(words, tables):
        may &= ~MEDIA
    if may & NO_PARAGRAPH and not patterns.MARKER.match(words):
        may &= ~NO_PARAGRAPH
    if len(words) > START:  # shorter ones may be words alone: "By"
        for bit, openings in map(AT_START.__getitem__, begins.asked):
            if may & bit and not any(opening.match(words) for opening in openings):
                may &= ~bit
    return may


def _may_be_fixed(words: str, begins: Start) -> bool:
    """Whether the line is as long as the fixed lines that begin like it, or begins as those do that
    are of any length."""
    if len(words) <= begins.most:
        return True
    openings = begins.openings
    return bool(openings) and fold(words[: OPENING + SLACK]).startswith(openings)


def closes(words: str, tables: Tables) -> bool:
    """Whether the line is one of furniture that begins with any words: few end as those do."""
    end, ends = words[-END:], tables.ends
    if end not in ends:
        if len(ends) >= MEMO:
            ends.clear()
        tail = end[-5:-1] if end[-1] == "." else end[-4:]
        ends[end] = tail.lower() in tables.closings
    return ends[end] and fixed_kind(words, tables) is not None


def may_be_label(words: str, begins: Start, tables: Tables, *, bare: bool = False) -> bool:
    """Whether a label of the table may stand there in another way than "Zoom in: ": as "Zoom
    in :", "Keep in mind ..." or "En detalle. Una ...", or `bare`, alone on its line."""
    stop = words.find(".", 0, MAX_HEAD)
    stopped = 0 <= stop < len(words) - 1
    if not (bare or stopped or ":" in words or "—" in words or "…" in words or " – " in words):
        return False
    opening = words[:MAX_HEAD]
    if fold(opening).startswith(begins.labels):
        return True
    return any(tail in opening for tail in tables.tails)


def is_sure_head(words: str, colon: int) -> bool:
    """Whether it is plain that the head of the line, if it has one, ends at that colon, and that
    it is not the head of a newsletter's item."""
    told, after = words[:colon], words[colon + 1 : colon + 3]
    plain = after[:1] == " " and after[1:] not in NO_WORDS and told[-1:] not in NO_WORDS
    return plain and _SEPARATORS.isdisjoint(told) and told != "Bonus"


def may_be_told(words: str, colon: int) -> bool:
    """Whether a quotation may have its speaker behind a dash, or be a line of data."""
    return colon >= 0 or "—" in words or "–" in words or "--" in words


def is_plain(told: str) -> bool:
    """Whether no rule before that of labels could take the line, and none cut it."""
    return (
        "A" <= told[:1] <= "Z"
        and _SIGNS.isdisjoint(told)
        and told[-1] not in BLANKS
        and not patterns.BIG_THING.match(told)
    )
