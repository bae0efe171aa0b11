"""The way through the house: text in, document out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from smartbrevity.doubts import doubts
from smartbrevity.errors import DoubtsError
from smartbrevity.nodes import Document, Story
from smartbrevity.pieces import parts_of, stream
from smartbrevity.source import Source
from smartbrevity.style import Style
from smartbrevity.vocabulary import AXIOS

__all__ = ["check_style", "iter_stories", "misfit", "parse", "read"]


def parse(text: str, *, style: Style = AXIOS, strict: bool = False) -> Document:
    """The document that a text is; unless it is to be strict, no str makes it raise.

    `text` is kept whole in `document.source.text`, and every offset in the tree counts its code
    points. `style` is the vocabulary to read it with. With `strict`, doubts as `check` reports
    them raise one `DoubtsError` that holds them all and the document. Raises `TypeError` for
    anything but a str and a Style. Implements the whole spec.

    >>> document = parse("Ferry fares rise\\n\\nFares go up.\\n\\nWhy it matters: Boats cost more.")
    >>> story = document.stories[0]
    >>> story.headline.text, story.section("why-it-matters").paragraph.text
    ('Ferry fares rise', 'Boats cost more.')
    """
    if not isinstance(text, str):
        raise misfit("parse", "a str", text, "give it text")
    check_style(style)
    document = read(Source(text), style)
    found = doubts(document) if strict else ()
    if found:
        raise DoubtsError(found, document)
    return document


def read(source: Source, style: Style) -> Document:
    """The one way from a text, wherever it comes from, to its tree."""
    parts = parts_of(source, style.tables)
    return Document(parts, source, style.name, start=0, end=len(source.text))


def iter_stories(lines: Iterable[str], *, style: Style = AXIOS) -> Iterator[Story]:
    """The stories of a text of any length, one after the other, in memory that does not grow.

    `lines` are the lines of the text, as an open file gives them, or without their line ends; they
    are taken as the stories are asked for, some 500,000 code points at once. The stories are
    those of `parse(text).stories`, and their offsets count code points from the first line on.
    What is held is one piece of the text, and a story longer than that. Raises `TypeError` for
    a str, bytes and other things that are no lines, and for a style that is none. Implements the
    spec section "Streams".

    >>> page = ["# Ferry fares rise\\n", "Fares go up.\\n", "# Crane falls\\n", "Zoom in: Two.\\n"]
    >>> [story.headline.text for story in iter_stories(page)]
    ['Ferry fares rise', 'Crane falls']
    """
    hint = "open the file as text, or give it an iterable of lines"
    if isinstance(lines, str):
        hint = "give it text.splitlines(), or read a text that is in memory with parse()"
    if isinstance(lines, (str, bytes)) or not isinstance(lines, Iterable):
        raise misfit("iter_stories", "an iterable of lines", lines, hint)
    check_style(style)
    parts = chain.from_iterable(stream(_checked(lines), style.tables))
    return (part for part in parts if isinstance(part, Story))


def _checked(lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        if not isinstance(line, str):
            hint = "open the file as text, not as bytes"
            kind = type(line).__name__
            raise TypeError(f"iter_stories() takes lines of str, line {number} is {kind}; {hint}")
        yield line


def check_style(style: Style) -> None:
    """Refuse what is no style."""
    if not isinstance(style, Style):
        raise TypeError(f"style must be a Style such as AXIOS, not {type(style).__name__}")


def misfit(function: str, wanted: str, value: object, hint: str) -> TypeError:
    """The error for what a function of the interface does not take."""
    if isinstance(value, bytes):
        hint = f"decode it first: {function}(data.decode())"
    return TypeError(f"{function}() takes {wanted}, not {type(value).__name__}; {hint}")
