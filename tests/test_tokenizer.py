"""The tokenizer: shapes of lines, and what `tokenize` promises of its arguments."""

from __future__ import annotations

from typing import Any

import pytest

from smartbrevity import Span, dump, parse, tokenize


def shapes(text: str) -> list[tuple[str, str]]:
    return [(str(token.kind), token.text) for token in tokenize(text)]


def test_a_token_knows_its_place() -> None:
    bullet, text = tokenize("- Two plants.")
    assert (bullet.span, text.span) == (Span(0, 2), Span(2, 13))


@pytest.mark.parametrize("wrong", [b"Ferry", None, 7])
def test_only_a_str_is_cut_into_tokens(wrong: Any) -> None:
    with pytest.raises(TypeError, match="takes a str"):
        tokenize(wrong)


def test_marks_left_over_after_a_bold_label_belong_to_the_head() -> None:
    assert shapes("*Zoom in:** Two plants.") == [("head", "*Zoom in:** "), ("text", "Two plants.")]
    assert 'paragraph "Two plants."' in dump(parse("*Zoom in:** Two plants."))


def test_pipes_are_tokens_of_their_own() -> None:
    assert shapes("| a | b |") == [
        ("pipe", "| "),
        ("text", "a"),
        ("end", " "),
        ("pipe", "| "),
        ("text", "b"),
        ("pipe", " |"),
    ]
