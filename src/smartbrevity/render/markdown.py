"""Trees as Markdown that shows the same words, whatever stands in them.

The output is CommonMark. Every character of a text that could be read as markup is escaped, "~" of
its extensions too, and each block is one line, so that no line of a text can open a block. What is
blank at an edge is left out, line ends inside a text become blanks, and what no markup can hold
(controls, halves of surrogate pairs) becomes U+FFFD. Written down in docs/markdown.md.
"""

from __future__ import annotations

from collections.abc import Sequence

from smartbrevity.nodes import (
    Byline,
    Credit,
    Document,
    Emphasis,
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
from smartbrevity.render.commonmark import escaped, marked
from smartbrevity.render.order import (
    Entry,
    head_words,
    is_rule,
    joined,
    label_words,
    nested,
    ordered,
)

__all__ = ["to_markdown"]

_RULE = "---"


def to_markdown(node: Node, *, level: int = 1) -> str:
    """The words of a document, a story or any other node as CommonMark, with a line end at the end.

    `level`, from 1 to 6, is the heading level of headlines; subheads are one deeper. In a document
    with a masthead it is that of the newsletter's name, and headlines are one deeper. Labels are
    bold; bylines, timestamps and captions are italic; a line parts stories. A link is one where
    its address is known and safe. Raises `TypeError` for anything but a node of the tree and
    an integer, and `ValueError` for another level. Written down in docs/markdown.md.

    >>> from smartbrevity import parse
    >>> print(to_markdown(parse("Zoom in:Fares [sic] rise.\\n* 2_000 boats.")), end="")
    **Zoom in:** Fares \\[sic\\] rise.
    <BLANKLINE>
    - 2\\_000 boats.
    """
    if not isinstance(node, Node):
        raise TypeError(f"to_markdown() takes a node of a tree, not {type(node).__name__}")
    if not isinstance(level, int):
        raise TypeError(f"level must be an integer from 1 to 6, not {type(level).__name__}")
    if not 1 <= level <= 6:
        raise ValueError(f"level must be an integer from 1 to 6, not {level}")
    blocks = _Writer(level).blocks(node)
    return "\n\n".join(blocks) + "\n" if blocks else ""


class _Writer:
    """Writes one tree. `last` is the marker of the list right above, "" where none is: two lists
    with one marker would be read as one."""

    def __init__(self, level: int) -> None:
        self.level = level
        self.last = ""

    def blocks(self, node: Node) -> list[str]:
        """The blocks of a node, which a blank line parts; none is empty."""
        match node:
            case Document():
                return self.document(node)
            case Masthead():
                return [block for part in node.parts for block in self.masthead(part)]
            case Story():
                return self.story(node)
            case Section():
                return self.section(node)
            case Item():
                return self.list((node,))
            case Quote():
                lines = [_line(node.text), _line(f"— {node.attribution or ''}")]
                shown = [line for line in lines if line.strip("— ")]
                return self.block("\n>\n".join(f"> {line}" for line in shown))
            case Headline():
                return self.heading(self.level, node.emoji, node.text)
            case Subhead():
                return self.heading(self.level + 1, node.text)
        return self.block(_block(node))

    def block(self, block: str) -> list[str]:
        if not block:
            return []
        self.last = ""
        return [block]

    def document(self, document: Document) -> list[str]:
        found: list[str] = []
        masthead = document.masthead
        name = masthead is not None and masthead.name is not None
        for part in document.parts:
            deeper = int(name and isinstance(part, Story))
            self.level += deeper
            blocks = self.blocks(part)
            self.level -= deeper
            if isinstance(part, Story) and found and found[-1] != _RULE and blocks:
                found += self.block(_RULE)
            found += blocks
        return found

    def masthead(self, part: Node) -> list[str]:
        if isinstance(part, Furniture) and part.kind is FurnitureKind.PAGE_TITLE:
            return self.heading(self.level, part.text)
        return self.blocks(part)

    def story(self, story: Story) -> list[str]:
        found: list[str] = []
        for number, part in enumerate(ordered(story)):
            if isinstance(part, str):
                found += self.block(_wrapped("**", part))
            elif isinstance(part, Headline):
                found += self.heading(self.level, *head_words(story, first=number == 0), part.text)
            else:
                found += self.blocks(part)
        return found

    def heading(self, level: int, *words: str | None) -> list[str]:
        text = escaped(joined(*words))
        if text.endswith("#"):  # else it would close the heading
            text = f"{text[:-1]}\\#"
        return self.block(text and f"{'#' * min(level, 6)} {text}")

    def section(self, section: Section) -> list[str]:
        label = section.label
        told = "" if label is None else _block(label)
        parts = (marked(p) for p in (section.paragraph, section.lead_in) if p is not None)
        text = joined(*parts)
        if told and text and label is not None and label.separator:
            blocks = self.block(f"{told} {text}")
        else:
            blocks = self.block(told) + self.block(_opening(text))
        return blocks + self.list(section.items)

    def list(self, items: Sequence[Item]) -> list[str]:
        if not items:
            return []
        lines, self.last = _lines(nested(items), self.last)
        return ["\n".join(lines)]


def _lines(entries: Sequence[Entry], last: str) -> tuple[list[str], str]:
    """The lines of a list, and its last marker. A number that does not follow the one before
    opens a new list, since Markdown counts by itself."""
    lines: list[str] = []
    expected: int | None = -1  # no item has it: the first one opens a list
    for item, below in entries:
        number = item.ordinal
        if number is None or not 0 <= number < 10**9:
            number = None
        if number != expected:
            first, second = ".)" if number is not None else "-*"
            last = second if last == first else first
        expected = None if number is None else number + 1
        marker = last if number is None else f"{number}{last}"
        told = "" if item.label is None else _block(item.label)
        text = marked(item)
        words = joined(told, text) if told else _opening(text)
        lines.append(f"{marker} {words}" if words else marker)
        under, _ = _lines(below, "")
        if words and under and not under[0].startswith(("- ", "1. ")):
            lines.append("")  # only these may follow the words at once
        indent = " " * (len(marker) + 1)
        lines += [line and indent + line for line in under]
    return lines, last


def _block(node: Node) -> str:
    """A node as one line."""
    match node:
        case Label():
            return _wrapped("**", label_words(node))
        case Byline() | Timestamp() | WordCount():
            return _wrapped("*", node.text)
        case Media():
            credited = "; ".join(credit.text for credit in node.credits)
            caption = _wrapped("*", node.caption or "")
            return f"{caption} {escaped(credited)}".rstrip() if caption else _line(credited)
        case Paragraph() | Emphasis() | Link():
            return _opening(marked(node))
        case Furniture() if is_rule(node):
            return _RULE
        case Furniture() | Note() | Credit() | Metric():
            return _line(node.text)
        case _:
            raise TypeError(f"to_markdown() knows no {type(node).__name__}")


def _wrapped(mark: str, text: str) -> str:
    """The text in emphasis; a blank at its edge would undo it."""
    text = escaped(text)
    return text and f"{mark}{text}{mark}"


def _line(text: str) -> str:
    return _opening(escaped(text))


def _opening(line: str) -> str:
    """The line, without anything at its start that would open a block."""
    after = line.lstrip("0123456789")
    if line[:1] in ("#", ">") or line[:2] in ("-", "+", "- ", "+ ", "--"):
        return f"\\{line}"
    if after != line and after[:2] in (".", ")", ". ", ") "):
        return f"{line[: -len(after)]}\\{after}"
    return line
