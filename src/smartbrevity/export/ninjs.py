"""Stories for the systems of newsrooms: IPTC ninjs 3.1.

Only properties of that standard are written, and none without a value. Written down in
docs/data.md, "ninjs".
"""

from __future__ import annotations

import datetime as dt
from string import ascii_letters, digits, hexdigits

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
from smartbrevity.nodes import Byline, Document, Masthead, Media, Medium, Story, Timestamp
from smartbrevity.render.html import to_html
from smartbrevity.stats import stats

__all__ = ["to_ninjs"]

_STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}
# What RFC 3986 lets stand in an address; brackets only in hosts that are numbers, so not here.
_HEX = frozenset(hexdigits)
_IN_SCHEME = frozenset(f"{ascii_letters}{digits}+-.")
_IN_URI = _IN_SCHEME | frozenset("_~:/?#@!$&'()*,;=%")
_XHTML = "http://www.w3.org/1999/xhtml"
_GRAPHICS = {
    Medium.CHART,
    Medium.MAP,
    Medium.TABLE,
    Medium.GRAPHIC,
    Medium.DIAGRAM,
    Medium.CARTOGRAM,
}


def to_ninjs(
    node: Document | Story, *, uri: str, reference: dt.datetime | None = None
) -> dict[str, object]:
    """A story as a ninjs object of type "text", a document as a "composite" of its stories.

    `uri` names the object, as ninjs demands; what it holds (the stories of a document, the
    pictures of a story) is in its `associations`, named by the same address with "#story-1",
    "#story-1-picture-2" and so on. `reference` is the time from which the page counts its ages;
    it needs a time zone, and without it no time is told. Raises `TypeError` for another node,
    uri or reference, `ValueError` for a uri without a scheme or a reference without a zone.
    Written down in docs/data.md, "ninjs".

    >>> from smartbrevity import parse
    >>> data = to_ninjs(parse("Zoom in: Boats cost more."), uri="urn:ferry:7")
    >>> story = data["associations"][0]
    >>> story["uri"], story["bodies"][0]["value"]
    ('urn:ferry:7#story-1', 'Zoom in: Boats cost more.')
    """
    check_reference(reference)
    _check_uri(uri)
    if reference is not None and reference.utcoffset() is None:
        raise ValueError("reference needs a time zone, since all times in ninjs have one")
    if isinstance(node, Story):
        return {"uri": uri, "standard": dict(_STANDARD), **_story(node, uri, reference)}
    if not isinstance(node, Document):
        raise TypeError(f"to_ninjs() takes a Document or a Story, not {type(node).__name__}")
    stories = []
    for number, story in enumerate(node.stories, 1):
        name = f"story-{number}"
        place = _inside(uri, name)
        stories.append({"name": name, "uri": place, **_story(story, place, reference)})
    head = {} if node.masthead is None else _masthead(in_words(node.masthead), reference)
    about = filled(**head, associations=stories)
    return {"uri": uri, "standard": dict(_STANDARD), "type": "composite", **about}


def _check_uri(uri: str) -> None:
    if not isinstance(uri, str):
        raise TypeError(f"uri must be a str, not {type(uri).__name__}")
    scheme, _, rest = uri.partition(":")
    escapes = (part[:2] for part in uri.split("%")[1:])
    if not (
        set(uri) <= _IN_URI
        and scheme[:1].isalpha()
        and set(scheme) <= _IN_SCHEME
        and rest
        and rest.count("#") <= 1
        and all(len(code) == 2 and set(code) <= _HEX for code in escapes)
    ):
        raise ValueError(f"uri must be a complete one, such as 'urn:ferry:7', not {uri[:80]!r}")


def _inside(uri: str, name: str) -> str:
    """The address of a part of what `uri` names."""
    return f"{uri}{'-' if '#' in uri else '#'}{name}"


def _masthead(masthead: Masthead, reference: dt.datetime | None) -> dict[str, object]:
    return {
        "title": masthead.name,
        **_times(masthead.date, reference),
        **_makers(masthead.byline, sponsor(masthead.sponsor)),
    }


def _story(written: Story, uri: str, reference: dt.datetime | None) -> dict[str, object]:
    story = in_words(written)
    blocks = text_blocks(story)
    text = plain(*blocks)
    markup = "\n".join(to_html(block) for block in text_blocks(written))
    words = sum(stats(block).words for block in blocks)
    title = None if story.headline is None else story.headline.text
    return filled(
        type="text",
        **_times(story.timestamp, reference),
        title=title,
        headlines=_values(main=title, kicker=story.kicker),
        descriptions=_values(
            dek=None if story.dek is None else story.dek.text,
            summary=None if story.lede is None else story.lede.text,
        ),
        **_makers(story.byline, sponsor_of(story)),
        subjects=story.channel and [{"name": story.channel, "rel": "about"}],
        genres=[{"name": "Advertiser Supplied"}] if story.sponsored else None,
        bodies=text
        and [
            {
                "role": "main",
                "contentType": "text/plain",
                "charCount": len(text),
                "wordCount": words,
                "value": text,
            },
            {
                "role": "richtext",
                "contentType": "application/xhtml+xml",
                "value": f'<div xmlns="{_XHTML}">\n{markup}\n</div>',
            },
        ],
        associations=[
            _picture(media, uri, f"picture-{n}") for n, media in enumerate(pictures(story), 1)
        ],
    )


def _values(**texts: str | None) -> list[dict[str, str]]:
    return [
        {"role": role, "contentType": "text/plain", "value": text}
        for role, text in texts.items()
        if text
    ]


def _times(stamp: Timestamp | None, reference: dt.datetime | None) -> dict[str, object]:
    told = moment(stamp, reference)
    updated = stamp is not None and stamp.updated
    return {} if told is None else {"versionCreated" if updated else "contentCreated": told}


def _makers(byline: Byline | None, payer: str | None) -> dict[str, object]:
    """Who wrote it and who paid for it."""
    names = () if byline is None else byline.names
    people = [{"name": name, "rel": "author"} for name in names if is_person(name)]
    rest = [{"name": name, "rel": "author"} for name in names if not is_person(name)]
    rest += [] if payer is None else [{"name": payer, "rel": "sponsor"}]
    by = None if byline is None else byline.text
    return {"by": by, "people": people, "organisations": rest}


def _picture(media: Media, uri: str, name: str) -> dict[str, object]:
    parts = media.credits
    media_kinds = {credit.medium for credit in parts}
    sources = [{"name": o, "role": "provider"} for credit in parts for o in credit.organizations]
    sources += [{"name": c.via, "role": "distributor"} for c in parts if c.via]
    return filled(
        name=name,
        rel="illustration",
        uri=_inside(uri, name),
        type="graphic" if media_kinds & _GRAPHICS else "picture",
        descriptions=_values(caption=media.caption),
        by="; ".join(credit.text for credit in parts),
        people=[{"name": n, "rel": "creator"} for credit in parts for n in creators(credit)],
        infoSources=sources,
    )
