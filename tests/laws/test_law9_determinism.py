"""Law 9. Determinism, thread safety, no clock, no I/O, no locale, no global state."""

from __future__ import annotations

import ast
import gc
import hashlib
import locale
import os
import random
import subprocess
import sys
import threading
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from strategies import DEEP, EXAMPLES, POOL, anything

import smartbrevity
from smartbrevity import dumps, parse, to_text, tokenize

SOURCE = Path(smartbrevity.__file__).parent
JOINTS = ("\n\n", "\n", "\r\n", " ", "")
PAGES = 4_000 if DEEP else 400
THREADS = 8

# Modules that know the time, the machine or chance; the command line may ask the machine.
OUTSIDE = {"asyncio", "getpass", "io", "locale", "logging", "multiprocessing", "os", "pathlib"}
OUTSIDE |= {"platform", "random", "secrets", "shutil", "socket", "ssl", "subprocess", "sys"}
OUTSIDE |= {"tempfile", "threading", "time", "urllib", "uuid", "warnings"}
CLOCKS = {"now", "today", "utcnow", "fromtimestamp", "localtime"}


def pages(size: int = PAGES) -> list[str]:
    """The same pages in every process: the examples, and soup of a fixed seed."""
    dice = random.Random("smart")
    soup = (
        "".join(dice.choice(POOL) + dice.choice(JOINTS) for _ in range(dice.randint(1, 12)))
        for _ in range(size)
    )
    return [*EXAMPLES, *soup]


def shown(text: str) -> str:
    """All that can be told of a page."""
    document = parse(text)
    tokens = [(t.kind.value, t.start, t.end) for t in tokenize(text)]
    return "\n".join((dumps(document, spans=True), to_text(document, verify=False), repr(tokens)))


def fingerprint(size: int) -> str:
    told = "\n".join(map(shown, pages(size)))
    return hashlib.sha256(told.encode(errors="surrogatepass")).hexdigest()


def in_a_process(code: str, **environment: str) -> str:
    folders = [str(Path(__file__).parent), str(SOURCE.parent)]
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "LC_", "LANG"))}
    clean |= {"PYTHONPATH": os.pathsep.join(folders), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=clean | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout.strip()


_PRINT = f"import test_law9_determinism as t; print(t.fingerprint({PAGES}))"


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "0"},
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "random", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "7", "PYTHONOPTIMIZE": "2", "LC_ALL": "C.UTF-8", "TZ": "UTC-5"},
    ],
    ids=lambda environment: environment["PYTHONHASHSEED"],
)
def test_every_process_gives_the_same(environment: dict[str, str]) -> None:
    assert in_a_process(_PRINT, **environment) == fingerprint(PAGES)


@given(anything())
def test_the_same_text_gives_the_same_tree_every_time(text: str) -> None:
    first = shown(text)
    parse("Why it matters: Boats.\n\n" + text)
    assert shown(text) == first


def test_the_order_of_parses_changes_nothing() -> None:
    texts = pages()
    forward = [shown(text) for text in texts]
    backward = [shown(text) for text in reversed(texts)]
    assert forward == backward[::-1]


def test_threads_give_what_one_gives() -> None:
    texts = pages()
    alone = [shown(text) for text in texts]
    interval, gate = sys.getswitchinterval(), threading.Barrier(THREADS)

    def work(number: int) -> list[str]:
        gate.wait()
        mine = texts[number:] + texts[:number]
        found = [shown(text) for text in mine]
        return found[len(texts) - number :] + found[: len(texts) - number]

    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(THREADS) as pool:
            assert all(found == alone for found in pool.map(work, range(THREADS)))
    finally:
        sys.setswitchinterval(interval)


_WATCHED = """
import sys
import smartbrevity
import test_law9_determinism as t
texts, seen = t.pages(), set()
t.shown(texts[0])
def watch(event, args):
    becomes = event == "object.__setattr__" and args[1] == "__class__"
    if not (becomes and type(args[0]).__module__ == "smartbrevity.fresh"):
        seen.add(event)
sys.addaudithook(watch)
for number in range(2):
    for text in texts:
        document = smartbrevity.parse(text)
        smartbrevity.tokenize(text)
        smartbrevity.to_text(document)
    print(sorted(e for e in seen if not e.startswith("gc.")))
    seen.clear()
for text in texts:
    smartbrevity.loads(smartbrevity.dumps(smartbrevity.parse(text)))
print(sorted(e for e in seen if not e.startswith("gc.")))
"""


def test_a_parse_does_no_input_or_output() -> None:
    """No file, socket, process or import; once all is warm, no audit event at all but that of a
    draft that becomes a node."""
    first, again, written = in_a_process(_WATCHED).split("\n")
    # A pattern is compiled, and the annotations of a class are read, when they are first needed.
    assert first in ("[]", "['compile', 'exec']")
    assert again == "[]"
    assert written in ("[]", "['compile', 'exec']")


def test_no_module_can_ask_the_time_the_machine_or_chance() -> None:
    for path in SOURCE.rglob("*.py"):
        if path.stem == "__main__":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            outside = {name.partition(".")[0] for name in names} & OUTSIDE
            assert not outside, f"{path.name}:{node.lineno} imports {outside}"  # type: ignore[attr-defined]
            if isinstance(node, ast.Attribute):
                assert node.attr not in CLOCKS, f"{path.name}:{node.lineno} reads a clock"
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                called = node.func.id
                assert called not in {"open", "print", "input", "exec", "eval"}, path.name
            assert not isinstance(node, ast.Global), f"{path.name}: a global is assigned"


def state() -> dict[str, object]:
    """What a parse could change outside of what it gives back."""
    found: dict[str, object] = {
        "locale": locale.setlocale(locale.LC_ALL),
        "random": random.getstate(),
        "warnings": list(warnings.filters),
        "recursion": sys.getrecursionlimit(),
        "modules": sorted(sys.modules),
        "path": list(sys.path),
        "environment": dict(os.environ),
        "folder": Path.cwd(),
        "threads": threading.active_count(),
        "collector": (gc.isenabled(), gc.get_threshold()),
    }
    for name, module in sorted(sys.modules.items()):
        if name.partition(".")[0] == "smartbrevity":
            for key, value in vars(module).items():
                if not key.startswith("__"):
                    small = isinstance(value, (str, int, float, tuple, list, dict, set, frozenset))
                    found[f"{name}.{key}"] = (id(value), repr(value) if small else "")
    return found


def test_a_parse_leaves_everything_as_it_was() -> None:
    texts = pages()
    shown(texts[0])  # what is made once is made
    before = state()
    for text in texts[:100]:
        shown(text)
    after = state()
    assert {k for k in before if after.get(k) != before[k]} == set()
    assert after.keys() == before.keys()


def test_a_style_is_not_changed_by_a_parse() -> None:
    style = smartbrevity.AXIOS
    before = repr(style), hash(style)
    for text in pages()[:100]:
        parse(text, style=style)
    assert (repr(style), hash(style)) == before
