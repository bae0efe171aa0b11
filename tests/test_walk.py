"""Ways through a tree: every node is met once, in page order, and `dump` tells all that counts."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any
from unicodedata import category

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from trees import AWKWARD, SAMPLE, SAMPLES, nodes, texts, unplaced

from smartbrevity.export.serial import to_dict
from smartbrevity.nodes import (
    Byline,
    Credit,
    Document,
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
from smartbrevity.source import BLANKS, Source
from smartbrevity.walk import children, dump, find, transform, walk

LABEL = Label("Why it matters", ":", "why-it-matters", Role.SIGNIFICANCE, start=0, end=15)
TEXT = Paragraph("Boats sink:", start=16, end=27)
LEAD_IN = Paragraph("Two of them:", start=28, end=40)
ITEMS = (Item("One", start=41, end=46), Item("Two", start=47, end=52))
SECTION = Section(LABEL, TEXT, ITEMS, LEAD_IN, start=0, end=52)
SHARE = Furniture(FurnitureKind.SHARE, "Share")


@attrs.frozen
class Chain(Node):
    """A class of a user: as deep as one likes, and with a node that must be there."""

    first: Paragraph
    rest: Chain | None = None


def same(node: Node) -> Node:
    return node


def held(node: Node) -> Iterator[Node]:
    """The nodes in the fields of a node, found in the values and not by the annotations."""
    for a in attrs.fields(type(node)):
        value = getattr(node, a.name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Node):
                yield part


def below(node: Node) -> Iterator[Node]:
    """A node and all nodes under it, found in the same way."""
    yield node
    for part in held(node):
        yield from below(part)


# children, walk, find


def test_children_stand_in_the_order_of_the_page() -> None:
    assert children(SECTION) == (LABEL, TEXT, LEAD_IN, *ITEMS)


def test_children_without_places_stand_in_the_order_of_the_fields() -> None:
    assert children(unplaced(SECTION)) == (LABEL, TEXT, *ITEMS, LEAD_IN)


def test_a_leaf_has_no_children() -> None:
    assert children(Quote("No.", "Kim Lee")) == ()
    assert children(Byline(("Kim Lee",))) == ()
    assert children(Section()) == ()


@given(nodes())
def test_children_are_sorted_by_start_and_else_as_the_fields(node: Node) -> None:
    expected = sorted(held(node), key=lambda child: (child.start, -child.end))
    assert list(map(id, children(node))) == list(map(id, expected))


def test_walk_goes_depth_first() -> None:
    story = Story(headline=Headline("Fares"), body=(unplaced(SECTION), SHARE))
    head = Masthead((SHARE,))
    document = Document((head, story))
    expected = [document, head, SHARE, story, story.headline, story.body[0]]
    assert list(walk(document)) == [*expected, LABEL, TEXT, *ITEMS, LEAD_IN, SHARE]


@given(nodes())
def test_walk_is_the_node_and_then_what_is_below(node: Node) -> None:
    expected = [node, *(part for child in children(node) for part in walk(child))]
    assert list(map(id, walk(node))) == list(map(id, expected))


@given(nodes())
def test_walk_meets_every_node_once(node: Node) -> None:
    assert Counter(map(id, walk(node))) == Counter(map(id, below(node)))


def test_walk_meets_every_class() -> None:
    assert {type(node) for node in walk(SAMPLE)} == set(SAMPLES)


@given(nodes(), st.sampled_from(sorted(SAMPLES, key=lambda kind: kind.__name__)))
def test_find_gives_the_nodes_of_a_class_in_order(node: Node, kind: type[Node]) -> None:
    expected = [part for part in walk(node) if type(part) is kind]
    assert list(map(id, find(node, kind))) == list(map(id, expected))


def test_find_is_typed() -> None:
    assert [item.marker for item in find(SECTION, Item)] == ["•", "•"]
    assert list(find(SECTION, Section)) == [SECTION]
    assert len(list(find(SECTION, Node))) == 6


def test_a_deep_tree_of_a_user_is_no_trouble() -> None:
    chain = Chain(Paragraph("0"))
    for number in range(2000):
        chain = Chain(Paragraph(str(number)), chain)
    assert sum(1 for _ in walk(chain)) == 4002
    assert dump(chain).count("\n") == 4001


NO_NODES: list[Any] = [None, "Ferries", ("Ferries",), Story, (SHARE,), {"type": "story"}]


@pytest.mark.parametrize("value", NO_NODES, ids=str)
def test_only_a_node_has_a_tree(value: Any) -> None:
    wanted = f"wants a node, not {type(value).__name__}; parse a text, take nodes one by one$"
    calls: list[Callable[[], object]] = [
        lambda: children(value),
        lambda: next(walk(value)),
        lambda: next(find(value, Node)),
        lambda: transform(value, same),
        lambda: dump(value),
    ]
    for call in calls:
        with pytest.raises(TypeError, match=wanted):
            call()


# transform


@given(nodes())
def test_no_change_gives_the_very_same_node(node: Node) -> None:
    assert transform(node, same) is node


@given(nodes())
def test_an_equal_copy_of_everything_gives_an_equal_tree(node: Node) -> None:
    twin = transform(node, lambda part: attrs.evolve(part))
    assert twin is not node
    assert to_dict(twin, spans=True) == to_dict(node, spans=True)


@given(nodes())
def test_change_is_called_once_for_every_node_children_first(node: Node) -> None:
    seen: list[Node] = []

    def note(part: Node) -> Node:
        assert {id(child) for child in children(part)} <= {id(before) for before in seen}
        seen.append(part)
        return part

    transform(node, note)
    assert Counter(map(id, seen)) == Counter(map(id, below(node)))
    assert seen[-1] is node


@given(nodes())
def test_what_is_removed_is_gone_and_the_rest_stays(node: Node) -> None:
    gone = Label, Link, Media, Credit
    if isinstance(node, gone):
        return
    left = transform(node, lambda part: None if isinstance(part, gone) else part)
    assert not any(isinstance(part, gone) for part in walk(left))

    def kept(root: Node) -> Counter[type[Node]]:
        return Counter(type(part) for part in walk(root) if not isinstance(part, gone))

    assert kept(left) == kept(node)


def test_a_change_reaches_the_root_and_spares_the_rest() -> None:
    other = Section(None, Paragraph("Piers."))
    story = Story(headline=Headline("Fares"), body=(SECTION, other, SHARE), start=3, end=99)

    def shout(node: Node) -> Node:
        return attrs.evolve(node, text=node.text.upper()) if isinstance(node, Item) else node

    loud = transform(story, shout)
    assert [item.text for item in find(loud, Item)] == ["ONE", "TWO"]
    assert loud.headline is story.headline
    assert loud.body[1:] == (other, SHARE)
    assert loud.body[1] is other
    assert (loud.start, loud.end, loud.body[0].start, loud.body[0].end) == (3, 99, 0, 52)
    assert [item.text for item in find(story, Item)] == ["One", "Two"]


def test_a_node_may_become_another_that_its_field_holds() -> None:
    story = Story(body=(SHARE, Quote("No.")))
    plain = transform(story, lambda n: Subhead(n.text) if isinstance(n, Quote) else n)
    assert plain == Story(body=(SHARE, Subhead("No.")))


def test_none_empties_an_optional_field() -> None:
    assert transform(SECTION, lambda n: None if isinstance(n, Label) else n).label is None
    assert transform(SECTION, lambda n: None if isinstance(n, Item) else n).items == ()


def test_the_root_may_change_but_not_its_class() -> None:
    assert transform(SHARE, lambda _: Furniture(FurnitureKind.SAVE, "Save")).text == "Save"
    with pytest.raises(TypeError, match="the root cannot be Quote; let `change` give Furniture"):
        transform(SHARE, lambda _: Quote("Share"))
    with pytest.raises(TypeError, match="the root cannot be NoneType; let `change` give Furniture"):
        transform(SHARE, lambda _: None)


def test_a_field_holds_only_its_classes() -> None:
    wanted = "Section.label cannot be Quote; let `change` give Label or NoneType"
    with pytest.raises(TypeError, match=wanted):
        transform(SECTION, lambda n: Quote("No.") if isinstance(n, Label) else n)
    with pytest.raises(TypeError, match=r"Section\.items cannot be Quote; let `change` give Item"):
        transform(SECTION, lambda n: Quote("No.") if isinstance(n, Item) else n)
    wrong: Any = "just text"
    with pytest.raises(TypeError, match=r"Section\.paragraph cannot be str; .* give Paragraph"):
        transform(SECTION, lambda n: wrong if isinstance(n, Paragraph) else n)


def test_a_field_that_must_be_filled_is_not_emptied() -> None:
    chain = Chain(Paragraph("No."), Chain(Paragraph("Yes.")))
    assert transform(chain, lambda n: None if n == chain.rest else n) == Chain(Paragraph("No."))
    with pytest.raises(TypeError, match=r"Chain\.first cannot be NoneType; .* give Paragraph"):
        transform(chain, lambda n: None if isinstance(n, Paragraph) else n)


# dump


def test_dump_of_a_document() -> None:
    stamp = Timestamp("8 mins ago - World", amount=8, unit=Unit.MINUTE, channel="World")
    credit = Credit(Medium.PHOTO, ("Kim Lee",), ("Acme",), None, "Photo: Kim Lee/Acme")
    story = Story(
        headline=Headline("Ferry fares rise", Evidence.STAMPED),
        timestamp=stamp,
        media=(Media("The pier.", (credit,)),),
        body=(unplaced(SECTION), Media("The boat."), SHARE),
    )
    expected = """\
document
  story
    headline "Ferry fares rise" stamped
    timestamp "8 mins ago - World" amount=8 unit=minute channel="World"
    media caption="The pier."
      credit photo names=["Kim Lee"] organizations=["Acme"] "Photo: Kim Lee/Acme"
    section
      label "Why it matters" ":" key=why-it-matters role=significance
      paragraph "Boats sink:"
      item "One" marker="•"
      item "Two" marker="•"
      lead-in: paragraph "Two of them:"
    body: media caption="The boat."
    furniture share "Share"
"""
    assert dump(Document((story,))) + "\n" == expected


def test_dump_with_places() -> None:
    expected = """\
section@0:52
  label@0:15 "Why it matters" ":" key=why-it-matters role=significance
  paragraph@16:27 "Boats sink:"
  lead-in: paragraph@28:40 "Two of them:"
  item@41:46 "One" marker="•"
  item@47:52 "Two" marker="•"
"""
    assert dump(SECTION, spans=True) + "\n" == expected


@pytest.mark.parametrize(
    ("node", "line"),
    [
        (Node(), "node"),
        (Link("pier"), 'link "pier"'),
        (Link("pier", "https://x"), 'link "pier" url="https://x"'),
        (Label("No", ""), 'label "No" ""'),
        (Label("No", key="no", kind=LabelKind.FREE), 'label "No" ":" key=no free'),
        (Label("No", key="No way"), 'label "No" ":" key="No way"'),
        (
            Label("Né", emoji="🚢", mark="**", key="né"),
            'label "Né" ":" key=né emoji="🚢" mark="**"',
        ),
        (Metric("Boats", 0, "none"), 'metric name="Boats" value=0 "none"'),
        (Paragraph(""), 'paragraph ""'),
        (Item("A"), 'item "A" marker="•"'),
        (Item("A", "", 0, 2, as_of="noon"), 'item "A" marker="" ordinal=0 level=2 as-of="noon"'),
        (Section(), "section"),
        (Quote("No.", "Kim"), 'quote "No." attribution="Kim"'),
        (Subhead("Routes", "##"), 'subhead "Routes" mark="##"'),
        (Note(NoteKind.EDITOR, "Note: no."), 'note editor "Note: no."'),
        (Credit(None), "credit"),
        (Credit(Medium.PHOTO_ILLUSTRATION, via="Wire"), 'credit photo illustration via="Wire"'),
        (Media(), "media"),
        (SHARE, 'furniture share "Share"'),
        (Headline("Fares"), 'headline "Fares"'),
        (Headline("Fares", Evidence.POSITIONAL, "🚢", "#"), 'headline "Fares" emoji="🚢" mark="#"'),
        (Byline(()), "byline names=[]"),
        (
            Byline(("A", 'B "C"'), "Piers", "By A"),
            r'byline names=["A", "B \"C\""] beat="Piers" "By A"',
        ),
        (Timestamp("now", updated=True), 'timestamp "now" updated'),
        (WordCount(None, None, "few"), 'word-count "few"'),
        (WordCount(9, 4.0, "x", under=True), 'word-count words=9 minutes=4 "x" under'),
        (
            WordCount(9, 3.5, "x", editors=("A",)),
            'word-count words=9 minutes=3.5 "x" editors=["A"]',
        ),
        (
            Story(0, "0.", "Scoop", sponsored=True),
            'story ordinal=0 marker="0." kicker="Scoop" sponsored',
        ),
        (Story(), "story"),
        (Masthead(), "masthead"),
        (Document(source=Source("Ferries")), "document"),
        (Document(style="harbor"), 'document style="harbor"'),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_dump_of_one_node(node: Node, line: str) -> None:
    assert dump(node) == line


@pytest.mark.parametrize(
    ("node", "child"),
    [
        (Story(dek=Paragraph("No.")), 'dek: paragraph "No."'),
        (Story(byline=Byline((), None, "By")), 'byline names=[] "By"'),
        (Story(body=(Byline((), None, "By"),)), 'body: byline names=[] "By"'),
        (Story(media=(Media("No."),)), 'media caption="No."'),
        (Story(body=(Media("No."),)), 'body: media caption="No."'),
        (Section(lead_in=Paragraph("No.")), 'lead-in: paragraph "No."'),
        (Section(paragraph=Paragraph("No.")), 'paragraph "No."'),
        (Chain(Paragraph("No.")), 'first: paragraph "No."'),
        (Masthead((Media("No."),)), 'media caption="No."'),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_dump_names_the_field_that_a_class_does_not_tell(node: Node, child: str) -> None:
    assert dump(node).splitlines()[1] == f"  {child}"


def test_dump_shows_a_tree_that_is_wrong() -> None:
    wrong: Any = (Quote("No."),)
    assert dump(Section(items=wrong)) == 'section\n  quote "No."'


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ('say "no"', r'"say \"no\""'),
        ("C:\\pier", r'"C:\\pier"'),
        ("a\nb\rc\td", r'"a\nb\rc\td"'),
        ("\0\x1b\x7f\x85\x9f", r'"\u0000\u001b\u007f\u0085\u009f"'),
        ("\xa0\xad\u200b\u200e\u2028\ufeff", r'"\u00a0\u00ad\u200b\u200e\u2028\ufeff"'),
        ("\u061c\u202a\u202e\u2066\u2069", r'"\u061c\u202a\u202e\u2066\u2069"'),
        ("\ud83d\ude00", r'"\ud83d\ude00"'),
        ("“é” – 🚢 👩\u200d🚒 'X'", "\"“é” – 🚢 👩\u200d🚒 'X'\""),
    ],
)
def test_dump_quotes_as_json_does(text: str, literal: str) -> None:
    assert dump(Paragraph(text)) == f"paragraph {literal}"


@given(texts())
def test_a_quoted_text_can_be_read_back(text: str) -> None:
    literal = dump(Paragraph(text)).removeprefix("paragraph ")
    joined = text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    assert json.loads(literal) == joined  # JSON makes one character of two halves side by side
    assert not set(literal) & (set(BLANKS) - {" "})


@given(nodes())
def test_dump_has_a_line_per_node_as_deep_as_it_stands(node: Node) -> None:
    def depths(root: Node, depth: int = 0) -> Iterator[int]:
        yield depth
        for child in children(root):
            yield from depths(child, depth + 1)

    for shown in (dump(node), dump(node, spans=True)):
        rows = shown.split("\n")
        assert [(len(row) - len(row.lstrip(" "))) / 2 for row in rows] == list(depths(node))
        assert {c for c in shown if category(c) in {"Cc", "Cs", "Zl", "Zp"}} <= {"\n"}


@given(nodes())
def test_dump_shows_what_counts_and_no_more(node: Node) -> None:
    bare = unplaced(node)
    assert dump(attrs.evolve(bare, start=7, end=9)) == dump(bare)
    assert dump(attrs.evolve(bare, start=7, end=9), spans=True) != dump(bare, spans=True)


@given(nodes(), nodes())
def test_two_trees_look_alike_only_if_they_are(one: Node, two: Node) -> None:
    one, two = unplaced(one), unplaced(two)
    assert dump(one) != dump(two) or to_dict(one) == to_dict(two)


@pytest.mark.parametrize("kind", SAMPLES, ids=lambda kind: kind.__name__)
def test_every_field_is_shown(kind: type[Node]) -> None:
    sample = SAMPLES[kind]
    for name in {a.name for a in attrs.fields(kind)} - {"start", "end", "source"}:
        value: Any = getattr(sample, name)
        others: list[Any] = [text for text in AWKWARD if text != value]
        if isinstance(value, bool):
            others = [not value]
        elif isinstance(value, Node):
            others = [None]
        elif isinstance(value, tuple):
            others = [(), value[:1] * 3]
        for other in others:
            changed: dict[str, Any] = {name: other}
            assert dump(attrs.evolve(sample, **changed)) != dump(sample), name
