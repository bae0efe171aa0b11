"""Time per byte as the text grows, and the time of a call as it shrinks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.contenders import FLOOR, contender
from benchmarks.harness import Must, Report, Table, interleaved, ratio
from benchmarks.pages import one_document, small_documents
from smartbrevity import parse

__all__ = ["calls", "scaling"]

TIMED = (FLOOR, "tokenize", "parse", "iter_stories")
REPEATED = 10_000_000  # from here on a text is a smaller one again and again
SAMPLE = Path(__file__).parents[2] / "docs" / "sample.txt"


def _text(size: int) -> str:
    if size <= REPEATED:
        return one_document(size)
    return one_document(REPEATED) * (size // REPEATED)


def _often(call: Callable[[Any], object], given: object, times: int) -> object:
    made = None
    for _ in range(times):
        made = call(given)
    return made


def scaling(size: int, rounds: int, *, long: bool) -> Report:
    """The time per byte of texts of 1, 10 and 100 times `size` code points, with `long` of 1,000
    times as many too; small ones are read so often that the clock sees them."""
    sizes = [size * 10**power for power in range(4 if long else 3)]
    here = {name: one for name in TIMED if (one := contender(name))}
    texts = {n: _text(n) for n in sizes}
    many = {n: max(1, sizes[1] // n) for n in sizes}
    runs: dict[str, Callable[[], object]] = {
        f"{name}, {n}": partial(_often, one.call, one.given(texts[n]), many[n])
        for name, one in here.items()
        for n in sizes
    }
    for one in here.values():
        one.call(one.given(texts[size]))
    times = interleaved(runs, rounds)

    per_byte = {n: many[n] * len(texts[n].encode()) for n in sizes}
    facts: dict[str, Any] = {"size": size, "rounds": rounds, "sizes": {}}
    rows = []
    for n in sizes:
        told = {}
        for name in here:
            raw = ratio(times, f"{name}, {n}", f"{name}, {size}") * per_byte[size] / per_byte[n]
            told[name] = {
                "nanoseconds per byte": 1e9 * median(times[f"{name}, {n}"]) / per_byte[n],
                "of the smallest": raw,
                "floors": ratio(times, f"{name}, {n}", f"{FLOOR}, {n}"),
            }
        facts["sizes"][n] = told
        rows.append(
            (
                f"{len(texts[n].encode()):,} bytes",
                *(f"{told[name]['of the smallest']:.2f}" if name in told else "" for name in TIMED),
                f"{told['parse']['floors']:.2f}",
            )
        )
    grown = facts["sizes"][sizes[-1]]["parse"]["of the smallest"]
    table = Table(
        f"Scaling: time per byte, in that of the smallest text, {rounds} rounds",
        ("", *(name if name in here else f"{name} (missing)" for name in TIMED), "parse in floors"),
        rows,
    )
    musts = [Must(f"parse, time per byte at {sizes[-1]:,} in that at {size:,}", grown, 1.4)]
    return Report([table], facts, musts)


def calls(rounds: int) -> Report:
    """The time of `parse` for nothing, for a story of 300 code points and for the sample page."""
    page = small_documents(1)[0]
    texts = {
        "an empty text": "",
        "a story of 300": page[:300].rpartition(" ")[0],
        "docs/sample.txt": SAMPLE.read_text(encoding="utf-8"),
    }
    sample = list(texts)[-1]
    often = {name: 4_000 // (len(text) + 40) + 1 for name, text in texts.items()}
    parse(texts[sample])
    runs: dict[str, Callable[[], object]] = {
        name: partial(_often, parse, text, often[name]) for name, text in texts.items()
    }
    times = interleaved(runs, rounds)
    facts: dict[str, Any] = {"rounds": rounds, "texts": {}}
    rows = []
    for name, text in texts.items():
        microseconds = 1e6 * median(times[name]) / often[name]
        share = ratio(times, name, sample) * often[sample] / often[name]
        facts["texts"][name] = {
            "code points": len(text),
            "microseconds": microseconds,
            "of the sample": share,
        }
        rows.append((name, f"{len(text):,}", f"{microseconds:.1f}", f"{100 * share:.2f} %"))
    table = Table(
        f"Calls of parse, {rounds} rounds",
        ("", "code points", "µs", "of the sample"),
        rows,
    )
    fixed = 100 * facts["texts"]["an empty text"]["of the sample"]
    return Report([table], facts, [Must("fixed cost of a call, % of the sample's", fixed, 5)])
