"""Dashboard items: metrics, as-of times and runs of links. Spec section "Dashboards"."""

from __future__ import annotations

from typing import NamedTuple

from smartbrevity import patterns
from smartbrevity.nodes import Link, Metric
from smartbrevity.source import BLANKS

__all__ = ["Metrics", "read_links", "read_metrics"]

# Words that carry a capital in the middle; a run of links is not cut there.
# fmt: off
_CAMEL = frozenset((
    "Air", "Ali", "Auto", "Base", "Best", "Bio", "Bit", "Black", "Buzz", "Chat", "Cloud", "Crowd",
    "Data", "De", "Deep", "Di", "Door", "Drop", "Du", "Exxon", "Face", "Fan", "Fed", "Fire",
    "Game", "Git", "Glaxo", "Go", "GoFund", "Health", "Hub", "Java", "La", "Land", "Le", "Link",
    "Lock", "Mac", "Master", "Mc", "Med", "Met", "Micro", "Mid", "Net", "Nor", "O", "One", "Open",
    "Pay", "Post", "Power", "Price", "Pro", "Quick", "Rite", "Share", "Sino", "Smart", "Snap",
    "Soft", "Sound", "Space", "Star", "Sun", "Team", "Tik", "Turbo", "Type", "Uni", "Van", "Wa",
    "Walk", "Web", "Whats", "Wiki", "Work", "You", "e", "i",
))
# fmt: on


class Metrics(NamedTuple):
    """What was read from one item."""

    metrics: tuple[Metric, ...]
    as_of: str | None
    links: tuple[Link, ...]


def read_metrics(text: str, start: int, end: int) -> Metrics | None:
    """Metrics, as-of time and link words of the item text `[start, end)`; None without a metric.

    A metric is a name, a colon or (the known defect) a dash, and a number; " — " parts it from
    the next. The as-of time holds for all of them. What is left after the last number is a link.
    """
    if not patterns.METRIC_VALUE.search(text, start, end):  # nearly all items
        return None
    metrics: list[Metric] = []
    as_of = None
    at = start
    while True:
        at = _skip(text, at, end)
        found = patterns.METRIC.match(text, at, end)
        if not found:
            break
        value = int(found["value"].replace(",", ""))
        metrics.append(Metric(found["name"], value, found[0], start=at, end=found.end()))
        as_of = as_of or found["as_of"]
        at = found.end()
    if not metrics:
        return None
    stop = at + len(text[at:end].rstrip(BLANKS + ".—"))
    links = (Link(text[at:stop], start=at, end=stop),) if stop > at else ()
    return Metrics(tuple(metrics), as_of, links)


def _skip(text: str, at: int, end: int) -> int:
    while at < end and text[at] in BLANKS + "—–.;,":
        at += 1
    return at


def read_links(text: str, start: int, end: int) -> tuple[Link, ...]:
    """The links of a run `[start, end)`: parted by " — ", or glued where words meet capitals.

    The final stop belongs to no link. Links that are parted by a blank alone stay one.
    """
    cuts = [m.span() for m in patterns.DASH.finditer(text, start, end)]
    cuts += [(at, at) for at in _glue(text, start, end)]
    links = []
    at = start
    for left, right in sorted([*cuts, (end, end)]):
        stop = at + len(text[at:left].rstrip(BLANKS))
        if right == end and text[stop - 1 : stop] == "." and text[stop - 3 : stop - 2] != ".":
            stop -= 1
        if stop > at:
            links.append(Link(text[at:stop], start=at, end=stop))
        at = _skip(text, right, end)
    return tuple(links)


def _glue(text: str, start: int, end: int) -> list[int]:
    cuts = []
    for found in patterns.GLUE.finditer(text, start, end):
        at = found.start()
        if text[at] == '"' and text.count('"', start, at) % 2:
            at += 1  # it closes the link before
        word = max(text.rfind(" ", start, at), text.rfind("\xa0", start, at), start - 1) + 1
        if text[word:at].lstrip("“\"‘'(") not in _CAMEL:
            cuts.append(at)
    return cuts
