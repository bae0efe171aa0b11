"""The way through the house: text in, document out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from smartbrevity.diagnostics import Diagnostic
from smartbrevity.differences import difference
from smartbrevity.doubts import doubts
from smartbrevity.editorial import findings
from smartbrevity.errors import DoubtsError, RoundTripError
from smartbrevity.nodes import Document, Furniture, Masthead, Node, Story
from smartbrevity.pieces import parts_of, stream
from smartbrevity.readers.html import read_html
from smartbrevity.readers.mail import is_message, read_mail
from smartbrevity.render.text import to_text as canonical_text
from smartbrevity.source import Source
from smartbrevity.style import Style
from smartbrevity.vocabulary import AXIOS

if TYPE_CHECKING:
    from email.message import EmailMessage

__all__ = ["check", "iter_stories", "parse", "parse_email", "parse_html", "to_text"]


def parse(text: str, *, style: Style = AXIOS, strict: bool = False) -> Document:
    """The document that a text is; unless it is to be strict, no str makes it raise.

    `text` is kept whole in `document.source.text`, and every offset in the tree counts its code
    points. `style` is the vocabulary to read it with. With `strict`, doubts as `check` reports
    them raise one `DoubtsError` that holds them all and the document. Raises `TypeError` for
    anything but a str and a Style. Implements the whole spec.

    >>> document = parse("Ferry fares rise\\n\\nFares go up.\\n\\nWhy it matters: Boats cost more.")
    >>> story = document.stories[0]
    >>> story.headline.text, story.section("why-it-matters").paragraph.text
    ('Ferry fares rise', 'Boats cost more.')
    """
    if not isinstance(text, str):
        raise _misfit("parse", "a str", text, "give it text")
    _check_style(style)
    document = _read(Source(text), style)
    found = doubts(document) if strict else ()
    if found:
        raise DoubtsError(found, document)
    return document


def _read(source: Source, style: Style) -> Document:
    """The one way from a text, wherever it comes from, to its tree."""
    parts = parts_of(source, style.tables)
    return Document(parts, source, style.name, start=0, end=len(source.text))


def iter_stories(lines: Iterable[str], *, style: Style = AXIOS) -> Iterator[Story]:
    """The stories of a text of any length, one after the other, in memory that does not grow.

    `lines` are the lines of the text, as an open file gives them, or without their line ends; they
    are taken as the stories are asked for, some 500,000 code points at once. The stories are
    those of `parse(text).stories`, and their offsets count code points from the first line on.
    What is held is one piece of the text, and a story longer than that. Raises `TypeError` for
    a str, bytes and other things that are no lines, and for a style that is none. Implements the
    spec section "Streams".

    >>> page = ["# Ferry fares rise\\n", "Fares go up.\\n", "# Crane falls\\n", "Zoom in: Two.\\n"]
    >>> [story.headline.text for story in iter_stories(page)]
    ['Ferry fares rise', 'Crane falls']
    """
    hint = "open the file as text, or give it an iterable of lines"
    if isinstance(lines, str):
        hint = "give it text.splitlines(), or read a text that is in memory with parse()"
    if isinstance(lines, (str, bytes)) or not isinstance(lines, Iterable):
        raise _misfit("iter_stories", "an iterable of lines", lines, hint)
    _check_style(style)
    parts = chain.from_iterable(stream(_checked(lines), style.tables))
    return (part for part in parts if isinstance(part, Story))


def _checked(lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        if not isinstance(line, str):
            hint = "open the file as text, not as bytes"
            kind = type(line).__name__
            raise TypeError(f"iter_stories() takes lines of str, line {number} is {kind}; {hint}")
        yield line


def _check_style(style: Style) -> None:
    if not isinstance(style, Style):
        raise TypeError(f"style must be a Style such as AXIOS, not {type(style).__name__}")


def parse_html(markup: str | bytes, *, style: Style = AXIOS) -> Document:
    """The document that a page, a feed item or a piece of markup is.

    `document.source.text` is the text that the page shows, in which all offsets count, and
    `document.source.marks` what its tags say of it: bold, links, headings, captions. Bytes are
    decoded by their byte order mark, by the charset that the page names, else as UTF-8 with
    replacements. No markup makes it raise, and nothing is fetched. Raises `TypeError` for anything
    but a str, bytes and a Style, and `ImportError` without the extra `smartbrevity[html]`.
    Implements the spec section "Markup".

    >>> page = "<h1>Ferry fares rise</h1><p>Fares go up.<p><b>Zoom in:</b> <a href='/5'>By 5%</a>."
    >>> story = parse_html(page).stories[0]
    >>> story.headline.text, story.section("zoom-in").paragraph.links
    ('Ferry fares rise', (Link(text='By 5%', url='/5'),))
    """
    if not isinstance(markup, (str, bytes)):
        raise _misfit("parse_html", "a str or bytes", markup, "give it markup")
    _check_style(style)
    return _read(read_html(markup, head=True), style)


def parse_email(message: bytes | str | EmailMessage, *, style: Style = AXIOS) -> Document:
    """The document that a mail is: its bytes, its text, or what the `email` package made of it.

    `document.source.text` is the text that the mail shows, in which all offsets count: its sender,
    date and subject, a line each, which belong to the masthead, and its body. That is the HTML part
    where there is one, else the text; without the extra `smartbrevity[html]` the text. A mail that
    was forwarded or answered is read as if it had come alone, and the frame around it is furniture.
    Attachments are left out, no mail makes it raise, and nothing is fetched. Raises `TypeError` for
    anything else and for a style that is none, and `ImportError` without the extra for a mail of
    nothing but HTML. Implements the spec section "Letterheads".

    >>> mail = b"From: Harbor AM <am@harbor.example>\\nSubject: Fares rise\\n\\nFares go up."
    >>> document = parse_email(mail)
    >>> document.masthead.name, document.masthead.subject
    ('Harbor AM', 'Fares rise')
    """
    if not isinstance(message, (bytes, str)) and not is_message(message):
        raise _misfit("parse_email", "bytes, a str or an EmailMessage", message, "give it a mail")
    _check_style(style)
    return _read(read_mail(message), style)


def check(
    document_or_text: Document | str, *, editorial: bool = False, style: Style = AXIOS
) -> tuple[Diagnostic, ...]:
    """The doubts about a document, or about what a text is read as, in the order of the page.

    A str is parsed with `style` first; a `Document` has been read with its own. With `editorial`
    there are also findings about the writing, by the limits of `style`, each with its `rule`.
    Spans count code points of `document.source.text`; without doubts the result is empty. Raises
    `TypeError` for anything else. Implements the spec sections "Doubts" and "Editorial findings".

    >>> [doubt.code for doubt in check("# Ferry fares rise\\n\\nPhoto: Kim Lee/Getty Images)")]
    ['unbalanced-credit']
    >>> page = "# Ferry fares rise\\n\\nFares rise in May. Nobody is glad of it."
    >>> [found.code for found in check(page, editorial=True)]
    ['lede-sentences']
    """
    _check_style(style)
    if isinstance(document_or_text, str):
        document = parse(document_or_text, style=style)
    elif isinstance(document_or_text, Document):
        document = document_or_text
    else:
        hint = (
            "give it the document that the node is from"
            if isinstance(document_or_text, Node)
            else "give it what parse() gives, or text"
        )
        raise _misfit("check", "a Document or a str", document_or_text, hint)
    found = doubts(document)
    if editorial:
        found += findings(document, style.limits)
    return tuple(sorted(found, key=lambda one: one.span.start))


def to_text(node: Node, *, verify: bool = False, style: Style = AXIOS) -> str:
    """The canonical text of a document, a story or any other node, with a line end at the end.

    For every document that came from `parse`, `parse(to_text(document)) == document`. The parts
    of a story are written in the order of the page, or, where a tree made by hand has no offsets,
    as byline, timestamp, headline, dek, media, body. With `verify` the text is read back, with
    `style`, and a `RoundTripError` names the first place where it gives another tree: of a
    document, or of a masthead, story or piece of furniture as the only part of one. Raises
    `TypeError` for anything but a node, and for other nodes with `verify`. Implements the spec
    section "Canonical text".

    >>> to_text(parse("Zoom in:Fares rise.\\n* Again."), verify=True)
    'Zoom in: Fares rise.\\n\\n  * Again.\\n'
    """
    _check_style(style)
    text = canonical_text(node)
    if not verify:
        return text
    found = parse(text, style=style)
    if isinstance(node, Document):
        parted = difference(node, found)
    elif isinstance(node, (Masthead, Story, Furniture)):
        parted = difference(Document((node,), style=style.name), found)
    else:
        raise TypeError(f"no {type(node).__name__} is read alone; put it into a Story to verify it")
    if parted is not None:
        path = parted.path if isinstance(node, Document) else parted.path.partition(".")[2]
        raise RoundTripError(path or parted.path, parted.problem)
    return text


def _misfit(function: str, wanted: str, value: object, hint: str) -> TypeError:
    if isinstance(value, bytes):
        hint = f"decode it first: {function}(data.decode())"
    return TypeError(f"{function}() takes {wanted}, not {type(value).__name__}; {hint}")
