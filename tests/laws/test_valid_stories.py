"""What is put into a valid story comes out of the parse: headline, labels, items, credits, all."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from valid import Letter, Part, Picture, Told, appended, newsletters, stories, streams

from smartbrevity import (
    Document,
    Furniture,
    Item,
    Media,
    Note,
    Quote,
    Section,
    Story,
    Subhead,
    dump,
    find,
    parse,
)


def pictures(media: Iterable[Media]) -> tuple[Picture, ...]:
    return tuple(
        Picture(m.caption, tuple((c.names, c.organizations, c.via) for c in m.credits))
        for m in media
    )


def item(found: Item) -> tuple[str | None, str]:
    return (found.label.text if found.label else None, found.text)


def part(section: Section) -> Part:
    pieces = [p.text for p in (section.paragraph, section.lead_in) if p is not None]
    return Part(
        section.label.key if section.label else None,
        " ".join(pieces) or None,
        tuple(map(item, section.items)),
    )


def is_recovered(story: Story, told: Told) -> None:
    seen = dump(story)
    assert (story.headline.text if story.headline else None) == told.headline, seen
    assert story.kicker == told.kicker, seen
    assert story.ordinal == told.ordinal, seen
    assert (story.dek.text if story.dek else None) == told.dek, seen
    assert (story.byline.names if story.byline else ()) == told.byline, seen
    stamp = story.timestamp
    read = (stamp.updated, stamp.amount, stamp.unit, stamp.channel) if stamp else None
    assert read == told.stamp, seen
    assert pictures(story.media) == told.media, seen
    assert tuple(map(part, story.sections)) == told.parts, seen
    blocks = story.body
    assert tuple(b.text for b in blocks if isinstance(b, Subhead)) == told.subheads, seen
    quotes = tuple((b.text, b.attribution) for b in blocks if isinstance(b, Quote))
    assert quotes == told.quotes, seen
    assert tuple(b.text for b in blocks if isinstance(b, Note)) == told.notes, seen
    assert pictures(b for b in blocks if isinstance(b, Media)) == told.pictures, seen


def furniture_of(document: Document) -> tuple[str, ...]:
    return tuple(piece.text for piece in find(document, Furniture))


@given(stories())
def test_a_story_is_recovered(told: Told) -> None:
    document = parse(told.text)
    assert len(document.stories) == 1, dump(document)
    is_recovered(document.stories[0], told)
    assert furniture_of(document) == told.furniture


@given(streams())
def test_a_stream_is_recovered(told: tuple[Told, ...]) -> None:
    document = parse(appended(told))
    assert len(document.stories) == len(told), dump(document)
    for story, wanted in zip(document.stories, told, strict=True):
        is_recovered(story, wanted)
    first, *others = told
    rest = [text for story in others for text in story.furniture]
    assert furniture_of(document) == (*first.furniture, "Go deeper", *rest)


@given(newsletters())
def test_a_newsletter_is_recovered(letter: Letter) -> None:
    document = parse(letter.text)
    masthead, seen = document.masthead, dump(document)
    assert masthead is not None, seen
    assert masthead.name == letter.name, seen
    assert masthead.sponsor == letter.sponsor, seen
    assert masthead.byline is not None, seen
    assert masthead.byline.names == letter.byline, seen
    assert (masthead.date.text if masthead.date else None) == letter.date, seen
    count = masthead.word_count
    read = (count.words, count.minutes) if count else (None, None)
    assert read == (letter.words, letter.minutes), seen
    assert len(document.stories) == len(letter.items), seen
    for story, told in zip(document.stories, letter.items, strict=True):
        is_recovered(story, told)
