"""The schema is made from the classes, is the file of the package, and fits what is written.

`python tests/test_schema.py` rewrites the file, and the table of docs/data.md, after a wanted
change of the classes.
"""

from __future__ import annotations

import copy
import json
from importlib import resources
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from soup import parsed
from trees import SAMPLE, SAMPLES, nodes

from smartbrevity import parse
from smartbrevity.errors import SerialError
from smartbrevity.export import schema as module
from smartbrevity.export.schema import json_schema
from smartbrevity.export.serial import PLACE, from_dict, to_dict
from smartbrevity.nodes import Document, Node, Story

TOLD = "if a class was changed on purpose: python tests/test_schema.py"
FILE = Path(module.__file__).with_name("document-1.json")
PAGE = Path(__file__).parents[1] / "docs" / "data.md"
VALIDATOR = Draft202012Validator(json_schema(), format_checker=FormatChecker())


def file_text() -> str:
    return json.dumps(json_schema(), indent=1) + "\n"


def plain(node: Node, *, spans: bool = False) -> Any:
    """The node as other programs see it: JSON and back."""
    return json.loads(json.dumps(to_dict(node, spans=spans)))


def test_the_file_is_the_json_schema() -> None:
    assert FILE.read_text(encoding="utf-8") == file_text(), TOLD


def test_the_file_is_in_the_package() -> None:
    file = resources.files("smartbrevity.export") / "document-1.json"
    assert json.loads(file.read_text(encoding="utf-8"))["$id"] == "urn:smartbrevity:document-1"


def kind_of(held: Any) -> str:
    """What a value may be, in words."""
    if "items" in held:
        return f"list of {kind_of(held['items'])}"
    if "anyOf" in held:
        return " or ".join(sorted(map(kind_of, held["anyOf"]), key="null".__eq__))
    if "$ref" in held:
        return f"`{held['$ref'].removeprefix('#/$defs/')}`"
    if "enum" in held:
        return "word"
    if "format" in held:
        return "date"
    kinds = held["type"]
    return kinds if isinstance(kinds, str) else " or ".join(kinds)


def table() -> list[str]:
    """The rows of the table in docs/data.md: each class, with what must be there in bold."""
    data: Any = json_schema()
    rows = []
    for name, definition in data["$defs"].items():
        head = PLACE | {"type", "smartbrevity", "span_unit"} if name != "mark" else set()
        told = [
            f"**`{key}`**: {kind_of(held)}"
            if key in definition["required"]
            else f"`{key}`: {kind_of(held)}"
            for key, held in definition["properties"].items()
            if key not in head
        ]
        if told:
            rows.append(f"| `{name}` | {', '.join(told)} |")
    return rows


def page_parts() -> tuple[str, str, str]:
    """What docs/data.md has before the table, its rows, and what follows."""
    before, head, rest = PAGE.read_text(encoding="utf-8").partition(
        "| `type` | Keys |\n|---|---|\n"
    )
    rows, _, after = rest.partition("\n\n")
    return before + head, rows, f"\n\n{after}"


def test_the_page_has_the_table() -> None:
    assert page_parts()[1].split("\n") == table(), TOLD


def test_the_schema_is_the_caller_s() -> None:
    data: Any = json_schema()
    data["$defs"]["timestamp"]["properties"]["date"].clear()
    data["$defs"]["story"]["properties"]["smartbrevity"]["const"] = 2
    data["$defs"]["inner"]["properties"].clear()
    assert json_schema() == json.loads(FILE.read_text(encoding="utf-8"))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(json_schema())


def test_the_version_is_that_of_what_is_written() -> None:
    data: Any = json_schema()
    for definition in data["$defs"].values():
        if "dependentRequired" in definition:
            head = definition["properties"]
            assert head["smartbrevity"]["const"] == to_dict(SAMPLE)["smartbrevity"]
            assert head["span_unit"]["const"] == to_dict(SAMPLE, spans=True)["span_unit"]


@given(nodes(), st.booleans())
def test_all_that_is_written_is_valid(node: Node, spans: bool) -> None:
    VALIDATOR.validate(plain(node, spans=spans))


@given(parsed(), st.booleans())
def test_all_that_is_parsed_is_valid(document: Document, spans: bool) -> None:
    VALIDATOR.validate(plain(document, spans=spans))


# What the schema refuses, `from_dict` refuses too, and the other way round, but for what a schema
# cannot say.

WRONG: list[Any] = [None, 7, -1, 1.5, True, "pier", "2020-08-09", "2020-02-31"]
WRONG += [[], ["pier"], {}, [{}]]
WRONG += [{"type": "item", "text": "x"}, {"type": "link"}, [{"type": "link", "text": "x"}]]


def places(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside: Any = data.items() if isinstance(data, dict) else ()
    inside = enumerate(data) if isinstance(data, list) else inside
    return [path, *(p for key, value in inside for p in places(value, (*path, key)))]


def changed(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    """A copy with another value at the path, or without that key where it is Ellipsis."""
    data = copy.deepcopy(data)
    *way, last = path
    inner = data
    for key in way:
        inner = inner[key]
    if value is ...:
        del inner[last]
    else:
        inner[last] = value
    return data


def is_read(data: Any) -> bool:
    try:
        from_dict(data)
    except SerialError:
        return False
    return True


@pytest.mark.parametrize("kind", SAMPLES, ids=lambda kind: kind.__name__)
def test_schema_and_reader_agree(kind: type[Node]) -> None:
    data = plain(SAMPLES[kind])
    for path in places(data):
        # what stands in nodes below is looked at with their own class
        own = len(path) == 1 or (len(path) == 2 and isinstance(path[1], int))
        if own or (len(path) <= 3 and path[-1:] == ("type",)):
            agree(data, path)


def agree(data: Any, path: tuple[Any, ...]) -> None:
    for value in [*WRONG, ...]:
        other = changed(data, path, value)
        assert VALIDATOR.is_valid(other) == is_read(other), (path, value)
    if isinstance(path[-1], str):
        other = changed(data, (*path[:-1], "pier"), 1)
        assert not VALIDATOR.is_valid(other)
        assert not is_read(other)


def test_schema_and_reader_agree_on_places() -> None:
    data = plain(attrs.evolve(SAMPLE, parts=(Story(),)), spans=True)
    paths = [path for path in places(data) if path]
    assert ("source", "marks", 0, "kind") in paths
    for path in paths:
        agree(data, path)


@pytest.mark.parametrize("left_out", ["start", "end", "source", "span_unit"])
def test_a_place_is_there_whole(left_out: str) -> None:
    data = plain(parse("Ferry fares rise."), spans=True)
    VALIDATOR.validate(data)
    assert not VALIDATOR.is_valid(changed(data, (left_out,), ...))


if __name__ == "__main__":
    FILE.write_text(file_text(), encoding="utf-8")
    before, _, after = page_parts()
    PAGE.write_text(before + "\n".join(table()) + after, encoding="utf-8")
