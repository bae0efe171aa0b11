"""A text as its lines are read, without the Markdown inside them, and the way back to the text.

A line with bold, italic and linked words is the kind of line that its words are, whether tags or
Markdown say so. So the grammar reads a view of the source, which has marks in place of Markdown,
and what it makes is put back to its places in the source. Implements the spec section "Inline".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple, TypeVar

import attrs

from smartbrevity import patterns
from smartbrevity.dress import DRESS, may_be_dressed, may_part, runs_of
from smartbrevity.nodes import (
    Byline,
    Credit,
    Furniture,
    Headline,
    Item,
    Label,
    Link,
    Masthead,
    Media,
    Metric,
    Node,
    Paragraph,
    Part,
    Quote,
    Section,
    Story,
    Subhead,
    Timestamp,
)
from smartbrevity.readings.labels import after_emoji
from smartbrevity.readings.stamps import on_one_line
from smartbrevity.rows import Row, Rows
from smartbrevity.runs import Run, is_whole
from smartbrevity.source import BLANKS, Mark, MarkKind, Source
from smartbrevity.walk import fields_of, walk

__all__ = ["View", "view_of"]

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


def _by_place(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end


class View:
    """The `text` and the `marks` that the grammar reads in place of the source's. A run that tags
    have set, not Markdown, leaves nothing out: it opens where its words begin."""

    def __init__(
        self,
        source: Source,
        said: Sequence[Mark],
        runs: list[Run],
        signs: frozenset[Run] = frozenset(),
    ) -> None:
        self.source, self.runs = source, runs
        self.signs = signs  # runs that a node cuts: no Markdown
        self._around = {(run.opens, run.closes): run for run in runs}
        self.kept = said  # of the source's marks, those that are no run
        self._gone = [0]  # code points left out before each cut, and before the end
        self._cuts: list[_Cut] = []
        self._places: list[int] = []
        self.text, self.marks = source.text, tuple(sorted(said, key=_by_place))
        self.said = said
        if runs:
            tags = [Mark(run.kind, run.start, run.end) for run in runs if run.opens == run.start]
            self.said = [*said, *tags]
            marks = self._leave_out(runs) if len(tags) < len(runs) else self.said
            self.marks = tuple(sorted(marks, key=_by_place))

    def _leave_out(self, runs: list[Run]) -> Iterator[Mark]:
        """Leave the Markdown of the runs out of the text; the marks at their places in the rest."""
        ends = [(run.opens, run.start, True, run) for run in runs]
        ends += [(run.end, run.closes, False, run) for run in runs]
        ends.sort(key=lambda end: end[:2])
        starts, gone = [end[0] for end in ends], self._gone
        for start, end, _, _ in ends:
            gone.append(gone[-1] + end - start)

        def seen(place: int) -> int:
            return place - gone[bisect_left(starts, place)]

        self._cuts = [
            _Cut(start, end, seen(start), seen(run.end if opens else run.opens), opens, run)
            for start, end, opens, run in ends
        ]
        self._places = [cut.at for cut in self._cuts]
        text, at, pieces = self.source.text, 0, []
        for start, end, _, _ in ends:
            pieces.append(text[at:start])
            at = end
        self.text = "".join((*pieces, text[at:]))
        for kind, start, end, value in self.kept:
            yield Mark(kind, seen(start), seen(end), value)
        for run in runs:
            if run.kind is not MarkKind.LINK:
                mark = text[run.opens : run.start]
                yield Mark(run.kind, seen(run.opens), seen(run.end), mark)

    def broken(self, parts: Iterable[Part]) -> set[Run]:
        """The runs that a node begins or ends in the middle of: they are no Markdown, but signs
        in a text. What tags say is only broken by the end of a block."""
        found: set[Run] = set()
        if not self._gone[-1]:
            edges = _edges(parts) if self.runs else []
            for run in self.runs if edges else ():
                at = bisect_right(edges, run.start)
                if at < len(edges) and edges[at] < run.end:
                    found.add(run)
            return found
        for part in parts:
            for node in walk(part):
                cut: list[Run] = []
                if not isinstance(node, (Link, Metric)):
                    cut += self._broken(node.start, node.end, node.start)
                if isinstance(node, Section) and (lead := node.lead_in):
                    cut += self._broken(lead.start, lead.end, lead.start)
                if isinstance(node, Item):  # a run goes over no marker
                    text = node.end - len(node.text)
                    cut += self._broken(text, node.end, text)
                if isinstance(node, (Quote, Furniture)):  # nor over a sign alone: "*> a* b"
                    text = self._place(node, node.text)
                    end = text + len(node.text)
                    cut += self._broken(text, end - 1, end)
                    if isinstance(node, Furniture):  # nor out of a cell: "|Good *morning|*"
                        cut += self._broken(text, end, text)
                if isinstance(node, Byline):  # it is around a name, or outside of it
                    cut += self._inside(node)
                if isinstance(node, (Headline, Label)):
                    start = self._place(node, node.text)
                    end = start + len(node.text)
                    around = set(self._broken(start, end, start + 1))
                    if node.mark:  # kicker and words stand in it, emoji may, no pipe of a cell does
                        opens = self._words(node.start)
                        around -= self._open(opens, end)
                        around -= self._open(after_emoji(self.text, opens, end), end)
                    cut += around
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

    def _inside(self, byline: Byline) -> Iterator[Run]:
        """The runs that open or close in the middle of a name."""
        for name in byline.names:
            start = self.text.find(name, byline.start, byline.end)
            first = bisect_right(self._places, start)
            for cut in self._cuts[first : bisect_left(self._places, start + len(name))]:
                yield cut.run

    def _open(self, start: int, end: int) -> set[Run]:
        """The runs that open at `start` and close at `end` or behind it."""
        first = bisect_left(self._places, start)
        cuts = self._cuts[first : bisect_right(self._places, start)]
        return {cut.run for cut in cuts if cut.opens and cut.other >= end}

    def _words(self, start: int) -> int:
        """Where what stands there begins behind the pipes of a cell."""
        while self.text[start] == "|" or self.text[start] in BLANKS:
            start += 1
        return start

    def without(self, runs: set[Run]) -> View:
        """The view in which those runs are no Markdown."""
        left = [run for run in self.runs if run not in runs]
        return View(self.source, self.kept, left, self.signs | runs)

    def cut(self, rows: Rows) -> View | None:
        """The view in which each of the rows is a line, as it is in the canonical text, where a
        line that holds several has other runs then; else None."""
        if not may_be_dressed(self.source):
            return None
        pairs = ((rows[n], rows[m]) for n, m in pairwise(rows.odd) if n + 1 == m)
        cuts = [  # prose is a line of its own
            self._start(row.start, row.end)
            for above, row in pairs
            if not any(c in "\r\n" for c in self.text[above.end : row.start])
            and not _are_one_line(above, row)
        ]
        cuts += [
            self._start(credit.start, credit.end)
            for row in rows.asked()
            if isinstance(row.node, Media)
            for credit in row.node.credits
            if credit.start > row.start
        ]
        cuts.sort()
        if not may_part(self.source, cuts):
            return None
        runs = [run for run in runs_of(self.source, cuts) if run not in self.signs]
        return None if runs == self.runs else View(self.source, self.kept, runs, self.signs)

    def placed(self, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """The parts at their places in the source, with the texts as they stand there."""
        return tuple(self._placed(part) for part in parts) if self._gone[-1] else parts

    def _placed(self, node: _N) -> _N:
        start = self._start(node.start, node.end)
        end = max(start, self._end(node.start, node.end))
        if isinstance(node, (Byline, Credit, Timestamp)):
            start, end = self._inner(start, end)
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

    def _place(self, node: Node, words: str, name: str = "text") -> int:
        """Where a text of the node stands in the view: what is said in a sign, an emoji or a kicker
        before it could have the same letters."""
        text, start, end = self.text, node.start, node.end
        if name == "text" and isinstance(node, (Paragraph, Item)):
            return end - len(words)
        if isinstance(node, (Headline, Label, Furniture)):
            return text.rfind(words, start, end)
        if isinstance(node, (Media, Quote)) and (sign := patterns.SIGN.match(text, start, end)):
            at = text.find(words, sign.end(), end)
            return text.find(words, start, end) if at < 0 else at
        return text.find(words, start, end)

    def _written(self, node: Node, name: str, words: str) -> str:
        """A text of the node as it stands in the source."""
        at = self._place(node, words, name)
        start, end = self._start(at, at + len(words)), self._end(at, at + len(words))
        if isinstance(node, (Byline, Credit, Timestamp)) and name == "text":
            start, end = self._inner(start, end)
        elif isinstance(node, (Headline, Label, Subhead)) and name == "text" and node.mark:
            start, end = self._inner(start, end, mark=node.mark)
        if name in _NAMES:
            start, end = self._inner(start, end, linked=True)
        return self.source.text[start:end]

    def _inner(
        self, start: int, end: int, *, linked: bool = False, mark: str = ""
    ) -> tuple[int, int]:
        """`[start, end)` of the source without the emphasis, or a link too, around all of it. What
        stands in a `mark` keeps what its stars or bars would touch: "**_5*_**"."""
        found = [(start, end)]
        while (
            (run := self._around.get(found[-1]))
            and run.opens < run.start
            and (linked or run.kind is not MarkKind.LINK)
        ):
            found.append((run.start, run.end))
        while mark[:1] in ("*", "_") and len(found) > 2:
            if is_whole(mark, self.source.text[slice(*found[-1])]):
                break
            found.pop()
        return found[-1]

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


def _edges(parts: Iterable[Part]) -> list[int]:
    """Where sections and items begin and end, in order."""
    edges: list[int] = []
    for part in parts:
        inside: Sequence[Node] = ()
        if isinstance(part, Story):
            inside = part.body
        elif isinstance(part, Masthead):
            inside = part.parts
        for node in inside:
            if isinstance(node, Section):
                edges += node.start, node.end
                if node.lead_in is not None:
                    edges += node.lead_in.start, node.lead_in.end
                for item in node.items:
                    edges += item.start, item.end
    edges.sort()
    return edges


def _are_one_line(above: Row, row: Row) -> bool:
    """Whether the rows are a name and its age, which share a line in the canonical text too."""
    name, age = above.node, row.node
    return isinstance(name, Byline) and isinstance(age, Timestamp) and on_one_line(name, age)


def view_of(source: Source) -> View:
    """The view of a source in which the Markdown of every line is left out, and of what its markup
    sets in bold or italic only what Markdown could write."""
    kept = [mark for mark in source.marks if mark.kind not in DRESS]
    return View(source, kept, runs_of(source)) if may_be_dressed(source) else View(source, kept, [])
