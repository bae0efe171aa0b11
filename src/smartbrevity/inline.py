"""Links, bold and italic runs of paragraphs and items, found in a finished tree.

In a page of markup its tags say where they are, in every text Markdown and bare addresses do.
Implements the spec section "Inline".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from smartbrevity.dress import run_of
from smartbrevity.nodes import (
    Emphasis,
    EmphasisKind,
    Item,
    Link,
    Masthead,
    Node,
    Paragraph,
    Part,
    Section,
    Story,
)
from smartbrevity.runs import Run, may_have_runs, runs_in, writable
from smartbrevity.source import Mark, MarkKind

__all__ = ["with_runs"]

_KINDS = {
    MarkKind.LINK: None,
    MarkKind.BOLD: EmphasisKind.BOLD,
    MarkKind.ITALIC: EmphasisKind.ITALIC,
}


def with_runs(parts: tuple[Part, ...], text: str, said: Sequence[Mark]) -> tuple[Part, ...]:
    """The parts with the links and the emphasis of their paragraphs and items, as the text writes
    them and the marks of a view say."""
    marks = [run_of(text, mark, 0) for mark in said if mark.kind in _KINDS]
    written = may_have_runs(text) or ("/" in text and "://" in text)
    if marks or written:
        _Filler(text, sorted(marks, key=lambda run: run.start), written=written).fill(parts)
    return parts


class _Filler:
    """What fills the tree of one text; `marks` is what its markup says, in order, and `written`
    says that the text may write runs itself. The nodes were made just now and nobody else has seen
    them, so they are filled in their place."""

    def __init__(self, text: str, marks: Sequence[Run], *, written: bool) -> None:
        self.text, self.marks, self.written = text, marks, written
        self.starts = [run.start for run in marks]

    def fill(self, parts: tuple[Part, ...]) -> None:
        for part in parts:
            inside: Sequence[Node] = ()
            if isinstance(part, Story):
                inside = part.body
                if part.dek is not None:
                    self.node(part.dek)
            elif isinstance(part, Masthead):
                inside = part.parts
            for section in inside:
                if isinstance(section, Section):
                    if section.paragraph is not None:
                        self.node(section.paragraph)
                    for item in section.items:
                        self.node(item)
                    if section.lead_in is not None:
                        self.node(section.lead_in)

    def node(self, node: Paragraph | Item) -> None:
        """Give the node its runs. An item keeps its numbers, and the guessed links that no sure
        one touches."""
        text = node.text
        base = node.end - len(text)
        if not self.written:
            first = bisect_left(self.starts, base)
            if first == len(self.starts) or self.starts[first] >= node.end:
                return
        metrics = node.metrics if isinstance(node, Item) else ()
        runs = self.runs(text, base, metrics)
        if metrics:
            taken = _Apart(metrics)
            runs = [run for run in runs if not taken.cross(base + run.start, base + run.end)]
        if not runs:
            return
        links: list[Link] = []
        marks: list[Emphasis] = []
        for run in runs:
            start, end, kind = base + run.start, base + run.end, _KINDS[run.kind]
            words = text[run.start : run.end]
            if kind is None:
                links.append(Link(words, run.url, start=start, end=end))
            else:
                marks.append(Emphasis(kind, words, start=start, end=end))
        if isinstance(node, Item) and (metrics or node.links):
            links = self.among(node, links, marks)
        put = object.__setattr__
        put(node, "links", tuple(links))
        put(node, "marks", tuple(marks))

    def among(self, item: Item, links: list[Link], marks: Sequence[Emphasis]) -> list[Link]:
        """The links of an item that are beside its numbers, sure ones and guessed ones."""
        taken = _Apart(item.metrics)
        links = [link for link in links if taken.leave(link)]
        sure = _Apart(links)
        edges = sorted(edge for mark in marks for edge in _edges(mark))
        links += [link for link in item.links if sure.leave(link) and not _is_cut(link, edges)]
        return sorted(links, key=lambda link: link.start)

    def runs(self, text: str, base: int, metrics: Sequence[Node]) -> list[Run]:
        """The runs of a text that begins at `base`, with offsets from its own start."""
        first, end = bisect_left(self.starts, base), base + len(text)
        told = [
            run.moved(-base)
            for run in self.marks[first : bisect_left(self.starts, end)]
            if run.end <= end
        ]
        if metrics:
            taken = _Apart(metrics)
            told = [run for run in told if not taken.hold(run.start + base, run.end + base)]
        return writable(text, told) if told else runs_in(text)


class _Apart:
    """Nodes in order that share no character, and how another place lies among them."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = nodes
        self.starts = [node.start for node in nodes]

    def _at(self, place: int) -> tuple[int, int]:
        """The node in the middle of which a place is, or nothing."""
        number = bisect_left(self.starts, place) - 1
        node = self.nodes[number] if number >= 0 else None
        return (node.start, node.end) if node and place < node.end else (place, place)

    def leave(self, link: Link) -> bool:
        """Whether none of the nodes touches the link."""
        number = bisect_left(self.starts, link.end) - 1
        return number < 0 or self.nodes[number].end <= link.start

    def hold(self, start: int, end: int) -> bool:
        """Whether an edge of `[start, end)` is in the middle of a node."""
        return self._at(start) != (start, start) or self._at(end) != (end, end)

    def cross(self, start: int, end: int) -> bool:
        """Whether a node lies over one edge of `[start, end)` and not over the other."""
        first, last = self._at(start), self._at(end)
        return (first[1] < end and first[0] < start) or (start < last[0] and end < last[1])


def _edges(mark: Emphasis) -> tuple[tuple[int, int, int], ...]:
    return (mark.start, mark.start, mark.end), (mark.end, mark.start, mark.end)


def _is_cut(link: Link, edges: Sequence[tuple[int, int, int]]) -> bool:
    """Whether emphasis with one of those edges crosses the link."""
    first = bisect_left(edges, (link.start + 1, -1, -1))
    last = bisect_left(edges, (link.end, -1, -1))
    return any(not link.start <= start < end <= link.end for _, start, end in edges[first:last])
