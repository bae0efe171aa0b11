"""Word counts: what a newsletter says of its own length. Spec section "Word counts"."""

from __future__ import annotations

from smartbrevity import patterns
from smartbrevity.nodes import WordCount
from smartbrevity.source import is_longer

__all__ = ["find_counts", "read_count"]

MAX_LINE = 700


def find_counts(text: str, start: int, end: int, label: int = -1) -> list[int]:
    """Where word counts begin inside the line `[start, end)`, after its start; at `label` the words
    after a label begin."""
    if is_longer(text, start, end, MAX_LINE):
        return []
    for first in patterns.COUNT_START.finditer(text, start, end):
        if first.start() == label or not _is_glued(text, first.start()):
            break
    else:
        return []
    later = patterns.COUNT_NAMED.finditer(
        text, first.end(), end
    )  # bare numbers belong to the first
    return [at for at in (first.start(), *(count.start() for count in later)) if at > start]


def _is_glued(text: str, at: int) -> bool:
    """Whether the number at that place goes on with a number, or with what may close a run."""
    return text[at].isdigit() and text[max(0, at - 1)] in "0123456789*_" and at > 0


def read_count(text: str, start: int, end: int) -> WordCount | None:
    """Words and minutes of the line `[start, end)`; None where it is no word count.

    Halves count ("4½", "2.5"), "< 4" is 4.0 with `under`; editors are the names after "edited by".
    """
    if is_longer(text, start, end, MAX_LINE) or not patterns.COUNT_START.match(text, start, end):
        return None
    words = patterns.COUNT_WORDS.search(text, start, end) or patterns.COUNT_BARE.search(
        text, start, end
    )
    minutes = patterns.COUNT_MINUTES.search(text, start, end)
    if words is None and minutes is None:
        return None
    editors = (found["name"].rstrip(".") for found in patterns.EDITED_BY.finditer(text, start, end))
    return WordCount(
        int(words["words"].replace(",", "")) if words else None,
        float(minutes["minutes"] or 0) + (0.5 if minutes["half"] else 0.0) if minutes else None,
        text[start:end],
        bool(minutes and minutes["under"]),
        tuple(editors),
        start=start,
        end=end,
    )
