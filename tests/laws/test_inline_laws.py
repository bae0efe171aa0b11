"""Laws 2 to 5 on inline structure: Markdown of a text, and marks of markup."""

from __future__ import annotations

from hypothesis import example, given
from inlines import inline_soup, marked_sources
from test_law2_tiling import nodes_nest, parts_cover
from test_law3_verbatim import is_verbatim, texts_of
from test_law4_round_trip import reads_back
from test_law5_idempotence import is_idempotent

from smartbrevity import (
    AXIOS,
    Document,
    Emphasis,
    Item,
    Link,
    Paragraph,
    _api,
    dump,
    parse,
    walk,
)
from smartbrevity.render.text import to_text
from smartbrevity.source import Mark, MarkKind, Source


def read(source: Source) -> Document:
    return _api.read(source, AXIOS)


def runs_are_slices(document: Document) -> None:
    """Links and emphasis are slices of the text of their node; addresses stand in it or in a
    mark."""
    for node in walk(document):
        if isinstance(node, (Paragraph, Item)):
            base = node.end - len(node.text)
            runs: list[Link | Emphasis] = [*node.links, *node.marks]
            for run in runs:
                assert base <= run.start < run.end <= node.end
                assert node.text[run.start - base : run.end - base] == run.text
            urls = {mark.value for mark in document.source.marks}
            for link in node.links:
                assert link.url is None or link.url in node.text or link.url in urls


@given(inline_soup())
def test_markdown_keeps_its_place(text: str) -> None:
    document = parse(text)
    parts_cover(document)
    nodes_nest(document)
    is_verbatim(document)
    runs_are_slices(document)


@given(inline_soup())
def test_markdown_reads_back(text: str) -> None:
    reads_back(text)
    is_idempotent(text)


@given(marked_sources())
def test_marks_keep_their_place(source: Source) -> None:
    document = read(source)
    parts_cover(document)
    nodes_nest(document)
    for node in walk(document):
        for name, text in texts_of(node):  # a mark is what Markdown would say of the tags
            assert name == "mark" or text in source[node.span]
    runs_are_slices(document)


@given(marked_sources())
@example(  # a bold run over the end of a block
    Source("Total: 4,000.Why it matters: .Why it matters: .", (Mark(MarkKind.BOLD, 0, 16),))
)
def test_marks_read_back(source: Source) -> None:
    document = read(source)
    canonical = to_text(document)
    again = parse(canonical)
    if again != document:
        assert dump(again) == dump(document), f"of {canonical!r}"
    assert again == document
    assert to_text(again) == canonical
