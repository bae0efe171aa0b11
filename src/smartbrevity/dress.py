"""The runs of every line of a source: those that it writes in Markdown, and those that its tags
say and Markdown could write. Implements the spec section "Inline"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from smartbrevity.runs import Run, is_whole, may_have_runs, runs_in, writable
from smartbrevity.source import BLANKS, Mark, MarkKind, Source, lines

__all__ = ["DRESS", "may_be_dressed", "may_part", "run_of", "runs_of"]

DRESS = (MarkKind.BOLD, MarkKind.ITALIC)


def may_be_dressed(source: Source) -> bool:
    """Whether any run may be in the text."""
    return may_have_runs(source.text) or any(mark.kind in DRESS for mark in source.marks)


def may_part(source: Source, cuts: Sequence[int]) -> bool:
    """Whether a run may be in one of the lines that are cut at those places, which are in order."""
    text, at = source.text, 0
    marked = [mark.start for mark in source.marks if mark.kind in DRESS]
    for start, end, _ in lines(text) if cuts else ():
        first = at
        while at < len(cuts) and cuts[at] < end:
            at += 1
        marks = first < at and bisect_left(marked, end) - bisect_left(marked, start)
        if marks or (first < at and may_have_runs(text[start:end])):
            return True
    return False


def runs_of(source: Source, cuts: Sequence[int] = ()) -> list[Run]:
    """The runs of every line, and of the parts of a line that is cut."""
    text = source.text
    marks = [mark for mark in source.marks if mark.kind in DRESS]
    written = may_have_runs(text)
    runs, at, size = [], 0, len(marks)
    for start, end, _ in _pieces(text, cuts) if cuts else lines(text):
        if not written and (at == size or marks[at].start >= end):
            continue
        first = at
        while at < size and marks[at].start < end:
            at += 1
        words = text[start:end]
        own = [run for run in runs_in(words) if run.opens < run.start] if written else []
        runs += [run.moved(start) for run in own]
        if first < at and not own:  # a line that writes Markdown itself keeps no marks of its tags
            told = [run_of(text, mark, start) for mark in marks[first:at] if mark.end <= end]
            runs += [run.moved(start) for run in writable(words, told) if _is_whole(words, run)]
    return runs


def _is_whole(words: str, run: Run) -> bool:
    """Whether bold or italic words hold no star or bar that their own would find."""
    inside = words[run.start : run.end]
    if run.kind is MarkKind.LINK or not ("*" in inside or "_" in inside):
        return run.kind is not MarkKind.LINK
    return is_whole("**" if run.kind is MarkKind.BOLD else "*", inside)


def _pieces(text: str, cuts: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """The lines of a text, those that are cut in their parts."""
    at = 0
    for start, end, stop in lines(text):
        while at < len(cuts) and cuts[at] < end:
            yield start, cuts[at], cuts[at]
            start = cuts[at]
            at += 1
        yield start, end, stop


def run_of(text: str, mark: Mark, base: int) -> Run:
    """What markup says of a run, without the blanks at its edges, with offsets from `base`."""
    words = text[mark.start : mark.end]
    start = mark.end - len(words.lstrip(BLANKS)) - base
    end = mark.start + len(words.rstrip(BLANKS)) - base
    return Run(mark.kind, start, start, end, end, mark.value)
