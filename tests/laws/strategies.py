"""What the laws are tried on: hostile fragments, free text, mutations, and the valid pages of
`valid`. Everything is drawn through Hypothesis, so that what fails is shown small."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from valid import newsletters, stories, streams

__all__ = [
    "DEEP",
    "EXAMPLES",
    "JOINTS",
    "POOL",
    "SAMPLE_PAGE",
    "anything",
    "free_texts",
    "hostile_pages",
    "mutations",
]

TESTS = Path(__file__).resolve().parents[1]
SAMPLE_PAGE = (TESTS.parent / "docs" / "sample.txt").read_text(encoding="utf-8")

# Whether the run is a long one, in which a law is tried on all there is instead of a sample.
DEEP = settings().max_examples >= 5_000


# The examples of the specification: what stands between a fence and the first "." line.

_EXAMPLE = re.compile(r"^(`{3,})example *\n(.*?)^\.\n", re.MULTILINE | re.DOTALL)
_SHOWN = str.maketrans({"→": "\t", "␣": " ", "␍": "\r", "⍽": "\xa0"})


def _examples() -> tuple[str, ...]:
    pages = (path.read_text(encoding="utf-8") for path in sorted(TESTS.glob("spec/*.md")))
    return tuple(found[2].translate(_SHOWN) for page in pages for found in _EXAMPLE.finditer(page))


EXAMPLES = (SAMPLE_PAGE, *_examples())
_PAGES = (
    *EXAMPLES,
    *(page.read_text(encoding="utf-8") for page in sorted(TESTS.glob("negatives/*.txt"))),
)


# Hostile fragments: each is fine somewhere; together they stand where nobody put them before.

POOL: tuple[str, ...] = (
    "Ferry fares rise again this fall",
    "Why it matters: Boats cost more.",
    "Why it matters:",
    "Why it matters",
    "The big picture: Two rivals merged",
    "What's next:\u00a0A vote.",
    "  • A bullet with text.",
    "- Dash item",
    "\t• deep",
    "      - deeper",
    "•",
    "1.",
    "1) First pier",
    "1/ Tap out: The state sued a brewer.",
    "  1. World: New rules.",
    "2. Sports: Team wins — Coach quits",
    "  3. U.S.: Total a as of 9:30 p.m. ET: 1,200 — Total b — 3,000Map.",
    "2. Bridge watch",
    "1 big thing: Towns hedge",
    "Go deeper",
    "Go deeper: What Poe left undone",
    "Keep ReadingUpdated 55 mins ago - World",
    "Updated 8 mins ago - Politics & Policy",
    "1 hour ago - World",
    "Nov 30, 2020 - HealthNew clinics open in the north",
    "Oct 31, 2019",
    "9999999999999999999 hours ago - World",
    "99/99/9999",
    "Jane Doe",
    "Jane Doe, author of Space",
    "By Jane Doe and Kim Lee",
    "Jane Doe 5 hours ago",
    "Axios Mar 2",
    "headshot",
    "SaveSave story",
    "Photo: Kim Lee/Getty Images",
    "A ship. Photo: Kim Lee / AFP via Getty Images)",
    "Illustration: Ana Roig/Axios. Stock: Getty Images",
    "Data: FEC; Chart: Kim Lee/Axios",
    "Data: X via; Chart: A/Axios",
    "Kim Lee / Axios",
    "Image:",
    "The council voted on Monday, officials said.",
    "No one knows. Paths from here:",
    "The mayor had one message: stay home.",
    'She added: "We lost."',
    '  • Ortiz: "We lost."',
    "  • 9:13 a.m.: The council filed papers.",
    "  • Reds 12, Blues 10: A night.",
    '"The roof held."',
    "— Kim Lee, league head",
    "Winners and losers",
    "Winners: Ferry owners.",
    "## Why it matters",
    "# Storm hits coast",
    "### What to expect",
    "**Zoom in:** Two plants closed.",
    "**Zoom in**: x",
    "*Zoom in:* x",
    "**Context**",
    "---",
    "Sign up for our daily briefing",
    "Please enter a valid email.",
    "Editor's note: This was corrected.",
    "Latest stories",
    "All top stories",
    "Scoop: Council fires chief",
    "Behind the scenes: How it came",
    "| a | b: c |",
    "|",
    "| | | Presented By Acme | | Axios AM |",
    "π¬ Zoom in: Two plants closed.",
    "🔎 Between the lines: x",
    "🇨🇳 Driving the news: x",
    "x areas.Why it matters: They pay.What's next: A vote. - They work. - More",
    "Expand chart",
    'What they\'re saying ... Herald: "Good."',
    "“Trust me.” Photo: A B/AFP",
    "This is 5 — a thing",
    "Roe said.",
    "iPhone sales fall",
    "   ",
    "**",
    "* *",
    "#",
    "a",
    "?",
    "“",
    "U.S.",
    "NEW YORK — The ships",
    "Q: Why? A: So.",
    "Breaking",
    "Details",
    "By the numbers:",
    "Axios",
    "Map",
    "Chart",
    "Listen to “Axios Today”",
    "Smart Brevity™ count: 945 words ... < 4 minutes.",
    "The list is long ... and growing.",
    "\x00",
    "\ud800",
    "\u2028",
    "\u202eWhy it matters:\u202c x",
    "\ufeffZoom in: x",
    "a\u200b: b",
    "İstanbul: ferries stop",
    "{",
    '{"headline": "Ferry fares", "why_it_matters": "They rise."}',
    "```",
)
JOINTS = ("\n\n", "\n\n", "\n", "\n", "\r\n", "\r", "", " ")
_ODD = " .:…—-•*#|\"“”\u00a0\u200b\r\n\t/;,()[]1A'\x00\ud800ﬁß🚢_>"


def free_texts() -> SearchStrategy[str]:
    """Any text at all, lone surrogates and controls included."""
    return st.text(st.characters(), max_size=60) | st.text(st.sampled_from(_ODD), max_size=30)


@st.composite
def hostile_pages(draw: DrawFn) -> str:
    """Lines of the pool, some of them damaged, with any joint between them."""
    lines = st.sampled_from(POOL)
    pieces = st.one_of(lines, lines, lines, lines.flatmap(_damaged))
    drawn = draw(st.lists(st.tuples(pieces, st.sampled_from(JOINTS)), max_size=10))
    return "".join(line + joint for line, joint in drawn)


@st.composite
def _damaged(draw: DrawFn, text: str, most: int = 3) -> str:
    """The text with some characters lost, doubled, put in, or its end cut off."""
    for _ in range(draw(st.integers(1, most))):
        at = draw(st.integers(0, len(text)))
        match draw(st.sampled_from("dipe")):
            case "d":
                text = text[:at] + text[at + 1 :]
            case "i":
                text = text[:at] + draw(st.sampled_from(_ODD)) + text[at:]
            case "p":
                text = text[:at] + text[at : at + 3] + text[at:]
            case _:
                text = text[:at]
    return text


@st.composite
def mutations(draw: DrawFn) -> str:
    """An example of the specification, or some lines of the sample page or of an ordinary text,
    with lines and characters lost, doubled, swapped or cut."""
    text = draw(st.sampled_from(_PAGES))
    lines = text.splitlines(keepends=True)
    if len(lines) > 12:
        at = draw(st.integers(0, len(lines) - 1))
        lines = lines[at : at + draw(st.integers(1, 24))]
    for _ in range(draw(st.integers(0, 3))):
        if not lines:
            break
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from("dpsij")):
            case "d":
                del lines[at]
            case "p":
                lines.insert(at, lines[at])
            case "s":
                other = draw(st.integers(0, len(lines) - 1))
                lines[at], lines[other] = lines[other], lines[at]
            case "i":
                lines.insert(at, draw(st.sampled_from(POOL)) + "\n\n")
            case _:
                lines[at] = lines[at].rstrip("\r\n") + draw(st.sampled_from(JOINTS))
    whole = "".join(lines)
    return draw(_damaged(whole)) if draw(st.booleans()) else whole


def anything() -> SearchStrategy[str]:
    """Texts of every sort, the valid ones included."""
    return st.one_of(
        hostile_pages(),
        mutations(),
        free_texts(),
        stories().map(lambda told: told.text),
        streams().map(lambda told: "\n\n".join(story.text for story in told)),
        newsletters().map(lambda letter: letter.text),
    )
