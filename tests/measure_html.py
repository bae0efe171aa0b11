"""How much of what the tags of real pages say `parse_html` gives, and how fast.

    python tests/measure_html.py CORPUS [--least SHARE] [--show]

CORPUS holds `stories/NAME.html` with `NAME.json`, `newsletters/*.html`, and beside it stands
`accuracy/gold.py`, which reads the tags of a story by itself. Each story is made into a page with
its headline and the caption of its picture. A page is right if every block is what the tags say:
headline, captions, labels, paragraphs, items, subheads and notes, in order and with their words.
As in `accuracy/score.py`, a note may be read as a labelled paragraph, a fixed label that the
writer has not set in bold may be read as one, and of keys in items only fixed labels count.

Speed is a ratio within one run: the time of reading a page over that of selectolax's parsing of
the same page alone; the reader's own share (markup into text and marks) is told apart.
"""

from __future__ import annotations

import argparse
import collections
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from smartbrevity import Document, Furniture, Item, Media, Note, Section, Subhead, parse_html
from smartbrevity.readers.html import read_html

RECURS = 3  # a label that is set in bold as often is a fixed one
FREE = {"note", "paragraph", "furniture", "item"}
Row = tuple[str, str, str | None]  # role, words, label


def clean(label: str | None) -> str | None:
    """A label without emoji, marks and numbers before it."""
    words = " ".join((label or "").replace("’", "'").casefold().rstrip(": ").split())
    while words and not words[0].isalpha() and words[0] not in "\"'“":
        words = words[1:].lstrip()
    return words or None


def wanted(story: Any) -> Iterator[Row]:
    """The rows of a page as its tags have them."""
    yield "headline", story.headline, None
    if story.media:
        yield "media", story.media, None
    for block in story.blocks:
        if block.kind != "paragraph":
            yield block.kind, block.text, None
            continue
        if block.text:
            yield "paragraph", block.text, clean(block.label)
        for item in block.items:
            yield "item", item.text, clean(item.label)


def found(document: Document) -> Iterator[Row]:
    """The rows of a page as the parser has them."""
    text = document.source.text
    for part in document.parts:
        if isinstance(part, Furniture):
            yield "furniture", part.text, None
            continue
        if (headline := getattr(part, "headline", None)) is not None:
            yield "headline", text[headline.start : headline.end], None
        blocks = [*getattr(part, "media", ()), *getattr(part, "body", ())]
        for block in blocks:
            if not isinstance(block, Section):
                kinds = {Media: "media", Subhead: "subhead", Note: "note", Furniture: "furniture"}
                role = kinds.get(type(block), type(block).__name__.lower())
                yield role, text[block.start : block.end], None
                continue
            first = block.label or block.paragraph
            if first is not None:
                last = block.lead_in or block.paragraph or first
                label = block.label.text if block.label else None
                yield "paragraph", text[first.start : last.end], clean(label)
            for item in block.items:
                yield "item", words_of(item, text), clean(item.label.text if item.label else None)


def words_of(item: Item, text: str) -> str:
    """An item with its label and without its marker."""
    return text[item.start : item.end].removeprefix(item.marker)


def squeezed(words: str) -> str:
    return "".join(words.split()).casefold()


def misses(story: Any, document: Document, fixed: set[str]) -> Iterator[str]:
    """What is wrong on a page."""
    want = list(wanted(story))
    have = [row for row in found(document) if row[:2] != ("furniture", "---")]  # <hr>
    if len(document.stories) != 1:
        yield f"{len(document.stories)} stories"
    for wish, got in zip(want, have, strict=False):
        free = wish[0] == "note" and got[0] in FREE
        if squeezed(wish[1]) != squeezed(got[1]):
            yield f"words {wish[:2]!r:.90} read as {got[:2]!r:.90}"
            return
        if wish[0] != got[0] and not free:
            yield f"role {wish[0]} read as {got[0]}: {wish[1]:.90}"
        scored = not (wish[2] is None and got[2] in fixed)
        scored &= wish[0] != "item" or wish[2] in fixed
        if wish[2] != got[2] and scored and not free:
            yield f"label {wish[2]!r} read as {got[2]!r}: {wish[1]:.90}"
    if len(want) != len(have):
        yield f"{len(want)} blocks read as {len(have)}"


def best(run: Callable[[], object]) -> float:
    """The shortest of several times."""
    times = []
    for _ in range(7):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> int:
    ask = argparse.ArgumentParser(description="Measure parse_html on real pages.")
    ask.add_argument("corpus", type=Path)
    ask.add_argument("--least", type=float, default=0.0, help="exit 1 if fewer pages are right")
    ask.add_argument("--show", action="store_true", help="print every miss, not the first ones")
    given = ask.parse_args()
    sys.path.insert(0, str(given.corpus.resolve().parent / "accuracy"))
    page_of, load = import_module("extracted").document, import_module("gold").load

    paths = sorted(given.corpus.glob("stories/*.html"))
    stories = [load(path) for path in paths]
    pages = [page_of(s, p.read_text(encoding="utf-8")) for s, p in zip(stories, paths, strict=True)]
    counts = collections.Counter(clean(b.label) for s in stories for b in s.blocks if b.label)
    fixed = {label for label, number in counts.items() if label and number >= RECURS}
    right = blocks = 0
    for story, page in zip(stories, pages, strict=True):
        wrong = list(misses(story, parse_html(page), fixed))
        blocks += len(list(wanted(story)))
        right += not wrong
        for miss in wrong if given.show else wrong[:2]:
            print(f"  {story.name[:50]}: {miss}")
    share = right / len(pages) if pages else 0.0
    print(f"structure: {right} of {len(pages)} pages right ({share:.4f}), {blocks} blocks")

    letters = [p.read_text(encoding="utf-8") for p in sorted(given.corpus.glob("newsletters/*"))]
    print("speed, in times of selectolax's own parsing:  reader  parse_html")
    for name, texts in (("stories", pages), ("newsletters", letters)):
        alone = sum(best(partial(LexborHTMLParser, text)) for text in texts)
        reader = sum(best(partial(read_html, text, head=True)) for text in texts)
        whole = sum(best(partial(parse_html, text)) for text in texts)
        each = 1e6 * alone / max(1, len(texts))
        print(
            f"  {name:12} ({each:6.0f} µs each alone) {reader / alone:16.2f} {whole / alone:11.2f}"
        )
    return int(share < given.least)


if __name__ == "__main__":
    sys.exit(main())
