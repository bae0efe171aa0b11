"""The schema is made from the classes, is the file of the package, and fits what is written.

`python tests/test_schema.py` rewrites the file after a wanted change of the classes.
"""

from __future__ import annotations

import copy
import json
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from soup import parsed
from trees import SAMPLE, SAMPLES, nodes

from smartbrevity import parse
from smartbrevity.errors import SerialError
from smartbrevity.export import schema as module
from smartbrevity.export.schema import schema
from smartbrevity.export.serial import from_dict, to_dict
from smartbrevity.nodes import Document, Node

FILE = Path(module.__file__).with_name("document-1.json")
VALIDATOR = Draft202012Validator(schema(), format_checker=FormatChecker())


def file_text() -> str:
    return json.dumps(schema(), indent=1) + "\n"


def plain(node: Node, *, spans: bool = False) -> Any:
    """The node as other programs see it: JSON and back."""
    return json.loads(json.dumps(to_dict(node, spans=spans)))


def test_the_file_is_the_schema() -> None:
    told = "if a class was changed on purpose: python tests/test_schema.py"
    assert FILE.read_text(encoding="utf-8") == file_text(), told


def test_the_file_is_in_the_package() -> None:
    file = resources.files("smartbrevity.export") / "document-1.json"
    assert json.loads(file.read_text(encoding="utf-8"))["$id"] == "urn:smartbrevity:document-1"


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


def test_the_version_is_that_of_what_is_written() -> None:
    data: Any = schema()
    for name, definition in data["$defs"].items():
        if name != "inner":
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
        if not 0 < len(path) <= 3:  # what is deeper is looked at with its own class
            continue
        for value in [*WRONG, ...]:
            other = changed(data, path, value)
            assert VALIDATOR.is_valid(other) == is_read(other), (path, value)
        if isinstance(path[-1], str):
            other = changed(data, (*path[:-1], "pier"), 1)
            assert not VALIDATOR.is_valid(other)
            assert not is_read(other)


@pytest.mark.parametrize("left_out", ["start", "end", "source", "span_unit"])
def test_a_place_is_there_whole(left_out: str) -> None:
    data = plain(parse("Ferry fares rise."), spans=True)
    VALIDATOR.validate(data)
    assert not VALIDATOR.is_valid(changed(data, (left_out,), ...))


if __name__ == "__main__":
    FILE.write_text(file_text(), encoding="utf-8")
