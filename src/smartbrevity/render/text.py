"""The canonical text of a tree: what `parse` reads back as an equal tree.

One blank line between blocks, none between the items of a list; `  • ` before items, two blanks
for each level; one blank after a label; credits joined by "; ". Implements the spec section
"Canonical text".
"""

from __future__ import annotations

from collections.abc import Sequence

from smartbrevity import patterns
from smartbrevity.blocks import one_line
from smartbrevity.nodes import (
    Byline,
    Credit,
    Document,
    Emphasis,
    EmphasisKind,
    Furniture,
    FurnitureKind,
    Headline,
    Item,
    Label,
    Link,
    Masthead,
    Media,
    Metric,
    Node,
    Note,
    Paragraph,
    Quote,
    Section,
    Story,
    Subhead,
    Timestamp,
    WordCount,
)
from smartbrevity.readings.credits import credit_line
from smartbrevity.readings.stamps import on_one_line
from smartbrevity.rows import is_title
from smartbrevity.runs import Run, is_whole, nested, unmarked, written
from smartbrevity.source import MarkKind

__all__ = ["to_text"]


def to_text(node: Node) -> str:
    """The canonical text of a document, a story or any other node, with a line end at the end.

    For every document that came from `parse`, `parse(to_text(document)) == document`. The parts
    of a story are written in the order of the page, or, where a tree made by hand has no offsets,
    as byline, timestamp, headline, dek, media, body. Raises `TypeError` for anything but a node.

    >>> from smartbrevity import parse
    >>> to_text(parse("Zoom in:Fares rise.\\n* Again."))
    'Zoom in: Fares rise.\\n\\n  * Again.\\n'
    """
    if not isinstance(node, Node):
        raise TypeError(f"to_text() takes a node of a tree, not {type(node).__name__}")
    text = "\n\n".join(block for block in _blocks(node) if block)
    return text + "\n" if text else ""


def _blocks(node: Node) -> list[str]:
    """The blocks of a node, which a blank line parts from one another."""
    match node:
        case Document():
            return [block for part in node.parts for block in _blocks(part)]
        case Masthead():
            return _joined_stamps(node.parts)
        case Story():
            head = (node.byline, node.timestamp, node.headline, node.dek)
            parts = [part for part in (*head, *node.media, *node.body) if part is not None]
            parts.sort(key=lambda part: part.start)
            marker, headline, kicker = node.marker or "", node.headline, node.kicker
            if headline is None:
                return [marker, *_joined_stamps(parts)]
            at = parts.index(headline)
            before, after = _joined_stamps(parts[:at]), _joined_stamps(parts[at + 1 :])
            if at or _stands_apart(headline, kicker, marker):
                title = _marked(_title(headline, kicker), headline.mark)
                return [marker, *before, title, *after]
            return [_marked(_title(headline, kicker, marker), headline.mark), *after]
        case Section():
            return _section(node)
        case Quote():
            return [_quote(node)]
        case _:
            return [_line(node)]


def _quote(quote: Quote) -> str:
    text = f"> {one_line(quote.text)}"
    return text if quote.attribution is None else f"{text}\n— {one_line(quote.attribution)}"


def _joined_stamps(parts: Sequence[Node]) -> list[str]:
    """The blocks of the parts; a bare name and the age after it stand on one line, which is what
    shows the name to be a byline."""
    blocks: list[str] = []
    before: Node | None = None
    for part in parts:
        if isinstance(part, Timestamp) and isinstance(before, Byline) and on_one_line(before, part):
            blocks[-1] += f" {one_line(part.text)}"
        else:
            blocks += _blocks(part)
        before = part
    return blocks


def _line(node: Node) -> str:
    match node:
        case Headline():
            return _marked(_joined(node.emoji, node.text), node.mark)
        case Subhead():
            return _marked(one_line(node.text), node.mark)
        case Media() if not node.credits:
            return f"Caption: {one_line(node.caption or '')}"
        case Media():
            return credit_line(node)
        case Furniture() if node.kind is FurnitureKind.FOOTER:
            return f"Footer: {one_line(node.text)}"
        case Furniture() if node.kind is FurnitureKind.REPLY:
            return f"Reply: {one_line(node.text)}"
        case Item():
            return _item(node)
        case Label():
            return _label(node)
        case (
            Byline()
            | Timestamp()
            | WordCount()
            | Credit()
            | Emphasis()
            | Furniture()
            | Link()
            | Metric()
            | Note()
        ):
            return one_line(node.text)
        case Paragraph():
            return _marked_up(node)
        case _:
            raise TypeError(f"to_text() knows no {type(node).__name__}")


def _joined(*words: str | None) -> str:
    return " ".join(one_line(word) for word in words if word)


def _marked(text: str, mark: str) -> str:
    """The text in its Markdown: "## " before it, or the same mark on both sides."""
    return f"{mark} {text}" if mark.startswith("#") else f"{mark}{text}{mark}"


def _title(headline: Headline, kicker: str | None, marker: str = "") -> str:
    """What stands on the line of a headline, without its Markdown."""
    told = None if kicker is None else f"{kicker}:"
    return _joined(marker, headline.emoji, told, headline.text)


def _stands_apart(headline: Headline, kicker: str | None, marker: str) -> bool:
    """Whether the number of a story would not be read on one line with its headline: it has no
    separator, the words after it are no title on a line of their own, or they may be cut off the
    dots before them, which no run would go over."""
    if marker[-1:].isalnum():
        return True
    if not marker.endswith((":", "...", "…", "—")):
        return False
    words = unmarked(_title(headline, kicker))
    if not is_title(words):
        return bool(words)
    cut = marker.endswith(("...", "…")) and ":" in headline.text
    # Where it has a number itself, it is not cut, and alone it would be read as another head.
    cut = cut and not patterns.BIG_THING.match(headline.text)
    return cut and headline.mark[:1] in ("*", "_")


def _label(label: Label, *, alone: bool = False) -> str:
    if alone and _may_be_subhead(label):
        return _marked(_joined(label.emoji, label.text), label.mark) + label.separator
    blank = "" if label.separator in ("", ":", ".") else " "
    return _marked(_joined(label.emoji, label.text) + blank + label.separator, label.mark)


def _may_be_subhead(label: Label) -> bool:
    """Whether the label, alone on its line with its colon in its bold run, may be a subhead."""
    own = not label.known and label.separator == ":" and label.mark[:1] in ("*", "_")
    return own and is_whole(label.mark, label.text)


def _section(section: Section) -> list[str]:
    """Label and paragraph on one line; apart where the label has no separator."""
    label, items = section.label, section.items
    texts = (part for part in (section.paragraph, section.lead_in) if part is not None)
    text = _joined(*map(_marked_up, texts))
    blocks = [] if label is None else [_label(label, alone=not (text or items))]
    if text and label is not None and label.separator:
        blocks = [_joined(*blocks, text)]
    elif text:
        blocks.append(text)
    if items:
        blocks.append("\n".join(_item(item) for item in items))
    return blocks


def _item(item: Item) -> str:
    label = None if item.label is None else _label(item.label)
    return "  " * (item.level + 1) + _joined(item.marker, label, _marked_up(item))


def _marked_up(node: Paragraph | Item) -> str:
    """The text with its links and emphasis in Markdown, where it has them not yet. In a tree made
    by hand, whose offsets say nothing, the words are looked for in order."""
    text, base = node.text, node.end - len(node.text)
    parts: list[Link | Emphasis] = [*node.links, *node.marks]
    parts.sort(key=lambda part: (part.start, -part.end))
    runs: list[Run] = []
    after: dict[type[Node], int] = {Link: 0, Emphasis: 0}
    for part in parts:
        start = part.start - base
        if start < 0 or not text.startswith(part.text, start):
            start = text.find(part.text, after[type(part)])
            start = text.find(part.text) if start < 0 else start
        url = part.url if isinstance(part, Link) else ""
        if url is not None and part.text and start >= 0:
            end = after[type(part)] = start + len(part.text)
            runs.append(Run(_kind(part), start, start, end, end, url))
    return one_line(written(text, nested(runs))) if runs else one_line(text)


def _kind(part: Link | Emphasis) -> MarkKind:
    if isinstance(part, Link):
        return MarkKind.LINK
    return MarkKind.BOLD if part.kind is EmphasisKind.BOLD else MarkKind.ITALIC
