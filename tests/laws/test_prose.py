"""What is read at once as prose is what the tables make of it, line by line, and in the tree."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import POOL, anything
from test_gates import OPENINGS, PAGES, lines

from smartbrevity import AXIOS, entries, parse
from smartbrevity.assemble import assemble
from smartbrevity.cuts import rows_in, rows_of
from smartbrevity.rows import Row, Rows
from smartbrevity.seams import Seam
from smartbrevity.shapes import Line
from smartbrevity.source import Mark, MarkKind
from smartbrevity.tokenizer import said_of, scan
from smartbrevity.walk import walk

TABLES = AXIOS.tables
SENTENCES = (
    "Officials said the ferry would stay in its dock over the winter",
    "“We lost the boat,” she said",
    "$3 buys a ticket, which is more than last year",
    "12 ferries sail by night",
    "The council voted — after a long night — on Monday",
    "It sails at 9:30 and Photo by Kim Lee/Getty Images",
    "This story was told by Kim Lee",
    "On Monday the boats stopped",
    "By the numbers the ferry is late",
    "What the union wants is simple: more boats",
    "Keep in mind ... the tide turns at noon",
    "Of note. Boats are late",
    "They found 945 words in the report",
    "The big picture: Boats cost more. Zoom in: Two piers",
    "Our thought bubble — boats",
    "Axios and Kim Lee, author of World",
    "Jane Doe 5 hours ago",
    "Updated 5 hours ago - World",
    "Harbor: The pier is shut",
    "Fares rise. - Crews strike. - Boats stop",
)
MARKERS = ("", "", "  • ", "• ", "    ◦ ", "\u2003• ", "- ", "1. ", "  ")
ENDS = ("", ".", ".”", "?", " ...", " - Axios", " for free", " logo", "\xa0")


def shape(line: Line) -> tuple[Any, ...]:
    left_out = {"source", "said", "opens", "stop", "cover"}
    return tuple(
        getattr(line, field.name) for field in attrs.fields(Line) if field.name not in left_out
    )


def told(row: Row) -> tuple[Any, ...]:
    read = row.kind, row.start, row.end, row.text, row.tail, row.node, row.label
    return *read, row.words, row.whole, row.mark, row.dash, shape(row.line)


def tree(text: str, rows: Rows) -> tuple[Any, ...]:
    """The parts that the rows make, and where each node of them stands."""
    parts, _ = assemble(text, rows, TABLES, Seam())
    return parts, [(type(node), node.span) for part in parts for node in walk(part)]


def check(text: str, marks: tuple[Mark, ...] = ()) -> None:
    quick = rows_in(text, marks, TABLES, top=False)
    if "```" in text or "~~~" in text:  # such a text is not read as prose
        return
    said = said_of(marks)
    slow = [row for line in scan(text, said) for row in rows_of(line, TABLES)]
    assert [told(row) for row in quick] == [told(row) for row in slow]
    assert tree(text, quick) == tree(text, Rows(text, said, [*slow]))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_lines_of_the_pages(page: Path) -> None:
    check(page.read_text(encoding="utf-8"))


def sentences() -> Iterator[str]:
    """Prose with every opening and ending that a rule looks at."""
    dice = random.Random("prose")
    words = [row.split()[0] for row in (*TABLES.labels, *TABLES.furniture, *TABLES.credit_words)]
    for sentence in SENTENCES:
        for marker in MARKERS:
            for end in ENDS:
                yield f"{marker}{sentence}{end}"
    for opening in (*words, *OPENINGS):
        sentence = dice.choice(SENTENCES)
        marker, end = dice.choice(MARKERS), dice.choice(ENDS)
        yield f"{marker}{opening.capitalize()} {sentence[0].lower()}{sentence[1:]}{end}"
        yield f"{marker}{opening}: {sentence}{end}"


def test_prose_with_every_opening_and_ending() -> None:
    for sentence in sentences():
        check(sentence)


def test_the_rows_of_the_style() -> None:
    check("\n\n".join(lines()))


@given(anything())
def test_any_text(text: str) -> None:
    check(text)


PIECES = st.sampled_from((*SENTENCES, *MARKERS, *ENDS, *OPENINGS, *POOL, ":", " — ", "“", "\t"))


@given(st.lists(PIECES, max_size=6).map("".join))
def test_any_line(line: str) -> None:
    check(line)


OTHERS = (
    "Ferry fares rise",
    "## Crane falls",
    "Updated 5 hours ago - World",
    "Top stories",
    "Go deeper",
    "Photo: Kim Lee/Getty Images",
    "---",
    "Why it matters",
    "Details: Boats cost more than they did, the council said.",
    "1. Boats are late",
    "Dover",
)
LINES = st.one_of(
    st.tuples(st.sampled_from(MARKERS), st.sampled_from(SENTENCES)).map("".join),
    st.sampled_from(OTHERS),
)
ENDED = st.tuples(LINES, st.sampled_from((".\n", "\n", ".\n\n", "\n\n"))).map("".join)


@given(st.lists(ENDED, max_size=12).map("".join))
def test_any_page(page: str) -> None:
    """Lists of one depth and of several, and what stands over and under them."""
    check(page)


def test_a_deeper_item_of_prose_is_deeper() -> None:
    check(
        "Ferry fares rise\n\nWhy it matters: Boats cost more.\n\n"
        "  • The council voted on Monday to keep the boats in the dock.\n"
        "      • It is the third time that it has voted so this year.\n"
        "  • The union wants more boats, and more crews to sail them.\n"
    )


def test_a_paragraph_with_a_list_is_no_dek() -> None:
    check(
        "Top stories\n\nFerry fares rise\n\nThe council voted on it on Monday night.\n\n"
        "  • The union wants more boats, and more crews to sail them.\n\n"
        "Updated 5 hours ago - World\n"
    )


@given(st.lists(st.sampled_from(POOL), min_size=1, max_size=5), st.data())
def test_any_markup(parts: list[str], data: st.DataObject) -> None:
    """What tags set in bold, and what they say of whole lines."""
    text, marks = "", []
    for part in parts:
        stop = data.draw(st.integers(0, len(part)))
        if part.strip() and "\r" not in part:
            kind = data.draw(st.sampled_from((MarkKind.BOLD, MarkKind.ITALIC, MarkKind.QUOTE)))
            start = len(text) + data.draw(st.integers(0, stop))
            if kind is MarkKind.QUOTE:
                start, stop = len(text), len(part)
            if start < len(text) + stop:
                marks.append(Mark(kind, start, len(text) + stop))
        text += part + "\n\n"
    marks.append(Mark(MarkKind.PAGE, 0, len(text)))
    check(text, tuple(sorted(marks, key=lambda mark: mark.start)))


def test_bold_labels_are_read_at_once() -> None:
    text = "Zoom in: Two piers."
    (row,) = rows_in(text, (Mark(MarkKind.BOLD, 0, 8),), TABLES)
    assert row.scanned is None
    assert row.label is not None
    assert (row.label.key, row.label.mark) == ("zoom-in", "**")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("wide", [(), (3,), (150, 260), (199,), (200,), (201,)])
def test_long_blocks_are_unwrapped_in_the_same_parts(end: str, wide: tuple[int, ...]) -> None:
    """A block is looked at in parts of some hundred lines; a wide line shows that one was not
    wrapped by mail."""
    lines = ["officials said that the ferries would stay in their docks until May"] * 450
    for at in wide:
        lines[at] += " and that nobody could say when the next would sail"
    check(f"Zoom in: Two piers.{end * 2}{end.join(lines)}{end}{end}Fares rise.{end}")


def test_nearly_all_lines_of_a_page_are_read_at_once() -> None:
    page = (Path(__file__).parents[2] / "docs" / "sample.txt").read_text(encoding="utf-8")
    rows = rows_in(page, (), TABLES)
    assert sum(row.scanned is None for row in rows) > len(rows) * 0.6


def test_the_memos_do_not_grow_without_end() -> None:
    style = AXIOS.extend(name="ours")
    many = range(entries.MEMO + 10)
    lines = (f"{n:x} and x{n:x}: late {n}\n\nWhat x{n:x} is saying: Late." for n in many)
    parse("\n\n".join(lines), style=style)
    tables = style.tables
    for memo in (tables.starts, tables.ends, tables.heads_read):
        assert 0 < len(memo) <= entries.MEMO
