"""Where things stand inside one text: names in a credit, links and emphasis in a paragraph.

A paragraph that came from Markdown holds its marks verbatim, with a node at the words between
them: `**loud**` with an `Emphasis` of "loud", `[map](address)` with a `Link` of "map". Marks that
stand right around such a node are no words. All others are: where no node is, nothing is read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from smartbrevity.nodes import Emphasis, EmphasisKind, Item, Link, Metric, Node, Paragraph

__all__ = ["Inline", "Marked", "Piece", "Run", "pieces_of", "places", "runs", "shown", "words_of"]

Piece: TypeAlias = tuple[str, int, Node | str]


class Run(NamedTuple):
    """A place in a text, half-open in code points, and what stands there."""

    start: int
    end: int
    what: Node | str


class Marked(NamedTuple):
    """Words that are a link, a number or in emphasis, and what of it stands in them."""

    what: Emphasis | Link | Metric
    inside: list[Inline]


Inline: TypeAlias = str | Marked


def places(text: str, pieces: Iterable[Piece]) -> list[Run]:
    """The places of pieces in a text: words, the offset where they should stand, what they are.

    Where they do not stand there, they are looked for after the piece before, then from the
    start. Pieces that are not found are left out.
    """
    found, at = [], 0
    for words, start, what in pieces:
        if not 0 <= start <= len(text) or not text.startswith(words, start):
            start = text.find(words, at)
            start = text.find(words) if start < 0 else start
        if words and start >= 0:
            at = start + len(words)
            found.append(Run(start, at, what))
    return found


def runs(text: str, pieces: Iterable[Piece]) -> list[Run]:
    """The places of those pieces that do not overlap an earlier one, in the order of the text.

    >>> runs("Lee/Lee", [("Lee", -1, "first"), ("Lee", -1, "second"), ("Kim", -1, "third")])
    [Run(start=0, end=3, what='first'), Run(start=4, end=7, what='second')]
    """
    apart: list[Run] = []
    for run in sorted(places(text, pieces), key=lambda run: run.start):
        if not apart or run.start >= apart[-1].end:
            apart.append(run)
    return apart


def pieces_of(node: Paragraph | Item) -> list[Piece]:
    """The numbers, links and emphasis in the text of a node, in the order of the page."""
    base = node.end - len(node.text)
    parts: list[Metric | Link | Emphasis] = [*node.links, *node.marks]
    if isinstance(node, Item):
        parts += node.metrics
    parts.sort(key=lambda part: part.start)
    return [(part.text, part.start - base, part) for part in parts]


def words_of(node: Paragraph | Item) -> str:
    """The text without the marks around its links and emphasis.

    >>> loud = Emphasis(EmphasisKind.BOLD, "loud")
    >>> words_of(Paragraph("A **loud** and **long** horn.", marks=(loud,)))
    'A loud and **long** horn.'
    """
    return _without_marks(node.text, places(node.text, pieces_of(node)))[0]


def shown(node: Paragraph | Item) -> list[Inline]:
    """The words of a text: plain ones as strings, marked ones with what stands in them.

    What reaches out of an earlier piece is plain, and so is a link in a link or bold in bold.

    >>> shown(Paragraph("See [the map](/map).", (Link("the map", "/map"),)))
    ['See ', Marked(what=Link(text='the map', url='/map'), inside=['the map']), '.']
    """
    text, found = _without_marks(node.text, places(node.text, pieces_of(node)))
    top: list[Inline] = []
    above: list[tuple[Run, list[Inline]]] = []  # the pieces around this place, the outermost first
    at = 0

    def put(stop: int) -> None:
        nonlocal at
        if at < stop:
            (above[-1][1] if above else top).append(text[at:stop])
        at = stop

    def upto(stop: int) -> None:
        """Put the text before `stop` where it belongs, and leave the pieces that end there."""
        while above and above[-1][0].end <= stop:
            put(above[-1][0].end)
            above.pop()
        put(stop)

    for run in sorted(found, key=lambda run: (run.start, -run.end, _rank(run.what))):
        upto(run.start)
        around = [outer for outer, _ in above]
        if any(run.end > outer.end or _rank(run.what) == _rank(outer.what) for outer in around):
            continue
        assert isinstance(run.what, Emphasis | Link | Metric)
        piece = Marked(run.what, [])
        (above[-1][1] if above else top).append(piece)
        above.append((run, piece.inside))
    upto(len(text))
    return top


def _rank(what: Node | str) -> int:
    """Which of two pieces at one place is outside; a piece stands in none of its own rank."""
    if isinstance(what, Emphasis):
        return 1 if what.kind is EmphasisKind.ITALIC else 2
    return 0 if isinstance(what, Link) else 3


def _without_marks(text: str, found: Sequence[Run]) -> tuple[str, list[Run]]:
    """The text without the marks around these places, and where the places are then."""
    opening: dict[int, int] = {}  # end of the marks before a place -> their start
    closing: dict[int, int] = {}  # start of the marks after one -> their end
    waiting = list(found)
    for _ in range(3):  # bold, italic and a link may stand around the same words
        later = []
        for run in waiting:
            start, end = opening.get(run.start, run.start), closing.get(run.end, run.end)
            before, after = _marks(text, start, end, run.what)
            if before:
                opening[run.start], closing[run.end] = start - before, end + after
            else:
                later.append(run)
        waiting = later
    starts: list[int] = []
    stops: list[int] = []
    counts: list[int] = []  # of the code points that are gone before each of them
    gone = 0
    for start, stop in sorted([*((b, a) for a, b in opening.items()), *closing.items()]):
        start = max(start, stops[-1] if stops else 0)
        if start < stop:
            starts.append(start)
            stops.append(stop)
            counts.append(gone)
            gone += stop - start
    kept = zip([0, *stops], [*starts, len(text)], strict=True)
    bare = "".join(text[start:stop] for start, stop in kept)

    def moved(place: int) -> int:
        i = bisect_right(starts, place) - 1
        return place if i < 0 else place - counts[i] - (min(place, stops[i]) - starts[i])

    there = (Run(moved(run.start), moved(run.end), run.what) for run in found)
    return bare, [run for run in there if run.start < run.end]


def _marks(text: str, start: int, end: int, what: Node | str) -> tuple[int, int]:
    """How many code points of marks stand right before and after a place, for what is there."""
    if isinstance(what, Link):
        before, after = "[", f"](<{what.url}>)" if text.startswith("](<", end) else f"]({what.url})"
    elif isinstance(what, Emphasis):
        count = 2 if what.kind is EmphasisKind.BOLD else 1
        before = after = text[end : end + 1] * count
        if before not in ("*" * count, "_" * count):
            return 0, 0
    else:
        return 0, 0
    if text.endswith(before, 0, start) and text.startswith(after, end):
        return len(before), len(after)
    return 0, 0
