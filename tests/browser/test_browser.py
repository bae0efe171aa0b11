"""What a real browser makes of hostile documents: nothing runs, nothing is asked for, and the text
is the text. One page holds all of them in one form; one run of the browser reads it.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from soup import shown_words, squeezed

from browser.chromium import Site, run, serve
from browser.hostile import PAYLOADS, documents
from smartbrevity import parse
from smartbrevity.export.jsonld import to_jsonld
from smartbrevity.nodes import Document
from smartbrevity.render.escape import clean
from smartbrevity.render.html import to_html
from smartbrevity.render.layout import Layout
from smartbrevity.render.markdown import to_markdown

# What the page tells of itself, after every element was pointed at, clicked and focused: whether
# anything has run, what elements and attributes there are, where links lead and the texts.
LOOK = r"""
function inside(place) {
  const frame = place.querySelector(':scope > iframe');
  return frame ? frame.contentDocument.documentElement : place;
}
function look() {
  const places = [...document.querySelectorAll('[data-place]')].map(inside);
  const all = places.flatMap(place => [...place.querySelectorAll('*')]);
  for (const element of all) {
    for (const name of ['mouseover', 'mouseenter', 'focus', 'toggle', 'load', 'error'])
      element.dispatchEvent(new Event(name, {bubbles: true}));
    if (!element.closest('a')) element.click();  // a link would be followed
  }
  setTimeout(() => tell(places, all), 2000);
}
function tell(places, all) {
  const wanted = place => place.querySelector('.sb-source') || place.querySelector('main') || place;
  const told = {
    ran: window.ran === undefined ? null : String(window.ran),
    scripts: document.scripts.length,
    tags: [...new Set(all.map(e => e.tagName.toLowerCase()))],
    attributes: [...new Set(all.flatMap(e => e.getAttributeNames()))],
    schemes: [...new Set(all.filter(e => e.href).map(e => e.protocol))],
    widths: places.map(place => place.scrollWidth),
    titles: places.map(place => place.querySelector('title')?.textContent),
    texts: places.map(place => wanted(place).textContent),
  };
  const plain = JSON.stringify(told).replace(/[^ -~]|[<>&]/g,
    c => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
  document.documentElement.innerHTML = '<pre>REPORT' + plain + 'END</pre>';
}
setTimeout(look, 3000);
"""


def seen(site: Site, parts: list[str], *, seconds: int = 30) -> dict[str, Any]:
    """What the browser tells of a page of these parts."""
    places = "\n".join(f"<section data-place>{part}</section>" for part in parts)
    head = '<!DOCTYPE html><meta charset="utf-8"><title>Hostile</title>'
    site.pages["/"] = f"{head}<body>{places}<script>{LOOK}</script>"
    dom = run(f"{site.address}/", "--dump-dom", seconds=seconds)
    report = re.search("REPORT(.*)END", dom, re.DOTALL)
    assert report is not None, dom[:2000]
    told: dict[str, Any] = json.loads(html.unescape(report[1]))
    return told


@pytest.fixture
def site() -> Iterator[Site]:
    with serve() as found:
        yield found


@pytest.fixture
def hostile(site: Site) -> list[Document]:
    found = list(documents(site.address))
    assert len(found) >= 500
    assert len(found) == 5 * len(PAYLOADS)
    return found


# The elements and attributes of our own markup.
OURS = {"div", "header", "h1", "h2", "h3", "ul", "ol", "li", "blockquote", "footer", "article"}
OURS |= {"section", "p", "hr", "a", "span", "strong", "em", "cite", "small", "time", "data"}
OURS |= {"figure", "figcaption"}
ATTRIBUTES = {"class", "href", "value", "datetime", "data-label", "data-kind", "data-role"}
ATTRIBUTES |= {"data-medium", "data-ordinal"}


def check_quiet(site: Site, told: dict[str, Any], *, asked: int = 1, scripts: int = 1) -> None:
    """Nothing has run, and nothing was asked for but what the test itself serves."""
    assert told["ran"] is None
    assert told["scripts"] == scripts
    assert set(told["schemes"]) <= {"http:", "https:", "mailto:"}
    assert [path for path in site.asked if path not in site.pages and path != "/favicon.ico"] == []
    assert len(set(site.asked) - {"/favicon.ico"}) == asked


def test_the_look_sees(site: Site) -> None:
    """What the tests below deny would be seen: a script that runs, one that waits for a pointer,
    a picture that is asked for, an address that runs."""
    parts = ["<script>top.ran=1</script>", f"<img src={site.address}/hit/1>"]
    told = seen(site, [*parts, "<a href='javascript:0'>x</a>"])
    assert told["ran"] == "1"
    assert told["scripts"] == 2
    assert told["schemes"] == ["javascript:"]
    assert "/hit/1" in site.asked
    assert seen(site, ["<p onmouseover=top.ran=2>x</p>"])["ran"] == "2"
    assert seen(site, ["<a id=ran>x</a>"])["ran"] == ""


def test_fragments(site: Site, hostile: list[Document]) -> None:
    told = seen(site, [to_html(document) for document in hostile])
    check_quiet(site, told)
    assert set(told["tags"]) <= OURS
    assert set(told["attributes"]) <= ATTRIBUTES
    for document, text in zip(hostile, told["texts"], strict=True):
        assert squeezed(text) == shown_words(document)


def test_annotated(site: Site, hostile: list[Document]) -> None:
    told = seen(site, [to_html(document, annotated=True) for document in hostile])
    check_quiet(site, told)
    assert set(told["tags"]) <= {"div", "style", "ul", "li", "span"}
    assert set(told["attributes"]) <= {"class", "title"}
    assert told["texts"] == [clean(document.source.text) for document in hostile]


def test_stories_annotated(site: Site, hostile: list[Document]) -> None:
    """Stories without a source, as a notebook shows them."""
    stories = [story for document in hostile for story in document.stories]
    told = seen(site, [to_html(story, annotated=True) for story in stories])
    check_quiet(site, told)
    assert set(told["tags"]) <= {"div", "style", "ul", "li", "span"}
    assert set(told["attributes"]) <= {"class", "title"}
    assert told["texts"] == [clean(Layout(story).text) for story in stories]


def test_markdown(site: Site, hostile: list[Document]) -> None:
    """Rendered by a renderer that lets HTML through."""
    render: Callable[[str], str] = MarkdownIt("commonmark", {"html": True}).render
    told = seen(site, [render(to_markdown(document)) for document in hostile])
    check_quiet(site, told)
    assert set(told["attributes"]) <= {"href", "start"}
    for document, text in zip(hostile, told["texts"], strict=True):
        assert squeezed(text) == shown_words(document)


def test_jsonld(site: Site, hostile: list[Document]) -> None:
    """In a `<script>`, written as the docs say: to a browser it is data, and it is whole."""
    data = [to_jsonld(document) for document in hostile]
    parts = [json.dumps(one).replace("<", "\\u003c") for one in data]
    told = seen(site, [f'<script type="application/ld+json">{part}</script>' for part in parts])
    check_quiet(site, told, scripts=len(hostile) + 1)
    assert [json.loads(text) for text in told["texts"]] == data


@pytest.mark.parametrize("annotated", [False, True])
def test_pages(site: Site, hostile: list[Document], annotated: bool) -> None:
    """Whole pages, each in a frame of its own: every fifth document, so each of the payloads."""
    kept = hostile[2::5] if annotated else hostile[1::5]
    pages = [to_html(document, page=True, annotated=annotated) for document in kept]
    site.pages |= {f"/page/{number}": page for number, page in enumerate(pages)}
    frames = [f"<iframe src=/page/{number}></iframe>" for number in range(len(pages))]
    told = seen(site, frames, seconds=60)
    check_quiet(site, told, asked=len(pages) + 1)
    titles = [re.search("<title>(.*?)</title>", page, re.DOTALL) for page in pages]
    assert [title and html.unescape(title[1]) for title in titles] == told["titles"]
    for document, text in zip(kept, told["texts"], strict=True):
        if annotated:
            assert text == clean(document.source.text)
        else:
            assert squeezed(text) == shown_words(document)


def test_the_sample_page_fits_a_phone(site: Site) -> None:
    document = parse((Path(__file__).parents[2] / "docs" / "sample.txt").read_text("utf-8"))
    for annotated in (False, True):
        site.pages[f"/{annotated}"] = to_html(document, page=True, annotated=annotated)
    frame = "<iframe src=/{} width=360 height=700 style=border:0></iframe>"
    told = seen(site, [frame.format(annotated) for annotated in (False, True)])
    assert told["widths"] == [360, 360]
