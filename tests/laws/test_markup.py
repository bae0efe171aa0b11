"""The laws, for markup: laws 1 to 3 and 6 over pages put together from tags, broken or not.

The text of a page is a projection, so the laws speak of `document.source.text`; what the page shows
of its words is a law of its own here.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from test_law2_tiling import nodes_nest, parts_cover, story_is_covered
from test_law3_verbatim import texts_of

from smartbrevity import Document, MarkKind, dump, parse_html, walk
from smartbrevity.readers.html import read_html
from smartbrevity.readers.tamer import rewritten

TAGS = (
    "p", "div", "span", "b", "strong", "i", "a", "ul", "ol", "li", "table", "tr", "td", "th",
    "tbody", "h1", "h2", "h3", "blockquote", "figure", "figcaption", "article", "section",
    "footer", "header", "nav", "form", "pre", "q", "time", "br", "hr", "img", "em", "select",
    "svg", "dl", "dt", "dd", "button", "center", "main", "aside", "amp-img", "x-y",
)  # fmt: skip
ATTRIBUTES = (
    "", "", "", " hidden", " class=caption", " style='display:none'", " style='font-weight:700'",
    " style='display:inline-block'", " href='/a'", " start=3", " value=7", " alt='🚢'", " alt=Ship",
    " aria-hidden=true", " type=cite", " datetime=2026-05-04", " role=navigation", " width=1",
    " style='white-space:pre'", ' x="',
)  # fmt: skip
WORDS = (
    "Ferry fares rise", "The council voted on Monday.", "Why it matters:", "Zoom in", ": ", " ",
    "\n", "— Kim Lee", "By Kim Lee", "2 hours ago - World", "Photo: Kim Lee/Getty Images",
    "1 big thing: Boats", "2. Crane falls", "Go deeper", "&amp;", "&nbsp;", "&#8203;", "&bogus",
    "<", "• a", "A message from Acme", "🔎", "\x00", "\ud83d", "“We lost.”", "...", "---", "# a",
    "**b**",
    "<!-- no -->", "<!--", "<title>Fares</title>", "<script>var x</script>", "| a | b |",
    '<meta property="og:type" content="article"><meta name="author" content="Ann Poe">',
)  # fmt: skip
STARTS = st.tuples(st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES)).map(
    lambda pair: f"<{pair[0]}{pair[1]}>"
)
ENDS = st.sampled_from(TAGS).map(lambda tag: f"</{tag}>")
PIECES = st.one_of(STARTS, ENDS, st.sampled_from(WORDS), st.sampled_from(WORDS))
SOUP = st.lists(PIECES, max_size=40).map("".join) | st.text()
STORIES = st.lists(
    st.tuples(
        st.sampled_from(["Ferry fares rise", "Crane falls on pier", "Pier reopens in May"]),
        st.lists(
            st.sampled_from(
                [
                    "<p>The council voted on Monday.</p>",
                    "<p><b>Why it matters:</b> Boats cost more.</p>",
                    "<ul><li>Pupils ride free.</li><li>Dogs do not.</li></ul>",
                    "<p><img src=x></p><div>A boat. Photo: Kim Lee/Getty Images</div>",
                    "<blockquote>We lost a pier and found a town.</blockquote>",
                ]
            ),
            max_size=4,
        ),
    ).map(
        lambda told: (
            f"<article><h2>{told[0]}</h2><p>It is so.</p>{''.join(told[1])}"
            "<p><b>The bottom line:</b> Boats.</p></article>"
        )
    ),
    min_size=1,
    max_size=4,
)


@given(SOUP | st.binary())
def test_any_markup_gives_a_document(markup: str | bytes) -> None:
    document = parse_html(markup)
    assert isinstance(document, Document)
    assert dump(document) == dump(parse_html(markup))


@given(SOUP)
def test_every_character_has_its_place(markup: str) -> None:
    document = parse_html(markup)
    parts_cover(document)
    nodes_nest(document)
    for story in document.stories:
        story_is_covered(story, document.source.text)


@given(SOUP)
def test_every_text_is_a_slice_of_what_the_page_shows(markup: str) -> None:
    document = parse_html(markup)
    for node in walk(document):
        written = document.source[node.span]
        for name, text in texts_of(node):
            if name != "mark":  # the Markdown that stands for what tags said
                assert text in written, f"{node!r} {name} {text!r}"


@given(SOUP)
def test_marks_lie_in_the_lines_of_the_text(markup: str) -> None:
    source = read_html(markup, head=True)
    page, *others = source.marks
    assert page[:3] == (MarkKind.PAGE, 0, len(source.text))
    assert others == sorted(others, key=lambda mark: (mark.start, -mark.end))
    for mark in others:
        assert 0 <= mark.start < mark.end <= len(source.text)
        assert "\n" not in source[mark.start, mark.end]


@given(SOUP)
def test_the_text_is_clean(markup: str) -> None:
    """No line has blanks of the markup at its end, no two blank lines stand together, and what is
    left out stays out."""
    text = read_html(markup).text
    assert text == text.strip("\n")
    assert "\n\n\n" not in text
    assert "\r" not in text
    assert not any(line != line.rstrip(" ") for line in text.split("\n"))
    assert "var x" not in text
    assert "Ship" not in text


@given(SOUP)
def test_what_was_rewritten_stays_as_it_is(markup: str) -> None:
    """Written anew, markup is well nested, and twice is once."""
    markup = markup.replace("\ud83d", "")
    once = rewritten(markup)
    assert read_html(once).text == read_html(rewritten(once)).text


@given(STORIES)
def test_a_further_story_changes_no_earlier_one(stories: list[str]) -> None:
    few, many = parse_html("".join(stories[:-1])), parse_html("".join(stories))
    assert many.stories[: len(few.stories)] == few.stories
    assert len(many.stories) == len(stories)
