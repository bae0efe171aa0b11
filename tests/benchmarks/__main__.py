"""Print how fast and how small it is, beside a floor and beside its peers.

    cd tests && python -m benchmarks [speed|scaling|memory|imports|calls|lines|steps|all]

Method and figures: docs/performance.md.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.contenders import NAMES, released
from benchmarks.harness import Report, must_table
from benchmarks.imports import imports
from benchmarks.lines import lines
from benchmarks.memory import memory
from benchmarks.scaling import calls, scaling
from benchmarks.speed import speed
from benchmarks.steps import steps
from smartbrevity import __version__

COMMANDS: dict[str, Callable[[argparse.Namespace], Report]] = {
    "speed": lambda given: speed(given.size or 1_000_000, given.rounds or 7, given.only),
    "scaling": lambda given: scaling(given.size or 100_000, given.rounds or 5, long=given.long),
    "memory": lambda given: memory(given.size or 1_000_000, long=given.long),
    "imports": lambda given: imports(given.rounds or 7),
    "calls": lambda given: calls(given.rounds or 31),
    "lines": lambda given: lines(given.size or 300_000, given.rounds or 7),
    "steps": lambda given: steps(given.size or 30_000),
}


def count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not 1 or more")
    return number


def main(argv: Sequence[str] | None = None) -> int:
    ask = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Ratios of one interleaved run: the floor, smartbrevity and its peers.",
    )
    ask.add_argument("command", nargs="?", choices=(*COMMANDS, "all"), default="speed")
    ask.add_argument(
        "--size",
        type=count,
        help="code points: of each shape (speed, memory: 1,000,000), of the smallest text "
        "(scaling: 100,000), of all pages (lines: 300,000, steps: 30,000)",
    )
    ask.add_argument("--rounds", type=count, help="how often each is timed")
    ask.add_argument(
        "--only",
        nargs="+",
        choices=NAMES,
        default=(),
        metavar="NAME",
        help=f"speed: time these, the floor and parse, not all: {', '.join(NAMES)}",
    )
    ask.add_argument("--long", action="store_true", help="scaling: 100 MB too; memory: a long file")
    ask.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    given = ask.parse_args(argv)
    machine = (
        f"{platform.python_implementation()} {platform.python_version()}, {released('attrs')}, "
        f"{released('regex')}, smartbrevity {__version__}, {os.cpu_count()} processors"
    )
    print(machine)
    facts: dict[str, object] = {"machine": machine}
    musts = []
    for name in COMMANDS if given.command == "all" else (given.command,):
        report = COMMANDS[name](given)
        facts[name] = report.facts
        musts += report.musts
        for table in report.tables:
            print("", *table.lines(), sep="\n", flush=True)
    if musts:
        print("", *must_table(musts).lines(), sep="\n")
    facts["musts"] = [must._asdict() | {"reached": must.reached} for must in musts]
    if given.json:
        given.json.write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
