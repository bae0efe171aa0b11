"""Markdown shows the words of the tree and nothing else, whoever renders it."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser

import mistune
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from soup import parsed, shown_words, squeezed
from trees import SAMPLE, documents, nodes

from smartbrevity import parse
from smartbrevity.nodes import Node
from smartbrevity.render.markdown import to_markdown

RENDERERS = {
    "markdown-it": MarkdownIt("commonmark").render,
    "markdown-it with tables and strikethrough": MarkdownIt("js-default", {"html": True}).render,
    "mistune": mistune.create_markdown(escape=False),
    "mistune with plugins": mistune.html,
}


class Shown(HTMLParser):
    """The words and the tags of a rendered page."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.tags: Counter[str] = Counter()
        self.addresses: list[str | None] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.addresses += [value for name, value in attrs if name in {"href", "src"}]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def check(node: Node) -> None:
    markdown = to_markdown(node)
    for name, render in RENDERERS.items():
        page = Shown(str(render(markdown)))
        assert squeezed("".join(page.words)) == shown_words(node), (name, markdown)


@given(parsed())
def test_pages(document: Node) -> None:
    check(document)


@given(nodes().filter(lambda n: type(n) is not Node))
def test_trees(node: Node) -> None:
    check(node)
