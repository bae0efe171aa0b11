"""`to_text(node, verify=True)`: a tree that no text gives is told, with the first place."""

from __future__ import annotations

import pickle
import re

import attrs
import pytest
from hypothesis import given
from soup import shallow
from test_spec import EXAMPLES, Example, each_example
from trees import documents, nodes

from smartbrevity import (
    AXIOS,
    Axiom,
    Byline,
    Document,
    Evidence,
    Furniture,
    FurnitureKind,
    Headline,
    Item,
    Label,
    LabelKind,
    Masthead,
    Node,
    Paragraph,
    Role,
    RoundTripError,
    Section,
    SmartBrevityError,
    Story,
    WordCount,
    _writing,
    parse,
    to_text,
)
from smartbrevity.differences import Difference, difference
from smartbrevity.render.text import to_text as canonical_text

WHY = Label("Why it matters", ":", "why-it-matters", Role.SIGNIFICANCE)
HEAD = Headline("Ferry fares rise", Evidence.MARKED, mark="#")
BODY = (Section(None, Paragraph("Fares go up on Monday.")), Section(WHY, Paragraph("Boats.")))
STORY = Story(headline=HEAD, body=BODY)


def test_a_tree_made_by_hand_is_verified() -> None:
    document = Document((STORY,))
    text = to_text(document, verify=True)
    assert text == "# Ferry fares rise\n\nFares go up on Monday.\n\nWhy it matters: Boats.\n"
    assert parse(text) == document
    assert to_text(STORY, verify=True) == text == to_text(STORY)


@each_example
def test_what_was_parsed_is_verified(example: Example) -> None:
    document = example.document
    assert to_text(document, verify=True) == canonical_text(document)


def test_there_are_examples() -> None:
    assert EXAMPLES


@pytest.mark.parametrize(
    ("document", "path", "problem"),
    [
        (
            Document((Story(headline=Headline("Fares rise. Boats fall.")),)),
            "stories[0].headline",
            "Headline('Fares rise. Boats fall.') becomes None",
        ),
        (
            Document((Story(body=(Section(attrs.evolve(WHY, key="why"), Paragraph("Boats.")),)),)),
            "stories[0].body[0].label.key",
            "'why' becomes 'why-it-matters'",
        ),
        (
            Document((Story(headline=HEAD, body=(Section(None, Paragraph("")), *BODY)),)),
            "stories[0].body[0].paragraph.text",
            "'' becomes 'Fares go up on Monday.'",
        ),
        (
            Document((Story(headline=HEAD, body=(*BODY, Section())),)),
            "stories[0].body[2]",
            "Section is lost",
        ),
        (
            Document((Story(headline=HEAD, body=(Section(None, Paragraph("Zoom in: Boats.")),)),)),
            "stories[0].body[0].label",
            "None becomes Label('Zoom in')",
        ),
        (Document((STORY,), style="ours"), "style", "'ours' becomes 'axios'"),
        (
            Document((Furniture(FurnitureKind.SHARE, "Fares rise."),)),
            "furniture[0]",
            "Furniture('Fares rise.') becomes Story",
        ),
    ],
)
def test_the_first_difference_is_told(document: Document, path: str, problem: str) -> None:
    with pytest.raises(RoundTripError, match=re.escape(f"{path}: {problem}")) as info:
        to_text(document, verify=True)
    assert info.value.path == path
    assert info.value.problem == problem
    assert to_text(document) == canonical_text(document)


def test_what_reads_back_as_nothing_else_is_given_as_it_came(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where the canonical text of a document is read as another tree, the text that the document
    came from is given, if it is still its text."""
    page = "Fares rise\r\n\r\nWhy it matters : Boats."
    document = parse(page)
    monkeypatch.setattr(_writing, "canonical_text", lambda _: "Boats.\n")
    assert to_text(document) == to_text(document, verify=True) == page
    assert parse(to_text(document)) == document
    changed = attrs.evolve(document, parts=(STORY,))
    assert to_text(changed) == "Boats.\n"
    with pytest.raises(RoundTripError):
        to_text(changed, verify=True)
    ours = AXIOS.extend(name="ours")
    assert to_text(document, style=ours) == "Boats.\n"  # it came from no text in that style
    assert to_text(parse(page, style=ours), style=ours) == page
    assert to_text(document.stories[0]) == to_text(Document((STORY,))) == "Boats.\n"
    assert to_text(document, verify=False) == "Boats.\n"


def test_the_path_starts_at_the_node() -> None:
    story = Story(headline=HEAD, body=(Section(attrs.evolve(WHY, key="why"), Paragraph("A.")),))
    with pytest.raises(RoundTripError) as info:
        to_text(story, verify=True)
    assert info.value.path == "body[0].label.key"
    with pytest.raises(RoundTripError) as info:
        to_text(Furniture(FurnitureKind.SHARE, "Fares rise."), verify=True)
    assert info.value.path == "furniture[0]"
    masthead = Masthead((WordCount(9, 9.0, "Smart Brevity count: 945 words ... 4 minutes."),))
    with pytest.raises(RoundTripError) as info:
        to_text(masthead, verify=True)
    assert info.value.path


def test_the_style_of_the_text_is_that_of_the_tree() -> None:
    ours = AXIOS.extend(name="ours", labels=[Axiom("What we decided", Role.SUMMARY)])
    document = parse("# Fares rise\n\nWhat we decided: The ferry stays.", style=ours)
    assert to_text(document, verify=True, style=ours)
    assert to_text(document.stories[0], verify=True, style=ours)
    with pytest.raises(RoundTripError):
        to_text(document, verify=True)
    with pytest.raises(TypeError, match="style must be a Style"):
        to_text(document, style="ours")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("node", [HEAD, BODY[0], WHY, Item("Fares rise.")])
def test_a_node_that_is_read_in_no_text_alone_cannot_be_verified(node: Node) -> None:
    assert to_text(node)
    told = f"no {type(node).__name__} is read alone; put it into a Story to verify it"
    with pytest.raises(TypeError, match=told):
        to_text(node, verify=True)


@given(documents().map(shallow))
def test_verify_raises_where_a_tree_does_not_come_back(document: Document) -> None:
    text = canonical_text(document)
    if parse(text) == document:
        assert to_text(document, verify=True) == text
    else:
        with pytest.raises(RoundTripError):
            to_text(document, verify=True)


# Differences


@given(nodes(), nodes())
def test_equal_trees_have_no_difference_and_others_have_one(one: Node, other: Node) -> None:
    assert difference(one, one) is None
    assert (difference(one, other) is None) is (one == other)


@pytest.mark.parametrize(
    ("wanted", "found", "path", "problem"),
    [
        (HEAD, WHY, "the root", "Headline('Ferry fares rise') becomes Label('Why it matters')"),
        (
            Byline(("Kim Lee", "Jo Day")),
            Byline(("Kim Lee", "Jo Dee")),
            "names[1]",
            "'Jo Day' becomes 'Jo Dee'",
        ),
        (Byline(("Kim Lee",)), Byline(("Kim Lee", "Jo")), "names[1]", "'Jo' comes to it"),
        (Byline(("Kim Lee", "Jo")), Byline(("Kim Lee",)), "names[1]", "'Jo' is lost"),
        (
            Document((Masthead(), Masthead(), STORY)),
            Document((Masthead(), Masthead((HEAD_COUNT := WordCount(9, None, "9 words"),)), STORY)),
            "parts[1].parts[0]",
            "WordCount('9 words') comes to it",
        ),
        (
            Document((Masthead((HEAD_COUNT,)),)),
            Document((Masthead((attrs.evolve(HEAD_COUNT, words=8),)),)),
            "masthead.parts[0].words",
            "9 becomes 8",
        ),
        (Document((STORY,)), Document((STORY, STORY)), "parts[1]", "Story comes to it"),
        (Document((STORY, Story())), Document((STORY,)), "stories[1]", "Story is lost"),
        (
            Label("In the filings", kind=LabelKind.FREE),
            Label("In the filings"),
            "kind",
            "<LabelKind.FREE: 'free'> becomes <LabelKind.AXIOM: 'axiom'>",
        ),
        (
            Paragraph("a" * 100 + "b" + "c" * 100),
            Paragraph("a" * 100),
            "text",
            f"'…{'a' * 20}b{'c' * 39}…' becomes '…{'a' * 20}'",
        ),
        (
            Paragraph("a" * 100),
            Paragraph("b"),
            "text",
            f"'{'a' * 60}…' becomes 'b'",
        ),
    ],
)
def test_a_difference(wanted: Node, found: Node, path: str, problem: str) -> None:
    assert difference(wanted, found) == Difference(path, problem)


def test_what_does_not_count_in_equality_is_no_difference() -> None:
    one = Section(None, Paragraph("Fares\nrise."))
    other = Section(None, Paragraph("Fares rise.", start=3, end=9), start=3, end=9)
    assert difference(one, other) is None
    more = attrs.evolve(other, items=(Item("A."),))
    assert difference(one, more) == Difference("items[0]", "Item('A.') comes to it")


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_the_error_can_be_sent_to_another_process(protocol: int) -> None:
    error = RoundTripError("stories[0].headline", "None becomes Story")
    assert isinstance(error, SmartBrevityError)
    assert isinstance(error, ValueError)
    again = pickle.loads(pickle.dumps(error, protocol))
    assert (type(again), str(again)) == (RoundTripError, str(error))
    assert (again.path, again.problem) == (error.path, error.problem)
