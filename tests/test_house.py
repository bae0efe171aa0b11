"""The house rules: who may import whom, what is public, what is light, what the docs claim.

`python tests/test_house.py` rewrites `public_names.txt` after a wanted change of the interface.
"""

from __future__ import annotations

import ast
import doctest
import enum
import importlib
import inspect
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import attrs
import pytest

import smartbrevity
from smartbrevity.borders import BORDER_RULES
from smartbrevity.grammar import LINE_RULES

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "smartbrevity"
NAMES = Path(__file__).with_name("public_names.txt")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

# The floors of the house, the lowest first. A module may import from lower floors only; modules
# that share a floor know nothing of each other. `readings.*` are the modules of that package that
# have no row of their own; the package's `__init__` stands right above them. A new module needs a
# place here.
FLOORS = (
    ("lazy", "slots"),
    ("patterns", "readings.patterns"),
    ("errors", "source", "kinds"),
    ("runs",),
    ("blocks", "dress", "limits"),
    ("fresh", "nodes"),
    ("entries",),
    ("style",),
    ("vocabulary",),
    ("shapes",),
    ("tokenizer",),
    ("readings.*",),
    ("readings.letterheads",),
    ("readings",),
    ("rows",),
    ("furniture", "gates", "labelled", "lists"),
    ("second_look", "told"),
    ("prose",),
    ("grammar", "borders"),
    ("cuts",),
    ("menus", "numbering"),
    ("headlines", "drafts", "neighbours", "mastheads"),
    ("seams",),
    ("assemble",),
    ("walk",),
    ("views",),
    ("inline", "diagnostics", "differences"),
    ("pieces",),
    ("stats", "doubts", "render.escape", "render.order", "render.words"),
    ("editorial", "render.commonmark", "render.layout", "render.looks"),
    ("render.*",),
    ("render.html",),
    ("render.notebook",),
    ("render",),
    ("export.facts", "export.serial"),
    ("export.*",),
    ("export",),
    ("readers.patterns",),
    ("readers.metadata", "readers.projection", "readers.quotations", "readers.tags"),
    ("readers.tamer",),
    ("readers.guard", "readers.walker"),
    ("readers.*",),
    ("readers.mail",),
    ("readers",),
    ("_api",),
    ("_checks", "_markup", "_writing"),
    ("__init__",),
    ("__main__",),
)

MOST_LINES = 350
LONG = {"vocabulary"}  # one table, which is all rows and no code

# What `import smartbrevity` must not load, beyond what its own dependencies do.
HEAVY = {
    "argparse",
    "asyncio",
    "email",
    "html",
    "hypothesis",
    "json",
    "logging",
    "multiprocessing",
    "pyarrow",
    "selectolax",
}

# Where an extra may be imported: beside the tower, never on the way of `import smartbrevity`.
EXTRAS: dict[str, set[str]] = {
    "arrow": {"pyarrow"},
    "testing": {"hypothesis"},
    "readers.html": {"selectolax"},
    "readers.walker": {"selectolax"},  # the types only
}


def own_modules() -> dict[str, Path]:
    """Name below `smartbrevity` -> file; a package has the name of its folder."""
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        name = ".".join(parts[:-1] if len(parts) > 1 and parts[-1] == "__init__" else parts)
        found[name] = path
    return found


MODULES = own_modules()
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}


def full_name(name: str) -> str:
    return "smartbrevity" if name == "__init__" else f"smartbrevity.{name}"


def floor(name: str) -> int | None:
    """The number of the floor that a module stands on."""
    package, dot, _ = name.rpartition(".")
    rows = {wanted: number for number, row in enumerate(FLOORS) for wanted in row}
    return rows.get(name, rows.get(f"{package}.*") if dot else None)


class Import(NamedTuple):
    """One imported module: an own one without `smartbrevity.` before it, else its top name."""

    name: str
    own: bool
    line: int
    at_top: bool


def imports(tree: ast.Module) -> Iterator[Import]:
    top = {id(node) for node in tree.body}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: write the whole name of the module"
            module = node.module or ""
            inside = [f"{module}.{alias.name}" for alias in node.names]
            known = {full_name(m) for m in MODULES}
            names = [name if name in known else module for name in inside]
        else:
            continue
        for name in dict.fromkeys(names):
            package, _, rest = name.partition(".")
            own = package == "smartbrevity"
            yield Import(
                (rest or "__init__") if own else package, own, node.lineno, id(node) in top
            )


# Floors


@pytest.mark.parametrize("name", list(MODULES))
def test_every_module_has_a_floor(name: str) -> None:
    assert floor(name) is not None, (
        f"smartbrevity.{name} stands on no floor: add it to FLOORS in {Path(__file__).name}"
    )


@pytest.mark.parametrize("name", list(MODULES))
def test_an_import_points_to_a_lower_floor(name: str) -> None:
    here = floor(name)
    for found in imports(TREES[name]):
        if not found.own:
            continue
        there = floor(found.name)
        place = f"{MODULES[name].name}:{found.line}: imports {found.name}"
        assert found.at_top, f"{place} inside a function or a condition"
        assert here is not None
        assert there is not None
        assert there < here, f"{place}, which stands on floor {there} and not below floor {here}"


def test_the_walls_hold() -> None:
    """The checks above see what they forbid."""
    code = "if x:\n    from smartbrevity import errors\nimport regex\ndef f():\n    import json\n"
    found = list(imports(ast.parse(code)))
    assert [(i.name, i.own, i.at_top) for i in found] == [
        ("regex", False, True),
        ("errors", True, False),
        ("json", False, False),
    ]
    found = list(imports(ast.parse("from smartbrevity import parse\nimport smartbrevity.nodes")))
    assert [i.name for i in found] == ["__init__", "nodes"]
    assert floor("readings.credits") == FLOORS.index(("readings.*",))
    assert floor("no_such_module") is None


@pytest.mark.parametrize("name", list(MODULES))
def test_a_module_needs_the_standard_library_and_two_packages(name: str) -> None:
    allowed = {"attrs", "attr", "regex"} | EXTRAS.get(name, set()) | sys.stdlib_module_names
    assert {i.name for i in imports(TREES[name]) if not i.own} <= allowed


@pytest.mark.parametrize("name", sorted(MODULES.keys() - LONG))
def test_a_module_fits_the_head(name: str) -> None:
    count = len(MODULES[name].read_text(encoding="utf-8").splitlines())
    assert count <= MOST_LINES, f"{count} lines: does {name} do two jobs?"


# Public names


def told(value: object) -> str:
    """A default as the snapshot shows it."""
    short = f"{type(value).__name__}.{value.name}" if isinstance(value, enum.Enum) else repr(value)
    return short if len(short) <= 40 else "..."


def signature(function: object) -> str:
    """Arguments and result, spelled alike by every version of Python."""
    assert callable(function)
    given = inspect.signature(function)
    shown, star = [], False
    for p in given.parameters.values():
        if p.kind is p.KEYWORD_ONLY and not star:
            shown.append("*")
            star = True
        star = star or p.kind is p.VAR_POSITIONAL
        mark = "*" if p.kind is p.VAR_POSITIONAL else "**" if p.kind is p.VAR_KEYWORD else ""
        note = "" if p.annotation is p.empty else f": {annotation(p.annotation)}"
        default = "" if p.default is p.empty else f" = {told(p.default)}"
        shown.append(f"{mark}{p.name}{note}{default}")
    result = given.return_annotation
    arrow = "" if result in (given.empty, None, "None") else f" -> {annotation(result)}"
    return f"({', '.join(shown)}){arrow}"


def annotation(note: object) -> str:
    return note if isinstance(note, str) else getattr(note, "__name__", repr(note))


def members(cls: type) -> Iterator[str]:
    """The public properties and methods that a class defines itself, beside its fields."""
    fields = {a.name for a in attrs.fields(cls)} if attrs.has(cls) else set()
    for name, value in sorted(vars(cls).items()):
        if name.startswith("_") or name in fields:
            continue
        if isinstance(value, property):
            yield f"    .{name}{signature(value.fget).removeprefix('(self)')}"
        elif isinstance(value, (classmethod, staticmethod)) or inspect.isfunction(value):
            yield f"    .{name}{signature(getattr(cls, name))}"


def described(name: str) -> Iterator[str]:
    """The lines of the snapshot for one public name."""
    value = getattr(smartbrevity, name)
    if inspect.isclass(value) and issubclass(value, enum.Enum):
        yield f"enum {name}: {', '.join(f'{m.name}={m.value!r}' for m in value)}"
    elif inspect.isclass(value):
        base = value.__mro__[1].__name__
        plain = issubclass(value, Exception) and "__init__" not in vars(value)
        how = "" if plain else signature(value)
        yield f"class {name}{'' if base == 'object' else f'[{base}]'}{how}"
        yield from members(value)
    elif callable(value) and hasattr(value, "__name__"):
        yield f"def {name}{signature(value)}"
    else:
        yield f"{name}: {type(value).__name__}"


def snapshot() -> str:
    head = "# The public names of smartbrevity and how to call them, compared by test_house.py.\n"
    head += "# After a wanted change: python tests/test_house.py\n\n"
    return head + "".join(f"{line}\n" for n in smartbrevity.__all__ for line in described(n))


def test_public_names_are_sorted() -> None:
    assert list(smartbrevity.__all__) == sorted(set(smartbrevity.__all__))


def test_public_names_are_as_noted() -> None:
    assert snapshot() == NAMES.read_text(encoding="utf-8"), (
        "the interface has changed; if that is wanted: python tests/test_house.py"
    )


@pytest.mark.parametrize("name", smartbrevity.__all__)
def test_a_public_name_has_a_docstring(name: str) -> None:
    value = getattr(smartbrevity, name)
    if inspect.isclass(value) or inspect.isfunction(value):
        text = vars(value).get("__doc__") if inspect.isclass(value) else value.__doc__
        assert text, f"{name} has no docstring"
        assert not text.startswith(f"{name}("), f"{name} has only the docstring that Python made"


# The face: each public name is loaded at its first use


HOMES: dict[str, str] = vars(smartbrevity)["_HOMES"]


def test_type_checkers_see_the_names_that_are_loaded() -> None:
    stub = ast.parse((SOURCE / "__init__.pyi").read_text(encoding="utf-8"))
    homes: dict[str, str | None] = {}
    listed: object = None
    for row in stub.body:
        if isinstance(row, ast.ImportFrom) and row.module != "typing":
            homes |= {alias.asname or alias.name: row.module for alias in row.names}
        elif isinstance(row, ast.Assign):
            listed = ast.literal_eval(row.value)
    assert homes == HOMES
    assert listed == smartbrevity.__all__


def test_a_public_name_has_its_home_below_the_face() -> None:
    assert set(HOMES.values()) <= {full_name(m) for m in MODULES} - {"smartbrevity"}
    told = [name for names in vars(smartbrevity)["_NAMES"].values() for name in names]
    assert sorted(told) == sorted(HOMES), "each name once"


@pytest.mark.parametrize(("name", "home"), HOMES.items())
def test_a_public_name_is_loaded_from_its_home(name: str, home: str) -> None:
    smartbrevity.__dict__.pop(name, None)
    value = getattr(smartbrevity, name)
    assert value is getattr(importlib.import_module(home), name)
    assert vars(smartbrevity)[name] is value, "it is asked for once"


def test_a_name_that_there_is_not() -> None:
    with pytest.raises(AttributeError, match="module 'smartbrevity' has no attribute 'prase'"):
        smartbrevity.prase  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(ImportError, match="cannot import name 'prase' from 'smartbrevity'"):
        from smartbrevity import prase  # type: ignore[attr-defined]  # noqa: F401


def test_all_names_are_told_before_they_are_loaded() -> None:
    smartbrevity.__dict__.pop("to_html", None)
    assert set(dir(smartbrevity)) >= {*smartbrevity.__all__, "__doc__", "__path__"}
    everything: dict[str, object] = {}
    exec("from smartbrevity import *", everything)
    assert everything.keys() - {"__builtins__"} == set(smartbrevity.__all__)


def test_a_module_does_not_take_the_place_of_the_function_of_its_name() -> None:
    shared = HOMES.keys() & MODULES.keys()
    assert shared == {"stats", "walk"}
    for name in shared:
        for first in (full_name(name), "smartbrevity"):  # the module, or the function, comes first
            code = f"import {first}, smartbrevity.editorial; print(smartbrevity.{name})"
            told = subprocess.run(
                [sys.executable, "-c", code], capture_output=True, text=True, check=True
            ).stdout
            assert told.startswith(f"<function {name} at "), code
    doubts = importlib.import_module("smartbrevity.doubts")
    assert vars(smartbrevity)["doubts"] is doubts, "other modules are put into it as ever"


# Slots


def own_classes() -> list[type]:
    """All classes of the package that `attrs` has made."""
    found: set[type] = set()
    for name in MODULES:
        module = importlib.import_module(full_name(name))
        found |= {
            value
            for value in vars(module).values()
            if inspect.isclass(value) and value.__module__ == module.__name__ and attrs.has(value)
        }
    return sorted(found, key=lambda cls: cls.__name__)


@pytest.mark.parametrize("cls", own_classes(), ids=lambda cls: cls.__name__)
def test_a_class_is_slotted(cls: type) -> None:
    assert "__slots__" in vars(cls)
    assert cls.__dictoffset__ == 0, f"{cls.__name__} has a __dict__"


@pytest.mark.parametrize(
    "cls",
    [c for c in own_classes() if c.__name__ in smartbrevity.__all__],
    ids=lambda c: c.__name__,
)
def test_a_public_class_is_frozen(cls: type) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(object.__new__(cls), attrs.fields(cls)[0].name, None)


# Examples

FLAGS = doctest.ELLIPSIS
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def run(test: doctest.DocTest) -> None:
    """Run the examples of one docstring or page; fail with what they print instead."""
    report: list[str] = []
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    runner.run(test, out=report.append)
    assert runner.failures == 0, "".join(report)


def docstrings() -> Iterator[doctest.DocTest]:
    finder = doctest.DocTestFinder(exclude_empty=True)
    for name in MODULES:
        module = importlib.import_module(full_name(name))
        yield from (test for test in finder.find(module) if test.examples)


@pytest.mark.parametrize("test", list(docstrings()), ids=lambda test: test.name)
def test_docstrings_tell_the_truth(test: doctest.DocTest) -> None:
    run(test)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pages_tell_the_truth(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    # A fence ends an example as a blank line does.
    text = re.sub(r"^```\w*$", "", text, flags=re.MULTILINE)
    run(doctest.DocTestParser().get_doctest(text, {}, page.name, str(page), 0))


SECTION = re.compile(r'spec\s+sections?\s+((?:"[^"]+"(?:,\s+|\s+and\s+)?)+)')


def test_the_sections_that_docstrings_name_are_in_the_specification() -> None:
    pages = (page.read_text(encoding="utf-8") for page in (ROOT / "tests" / "spec").glob("*.md"))
    heads = {head for page in pages for head in re.findall(r"(?m)^#+ (.+)$", page)}
    named = {
        " ".join(section.split())
        for module in MODULES.values()
        for found in SECTION.findall(module.read_text(encoding="utf-8"))
        for section in re.findall(r'"([^"]+)"', found)
    }
    assert "Canonical text" in named
    assert named <= heads, sorted(named - heads)


def test_the_format_page_lists_the_rules_in_order() -> None:
    page = (ROOT / "tests" / "spec" / "format.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `(\w+)` \|", page, flags=re.MULTILINE)
    assert told == [rule.__name__ for rule in (*LINE_RULES, *BORDER_RULES)]


def test_the_readme_has_an_example() -> None:
    assert ">>> " in (ROOT / "README.md").read_text(encoding="utf-8")


# What the package promises of itself


def loaded_by(code: str) -> set[str]:
    """The modules that a fresh interpreter loads for it, own ones without `smartbrevity.`."""
    code = (
        "import sys, attrs, regex, enum, datetime\n"
        "before = set(sys.modules)\n"
        f"{code}\n"
        "print(*sorted(set(sys.modules) - before))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.removeprefix("smartbrevity.") for name in run.stdout.split()}


def test_import_loads_nothing() -> None:
    assert loaded_by("import smartbrevity") == {"smartbrevity"}


def test_import_is_light() -> None:
    """Nor does it grow heavy when every public name is used."""
    loaded = loaded_by("from smartbrevity import *")
    assert {home.removeprefix("smartbrevity.") for home in HOMES.values()} <= loaded
    assert not HEAVY & {name.partition(".")[0] for name in loaded}
    assert "__main__" not in loaded


# What a program that only parses text must not pay for.
FURTHER = {
    "_checks",
    "_markup",
    "_writing",
    "differences",
    "editorial",
    "export",
    "readers",
    "render",
    "stats",
}


def test_who_parses_text_loads_nothing_else() -> None:
    loaded = loaded_by(
        "import smartbrevity\n"
        "page = '# Ferry fares rise\\n\\n**Fares** go up.\\n\\nWhy it matters: Boats cost more.'\n"
        "assert smartbrevity.parse(page).stories[0].headline.text == 'Ferry fares rise'\n"
        "assert len(list(smartbrevity.iter_stories(page.splitlines()))) == 1"
    )
    assert "nodes" in loaded
    assert not FURTHER & {name.partition(".")[0] for name in loaded}
    assert {name.partition(".")[0] for name in MODULES} >= FURTHER


def test_the_version_is_told_once() -> None:
    assert smartbrevity.__version__ == PROJECT["version"]


def test_two_dependencies_with_a_floor_and_no_cap() -> None:
    rows = {re.split(r"[^\w-]", row, maxsplit=1)[0]: row for row in PROJECT["dependencies"]}
    assert sorted(rows) == ["attrs", "regex"]
    assert all(re.fullmatch(r"\w+>=[\d.]+", row) for row in rows.values())


def test_the_package_is_typed() -> None:
    assert (SOURCE / "py.typed").is_file()


if __name__ == "__main__":
    NAMES.write_text(snapshot(), encoding="utf-8")
