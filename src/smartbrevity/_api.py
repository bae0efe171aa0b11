"""The way through the house: text in, document out."""

from __future__ import annotations

from smartbrevity.assemble import assemble
from smartbrevity.grammar import rows_in
from smartbrevity.nodes import Document
from smartbrevity.source import Source
from smartbrevity.style import Style
from smartbrevity.tokenizer import scan
from smartbrevity.vocabulary import AXIOS

__all__ = ["parse"]


def parse(text: str, *, style: Style = AXIOS) -> Document:
    """The document that a text is; no str makes it raise.

    `text` is kept whole in `document.source.text`, and every offset in the tree counts its code
    points. `style` is the vocabulary to read it with. Implements the whole spec. Raises
    `TypeError` for anything but a str and a Style.

    >>> document = parse("Ferry fares rise\\n\\nFares go up.\\n\\nWhy it matters: Boats cost more.")
    >>> story = document.stories[0]
    >>> story.headline.text, story.section("why-it-matters").paragraph.text
    ('Ferry fares rise', 'Boats cost more.')
    """
    if not isinstance(text, str):
        hint = (
            "decode it first: parse(data.decode())" if isinstance(text, bytes) else "give it text"
        )
        raise TypeError(f"parse() takes a str, not {type(text).__name__}; {hint}")
    if not isinstance(style, Style):
        raise TypeError(f"style must be a Style such as AXIOS, not {type(style).__name__}")
    rows = list(rows_in(scan(text), style.tables))
    parts = assemble(text, rows, style.tables)
    return Document(parts, Source(text), style.name, start=0, end=len(text))
