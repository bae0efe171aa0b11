"""Laws 4 and 5, for markup and mail: `parse(to_text(d)) == d`, and
`to_text(parse(to_text(d))) == to_text(d)`, for every `d` that came from `parse_html` or
`parse_email`."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import anything
from test_markup import SOUP, STORIES

from smartbrevity import Document, Furniture, dump, find, parse, parse_email, parse_html
from smartbrevity.render.text import to_text

PAGES = sorted((Path(__file__).resolve().parents[1] / "readers").glob("*.html"))
HEADERS = st.sampled_from(
    [
        "From: Harbor AM <am@harbor.example>\nDate: Mon, 3 Oct 2022\nSubject: Fares rise\n",
        "Subject: Fares\n",
        "From: Bo <bo@town.example>\nSubject: Re: Fares\n",
        "From: Bo <bo@town.example>\nSubject: Fwd: Fares\n",
        "",
    ]
)
CARRYING = st.sampled_from(
    [
        "",
        "<p>Thanks!<p>On 3 Oct 2022, at 7:14, Harbor AM &lt;am@harbor.example&gt; wrote:",
        "<p>Look!<p>---- Forwarded message ----<br>From: Bo &lt;b@p.example&gt;<br>Subject: a<p>",
    ]
)
# What each tag says that plain text says with a sign or not at all, alone and between others.
TOLD = (
    "<figure><figcaption>{}</figcaption></figure>",
    "<figure><figcaption><b>{}</b></figcaption></figure>",
    "<blockquote>{}</blockquote>",
    "<blockquote><i>{}</i></blockquote><p>— Kim Lee",
    "<footer>{}</footer>",
    "<footer><b>{}</b></footer>",
    "<h1>{}</h1>",
    "<h4><b>{}</b></h4>",
    "<p><b>{}</b>",
    "<p><em>{}</em> and more.",
    "<p>{}",
    "<ul><li>{}</ul>",
)
SAID = (
    "The pier before the storm", "We lost a pier.", "“We lost a pier.”", "“We lost a pier”",
    "— Kim Lee", "-- Kim", "> a", "Caption: a", "Footer: a", "Footer: Footer: a",
    "Reply: a", "Reply: Reply: a", "Reply: Caption: a", "Reply: > a",
    "Caption: Jan 18, 2019",
    "Jan 18, 2019", "By Kim Lee", "2 hours ago - World", "Why it matters: Boats.", "Zoom in",
    "Boats. Why it matters: They sink.", "A pier. Photo: Kim Lee/Getty Images", "# a", "**b**",
    "Photo: Kim Lee/Getty Images", "Go deeper", "Go deeper...", "A message from Acme", "Subscribe",
    "1 big thing: Boats", "2. Crane falls", "• a", "---", ":", "Sign up for our newsletter.",
    "Thanks for reading.", "Illustration of a boat", "Note: a", "Kim Lee contributed.", "| a | b |",
    "{", "```", "945 words, 4 minutes", "Harbor News since 1901", "Listen to “Fares”", "DOVER, CO",
)  # fmt: skip


def reads_back(document: Document) -> None:
    canonical = to_text(document)
    again = parse(canonical)
    if again != document:
        assert dump(again) == dump(document), f"of {canonical!r}"
    assert again == document
    assert to_text(again) == canonical


@given(SOUP)
def test_text_reads_back_of_markup(markup: str) -> None:
    reads_back(parse_html(markup))


@given(STORIES)
def test_text_reads_back_of_stories_in_markup(stories: list[str]) -> None:
    reads_back(parse_html("".join(stories)))


MARKS = st.sampled_from(("", "", "*", "**", "***", "_", "__"))
MARKED = st.tuples(MARKS, st.sampled_from(SAID), MARKS).map("".join)


@given(st.lists(st.tuples(st.sampled_from(TOLD), MARKED), max_size=6))
def test_text_reads_back_of_what_tags_say(told: list[tuple[str, str]]) -> None:
    """Also of what Markdown says within them."""
    reads_back(parse_html("".join(tag.format(words) for tag, words in told)))


@given(anything())
def test_text_reads_back_of_a_text_that_is_taken_for_markup(text: str) -> None:
    """As markup it is one line, in which its lines stand one after the other."""
    reads_back(parse_html(text))


@pytest.mark.parametrize("words", SAID)
def test_text_reads_back_of_each_tag(words: str) -> None:
    for tag in TOLD:
        for before in ("", "<h1>Pier reopens</h1><p>The council voted on Monday.</p>"):
            for after in ("", "<p>It will be mended.</p>", "<p><b>Zoom in:</b> Boats.</p>"):
                reads_back(parse_html(before + tag.format(words) + after))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_text_reads_back_of_a_page(page: Path) -> None:
    reads_back(parse_html(page.read_bytes()))


@given(HEADERS, CARRYING, SOUP)
def test_text_reads_back_of_a_mail_in_markup(header: str, carrying: str, markup: str) -> None:
    markup = (carrying + markup).replace("\ud83d", "")
    reads_back(parse_email(f"{header}Content-Type: text/html\n\n{markup}"))


@given(HEADERS, anything())
def test_text_reads_back_of_a_mail_in_text(header: str, text: str) -> None:
    reads_back(parse_email(f"{header}\n{text}"))


@given(HEADERS, anything())
def test_text_reads_back_of_a_quoted_mail(header: str, text: str) -> None:
    quoted = "".join(f"> {line}\n" for line in text.splitlines())
    wrote = "On 3 Oct 2022, at 7:14, Harbor AM <am@harbor.example> wrote:"
    reads_back(parse_email(f"{header}\nThanks!\n\n{wrote}\n{quoted}"))


# What long runs of soup have found, where tags say it.
FOUND = (
    "<h1>***The fix***::",  # a heading is read without emphasis
    "<h4>***Whats changing:***;",
    "<h1>**🇨_w_**",
    "<h1>*g:*.5 words 4",  # also in a masthead, which keeps Markdown
    "<b>A</b>:<div>ma",  # a subhead keeps no bold
    "<b>Why</b> it matters: ?<p>Why it matters: .<p>Why it matters: .",  # no headline does
    "<h3>s</h3><cite>Open question:W<figcaption>*</figcaption>**Fast forward**",
    '*.<em>🔎Between the line:"Data:',  # no caption
    "<em>W:</em>:<dd>t",  # two colons alone are one
    "<h3>***Details***:”Photo:",
    "Whats happening:<p><b>The council voted to raise all of the fares. Here's what's happening:",
    "What theyre hearing:<i>t<br>f",
    "a<br><a href=h>L Mar 2<br>i",
    "<h2>e.Screenshot:Smart Brevity count:4min.Worth reading:",
    "<h3>Qué hay de nuevo.<br>T:<strong>r",
    "<li><a href=a>π\xa0*Heres what we know:“*",  # tags say what a link is, whatever it holds
    "&copyGo deeper<ol 7>a",  # a copyright needs no blank
    "<b>1 thing...1 thing:Lee",  # a headline with a number of its own is not cut off the first
    "<i>date 2020-01-02</i><b> Mo",  # what is left of a glued line keeps its look
    "<ul>5<li><i>x.Bottom line up front:</ul>P<footer>s<article>9<br>I",  # a menu keeps none
    "<strong>L: :</strong>:<dd>r",  # a subhead keeps all colons
    "<p>\ufe0f***s*;**:",
    "Go deeper2 hours ago-World(Screenshot:AFP",  # a stamp before a credit may be glued
    "<r><i>B \u2014 </i><g>:<e><p>M",  # a label ends in no dash
    "<h2>o</h2><cite>\u03c0 One example: )<v class=caption>p",  # alt text keeps no look
    "\u03c0Thought bubble:",
    "<h4>*Caption: a*</h4>",  # what Markdown emphasises in a heading stays one
    "<h4>***| a | b |***</h4>",
    "<h3>***(Photos:***",
    "<h2>**|****b**",
    "<h1>_Caption: Jan 18, 2019_</h1>",
    # The headline, printed twice, describes no picture.
    "<h1>Illustration of a boat</h1><h1>Illustration of a boat</h1><figcaption>A pier</figcaption>",
    # The parts of a line that is cut are lines of their own.
    '- “Boats stay in.” Winners “We have no parts.” — Edda Lisk "We have." — Kim Lee. Zoom in: x',
    "<h1>*| a | b |*</h1><h1>*| a | b |*</h1>",
    "| a | b |<h1>> |[</h1>",  # a heading of signs that would quote
    "<p>Go deeper<h1># Photo: Kim Lee/Getty Images</h1><p>945 words, 4 minutes",
    # In a masthead, what stands under "Listen to ..." is told without its tags.
    "<p>Listen to “Fares”<h1>A pier</h1><h1>945 words, 4 minutes</h1>",
    "<p>Listen to “Fares”<blockquote>(a b</blockquote><p>945 words, 4 minutes",
    "<h4>#    > </h4>",
    "<p><b>No one knows. Paths from here:</b><p>All top stories",  # furniture keeps no bold
    "**Driving the news: x. A ship. Photo: Kim Lee/AFP**",
    "<h3># 1 thingWord count:500",  # no masthead has a heading whose words are a numbered head
    "<h2>*|Oct 1, 9|*<h4>***1 thing***",  # no run opens with a pipe
    "<h4><b>__|__<",
    # A heading of a masthead is none beside a name and its age, if its words are no title.
    "D 5 hour ago<e><h2>t5 words<",
    "<h2>e<h2>J 5 hour ago<r>5 words 4",
    "J 5 hour ago</><h4><m>2. SSmart Brevity count:45",
    "J 5 hrs ago<p><blockquote><_r<br>5 words 4",
    "Reply:Listen to “es”</><pre>e<h2>b5 words 4",
    "C<footer>r</footer>H<p>S<footer>e</footer>O<h2>r<h2><p>1 thing",
    "H M<h4>Nov 0 2020-HealthNSmart Brevity count:45",
    # A line that is cut already begins where a sentence has ended.
    "<p>It sails.<cite>Why it matters:| Boats</cite><p>945 words, 4 minutes.",
    "<i>Flashback… Photoillustration:",  # a credit in tags is one without them
    "<strong>Flashback…A.Photo:",
    "<strong>Flashback… contributed.",  # and so is a note
    "R<pre>>e<ul><i><b>Whats next…A<footer>F<footer>3<li>T",  # a label in bold is in no menu
    "Chart:<i>Smart Brevity count:<div>9 words 4.<d",  # a label takes no word count
    # A run goes over no sentence that announces a list.
    "<cite><u>Go Details: It sails. On Mon, Oct 3, 2022 at 7:14 AM Bo wrote:<l><li>m",
    "<cite><u>Go Details: It sails. On Mon, Oct 3, 2022 at 7:14 AM Bo wrote:<l><li>**:** w",
    "_\\http://e_b_\x1c<i",  # an address ends at any blank
    "<em>1hour ago - Axios",  # an age with its channel is no page's title
    "<e>_1. a_:Illustration:/",  # a label that a credit follows
    "<h3>2 big things:</h3><h4>it sinks</h4>",  # a number stands apart from what is no title
    "<strong>2 thing:</strong>: :",
    "<p><b>By</b>:A",
    "b<p><i>Why t matters</i><b>`<l><li>u",  # a bare label is one whatever of it is bold
    "d<p><i>{</i> Zoom in<p><li>C",
    # A headline that is printed twice is no entry of a list, whatever tags say of it.
    "ahour ago-H<h2>Ferry fares rise<p><h1>Ferry fares rise<h1>Mar 3",
    "<b><s>Go deeper</></b>:><p><b>D—</b>:S<p>t",  # a label ends in no dash, in bold or not
    "1. ><p>><table><td>3. B<p>-<p>2. W<footer>O",  # a count goes on with the next number
    "<p>Axios<p>Caption:><p><i>B t l...</i>:s n e p 5 - 3 n e a",  # a headline counts as it is
    "> a<p>945 words, 4 minutes",  # a masthead whose lines are read without their tags twice
    "<footer>*r*",  # words stand behind the sign that has the same letters
    "<footer>***o***",
    "<figcaption>_o_",
    "<i>TLDR: .Data:Z:",  # a label's words hold no colon
    "<m><em>_<strong> e* h",  # a title holds no star that its mark would find
    "<h4>__Why t matters:*.__<h1><e>All stories<b",  # a heading is no blurb
    "<b>_\u200bBefore the ferry leaves: x_</b><footer>**b**r",
    "*H M*<p><r>8 min ago-W<h4>d",  # what is no headline shows no byline
    "5 words 4<p><b>1. 🚢<h3><b>2. e</h3><p>2. ><p>P",  # a heading goes on with the count
    "stories<p>1. ><h2>2. ></h2><d>2. ><footer>o",
    "4<p>1. C<p>W:<br>2. B<p>S",  # numbered lines under a label are its list
    "word count:94<p><b>Bonus:r",  # words after a bonus are a headline
    # An item of a masthead keeps its look, and may have a key by it; bold words are a head.
    "<h2>1. <span style=font-weight:700>R:</span> a<h2><g>1 thing",
    "<h2>1. <em>S:</em> P5 words 4",
    "<b>2. o<p>word count:45",
    "<p><b>1. ><p><table><td>2. y<h2>2. S",  # bold words stand over any list
    "<b>1 thing:<p><b>Bonus:<b><br>F",  # a label takes no headline of a bonus
    # A bare label has no separator, which its look might hide.
    "<p><b>What it means for</b> r...<p>d",
    "<p><b>What it means for K:</b><span style=font-weight:700>G</span> l<li>l",
    "<a>Whats next for L......",
    "<m>What it means for e…</>...",  # a label's words end in no dots
    # What "Footer:" says of a line stands in no menu.
    "<h>1 thing:/<li>Thanks for reading<table><td>|a|b|i<p>2. S<p>A<footer>o",
    "<c>Thought bubble...<b>— <n>Photo:/",  # a dash parts no label from a credit
)


@pytest.mark.parametrize("markup", FOUND)
def test_text_reads_back_of_what_soup_has_found(markup: str) -> None:
    reads_back(parse_html(markup))


@pytest.mark.parametrize(
    ("most", "opening"),
    [(300, "Presented By Harbor Boats. "), (700, "Today's word count: 1,613 words (6 minutes). ")],
)
def test_text_reads_back_of_lines_as_long_as_a_limit(most: int, opening: str) -> None:
    """A credit loses its stop, and is no shorter than a limit by that."""
    opening += "Photo: Kim Lee/TASS via Getty Images "
    for size in range(most - 4, most + 4):
        words = (opening + "boats and piers " * 50)[: size - 1].rstrip() + "."
        reads_back(parse(f"Harbor AM. {words}Why it matters: They sink."))
        reads_back(parse(f"{words}Why it matters: They sink."))


def test_text_reads_back_of_a_fence_before_a_word_count() -> None:
    reads_back(parse("```Smart Brevity™ count: 945 words ... < 4 minutes."))


@given(HEADERS, anything(), anything(), st.integers(0, 5))
def test_text_reads_back_of_replies(header: str, text: str, reply: str, every: int) -> None:
    """What stands below a quoted mail, and between its lines, has the sign "Reply:"."""
    lines = [f"> {line}" for line in text.splitlines()]
    for at in range(every, len(lines) * 2, every + 2):
        lines[at:at] = reply.splitlines()[:1]
    wrote = "On 3 Oct 2022, at 7:14, Harbor AM <am@harbor.example> wrote:"
    quoted = "\n".join([wrote, *lines, "", reply])
    reads_back(parse_email(f"{header}\nThanks!\n\n{quoted}"))


@given(HEADERS, SOUP, SOUP)
def test_text_reads_back_of_replies_in_markup(header: str, markup: str, reply: str) -> None:
    wrote = "<p>On 3 Oct 2022, at 7:14, Harbor AM &lt;am@harbor.example&gt; wrote:"
    page = f"{wrote}<blockquote type=cite>{markup}</blockquote>{reply}".replace("\ud83d", "")
    reads_back(parse_email(f"{header}Content-Type: text/html\n\n{page}"))


@pytest.mark.parametrize(
    "message",
    [  # what is glued to a line stands between no two mails
        "Subject:h\nKeep ReadingUpdated 5 min ago-WorldOn on7:14Bo wrote:",
        "From:@\n1hr ago-WorldOn   7:14 o wrote:",
        "Content-Type:text/html\n\n<blockquote>1hour ago-WorldOn 7:14 AMo wrote:<b",
        # a numbered line in bold is a subhead without its stars
        "y\n**1. 🚢**\n> 1. r\n**2. S**\n>",
        "5 words 4\n# 2. —\nThank for reading\nd\no\no\ne\nr\n3. C\n|",
        "g\n> 1. C\nBy K **L**\n> 1. K\n>\n> **2. S**\n>",
        "> [A](/) Mar 2\nE",  # a linked name and its age share a line
        " \n>1\n|[A](a) Mar 2\n",
        "_By_ K\nOct 3",  # an emphasised By opens a line of its own
    ],
)
def test_text_reads_back_of_what_soup_has_found_in_mail(message: str) -> None:
    reads_back(parse_email(message))


def test_words_below_a_quoted_mail_are_replies() -> None:
    mail = (
        "From: Bo <bo@town.example>\nSubject: Re: Fares\n\nThanks!\n\n"
        "On 3 Oct 2022, at 7:14, Harbor AM <am@harbor.example> wrote:\n"
        "> Fares go up on Monday, the council says.\n\nBut why?\n\n> Boats cost more.\n\n"
        "Bo Poe\n"
    )
    document = parse_email(mail)
    said = [(piece.kind.value, piece.text) for piece in find(document, Furniture)]
    assert said[-2:] == [("reply", "But why?"), ("reply", "Bo Poe")]
    assert [s.paragraph.text for s in document.stories[0].sections if s.paragraph] == [
        "Fares go up on Monday, the council says.",
        "Boats cost more.",
    ]
    assert "\n\nReply: But why?\n\nBoats" in to_text(document)
    reads_back(document)
