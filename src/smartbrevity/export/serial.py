"""Trees as dicts and as JSON, and back: `from_dict(to_dict(n)) == n`, `loads(dumps(n)) == n`.

A node is an object: "type" (the class in lower case with hyphens), then its fields in order. What
is at its default is left out, and nothing is added. Tuples are lists, dates ISO strings, enums
their values. The root opens with the version of this schema, `"smartbrevity": 1`.

With `spans`, the root also has `"span_unit": "code point"`, every node its `start` and `end`, and
a document its `source`: the whole text, in which the offsets count, and the marks of the markup it
was read from. Nothing that a document knows is lost then. Reading is strict: every value is checked
against the annotations, and an unknown key is an error. Written down in docs/data.md, "JSON".
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from contextlib import suppress
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, NoReturn

import attrs

from smartbrevity import nodes
from smartbrevity.errors import SerialError
from smartbrevity.nodes import Node
from smartbrevity.source import Mark, MarkKind, Source
from smartbrevity.walk import Field, fields_of, type_name

__all__ = [
    "PLACE",
    "RECORDS",
    "SPAN_UNIT",
    "VERSION",
    "classes",
    "dumps",
    "from_dict",
    "loads",
    "to_dict",
]

VERSION = 1
SPAN_UNIT = "code point"
PLACE = {"start", "end", "source"}  # with spans always there, without never


def _field(name: str, kind: type, default: object = attrs.NOTHING, *, many: bool = False) -> Field:
    return Field(name, default, many, (kind,), nested=False)


# What stands in a tree and is no node: objects without "type".
RECORDS: Mapping[type, tuple[Field, ...]] = {
    Source: (_field("text", str), _field("marks", Mark, (), many=True)),
    Mark: (
        _field("kind", MarkKind),
        _field("start", int),
        _field("end", int),
        _field("value", str, ""),
    ),
}


def to_dict(node: Node, *, spans: bool = False) -> dict[str, object]:
    """The tree under `node` as a dict of strings, numbers, booleans, None, lists and dicts.

    With `spans`, every node has its offsets, half-open and in code points, and a document its
    source with its marks. Anything but a node of this library raises `TypeError`.

    >>> from smartbrevity.nodes import Item, Section
    >>> to_dict(Section(items=(Item("Ferries"),)))
    {'smartbrevity': 1, 'type': 'section', 'items': [{'type': 'item', 'text': 'Ferries'}]}
    """
    head = {"smartbrevity": VERSION, "type": None} | ({"span_unit": SPAN_UNIT} if spans else {})
    return head | _write(node, spans=spans)


def from_dict(data: Mapping[str, object]) -> Node:
    """The node that `to_dict` wrote, with its offsets and its source if they were written.

    What is no such tree raises `SerialError`, which says where and why; anything but a mapping
    raises `TypeError`.

    >>> from_dict({"smartbrevity": 1, "type": "item", "text": "Ferries"})
    Item(text='Ferries', marker='•')
    >>> from_dict({"smartbrevity": 1, "type": "item", "text": 7})
    Traceback (most recent call last):
        ...
    smartbrevity.errors.SerialError: $.text: wants a string, not 7
    """
    if not isinstance(data, Mapping):
        raise TypeError(f"from_dict() wants a dict, not {type(data).__name__}; loads() reads JSON")
    rest = dict(data)
    version = rest.pop("smartbrevity", None)
    if type(version) is not int or version < 1:
        told = f'the root must have "smartbrevity": {VERSION}, the version of the schema'
        raise SerialError("$.smartbrevity", f"{told}, not {_told(version)}")
    if version > VERSION:
        told = f"this library reads version {VERSION} of the schema, not {_told(version)}"
        raise SerialError("$.smartbrevity", f"{told}; upgrade smartbrevity")
    spans, unit = "span_unit" in rest, rest.pop("span_unit", SPAN_UNIT)
    if unit != SPAN_UNIT:
        raise SerialError("$.span_unit", f'wants "{SPAN_UNIT}", not {_told(unit)}')
    return _read_node(rest, tuple(classes().values()), "$", spans=spans)


def dumps(node: Node, *, indent: int | None = None, spans: bool = False) -> str:
    r"""The tree under `node` as JSON text, on one line or with `indent` blanks per level.

    The text is ASCII, unless two halves of a surrogate pair stand side by side in a tree: escapes
    would make one character of them, so the text is then not escaped. `spans` is as in `to_dict`.
    Anything but a node raises `TypeError`, a number that JSON cannot hold `SerialError`.

    >>> from smartbrevity.nodes import Link
    >>> print(dumps(Link("The café")))
    {"smartbrevity": 1, "type": "link", "text": "The caf\u00e9"}
    """
    import json  # not at the top, so that `import smartbrevity` does not pay for it

    data = to_dict(node, spans=spans)
    try:
        text = json.dumps(data, indent=indent, allow_nan=False)
        if "\\ud" in text and json.loads(text) != data:
            text = json.dumps(data, indent=indent, ensure_ascii=False)
    except ValueError as error:
        raise SerialError("$", f"cannot be written as JSON: {error}") from error
    return text


def loads(text: str) -> Node:
    """The node that `dumps` wrote as `text`. What is neither JSON nor such a tree raises
    `SerialError`, which says where and why; anything but a `str` raises `TypeError`.

    >>> loads('{"smartbrevity": 1, "type": "link", "text": "The pier"}')
    Link(text='The pier')
    """
    if not isinstance(text, str):
        raise TypeError(f"loads() wants a str, not {type(text).__name__}; decode bytes as UTF-8")
    import json

    try:
        data = json.loads(text, parse_constant=_refuse)
    except RecursionError:
        raise SerialError("$", "is nested deeper than any tree of this library") from None
    except ValueError as error:
        raise SerialError("$", f"is not JSON: {error}") from error
    if not isinstance(data, dict):
        raise SerialError("$", f"wants an object, not {_told(data)}")
    return from_dict(data)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")


@cache
def classes() -> Mapping[object, type[Node]]:
    """Every class of nodes by the name that "type" gives it."""
    found = [kind for kind in map(vars(nodes).get, nodes.__all__) if isinstance(kind, type)]
    return {type_name(kind): kind for kind in found if issubclass(kind, Node)}


@cache
def _names() -> dict[type, object]:
    return {kind: name for name, kind in classes().items()}


def _write(value: Node, *, spans: bool) -> dict[str, object]:
    if (name := _names().get(type(value))) is None:
        told = f"wants a node of smartbrevity.nodes, not {type(value).__name__}"
        raise TypeError(f"{told}; parse a text, or use the classes as they are")
    return {"type": name} | _write_fields(value, fields_of(type(value)), spans=spans)


def _write_fields(value: object, fields: tuple[Field, ...], *, spans: bool) -> dict[str, object]:
    data: dict[str, object] = {}
    for field in fields:
        held = getattr(value, field.name)
        if spans if field.name in PLACE else held != field.default:
            data[field.name] = _plain(held, spans=spans)
    return data


def _plain(value: object, *, spans: bool) -> object:
    match value:
        case Node():
            return _write(value, spans=spans)
        case Source():
            return _write_fields(value, RECORDS[Source], spans=spans)
        case Mark():
            return _write_fields(value, RECORDS[Mark], spans=spans)
        case tuple():
            return [_plain(part, spans=spans) for part in value]
        case Enum():
            return value.value
        case dt.date():
            return value.isoformat()
    return value


def _read_node(
    data: Mapping[str, object], kinds: tuple[type, ...], path: str, *, spans: bool
) -> Node:
    if "type" not in data:
        raise SerialError(f"{path}.type", "missing")
    name = data["type"]
    kind = classes().get(name) if isinstance(name, str) else None
    if kind is None or kind not in kinds:
        raise _misfit(f"{path}.type", kinds, name)
    fields = [f for f in fields_of(kind) if spans or f.name not in PLACE]
    rest = {key: value for key, value in data.items() if key != "type"}
    return kind(**_read_fields(str(name), fields, rest, path, spans=spans))


def _read_fields(
    name: str, fields: Sequence[Field], data: Mapping[str, object], path: str, *, spans: bool
) -> dict[str, Any]:
    known = [field.name for field in fields]
    for key in data:
        if key not in known:
            asked = key in PLACE and not spans
            hint = f'needs "span_unit": "{SPAN_UNIT}" at the root' if asked else "is unknown"
            raise SerialError(path, f"{_told(key)} {hint}; {name} has {', '.join(known)}")
    values: dict[str, Any] = {}
    for field in fields:
        where = f"{path}.{field.name}"
        if field.name in data:
            values[field.name] = _read_field(field, data[field.name], where, spans=spans)
        elif field.default is attrs.NOTHING or field.name in PLACE:
            raise SerialError(where, "missing")
    return values


def _read_field(field: Field, value: object, path: str, *, spans: bool) -> object:
    if not field.many:
        return _read(field.kinds, value, path, spans=spans)
    if not isinstance(value, list):
        raise SerialError(path, f"wants a list, not {_told(value)}")
    return tuple(_read(field.kinds, v, f"{path}[{i}]", spans=spans) for i, v in enumerate(value))


def _read(kinds: tuple[type, ...], value: object, path: str, *, spans: bool) -> object:
    match value:
        case Mapping() if any(issubclass(kind, Node) for kind in kinds):
            return _read_node(value, kinds, path, spans=spans)
        case Mapping() if (kind := kinds[0]) in RECORDS:
            return kind(**_read_fields(type_name(kind), RECORDS[kind], value, path, spans=spans))
        case str():
            return _read_word(kinds, value, path)
        case bool() | None:
            fits = type(value) in kinds
        case int():
            fits = int in kinds or float in kinds
        case float():
            fits = float in kinds and math.isfinite(value)
        case _:
            fits = False
    if not fits:
        raise _misfit(path, kinds, value)
    return value


def _read_word(kinds: tuple[type, ...], value: str, path: str) -> object:
    if str in kinds:
        return value
    for kind in kinds:
        with suppress(ValueError):
            if issubclass(kind, Enum):
                return kind(value)
            if kind is dt.date and (date := dt.date.fromisoformat(value)).isoformat() == value:
                return date
    raise _misfit(path, kinds, value)


_WANTED = {str: "a string", int: "an integer", float: "a number", bool: "True or False"}
_WANTED |= {NoneType: "None", dt.date: "a date as '2020-08-09'"}


def _misfit(path: str, kinds: tuple[type, ...], value: object) -> SerialError:
    wanted: list[str] = []
    for kind in kinds:
        if issubclass(kind, Enum):
            wanted += map(_told, kind)
        else:
            wanted.append(_WANTED.get(kind) or type_name(kind))
    return SerialError(path, f"wants {' or '.join(wanted)}, not {_told(value)}")


def _told(value: object) -> str:
    """A value in few words: no long text, no deep structure, no number of many digits."""
    if isinstance(value, str):
        return repr(str(value[:40]))
    short = isinstance(value, float | NoneType) or (isinstance(value, int) and abs(value) < 10**20)
    return repr(value) if short else type(value).__name__
