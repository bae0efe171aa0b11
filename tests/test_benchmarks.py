"""The benchmarks themselves: their pages, their rounds and their tables. Nothing is timed here."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

import pytest
from benchmarks import contenders, harness, lines, scaling
from benchmarks.__main__ import COMMANDS, main
from benchmarks.pages import as_html, one_document, small_documents, stories

import smartbrevity
from smartbrevity import Document, Link, Section, Story, parse, parse_html, walk

SIZE = 400_000


@pytest.fixture(scope="module")
def page() -> Document:
    return parse(one_document(SIZE))


def rows(printed: str) -> dict[str, list[str]]:
    """The cells of the rows of all tables, by the first one."""
    cells = [line.split("|")[1:-1] for line in printed.splitlines() if line[:1] == "|"]
    return {row[0].strip(): [cell.strip() for cell in row[1:]] for row in cells}


@pytest.fixture(autouse=True)
def short_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each run is made once, so that the tests are fast."""
    monkeypatch.setattr(harness, "LEAST", 0.0)


# Pages


def blocks(document: Document) -> list[tuple[str, str]]:
    """What stands on a page, with its words, links aside."""
    return [
        (type(node).__name__, getattr(node, "text", ""))
        for node in walk(document)
        if not isinstance(node, Link)
    ]


def test_the_pages_are_the_same_every_time() -> None:
    assert one_document(9_000) == one_document(9_000)
    assert list(islice(stories(2), 3)) == list(islice(stories(2), 3))
    assert next(stories(1)) != next(stories(2))


def test_the_pages_are_as_long_as_they_were_asked_for() -> None:
    small = small_documents(SIZE)
    assert SIZE <= len(one_document(SIZE)) < SIZE + 10_000
    assert SIZE <= sum(map(len, small)) < SIZE + 5_000
    assert all(3_000 <= len(text) <= 5_000 for text in small)
    assert 260 <= len(small) * 1_000_000 / SIZE <= 320  # "about 300"


def test_the_pages_have_the_proportions_that_they_claim(page: Document) -> None:
    found = Counter(type(node).__name__ for node in walk(page))
    told = found["Story"]
    sections = [section for story in page.stories for section in story.sections]
    assert found["Headline"] == told
    assert found["Timestamp"] / told == pytest.approx(0.6, abs=0.08)
    assert found["Credit"] / told == pytest.approx(0.8, abs=0.08)
    assert found["Label"] / told == pytest.approx(5.5, abs=0.3)
    assert (found["Paragraph"] - told) / found["Label"] == pytest.approx(1 + 1 / 7, abs=0.05)
    assert found["Item"] / told == pytest.approx(10, abs=0.5)
    listed = [section.items for section in sections if section.items]
    assert len(listed) / len(sections) == pytest.approx(0.7, abs=0.04)
    assert {len(items) for items in listed} == {1, 2, 3, 4}
    bodies = [s.paragraph.text for s in sections if s.label and s.paragraph]
    items = [item.text for items in listed for item in items]
    assert sum(len(text.split()) for text in bodies) / len(bodies) == pytest.approx(26, abs=1)
    assert sum(len(text.split()) for text in items) / len(items) == pytest.approx(27, abs=1)
    assert len(page.source.text) / page.source.text.count("“") == pytest.approx(450, rel=0.1)


def test_the_markup_says_what_the_page_says() -> None:
    for text in small_documents(30_000):
        found = parse_html(as_html(text))
        assert blocks(found) == blocks(parse(text))
        links = sum(isinstance(node, Link) for node in walk(found))
        assert links == as_html(text).count("<a ") - 1 > 2  # none for a headline or a stamp


# Rounds and tables


def test_each_run_has_its_turn_in_every_round() -> None:
    seen: list[str] = []
    runs = {name: lambda name=name: seen.append(name) for name in "abc"}
    times = harness.interleaved(runs, 3)
    assert "".join(seen) == "abcbcacab"
    assert {name: len(found) for name, found in times.items()} == {"a": 3, "b": 3, "c": 3}


def test_a_short_run_is_repeated_until_its_turn_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    clock = count(0)
    monkeypatch.setattr(time, "process_time", lambda: next(clock))
    monkeypatch.setattr(harness, "LEAST", 3.0)
    assert harness.seconds(lambda: seen.append(1)) == 1.0
    assert len(seen) == 3


def test_a_ratio_is_the_median_of_those_of_the_rounds() -> None:
    times = {"a": [2.0, 9.0, 8.0], "b": [1.0, 3.0, 4.0]}
    assert harness.ratio(times, "a", "b") == 2.0


def test_a_must_is_reached_or_not() -> None:
    few, many = harness.Must("few", 3, 4), harness.Must("many", 3, 4, least=True)
    assert few.reached
    assert not many.reached
    told = rows("\n".join(harness.must_table([few, many]).lines()))
    assert told["few"] == ["<= 4", "3.00", "yes"]
    assert told["many"] == [">= 4", "3.00", "NO"]


# The commands


def told_by(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, list[str]]:
    assert main(arguments) == 0
    return rows(capsys.readouterr().out)


def test_speed_has_a_row_for_everything(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "figures.json"
    told = told_by(capsys, "--size", "3000", "--rounds", "1", "--json", str(path))
    facts = json.loads(path.read_text(encoding="utf-8"))
    for name in contenders.NAMES:
        shown = contenders.released(name) if name in contenders.PEERS else name
        here = contenders.contender(name) is not None
        assert told[shown][0] != "missing" if here else told[shown][0] == "missing"
        for shape in facts["speed"]["shapes"].values():
            assert (shape["contenders"][name] is not None) == here
    assert told["floor"][1] == told["parse"][2] == "1.00"
    assert float(told["tokenize"][1]) > 0
    assert "parse in floors" in told
    assert all(must["what"] in told for must in facts["musts"])


def test_a_peer_that_is_missing_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "mistune", None)
    told = told_by(capsys, "speed", "--size", "1", "--rounds", "1", "--only", "mistune", "to_text")
    shown = contenders.released("mistune")
    assert told[shown] == ["missing", "", "", "missing", "", ""]
    assert {"floor", "parse", "to_text"} < told.keys()
    assert "tokenize" not in told
    assert not any("markdown-it-py" in name for name in told)


def test_every_contender_reads_the_pages() -> None:
    for name in contenders.NAMES:
        one = contenders.contender(name)
        if one is not None:
            for text in ("", *small_documents(9_000), one_document(1)):
                one.call(one.given(text))


def test_the_grammar_of_lines_cuts_the_lines_of_the_page(page: Document) -> None:
    lark = contenders.contender("lark")
    if lark is not None:
        tree: Any = lark.call(lark.given(page.source.text))
        cut = Counter(str(line.data) for line in tree.children)
        found = Counter(type(node).__name__ for node in walk(page))
        labels = [section.label for story in page.stories for section in story.sections]
        assert cut["labelled"] == sum(label is not None for label in labels)
        assert cut["bullet"] + cut["numbered"] == found["Item"]
        assert (cut["stamp"], cut["caption"]) == (found["Timestamp"], found["Credit"])


def test_scaling_has_a_row_for_each_size(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scaling, "REPEATED", 50_000)
    told = told_by(capsys, "scaling", "--size", "500", "--rounds", "1", "--long")
    assert len([name for name in told if name.endswith(" bytes")]) == 4
    assert "parse, time per byte at 500,000 in that at 500" in told


def test_lines_tell_what_one_more_costs(capsys: pytest.CaptureFixture[str]) -> None:
    told = told_by(capsys, "lines", "--size", "9000", "--rounds", "1")
    assert told["floor"] == ["1.00", ""]
    assert told["a node for each line"][1] == told["parse"][1] == ""
    assert all(told[name][1] for name in lines.MORE)


def test_the_pages_of_lines_are_nothing_but_prose() -> None:
    for page in map(lines.prose, small_documents(30_000)):
        (story,) = parse(page).stories
        assert {type(block) for block in story.body} == {Section}
        assert all(section.label is None or section.label.known for section in story.sections)
        assert all(item.label is None for section in story.sections for item in section.items)


def test_memory_has_prose_and_the_worst(capsys: pytest.CaptureFixture[str]) -> None:
    told = told_by(capsys, "memory", "--size", "500")
    assert 0 < float(told["one document"][0]) < float(told["one document"][1])
    worst = [float(cells[0]) for name, cells in told.items() if name.startswith("worst: ")]
    assert len(worst) == 10
    assert worst == sorted(worst, reverse=True)


def test_a_stream_is_measured_where_there_is_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def whole(lines: Iterable[str]) -> Iterator[Story]:
        yield from parse("".join(lines)).stories

    monkeypatch.setattr(smartbrevity, "iter_stories", whole, raising=False)
    told = told_by(capsys, "speed", "--size", "1", "--rounds", "1", "--only", "iter_stories")
    assert float(told["iter_stories"][1]) > 0
    told = told_by(capsys, "memory", "--size", "5000")
    few, many = (told[f"iter_stories over a file of {n}"][1] for n in ("5,000", "50,000"))
    assert 0 < float(few.removesuffix(" MB")) < float(many.removesuffix(" MB"))
    assert "growth from 1 to 10 texts, iter_stories over a file, MB" in told
    monkeypatch.setattr(smartbrevity, "iter_stories", None)
    told = told_by(capsys, "memory", "--size", "50")
    assert told["iter_stories over a file"] == ["missing", ""]


def test_imports_are_measured_in_fresh_interpreters(capsys: pytest.CaptureFixture[str]) -> None:
    told = told_by(capsys, "imports", "--rounds", "1")
    assert float(told["attrs and regex"][0]) > 0
    bare = float(told["import smartbrevity, beyond them"][0])
    assert 0 < bare < float(told["from smartbrevity import parse"][0])


def test_steps_are_the_same_in_every_run(capsys: pytest.CaptureFixture[str]) -> None:
    first = told_by(capsys, "steps", "--size", "1")
    steps, of_a_line, calls = (int(n.replace(",", "")) for n in first["parse"])
    assert steps > of_a_line > 0
    assert steps > calls > 0
    assert int(first["prose"][0].replace(",", "")) < steps
    assert told_by(capsys, "steps", "--size", "1") == first


def test_calls_are_told_beside_the_sample(capsys: pytest.CaptureFixture[str]) -> None:
    told = told_by(capsys, "calls", "--rounds", "1")
    assert told["an empty text"][0] == "0"
    assert 280 <= int(told["a story of 300"][0]) <= 300
    assert told["docs/sample.txt"][2] == "100.00 %"


def test_what_cannot_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--rounds", "0"], ["--size", "-1"], ["--only", "nobody"], ["slow"]):
        with pytest.raises(SystemExit):
            main(arguments)
    assert "0 is not 1 or more" in capsys.readouterr().err
    assert {"speed", "scaling", "memory", "imports", "calls", "lines", "steps"} == COMMANDS.keys()
