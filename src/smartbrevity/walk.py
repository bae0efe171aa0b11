"""Ways through a finished tree: a node's children, all of its nodes, a changed copy, an outline."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from functools import cache
from operator import is_
from typing import Any, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

import attrs

from smartbrevity.nodes import Node, fold_key
from smartbrevity.source import BLANKS

__all__ = ["children", "dump", "find", "transform", "walk"]

N = TypeVar("N", bound=Node)


class Field(NamedTuple):
    """One field of a class: `kinds` may stand in it or, if `many`, in the tuple that it holds."""

    name: str
    default: object  # attrs.NOTHING where a value must be given
    many: bool
    kinds: tuple[type, ...]
    nested: bool  # whether it holds nodes


def fields_of(kind: type) -> tuple[Field, ...]:
    """Every field of a class of nodes, in order; any other class raises `TypeError`."""
    if Node not in kind.__mro__:
        raise TypeError(f"wants a node, not {kind.__name__}; parse a text, take nodes one by one")
    return _table(kind)


@cache
def _table(kind: type[Any]) -> tuple[Field, ...]:
    hints, found = get_type_hints(kind), []
    for a in attrs.fields(kind):
        many = get_origin(hints[a.name]) is tuple
        hint = get_args(hints[a.name])[0] if many else hints[a.name]
        kinds = get_args(hint) or (hint,)
        found.append(Field(a.name, a.default, many, kinds, any(issubclass(k, Node) for k in kinds)))
    return tuple(found)


def type_name(kind: type) -> str:
    """The name of a class in outlines and JSON: `WordCount` is "word-count"."""
    return "".join(f"-{c.lower()}" if c.isupper() else c for c in kind.__name__).lstrip("-")


def compared(node: Node, name: str) -> Any:
    r"""A field as `==` sees it: texts on one line each and without what is told beside them.

    >>> from smartbrevity.nodes import Quote
    >>> compared(Quote("Fares\nrise."), "text")
    'Fares rise.'
    """
    kind: type = type(node)
    value, key = getattr(node, name), _keys(kind)[name]
    return value if key is None else key(value)


@cache
def _keys(kind: type[Any]) -> dict[str, Callable[[Any], Any] | None]:
    return {a.name: getattr(a, "eq_key", None) for a in attrs.fields(kind)}  # not in attrs' stubs


def _held(node: Node, field: Field) -> tuple[Node, ...]:
    value = getattr(node, field.name) if field.nested else None
    return () if value is None else value if field.many else (value,)


def _placed(node: Node) -> list[tuple[Field, Node]]:
    found = ((f, child) for f in fields_of(type(node)) for child in _held(node, f))
    return sorted(found, key=lambda pair: (pair[1].start, -pair[1].end))


def children(node: Node) -> tuple[Node, ...]:
    """The direct child nodes of `node` in the order of the page.

    Of two that start together the longer comes first, as a bold run before a link in it; those at
    the same place, as all are in a tree built by hand, keep the order of the fields. Anything but
    a node raises `TypeError`.

    >>> from smartbrevity.nodes import Item, Label, Paragraph, Section
    >>> section = Section(Label("Driving the news"), Paragraph("Fares rise."), (Item("By 5%."),))
    >>> [type(child).__name__ for child in children(section)]
    ['Label', 'Paragraph', 'Item']
    """
    return tuple(child for _, child in _placed(node))


def walk(node: Node) -> Iterator[Node]:
    """Every node of the tree: `node` itself, then what is below it, depth first, in page order.
    Anything but a node raises `TypeError`.

    >>> from smartbrevity.nodes import Headline, Paragraph, Section, Story
    >>> story = Story(headline=Headline("Ferry fares"), body=(Section(None, Paragraph("No.")),))
    >>> [type(node).__name__ for node in walk(story)]
    ['Story', 'Headline', 'Section', 'Paragraph']
    """
    stack = [node]
    while stack:
        node = stack.pop()
        stack += reversed(children(node))
        yield node


def find(node: Node, kind: type[N]) -> Iterator[N]:
    """Every node of the class `kind` in the tree, `node` itself included, in page order.

    `kind` is a class of nodes, such as `Item`. Anything but a node raises `TypeError`.

    >>> from smartbrevity.nodes import Item, Section
    >>> [item.text for item in find(Section(items=(Item("The harbour."), Item("The pier."))), Item)]
    ['The harbour.', 'The pier.']
    """
    return (found for found in walk(node) if isinstance(found, kind))


def transform(node: N, change: Callable[[Node], Node | None]) -> N:
    """A copy of the tree in which `change` has replaced or removed nodes.

    `change` gets every node, children before parents, and gives what shall stand there: the same
    node, another that the field may hold, or None to remove it from its tuple or empty its field.
    What stays the same is shared: if all does, the result is `node` itself. Offsets are kept.
    Raises `TypeError` where a field may not hold the result, or the root changes its class.

    >>> from smartbrevity.nodes import Furniture, FurnitureKind, Headline, Story
    >>> story = Story(headline=Headline("Fares"), body=(Furniture(FurnitureKind.SHARE, "Share"),))
    >>> transform(story, lambda node: None if isinstance(node, Furniture) else node)
    Story(headline='Fares')
    """
    changed = _rebuild(node, change)
    if not isinstance(changed, type(node)):
        raise _misfit("the root", (type(node),), changed)
    return changed


def _misfit(place: str, kinds: tuple[type, ...], value: object) -> TypeError:
    wanted = " or ".join(kind.__name__ for kind in kinds)
    return TypeError(f"{place} cannot be {type(value).__name__}; let `change` give {wanted}")


def _rebuild(node: Node, change: Callable[[Node], Node | None]) -> Node | None:
    news: dict[str, Any] = {}
    for field in fields_of(type(node)):
        old = _held(node, field)
        new = tuple(_rebuild(part, change) for part in old)
        if all(map(is_, old, new)):
            continue
        new = tuple(part for part in new if part is not None) if field.many else new
        for part in new:
            if not isinstance(part, field.kinds):
                raise _misfit(f"{type(node).__name__}.{field.name}", field.kinds, part)
        news[field.name] = new if field.many else new[0]
    return change(attrs.evolve(node, **news) if news else node)


def dump(node: Node, *, spans: bool = False) -> str:
    r"""The tree as an outline for people, as in every example of the specification.

    A node is a line, two blanks deeper than its parent: the class in lower case with hyphens, then
    the fields in order as `name=value`. Without a name stand the text, an enum that sorts the node
    (`kind`, `medium`, `evidence`), a `separator` and, as its own name, a true flag. Defaults are
    left out, but for `separator` and `marker`, which the page shows. In quotes, `"`, `\`, controls,
    blanks but the space, marks of direction and surrogates are escaped as in JSON. A child's field
    is named where its class does not tell it (`dek:`, `lead-in:`, `body: media`): a single field
    of another name, a list after a field that may hold the same. `spans` adds `@start:end`, in
    code points, to the class. Anything but a node raises `TypeError`.

    >>> from smartbrevity.nodes import Item, Link
    >>> print(dump(Item("5 boats", links=(Link("boats", start=4, end=9),), end=9), spans=True))
    item@0:9 "5 boats" marker="•"
      link@4:9 "boats"
    """
    out, stack = [], [("", "", node)]
    while stack:
        blanks, before, node = stack.pop()
        kind, place = type(node), f"@{node.start}:{node.end}" if spans else ""
        words = [_word(field, getattr(node, field.name)) for field in fields_of(kind)]
        out.append(" ".join([blanks + before + type_name(kind) + place, *filter(None, words)]))
        stack += [(blanks + "  ", _before(kind, f, type(n)), n) for f, n in reversed(_placed(node))]
    return "\n".join(out)


def _before(parent: type, field: Field, kind: type) -> str:
    name = field.name.replace("_", "-")
    first = next((f for f in fields_of(parent) if issubclass(kind, f.kinds)), field)
    return "" if (first == field if field.many else name == type_name(kind)) else f"{name}: "


_DIRECTION = "\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_ODD = {*map(ord, BLANKS + _DIRECTION), *range(32), *range(0x7F, 0xA0)} - {32}
_NAMED = {'"': '\\"', "\\": r"\\", "\n": r"\n", "\r": r"\r", "\t": r"\t"}
_ESCAPES = {code: f"\\u{code:04x}" for code in _ODD} | str.maketrans(_NAMED)


def _word(field: Field, value: object) -> str:
    name = field.name.replace("_", "-")
    if value is True:
        return name
    left_out = value is None or (value == field.default and name not in {"separator", "marker"})
    if left_out or field.nested or name in {"start", "end", "source"}:
        return ""
    told = str(value) if name == "key" and value == fold_key(str(value)) else _literal(value)
    return told if name in {"text", "separator", "kind", "medium", "evidence"} else f"{name}={told}"


def _literal(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_literal, value))}]"
    if isinstance(value, str) and not isinstance(value, Enum):
        return f'"{value.translate(_ESCAPES).encode(errors="backslashreplace").decode()}"'
    return str(value).removesuffix(".0")
