"""A gate leaves out only rules that would not have taken the line: what the gated table gives is
what the whole table gives, for every line."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import anything

from smartbrevity import AXIOS, entries, gates, grammar, parse
from smartbrevity.cuts import rows_of
from smartbrevity.grammar import LINE_RULES
from smartbrevity.rows import Row
from smartbrevity.tokenizer import scan

TESTS = Path(__file__).resolve().parents[1]
PAGES = [
    TESTS.parent / "docs" / "sample.txt",
    *sorted((TESTS / "negatives").glob("*.txt")),
    *sorted((TESTS / "spec").glob("*.md")),
]
OPENINGS = [
    "By Ada Ruiz, Updated 5 hours ago - World",
    "A map.",
    "Photo by Kim Lee/Getty Images",
    "Getty Images",
    "Ada Ruiz Mar 2",
    "Ada RuizUpdated 6 mins ago",
    "ShareUpdated 5 mins ago - World",
    "P.S.: x",
    "Winners: x",
    "Our thought bubble: x",
    "π¬ Zoom in: x",
    "1 big thing: Fares rise",
    "The 1 thing",
    "One fun thing: x",
    "DOVER, CO",
    "Thanks for reading.",
    "Sign up for our newsletter",
    "This story has been updated.",
    "Ada Ruiz contributed.",
    "Tweet this",
    "Listen to “Fares Today”",
    "Reproduced from a report",
    "• By A B",
    "Fares rise - Axios",
    "Courtesy of the Port",
    "Smart Brevity™ count: 945 words",
    "“By the numbers: x",
    "de la Ruiz",
    "Ada de Ruiz Mar 2, 2020",
    "Keep ReadingUpdated 5 mins ago",
    "date 2020-01-02",
    "Map",
]


def told(row: Row) -> tuple[Any, ...]:
    return row.kind, row.start, row.end, row.text, row.node, row.label


def readings(text: str) -> list[list[tuple[Any, ...]]]:
    """What the table makes of each line."""
    return [[told(row) for row in rows_of(line, AXIOS.tables)] for line in scan(text)]


def check(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    gated = readings(text)
    with monkeypatch.context() as patched:
        patched.setattr(grammar, "tried", lambda _may: LINE_RULES)
        whole = readings(text)
    for line, one, other in zip(scan(text), gated, whole, strict=True):
        assert one == other, line.words


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_lines_of_the_pages(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(page.read_text(encoding="utf-8"), monkeypatch)


def lines() -> Iterator[str]:
    """Lines of all kinds, glued and spoiled."""
    dice = random.Random("gates")
    given = [row.text.replace("*", "Ada") for row in AXIOS.furniture]
    given += [f"{word.spelling}: Ada Ruiz/Getty Images" for word in AXIOS.credit_words]
    given += [f"{spelling}: x" for row in AXIOS.labels for spelling in (row.spelling, *row.also)]
    given += OPENINGS
    for line in given:
        yield line
        yield f"{line} {dice.choice(given)}"
        at = dice.randrange(len(line) + 1)
        yield (
            line[:at]
            + dice.choice([" ", ".", ":", "\xa0", "“", "*", "1", "é", "\u200b"])
            + line[at:]
        )
        yield dice.choice(("", "• ", "1. ", "# ", "**", "“", "🔎 ")) + line.upper()


def test_the_rows_of_the_style(monkeypatch: pytest.MonkeyPatch) -> None:
    check("\n\n".join(lines()), monkeypatch)


@given(anything(), st.lists(st.sampled_from(OPENINGS), max_size=6))
def test_any_text(text: str, parts: list[str]) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        check(text, monkeypatch)
        check("".join(parts), monkeypatch)


def test_few_rules_are_tried_on_prose() -> None:
    line = next(scan("Officials said the ferry would stay in its dock over the whole winter."))
    may = gates.gates_of(line, line.words, AXIOS.tables)
    assert may == 0
    assert gates.further_gates(line.words, may, AXIOS.tables) == gates.TITLE | gates.TEXT


def test_the_memo_of_words_does_not_grow_without_end() -> None:
    style = AXIOS.extend(name="ours")
    parse("\n\n".join(f"(word{n}) rises" for n in range(entries.MEMO + 10)), style=style)
    assert 0 < len(style.tables.gates) <= entries.MEMO


def test_a_table_without_a_last_rule_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grammar, "tried", lambda _may: ())
    with pytest.raises(AssertionError, match="the last rule takes every line"):
        readings("Ferry fares rise.")


def test_the_memo_of_spellings_does_not_grow_without_end() -> None:
    style = AXIOS.extend(name="ours")
    parse("\n\n".join(f"Word {n}: Fares rise." for n in range(entries.MEMO + 10)), style=style)
    assert 0 < len(style.tables.spellings) <= entries.MEMO
