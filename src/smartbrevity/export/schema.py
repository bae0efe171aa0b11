"""The JSON Schema of what `to_dict` and `dumps` write, made from the classes themselves.

The same schema is a file of the package, `document-1.json` beside this module, for programs in
other languages; a test holds the two equal. Written down in docs/data.md, "JSON Schema".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from copy import deepcopy
from enum import Enum
from types import NoneType

import attrs

from smartbrevity.export.serial import PLACE, RECORDS, SPAN_UNIT, VERSION, classes
from smartbrevity.nodes import Node
from smartbrevity.walk import Field, fields_of, type_name

__all__ = ["json_schema"]

_PLAIN = {str: "string", bool: "boolean", int: "integer", float: "number", NoneType: "null"}
_DATE: dict[str, object] = {
    "type": "string",
    "format": "date",
    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
}
_HEAD = {"smartbrevity": {"const": VERSION}, "span_unit": {"const": SPAN_UNIT}}


def json_schema() -> dict[str, object]:
    """The JSON Schema (draft 2020-12) by which all is valid that `to_dict` and `dumps` write.

    Each class of the tree is a definition in `$defs`, under the name that `type` has there. A
    field is required if no node can be made without it, else its default is told. That offsets
    stand in all nodes or in none is more than a schema can say; `from_dict` checks it. The same
    is in the package as `smartbrevity/export/document-1.json`. Written down in docs/data.md,
    "JSON Schema".

    >>> json_schema()["$defs"]["link"]["required"]
    ['type', 'text']
    """
    found = {type_name(kind): kind for kind in classes().values()}
    whole: dict[str, object] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:smartbrevity:document-{VERSION}",
        "title": f"A tree of smartbrevity, version {VERSION}",
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in found],
        "required": ["smartbrevity"],
        "dependentRequired": {"span_unit": ["start"], "start": ["span_unit"]},
        "$defs": {
            "inner": {
                "description": "A node below the root, which alone tells version and unit.",
                "properties": dict.fromkeys(_HEAD, False),
            },
            **{name: _node(name, kind) for name, kind in found.items()},
            **{type_name(kind): _object(kind, fields) for kind, fields in RECORDS.items()},
        },
    }
    return deepcopy(whole)  # the caller's own, to the last part


def _node(name: str, kind: type[Node]) -> dict[str, object]:
    """A class of nodes: its offsets, and a document's source, stand there together or not."""
    fields = fields_of(kind)
    placed = [field.name for field in fields if field.name in PLACE]
    told = _object(kind, fields, {"type": {"const": name}}, _HEAD)
    return told | {"dependentRequired": {one: [p for p in placed if p != one] for one in placed}}


def _object(
    kind: type,
    fields: Sequence[Field],
    before: Mapping[str, object] = {},
    after: Mapping[str, object] = {},
) -> dict[str, object]:
    own = {field.name: _property(field) for field in fields}
    needed = [field.name for field in fields if field.default is attrs.NOTHING]
    return {
        "description": " ".join((kind.__doc__ or "").partition("\n\n")[0].split()),
        "type": "object",
        "properties": {**before, **own, **after},
        "additionalProperties": False,
        "required": [*before, *needed],
    }


def _property(field: Field) -> dict[str, object]:
    held = _one_of(field.kinds)
    if field.many:
        held = {"type": "array", "items": held}
    if field.default is attrs.NOTHING or field.name in PLACE:
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
        if issubclass(kind, Node) or kind in RECORDS:
            told.append({"$ref": f"#/$defs/{type_name(kind)}"})
        elif issubclass(kind, Enum):
            told.append({"enum": [member.value for member in kind]})
        elif kind is dt.date:
            told.append(_DATE)
    if any(issubclass(kind, Node) for kind in kinds):
        return {"$ref": "#/$defs/inner", "anyOf": told}
    return told[0] if len(told) == 1 else {"anyOf": told}
