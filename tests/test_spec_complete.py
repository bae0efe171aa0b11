"""Whether the specification is whole: everything that a tree can hold stands in an example, and
every rule of the grammar is at work in one.

The expected trees are read as text, so that what counts is what the pages promise, not what the
parser happens to give today.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TypeVar

import pytest
from test_spec import EXAMPLES

from smartbrevity import borders, check, grammar
from smartbrevity.diagnostics import code_of
from smartbrevity.doubts import CHECKS
from smartbrevity.editorial import RULES
from smartbrevity.kinds import Evidence, FurnitureKind, LabelKind, Medium, NoteKind, Role, Unit
from smartbrevity.nodes import Node
from smartbrevity.vocabulary import LABELS
from smartbrevity.walk import type_name

T = TypeVar("T")

# A line of a tree: blanks, the field where the class does not tell it, the class, the values.
LINE = re.compile(r" *(?:[a-z-]+: )?(?P<node>[a-z-]+)(?: (?P<values>.*))?")
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
KINDS = "|".join(kind for kind in LabelKind)


def promised() -> Iterator[tuple[str, str]]:
    """The class and the values, texts aside, of every line of the expected trees."""
    for example in (example for example in EXAMPLES if not example.canonical):
        for line in example.tree.split("\n"):
            found = LINE.fullmatch(QUOTED.sub('""', line))
            assert found, f"{example.place}: no line of a tree: {line}"
            yield found["node"], found["values"] or ""


LINES = sorted(set(promised()))


def values(node: str, pattern: str) -> set[str]:
    """What the pattern's group catches in the values of the lines of that class."""
    found = (re.search(pattern, told) for name, told in LINES if name == node)
    return {match[1] for match in found if match}


def evidences() -> set[str]:
    """Evidence stands behind the text; the weakest is left out."""
    return {
        told.removeprefix('""').split("mark=")[0].split("emoji=")[0].strip() or "positional"
        for name, told in LINES
        if name == "headline"
    }


def keys() -> set[str]:
    """The keys of the labels that are of no other kind than axiom, which is left out."""
    return {
        match[1]
        for name, told in LINES
        if name == "label" and (match := re.search(r"key=([a-z0-9-]+)", told))
        if not re.search(rf" (?:{KINDS})\b", told)
    }


def label_kinds() -> set[str]:
    said = values("label", rf" ({KINDS})\b")
    return said | {"axiom"} if keys() else said


def roles() -> set[str]:
    """Roles are written with the label; a label of no role is of the role other."""
    plain = any(name == "label" and "role=" not in told for name, told in LINES)
    return values("label", r"role=([a-z]+)") | ({"other"} if plain else set())


ENUMS: tuple[tuple[type[StrEnum], Callable[[], set[str]]], ...] = (
    (FurnitureKind, lambda: values("furniture", r"^([a-z-]+)")),
    (NoteKind, lambda: values("note", r"^([a-z-]+)")),
    (Medium, lambda: values("credit", r"^([a-z ]+?)(?: [a-z]+=| \"\"|$)")),
    (Unit, lambda: values("timestamp", r"unit=([a-z]+)")),
    (Evidence, evidences),
    (LabelKind, label_kinds),
    (Role, roles),
)


@pytest.mark.parametrize(("kinds", "found"), ENUMS, ids=[kinds.__name__ for kinds, _ in ENUMS])
def test_every_kind_stands_in_an_example(
    kinds: type[StrEnum], found: Callable[[], set[str]]
) -> None:
    shown = found()
    assert not " ".join(kind for kind in kinds if kind not in shown)
    assert shown <= set(kinds)


def test_every_label_stands_in_an_example() -> None:
    shown = keys()
    assert not " ".join(row.key for row in LABELS if row.key not in shown)
    assert shown <= {row.key for row in LABELS}


def classes(kind: type[Node] = Node) -> Iterator[type[Node]]:
    """Every class of the tree."""
    for below in kind.__subclasses__():
        yield below
        yield from classes(below)


def test_every_class_stands_in_an_example() -> None:
    shown = {name for name, _ in LINES}
    made = [
        kind
        for kind in classes()
        if kind.__module__ in ("smartbrevity.blocks", "smartbrevity.nodes")
    ]
    names = {type_name(kind) for kind in made}
    assert not " ".join(sorted(names - shown))
    assert shown <= names


def watched(rule: Callable[..., T | None], seen: set[str]) -> Callable[..., T | None]:
    """The rule, which notes its name where it answers."""

    def ask(*given: object) -> T | None:
        answer = rule(*given)
        if answer is not None:
            seen.add(rule.__name__)
        return answer

    return ask


def test_every_code_of_check_stands_in_an_example() -> None:
    tables = {
        "doubts.md": [code_of(function) for function, _ in CHECKS],
        "editorial.md": [code_of(rule.check) for rule in RULES],
    }
    for page, codes in tables.items():
        mine = [example.document for example in EXAMPLES if example.page == page]
        shown = {found.code for document in mine for found in check(document, editorial=True)}
        assert not " ".join(code for code in codes if code not in shown)


def test_every_rule_is_at_work_in_an_example(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: set[str] = set()
    real = grammar.tried
    tried = {
        kind: tuple(watched(r, seen) for r in rules) for kind, rules in borders.RULES_AT.items()
    }
    monkeypatch.setattr(borders, "RULES_AT", tried)
    monkeypatch.setattr(grammar, "tried", lambda may: [watched(rule, seen) for rule in real(may)])
    for example in EXAMPLES:
        assert example.document.parts is not None
    names = [rule.__name__ for rule in (*grammar.LINE_RULES, *borders.BORDER_RULES)]
    assert not " ".join(name for name in names if name not in seen)
