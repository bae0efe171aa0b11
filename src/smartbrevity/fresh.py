"""The nodes that a page has most of, as the parser makes them: in a third of the time.

A frozen class of `attrs` sets each field through `object.__setattr__`. Here a node is made as a
draft with the same slots, sets its fields itself, and is one of its class from then on. Nobody else
sees the draft. `tests/test_fresh.py` checks that such a node differs in no respect from one that
the constructor has made, and that the slots are those of its class.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from smartbrevity.blocks import Item, Label, Node, Paragraph, Section
from smartbrevity.kinds import LabelKind, Role

__all__ = ["fresh_item", "fresh_label", "fresh_paragraph", "fresh_section"]


if TYPE_CHECKING:

    class _Base:  # of a node, the fields are there to be read only
        start: int
        end: int

else:
    _Base = Node


class _Paragraph(_Base):
    __slots__ = ("links", "text")  # `marks` share the slot of `links`
    __setattr__, __delattr__ = object.__setattr__, object.__delattr__

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.links = ()
        self.start = start
        self.end = end
        self.__class__ = cast(Any, Paragraph)


class _Label(_Base):
    __slots__ = ("emoji", "key", "kind", "mark", "role", "separator", "text")
    __setattr__, __delattr__ = object.__setattr__, object.__delattr__

    def __init__(self, text: str, key: str, role: Role, mark: str, start: int, end: int) -> None:
        self.text = text
        self.separator = ":"
        self.key = key
        self.role = role
        self.kind = LabelKind.AXIOM
        self.emoji = None
        self.mark = mark
        self.start = start
        self.end = end
        self.__class__ = cast(Any, Label)


class _Item(_Base):
    __slots__ = (
        "as_of", "label", "level", "links", "marker", "marks", "metrics", "ordinal", "text",
    )  # fmt: skip
    __setattr__, __delattr__ = object.__setattr__, object.__delattr__

    def __init__(
        self, text: str, marker: str, level: int, label: Label | None, start: int, end: int
    ) -> None:
        self.text = text
        self.marker = marker
        self.ordinal = self.as_of = None
        self.level = level
        self.label = label
        self.metrics = self.links = self.marks = ()
        self.start = start
        self.end = end
        self.__class__ = cast(Any, Item)


class _Section(_Base):
    __slots__ = ("items", "label", "paragraph")  # `lead_in` shares the slot of `items`
    __setattr__, __delattr__ = object.__setattr__, object.__delattr__

    def __init__(
        self,
        label: Label | None,
        paragraph: Paragraph | None,
        items: tuple[Item, ...],
        start: int,
        end: int,
    ) -> None:
        self.label = label
        self.paragraph = paragraph
        self.items = items
        self.start = start
        self.end = end
        self.__class__ = cast(Any, Section)


# A paragraph without links and emphasis, by text, start and end.
fresh_paragraph: Callable[[str, int, int], Paragraph] = cast(Any, _Paragraph)
# A label of the table before a colon, by text, key, role, mark, start and end.
fresh_label: Callable[[str, str, Role, str, int, int], Label] = cast(Any, _Label)
# An item without a number and without what is read from its words, by text, marker, level, label,
# start and end.
fresh_item: Callable[[str, str, int, Label | None, int, int], Item] = cast(Any, _Item)
# A section without a lead-in, by label, paragraph, items, start and end.
fresh_section: Callable[[Label | None, Paragraph | None, tuple[Item, ...], int, int], Section] = (
    cast(Any, _Section)
)
