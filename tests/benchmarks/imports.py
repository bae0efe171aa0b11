"""How long `import smartbrevity` takes once `attrs` and `regex` are there, and `parse`, which is
loaded at its first use, as every public name is.

Each time in a fresh interpreter, with the compiled modules in a folder that this run has filled.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

import smartbrevity
from benchmarks.harness import Must, Report, Table

__all__ = ["imports"]

CODE = """
import time
start, wall = time.process_time(), time.perf_counter()
import attrs, regex
middle, middle_wall = time.process_time(), time.perf_counter()
import smartbrevity
print(middle - start, middle_wall - wall)
bare, bare_wall = time.process_time(), time.perf_counter()
from smartbrevity import parse
print(bare - middle, bare_wall - middle_wall)
print(time.process_time() - middle, time.perf_counter() - middle_wall)
"""


def imports(rounds: int) -> Report:
    """Milliseconds of the imports, by the processor and by the wall: medians of the rounds."""
    source = str(Path(smartbrevity.__file__).parents[1])
    with tempfile.TemporaryDirectory() as folder:
        paths = os.pathsep.join(filter(None, (source, os.environ.get("PYTHONPATH"))))
        given = os.environ | {"PYTHONPYCACHEPREFIX": folder, "PYTHONPATH": paths}
        given.pop("PYTHONDONTWRITEBYTECODE", None)
        found = [
            [float(word) * 1e3 for word in _printed(given).split()] for _ in range(rounds + 1)
        ][1:]  # the first one fills the folder
    before, before_wall, own, own_wall, used, used_wall = (
        median(column) for column in zip(*found, strict=True)
    )
    table = Table(
        f"Import, {rounds} fresh interpreters",
        ("", "processor ms", "wall ms"),
        [
            ("attrs and regex", f"{before:.1f}", f"{before_wall:.1f}"),
            ("import smartbrevity, beyond them", f"{own:.1f}", f"{own_wall:.1f}"),
            ("from smartbrevity import parse", f"{used:.1f}", f"{used_wall:.1f}"),
        ],
    )
    facts = {
        "rounds": rounds,
        "attrs and regex": {"processor": before, "wall": before_wall},
        "smartbrevity": {"processor": own, "wall": own_wall},
        "parse": {"processor": used, "wall": used_wall},
    }
    return Report([table], facts, [Must("import smartbrevity, processor ms", own, 40)])


def _printed(environment: dict[str, str]) -> str:
    return subprocess.run(
        [sys.executable, "-c", CODE], env=environment, capture_output=True, text=True, check=True
    ).stdout
