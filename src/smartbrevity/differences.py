"""Where two trees part: the path of the first difference."""

from __future__ import annotations

from itertools import count, takewhile
from typing import Any, NamedTuple

import attrs

from smartbrevity.nodes import Document, Furniture, Node, Story

__all__ = ["Difference", "difference"]

SHOWN = 60  # characters of a value that is told
BEFORE = 20  # characters of a text that are told before the difference


class Difference(NamedTuple):
    """Where two trees part, as one would write it in Python, and what stands there in each."""

    path: str
    problem: str


def difference(wanted: Node, found: Node) -> Difference | None:
    """The first difference of two trees in the order of the fields, or None where they are equal.

    What does not count in `==`, such as offsets, does not count here. The parts of a document are
    told as its `stories`, its `furniture` and its `masthead`.

    >>> from smartbrevity.nodes import Paragraph, Section
    >>> difference(Section(None, Paragraph("Fares rise.")), Section(None, Paragraph("Fares fall.")))
    Difference(path='paragraph.text', problem="'Fares rise.' becomes 'Fares fall.'")
    """
    return None if wanted == found else _parted("", wanted, found)


def _parted(path: str, wanted: Any, found: Any) -> Difference:
    """The first difference of two values that are not equal."""
    if isinstance(wanted, tuple) and isinstance(found, tuple):
        return _rows([f"{path}[{number}]" for number in range(len(wanted))], wanted, found, path)
    if not isinstance(wanted, Node) or type(wanted) is not type(found):
        problem = f"{_told(wanted, found)} becomes {_told(found, wanted)}"
        return Difference(path or "the root", problem)
    differ = (f for f in attrs.fields(type(wanted)) if f.eq and _key(f, wanted) != _key(f, found))
    name = next(differ).name
    one, other = getattr(wanted, name), getattr(found, name)
    if isinstance(wanted, Document) and name == "parts":
        return _rows(_names(one), one, other, "parts")
    return _parted(f"{path}.{name}".lstrip("."), one, other)


def _key(field: Any, node: Node) -> object:
    """What counts of a field in `==`."""
    value = getattr(node, field.name)
    return value if field.eq_key is None else field.eq_key(value)


def _rows(
    names: list[str], wanted: tuple[Any, ...], found: tuple[Any, ...], path: str
) -> Difference:
    for name, one, other in zip(names, wanted, found, strict=False):
        if one != other:
            return _parted(name, one, other)
    if len(wanted) > len(found):
        return Difference(names[len(found)], f"{_told(wanted[len(found)])} is lost")
    more = len(wanted)
    return Difference(f"{path}[{more}]", f"{_told(found[more])} comes to it")


def _names(parts: tuple[Node, ...]) -> list[str]:
    """The parts of a document as its properties give them."""
    names, stories, pieces = [], count(), count()
    for number, part in enumerate(parts):
        if isinstance(part, Story):
            names.append(f"stories[{next(stories)}]")
        elif isinstance(part, Furniture):
            names.append(f"furniture[{next(pieces)}]")
        else:
            names.append(f"parts[{number}]" if "masthead" in names else "masthead")
    return names


def _told(value: object, other: object = None) -> str:
    """The value for a message; of a long text, what stands around the difference."""
    if isinstance(value, Node):
        text = getattr(value, "text", None)
        return type(value).__name__ + (f"({_told(text)})" if text else "")
    if isinstance(value, str) and len(value) > SHOWN:
        same = takewhile(lambda pair: pair[0] == pair[1], zip(value, str(other), strict=False))
        at = max(0, sum(1 for _ in same) - BEFORE) if isinstance(other, str) else 0
        cut = value[at : at + SHOWN]
        return repr("…" * (at > 0) + cut + "…" * (at + SHOWN < len(value)))
    return repr(value)
