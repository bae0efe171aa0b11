"""What a page says of itself apart from its text: JSON-LD, Open Graph, its title and its address.

It fills what the text lacks, and nothing else: a headline where the page shows no heading, the
author and the day of an article that names none. What is filled in is a line of the text with a
mark that says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import define, field

from smartbrevity.readers import patterns
from smartbrevity.source import BLANKS, Mark, MarkKind

__all__ = ["Metadata", "filled"]

MOST_DATA = 200_000  # code points of JSON that are read
MOST_NAMES = 5
MOST_NAME = 60  # code points
MOST_TITLE = 300
NEAR = 600  # code points around the headline in which a date would stand
_ARTICLES = frozenset(("Article", "BlogPosting", "LiveBlogPosting", "Report"))
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_HEADINGS = ("1", "2", "3")


@define(eq=False)
class Metadata:
    """What the head of a page has said so far; the first of each kind counts."""

    titles: dict[str, str] = field(factory=dict)  # by where it stands: "json", "og", "title"
    names: list[str] = field(factory=list)
    day: str = ""
    address: str = ""
    site: str = ""
    article: bool = False

    @property
    def title(self) -> str:
        """The headline that the page gives itself, without the name of the site."""
        for kind in ("json", "og", "title"):
            title = _line(self.titles.get(kind), MOST_TITLE)
            if title:
                break
        else:
            return ""
        words, bar, last = title.rpartition(" | ")
        for parts in ((words, bar, last), title.rpartition(" - "), title.rpartition(" – ")):
            if parts[1] and (parts[2] == self.site or (parts[1] == " | " and kind == "title")):
                return parts[0].strip()
        return title

    def meta(self, attributes: Mapping[str, str | None]) -> None:
        """A <meta> of the page."""
        name = (attributes.get("property") or attributes.get("name") or "").lower()
        content = attributes.get("content")
        match name:
            case "og:title":
                self.titles.setdefault("og", content or "")
            case "og:site_name":
                self.site = self.site or _line(content, MOST_TITLE)
            case "og:type":
                self.article |= content == "article"
            case "og:url":
                self.address = self.address or _address(content)
            case "article:published_time":
                self.day = self.day or _day(content)
            case "author":
                self.names = self.names or _names(content)
            case _:
                pass

    def link(self, attributes: Mapping[str, str | None]) -> None:
        """A <link> of the page: its canonical address is surer than any other."""
        if (attributes.get("rel") or "").lower() == "canonical":
            self.address = _address(attributes.get("href")) or self.address

    def data(self, text: str) -> None:
        """A script of JSON-LD; one that describes several articles says nothing of the page."""
        import json

        if len(text) > MOST_DATA:
            return
        try:
            found = list(_articles(json.loads(text)))
        except (ValueError, RecursionError):
            return
        if len(found) != 1:
            return
        article = found[0]
        self.article = True
        headline = article.get("headline")
        if isinstance(headline, str):
            self.titles.setdefault("json", headline)
        self.names = _names(article.get("author")) or self.names
        self.day = _day(article.get("datePublished")) or self.day
        self.address = self.address or _address(article.get("url"))


def _articles(data: Any) -> Iterator[dict[str, Any]]:
    """The articles of a piece of JSON-LD: it is one, a list of things, or a graph of them."""
    if isinstance(data, dict) and "@graph" in data:
        data = data["@graph"]
    for thing in data if isinstance(data, list) else [data]:
        if isinstance(thing, dict):
            kinds = thing.get("@type")
            for kind in kinds if isinstance(kinds, list) else [kinds]:
                if isinstance(kind, str) and (kind in _ARTICLES or kind.endswith("NewsArticle")):
                    yield thing
                    break


def _line(text: object, most: int) -> str:
    """The words as one line; nothing if they are too many or no words."""
    words = " ".join(text.strip(BLANKS).split()) if isinstance(text, str) else ""
    return words if len(words) <= most else ""


def _names(authors: object) -> list[str]:
    """The names of authors, of people or newsrooms, as data has them."""
    names = []
    for author in authors if isinstance(authors, list) else [authors]:
        name = _line(author.get("name") if isinstance(author, dict) else author, MOST_NAME)
        if name and patterns.PLAIN_NAME.fullmatch(name):
            names.append(name)
    return names if len(names) <= MOST_NAMES else []


def _day(moment: object) -> str:
    """The day of a moment as pages print it: "Jan 18, 2019"."""
    try:
        day = date.fromisoformat(moment[:10]) if isinstance(moment, str) else None
    except ValueError:
        return ""
    return "" if day is None else f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def _address(text: object) -> str:
    address = text.strip() if isinstance(text, str) else ""
    return "" if patterns.NO_ADDRESS.match(address) else address


def filled(text: str, marks: Sequence[Mark], told: Metadata) -> tuple[str, list[Mark]]:
    """The text and its marks, with lines for what the page says and does not show.

    The headline stands before everything else, author and day under the headline.
    """
    heading = next((m for m in marks if m.kind is MarkKind.HEADING and m.value in _HEADINGS), None)
    lines: list[tuple[MarkKind, str]] = []
    at = heading.end if heading is not None and heading.value == "1" else -1
    if heading is None and text:
        title = told.title
        if title and title not in text.split("\n"):
            at = 0
            lines.append((MarkKind.TITLE, title))
    if at < 0 or not told.article:
        return _with_lines(text, marks, max(at, 0), lines)
    if told.names and not any(name in text for name in told.names):
        *first, last = told.names
        names = f"{', '.join(first)} and {last}" if first else last
        lines.append((MarkKind.META, f"By {names}"))
    near = text[max(0, at - NEAR) : at + NEAR]
    timed = any(mark.kind is MarkKind.TIME for mark in marks)
    if told.day and not timed and not patterns.NEAR_DATE.search(near):
        lines.append((MarkKind.META, told.day))
    return _with_lines(text, marks, at, lines)


def _with_lines(
    text: str, marks: Sequence[Mark], at: int, lines: Sequence[tuple[MarkKind, str]]
) -> tuple[str, list[Mark]]:
    """The text with further lines at a place between two blocks; the marks after it move on."""
    if not lines:
        return text, list(marks)
    new, size, added = [], at, []
    for kind, line in lines:
        if size:
            new.append("\n\n")
            size += 2
        new.append(line)
        added.append(Mark(kind, size, size + len(line), "1" if kind is MarkKind.TITLE else ""))
        size += len(line)
    if not at:
        new.append("\n\n")
        size += 2
    shift = size - at
    moved = [
        mark._replace(start=mark.start + shift, end=mark.end + shift) if mark.start >= at else mark
        for mark in marks
    ]
    moved += added
    moved.sort(key=lambda mark: (mark.start, -mark.end))
    return text[:at] + "".join(new) + text[at:], moved
