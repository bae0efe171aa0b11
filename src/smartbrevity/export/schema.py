"""The JSON Schema of what `to_dict` and `dumps` write, made from the classes themselves.

The same schema is a file of the package, `document-1.json` beside this module, for programs in
other languages; a test holds the two equal. Written down in docs/output.md, "JSON".
"""

from __future__ import annotations

import datetime as dt
from enum import Enum
from types import NoneType

import attrs

from smartbrevity import nodes
from smartbrevity.nodes import Node
from smartbrevity.source import Source
from smartbrevity.walk import Field, fields_of, type_name

__all__ = ["schema"]

_VERSION = 1
_PLAIN = {str: "string", Source: "string", bool: "boolean", int: "integer", float: "number"}
_PLAIN |= {NoneType: "null"}
_DATE: dict[str, object] = {
    "type": "string",
    "format": "date",
    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
}
_HEAD = {"smartbrevity": {"const": _VERSION}, "span_unit": {"const": "code point"}}
_PLACE = {"start", "end", "source"}  # there in a tree that was written with spans


def schema() -> dict[str, object]:
    """The JSON Schema (draft 2020-12) by which all is valid that `to_dict` gives.

    Each class of the tree is a definition in `$defs`, under the name that `type` has there. A
    field is required if no node can be made without it, else its default is told. That offsets
    stand in all nodes or in none is more than a schema can say; `from_dict` checks it. Implements
    the spec section "JSON".

    >>> schema()["$defs"]["link"]["required"]
    ['type', 'text']
    """
    kinds = [kind for kind in map(vars(nodes).get, nodes.__all__) if isinstance(kind, type)]
    found = {type_name(kind): kind for kind in kinds if issubclass(kind, Node)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:smartbrevity:document-{_VERSION}",
        "title": f"A tree of smartbrevity, version {_VERSION}",
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in found],
        "required": ["smartbrevity"],
        "dependentRequired": {"span_unit": ["start"], "start": ["span_unit"]},
        "$defs": {
            "inner": {
                "description": "A node below the root, which alone tells version and unit.",
                "properties": dict.fromkeys(_HEAD, False),
            },
            **{name: _definition(name, kind) for name, kind in found.items()},
        },
    }


def _definition(name: str, kind: type[Node]) -> dict[str, object]:
    fields = fields_of(kind)
    placed = [field.name for field in fields if field.name in _PLACE]
    needed = [field.name for field in fields if field.default is attrs.NOTHING]
    own = {field.name: _property(field) for field in fields}
    return {
        "description": " ".join((kind.__doc__ or "").partition("\n\n")[0].split()),
        "type": "object",
        "properties": {"type": {"const": name}, **own, **_HEAD},
        "additionalProperties": False,
        "required": ["type", *needed],
        "dependentRequired": {one: [p for p in placed if p != one] for one in placed},
    }


def _property(field: Field) -> dict[str, object]:
    held = _one_of(field.kinds)
    if field.many:
        held = {"type": "array", "items": held}
    if field.default is attrs.NOTHING or field.name in _PLACE:
        return held
    default = field.default.value if isinstance(field.default, Enum) else field.default
    return held | {"default": [] if default == () else default}


def _one_of(kinds: tuple[type, ...]) -> dict[str, object]:
    """What one value may be."""
    plain = [_PLAIN[kind] for kind in kinds if kind in _PLAIN]
    told: list[dict[str, object]] = []
    if plain:
        told.append({"type": plain[0] if len(plain) == 1 else plain})
    for kind in kinds:
        if issubclass(kind, Node):
            told.append({"$ref": f"#/$defs/{type_name(kind)}"})
        elif issubclass(kind, Enum):
            told.append({"enum": [member.value for member in kind]})
        elif kind is dt.date:
            told.append(_DATE)
    if any(issubclass(kind, Node) for kind in kinds):
        return {"$ref": "#/$defs/inner", "anyOf": told}
    return told[0] if len(told) == 1 else {"anyOf": told}
