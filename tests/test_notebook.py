"""`%load_ext smartbrevity`, with a shell that has no more than IPython's part of it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from types import SimpleNamespace
from typing import Any

from smartbrevity import parse
from smartbrevity.nodes import Document, Story
from smartbrevity.render.html import to_html


class Formatter:
    """IPython's formatter of one type of output: which function shows which class."""

    def __init__(self) -> None:
        self.shows: dict[type, Callable[[Any], str]] = {}

    def for_type(self, kind: type, show: Callable[[Any], str]) -> None:
        self.shows[kind] = show


def test_documents_and_stories_are_shown_with_their_colours() -> None:
    formatter = Formatter()
    shell = SimpleNamespace(
        display_formatter=SimpleNamespace(formatters={"text/html": formatter, "text/plain": None})
    )
    module = import_module("smartbrevity")  # as `%load_ext` does
    module.load_ipython_extension(shell)
    document = parse("# Ferry fares rise\n\nWhy it matters: Half of the town rows.")
    story = document.stories[0]
    assert formatter.shows.keys() == {Document, Story}
    assert formatter.shows[Document](document) == to_html(document, annotated=True)
    assert formatter.shows[Story](story) == to_html(story, annotated=True)
    assert "significance label" in formatter.shows[Story](story)
