"""Sections: a paragraph with the list under it, and what the keys of that list are."""

from __future__ import annotations

from smartbrevity import patterns
from smartbrevity.entries import Tables, fold
from smartbrevity.fresh import fresh_item, fresh_paragraph, fresh_section
from smartbrevity.nodes import Item, Label, LabelKind, Link, Metric, Role, Section
from smartbrevity.readings.dashboards import read_links, read_metrics
from smartbrevity.readings.labels import after_emoji, key_label
from smartbrevity.rows import Row, is_title
from smartbrevity.source import BLANKS

__all__ = ["SectionDraft"]

MAX_LEVEL = 5
MAX_KEY = 64  # code points
MAX_KEY_WORDS = 9


class SectionDraft:
    """A section while its rows come in; `text` is the place of the paragraph."""

    __slots__ = ("_indents", "end", "label", "rows", "start", "text")

    def __init__(
        self, label: Label | None, text: tuple[int, int] | None, start: int, end: int
    ) -> None:
        self.label, self.text, self.start, self.end = label, text, start, end
        self.rows: list[Row] = []
        self._indents: list[int] = []

    @property
    def waits(self) -> bool:
        """Whether it is a label on a line of its own whose paragraph may follow."""
        return self.label is not None and self.text is None and not self.rows

    def takes(self, row: Row) -> bool:
        """Whether a row is the paragraph that the label waits for. Where both on one line would
        look like a headline, they stay apart, so that the canonical text reads as it did."""
        label = self.label
        if label is None or row.label is not None or not self.waits:
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

    def build(self, source: str, tables: Tables) -> Section:
        """The finished section."""
        items = tuple(self._items(source, tables)) if self.rows else ()
        paragraph = lead_in = None
        if self.text is not None:
            start, end = self.text
            if items and source[end - 1] == ":":
                cut = max(
                    (m.end() for m in patterns.TWO_SENTENCES.finditer(source, start, end)),
                    default=0,
                )
                if cut > start:
                    lead_in = fresh_paragraph(source[cut:end], cut, end)
                    end = start + len(source[start:cut].rstrip(BLANKS))
            paragraph = fresh_paragraph(source[start:end], start, end)
        start, end = self.start, self.end
        if lead_in is not None:
            return Section(self.label, paragraph, items, lead_in, start=start, end=end)
        return fresh_section(self.label, paragraph, items, start, end)

    def _items(self, source: str, tables: Tables) -> list[Item]:
        rows = self.rows
        items: list[Item] = []
        margin = rows[0].start - rows[0].opens
        for row in rows:
            if row.scanned is not None or row.start - row.opens != margin:
                break
            label, start, end = row.label, row.start, row.end
            items.append(fresh_item(source[row.text : end], row.marker or "", 0, label, start, end))
        else:  # a list of prose with one margin: nearly all
            return items
        items.clear()
        keys = _keys(self.rows, source, tables)
        numbered = any(row.number is not None for row in self.rows)
        dashboard = False
        for row, label in zip(self.rows, keys, strict=True):
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
                    self._level(line.indent),
                    label,
                    metrics,
                    as_of,
                    links,
                    start=row.start,
                    end=row.end,
                )
            )
        return items

    def _level(self, indent: int) -> int:
        """The depth of an item: how many shallower items it stands under."""
        indents = self._indents
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
