"""The page of patterns: plain, documented, used, and kept from running over the ends of lines.

That each of them is linear alone is shown in `laws/test_law7_linearity.py`.
"""

from __future__ import annotations

import ast
import random
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import cast

import pytest
import regex

from smartbrevity import parse, patterns
from smartbrevity.lazy import LazyPattern, compiled, simple
from smartbrevity.tokenizer import scan

SOURCE = Path(patterns.__file__).parent
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCE.rglob("*.py")}
# The pages of patterns: that of the format and, where a reader has one, that of its markup.
BOOK: dict[str, Path] = {
    ".".join(("smartbrevity", *path.relative_to(SOURCE).with_suffix("").parts)): path
    for path in sorted(SOURCE.rglob("patterns.py"))
}
PATTERNS: dict[str, regex.Pattern[str]] = {
    name: cast("regex.Pattern[str]", value)
    for name, value in vars(patterns).items()
    if isinstance(value, LazyPattern)
}
# Those of the engine of the standard library; every pattern of `regex` has a version.
SIMPLE = {name for name, value in PATTERNS.items() if not value.flags & regex.VERSION0}
ALL = [
    (page, name)
    for page in BOOK
    for name, value in vars(import_module(page)).items()
    if isinstance(value, LazyPattern)
]
TEXTS = [
    Path(__file__).parents[1] / "docs" / "sample.txt",
    *sorted((Path(__file__).parent / "negatives").glob("*.txt")),
]
# What most engines have not, and where the engine's own defects were.
ODD = ("(?R)", "(?1)", "(?&", "(*SKIP", "(*PRUNE", "(*FAIL", "(?r)", "{e", "{i<", "{s<", "{d<")
each_pattern = pytest.mark.parametrize(("page", "name"), ALL)


@pytest.mark.parametrize("page", BOOK)
def test_a_page_lists_what_it_has(page: str) -> None:
    names = {name for where, name in ALL if where == page}
    assert names
    assert set(import_module(page).__all__) - {"Match"} == names


OVER_LINES = {"LINE"}  # what is asked of a whole text


@each_pattern
def test_a_pattern_is_of_the_plain_kind(page: str, name: str) -> None:
    pattern: regex.Pattern[str] = getattr(import_module(page), name)
    if name in SIMPLE:
        assert not pattern.flags & ~(re.UNICODE | re.IGNORECASE | re.VERBOSE)
        assert not re.search(r"\)(?:[+*?]|\{[0-9,]+\})\+", pattern.pattern), "a possessive group"
    else:
        assert pattern.flags & regex.VERSION0
        odd_flags = regex.VERSION1 | regex.REVERSE | regex.LOCALE | regex.BESTMATCH | regex.POSIX
        assert not pattern.flags & odd_flags
    for odd in (*ODD, r"\X", r"\L<"):
        assert odd not in pattern.pattern, f"{odd} is left to those who need it"


@pytest.mark.parametrize("name", sorted(SIMPLE))
def test_both_engines_find_the_same(name: str) -> None:
    one = PATTERNS[name]
    other = regex.compile(one.pattern, one.flags & (re.IGNORECASE | re.VERBOSE))
    found = 0
    for page in TEXTS:
        text = page.read_text(encoding="utf-8")
        for line in [text] if name in OVER_LINES else text.splitlines():
            spans = [match.span() for match in one.finditer(line)]
            assert spans == [match.span() for match in other.finditer(line)]
            found += len(spans)
    assert found


@each_pattern
def test_a_pattern_stands_in_a_section(page: str, name: str) -> None:
    """Over it, or over one of its neighbours, stands what its group is for, as a sentence."""
    text = BOOK[page].read_text(encoding="utf-8")
    before = text[: text.index(f"\n{name}: Final")].split("\n")
    assert any(line.startswith("# ") for line in before), f"{name} stands under no section"
    start = max(i for i, line in enumerate(before) if line.startswith("# "))
    while before[start - 1].startswith("# "):
        start -= 1
    said = " ".join(line[2:] for line in before[start:] if line.startswith("# "))
    assert re.match(r"[A-Z`]", said), said
    assert said.endswith("."), said


@each_pattern
def test_a_pattern_is_used(page: str, name: str) -> None:
    package = page.rpartition(".")[0]
    users = [
        path
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and node.module == package
        and any(alias.name == "patterns" for alias in node.names)
    ]
    used = {
        node.attr
        for path in users
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.Attribute)
    }
    assert name in used, f"nobody uses {name}"


def test_no_other_module_has_patterns_of_its_own() -> None:
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            if {"re", "regex"} & {name.partition(".")[0] for name in names}:
                assert path.stem in ("patterns", "lazy"), f"{path.name} imports {names}"
            if isinstance(node, ast.keyword):
                assert node.arg != "timeout", f"{path.name} leans on a clock"


class Spy:
    """Stands for a pattern and keeps where it has matched in the text that is parsed."""

    def __init__(self, pattern: regex.Pattern[str], text: str, found: set[tuple[int, int]]) -> None:
        self.pattern, self.text, self.found = pattern, text, found

    def __getattr__(self, method: str) -> Callable[..., object]:
        run: Callable[..., object] = getattr(self.pattern, method)

        def spied(*args: object, **kwargs: object) -> object:
            result = run(*args, **kwargs)
            if method == "finditer":
                matches = list(cast("Iterator[regex.Match[str]]", result))
            else:
                is_match = isinstance(result, (regex.Match, re.Match))
                matches = [cast("regex.Match[str]", result)] if is_match else []
            whole = args[0] is self.text
            self.found |= {match.span() for match in matches if whole and match[0]}
            return iter(matches) if method == "finditer" else result

        return spied


def matches_in(text: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, set[tuple[int, int]]]:
    """Where each pattern has matched in a parse of the text."""
    found: dict[str, set[tuple[int, int]]] = {n: set() for n in PATTERNS.keys() - OVER_LINES}
    with monkeypatch.context() as patch:
        for name, spans in found.items():
            patch.setattr(patterns, name, Spy(PATTERNS[name], text, spans))
        parse(text)
    return found


def test_no_match_runs_over_the_end_of_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Patterns know blanks, and a line end is one inside a paragraph that mail has wrapped; who
    runs a pattern says where the line ends."""
    pages = [page.read_text(encoding="utf-8") for page in TEXTS]
    dice = random.Random("lines")
    lines = [line for page in pages for line in page.splitlines() if line.strip()]
    for joint in ("\n", "\n\n", "\r\n"):
        for _ in range(60):
            drawn = [dice.choice(lines) + joint for _ in range(dice.randint(2, 30))]
            pages.append("".join(drawn))
    matched = set()
    for page in pages:
        tops = [(line.opens, line.stop) for line in scan(page)]
        for name, spans in matches_in(page, monkeypatch).items():
            for start, end in spans:
                inside = any(opens <= start and end <= stop for opens, stop in tops)
                assert inside, f"{name} {page[start:end]!r}"
                matched.add(name)
    assert len(matched) > 20, "the spies see nothing"


def test_only_lines_are_cut_at_their_ends() -> None:
    assert [found[0] for found in patterns.LINE.finditer("a\r\nb\rc\n\nd")] == [
        "a\r\n",
        "b\r",
        "c\n",
        "\n",
        "d",
    ]


def test_a_pattern_is_compiled_when_it_is_first_used(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    real = regex.compile

    def noted(source: str, flags: int = 0) -> regex.Pattern[str]:
        made.append(source)
        return real(source, flags)

    monkeypatch.setattr(regex, "compile", noted)
    digits = compiled("[0-9]++")
    assert made == []
    assert digits.match("12x") is not None
    assert digits.match("x") is None
    assert made == ["[0-9]++"]
    assert digits.pattern == "[0-9]++"


def test_each_pattern_has_its_engine() -> None:
    digits = compiled("[0-9]++"), simple("[0-9]++")
    assert [type(one.match("1")) for one in digits] == [regex.Match, re.Match]


def test_a_pattern_that_is_not_compiled_has_no_odd_attributes() -> None:
    with pytest.raises(AttributeError, match="__wrapped__"):
        attrgetter("__wrapped__")(compiled("x"))
