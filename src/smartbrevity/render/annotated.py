"""The source of a document, every run coloured by what it was read as.

The text stands there to the last character, whatever the tree says: runs are cut from the source
in order, and none is shown twice. What a run is stands in its `title`, which browsers show when
the run is pointed at; a legend above counts them. There is no script.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from smartbrevity.diagnostics import Diagnostic
from smartbrevity.nodes import Node, Section, Story
from smartbrevity.render.escape import escape
from smartbrevity.render.looks import (
    Look,
    Scene,
    kinds_in,
    look_of,
    named,
    plain_look,
    style_of,
    words_in,
)
from smartbrevity.render.words import runs
from smartbrevity.source import BLANKS, Span
from smartbrevity.walk import children, type_name

__all__ = ["annotate"]

_MOST_TOLD = 240  # code points of a line of a title: a name of a megabyte helps nobody


class _Cell(NamedTuple):
    """A run that is shown in one way: what lies on top there, and all doubts about it."""

    end: int
    look: Look | None
    doubts: tuple[Diagnostic, ...]


def annotate(
    parts: Sequence[Node],
    text: str,
    doubts: Sequence[Diagnostic] = (),
    spans: Mapping[int, Span] | None = None,
) -> str:
    r"""The whole text as a fragment of HTML with its style and its legend.

    `parts` are the trees that it was read as, in order, `doubts` those about them, in order;
    `spans` says where a node stands, by `id(node)`, if its own offsets do not.

    >>> from smartbrevity import parse
    >>> document = parse("Zoom in: Fares rise.")
    >>> markup = annotate(document.parts, document.source.text)
    >>> '<span class="as-detail" title="label zoom-in, detail">Zoom in:</span>' in markup
    True
    """
    painter = _Painter(text, spans or {})
    shown = painter.shown(parts, doubts)
    counts = painter.counts
    kinds = kinds_in(counts)
    legend = [(f"as-{kind}", named(kind), counts[kind]) for kind in kinds]
    found = Counter(doubt.code for doubt in doubts)
    legend += [("sb-doubt", code, count) for code, count in sorted(found.items())]
    told = "".join(
        f'<li><span class="{css}">{escape(name)}</span> {count}</li>' for css, name, count in legend
    )
    return (
        f'<div class="sb-annotated">\n<style>{style_of(kinds)}</style>\n'
        f'<ul class="sb-legend">{told}</ul>\n'
        f'<div class="sb-source">{shown}</div>\n</div>'
    )


class _Painter:
    """Lays the nodes of the tree over the text, each over those that it stands in, and shows what
    lies on top: every character once and in order, whatever the tree says."""

    def __init__(self, text: str, spans: Mapping[int, Span]) -> None:
        self.text = text
        self.spans = spans
        self.top: list[Look | None] = [None] * len(text)
        self.edges = {0, len(text)}  # where a run of one look may end
        self.counts: Counter[str] = Counter()

    def shown(self, parts: Sequence[Node], doubts: Sequence[Diagnostic]) -> str:
        rooms: list[Span] = []  # parts share no character, and paint none of their neighbours'
        for part in parts:
            start, end = self.span(part)
            start = min(max(start, rooms[-1].end if rooms else 0), len(self.text))
            rooms.append(Span(start, min(max(end, start), len(self.text))))
            scene = Scene(part, part.lede) if isinstance(part, Story) else Scene()
            self.node(part, scene, None, rooms[-1])
        cells = self.cells({edge for room in rooms for edge in room}, doubts)
        out, at = [], 0
        for number, (part, room) in enumerate(zip(parts, rooms, strict=True), 1):
            out.append(self.gap(at, room.start, cells))
            kind = type_name(type(part))
            told = ", sponsored" if isinstance(part, Story) and part.sponsored else ""
            title = f"part {number}, {kind}{told}"
            out.append(f'<div class="sb-part sb-part-{kind}" title="{title}">')
            out += [*self.marked(*room, cells), "</div>"]
            at = room.end
        return "".join([*out, self.gap(at, len(self.text), cells)])

    def span(self, node: Node) -> Span:
        return self.spans.get(id(node), node.span)

    def node(self, node: Node, scene: Scene, around: Look | None, room: Span) -> None:
        """Lay a node and all that is in it over the text in the room of its part."""
        if isinstance(node, Section):
            scene = scene._replace(label=node.label)
        start, end = self.span(node)
        look = look_of(node, scene, around)
        if look is not None:
            self.counts[look.kind] += 1
            self.lay(start, end, look, room)
        for run in runs(self.text[start:end], words_in(node, end - start, scene.story)):
            kind = str(run.what)
            self.counts[kind] += 1
            self.lay(start + run.start, start + run.end, plain_look(kind), room)
        for child in children(node):
            self.node(child, scene, look, room)

    def lay(self, start: int, end: int, look: Look, room: Span) -> None:
        start, end = max(start, room.start), min(end, room.end)
        if start < end:
            self.top[start:end] = [look] * (end - start)
            self.edges |= {start, end}

    def cells(self, borders: set[int], doubts: Sequence[Diagnostic]) -> Iterator[_Cell]:
        """The text in cells as long as they look the same and cross no border."""
        coming, active = deque(doubts), list[Diagnostic]()
        cells: list[_Cell] = []
        edges = {*self.edges, *borders, *(edge for doubt in doubts for edge in doubt.span)}
        for start, end in pairwise(sorted(edges)):
            while coming and coming[0].span.start <= start:
                active.append(coming.popleft())
            active = [doubt for doubt in active if doubt.span.end > start]
            cell = _Cell(end, self.top[start], tuple(active))
            if cells and start not in borders and cells[-1][1:] == cell[1:]:
                cells.pop()  # and go on with it
            cells.append(cell)
        return iter(cells)

    def gap(self, start: int, stop: int, cells: Iterator[_Cell]) -> str:
        """The text between two parts; where it is blank it takes less room."""
        shown = "".join(self.marked(start, stop, cells))
        return f'<div class="sb-gap">{shown}</div>' if shown and not shown.strip(BLANKS) else shown

    def marked(self, start: int, stop: int, cells: Iterator[_Cell]) -> Iterator[str]:
        while start < stop:
            end, look, doubts = next(cells)
            yield self.run(self.text[start:end], look, doubts)
            start = end

    def run(self, text: str, look: Look | None, doubts: Sequence[Diagnostic]) -> str:
        """A run with its colour and its title; blanks at its edges have none."""
        words = text.strip(BLANKS)
        if not words or (look is None and not doubts):
            return escape(text)
        css = [] if look is None else [look.css]
        told = [] if look is None else [look.told[:_MOST_TOLD]]
        if doubts:
            css.append("sb-doubt")
            told += [f"{doubt.code}: {doubt.message}" for doubt in doubts]
        classes, title = " ".join(css), escape("\n".join(told))
        before, after = map(escape, text.split(words, 1))
        return f'{before}<span class="{classes}" title="{title}">{escape(words)}</span>{after}'
