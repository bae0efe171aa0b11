"""Law 6. Locality: appending a story to a stream changes no earlier one. Line ends (`\\n`,
`\\r\\n`, `\\r`) change no tree."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import EXAMPLES, SAMPLE_PAGE, anything, hostile_pages, mutations
from valid import Told, appended, stories, streams

from smartbrevity import dump, parse


@given(streams(), stories(in_stream=True, marked=False))
def test_a_story_more_changes_no_earlier_one(told: tuple[Told, ...], more: Told) -> None:
    before = parse(appended(told))
    after = parse(appended((*told, more)))
    assert dump(before) == "\n".join(dump(after).split("\n")[: len(dump(before).split("\n"))])
    assert after.stories[:-1] == before.stories
    assert after.parts[: len(before.parts)] == before.parts


@given(stories(), stories(in_stream=True, marked=False))
def test_the_first_story_of_a_stream_changes_nothing(told: Told, more: Told) -> None:
    assert parse(appended((told, more))).stories[0] == parse(told.text).stories[0]


@given(stories(in_stream=True, marked=False))
def test_a_story_more_does_not_change_the_sample_page(more: Told) -> None:
    before = parse(SAMPLE_PAGE)
    after = parse(f"{SAMPLE_PAGE}\n\n{more.text}")
    assert after.stories[:-1] == before.stories


def with_ends(text: str, end: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", end)


def line_ends_change_nothing(text: str) -> None:
    plain = parse(with_ends(text, "\n"))
    for end in ("\r\n", "\r"):
        assert parse(with_ends(text, end)) == plain


@given(anything())
def test_line_ends_change_no_tree(text: str) -> None:
    line_ends_change_nothing(text)


@given(hostile_pages())
def test_line_ends_change_no_tree_of_a_hostile_page(text: str) -> None:
    line_ends_change_nothing(text)


@given(mutations())
def test_line_ends_change_no_tree_of_a_mutation(text: str) -> None:
    line_ends_change_nothing(text)


@pytest.mark.parametrize("text", EXAMPLES)
def test_line_ends_change_no_tree_of_an_example(text: str) -> None:
    line_ends_change_nothing(text)
