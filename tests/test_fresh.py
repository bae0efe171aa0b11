"""A node that the parser has made as a draft is one like any other."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import attrs
import pytest

from smartbrevity import AXIOS
from smartbrevity.fresh import SectionDraft, fresh_item, fresh_label, fresh_paragraph
from smartbrevity.lists import finished
from smartbrevity.nodes import Item, Label, LabelKind, Node, Paragraph, Role, Section

WHY = Label("Why it matters", ":", "why-it-matters", Role.SIGNIFICANCE, mark="**", start=3, end=18)
BOATS = Paragraph("Boats cost more.", start=19, end=35)
FARES = Item("Fares rise.", "•", None, 0, WHY, start=40, end=53)


def finished_section(
    label: Label | None, paragraph: Paragraph | None, items: tuple[Item, ...], start: int, end: int
) -> Section:
    """A section as the parser makes it: a draft, to which its items come."""
    draft = SectionDraft(label, paragraph, start, end)
    for item in items:
        draft.add(item)
    draft.end = end
    return finished(draft, " " * end, AXIOS.tables)


PAIRS: list[tuple[Node, Any, tuple[Any, ...]]] = [
    (BOATS, fresh_paragraph, ("Boats cost more.", 19, 35)),
    (
        WHY,
        fresh_label,
        ("Why it matters", "why-it-matters", Role.SIGNIFICANCE, "**", 3, 18, LabelKind.AXIOM),
    ),
    (FARES, fresh_item, ("Fares rise.", "•", WHY, 40, 53)),
    (
        Section(WHY, BOATS, (FARES,), start=3, end=53),
        finished_section,
        (WHY, BOATS, (FARES,), 3, 53),
    ),
]
BY_CLASS = pytest.mark.parametrize(
    ("made", "fresh", "given"), PAIRS, ids=[type(made).__name__ for made, _, _ in PAIRS]
)


@BY_CLASS
def test_a_fresh_node_is_that_of_the_constructor(
    made: Node, fresh: Any, given: tuple[Any, ...]
) -> None:
    node = fresh(*given)
    assert type(node) is type(made)
    assert node == made
    assert hash(node) == hash(made)
    assert repr(node) == repr(made)
    for field in attrs.fields(type(made)):
        assert getattr(node, field.name) == getattr(made, field.name), field.name
    assert node.__sizeof__() == made.__sizeof__()


@BY_CLASS
def test_it_is_copied_kept_and_changed_as_any_other(
    made: Node, fresh: Any, given: tuple[Any, ...]
) -> None:
    node = fresh(*given)
    for again in (copy.copy(node), copy.deepcopy(node), pickle.loads(pickle.dumps(node))):
        assert type(again) is type(made)
        assert again == made
        assert again.span == made.span
    moved = attrs.evolve(node, start=1)
    assert (type(moved), moved.start) == (type(made), 1)


@BY_CLASS
def test_it_is_frozen(made: Node, fresh: Any, given: tuple[Any, ...]) -> None:
    node = fresh(*given)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        node.start = 1
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del node.start
    with pytest.raises(AttributeError):
        object.__setattr__(node, "another", 1)


@BY_CLASS
def test_a_draft_has_the_slots_of_its_class(made: Node, fresh: Any, given: tuple[Any, ...]) -> None:
    draft = SectionDraft if fresh is finished_section else fresh
    assert sorted(draft.__slots__) == sorted(vars(type(made))["__slots__"])
    assert type(fresh(*given)) is not draft
