"""HTML shows the words of the tree, is well formed, and holds only tags and attributes of ours."""

from __future__ import annotations

import datetime as dt
import html
import re
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from html.parser import HTMLParser
from pathlib import Path
from types import FrameType
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from soup import marked, pages, parsed, shown_words, squeezed
from trees import SAMPLE, SAMPLES, documents, nodes, texts

from smartbrevity import parse
from smartbrevity.nodes import (
    Byline,
    Credit,
    Document,
    Emphasis,
    EmphasisKind,
    Furniture,
    FurnitureKind,
    Headline,
    Item,
    Label,
    LabelKind,
    Link,
    Masthead,
    Media,
    Medium,
    Metric,
    Node,
    Paragraph,
    Quote,
    Role,
    Section,
    Story,
    Timestamp,
    Unit,
)
from smartbrevity.render.escape import clean, escape, safe_address
from smartbrevity.render.html import to_html
from smartbrevity.render.layout import Layout
from smartbrevity.render.markdown import to_markdown
from smartbrevity.render.order import label_words, nested
from smartbrevity.render.words import runs
from smartbrevity.source import BLANKS, Source
from smartbrevity.walk import transform, walk

SAMPLE_PAGE = (Path(__file__).parents[1] / "docs" / "sample.txt").read_text(encoding="utf-8")

# All that may stand in the output: tag -> its attributes besides `class`.
LABELLED = {"data-label", "data-kind", "data-role"}
BARE = (
    "div",
    "header",
    "h1",
    "h2",
    "h3",
    "ul",
    "ol",
    "blockquote",
    "footer",
    "strong",
    "em",
    "cite",
)
TAGS: dict[str, set[str]] = {tag: set() for tag in BARE} | {
    "figure": set(),
    "figcaption": set(),
    "article": {"data-ordinal"},
    "section": LABELLED,
    "li": LABELLED | {"value"},
    "p": {"data-kind"},
    "hr": {"data-kind"},
    "small": {"data-medium"},
    "time": {"datetime"},
    "data": {"value"},
    "a": {"href"},
    "span": set(),
}
ANNOTATED_TAGS = {"div": {"title"}, "span": {"title"}, "ul": set(), "li": set(), "style": set()}
PAGE_TAGS: dict[str, set[str]] = {
    tag: set() for tag in ("html", "head", "body", "main", "title", "style")
}
PAGE_TAGS |= {"meta": {"charset", "http-equiv", "content", "name"}}
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
    "title": re.compile(r".{1,240}(\n[a-z-]+: .{1,200})*|([a-z-]+: .{1,200}\n?)+", re.DOTALL),
    "charset": re.compile("utf-8"),
    "http-equiv": re.compile("Content-Security-Policy"),
    "name": re.compile("viewport|referrer"),
    "content": re.compile(r"[a-z0-9 ,=\-';.]+"),
    "href": re.compile(r"(https?://|mailto:)[A-Za-z0-9\-._~:/?#@!$&*+,;=%]+"),
}


class Shown(HTMLParser):
    """The words of some markup by the element that they stand in, after a look at every tag and
    attribute; no element may be left open or closed out of order."""

    def __init__(self, markup: str, tags: Mapping[str, set[str]] = TAGS) -> None:
        super().__init__(convert_charrefs=True)
        self.tags = tags
        self.open: list[str] = []
        self.words: list[tuple[str, str]] = []
        self.seen: Counter[str] = Counter()
        self.feed(markup)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        assert len(given) == len(attrs)
        for name, value in given.items():
            assert name in self.tags[tag] | {"class"}, f"<{tag} {name}>"
            assert VALUES[name].fullmatch(value or ""), f"<{tag} {name}={value!r}>"
        self.open.append(f"{tag}.{given.get('class', '')}")
        self.seen[tag] += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"hr", "meta"}
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().startswith(f"{tag}.")

    def handle_data(self, data: str) -> None:
        self.words.append((" ".join(self.open), data))

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    handle_pi = unknown_decl = handle_comment

    def text(self, *, inside: str = "") -> str:
        return "".join(words for place, words in self.words if inside in place)


def check(node: Node) -> None:
    markup = to_html(node)
    text = Shown(markup).text()
    assert squeezed(text) == shown_words(node)
    assert "".join(ET.fromstring(f"<all>{markup}</all>").itertext()) == text


# "HTML that shows the same words": what a browser shows is the canonical text, markers and marks
# aside; well-formed XML; no tag or attribute but ours.


@given(parsed())
@example(parse(SAMPLE_PAGE))
def test_what_was_parsed_is_shown(document: Document) -> None:
    check(document)


@given(nodes().filter(lambda node: type(node) is not Node))
@example(SAMPLE)
def test_every_tree_is_shown(node: Node) -> None:
    check(node)


@given(marked())
def test_emphasis_and_links_change_no_word(paragraph: Paragraph) -> None:
    check(Section(None, paragraph))


@given(documents(), st.booleans())
@example(document=SAMPLE, annotated=True)
def test_pages_are_whole(document: Document, annotated: bool) -> None:
    page = to_html(document, page=True, annotated=annotated)
    assert page.startswith("<!DOCTYPE html>\n<html><head>")
    fragment = to_html(document, annotated=annotated)
    before, main, after = page.partition(f"<main>\n{fragment}\n</main>")
    assert main
    shown = Shown(before + after, PAGE_TAGS)
    assert shown.text(inside="title.").strip(BLANKS)
    assert "script" not in (before + after).lower().replace("text/javascript", "")
    assert "default-src &#39;none&#39;" in before


@pytest.mark.parametrize(
    ("node", "title"),
    [
        (SAMPLE, "Ferry fares rise"),
        (Document((Masthead((Furniture(FurnitureKind.PAGE_TITLE, "The Pier"),)), SAMPLE.parts[1])), "The Pier"),
        (Document(), "document"),
        (Story(headline=Headline("A < B")), "A &lt; B"),
        (Paragraph("No."), "paragraph"),
    ],
)  # fmt: skip
def test_a_page_has_a_title(node: Node, title: str) -> None:
    assert f"<title>{title}</title>" in to_html(node, page=True)


# The annotated view shows the source, to the last character.


def check_annotated(document: Document) -> None:
    shown = Shown(to_html(document, annotated=True), ANNOTATED_TAGS)
    assert shown.text(inside="sb-source") == clean(document.source.text)


@given(pages().map(parse))
@example(parse(SAMPLE_PAGE))
@example(parse("\r\n \r Ferry\x00 fares\r\n\r\nrise"))
def test_the_source_is_shown(document: Document) -> None:
    check_annotated(document)


@given(documents(), texts())
@example(SAMPLE, "Ferry fares rise, Kim Lee writes.")
def test_the_source_is_shown_whatever_the_tree_says(document: Document, text: str) -> None:
    check_annotated(attrs.evolve(document, source=Source(text)))


@given(documents().filter(lambda document: document.stories))
@example(SAMPLE)
def test_a_story_without_a_source_shows_its_words(document: Document) -> None:
    """With all that has a place beside it: the words of every node stand in its place."""
    story = transform(document.stories[0], unmarked)
    layout = Layout(story)
    shown = Shown(to_html(story, annotated=True), ANNOTATED_TAGS)
    assert shown.text(inside="sb-source") == clean(layout.text)
    assert squeezed(layout.text) == shown_words(story)
    for node in walk(story):
        start, end = layout.spans[id(node)]
        assert 0 <= start <= end <= len(layout.text)
        words = label_words(node) if isinstance(node, Label) else getattr(node, "text", "")
        assert words in layout.text[start:end]


def unmarked(node: Node) -> Node:
    """What both the view and the plain words show of a node."""
    if isinstance(node, Item):
        return attrs.evolve(node, marker="", links=(), metrics=(), marks=())
    if isinstance(node, Paragraph):
        return attrs.evolve(node, links=(), marks=())
    if isinstance(node, Furniture):
        return attrs.evolve(node, kind=FurnitureKind.SHARE)
    if isinstance(node, Quote):
        return attrs.evolve(node, attribution=(node.attribution or "").strip(BLANKS) or None)
    return attrs.evolve(node)  # each a node of its own


def test_a_story_alone_is_coloured() -> None:
    loud = Emphasis(EmphasisKind.BOLD, "more")
    story = Story(
        marker="2.",
        kicker="Scoop",
        headline=Headline("Fares rise"),
        media=(Media(None, (Credit(None, (), ("Acme",), None, "Acme"), Credit(None, text="Lee"))),),
        body=(
            Section(
                None, Paragraph("Boats cost **more**.", marks=(loud,)), (Item("No.", level=1),)
            ),
            Section(Label("Zoom in"), Paragraph("No."), (), Paragraph("These:")),
            Quote("No.", "Kim Lee"),
        ),
    )
    assert runs_of(to_html(story, annotated=True)) == [
        ("as-marker", "marker", "2."),
        ("as-kicker", "kicker", "Scoop"),
        ("as-headline", "headline, positional", ": Fares rise"),
        ("as-organization", "organization", "Acme"),
        ("as-credit", "credit", "Lee"),
        ("as-lede", "lede", "Boats cost **"),
        ("sb-bold as-lede", "bold, lede", "more"),
        ("as-lede", "lede", "**."),
        ("as-marker", "marker", "•"),
        ("as-item", "item, level 1", "No."),
        ("as-other", "label , other", "Zoom in:"),
        ("as-other as-pale", "paragraph, under ", "No."),
        ("as-other as-pale", "paragraph, under ", "These:"),
        ("as-quote", "quote", "No.\n—"),
        ("as-attribution", "attribution", "Kim Lee"),
    ]
    alone = Story(marker="2.", kicker="Scoop", dek=Paragraph("No."))
    assert runs_of(to_html(alone, annotated=True)) == [
        ("as-marker", "marker", "2. Scoop:"),
        ("as-dek", "dek", "No."),
    ]


def shown_runs(text: str) -> list[tuple[str, str, str]]:
    """(classes, title, words) of every run."""
    return runs_of(to_html(parse(text), annotated=True))


def runs_of(markup: str) -> list[tuple[str, str, str]]:
    found = re.findall(r'<span class="([^"]*)" title="([^"]*)">([^<]*)</span>', markup)
    return [(css, title, words) for css, title, words in found]


GLUED = html.escape('glue-split: two pieces are glued in "Total — 12Map"')


def test_a_run_says_what_it_was_read_as() -> None:
    page = (
        "Updated 8 mins ago - World\n\nScoop: Fares rise\n\nBy Kim Lee\n\n"
        "A pier. Photo: Ann Roe/Acme via Getty Images\n\nBoats cost more.\n\n"
        "Why it matters: Half of the town rows.\n\n  1. Fares: Total fares: 4,000 — Total — 12Map.\n"
        "  2. Piers: None.\n\n“We row.”\n— Jo Day, rower\n\nWhat to expect\n\nMore.\n\n"
        "Correction: It was five.\n\nGo deeper\n"
    )
    credit = "credit, photo; people: Ann Roe; organizations: Acme; via Getty Images"
    assert shown_runs(page) == [
        (
            "as-timestamp",
            "timestamp, updated, 8 minutes ago, channel World",
            "Updated 8 mins ago -",
        ),
        ("as-channel", "channel", "World"),
        ("as-kicker", "kicker", "Scoop"),
        ("as-headline", "headline, stamped", ": Fares rise"),
        ("as-byline", "byline", "By"),
        ("as-author", "author", "Kim Lee"),
        ("as-caption", "caption", "A pier."),
        ("as-credit", credit, "Photo:"),
        ("as-person", "person", "Ann Roe"),
        ("as-credit", credit, "/"),
        ("as-organization", "organization", "Acme"),
        ("as-credit", credit, "via"),
        ("as-via", "via", "Getty Images"),
        ("as-lede", "lede", "Boats cost more."),
        ("as-significance", "label why-it-matters, significance", "Why it matters:"),
        ("as-significance as-pale", "paragraph, under why-it-matters", "Half of the town rows."),
        ("as-marker", "marker", "1."),
        ("as-topic", "topic label", "Fares:"),
        ("as-metric", "metric Total fares: 4000", "Total fares: 4,000"),
        ("as-significance as-pale", "item, under why-it-matters", "—"),
        ("as-metric", "metric Total: 12", "Total — 1"),
        ("as-metric sb-doubt", f"metric Total: 12\n{GLUED}", "2"),
        ("as-link sb-doubt", f"link\n{GLUED}", "M"),
        ("as-link", "link", "ap"),
        ("as-significance as-pale", "item, under why-it-matters", "."),
        ("as-marker", "marker", "2."),
        ("as-topic", "topic label", "Piers:"),
        ("as-link", "link", "None"),
        ("as-significance as-pale", "item, under why-it-matters", "."),
        ("as-quote", "quote", "“We row.”\n—"),
        ("as-attribution", "attribution", "Jo Day, rower"),
        ("as-subhead", "subhead", "What to expect"),
        ("as-paragraph", "paragraph", "More."),
        ("as-note", "note, correction", "Correction: It was five."),
        ("as-furniture", "furniture, go-deeper", "Go deeper"),
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Oct 31, 2019 - World\n\nFares rise\n\nNo.", "timestamp, published, 2019-10-31, channel World"),
        ("1 hour ago\n\nFares rise\n\nNo.", "timestamp, published, 1 hour ago"),
        ("Just now\n\nFares rise\n\nNo.", "timestamp, published, just now"),
        ("Fares rise\n\nJo\n\n  • A.\n      - B.", "item, level 1"),
        ("Fares rise\n\nAcme/Getty Images\n\nNo.", "credit; organizations: Acme, Getty Images"),
    ],
)  # fmt: skip
def test_a_title_says(line: str, told: str) -> None:
    assert told in [title for _, title, _ in shown_runs(line)]


def test_a_masthead_is_told() -> None:
    page = "The Pier\n\nBy Kim Lee\n\nGood morning. Word count: 945 words ... 3½ minutes.\n\n1 big thing: Fares\n\nNo."
    told = [title for _, title, _ in shown_runs(page)]
    assert told[:2] == ["furniture, page-title", "byline"]
    assert "word count, 945 words, 3.5 minutes" in told
    assert told[-3:] == ["marker", "headline, numbered", "lede"]


def test_the_legend_counts() -> None:
    page = "Fares rise\n\nZoom in: No.\n\nWhy it matters: No.\n\nZoom out: No.\n\nSeen from a boat: No."
    markup = to_html(parse(page), annotated=True)
    legend = re.search(r'<ul class="sb-legend">(.*?)</ul>', markup)
    assert legend is not None
    assert re.findall(r">([^<]+)</span> ([0-9]+)</li>", legend[1]) == [
        ("headline", "1"),
        ("significance label", "1"),
        ("context label", "1"),
        ("detail label", "1"),
        ("free label", "1"),
        ("paragraph", "4"),
        ("guessed-headline", "1"),
        ("unknown-label", "1"),
    ]


def test_every_kind_has_a_colour() -> None:
    """Each class that a run has is one of the style, in whatever tree."""
    whole = attrs.evolve(SAMPLE, source=Source("Ferry fares rise, No. " * 9))
    style = to_html(whole, annotated=True).partition("</style>")[0]
    legend = set(re.findall(r"as-[a-z-]+(?=\{)", style)) - {"as-pale"}
    used = set(re.findall(r'class="(as-[a-z-]+)', to_html(whole, annotated=True)))
    assert used <= legend


def test_a_title_is_short() -> None:
    page = f"Fares rise\n\nPhoto: {'/'.join(f'Acme {n}' for n in range(200))}\n\nNo."
    assert max(len(title) for _, title, _ in shown_runs(page)) <= 240
    assert "as-headline" in to_html(parse(page), annotated=True)


# What stands where.


@pytest.mark.parametrize(
    ("node", "markup"),
    [
        (Headline("Fares", emoji="🚢"), '<h2 class="sb-headline"><span class="sb-emoji">🚢</span> <span class="p-name">Fares</span></h2>'),
        (Label("Zoom in", "..."), '<strong class="sb-label">Zoom in ...</strong>'),
        (Link("Map", "HTTP://x.example/?a=1&b"), '<a class="sb-link" href="http://x.example/?a=1&amp;b">Map</a>'),
        (Link("Map", "javascript:alert(1)"), '<span class="sb-link">Map</span>'),
        (Link("Map"), '<span class="sb-link">Map</span>'),
        (Emphasis(EmphasisKind.BOLD, "<b>"), "<strong>&lt;b&gt;</strong>"),
        (Emphasis(EmphasisKind.ITALIC, "No"), "<em>No</em>"),
        (Metric("Fares", 4000, "4,000"), '<data class="sb-metric" value="4000">4,000</data>'),
        (Credit(None, text="Acme"), '<small class="sb-credit">Acme</small>'),
        (Credit(Medium.PHOTO, ("A B",), ("C",), "C", "Photo: A B/C via C"), '<small class="sb-credit" data-medium="photo">Photo: <span class="sb-person">A B</span>/<span class="sb-organization">C</span> via <span class="sb-via">C</span></small>'),
        (Byline(("A B", "C D"), None, "By A B and C D"), '<p class="sb-byline">By <span class="p-author h-card">A B</span> and <span class="p-author h-card">C D</span></p>'),
        (Timestamp("1 hour ago - World", amount=1, unit=Unit.HOUR, channel="World"), '<p class="sb-stamp">1 hour ago - <span class="p-category">World</span></p>'),
        (Timestamp("Updated Oct 2, 2022", updated=True, date=dt.date(2022, 10, 2)), '<p class="sb-stamp"><time class="dt-updated" datetime="2022-10-02">Updated Oct 2, 2022</time></p>'),
        (Timestamp("Oct 2, 2022", date=dt.date(2022, 10, 2)), '<p class="sb-stamp"><time class="dt-published" datetime="2022-10-02">Oct 2, 2022</time></p>'),
        (Furniture(FurnitureKind.RULE, "---"), '<hr class="sb-furniture" data-kind="rule"/>'),
        (Furniture(FurnitureKind.RULE, "- a -"), '<p class="sb-furniture" data-kind="rule">- a -</p>'),
        (Furniture(FurnitureKind.SHARE, "Share"), '<p class="sb-furniture" data-kind="share">Share</p>'),
        (Quote("No."), '<blockquote class="sb-quote">\n<p>No.</p>\n</blockquote>'),
        (Quote("No.", "A"), '<blockquote class="sb-quote">\n<p>No.</p>\n<footer>— <cite>A</cite></footer>\n</blockquote>'),
        (Media("A pier."), '<figure class="sb-media">\n<figcaption><span class="sb-caption">A pier.</span></figcaption>\n</figure>'),
        (Paragraph("a Map b", (Link("Map", "mailto:a@b.example"),)), '<p>a <a class="sb-link" href="mailto:a@b.example">Map</a> b</p>'),
        (Item("No.", ordinal=7), '<ol>\n<li value="7">No.</li>\n</ol>'),
        (Document(), '<div class="sb-document h-feed"></div>'),
        (Story(sponsored=True), '<article class="sb-story sb-sponsored h-entry"></article>'),
        (Story(ordinal=2, marker="2.", byline=Byline((), text="By A")), '<article class="sb-story h-entry" data-ordinal="2">\n<header>\n<p class="sb-marker">2.</p>\n<p class="sb-byline">By A</p>\n</header>\n</article>'),
    ],
)  # fmt: skip
def test_markup(node: Node, markup: str) -> None:
    assert to_html(node) == markup


def test_a_story_is_an_entry() -> None:
    page = (
        "Oct 31, 2019 - World\n\nScoop: Fares rise\n\nBy Kim Lee\n\nBoats cost more.\n\n"
        "Why it matters: Half of the town rows.\n* A.\n1. B.\n"
    )
    assert to_html(parse(page)) == (
        '<div class="sb-document h-feed">\n<article class="sb-story h-entry">\n<header>\n'
        '<p class="sb-stamp"><time class="dt-published" datetime="2019-10-31">Oct 31, 2019 - '
        '<span class="p-category">World</span></time></p>\n'
        '<h2 class="sb-headline"><span class="sb-kicker">Scoop:</span> '
        '<span class="p-name">Fares rise</span></h2>\n'
        '<p class="sb-byline">By <span class="p-author h-card">Kim Lee</span></p>\n</header>\n'
        '<div class="e-content">\n<div class="sb-section">\n'
        '<p class="p-summary">Boats cost more.</p>\n</div>\n'
        '<section class="sb-section" data-label="why-it-matters" data-kind="axiom" '
        'data-role="significance">\n'
        '<p><strong class="sb-label">Why it matters:</strong> Half of the town rows.</p>\n'
        '<ul>\n<li>A.</li>\n</ul>\n<ol>\n<li value="1">B.</li>\n</ol>\n'
        "</section>\n</div>\n</article>\n</div>"
    )


def test_a_masthead_is_a_header() -> None:
    page = "The Pier\n\nBy Kim Lee\n\nOct 2, 2022\n\nGood morning.\n\n1 big thing: Fares\n\nNo."
    assert to_html(parse(page)).startswith(
        '<div class="sb-document h-feed">\n<header class="sb-masthead">\n'
        '<h1 class="p-name">The Pier</h1>\n<p class="sb-byline">By '
    )


def test_a_label_alone_stands_alone() -> None:
    section = Section(Label("Details", "", "details"), Paragraph("No."), (), Paragraph("These:"))
    assert '</strong></p>\n<p>No. <span class="sb-lead-in">These:</span></p>' in to_html(section)


def test_a_label_key_is_letters() -> None:
    label = Label("X", ":", '"><script>x</script>', Role.OTHER, LabelKind.FREE)
    assert 'data-label="script-x-script"' in to_html(Section(label))


# Lists


def test_lists_stand_in_lists() -> None:
    items = [Item("a"), Item("b", level=1), Item("c", level=3), Item("d", level=1), Item("e")]
    assert to_html(Section(items=tuple(items))).replace("\n", "") == (
        '<div class="sb-section"><ul><li>a<ul><li>b<ul><li>c</li></ul></li><li>d</li></ul></li>'
        "<li>e</li></ul></div>"
    )


@given(st.lists(st.integers(-2, 9), max_size=30))
@example(list(range(7)))
def test_nesting_loses_nothing_and_is_bounded(levels: list[int]) -> None:
    items = tuple(Item(str(n), level=level) for n, level in enumerate(levels))
    depths = {}
    stack = [(entry, 1) for entry in reversed(nested(items))]
    order = []
    while stack:
        entry, depth = stack.pop()
        order.append(entry.item)
        depths[entry.item.text] = depth
        stack += [(below, depth + 1) for below in reversed(entry.below)]
    assert order == list(items)
    assert max(depths.values(), default=0) <= 5


# Places in a text


@given(
    st.text("ab ", max_size=12), st.lists(st.tuples(st.text("ab", max_size=3), st.integers(-3, 15)))
)
def test_runs_are_apart_and_true(text: str, wanted: list[tuple[str, int]]) -> None:
    at = 0
    for run in runs(text, [(words, start, words) for words, start in wanted]):
        assert at <= run.start < run.end
        assert text[run.start : run.end] == run.what
        at = run.end


def test_a_link_stands_where_it_was() -> None:
    item = Item(
        "Map, Map", links=(Link("Map", "https://x.example", start=7, end=10),), start=0, end=10
    )
    assert to_html(item) == (
        '<ul>\n<li>Map, <a class="sb-link" href="https://x.example">Map</a></li>\n</ul>'
    )


# One escape, and addresses.


@given(st.text())
def test_the_escape(text: str) -> None:
    escaped = escape(text)
    assert not set(escaped) & set("<>\"'\r")
    assert len(clean(text)) == len(text)
    assert ET.fromstring(f'<a b="{escaped}">{escaped}</a>').text in (clean(text), None)


@pytest.mark.parametrize(
    ("given_", "kept"),
    [
        ("https://x.example", "https://x.example"),
        (" \thttps://x.example/a b\n", "https://x.example/ab"),
        ("HtTp://X.example", "http://X.example"),
        ("ht\ttps://x.example", "https://x.example"),
        ("\x01https://x.example/\x00", "https://x.example/"),
        ("mailto:a@x.example?subject=b", "mailto:a@x.example?subject=b"),
        ("https://x.example/“é”", "https://x.example/%E2%80%9C%C3%A9%E2%80%9D"),
        ("https://x.example/\ud800", "https://x.example/%EF%BF%BD"),
        ("https://x.example/\"onclick='a'", "https://x.example/%22onclick=%27a%27"),
        ("https://x.example/(a)<b>`\\", "https://x.example/%28a%29%3Cb%3E%60%5C"),
        (None, None),
        ("", None),
        ("//x.example", None),
        ("/pier", None),
        ("https:", None),
        ("https:x.example", None),
        ("https://", None),
        ("mailto:", None),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("\x01javascript:alert(1)", None),
        ("javascript&colon;alert(1)", None),
        ("data:text/html,x", None),
        ("vbscript:x", None),
        ("file:///etc", None),
        ("ftp://x.example", None),
    ],
)
def test_addresses(given_: str | None, kept: str | None) -> None:
    assert safe_address(given_) == kept


@given(st.text())
def test_an_address_is_safe(text: str) -> None:
    for scheme in ("", "https://", "javascript:", " mailto:"):
        found = safe_address(scheme + text)
        assert found is None or VALUES["href"].fullmatch(found)
        assert safe_address(found) == found


# What is refused.


def test_only_trees_are_shown() -> None:
    text: Any = "Fares"
    with pytest.raises(TypeError, match=r"to_html\(\) takes a node of a tree, not str"):
        to_html(text)
    with pytest.raises(TypeError, match="knows no Node"):
        to_html(Node())
    with pytest.raises(TypeError, match="only a Document or a Story can be annotated, not Byline"):
        to_html(Byline(()), annotated=True)


@pytest.mark.parametrize("kind", SAMPLES, ids=lambda kind: kind.__name__)
def test_every_class_is_known(kind: type[Node]) -> None:
    assert to_html(SAMPLES[kind])


# Time grows with the length of the text and not faster, whatever stands in it.


def calls(function: Callable[[], object]) -> int:
    """How many functions are called, which needs no clock."""
    count = 0

    def seen(frame: FrameType, event: str, arg: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        function()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("scrap", ["Why it matters: a. ", "| a ", "a: b\n\n", "- **a** [b](/c)\n"])
def test_time_grows_with_the_text(scrap: str) -> None:
    small, large = parse(scrap * 100), parse(scrap * 400)
    for write in (to_html, to_markdown, partial(to_html, annotated=True)):
        assert calls(partial(write, large)) < 5 * calls(partial(write, small)) + 1000
