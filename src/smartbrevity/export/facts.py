"""What the formats of publishing share: the text of a story and what is said about it."""

from __future__ import annotations

import datetime as dt

from smartbrevity.nodes import (
    Block,
    Credit,
    Furniture,
    FurnitureKind,
    Media,
    Medium,
    Note,
    Quote,
    Section,
    Story,
    Subhead,
)
from smartbrevity.render.escape import clean
from smartbrevity.render.text import to_text

__all__ = [
    "check_reference",
    "cleaned",
    "creators",
    "filled",
    "is_person",
    "pictures",
    "plain",
    "sponsor",
    "sponsor_of",
    "text_blocks",
]

_SAID, _DATA = (Section, Quote, Subhead, Note), (Medium.DATA, Medium.SOURCE, Medium.NOTE)


def check_reference(reference: object) -> None:
    """Raise `TypeError` for anything but a datetime or None."""
    if reference is not None and not isinstance(reference, dt.datetime):
        raise TypeError(f"reference must be a datetime, not {type(reference).__name__}")


def filled(**fields: object) -> dict[str, object]:
    """The fields that have a value: nothing is said with null or with an empty list."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def cleaned(data: dict[str, object]) -> dict[str, object]:
    r"""The same data, all of whose text other programs can hold: no halves of surrogate pairs.

    >>> cleaned({"name": ["The\ud800 pier"], "position": 1})
    {'name': ['The� pier'], 'position': 1}
    """
    return {name: _cleaned(value) for name, value in data.items()}


def _cleaned(value: object) -> object:
    match value:
        case str():
            return clean(value)
        case list():
            return [_cleaned(part) for part in value]
        case dict():
            return cleaned(value)
    return value


def text_blocks(story: Story) -> list[Block]:
    """The blocks of the body that are the writer's text: no pictures, bylines or furniture."""
    return [block for block in story.body if isinstance(block, _SAID)]


def plain(*blocks: Block) -> str:
    """The canonical text of blocks, without a line end at the end."""
    return "\n\n".join(text for text in (to_text(block).rstrip("\n") for block in blocks) if text)


def pictures(story: Story) -> list[Media]:
    """What is left of the pictures, in order."""
    return [*story.media, *(block for block in story.body if isinstance(block, Media))]


def creators(credit: Credit) -> tuple[str, ...]:
    """The people who made a picture; those behind its data did not."""
    return () if credit.medium in _DATA else credit.names


def is_person(name: str) -> bool:
    """Whether a byline names a person: one word alone is the name of a newsroom.

    >>> is_person("Kim Lee"), is_person("Axios")
    (True, False)
    """
    return len(name.split()) > 1


def sponsor(line: str | None) -> str | None:
    """Who pays: what follows "by" or "from" in the line that says so.

    >>> sponsor("Presented By Acme Boats"), sponsor("Our partners")
    ('Acme Boats', None)
    """
    words = (line or "").split()
    joints = [i for i, word in enumerate(words, 1) if word.lower() in {"by", "from"}]
    return " ".join(words[joints[0] :]) or None if joints else None


def sponsor_of(story: Story) -> str | None:
    """Who pays for a sponsored story, where one of its lines says so."""
    lines = (block for block in story.body if isinstance(block, Furniture) and story.sponsored)
    names = (sponsor(line.text) for line in lines if line.kind is FurnitureKind.SPONSOR)
    return next(filter(None, names), None)
