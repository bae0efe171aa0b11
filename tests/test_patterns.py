"""The page of patterns: plain, documented, used, and kept from running over the ends of lines.

That each of them is linear alone is shown in `laws/test_law7_linearity.py`.
"""

from __future__ import annotations

import ast
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
import regex

from smartbrevity import parse, patterns
from smartbrevity.tokenizer import scan

SOURCE = Path(patterns.__file__).parent
PAGE = Path(patterns.__file__).read_text(encoding="utf-8")
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCE.rglob("*.py")}
PATTERNS: dict[str, regex.Pattern[str]] = {
    name: value for name, value in vars(patterns).items() if isinstance(value, regex.Pattern)
}
PAGES = [
    Path(__file__).parents[1] / "docs" / "sample.txt",
    *sorted((Path(__file__).parent / "negatives").glob("*.txt")),
]
each_pattern = pytest.mark.parametrize("name", PATTERNS)


def test_the_page_lists_what_it_has() -> None:
    public = {name for name in PATTERNS if not name.startswith("_")}
    assert public == set(PATTERNS), "a compiled pattern has a public name"
    assert set(patterns.__all__) - {"Match"} == public
    assert len(PATTERNS) > 40


@each_pattern
def test_a_pattern_is_of_the_plain_kind(name: str) -> None:
    pattern = PATTERNS[name]
    assert pattern.flags & regex.VERSION0
    odd_flags = regex.VERSION1 | regex.REVERSE | regex.LOCALE | regex.BESTMATCH | regex.POSIX
    assert not pattern.flags & odd_flags
    # What most engines have not, and where the engine's own defects were.
    for odd in (
        "(?R)",
        "(?1)",
        "(?&",
        "(*SKIP",
        "(*PRUNE",
        "(*FAIL",
        "(?r)",
        "{e",
        "{i<",
        "{s<",
        "{d<",
        r"\X",
        r"\L<",
    ):
        assert odd not in pattern.pattern, f"{odd} is left to those who need it"


@each_pattern
def test_a_pattern_stands_in_a_section(name: str) -> None:
    """Over it, or over one of its neighbours, stands what its group is for, as a sentence."""
    before = PAGE[: PAGE.index(f"\n{name}: Final")].split("\n")
    comments = [line for line in before if line.startswith("# ")]
    assert comments, f"{name} stands under no section"
    start = max(i for i, line in enumerate(before) if line.startswith("# "))
    while before[start - 1].startswith("# "):
        start -= 1
    said = " ".join(line[2:] for line in before[start:] if line.startswith("# "))
    assert re.match(r"[A-Z`]", said), said
    assert said.endswith("."), said


@each_pattern
def test_a_pattern_is_used(name: str) -> None:
    here = any(
        isinstance(node, ast.Attribute) and node.attr == name
        for tree in TREES.values()
        for node in ast.walk(tree)
    )
    assert here, f"nobody uses {name}"


def test_no_other_module_has_patterns_of_its_own() -> None:
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            if {"re", "regex"} & {name.partition(".")[0] for name in names}:
                assert path.stem == "patterns", f"{path.name} imports {names}"
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
                matches = [result] if isinstance(result, regex.Match) else []
            whole = args[0] is self.text
            self.found |= {match.span() for match in matches if whole and match[0]}
            return iter(matches) if method == "finditer" else result

        return spied


def matches_in(text: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, set[tuple[int, int]]]:
    """Where each pattern has matched in a parse of the text."""
    found: dict[str, set[tuple[int, int]]] = {name: set() for name in PATTERNS if name != "LINE"}
    with monkeypatch.context() as patch:
        for name, spans in found.items():
            patch.setattr(patterns, name, Spy(PATTERNS[name], text, spans))
        parse(text)
    return found


def test_no_match_runs_over_the_end_of_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Patterns know blanks, and a line end is one inside a paragraph that mail has wrapped; who
    runs a pattern says where the line ends."""
    pages = [page.read_text(encoding="utf-8") for page in PAGES]
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
