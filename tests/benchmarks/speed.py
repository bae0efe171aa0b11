"""How long each contender takes, beside the floor and beside `parse`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from statistics import median
from typing import Any

from benchmarks.contenders import FLOOR, NAMES, PEERS, RIVALS, Contender, contender, released
from benchmarks.harness import Must, Report, Table, Times, interleaved, ratio
from benchmarks.pages import one_document, small_documents

__all__ = ["speed"]

PARSE, NATIVE = "parse", "markdown-it-pyrs"
ONE, SMALL = "one document", "small documents"
NOT_HERE = "missing"


def speed(size: int, rounds: int, only: Collection[str]) -> Report:
    """One document of `size` code points, and as many in small ones; the floor and `parse` always
    take part."""
    taking = [name for name in NAMES if not only or name in {FLOOR, PARSE, *only}]
    found = {name: contender(name) for name in taking}
    here = {name: one for name, one in found.items() if one is not None}
    shapes = {ONE: [one_document(size)], SMALL: small_documents(size)}
    runs: dict[str, Callable[[], object]] = {}
    for shape, pages in shapes.items():
        for name, one in here.items():
            given = [one.given(page) for page in pages]
            one.call(one.given(shapes[SMALL][0]))  # what is made once is made now
            runs[_key(name, shape)] = partial(_run, one, given)
    times = interleaved(runs, rounds)

    facts: dict[str, Any] = {"size": size, "rounds": rounds, "shapes": {}}
    for shape, pages in shapes.items():
        facts["shapes"][shape] = {
            "documents": len(pages),
            "bytes": sum(len(page.encode()) for page in pages),
            "contenders": {
                name: _figures(times, name, shape) if name in here else None for name in taking
            },
        }
    return Report([_table(facts, taking)], facts, list(_musts(times, here)))


def _key(name: str, shape: str) -> str:
    return f"{name}, {shape}"


def _run(one: Contender, given: Sequence[object]) -> object:
    call, made = one.call, None
    for page in given:
        made = call(page)
    return made


def _figures(times: Times, name: str, shape: str) -> dict[str, Any]:
    key = _key(name, shape)
    return {
        "seconds": list(times[key]),
        "milliseconds": 1e3 * median(times[key]),
        "floors": ratio(times, key, _key(FLOOR, shape)),
        "parses": ratio(times, key, _key(PARSE, shape)),
    }


def _table(facts: dict[str, Any], taking: Sequence[str]) -> Table:
    rows: list[tuple[str, ...]] = []
    for name in taking:
        row = [released(name) if name in PEERS else name]
        for shape in facts["shapes"].values():
            told = shape["contenders"][name]
            row += (
                (NOT_HERE, "", "")
                if told is None
                else (
                    f"{told['milliseconds']:.1f}",
                    f"{told['floors']:.2f}",
                    f"{told['parses']:.2f}",
                )
            )
        rows.append(tuple(row))
    one, small = facts["shapes"].values()
    title = (
        f"Speed: {one['bytes']:,} bytes as one document, {small['bytes']:,} as "
        f"{small['documents']} small ones, {facts['rounds']} rounds"
    )
    columns = ("ms", "x floor", "x parse")
    return Table(
        title, ("", *(f"one: {c}" for c in columns), *(f"small: {c}" for c in columns)), rows
    )


def _musts(times: Times, here: Collection[str]) -> Sequence[Must]:
    """The figures of `parse` on small documents that have to be reached."""

    def beside(name: str, other: str) -> float:
        return ratio(times, _key(name, SMALL), _key(other, SMALL))

    found = [Must("parse in floors", beside(PARSE, FLOOR), 7)]
    rivals = [name for name in RIVALS if name in here]
    if len(rivals) == len(RIVALS):
        best = min(beside(name, PARSE) for name in rivals)
        found.insert(
            0, Must("the faster of mistune and markdown-it-py, in parses", best, 6, least=True)
        )
    if NATIVE in here:
        found.append(Must(f"parse in times of {NATIVE}'s tree", beside(PARSE, NATIVE), 1.7))
    return found
