"""The canonical text of single nodes: what `to_text` writes for what has no page around it."""

from __future__ import annotations

from typing import Any

import pytest

from smartbrevity import parse, to_text
from smartbrevity.nodes import Headline, Item, Label, Node, Quote, Story, Subhead


def test_a_headline_has_its_emoji_inside_its_mark() -> None:
    assert to_text(Headline("Fares", emoji="⛴️", mark="**")) == "**⛴️ Fares**\n"


def test_a_headline_of_a_heading_has_its_mark_before_it() -> None:
    assert to_text(Headline("Fares", mark="##")) == "## Fares\n"


def test_an_item_is_indented_by_its_level() -> None:
    assert to_text(Item("Boats.", marker="•")) == "  • Boats.\n"
    assert to_text(Item("Boats.", marker="•", level=2)) == "      • Boats.\n"


def test_an_item_has_its_label_after_its_marker() -> None:
    item = Item("Boats.", marker="1.", ordinal=1, label=Label("Pier", ":"))
    assert to_text(item) == "  1. Pier: Boats.\n"


@pytest.mark.parametrize(
    ("label", "text"),
    [
        (Label("Zoom in", ":"), "Zoom in:\n"),
        (Label("Zoom in", "..."), "Zoom in ...\n"),
        (Label("Zoom in", "—"), "Zoom in —\n"),
        (Label("Zoom in", "", mark="**"), "**Zoom in**\n"),
        (Label("Zoom in", ":", emoji="⛴️"), "⛴️ Zoom in:\n"),
    ],
)
def test_a_label_has_a_blank_before_dots_and_dashes_only(label: Label, text: str) -> None:
    assert to_text(label) == text


def test_other_blocks_stand_on_one_line() -> None:
    assert to_text(Subhead("The\n pier", "##")) == "## The pier\n"
    assert to_text(Quote('"No."')) == '> "No."\n'
    assert to_text(Quote('"No."', "Ann Poe")) == '> "No."\n— Ann Poe\n'


def test_an_empty_story_has_no_text() -> None:
    assert to_text(Story()) == ""


@pytest.mark.parametrize("thing", ["Zoom in:", None, ()])
def test_only_nodes_have_a_text(thing: Any) -> None:
    with pytest.raises(TypeError) as caught:
        to_text(thing)
    name = type(thing).__name__
    assert str(caught.value) == f"to_text() takes a node of a tree, not {name}"


def test_a_class_of_nodes_that_no_tree_has_is_refused() -> None:
    with pytest.raises(TypeError) as caught:
        to_text(Node())
    assert str(caught.value) == "to_text() knows no Node"


def test_a_name_and_its_age_stay_on_one_line() -> None:
    page = "Ferry fares rise\n\nAnn Poe 5 hours ago\n\nWhy it matters: Boats are slow now.\n"
    assert to_text(parse(page)) == page
