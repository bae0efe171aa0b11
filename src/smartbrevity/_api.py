"""The way through the house: text in, document out."""

from __future__ import annotations

from smartbrevity.assemble import assemble
from smartbrevity.doubts import Diagnostic, doubts
from smartbrevity.errors import DoubtsError
from smartbrevity.grammar import rows_in
from smartbrevity.nodes import Document, Node
from smartbrevity.source import Source
from smartbrevity.style import Style
from smartbrevity.tokenizer import scan
from smartbrevity.vocabulary import AXIOS

__all__ = ["check", "parse"]


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
        raise _misfit("parse", "a str", text, "give it text")
    if not isinstance(style, Style):
        raise TypeError(f"style must be a Style such as AXIOS, not {type(style).__name__}")
    rows = list(rows_in(scan(text), style.tables))
    parts = assemble(text, rows, style.tables)
    document = Document(parts, Source(text), style.name, start=0, end=len(text))
    found = doubts(document) if strict else ()
    if found:
        raise DoubtsError(found, document)
    return document


def check(document_or_text: Document | str, *, style: Style = AXIOS) -> tuple[Diagnostic, ...]:
    """The doubts about a document, or about what a text is read as, in the order of the page.

    A str is parsed with `style` first; a `Document` has been read with its own. Spans count code
    points of `document.source.text`; without doubts the result is empty. Raises `TypeError` for
    anything else. Implements the spec section "Doubts".

    >>> [doubt.code for doubt in check("# Ferry fares rise\\n\\nPhoto: Kim Lee/Getty Images)")]
    ['unbalanced-credit']
    """
    if isinstance(document_or_text, str):
        return doubts(parse(document_or_text, style=style))
    if isinstance(document_or_text, Document):
        return doubts(document_or_text)
    hint = (
        "give it the document that the node is from"
        if isinstance(document_or_text, Node)
        else "give it what parse() gives, or text"
    )
    raise _misfit("check", "a Document or a str", document_or_text, hint)


def _misfit(function: str, wanted: str, value: object, hint: str) -> TypeError:
    if isinstance(value, bytes):
        hint = f"decode it first: {function}(data.decode())"
    return TypeError(f"{function}() takes {wanted}, not {type(value).__name__}; {hint}")
