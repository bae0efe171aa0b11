"""The way back: a document out as text, and the proof that it is the text of that document."""

from __future__ import annotations

from smartbrevity._api import check_style, parse
from smartbrevity.differences import Difference, difference
from smartbrevity.errors import RoundTripError
from smartbrevity.nodes import Document, Furniture, Masthead, Node, Story
from smartbrevity.render.text import to_text as canonical_text
from smartbrevity.style import Style
from smartbrevity.vocabulary import AXIOS

__all__ = ["to_text"]


def to_text(node: Node, *, verify: bool | None = None, style: Style = AXIOS) -> str:
    """The canonical text of a document, a story or any other node, with a line end at the end.

    For every document that came from `parse`, `parse(to_text(document)) == document`: its text is
    read back with `style`, and where that gives another tree, as of a few texts in a hundred
    thousand of stray marks, the text that the document came from is given instead. `verify=False`
    leaves the reading out, which takes most of the time. With `verify=True` a tree made by hand is
    read back too, and a `RoundTripError` names the first place where the text gives another one:
    of a document, or of a masthead, story or piece of furniture as the only part of one. The parts
    of a story are written in the order of the page, or, where a tree made by hand has no offsets,
    as byline, timestamp, headline, dek, media, body. Raises `TypeError` for anything but a node,
    and for other nodes with `verify=True`. Implements the spec section "Canonical text".

    >>> to_text(parse("Zoom in:Fares rise.\\n* Again."), verify=True)
    'Zoom in: Fares rise.\\n\\n  * Again.\\n'
    """
    check_style(style)
    text = canonical_text(node)
    came = node.source.text if isinstance(node, Document) and node.style == style.name else ""
    if verify is False or not (verify or came):
        return text
    parted = _parted(node, text, style)
    if parted is not None and came and parse(came, style=style) == node:
        return came
    if parted is not None and verify:
        path = parted.path if isinstance(node, Document) else parted.path.partition(".")[2]
        raise RoundTripError(path or parted.path, parted.problem)
    return text


def _parted(node: Node, text: str, style: Style) -> Difference | None:
    """Where the tree of the text parts from the node."""
    if isinstance(node, (Masthead, Story, Furniture)):
        node = Document((node,), style=style.name)
    elif not isinstance(node, Document):
        raise TypeError(f"no {type(node).__name__} is read alone; put it into a Story to verify it")
    return difference(node, parse(text, style=style))
