"""The way back: a document out as text, and the proof that it is the text of that document."""

from __future__ import annotations

from smartbrevity._api import check_style, parse
from smartbrevity.differences import difference
from smartbrevity.errors import RoundTripError
from smartbrevity.nodes import Document, Furniture, Masthead, Node, Story
from smartbrevity.render.text import to_text as canonical_text
from smartbrevity.style import Style
from smartbrevity.vocabulary import AXIOS

__all__ = ["to_text"]


def to_text(node: Node, *, verify: bool = False, style: Style = AXIOS) -> str:
    """The canonical text of a document, a story or any other node, with a line end at the end.

    For every document that came from `parse`, `parse(to_text(document)) == document`. The parts
    of a story are written in the order of the page, or, where a tree made by hand has no offsets,
    as byline, timestamp, headline, dek, media, body. With `verify` the text is read back, with
    `style`, and a `RoundTripError` names the first place where it gives another tree: of a
    document, or of a masthead, story or piece of furniture as the only part of one. Raises
    `TypeError` for anything but a node, and for other nodes with `verify`. Implements the spec
    section "Canonical text".

    >>> to_text(parse("Zoom in:Fares rise.\\n* Again."), verify=True)
    'Zoom in: Fares rise.\\n\\n  * Again.\\n'
    """
    check_style(style)
    text = canonical_text(node)
    if not verify:
        return text
    found = parse(text, style=style)
    if isinstance(node, Document):
        parted = difference(node, found)
    elif isinstance(node, (Masthead, Story, Furniture)):
        parted = difference(Document((node,), style=style.name), found)
    else:
        raise TypeError(f"no {type(node).__name__} is read alone; put it into a Story to verify it")
    if parted is not None:
        path = parted.path if isinstance(node, Document) else parted.path.partition(".")[2]
        raise RoundTripError(path or parted.path, parted.problem)
    return text
