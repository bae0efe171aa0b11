"""Texts for the tests of the ways out: pages put together from lines of the format and from what
markup could be made of, and the words that every way out must show.
"""

from __future__ import annotations

import datetime as dt
from typing import TypeVar

import attrs
from hypothesis import strategies as st

from smartbrevity import parse
from smartbrevity.nodes import (
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
    Media,
    Node,
    Note,
    NoteKind,
    Paragraph,
    Quote,
    Story,
    Subhead,
)
from smartbrevity.render.text import to_text
from smartbrevity.render.words import words_of
from smartbrevity.source import BLANKS
from smartbrevity.walk import transform

__all__ = [
    "SCRAPS",
    "marked",
    "pages",
    "parsed",
    "shallow",
    "shown_words",
    "squeezed",
    "zones",
]

N = TypeVar("N", bound=Node)

# Lines of the format.
LINES = (
    "Ferry fares rise again this fall",
    "The council voted on Monday, officials said.",
    "Why it matters: Boats cost more.",
    "Why it matters",
    "The big picture: Two rivals merged",
    "🔎 Between the lines: It is late.",
    "  • A bullet with text.",
    "      - A deeper bullet.",
    "- Dash item",
    "  1. World: New rules.",
    "2. Sports: Team wins — Coach quits",
    "  3. U.S.: Total a as of 9:30 p.m. ET: 1,200 — Total b — 3,000Map.",
    '  • Ortiz: "We lost."',
    "Go deeper",
    "Keep ReadingUpdated 55 mins ago - World",
    "Updated 8 mins ago - Politics & Policy",
    "1 hour ago - World",
    "Nov 30, 2020 - HealthNew clinics open in the north",
    "Oct 31, 2019",
    "By Jane Doe and Kim Lee",
    "Jane Doe, author of Space",
    "Photo: Kim Lee/Getty Images",
    "A ship. Photo: Kim Lee / AFP via Getty Images)",
    "Data: FEC; Chart: Kim Lee/Axios",
    '"The roof held."',
    "— Kim Lee, league head",
    "## Why it matters",
    "# Storm hits coast",
    "### What to expect",
    "**Zoom in:** Two plants closed.",
    "---",
    "Sign up for our daily briefing",
    "Editor's note: This was corrected.",
    "Scoop: Council fires chief",
    "1 big thing: Towns hedge",
    "2. Bridge watch",
    "| a | b: c |",
    "x areas.Why it matters: They pay.What's next: A vote. - They work.",
    "Paths from here:",
)
# What Markdown or HTML could take for its own.
SCRAPS = (
    "*", "**", "***", "_", "__", "`", "``", "~", "~~", "#", "##", "[", "]", "(", ")", "![", "](x)",
    "<", ">", "<b>", "</b>", "<!--", "-->", "<a@b.c>", "<https://x.example>", "&", "&amp;", "&#42;",
    "&copy", "\\", "\\\\", "|", "=", "===", "-", "--", "---", "+", "- ", "1.", "2)", "12. ", ":",
    "!", "[x]: /y", "[^1]", "$", "$$", "^", "{", "}", "{{", "@a", "http://x.example/a_b_", "\t",
    "    ", "\x00", "\x0b", "\x0c", "\x1b", "\x1c", "\x1f", "\x7f", "\x85", "\xa0", "\xad",
    "\u200b", "\u2028", "\u202e", "\ufeff", "\ud800", "\udc00", "\ufffe", "a", "b", "Z", "1", ".",
    ",", "“", "'", '"',
)  # fmt: skip
ENDS = ("\n\n", "\n\n", "\n\n", "\n", "\n", "\r\n", "\r", "", " ")


def _line() -> st.SearchStrategy[str]:
    scrap = st.lists(st.sampled_from(SCRAPS), max_size=5).map("".join)
    marked = st.tuples(scrap, st.sampled_from(LINES), scrap).map("".join)
    return st.one_of(st.sampled_from(LINES), scrap, marked, st.text(max_size=8))


def shallow(node: N) -> N:
    """The tree with levels of items as a page has them: canonical text has blanks for each."""
    return transform(
        node,
        lambda part: attrs.evolve(part, level=part.level % 9) if isinstance(part, Item) else part,
    )


def pages() -> st.SearchStrategy[str]:
    """Texts of up to nine lines in any order."""
    ended = st.tuples(_line(), st.sampled_from(ENDS)).map("".join)
    return st.lists(ended, max_size=9).map("".join)


def parsed() -> st.SearchStrategy[Document]:
    """What `parse` makes of them."""
    return pages().map(parse)


def zones() -> st.SearchStrategy[dt.timezone]:
    """Time zones of any offset to the second."""
    return st.integers(-86_399, 86_399).map(lambda s: dt.timezone(dt.timedelta(seconds=s)))


# What may stand around words in Markdown, and the node that it makes of them.
AROUND = (
    ("**", "**", EmphasisKind.BOLD),
    ("__", "__", EmphasisKind.BOLD),
    ("*", "*", EmphasisKind.ITALIC),
    ("_", "_", EmphasisKind.ITALIC),
    ("", "", EmphasisKind.BOLD),
    ("", "", EmphasisKind.ITALIC),
    ("[", "](https://x.example/)", "https://x.example/"),
    ("[", "](/map)", "/map"),
    ("", "", "mailto:a@x.example"),
    ("", "", "javascript:top.ran=1"),
)


@st.composite
def marked(draw: st.DrawFn) -> Paragraph:
    """A paragraph in which links and emphasis stand beside and inside one another, some with
    their marks in the text, on any words."""
    text, links, marks = "", [], []

    def piece(depth: int) -> None:
        nonlocal text
        for _ in range(draw(st.integers(1, 3))):
            how = draw(st.integers(0, 2)) if depth else 0
            if how == 0:
                text += draw(st.sampled_from(SCRAPS) | st.sampled_from(("boats", " rise. ", " ")))
                continue
            before, after, what = draw(st.sampled_from(AROUND))
            text += before
            start = len(text)
            piece(depth - 1)
            end = len(text)
            words = text[start:end]
            text += after
            if isinstance(what, EmphasisKind):
                marks.append(Emphasis(what, words, start=start, end=end))
            else:
                links.append(Link(words, what, start=start, end=end))

    piece(3)
    return Paragraph(text, tuple(links), tuple(marks), end=len(text))


def squeezed(text: str) -> str:
    """The text without blanks, and with U+FFFD for all that no markup can hold."""
    kept = (c for c in text if c not in BLANKS and not c.isspace())
    return "".join("\ufffd" if _unfit(c) else c for c in kept)


def _unfit(char: str) -> bool:
    return char < " " or "\ud800" <= char <= "\udfff" or char in "\ufffe\uffff"


def shown_words(node: Node) -> str:
    """All words of a tree as its canonical text has them, without the markers of lists, marks of
    the source's own Markdown and drawn lines. What is a mark inside a text is tested by itself."""
    if isinstance(node, Emphasis):
        return squeezed(node.text)
    if isinstance(node, Quote):
        node = _bare(node) or node  # another kind of node, which no root can become
    return squeezed(to_text(transform(node, _bare)))


def _bare(node: Node) -> Node | None:
    if isinstance(node, Paragraph):
        return attrs.evolve(node, text=words_of(node), links=(), marks=())
    if isinstance(node, Item):
        words = words_of(node)
        return attrs.evolve(node, text=words, marker="", level=0, links=(), marks=())
    if isinstance(node, Label | Headline | Subhead):
        return attrs.evolve(node, mark="")
    if isinstance(node, Quote):
        who = (node.attribution or "").strip(BLANKS)
        words = f"{node.text} — {who}" if who else node.text  # without the sign before them
        return Note(NoteKind.OTHER, words, start=node.start, end=node.end)
    if isinstance(node, Media) and not node.credits:
        return attrs.evolve(node, caption=None, credits=(Credit(None, text=node.caption or ""),))
    if isinstance(node, Furniture) and node.kind in (FurnitureKind.FOOTER, FurnitureKind.REPLY):
        return attrs.evolve(node, kind=FurnitureKind.CHROME)
    if isinstance(node, Story) and node.headline is None and node.kicker is not None:
        return attrs.evolve(node, marker=f"{node.marker or ''}{node.kicker}:")
    if isinstance(node, Furniture) and node.kind is FurnitureKind.RULE:
        return node if any(c.isalnum() for c in node.text) else attrs.evolve(node, text="")
    return node
