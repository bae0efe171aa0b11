"""How many findings about the writing good published stories get, and how long their parts are.

    python tests/measure_editorial.py CORPUS [--most MEAN] [--show]

CORPUS holds `stories/NAME.html` with `NAME.json`, and beside it stands `accuracy/gold.py`, which
reads the tags of a story by itself. Each story is made into a page with its headline and the
caption of its picture. First come the counts that the limits of `AXIOS` lean on, then the findings
by their code, then how many stories have none, one, two and so on.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from importlib import import_module
from pathlib import Path

from smartbrevity import Document, Item, check, find, parse_html
from smartbrevity.diagnostics import code_of
from smartbrevity.editorial import RULES
from smartbrevity.stats import stats

CODES = [code_of(rule.check) for rule in RULES]


def lengths(document: Document) -> list[tuple[str, int]]:
    """What the limits are about, measured in one page."""
    found = []
    for story in document.stories:
        if story.headline is not None:
            told = stats(story.headline)
            found += [("words of a headline", told.words)]
            found += [("characters of a headline", told.characters)]
        if story.lede is not None:
            found.append(("sentences of a lede", stats(story.lede).sentences))
        for section in story.sections:
            found.append(("words of a section", stats(section).words))
            if section.paragraph is not None and section.paragraph is not story.lede:
                found.append(("sentences of a paragraph", stats(section.paragraph).sentences))
            if section.items:
                found.append(("items of a list", len(section.items)))
        found += [("words of an item", stats(item).words) for item in find(story, Item)]
    return found


def main() -> int:
    ask = argparse.ArgumentParser(description="Measure the editorial findings on real pages.")
    ask.add_argument("corpus", type=Path)
    ask.add_argument("--most", type=float, help="exit 1 if a story has more findings on average")
    ask.add_argument("--show", action="store_true", help="print every finding")
    given = ask.parse_args()
    sys.path.insert(0, str(given.corpus.resolve().parent / "accuracy"))
    page_of = import_module("extracted").document
    load = import_module("gold").load

    parts: defaultdict[str, list[int]] = defaultdict(list)
    codes: Counter[str] = Counter()
    stories: Counter[int] = Counter()
    for path in sorted(given.corpus.glob("stories/*.html")):
        document = parse_html(page_of(load(path), path.read_text(encoding="utf-8")))
        for name, length in lengths(document):
            parts[name].append(length)
        found = [one for one in check(document, editorial=True) if one.code in CODES]
        codes.update(one.code for one in found)
        stories[len(found)] += 1
        for one in found if given.show else ():
            print(one.format(document.source, name=path.stem[:40]))

    print(f"{'':26}  middle  9 of 10  99 of 100  most")
    for name, counts in parts.items():
        counts.sort()
        shown = [counts[int(share * len(counts))] for share in (0.5, 0.9, 0.99)]
        print(f"{name:26} {shown[0]:7} {shown[1]:8} {shown[2]:10} {counts[-1]:5}")
    print()
    for code in CODES:
        print(f"{code:26} {codes[code]:7}")
    mean = codes.total() / max(1, stories.total())
    spread = ", ".join(f"{stories[n]} with {n}" for n in sorted(stories))
    print(f"\n{stories.total()} stories: {spread}; {mean:.2f} findings each")
    return int(given.most is not None and mean > given.most)


if __name__ == "__main__":
    sys.exit(main())
