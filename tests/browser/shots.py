"""Pictures of the sample page, to look at: `cd tests && python -m browser.shots [FOLDER]`.

Writes `page.png`, `page-dark.png`, `page-phone.png`, `annotated.png` and `annotated-dark.png` to
FOLDER (the current one without), and `page.pdf` as it prints. `docs/annotated.png` is the top of
`annotated.png`: `python -m browser.shots --docs` rewrites it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from browser.chromium import run, serve
from smartbrevity import parse
from smartbrevity.render.html import to_html

DOCS = Path(__file__).parents[2] / "docs"
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
            shot("annotated", "annotated.png", "760,1820", "--force-device-scale-factor=0.7")
            return
        shot("page", "page.png", "900,2200")
        shot("page", "page-dark.png", "900,2200", DARK)
        shot("page", "page-phone.png", "400,1600")
        shot("annotated", "annotated.png", "900,2400")
        shot("annotated", "annotated-dark.png", "900,2400", DARK)
        run(f"{site.address}/page", f"--print-to-pdf={folder.resolve() / 'page.pdf'}")


if __name__ == "__main__":
    if sys.argv[1:] == ["--docs"]:
        shots(DOCS, docs=True)
    else:
        shots(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
