"""Laws 4 and 5 of documents that are built as writers and tools build them, and of glued ones: the
first of those that `python tests/laws/measure_round_trip.py` draws."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from made_up import READ, built, damaged, glued
from measure_round_trip import fails, main, smallest

FIRST = 100


@pytest.mark.parametrize("kind", READ)
@pytest.mark.parametrize("make", [built, glued])
def test_made_up_documents_read_back(make: Callable[[Random, str], str], kind: str) -> None:
    assert not [seed for seed in range(1, FIRST) if fails(kind, make(Random(seed), kind))]


def test_a_damaged_window_is_that_of_a_page_and_of_its_number() -> None:
    said = ("Ferry fares rise\n", "The council voted.\n")
    pages = [line * 99 for line in said]
    windows = [damaged(Random(seed), pages) for seed in range(30)]
    assert windows == [damaged(Random(seed), pages) for seed in range(30)]
    found = [tuple(line for line in said if line in window) for window in windows]
    assert {(said[0],), (said[1],)} <= set(found)


def test_what_fails_is_shown_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("measure_round_trip.fails", lambda kind, text: "pier" in text)
    assert smallest("text", "It is a pier at the sea.") == "pier"


def test_the_command_prints_a_row_for_each_sort(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = ["measure_round_trip", "--seconds", "0.01", "--kind", "text"]
    monkeypatch.setattr("sys.argv", argv)
    assert main() == 0
    rows = capsys.readouterr().out.splitlines()
    assert [row.split()[:4] for row in rows] == [
        ["text", "built", "0", "of"],
        ["text", "glued", "0", "of"],
    ]
