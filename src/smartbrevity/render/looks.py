"""What the annotated view says of a node, and its colour: one table for runs, titles and legend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from smartbrevity.nodes import (
    Byline,
    Credit,
    Emphasis,
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
    Story,
    Subhead,
    Timestamp,
    Unit,
    WordCount,
)
from smartbrevity.render.order import head_words, ordered
from smartbrevity.render.words import Piece
from smartbrevity.walk import type_name

__all__ = ["Look", "Scene", "kinds_in", "look_of", "named", "plain_look", "style_of", "words_in"]

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
    "bold": _GREY,
    "italic": _GREY,
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


class Look(NamedTuple):
    """How a run is shown: what the legend counts it as, what its title says, and its classes."""

    kind: str
    told: str
    css: str


class Scene(NamedTuple):
    """The story that a node stands in, its lede, and the label of the section."""

    story: Story | None = None
    lede: Paragraph | None = None
    label: Label | None = None


def plain_look(kind: str, told: str = "") -> Look:
    """The look of a run that has a colour of its own."""
    return Look(kind, told or kind, f"as-{kind}")


def words_in(node: Node, length: int, story: Story | None) -> list[Piece]:
    """The fields of a node that are coloured by themselves: words, where they stand in its text of
    so many code points, what they are."""
    match node:
        case Story():
            return [(words, 0, "marker") for words in ordered(node)[:1] if isinstance(words, str)]
        case Headline() if story is not None:
            first = ordered(story)[0] is node
            marker, _, kicker = head_words(story, first=first)
            return [(marker or "", 0, "marker"), ((kicker or "")[:-1], -1, "kicker")]
        case Timestamp():
            channel = node.channel or ""
            return [(channel, length - len(channel), "channel")]
        case Byline():
            return [(name, -1, "author") for name in node.names]
        case Media():
            return [(node.caption or "", 0, "caption")]
        case Credit():
            via = node.via or ""
            return [
                *((name, -1, "person") for name in node.names),
                *((name, -1, "organization") for name in node.organizations),
                (via, length - len(via), "via"),
            ]
        case Quote():
            who = node.attribution or ""
            return [(who, length - len(who), "attribution")]
        case Item():
            return [(node.marker, 0, "marker")]
    return []


def look_of(node: Node, scene: Scene, around: Look | None) -> Look | None:
    """How a node is shown in what looks like `around`; None for those that are all parts."""
    story, lede, label = scene
    about = "" if label is None else f", under {label.key}"
    pale = "" if label is None else f"as-{_colour(label)} as-pale"
    match node:
        case Headline():
            return plain_look("headline", f"headline, {node.evidence}")
        case Label():
            told = f"label {node.key}, {node.role}" if node.known else f"{node.kind} label"
            return plain_look(_colour(node), told)
        case Paragraph() if story is not None and node is story.dek:
            return plain_look("dek")
        case Paragraph() if node is lede:
            return plain_look("lede")
        case Paragraph():
            return Look("paragraph", f"paragraph{about}", pale or "as-paragraph")
        case Item():
            level = f", level {node.level}" if node.level else ""
            return Look("item", f"item{level}{about}", pale or "as-item")
        case Metric():
            return plain_look("metric", f"metric {node.name}: {node.value}")
        case Timestamp():
            return plain_look("timestamp", _moment(node))
        case Credit():
            return plain_look("credit", _credit(node))
        case Note() | Furniture():
            kind = type_name(type(node))
            return plain_look(kind, f"{kind}, {node.kind}")
        case WordCount():
            return plain_look("word-count", _count(node))
        case Byline() | Subhead() | Quote() | Link():
            kind = type_name(type(node))
            return plain_look(kind)
        case Emphasis() if around is not None:
            css = f"sb-{node.kind} {around.css}"
            return Look(node.kind, f"{node.kind}, {around.told}", css)
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
.sb-annotated [class*=as-]{--s:85%;--a:.3;background:hsl(var(--h) var(--s) 55%/var(--a));\
border-radius:.2em;padding:.08em 0;-webkit-box-decoration-break:clone;\
box-decoration-break:clone;unicode-bidi:isolate}
.sb-annotated .as-pale{--a:.12}
.sb-source span:hover{outline:2px solid hsl(var(--h) var(--s) 50%)}
.sb-source .as-headline,.sb-bold{font-weight:700}
.sb-italic{font-style:italic}
.sb-gap{font-size:.4em}
.sb-annotated .sb-doubt{text-decoration:underline wavy hsl(0 85% 50%);\
text-decoration-skip-ink:none;text-underline-offset:.25em}
@media print{.sb-annotated *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""


def named(kind: str) -> str:
    """What the legend calls a kind."""
    return f"{kind} label" if kind in _LABELS else kind.replace("-", " ")


def kinds_in(counts: Counter[str]) -> list[str]:
    """The kinds that occur, in the order of the legend."""
    return [kind for kind in _HUES if counts[kind]]


def style_of(kinds: Iterable[str]) -> str:
    """The rules of the view, and the colours of these kinds."""
    rules = []
    for kind in kinds:
        hue = _HUES[kind]
        told = f"--h:{hue}" if hue != _GREY else "--h:0;--s:0%;--a:.12"
        rules.append(f".sb-annotated .as-{kind}{{{told}}}\n")
    return _BASE + "".join(rules)
