"""Law 2. Tiling: tokens joined are the input; nodes nest, are ordered, and every non-blank
character lies in one story, one masthead or one piece of furniture."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from strategies import anything, free_texts

from smartbrevity import (
    Document,
    Emphasis,
    Furniture,
    Link,
    Masthead,
    Metric,
    Node,
    Story,
    children,
    parse,
    tokenize,
)
from smartbrevity.source import BLANKS

RUNS = (Link, Emphasis, Metric)


def tokens_tile(text: str) -> None:
    at = 0
    for token in tokenize(text):
        assert token.start == at, f"a token at {token.start}, where {at} comes next"
        assert token.text
        assert text[token.start : token.end] == token.text
        at = token.end
    assert at == len(text)


def parts_cover(document: Document) -> None:
    """Each part stands after the one before it, with nothing but blanks between them."""
    text, at = document.source.text, 0
    assert (document.start, document.end) == (0, len(text))
    for part in document.parts:
        assert isinstance(part, (Story, Masthead, Furniture))
        assert at <= part.start < part.end
        assert not text[at : part.start].strip(BLANKS), f"lost: {text[at : part.start]!r}"
        at = part.end
    assert not text[at:].strip(BLANKS), f"lost: {text[at:]!r}"


def nodes_nest(node: Node) -> None:
    """Children lie in their parent, in order, without sharing a character; of two runs of a text
    (links, emphasis, numbers) that share one, the later lies in the earlier."""
    at = node.start
    around: list[Node] = []
    for child in children(node):
        while around and around[-1].end <= child.start:
            around.pop()
        if around and isinstance(child, RUNS):
            assert child.end <= around[-1].end, f"{child} crosses {around[-1]}"
            assert isinstance(child, Emphasis) or isinstance(around[-1], Emphasis | Link)
        else:
            assert at <= child.start, f"{child} in {node}"
        assert node.start <= child.start <= child.end <= node.end, f"{child} in {node}"
        at = max(at, child.end)
        around += [child] if isinstance(child, RUNS) else []
        nodes_nest(child)
    for a in attrs.fields(type(node)):
        value = getattr(node, a.name)
        if isinstance(value, tuple) and value and isinstance(value[0], Node):
            starts = [child.start for child in value]
            assert starts == sorted(starts), f"{a.name} of {node} is out of order"


def story_is_covered(story: Story, text: str) -> None:
    """Nothing but marks and blanks stands in a story beside its number, which opens it, and the
    blocks that it is made of."""
    at = story.start
    if story.marker is not None:
        found = text.index(story.marker, at, story.end)
        assert not any(c.isalnum() for c in text[at:found]), "the number opens the story"
        at = found + len(story.marker)
    for child in children(story):
        between = text[at : child.start]
        assert not any(c.isalnum() for c in between), f"in no block: {between!r}"
        at = child.end
    assert not any(c.isalnum() for c in text[at : story.end]), (
        f"in no block: {text[at : story.end]!r}"
    )


@given(anything())
def test_tokens_joined_are_the_input(text: str) -> None:
    tokens_tile(text)
    assert "".join(token.text for token in tokenize(text)) == text


@given(free_texts())
def test_tokens_joined_are_the_input_of_free_text(text: str) -> None:
    tokens_tile(text)


@given(anything())
def test_every_character_lies_in_one_part(text: str) -> None:
    parts_cover(parse(text))


@given(anything())
def test_nodes_nest_in_order(text: str) -> None:
    nodes_nest(parse(text))


@given(anything())
def test_every_word_of_a_story_lies_in_one_block(text: str) -> None:
    for story in parse(text).stories:
        story_is_covered(story, text)


@pytest.mark.parametrize(
    "text",
    [
        "1 big thing\r: Ferry fares rise",
        "1 big thing\n\nFerry fares rise",
        "1 big thing:\n\nThe council voted on Monday.",
        "⚖️ 1 big thing:\n\nPhoto: Kim Lee/Getty Images",
    ],
)
def test_a_number_alone_on_its_line_is_a_text_of_the_story_itself(text: str) -> None:
    """No block holds it, since no headline stands on its line."""
    document = parse(text)
    parts_cover(document)
    nodes_nest(document)
    story = document.stories[0]
    story_is_covered(story, text)
    assert story.marker in ("1 big thing", "1 big thing:")
