"""Law 3. Verbatim: every text field is a slice of the source at a span inside its node."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs
from hypothesis import given
from strategies import anything
from valid import stories

from smartbrevity import (
    Credit,
    Document,
    Label,
    Link,
    Metric,
    Node,
    Paragraph,
    Timestamp,
    parse,
    walk,
)

# Readings with a name of their own: a key of the table, the name of the style. The address of a
# link stands behind its words, or in a mark (see test_inline_laws).
NOT_WRITTEN = {(Label, "key"), (Document, "style"), (Link, "url")}
# What such a node says is what stands at its span, no more and no less.
EXACT = (Paragraph, Link, Metric, Credit, Timestamp)


def texts_of(node: Node) -> Iterator[tuple[str, str]]:
    """The name and value of every text of the node itself."""
    for a in attrs.fields(type(node)):
        value = getattr(node, a.name)
        for text in value if isinstance(value, tuple) else (value,):
            written = isinstance(text, str) and not isinstance(text, Enum)
            if written and (type(node), a.name) not in NOT_WRITTEN:
                yield a.name, text


def is_verbatim(document: Document) -> None:
    source = document.source
    for node in walk(document):
        written = source[node.span]
        for name, text in texts_of(node):
            assert text in written, f"{type(node).__name__}.{name} {text!r} not in {written!r}"
        if isinstance(node, EXACT):
            assert node.text == written


@given(anything())
def test_every_text_is_a_slice_of_the_source_inside_its_node(text: str) -> None:
    is_verbatim(parse(text))


@given(stories())
def test_no_text_of_a_node_is_empty_or_blank_at_its_ends(told: object) -> None:
    document = parse(getattr(told, "text", ""))
    for node in walk(document):
        for name, text in texts_of(node):
            if name not in {"separator", "mark", "marker"}:
                assert text == text.strip(), f"{type(node).__name__}.{name} {text!r}"
                assert text, f"{type(node).__name__}.{name}"
