"""Law 4. Round trip: `parse(to_text(d)) == d` for every `d` that came from `parse`;
`from_dict(to_dict(d)) == d`; `loads(dumps(d)) == d`."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from strategies import EXAMPLES, POOL, anything, free_texts, hostile_pages, mutations
from valid import Letter, Told, appended, newsletters, stories, streams

from smartbrevity import dump, dumps, from_dict, loads, parse, to_dict, to_text
from smartbrevity.render.text import to_text as canonical_text


def reads_back(text: str) -> None:
    """The canonical text does, so that `to_text` need not give the text as it came."""
    document = parse(text)
    canonical = canonical_text(document)
    again = parse(canonical)
    if again != document:
        assert dump(again) == dump(document), f"of {canonical!r}"
    assert again == document


@given(hostile_pages())
def test_text_reads_back_of_hostile_pages(text: str) -> None:
    reads_back(text)


@given(mutations())
def test_text_reads_back_of_mutations(text: str) -> None:
    reads_back(text)


@given(free_texts())
def test_text_reads_back_of_free_text(text: str) -> None:
    reads_back(text)


@given(stories())
def test_text_reads_back_of_stories(told: Told) -> None:
    reads_back(told.text)


@given(streams())
def test_text_reads_back_of_streams(told: tuple[Told, ...]) -> None:
    reads_back(appended(told))


@given(newsletters())
def test_text_reads_back_of_newsletters(letter: Letter) -> None:
    reads_back(letter.text)


@pytest.mark.parametrize("text", EXAMPLES)
def test_text_reads_back_of_an_example(text: str) -> None:
    reads_back(text)


def test_text_reads_back_of_every_pair_of_fragments() -> None:
    failed = []
    for first in POOL:
        for second in POOL[:: 1 if len(POOL) < 60 else 3]:
            document = parse(f"{first}\n\n{second}")
            if parse(canonical_text(document)) != document:
                failed.append((first, second))
    assert not failed


# What long runs of soup have found, by the rule that mends it.
FOUND = {
    "a line is read past the emphasis that opens it, whoever sees that it is one": (
        "_Listen to “Axios Today”:_Footer: a",
        "_Thanks for reading. Image:_1. {[",
        "_1/ Tap out: The state sued a brewer.Paths from here:_ — Kim Lee",
        "1) Pier\n\nScoop: Fares\n__Driving the news: x1. - | Photo: Kim Lee/Getty Images",
    ),
    "a name does not end in the first word of the age after it": (
        "Ferry fares rise\n\n__Keep ReadingUpdated 55 mins ago - World__\n\nPhoto: Kim Lee/AFP",
        "*Keep ReadingUpdated 55 mins ago - World*\n\nCaption: a",
    ),
    "emphasis is around a name, or outside of it": (
        "Ferry fares\n**Context**. Jane Doe 5 hours ago",
        "Ferry fares\n**Context**. Keep ReadingUpdated 55 mins ago - World",
    ),
    "any blanks stand between sentences": ("- Go deeper... \ufeffZoom in: x",),
    "a dash parts a caption from its credit, but not a label from its words": (
        "A pier. - | Photo: Kim Lee/Getty Images",
        '"# Storm hits coast- \n\n**Why it matters:- Photo: Kim Lee/Getty Images*',
    ),
    "a headline does not end in a stop and a quotation mark, however far apart": (
        '# Go deeper..."',
    ),
    "a credit is one without its emphasis, which it does not keep": (
        "**Caption: A pier. Photo: Kim Lee/Getty Images**",
        "__- A ship. Photo: Kim Lee/Getty Images__",
        "_| a |. Photo: Kim Lee/Getty Images_",
    ),
    "a label is no sign": ("*Reply: a:**Subscribe(",),
    "what follows a stamp on its line may be a quotation with its speaker": (
        "Updated 8 mins ago - World “We lost a pier.” — Kim Lee",
    ),
    "a colon that a blank parts from a run with its own is text": (
        "**Zoom in:** \n*:*.fares.",
        "*R:****:",
        "_e_:***:",
    ),
    "one label has one separator": ("**Breaking\u2026**:", "1/ **O\u2026**:n", "*W::*", "**T*:**"),
    "a heading is read without emphasis": ("### *The big question:****:*", "# **Zoom in: :**"),
    "a label of the writer's own keeps its colon outside where it could be a subhead": (
        "**Ferries.**:\n\nPhoto: Kim Lee/AFP",
        "*T:*_\n0",
    ),
    "a label takes a paragraph only where both on one line are read so": (
        "*A:*\n\u2013 e\n2hour ago",
        "C:\r\u2013 d.",
        "*o:**\rJ",
        "*Details:*\r\u2014 Qu\xe9 saber:",
        "*K:*\n-- contributed.",
    ),
    "a label that stands alone is a sign as long as it does": ("*The losers*:\nZoom in",),
    "a paragraph under a label for links is one on its line": ("__Go deeper...__\nee\nOr\nt",),
    "what is no quotation loses all its signs": ("> > #", "> > .Zoom in:", "> > Caption:Tl."),
    "a sign opens what is left of a glued line": ("an hour ago-Politics & PolicyCaption: a",),
    "a sign needs no blank": ("Reply:S",),
    "a line that could be read with its neighbours keeps its sign": (
        "From:\n> Date: Mon 3 Oct 2022",
        "> **~~~**\n?",
        "Footer: |-",
    ),
    "a star in a keycap is a mark": ("*\u20e3*A:*", "\u20e3*Cronolog\xeda*"),
    "blanks of any kind follow an emoji": ("\U0001f6a2\u2028*P*:", "\U0001f6a2\ufeff s r\nOct 3"),
    "an emoji stands in the run of its label": ("\ufe0f***t*b***:", "1/ \u20e3_Monday:_."),
    "a mark around a headline is read back": ("***P_***", "**E *g***"),
    "each part of a line that is cut has runs of its own": (
        "1 thing:***x***Photo:/",
        "[Kim](5)**:**945 words 4",
        "Ters. *F*5 words 4",
        "***Video:***Photo:",
        "Image:*Chart:)*",
        "**\x00*5 words 4***",
    ),
    "words are counted as they are written": (
        "t\r\U0001f50et\n_K e_:F f e 6 )\nt",
        "1 thing:__scoop__:Th",
        "t\nP\n\u03c0WHAT IS NEW:M",
    ),
    "what a label closes with may be emphasised": ("2. Crane:**:BoatsWhy it**",),
    "a number before a bold headline stands before it": ("1) __B__\ny\n2. L\nh",),
    "a stopped label needs no blank": ("**What theyre hearing**.Note:",),
    "a bracket is a mark of its own": ("[Whats inside:*](5)*:*\rT", "[Thought bubble:"),
    "a run that is a label closes where Markdown closes it": ("_Go deeper__", "_\u03c0 _t__:"),
    "a quotation mark ends an address": ("- ***https://x***:\u201c",),
    "a capture is a line of its own": ("date 2020-01-02 | a",),
    "a label in bold is one label": ("*T.STAT DU JOUR*:t", "*How we got here\u2026*La intriga:"),
    "bars inside a word are no marks, others are": ("_\u03c0 _Al:__",),
    "a count does not begin in a run or a number": ("***2022-10-03***945 words 4",),
    "as many blanks as there are stand before a count": ("Word count: \xa0500",),
    "a credit line is bold with its stop, too": ("__y Image:/__.",),
    "a label that only its stop shows opens with words": ("__s thought bubble.F__",),
    "two colons alone are one": ("Filed under::", "2 l thing:***:***", "LAS CIFRAS\u2026:\n\ne."),
    "a run in its run": ("*a_*h*:*",),
    "a count stands after a label": ("*b:*5 words 4",),
    "blanks of any kind stand before a colon": (
        "Reply\ufeff:R",
        "From\u200b:Bo<bo@",
        "Word count  : 500",
        "Updated :Jan 3",
    ),
    "a line with a number is not bold as a whole": ("t\n1)__*__\n>\n2. B\n>",),
    "a number whose dots cut the line stands apart": ("1 thing..._Heres how:s_",),
    "a caption ends before brackets and pipes": ("s |(Chart:/",),
    "a label in bold holds no star that its own would find": ("***\u03c0 *Kim:*:***",),
    "who is quoted is no label": ("> A\n\u2014 [La raz\xf3n](5):", "> A\n-- Zoom in: b"),
    "a quotation is no headline beside a name": (
        "Lane Mar 2\n\u201c pier\u201d\n-- Ki",
        "Kim Lee\nMar 2, 2020\n\u201cPier\u201d\n-- Ki",
        "Listen to \u201cFares\u201d\nS. e.\n\u201cPier\u201d\n-- Ki",
    ),
    "a line end in a wrapped credit line is a blank": (
        f"Boats {'at a pier ' * 5}sail\ncouncil work and the boats\nIllustration:Getty",
        "Reproduced from:SamBaker/Getty Images; Illustration: Ana de \nla",
    ),
    "a label of the writer's own keeps the colons of its Markdown": (
        "__Now: :___\ns:",
        "*W::**\ro",
        "\u20e3_F::_\nt",
        "*PS\u2026**\ne",
    ),
    "an address is not wrapped": (
        " in the morning and officials said Why it matters:[more.](<a\n b>)",
    ),
    "a label with a dash is no byline": ("BY THE NUMBERS\u2014",),
    "a cell may be the first line of a mail's header": ("| **Subject:",),
    "a number that counts on from an item proves no head": ("1. F\n1. e\n2. C\n\u2022",),
    "a run in the run of a label and its emoji": ("*\ufe0f*to* know:**",),
    "a cell's pipes stand in no run": ("|**Scoop:f_**", "|*# t*"),
    "no run opens with a pipe": ("**_|Reply:T|_** 5 words 4", "*|By|*\n5 words 4"),
    "a run goes over no sign alone": ("***> .*** y.Whats next:", "_> e_ st. - C", "*Footer: a* b"),
    "a run around a sign and its words may stand in a cell": ("|_Reply:!_|", "|**Footer:a**|"),
    "what parts a label from a credit is no caption": ("Flashback\u2026|Photo:",),
    "dots and dashes count as words of their own": ("t\n1\nFlashback\u2026D ; :m s\nt",),
    "emoji do not tell a headline from its duplicate": (
        "\U0001f50eBetween the lines: x\n> {\n\U0001f50eBetween the lines: x\n",
    ),
    "a credit loses a pipe at its end": ("__a Chart:/__|",),
    "what no spelling counts stands between no words": (
        "Keep ReadingUpdated 5 min ago-WorldFla\ufeffshback\u2026",
    ),
    "a label is no sign, whether or not a blank stands behind its colon": (
        "*Footer:*d",
        "*Footer:**\u2014",
        "_Reply:_e",
        "_Reply:..._5",
        "*Caption:*e",
    ),
    "a label's words hold no colon but that of a time": ("_Note: Data:_*", "Data:n:Note:"),
    "a label holds no credit": ("**p.Photo**:L",),
    "a label alone on its line is no other line with its colon outside of its emphasis": (
        "*Heres the Smart Brevity s:**",
        "*By :*",
        "*Heres the Smart Brevity s:*2",
        "*f)Photo*:|",
    ),
    "a label counts without its separator and its marks": (
        "s\nW\n*S:...*| _ \\ :~\ns",
        "e\nT\n_3. e e g_:p r\no",
    ),
    "any blank may stand before a credit": ("L\u200b*Table:A/*", "Le\u200b**Photo:P/**"),
    "a credit line is one without what it does not keep": (
        "Chart: Visual: news in your inbox|",
        "Illustration: podcast logo .",
    ),
    "bold over some of its words is not that of a label": ("__En el__ retrovisor.E",),
    "a number opens a count that goes on with the next one": (
        "1. F\n__2 g thing__\n> 2. W\n#",
        "1. F\n\n> 3. B\n\n-\n\n2. W\n\n.",
    ),
    "a number stands apart from words that are no title": (
        "2 big things:\n# iii",
        "2 thing:\n[* o.](1)",
        "**2 thing:**\u2014 Photo:/.",
        "2 thing:*Photo:/.",
        "2 thing:< Photoillustration:Axios. Photo:K",
    ),
    "what follows a number is a headline over a name and its age": ("2 thing:\nN\nD 1 hour ago",),
    "a name and its age share a line, whatever is emphasised in them": (
        "7\nA 8 min _ago_",
        "[ g\n*A Mar **2***",
        "J DeUpdated 6min ago-S\n1 thing",
    ),
    "a label leaves nothing over that would make another line of it": ("**Correction_:** f",),
    "no run goes out of a cell": ("|Good _morning|_", "|G[ood morning|](1)"),
    "a name needs no blank after its colon": ("*By*:A", "*By* :U", "**By**: Kim Lee"),
    "a beat is no blank": ("*J, co-author of \u200b*",),
    "a numbered head keeps no emoji": ("\U0001f50e1 \U0001f3a7 thing",),
    "a line of data is not cut": ('"e":"Photo:', '> "e":"Photo:'),
    "what is no headline shows no byline": ("H M\n\n8 min ago-W\n\n#### d",),
    "what closes a run is no headline": ("**_1 thing*_*",),
    "words stand behind the sign, the emoji or the kicker that has the same letters": (
        "Footer: *r*",
        "Caption: *a*",
        "> *> a*",
        "# Scoop: *o*\n\nThe council voted.",
    ),
    "a heading or bold words go on with the count of a newsletter": (
        "word count:94\n1. K\n# 4. .\n2. S\nu",
        "5 words 4\n\n1. K\n\n### 2. e\n\n2. S\n\n**P**",
    ),
    "numbered lines under a label are its list": (
        "Why it matters:\n1. First pier\nIt is red.\n2. Second pier\nIt is blue.",
        "g\n1. C\n# Point of contact\n2. B\ne",
        "4\n\n1. C\n\nW:\n2. B\n\nS",
        "*By the number:*\n**1. b**\n|\n2. K\n9",
    ),
    "words after a bonus are a headline": ("word count: 94\n\nBonus: a ferry rises",),
    "a stop after a label ends a sentence": ("e\n_ k\n<c\nCatch up fast.**B**",),
    "no sentence ends before a label and its dots": (
        "Key quote…Intrigue:",
        "For the record…Cronología:\nDetrás de cámaras",
    ),
    "a dash that parts dots from a credit leaves a label": ("Thought bubble...— Photo:/",),
    "a greeting is one in any emphasis": (
        "_Good morning Todays_ word count:45",
        "🚢_Good morning Todays_ word count:4min",
    ),
    "bold words that open with a number are no item": (
        "B\n1. K\n1. B\n**2. F**\nK\n2. S\n*",
        "**By K·Oct 3, 2**\n**1. 🚢**\n>\n2. C\n|",
        "*By [P·Oct 3,](t) 2*\n1. W\n# 2. B\n**3. F**\nl",
    ),
    "emoji stand before the bold words of a headline, and of its kicker": (
        "🚨 **Ferry fares rise**\n\nThe council voted.",
        "🚨 **Scoop: Ferry fares rise**\n\nThe council voted.",
        "🚨**🇳the news: x**",
        "|🚨 **Ferry fares rise**|\n\n🚨*Ferry fares rise*\n\nPhoto: K L/AFP",
        "🚨 *Ferry fares rise*\n\nThe council voted.\n\n🔍 **What riders say**\n\nIt rains.",
    ),
    "no blank opens a headline behind its number": ("🚨**1 g thing:\ufeffx**", "🚨1 thing:\ufeff*"),
    "a dash in bold is at no margin": (" **— i**\r",),
    "a linked name and its age share a line": ("[A](/) Mar 2\n\nE",),
}

# Texts that are not read back from their canonical text. One that is mended moves to `FOUND`.
LEFT = (
    "|**.|**_2. r_**",
    "a.***Photo:/***1.***|***",
    "*By J*|Jan 3 2021-Science|Collage:Getty Image",
)


@pytest.mark.parametrize(
    "text", [text for texts in FOUND.values() for text in texts], ids=lambda text: ascii(text)
)
def test_text_reads_back_of_what_soup_has_found(text: str) -> None:
    reads_back(text)


@pytest.mark.parametrize("text", LEFT)
def test_a_text_that_cannot_be_written_is_given_as_it_came(text: str) -> None:
    document = parse(text)
    assert parse(canonical_text(document)) != document
    assert to_text(document) == to_text(document, verify=True) == text
    assert to_text(parse(to_text(document))) == text


@given(anything())
def test_dicts_and_json_read_back(text: str) -> None:
    document = parse(text)
    for spans in (False, True):
        for again in (
            from_dict(to_dict(document, spans=spans)),
            loads(dumps(document, spans=spans)),
        ):
            assert again == document
            if spans:
                assert dump(again, spans=True) == dump(document, spans=True)
    assert pickle.loads(pickle.dumps(document)) == document
