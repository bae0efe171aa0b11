"""The rows of `AXIOS`: what must stand in them, and what may not stand in two of them."""

from __future__ import annotations

import itertools
import pickle
from collections import Counter

import pytest

from smartbrevity.entries import Axiom, FixedLine, fold
from smartbrevity.nodes import FurnitureKind, Medium, Role
from smartbrevity.vocabulary import (
    AGENCIES,
    AXIOS,
    CHANNELS,
    CREDIT_WORDS,
    FURNITURE,
    KICKERS,
    LABELS,
    LOCAL,
    OPENERS,
    SPEECH_VERBS,
)

TABLES = AXIOS.tables
SPELLINGS = [(spelling, row) for row in LABELS for spelling in (row.spelling, *row.also)]


def row_of(words: str) -> Axiom | None:
    """The row that a spelling leads to, by the promise of `Axiom`: a `*` is one to four words."""
    folded = fold(words)
    if folded in TABLES.labels:
        return TABLES.labels[folded]
    for wild in (wild for rows in TABLES.wild_labels.values() for wild in rows):
        before, after = wild.before.lstrip(), wild.after.rstrip()
        rest = folded.removeprefix(before).removesuffix(after)
        if len(rest) == len(folded) - len(before) - len(after) and 1 <= len(rest.split()) <= 4:
            assert isinstance(wild.row, Axiom)
            return wild.row
    return None


def line_of(text: str) -> FixedLine | None:
    """The row of furniture that a whole line is, by the promise of `FixedLine`."""
    folded = fold(text).rstrip(".")
    if folded in TABLES.furniture:
        return TABLES.furniture[folded]
    for first in (folded.partition(" ")[0], ""):
        for before, after, row in TABLES.wild_furniture.get(first, ()):
            rest = folded.removeprefix(before).removesuffix(after)
            if rest and len(rest) == len(folded) - len(before) - len(after):
                assert isinstance(row, FixedLine)
                return row
    return None


# Labels

KEYS = {
    Role.SIGNIFICANCE: "why-it-matters threat-level the-stakes the-impact what-it-means",
    Role.NEWS: "driving-the-news the-latest whats-happening situational-awareness breaking "
    "whats-new what-changed what-we-know",
    Role.CONTEXT: "the-big-picture state-of-play zoom-out catch-up-quick flashback context "
    "the-backdrop where-it-stands how-we-got-here the-timeline",
    Role.DETAIL: "zoom-in how-it-works of-note case-in-point behind-the-scenes details fun-fact "
    "follow-the-money what-they-found what-they-did the-fine-print the-problem the-solution "
    "the-result the-winners the-losers",
    Role.NUMBERS: "by-the-numbers stunning-stat",
    Role.ANALYSIS: "between-the-lines the-intrigue friction-point be-smart our-thought-bubble",
    Role.COUNTERPOINT: "yes-but the-other-side reality-check caveat the-catch",
    Role.VOICE: "what-theyre-saying what-were-hearing top-quotes",
    Role.OUTLOOK: "what-to-watch what-were-watching whats-next an-open-question",
    Role.SUMMARY: "the-bottom-line the-takeaway what-to-know the-gist tl-dr",
    Role.LINKS: "go-deeper worthy-of-your-time",
    Role.EXTRA: "bonus p-s what-else",
    Role.META: "programming-note guests about-this-series",
}


@pytest.mark.parametrize(
    ("key", "role"), [(key, role) for role, keys in KEYS.items() for key in keys.split()]
)
def test_a_label_of_the_field_is_there(key: str, role: Role) -> None:
    assert [row.role for row in LABELS if row.key == key] == [role]


def test_every_key_is_the_key_of_one_row() -> None:
    assert [key for key, n in Counter(row.key for row in LABELS).items() if n > 1] == []


@pytest.mark.parametrize(("spelling", "row"), SPELLINGS, ids=[s for s, _ in SPELLINGS])
def test_a_spelling_leads_to_its_row(spelling: str, row: Axiom) -> None:
    for written in (
        spelling.replace("*", "Ann Poe"),
        spelling.replace("*", "the port").upper(),
        spelling.replace("*", "a b c d").replace("'", "’").replace(" ", "\u00a0 "),
    ):
        assert row_of(written) is row
    assert len(spelling) <= 60
    assert len(spelling.split()) <= 6
    assert spelling == " ".join(spelling.split())
    assert spelling[-1] not in ":…"
    assert "’" not in spelling


def test_no_spelling_is_written_twice() -> None:
    assert [s for s, n in Counter(fold(s) for s, _ in SPELLINGS).items() if n > 1] == []


def test_labels_stand_in_groups_of_one_role() -> None:
    groups = [role for role, _ in itertools.groupby(row.role for row in LABELS)]
    assert groups == [role for role in Role if role is not Role.OTHER]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        # the words of others
        ("What he's saying", "what-theyre-saying"),
        ("What she’s saying", "what-theyre-saying"),
        ("What we're saying", "what-theyre-saying"),
        ("What the White House is saying", "what-theyre-saying"),
        ("What dockers are saying", "what-theyre-saying"),
        ("What we heard", "what-were-hearing"),
        ("What I'm hearing", "what-were-hearing"),
        ("What she's watching", "what-were-watching"),
        ("What I'm watching", "what-were-watching"),
        ("What Wall Street is watching", "what-were-watching"),
        # the newsroom's own
        ("My thought bubble", "our-thought-bubble"),
        ("Axios' thought bubble", "our-thought-bubble"),
        ("Axios' Jo Day's thought bubble", "our-thought-bubble"),
        ("Thought bubble", "our-thought-bubble"),
        # slips and short forms
        ("Between the line", "between-the-lines"),
        ("Catch-up quick", "catch-up-quick"),
        ("Catch up fast", "catch-up-quick"),
        ("Zooming in", "zoom-in"),
        ("Big picture", "the-big-picture"),
        ("Bottom line", "the-bottom-line"),
        ("The state of play", "state-of-play"),
        ("The context", "context"),
        ("The details", "details"),
        ("Background", "the-backdrop"),
        ("The backstory", "the-backdrop"),
        ("But, but, but", "yes-but"),
        ("Yes but", "yes-but"),
        ("The flip side", "the-other-side"),
        ("Another perspective", "the-other-side"),
        ("Don't forget", "keep-in-mind"),
        ("Case study", "case-in-point"),
        ("Worth noting", "of-note"),
        ("Inside the room", "behind-the-scenes"),
        ("Look ahead", "whats-next"),
        ("Flash forward", "whats-next"),
        ("Next steps", "whats-next"),
        ("What to watch for", "what-to-watch"),
        ("What happened", "whats-happening"),
        ("What's changed", "what-changed"),
        ("Why this matters", "why-it-matters"),
        ("Why he matters", "why-it-matters"),
        ("Why the night ferry matters", "why-it-matters"),
        ("How the toll works", "how-it-works"),
        ("Even deeper", "go-deeper"),
        ("Sound smart", "be-smart"),
        ("Bonus thought", "bonus"),
        # what other houses write
        ("Need to know", "what-to-know"),
        ("Key takeaways", "the-takeaway"),
        ("Need from finance", "what-we-need-from-you"),
        ("Decision needed", "decision-needed"),
        ("Action items", "action"),
        ("Current state", "where-it-stands"),
        ("What stays the same", "what-stays-the-same"),
        ("How to do it", "how-to-do-it"),
        ("Next checkpoint", "next-milestone"),
        # Spanish
        ("Por qué importa", "why-it-matters"),
        ("POR QUÉ IMPORTA", "why-it-matters"),
        ("En cifras", "by-the-numbers"),
        ("El panorama general", "the-big-picture"),
        ("Entre líneas", "between-the-lines"),
        ("Lo que sigue", "whats-next"),
        ("Qué sigue", "whats-next"),
        ("Sí, pero", "yes-but"),
        ("Pero", "yes-but"),
        ("El trasfondo", "the-backdrop"),
        ("Al día", "catch-up-quick"),
        ("Lo que dicen", "what-theyre-saying"),
        ("En resumen", "the-bottom-line"),
        ("Detalles", "details"),
        ("Más detalles", "details"),
    ],
)
def test_other_spellings(written: str, key: str) -> None:
    row = row_of(written)
    assert row is not None
    assert row.key == key


@pytest.mark.parametrize(
    "words",
    [
        "Photo",
        "Data",
        "Note",
        "Source",
        "Chart",
        "Editor's note",
        "Correction",
        "Disclosure",
        "Methodology",
        "Scoop",
        "Exclusive",
        "First look",
        "Report",
        "Poll",
        "Timeline",
        "Charted",
        "In photos",
        "Behind the Curtain",
        "Deep dive",
        "1 big thing",
        "He added",
        "She said",
        "The mayor",
        "Follow Axios on social media",
        "April 30",
        "Meanwhile",
        "However",
        "But keep in mind",
        "For example",
        "For instance",
        "Por ejemplo",
        "What's in the filing",
        "What the mayor of the old port city is saying",
        "What is saying",
    ],
)
def test_what_is_no_label(words: str) -> None:
    assert row_of(words) is None


def test_no_words_mean_two_things() -> None:
    labels = set(TABLES.labels)
    assert labels & set(TABLES.credit_words) == set()
    assert labels & TABLES.kickers == set()
    assert labels & set(TABLES.channels) == set()
    # alone on its line it ends a story, before a colon it is a label
    assert labels & set(TABLES.furniture) == {"go deeper"}
    assert {s for s in labels if line_of(s) is not None} == {"go deeper"}
    for words in (*TABLES.credit_words, *TABLES.kickers, *TABLES.channels):
        assert row_of(words) is None, words
    assert TABLES.kickers & set(TABLES.credit_words) == set()


def test_openers_are_keys() -> None:
    assert set(OPENERS) >= {
        "why-it-matters",
        "driving-the-news",
        "the-big-picture",
        "state-of-play",
        "what-theyre-saying",
        "whats-happening",
        "the-latest",
        "catch-up-quick",
        "whats-new",
        "by-the-numbers",
    }
    assert "the-bottom-line" not in OPENERS
    assert "go-deeper" not in OPENERS


# Credit lines


def test_every_medium_has_one_row() -> None:
    assert Counter(word.medium for word in CREDIT_WORDS) == Counter(Medium)


@pytest.mark.parametrize(
    ("word", "medium"),
    [
        ("Photo", Medium.PHOTO),
        ("Photos", Medium.PHOTO),
        ("Photo Illustration", Medium.PHOTO_ILLUSTRATION),
        ("Photo illustrations", Medium.PHOTO_ILLUSTRATION),
        ("Illustration", Medium.ILLUSTRATION),
        ("Images", Medium.IMAGE),
        ("Graphics", Medium.GRAPHIC),
        ("Infographic", Medium.GRAPHIC),
        ("Charts", Medium.CHART),
        ("Maps", Medium.MAP),
        ("Sources", Medium.SOURCE),
        ("NOTE", Medium.NOTE),
        ("Notes", Medium.NOTE),
        ("Stock", Medium.STOCK),
        ("Screengrab", Medium.SCREENSHOT),
        ("Logos", Medium.LOGO),
        ("Credits", Medium.CREDIT),
        ("Reproduced from", Medium.REPRODUCTION),
        ("Adapted", Medium.REPRODUCTION),
        ("Foto", Medium.PHOTO),
        ("Fotos", Medium.PHOTO),
        ("Ilustración", Medium.ILLUSTRATION),
        ("Gráfico", Medium.CHART),
        ("Datos", Medium.DATA),
        ("Fuente", Medium.SOURCE),
        ("Mapa", Medium.MAP),
    ],
)
def test_credit_words(word: str, medium: Medium) -> None:
    assert TABLES.credit_words[fold(word)] is medium


@pytest.mark.parametrize(
    "agency",
    [
        "Getty Images",
        "GETTY",
        "AP",
        "AFP",
        "TASS",
        "CQ-Roll Call",
        "Axios Visuals",
        "picture alliance",
    ],
)
def test_agencies(agency: str) -> None:
    assert fold(agency) in TABLES.agencies


# Channels, kickers, verbs


@pytest.mark.parametrize(
    "channel",
    ["Politics & Policy", "World", "Economy & Business", "Energy & Environment", "Things to Do"],
)
def test_channels(channel: str) -> None:
    assert TABLES.channels[fold(channel)] == channel


def test_local_names_are_channels_and_mastheads() -> None:
    assert set(LOCAL) < set(CHANNELS)
    for name in LOCAL:
        assert name.startswith("Axios ")
        row = line_of(name)
        assert row is not None
        assert row.kind is FurnitureKind.PAGE_TITLE


@pytest.mark.parametrize("kicker", ["Scoop", "Exclusive", "FIRST LOOK", "Behind the curtain"])
def test_kickers(kicker: str) -> None:
    assert fold(kicker) in TABLES.kickers


@pytest.mark.parametrize("verb", ["said", "says", "added", "wrote", "retorted", "dijo", "añadió"])
def test_speech_verbs(verb: str) -> None:
    assert verb in TABLES.speech_verbs


def test_a_speech_verb_is_one_word_that_hides_no_topic() -> None:
    assert all(verb == fold(verb) and verb.isalpha() for verb in SPEECH_VERBS)
    usual_nouns = {"states", "claims", "answers", "posts", "comments", "estimates", "demands"}
    assert not TABLES.speech_verbs & (usual_nouns | {"tweets", "thought"})


@pytest.mark.parametrize(
    "words",
    [CHANNELS, KICKERS, SPEECH_VERBS, AGENCIES, OPENERS, tuple(line.text for line in FURNITURE)],
    ids=["channels", "kickers", "speech verbs", "agencies", "openers", "furniture"],
)
def test_no_row_is_written_twice(words: tuple[str, ...]) -> None:
    assert [w for w, n in Counter(fold(w).rstrip(".") for w in words).items() if n > 1] == []


# Furniture


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Go deeper", FurnitureKind.GO_DEEPER),
        ("Go deeper (2 min. read)", FurnitureKind.GO_DEEPER),
        ("Keep Reading", FurnitureKind.KEEP_READING),
        ("Show less", FurnitureKind.SHOW_LESS),
        ("Share this story.", FurnitureKind.SHARE),
        ("Facebook (opens in new window)", FurnitureKind.SHARE),
        ("SaveSave story", FurnitureKind.SAVE),
        ("Expand chart", FurnitureKind.EXPAND_CHART),
        ("Featured", FurnitureKind.FEATURED),
        ("headshot", FurnitureKind.HEADSHOT),
        ("“Axios Harbor” podcast logo", FurnitureKind.ALT_TEXT),
        ("Axios", FurnitureKind.PAGE_TITLE),
        ("Axios AM", FurnitureKind.PAGE_TITLE),
        ("Latest stories", FurnitureKind.SECTION_HEAD),
        ("Today’s top stories", FurnitureKind.SECTION_HEAD),
        ("All economy & business stories", FurnitureKind.SECTION_HEAD),
        ("Tuesday's harbor stories", FurnitureKind.SECTION_HEAD),
        ("Stories by Ann Poe", FurnitureKind.SECTION_HEAD),
        ("1 🎧 thing", FurnitureKind.SECTION_HEAD),
        ("Please enter a valid email.", FurnitureKind.FORM),
        ("Subscription failed", FurnitureKind.FORM),
        ("Thank you for subscribing!", FurnitureKind.FORM),
        ("Sign up for our daily briefing", FurnitureKind.PITCH),
        ("Want a daily digest of the top Port Alder news?", FurnitureKind.PITCH),
        ("Port Alder news in your inbox", FurnitureKind.PITCH),
        ("Ferry news worthy of your time", FurnitureKind.PITCH),
        ("The tides, each morning. Sign up for free.", FurnitureKind.PITCH),
        ("Sign up: Axios Harbor.", FurnitureKind.PITCH),
        ("Listen to “Axios Harbor”", FurnitureKind.PROMO),
        ('Listen to "Axios Harbor"', FurnitureKind.PROMO),
        ("Axios Pro is here", FurnitureKind.PROMO),
        ("Presented by Gull Insurance", FurnitureKind.SPONSOR),
        ("A message from AXIOS HQ", FurnitureKind.SPONSOR),
        ("ADVERTISEMENT", FurnitureKind.SPONSOR),
        ("Good morning!", FurnitureKind.GREETING),
        ("Let me know what you think: Just reply.", FurnitureKind.HOUSEKEEPING),
        ("Thanks for reading! One last note on gulls.", FurnitureKind.SIGN_OFF),
        ("Advertise with us.", FurnitureKind.FOOTER),
        ("Axios, PO Box 1, Port Alder", FurnitureKind.FOOTER),
        ("Was this email forwarded to you?", FurnitureKind.FOOTER),
        ("Follow Axios across:", FurnitureKind.FOOTER),
        ("Follow Axios on social media:", FurnitureKind.FOOTER),
        ("© 2031 The Harbor Journal", FurnitureKind.FOOTER),
        ("View in browser", FurnitureKind.CHROME),
        ("Skip to main content", FurnitureKind.CHROME),
        ("archived 1 Feb 2031 10:00:00 UTC", FurnitureKind.CAPTURE),
        ("Here's a Smart Brevity summary:", FurnitureKind.PREAMBLE),
        ("Lee más", FurnitureKind.KEEP_READING),
        ("Publicidad", FurnitureKind.SPONSOR),
    ],
)
def test_furniture(text: str, kind: FurnitureKind) -> None:
    row = line_of(text)
    assert row is not None
    assert row.kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "Ferry fares rise",
        "All aboard the night ferry",
        "Stories that the harbor tells",
        "Sign up for ferry passes opens Monday",
        "Subscribe to the plan and you pay $5 a month, the ferry line says.",
        "Get ready for fog",
        "Good morning, Port Alder! Today's word count: 812 words, a 3-minute read.",
        "Listen to the harbor master's first speech",
        "Copyright ruling upends sheet music",
        "Thanks to a new pier, boats run on time",
        "To unsubscribe from the ferry plan, riders had to call.",
        "Follow the money",
        "Share of riders who walk doubles",
        "Save the pier, islanders say",
        "Follow us to the pier",
        "Axios' Jo Day reports from the pier.",
        "About face: Council keeps the tolls",
        "By clicking a button, the captain stopped the boat.",
        "The big picture",
        "What's next",
        "Details",
        "More ferries, fewer cars",
        "This site is for a new dock",
        "We use the ferry daily",
        "Welcome back to the pier, captain",
        "Paid in full",
        "Happy Mondays are over for the night boat",
    ],
)
def test_what_is_no_furniture(text: str) -> None:
    assert line_of(text) is None


def test_few_lines_begin_with_a_star() -> None:
    # they are tried on every line of a page, with "©*", which needs no blank
    rows = TABLES.wild_furniture.get("", ())
    assert {wild.before for wild in rows} == {"", "©"}
    assert {wild.after for wild in rows if not wild.before} == {
        " (opens in new window)",
        " podcast logo",
        " news worthy of your time",
        " news in your inbox",
        ". sign up for free",
        " all rights reserved",
        " - axios",  # the title of a page
        " | axios",
    }


def test_a_star_leaves_fixed_words_beside_it() -> None:
    for wild in itertools.chain(*TABLES.wild_furniture.values()):
        fixed = (wild.before + wild.after).split()
        assert len(fixed) >= 2 or not fixed[0].isalpha(), wild.row


def test_furniture_stands_under_kinds_that_lines_can_have() -> None:
    by_shape = {  # told by shape or by neighbours, never by words
        FurnitureKind.TOPIC_HUB,
        FurnitureKind.DUPLICATE,
        FurnitureKind.PLACE_TAG,
        FurnitureKind.RULE,
        FurnitureKind.SUBJECT,
        FurnitureKind.SENDER,
        FurnitureKind.DATA,
        FurnitureKind.REPLY,
    }
    assert {line.kind for line in FURNITURE} == set(FurnitureKind) - by_shape


# The whole


def test_the_style_is_a_value() -> None:
    assert AXIOS.name == "axios"
    back = pickle.loads(pickle.dumps(AXIOS))
    assert back == AXIOS
    assert hash(back) == hash(AXIOS)
    assert back.tables == TABLES


def test_the_style_holds_these_tables() -> None:
    assert AXIOS.labels is LABELS
    assert AXIOS.credit_words is CREDIT_WORDS
    assert AXIOS.channels is CHANNELS
    assert AXIOS.furniture is FURNITURE
    assert AXIOS.kickers is KICKERS
    assert AXIOS.speech_verbs is SPEECH_VERBS
    assert AXIOS.agencies is AGENCIES
    assert AXIOS.openers is OPENERS
