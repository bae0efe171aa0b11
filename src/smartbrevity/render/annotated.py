"""The source of a document, every run coloured by what it was read as.

The text stands there to the last character, whatever the tree says: runs are cut from the source
in order, and none is shown twice. What a run is stands in its `title`, which browsers show when
the run is pointed at; a legend above counts them. There is no script.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from smartbrevity.nodes import (
    Byline,
    Credit,
    Document,
    Furniture,
    Headline,
    Item,
    Label,
    LabelKind,
    Link,
    Media,
    Metric,
    Node,
    Note,
    Paragraph,
    Quote,
    Role,
    Section,
    Story,
    Subhead,
    Timestamp,
    Unit,
    WordCount,
)
from smartbrevity.render.escape import escape
from smartbrevity.render.order import Piece, Run, runs
from smartbrevity.source import BLANKS
from smartbrevity.walk import children, type_name

__all__ = ["annotate"]

_MOST_TOLD = 240  # code points of a title: a name of a megabyte helps nobody
_GREY = -1

# What a run can be -> its hue, in the order of the legend. A label is of its role if the style
# knows it, else of its kind.
_LABELS: dict[str, int] = {
    Role.SIGNIFICANCE: 350,
    Role.NEWS: 22,
    Role.CONTEXT: 275,
    Role.DETAIL: 212,
    Role.NUMBERS: 95,
    Role.ANALYSIS: 300,
    Role.COUNTERPOINT: 328,
    Role.VOICE: 165,
    Role.OUTLOOK: 188,
    Role.SUMMARY: 130,
    Role.LINKS: 225,
    Role.EXTRA: 60,
    Role.META: 40,
    Role.OTHER: 240,
    LabelKind.FREE: 62,
    LabelKind.TOPIC: 312,
    LabelKind.SPEAKER: 170,
    LabelKind.CLOCK: 84,
}
_HUES: dict[str, int] = {
    "headline": 262,
    "kicker": 290,
    "dek": 248,
    "byline": 205,
    "author": 205,
    "timestamp": 178,
    "channel": 155,
    "word-count": 140,
    **_LABELS,
    "lede": 48,
    "paragraph": _GREY,
    "item": _GREY,
    "marker": _GREY,
    "metric": 100,
    "link": 215,
    "quote": 165,
    "attribution": 180,
    "subhead": 255,
    "note": 8,
    "caption": 34,
    "credit": 18,
    "person": 28,
    "organization": 66,
    "via": 88,
    "furniture": _GREY,
}


class _Paint(NamedTuple):
    """How a run is shown: what the legend counts it as, its colour, and what its title says."""

    kind: str
    told: str
    colour: str = ""


def annotate(document: Document) -> str:
    r"""The whole source as a fragment of HTML with its style and its legend.

    >>> from smartbrevity import parse
    >>> markup = annotate(parse("Zoom in: Fares rise."))
    >>> '<span class="as-detail" title="label zoom-in, detail">Zoom in:</span>' in markup
    True
    """
    painter = _Painter(document)
    painter.paint()
    counts = painter.counts
    legend = "".join(
        f'<li><span class="as-{kind}">{_name(kind)}</span> {counts[kind]}</li>'
        for kind in _HUES
        if counts[kind]
    )
    return (
        f'<div class="sb-annotated">\n<style>{_style(counts)}</style>\n'
        f'<ul class="sb-legend">{legend}</ul>\n'
        f'<div class="sb-source">{"".join(painter.out)}</div>\n</div>'
    )


def _name(kind: str) -> str:
    return f"{kind} label" if kind in _LABELS else kind.replace("-", " ")


class _Painter:
    """Cuts the source into runs, from its start to its end, along the nodes of the tree."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.source.text
        self.at = 0
        self.out: list[str] = []
        self.counts: Counter[str] = Counter()
        self.story: Story | None = None
        self.about = ""  # the label of the section that is painted, and its colour
        self.colour = ""

    def paint(self) -> None:
        for number, part in enumerate(self.document.parts, 1):
            self.upto(part.start, None)
            kind = type_name(type(part))
            self.out.append(f'<div class="sb-part sb-part-{kind}" title="part {number}, {kind}">')
            self.story = part if isinstance(part, Story) else None
            self.node(part)
            self.out.append("</div>")
        self.upto(len(self.text), None)

    def upto(self, stop: int, paint: _Paint | None) -> None:
        """Show the text from here to `stop`."""
        stop = min(max(stop, self.at), len(self.text))
        run, self.at = self.text[self.at : stop], stop
        words = run.strip(BLANKS)
        if paint is None or not words:
            self.out.append(escape(run))
            return
        css = f"as-{paint.colour} as-pale" if paint.colour else f"as-{paint.kind}"
        told = escape(paint.told[:_MOST_TOLD])
        before, after = run.split(words, 1)  # blanks at the edges have no colour
        shown = f'<span class="{css}" title="{told}">{escape(words)}</span>'
        self.out.append(f"{escape(before)}{shown}{escape(after)}")

    def node(self, node: Node) -> None:
        if isinstance(node, Section):
            self.section(node.label)
        paint = self.of(node)
        if paint is not None:
            self.counts[paint.kind] += 1
        words = runs(self.text[node.start : node.end], self.words(node))
        pieces = [Run(node.start + run.start, node.start + run.end, run.what) for run in words]
        pieces += [Run(child.start, child.end, child) for child in children(node)]
        for start, end, what in sorted(pieces, key=lambda piece: piece.start):
            self.upto(start, paint)
            if isinstance(what, Node):
                self.node(what)
            else:
                self.counts[what] += 1
                self.upto(end, _Paint(what, what))
        self.upto(node.end, paint)

    def section(self, label: Label | None) -> None:
        self.about = "" if label is None else f", under {label.key}"
        self.colour = "" if label is None else _colour(label)

    def words(self, node: Node) -> list[Piece]:
        """The fields of a node that are coloured by themselves: words, where they stand, what
        they are."""
        match node:
            case Headline() if self.story is not None:
                return [
                    (self.story.marker or "", 0, "marker"),
                    (self.story.kicker or "", -1, "kicker"),
                ]
            case Timestamp():
                channel = node.channel or ""
                return [(channel, node.end - node.start - len(channel), "channel")]
            case Byline():
                return [(name, -1, "author") for name in node.names]
            case Media():
                return [(node.caption or "", 0, "caption")]
            case Credit():
                via = node.via or ""
                return [
                    *((name, -1, "person") for name in node.names),
                    *((name, -1, "organization") for name in node.organizations),
                    (via, node.end - node.start - len(via), "via"),
                ]
            case Quote():
                who = node.attribution or ""
                return [(who, node.end - node.start - len(who), "attribution")]
            case Item():
                return [(node.marker, 0, "marker")]
        return []

    def of(self, node: Node) -> _Paint | None:
        """How a node is shown; None for those that are all parts."""
        match node:
            case Headline():
                return _Paint("headline", f"headline, {node.evidence}")
            case Label():
                told = f"label {node.key}, {node.role}" if node.known else f"{node.kind} label"
                return _Paint(_colour(node), told)
            case Paragraph() if self.story is not None and node is self.story.dek:
                return _Paint("dek", "dek")
            case Paragraph() if self.story is not None and node is self.story.lede:
                return _Paint("lede", "lede")
            case Paragraph():
                return _Paint("paragraph", f"paragraph{self.about}", self.colour)
            case Item():
                level = f", level {node.level}" if node.level else ""
                return _Paint("item", f"item{level}{self.about}", self.colour)
            case Metric():
                return _Paint("metric", f"metric {node.name}: {node.value}")
            case Timestamp():
                return _Paint("timestamp", _moment(node))
            case Credit():
                return _Paint("credit", _credit(node))
            case Note() | Furniture():
                kind = type_name(type(node))
                return _Paint(kind, f"{kind}, {node.kind}")
            case WordCount():
                return _Paint("word-count", _count(node))
            case Byline() | Subhead() | Quote() | Link():
                kind = type_name(type(node))
                return _Paint(kind, kind)
        return None


def _colour(label: Label) -> str:
    return str(label.role if label.known else label.kind)


def _count(count: WordCount) -> str:
    told = [] if count.words is None else [f"{count.words} words"]
    told += [] if count.minutes is None else [f"{count.minutes:g} minutes"]
    return ", ".join(["word count", *told])


def _moment(stamp: Timestamp) -> str:
    told = ["timestamp", "updated" if stamp.updated else "published"]
    if stamp.unit is Unit.MOMENT:
        told.append("just now")
    elif stamp.unit is not None:
        told.append(f"{stamp.amount} {stamp.unit}{'' if stamp.amount == 1 else 's'} ago")
    if stamp.date is not None:
        told.append(stamp.date.isoformat())
    if stamp.channel is not None:
        told.append(f"channel {stamp.channel}")
    return ", ".join(told)


def _credit(credit: Credit) -> str:
    told = ["credit" if credit.medium is None else f"credit, {credit.medium}"]
    if credit.names:
        told.append(f"people: {', '.join(credit.names)}")
    if credit.organizations:
        told.append(f"organizations: {', '.join(credit.organizations)}")
    if credit.via is not None:
        told.append(f"via {credit.via}")
    return "; ".join(told)


_BASE = """
.sb-annotated{font:1rem/1.65 system-ui,sans-serif}
.sb-legend{display:flex;flex-wrap:wrap;gap:.35rem .9rem;list-style:none;margin:0 0 1rem;padding:0;\
font-size:.8rem;line-height:1.4}
.sb-legend li{margin:0}
.sb-source{white-space:pre-wrap;overflow-wrap:anywhere}
.sb-part{border-left:.25rem solid hsl(0 0% 50%/.25);padding:.2rem 0 .2rem .9rem;margin:.2rem 0}
.sb-part-story{border-color:hsl(262 70% 55%/.7)}
.sb-annotated [class^=as-]{--s:85%;--a:.3;background:hsl(var(--h) var(--s) 55%/var(--a));\
border-radius:.2em;padding:.08em .12em;-webkit-box-decoration-break:clone;\
box-decoration-break:clone;unicode-bidi:isolate}
.sb-annotated .as-pale{--a:.12}
.sb-source span:hover{outline:2px solid hsl(var(--h) var(--s) 50%)}
.sb-source .as-headline{font-weight:700}
@media print{.sb-annotated *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""


def _style(counts: Counter[str]) -> str:
    """The rules of the view, and the colours of what occurs in it."""
    rules = [
        f".sb-annotated .as-{kind}{{--h:{max(hue, 0)}{'' if hue >= 0 else ';--s:0%;--a:.12'}}}\n"
        for kind, hue in _HUES.items()
        if counts[kind]
    ]
    return _BASE + "".join(rules)
