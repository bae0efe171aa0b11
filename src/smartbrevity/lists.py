"""Sections: a paragraph with the list under it, and what the keys of that list are."""

from __future__ import annotations

from typing import Any

import attrs

from smartbrevity import patterns
from smartbrevity.entries import Tables, fold
from smartbrevity.fresh import MixedDraft, SectionDraft, fresh_item, fresh_paragraph
from smartbrevity.nodes import Item, Label, LabelKind, Link, Metric, Paragraph, Role, Section
from smartbrevity.readings.dashboards import read_links, read_metrics
from smartbrevity.readings.labels import after_emoji, key_label
from smartbrevity.rows import Row, is_scanned, is_title
from smartbrevity.source import BLANKS

__all__ = ["finished", "kind_of_key", "labelled", "takes"]

MAX_LEVEL = 5
MAX_KEY = 64  # code points
MAX_KEY_WORDS = 9


def labelled(row: Row) -> SectionDraft:
    """The section that a labelled row is."""
    text = None
    if row.text < row.end:
        text = fresh_paragraph(row.words, row.text, row.end)
    return SectionDraft(row.label, text, row.start, row.end)


def takes(section: SectionDraft, row: Row) -> bool:
    """Whether a row is the paragraph that the label of the section waits for. Where both on one
    line would look like a headline, they stay apart, so that the canonical text reads as it did."""
    label = section.label
    if label is None or row.label is not None or not section.waits:
        return False  # on the label's line, a label would say nothing of the page
    if not label.known and (row.alone or not label.mark):
        return False  # what may follow such a label on its line is not told here
    if patterns.COUNT_START.match(f"{label.text}: {row.words}"):
        return False  # a word count would open the line
    if patterns.BONUS.match(f"{label.text}:") and is_title(row.words):
        return False  # nor the head of a newsletter's item
    marked = label.known and label.mark[:1] not in ("", "#")
    certain = marked or (label.role is Role.SIGNIFICANCE and not label.mark)
    if certain or not label.separator:
        return True
    blank = "" if label.separator in (":", ".") else " "
    words = f"{label.text}{blank}{label.separator} {row.words}"
    return not (is_title(words) or is_title(f"{label.emoji or ''} {words}".lstrip()))


def finished(draft: Any, source: str, tables: Tables) -> Section:
    """The section that a `SectionDraft` is from now on."""
    lead_in = None
    if draft.items:
        mixed = isinstance(draft, MixedDraft)  # else it is prose with one margin
        draft.items = _items(draft.items, source, tables) if mixed else tuple(draft.items)
        paragraph = draft.paragraph
        if paragraph is not None and source[paragraph.end - 1] == ":":
            draft.paragraph, lead_in = _parted(paragraph, source)
    else:
        draft.items = ()
    draft.__class__ = Section
    section: Section = draft
    if lead_in is not None:
        object.__setattr__(section, "lead_in", lead_in)
    return section


def _parted(paragraph: Paragraph, source: str) -> tuple[Paragraph, Paragraph | None]:
    """The paragraph over a list, and its last sentence, which announces the list, by itself where
    more stands before it."""
    start, end = paragraph.start, paragraph.end
    cut = max((m.end() for m in patterns.TWO_SENTENCES.finditer(source, start, end)), default=0)
    if cut <= start:
        return paragraph, None
    stop = start + len(source[start:cut].rstrip(BLANKS))
    return fresh_paragraph(source[start:stop], start, stop), fresh_paragraph(
        source[cut:end], cut, end
    )


def _items(entries: list[Row | Item], source: str, tables: Tables) -> tuple[Item, ...]:
    """The items of a list, those that wait for their keys and their depth with all others."""
    numbered = any(is_scanned(entry) and entry.number is not None for entry in entries)
    keys = _keys(entries, source, tables)
    items, levels, dashboard = [], _Levels(), False
    for entry, key in zip(entries, keys, strict=True):
        if not is_scanned(entry):
            level, plain = levels.of(_margin(entry, source)), _plain(entry)
            items.append(attrs.evolve(plain, level=level) if level else plain)
            continue
        row, line, label = entry, entry.line, entry.label or key
        start = row.text if row.label or key is None else line.text
        metrics: tuple[Metric, ...] = ()
        links: tuple[Link, ...] = ()
        as_of = None
        if label is not None and label.kind is LabelKind.TOPIC:
            found = read_metrics(source, start, row.end)
            if found:
                metrics, as_of, links = found
                dashboard = True
            elif dashboard or numbered:
                links = read_links(source, start, row.end)
                links = links if dashboard or len(links) > 1 else ()
        items.append(
            Item(
                source[start : row.end],
                line.marker,
                row.number,
                levels.of(line.indent),
                label,
                metrics,
                as_of,
                links,
                start=row.start,
                end=row.end,
            )
        )
    return tuple(items)


def _margin(entry: Row | Item, source: str) -> int:
    """The number of blanks before an item of prose."""
    opens = entry.start
    while opens and source[opens - 1] == " ":
        opens -= 1
    return entry.start - opens


def _plain(entry: Row | Item) -> Item:
    """The item that prose is."""
    if isinstance(entry, Item):
        return entry
    return fresh_item(entry.words, entry.marker or "", entry.label, entry.start, entry.end)


class _Levels:
    """The depth of the items of a list: how many shallower ones each stands under."""

    def __init__(self) -> None:
        self.indents: list[int] = []

    def of(self, indent: int) -> int:
        """The depth of the next item."""
        indents = self.indents
        while indents and indent < indents[-1]:
            indents.pop()
        if not indents or indent > indents[-1] + 1:
            indents.append(indent)
        return min(len(indents) - 1, MAX_LEVEL)


def _keys(entries: list[Row | Item], source: str, tables: Tables) -> list[Label | None]:
    """The keys of a list's items, decided for the list: one topic alone is prose with a colon."""
    found = {
        number: (entry, kind)
        for number, entry in enumerate(entries)
        if is_scanned(entry) and (kind := _kind(entry, source, tables))
    }
    if len(found) < len(entries):  # "Dover: closed until May": keys only where all items have one
        found = {
            number: (row, kind)
            for number, (row, kind) in found.items()
            if kind is not LabelKind.TOPIC or _is_marked(row, source)
        }
    keyed = len(found) + sum(entry.label is not None for entry in entries)
    keys: list[Label | None] = [None] * len(entries)
    for number, (row, kind) in found.items():
        if kind is not LabelKind.TOPIC or keyed > 1 or _stands_alone(row, source):
            keys[number] = key_label(row.line, kind)
    return keys


def _is_marked(row: Row, source: str) -> bool:
    """Whether a key is bold, or a capital or a number follows it."""
    line = row.line
    if line.run:
        return True
    return patterns.FOLLOWED_BY_WORDS.match(source, line.text, row.end) is not None


def _stands_alone(row: Row, source: str) -> bool:
    """Whether one key is enough: bold on the page, or numbers or glued links after it."""
    line = row.line
    return (
        line.run is not None
        or read_metrics(source, line.text, row.end) is not None
        or (line.ordinal is not None and len(read_links(source, line.text, row.end)) > 1)
    )


def _kind(row: Row, source: str, tables: Tables) -> LabelKind | None:
    """What kind of key the head of an item would be."""
    line = row.line
    if row.label is not None or line.head < 0 or ":" not in source[line.head : line.text]:
        return None
    start = after_emoji(source, line.run[0] if line.run else line.body, line.head)
    words = source[start : line.head].strip(BLANKS)
    if line.text >= row.end:
        return None
    return kind_of_key(words, source[line.text], tables, bold=line.run is not None)


def kind_of_key(words: str, after: str, tables: Tables, *, bold: bool = False) -> LabelKind | None:
    """What kind of key the words before a colon would be at the start of an item, None where they
    are prose; `after` is the first character behind."""
    if not words or len(words) > MAX_KEY:
        return None
    if patterns.CLOCK_KEY.match(words):
        return LabelKind.CLOCK
    split = fold(words).split()
    if len(split) > MAX_KEY_WORDS or words[0].islower() or words[0] in "\"“‘'*_":
        return None
    if bold:
        return LabelKind.TOPIC
    if not tables.speech_verbs.isdisjoint(split[1:]):
        return None
    if patterns.FINITE_VERB.search(" ".join(split)):
        return None
    if after in '"“' and len(split) <= 6:
        return LabelKind.SPEAKER
    return LabelKind.TOPIC if _NO_KEY.isdisjoint(words) else None


_NO_KEY = frozenset('!?;"“”=<>{}')
