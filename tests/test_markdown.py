"""Markdown shows the words of the tree and nothing else, whoever renders it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import attrs
import mistune
import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt
from soup import SCRAPS, marked, parsed, shown_words, squeezed
from trees import SAMPLE, SAMPLES, nodes

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
    Link,
    Masthead,
    Media,
    Node,
    Note,
    NoteKind,
    Paragraph,
    Quote,
    Section,
    Story,
    Subhead,
    Timestamp,
)
from smartbrevity.render.escape import safe_address
from smartbrevity.render.markdown import to_markdown
from smartbrevity.walk import find

SAMPLE_PAGE = (Path(__file__).parents[1] / "docs" / "sample.txt").read_text(encoding="utf-8")

# Two CommonMark renderers, each plain and with the extensions that it brings.
RENDERERS: dict[str, Callable[[str], object]] = {
    "markdown-it": MarkdownIt("commonmark").render,
    "markdown-it, extended": MarkdownIt("js-default", {"html": True}).render,
    "mistune": mistune.create_markdown(escape=False),
    "mistune, extended": mistune.html,
}
TAGS = {"p", "strong", "em", "h1", "h2", "h3", "ul", "ol", "li", "blockquote", "hr", "a"}


class Shown(HTMLParser):
    """The words, the tags and the addresses of a rendered page."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.tags: Counter[str] = Counter()
        self.addresses: list[str | None] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.addresses += [value for name, value in attrs if name != "start"]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def check(node: Node) -> None:
    markdown = to_markdown(node)
    links = [link.url for link in find(node, Link) if safe_address(link.url)]
    for name, render in RENDERERS.items():
        page = Shown(str(render(markdown)))
        assert squeezed("".join(page.words)) == shown_words(node), (name, markdown)
        assert page.tags.keys() <= TAGS, (name, markdown)
        assert page.tags["li"] == sum(1 for _ in find(node, Item)), (name, markdown)
        assert page.tags["a"] <= len(links), (name, markdown)


# "Markdown that renders to the same words": the canonical text, markers and marks aside.


@given(parsed())
@example(parse(SAMPLE_PAGE))
@example(parse("- Dash item\n\n  3. U.S.: Total a as of 9:30 p.m. ET: 1,200 — Total b — 3,000Map."))
def test_what_was_parsed_is_shown(document: Document) -> None:
    check(document)


@given(nodes().filter(lambda node: type(node) is not Node))
@example(SAMPLE)
@example(Section(items=(Item(""), Item("", ordinal=0), Item(""))))
def test_every_tree_is_shown(node: Node) -> None:
    check(node)


@given(marked())
@example(Paragraph("^a", (Link("^a", "https://x.example/", end=2),), end=2))
@example(Paragraph("a & lt;", marks=(Emphasis(EmphasisKind.BOLD, "a &", start=0, end=3),), end=7))
@example(Paragraph("!map", (Link("map", "https://x.example"),)))
@example(
    Paragraph(
        "*****[\xad*](https://x.example/)",
        (Link("\xad*", "https://x.example/", start=6, end=8),),
        (Emphasis(EmphasisKind.BOLD, "*", start=2, end=3),),
        end=29,
    )
)
@example(
    Paragraph(
        "******** rise. *[*******",
        marks=(
            Emphasis(EmphasisKind.ITALIC, "******* rise. *[******", start=1, end=23),
            Emphasis(EmphasisKind.ITALIC, "****** rise. *[", start=2, end=17),
            Emphasis(EmphasisKind.BOLD, "*", start=4, end=5),
            Emphasis(EmphasisKind.ITALIC, " rise. ", start=8, end=15),
            Emphasis(EmphasisKind.BOLD, "*", start=20, end=21),
        ),
        end=24,
    )
)
@example(
    Paragraph(
        "***boats**boats**boats***",
        marks=(
            Emphasis(EmphasisKind.ITALIC, "**boats**boats**boats**", start=1, end=24),
            Emphasis(EmphasisKind.BOLD, "boats", start=3, end=8),
            Emphasis(EmphasisKind.BOLD, "boats", start=17, end=22),
        ),
        end=25,
    )
)
def test_emphasis_and_links_change_no_word(paragraph: Paragraph) -> None:
    item = Item(paragraph.text, links=paragraph.links, marks=paragraph.marks, end=paragraph.end)
    check(Section(None, paragraph, (item,)))
    check(Section(Label("Zoom in"), None, (attrs.evolve(item, label=Label("a")),), paragraph))


# In a long run each pair of scraps, else one in thirty-one.
STEP = 1 if settings().max_examples >= 5_000 else 31


@pytest.mark.parametrize("number", range(len(SCRAPS)), ids=lambda n: repr(SCRAPS[n]))
def test_all_that_could_be_markup(number: int) -> None:
    """Two scraps of markup around a word, alone and after a word, in every kind of block."""
    first = SCRAPS[number]
    for last in SCRAPS[number % STEP :: STEP]:
        for text in (f"{first}{last}", f"{first}a{last}", f"{first} {last}", f"a {first}{last} b"):
            label = Label(text) if squeezed(text) else None
            blocks = (
                Section(label, Paragraph(text), (Item(text), Item(text, label=label, level=1))),
                Section(Label(text, ""), None, (Item(text, "1.", 1),)),
                Media(text, (Credit(None, text=text), Credit(None, text=text))),
                Quote(text, text),
                Subhead(text),
                Note(NoteKind.OTHER, text),
                Byline((), text=text),
            )
            check(Story(headline=Headline(text), timestamp=Timestamp(text), body=blocks))


LABEL = Label("Zoom in")
BOLD = Emphasis(EmphasisKind.BOLD, "b")
ITALIC = Emphasis(EmphasisKind.ITALIC, "c")


@pytest.mark.parametrize(
    ("node", "markdown"),
    [
        (Paragraph("No."), "No.\n"),
        (Paragraph("  \u200b"), ""),
        (Story(), ""),
        (Document(), ""),
        (Paragraph("a\nb\r\n  c\u2028d\x0ce"), "a b c d e\n"),
        (Paragraph("1. No."), "1\\. No.\n"),
        (Paragraph("2) No."), "2\\) No.\n"),
        (Paragraph("3.5 boats"), "3.5 boats\n"),
        (Paragraph("- No."), "\\- No.\n"),
        (Paragraph("-5 degrees"), "-5 degrees\n"),
        (Paragraph("+ 5"), "\\+ 5\n"),
        (Paragraph("---"), "\\---\n"),
        (Paragraph("#pier"), "\\#pier\n"),
        (Paragraph("> a > b"), "\\> a > b\n"),
        (Paragraph("a `b` *c* _d_ [e] <f> ~g~ \\"), "a \\`b\\` \\*c\\* \\_d\\_ \\[e\\] \\<f> \\~g\\~ \\\\\n"),
        (Paragraph("A & B, AT&T, &#42; R&D;"), "A & B, AT&amp;T, &amp;#42; R&amp;D;\n"),
        (Paragraph("\x00\ud800"), "\ufffd\ufffd\n"),
        (Paragraph("The map.", (Link("map", "https://x.example/?a&b(c)"),)), "The [map](https://x.example/?a&amp;b%28c%29).\n"),
        (Paragraph("The map.", (Link("map", "javascript:x"),)), "The map.\n"),
        (Paragraph("The map.", (Link("map"),)), "The map.\n"),
        (Link("[map]", "mailto:a@x.example"), "[\\[map\\]](mailto:a@x.example)\n"),
        (Link(" ", "mailto:a@x.example"), ""),
        (Link("map"), "map\n"),
        (Link("!", "mailto:a@x.example"), "[!](mailto:a@x.example)\n"),
        (Emphasis(EmphasisKind.BOLD, " b "), "**b**\n"),
        (Emphasis(EmphasisKind.ITALIC, ""), ""),
        (Emphasis(EmphasisKind.ITALIC, "*"), "*\\**\n"),
        (Paragraph("a **b** *c*", (), (BOLD, ITALIC)), "a **b** *c*\n"),
        (Paragraph("a b c", (), (BOLD, ITALIC)), "a **b** *c*\n"),
        (Paragraph("a**b** c.", (), (BOLD,)), "a**b** c.\n"),
        (Paragraph("***b***", (), (BOLD, attrs.evolve(ITALIC, text="b"))), "***b***\n"),
        (Paragraph("bc", (), (BOLD, ITALIC)), "bc\n"),
        (Paragraph("x“b”y", (), (attrs.evolve(BOLD, text="“b”"),)), "x“b”y\n"),
        (Paragraph("(“b”)", (), (attrs.evolve(BOLD, text="“b”"),)), "(**“b”**)\n"),
        (Paragraph("x b y", (), (attrs.evolve(BOLD, text=" b "),)), "x **b** y\n"),
        (Paragraph("x\tb\ty", (), (attrs.evolve(BOLD, text="\tb\t"),)), "x **b** y\n"),
        (Paragraph("[**b**](/c)", (Link("**b**", "/c"),), (BOLD,)), "**b**\n"),
        (Paragraph("[b](http://c)", (Link("b", "http://c"),), (BOLD,)), "[**b**](http://c)\n"),
        (Paragraph("b!b", (Link("b", "http://c", start=2, end=3),), (), end=3), "b\\![b](http://c)\n"),
        (Paragraph("a &b", (), (BOLD,)), "a &amp;**b**\n"),
        (Label("Zoom in", "...", emoji="🔎"), "**🔎 Zoom in ...**\n"),
        (Headline("C #", emoji="🚢"), "# 🚢 C \\#\n"),
        (Subhead("Routes"), "## Routes\n"),
        (Media("A pier.", (Credit(None, text="Acme"), Credit(None, text="Lee"))), "*A pier.* Acme; Lee\n"),
        (Media("A pier."), "*A pier.*\n"),
        (Media(None, (Credit(None, text="- Acme"),)), "\\- Acme\n"),
        (Quote("> No.", "Lee"), "> \\> No.\n>\n> — Lee\n"),
        (Quote("No."), "> No.\n"),
        (Furniture(FurnitureKind.RULE, "* * *"), "---\n"),
        (Furniture(FurnitureKind.RULE, "- a -"), "\\- a -\n"),
        (Section(LABEL, Paragraph("- No.")), "**Zoom in:** - No.\n"),
        (Section(Label("Zoom in", ""), Paragraph("- No.")), "**Zoom in**\n\n\\- No.\n"),
        (Section(None, Paragraph("No."), (), Paragraph("These:")), "No. These:\n"),
        (Item("- No."), "- \\- No.\n"),
        (Item("No.", label=LABEL), "- **Zoom in:** No.\n"),
        (Item(""), "-\n"),
        (Item("a", ordinal=10**9), "- a\n"),
        (Item("a", ordinal=-1), "- a\n"),
        (Section(items=(Item("a"), Item("b", level=1), Item("c"))), "- a\n  - b\n- c\n"),
        (Section(items=(Item("a", ordinal=9), Item("b", ordinal=10), Item("c", level=1))), "9. a\n10. b\n    - c\n"),
        (Section(items=(Item("a", ordinal=1), Item("b", ordinal=3))), "1. a\n3) b\n"),
        (Section(items=(Item("a"), Item("b", ordinal=1), Item("c"))), "- a\n1. b\n- c\n"),
        (Section(items=(Item("a"), Item("b", level=1, ordinal=2))), "- a\n\n  2. b\n"),
        (Section(items=(Item("a"), Item("b", level=1, ordinal=1))), "- a\n  1. b\n"),
        (Section(items=(Item(""), Item("", level=1))), "-\n  -\n"),
        (Masthead((Furniture(FurnitureKind.PAGE_TITLE, "The Pier"), Byline((), text="By A"))), "# The Pier\n\n*By A*\n"),
        (Story(marker="2.", kicker="Scoop", headline=Headline("Fares")), "# 2. Scoop: Fares\n"),
        (Story(marker="2.", byline=Byline((), text="By A"), headline=Headline("Fares")), "**2.**\n\n*By A*\n\n# Fares\n"),
        (Story(kicker="Scoop", dek=Paragraph("No.")), "**Scoop:**\n\nNo.\n"),
    ],
)  # fmt: skip
def test_markdown(node: Node, markdown: str) -> None:
    assert to_markdown(node) == markdown
    check(node)


def test_two_lists_stay_two() -> None:
    lists = (Section(items=(Item("a"),)), Section(items=(Item("b"),)), Section(items=(Item("c"),)))
    story = Story(body=(*lists, Section(None, Paragraph("No."), (Item("d"),))))
    assert to_markdown(story) == "- a\n\n* b\n\n- c\n\nNo.\n\n- d\n"
    for render in RENDERERS.values():
        assert Shown(str(render(to_markdown(story)))).tags["ul"] == 4


def test_stories_are_parted_by_a_line() -> None:
    story, rule = Story(headline=Headline("A")), Furniture(FurnitureKind.RULE, "***")
    document = Document(
        (story, Story(), story, Furniture(FurnitureKind.SHARE, "Share"), rule, story)
    )
    assert to_markdown(document) == "# A\n\n---\n\n# A\n\nShare\n\n---\n\n# A\n"


@pytest.mark.parametrize(
    ("level", "heads"), [(1, "# ## ##"), (2, "## ### ###"), (5, "##### ###### ######"), (6, "###### ###### ######")]
)  # fmt: skip
def test_the_level_of_headings(level: int, heads: str) -> None:
    story = Story(headline=Headline("A"), body=(Subhead("B"), Subhead("C")))
    markdown = to_markdown(story, level=level)
    assert [line.partition(" ")[0] for line in markdown.splitlines()[::2]] == heads.split()


def test_a_newsletter_s_name_is_above_its_headlines() -> None:
    page = "The Pier\n\nBy Kim Lee\n\nOct 2, 2022\n\nGood morning.\n\n1 big thing: Fares\n\nNo."
    markdown = to_markdown(parse(page), level=2)
    assert markdown.startswith(
        "## The Pier\n\n*By Kim Lee*\n\n*Oct 2, 2022*\n\nGood morning.\n\n---"
    )
    assert "\n### 1 big thing: Fares\n" in markdown


def test_links_are_links() -> None:
    links = (Link("_Map_", "https://x.example/a_b*c"), Link("Piers", "HTTP://y.example/é?a&b"))
    markdown = to_markdown(Section(items=(Item("See _Map_, Piers & more.", links=links),)))
    for render in RENDERERS.values():
        page = Shown(str(render(markdown)))
        assert page.addresses == ["https://x.example/a_b*c", "http://y.example/%C3%A9?a&b"]


# What is refused.


def test_only_trees_and_levels() -> None:
    text: Any = "Fares"
    with pytest.raises(TypeError, match=r"to_markdown\(\) takes a node of a tree, not str"):
        to_markdown(text)
    with pytest.raises(TypeError, match="knows no Node"):
        to_markdown(Node())
    for level in (0, 7, -1):
        with pytest.raises(ValueError, match=f"level must be an integer from 1 to 6, not {level}"):
            to_markdown(SAMPLE, level=level)
    odd: list[Any] = [None, "1", 1.0]
    for level in odd:
        with pytest.raises(TypeError, match="level must be an integer from 1 to 6, not"):
            to_markdown(SAMPLE, level=level)


@pytest.mark.parametrize("kind", SAMPLES, ids=lambda kind: kind.__name__)
def test_every_class_is_known(kind: type[Node]) -> None:
    assert to_markdown(SAMPLES[kind])
