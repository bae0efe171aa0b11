"""HTML shows the words of the tree, is well formed, and holds only tags and attributes of ours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from soup import parsed, shown_words, squeezed
from trees import SAMPLE, documents, nodes

from smartbrevity import parse
from smartbrevity.nodes import (
    Byline,
    Credit,
    Document,
    Furniture,
    FurnitureKind,
    Headline,
    Item,
    Label,
    Link,
    Masthead,
    Media,
    Medium,
    Metric,
    Node,
    Note,
    NoteKind,
    Paragraph,
    Quote,
    Section,
    Story,
    Subhead,
    Timestamp,
    Unit,
    WordCount,
)
from smartbrevity.render.annotated import annotate
from smartbrevity.render.escape import clean, escape, safe_address
from smartbrevity.render.html import to_html
from smartbrevity.source import Source

SAMPLE_PAGE = Path(__file__).parents[1] / "docs" / "sample.txt"

# All that may stand in the output: tag -> its attributes besides `class`.
LABELLED = {"data-label", "data-kind", "data-role"}
TAGS: dict[str, set[str]] = {
    **dict.fromkeys(("div", "header", "h1", "h2", "h3", "ul", "ol", "blockquote", "footer"), set()),
    **dict.fromkeys(("strong", "cite", "figure", "figcaption"), set()),
    "article": {"data-ordinal"},
    "section": LABELLED,
    "li": LABELLED | {"value"},
    "p": {"data-kind"},
    "hr": {"data-kind"},
    "small": {"data-medium"},
    "time": {"datetime"},
    "data": {"value"},
    "a": {"href"},
    "span": {"title"},
}
PAGE_TAGS = TAGS | {"html": set(), "head": set(), "body": set(), "main": set(), "title": set()}
PAGE_TAGS |= {"style": set(), "meta": {"charset", "http-equiv", "content", "name"}}
# What may stand in an attribute.
VALUES = {
    "class": re.compile(r"[a-z-]+( [a-z-]+)*"),
    "data-label": re.compile(r"[\w-]*"),
    "data-kind": re.compile(r"[a-z-]+"),
    "data-role": re.compile(r"[a-z]+"),
    "data-medium": re.compile(r"[a-z ]+"),
    "data-ordinal": re.compile(r"-?[0-9]+"),
    "value": re.compile(r"-?[0-9]+"),
    "datetime": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    "href": re.compile(r"(https?://|mailto:)[A-Za-z0-9\-._~:/?#@!$&*+,;=%]+"),
}


class Shown(HTMLParser):
    """The words of some markup, after a look at every tag and attribute."""

    def __init__(self, markup: str, tags: Mapping[str, set[str]]) -> None:
        super().__init__(convert_charrefs=True)
        self.tags = tags
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(markup)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self.open.append(tag)
        for name, value in attrs:
            assert name in self.tags[tag] | {"class"}, f"<{tag} {name}>"
            assert VALUES[name].fullmatch(value or ""), f"<{tag} {name}={value!r}>"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag != "meta":
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_decl(self, decl: str) -> None:
        assert False, decl

    def handle_comment(self, data: str) -> None:
        assert False, data

    handle_pi = unknown_decl = handle_comment


def words_of(markup: str) -> str:
    return "".join(Shown(markup, TAGS).words)


def check(node: Node) -> None:
    markup = to_html(node)
    assert squeezed(words_of(markup)) == shown_words(node)
    assert "".join(ET.fromstring(f"<all>{markup}</all>").itertext()) == words_of(markup)


@given(parsed())
def test_pages(document: Document) -> None:
    check(document)


@given(nodes().filter(lambda n: type(n) is not Node))
def test_trees(node: Node) -> None:
    check(node)
