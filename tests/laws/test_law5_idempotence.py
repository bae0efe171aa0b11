"""Law 5. Idempotence: `to_text(parse(to_text(parse(s)))) == to_text(parse(s))`."""

from __future__ import annotations

from hypothesis import given
from strategies import anything, free_texts
from valid import Told, appended, streams

from smartbrevity import parse, to_text
from smartbrevity.render.text import to_text as canonical_text


def is_idempotent(text: str) -> None:
    once = to_text(parse(text))
    assert to_text(parse(once)) == canonical_text(parse(once)) == once


@given(anything())
def test_the_canonical_text_of_any_page_is_its_own(text: str) -> None:
    is_idempotent(text)


@given(free_texts())
def test_the_canonical_text_of_free_text_is_its_own(text: str) -> None:
    is_idempotent(text)


@given(streams())
def test_the_canonical_text_of_a_stream_is_its_own(told: tuple[Told, ...]) -> None:
    is_idempotent(appended(told))
