"""Timestamps and bylines. Implements the spec section "Timestamps and bylines"."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from smartbrevity import patterns
from smartbrevity.entries import Tables, fold
from smartbrevity.nodes import Byline, Timestamp, Unit
from smartbrevity.runs import unmarked
from smartbrevity.source import BLANKS, is_longer

__all__ = [
    "Stamped",
    "glued_age",
    "is_name",
    "on_one_line",
    "people",
    "read_byline",
    "read_day",
    "read_timestamp",
]

MAX_LINE = 220
_UNITS = {"sec": Unit.SECOND, "min": Unit.MINUTE, "hr": Unit.HOUR} | {str(u): u for u in Unit}
_UNITS |= {"segundo": Unit.SECOND, "minuto": Unit.MINUTE, "hora": Unit.HOUR, "día": Unit.DAY}
_UNITS |= {"dia": Unit.DAY, "semana": Unit.WEEK, "mes": Unit.MONTH, "año": Unit.YEAR}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MESES = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]
_CHANNEL_WORDS = 6


class Stamped(NamedTuple):
    """What was read, and where the reading ends: a glued line goes on there."""

    byline: Byline | None
    timestamp: Timestamp | None
    end: int


def read_timestamp(text: str, start: int, end: int, tables: Tables) -> Stamped | None:
    """The timestamp that `[start, end)` is, or begins with where more is glued to its channel."""
    if is_longer(text, start, end, MAX_LINE):
        return None
    first = patterns.READ_FIRST.match(text, start, end) if text[start].isdigit() else None
    at, updated = first.end() if first else start, False
    prefix = patterns.STAMP.match(text, at, end)
    if prefix:
        at, updated = prefix.end(), prefix["updated"] is not None
    amount, unit, date = None, None, None
    age = patterns.AGE.match(text, at, end)
    if age:
        amount, unit = _age(age)
        at = age.end()
    else:
        day = patterns.DATE.match(text, at, end)
        if not day:
            return None
        date = _date(day)
        at = day.end()
        time = patterns.TIME_OF_DAY.match(text, at, end)
        at = time.end() if time else at
    channel, stop = None, at
    dash = patterns.CHANNEL_DASH.match(text, at, end)
    if dash and dash.end() < end:
        read = patterns.READ_TIME.match(text, dash.end(), end)
        named = read.end() if read else _channel(text, dash.end(), end, tables)
        if named is None:
            return None
        channel, stop = None if read else text[dash.end() : named], named
    rest = text[stop:end].strip(BLANKS)
    if rest and not (channel and (rest[0].isupper() or rest[0] in "“\"‘'" or rest[0].isdigit())):
        return None
    stamp = Timestamp(text[start:stop], updated, amount, unit, date, channel, start=start, end=stop)
    return Stamped(None, stamp, stop if rest else end)


def read_day(text: str, start: int, at: int, end: int) -> Timestamp | None:
    """The timestamp that `[start, end)` is where a day stands at `at`, whatever follows it."""
    day = patterns.DATE.match(text, at, end)
    if day is None:
        return None
    return Timestamp(text[start:end], date=_date(day), start=start, end=end)


def _age(age: patterns.Match[str]) -> tuple[int | None, Unit | None]:
    if age["unit"]:
        unit = _UNITS[age["unit"].lower()]
        digits = age["amount"]
        return (int(digits) if digits.isdigit() else 1), unit
    return (1, Unit.DAY) if age["dayname"] else (0, Unit.MOMENT)


def _date(day: patterns.Match[str]) -> dt.date | None:
    """The date, None where the year is left out or there is no such day."""
    if not day["year"]:
        return None
    if day["month"]:
        month = _MONTHS.index(day["month"][:3].lower()) + 1
    else:
        month = _MESES.index(day["mes"][:3]) + 1 if day["mes"] else int(day["m"])
    try:
        return dt.date(int(day["year"]), month, int(day["day"]))
    except ValueError:
        return None


def _channel(text: str, start: int, end: int, tables: Tables) -> int | None:
    """Where the channel at `start` ends: the longest known name, or title-case words."""
    words = text[start:end]
    if fold(words) in tables.channels:
        return end
    for size in range(min(len(words), 40), 2, -1):
        after = words[size : size + 1]
        if (
            (not after or after.isupper() or after in BLANKS + '“"‘' or after.isdigit())
            and fold(words[:size]) in tables.channels
            and words[size - 1] not in BLANKS
            and not (after in BLANKS and not words[size:].strip(BLANKS))
        ):
            if after and after in BLANKS and patterns.CHANNEL.fullmatch(words.rstrip(BLANKS)):
                break  # "Sports Business" is one name
            return start + size
    whole = patterns.CHANNEL.match(text, start, end)
    return whole.end() if whole else None


def is_name(text: str) -> bool:
    """Whether the text has the shape of one person's name.

    >>> is_name("Lena Ruiz"), is_name("Ferry fares rise")
    (True, False)
    """
    return len(text) <= 60 and patterns.NAME.fullmatch(text) is not None


def people(text: str) -> tuple[str, ...]:
    """The names of a line that holds nothing but names of first and last name.

    >>> people("Jane Doe and Kim Lee"), people("Ferry fares rise")
    (('Jane Doe', 'Kim Lee'), ())
    """
    names = _names(text) if len(text) <= 120 else ()
    return names if all(" " in name or "\xa0" in name for name in names) else ()


def on_one_line(byline: Byline, stamp: Timestamp) -> bool:
    """Whether name and age, written on one line, are read as both: "Axios 5 hours ago"."""
    name = unmarked(byline.text)
    if not byline.names or patterns.BYLINE.match(name):
        return False
    found = patterns.NAMED_AGE.match(f"{name} {unmarked(stamp.text)}")
    return found is not None and found["name"] == name


def _names(text: str) -> tuple[str, ...]:
    found = patterns.NAMES.fullmatch(text)
    return tuple(found.captures("name")) if found else ()


def read_byline(text: str, start: int, end: int, tables: Tables) -> Stamped | None:
    """The byline that `[start, end)` is: "By A and B", "A, author of X", "A 5 hours ago"."""
    if is_longer(text, start, end, MAX_LINE):
        return None
    if text[start:end] in ("By", "By:", "Por"):  # the name was lost
        return Stamped(Byline((), None, text[start:end], start=start, end=end), None, end)
    opening = patterns.BYLINE.match(text, start, end)
    if opening:
        return _by(text, start, opening.end(), end, tables)
    author = patterns.AUTHOR_OF.search(text, start, end)
    if author:
        names = _names(text[start : author.start()])
        if names:
            byline = Byline(names, author["beat"], text[start:end], start=start, end=end)
            return Stamped(byline, None, end)
        return None
    return _aged(text, start, end, tables)


def _by(text: str, start: int, at: int, end: int, tables: Tables) -> Stamped | None:
    cut = next((i for i in range(at, end) if text[i] in "·|•—\t"), end)
    stop = at + len(text[at:cut].rstrip(BLANKS + ","))
    names = _names(text[at:stop])
    if not names:
        return None
    byline = Byline(names, None, text[start:stop], start=start, end=stop)
    after = cut
    while after < end and text[after] in BLANKS + "·|•—":
        after += 1
    if after >= end:
        return Stamped(byline, None, end)
    rest = read_timestamp(text, after, end, tables)
    return Stamped(byline, rest.timestamp, rest.end) if rest else None


def _aged(text: str, start: int, end: int, tables: Tables) -> Stamped | None:
    """`Jane Doe 5 hours ago`, `Axios Mar 2`: a name, then an age or a date on the same line."""
    glued = text.find("Updated ", start, min(end, start + 60))
    if glued > start and text[glued - 1].islower():  # "Jane DoeUpdated 6 mins ago"
        names = people(text[start:glued])
        rest = read_timestamp(text, glued, end, tables)
        known = fold(text[start:glued]) in tables.furniture
        if names and not known and rest and rest.end == end:
            byline = Byline(names, None, text[start:glued], start=start, end=glued)
            return Stamped(byline, rest.timestamp, end)
    age = patterns.NAMED_AGE.match(text, start, end)
    if not age:
        return None
    stop = age.end("name")
    names = _names(text[start:stop])
    rest = read_timestamp(text, age.start("age"), end, tables)
    glued = any(name.endswith("Updated") for name in names)  # the word is the timestamp's
    if not names or glued or rest is None or rest.end != end:
        return None
    return Stamped(
        Byline(names, None, text[start:stop], start=start, end=stop), rest.timestamp, end
    )


def glued_age(source: str, start: int, end: int) -> patterns.Match[str] | None:
    """Where "Updated 5 mins ago" or a date begins behind glued words."""
    words = source[start:end]
    if not ("ago" in words or ", 1" in words or ", 2" in words):  # nearly all lines
        return None
    return patterns.UPDATED_AGO.search(source, start, end)
