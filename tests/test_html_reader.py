"""Reading HTML: pages of every shape, what their tags say, and markup that means harm.

`readers/NAME.html` is an invented page, `readers/NAME.txt` its text and its tree.
`python tests/test_html_reader.py` writes the latter anew after a wanted change: read what changed.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from smartbrevity import Evidence, Mark, MarkKind, Source, Style, dump, parse_html
from smartbrevity.readers import guard
from smartbrevity.readers.guard import decoded, tamed
from smartbrevity.readers.html import read_html
from smartbrevity.readers.tamer import DEEPEST, rewritten

PAGES = sorted(Path(__file__).with_name("readers").glob("*.html"))


def shown(page: Path) -> str:
    """What stands beside a page: its text, a line of signs, its tree."""
    document = parse_html(page.read_bytes())
    return f"{document.source}\n\n=====\n\n{dump(document)}\n"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_read_as_it_stands(page: Path) -> None:
    assert shown(page) == page.with_suffix(".txt").read_text(encoding="utf-8")


def test_there_are_pages_of_every_shape() -> None:
    assert [page.stem for page in PAGES] == [
        *("amp-page", "feed-item", "newsletter-page", "stream-page", "table-mail")
    ]


def marks(markup: str, *kinds: MarkKind) -> list[tuple[str, str]]:
    """The words and the value of the marks of these kinds."""
    source = read_html(markup, head=True)
    return [(source[m.start, m.end], m.value) for m in source.marks if m.kind in kinds]


def text(markup: str) -> str:
    return read_html(markup).text


# The text of a page


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("", ""),
        (" \n ", ""),
        ("Fares rise", "Fares rise"),
        ("<p> Fares\n\t rise </p><p>Again.", "Fares rise\n\nAgain."),
        ("<p>Fares <!-- not --> rise</p>", "Fares rise"),
        ("<p>Fares<br>rise<br><br>Again", "Fares\nrise\n\nAgain"),
        ("<p>a&nbsp;b &amp; &lt;c&gt; &bogus; &#x1F6A2;", "a\xa0b & <c> &bogus; 🚢"),
        ("<pre>a  b\n c\r\nd</pre>", "a b\nc\nd"),
        ("<div style='white-space:pre-line'>a\n\nb\n</div>c", "a\n\nb\n\nc"),
        ("<p>a <q>b <q>c</q></q>", "a “b “c””"),
        ("<p>a<span style='display:inline-block'>b</span>c", "a b c"),
        ("<p>a<span style='display:block'>b</span>c", "a\n\nb\n\nc"),
        ("<p>&#8203;&#847; a&#8203;</p><p>&#8203;</p>", "a\u200b"),
        ("<p>a <b>&#8203; b</b>", "a \u200b b"),
        ("<p>a<b>\u200b </b>b", "a b"),
        ("<p><img alt='🚢'> Fares", "🚢 Fares"),
        ("<p>a <font style='font-size:0'>b<i style='font-size:9px'>c</i></font>", "a c"),
        ("<hr><p>a<hr><hr><p>b", "---\n\na\n\n---\n\nb"),
        ("a<hr>", "a\n\n---"),
        ("a<hr><ul><li>b</ul>", "a\n\n  • b"),
        ("<hr><ul><li>b</ul>", "---\n\n  • b"),
        # Lists
        ("<ul><li>a<li>b</ul>", "  • a\n  • b"),
        ("<p>x<ul><li><p>a</p><p>b</p></ul>y", "x\n\n  • a b\n\ny"),
        ("<ol start=3><li>a<li value=9>b<li>c</ol>", "  3. a\n  9. b\n  10. c"),
        ("<ol start=-1><li>a</ol><ol start=9999><li>a</ol>", "  • a\n  • a"),
        ("<ol start=x><li value=y>a</ol>", "  1. a"),
        ("<li>a<ul><li>b<ol><li>c</ol></ul>", "  • a\n    • b\n      1. c"),
        ("<ul><ul><li>a</ul></ul>", "  • a"),
        ("<ul><li><ul><li>a</ul></ul>", "  • a"),
        ("<ul><li><h2>a</h2><p>b</ul>", "a\n\nb"),
        ("<ul><li><table><tr><td>a<td>b</table></ul>", "a\n\nb"),
        ("<ul>" * 9 + "<li>a<ul>" * 9, "\n".join("  " * min(n, 6) + "• a" for n in range(1, 10))),
        # What is no part of the text
        ("a<p hidden>b</p><p style='DISPLAY: none !important'>c</p>", "a"),
        ("a<p style='visibility:collapse'>b</p><p style='opacity:0.0'>c</p>", "a"),
        ("a<p style='max-height:0;overflow:hidden'>b</p>", "a"),
        ("a<p style='height:0'>b</p>", "a\n\nb"),
        ("a<p style='font-size:0.9em;height:2%'>b</p>", "a\n\nb"),
        ("a<p aria-hidden=true>♦</p><p aria-hidden=false>b</p>", "a\n\nb"),
        ("<div aria-hidden=true><p>the page behind a window</div>", "the page behind a window"),
        ("a<form>b<input></form>", "a"),
        ("<form><div><h1>a page in a form</h1></div></form>", "a page in a form"),
        ("a<div role=navigation>b</div><div role=main>c</div>", "a\n\nc"),
        ("a<svg><title>b</title><p>c", "a\n\nc"),
        ("x<noscript>a</noscript><template>b</template><select><option>c</select>", "x"),
    ],
)  # fmt: skip
def test_text(markup: str, expected: str) -> None:
    assert text(markup) == expected


# Marks


def test_the_first_mark_goes_over_the_whole_page() -> None:
    assert read_html("<p>a").marks == (Mark(MarkKind.PAGE, 0, 1),)
    assert read_html("").marks == (Mark(MarkKind.PAGE, 0, 0),)


def test_marks_are_sorted_and_outer_ones_come_first() -> None:
    source = read_html("<h1><a href=/x><b>a <i>b</i></b></a> c</h1><p><b>d")
    assert [(m.kind.value, source[m.start, m.end], m.value) for m in source.marks[1:]] == [
        ("heading", "a b c", "1"),
        ("bold", "a b", ""),
        ("link", "a b", "/x"),
        ("italic", "b", ""),
        ("bold", "d", ""),
    ]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p><b>a</b> b", ["a"]),
        ("<p><b>a </b><b> b</b>", ["a b"]),
        ("<p><strong>a<br>b", ["a", "b"]),
        ("<b><p>a<p>b</b>", ["a", "b"]),
        ("<p style='font-weight:700'>a", ["a"]),
        ("<p style='font-weight:bolder'>a <span style='font-weight:400'>b", ["a"]),
        ("<b style='font-weight:normal'>a</b>", []),
        ("<b style='font-weight:odd'>a</b>", ["a"]),
        ('<p><b>Zoom in: "</b>We lost," he said.', ["Zoom in:"]),
        ("<p><b>Zoom in: “We</b> lost.”", ["Zoom in:"]),
        ('<p><b>He said: "We lost"</b>', ['He said: "We lost"']),
        ("<p><b>The end:”</b>", ["The end:”"]),
    ],
)
def test_bold(markup: str, expected: list[str]) -> None:
    assert [words for words, _ in marks(markup, MarkKind.BOLD)] == expected


def test_italic() -> None:
    markup = "<p><i>a</i> <em>b</em> <span style='font-style:oblique'>c</span>"
    assert marks(markup, MarkKind.ITALIC) == [("a b c", "")]
    assert marks("<i style='font-style:normal'>a</i>", MarkKind.ITALIC) == []
    assert marks("<i style='font-style:inherit'>a</i>", MarkKind.ITALIC) == [("a", "")]


def test_links_keep_their_address() -> None:
    markup = "<a href=' https://x.example/?a=1&amp;b '>a</a> <a href='/y'>b</a> <a name=c>c</a>"
    assert marks(markup, MarkKind.LINK) == [("a", "https://x.example/?a=1&b"), ("b", "/y")]
    for place in ("#top", "javascript:run()", " JavaScript:x", "data:text/html,x", "vbscript:x"):
        assert marks(f"<a href='{place}'>a</a>", MarkKind.LINK) == []


def test_times_keep_their_moment() -> None:
    assert marks("<time datetime='2026-05-04'>May 4</time> <time>now</time>", MarkKind.TIME) == [
        ("May 4", "2026-05-04")
    ]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<figure><img><figcaption>a</figcaption></figure>b", ["a"]),
        ("<div class=image-caption>a</div>b", ["a"]),
        ("<span class=photoCredit>a</span>", ["a"]),
        ("<div class=captioned><h2>a</h2><p>b</div>", []),
        ("<div class=caption><img>a</div>", []),
        ("<img><div>a</div><div>b</div>", ["a"]),
        ("<p><img></p> <div>a</div>", ["a"]),
        ("<div><img></div><div>a</div>", []),
        ("<img><div><p>a</div>", []),
        ("<p><img>a</p><div>b</div>", []),
        ("<p>x<span></span></p><img width=1><div>a</div>", []),
        ("<footer><div class=caption>a</div></footer>", []),
    ],
)
def test_captions(markup: str, expected: list[str]) -> None:
    assert [words for words, _ in marks(markup, MarkKind.CAPTION)] == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<blockquote>a<p>b</blockquote>c", [("a", ""), ("b", "")]),
        ("<blockquote type=cite>a</blockquote>", [("a", "cite")]),
        ("<blockquote><ul><li>a</ul></blockquote>", [("a", "cite")]),
        ("<blockquote type=cite>a<blockquote>b", [("a", "cite"), ("b", "")]),
    ],
)
def test_quotations(markup: str, expected: list[tuple[str, str]]) -> None:
    assert marks(markup, MarkKind.QUOTE) == expected


def test_footers_of_the_page() -> None:
    assert marks("a<footer><h2>b</h2>c</footer>", MarkKind.FOOTER) == [("b", ""), ("c", "")]
    for inside in ("article", "main", "section", "figure", "blockquote"):
        assert not marks(f"<{inside}><div><footer>b</footer></div></{inside}>", MarkKind.FOOTER)


# What tags say about stories


def test_a_quotation_with_a_label_keeps_it() -> None:
    story = parse_html("<blockquote><b>Zoom in:</b> Two plants closed.</blockquote>").stories[0]
    assert story.section("zoom-in") is not None


def test_a_byline_under_a_picture_is_no_caption() -> None:
    markup = "<h1>Ferry fares rise</h1><p><img></p><div>By Kim Lee</div><p>Fares go up."
    story = parse_html(markup).stories[0]
    assert story.byline is not None
    assert story.media == ()


def test_a_frame_is_furniture() -> None:
    from smartbrevity.cuts import rows_in
    from smartbrevity.vocabulary import AXIOS

    source = Source("Forwarded by Kim", (Mark(MarkKind.FRAME, 0, 16),))
    (row,) = rows_in(source.text, source.marks, AXIOS.tables)
    assert row.kind.value == "furniture"


def test_a_style_is_passed_on() -> None:
    style = Style(name="bare")
    assert parse_html("<p>a", style=style).style == "bare"
    wrong: Any = "bare"
    with pytest.raises(TypeError, match="a Style such as AXIOS"):
        parse_html("<p>a", style=wrong)


def test_a_style_that_a_page_repeats_says_the_same_again() -> None:
    bold = "<span style='font-weight:700'>{}</span>"
    source = read_html(f"<p>{bold.format('Fares')} rise, {bold.format('boats')} fall.")
    said = [source.text[m.start : m.end] for m in source.marks if m.kind is MarkKind.BOLD]
    assert said == ["Fares", "boats"]


@pytest.mark.parametrize("wrong", [None, 7, ["<p>"], Path("page.html"), bytearray(b"<p>")])
def test_only_markup_is_read(wrong: Any) -> None:
    with pytest.raises(TypeError, match=r"parse_html\(\) takes a str or bytes"):
        parse_html(wrong)


# Metadata


def ld(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


ARTICLE = '{"@type": "NewsArticle", "headline": "Fares rise", "author": {"name": "Kim Lee"}}'


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<title>Fares rise | Harbor News</title><p>a.", "Fares rise"),
        ("<title>Fares rise – Harbor</title><meta property=og:site_name content=Harbor><p>a.",
         "Fares rise"),
        ("<title>Fares rise - again</title><p>a.", "Fares rise - again"),
        ("<title>x</title><meta property=og:title content='Fares | rise'><p>a.", "Fares | rise"),
        (f"<title>x</title>{ld(ARTICLE)}<p>a.", "Fares rise"),
        (f"<p>a.{ld(ARTICLE)}", "Fares rise"),
        (f"<title>x</title>{ld('[' + ARTICLE + ']')}<p>a.", "Fares rise"),
        (f"<title>x</title>{ld('[' + ARTICLE + ',' + ARTICLE + ']')}<p>a.", "x"),
        (f"<title>x</title>{ld('{')}<p>a.", "x"),
        (f"<title>x</title>{ld('[' * 100_000)}<p>a.", "x"),
        (f"<title>x</title>{ld(' ' * 300_000 + ARTICLE)}<p>a.", "x"),
        ("<title>x</title>" + ld('[7, {}, {"@type": [7, "Thing"]}]') + "<p>a.", "x"),
        ("<title>x</title><script>{}</script><p>a.", "x"),
        (f"<title>{'x' * 400}</title><p>a.", None),
        ("<title>Fares rise</title><h3>x</h3>", None),
        ("<title>Fares rise</title><p>Fares rise</p>", None),
        ("<title>Fares rise</title>", None),
        ("<meta charset=utf-8><link rel=x href=y><style>z</style><p>a.", None),
    ],
)  # fmt: skip
def test_the_headline_that_a_page_gives_itself(markup: str, expected: str | None) -> None:
    found = [words for words, _ in marks(markup, MarkKind.TITLE)]
    assert found == ([] if expected is None else [expected])


def test_a_headline_of_the_metadata_says_so() -> None:
    document = parse_html("<title>Ferry fares rise</title><p>The <b>council</b> voted.")
    headline = document.stories[0].headline
    assert headline is not None
    assert (headline.text, headline.evidence) == ("Ferry fares rise", Evidence.METADATA)
    assert marks("<title>Ferry</title><p>The <b>council</b>.", MarkKind.BOLD) == [("council", "")]


OG = "<meta property=og:type content=article><meta property=og:title content=x>"
DAY = "<meta property=article:published_time content=2026-05-04T08:00:00Z>"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f"{OG}<meta name=author content='Kim Lee'><h1>Fares</h1><p>a.", ["By Kim Lee"]),
        (f"{OG}<meta name=author content='Kim Lee'><p>a.", ["By Kim Lee"]),
        (f"{OG}<meta name=author content='Kim Lee'><h1>Fares</h1><p>By Kim Lee.", []),
        (f"{OG}<meta name=author content='https://x.example/kim'><h1>Fares</h1>", []),
        (f"{OG}<meta name=author content='Kim Lee'><h2>Fares</h2>", []),
        ("<meta name=author content='Kim Lee'><h1>Fares</h1>", []),
        (f"{OG}{DAY}<h1>Fares</h1>", ["May 4, 2026"]),
        (f"{OG}{DAY}<h1>F</h1>2 hours ago", []),
        (f"{OG}{DAY}<h1>F</h1><time datetime=2026>now</time>", []),
        (f"{OG}<meta property=article:published_time content=soon><h1>Fares</h1>", []),
        (ld('{"@type": "Article", "author": ["A B", "C D", {"name": "E F"}]}') + "<h1>G</h1>",
         ["By A B, C D and E F"]),
        (ld('{"@type": "Article", "author": ["A", "B", "C", "D", "E", "F"]}') + "<h1>G</h1>", []),
        (ld('{"@type": "Article", "author": 7, "datePublished": 7, "url": 7}') + "<h1>G</h1>", []),
    ],
)  # fmt: skip
def test_author_and_day_of_an_article(markup: str, expected: list[str]) -> None:
    assert [words for words, _ in marks(markup, MarkKind.META)] == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<link rel=canonical href=https://x.example/a><p>a.", "https://x.example/a"),
        ("<meta property=og:url content=https://x.example/a><p>a.", "https://x.example/a"),
        ("<meta property=og:url content=/b><link rel=canonical href=/a>", "/a"),
        ("<link rel=canonical href=/a><meta property=og:url content=/b>", "/a"),
        ("<link rel=canonical><meta property=og:url content=/b>", "/b"),
        ("<link rel=canonical href='javascript:x'>", ""),
        (ld('{"@type": "Article", "url": "/c"}'), "/c"),
    ],
)
def test_the_address_of_a_page(markup: str, expected: str) -> None:
    assert read_html(markup, head=True).marks[0].value == expected


# Bytes


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("<p>Łódź".encode(), "Łódź"),
        (b"\xef\xbb\xbf<p>" + "Łódź".encode(), "Łódź"),
        ("<p>Łódź".encode("utf-16"), "Łódź"),
        (b"\xfe\xff" + "<p>Łódź".encode("utf-16-be"), "Łódź"),
        ('<meta charset="iso-8859-2"><p>Łódź'.encode("iso-8859-2"), "Łódź"),
        ("<meta http-equiv=x content='text/html; charset=windows-1252'>é“".encode("cp1252"), "é“"),
        ("<meta charset=latin1>“".encode("cp1252"), "“"),
        ("<meta charset=iso-8859-9>ş".encode("cp1254"), "ş"),
        ("<?xml version='1.0' encoding='koi8-r'?>да".encode("koi8-r"), "да"),
        ("<meta charset=gb2312>好".encode("gb18030"), "好"),
        (b"<meta charset=utf-16><p>a", "a"),
        (b"<meta charset=zlib><p>a", "a"),
        (b"<meta charset=big5-hkscs><p>a", "a"),
        (b"<meta charset=euc_xx><p>a", "a"),
        (b"<meta charset=iso-8859-99><p>a", "a"),
        (b"<meta charset=utf-8><p>caf\xe9", "caf�"),
        (b"<p>caf\xe9" + b"<meta charset=latin1>".rjust(3000), "caf�"),
        (b"<p>a\x00b\xff\xfe", "ab��"),
    ],
)
def test_bytes_are_decoded(data: bytes, expected: str) -> None:
    assert read_html(data).text == expected


def test_halves_of_pairs_are_joined_or_replaced() -> None:
    assert decoded("\ud83d\udea2 \ud83d") == "🚢 �"
    assert text("<p>\ud83d\udea2 \udea2") == "🚢 �"


# Markup that means harm


def test_a_page_that_does_no_harm_goes_through_as_it_is() -> None:
    for page in PAGES:
        markup = page.read_text(encoding="utf-8")
        assert tamed(markup) is markup
        assert tamed("<p>" + "x" * 60_000) == "<p>" + "x" * 60_000


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_that_is_rewritten_is_the_same_page(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = parse_html(page.read_text(encoding="utf-8"))
    monkeypatch.setattr(guard, "MANY_TAGS", 0)
    assert parse_html(page.read_text(encoding="utf-8")) == before


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("a < b <3 <", "a &lt; b &lt;3 &lt;"),
        ("a <b", "a "),
        ("a </b", "a "),
        ("a<!-- x -->b<!x>c<?y>d</ >e<!-- f", "abcde"),
        ("<p a=1 CLASS='x>y' class=z href=q =4 hidden>b", "<p class='x>y' href=q hidden>b</p>"),
        ("<a href='x>y'", ""),
        ("<p><p>a</div></p>b</p>", "<p></p><p>a</p>b"),
        ("<b>a<i>b</b>c</i>", "<sb-b>a<sb-i>b</sb-i></sb-b>c"),
        ("<b><div>a</b>c</div>", "<sb-b><div>ac</div></sb-b>"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
        ("<table><tr><td>a<td>b<tr><td><div>c</table>",
         "<table><tr><td>a</td><td>b</td></tr><tr><td><div>c</div></td></tr></table>"),
        ("<table><thead><tr><th>a<tbody><tr><td>b</div></table>",
         "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>"),
        ("<table><tr><td>a<tbody>b</table>",
         "<table><tr><td>a</td></tr><tbody>b</tbody></table>"),
        ("<div><table><tr><td></div></td></tr></table>x</div>",
         "<div><table><tr><td></td></tr></table>x</div>"),
        ("<svg><title>a</title></svg><odd-one x>b</odd-one>",
         "<sb-x><title>a</title></sb-x><sb-s>b</sb-s>"),
        ("<script type=x>a<b</style></SCRIPT >b<style>c</style>d<title>e",
         "<script type=x>a<b</style></script>bd<title>e</title>"),
        ("<html><body><br><img src=x alt=y>a</body></html><col>", "<html><body><br><img alt=y>a"),
    ],
)  # fmt: skip
def test_rewriting(markup: str, expected: str) -> None:
    assert rewritten(markup) == expected


def depth(markup: str) -> int:
    """How deep the engine's tree of a page is."""
    node, deepest, level = LexborHTMLParser(markup).root, 0, 0
    while node is not None:
        deepest = max(deepest, level)
        below = node.first_child
        if below is not None:
            node, level = below, level + 1
            continue
        while node is not None and node.next is None:
            node, level = node.parent, level - 1
        node = None if node is None else node.next
    return deepest


NESTED = 100_000
HOSTILE: dict[str, Callable[[int], str]] = {
    "elements": lambda n: "<div>" * n + "x",
    "elements that are closed": lambda n: "<div>" * n + "x" + "</div>" * n,
    "lists": lambda n: "<ul><li>" * n + "x",
    "tables": lambda n: "<table><tr><td>" * n + "x",
    "quotations": lambda n: "<blockquote>" * n + "x",
    "headings": lambda n: "<h1>x" * n,
    "bold that nobody closes": lambda n: "".join(f"<p><b class=c{i}>x" for i in range(n)),
    "links": lambda n: "<a href=x>" * n + "x",
    "crossed tags": lambda n: "<b><i><p>x</b>" * n,
    "end tags": lambda n: "<p>x" + "</div></p>" * n,
    "spans and ends": lambda n: "<span>" * n + "</p>" * n,
    "hidden ones": lambda n: "<div aria-hidden=true>" * n + "x",
    "forms": lambda n: "<form><div>" * n + "x",
    "captions": lambda n: "<div class=caption>" * n + "x",
    "footers": lambda n: "<footer>" * n + "x",
    "scripts": lambda n: "<script></style>" * n + "x",
    "comments": lambda n: "<!--x" * n,
    "half tags": lambda n: "<a b='" * n,
    "signs": lambda n: "<" * n,
    "a long attribute": lambda n: f"<p title='{'x' * (10 * n)}' alt='{'y' * (10 * n)}'>x",
    "attributes": lambda n: "<p " + " ".join(f"a{i}=1" for i in range(n)) + ">x",
    "attributes with signs": lambda n: "<p " + " ".join(f"a{i}='>'" for i in range(n)) + ">x",
    "a long style": lambda n: f"<p style='{'font-size:0;' * n}'>x",
    "styles": lambda n: "".join(f"<i style='width:{i}px'>x</i>" for i in range(n)),
    "entities": lambda n: "&amp;" * n,
    "entities without end": lambda n: "&" + "a" * n + "&#" + "9" * n + "&#x" + "f" * n,
    "pictures": lambda n: "<img alt='" + "🚢" * n + "'>" + "<img><div>x</div>" * n,
    "breaks": lambda n: "<pre>" + "\n" * n + "<br>" * n,
    "blanks": lambda n: "<p>" + " &nbsp;&#8203;" * n + "x",
    "metadata": lambda n: "<meta property=og:title content=x>" * n + "<p>x",
    "fillers": lambda n: "<title>" + "x | " * n + "</title><p>x",
}  # fmt: skip
each_harm = pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * NESTED + "x" + "</div>" * NESTED,
        "<ul><li>" * (NESTED // 2) + "x",
        f"<p title='{'x' * 2_000_000}'>x",
        "<b class=a><p>" * (NESTED // 10) + "x",
    ],
    ids=["elements", "lists", "attribute", "bold"],
)
def test_a_hundred_thousand_elements_are_read(markup: str) -> None:
    document = parse_html(markup)
    assert document.source.text.strip(" •") == "x"


@each_harm
def test_what_the_engine_gets_is_shallow(make: Callable[[int], str]) -> None:
    assert depth(tamed(make(3_000))) <= 3_000
    assert depth(rewritten(make(1_000))) <= 3 * DEEPEST


@each_harm
def test_harm_costs_no_more_than_its_size(make: Callable[[int], str]) -> None:
    """Four times the markup takes about four times the time; sixteen where it is quadratic."""
    small, large = make(2_500), make(10_000)
    ratios = []
    for _ in range(4):
        times = []
        for markup in (small, large):
            start = time.perf_counter()
            read_html(markup, head=True)
            times.append(time.perf_counter() - start)
        if times[1] < 0.02:
            return
        ratios.append(times[1] / times[0])
        if ratios[-1] <= 9:
            return
    pytest.fail(f"four times the markup took {min(ratios):.1f} times the time")


# The extra


def test_the_engine_is_loaded_by_the_first_page_only() -> None:
    code = (
        "import sys, smartbrevity\n"
        "assert 'selectolax' not in sys.modules\n"
        "smartbrevity.parse('Ferry fares rise')\n"
        "assert 'selectolax' not in sys.modules\n"
        "smartbrevity.parse_html('<p>Ferry fares rise')\n"
        "assert 'selectolax' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_without_the_engine_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "selectolax.lexbor", None)
    with pytest.raises(ImportError, match=r"pip install smartbrevity\[html\]"):
        parse_html("<p>Ferry fares rise")


if __name__ == "__main__":
    for path in PAGES:
        path.with_suffix(".txt").write_text(shown(path), encoding="utf-8", newline="\n")
