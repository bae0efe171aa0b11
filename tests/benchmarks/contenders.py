"""What is timed: the floor, what the library does, and its peers where they can be imported.

All are given the same pages; `parse_html` is given them as markup, `to_dict` and `to_text` as the
documents that `parse` made of them before the clock started.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any, NamedTuple

import smartbrevity
from benchmarks.pages import as_html
from smartbrevity import parse, parse_html, to_dict, to_text, tokenize

__all__ = [
    "FLOOR",
    "NAMES",
    "OWN",
    "PEERS",
    "RIVALS",
    "Contender",
    "contender",
    "floor",
    "released",
]

Call = Callable[[Any], object]
LINE = re.compile(r"^[^\n]*$", re.MULTILINE)


class Contender(NamedTuple):
    """A call and what it is given for a page, which is made before the clock starts."""

    call: Call
    given: Callable[[str], object] = str


def floor(text: str) -> None:
    """The least that a parser in Python does: split a text, look at each line with a pattern."""
    text.splitlines()
    for found in LINE.finditer(text):
        found.span()


def _listed(call: Call) -> Call:
    def run(given: Any) -> object:
        result: Any = call(given)
        return list(result)

    return run


def _own(name: str) -> Contender:
    """A function of the library that this copy of it may have or not have."""
    call: Call | None = getattr(smartbrevity, name, None)
    if call is None:
        raise ImportError(name)
    return Contender(call)


def _iter_stories() -> Contender:
    read = _listed(_own("iter_stories").call)
    return Contender(lambda page: read(io.StringIO(page, newline="")))


def _parse_html() -> Contender:
    import_module("selectolax")
    return Contender(parse_html, as_html)


def _mistune() -> Contender:
    return Contender(import_module("mistune").create_markdown(renderer="ast"))


def _markdown_it() -> Contender:
    return Contender(import_module("markdown_it").MarkdownIt().parse)


def _commonmark() -> Contender:
    return Contender(import_module("commonmark").Parser().parse)


# A page line by line, with the basic lexer: no stories, no labels that belong together.
GRAMMAR = r"""
start: (labelled | bullet | numbered | stamp | caption | paragraph | _NEWLINE)*
labelled: LABEL TEXT? _NEWLINE
bullet: BULLET TEXT? _NEWLINE
numbered: NUMBER TEXT? _NEWLINE
stamp: STAMP _NEWLINE
caption: CAPTION _NEWLINE
paragraph: TEXT _NEWLINE
LABEL.4: /(?m:^)[A-Z][\w', ]{1,40}: /
BULLET.4: /(?m:^) *[•*-] /
NUMBER.4: /(?m:^) *[0-9]{1,3}\. /
STAMP.5: /(?m:^)(?:Updated )?[0-9]+ (?:minute|hour|day)s? ago(?: - [^\n]+)?/
CAPTION.3: /(?m:^)(?:[^\n]*[.!?] )?(?:Photo|Illustration|Data): [^\n]+/
TEXT: /[^\n]+/
_NEWLINE: /\n/
"""


def _lark() -> Contender:
    parser = import_module("lark").Lark(GRAMMAR, parser="lalr", lexer="basic")
    return Contender(parser.parse, lambda page: f"{page}\n")


def _cmarkgfm() -> Contender:
    return Contender(import_module("cmarkgfm").markdown_to_html)


def _markdown_it_pyrs() -> Contender:
    return Contender(import_module("markdown_it_pyrs").MarkdownIt("commonmark").tree)


FLOOR = "floor"
OWN: dict[str, Callable[[], Contender]] = {
    "tokenize": lambda: Contender(_listed(tokenize)),
    "parse": lambda: Contender(parse),
    "iter_stories": _iter_stories,
    "parse_html": _parse_html,
    "to_dict": lambda: Contender(to_dict, parse),
    "to_text": lambda: Contender(to_text, parse),
    "to_text, not verified": lambda: Contender(partial(to_text, verify=False), parse),
}
PEERS: dict[str, Callable[[], Contender]] = {
    "mistune": _mistune,
    "markdown-it-py": _markdown_it,
    "commonmark": _commonmark,
    "lark": _lark,
    "cmarkgfm": _cmarkgfm,
    "markdown-it-pyrs": _markdown_it_pyrs,
}
RIVALS = ("mistune", "markdown-it-py")
NAMES = (FLOOR, *OWN, *PEERS)


def contender(name: str) -> Contender | None:
    """The contender of that name, or None where it cannot be imported."""
    if name == FLOOR:
        return Contender(floor)
    try:
        return (OWN | PEERS)[name]()
    except ImportError:
        return None


def released(name: str) -> str:
    """The name of a package with its release, as far as it is installed."""
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return name
