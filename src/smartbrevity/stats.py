"""How long a text is: words, sentences, characters, minutes.

What is counted is what a reader reads: headlines, deks, labels, paragraphs, lists, quotations,
subheads and notes, without Markdown. Captions, credits, bylines, timestamps, furniture, markers and
emoji are not, and in a document neither are sponsored stories, since newsletters leave them out of
the length that they state. Written down in docs/data.md, "Length".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from smartbrevity import patterns
from smartbrevity.nodes import (
    Document,
    Headline,
    Item,
    Label,
    Masthead,
    Node,
    Note,
    Paragraph,
    Quote,
    Section,
    Story,
    Subhead,
)
from smartbrevity.walk import compared

__all__ = ["WORDS_PER_MINUTE", "Stats", "stats"]

# The speed that newsletters in this format count with: "945 words, 3½ minutes" and the like give
# 255 to 290 words a minute, half minutes being rounded.
WORDS_PER_MINUTE = 265


@frozen
class Stats:
    """The length of a document, a story, a section or any other node.

    `words`, `sentences` and `characters` (code points, one blank between words) are counts;
    `name` is the headline, the label's key or the newsletter's name, None without one. `parts` are
    the stories of a document without the sponsored ones (its masthead first, if that has text) and
    the sections of a story. `stated` is the number of words that the masthead of a newsletter
    claims.
    """

    words: int = 0
    sentences: int = 0
    characters: int = 0
    name: str | None = None
    parts: tuple[Stats, ...] = ()
    stated: int | None = None

    @property
    def minutes(self) -> float:
        """The reading time in minutes, at 265 words a minute (`WORDS_PER_MINUTE`).

        >>> Stats(words=530).minutes
        2.0
        """
        return self.words / WORDS_PER_MINUTE

    @property
    def over(self) -> int | None:
        """How many words there are more than stated; None where nothing is stated.

        >>> Stats(words=530, stated=500).over
        30
        """
        return None if self.stated is None else self.words - self.stated


def stats(node: Node) -> Stats:
    """How long a document, a story or any other node is, and each of its parts.

    Raises `TypeError` for anything but a node. Written down in docs/data.md, "Length".

    >>> from smartbrevity import parse
    >>> page = "Fares rise\\n\\nWhy it matters: Boats cost more. We pay.\\n* All do."
    >>> found = stats(parse(page).stories[0])
    >>> found.words, found.sentences, found.parts[0].name, found.parts[0].words
    (12, 4, 'why-it-matters', 10)
    """
    if not isinstance(node, Node):
        raise TypeError(f"stats() takes a node of a tree, not {type(node).__name__}")
    return _stats(node)


def _stats(node: Node) -> Stats:
    name: str | None = None
    stated: int | None = None
    parts: tuple[Stats, ...] = ()
    match node:
        case Document():
            parts = tuple(told for told in map(_stats, _editorial(node)) if told.words)
            if node.masthead is not None and node.masthead.word_count is not None:
                stated = node.masthead.word_count.words
        case Story():
            parts = tuple(map(_stats, node.sections))
            name = None if node.headline is None else node.headline.text
        case Section():
            name = None if node.label is None else node.label.key
        case Masthead():
            name = node.name
    lines = [line.split() for line in _lines(node)]
    return Stats(
        sum(_is_word(token) for line in lines for token in line),
        sum(map(_sentences, lines)),
        sum(len(" ".join(line)) for line in lines),
        name,
        parts,
        stated,
    )


def _editorial(document: Document) -> Iterator[Masthead | Story]:
    """Its masthead and the stories that nobody has paid for."""
    for part in document.parts:
        if isinstance(part, Masthead) or (isinstance(part, Story) and not part.sponsored):
            yield part


def _lines(node: Node) -> Iterator[str]:
    """What there is to read: paragraphs with their labels, items, heads."""
    match node:
        case Document():
            for part in _editorial(node):
                yield from _lines(part)
        case Masthead(parts=below):
            for piece in below:
                yield from _lines(piece)
        case Story():
            if node.headline is not None:
                yield _joined(node.kicker and f"{node.kicker}:", node.headline.text)
            if node.dek is not None:
                yield compared(node.dek, "text")
            for block in node.body:
                yield from _lines(block)
        case Section(label=label, paragraph=paragraph, lead_in=lead_in):
            texts = (compared(part, "text") for part in (paragraph, lead_in) if part is not None)
            yield _joined(_label(label), *texts)
            for item in node.items:
                yield from _lines(item)
        case Item():
            yield _joined(_label(node.label), compared(node, "text"))
        case Quote():
            yield node.text
            yield node.attribution or ""
        case Label():
            yield _joined(_label(node))
        case Headline() | Paragraph() | Subhead() | Note():
            yield compared(node, "text")


def _label(label: Label | None) -> str:
    return "" if label is None else label.text + label.separator


def _joined(*words: str | None) -> str:
    return " ".join(filter(None, words))


def _is_word(token: str) -> bool:
    return any(char.isalnum() for char in token)


def _sentences(tokens: list[str]) -> int:
    """The number of sentences in a line: those that end in a stop before a capital, a figure or a
    quotation, and the last. Abbreviations end none, so a line may have one more than is told."""
    count, begun = 0, False
    for token, following in pairwise([*tokens, ""]):
        begun = begun or _is_word(token)
        core = token.rstrip("\"”’')]")
        stops = core[-1:] in {".", "!", "?", "…"} and patterns.ABBREVIATION.search(core) is None
        if begun and stops and following and not following[0].islower() and _is_word(token):
            count, begun = count + 1, False
    return count + begun
