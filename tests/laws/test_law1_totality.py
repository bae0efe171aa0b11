"""Law 1. Totality: any `str` (lone surrogates, NUL, 10 MB line) gives a Document."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from strategies import DEEP, EXAMPLES, POOL, SAMPLE_PAGE, anything, free_texts

from smartbrevity import Document, dumps, parse, to_text, tokenize

STEP = 1 if DEEP else 41
POINTS = range(sys.maxunicode + 1)
# The ordinary run tries all code points of the older scripts and one in 257 of the others.
TRIED = POINTS if DEEP else [*range(0x0600), *range(0x2000, 0x2100), *POINTS[0x2100::257]]
MEGABYTES = 10_000_000


def gives_a_document(text: str) -> None:
    document = parse(text)
    assert type(document) is Document
    assert document.source.text == text
    tokenize(text)
    to_text(document)


@given(anything())
def test_any_page_gives_a_document(text: str) -> None:
    gives_a_document(text)


@given(free_texts())
def test_any_text_gives_a_document(text: str) -> None:
    gives_a_document(text)


@pytest.mark.parametrize("text", ["", " ", "\n", "\r", "\x00", "\ud800", "\udfff\ud800", "\ufeff"])
def test_a_text_without_words_gives_a_document(text: str) -> None:
    gives_a_document(text)
    gives_a_document(text * 3 + "Why it matters:" + text)


def test_every_fragment_alone_and_doubled_gives_a_document() -> None:
    for line in (*POOL, *EXAMPLES):
        gives_a_document(line)
        gives_a_document(line + line)
        gives_a_document(line + "\n" + line)


@pytest.mark.parametrize("part", ["prefix", "suffix"])
def test_every_part_of_the_sample_page_gives_a_document(part: str) -> None:
    for at in range(0, len(SAMPLE_PAGE), STEP):
        gives_a_document(SAMPLE_PAGE[:at] if part == "prefix" else SAMPLE_PAGE[at:])


@pytest.mark.parametrize(
    "form",
    [
        "{0}Why it matters:{0} x{0}",
        "  •{0}Zoom in{0}: A{0}",
        "Ferry fares{0}\n\n{0}A pier.{0}Photo:{0}Kim Lee{0}/{0}AFP{0}",
        "{0}1{0}hour{0}ago{0}-{0}World{0}",
        "  1.{0}World:{0}Total a{0}: 1{0}200",
    ],
)
def test_every_code_point_anywhere_gives_a_document(form: str) -> None:
    for point in TRIED:
        text = form.format(chr(point))
        assert parse(text).source.text == text


@pytest.mark.parametrize("piece", ["a", "Why it matters: x. ", "\ud800", "“", "A ", "x — "])
def test_a_line_of_ten_megabytes_gives_a_document(piece: str) -> None:
    size = MEGABYTES if DEEP or piece == "a" else MEGABYTES // 20
    text = piece * (size // len(piece))
    assert parse(text).source.text == text


def test_what_is_no_str_is_refused_with_advice() -> None:
    with pytest.raises(TypeError, match=r"decode"):
        parse(b"Why it matters: Boats.")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


@given(anything())
def test_any_document_can_be_written(text: str) -> None:
    assert dumps(parse(text))
