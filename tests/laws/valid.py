"""Valid pages: stories, streams of them, and newsletters, with what was put into them.

A test can ask a parse for all that a `Told` or a `Letter` says. All text is invented; labels,
furniture and the forms of credits and timestamps are those of the format.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs
from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from smartbrevity import AXIOS, Role, Unit
from smartbrevity.nodes import fold_key

__all__ = [
    "Letter",
    "Part",
    "Picture",
    "Told",
    "appended",
    "newsletters",
    "stories",
    "streams",
]


@frozen
class Picture:
    """A caption and the people, organizations and distributor of each of its credits."""

    caption: str | None
    credits: tuple[tuple[tuple[str, ...], tuple[str, ...], str | None], ...]


@frozen
class Part:
    """A section: the key of its label, its words, and the items as (label, words)."""

    key: str | None = None
    text: str | None = None
    items: tuple[tuple[str | None, str], ...] = ()


@frozen(repr=False)
class Told:
    """A story as it was put together: `text` is the page, the rest what stands in it."""

    text: str = ""
    ordinal: int | None = None
    byline: tuple[str, ...] = ()
    stamp: tuple[bool, int | None, Unit | None, str | None] | None = None
    kicker: str | None = None
    headline: str | None = None
    dek: str | None = None
    media: tuple[Picture, ...] = ()
    parts: tuple[Part, ...] = ()
    subheads: tuple[str, ...] = ()
    quotes: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()  # further down
    furniture: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"Told({self.text!r})"

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        printer.text(repr(self))  # in Hypothesis' reports, too, the page says it all


_HEADLINES = (
    "Ferry fares rise again this fall",
    "Port Alder's night boat returns after nine years",
    "Is the Dunmarrow slip too short?",
    "3 ways the harbor could pay for a crane",
    "Council says “no” to a second pier",
    "Saltmere weighs a toll on empty boats",
    "KRC to open the island assembly",
    "Why the fog horns fell silent",
    "U.S. oyster growers lose their best buyer",
    "Gov. Dray's plan for the outer islands, explained",
    "Dockers and pilots strike a deal — for now",
    "The 80-year-old bell that nobody may ring",
    "iCrane maker cuts its forecast for spring",
    "Night crossings halted after disputed vote",
)
_DEKS = ("The line says it needs the money for nets", "A second vote may follow in May")
_KICKERS = ("Scoop", "Exclusive", "First look", "Report", "Timeline", "Charted", "Poll")
_SENTENCES = (
    "The ferry line will ask riders for more money from October, officials said on Monday.",
    "Nets have stopped the boats nine times since the first weekend of spring.",
    "Mayor Ilsabet Crane called the repairs finished, but the yard is still full.",
    "It would be the longest stop at the city’s busiest slip in a decade.",
    "The crews were never told about the new propellers, per the Harbor Journal.",
    "About 4,000 people cross the sound every day.",
    "“We have spare parts for one boat,” said Kim Lee, who runs the dry dock.",
    "Anselm Dray won 52% of the vote on Friday, according to the count at 9:30 p.m. ET.",
    "Riders pay $4.50 now. They would pay $6 next year.",
    "The plan is small (two piers and a shed).",
    "Sen. Katarin Roe-Calder did not return calls from the U.S. Capitol.",
    "WaPo and the Lantern Post first reported the talks.",
    "Some skippers want a vote; others want the mayor to decide.",
    "The mayor had one message for the riders: stay off the old pier.",
    "Nobody knows who owns the nets, and nobody has asked.",
    "The oldest boats — all from the yard at Grell — were sold in March.",
    "That makes it harder for the outer islands to keep a doctor.",
    "Two of the five seats are up this fall...and both are open.",
)
_ITEMS = (
    "The state pays for the first boat.",
    "Pilots would work one night in three, the union says.",
    "And bent shafts will keep coming back to the yard.",
    "“The habit keeps the boats at sea,” wrote Marten Oake. “It wears out the crews.”",
    "A club called the Free Oyster League put up posters in May.",
    "Fares doubled from 2011 to 2019, per city data.",
    "Most of the nets found have a finer mesh.",
    "He left in 2018 and came back in 2020.",
)
_KEYS = ("World", "Public piers", "Lisbon, Portugal", "U.S.", "Rowing", "Money", "The yard")
_SPEAKERS = ("Ortiz", "Mayor Crane", "Rep. Ann Poe (D-Ohio)", "Kim Lee")
_SAYINGS = ('"We were bad."', "“So was I,” she said.", '"No boat, no school."')
_CLOCKS = ("9:13 a.m.", "1:30 p.m.", "Monday", "Nov. 12")
_METRICS = (
    "Total missed crossings as of 9:30 p.m. ET: 2,000,425 — Total tows: 73,392Map.",
    "Total refunds: 1,220 — Total vouchers — 6,251,374.",
)
_LEAD_INS = ("Several ways this may end:", "Here are the five that count most:")
_SUBHEADS = ("Winners and losers", "What the yard wants", "In the capital", "The next 10 years")
_QUOTES = (
    ('"The roof held, and we had spare parts."', "Kim Lee, league head"),
    ("“Nobody told us. Nobody asked us.”", "Edda Lisk, a pilot from Grell"),
)
_NOTES = (
    "Editor's note: A comment of the ferry line was added to this story.",
    "Correction: An earlier version misstated the number of piers.",
    "This story has been updated with more of the mayor's speech.",
)
_PASSING = ("Share this story", "Expand chart", "Sign up for our daily briefing", "Advertisement")
_CAPTIONS = (
    "An empty pier today in Saltmere.",
    "Mayor Ilsabet Crane on the deck of the night boat to the Dunmarrow slip.",
    "Dockers wait for the M.V. Grell, April 2.",
)
_NAMES = ("Tobias Wrenfield", "Odile Farrant", "Bram Okoro", "Pavla Dorn", "Ana de la Roig")
_BEATS = ("Space", "World", "Markets")
_CHANNELS = ("World", "Politics & Policy", "Energy & Environment", "Science")
_AGENCIES = ("Getty Images", "AFP", "Reuters", "Axios")
_UNITS = {"min": Unit.MINUTE, "mins": Unit.MINUTE, "hour": Unit.HOUR, "days": Unit.DAY}
_SPELLINGS = tuple(
    (spelling, axiom.key, axiom.role)
    for axiom in AXIOS.labels
    for spelling in (axiom.spelling, *axiom.also)
    if "*" not in spelling and spelling[-1] != "."
)
# Each story has one label that shows by itself that it is in the format; ordinary prose has some
# of the others too ("Details"), which are labels of the table only where there is such a sign.
_EVERYDAY = {spelling for axiom in AXIOS.labels for spelling in axiom.everyday}
_SIGNIFICANT = [
    row for row in _SPELLINGS if row[2] is Role.SIGNIFICANCE and row[0] not in _EVERYDAY
]
_OTHERS = [row for row in _SPELLINGS if row[2] is not Role.SIGNIFICANCE]
_FREE = (
    "A factor that moved the mayor",
    "What's in the filing",
    "What’s not in the filing",
    "The dockers' math",
    "Key themes that emerged",
)
_EMOJI = ("", "", "", "🔎 ", "🖼️ ", "🇨🇳 ", "👨‍👩‍👧 ", "1️⃣ ")


def _pick(draw: DrawFn, options: Sequence[str]) -> str:
    return draw(st.sampled_from(options))


def _paragraph(draw: DrawFn) -> str:
    return " ".join(draw(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=2)))


@st.composite
def _credits(draw: DrawFn) -> tuple[str, tuple[tuple[str, ...], tuple[str, ...], str | None]]:
    """One credit: what is written and what it says."""
    name, agency = _pick(draw, _NAMES), _pick(draw, _AGENCIES)
    word = _pick(draw, ("Photo", "Illustration", "Photo illustration"))
    slash = _pick(draw, ("/", " / "))
    match draw(st.sampled_from("nvapd")):
        case "n":
            return f"{word}: {name}{slash}{agency}", ((name,), (agency,), None)
        case "v":
            return f"Photo: {name}{slash}TASS via Getty Images", (
                (name,),
                ("TASS",),
                "Getty Images",
            )
        case "a":
            return f"{word}: {agency}", ((), (agency,), None)
        case "p":
            other = draw(st.sampled_from([n for n in _NAMES if n != name]))
            return f"{word}: {name} and {other}{slash}{agency}", ((name, other), (agency,), None)
        case _:
            return f"Chart: {name}{slash}Axios", ((name,), ("Axios",), None)


@st.composite
def _pictures(draw: DrawFn) -> tuple[str, Picture]:
    """A credit line with or without a caption."""
    caption = draw(st.none() | st.sampled_from(_CAPTIONS))
    if caption is None and draw(st.booleans()):
        name = _pick(draw, _NAMES)
        line = f"Data: Harbor Board; Chart: {name}/Axios"
        return line, Picture(None, (((), ("Harbor Board",), None), ((name,), ("Axios",), None)))
    line, credit = draw(_credits())
    if caption is None:
        return line, Picture(None, (credit,))
    return f"{caption} {line}", Picture(caption, (credit,))


@st.composite
def _stamps(draw: DrawFn) -> tuple[str, tuple[bool, int | None, Unit | None, str | None]]:
    updated = draw(st.booleans())
    channel = draw(st.none() | st.sampled_from(_CHANNELS))
    before, after = "Updated " if updated else "", f" - {channel}" if channel else ""
    if draw(st.booleans()):
        date = _pick(draw, ("Oct 31, 2019", "Aug 9, 2020", "December 1, 2021"))
        return f"{before}{date}{after}", (updated, None, None, channel)
    unit, amount = _pick(draw, list(_UNITS)), draw(st.integers(1, 59))
    return f"{before}{amount} {unit} ago{after}", (updated, amount, _UNITS[unit], channel)


@st.composite
def _lists(draw: DrawFn) -> tuple[str, tuple[tuple[str | None, str], ...]]:
    """A list: its lines, and its items as (label, words)."""
    words: SearchStrategy[str] = st.sampled_from(_ITEMS)
    marker = _pick(draw, ("  • ", "- ", "* ", "• ", "  1. "))

    def keyed(
        keys: Sequence[str], texts: Sequence[str], least: int
    ) -> list[tuple[str | None, str]]:
        chosen = draw(st.lists(st.sampled_from(keys), min_size=least, max_size=3, unique=True))
        return [(key, _pick(draw, texts)) for key in chosen]

    items: list[tuple[str | None, str]]
    match draw(st.sampled_from("pppktsm")):
        case "k":
            items = keyed(_KEYS, _ITEMS[:3] + _ITEMS[4:], 2)
        case "t":
            items = keyed(_CLOCKS, _ITEMS[:3], 1)
        case "s":
            items = keyed(_SPEAKERS, _SAYINGS, 1)
        case "m":
            items = keyed(_KEYS, _METRICS, 2)
        case _:
            items = [(None, text) for text in draw(st.lists(words, min_size=1, max_size=4))]
    lines = []
    for number, (key, text) in enumerate(items, 1):
        mark = marker.replace("1", str(number))
        lines.append(mark + (text if key is None else f"{key}: {text}"))
    return "\n".join(lines), tuple(items)


@st.composite
def _labels(draw: DrawFn, *, significant: bool = False, marked: bool = False) -> tuple[str, str]:
    """A label as a page writes it, and its key."""
    spelling, key, _ = draw(st.sampled_from(_SIGNIFICANT if significant else _OTHERS))
    words = spelling[0].upper() + spelling[1:]
    if draw(st.booleans()):
        words = words.replace("'", "’").replace(" ", _pick(draw, "    \u00a0"))
    forms: tuple[str, ...]
    if marked:
        forms = ("**{1}:**", "**{1}**:", "**{0}{1}:**", "{0}**{1}:**", "**{1}:**:")
    else:
        forms = ("{0}{1}:", "{1}:", "{1} ...", "{1}…", "{1} :", "{2}:")
    return _pick(draw, forms).format(_pick(draw, _EMOJI), words, words.upper()), key


@st.composite
def _sections(
    draw: DrawFn, *, significant: bool = False, marked: bool = False
) -> tuple[list[str], Part]:
    """A labelled paragraph, with its list or not: the blocks of the page, and what they say."""
    label, key = draw(_labels(significant=significant, marked=marked))
    listed, items = draw(_lists()) if draw(st.booleans()) else ("", ())
    if items and label.rstrip("*")[-1] == ":" and draw(st.booleans()):
        return [label, listed], Part(key, None, items)
    text = _paragraph(draw)
    if not significant and not marked and draw(st.integers(0, 5)) == 0:
        label = _pick(draw, _FREE)
        label, key = f"{label}:", fold_key(label)
    if marked and draw(st.integers(0, 2)) == 0:  # on a line of its own
        words = label.replace("*", "").strip(":")
        heading = f"## {words}" if draw(st.booleans()) else f"**{words}**"
        return [heading, text, *filter(None, [listed])], Part(key, text, items)
    blocks = [f"{label} {text}", listed] if listed else [f"{label} {text}"]
    return blocks, Part(key, text, items)


@st.composite
def _plain(draw: DrawFn) -> tuple[list[str], Part]:
    """A paragraph without a label, with its list or not."""
    text = _paragraph(draw)
    if not draw(st.booleans()):
        return [text], Part(None, text)
    listed, items = draw(_lists())
    if draw(st.booleans()):
        text = f"{text} {_pick(draw, _LEAD_INS)}"
    return [text, listed], Part(None, text, items)


@st.composite
def _bodies(draw: DrawFn, *, marked: bool) -> tuple[list[str], Told]:
    """What stands under a head: lede, a label that shows the format, and more. The blocks of the
    page, and a story without a head."""
    blocks, lede = draw(_plain())
    parts = [lede]
    taken, part = draw(_sections(significant=True, marked=marked))
    dots = any(".." in block or "…" in block for block in taken)
    if not (lede.items or marked or dots or len(taken) > 1) and draw(st.integers(0, 4)) == 0:
        taken = [blocks.pop() + _pick(draw, ("", " ")) + taken[0]]  # the page lost a line end
    blocks += taken
    parts.append(part)
    subheads: list[str] = []
    quotes: list[tuple[str, str]] = []
    notes: list[str] = []
    pictures: list[Picture] = []
    furniture: list[str] = []
    for kind in draw(st.lists(st.sampled_from("llpqsnmf"), max_size=5)):
        if kind in "lps":
            if kind == "s":
                subheads.append(_pick(draw, _SUBHEADS))
                blocks.append(subheads[-1])
            taken, part = draw(_plain() if kind == "p" else _sections(marked=marked))
            blocks += taken
            parts.append(part)
        elif kind == "q":
            quotes.append(draw(st.sampled_from(_QUOTES)))
            blocks.append("\n— ".join(quotes[-1]))
        elif kind == "m":
            line, shown = draw(_pictures())
            pictures.append(shown)
            blocks.append(line)
        else:
            pieces, options = (notes, _NOTES) if kind == "n" else (furniture, _PASSING)
            pieces.append(_pick(draw, options))
            blocks.append(pieces[-1])
    told = Told(
        parts=tuple(parts),
        subheads=tuple(subheads),
        quotes=tuple(quotes),
        notes=tuple(notes),
        pictures=tuple(pictures),
        furniture=tuple(furniture),
    )
    return blocks, told


@st.composite
def stories(draw: DrawFn, *, marked: bool | None = None, in_stream: bool = False) -> Told:
    """A valid story with all parts or only some; in a stream, with a timestamp and a headline.

    `marked` says whether it is written in Markdown; None leaves it open.
    """
    headline = _pick(draw, _HEADLINES)
    kicker = draw(st.none() | st.sampled_from(_KICKERS))
    title = headline if kicker is None else f"{kicker}: {headline}"
    stamp, stamped = draw(_stamps())
    name = _pick(draw, _NAMES)
    byline = f"By {name}" if draw(st.booleans()) else f"{name}, author of {_pick(draw, _BEATS)}"
    picture, pictured = draw(_pictures())
    has = draw(st.fixed_dictionaries({k: st.booleans() for k in ("stamp", "byline", "picture")}))
    alone = marked is None
    if marked is None:
        marked = draw(st.integers(0, 3)) == 0
    if marked:
        title = f"**{title}**" if alone and draw(st.booleans()) else f"# {title}"
    has["stamp"] |= in_stream and not marked
    lines = [byline] * has["byline"] + [stamp] * has["stamp"]
    over = draw(st.booleans()) if not in_stream else not marked
    head = [*lines, title] if over else [title, *lines]
    if not in_stream and not any(has.values()) and draw(st.booleans()):
        head, title = [], ""  # an extractor dropped the headline
    dek = None
    if head and head[-1] == title and not has["picture"] and draw(st.integers(0, 3)) == 0:
        dek = _pick(draw, _DEKS)
        head.append(dek)
    if has["picture"]:
        head.append(picture)
    blocks, told = draw(_bodies(marked=marked))
    joint = _pick(draw, ("\n\n", "\n\n", "\n\n", "\n", "\n \t\n"))
    return attrs.evolve(
        told,
        text=joint.join([*head, *blocks]),
        kicker=kicker if title else None,
        headline=headline if title else None,
        dek=dek,
        byline=(name,) if has["byline"] else (),
        stamp=stamped if has["stamp"] else None,
        media=(pictured,) if has["picture"] else (),
    )


@st.composite
def streams(draw: DrawFn, least: int = 1) -> tuple[Told, ...]:
    """A story and others that have a timestamp and a headline each, all in one house style."""
    marked = draw(st.integers(0, 3)) == 0
    first = draw(stories(marked=marked))
    others = st.lists(stories(marked=marked, in_stream=True), min_size=least, max_size=3)
    return (first, *draw(others))


def appended(told: Sequence[Told], joint: str = "\n\n") -> str:
    """The page of a stream: the first story, `Go deeper`, the others."""
    first, *others = (story.text for story in told)
    return joint.join([first, *(["Go deeper", *others] if others else [])])


# Newsletters.


@frozen(repr=False)
class Letter:
    """A newsletter as it was put together: its masthead, and its items as stories."""

    text: str
    name: str
    byline: tuple[str, ...]
    date: str | None
    sponsor: str | None
    words: int | None
    minutes: float | None
    items: tuple[Told, ...]

    def __repr__(self) -> str:
        return f"Letter({self.text!r})"

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        printer.text(repr(self))


_LETTERS = ("Axios AM", "Axios Macro", "Harbor PM", "Axios Twin Cities")
_SPONSORS = ("Saltmere Ferries", "the Oyster Council")
_GREETINGS = ("👋 Good morning, Saltmere.", "Happy Friday! It's raining again.", "Good afternoon.")
_COUNTS: tuple[tuple[str, int, float], ...] = (
    ("Smart Brevity™ count: 1,189 words ... 4½ mins.", 1189, 4.5),
    ("Today's Smart Brevity™ count: 1,092 words ... 4 mins. Edited by Jo Day.", 1092, 4),
    ("Today's word count: 1,613 words (6 minutes).", 1613, 6),
    ("Today's newsletter is 864 words, a 3-minute read.", 864, 3),
    ("Today's PM, edited by Jo Day, is 510 words, a 2.5-minute read.", 510, 2.5),
)
_TAILS = (
    "Was this email forwarded to you?",
    "Axios thanks our partners for supporting our journalism.",
    "Thanks for reading!",
    "Unsubscribe",
)


@st.composite
def _items(draw: DrawFn, number: int, *, plain: bool) -> Told:
    """An item of a newsletter: its head with the number, a picture or none, and its body; `plain`
    allows a first head that has nothing but its number."""
    headline, emoji = _pick(draw, _HEADLINES), _pick(draw, ("", "", "🏈 ", "⚖️ "))
    if number > 1:
        head = f"{number}. {emoji}{headline}"
    else:
        forms = ("1 big thing: {0}{1}", "{0}1 big thing: {1}", "1 big thing ... {1}", "1. {0}{1}")
        head = _pick(draw, forms if plain else forms[:3]).format(emoji, headline)
    picture = draw(st.none() | _pictures())
    blocks, told = draw(_bodies(marked=False))
    return attrs.evolve(
        told,
        text="\n\n".join([head, *([picture[0]] if picture else []), *blocks]),
        ordinal=number,
        headline=headline,
        media=(picture[1],) if picture else (),
    )


@st.composite
def newsletters(draw: DrawFn) -> Letter:
    """A newsletter with a masthead, two to four numbered items and a tail."""
    name, writer = _pick(draw, _LETTERS), _pick(draw, _NAMES)
    date = draw(st.none() | st.sampled_from(("Oct 2, 2022", "September 13, 2021")))
    sponsor = draw(st.none() | st.sampled_from(_SPONSORS))
    count = draw(st.none() | st.sampled_from(_COUNTS))
    masthead = [f"Presented By {sponsor}"] if sponsor else []
    masthead.append(name)
    if date and draw(st.booleans()):
        masthead.append(f"By {writer} · {date}")
    else:
        masthead += [f"By {writer}", *([date] if date else [])]
    masthead += [_pick(draw, _GREETINGS)] if draw(st.booleans()) else []
    masthead += [count[0]] if count else []
    numbers = range(1, draw(st.integers(2, 4)) + 1)
    items = [draw(_items(number, plain=name.startswith("Axios"))) for number in numbers]
    tail = draw(st.lists(st.sampled_from(_TAILS), max_size=3, unique=True))
    return Letter(
        "\n\n".join([*masthead, *(item.text for item in items), *tail]),
        name,
        (writer,),
        date,
        f"Presented By {sponsor}" if sponsor else None,
        count[1] if count else None,
        count[2] if count else None,
        tuple(items),
    )
