"""What the formats of publishing share: the text of a story and what is said about it."""

from __future__ import annotations

import datetime as dt
from typing import Any, TypeVar

import attrs

from smartbrevity.entries import fold
from smartbrevity.nodes import (
    Block,
    Credit,
    Furniture,
    FurnitureKind,
    Headline,
    Item,
    Label,
    Media,
    Medium,
    Node,
    Note,
    Paragraph,
    Quote,
    Section,
    Story,
    Subhead,
    Timestamp,
)
from smartbrevity.readings.credits import ORGANIZATION_WORDS
from smartbrevity.render.escape import clean
from smartbrevity.render.text import to_text
from smartbrevity.walk import compared, fields_of, transform

__all__ = [
    "check_reference",
    "creators",
    "filled",
    "in_words",
    "is_person",
    "moment",
    "pictures",
    "plain",
    "sponsor",
    "sponsor_of",
    "text_blocks",
]

N = TypeVar("N", bound=Node)

_SAID, _DATA = (Section, Quote, Subhead, Note), (Medium.DATA, Medium.SOURCE, Medium.NOTE)


def check_reference(reference: object) -> None:
    """Raise `TypeError` for anything but a datetime or None."""
    if reference is not None and not isinstance(reference, dt.datetime):
        raise TypeError(f"reference must be a datetime, not {type(reference).__name__}")


def filled(**fields: object) -> dict[str, object]:
    """The fields that have a value: nothing is said with null or with an empty list."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def in_words(node: N) -> N:
    r"""The tree with nothing but words in its texts: each as it is compared, on one line, without
    Markdown, and without what other programs cannot hold, such as half a surrogate pair.

    >>> in_words(Subhead("What\nto expect\ud800", mark="##"))
    Subhead(text='What to expect�')
    """
    return transform(node, _in_words)


def _in_words(node: Node) -> Node:
    news: dict[str, Any] = {}
    for field in fields_of(type(node)):
        value = compared(node, field.name)
        if type(value) is str:
            news[field.name] = clean(value)
        elif field.kinds == (str,) and field.many:
            news[field.name] = tuple(map(clean, value))
    match node:
        case Label() | Headline() | Subhead():
            news["mark"] = ""
        case Paragraph() | Item():
            news["links"] = news["marks"] = ()
    return attrs.evolve(node, **news)


def moment(stamp: Timestamp | None, reference: dt.datetime | None) -> str | None:
    """When that was, as ISO 8601 writes it to the second; None where the page or the caller does
    not say enough. A zone that is not of whole minutes, as before 1900, is told as UTC.

    >>> moment(Timestamp("Aug 9, 2020", date=dt.date(2020, 8, 9)), dt.datetime(2022, 1, 1))
    '2020-08-09T00:00:00'
    """
    found = None if stamp is None or reference is None else stamp.resolve(reference)
    if found is None:
        return None
    offset = found.utcoffset()
    try:
        if offset is not None and offset % dt.timedelta(minutes=1):
            found = found.astimezone(dt.UTC)
    except OverflowError:  # in the first or the last hours of the calendar
        return None
    return found.isoformat(timespec="seconds")


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
    """Whether a byline names a person: one word alone is the name of a newsroom, and so is what has
    a word that only organizations bear.

    >>> is_person("Kim Lee"), is_person("Axios"), is_person("Harbor News")
    (True, False, False)
    """
    words = fold(name).split()
    return len(words) > 1 and ORGANIZATION_WORDS.isdisjoint(words)


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
