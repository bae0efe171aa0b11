"""The clock, the rounds and the tables.

What is compared runs in turn in every round of one process, so that a neighbour's load falls on
all of it alike; the ratios are made round by round, and their median is told. The clock is that of
the processor; a short run is repeated until it can be read. The collector of cycles runs as in any
program, but walks only what the run itself has made: what stood before is frozen, and what the last
run left is collected before the clock starts. What a run gives is dropped after the clock stops.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import median
from typing import Any, NamedTuple

__all__ = ["Must", "Report", "Table", "Times", "interleaved", "must_table", "ratio", "seconds"]

LEAST = 0.05  # seconds that a turn takes, if one run takes less
Times = Mapping[str, Sequence[float]]  # seconds of each run, round by round


def seconds(run: Callable[[], object]) -> float:
    """The processor time of one run; a short one is run again until its turn is full."""
    gc.collect()
    total, count = 0.0, 0
    while not count or total < LEAST:
        start = time.process_time()
        made = run()
        total += time.process_time() - start
        del made
        count += 1
    return total / count


def interleaved(runs: Mapping[str, Callable[[], object]], rounds: int) -> Times:
    """The seconds of each run in each round; every round begins with another run."""
    times: dict[str, list[float]] = {name: [] for name in runs}
    names = list(runs)
    gc.collect()
    gc.freeze()
    try:
        for number in range(rounds):
            first = number % len(names)
            for name in (*names[first:], *names[:first]):
                times[name].append(seconds(runs[name]))
    finally:
        gc.unfreeze()
    return times


def ratio(times: Times, name: str, other: str) -> float:
    """How many times the other's time a run takes: the median over the rounds."""
    return median(a / max(b, 1e-9) for a, b in zip(times[name], times[other], strict=True))


class Table(NamedTuple):
    """Rows under a head, told as Markdown with columns that stand under one another."""

    title: str
    head: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]

    def lines(self) -> Iterator[str]:
        wide = [max(map(len, column)) for column in zip(self.head, *self.rows, strict=True)]
        yield f"{self.title}\n"
        yield self._row(self.head, wide)
        yield "|".join(("", "-" * (wide[0] + 2), *("-" * (w + 1) + ":" for w in wide[1:]), ""))
        yield from (self._row(row, wide) for row in self.rows)

    @staticmethod
    def _row(row: tuple[str, ...], wide: list[int]) -> str:
        cells = [
            row[0].ljust(wide[0]),
            *(c.rjust(w) for c, w in zip(row[1:], wide[1:], strict=True)),
        ]
        return f"| {' | '.join(cells)} |"


class Must(NamedTuple):
    """A figure that has to be reached, and whether it is."""

    what: str
    value: float
    must: float
    least: bool = False  # the figure is to be at least this, not at most

    @property
    def reached(self) -> bool:
        return self.value >= self.must if self.least else self.value <= self.must


class Report(NamedTuple):
    """What a command prints, and the same as data."""

    tables: list[Table]
    facts: dict[str, Any]
    musts: list[Must]


def must_table(musts: Sequence[Must]) -> Table:
    """What has to be reached, what was measured, and whether it is reached."""
    rows = [
        (
            row.what,
            f"{'>=' if row.least else '<='} {row.must:g}",
            f"{row.value:.2f}",
            "yes" if row.reached else "NO",
        )
        for row in musts
    ]
    return Table("Musts", ("figure", "must", "measured", "reached"), rows)
