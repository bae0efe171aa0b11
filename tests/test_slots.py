"""Two fields that share a slot: nobody sees it but who asks how large an object is."""

from __future__ import annotations

import copy
import pickle
import sys

import attrs
import pytest

from smartbrevity.nodes import Emphasis, EmphasisKind, Item, Link, Paragraph, Section
from smartbrevity.slots import sharing

LINKS = (Link("By 5%", "/5"),)
MARKS = (Emphasis(EmphasisKind.BOLD, "By"),)
LIST = (Item("Boats."),)
LED = Paragraph("They are:")


@attrs.frozen
class Apart:
    one: tuple[int, ...] = ()
    two: int | None = None
    three: str = ""


@sharing("one", "two")
@attrs.frozen
class Shared:
    """Like the class above, in one slot less."""

    one: tuple[int, ...] = ()
    two: int | None = None
    three: str = ""


@pytest.mark.parametrize("one", [(), (1, 2)])
@pytest.mark.parametrize("two", [None, 0, 7])
def test_both_fields_are_kept(one: tuple[int, ...], two: int | None) -> None:
    made = Shared(one, two, "x")
    assert (made.one, made.two, made.three) == (one, two, "x")
    assert attrs.astuple(made) == (one, two, "x")
    assert repr(made) == repr(Apart(one, two, "x")).replace("Apart", "Shared")
    assert made == Shared(one, two, "x") != Shared(one, 8, "x")
    assert hash(made) == hash(Shared(one, two, "x"))
    for again in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert attrs.astuple(again) == (one, two, "x")
    assert attrs.astuple(attrs.evolve(made, one=(3,))) == ((3,), two, "x")
    assert attrs.astuple(attrs.evolve(made, two=None)) == (one, None, "x")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.two = 1  # type: ignore[misc]


def test_the_class_is_as_it_was_but_for_a_slot() -> None:
    assert sys.getsizeof(Apart()) - sys.getsizeof(Shared()) == 8
    assert (Shared.__name__, Shared.__qualname__, Shared.__module__) == ("Shared",) * 2 + (
        __name__,
    )
    assert Shared.__doc__ == "Like the class above, in one slot less."
    assert [a.name for a in attrs.fields(Shared)] == ["one", "two", "three"]
    assert not hasattr(Shared(), "__dict__")
    for name in ("one", "two", "three"):
        assert getattr(Shared, name) is vars(Shared)[name], "the class has what reads the field"


@pytest.mark.parametrize("links", [(), LINKS])
@pytest.mark.parametrize("marks", [(), MARKS])
def test_a_paragraph_has_links_and_emphasis(
    links: tuple[Link, ...], marks: tuple[Emphasis, ...]
) -> None:
    paragraph = Paragraph("**By** 5%", links, marks)
    assert (paragraph.links, paragraph.marks) == (links, marks)


@pytest.mark.parametrize("items", [(), LIST])
@pytest.mark.parametrize("lead_in", [None, LED])
def test_a_section_has_a_list_and_what_announces_it(
    items: tuple[Item, ...], lead_in: Paragraph | None
) -> None:
    section = Section(None, LED, items, lead_in)
    assert (section.items, section.lead_in) == (items, lead_in)


def test_sections_and_paragraphs_are_small() -> None:
    """Beyond 16 bytes of an object and 16 for the collector, a slot of 8 for each field but one."""
    assert sys.getsizeof(Section()) == 32 + 8 * (len(attrs.fields(Section)) - 1)
    assert sys.getsizeof(Paragraph("")) == 32 + 8 * (len(attrs.fields(Paragraph)) - 1)
