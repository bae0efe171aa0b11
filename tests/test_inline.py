"""Links and emphasis inside paragraphs and items: from Markdown, from marks, and back to text."""

from __future__ import annotations

import pytest

from smartbrevity import (
    AXIOS,
    Document,
    Emphasis,
    EmphasisKind,
    Item,
    Link,
    Paragraph,
    Section,
    _api,
    find,
    from_dict,
    parse,
    to_dict,
)
from smartbrevity.render.text import to_text
from smartbrevity.runs import runs_in, unmarked
from smartbrevity.source import Mark, MarkKind, Source

BOLD, ITALIC, LINK = MarkKind.BOLD, MarkKind.ITALIC, MarkKind.LINK


def told(text: str) -> list[tuple[str, str]]:
    """Kind and words of every run; of a link, the address too."""
    return [
        (run.kind.value, text[run.start : run.end] + f" {run.url}".rstrip())
        for run in runs_in(text)
    ]


def read(text: str, *marks: tuple[MarkKind, str, str]) -> Document:
    """What a page is read as, whose tags mark those words."""
    found = [
        Mark(kind, text.index(words), text.index(words) + len(words), value)
        for kind, words, value in marks
    ]
    page = Mark(MarkKind.PAGE, 0, len(text))
    source = Source(text, (page, *sorted(found, key=lambda mark: mark.start)))
    document = _api.read(source, AXIOS)
    canonical = to_text(document)
    assert parse(canonical) == document
    assert to_text(parse(canonical)) == canonical
    return document


# Runs


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("*a* _b_ **c** __d__", [("italic", "a"), ("italic", "b"), ("bold", "c"), ("bold", "d")]),
        ("***a***", [("italic", "**a**"), ("bold", "a")]),
        ("***a* b**", [("bold", "*a* b"), ("italic", "a")]),
        ("***a** b*", [("italic", "**a** b"), ("bold", "a")]),
        ("**a *b***", [("bold", "a *b*"), ("italic", "b")]),
        ("*a **b***", [("italic", "a **b**"), ("bold", "b")]),
        ("**a _b_ c**", [("bold", "a _b_ c"), ("italic", "b")]),
        ("**a _b** c_", [("bold", "a _b")]),
        ("*a _b *c***", []),
        ("***a* b", []),
        ("**a***", []),
        ("****a****", []),
        ("___a___", []),
        ("snake_case_name 2 * 3 * 4 5* *a", []),
        ("** a** *b *", []),
        ("a*b*c", []),
        ("“*a*”, (**b**).", [("italic", "a"), ("bold", "b")]),
        ("*a\nb*", [("italic", "a\nb")]),
        ("[a](/b)", [("link", "a /b")]),
        ("[a](<b (c)>) [d](<>)", [("link", "a b (c)"), ("link", "d")]),
        ("**[a](b)**", [("bold", "[a](b)"), ("link", "a b")]),
        ("[**a**](b)", [("link", "**a** b"), ("bold", "a")]),
        ("*[a*](b)", [("link", "a* b")]),
        ("[ a](b) [a ](b) [](b) [a] (b) ![a](b)", []),
        ("[a [b](c)](d)", [("link", "b c")]),
        ("[https://a.b/c](d)", [("link", "https://a.b/c d")]),
        ("https://a.b/c_d.", [("link", "https://a.b/c_d https://a.b/c_d")]),
        ("<https://a.b/c|d>", [("link", "https://a.b/c https://a.b/c")]),
        ("*https://a.b/*", [("italic", "https://a.b/"), ("link", "https://a.b/ https://a.b/")]),
        ("xhttps://a.b http:// https://...", []),
        ("no run", []),
    ],
)
def test_runs(text: str, runs: list[tuple[str, str]]) -> None:
    assert told(text) == runs


def test_a_closer_looks_at_eight_openers() -> None:
    assert told("*a " + "_b " * 7 + "c*")[0][0] == "italic"
    assert told("*a " + "_b " * 8 + "c*") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [("***a** b* [c](d) *e", "a b c *e"), ("a *b*", "a b"), ("https://a.b", "https://a.b")],
)
def test_words_without_markdown(text: str, words: str) -> None:
    assert unmarked(text) == words


# Plain text


def test_links_and_marks_have_words_places_and_addresses() -> None:
    text = "Fares rise.\n\nZoom in: [By **5%**](/5), *they* say."
    paragraph = parse(text).stories[0].sections[1].paragraph
    assert paragraph is not None
    assert paragraph.links == (Link("By **5%**", "/5"),)
    assert paragraph.marks == (
        Emphasis(EmphasisKind.BOLD, "5%"),
        Emphasis(EmphasisKind.ITALIC, "they"),
    )
    for run in (*paragraph.links, *paragraph.marks):
        assert text[run.start : run.end] == run.text


def test_paragraphs_of_every_place_have_them() -> None:
    page = (
        "# Ferry fares rise again\n\nThe *dek* of it\n\nUpdated Aug 9, 2020\n\n"
        "It comes down to this. The mayor has **both**:\n\n- A [pier](/p)\n"
    )
    assert [link.text for link in find(parse(page), Link)] == ["pier"]
    story = parse(page).stories[0]
    lead_in = next(section.lead_in for section in story.sections if section.lead_in)
    assert story.dek is not None
    assert story.dek.marks == (Emphasis(EmphasisKind.ITALIC, "dek"),)
    assert lead_in.marks == (Emphasis(EmphasisKind.BOLD, "both"),)


def test_a_line_is_what_its_words_are() -> None:
    story = parse("# Ferry\n\nThey go.\n\n**Fares rise** [again](/a)\n\nThey *do*.").stories[0]
    assert [type(block).__name__ for block in story.body] == ["Section", "Subhead", "Section"]
    byline = parse("# Ferry\n\n*By [Jane Doe](/jane)*\n\nThey go.").stories[0].byline
    assert byline is not None
    assert byline.names == ("Jane Doe",)


def test_a_label_in_bold_is_no_emphasis() -> None:
    story = parse("**Why *it* matters:** Boats.\n\n**Meanwhile,** no.").stories[0]
    label, other = story.sections[0].label, story.sections[1].paragraph
    assert label is not None
    assert label.known
    assert label.mark == "**"
    assert other is not None
    assert other.marks == (Emphasis(EmphasisKind.BOLD, "Meanwhile,"),)


def test_what_a_label_breaks_is_no_run() -> None:
    story = parse("The mayor left. *All gone. Why it matters: Nobody* knows.").stories[0]
    assert story.sections[1].paragraph == Paragraph("Nobody* knows.")
    assert not list(find(story, Emphasis))


def test_runs_that_keep_breaking_are_all_given_up() -> None:
    page = "Go *on: **now* and: *that** then: _so* if: **x_ y: *z** w: k* v_ u."
    document = parse(page)
    assert parse(to_text(document)) == document


def test_numbers_go_before_links() -> None:
    page = "By the numbers:\n\n1. World: [Total a: 1,200](/a) — [Total b: 3,000](/b) — Map.\n"
    item = next(find(parse(page), Item))
    assert [metric.value for metric in item.metrics] == [1200, 3000]
    assert all(link.url is None for link in item.links)


def test_emphasis_crosses_no_number() -> None:
    page = "By the numbers:\n\n1. World: *Big Total*: 1,200 — **Total b: 3**,000.\n2. Cup: Of *a\n"
    item = next(find(parse(page), Item))
    for mark in item.marks:
        for metric in item.metrics:
            assert not mark.start < metric.start < mark.end < metric.end


def test_the_same_words_are_equal_with_and_without_markdown() -> None:
    assert Paragraph("By **5%**") == Paragraph("By 5%")
    assert Paragraph("By 5%") != Paragraph("By 5%", marks=(Emphasis(EmphasisKind.BOLD, "5%"),))
    assert Item("A", as_of="*noon*") == Item("A", as_of="noon") != Item("A")


# Marks of markup


def test_a_page_equals_its_markdown() -> None:
    page = read("Fares rise.\n\nBy 5% more, they say.", (LINK, "5%", "/5"), (BOLD, "5% more", ""))
    assert page == parse("Fares rise.\n\nBy **[5%](/5) more**, they say.")
    assert from_dict(to_dict(page)) == page


@pytest.mark.parametrize(
    ("marks", "text"),
    [
        ([(BOLD, "5%", ""), (ITALIC, "5%", "")], "By ***5%*** more [x"),
        ([(BOLD, "5%", ""), (ITALIC, "5% more", "")], "By ***5%** more* [x"),
        ([(BOLD, " 5% ", "")], "By **5%** more [x"),
        ([(BOLD, "5% mo", "")], "By 5% more [x"),
        ([(BOLD, "By 5%", ""), (ITALIC, "5% more", "")], "**By 5%** more [x"),
        ([(BOLD, "By 5%", ""), (BOLD, "By 5%", "")], "**By 5%** more [x"),
        ([(LINK, "more [x", "/")], "By 5% more [x"),
        ([(LINK, "more", "a b"), (ITALIC, "%", "")], "By 5% [more](<a b>) [x"),
        ([(LINK, "more", "a\nb"), (LINK, "By", "/x")], "[By](/x) 5% more [x"),
        ([(LINK, "more", "<>")], "By 5% more [x"),
        ([(LINK, "more", "")], "By 5% [more](<>) [x"),
        ([(LINK, " ", "/")], "By 5% more [x"),
    ],
)
def test_marks_are_written_if_markdown_can_say_them(
    marks: list[tuple[MarkKind, str, str]], text: str
) -> None:
    assert to_text(read("Fares rise.\n\nBy 5% more [x", *marks)) == f"Fares rise.\n\n{text}\n"


@pytest.mark.parametrize(
    ("marks", "text"),
    [
        ([(BOLD, "5%", ""), (LINK, "more", "/m")], "By **5%** [more](/m), x!z"),
        ([(ITALIC, "By", ""), (BOLD, "x!", "")], "*By* 5% more, x!z"),
        ([(BOLD, " 5% ", "")], "By **5%** more, x!z"),
        ([(BOLD, "5% mo", "")], "By 5% more, x!z"),
        ([(BOLD, "z", "")], "By 5% more, x!**z**"),
        ([(BOLD, "By 5%", ""), (BOLD, "5% more", "")], "**By 5%** more, x!z"),
        ([(LINK, "z", "/m")], "By 5% more, x!z"),
        ([(LINK, "more", "a b")], "By 5% [more](<a b>), x!z"),
        ([(LINK, "more", "")], "By 5% [more](<>), x!z"),
        ([(LINK, "more", "a(b)")], "By 5% [more](<a(b)>), x!z"),
    ],
)
def test_it_is_the_same_in_a_text_without_a_sign_of_markdown(
    marks: list[tuple[MarkKind, str, str]], text: str
) -> None:
    assert to_text(read("Fares rise.\n\nBy 5% more, x!z", *marks)) == f"Fares rise.\n\n{text}\n"


def test_a_line_with_markdown_keeps_its_links_only() -> None:
    page = read("Fares rise.\n\nBy *5%* more.", (LINK, "more", "/m"), (BOLD, "By", ""))
    assert to_text(page) == "Fares rise.\n\nBy *5%* [more](/m).\n"


def test_an_address_may_lead_elsewhere() -> None:
    page = read("Go to https://a.example now.", (LINK, "https://a.example", "https://b.example"))
    assert list(find(page, Link)) == [Link("https://a.example", "https://b.example")]
    page = read("Go to https://a.example now.", (LINK, "https://a.example", "https://a.example"))
    assert to_text(page) == "Go to https://a.example now.\n"


def test_emphasis_of_numbers_lies_around_or_apart() -> None:
    text = "By the numbers:\n\n1. World: Total a: 1,200 — Total b: 3,000 — Map."
    page = read(text, (BOLD, "1,200", ""), (ITALIC, "Total b: 3,000", ""), (LINK, "Map", "/m"))
    item = next(find(page, Item))
    assert item.marks == (Emphasis(EmphasisKind.ITALIC, "Total b: 3,000"),)
    assert item.links == (Link("Map", "/m"),)


# Trees made by hand


def test_words_of_trees_made_by_hand_are_looked_for_in_order() -> None:
    links = (Link("No", "/1"), Link("No", "/2"), Link("Yes", "/3"), Link("no", None))
    paragraph = Paragraph("No, no. No.", links, (Emphasis(EmphasisKind.ITALIC, "no."),))
    assert to_text(paragraph) == "[No](/1), *no.* [No](/2).\n"
    item = Item(
        "A pier", marks=(Emphasis(EmphasisKind.BOLD, "A pier"), Emphasis(EmphasisKind.BOLD, ""))
    )
    assert to_text(item) == "  • **A pier**\n"
    section = Section(None, Paragraph("Two."), (item,), Paragraph("So:", (Link("So", "/so"),)))
    assert to_text(section) == "Two. [So](/so):\n\n  • **A pier**\n"


def test_runs_alone_are_their_words() -> None:
    assert to_text(Emphasis(EmphasisKind.BOLD, "A pier")) == "A pier\n"
    assert to_text(Link("A pier", "/")) == "A pier\n"


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("**_5*_**", "_5*_"),
        ("***Crane falls***", "Crane falls"),
        ("**Crane *falls***", "Crane *falls*"),
    ],
)
def test_a_headline_in_bold_keeps_the_emphasis_that_its_stars_would_touch(
    page: str, words: str
) -> None:
    document = parse(page)
    headline = document.stories[0].headline
    assert headline is not None
    assert (headline.text, headline.mark) == (words, "**")
    assert parse(to_text(document)) == document
