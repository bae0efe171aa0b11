"""Counts are those of the words on the page, parts add up, and newsletters are held to theirs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from soup import parsed
from trees import SAMPLE, documents, nodes

from smartbrevity import parse, to_text
from smartbrevity.nodes import (
    Byline,
    Credit,
    Document,
    Furniture,
    FurnitureKind,
    Headline,
    Item,
    Label,
    Link,
    Masthead,
    Media,
    Metric,
    Node,
    Note,
    NoteKind,
    Paragraph,
    Quote,
    Section,
    Story,
    Subhead,
    Timestamp,
    WordCount,
)
from smartbrevity.stats import WORDS_PER_MINUTE, Stats, stats

SAMPLE_PAGE = (Path(__file__).parents[1] / "docs" / "sample.txt").read_text(encoding="utf-8")
LABEL = Label("Zoom in", key="zoom-in")


@pytest.mark.parametrize(
    ("node", "words", "sentences", "characters"),
    [
        (Paragraph("Boats cost more."), 3, 1, 16),
        (Paragraph("  Boats \n\xa0 cost\tmore. "), 3, 1, 16),
        (Paragraph("Fares — all of them — rise"), 5, 1, 26),
        (Paragraph("— ... •"), 0, 0, 7),
        (Paragraph(""), 0, 0, 0),
        (Headline("Fares rise", emoji="🚢"), 2, 1, 10),
        (LABEL, 2, 1, 8),
        (Section(LABEL, Paragraph("We pay."), (Item("Now."),), Paragraph("See:")), 6, 3, 25),
        (Item("More.", "1.", 1, label=LABEL), 3, 1, 14),
        (Quote("We row.", "Jo Day"), 4, 2, 13),
        (Subhead("What to expect"), 3, 1, 14),
        (Note(NoteKind.UPDATE, "This was updated."), 3, 1, 17),
        (Story(kicker="Scoop", headline=Headline("Fares rise")), 3, 1, 17),
        (Story(dek=Paragraph("By a lot.")), 3, 1, 9),
        (Masthead((Section(None, Paragraph("Two words.")), Byline((), text="By A"))), 2, 1, 10),
    ],
)  # fmt: skip
def test_what_is_counted(node: Node, words: int, sentences: int, characters: int) -> None:
    told = stats(node)
    assert (told.words, told.sentences, told.characters) == (words, sentences, characters)


@pytest.mark.parametrize(
    "node",
    [
        Byline(("Kim Lee",), text="By Kim Lee"),
        Timestamp("1 hour ago - World"),
        Media("A pier.", (Credit(None, text="Acme"),)),
        Credit(None, text="Acme"),
        Furniture(FurnitureKind.SHARE, "Share"),
        WordCount(9, None, "9 words"),
        Link("Map"),
        Metric("Fares", 4, "4"),
        Node(),
    ],
    ids=lambda node: type(node).__name__,
)
def test_what_is_not(node: Node) -> None:
    assert stats(node) == Stats()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two! Three? Four… Five", 5),
        ("“We row.” She rows.", 2),
        ("It rose (by 5.) It fell.", 2),
        ("Sen. Kim Lee of the U.S. rows at 9 a.m. on Jan. 5.", 1),
        ("It cost 3.5 crowns. 4 boats left.", 2),
        ("They wait ... and wait. iPhone sales rise.", 1),
        ("What they're saying ... Herald: No.", 1),
        ("... ! ?", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert stats(Paragraph(text)).sentences == count


def test_reading_time() -> None:
    assert Stats(words=2 * WORDS_PER_MINUTE).minutes == 2
    assert Stats().minutes == 0


def test_parts_have_names() -> None:
    told = stats(parse(SAMPLE_PAGE))
    assert [part.name for part in told.parts] == [
        None,
        "Ferry season dashboard",
        "KRC to open the island assembly",
        "Night crossings in Saltmere halted after disputed vote",
    ]
    first = [part.name for part in told.parts[0].parts]
    assert first == [None, "why-it-matters", None, None, "the-backdrop"]


def test_a_newsletter_is_held_to_its_count() -> None:
    """As newsletters count, an advertiser's words are not theirs."""
    page = (
        "The Pier\n\nBy Kim Lee\n\nOct 2, 2022\n\nWord count: 9 words ... 1 minute.\n\n"
        "1 big thing: Fares rise\n\nBoats cost more, and more people take them every day.\n\n"
        "A message from Acme\n\nBuy boats.\n\n2. Bridge watch\n\nThe bridge is open.\n"
    )
    document = parse(page)
    assert [story.sponsored for story in document.stories] == [False, True, False]
    told = stats(document)
    assert (told.words, told.stated, told.over) == (18, 9, 9)
    assert [part.name for part in told.parts] == ["Fares rise", "Bridge watch"]
    assert stats(document.stories[1]).words == 2
    assert told.parts[0].over is None


def test_a_count_may_say_nothing() -> None:
    silent = Masthead((WordCount(None, 4.0, "4 minutes"),))
    assert stats(Document((silent,))).stated is None
    assert stats(Document()).over is None


@given(parsed())
def test_words_of_a_page(document: Document) -> None:
    told = stats(document)
    tokens = [t for t in document.source.text.split() if any(c.isalnum() for c in t)]
    assert told.characters <= 2 * len(document.source.text)
    assert (told.words == 0) == (told.sentences == 0)
    assert told.sentences <= told.words
    assert len(tokens) or not told.words


@given(parsed())
def test_equal_documents_are_as_long(document: Document) -> None:
    again = parse(to_text(document))
    if again == document:  # as law 4 says
        assert stats(again) == stats(document)


@given(documents())
def test_parts_add_up(document: Document) -> None:
    told = stats(document)
    assert told.words == sum(part.words for part in told.parts)
    for story in document.stories:
        alone, sections = stats(story), [stats(section) for section in story.sections]
        assert list(alone.parts) == sections
        assert sum(part.words for part in sections) <= alone.words


@given(nodes())
def test_every_tree_is_counted(node: Node) -> None:
    told = stats(node)
    assert min(told.words, told.sentences, told.characters) >= 0


def test_stats_are_values() -> None:
    assert stats(SAMPLE) == stats(SAMPLE)
    assert hash(stats(SAMPLE)) == hash(stats(SAMPLE))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(stats(SAMPLE), attrs.fields(Stats)[0].name, 0)


def test_only_trees_are_counted() -> None:
    wrong: Any = "Fares"
    with pytest.raises(TypeError, match=r"stats\(\) takes a node of a tree, not str"):
        stats(wrong)
