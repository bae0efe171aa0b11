"""Trees that no parser made: one full sample of every class, and Hypothesis strategies for all.

Any text may stand in any field, lone surrogates and line ends included, and offsets are any
numbers: what holds for these trees does not lean on the parser.
"""

from __future__ import annotations

import datetime as dt
from typing import TypeVar

import attrs
from hypothesis import strategies as st

from smartbrevity.nodes import (
    Byline,
    Credit,
    Document,
    Emphasis,
    EmphasisKind,
    Evidence,
    Furniture,
    FurnitureKind,
    Headline,
    Item,
    Label,
    LabelKind,
    Link,
    Masthead,
    Media,
    Medium,
    Metric,
    Node,
    Note,
    NoteKind,
    Paragraph,
    Quote,
    Role,
    Section,
    Story,
    Subhead,
    Timestamp,
    Unit,
    WordCount,
)
from smartbrevity.source import Mark, MarkKind, Source
from smartbrevity.walk import transform, walk

__all__ = ["AWKWARD", "SAMPLE", "SAMPLES", "documents", "nodes", "texts", "unplaced"]

N = TypeVar("N", bound=Node)

# Text that a writer of any format is likely to get wrong.
AWKWARD = (
    "",
    " ",
    "Ferry fares rise",
    'He said "no" to C:\\pier.',
    "\\u0041\\n",
    "two\nlines\r\nand\rmore\t",
    "\x00\x1b[2J\x7f\x85\u2028\u2029",
    "no\xa0break, zero\u200bwidth, \ufeffmark, \u202eturned\u202c",
    "“Curly” – café 🚢",
    "\ud800",
    "\udc00\ud800",
    "\ud83d\ude00",  # two code points; as escapes in JSON they would be one
    "why-it-matters",
    "[]{}@1:2 key=value",
)

_LABEL = Label(
    "What they're saying", "...", "what-theyre-saying", Role.VOICE, LabelKind.FREE, "🚢", "**"
)
_ITEM = Item(
    "Fares: 4,000",
    "2.",
    ordinal=2,
    level=1,
    label=_LABEL,
    metrics=(Metric("Fares", 4000, "4,000"),),
    as_of="noon",
    links=(Link("Fares", "https://ferry.example"),),
    marks=(Emphasis(EmphasisKind.BOLD, "Fares"),),
)
_SECTION = Section(
    _LABEL,
    Paragraph(
        "No.", (Link("No", "https://pier.example"),), (Emphasis(EmphasisKind.ITALIC, "No."),)
    ),
    (_ITEM,),
    Paragraph("Routes:"),
)
_MEDIUM = Media(
    "The pier.", (Credit(Medium.PHOTO, ("Kim Lee",), ("Acme", "Pool"), "Wire", "Photo: Kim Lee"),)
)
_STAMP = Timestamp(
    "Updated Aug 9, 2020 - World",
    updated=True,
    amount=3,
    unit=Unit.HOUR,
    date=dt.date(2020, 8, 9),
    channel="World",
)
_BYLINE = Byline(("Kim Lee", "Ann Roe"), "Harbors", "By Kim Lee and Ann Roe")
_COUNT = WordCount(900, 3.5, "900 words, 3½ minutes", under=True, editors=("Ann Roe",))
_SHARE = Furniture(FurnitureKind.SHARE, "Share")
_STORY = Story(
    ordinal=1,
    marker="1 big thing:",
    kicker="Scoop",
    headline=Headline("Ferry fares rise", Evidence.STAMPED, "🚢", "##"),
    dek=Paragraph("By five percent."),
    byline=_BYLINE,
    timestamp=_STAMP,
    media=(_MEDIUM,),
    body=(
        _SECTION,
        _MEDIUM,
        Quote("We lost.", "Kim Lee"),
        Subhead("Routes", "###"),
        Note(NoteKind.CORRECTION, "Correction: five, not six."),
        _BYLINE,
        _SHARE,
    ),
    sponsored=True,
)
_MASTHEAD = Masthead((_STAMP, _BYLINE, _COUNT, _SHARE, _SECTION, _MEDIUM))

# One tree in which every class stands and no field but the offsets is at its default.
_SOURCE = Source("Ferry fares rise", (Mark(MarkKind.LINK, 0, 5, "https://ferry.example"),))
SAMPLE = Document((_MASTHEAD, _STORY, _SHARE), _SOURCE, "harbor")
# Each class -> its first node there.
SAMPLES: dict[type[Node], Node] = {type(node): node for node in reversed(list(walk(SAMPLE)))}


def texts() -> st.SearchStrategy[str]:
    """Any string."""
    return st.sampled_from(AWKWARD) | st.text(st.characters(), max_size=12)


_OFFSETS = st.integers(0, 60)
_NUMBERS = st.integers(-1, 40) | st.integers()
_MAYBE_TEXT = st.none() | texts()
_NAMES = st.lists(texts(), max_size=2).map(tuple)


def _few(strategy: st.SearchStrategy[N], most: int = 2) -> st.SearchStrategy[tuple[N, ...]]:
    return st.lists(strategy, max_size=most).map(tuple)


def _built(cls: type[N], /, **fields: st.SearchStrategy[object]) -> st.SearchStrategy[N]:
    return st.builds(cls, start=_OFFSETS, end=_OFFSETS, **fields)


_LINKS = _built(Link, text=texts(), url=_MAYBE_TEXT)
_LABELS = _built(
    Label,
    text=texts(),
    separator=texts(),
    key=texts(),
    role=st.sampled_from(Role),
    kind=st.sampled_from(LabelKind),
    emoji=_MAYBE_TEXT,
    mark=texts(),
)
_METRICS = _built(Metric, name=texts(), value=_NUMBERS, text=texts())
_MARKS = _built(Emphasis, kind=st.sampled_from(EmphasisKind), text=texts())
_PARAGRAPHS = _built(Paragraph, text=texts(), links=_few(_LINKS), marks=_few(_MARKS))
_ITEMS = _built(
    Item,
    text=texts(),
    marker=texts(),
    ordinal=st.none() | _NUMBERS,
    level=_NUMBERS,
    label=st.none() | _LABELS,
    metrics=_few(_METRICS),
    as_of=_MAYBE_TEXT,
    links=_few(_LINKS),
    marks=_few(_MARKS),
)
_SECTIONS = _built(
    Section,
    label=st.none() | _LABELS,
    paragraph=st.none() | _PARAGRAPHS,
    items=_few(_ITEMS),
    lead_in=st.none() | _PARAGRAPHS,
)
_QUOTES = _built(Quote, text=texts(), attribution=_MAYBE_TEXT)
_SUBHEADS = _built(Subhead, text=texts(), mark=texts())
_NOTES = _built(Note, kind=st.sampled_from(NoteKind), text=texts())
_CREDITS = _built(
    Credit,
    medium=st.none() | st.sampled_from(Medium),
    names=_NAMES,
    organizations=_NAMES,
    via=_MAYBE_TEXT,
    text=texts(),
)
_MEDIA = _built(Media, caption=_MAYBE_TEXT, credits=_few(_CREDITS))
_FURNITURE = _built(Furniture, kind=st.sampled_from(FurnitureKind), text=texts())
_HEADLINES = _built(
    Headline,
    text=texts(),
    evidence=st.sampled_from(Evidence),
    emoji=_MAYBE_TEXT,
    mark=texts(),
)
_BYLINES = _built(Byline, names=_NAMES, beat=_MAYBE_TEXT, text=texts())
_TIMESTAMPS = _built(
    Timestamp,
    text=texts(),
    updated=st.booleans(),
    amount=st.none() | _NUMBERS,
    unit=st.none() | st.sampled_from(Unit),
    date=st.none() | st.dates(),
    channel=_MAYBE_TEXT,
)
_WORD_COUNTS = _built(
    WordCount,
    words=st.none() | _NUMBERS,
    minutes=st.none() | st.floats(allow_nan=False, allow_infinity=False) | _NUMBERS,
    text=texts(),
    under=st.booleans(),
    editors=_NAMES,
)
_BLOCKS = st.one_of(_SECTIONS, _MEDIA, _QUOTES, _SUBHEADS, _NOTES, _BYLINES, _FURNITURE)
_STORIES = _built(
    Story,
    ordinal=st.none() | _NUMBERS,
    marker=_MAYBE_TEXT,
    kicker=_MAYBE_TEXT,
    headline=st.none() | _HEADLINES,
    dek=st.none() | _PARAGRAPHS,
    byline=st.none() | _BYLINES,
    timestamp=st.none() | _TIMESTAMPS,
    media=_few(_MEDIA),
    body=_few(_BLOCKS, 3),
    sponsored=st.booleans(),
)
_MASTHEADS = _built(
    Masthead,
    parts=_few(
        st.one_of(_TIMESTAMPS, _BYLINES, _WORD_COUNTS, _FURNITURE, _SECTIONS, _MEDIA, _NOTES), 3
    ),
)
_SOURCE_MARKS = st.builds(Mark, st.sampled_from(MarkKind), _OFFSETS, _OFFSETS, texts())
_DOCUMENTS = _built(
    Document,
    parts=_few(_MASTHEADS | _STORIES | _FURNITURE, 3),
    source=st.builds(Source, texts(), st.lists(_SOURCE_MARKS, max_size=2).map(tuple)),
    style=st.just("axios") | texts(),
)
_SMALL = st.one_of(
    _built(Node),
    _LINKS,
    _MARKS,
    _LABELS,
    _METRICS,
    _PARAGRAPHS,
    _ITEMS,
    _SECTIONS,
    _QUOTES,
    _SUBHEADS,
    _NOTES,
    _CREDITS,
    _MEDIA,
    _FURNITURE,
    _HEADLINES,
    _BYLINES,
    _TIMESTAMPS,
    _WORD_COUNTS,
    _MASTHEADS,
)


def nodes() -> st.SearchStrategy[Node]:
    """A node of any class, with all that is below it."""
    return _SMALL | _STORIES | _DOCUMENTS


def documents() -> st.SearchStrategy[Document]:
    """A document with masthead, stories and furniture; its source has nothing to do with it."""
    return _DOCUMENTS


def unplaced(node: N) -> N:
    """The same tree with all offsets 0, as if written by hand."""
    return transform(node, lambda part: attrs.evolve(part, start=0, end=0))
