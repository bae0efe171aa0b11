"""How much memory `iter_stories` takes for files of 1 and 10 MB, and whether its stories are those
of `parse`.

    python tests/measure_stream.py [--long]

With `--long` also for 100 MB. The files are generated (`benchmarks/pages.py`). Each is read in a
process of its own, whose largest size is told; that of a process that reads one short page is
taken off. Ends with 1 where the stories differ, or memory grows by more than 4 MB from 1 MB on.
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.pages import stories

from smartbrevity import Story, dump, iter_stories, parse

MB = 1_000_000
MOST_GROWTH = 4.0  # MB


def summed(found: Iterable[Story], *, whole: bool) -> str:
    """The number of the stories and, on request, the sum of their trees with all offsets."""
    digest, count = hashlib.sha256(), 0
    for story in found:
        count += 1
        if whole:
            digest.update(dump(story, spans=True).encode())
    return f"{count} {digest.hexdigest()}"


def one(way: str, path: Path) -> None:
    """Read the file in this process; print the stories' sum, the seconds and the size in MB."""
    start = time.process_time()
    if way == "parse":
        told = summed(parse(path.read_text(encoding="utf-8")).stories, whole=True)
    else:
        with path.open(encoding="utf-8") as file:
            told = summed(iter_stories(file), whole=way == "stream")
    seconds = time.process_time() - start
    print(told, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MB)


def alone(way: str, path: Path) -> tuple[str, float, float]:
    """The same in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, "--one", way, str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    count, total, seconds, size = done.stdout.split()
    return f"{count} {total}", float(seconds), float(size)


def write(path: Path, size: int) -> None:
    """Make a file of that many bytes; story by story, since a process that is started counts the
    size of this one as its own."""
    with path.open("w", encoding="utf-8") as file:
        for story in stories():
            size -= file.write(f"{story}Go deeper\n\n")
            if size <= 0:
                return


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Memory of iter_stories.")
    parser.add_argument("--long", action="store_true", help="100 MB too: some minutes")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        one(given.one[0], Path(given.one[1]))
        return 0
    sizes, equal = {}, True
    with TemporaryDirectory() as folder:
        path = Path(folder, "page.txt")
        write(path, 1_000)
        least = alone("memory", path)[2]
        print(f"{'MB':>5} {'stories':>8} {'seconds':>8} {'memory':>8}  as parse")
        for size in (1, 10, 100) if given.long else (1, 10):
            write(path, size * MB)
            told, seconds, memory = alone("memory", path)
            sizes[size] = memory - least
            same = alone("stream", path)[0] == alone("parse", path)[0]
            equal &= same
            count, how = told.split()[0], "yes" if same else "NO"
            print(f"{size:5} {count:>8} {seconds:8.1f} {sizes[size]:8.1f}  {how}")
    growth = max(sizes.values()) - sizes[1]
    print(f"memory in MB beyond that of a short page; it grows by {growth:.1f}")
    return 0 if equal and growth <= MOST_GROWTH else 1


if __name__ == "__main__":
    raise SystemExit(main())
