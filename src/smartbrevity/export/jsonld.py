"""Stories for search engines and other readers of schema.org: NewsArticle as JSON-LD.

What a page does not say is left out, and no time is made up: an age such as "2 hours ago" gives a
date only with the time it counts from. Written down in docs/data.md, "JSON-LD".
"""

from __future__ import annotations

import datetime as dt

import attrs

from smartbrevity.export.facts import (
    check_reference,
    creators,
    filled,
    in_words,
    is_person,
    moment,
    pictures,
    plain,
    sponsor,
    sponsor_of,
    text_blocks,
)
from smartbrevity.nodes import (
    Byline,
    Document,
    Masthead,
    Media,
    Note,
    NoteKind,
    Section,
    Story,
    Timestamp,
)
from smartbrevity.stats import stats

__all__ = ["to_jsonld"]

_CONTEXT = "https://schema.org"
_ISSUE = "_:issue"
_MOST_MINUTES = 100_000  # what states more states no reading time


def to_jsonld(node: Document | Story, *, reference: dt.datetime | None = None) -> dict[str, object]:
    """A story as a schema.org NewsArticle, or a document as the `@graph` of its stories.

    A sponsored story is an AdvertiserContentArticle; a newsletter has a PublicationIssue first, of
    which its stories are part. `reference` is the time from which the page counts its ages, such
    as that of the crawl; without it only dates that the page writes are told. Raises `TypeError`
    for another node or another reference. Written down in docs/data.md, "JSON-LD".

    In a `<script>` write it with every "<" as "\\u003c", since "</script>" in a text would end it.

    >>> from smartbrevity import parse
    >>> story = parse("2 hours ago - World\\n\\nFares rise\\n\\nBoats cost more.").stories[0]
    >>> data = to_jsonld(story, reference=dt.datetime(2020, 8, 9, 12, tzinfo=dt.timezone.utc))
    >>> data["@type"], data["headline"], data["datePublished"]
    ('NewsArticle', 'Fares rise', '2020-08-09T10:00:00+00:00')
    """
    check_reference(reference)
    if isinstance(node, Story):
        return {"@context": _CONTEXT, **_story(in_words(node), reference)}
    if not isinstance(node, Document):
        raise TypeError(f"to_jsonld() takes a Document or a Story, not {type(node).__name__}")
    document = in_words(node)
    graph = [_story(story, reference) for story in document.stories]
    if document.masthead is not None:
        graph = [story | {"isPartOf": {"@id": _ISSUE}} for story in graph]
        graph.insert(0, _issue(document.masthead, reference))
    return {"@context": _CONTEXT, "@graph": graph}


def _issue(masthead: Masthead, reference: dt.datetime | None) -> dict[str, object]:
    count = masthead.word_count
    return filled(
        **{"@type": "PublicationIssue", "@id": _ISSUE},
        name=masthead.name,
        author=_authors(masthead.byline),
        **_times(masthead.date, reference),
        sponsor=_organization(sponsor(masthead.sponsor)),
        timeRequired=None if count is None else _duration(count.minutes),
    )


def _story(story: Story, reference: dt.datetime | None) -> dict[str, object]:
    headline = None if story.headline is None else story.headline.text
    return filled(
        **{"@type": "AdvertiserContentArticle" if story.sponsored else "NewsArticle"},
        position=story.ordinal,
        headline=headline,
        alternativeHeadline=story.kicker and headline and f"{story.kicker}: {headline}",
        description=None if story.dek is None else story.dek.text,
        abstract=None if story.lede is None else story.lede.text,
        articleSection=story.channel,
        author=_authors(story.byline),
        **_times(story.timestamp, reference),
        sponsor=_organization(sponsor_of(story)),
        image=[_image(media) for media in pictures(story)],
        articleBody=plain(*text_blocks(story)),
        hasPart=[_part(n, section) for n, section in enumerate(story.sections, 1) if section.label],
        correction=[
            block.text
            for block in story.body
            if isinstance(block, Note) and block.kind is NoteKind.CORRECTION and block.text
        ],
        wordCount=stats(story).words,
    )


def _times(stamp: Timestamp | None, reference: dt.datetime | None) -> dict[str, object]:
    """A date as it is written, an age counted back from the reference."""
    if stamp is None:
        return {}
    told = moment(stamp, reference) if stamp.date is None else stamp.date.isoformat()
    return {"dateModified" if stamp.updated else "datePublished": told}


def _authors(byline: Byline | None) -> list[dict[str, str]]:
    names = () if byline is None else byline.names
    return [
        {"@type": "Person" if is_person(name) else "Organization", "name": name} for name in names
    ]


def _image(media: Media) -> dict[str, object]:
    people = [name for credit in media.credits for name in creators(credit)]
    return filled(
        **{"@type": "ImageObject"},
        caption=media.caption,
        creditText="; ".join(credit.text for credit in media.credits),
        creator=[{"@type": "Person", "name": name} for name in people],
    )


def _part(position: int, section: Section) -> dict[str, object]:
    label = section.label
    assert label is not None
    return filled(
        **{"@type": "CreativeWork"},
        position=position,
        name=label.text,
        identifier=label.key,
        text=plain(attrs.evolve(section, label=None)),
    )


def _organization(name: str | None) -> dict[str, str] | None:
    return None if name is None else {"@type": "Organization", "name": name}


def _duration(minutes: float | None) -> str | None:
    """Minutes as ISO 8601 writes them: 4.5 is PT4M30S."""
    if minutes is None or not 0 < minutes < _MOST_MINUTES:
        return None
    whole, seconds = divmod(round(minutes * 60), 60)
    return f"PT{whole}M{f'{seconds}S' if seconds else ''}"
