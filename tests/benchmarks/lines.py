"""What the lines of a page cost: a page of nothing but prose, and the same with one line more."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from benchmarks.contenders import floor
from benchmarks.harness import Report, Table, interleaved, ratio
from benchmarks.pages import LABELS, small_documents
from smartbrevity import parse
from smartbrevity.fresh import fresh_paragraph

__all__ = ["MORE", "lines", "prose"]

KNOWN = "|".join(told for told, _ in LABELS[:13])  # the others are the writer's own
PROSE = re.compile(rf"  • [^:]*$|(?:{KNOWN}): ")
HEAD, OWN = "Ferry fares rise in the harbor", "A quiet winner: The crane operator keeps his dock."
# One line more, by what it is: what stands before the page, and after it.
MORE = {
    "a label of the table": ("", "Zoom in: The crane operator keeps his dock."),
    "a headline": (HEAD, ""),
    "a headline and a timestamp": (f"{HEAD}\n\nUpdated 4 hours ago - World", ""),
    "a headline and a credit": (f"{HEAD}\n\nThe old dock. Photo: Ada Lane/Harbor Wire", ""),
    "a label of the writer's own": ("", OWN),
    "a key of an item": ("", "  • Dover: The crane operator keeps his dock."),
}


def lines(size: int, rounds: int) -> Report:
    """The time of pages of prose in floors: with a node for each line and nothing asked of it, as
    they are parsed, and with one line more."""
    pages = [page for page in map(prose, small_documents(size)) if page]
    runs: dict[str, Callable[[], object]] = {
        "floor": partial(_run, floor, pages),
        "a node for each line": partial(_run, _bare, pages),
        "parse": partial(_run, parse, pages),
    }
    for name, (before, after) in MORE.items():
        more = [f"{before}\n\n{page}\n{after}\n".lstrip("\n") for page in pages]
        runs[name] = partial(_run, parse, more)
    times = interleaved(runs, rounds)
    count = sum(bool(line) for page in pages for line in page.split("\n")) / len(pages)
    told = {name: ratio(times, name, "floor") for name in runs}
    rows = [
        (name, f"{floors:.2f}", f"{floors - told['parse']:+.2f}" if name in MORE else "")
        for name, floors in told.items()
    ]
    title = f"Lines: {len(pages)} pages of {count:.1f} lines of prose, {rounds} rounds"
    facts: dict[str, Any] = {"pages": len(pages), "lines": count, "floors": told}
    return Report([Table(title, ("", "x floor", "more"), rows)], facts, [])


def prose(page: str) -> str:
    """Of a page, the paragraphs that a label of the table opens, and the items without a key."""
    blocks = (
        "\n".join(line for line in block.split("\n") if PROSE.match(line))
        for block in page.split("\n\n")
    )
    return "\n\n".join(filter(None, blocks))


def _bare(page: str) -> Sequence[object]:
    nodes, start = [], 0
    for line in page.split("\n"):
        end = start + len(line)
        words = line.lstrip(" ")
        if words:
            nodes.append(fresh_paragraph(words, end - len(words), end))
        start = end + 1
    return nodes


def _run(call: Callable[[str], object], pages: Sequence[str]) -> None:
    for page in pages:
        call(page)
