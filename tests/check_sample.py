"""Checks what the real sample page must give; prints a line for each check, exit code 0 or 1.

    python tests/check_sample.py [PAGE]

The page is no part of the project: without PAGE it is looked for beside the repository. Its
invented twin, `docs/sample.txt`, is checked in the same way by `test_sample_twin.py`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from smartbrevity import (
    Document,
    FurnitureKind,
    Item,
    LabelKind,
    Paragraph,
    Story,
    Unit,
    children,
    dumps,
    find,
    from_dict,
    loads,
    parse,
    to_dict,
    to_text,
    tokenize,
    walk,
)
from smartbrevity.source import BLANKS

__all__ = ["REAL", "Wanted", "checks", "main"]

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT.parent / "shared" / "sample" / "hmeimim.txt"

Metrics = tuple[tuple[str, int], ...]


@frozen
class Wanted:
    """What a page of this structure must give; the structure itself stands in `checks`."""

    headlines: tuple[str, ...]  # of the stories 2 to 4
    captions: tuple[tuple[str, str] | None, ...]  # first and last words
    people: tuple[str, ...]
    topics: tuple[str, ...]
    metrics: tuple[Metrics, Metrics]
    glued: tuple[tuple[str, str], tuple[str, str]]  # first and last words of the links of item 3
    whole_word: str  # a camel word that is never split
    ends_with: str  # the last words of the page


REAL = Wanted(
    headlines=(
        "Coronavirus dashboard",
        "AOC to speak at Dem convention",
        "Protests in Belarus turn deadly following sham election",
    ),
    captions=(
        ("Russia's President", "Hmeimim air base."),
        None,
        ("Rep. Alexandria", "New York City."),
        ("An arrest", "in Minsk."),
    ),
    people=("Mikhail Klimentyev", "Annelise Capossela", "Scott Heins", "Natalia Fedosenko"),
    topics=("Global", "U.S.", "Politics", "Business", "Public health", "Sports", "World"),
    metrics=(
        (
            ("Total confirmed cases", 20_004_254),
            ("Total deaths", 733_929),
            ("Total recoveries", 12_209_226),
        ),
        (
            ("Total confirmed cases", 5_088_516),
            ("Total deaths", 163_400),
            ("Total recoveries", 1_670_755),
            ("Total tests", 62_513_174),
        ),
    ),
    glued=(("Trump claims", "virus deaths"), ("House will", "is reached")),
    whole_word="WaPo",
    ends_with="grip on power.",
)

# The credits of the four stories: medium, organizations, distributor.
CREDITS = (
    ("photo", ("TASS",), "Getty Images"),
    ("illustration", ("Axios",), None),
    ("photo", ("Getty Images",), None),
    ("photo", ("TASS",), "Getty"),
)
AS_OF = "9:30 p.m. ET"


def checks(text: str, wanted: Wanted) -> Iterator[tuple[str, bool]]:
    """Each check by name, and whether it holds."""
    document = parse(text)
    stories = document.stories
    yield "four stories", len(stories) == 4
    if len(stories) == 4:
        yield from _heads(stories, wanted)
        yield from _media(stories, wanted)
        yield from _first(stories[0])
        yield from _dashboard(stories[1], wanted)
        yield from _labels(stories)
        yield from _page(document, wanted)
    yield from _laws(document)


def _heads(stories: tuple[Story, ...], wanted: Wanted) -> Iterator[tuple[str, bool]]:
    yield "the first story has no headline", stories[0].headline is None
    found = tuple(s.headline.text if s.headline else None for s in stories[1:])
    yield "the headlines of the others", found == wanted.headlines
    stamps = [s.timestamp for s in stories]
    yield "timestamps of two stories only", [t is not None for t in stamps] == [0, 1, 0, 1]
    second, fourth = stamps[1], stamps[3]
    yield (
        "updated 8 minutes ago, Politics & Policy",
        second is not None
        and (second.updated, second.amount, second.unit) == (True, 8, Unit.MINUTE)
        and second.channel == stories[1].channel == "Politics & Policy",
    )
    yield (
        "1 hour ago, World",
        fourth is not None
        and (fourth.updated, fourth.amount, fourth.unit) == (False, 1, Unit.HOUR)
        and fourth.channel == stories[3].channel == "World",
    )
    yield "no bylines, deks or kickers", not any(s.byline or s.dek or s.kicker for s in stories)


def _media(stories: tuple[Story, ...], wanted: Wanted) -> Iterator[tuple[str, bool]]:
    yield "one picture each", all([len(m.credits) for m in s.media] == [1] for s in stories)
    captions = [m.caption for s in stories for m in s.media]
    yield (
        "captions as written",
        len(captions) == len(wanted.captions)
        and all(
            got is None if words is None else bool(got) and _spans(str(got), words)
            for got, words in zip(captions, wanted.captions, strict=True)
        ),
    )
    parts = [c for s in stories for m in s.media for c in m.credits]
    told = [(str(c.medium), c.organizations, c.via) for c in parts]
    yield "media, organizations and distributors", told == list(CREDITS)
    people = [c.names for c in parts]
    yield "names, without the stray bracket", people == [(name,) for name in wanted.people]


def _spans(text: str, words: tuple[str, str]) -> bool:
    return text.startswith(words[0]) and text.endswith(words[1])


def _first(story: Story) -> Iterator[tuple[str, bool]]:
    sections = story.sections
    yield "five sections in the first story", len(sections) == 5
    yield (
        "its lede is the first paragraph",
        story.lede is not None and story.lede == (sections[0].paragraph),
    )
    keys = [s.label.key if s.label else None for s in sections]
    yield (
        "its labels stand where they stand",
        keys == [None, "why-it-matters", None, None, "the-backdrop"],
    )
    yield "its lists", [len(s.items) for s in sections] == [0, 0, 2, 4, 0]
    yield "bullets", {i.marker for s in sections for i in s.items} == {"•"}
    lead_in = [s.lead_in for s in sections]
    yield "one lead-in, over the second list", [p is not None for p in lead_in] == [0, 0, 0, 1, 0]
    yield (
        "the lead-in ends in a colon, the sentence before it does not",
        bool(lead_in[3] and lead_in[3].text.endswith(":"))
        and bool(sections[3].paragraph and sections[3].paragraph.text.endswith(".")),
    )
    yield "no labels in its items", not any(i.label for s in sections for i in s.items)


def _dashboard(story: Story, wanted: Wanted) -> Iterator[tuple[str, bool]]:
    items = [item for section in story.sections for item in section.items]
    yield "one section with seven items", len(story.sections) == 1 and len(items) == 7
    if len(items) != 7:
        return
    yield "numbered", [item.ordinal for item in items] == list(range(1, 8))
    labels = [item.label for item in items]
    yield "topics", tuple(label.text if label else None for label in labels) == wanted.topics
    yield "topics by kind", {label.kind for label in labels if label} == {LabelKind.TOPIC}
    for number, (item, metrics) in enumerate(zip(items, wanted.metrics, strict=False), 1):
        yield (
            f"metrics of item {number}",
            tuple((m.name, m.value) for m in item.metrics) == metrics,
        )
        yield f"as-of time of item {number}", item.as_of == AS_OF
        yield f"the link of item {number}", [link.text for link in item.links] == ["Map"]
    yield "a dash for a colon", any("— " in metric.text for metric in items[0].metrics)
    yield "no metrics in the others", not any(item.metrics or item.as_of for item in items[2:])
    links = [link.text for link in items[2].links]
    yield (
        "glued links",
        len(links) == 2 and all(map(_spans, links, wanted.glued)),
    )
    yield "links joined by a dash", [len(item.links) for item in items[4:6]] == [2, 2]


def _labels(stories: tuple[Story, ...]) -> Iterator[tuple[str, bool]]:
    labels = [s.label for story in stories for s in story.sections if s.label is not None]
    keys = sorted(label.key for label in labels if label.known)
    yield "four known labels", keys == ["the-backdrop", *["why-it-matters"] * 3]
    yield "no other labels", len(labels) == 4
    yield "each with its separator", {label.separator for label in labels} == {":"}
    found = [s.section("Why it matters") for s in (stories[0], *stories[2:])]
    by_key = [s.section("why-it-matters") for s in (stories[0], *stories[2:])]
    yield "found by key and by spelling", found == by_key and None not in found
    yield "not found where it is not", stories[1].section("why-it-matters") is None


def _page(document: Document, wanted: Wanted) -> Iterator[tuple[str, bool]]:
    text, stories = document.source.text, document.stories
    kinds = [piece.kind for piece in document.furniture]
    yield "Go deeper is the only furniture", kinds == [FurnitureKind.GO_DEEPER]
    order = [type(part).__name__ for part in document.parts]
    yield "it ends the first story", order == ["Story", "Furniture", "Story", "Story", "Story"]
    last = stories[3].sections[-1].paragraph
    yield (
        "the fourth story ends where the file ends",
        stories[3].end == len(text.rstrip(BLANKS))
        and bool(last and last.text.endswith(wanted.ends_with)),
    )
    word = wanted.whole_word
    inside = sum(leaf.text.count(word) for leaf in find(document, Paragraph))
    inside += sum(item.text.count(word) for item in find(document, Item))
    yield f"{word} is never split", inside == text.count(word) > 0


def _laws(document: Document) -> Iterator[tuple[str, bool]]:
    text, at, covered = document.source.text, 0, True
    for part in document.parts:
        covered &= at <= part.start and not text[at : part.start].strip(BLANKS)
        at = part.end
    yield "every character in one part", covered and not text[at:].strip(BLANKS)
    nested = all(
        node.start <= child.start <= child.end <= node.end
        for node in walk(document)
        for child in children(node)
    )
    yield "nodes nest", nested
    yield "tokens tile", "".join(token.text for token in tokenize(text)) == text
    yield "the canonical text reads back", parse(to_text(document)) == document
    yield "dicts read back", from_dict(to_dict(document)) == document
    yield "JSON reads back", loads(dumps(document)) == document
    ends = all(parse(text.replace("\n", end)) == document for end in ("\r\n", "\r"))
    yield "line ends change nothing", ends


def main(arguments: list[str]) -> int:
    """Check the page; 0 if all checks hold, else 1."""
    page = (ROOT / arguments[0]).resolve() if arguments else PAGE
    failed = 0
    for name, holds in checks(page.read_bytes().decode("utf-8"), REAL):
        print("ok  " if holds else "FAIL", name)
        failed += not holds
    print(f"{failed} failed" if failed else "all hold")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
