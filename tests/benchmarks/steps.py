"""How many steps of the interpreter a page takes: the same on every machine, however busy it is.

A step is an instruction of Python's byte code; what C does within one is not seen. So the figures
tell where a parse goes and whether a change pays, and not how long it takes.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

from benchmarks.contenders import PEERS, RIVALS, contender, released
from benchmarks.harness import Report, Table
from benchmarks.pages import small_documents

__all__ = ["steps"]

NAMES = ("parse", "parse_html", *RIVALS)
MOST = 14  # modules that are told


def steps(size: int) -> Report:
    """Steps and calls of a page, and of `parse` those of each module."""
    pages = small_documents(size)
    lines = sum(bool(line.strip()) for page in pages for line in page.split("\n"))
    rows, facts, told = [], {}, Counter[str]()
    for name in NAMES:
        found = contender(name)
        if found is None:
            continue
        counted, calls = _counted(found.call, [found.given(page) for page in pages])
        total = counted.total()
        facts[name] = {"steps": total / len(pages), "calls": calls / len(pages)}
        rows.append(
            (
                released(name) if name in PEERS else name,
                f"{total / len(pages):,.0f}",
                f"{total / lines:,.0f}",
                f"{calls / len(pages):,.0f}",
            )
        )
        told = told or counted
    head = ("", "steps a page", "a line", "calls a page")
    title = f"Steps: {len(pages)} pages of {lines / len(pages):.1f} lines"
    modules = [(name, f"{n / len(pages):,.0f}", "", "") for name, n in told.most_common(MOST)]
    tables = [Table(title, head, rows), Table("Of parse, by module", head, modules)]
    return Report(tables, {"pages": len(pages), "lines": lines, "runs": facts}, [])


def _counted(call: Callable[[Any], object], given: list[Any]) -> tuple[Counter[str], int]:
    """The steps of a call for each of the pages, by module, and how often functions were called;
    what is made at the first call and kept is not counted."""
    counted: Counter[str] = Counter()
    calls = 0

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal calls
        if event == "call":
            frame.f_trace_opcodes, frame.f_trace_lines = True, False
            calls += 1
        elif event == "opcode":
            counted[Path(frame.f_code.co_filename).stem] += 1
        return trace

    for page in given:
        call(page)
    before = sys.gettrace()
    sys._getframe().f_trace_opcodes = True  # CPython 3.12 looks for it when tracing begins
    sys.settrace(trace)
    try:
        for page in given:
            call(page)
    finally:
        sys.settrace(before)
    return counted, calls
