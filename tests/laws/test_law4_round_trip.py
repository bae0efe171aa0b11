"""Law 4. Round trip: `parse(to_text(d)) == d` for every `d` that came from `parse`;
`from_dict(to_dict(d)) == d`; `loads(dumps(d)) == d`."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from strategies import EXAMPLES, POOL, anything, free_texts, hostile_pages, mutations
from valid import Letter, Told, appended, newsletters, stories, streams

from smartbrevity import dump, dumps, from_dict, loads, parse, to_dict, to_text


def reads_back(text: str) -> None:
    document = parse(text)
    canonical = to_text(document)
    again = parse(canonical)
    if again != document:
        assert dump(again) == dump(document), f"of {canonical!r}"
    assert again == document


@given(hostile_pages())
def test_text_reads_back_of_hostile_pages(text: str) -> None:
    reads_back(text)


@given(mutations())
def test_text_reads_back_of_mutations(text: str) -> None:
    reads_back(text)


@given(free_texts())
def test_text_reads_back_of_free_text(text: str) -> None:
    reads_back(text)


@given(stories())
def test_text_reads_back_of_stories(told: Told) -> None:
    reads_back(told.text)


@given(streams())
def test_text_reads_back_of_streams(told: tuple[Told, ...]) -> None:
    reads_back(appended(told))


@given(newsletters())
def test_text_reads_back_of_newsletters(letter: Letter) -> None:
    reads_back(letter.text)


@pytest.mark.parametrize("text", EXAMPLES)
def test_text_reads_back_of_an_example(text: str) -> None:
    reads_back(text)


def test_text_reads_back_of_every_pair_of_fragments() -> None:
    failed = []
    for first in POOL:
        for second in POOL[:: 1 if len(POOL) < 60 else 3]:
            document = parse(f"{first}\n\n{second}")
            if parse(to_text(document)) != document:
                failed.append((first, second))
    assert not failed


@given(anything())
def test_dicts_and_json_read_back(text: str) -> None:
    document = parse(text)
    for spans in (False, True):
        for again in (
            from_dict(to_dict(document, spans=spans)),
            loads(dumps(document, spans=spans)),
        ):
            assert again == document
            if spans:
                assert dump(again, spans=True) == dump(document, spans=True)
    assert pickle.loads(pickle.dumps(document)) == document
