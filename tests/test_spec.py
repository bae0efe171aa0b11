r"""The specification as a test suite: every example of `tests/spec/*.md` is parsed and compared.

An example is a fence with the info word `example`: the input, a line with a single full stop, and
the tree as `dump(parse(input))` prints it.

    ```example
    Ferry fares rise

    Photo: Kim Lee/Stock Images
    .
    document
      story
        headline "Ferry fares rise" credited
    ...
    ```

A fence with the info words `example html` holds markup, which is read with `parse_html`; one with
`example text` has the canonical text of the input in place of its tree, and `example html text`
that of markup. The lines of the input are joined by line feeds, with one more at the end. What
cannot be seen in print is shown by a character of its own, wherever it stands in the input:

    →  a tab            ␣  a blank, where one at the end of a line matters
    ␍  a carriage return                ⍽  a no-break space

An input that holds a fence itself is written in a longer one. For every example also hold two
laws: the canonical text reads back as the same document (for markup: what the canonical text says
stays as it is), and every character that is not blank lies in exactly one part of it.

Who has changed a rule on purpose prints the new trees into the pages and reads the diff:

    python tests/test_spec.py --rewrite                        all pages
    python tests/test_spec.py --rewrite tests/spec/tricky.md   these
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

import pytest

from smartbrevity import parse, parse_html
from smartbrevity.nodes import Document
from smartbrevity.render.text import to_text
from smartbrevity.source import BLANKS
from smartbrevity.walk import dump

SPEC = Path(__file__).parent / "spec"
FENCE = re.compile(r"(`{3,})(.*)")
SHOWN = str.maketrans({"→": "\t", "␣": " ", "␍": "\r", "⍽": "\xa0"})


class Example(NamedTuple):
    """One example: where its fence opens (lines count from 1), and what stands in it."""

    page: str
    line: int
    stop: int  # the line with the full stop
    end: int  # the line that closes the fence
    text: str
    tree: str  # or the canonical text
    markup: bool = False
    canonical: bool = False

    @property
    def place(self) -> str:
        """The name of the test."""
        return f"{self.page}:{self.line}"

    @property
    def document(self) -> Document:
        """What the parser makes of the input."""
        return parse_html(self.text) if self.markup else parse(self.text)

    @property
    def shown(self) -> str:
        """What is promised of it: its tree, or its canonical text."""
        document = self.document
        return to_text(document).removesuffix("\n") if self.canonical else dump(document)


def read(page: str, text: str) -> Iterator[Example]:
    """The examples of a page; other fences are passed over, a broken example is an error."""
    lines = text.split("\n")
    fence, opened = "", 0
    for number, line in enumerate(lines, 1):
        found = FENCE.fullmatch(line.rstrip())
        if not fence:
            if found:
                fence, opened = found[1], number
        elif found and len(found[1]) >= len(fence) and not found[2]:
            info = lines[opened - 1].removeprefix(fence).split()
            if info[:1] == ["example"]:
                told = _example(page, opened, number, lines[opened : number - 1])
                yield told._replace(markup="html" in info, canonical="text" in info)
            fence = ""
    if fence:
        raise ValueError(f"{page}:{opened}: the fence is never closed")


def _example(page: str, opened: int, closed: int, inside: list[str]) -> Example:
    if "." not in inside:
        raise ValueError(f"{page}:{opened}: no line with a single full stop parts input and tree")
    cut = inside.index(".")
    text = "".join(f"{line}\n" for line in inside[:cut]).translate(SHOWN)
    return Example(page, opened, opened + cut + 1, closed, text, "\n".join(inside[cut + 1 :]))


def examples() -> list[Example]:
    """The examples of all pages, in order."""
    pages = sorted(SPEC.glob("*.md"))
    return [e for page in pages for e in read(page.name, page.read_text(encoding="utf-8"))]


EXAMPLES = examples()
each_example = pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.place)


def compared(wanted: str, got: str) -> str:
    """A unified diff of two trees, for people."""
    diff = unified_diff(wanted.split("\n"), got.split("\n"), "wanted", "got", lineterm="", n=99)
    return "\n".join(diff)


@each_example
def test_an_example_reads_as_written(example: Example) -> None:
    got = example.shown
    if got != example.tree:
        pytest.fail(f"{example.place}\n{compared(example.tree, got)}", pytrace=False)


@each_example
def test_an_example_comes_back(example: Example) -> None:
    """`parse(to_text(d)) == d` for every `d` that came from `parse`."""
    document = example.document
    text = to_text(document)
    again = parse(text)
    if example.markup:  # plain text has no tags: it says less, but always the same
        document, again = again, parse(to_text(again))
    if again != document:
        trees = compared(dump(document), dump(again))
        pytest.fail(f"{example.place}: read back from\n{text}\n{trees}", pytrace=False)


@each_example
def test_an_example_is_tiled(example: Example) -> None:
    """Every non-blank character lies in one story, one masthead or one piece of furniture."""
    at, text = 0, example.document.source.text
    for part in example.document.parts:
        assert part.start >= at, f"two parts hold {text[part.start : at]!r}"
        assert not text[at : part.start].strip(BLANKS)
        at = part.end
    assert not text[at:].strip(BLANKS)


def test_the_pages_have_examples() -> None:
    assert EXAMPLES


def test_a_page_is_read_as_described() -> None:
    page = "\n".join(
        [
            "Prose.",
            "",
            "```",
            "no example",
            "```",
            "",
            "```example",
            "A→b⍽c␣",
            "␍",
            ".",
            "document",
            "```",
            "",
            "````example",
            "```json",
            "```",
            ".",
            "document",
            "  story",
            "````",
            "```example html",
            "<p>A",
            ".",
            "document",
            "```",
            "```example html text",
            "<p>A",
            ".",
            "A",
            "```",
        ]
    )
    assert list(read("p.md", page)) == [
        Example("p.md", 7, 10, 12, "A\tb\xa0c \n\r\n", "document"),
        Example("p.md", 14, 17, 20, "```json\n```\n", "document\n  story"),
        Example("p.md", 21, 23, 25, "<p>A\n", "document", markup=True),
        Example("p.md", 26, 28, 30, "<p>A\n", "A", markup=True, canonical=True),
    ]


def test_a_broken_page_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"p\.md:2: the fence is never closed"):
        list(read("p.md", "\n```example\nA\n.\ndocument"))
    with pytest.raises(ValueError, match=r"p\.md:1: no line with a single full stop"):
        list(read("p.md", "```example\nA\ndocument\n```"))


def rewritten(page: str, text: str) -> str:
    """The page with what each example shows as the parser prints it now."""
    lines = text.split("\n")
    for example in reversed(list(read(page, text))):
        lines[example.stop : example.end - 1] = example.shown.split("\n")
    return "\n".join(lines)


def test_a_rewritten_page_has_new_trees() -> None:
    page = "Prose.\n\n```example\nFares rise on Monday.\n.\nwrong\ntree\n```\n\nMore.\n"
    new = rewritten("p.md", page)
    tree = 'document\n  story\n    section\n      paragraph "Fares rise on Monday."'
    assert new == page.replace("wrong\ntree", tree)
    assert rewritten("p.md", new) == new
    page = "```example text\nZoom in:\u2192Fares rise.\n.\nwrong\n```"
    assert rewritten("p.md", page) == page.replace("wrong", "Zoom in: Fares rise.")


def main() -> None:
    parser = argparse.ArgumentParser(description="Tests the examples of tests/spec under pytest.")
    parser.add_argument(
        "--rewrite", nargs="*", type=Path, metavar="FILE", help="print new trees into these pages"
    )
    pages = parser.parse_args().rewrite
    if pages is None:
        parser.error("run pytest for the tests; --rewrite [FILE ...] prints new trees")
    for page in pages or sorted(SPEC.glob("*.md")):
        text = page.read_text(encoding="utf-8")
        page.write_text(rewritten(page.name, text), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
