"""Nodes are frozen, slotted and compared by value; their places and what made them do not count."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
import weakref
from collections.abc import Callable
from enum import StrEnum
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from trees import SAMPLE, SAMPLES, documents, nodes, texts, unplaced

from smartbrevity import nodes as module
from smartbrevity import parse
from smartbrevity.nodes import (
    Byline,
    Credit,
    Document,
    Emphasis,
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
    fold_key,
)
from smartbrevity.source import Source, Span

UNCOUNTED = {"start", "end", "evidence", "source"}
EVERY_CLASS = pytest.mark.parametrize("kind", SAMPLES, ids=lambda kind: kind.__name__)


def names(kind: type[Node]) -> list[str]:
    """The names of all fields of a class, in order."""
    return [a.name for a in attrs.fields(kind)]


def inner(node: Node) -> list[object]:
    """All field values of a node, those that do not count in `==` as well."""
    return [getattr(node, name) for name in names(type(node))]


def changed(node: Node, **fields: Any) -> Node:
    return attrs.evolve(node, **fields)


# What all classes share


def test_there_is_a_sample_of_every_class() -> None:
    public = [getattr(module, name) for name in module.__all__]
    classes = {c for c in public if isinstance(c, type) and issubclass(c, Node)}
    assert set(SAMPLES) == classes - {Node}


@EVERY_CLASS
def test_no_field_of_a_sample_is_at_its_default(kind: type[Node]) -> None:
    for a in attrs.fields(kind)[2:]:
        assert getattr(SAMPLES[kind], a.name) != a.default


@EVERY_CLASS
def test_a_node_cannot_be_changed(kind: type[Node]) -> None:
    for name in [*names(kind), "other"]:
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(SAMPLES[kind], name, None)


@EVERY_CLASS
def test_a_node_has_slots(kind: type[Node]) -> None:
    assert not hasattr(SAMPLES[kind], "__dict__")
    with pytest.raises(AttributeError):
        object.__setattr__(SAMPLES[kind], "other", None)


@EVERY_CLASS
def test_only_a_document_can_be_referred_to_weakly(kind: type[Node]) -> None:
    """A node without that slot is smaller."""
    sample = SAMPLES[kind]
    if kind is Document:
        assert weakref.ref(sample)() is sample
    else:
        with pytest.raises(TypeError, match="cannot create weak reference"):
            weakref.ref(sample)


def test_equal_offsets_share_one_int() -> None:
    """An int takes 32 bytes, nearly as much as the rest of a short paragraph."""
    story = parse("# Ferry fares\n\n" + "Fares rise in May.\n\n" * 50).stories[0]
    last = story.sections[-1]
    assert last.paragraph is not None
    assert last.start > 256, "Python shares the smaller ones itself"
    assert last.start is last.paragraph.start
    assert last.end is last.paragraph.end


@EVERY_CLASS
def test_offsets_are_given_by_name_only(kind: type[Node]) -> None:
    assert names(kind)[:2] == ["start", "end"]
    assert kind.__match_args__ == tuple(names(kind)[2:])
    assert inner(kind(*inner(SAMPLES[kind])[2:], start=0, end=0)) == inner(SAMPLES[kind])


@EVERY_CLASS
def test_what_counts_in_equality(kind: type[Node]) -> None:
    for name in names(kind):
        other = changed(SAMPLES[kind], **{name: "something else"})
        assert (other == SAMPLES[kind]) == (name in UNCOUNTED), name
        assert (hash(other) == hash(SAMPLES[kind])) == (name in UNCOUNTED), name


@EVERY_CLASS
def test_a_node_says_in_brief_what_it_is(kind: type[Node]) -> None:
    assert repr(SAMPLES[kind]).startswith(f"{kind.__name__}(")
    shown = [a.name for a in attrs.fields(kind)[2:] if a.default is attrs.NOTHING]
    long = {"text", "caption", "kicker"} & {*names(kind)}
    fields: dict[str, Any] = {name: getattr(SAMPLES[kind], name) for name in shown}
    fields |= dict.fromkeys(long, "ferry \n" * 10**5)
    assert len(repr(kind(**fields))) <= 200


@given(nodes())
def test_equality_ignores_the_places(node: Node) -> None:
    moved = unplaced(node)
    assert moved == node
    assert hash(moved) == hash(node)
    assert {node: 1}[moved] == 1


@given(nodes())
def test_a_copy_is_the_same_in_all_fields(node: Node) -> None:
    twins = [copy.copy(node), copy.deepcopy(node)]
    twins += [pickle.loads(pickle.dumps(node, p)) for p in range(pickle.HIGHEST_PROTOCOL + 1)]
    for twin in twins:
        assert type(twin) is type(node)
        assert twin == node
        assert hash(twin) == hash(node)
        assert inner(twin) == inner(node)


@given(nodes(), nodes())
def test_nodes_of_two_classes_differ(one: Node, two: Node) -> None:
    assert type(one) is type(two) or one != two


def test_equal_words_in_two_classes_differ() -> None:
    same_words: list[object] = [Paragraph("No."), Quote("No."), Subhead("No."), "No."]
    for i, one in enumerate(same_words):
        assert same_words.index(one) == i


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", " \n"])
@EVERY_CLASS
def test_where_a_mail_wraps_a_text_does_not_count(kind: type[Node], end: str) -> None:
    for name in {"text", "caption", "attribution", "via", "beat", "channel"} & {*names(kind)}:
        long = changed(SAMPLES[kind], **{name: "Fares rise again"})
        wrapped = changed(SAMPLES[kind], **{name: f"Fares rise{end}again"})
        assert wrapped == long
        assert hash(wrapped) == hash(long)
        assert long != changed(SAMPLES[kind], **{name: "Fares riseagain"})
        assert long != changed(SAMPLES[kind], **{name: "Fares  rise again"})


@pytest.mark.parametrize(
    ("short", "full"),
    [
        (Link("pier"), Link("pier", None)),
        (Label("No"), Label("No", ":", "", Role.OTHER, LabelKind.AXIOM, None, "")),
        (Paragraph("No."), Paragraph("No.", ())),
        (Item("A"), Item("A", "•", None, 0, None, (), None, (), ())),
        (Section(), Section(None, None, (), None)),
        (Quote("No."), Quote("No.", None)),
        (Subhead("Routes"), Subhead("Routes", "")),
        (Credit(None), Credit(None, (), (), None, "")),
        (Media(), Media(None, ())),
        (Headline("Fares"), Headline("Fares", Evidence.POSITIONAL, None, "")),
        (Byline(()), Byline((), None, "")),
        (Timestamp("now"), Timestamp("now", updated=False, amount=None, unit=None)),
        (WordCount(1, 1, "x"), WordCount(1, 1, "x", under=False, editors=())),
        (Story(), Story(media=(), body=(), sponsored=False)),
        (Masthead(), Masthead(())),
        (Document(), Document((), Source(""), "axios")),
    ],
)
def test_what_is_not_given_is_empty(short: Node, full: Node) -> None:
    assert inner(short) == inner(full)
    assert (short.start, short.end) == (0, 0)


@given(st.integers(), st.integers())
def test_a_span_is_both_offsets(start: int, end: int) -> None:
    assert Link("No", start=start, end=end).span == Span(start, end)


def read(node: Node) -> tuple[object, ...]:
    """What a `match` statement of a user sees of every class."""
    match node:
        case Link(text, url):
            return text, url
        case Emphasis(kind, text):
            return kind, text
        case Label(text, separator, key, role, kind, emoji, mark):
            return text, separator, key, role, kind, emoji, mark
        case Metric(name, value, text):
            return name, value, text
        case Paragraph(text, links, marks):
            return text, links, marks
        case Item(text, marker, ordinal, level, label, metrics, as_of, links, marks):
            return text, marker, ordinal, level, label, metrics, as_of, links, marks
        case Section(label, paragraph, items, lead_in):
            return label, paragraph, items, lead_in
        case Quote(text, attribution):
            return text, attribution
        case Subhead(text, mark):
            return text, mark
        case Note(kind, text):
            return kind, text
        case Credit(medium, names, organizations, via, text):
            return medium, names, organizations, via, text
        case Media(caption, credit_parts):
            return caption, credit_parts
        case Furniture(kind, text):
            return kind, text
        case Headline(text, evidence, emoji, mark):
            return text, evidence, emoji, mark
        case Byline(names, beat, text):
            return names, beat, text
        case Timestamp(text, updated, amount, unit, date, channel):
            return text, updated, amount, unit, date, channel
        case WordCount(words, minutes, text, under, editors):
            return words, minutes, text, under, editors
        case Story(ordinal, marker, kicker, headline, dek, byline, timestamp, media, body, paid):
            return ordinal, marker, kicker, headline, dek, byline, timestamp, media, body, paid
        case Masthead(parts):
            return (parts,)
        case Document(parts, source, style):
            return parts, source, style
        case _:
            raise AssertionError(node)


@EVERY_CLASS
def test_a_match_statement_reads_the_fields_in_order(kind: type[Node]) -> None:
    assert list(read(SAMPLES[kind])) == inner(SAMPLES[kind])[2:]


# repr


@pytest.mark.parametrize(
    ("node", "told"),
    [
        (Node(), "Node()"),
        (Paragraph("No.", start=4, end=7), "Paragraph(text='No.')"),
        (Paragraph("No.", (Link("No"), Link("o"))), "Paragraph(text='No.', links=<2>)"),
        (Paragraph("a" * 42), f"Paragraph(text='{'a' * 42}')"),
        (Paragraph("a" * 43), f"Paragraph(text='{'a' * 39}...')"),
        (Section(None, Paragraph("No.")), "Section(paragraph='No.')"),
        (Byline(("Kim Lee", "Ann Roe")), "Byline(names=('Kim Lee', 'Ann Roe'))"),
        (Timestamp("Aug 9", date=dt.date(2020, 8, 9)), "Timestamp(text='Aug 9', date=2020-08-09)"),
        (Document(source=Source("Ferries")), "Document(style='axios')"),
    ],
)
def test_repr(node: Node, told: str) -> None:
    assert repr(node) == told


# Keys


@pytest.mark.parametrize(
    ("spelling", "key"),
    [
        ("Why it matters", "why-it-matters"),
        ("  WHY IT MATTERS: ", "why-it-matters"),
        ("What’s next", "whats-next"),
        ("What's 'n’e‘x´t`", "whats-next"),
        ("State-of-play...", "state-of-play"),
        ("🚢 Yes, but", "yes-but"),
        ("Straße 5", "strasse-5"),
        ("...", ""),
        ("", ""),
    ],
)
def test_fold_key(spelling: str, key: str) -> None:
    assert fold_key(spelling) == key


@given(texts())
def test_a_key_is_its_own_key(spelling: str) -> None:
    assert fold_key(fold_key(spelling)) == fold_key(spelling)


@pytest.mark.parametrize("kind", LabelKind)
def test_a_label_is_known_if_it_is_an_axiom(kind: LabelKind) -> None:
    assert Label("Why it matters", kind=kind).known == (kind == "axiom")


# Timestamps

NOON = dt.datetime(2020, 8, 9, 12, 30)
EAST = dt.timezone(dt.timedelta(hours=9))


@pytest.mark.parametrize(
    ("amount", "unit", "back"),
    [
        (5, Unit.MOMENT, dt.timedelta()),
        (5, Unit.SECOND, dt.timedelta(seconds=5)),
        (5, Unit.MINUTE, dt.timedelta(minutes=5)),
        (5, Unit.HOUR, dt.timedelta(hours=5)),
        (5, Unit.DAY, dt.timedelta(days=5)),
        (5, Unit.WEEK, dt.timedelta(days=35)),
        (5, Unit.MONTH, dt.timedelta(days=150)),
        (5, Unit.YEAR, dt.timedelta(days=1825)),
        (0, Unit.YEAR, dt.timedelta()),
    ],
)
@pytest.mark.parametrize("zone", [None, dt.UTC, EAST])
def test_an_age_counts_back(
    amount: int, unit: Unit, back: dt.timedelta, zone: dt.tzinfo | None
) -> None:
    seen = NOON.replace(tzinfo=zone)
    moment = Timestamp("ago", amount=amount, unit=unit).resolve(seen)
    assert moment == seen - back
    assert moment is not None
    assert moment.tzinfo is zone


def test_every_unit_has_a_length() -> None:
    ages = [Timestamp("ago", amount=1, unit=unit).resolve(NOON) for unit in Unit]
    assert ages == sorted((age for age in ages if age), reverse=True)
    assert len(set(ages)) == len(Unit)


@pytest.mark.parametrize("zone", [None, EAST])
def test_a_date_is_its_midnight(zone: dt.tzinfo | None) -> None:
    stamp = Timestamp("Aug 7, 2020", date=dt.date(2020, 8, 7), amount=3, unit=Unit.HOUR)
    moment = stamp.resolve(NOON.replace(tzinfo=zone))
    assert moment == dt.datetime(2020, 8, 7, tzinfo=zone)
    assert moment is not None
    assert moment.tzinfo is zone


@pytest.mark.parametrize(
    "stamp", [Timestamp("Aug 7"), Timestamp("3", amount=3), Timestamp("hours", unit=Unit.HOUR)]
)
def test_a_timestamp_may_not_say_enough(stamp: Timestamp) -> None:
    assert stamp.resolve(NOON) is None


@pytest.mark.parametrize("amount", [2021, 10**9, 10**30, 10**400])
@pytest.mark.parametrize("zone", [None, EAST])
def test_an_age_may_lie_outside_the_calendar(amount: int, zone: dt.tzinfo | None) -> None:
    stamp = Timestamp("ago", amount=amount, unit=Unit.YEAR)
    assert stamp.resolve(NOON.replace(tzinfo=zone)) is None


@given(st.integers(), st.sampled_from(Unit), st.datetimes(timezones=st.none() | st.timezones()))
@example(1, Unit.SECOND, dt.datetime.min)
@example(-1, Unit.SECOND, dt.datetime.max)
def test_no_age_raises(amount: int, unit: Unit, seen: dt.datetime) -> None:
    moment = Timestamp("ago", amount=amount, unit=unit).resolve(seen)
    assert moment is None or moment.tzinfo is seen.tzinfo


# Stories

FARES = Section(None, Paragraph("Fares rise."))
WHY = Section(
    Label("Why it matters", ":", "why-it-matters", Role.SIGNIFICANCE), Paragraph("Boats sink.")
)
AGAIN = attrs.evolve(WHY, paragraph=Paragraph("And piers."))
ODD = Section(Label("Pier pressure", key="another-key", kind=LabelKind.FREE), Paragraph("Yes."))
QUOTE = Quote("We lost.")


def test_sections_are_those_of_the_body_in_order() -> None:
    assert Story(body=(QUOTE, FARES, QUOTE, WHY)).sections == (FARES, WHY)
    assert Story(body=(QUOTE,)).sections == ()


@pytest.mark.parametrize(
    ("body", "lede"),
    [
        ((FARES, WHY), FARES.paragraph),
        ((QUOTE, FARES), FARES.paragraph),
        ((WHY, FARES), None),
        ((Section(items=(Item("A boat"),)), FARES), None),
        ((QUOTE,), None),
        ((), None),
    ],
)
def test_the_lede_opens_the_story_without_a_label(
    body: tuple[Section | Quote, ...], lede: Paragraph | None
) -> None:
    assert Story(body=body).lede == lede


@pytest.mark.parametrize(
    "name", ["why-it-matters", "Why it matters", "WHY IT MATTERS:", "**Why it matters**"]
)
def test_a_section_has_a_name(name: str) -> None:
    assert Story(body=(FARES, QUOTE, WHY, AGAIN)).section(name) is WHY
    assert Story(body=(FARES, QUOTE, AGAIN, WHY)).section(name) is AGAIN


def test_a_section_is_found_by_its_key_or_its_words() -> None:
    story = Story(body=(WHY, ODD))
    assert story.section("Pier pressure") is ODD
    assert story.section("another-key") is ODD
    assert story.section("Another key") is ODD
    assert story.section("Yes, but") is None


def test_a_story_has_the_channel_of_its_timestamp() -> None:
    assert Story(timestamp=Timestamp("now - World", channel="World")).channel == "World"
    assert Story(timestamp=Timestamp("now")).channel is None
    assert Story().channel is None


# Mastheads and documents

NAME = Furniture(FurnitureKind.PAGE_TITLE, "Harbor Daily")
SPONSOR = Furniture(FurnitureKind.SPONSOR, "Presented by Acme")
GREETING = Furniture(FurnitureKind.GREETING, "Good morning.")
DATE = Timestamp("Aug 9, 2020", date=dt.date(2020, 8, 9))
AUTHOR = Byline(("Kim Lee",))
COUNT = WordCount(900, 3.5, "900 words")
OTHER_NAME = Furniture(FurnitureKind.PAGE_TITLE, "Pier Weekly")

HEAD: list[tuple[str, Callable[[Masthead], object], Node, object]] = [
    ("name", lambda head: head.name, NAME, "Harbor Daily"),
    ("sponsor", lambda head: head.sponsor, SPONSOR, "Presented by Acme"),
    ("greeting", lambda head: head.greeting, GREETING, "Good morning."),
    ("date", lambda head: head.date, DATE, DATE),
    ("byline", lambda head: head.byline, AUTHOR, AUTHOR),
    ("word_count", lambda head: head.word_count, COUNT, COUNT),
]


@pytest.mark.parametrize(("part", "told"), [row[1:2] + row[3:] for row in HEAD], ids=str)
def test_a_masthead_knows_its_parts(part: Callable[[Masthead], object], told: object) -> None:
    full = (GREETING, COUNT, AUTHOR, DATE, SPONSOR, NAME)
    again = (OTHER_NAME, SPONSOR, Timestamp("now"), Byline(()), WordCount(1, 1, "1"))
    assert part(Masthead((*full, *again))) == told
    assert part(Masthead()) is None


@pytest.mark.parametrize("row", HEAD, ids=lambda row: row[0])
def test_a_part_that_is_missing_is_none(
    row: tuple[str, Callable[[Masthead], object], Node, object],
) -> None:
    full = (GREETING, COUNT, AUTHOR, DATE, SPONSOR, NAME)
    assert row[1](Masthead(tuple(part for part in full if part is not row[2]))) is None


def test_a_document_knows_its_parts() -> None:
    head, first, second = Masthead((NAME,)), Story(kicker="Scoop"), Story(kicker="Exclusive")
    document = Document((SPONSOR, first, head, GREETING, second, Masthead()))
    assert document.masthead is head
    assert document.stories == (first, second)
    assert document.furniture == (SPONSOR, GREETING)
    assert Document().masthead is None
    assert Document().stories == ()
    assert Document().furniture == ()


@given(documents())
def test_every_part_of_a_document_is_found(document: Document) -> None:
    heads = [part for part in document.parts if isinstance(part, Masthead)]
    assert len(document.stories) + len(document.furniture) + len(heads) == len(document.parts)


def test_neither_source_nor_evidence_count() -> None:
    one, two = Headline("Fares", Evidence.MARKED), Headline("Fares", Evidence.LISTED)
    assert one == two
    assert Document(source=Source("a")) == Document(source=Source("b"))
    assert Document(style="harbor") != Document()
    assert SAMPLE.source.text


@pytest.mark.parametrize("enum", [Evidence, FurnitureKind, LabelKind, Medium, NoteKind, Role, Unit])
def test_a_kind_is_a_word_in_lower_case(enum: type[StrEnum]) -> None:
    for member in enum:
        assert member.value == member.name.lower().replace("_", " " if enum is Medium else "-")
        assert str(member) == member.value
