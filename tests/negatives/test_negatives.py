"""Ordinary texts, ten of each of ten kinds, that are not in the format: nothing is found in them.

On such a text the parser sees no label of the table, takes no line for a headline by its place
alone, and starts no second story. A line that the text itself marks as a heading (`# Install`) may
be a headline. `docs/limits.md` says what is not guessed.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from smartbrevity import (
    Document,
    Evidence,
    Headline,
    Label,
    Source,
    find,
    parse,
    to_text,
)

PAGES = sorted(Path(__file__).parent.glob("*.txt"))
KINDS = (
    "chat",
    "code",
    "language",
    "law",
    "log",
    "poem",
    "readme",
    "recipe",
    "report",
    "transcript",
)
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)


def read(page: Path) -> Document:
    return parse(page.read_bytes().decode("utf-8"))


def places(source: Source, found: list[Label] | list[Headline]) -> list[str]:
    """Line number and words of each, for the message of a test that fails."""
    return [f"{source.place(node.start).line}: {source[node.span]}" for node in found]


def test_there_are_ten_pages_of_each_kind() -> None:
    assert Counter(page.stem.rpartition("-")[0] for page in PAGES) == dict.fromkeys(KINDS, 10)
    for page in PAGES:
        assert 8 <= len(page.read_text(encoding="utf-8").splitlines()) <= 40, page.name


@each_page
def test_no_label_of_the_table_is_found(page: Path) -> None:
    document = read(page)
    labels = [label for label in find(document, Label) if label.known]
    assert places(document.source, labels) == []


@each_page
def test_no_headline_is_guessed(page: Path) -> None:
    document = read(page)
    guessed = [h for h in find(document, Headline) if h.evidence is Evidence.POSITIONAL]
    assert places(document.source, guessed) == []


@each_page
def test_no_second_story_starts(page: Path) -> None:
    document = read(page)
    starts = [f"{document.source.place(story.start).line}" for story in document.stories]
    assert len(starts) <= 1, f"stories start at the lines {', '.join(starts)}"


@each_page
def test_the_canonical_text_reads_back(page: Path) -> None:
    document = read(page)
    assert parse(to_text(document)) == document
