"""Pictures of the sample page, to look at: `cd tests && python -m browser.shots [FOLDER]`.

Writes to FOLDER (the current one without): the page and the annotated view of the sample and of a
newsletter, by day and by night, on a phone, and `page.pdf` and `letter.pdf` as they print.
`docs/annotated.png` is the top of `annotated.png`: `python -m browser.shots --docs` rewrites it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from browser.chromium import run, serve
from smartbrevity import parse
from smartbrevity.render.html import to_html

DOCS = Path(__file__).parents[2] / "docs"
LETTER = """
Harbor AM

By Kim Lee

Oct 2, 2022

Presented By Acme Ropes

Good morning. Smart Brevity™ count: 1,189 words ... 4½ minutes.

1 big thing: 🚢 Ferry fares rise

Updated 8 mins ago - World

By Ann Roe

A pier at dawn. Photo: Kim Lee/Getty Images

The council voted on Monday, officials said.

Why it matters: Half of the town takes the boat to work.

  • Pupils still ride free.
      - Under twelve only.
      - With a card.
  • Season tickets stay.

“We row every day.”
— Jo Day, rower

## What to expect

What's next: A vote is due.
  1. First the pier.
  2. Then the boats.

A small wonder: Nobody complained.

Correction: It was five, not six.

A message from Acme Ropes

Acme has made rope for ninety years.

2. Scoop: Crane falls on pier

Nobody was hurt.

Go deeper

Thanks for reading!
"""
DARK = "--blink-settings=preferredColorScheme=0"


def shots(folder: Path, *, docs: bool = False) -> None:
    """Make the pictures; with `docs`, only that of the docs."""
    document = parse((DOCS / "sample.txt").read_text(encoding="utf-8"))
    with serve() as site:
        site.pages["/page"] = to_html(document, page=True)
        site.pages["/annotated"] = to_html(document, page=True, annotated=True)

        def shot(page: str, name: str, size: str, *options: str) -> None:
            picture = f"--screenshot={folder.resolve() / name}"
            run(f"{site.address}/{page}", picture, f"--window-size={size}", *options, seconds=2)

        if docs:
            shot("annotated", "annotated.png", "760,1545", "--force-device-scale-factor=0.75")
            return
        letter = parse(LETTER)
        site.pages["/letter"] = to_html(letter, page=True)
        site.pages["/letter-annotated"] = to_html(letter, page=True, annotated=True)
        for page in site.pages:
            name = page[1:]
            shot(name, f"{name}.png", "900,2200")
            shot(name, f"{name}-dark.png", "900,2200", DARK)
            shot(name, f"{name}-phone.png", "400,1600")
            run(f"{site.address}{page}", f"--print-to-pdf={folder.resolve() / name}.pdf")


if __name__ == "__main__":
    if sys.argv[1:] == ["--docs"]:
        shots(DOCS, docs=True)
    else:
        shots(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
