"""How often made-up texts, pages and mails are not read back from their canonical text.

    python tests/laws/measure_round_trip.py [--seconds N] [--seed N] [--kind KIND ...]
                                            [--pages FOLDER]

Laws 4 and 5 are asked of the canonical text itself, of far more documents than the property tests
can draw (`made_up.py`): `built` ones as writers and tools build them, and `glued` ones, as
nobody does. With FOLDER, windows of its pages are damaged too. What fails is shown as small as it
still fails, with the number that made it. Ends with 1 if anything failed.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

sys.path.append(str(Path(__file__).resolve().parents[1]))  # for the modules of tests/

from made_up import READ, built, damaged, glued

from smartbrevity import parse
from smartbrevity.render.text import to_text

ENDINGS = {"text": "*.txt", "html": "*.html", "mail": "*.eml"}


def fails(kind: str, text: str) -> bool:
    """Whether a document is not the one that its canonical text gives."""
    document = READ[kind](text)
    canonical = to_text(document)
    again = parse(canonical)
    return again != document or to_text(again) != canonical


def smallest(kind: str, text: str) -> str:
    """The text with all left out that it fails without."""
    size = max(1, len(text) // 2)
    while size:
        at = 0
        while at < len(text):
            less = text[:at] + text[at + size :]
            if fails(kind, less):
                text = less
            else:
                at += size
        size //= 2
    return text


def main() -> int:
    """Print one row for each sort of document, and what failed."""
    options = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    options.add_argument("--seconds", type=float, default=60, help="for each sort (60)")
    options.add_argument("--seed", type=int, default=1, help="of the first document (1)")
    options.add_argument("--kind", choices=READ, nargs="+", default=list(READ))
    options.add_argument("--pages", type=Path, help="a folder of pages to damage")
    chosen = options.parse_args()
    bad = 0
    for kind in chosen.kind:
        sorts: dict[str, Callable[[Random], str]] = {
            "built": partial(built, kind=kind),
            "glued": partial(glued, kind=kind),
        }
        paths = sorted(chosen.pages.rglob(ENDINGS[kind])) if chosen.pages else ()
        if paths:
            pages = [path.read_text("utf-8", "replace") for path in paths]
            sorts["damaged"] = partial(damaged, pages=pages)
        for name, make in sorts.items():
            seed, failed, end = chosen.seed, 0, time.monotonic() + chosen.seconds
            while time.monotonic() < end:
                text = make(Random(seed))
                if fails(kind, text):
                    failed += 1
                    print(f"  seed {seed}: {smallest(kind, text)!r}", flush=True)
                seed += 1
            bad += failed
            print(f"{kind:5} {name:8} {failed} of {seed - chosen.seed:,}", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
