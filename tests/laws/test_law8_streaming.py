"""Law 8. Streaming: `iter_stories` over a file gives `parse(text).stories`, in memory that does
not grow with the file."""

from __future__ import annotations

import gc
import io
import tracemalloc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from benchmarks.pages import one_document
from benchmarks.pages import stories as endless
from hypothesis import given, settings
from hypothesis import strategies as st
from pathological import CASES
from strategies import EXAMPLES, SAMPLE_PAGE, anything, hostile_pages
from test_law2_tiling import parts_cover
from test_law3_verbatim import is_verbatim
from valid import Letter, Told, appended, newsletters, streams

from smartbrevity import (
    AXIOS,
    Axiom,
    Document,
    Evidence,
    FurnitureKind,
    Role,
    Story,
    assemble,
    dump,
    iter_stories,
    parse,
    pieces,
    walk,
)

WHOLE = 1 << 40
FEW = settings(max_examples=settings().max_examples // 5)  # of long pages


@contextmanager
def cut(size: int, ahead: int = assemble.AHEAD) -> Iterator[list[int]]:
    """Texts are read in pieces of that size, whose lengths are noted."""
    read, noted = pieces._read, []

    def noting(*given: Any, **named: Any) -> Any:
        noted.append(len(given[0].text))
        return read(*given, **named)

    with (
        mock.patch.object(pieces, "PIECE", size),
        mock.patch.object(assemble, "AHEAD", ahead),
        mock.patch.object(pieces, "_read", noting),
    ):
        yield noted


def in_pieces(text: str, size: int, ahead: int = assemble.AHEAD) -> Document:
    with cut(size, ahead):
        return parse(text)


def as_a_file(text: str) -> io.StringIO:
    """The text as an open file gives it, with its line ends."""
    return io.StringIO(text, newline="")


def shown(stories: Iterable[Story]) -> list[str]:
    return [dump(story, spans=True) for story in stories]


def streams_as_it_parses(text: str) -> None:
    wanted = parse(text).stories
    found = tuple(iter_stories(as_a_file(text)))
    assert found == wanted
    assert shown(found) == shown(wanted)


# The stories of a file are those of the text


@given(anything())
def test_a_file_gives_the_stories_of_its_text(text: str) -> None:
    streams_as_it_parses(text)


@FEW
@given(st.lists(anything(), min_size=2, max_size=5), st.integers(1, 300), st.integers(0, 9))
def test_a_file_that_is_read_in_pieces_does(texts: list[str], size: int, ahead: int) -> None:
    with cut(size, ahead):
        streams_as_it_parses("\n\n".join(texts))


@FEW
@given(st.lists(hostile_pages(), min_size=2, max_size=6), st.integers(1, 300), st.integers(0, 5))
def test_hostile_pages_do(texts: list[str], size: int, ahead: int) -> None:
    with cut(size, ahead):
        streams_as_it_parses("\n".join(texts))


@pytest.mark.parametrize("size", [50, 500, 5_000, 50_000])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_many_sample_pages_do(size: int, end: str) -> None:
    with cut(size) as noted:
        streams_as_it_parses((SAMPLE_PAGE + "\n\n").replace("\n", end) * 15)
    assert size > 5_000 or len(noted) > 4


def test_a_file_longer_than_a_piece_does() -> None:
    text = one_document(600_000)
    with cut(pieces.PIECE) as noted:
        stories = tuple(iter_stories(as_a_file(text)))
    assert len(noted) == 2
    assert shown(stories) == shown(parse(text).stories)
    assert sum(noted) < 1.1 * len(text)


@FEW
@given(anything(), st.integers(1, 100))
def test_the_cuts_of_the_lines_change_nothing(text: str, size: int) -> None:
    """Several lines at once, or lines that have lost their line ends."""
    several = list(as_a_file(text))
    chunks = ["".join(several[at : at + 3]) for at in range(0, len(several), 3)]
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    with cut(size, 2):
        assert shown(iter_stories(chunks)) == shown(parse(text).stories)
        assert shown(iter_stories(plain.split("\n"))) == shown(parse(plain).stories)


def test_an_open_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(SAMPLE_PAGE, encoding="utf-8")
    with path.open(encoding="utf-8") as file:
        assert tuple(iter_stories(file)) == parse(SAMPLE_PAGE).stories


@pytest.mark.parametrize("lines", [[], [""], ["", ""], ["\n"] * 50, [" \t\n"] * 50])
def test_lines_without_words_give_no_story(lines: list[str]) -> None:
    with cut(4):
        assert list(iter_stories(lines)) == []


def test_the_style_is_that_of_the_caller() -> None:
    ours = AXIOS.extend(name="ours", labels=[Axiom("What we decided", Role.SUMMARY)])
    (story,) = iter_stories(["What we decided: The ferry stays."], style=ours)
    label = story.sections[0].label
    assert label is not None
    assert label.known


# A text that is cut into pieces is read as if it were not


def is_read_as_one(text: str, size: int, ahead: int = assemble.AHEAD) -> list[int]:
    whole = in_pieces(text, WHOLE)
    with cut(size, ahead) as noted:
        assert dump(parse(text), spans=True) == dump(whole, spans=True)
    return noted


@pytest.mark.parametrize("size", [8_000, 20_000])
def test_a_page_of_stories_shows_no_seam(size: int) -> None:
    text = one_document(100_000)
    assert len(is_read_as_one(text, size)) > 3
    assert len(is_read_as_one(text.replace("Go deeper\n\n", ""), size)) > 3
    assert len(is_read_as_one((SAMPLE_PAGE + "\n\n") * 30, size)) > 3


@FEW
@given(streams(least=3), st.integers(2_000, 8_000))
def test_streams_show_no_seam(told: tuple[Told, ...], size: int) -> None:
    is_read_as_one("\n\n".join([appended(told)] * 4), size, 30)


@FEW
@given(newsletters(), st.integers(2_000, 8_000))
def test_newsletters_show_no_seam(letter: Letter, size: int) -> None:
    is_read_as_one("\n\n".join([letter.text] * 4), size, 30)


def test_the_examples_of_the_specification_show_no_seam() -> None:
    """Where they are cut depends on what stands there, so that no one size says much."""
    text = "\n\n".join(EXAMPLES)
    pieces = [len(is_read_as_one(text, size)) for size in (8_000, 9_000, 12_000, 16_000)]
    assert sum(pieces) > 24, pieces


BODY = "The council voted on Monday to raise the fares of all ferries by two crowns.\n\n"


def test_the_items_of_a_long_newsletter_go_on() -> None:
    """The numbers, that the page is a newsletter, and its last words are carried over."""
    items = "".join(f"{number}. Crane {number} falls\n\n{BODY * 3}" for number in range(2, 90))
    letter = f"Harbor AM\n\nCount: 945 words.\n\n1 big thing: Fares rise\n\n{BODY}{items}"
    letter += "Thanks for reading!\n\n" + "Harbor AM is written on a boat\n\n" * 200
    assert len(is_read_as_one(letter, 4_000, 20)) > 6
    document = in_pieces(letter, 4_000, 20)
    assert [story.ordinal for story in document.stories] == list(range(1, 90))
    assert document.furniture[-1].kind is FurnitureKind.FOOTER


def test_the_last_words_of_a_newsletter_are_told_far_below_its_items() -> None:
    letter = f"Harbor AM\n\nCount: 945 words.\n\n1 big thing: Fares rise\n\n{BODY}"
    letter += f"# Crane falls\n\nWhy it matters: {BODY * 2}" * 60
    letter += "Thanks for reading!\n\n" + "Harbor AM is written on a boat\n\n" * 5
    assert len(is_read_as_one(letter, 3_000, 20)) > 3
    document = in_pieces(letter, 3_000, 20)
    assert [piece.kind for piece in document.furniture[-5:]] == [FurnitureKind.FOOTER] * 5


def test_an_everyday_label_remembers_the_sign_far_above() -> None:
    page = f"Why it matters: Fares.\n\n{BODY}# Storm hits coast\n\n{BODY * 40}"
    page += f"# Crane falls\n\n{BODY * 90}Details: It fell at noon.\n\n{BODY * 90}"
    assert len(is_read_as_one(page, 4_000)) > 1


def test_what_showed_a_border_is_carried_over() -> None:
    """The first story of a piece has the evidence that the story before it gave."""
    story = f"Crane falls on pier\n\n{BODY}Why it matters: {BODY}"
    text = story * 60
    assert len(is_read_as_one(text, 2_000, 9)) > 4
    found = [s.headline.evidence for s in in_pieces(text, 2_000, 9).stories if s.headline]
    assert found == [Evidence.POSITIONAL] * 60


CREDIT = "Photo: Kim Lee/Getty Images\n\n"


def test_that_stories_follow_one_another_is_carried_over() -> None:
    text = (
        f"# Fares rise\n\n{BODY}Go deeper\n\n" + f"Crane falls on pier\n\n{CREDIT}{BODY * 2}" * 60
    )
    text += f"Behind the scenes: How it came\n\n{CREDIT}{BODY * 30}"
    assert len(is_read_as_one(text, 3_000, 20)) > 3
    assert len(in_pieces(text, 3_000, 20).stories) == 62


def test_that_a_list_of_links_goes_on_is_carried_over() -> None:
    text = "Latest stories\n\n" + f"Crane falls on pier\n\n{BODY}May 3, 2021\n\n" * 100
    assert len(is_read_as_one(text, 3_000, 20)) > 3
    assert all(story.dek for story in in_pieces(text, 3_000, 20).stories)


def test_that_a_story_has_just_ended_is_carried_over() -> None:
    text = f"Crane falls on pier\n\n{BODY * 90}Go deeper\n\n" * 9
    assert len(is_read_as_one(text, 30_000, 20)) > 2
    assert all(story.headline for story in in_pieces(text, 30_000, 20).stories[1:])


def test_the_part_before_a_piece_is_carried_over() -> None:
    """A labelled paragraph is the blurb of a page at its top only."""
    text = f"Latest stories\n\nWhy it matters: {BODY}" * 100
    assert len(is_read_as_one(text, 2_000, 8)) > 3
    assert len(in_pieces(text, 2_000, 8).stories) == 100


def test_a_fence_that_the_next_piece_closes_is_one() -> None:
    text = (
        f"# Fares rise\n\n{BODY}# Crane falls\n\n{BODY}```\n" + "# Data\n" * 300 + "```\n\n" + BODY
    )
    assert len(is_read_as_one(text, 500)) > 1


def test_the_frame_of_a_mail_stands_at_the_top_only() -> None:
    head = "From: Harbor AM <am@harbor.example>\nSubject: Fares rise\n\n"
    text = "\n\n".join([f"{head}# Fares rise\n\n{BODY * 3}"] * 40)
    assert len(is_read_as_one(text, 2_000)) > 2


@FEW
@given(st.lists(anything(), min_size=2, max_size=5), st.integers(1, 300), st.integers(0, 9))
def test_the_laws_hold_for_texts_in_pieces(texts: list[str], size: int, ahead: int) -> None:
    document = in_pieces("\n\n".join(texts), size, ahead)
    parts_cover(document)
    is_verbatim(document)


def test_no_node_stands_in_a_tree_twice() -> None:
    """Nodes of later pieces are moved in their place, each once."""
    for text in EXAMPLES:
        nodes = list(walk(parse(text)))
        assert len({id(node) for node in nodes}) == len(nodes)


# How much is read, held and asked for


@pytest.mark.parametrize("name", CASES)
def test_no_text_is_read_often(name: str) -> None:
    """A piece without a place to cut is read again, four times as long, and half of the last one
    at least is done then."""
    text = CASES[name](4_000)
    for size, ahead in ((200, 5), (1_000, 20)):
        with cut(size, ahead) as noted:
            streams_as_it_parses(text)
        assert sum(noted) <= 2 * 2.7 * len(text)


def test_a_piece_of_furniture_alone_may_be_cut() -> None:
    with cut(2_000) as noted:
        assert len(parse("---\n\n" * 4_000).furniture) == 4_000
    assert max(noted) < 5_000


def test_a_piece_that_is_mostly_addresses_is_read_on() -> None:
    """Its half in words is not its half in code points: the text would be read too often."""
    links = "".join(f"[It]({'a' * 80}/{n})\n\n" for n in range(200))
    text = "".join(f"# Crane {n} falls\n\n{BODY}" for n in range(12)) + links + BODY
    with cut(3_000) as noted:
        streams_as_it_parses(text)
    assert len(noted) < 12


def test_blank_lines_at_the_top_are_let_go() -> None:
    with cut(100) as noted:
        (story,) = iter_stories(["\n"] * 1_000 + ["# Fares rise\n"])
    assert story.start == 1_000
    assert len(noted) == 11


def test_the_first_story_comes_before_the_last_line_is_read() -> None:
    read = 0

    def lines() -> Iterator[str]:
        nonlocal read
        for story in endless():
            for line in story.splitlines(keepends=True):
                read += len(line)
                yield line

    found = iter_stories(lines())
    assert read == 0
    next(found)
    assert pieces.PIECE < read < pieces.PIECE + 10_000
    assert all(isinstance(story, Story) for story in islice(found, 500))


def test_memory_does_not_grow_with_the_file() -> None:
    def peak(size: int) -> int:
        gc.collect()
        tracemalloc.start()
        try:
            with cut(20_000, 20):
                told = sum(1 for _ in iter_stories(long_file(size)))
            assert told > size // 4_000
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(200_000)  # what is made once
    assert peak(200_000) - peak(50_000) < 50_000


def long_file(size: int) -> Iterator[str]:
    """Lines of stories, `size` code points or a few more."""
    for story in endless():
        yield from story.splitlines(keepends=True)
        size -= len(story)
        if size <= 0:
            return


# What is no file


@pytest.mark.parametrize(
    ("lines", "hint"),
    [
        ("Fares rise.\n", r"an iterable of lines, not str; give it text.splitlines\(\)"),
        (b"Fares rise.\n", r"not bytes; decode it first"),
        (7, "not int; open the file as text"),
    ],
)
def test_what_is_no_lines_raises_at_once(lines: Any, hint: str) -> None:
    with pytest.raises(TypeError, match=hint):
        iter_stories(lines)


def test_lines_of_bytes_raise_when_they_come() -> None:
    lines: Any = ["Fares rise.\n", b"Boats sink.\n"]
    with pytest.raises(TypeError, match="line 2 is bytes; open the file as text"):
        list(iter_stories(lines))


def test_a_style_that_is_none_raises_at_once() -> None:
    style: Any = "axios"
    with pytest.raises(TypeError, match="a Style such as AXIOS, not str"):
        iter_stories([], style=style)
