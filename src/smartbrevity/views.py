"""A text as its lines are read, without the Markdown inside them, and the way back to the text.

A line with bold, italic and linked words is the kind of line that its words are, whether tags or
Markdown say so. So the grammar reads a view of the source, which has marks in place of Markdown,
and what it makes is put back to its places in the source. Implements the spec section "Inline".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, TypeVar

import attrs

from smartbrevity.nodes import (
    Byline,
    Credit,
    Headline,
    Item,
    Label,
    Link,
    Metric,
    Node,
    Paragraph,
    Part,
    Section,
    Subhead,
    Timestamp,
)
from smartbrevity.runs import Run, runs_in, writable
from smartbrevity.source import BLANKS, Mark, MarkKind, Source, lines
from smartbrevity.walk import fields_of, walk

__all__ = ["View", "run_of", "view_of"]

_N = TypeVar("_N", bound=Node)
# Readings, and short signs of the page in which no Markdown is: the rest of the texts are slices.
_NO_SLICES = frozenset({"key", "style", "url", "separator", "mark", "marker", "emoji", "value"})
_NAMES = frozenset({"names", "organizations", "via", "editors"})


class _Cut(NamedTuple):
    """Markdown that the view leaves out: `[start, end)` of the source, `at` in the view, `other`
    the place in the view of what closes or opens the same run."""

    start: int
    end: int
    at: int
    other: int
    opens: bool
    run: Run


class View:
    """The `text` and the `marks` that the grammar reads in place of the source's. A run that tags
    have set, not Markdown, leaves nothing out: it opens where its words begin."""

    def __init__(self, source: Source, said: Sequence[Mark], runs: list[Run]) -> None:
        self.source, self.runs = source, runs
        self.kept = said  # of the source's marks, those that are no run
        self.said = [*said, *(Mark(r.kind, r.start, r.end) for r in runs if r.opens == r.start)]
        ends = [(run.opens, run.start, True, run) for run in runs]
        ends += [(run.end, run.closes, False, run) for run in runs]
        ends.sort(key=lambda end: end[:2])
        starts, gone, lost = [end[0] for end in ends], [0], 0
        for start, end, _, _ in ends:
            lost += end - start
            gone.append(lost)
        self._gone = gone  # code points left out before each cut, and before the end

        def seen(place: int) -> int:
            return place - gone[bisect_left(starts, place)]

        self._cuts = [
            _Cut(start, end, seen(start), seen(run.end if opens else run.opens), opens, run)
            for start, end, opens, run in ends
        ]
        self._places = [cut.at for cut in self._cuts]
        text, at, pieces = source.text, 0, []
        for start, end, _, _ in ends:
            pieces.append(text[at:start])
            at = end
        self.text = "".join((*pieces, text[at:]))
        marks = [Mark(kind, seen(start), seen(end), value) for kind, start, end, value in said]
        for run in runs:
            if run.kind is not MarkKind.LINK:
                mark = text[run.opens : run.start]
                marks.append(Mark(run.kind, seen(run.opens), seen(run.end), mark))
        self.marks = tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))

    def broken(self, parts: Iterable[Part]) -> set[Run]:
        """The runs that a node begins or ends in the middle of: they are no Markdown, but signs
        in a text. What tags say is only broken by the end of a block."""
        found: set[Run] = set()
        for part in parts if self._cuts else ():
            for node in walk(part):
                cut: list[Run] = []
                if not isinstance(node, (Link, Metric)):
                    cut += self._broken(node.start, node.end, node.start)
                if isinstance(node, (Headline, Label)):
                    start = self.text.find(node.text, node.start, node.end)
                    cut += self._broken(start, start + len(node.text), start + 1)
                ends = isinstance(node, (Section, Item))
                found.update(run for run in cut if ends or run.opens < run.start)
        return found

    def _broken(self, start: int, end: int, inside: int) -> Iterable[Run]:
        """The runs that go over an edge of `[start, end)`; over its end, if they begin `inside`."""
        first = bisect_left(self._places, start)
        for cut in self._cuts[first : bisect_right(self._places, end)]:
            over_start = not cut.opens and cut.other < start < cut.at
            if over_start or (cut.opens and inside <= cut.at < end < cut.other):
                yield cut.run

    def without(self, runs: set[Run]) -> View:
        """The view in which those runs are no Markdown."""
        return View(self.source, self.kept, [run for run in self.runs if run not in runs])

    def placed(self, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """The parts at their places in the source, with the texts as they stand there."""
        return tuple(self._placed(part) for part in parts) if self._gone[-1] else parts

    def _placed(self, node: _N) -> _N:
        start = self._start(node.start, node.end)
        end = max(start, self._end(node.start, node.end))
        if isinstance(node, (Byline, Credit, Timestamp)):
            start, end = _inner(self.source.text, start, end)
        news: dict[str, Any] = {"start": start, "end": end}
        marked = end - start != node.end - node.start
        for field in fields_of(type(node)):
            value = getattr(node, field.name)
            if field.nested and value:
                many = field.many
                news[field.name] = tuple(map(self._placed, value)) if many else self._placed(value)
            elif marked and value and field.kinds[0] is str and field.name not in _NO_SLICES:
                news[field.name] = (
                    tuple(self._written(node, field.name, words) for words in value)
                    if field.many
                    else self._written(node, field.name, value)
                )
        return attrs.evolve(node, **news)

    def _written(self, node: Node, name: str, words: str) -> str:
        """A text of the node as it stands in the source."""
        if name == "text" and isinstance(node, (Paragraph, Item)):
            at = node.end - len(words)
        else:
            at = self.text.find(words, node.start, node.end)
        start, end = self._start(at, at + len(words)), self._end(at, at + len(words))
        if isinstance(node, (Byline, Credit, Timestamp)) and name == "text":
            start, end = _inner(self.source.text, start, end)
        elif isinstance(node, (Headline, Label, Subhead)) and name == "text" and node.mark:
            start, end = _inner(self.source.text, start, end, touching=True)
        if name in _NAMES:
            start, end = _inner(self.source.text, start, end, linked=True)
        return self.source.text[start:end]

    def _start(self, start: int, end: int) -> int:
        """Where `[start, end)` of the view begins in the source: with the Markdown of the runs
        that lie in it."""
        number, cuts = bisect_left(self._places, start), self._cuts
        while number < len(cuts) and cuts[number].at == start:
            if cuts[number].opens and cuts[number].other <= end:
                break
            number += 1
        return start + self._gone[number]

    def _end(self, start: int, end: int) -> int:
        """Where it ends."""
        number, cuts = bisect_left(self._places, end), self._cuts
        while number < len(cuts) and cuts[number].at == end:
            if cuts[number].opens or cuts[number].other < start:
                break
            number += 1
        return end + self._gone[number]


def _inner(
    text: str, start: int, end: int, *, linked: bool = False, touching: bool = False
) -> tuple[int, int]:
    """`[start, end)` without the emphasis, or a link too, around all of it; where a mark will be
    `touching` the words, none is taken from words that end in one: "**_5*_**"."""
    for run in runs_in(text[start:end]):
        whole = (run.opens, run.closes) == (0, end - start) and run.opens < run.start
        if whole and (linked or run.kind is not MarkKind.LINK):
            first, last = start + run.start, start + run.end
            inner = _inner(text, first, last, linked=linked, touching=touching)
            return (first, last) if touching and text[inner[1] - 1] in "*_" else inner
    return start, end


def view_of(source: Source) -> View:
    """The view of a source in which the Markdown of every line is left out, and of what its markup
    sets in bold or italic only what Markdown could write."""
    text = source.text
    marks = [mark for mark in source.marks if mark.kind in (MarkKind.BOLD, MarkKind.ITALIC)]
    if not marks and not ("*" in text or "_" in text or "](" in text):
        return View(source, source.marks, [])
    kept = [mark for mark in source.marks if mark.kind not in (MarkKind.BOLD, MarkKind.ITALIC)]
    runs, at = [], 0
    for start, end, _ in lines(text):
        first = at
        while at < len(marks) and marks[at].start < end:
            at += 1
        words = text[start:end]
        own = [run for run in runs_in(words) if run.opens < run.start]
        runs += [run.moved(start) for run in own]
        if first < at and not own:  # a line that writes Markdown itself keeps no marks of its tags
            told = [run_of(text, mark, start) for mark in marks[first:at] if mark.end <= end]
            told = [run for run in writable(words, told) if run.kind is not MarkKind.LINK]
            runs += [run.moved(start) for run in told]
    return View(source, kept, runs)


def run_of(text: str, mark: Mark, base: int) -> Run:
    """What markup says of a run, without the blanks at its edges, with offsets from `base`."""
    words = text[mark.start : mark.end]
    start = mark.end - len(words.lstrip(BLANKS)) - base
    end = mark.start + len(words.rstrip(BLANKS)) - base
    return Run(mark.kind, start, start, end, end, mark.value)
