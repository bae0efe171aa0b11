"""Links and emphasis inside a text: which of its characters are words, and what they are in."""

from __future__ import annotations

import pytest
from hypothesis import given
from soup import marked, squeezed

from smartbrevity.nodes import Emphasis, EmphasisKind, Item, Link, Metric, Paragraph
from smartbrevity.render.html import to_html
from smartbrevity.render.words import Inline, shown, words_of


def bold(text: str, start: int = 0) -> Emphasis:
    return Emphasis(EmphasisKind.BOLD, text, start=start, end=start + len(text))


def italic(text: str, start: int = 0) -> Emphasis:
    return Emphasis(EmphasisKind.ITALIC, text, start=start, end=start + len(text))


SIGNS = {
    EmphasisKind.BOLD: ("<", ">"),
    EmphasisKind.ITALIC: ("/", "/"),
    Link: ("[", "]"),
    Metric: ("{", "}"),
}


def told(words: list[Inline]) -> str:
    """Bold as <words>, italic as /words/, a link as [words], a number as {words}."""
    found = []
    for part in words:
        if isinstance(part, str):
            found.append(part)
        else:
            what = part.what
            kind = what.kind if isinstance(what, Emphasis) else type(what)
            before, after = SIGNS[kind]
            found.append(f"{before}{told(part.inside)}{after}")
    return "".join(found)


@pytest.mark.parametrize(
    ("text", "links", "marks", "shows"),
    [
        ("a **b** c", (), (bold("b"),), "a <b> c"),
        ("a __b__ c", (), (bold("b"),), "a <b> c"),
        ("a *b* _c_", (), (italic("b"), italic("c")), "a /b/ /c/"),
        ("a **b** c", (), (), "a **b** c"),
        ("a **b* c", (), (bold("b"),), "a **<b>* c"),
        ("a *b* c", (), (bold("b"),), "a *<b>* c"),
        ("a b c", (), (bold("b"),), "a <b> c"),
        ("a ***b*** c", (), (bold("b"), italic("b")), "a /<b>/ c"),
        ("a ***b*** c", (), (italic("b"), bold("b")), "a /<b>/ c"),
        ("**a *b* c**", (), (bold("a *b* c"), italic("b")), "<a /b/ c>"),
        ("[b](/u) c", (Link("b", "/u"),), (), "[b] c"),
        ("[b](</u v>) c", (Link("b", "/u v"),), (), "[b] c"),
        ("[b](/v) c", (Link("b", "/u"),), (), "[[b]](/v) c"),
        ("[b] c", (Link("b"),), (), "[[b]] c"),
        ("**[b](/u)**", (Link("b", "/u"),), (bold("b"),), "[<b>]"),
        ("**[b](/u)**", (Link("b", "/u"),), (bold("[b](/u)"),), "[<b>]"),
        ("[**b**](/u)", (Link("b", "/u"),), (bold("b"),), "[<b>]"),
        ("[**b**](/u)", (Link("**b**", "/u"),), (bold("b"),), "[<b>]"),
        ("[a b](/u)", (Link("a b", "/u"), Link("b", "/v")), (), "[a b]"),
        ("a b c", (Link("a b"),), (bold("b c"),), "[a b] c"),
        ("a b c", (), (bold("a b", 0), bold("b", 2)), "<a b> c"),
        ("**a****b**", (), (bold("a", 2), bold("b", 7)), "<a><b>"),
        ("a a a", (), (bold("a", 2),), "a <a> a"),
        ("a", (Link("z"), Link("")), (bold("z"),), "a"),
        ("***", (), (bold("*", 1), bold("***")), "<***>"),
        ("**", (), (italic("*"),), "/*/*"),
        ("", (), (), ""),
    ],
)  # fmt: skip
def test_words(text: str, links: tuple[Link, ...], marks: tuple[Emphasis, ...], shows: str) -> None:
    paragraph = Paragraph(text, links, marks, end=len(text))
    assert told(shown(paragraph)) == shows
    item = Item(text, links=links, marks=marks, end=len(text))
    assert told(shown(item)) == shows


def test_a_number_stands_in_emphasis() -> None:
    metric = Metric("Fares", 5, "Fares: 5")
    item = Item(
        "**Fares: 5**Map", metrics=(metric,), marks=(bold("Fares: 5"),), links=(Link("Map"),)
    )
    assert told(shown(item)) == "<{Fares: 5}>[Map]"


@given(marked())
def test_nothing_but_marks_is_left_out(paragraph: Paragraph) -> None:
    """What is shown is the words; the words are the text without some of its marks."""
    words = words_of(paragraph)
    assert told(shown(paragraph)).translate(_TOLD) == words.translate(_TOLD)
    left = iter(paragraph.text)
    assert all(c in left for c in words)
    bare = Paragraph(paragraph.text)
    assert words_of(bare) == bare.text
    assert squeezed(words)[:1] in ("", *squeezed(paragraph.text))


_TOLD = dict.fromkeys(map(ord, "<>/[]{}"))


def test_html() -> None:
    text = "**See [*the* map](https://x.example)** & [here](/map)."
    links = (Link("*the* map", "https://x.example"), Link("here", "/map"))
    paragraph = Paragraph(text, links, (bold(text[2:36]), italic("the")))
    assert to_html(paragraph) == (
        '<p><strong>See <a class="sb-link" href="https://x.example"><em>the</em> map</a></strong> '
        '&amp; <span class="sb-link">here</span>.</p>'
    )
