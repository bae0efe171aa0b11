"""ninjs by the rules of its version 3.1, those that it touches, written down here by hand."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from soup import parsed, shallow, shown_words, squeezed, zones
from trees import SAMPLE, documents

from smartbrevity import parse, to_text
from smartbrevity.export.facts import in_words
from smartbrevity.export.ninjs import to_ninjs
from smartbrevity.nodes import (
    Byline,
    Credit,
    Document,
    Headline,
    Masthead,
    Media,
    Medium,
    Note,
    Quote,
    Section,
    Story,
    Subhead,
    Timestamp,
    Unit,
)

SAMPLE_PAGE = (Path(__file__).parents[1] / "docs" / "sample.txt").read_text(encoding="utf-8")
NOW = dt.datetime(2022, 10, 3, 12, 30, tzinfo=dt.UTC)
URI = "urn:ferry:7"

# The rules: an object may have these properties and no others, of these kinds; some it must have.

Rule = Callable[[Any], bool]
# RFC 3986, without hosts that are numbers in brackets
_URI = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*:"
    r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})+"
    r"(?:#(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?"
)
# RFC 3339; a full zone, as `date-time` of JSON Schema wants it
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")


def is_text(value: Any) -> bool:
    return type(value) is str


def is_count(value: Any) -> bool:
    return type(value) is int


def is_uri(value: Any) -> bool:
    return _URI.fullmatch(value) is not None


def is_moment(value: Any) -> bool:
    return _MOMENT.fullmatch(value) is not None


def enum(*values: str) -> Rule:
    return lambda value: value in values


def fits(thing: Any, rules: Mapping[str, Rule], *needed: str) -> bool:
    assert isinstance(thing, dict)
    assert set(needed) <= thing.keys(), (needed, thing)
    for name, value in thing.items():
        assert rules[name](value), (name, value)
    return True


def some(rules: Mapping[str, Rule], *needed: str) -> Rule:
    """A list, never an empty one, of such objects."""
    return lambda value: (
        isinstance(value, list) and value != [] and all(fits(v, rules, *needed) for v in value)
    )


NAMED: Mapping[str, Rule] = {"name": is_text, "rel": is_text, "uri": is_uri, "literal": is_text}
TEXT: Mapping[str, Rule] = {"role": is_text, "contentType": is_text, "value": is_text}
SOURCE: Mapping[str, Rule] = {"name": is_text, "role": is_text, "uri": is_uri, "literal": is_text}
NINJS: dict[str, Rule] = {
    "uri": is_uri,
    "type": enum("text", "audio", "video", "picture", "graphic", "composite", "component"),
    "versionCreated": is_moment,
    "contentCreated": is_moment,
    "title": is_text,
    "by": is_text,
    "headlines": some(TEXT, "value"),
    "descriptions": some(TEXT, "value"),
    "bodies": some({**TEXT, "charCount": is_count, "wordCount": is_count}, "value"),
    "people": some(NAMED),
    "organisations": some(NAMED),
    "subjects": some(NAMED),
    "genres": some({"name": is_text, "uri": is_text, "literal": is_text}),
    "infoSources": some(SOURCE),
    "standard": lambda value: fits(value, {"name": is_text, "version": is_text, "schema": is_uri}),
}
ASSOCIATED = {**NINJS, "name": is_text, "rel": is_text}
ASSOCIATED["associations"] = NINJS["associations"] = some(ASSOCIATED, "name", "uri")


def check(data: dict[str, Any]) -> None:
    assert fits(data, NINJS, "uri")
    assert json.loads(json.dumps(data, ensure_ascii=False).encode()) == data
    addresses = [data["uri"]]
    inside = list(data.get("associations", ()))
    while inside:
        thing = inside.pop()
        addresses.append(thing["uri"])
        inside += thing.get("associations", ())
    assert len(set(addresses)) == len(addresses), "each object has an address of its own"


REFERENCES = st.none() | st.just(NOW) | st.datetimes(timezones=zones())


@given(documents().map(shallow), REFERENCES)
@example(SAMPLE, NOW)
def test_the_rules(document: Document, reference: dt.datetime | None) -> None:
    check(to_ninjs(document, uri=URI, reference=reference))
    for story in document.stories:
        check(to_ninjs(story, uri="https://x.example/a#b", reference=reference))


@given(parsed(), REFERENCES)
@example(parse(SAMPLE_PAGE), None)
def test_pages(document: Document, reference: dt.datetime | None) -> None:
    data = to_ninjs(document, uri=URI, reference=reference)
    check(data)
    stories: Any = data.get("associations", [])
    assert data["type"] == "composite"
    assert len(stories) == len(document.stories)
    for number, (story, thing) in enumerate(zip(document.stories, stories, strict=True), 1):
        place = f"{URI}#story-{number}"
        alone = to_ninjs(story, uri=place, reference=reference)
        del alone["standard"]
        assert thing == {"name": f"story-{number}", **alone}


MARKED = "Boats **cost** more, [they](https://ferry.example/5) say.\n\n  • *By* 5%."


@given(parsed())
@example(parse(MARKED))
def test_both_bodies_have_the_same_words(document: Document) -> None:
    for story in document.stories:
        bodies: Any = to_ninjs(story, uri=URI).get("bodies", [])
        kept = [b for b in story.body if isinstance(b, Section | Quote | Subhead | Note)]
        assert len(bodies) == (2 if kept else 0)
        if bodies:
            plain, rich = bodies
            assert plain["charCount"] == len(plain["value"])
            tree = ET.fromstring(rich["value"])
            assert tree.tag == "{http://www.w3.org/1999/xhtml}div"
            words = "".join(shown_words(in_words(block)) for block in kept)
            assert squeezed("".join(tree.itertext())) == words
            assert squeezed(plain["value"]) == "".join(squeezed(to_text(in_words(b))) for b in kept)


@given(parsed())
def test_equal_documents_are_told_alike(document: Document) -> None:
    again = parse(to_text(document))
    if again == document:  # as law 4 says
        assert plain_bodies(again) == plain_bodies(document)


def plain_bodies(document: Document) -> Any:
    data: Any = to_ninjs(document, uri=URI, reference=NOW)
    for story in data.get("associations", ()):
        assert "bodies" not in story or story["bodies"].pop()["role"] == "richtext"
    return data


def test_a_story() -> None:
    page = (
        "Updated 2 hours ago - World\n\nScoop: Fares rise\n\nBy Kim Lee and Axios\n\n"
        "A pier. Photo: Ann Roe/Acme via Getty Images\n\nBoats cost more.\n\nGo deeper\n"
    )
    assert to_ninjs(parse(page).stories[0], uri=URI, reference=NOW) == {
        "uri": URI,
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
        },
        "type": "text",
        "versionCreated": "2022-10-03T10:30:00+00:00",
        "title": "Fares rise",
        "headlines": [
            {"role": "main", "contentType": "text/plain", "value": "Fares rise"},
            {"role": "kicker", "contentType": "text/plain", "value": "Scoop"},
        ],
        "descriptions": [
            {"role": "summary", "contentType": "text/plain", "value": "Boats cost more."}
        ],
        "by": "By Kim Lee and Axios",
        "people": [{"name": "Kim Lee", "rel": "author"}],
        "organisations": [{"name": "Axios", "rel": "author"}],
        "subjects": [{"name": "World", "rel": "about"}],
        "bodies": [
            {
                "role": "main",
                "contentType": "text/plain",
                "charCount": 16,
                "wordCount": 3,
                "value": "Boats cost more.",
            },
            {
                "role": "richtext",
                "contentType": "application/xhtml+xml",
                "value": '<div xmlns="http://www.w3.org/1999/xhtml">\n<div class="sb-section">\n'
                "<p>Boats cost more.</p>\n</div>\n</div>",
            },
        ],
        "associations": [
            {
                "name": "picture-1",
                "rel": "illustration",
                "uri": "urn:ferry:7#picture-1",
                "type": "picture",
                "descriptions": [
                    {"role": "caption", "contentType": "text/plain", "value": "A pier."}
                ],
                "by": "Photo: Ann Roe/Acme via Getty Images",
                "people": [{"name": "Ann Roe", "rel": "creator"}],
                "infoSources": [
                    {"name": "Acme", "role": "provider"},
                    {"name": "Getty Images", "role": "distributor"},
                ],
            }
        ],
    }


def test_a_newsletter() -> None:
    page = (
        "The Pier\n\nBy Kim Lee\n\nOct 2, 2022\n\nPresented By Acme\n\nGood morning.\n\n"
        "1 big thing: Fares rise\n\nPhoto: Ann Roe/Acme\n\nBoats cost more.\n\n"
        "A message from Acme Boats\n\nBuy boats.\n"
    )
    data: Any = to_ninjs(parse(page), uri=URI, reference=NOW)
    stories = data.pop("associations")
    del data["standard"]
    assert data == {
        "uri": URI,
        "type": "composite",
        "title": "The Pier",
        "contentCreated": "2022-10-02T00:00:00+00:00",
        "by": "By Kim Lee",
        "people": [{"name": "Kim Lee", "rel": "author"}],
        "organisations": [{"name": "Acme", "rel": "sponsor"}],
    }
    assert stories[0]["associations"][0]["uri"] == "urn:ferry:7#story-1-picture-1"
    assert stories[1]["genres"] == [{"name": "Advertiser Supplied"}]
    assert stories[1]["organisations"] == [{"name": "Acme Boats", "rel": "sponsor"}]


AGE = Timestamp("2 hours ago", amount=2, unit=Unit.HOUR)


@pytest.mark.parametrize(
    ("stamp", "reference", "told"),
    [
        (AGE, None, {}),
        (AGE, NOW, {"contentCreated": "2022-10-03T10:30:00+00:00"}),
        (AGE, dt.datetime.min.replace(tzinfo=dt.UTC), {}),
        (Timestamp("Oct 2, 2022", date=dt.date(2022, 10, 2)), None, {}),
        (Timestamp("Oct 2"), NOW, {}),
        (None, NOW, {}),
    ],
)
def test_times_are_not_made_up(
    stamp: Timestamp | None, reference: dt.datetime | None, told: dict[str, str]
) -> None:
    data = to_ninjs(Story(timestamp=stamp), uri=URI, reference=reference)
    assert {name: value for name, value in data.items() if name.endswith("Created")} == told


@pytest.mark.parametrize(
    ("medium", "kind", "people"),
    [
        (Medium.PHOTO, "picture", ["Kim Lee"]),
        (None, "picture", ["Kim Lee"]),
        (Medium.CHART, "graphic", ["Kim Lee"]),
        (Medium.MAP, "graphic", ["Kim Lee"]),
        (Medium.DATA, "picture", []),
    ],
)
def test_pictures(medium: Medium | None, kind: str, people: list[str]) -> None:
    media = Media(None, (Credit(medium, ("Kim Lee",), text="Kim Lee"),))
    data: Any = to_ninjs(Story(body=(media,)), uri=URI)
    picture = data["associations"][0]
    assert picture["type"] == kind
    assert [person["name"] for person in picture.get("people", ())] == people


def test_nothing_is_said_of_nothing() -> None:
    assert list(to_ninjs(Document((Masthead(),)), uri=URI)) == ["uri", "standard", "type"]
    assert list(to_ninjs(Story(byline=Byline(())), uri=URI)) == ["uri", "standard", "type"]


INCOMPLETE = ["", "pier", "urn:", ":x", "7:x", "urn:a b", "urn:é", "urn:\n", "https://x/<a>"]
INCOMPLETE += ["a_b:c", "urn:a#b#c", "urn:a%", "urn:a%4", "urn:a%4g", "urn:a[1]", "é:x", 'urn:"']


@pytest.mark.parametrize("uri", INCOMPLETE)
def test_a_uri_is_complete(uri: str) -> None:
    with pytest.raises(ValueError, match="uri must be a complete one, such as"):
        to_ninjs(Story(), uri=uri)


@pytest.mark.parametrize(
    "uri", ["urn:ferry:7", "https://x.example/a?b#c", "tag:a@b.example,2022:1", "a+b-c.d:%2F"]
)
def test_a_complete_uri(uri: str) -> None:
    check(to_ninjs(parse(SAMPLE_PAGE), uri=uri))


def test_only_stories_and_datetimes() -> None:
    wrong: Any = Headline("Fares")
    with pytest.raises(TypeError, match=r"to_ninjs\(\) takes a Document or a Story, not Headline"):
        to_ninjs(wrong, uri=URI)
    with pytest.raises(TypeError, match="uri must be a str, not Headline"):
        to_ninjs(Story(), uri=wrong)
    with pytest.raises(TypeError, match="reference must be a datetime, not Headline"):
        to_ninjs(Story(), uri=URI, reference=wrong)
    with pytest.raises(ValueError, match="reference needs a time zone"):
        to_ninjs(Story(), uri=URI, reference=dt.datetime(2022, 10, 3))
