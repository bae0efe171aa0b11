"""What is found about a document: one class for all findings, and how they are drawn.

`doubts` and `editorial` look for findings; what both need to tell of them stands here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from attrs import frozen

from smartbrevity.nodes import Document, Node
from smartbrevity.source import BLANKS, Source, Span, lines

__all__ = ["Diagnostic", "Finding", "clipped", "code_of", "diagnosed", "opening"]

COLUMNS = 80  # of a drawing
BEFORE = 24  # columns of a long line that are shown before the span
MOST = 2 * COLUMNS  # code points of a drawing, since marks that combine take no column
QUOTED = 40  # code points of the text that a message quotes

Finding: TypeAlias = tuple[Span, str]  # where, and the message


@frozen
class Diagnostic:
    """One finding: a stable `code`, the `span` in the source (code points), a `message` that quotes
    the text in at most 40 code points, and a `hint` at what may be done. `rule` says where the
    rule is from; it is None for a doubt. Spec sections "Doubts" and "Editorial findings".

    >>> from smartbrevity import check
    >>> for doubt in check("# Ferry fares rise\\n\\nIn the filings: Twelve boats."):
    ...     print(doubt.code, doubt.span, doubt.message)
    unknown-label Span(start=20, end=35) the style "axios" has no label "In the filings"
    """

    code: str
    span: Span
    message: str
    hint: str
    rule: str | None = None

    def format(self, source: Source, *, name: str | None = None) -> str:
        """The finding for people, in four lines: `name:line:column: code: message` (both from 1,
        in code points), the line of `source` where the span starts, a line that marks the span
        in it, and the hint.

        `source` is that of the document, `name` the file's or None to leave it out. A long line
        is cut on both sides to 80 columns; a blank of any kind is drawn as one blank, a control
        character or mark of direction as its escape. Raises nothing for any source.

        >>> doubt = Diagnostic("empty-credit", Span(7, 13), 'nobody stands behind "Photo:"', "ask")
        >>> print(doubt.format(Source("A pier Photo:"), name="pier.txt"))
        pier.txt:1:8: empty-credit: nobody stands behind "Photo:"
        A pier Photo:
               ~~~~~^
        hint: ask
        """
        line, column = source.place(self.span.start)
        place = f"{line}:{column}" if name is None else f"{shown(name)}:{line}:{column}"
        drawn = _drawing(source.text, self.span, column - 1)
        return "\n".join([f"{place}: {self.code}: {self.message}", *drawn, f"hint: {self.hint}"])


# How text is shown


def _cell(char: str) -> tuple[str, int]:
    """What is shown for a character, and how many columns of a terminal it takes."""
    if char in BLANKS:
        return " ", 1
    kind = unicodedata.category(char)
    if kind in ("Mn", "Me") or char == "\u200d":  # it joins emoji
        return char, 0
    if kind in ("Cc", "Cf", "Cs"):
        escape = f"\\u{ord(char):04x}"
        return escape, len(escape)
    return char, 2 if unicodedata.east_asian_width(char) in "WF" else 1


def shown(text: str) -> str:
    return "".join(_cell(char)[0] for char in text)


def clipped(text: str) -> str:
    """The text as a message quotes it: on one line, its beginning if it is long."""
    cut = text if len(text) <= QUOTED else text[: QUOTED - 1].rstrip(BLANKS) + "…"
    return f'"{shown(cut)}"'


def opening(document: Document, node: Node) -> str:
    """The beginning of the line on which the node stands, as a message quotes it."""
    words = document.source.text[node.start : min(node.end, node.start + QUOTED + 1)]
    return clipped(next((words[a:b] for a, b, _ in lines(words)), ""))


def _width(text: str) -> int:
    return sum(_cell(char)[1] for char in text)


def _drawing(text: str, span: Span, before: int) -> tuple[str, str]:
    """The line of the span, which has so many code points before it, and the line of marks."""
    at = min(span.start, len(text))
    opens = at - before
    ends = (text.find(end, opens, at + MOST) for end in "\r\n")
    stop = min([end for end in ends if end >= 0], default=min(len(text), at + MOST))
    at = min(at, stop)
    left, cut = opens, ("", "")
    if stop - opens > MOST or _width(text[opens:stop]) > COLUMNS:
        left, room = at, BEFORE
        while left > max(opens, at - BEFORE) and (room := room - _cell(text[left - 1])[1]) >= 0:
            left -= 1
        right, room = left, COLUMNS - 2
        while right < min(stop, left + MOST) and (room := room - _cell(text[right])[1]) >= 0:
            right += 1
        cut = ("…" if left > opens else "", "…" if right < stop else "")
        stop = right
    marked = max(1, _width(text[at : min(span.end, stop)]))
    indent = len(cut[0]) + _width(text[left:at])
    return (
        f"{cut[0]}{shown(text[left:stop])}{cut[1]}".rstrip(),
        " " * indent + "~" * (marked - 1) + "^",
    )


# What the checks share


def code_of(check: Callable[..., Iterator[Finding]]) -> str:
    """The code of a function that looks for findings: its name with hyphens.

    >>> code_of(diagnosed)
    'diagnosed'
    """
    return check.__name__.replace("_", "-")


def diagnosed(
    document: Document, code: str, found: Iterable[Finding], hint: str, rule: str | None = None
) -> Iterator[Diagnostic]:
    """What one check has found, with spans that lie inside the source of the document."""
    length = len(document.source.text)
    for span, message in found:
        start = min(max(span.start, 0), length)  # in trees that were built by hand
        yield Diagnostic(code, Span(start, min(max(span.end, start), length)), message, hint, rule)
