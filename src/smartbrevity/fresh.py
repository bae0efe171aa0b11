"""The nodes that a page has most of, as the parser makes them: in a third of the time.

A frozen class of `attrs` sets each field through `object.__setattr__`. Here a node is made as a
draft with the same slots, sets its fields itself, and is one of its class from then on. Only the
draft of a section is seen before that, by those who put the story together.
`tests/test_fresh.py` checks that such a node differs in no respect from one that the constructor
has made, and that the slots are those of its class.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from smartbrevity.blocks import Item, Label, Node, Paragraph
from smartbrevity.kinds import LabelKind, Role

__all__ = ["MixedDraft", "SectionDraft", "fresh_item", "fresh_label", "fresh_paragraph"]


if TYPE_CHECKING:

    class _Base:  # of a node, the fields are there to be read only
        start: int
        end: int

else:
    _Base = Node


_ITEM: Any = Item
_LABEL: Any = Label
_PARAGRAPH: Any = Paragraph


class _Paragraph(_Base):
    __slots__ = ("links", "text")  # `marks` share the slot of `links`
    __setattr__, __delattr__ = object.__setattr__, object.__delattr__

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.links = ()
        self.start = start
        self.end = end
        self.__class__ = _PARAGRAPH


class _Label(_Base):
    __slots__ = ("emoji", "key", "kind", "mark", "role", "separator", "text")
    __setattr__, __delattr__ = object.__setattr__, object.__delattr__

    def __init__(
        self, text: str, key: str, role: Role, mark: str, start: int, end: int, kind: LabelKind
    ) -> None:
        self.text = text
        self.separator = ":"
        self.key = key
        self.role = role
        self.kind = kind
        self.emoji = None
        self.mark = mark
        self.start = start
        self.end = end
        self.__class__ = _LABEL


class _Item(_Base):
    __slots__ = (
        "as_of", "label", "level", "links", "marker", "marks", "metrics", "ordinal", "text",
    )  # fmt: skip
    __setattr__, __delattr__ = object.__setattr__, object.__delattr__

    def __init__(self, text: str, marker: str, label: Label | None, start: int, end: int) -> None:
        self.text = text
        self.marker = marker
        self.ordinal = self.as_of = None
        self.level = 0
        self.label = label
        self.metrics = self.links = self.marks = ()
        self.start = start
        self.end = end
        self.__class__ = _ITEM


class SectionDraft(_Base):
    """A section while its rows come in: `items` is a list until `lists.finished` makes a `Section`
    of it, of items and of rows that become items there."""

    __slots__ = ("items", "label", "paragraph")  # `lead_in` shares the slot of `items`
    __setattr__, __delattr__ = object.__setattr__, object.__delattr__

    def __init__(
        self, label: Label | None, paragraph: Paragraph | None, start: int, end: int
    ) -> None:
        self.label = label
        self.paragraph = paragraph
        self.items: Any = []
        self.start = start
        self.end = end

    def add(self, entry: Any) -> None:
        """Add what becomes an item of the list, a node or a row."""
        if type(entry) is not Item:
            self.__class__ = _MIXED
        self.items.append(entry)
        self.end = entry.end

    @property
    def waits(self) -> bool:
        """Whether it is a label on a line of its own whose paragraph may follow."""
        return self.label is not None and self.paragraph is None and not self.items


class MixedDraft(SectionDraft):
    """One of whose list some are rows."""

    __slots__ = ()


_MIXED: Any = MixedDraft


# A paragraph without links and emphasis, by text, start and end.
fresh_paragraph: Callable[[str, int, int], Paragraph] = cast(Any, _Paragraph)
# A label before a colon, without emoji, by text, key, role, mark, start, end and kind.
fresh_label: Callable[[str, str, Role, str, int, int, LabelKind], Label] = cast(Any, _Label)
# An item without a number and without what is read from its words, by text, marker, label, start
# and end.
fresh_item: Callable[[str, str, Label | None, int, int], Item] = cast(Any, _Item)
