"""What is in doubt about a document, and what is found about its writing."""

from __future__ import annotations

from smartbrevity._api import check_style, misfit, parse
from smartbrevity.diagnostics import Diagnostic
from smartbrevity.doubts import doubts
from smartbrevity.editorial import findings
from smartbrevity.nodes import Document, Node
from smartbrevity.style import Style
from smartbrevity.vocabulary import AXIOS

__all__ = ["check"]


def check(
    document_or_text: Document | str, *, editorial: bool = False, style: Style = AXIOS
) -> tuple[Diagnostic, ...]:
    """The doubts about a document, or about what a text is read as, in the order of the page.

    A str is parsed with `style` first; a `Document` has been read with its own. With `editorial`
    there are also findings about the writing, by the limits of `style`, each with its `rule`.
    Spans count code points of `document.source.text`; without doubts the result is empty. Raises
    `TypeError` for anything else. Implements the spec sections "Doubts" and "Editorial findings".

    >>> [doubt.code for doubt in check("# Ferry fares rise\\n\\nPhoto: Kim Lee/Getty Images)")]
    ['unbalanced-credit']
    >>> page = "# Ferry fares rise\\n\\nFares rise in May. Nobody is glad of it."
    >>> [found.code for found in check(page, editorial=True)]
    ['lede-sentences']
    """
    check_style(style)
    if isinstance(document_or_text, str):
        document = parse(document_or_text, style=style)
    elif isinstance(document_or_text, Document):
        document = document_or_text
    else:
        hint = (
            "give it the document that the node is from"
            if isinstance(document_or_text, Node)
            else "give it what parse() gives, or text"
        )
        raise misfit("check", "a Document or a str", document_or_text, hint)
    found = doubts(document)
    if editorial:
        found += findings(document, style.limits)
    return tuple(sorted(found, key=lambda one: one.span.start))
