"""Law 7. Linearity: time and memory on the pathological list of `robustness.md` E.5, for the
parser and for every pattern alone.

What four times the text costs is compared with what the text costs: about four times as much
where the cost is linear, sixteen times where it is quadratic. Calls of functions are counted, so
that no clock is needed; where the cost hides inside one call (a pattern, a slice), the clock is
read, only for what is slow enough to be suspected, and again when the first answer is no.
"""

from __future__ import annotations

import ast
import gc
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import FrameType

import pytest
import regex
from pathological import CASES, joined_cases
from strategies import DEEP, SAMPLE_PAGE

import smartbrevity
from smartbrevity import parse, to_text, tokenize
from smartbrevity.lazy import LazyPattern

Rule = Callable[[int], str]

SOURCE = Path(smartbrevity.__file__).parent

SMALL = 1 << (15 if DEEP else 12)  # code points; the large text has four times as many
COUNTED = 1 << 10
TIMES = 4
MOST = 9.0  # the ratio that is still taken for linear: 4 and a good deal of noise
MOST_CALLS = 4.8
QUICK = 0.004  # seconds for the large text; what is quadratic takes longer
TRIES = 4


def all_cases() -> dict[str, Rule]:
    cases = dict(CASES)
    cases |= joined_cases("\n\n")
    cases |= {f"{name}, tight": rule for name, rule in joined_cases("\n")}
    if DEEP:
        cases |= {f"{k}, then a page": _then_a_page(rule) for k, rule in CASES.items()}
        cases |= {f"a page, then {k}": _after_a_page(rule) for k, rule in CASES.items()}
    return cases


def _then_a_page(rule: Rule) -> Rule:
    return lambda n: rule(n) + "\n\n" + SAMPLE_PAGE


def _after_a_page(rule: Rule) -> Rule:
    return lambda n: SAMPLE_PAGE + "\n\n" + rule(n)


ALL = all_cases()
each_case = pytest.mark.parametrize("rule", ALL.values(), ids=ALL)


def written(text: str) -> str:
    return to_text(parse(text))


RUNS: tuple[Callable[[str], object], ...] = (tokenize, written)  # the second parses first


def seconds(run: Callable[[str], object], text: str) -> float:
    """The processor time of one run, without the collector of cycles."""
    gc.disable()
    try:
        before = time.process_time()
        run(text)
        return time.process_time() - before
    finally:
        gc.enable()


def is_linear(run: Callable[[str], object], small: str, large: str) -> str | None:
    """None, or what the clock said when the cost grew faster than the text every time."""
    told = ""
    for number in range(TRIES):
        slow = min(seconds(run, large) for _ in range(1 if number == 0 else 2))
        if slow < QUICK:
            return None
        quick = min(seconds(run, small) for _ in range(3))
        ratio = slow / max(quick, 1e-6)
        if ratio < MOST * len(large) / max(1, len(small)) / TIMES:
            return None
        told = f"{len(small)} characters: {quick:.4f} s, {len(large)}: {slow:.4f} s"
    return told


def calls(run: Callable[[str], object], text: str) -> int:
    """How many functions are called, those of C included."""
    count = 0

    def profile(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        run(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """Patterns are compiled at first use, which is many calls."""
    for rule in ("lines: everything", "lines: everything, tight"):
        written(ALL[rule](TIMES * COUNTED))


@each_case
def test_four_times_the_text_takes_four_times_the_calls(rule: Rule) -> None:
    small, large = rule(COUNTED), rule(COUNTED * TIMES)
    for run in RUNS:
        run(large)  # what a style's memo learns of first words, it learns once
        few, many = calls(run, small), calls(run, large)
        assert many <= few * MOST_CALLS * len(large) / (len(small) or 1) / TIMES + 300, run


@each_case
def test_four_times_the_text_takes_four_times_the_time(rule: Rule) -> None:
    small, large = rule(SMALL), rule(SMALL * TIMES)
    for run in RUNS:
        assert is_linear(run, small, large) is None


@pytest.mark.parametrize("name", ["sample page", "soup", "letter", "label", "lines: bullets"])
def test_memory_grows_with_the_text(name: str) -> None:
    def peak(text: str) -> int:
        tracemalloc.start()
        try:
            document = parse(text)
            assert document.source.text is text
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    parse(SAMPLE_PAGE)  # what is made once
    small, large = ALL[name](SMALL), ALL[name](SMALL * TIMES)
    assert peak(large) <= 1.3 * peak(small) * len(large) / len(small) + 20_000


def test_nothing_is_kept_after_a_parse() -> None:
    def alive() -> int:
        gc.collect()
        return len(gc.get_objects())

    for _ in range(20):
        parse(SAMPLE_PAGE)
    before = alive()
    for number in range(200):
        parse(f"{SAMPLE_PAGE}\n\nFares rise by {number}%.\n\nLabel {number}: Boats.")
    assert alive() <= before + 50


# Every pattern alone, in the ways in which the library runs it.


def uses() -> Iterator[tuple[str, str, str]]:
    """Page, name and method of every `patterns.NAME.method(...)` in the source."""
    for path in SOURCE.rglob("*.py"):
        tree, page = ast.parse(path.read_text(encoding="utf-8")), ""
        for node in ast.walk(tree):
            match node:
                case ast.ImportFrom(module=module, names=names):
                    if module and any(alias.name == "patterns" for alias in names):
                        page = f"{module}.patterns"
                case ast.Attribute(
                    value=ast.Attribute(value=ast.Name(id="patterns"), attr=name), attr=method
                ):
                    yield page, name, method


def ways() -> list[tuple[str, str, str]]:
    """Each pattern with each method; `match` for one that is used by another name."""
    found = set(uses())
    used = {(page, name) for page, name, _ in found}
    for path in SOURCE.rglob("patterns.py"):
        page = ".".join(("smartbrevity", *path.relative_to(SOURCE).with_suffix("").parts))
        for name, value in vars(import_module(page)).items():
            if isinstance(value, LazyPattern) and (page, name) not in used:
                found.add((page, name, "match"))
    return sorted(found)


@cache
def texts() -> dict[str, tuple[str, str]]:
    """A small and a large text of each case."""
    return {case: (rule(SMALL), rule(SMALL * TIMES)) for case, rule in CASES.items()}


def _run(pattern: regex.Pattern[str], method: str) -> Callable[[str], object]:
    if method == "finditer":
        return lambda text: sum(1 for _ in pattern.finditer(text))
    if method == "sub":
        return lambda text: pattern.sub("", text)
    call: Callable[[str], object] = getattr(pattern, method)
    return call


@pytest.mark.parametrize(("page", "name", "method"), ways())
def test_a_pattern_alone_is_linear(page: str, name: str, method: str) -> None:
    run, failed = _run(getattr(import_module(page), name), method), {}
    for case, (small, large) in texts().items():
        told = is_linear(run, small, large)
        if told:
            failed[case] = told
            if len(failed) == 3:
                break  # enough to see what it is
    assert not failed
