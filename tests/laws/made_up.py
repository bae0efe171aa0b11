"""Documents that a random number makes, for loops that draw more than Hypothesis can.

`built` ones are stories and letters as writers and tools build them, with any line of the format
in every slot; in `glued` ones lines, labels, tags and marks stand where nobody put them; `damaged`
ones are windows of given pages. Each is the text, the markup or the mail of a kind of `READ`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from random import Random

from soup import LINES, SCRAPS
from strategies import JOINTS, POOL
from test_law4_markup import SAID
from test_markup import ATTRIBUTES, TAGS, WORDS

from smartbrevity import AXIOS, Document, parse, parse_email, parse_html

__all__ = ["READ", "built", "damaged", "glued"]

READ: dict[str, Callable[[str], Document]] = {
    "text": parse,
    "html": parse_html,
    "mail": lambda message: parse_email(message.encode("utf-8", "surrogatepass")),
}
LABELS = tuple(
    spelling.replace("*", "Kim Lee")
    for axiom in AXIOS.labels
    for spelling in (axiom.spelling, *axiom.also)
)
SAYINGS = (*LINES, *POOL, *SAID)
HEADERS = (
    "Subject: Fares\n",
    "From: Harbor AM <am@harbor.example>\nDate: Mon, 3 Oct 2022\nSubject: Fares rise\n",
    "From: Bo <bo@town.example>\nSubject: Re: Fares\n",
    "From: Bo <bo@town.example>\nSubject: Fwd: Fares\n",
)
MARKS = ("", "", "", "*", "**", "***", "_", "__")
DRESS = ("b", "strong", "i", "em", "u", "b", "a href=/a", "span style='font-weight:700'")


# How a line of each sort is written, in text and in markup.
TITLES = (
    ("# {}\n\n", "## {}\n\n", "**{}**\n\n", "🚨 **{}**\n\n", "{}\n\n", "{}\n"),
    ("<h1>{}</h1>", "<h2>{}</h2>", "<p><b>{}</b></p>", "<p>🚨 <b>{}</b></p>",
     "<h3><b>{}</b></h3>", "<p>{}</p>"),
)  # fmt: skip
LABELLED = (
    ("**{}:** {}\n\n", "**{}**: {}\n\n", "## {}\n\n{}\n\n", "**{}:**\n{}\n\n", "{}: {}\n\n",
     "{}\n\n{}\n\n", "*{}:* {}\n", "🔎 **{}:** {}\n\n"),
    ("<p><b>{}:</b> {}</p>", "<p><strong>{}: </strong>{}</p>", "<p><b>{}</b>: {}</p>",
     "<h3>{}</h3><p>{}</p>", "<p><b>{}:</b><br>{}</p>", "<p>{}: {}</p>", "<p>🔎 <b>{}:</b> {}"),
)  # fmt: skip
BLOCKS = (
    ("{}\n\n", "{}\n\n", "{}\n\n", "{}\n", "*{}*\n\n", "> {}\n\n", "**{}**\n\n", "| {} |\n",
     "#### {}\n\n", "{} "),
    ("<p>{}</p>", "<p>{}</p>", "<p>{}</p>", "<div>{}</div>", "<p><em>{}</em></p>",
     "<blockquote>{}</blockquote>", "<figcaption>{}</figcaption>", "<h4>{}</h4>", "{}<br>",
     "<p><b>{}</b></p>", "<footer>{}</footer>", "<table><td>{}</table>", "<cite>{}</cite>"),
)  # fmt: skip


# Glued documents.


def glued(random: Random, kind: str) -> str:
    """Lines, labels, tags and marks that stand where nobody put them."""
    tagged = kind == "html" or (kind == "mail" and random.random() < 0.6)
    text = "".join(_glue(random, tagged=tagged) for _ in range(random.randint(1, 14)))
    return _posted(random, text, tagged=tagged) if kind == "mail" else text


def _glue(random: Random, *, tagged: bool) -> str:
    how = random.random()
    if how < 0.3:
        said = random.choice(SAYINGS)
        if random.random() < 0.4:
            said = _damaged(random, said)
    elif how < 0.45:
        said = random.choice(LABELS)
        said = (said if random.random() < 0.8 else said.lower()) + random.choice(
            (":", "", "...", "…", ".", " —")
        )
    elif how < 0.6:
        said = random.choice(SCRAPS)
    else:
        said = random.choice(("a", "b c", "It sails.", "Kim Lee", "1", ":", "Boats", "— ", "🔎"))
    if random.random() < 0.35:
        said = _marked(random, said)
    if tagged:
        if random.random() < 0.5:
            said = f"<{random.choice(TAGS)}{random.choice(ATTRIBUTES)}>{said}"
        if random.random() < 0.3:
            said += f"</{random.choice(TAGS)}>"
        if random.random() < 0.1:
            said += random.choice(WORDS)
    return said + random.choice(("", " ", "") if tagged else (*JOINTS, "", " "))


def _marked(random: Random, said: str) -> str:
    """The words in marks of Markdown that belong together, or not."""
    mark = random.choice(MARKS)
    return f"{mark}{said}{mark if random.random() < 0.7 else random.choice(MARKS)}"


def _damaged(random: Random, said: str) -> str:
    """The words with some of them lost, doubled, or in between others."""
    at, end = sorted(random.randint(0, len(said)) for _ in range(2))
    return random.choice(
        (said[:at], said[at:], said[at:end], said[:at] + said[end:], said[:end] + said[at:])
    )


# Built documents.


def built(random: Random, kind: str) -> str:
    """A page or a letter as writers and tools build one, with any line in every slot."""
    tagged = kind == "html" or (kind == "mail" and random.random() < 0.6)
    blocks = _letter(random, tagged) if random.random() < 0.4 else _story(random, tagged, None)
    text = "".join(blocks)
    return _posted(random, text, tagged=tagged) if kind == "mail" else text


def _slot(random: Random, tagged: bool, *usual: str) -> str:
    """What is usual in a slot, or a line that is at home in another one; some of it dressed."""
    said = random.choice(usual) if random.random() < 0.7 else random.choice(SAYINGS)
    said = escape(said.encode("utf-8", "replace").decode(), quote=False) if tagged else said
    words = said.split(" ")
    if random.random() < 0.2:
        at = random.randrange(len(words))
        end = random.randint(at + 1, len(words))
        if tagged:
            tag = random.choice(DRESS)
            opening, closing = f"<{tag}>", f"</{tag.partition(' ')[0]}>"
        else:
            opening = random.choice(("*", "**", "_", "["))
            closing = "](https://x.example/)" if opening == "[" else opening
        words[at] = opening + words[at]
        words[end - 1] += closing
    return " ".join(words)


def _letter(random: Random, tagged: bool) -> Iterator[str]:
    def line(*usual: str) -> str:
        return _block(random, tagged, _slot(random, tagged, *usual))

    for usual in (
        ("Harbor AM", "Harbor AM: Fares rise"),
        ("By Kim Lee and Ann Poe · Oct 3, 2022",),
        ("Good Tuesday morning!", "🚢 Good morning. Today's word count: 945 words, 4 minutes."),
    ):
        if random.random() < 0.7:
            yield line(*usual)
    for number in range(1, random.randint(2, 5)):
        yield from _story(random, tagged, number)
        if random.random() < 0.3:
            yield line("A message from Acme", "---", "Sign up for our daily briefing")
    if random.random() < 0.5:
        yield line("Thanks to Bo for the copy edit.", "See you tomorrow!", "Was this forwarded?")


def _story(random: Random, tagged: bool, number: int | None) -> Iterator[str]:
    def slot(*usual: str) -> str:
        return _slot(random, tagged, *usual)

    title = slot("Ferry fares rise again this fall", "Crane falls on pier", "Scoop: Pier reopens")
    if number is not None:
        big = random.choice(("1 big thing: ", "1. ", "1. 🚢 ", "1 big thing: Scoop: "))
        title = (big if number == 1 else f"{number}. ") + title
    yield random.choice(TITLES[tagged]).format(title)
    for usual in (
        ("By Kim Lee", "Kim Lee", "Kim Lee, Ann Poe"),
        ("Updated 8 mins ago - World", "Oct 31, 2019", "1 hour ago - World"),
        ("Photo: Kim Lee/Getty Images", "A ship. Photo: Kim Lee/AFP", "Illustration of a boat"),
        ("The council voted on Monday, officials said.", "Boats cost more, and fares go up."),
    ):
        if random.random() < 0.6:
            yield _block(random, tagged, slot(*usual))
    for _ in range(random.randint(0, 4)):
        yield from _section(random, tagged)


def _section(random: Random, tagged: bool) -> Iterator[str]:
    label, text = random.choice(LABELS), _slot(random, tagged, "Boats cost more.", "It is late.")
    if random.random() < 0.8:
        yield random.choice(LABELLED[tagged]).format(label, text)
    else:
        yield _block(random, tagged, text)
    items = [
        _slot(random, tagged, "Pupils ride free.", "Dogs: They do not.", "A • B", "Kim Lee, Dover")
        for _ in range(random.choice((0, 0, 0, 1, 2, 3)))
    ]
    if items and tagged:
        shape = random.choice(("<ul>{}</ul>", "<ol>{}</ol>", "<ul><li>x<ul>{}</ul></ul>"))
        yield shape.format("".join(f"<li>{item}</li>" for item in items))
    elif items:
        sign = random.choice(("- ", "* ", "• ", "  • ", "1. ", "– "))
        yield "".join(f"{sign}{item}\n" for item in items) + random.choice(("\n", ""))


def _block(random: Random, tagged: bool, said: str) -> str:
    return random.choice(BLOCKS[tagged]).format(said)


def _posted(random: Random, text: str, *, tagged: bool) -> str:
    """A mail of the text; sometimes as the answer to one, or one that is sent on."""
    header = random.choice(HEADERS) + ("Content-Type: text/html\n" if tagged else "")
    text = text.encode("utf-8", "replace").decode()
    if random.random() < 0.3:
        if tagged:
            text = f"<p>Hi!<p>On Oct 3, 2022 at 7:14 Bo wrote:<blockquote type=cite>{text}"
        else:
            quoted = "".join(f"> {line}\n" for line in text.splitlines())
            text = f"Hi!\n\nOn 3 Oct 2022, at 7:14, Bo <bo@town.example> wrote:\n{quoted}\nYes."
    return f"{header}\n{text}"


# Published pages, damaged.


def damaged(random: Random, pages: list[str]) -> str:
    """A window of a page, with lines and words lost, doubled, or put elsewhere."""
    page = random.choice(pages)
    at = random.randrange(max(1, len(page)))
    text = page[at : at + random.choice((200, 600, 2000))] if random.random() < 0.8 else page[:4000]
    for _ in range(random.randint(0, 4)):
        if random.random() < 0.5:
            text = _damaged(random, text) if random.random() < 0.2 else text
            at = random.randint(0, len(text))
            text = text[:at] + random.choice((*SAYINGS, *SCRAPS, *WORDS)) + text[at:]
        else:
            at = random.randint(0, len(text))
            text = text[:at] + text[at + random.randint(1, 30) :]
    return text
