"""The readings of single lines, called as the grammar calls them: with the bounds of a line."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from smartbrevity import AXIOS, patterns
from smartbrevity.nodes import Byline, Credit, Link, Media, Timestamp, Unit
from smartbrevity.readings.counts import read_count
from smartbrevity.readings.credits import candidates, read_media
from smartbrevity.readings.dashboards import read_links
from smartbrevity.readings.labels import inner_starts
from smartbrevity.readings.stamps import Stamped, read_byline, read_timestamp
from smartbrevity.rows import is_title

TABLES = AXIOS.tables


def media(text: str) -> Media | None:
    return read_media(text, 0, len(text), TABLES)


def timestamp(text: str) -> Stamped | None:
    return read_timestamp(text, 0, len(text), TABLES)


def byline(text: str) -> Stamped | None:
    return read_byline(text, 0, len(text), TABLES)


SCRAPS = [
    *("Photo", "photo illustration", "Chart", "A boat", "Kim Lee", "to", "from", "an", "by", "via"),
    *("courtesy of", "Getty Images", ":", ": ", "://", " ", " ", "/", ".", "*", "(", "\n", "\xa0"),
]

# Word counts


def test_a_word_count_has_words_or_minutes() -> None:
    text = "Word count: see below"
    assert read_count(text, 0, len(text)) is None


# Credits


@pytest.mark.parametrize(
    "text",
    [
        "Photo: Ann Poe/Getty Images " + "boats " * 140,  # as long as a paragraph
        "Seen here: Photo: Ann Poe/Getty Images",  # the text of a label
        "Boats ran late in the fog / Getty Images",  # words, not names
        "Boats: Ann Poe / Getty Images",  # no credit word before the colon
        "Cover via us: Ann Poe/Reuters",  # "via us" is part of what stands before the colon
    ],
)
def test_what_is_no_credit(text: str) -> None:
    assert media(text) is None


@given(st.lists(st.sampled_from(SCRAPS), max_size=9).map("".join))
@example("Photo by to: Kim Lee")  # two joints, one key
def test_key_words_are_what_a_search_of_the_whole_line_finds(line: str) -> None:
    tables = AXIOS.tables
    whole = [
        found.span()
        for found in patterns.CREDIT_KEY.finditer(line)
        if patterns.NO_WORD.split(found["word"])[-1].lower() in tables.credit_ends
    ]
    assert [found.span() for found in candidates(line, tables)] == whole


def test_what_was_obtained_is_a_caption() -> None:
    text = "Boats at the pier. Video obtained by Getty Images"
    assert media(text) == Media(text)


def test_a_name_and_an_agency_are_a_credit_without_a_word() -> None:
    credit = Credit(None, ("Ann Poe",), ("Getty Images",), None, "Ann Poe / Getty Images")
    assert media("Boats wait at the pier. Ann Poe / Getty Images") == Media(
        "Boats wait at the pier.", (credit,)
    )


# Dashboards


def test_no_link_stands_between_two_dashes() -> None:
    text = "Ferry plan —  — Pier plan"
    assert read_links(text, 0, len(text)) == (Link("Ferry plan"), Link("Pier plan"))


# Timestamps


def test_a_timestamp_is_shorter_than_a_paragraph() -> None:
    assert timestamp("5 hours ago - World" + " x" * 110) is None


def test_a_known_channel_may_open_a_longer_name() -> None:
    found = timestamp("5 hours ago - World Business")
    stamp = Timestamp(
        "5 hours ago - World Business", amount=5, unit=Unit.HOUR, channel="World Business"
    )
    assert found == Stamped(None, stamp, 28)


# Bylines


@pytest.mark.parametrize(
    "text",
    [
        "By Ann Poe" + " x" * 110,  # as long as a paragraph
        "the night boat, author of Tides",  # no name
        "boatsUpdated 6 mins ago",
        "Ann PoeUpdated 6 mins ago by the pier",  # more than the age
        "Ann Poe 5 ferries ago",  # no age
        "Ann Poe 5 hours ago in port",
    ],
)
def test_what_is_no_byline(text: str) -> None:
    assert byline(text) is None


def test_an_age_may_be_glued_to_a_name() -> None:
    stamp = Timestamp("Updated 6 mins ago", updated=True, amount=6, unit=Unit.MINUTE)
    assert byline("Ann PoeUpdated 6 mins ago") == Stamped(
        Byline(("Ann Poe",), None, "Ann Poe"), stamp, 25
    )


def test_a_date_may_follow_a_name() -> None:
    stamp = Timestamp("Mar 2, 2031", date=dt.date(2031, 3, 2))
    assert byline("Ann Poe Mar 2, 2031") == Stamped(
        Byline(("Ann Poe",), None, "Ann Poe"), stamp, 19
    )


def test_an_author_has_a_beat() -> None:
    text = "Ann Poe, author of Tides"
    assert byline(text) == Stamped(Byline(("Ann Poe",), "Tides", text), None, len(text))


# Titles


@pytest.mark.parametrize("text", ["", "Boats " * 25, "B" + "o" * 170])
def test_a_title_is_short_and_not_empty(text: str) -> None:
    assert not is_title(text)


def test_every_abbreviation_may_end_a_title() -> None:
    """The cheap look before the pattern leaves none out."""
    words = "Inc Corp Co Ltd Jr Sr Bros Dr Mr Mrs Ms St Sen Rep Gov Gen Lt Sgt Prof Rev Hon Jan Feb"
    words += " Mar Apr Aug Sept Sep Oct Nov Dec No vs v etc approx est a.m p.m U.S D.C N.Y X"
    for word in words.split():
        assert patterns.ABBREVIATION.search(f"{word}.")
        assert is_title(f"Ferry line sues {word}.")
    assert not is_title("Ferry fares rise.")


def test_a_part_of_a_line_is_not_cut_where_it_begins() -> None:
    text = "It sails.Zoom in: Boats. - More"
    zoom, dash = text.index("Zoom"), text.index("- More")
    assert list(inner_starts(text, 0, len(text), TABLES)) == [zoom, dash]
    assert list(inner_starts(text, zoom, len(text), TABLES)) == [dash]
    assert list(inner_starts(text, zoom, dash, TABLES)) == []
