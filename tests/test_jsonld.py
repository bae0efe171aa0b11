"""JSON-LD by the rules of schema.org that it touches, written down here by hand."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from soup import parsed, shallow, zones
from trees import SAMPLE, documents

from smartbrevity import parse, to_text
from smartbrevity.export.facts import is_person, sponsor, sponsor_of
from smartbrevity.export.jsonld import to_jsonld
from smartbrevity.nodes import (
    Byline,
    Credit,
    Document,
    Emphasis,
    EmphasisKind,
    Furniture,
    FurnitureKind,
    Headline,
    Item,
    Label,
    Link,
    Masthead,
    Media,
    Medium,
    Note,
    NoteKind,
    Paragraph,
    Section,
    Story,
    Subhead,
    Timestamp,
    Unit,
    WordCount,
)
from smartbrevity.source import BLANKS
from smartbrevity.walk import compared

SAMPLE_PAGE = (Path(__file__).parents[1] / "docs" / "sample.txt").read_text(encoding="utf-8")
NOW = dt.datetime(2022, 10, 3, 12, 30, tzinfo=dt.UTC)

# The rules: each type with its properties and what their values are, all of it schema.org's.

Rule = Callable[[Any], bool]
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}([+-]\d{2}:\d{2})?)?")


def is_text(value: Any) -> bool:
    return type(value) is str and value != ""


def is_date(value: Any) -> bool:
    return _DATE.fullmatch(value) is not None


def is_count(value: Any) -> bool:
    return type(value) is int


def is_duration(value: Any) -> bool:
    return re.fullmatch(r"PT\d+M(\d+S)?", value) is not None


def one(*kinds: str) -> Rule:
    return lambda value: bool(value["@type"] in kinds) and fits(value)


def some(rule: Rule) -> Rule:
    return lambda value: isinstance(value, list) and value != [] and all(map(rule, value))


def is_reference(value: Any) -> bool:
    return bool(value == {"@id": "_:issue"})


WORK: Mapping[str, Rule] = {
    "author": some(one("Person", "Organization")),
    "datePublished": is_date,
    "dateModified": is_date,
    "sponsor": one("Organization"),
}
ARTICLE: Mapping[str, Rule] = {
    **WORK,
    "position": is_count,
    "headline": is_text,
    "alternativeHeadline": is_text,
    "description": is_text,
    "abstract": is_text,
    "articleSection": is_text,
    "image": some(one("ImageObject")),
    "articleBody": is_text,
    "hasPart": some(one("CreativeWork")),
    "correction": some(is_text),
    "wordCount": is_count,
    "isPartOf": is_reference,
}
TYPES: Mapping[str, Mapping[str, Rule]] = {
    "NewsArticle": ARTICLE,
    "AdvertiserContentArticle": ARTICLE,
    "PublicationIssue": {
        **WORK,
        "@id": lambda value: value == "_:issue",
        "name": is_text,
        "timeRequired": is_duration,
    },
    "ImageObject": {"caption": is_text, "creditText": is_text, "creator": some(one("Person"))},
    "CreativeWork": {
        "position": is_count,
        "name": is_text,
        "identifier": is_text,
        "text": is_text,
    },
    "Person": {"name": lambda value: type(value) is str},
    "Organization": {"name": lambda value: type(value) is str},
}


def fits(thing: Mapping[str, Any]) -> bool:
    rules = TYPES[thing["@type"]]
    for name, value in thing.items():
        assert name == "@type" or rules[name](value), (thing["@type"], name, value)
    return True


def check(data: Mapping[str, Any]) -> None:
    assert data["@context"] == "https://schema.org"
    assert list(data) == ["@context", "@graph"]
    assert all(map(fits, data["@graph"]))
    kinds = [thing["@type"] for thing in data["@graph"]]
    assert kinds.count("PublicationIssue") == kinds[:1].count("PublicationIssue")
    assert json.loads(json.dumps(data, ensure_ascii=False).encode()) == data


REFERENCES = st.none() | st.just(NOW) | st.datetimes() | st.datetimes(timezones=zones())


@given(documents().map(shallow), REFERENCES)
@example(SAMPLE, NOW)
def test_the_rules(document: Document, reference: dt.datetime | None) -> None:
    check(to_jsonld(document, reference=reference))


@given(parsed(), REFERENCES)
@example(parse(SAMPLE_PAGE), None)
def test_pages(document: Document, reference: dt.datetime | None) -> None:
    data = to_jsonld(document, reference=reference)
    check(data)
    graph: Any = data["@graph"]
    stories = [thing for thing in graph if thing["@type"] != "PublicationIssue"]
    assert len(stories) == len(document.stories)
    for story, thing in zip(document.stories, stories, strict=True):
        assert {**to_jsonld(story, reference=reference), **thing} == {
            "@context": "https://schema.org",
            **thing,
        }
        if reference is None and story.timestamp is not None and story.timestamp.date is None:
            assert not thing.keys() & {"datePublished", "dateModified"}


# Equal documents are told alike: on one line or wrapped, in markup or in Markdown.


@given(parsed())
def test_equal_documents_are_told_alike(document: Document) -> None:
    again = parse(to_text(document))
    if again == document:  # as law 4 says
        assert to_jsonld(again, reference=NOW) == to_jsonld(document, reference=NOW)


def test_texts_are_words() -> None:
    link, bold = Link("cost", "https://ferry.example/"), Emphasis(EmphasisKind.BOLD, "Boats")
    story = Story(
        headline=Headline("Fares\nrise", mark="##"),
        dek=Paragraph("By a\r\nlot."),
        byline=Byline(("Kim\nLee",)),
        media=(Media("A\npier.", (Credit(None, ("Ann\nRoe",), text="Ann\nRoe"),)),),
        body=(
            Section(None, Paragraph("Boats\n cost \ud800more.", (link,), (bold,))),
            Section(Label("Zoom\nin", mark="**"), items=(Item("All\nof it."),)),
            Subhead("What to\nexpect", "###"),
        ),
    )
    assert to_jsonld(story) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Fares rise",
        "description": "By a lot.",
        "abstract": "Boats cost \ufffdmore.",
        "author": [{"@type": "Person", "name": "Kim Lee"}],
        "image": [
            {
                "@type": "ImageObject",
                "caption": "A pier.",
                "creditText": "Ann Roe",
                "creator": [{"@type": "Person", "name": "Ann Roe"}],
            }
        ],
        "articleBody": "Boats cost \ufffdmore.\n\nZoom in:\n\n  • All of it.\n\nWhat to expect",
        "hasPart": [
            {
                "@type": "CreativeWork",
                "position": 2,
                "name": "Zoom in",
                "text": "  • All of it.",
            }
        ],
        "wordCount": 16,
    }


def test_markdown_is_as_it_is_compared() -> None:
    page = "They *row*.\n\nWhy it matters: By **5%**, [she](https://x.example/5) says.\n\n  • _So_."
    story = parse(page).stories[0]
    _, why = story.sections
    assert story.lede is not None
    assert why.paragraph is not None
    words = [compared(part, "text") for part in (story.lede, why.paragraph, *why.items)]
    data: Any = to_jsonld(story)
    assert data["abstract"] == words[0]
    assert data["articleBody"] == f"{words[0]}\n\nWhy it matters: {words[1]}\n\n  • {words[2]}"
    assert data["hasPart"][0]["text"] == f"{words[1]}\n\n  • {words[2]}"


# "articleBody must not contain captions, credits, teasers."


@given(parsed())
def test_the_body_is_the_writer_s(document: Document) -> None:
    for story in document.stories:
        body = str(to_jsonld(story).get("articleBody", ""))
        kept = [b for b in story.body if not isinstance(b, Media | Furniture | Byline)]
        bare = attrs.evolve(story, body=tuple(kept), media=(), byline=None, timestamp=None)
        assert body == to_jsonld(bare).get("articleBody", "")
        assert bool(body.strip(BLANKS)) == bool(kept)


def test_a_story() -> None:
    page = (
        "Updated 2 hours ago - World\n\nScoop: Fares rise\n\nBy Kim Lee and Axios\n\n"
        "A pier. Photo: Ann Roe/Acme via Getty Images\n\nBoats cost more.\n\n"
        "Why it matters: Half of the town rows.\n\n  • All of it.\n\n"
        "Correction: It was five.\n\nGo deeper\n"
    )
    story = parse(page).stories[0]
    assert to_jsonld(story, reference=NOW) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Fares rise",
        "alternativeHeadline": "Scoop: Fares rise",
        "abstract": "Boats cost more.",
        "articleSection": "World",
        "author": [
            {"@type": "Person", "name": "Kim Lee"},
            {"@type": "Organization", "name": "Axios"},
        ],
        "dateModified": "2022-10-03T10:30:00+00:00",
        "image": [
            {
                "@type": "ImageObject",
                "caption": "A pier.",
                "creditText": "Photo: Ann Roe/Acme via Getty Images",
                "creator": [{"@type": "Person", "name": "Ann Roe"}],
            }
        ],
        "articleBody": "Boats cost more.\n\nWhy it matters: Half of the town rows.\n\n"
        "  • All of it.\n\nCorrection: It was five.",
        "hasPart": [
            {
                "@type": "CreativeWork",
                "position": 2,
                "name": "Why it matters",
                "identifier": "why-it-matters",
                "text": "Half of the town rows.\n\n  • All of it.",
            }
        ],
        "correction": ["Correction: It was five."],
        "wordCount": 21,
    }


def test_a_newsletter() -> None:
    page = (
        "The Pier\n\nBy Kim Lee\n\nOct 2, 2022\n\nPresented By Acme\n\n"
        "Word count: 945 words ... 3½ minutes.\n\n1 big thing: Fares rise\n\nBoats cost more.\n\n"
        "A message from Acme Boats\n\nBuy boats.\n"
    )
    issue = {"isPartOf": {"@id": "_:issue"}}
    assert to_jsonld(parse(page)) == {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "PublicationIssue",
                "@id": "_:issue",
                "name": "The Pier",
                "author": [{"@type": "Person", "name": "Kim Lee"}],
                "datePublished": "2022-10-02",
                "sponsor": {"@type": "Organization", "name": "Acme"},
                "timeRequired": "PT3M30S",
            },
            {
                "@type": "NewsArticle",
                "position": 1,
                "headline": "Fares rise",
                "abstract": "Boats cost more.",
                "articleBody": "Boats cost more.",
                "wordCount": 5,
                **issue,
            },
            {
                "@type": "AdvertiserContentArticle",
                "abstract": "Buy boats.",
                "sponsor": {"@type": "Organization", "name": "Acme Boats"},
                "articleBody": "Buy boats.",
                "wordCount": 2,
                **issue,
            },
        ],
    }


AGE = Timestamp("2 hours ago", amount=2, unit=Unit.HOUR)
NOT_LONG = Timestamp("just now", amount=0, unit=Unit.MOMENT)
# Zones of whole seconds, as places had before 1900: JSON-LD and ninjs know none.
LOCAL, WEST = dt.timezone(dt.timedelta(seconds=75)), dt.timezone(dt.timedelta(seconds=-75))
ODD_MOMENT = "1880-01-01T00:00:00+00:00"
DATED = Timestamp("Oct 2, 2022", updated=True, date=dt.date(2022, 10, 2))


@pytest.mark.parametrize(
    ("stamp", "reference", "told"),
    [
        (AGE, None, {}),
        (AGE, NOW, {"datePublished": "2022-10-03T10:30:00+00:00"}),
        (AGE, dt.datetime(2022, 10, 3, 12, 0, 0, 7), {"datePublished": "2022-10-03T10:00:00"}),
        (AGE, dt.datetime.min, {}),
        (AGE, dt.datetime(1880, 1, 1, 2, 1, 15, 0, LOCAL), {"datePublished": ODD_MOMENT}),
        (NOT_LONG, dt.datetime.max.replace(tzinfo=WEST), {}),
        (NOT_LONG, dt.datetime.min.replace(tzinfo=LOCAL), {}),
        (DATED, None, {"dateModified": "2022-10-02"}),
        (DATED, NOW, {"dateModified": "2022-10-02"}),
        (Timestamp("Oct 2"), NOW, {}),
        (None, NOW, {}),
    ],
)
def test_times_are_not_made_up(
    stamp: Timestamp | None, reference: dt.datetime | None, told: dict[str, str]
) -> None:
    data = to_jsonld(Story(timestamp=stamp), reference=reference)
    assert data == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        **told,
        "wordCount": 0,
    }


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(4.0, "PT4M"), (3.5, "PT3M30S"), (0.5, "PT0M30S"), (0, None), (-1, None), (1e308, None)],
)
def test_reading_time(minutes: float, told: str | None) -> None:
    document = Document((Masthead((WordCount(None, minutes, "x"),)),))
    graph: Any = to_jsonld(document)["@graph"]
    assert graph[0].get("timeRequired") == told


def test_who_drew_the_data_made_no_picture() -> None:
    drawn = Credit(Medium.CHART, ("Kim Lee",), text="Chart: Kim Lee")
    counted = Credit(Medium.DATA, ("Jo Day",), text="Data: Jo Day")
    data: Any = to_jsonld(Story(media=(Media(None, (counted, drawn)),)))
    assert data["image"] == [
        {
            "@type": "ImageObject",
            "creditText": "Data: Jo Day; Chart: Kim Lee",
            "creator": [{"@type": "Person", "name": "Kim Lee"}],
        }
    ]


def test_what_is_not_said_is_left_out() -> None:
    story = Story(
        kicker="Scoop",
        dek=Paragraph("By a lot."),
        body=(Note(NoteKind.EDITOR, "Editor's note: No."), Section(Label(""), Paragraph(""))),
    )
    assert to_jsonld(story) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "description": "By a lot.",
        "articleBody": "Editor's note: No.\n\n:",
        "hasPart": [{"@type": "CreativeWork", "position": 1}],
        "wordCount": 6,
    }


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Presented By Acme", "Acme"),
        ("A MESSAGE FROM ACME BOATS", "ACME BOATS"),
        ("Paid for by Boats by Acme", "Boats by Acme"),
        ("Presented by", None),
        ("Our partner", None),
        (None, None),
    ],
)
def test_who_pays(line: str | None, name: str | None) -> None:
    assert sponsor(line) == name


def test_only_a_sponsored_story_has_a_sponsor() -> None:
    line = Furniture(FurnitureKind.SPONSOR, "By Acme")
    other = Furniture(FurnitureKind.SHARE, "By Lee")
    assert sponsor_of(Story(body=(other, line), sponsored=True)) == "Acme"
    assert sponsor_of(Story(body=(other,), sponsored=True)) is None
    assert sponsor_of(Story(body=(line,))) is None
    assert is_person("Kim Lee")


def test_a_script_is_not_ended() -> None:
    """As the docs say to embed it."""
    story = Story(headline=Headline("</script><script>alert(1)</script>"))
    text = json.dumps(to_jsonld(story)).replace("<", "\\u003c")
    assert "<" not in text
    assert json.loads(text) == to_jsonld(story)


def test_only_stories_and_datetimes() -> None:
    wrong: Any = Headline("Fares")
    with pytest.raises(TypeError, match=r"to_jsonld\(\) takes a Document or a Story, not Headline"):
        to_jsonld(wrong)
    day: Any = dt.date(2022, 10, 3)
    with pytest.raises(TypeError, match="reference must be a datetime, not date"):
        to_jsonld(Story(), reference=day)
