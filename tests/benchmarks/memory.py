"""What a document holds beyond its text, and what is needed while it is made, per byte of input.

`tracemalloc` counts; the text stands before the count begins. What a document holds is what goes
when it is dropped, so that what the library keeps once for all is not counted with it.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import tracemalloc
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, cast

import smartbrevity
from benchmarks.harness import Must, Report, Table
from benchmarks.pages import one_document, small_documents
from smartbrevity import parse

__all__ = ["memory"]

LAWS = Path(__file__).parents[1] / "laws"
SHOWN = 10  # of the worst inputs
Rule = Callable[[int], str]


class Held(NamedTuple):
    """Bytes per byte of input: of the finished documents, and at most while they were made."""

    held: float
    peak: float


def _held(texts: Sequence[str]) -> Held:
    size = sum(len(text.encode("utf-8", "surrogatepass")) for text in texts) or 1
    gc.collect()
    before = tracemalloc.get_traced_memory()[0]
    tracemalloc.reset_peak()
    documents = [parse(text) for text in texts]
    peak = tracemalloc.get_traced_memory()[1] - before
    gc.collect()
    full = tracemalloc.get_traced_memory()[0]
    del documents
    gc.collect()
    return Held((full - tracemalloc.get_traced_memory()[0]) / size, peak / size)


def _worst_inputs() -> Mapping[str, Rule]:
    """The list of the law of linearity."""
    if str(LAWS) not in sys.path:
        sys.path.insert(0, str(LAWS))
    listed = import_module("pathological")
    cases = cast("dict[str, Rule]", dict(listed.CASES))
    cases.update(listed.joined_cases("\n\n"))
    cases.update((f"{name}, tight", rule) for name, rule in listed.joined_cases("\n"))
    return cases


def _stream_peak(text: str, read: Callable[[Iterable[str]], Iterable[object]]) -> int:
    """The bytes needed to read a file of that text story by story, none of which is kept."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.txt")
        path.write_text(text, encoding="utf-8", newline="")
        gc.collect()
        before = tracemalloc.get_traced_memory()[0]
        tracemalloc.reset_peak()
        with path.open(encoding="utf-8", newline="") as lines:
            deque(read(lines), maxlen=0)
        return tracemalloc.get_traced_memory()[1] - before


def _stream(size: int, *, long: bool) -> tuple[dict[str, Any], list[tuple[str, ...]], list[Must]]:
    read: Callable[[Iterable[str]], Iterable[object]] | None
    read = getattr(smartbrevity, "iter_stories", None)
    if read is None:
        return {}, [("iter_stories over a file", "missing", "")], []
    text, times = one_document(size), 100 if long else 10
    _stream_peak(text, read)
    few, many = (_stream_peak(text * count, read) for count in (1, times))
    rows: list[tuple[str, ...]] = [
        (f"iter_stories over a file of {size * count:,}", "", f"{peak / 1e6:.2f} MB")
        for count, peak in ((1, few), (times, many))
    ]
    grown = (many - few) / 1e6
    must = Must(f"growth from 1 to {times} texts, iter_stories over a file, MB", grown, 4)
    return {"few": few, "many": many, "times": times}, rows, [must]


def memory(size: int, *, long: bool) -> Report:
    """Bytes per byte on `size` code points of prose and on the worst inputs, of a fiftieth each."""
    prose = {"one document": [one_document(size)], "small documents": small_documents(size)}
    for texts in prose.values():
        parse(texts[0])
    worst = {name: rule(max(1, size // 50)) for name, rule in _worst_inputs().items()}
    gc.collect()
    gc.freeze()  # what stands here is not looked through again and again
    tracemalloc.start()
    try:
        told = {name: _held(texts) for name, texts in prose.items()}
        bad = {name: _held([text]) for name, text in worst.items() if text}
        streamed, rows, musts = _stream(size, long=long)
    finally:
        tracemalloc.stop()
        gc.unfreeze()
    ranked = sorted(bad, key=lambda name: bad[name].held, reverse=True)
    by_name = told | {f"worst: {name}": bad[name] for name in ranked[:SHOWN]}
    table = Table(
        f"Memory: bytes per byte of input beyond the text, {size:,} code points",
        ("", "held", "peak"),
        [*((name, f"{one.held:.2f}", f"{one.peak:.2f}") for name, one in by_name.items()), *rows],
    )
    facts = {
        "size": size,
        "prose": {name: one._asdict() for name, one in told.items()},
        "worst": {name: bad[name]._asdict() for name in ranked},
        "iter_stories": streamed,
    }
    musts = [
        Must(
            "bytes that a Document holds per byte of prose", max(o.held for o in told.values()), 5
        ),
        Must("bytes that it holds per byte of the worst input", bad[ranked[0]].held, 60),
        *musts,
    ]
    return Report([table], facts, musts)
