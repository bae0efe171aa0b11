"""Doubts about a finished tree: what a reader of the page may want to look at again.

Nothing here changes a tree and no doubt is an error: every text parses. Each function of `CHECKS`
looks for one doubt; its name, with hyphens, is the code, and its docstring says what the doubt is.
Implements the spec section "Doubts".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from smartbrevity import patterns
from smartbrevity.diagnostics import Diagnostic, Finding, clipped, code_of, diagnosed, opening
from smartbrevity.nodes import (
    Credit,
    Document,
    Evidence,
    Headline,
    Label,
    LabelKind,
    Masthead,
    Media,
    Node,
    Quote,
    Role,
    Section,
    Story,
    Timestamp,
)
from smartbrevity.source import BLANKS, Span
from smartbrevity.walk import children, find

__all__ = ["CHECKS", "doubts"]

AROUND = 12  # code points on either side of glue


def unknown_label(document: Document) -> Iterator[Finding]:
    """A label that the style's table has not: the writer's own, or no label at all."""
    for label in find(document, Label):
        if label.kind is LabelKind.FREE:
            style, words = clipped(document.style), clipped(label.text)
            yield label.span, f"the style {style} has no label {words}"


def guessed_headline(document: Document) -> Iterator[Finding]:
    """A headline that has nothing to show for it but its place."""
    for headline in find(document, Headline):
        if headline.evidence is Evidence.POSITIONAL:
            yield headline.span, f"only its place makes a headline of {clipped(headline.text)}"


def merged_stories(document: Document) -> Iterator[Finding]:
    """A story that says twice why it matters, under one label: two stories, perhaps."""
    for story in document.stories:
        seen: set[str] = set()
        for section in story.sections:
            label = section.label
            if label is None or label.role is not Role.SIGNIFICANCE:
                continue
            if label.key in seen:
                yield label.span, f"the story has {clipped(label.text)} a second time"
            seen.add(label.key)


def unbalanced_credit(document: Document) -> Iterator[Finding]:
    """A caption or credit line in which a bracket lacks its other half."""
    for media in find(document, Media):
        line = document.source[media.span]
        at = _odd_bracket(line)
        if at is not None:
            place = Span(media.start + at, media.start + at + 1)
            yield place, f"no bracket answers {clipped(line[at])} in {clipped(line)}"


_PAIRS = {")": "(", "]": "["}


def _odd_bracket(text: str) -> int | None:
    opened: list[int] = []
    for at, char in enumerate(text):
        if char in "([":
            opened.append(at)
        elif char in _PAIRS and (not opened or text[opened.pop()] != _PAIRS[char]):
            return at
    return opened[-1] if opened else None


def empty_credit(document: Document) -> Iterator[Finding]:
    """A credit that ends with its key word."""
    for credit in find(document, Credit):
        said = credit.names or credit.organizations or credit.via
        if not said and not any(char.isalnum() for char in credit.text.partition(":")[2]):
            yield credit.span, f"nobody stands behind {clipped(credit.text)}"


def numbering_gap(document: Document) -> Iterator[Finding]:
    """Numbers of a list, or of a newsletter's items, that skip or repeat; counting down is none."""
    yield from _gaps(document, _items_of_newsletters(document))
    for section in find(document, Section):
        for run in _lists_in(section):
            yield from _gaps(document, [run])


def _items_of_newsletters(document: Document) -> list[list[tuple[int, str | None, Node]]]:
    runs: list[list[tuple[int, str | None, Node]]] = [[]]
    for part in document.parts:
        if isinstance(part, Masthead):
            runs.append([])
        elif isinstance(part, Story) and part.ordinal is not None:
            worded = any(char.isalpha() for char in part.marker or "")
            if not (worded and runs[-1]):  # "1 fun thing" at the end
                runs[-1].append((part.ordinal, part.marker, part))
    return runs


def _lists_in(section: Section) -> Iterator[list[tuple[int, str | None, Node]]]:
    """The numbered items that stand under the same item: an outer item ends the lists in it."""
    open_runs: dict[int, list[tuple[int, str | None, Node]]] = {}
    for item in section.items:
        for level in [level for level in open_runs if level > item.level]:
            yield open_runs.pop(level)
        if item.ordinal is not None:
            open_runs.setdefault(item.level, []).append((item.ordinal, item.marker, item))
    yield from open_runs.values()


def _gaps(
    document: Document, runs: Iterable[Sequence[tuple[int, str | None, Node]]]
) -> Iterator[Finding]:
    for run in runs:
        step = -1 if len(run) > 1 and run[1][0] == run[0][0] - 1 else 1
        for (before, _, _), (ordinal, marker, node) in pairwise(run):
            if ordinal != before + step:
                at = document.source.text.find(marker or "", node.start, node.end)
                start = max(node.start, at)
                place = Span(start, start + len(marker or ""))
                yield place, f"{before} comes before {opening(document, node)}"


def glue_split(document: Document) -> Iterator[Finding]:
    """Two pieces of the page that were parted though neither blank nor line end is between."""
    text, seen = document.source.text, set[int]()
    for node in find(document, Node):
        for one, other in pairwise(children(node)):
            at = one.end
            if one.start < at == other.start < other.end and at < len(text) and at not in seen:
                seen.add(at)
                if not any(char in BLANKS or char == "|" for char in text[at - 1 : at + 1]):
                    line = text[max(one.start, at - AROUND) : min(other.end, at + AROUND)]
                    words = clipped(line.strip(BLANKS))
                    yield Span(at - 1, at + 1), f"two pieces are glued in {words}"


def lede_repeated(document: Document) -> Iterator[Finding]:
    """A labelled paragraph that says what the lede has said, word for word."""
    for story in document.stories:
        lede = story.lede
        said = lede.text.split() if lede is not None else []
        for section in story.sections:
            paragraph = section.paragraph
            if lede is None or paragraph is None or section.label is None:
                continue
            if paragraph.text.split() == said:
                words = clipped(section.label.text)
                yield paragraph.span, f"{words} repeats the lede, {clipped(lede.text)}"


def label_without_text(document: Document) -> Iterator[Finding]:
    """A label over nothing: no paragraph, no list, and no quotation or picture follows."""
    for node in find(document, Node):
        kids = children(node)
        for section, following in zip(kids, [*kids[1:], None], strict=False):
            if not isinstance(section, Section) or isinstance(following, (Quote, Media)):
                continue
            if section.label is not None and not section.paragraph and not section.items:
                yield section.label.span, f"nothing stands under {clipped(section.label.text)}"


def missing_headline(document: Document) -> Iterator[Finding]:
    """A story without a headline, on a page where others have one; sponsors need none."""
    if all(story.headline is None for story in document.stories):
        return
    for story in document.stories:
        if story.headline is None and not story.sponsored:
            first = next(iter(children(story)), story)
            words = opening(document, first)
            yield first.span, f"the story that opens with {words} has no headline"


def unresolved_date(document: Document) -> Iterator[Finding]:
    """A timestamp that writes a date which is no day of the calendar, or lacks its year."""
    for stamp in find(document, Timestamp):
        if stamp.date is None and stamp.unit is None and patterns.DATE.search(stamp.text):
            yield stamp.span, f"{clipped(stamp.text)} does not say which day is meant"


# Each with its hint.
CHECKS: tuple[tuple[Callable[[Document], Iterator[Finding]], str], ...] = (
    (unknown_label, "if it is one of the house's, extend the style: style.extend(labels=[...])"),
    (guessed_headline, "write it as a Markdown heading, or put the date or the byline next to it"),
    (merged_stories, "look for a headline that is missing or was read as a subhead between them"),
    (unbalanced_credit, "look at the page for what was lost"),
    (empty_credit, "the name was a link or an image, perhaps: look at the page"),
    (numbering_gap, "look at the page for an item that is missing or was read as a paragraph"),
    (glue_split, "put a blank or a line end between them"),
    (lede_repeated, "an extractor has copied it, perhaps: leave one out"),
    (label_without_text, "look at the page for what it announces"),
    (missing_headline, "it may go on the story before it, or its headline is lost"),
    (unresolved_date, "write the day, the month and the year"),
)


def doubts(document: Document) -> tuple[Diagnostic, ...]:
    """All doubts about a document in the order of their spans; those at one offset in the order
    of `CHECKS`. Raises nothing for a `Document`. Spec section "Doubts".

    >>> from smartbrevity import parse
    >>> doubts(parse("# Ferry fares rise\\n\\nThey rise on Monday."))
    ()
    """
    found: list[Diagnostic] = []
    for check, hint in CHECKS:
        found += diagnosed(document, code_of(check), check(document), hint)
    return tuple(sorted(found, key=lambda doubt: doubt.span.start))
