"""Documents and stories in a notebook: `%load_ext smartbrevity` shows them with their colours."""

from __future__ import annotations

from typing import Any

from smartbrevity.nodes import Document, Story
from smartbrevity.render.html import to_html

__all__ = ["load_ipython_extension"]


def load_ipython_extension(ipython: Any) -> None:
    """What `%load_ext smartbrevity` calls in IPython and Jupyter: from then on a document or a
    story that a cell ends with is shown as `to_html(..., annotated=True)` has it.

    `ipython` is the running shell. Written down in docs/html-out.md, "In a notebook".
    """
    formatter = ipython.display_formatter.formatters["text/html"]
    for kind in (Document, Story):
        formatter.for_type(kind, _annotated)


def _annotated(node: Document | Story) -> str:
    return to_html(node, annotated=True)
