"""Sections: a paragraph with the list under it, and what the keys of that list are."""

from __future__ import annotations

from typing import Any

from smartbrevity import patterns
from smartbrevity.entries import Tables, fold
from smartbrevity.fresh import SectionDraft, fresh_item, fresh_paragraph
from smartbrevity.nodes import Item, Label, LabelKind, Link, Metric, Paragraph, Role, Section
from smartbrevity.readings.dashboards import read_links, read_metrics
from smartbrevity.readings.labels import after_emoji, key_label
from smartbrevity.rows import Row, as_row, is_title
from smartbrevity.shapes import Said
from smartbrevity.source import BLANKS

__all__ = ["finished", "labelled", "takes"]

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
    marked = label.known and label.mark[:1] not in ("", "#")
    certain = marked or (label.role is Role.SIGNIFICANCE and not label.mark)
    if certain or not label.separator:
        return True
    blank = "" if label.separator in (":", ".") else " "
    words = f"{label.text}{blank}{label.separator} {row.words}"
    return not (is_title(words) or is_title(f"{label.emoji or ''} {words}".lstrip()))


def finished(draft: Any, source: str, said: Said, tables: Tables) -> Section:
    """The section that a `SectionDraft` is from now on."""
    lead_in = None
    if draft.items:
        draft.items = _items(draft.items, source, said, tables)
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


def _items(entries: list[Any], source: str, said: Said, tables: Tables) -> tuple[Item, ...]:
    """The items of a list, those that wait for their keys and their depth with all others."""
    if {*map(type, entries)} == {Item}:  # prose with one margin: nearly all
        return tuple(entries)
    rows = [as_row(entry, source, said) for entry in entries]
    margin = rows[0].start - rows[0].opens
    if all(row.scanned is None and row.start - row.opens == margin for row in rows):
        return tuple(
            fresh_item(row.words, row.marker or "", row.label, row.start, row.end) for row in rows
        )
    keys = _keys(rows, source, tables)
    numbered = any(row.number is not None for row in rows)
    items, levels, dashboard = [], _Levels(), False
    for row, label in zip(rows, keys, strict=True):
        line, start = row.line, row.text if row.label or label is None else row.line.text
        label = row.label or label
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


def _keys(rows: list[Row], source: str, tables: Tables) -> list[Label | None]:
    """The keys of a list's items, decided for the list: one topic alone is prose with a colon."""
    kinds = [_kind(row, source, tables) for row in rows]
    if not any(kinds):
        return [None] * len(rows)
    if not all(kinds):  # "Dover: closed until May": keys only where all items have one
        kinds = [
            None if kind is LabelKind.TOPIC and not _is_marked(row, source) else kind
            for row, kind in zip(rows, kinds, strict=True)
        ]
    keyed = sum(
        kind is not None or row.label is not None for row, kind in zip(rows, kinds, strict=True)
    )
    keys: list[Label | None] = []
    for row, kind in zip(rows, kinds, strict=True):
        if kind is LabelKind.TOPIC and keyed < 2 and not _stands_alone(row, source):
            kind = None
        keys.append(None if kind is None else key_label(row.line, kind))
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
    if not words or len(words) > MAX_KEY or line.text >= row.end:
        return None
    if patterns.CLOCK_KEY.match(words):
        return LabelKind.CLOCK
    folded = fold(words)
    split = folded.split()
    if len(split) > MAX_KEY_WORDS or words[0].islower() or words[0] in "\"“‘'*_":
        return None
    if line.run is not None:
        return LabelKind.TOPIC
    if any(w in tables.speech_verbs for w in split[1:]) or patterns.FINITE_VERB.search(folded):
        return None
    if source[line.text] in '"“' and len(split) <= 6:
        return LabelKind.SPEAKER
    if any(c in '!?;"“”=<>{}' for c in words):
        return None
    return LabelKind.TOPIC
