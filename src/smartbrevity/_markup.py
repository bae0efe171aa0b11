"""The ways in for pages and mails: what markup shows is read as text is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartbrevity._api import check_style, misfit, read
from smartbrevity.nodes import Document
from smartbrevity.readers.html import read_html
from smartbrevity.readers.mail import is_message, read_mail
from smartbrevity.style import Style
from smartbrevity.vocabulary import AXIOS

if TYPE_CHECKING:
    from email.message import EmailMessage

__all__ = ["parse_email", "parse_html"]


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
        raise misfit("parse_html", "a str or bytes", markup, "give it markup")
    check_style(style)
    return read(read_html(markup, head=True), style)


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
        raise misfit("parse_email", "bytes, a str or an EmailMessage", message, "give it a mail")
    check_style(style)
    return read(read_mail(message), style)
