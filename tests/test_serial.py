"""`from_dict(to_dict(n)) == n` and `loads(dumps(n)) == n` for every node; the rest is refused."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Callable, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Any, NoReturn

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from trees import AWKWARD, SAMPLE, SAMPLES, nodes, texts

from smartbrevity.errors import SerialError, SmartBrevityError
from smartbrevity.export.serial import RECORDS, dumps, from_dict, loads, to_dict
from smartbrevity.nodes import (
    Credit,
    Document,
    Evidence,
    Headline,
    Item,
    Label,
    Link,
    Medium,
    Node,
    Paragraph,
    Role,
    Section,
    Story,
    Timestamp,
    Unit,
    WordCount,
)
from smartbrevity.source import Mark, MarkKind, Source
from smartbrevity.walk import walk

STORY = Story(
    headline=Headline("Fares", Evidence.STAMPED, start=0, end=5),
    timestamp=Timestamp("Aug 9, 2020", date=dt.date(2020, 8, 9), start=6, end=17),
    body=(
        Section(
            Label("No", key="no", role=Role.CONTEXT, start=18, end=20),
            items=(Item("A", links=(Link("A", start=22, end=23),), start=21, end=23),),
            start=18,
            end=23,
        ),
    ),
    start=0,
    end=23,
)
PAGE = Document((STORY,), Source("Fares\nAug 9, 2020\nNo\n•A"), start=0, end=23)

SPANS = pytest.mark.parametrize("spans", [False, True])
EVERY_CLASS = pytest.mark.parametrize("kind", SAMPLES, ids=lambda kind: kind.__name__)


def inner(node: Node) -> list[object]:
    """All that stands in a tree, what does not count in `==` as well."""
    return [getattr(part, a.name) for part in walk(node) for a in attrs.fields(type(part))]


# The form


def test_a_document_as_a_dict() -> None:
    assert to_dict(PAGE) == {
        "smartbrevity": 1,
        "type": "document",
        "parts": [
            {
                "type": "story",
                "headline": {"type": "headline", "text": "Fares", "evidence": "stamped"},
                "timestamp": {"type": "timestamp", "text": "Aug 9, 2020", "date": "2020-08-09"},
                "body": [
                    {
                        "type": "section",
                        "label": {"type": "label", "text": "No", "key": "no", "role": "context"},
                        "items": [
                            {"type": "item", "text": "A", "links": [{"type": "link", "text": "A"}]}
                        ],
                    }
                ],
            }
        ],
    }


def test_a_document_with_its_places() -> None:
    short = Document((Story(kicker="Scoop", start=2, end=7),), Source("\n\nScoop"), start=0, end=7)
    assert dumps(short, spans=True) == (
        '{"smartbrevity": 1, "type": "document", "span_unit": "code point", "start": 0, "end": 7, '
        '"parts": [{"type": "story", "start": 2, "end": 7, "kicker": "Scoop"}], '
        '"source": {"text": "\\n\\nScoop"}}'
    )


def test_a_document_with_the_marks_of_its_markup() -> None:
    marks = (Mark(MarkKind.BOLD, 0, 5), Mark(MarkKind.LINK, 6, 10, "https://ferry.example/"))
    document = Document((), Source("Ferry fares rise", marks), start=0, end=16)
    assert to_dict(document, spans=True) == {
        "smartbrevity": 1,
        "type": "document",
        "span_unit": "code point",
        "start": 0,
        "end": 16,
        "source": {
            "text": "Ferry fares rise",
            "marks": [
                {"kind": "bold", "start": 0, "end": 5},
                {"kind": "link", "start": 6, "end": 10, "value": "https://ferry.example/"},
            ],
        },
    }
    back = loads(dumps(document, spans=True))
    assert isinstance(back, Document)
    assert back.source == document.source
    assert all(type(mark) is Mark and type(mark.kind) is MarkKind for mark in back.source.marks)


def test_records_have_the_fields_of_their_classes() -> None:
    source, mark = (tuple(field.name for field in RECORDS[kind]) for kind in (Source, Mark))
    assert source == tuple(a.name for a in attrs.fields(Source) if a.init)
    assert mark == Mark._fields
    defaults = {f.name: f.default for f in RECORDS[Mark] if f.default is not attrs.NOTHING}
    assert defaults == Mark._field_defaults
    assert RECORDS[Source][1].default == Source().marks


def test_what_must_be_given_is_written_even_if_it_is_none() -> None:
    assert dumps(WordCount(None, None, "")) == (
        '{"smartbrevity": 1, "type": "word-count", "words": null, "minutes": null, "text": ""}'
    )
    assert to_dict(Credit(None)) == {"smartbrevity": 1, "type": "credit", "medium": None}


def test_a_dict_is_made_of_plain_values() -> None:
    def check(value: object) -> None:
        assert type(value) in {dict, list, str, int, float, bool, type(None)}
        for part in value.values() if isinstance(value, dict) else ():
            check(part)
        for part in value if isinstance(value, list) else ():
            check(part)

    check(to_dict(SAMPLE, spans=True))


@SPANS
@EVERY_CLASS
def test_keys_stand_in_the_order_of_the_fields(kind: type[Node], *, spans: bool) -> None:
    head = ["smartbrevity", "type", "span_unit"] if spans else ["smartbrevity", "type"]
    names = [a.name for a in attrs.fields(kind)]
    if not spans:
        names = [name for name in names if name not in {"start", "end", "source"}]
    assert list(to_dict(SAMPLES[kind], spans=spans)) == head + names


@given(nodes())
def test_defaults_are_left_out(node: Node) -> None:
    data, defaults = to_dict(node), {a.name: a.default for a in attrs.fields(type(node))}
    for name, default in defaults.items():
        unplaced = name not in {"start", "end", "source"}
        assert (name in data) == (unplaced and getattr(node, name) != default)


@given(nodes(), st.sampled_from([None, 0, 2]), st.booleans())
def test_json_is_strict_and_ascii(node: Node, indent: int | None, spans: bool) -> None:
    def refuse(constant: str) -> NoReturn:
        raise AssertionError(constant)

    text = dumps(node, indent=indent, spans=spans)
    assert json.loads(text, parse_constant=refuse) == to_dict(node, spans=spans)
    assert text.isascii() or any("\ud800" <= c <= "\udfff" for c in text)
    assert ("\n" in text) == (indent is not None)


def test_json_with_indent() -> None:
    assert dumps(Link("pier"), indent=1) == (
        '{\n "smartbrevity": 1,\n "type": "link",\n "text": "pier"\n}'
    )


# There and back


@given(node=nodes(), spans=st.booleans())
@example(node=SAMPLE, spans=True)
@example(node=PAGE, spans=True)
def test_a_tree_comes_back(node: Node, spans: bool) -> None:
    for back in (from_dict(to_dict(node, spans=spans)), loads(dumps(node, spans=spans))):
        assert type(back) is type(node)
        assert back == node
        assert hash(back) == hash(node)
        assert to_dict(back) == to_dict(node)  # evidence as well, which does not count in `==`
        if spans:
            assert inner(back) == inner(node)


@SPANS
@EVERY_CLASS
def test_every_class_comes_back(kind: type[Node], *, spans: bool) -> None:
    back = loads(dumps(SAMPLES[kind], indent=2, spans=spans))
    assert inner(back) == inner(SAMPLES[kind]) or not spans
    assert back == SAMPLES[kind]
    assert [type(value) for value in inner(back)] == [type(v) for v in inner(SAMPLES[kind])]


@pytest.mark.parametrize("text", AWKWARD)
def test_every_text_comes_back(text: str) -> None:
    assert loads(dumps(Paragraph(text))) == Paragraph(text)
    back = loads(dumps(Document(source=Source(text)), spans=True))
    assert isinstance(back, Document)
    assert back.source.text == text


def test_only_half_pairs_side_by_side_stay_unescaped() -> None:
    assert dumps(Link("🚢 é \ud800 \\ud83d")).isascii()
    assert dumps(Link("\ude00\ud83d")).isascii()
    assert '"\ud83d\ude00 é"' in dumps(Link("\ud83d\ude00 é"), indent=1)


@given(st.floats(allow_nan=False, allow_infinity=False) | st.integers())
def test_every_number_of_minutes_comes_back(minutes: float) -> None:
    back = loads(dumps(WordCount(1, minutes, "")))
    assert isinstance(back, WordCount)
    assert (back.minutes, type(back.minutes)) == (minutes, type(minutes))


def test_any_mapping_is_read() -> None:
    data = MappingProxyType(to_dict(PAGE))
    assert from_dict(data) == PAGE
    assert data == to_dict(PAGE)
    assert from_dict({**data, "parts": [MappingProxyType(to_sub(STORY))]}) == PAGE


def to_sub(node: Node) -> dict[str, object]:
    """A node as it stands inside another."""
    return {key: value for key, value in to_dict(node).items() if key != "smartbrevity"}


def test_reading_changes_nothing_of_what_is_read() -> None:
    data = to_dict(PAGE, spans=True)
    before = json.dumps(data)
    from_dict(data)
    assert json.dumps(data) == before


# Refusals


def root(**fields: object) -> dict[str, object]:
    return {"smartbrevity": 1, **fields}


def page(*parts: object) -> dict[str, object]:
    return root(type="document", parts=list(parts))


def placed(**fields: object) -> dict[str, object]:
    return root(span_unit="code point", **fields)


def marked(*marks: object) -> dict[str, object]:
    source = {"text": "pier", "marks": list(marks)}
    return placed(type="document", start=0, end=0, source=source)


BOLD = {"kind": "bold", "start": 0, "end": 1}
STAMP = {"type": "timestamp", "text": "now"}
LABEL = {"type": "label", "text": "No"}

REFUSED: list[tuple[object, str, str]] = [
    # the root
    (
        {},
        "$.smartbrevity",
        'the root must have "smartbrevity": 1, the version of the schema, not None$',
    ),
    (to_sub(PAGE), "$.smartbrevity", "the root must have"),
    ({"smartbrevity": 0, "type": "story"}, "$.smartbrevity", "the root must have .*, not 0"),
    ({"smartbrevity": -1, "type": "story"}, "$.smartbrevity", "the root must have .*, not -1"),
    ({"smartbrevity": True, "type": "story"}, "$.smartbrevity", "the root must have .*, not True"),
    ({"smartbrevity": 1.0, "type": "story"}, "$.smartbrevity", "the root must have"),
    ({"smartbrevity": "1", "type": "story"}, "$.smartbrevity", "the root must have .*, not '1'"),
    (
        {"smartbrevity": 2, "type": "poem"},
        "$.smartbrevity",
        "this library reads version 1 of the schema, not 2; upgrade smartbrevity$",
    ),
    (root(), "$.type", "missing$"),
    (root(type=None), "$.type", "wants byline or credit or .* or word-count, not None"),
    (root(type="poem"), "$.type", "wants byline or .*, not 'poem'"),
    (root(type="Story"), "$.type", "wants byline or .*, not 'Story'"),
    (root(type=["story"]), "$.type", "wants byline or .*, not list"),
    (root(type="unit"), "$.type", "wants byline or .*, not 'unit'"),
    (root(type="block"), "$.type", "wants byline or .*, not 'block'"),
    # places
    (root(type="story", span_unit="byte"), "$.span_unit", "wants \"code point\", not 'byte'"),
    (root(type="story", span_unit=None), "$.span_unit", 'wants "code point", not None'),
    (
        root(type="story", start=1),
        "$",
        '\'start\' needs "span_unit": "code point" at the root; story has ordinal, marker',
    ),
    (root(type="document", source=""), "$", '\'source\' needs "span_unit": "code point"'),
    (placed(type="story", end=1), "$.start", "missing$"),
    (placed(type="story", start=1), "$.end", "missing$"),
    (placed(type="document", start=0, end=0), "$.source", "missing$"),
    (placed(type="document", start=0, end=0, source=7), "$.source", "wants source, not 7"),
    (placed(type="document", start=0, end=0, source="x"), "$.source", "wants source, not 'x'"),
    (placed(type="document", start=0, end=0, source={}), "$.source.text", "missing$"),
    (
        placed(type="document", start=0, end=0, source={"text": "", "type": "source"}),
        "$.source",
        "'type' is unknown; source has text, marks$",
    ),
    (marked(7), "$.source.marks[0]", "wants mark, not 7"),
    (marked({"kind": "bold", "start": 0}), "$.source.marks[0].end", "missing$"),
    (marked({"kind": "loud", "start": 0, "end": 1}), "$.source.marks[0].kind", "wants 'bold' or"),
    (marked(BOLD, {**BOLD, "value": None}), "$.source.marks[1].value", "wants a string, not None"),
    (marked({**BOLD, "end": True}), "$.source.marks[0].end", "wants an integer, not True"),
    (
        marked({**BOLD, "href": ""}),
        "$.source.marks[0]",
        "'href' is unknown; mark has kind, start, end, value$",
    ),
    (placed(type="story", start=0, end=0, source={}), "$", "'source' is unknown; story has start"),
    (placed(type="story", start=0, end=True), "$.end", "wants an integer, not True"),
    (placed(type="story", start=0.0, end=0), "$.start", "wants an integer, not 0.0"),
    (placed(type="story", start=0, end=0, headline=LABEL), "$.headline.type", "wants headline or"),
    (
        placed(type="section", start=0, end=0, label=LABEL),
        "$.label.start",
        "missing$",
    ),
    # fields
    (root(type="link"), "$.text", "missing$"),
    (root(type="link", txt="pier", text="pier"), "$", "'txt' is unknown; link has text, url"),
    (root(type="link", text="pier", smartBrevity=1), "$", "'smartBrevity' is unknown"),
    ({7: 1, "smartbrevity": 1, "type": "link"}, "$", "7 is unknown; link has text, url"),
    (root(type="link", text=None), "$.text", "wants a string, not None"),
    (root(type="link", text=7), "$.text", "wants a string, not 7"),
    (root(type="link", text=-(10**19)), "$.text", "wants a string, not -10000000000000000000$"),
    (root(type="link", text=10**20), "$.text", "wants a string, not int$"),
    (root(type="link", text=[]), "$.text", "wants a string, not list"),
    (root(type="link", text={"type": "link"}), "$.text", "wants a string, not dict"),
    (root(type="link", text=b"pier"), "$.text", "wants a string, not bytes"),
    (root(type="link", text="pier", url=7), "$.url", "wants a string or None, not 7"),
    (root(type="item", text="A", level=True), "$.level", "wants an integer, not True"),
    (root(type="item", text="A", level=1.0), "$.level", "wants an integer, not 1.0"),
    (root(type="item", text="A", level="1"), "$.level", "wants an integer, not '1'"),
    (root(type="item", text="A", level=None), "$.level", "wants an integer, not None"),
    (root(type="item", text="A", ordinal=False), "$.ordinal", "wants an integer or None"),
    (root(type="story", sponsored=1), "$.sponsored", "wants True or False, not 1"),
    (root(type="story", sponsored="yes"), "$.sponsored", "wants True or False, not 'yes'"),
    (root(type="story", sponsored=None), "$.sponsored", "wants True or False, not None"),
    (
        root(type="word-count", words=1, minutes=True, text=""),
        "$.minutes",
        "wants a number or None, not True",
    ),
    (
        root(type="word-count", words=1, minutes=math.nan, text=""),
        "$.minutes",
        "wants a number or None, not nan",
    ),
    (
        root(type="word-count", words=1, minutes=-math.inf, text=""),
        "$.minutes",
        "wants a number or None, not -inf",
    ),
    (root(type="word-count", words=2.5, minutes=1, text=""), "$.words", "wants an integer or None"),
    # words of a vocabulary and dates
    (root(**STAMP, unit="minut"), "$.unit", "wants 'moment' or .* or 'year' or None, not 'minut'"),
    (root(**STAMP, unit="MINUTE"), "$.unit", "wants 'moment'"),
    (root(**STAMP, unit="2020-08-09"), "$.unit", "wants 'moment'"),
    (root(**STAMP, amount="2020-08-09"), "$.amount", "wants an integer or None"),
    (root(**STAMP, unit=3), "$.unit", "wants 'moment' or .* or None, not 3"),
    (root(**STAMP, date="Aug 9"), "$.date", "wants a date as '2020-08-09' or None, not 'Aug 9'"),
    (root(**STAMP, date="20200809"), "$.date", "wants a date"),
    (root(**STAMP, date="2020-W32-7"), "$.date", "wants a date"),
    (root(**STAMP, date="2020-02-30"), "$.date", "wants a date"),
    (root(**STAMP, date="2020-08-09T00:00"), "$.date", "wants a date"),
    (root(**STAMP, date=dt.date(2020, 8, 9)), "$.date", "wants a date .*, not date"),
    (root(type="furniture", kind="chair", text=""), "$.kind", "wants 'go-deeper' or"),
    (root(type="furniture", kind=None, text=""), "$.kind", "wants .* or 'data', not None"),
    # nodes in nodes
    (root(type="document", parts=None), "$.parts", "wants a list, not None"),
    (root(type="document", parts="story"), "$.parts", "wants a list, not 'story'"),
    (root(type="document", parts={}), "$.parts", "wants a list, not dict"),
    (root(type="document", parts=()), "$.parts", "wants a list, not tuple"),
    (page("story"), "$.parts[0]", "wants masthead or story or furniture, not 'story'"),
    (page(None), "$.parts[0]", "wants masthead or story or furniture, not None"),
    (page({}), "$.parts[0].type", "missing$"),
    (page({"type": "story"}, {"type": "item", "text": ""}), "$.parts[1].type", "wants masthead or"),
    (page({"type": "document"}), "$.parts[0].type", "wants .*, not 'document'"),
    (page(to_dict(STORY)), "$.parts[0]", "'smartbrevity' is unknown; story has ordinal, .*"),
    (
        page({"type": "story", "body": [{"type": "section", "items": [{"type": "story"}]}]}),
        "$.parts[0].body[0].items[0].type",
        "wants item, not 'story'",
    ),
    (
        page({"type": "story", "body": [{"type": "section", "label": {**LABEL, "role": "hero"}}]}),
        "$.parts[0].body[0].label.role",
        "wants 'significance' or .* or 'other', not 'hero'",
    ),
    (root(type="section", label=7), "$.label", "wants label or None, not 7"),
    (root(type="section", label=[LABEL]), "$.label", "wants label or None, not list"),
    (root(type="byline", names=["Kim", 7]), "$.names[1]", "wants a string, not 7"),
    (root(type="byline", names=["Kim", None]), "$.names[1]", "wants a string, not None"),
    (root(type="byline", names=[{"type": "link"}]), "$.names[0]", "wants a string, not dict"),
    (root(type="byline", names="Kim"), "$.names", "wants a list, not 'Kim'"),
]


@pytest.mark.parametrize(("data", "path", "problem"), REFUSED)
def test_what_is_no_tree_is_refused(data: Any, path: str, problem: str) -> None:
    with pytest.raises(SerialError, match=problem) as caught:
        from_dict(data)
    assert caught.value.path == path
    assert str(caught.value) == f"{path}: {caught.value.problem}"
    assert isinstance(caught.value, ValueError | SmartBrevityError)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "is not JSON: Expecting value"),
        ("{", "is not JSON: "),
        ('{"smartbrevity": NaN}', "is not JSON: NaN is no number$"),
        ('{"smartbrevity": -Infinity}', "is not JSON: -Infinity is no number"),
        ('{"smartbrevity": ' + "1" * 5000 + "}", "is not JSON: Exceeds the limit"),
        ("\ufeff{}", "is not JSON: "),
        ("[]", "wants an object, not list"),
        ('"story"', "wants an object, not 'story'"),
        ("null", "wants an object, not None"),
        ("1e999", "wants an object, not inf"),
        ("[" * 100_000, "is nested deeper than any tree of this library$"),
        ('{"type":' * 100_000, "is nested deeper than any tree of this library$"),
        ("[" * 100_000 + "]" * 100_000, "is nested deeper than any tree of this library$"),
    ],
    ids=lambda value: value[:20],
)
def test_what_is_no_json_object_is_refused(text: str, problem: str) -> None:
    with pytest.raises(SerialError, match=problem) as caught:
        loads(text)
    assert caught.value.path == "$"


def test_a_number_beyond_all_floats_is_refused() -> None:
    text = '{"smartbrevity": 1, "type": "word-count", "words": 1, "minutes": 1e999, "text": ""}'
    with pytest.raises(SerialError, match="wants a number or None, not inf"):
        loads(text)


@pytest.mark.parametrize("minutes", [math.nan, math.inf, -math.inf, 10**5000], ids=type)
def test_what_json_cannot_hold_is_not_written(minutes: float) -> None:
    with pytest.raises(SerialError, match=r"^\$: cannot be written as JSON: \w") as caught:
        dumps(WordCount(1, minutes, ""))
    assert caught.value.path == "$"


def test_a_problem_is_told_in_a_few_words() -> None:
    deep: object = []
    for _ in range(100_000):
        deep = [deep]
    for value in ("ferry \n" * 10**6, deep, 10**5000, -(10**5000), {"type": deep}, object()):
        with pytest.raises(SerialError) as caught:
            from_dict(root(type="timestamp", text="", unit=value))
        assert len(str(caught.value)) < 200
        assert str(caught.value).isprintable()
    with pytest.raises(SerialError) as caught:
        from_dict({**root(type="link", text=""), "\x1b[2J" * 10**6: 1})
    assert len(str(caught.value)) < 300
    assert str(caught.value).isprintable()


def test_a_dict_in_itself_is_refused() -> None:
    data = page()
    data["parts"] = [data]
    with pytest.raises(SerialError, match="wants masthead or story or furniture, not 'document'"):
        from_dict(data)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts(),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(texts(), inside, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["type", "text", "parts", "start"]) | texts(), JSON_VALUES))
def test_any_dict_is_read_or_refused(data: dict[str, object]) -> None:
    for given_data in (data, {**data, "smartbrevity": 1}):
        with suppress(SerialError):
            assert isinstance(from_dict(given_data), Node)


def places(value: object) -> list[tuple[Any, Any]]:
    """Every `(container, key)` of a dict or list, however deep."""
    if not isinstance(value, dict | list):
        return []
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    inside: Any = value
    return [(value, key) for key in keys] + [p for key in keys for p in places(inside[key])]


@given(nodes(), st.booleans(), st.data())
def test_one_wrong_value_is_read_or_refused(
    node: Node,
    spans: bool,
    data: st.DataObject,
) -> None:
    tree = to_dict(node, spans=spans)
    container, key = data.draw(st.sampled_from(places(tree)))
    container[key] = data.draw(JSON_VALUES)
    with suppress(SerialError):
        back = from_dict(tree)
        assert from_dict(to_dict(back, spans=spans)) == back


@given(nodes(), st.booleans(), st.data())
def test_one_value_less_is_read_or_refused(
    node: Node,
    spans: bool,
    data: st.DataObject,
) -> None:
    tree = to_dict(node, spans=spans)
    container, key = data.draw(st.sampled_from(places(tree)))
    del container[key]
    with suppress(SerialError):
        assert isinstance(from_dict(tree), Node)


@pytest.mark.parametrize(
    ("call", "value", "problem"),
    [
        (
            to_dict,
            "story",
            "not str; parse a text, or use the classes as they are$",
        ),
        (to_dict, (STORY,), "wants a node of smartbrevity.nodes, not tuple"),
        (to_dict, Story, "wants a node of smartbrevity.nodes, not type"),
        (dumps, None, "wants a node of smartbrevity.nodes, not NoneType"),
        (from_dict, "{}", r"from_dict\(\) wants a dict, not str; loads\(\) reads JSON$"),
        (from_dict, [to_dict(STORY)], r"from_dict\(\) wants a dict, not list"),
        (from_dict, STORY, r"from_dict\(\) wants a dict, not Story"),
        (loads, b"{}", r"loads\(\) wants a str, not bytes; decode bytes as UTF-8$"),
        (loads, None, r"loads\(\) wants a str, not NoneType"),
        (loads, {}, r"loads\(\) wants a str, not dict"),
    ],
)
def test_a_wrong_argument_raises_and_says_what_to_do(
    call: Callable[[Any], object], value: object, problem: str
) -> None:
    with pytest.raises(TypeError, match=problem):
        call(value)


@attrs.frozen
class Poem(Story):
    """A class of a user."""


def test_a_class_of_a_user_is_not_written() -> None:
    wanted = "wants a node of smartbrevity.nodes, not Poem"
    with pytest.raises(TypeError, match=wanted):
        to_dict(Poem())
    with pytest.raises(TypeError, match=wanted):
        dumps(Document((Poem(),)))


def test_words_of_a_vocabulary_come_back_as_such() -> None:
    back = from_dict(root(type="credit", medium="photo illustration"))
    assert isinstance(back, Credit)
    assert back.medium is Medium.PHOTO_ILLUSTRATION
    stamp = from_dict(root(**STAMP, unit=Unit.HOUR))
    assert isinstance(stamp, Timestamp)
    assert stamp.unit is Unit.HOUR


def test_what_is_at_its_default_may_stand_there() -> None:
    data: Mapping[str, object] = root(type="link", text="pier", url=None)
    assert from_dict(data) == Link("pier")
