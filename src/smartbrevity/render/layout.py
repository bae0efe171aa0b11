"""A story as a text of its own: a tree without a source, laid out so that it can be annotated.

The words of every part stand on lines of their own in the order of the page, and every node has
its place among them. It is a picture of the tree and not the canonical text, which `parse` reads.
"""

from __future__ import annotations

from smartbrevity.nodes import (
    Byline,
    Furniture,
    Headline,
    Item,
    Label,
    Media,
    Node,
    Note,
    Paragraph,
    Quote,
    Section,
    Story,
    Subhead,
    Timestamp,
)
from smartbrevity.render.order import head_words, joined, label_words, ordered
from smartbrevity.render.words import pieces_of, places
from smartbrevity.source import Span

__all__ = ["Layout"]

MAX_INDENT = 8  # levels of items; deeper ones stand at this one


class Layout:
    r"""The words of a story, and where each of its nodes stands among them, by `id(node)`.

    >>> story = Story(headline=Headline("Fares rise"), dek=Paragraph("By 5%."))
    >>> layout = Layout(story)
    >>> layout.text, layout.spans[id(story.dek)]
    ('Fares rise\n\nBy 5%.\n', Span(start=12, end=18))
    """

    def __init__(self, story: Story) -> None:
        self.spans: dict[int, Span] = {}
        self._words: list[str] = []
        self._at = 0
        for number, part in enumerate(ordered(story)):
            self._put("\n\n" if number else "")
            if isinstance(part, Headline):
                words = joined(*head_words(story, first=number == 0), part.text)
                self._place(part, words)
            elif isinstance(part, str):
                self._put(part)
            else:
                self._node(part)
        self.spans[id(story)] = Span(0, self._at)
        self._put("\n")
        self.text = "".join(self._words)

    def _put(self, words: str) -> None:
        self._words.append(words)
        self._at += len(words)

    def _place(self, node: Node, words: str) -> None:
        start = self._at
        self._put(words)
        self.spans[id(node)] = Span(start, self._at)

    def _node(self, node: Node) -> None:
        start = self._at
        match node:
            case Section():
                self._lines(node)
            case Media():
                self._put(node.caption or "")
                for number, credit in enumerate(node.credits):
                    self._put("; " if number else " " if node.caption else "")
                    self._place(credit, credit.text)
            case Quote():
                self._put(
                    node.text if not node.attribution else f"{node.text}\n— {node.attribution}"
                )
            case Item():
                self._put(f"{node.marker} " if node.marker else "")
                self._text(node.label, node)
            case Paragraph():
                self._text(None, node)
            case _:
                assert isinstance(node, Byline | Furniture | Note | Subhead | Timestamp)
                self._put(node.text)
        self.spans[id(node)] = Span(start, self._at)

    def _lines(self, section: Section) -> None:
        """Label and paragraph on one line, the items under them."""
        self._text(section.label, section.paragraph, section.lead_in)
        for item in section.items:
            self._put("\n" + "  " * min(max(item.level, -1) + 1, MAX_INDENT))
            self._node(item)

    def _text(self, label: Label | None, *nodes: Paragraph | Item | None) -> None:
        """A label and the texts after it, with the places of what stands in them."""
        blank = ""
        if label is not None:
            self._place(label, label_words(label))
            blank = " "
        for node in nodes:
            if node is not None:
                self._put(blank)
                blank, at = " ", self._at
                self._place(node, node.text)
                for run in places(node.text, pieces_of(node)):
                    self.spans[id(run.what)] = Span(at + run.start, at + run.end)
