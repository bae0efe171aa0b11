"""One line of CommonMark: all that could be markup escaped, links and emphasis put back.

Emphasis is left out where its stars would be read as stars, or as those of other emphasis: beside
other stars, between a letter and a quotation mark, or, in or around other emphasis, between two
letters or two signs. The words are the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from smartbrevity.nodes import Emphasis, EmphasisKind, Item, Link, Node, Paragraph
from smartbrevity.render.escape import clean, safe_address
from smartbrevity.render.words import Inline, Marked, shown
from smartbrevity.source import BLANKS

__all__ = ["escaped", "marked"]

_MARKUP = {ord(c): f"\\{c}" for c in "\\`*_[]<~"}
_MARKUP |= dict.fromkeys((*range(9, 14), 133, 8232, 8233), " ")  # they end lines somewhere
# After an "&" these could name a character, or stars may stand before them.
_NAMES = frozenset("*#ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
# Characters that stars may stand beside, whatever is on their other side.
_AROUND = frozenset(("", *" .,;:!?()[]{}\"'/-“”‘’—–…"))


def escaped(text: str) -> str:
    r"""The text on one line, with all that is markup inside a line escaped and single blanks.

    >>> print(escaped(" 2*3 [sic]\n&amp; "))
    2\*3 \[sic\] &amp;amp;
    """
    return _text(text).strip(BLANKS)


def marked(node: Paragraph | Item | Emphasis | Link) -> str:
    """The words of a node on one line, with its links and emphasis.

    >>> marked(Paragraph("See the map.", (Link("map", "https://x.example"),)))
    'See the [map](https://x.example).'
    """
    if isinstance(node, Paragraph | Item):
        words = shown(node)
    else:
        words = [Marked(node, [node.text])] if node.text else []
    return _joined(words, "", "").strip(BLANKS)


def _text(text: str) -> str:
    text = clean(text).translate(_MARKUP)
    while "  " in text:
        text = text.replace("  ", " ")
    first, *rest = text.split("&")
    return first + "".join(f"{_ampersand(part)}{part}" for part in rest)


def _ampersand(after: str) -> str:
    """An "&" before what could be the name of a character. A backslash would do, by the standard,
    but mistune forgets it where the text also has emphasis."""
    return "&amp;" if after[:1] in _NAMES else "&"


def _joined(words: Sequence[Inline], before: str, after: str, *, deep: bool = False) -> str:
    """The words between two characters of the output, "" at an edge of the block; `deep` where
    emphasis is around them."""
    out = []
    for number, part in enumerate(words):
        following = _edge(words[number + 1], 0) if number + 1 < len(words) else after
        if isinstance(part, str):
            told = _text(part)
            if told[-1] == "&" and following in _NAMES:
                told += "amp;"
            elif told[-1] == "!" and following in ("[", "*"):
                told = f"{told[:-1]}\\!"  # with a link it would be a picture
            out.append(told)
        else:
            out.append(_inline(part, before, following, deep=deep))
        before = _edge(part, -1)
    return "".join(out)


def _inline(part: Marked, before: str, after: str, *, deep: bool) -> str:
    """Words with their link or emphasis; blanks at their edges stand outside of it."""
    address = _address(part.what)
    if address is None and not isinstance(part.what, Emphasis):
        return _joined(part.inside, before, after, deep=deep)
    lead, words, trail = _bared(part.inside)
    if not words:
        return _text(lead)
    before = _edge(lead, -1) if lead else before
    after = _edge(trail, 0) if trail else after
    if isinstance(part.what, Emphasis):
        told = _joined(words, before, after, deep=True)
        alone = not deep and not any(map(_emphasised, words))
        first, last = told.lstrip("*")[0], told.rstrip("*")[-1]
        if _holds(first, before, alone=alone) and _holds(last, after, alone=alone):
            mark = "**" if part.what.kind is EmphasisKind.BOLD else "*"
            told = f"{mark}{told}{mark}"
    else:
        told = _joined(words, "[", "]", deep=deep)
        if told[0] == "^":  # in many extensions "[^" opens a footnote
            told = f"\\{told}"
        told = f"[{told}]({address})"
    return f"{_text(lead)}{told}{_text(trail)}"


def _emphasised(part: Inline) -> bool:
    """Whether emphasis is in the words, or is what they are."""
    if isinstance(part, str):
        return False
    return isinstance(part.what, Emphasis) or any(map(_emphasised, part.inside))


def _bared(words: Sequence[Inline]) -> tuple[str, list[Inline], str]:
    """The blanks at the start of some words, the words, the blanks at their end."""
    lead, trail, (first, *middle) = "", "", words
    if isinstance(first, str):
        bare = first.lstrip(BLANKS)
        lead, first = first[: len(first) - len(bare)], bare
    kept = [part for part in (first, *middle) if part]
    if kept and isinstance(last := kept[-1], str):
        kept[-1] = last.rstrip(BLANKS)
        trail = last[len(kept[-1]) :]
    return lead, [part for part in kept if part], trail


def _holds(inside: str, outside: str, *, alone: bool) -> bool:
    """Whether the stars of emphasis between two characters are read as such by every renderer;
    `alone` where no other emphasis is in it or around it."""
    if outside == "*" or inside in BLANKS:
        return False
    if alone:
        return inside.isalnum() or outside in _AROUND
    # Between two letters or two signs they could open as well as close, and so other emphasis.
    return outside in ("", " ") or (inside.isalnum() and outside in _AROUND)


def _edge(part: Inline, at: int) -> str:
    """The first (0) or last (-1) character of what is written for the words."""
    if isinstance(part, str):
        return part[at].translate(_MARKUP)[-1]
    inside = part.inside[at]
    if isinstance(inside, str) and inside[at] in BLANKS:  # it stands outside
        return inside[at]
    if isinstance(part.what, Emphasis):
        return "*"
    return _edge(inside, at) if _address(part.what) is None else "[)"[at]


def _address(what: Node) -> str | None:
    """The address of a link that can be one, as Markdown writes it."""
    address = safe_address(what.url) if isinstance(what, Link) else None
    return None if address is None else address.replace("&", "&amp;")
