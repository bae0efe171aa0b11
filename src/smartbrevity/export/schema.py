"""The JSON Schema of what `to_dict` and `dumps` write, made from the classes themselves.

The same schema is a file of the package, `document-1.json`, for programs in other languages; a
test holds the two equal. Implements the spec section "JSON".
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
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_PLAIN: dict[type, dict[str, object]] = {
    str: {"type": "string"},
    Source: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    NoneType: {"type": "null"},
    dt.date: {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
}
_PLACE = ("start", "end", "source")  # of a tree that was written with spans


def schema() -> dict[str, object]:
    """The JSON Schema (draft 2020-12) that everything that `to_dict` gives is valid by.

    Each class of the tree is a definition under `$defs`, named as `type` names it. A field is
    required if a node cannot be made without it, and shows its default if it has another. That
    offsets are in all nodes or in none is more than a schema can say; `from_dict` checks it.

    >>> schema()["$defs"]["link"]["required"]
    ['type', 'text']
    """
    kinds = [kind for kind in map(vars(nodes).get, nodes.__all__) if isinstance(kind, type)]
    found = {type_name(kind): kind for kind in kinds if issubclass(kind, Node)}
    root = {
        "smartbrevity": {"const": _VERSION, "description": "The version of this schema."},
        "span_unit": {"const": "code point", "description": "The unit of start and end."},
    }
    return {
        "$schema": _DIALECT,
        "$id": f"urn:smartbrevity:document-{_VERSION}",
        "title": f"A tree of the library smartbrevity, version {_VERSION}",
        "type": "object",
        "properties": root,
        "required": ["smartbrevity", "type"],
        "dependentRequired": {"span_unit": ["start", "end"], "start": ["span_unit"]},
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in found],
        "unevaluatedProperties": False,
        "$defs": {name: _node(name, kind) for name, kind in found.items()},
    }
