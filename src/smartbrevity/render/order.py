"""What all renderers share: the order of a story, the words of heads and labels, and lists inside
lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from smartbrevity.nodes import (
    Furniture,
    FurnitureKind,
    Item,
    Label,
    Node,
    Story,
)

__all__ = [
    "Entry",
    "head_words",
    "is_rule",
    "joined",
    "label_words",
    "nested",
    "ordered",
]

MAX_DEPTH = 5  # lists inside lists; what is deeper stands at this depth


class Entry(NamedTuple):
    """An item and the items under it."""

    item: Item
    below: list[Entry]


def joined(*words: str | None) -> str:
    """The words that are there, with one blank between them."""
    return " ".join(word for word in words if word)


def ordered(story: Story) -> list[Node | str]:
    """The parts of a story in the order of the page; by field where a tree has no offsets. First
    its number, where it does not stand right before the headline."""
    head = (story.byline, story.timestamp, story.headline, story.dek)
    found = (part for part in (*head, *story.media, *story.body) if part is not None)
    parts = sorted(found, key=lambda part: part.start)
    headline, alone = story.headline, story.marker
    if headline is None:
        alone = joined(story.marker, _kicker(story))
    elif parts[0] is headline:
        alone = None
    return [alone, *parts] if alone else [*parts]


def head_words(story: Story, *, first: bool) -> tuple[str | None, str | None, str | None]:
    """What stands before the words of a headline: the number if the headline is the first part of
    the story, its emoji, the kicker with its colon."""
    emoji = None if story.headline is None else story.headline.emoji
    return story.marker if first else None, emoji, _kicker(story)


def _kicker(story: Story) -> str | None:
    return None if story.kicker is None else f"{story.kicker}:"


def label_words(label: Label) -> str:
    """A label as it is printed, with emoji and separator.

    >>> label_words(Label("Zoom in", "..."))
    'Zoom in ...'
    """
    blank = "" if label.separator in ("", ":", ".") else " "
    return joined(label.emoji, label.text) + blank + label.separator


def nested(items: Sequence[Item]) -> list[Entry]:
    """The items of a flat list, each with those of a deeper level that follow it.

    >>> [len(entry.below) for entry in nested([Item("a"), Item("b", level=1), Item("c")])]
    [1, 0]
    """
    top: list[Entry] = []
    above: list[Entry] = []
    for item in items:
        while above and item.level <= above[-1].item.level:
            above.pop()
        entry = Entry(item, [])
        (above[-1].below if above else top).append(entry)
        if len(above) < MAX_DEPTH - 1:
            above.append(entry)
    return top


def is_rule(piece: Furniture) -> bool:
    """Whether a piece of furniture is a drawn line, without a word."""
    return piece.kind is FurnitureKind.RULE and not any(c.isalnum() for c in piece.text)
