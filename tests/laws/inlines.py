"""Soup of inline Markdown, and sources with random marks: what the laws of inline nodes are tried
on."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from smartbrevity.source import Mark, MarkKind, Source

__all__ = ["inline_soup", "marked_sources"]

_WORDS = (
    "fares", "Ferry", "rise", "the mayor", "said", "5%", "snake_case", "2 * 3", "5*", "U.S.",
    "https://a.example/x_y", "http://b.example/(c)", "⛴️", "🇨🇳", "1,200", "Total: 4,000",
    "Map", "as of",
)  # fmt: skip
_SIGNS = (
    "*",
    "**",
    "***",
    "_",
    "__",
    "[",
    "]",
    "(",
    ")",
    "](",
    "](/5)",
    "](<a b>)",
    '"',
    "“",
    "”",
    "!",
)
_OPENERS = (
    "Why it matters: ", "**Zoom in:** ", "*Zoom out:* ", "**Context** ", "__What's next__: ",
    "- ", "* ", "  • ", "1. ", "2. World: ", "# ", "## ", "By ", "Photo: ", "Go deeper: ", "| ",
)  # fmt: skip
_ENDS = (".", ". ", ":", "?", ", ", " — ", "\n", "\n\n", "\n\n", " ", " ", " ", " ")
_RUNS = ("**{}**", "*{}*", "_{}_", "__{}__", "***{}***", "[{}](/5)", "[{}](<a b>)", "{}", "{}")


@st.composite
def inline_soup(draw: DrawFn) -> str:
    """Words, Markdown whole and broken, label openers, bullets and addresses, in any order."""
    pieces: list[str] = []
    for _ in range(draw(st.integers(0, 9))):
        match draw(st.integers(0, 5)):
            case 0:
                pieces.append(draw(st.sampled_from(_OPENERS)))
            case 1:
                pieces.append(draw(st.sampled_from(_SIGNS)))
            case 2 | 3:
                words = draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3))
                inner = draw(st.sampled_from(_RUNS)).format(" ".join(words))
                pieces.append(draw(st.sampled_from(_RUNS)).format(inner))
            case _:
                pieces.append(draw(st.sampled_from(_WORDS)))
        pieces.append(draw(st.sampled_from(_ENDS)))
    return "".join(pieces)


@st.composite
def marked_sources(draw: DrawFn) -> Source:
    """A text, with or without Markdown of its own, and links, bold and italic runs anywhere in its
    lines; some are pages of markup."""
    text = draw(inline_soup())
    if draw(st.booleans()):
        text = text.translate(dict.fromkeys(map(ord, "*_[]")))
    marks: list[Mark] = []
    if draw(st.booleans()):
        marks.append(Mark(MarkKind.PAGE, 0, len(text)))
    lines = [line for line in text.split("\n") if line.strip()]
    for _ in range(draw(st.integers(0, 4)) if lines else 0):
        line = draw(st.sampled_from(lines))
        words = line.split(" ")
        first = draw(st.integers(0, len(words) - 1))
        last = draw(st.integers(first, len(words) - 1))
        start = text.index(line) + len(" ".join([*words[:first], ""]))
        end = start + len(" ".join(words[first : last + 1]))
        if draw(st.integers(0, 3)) == 0:
            start += draw(st.integers(0, end - start))
        kind = draw(st.sampled_from((MarkKind.LINK, MarkKind.BOLD, MarkKind.ITALIC)))
        url = draw(st.sampled_from(("/5", "", "a b", "https://c.example/(d)", "<>", "x\ny")))
        marks.append(Mark(kind, start, end, url if kind is MarkKind.LINK else ""))
    return Source(text, tuple(sorted(marks, key=lambda mark: mark.start)))
