"""Texts that make careless parsers slow: each is a rule that gives about `n` characters.

The list is that of the research on robustness: incidents of other parsers, and the shapes that
the rules of this one would pay for if they were not linear.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import cycle, islice

from strategies import POOL, SAMPLE_PAGE

__all__ = ["CASES", "joined_cases"]

# Pieces that are said again and again.
REPEATED = {
    "blank": " ",
    "tab": "\t",
    "no-break": "\u00a0",
    "zero width": "\u200b",
    "line feed": "\n",
    "carriage return": "\r",
    "both": "\r\n",
    "line separator": "\u2028",
    "old controls": "\x0b\x0c\x1c",
    "letter": "a",
    "letter stop": "a.",
    "letter stop space": "a. ",
    "mail address": "a@a.",
    "title words": "A ",
    "capital words": "Aaa ",
    "names": "Ann Roe, ",
    "names and": "Ann Roe and ",
    "label": "Why it matters: ",
    "label glued": "x.Why it matters:",
    "label no colon": "Why it matters ",
    "colon": ":",
    "colon blank": ": ",
    "dots": ". ",
    "ellipsis": "... ",
    "one ellipsis": "… ",
    "emoji": "🔎 ",
    "emoji alone": "🔎",
    "flags": "🇨🇳",
    "keycaps": "1️⃣ ",
    "joined emoji": "👨\u200d",
    "bullet": "• ",
    "dash": "- ",
    "star": "* ",
    "long dash": "— ",
    "stop dash": "ab. - ",
    "dashes": "—",
    "minus": "-",
    "number": "1. ",
    "digits": "9",
    "digits commas": "999,",
    "digit blank": "1 ",
    "hash": "#",
    "hash blank": "# ",
    "stars": "**",
    "star word": "*a ",
    "lines under": "__",
    "link": "[a](",
    "pipes": "|",
    "cells": "| a ",
    "photo": "Photo: ",
    "photo slash": "Photo: a/",
    "photo name": "Photo: Ann Roe/AFP; ",
    "slash": "/",
    "slash words": "Ann / ",
    "via": "via Getty Images ",
    "illustration": "Illustration: ",
    "data": "Data: A; ",
    "round": "(",
    "square": "[",
    "curly": "{",
    "curled quote": "“",
    "closed quotes": "“”",
    "quote": '"',
    "quote word": '"A ',
    "apostrophe": "'",
    "updated": "Updated ",
    "hours": "1 hour ago ",
    "hours dash": "1 hour ago - World",
    "date": "Oct 31, 2019 ",
    "go deeper": "Go deeper ",
    "by": "By A and ",
    "author of": "A, author of ",
    "per": "per WaPo, ",
    "metric": "Total a: 1,200 — ",
    "metric name": "Total a ",
    "as of": "as of 9:30 p.m. ET ",
    "camel": "aB",
    "camel words": "leaksHouse ",
    "count": "count: 1 words ",
    "thing": "1 big thing: ",
    "sign up": "sign up ",
    "contributed": "contributed ",
    "part": ", part 1",
    "markup": "<",
    "comment": "<!--",
    "entity": "&#58",
    "address": "https://a.b/",
    "bracket": "[",
    "whole link": "[a](b)",
    "link open": "[a](",
    "link angled": "[a](<b",
    "bars": "_a",
    "star words": "*a ",
    "crossing runs": "**a *b",
    "parts of runs": "***a*",
    "bold words": "**a** ",
    "half address": "http://",
    "json": '{"a": ',
    "fence": "```",
    "combining": "a\u0301",
    "turned": "\u202e",
    "null": "\x00",
    "high half": "\ud800",
    "halves": "\ud800\udc00",
    "folding": "İßﬁ",
}


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda n: piece * (n // len(piece))


# Lines, of which there are many.
LINES = {
    "labels": "Why it matters: x",
    "bare labels": "Why it matters",
    "label colon": "Why it matters:",
    "bullets": "  • a",
    "numbers": "1. a",
    "credits": "Photo: Ann Roe/AFP",
    "captions": "A pier. Photo: Ann Roe/AFP",
    "ages": "1 hour ago - World",
    "names": "Ann Roe",
    "authors": "Ann Roe, author of World",
    "headlines": "Ferry fares rise",
    "paragraphs": "The ferry line will ask for more.",
    "go deepers": "Go deeper",
    "section heads": "Latest stories",
    "rules": "---",
    "headings": "# Ferry fares",
    "cells": "| a |",
    "pitches": "Sign up for our newsletter",
    "keys": "• World: New rules.",
    "metrics": "1. World: Total a: 1,200Map.",
    "wrapped": "the line goes on and on and does not stop at the end of it but",
    "wrapped labels": "Why it matters: the line goes on and does not stop at its end",
    "links": "1. World: One — TwoThree — Four",
    "runs": "The **mayor** said [so](/5) *now*.",
    "quotes": '"The roof held."',
    "attributions": "— Kim Lee",
    "item heads": "2. Bridge watch",
    "notes": "Editor's note: Fixed.",
    "json": '"a": 1,',
    "fences": "```",
}

CYCLE = 1_024  # code points
_MIXED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("headline credit", ("Ferry fares rise", "Photo: Ann Roe/AFP")),
    ("headline lede label", ("Ferry fares rise", "Fares go up.", "Why it matters: x")),
    ("lede label", ("Fares go up.", "Why it matters: x")),
    ("time headline", ("1 hour ago - World", "Ferry fares rise", "Fares go up.")),
    ("headline time", ("Ferry fares rise", "1 hour ago - World")),
    ("name time headline", ("Ann Roe", "1 hour ago", "Ferry fares rise")),
    ("subhead text", ("Winners and losers", "Fares go up.")),
    ("heading text", ("## Winners", "Fares go up.")),
    ("label list", ("By the numbers:", "• A", "• B")),
    ("furniture text", ("Expand chart", "Share", "Fares go up.")),
    ("everything", POOL[::-1]),  # the other way round only the larger text has Markdown
)


def _lines(lines: tuple[str, ...], joint: str) -> Callable[[int], str]:
    whole = "".join(line + joint for line in lines)
    if (
        len(whole) > CYCLE
    ):  # lines of many kinds: a short text would have other ones than a long text
        return lambda n: whole * (n // CYCLE)
    each = len(whole) // len(lines) or 1
    return lambda n: "".join(line + joint for line in islice(cycle(lines), n // each))


def _distinct_labels(n: int) -> str:
    return "".join(f"Label {k}: Xx\n\n" for k in range(n // 14))


def _growing(n: int) -> str:
    """Items ever deeper, as far as 500 columns, then blanks."""
    deep = "".join(" " * k + "• a\n" for k in range(min(500, int((2 * n) ** 0.5))))
    return (deep + " " * n)[:n] + "x"


def _soup(n: int) -> str:
    dice, found, size = random.Random(n), [], 0
    while size < n:
        found.append(dice.choice(POOL) + dice.choice(("\n", "\n\n", " ", "")))
        size += len(found[-1])
    return "".join(found)


CASES: dict[str, Callable[[int], str]] = {
    **{f"{name}": _repeated(piece) for name, piece in REPEATED.items()},
    "blanks and a word": lambda n: " " * n + "x",
    "a word and blanks": lambda n: "x" + " " * n,
    "label and colons": lambda n: "Why it matters" + ":" * n,
    "digits and stop": lambda n: "9" * n + ". a",
    "blanks and ago": lambda n: "1" + " " * n + "hours ago",
    "letter and combining": lambda n: "a" + "\u0301" * n,
    "nested rounds": lambda n: "(" * (n // 2) + ")" * (n // 2),
    "numbers with runs": lambda n: "1. World: " + "Total *a*: 1,200 — [Map](/a) " * (n // 28),
    "links with runs": lambda n: "1. World: New 1,200\n2. Cup: " + "One — *Two* b — " * (n // 16),
    "quote never closed": lambda n: '"' + "a" * n,
    "bold never closed": lambda n: "**" + "a " * (n // 2),
    "label in a long line": lambda n: "word " * (n // 5) + "x. Why it matters: y",
    "distinct labels": _distinct_labels,
    "growing indentation": _growing,
    "sample page": lambda n: (SAMPLE_PAGE + "\n\n") * max(1, n // len(SAMPLE_PAGE)),
    "soup": _soup,
}
MANY_LINES: dict[str, tuple[str, ...]] = {k: (v,) for k, v in LINES.items()} | dict(_MIXED)


def joined_cases(joint: str) -> Iterator[tuple[str, Callable[[int], str]]]:
    """Many lines, with that joint after each."""
    for name, lines in MANY_LINES.items():
        yield f"lines: {name}", _lines(lines, joint)
