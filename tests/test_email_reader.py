"""Mail: what is read of it, what carries it, and that nothing that may come in one makes it raise.

The expected trees are written as `dump` prints them.
"""

from __future__ import annotations

import base64
import email
import email.policy
import quopri
import subprocess
import sys
import time
from email.header import Header
from email.message import EmailMessage, Message
from textwrap import dedent
from typing import cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from smartbrevity import (
    Document,
    MarkKind,
    Style,
    dump,
    dumps,
    loads,
    parse,
    parse_email,
    to_text,
    walk,
)
from smartbrevity.nodes import Furniture, Masthead
from smartbrevity.readers.mail import DEEPEST, MOST_HEADER
from smartbrevity.readers.quotations import unquoted
from smartbrevity.readings.letterheads import MAX_LETTERHEAD
from smartbrevity.source import BLANKS, Mark, Source

LETTER = """\
Harbor AM

Good morning.

1 big thing: Ferry fares rise

The council voted on Monday to raise fares, and half of the island takes
the boat to work every day.

Why it matters: It is a lot of money.

2. Crane falls on pier

Nobody was hurt.
"""
TREE = """\
    furniture page-title "Harbor AM"
    furniture greeting "Good morning."
  story ordinal=1 marker="1 big thing:"
    headline "Ferry fares rise" numbered
    section
      paragraph "The council voted on Monday to raise fares, and half of the island \
takes\\nthe boat to work every day."
    section
      label "Why it matters" ":" key=why-it-matters role=significance
      paragraph "It is a lot of money."
  story ordinal=2 marker="2."
    headline "Crane falls on pier" numbered
    section
      paragraph "Nobody was hurt."
"""


def tree(message: object) -> str:
    return dump(read(message)).removeprefix("document\n") + "\n"


def read(message: object) -> Document:
    return parse_email(cast("str", message))


def masthead(message: object) -> Masthead:
    found = read(message).masthead
    assert found is not None
    return found


def reads_back(document: Document) -> None:
    again = parse(to_text(document))
    if again != document:
        assert dump(again) == dump(document)
    assert again == document
    assert loads(dumps(document)) == document


HEAD = """\
From: Harbor AM <am@harbor.example>
Date: Mon, 3 Oct 2022 07:14:00 +0000
Subject: Ferry fares rise
"""
HEAD_TREE = """\
  masthead
    furniture sender "From: Harbor AM <am@harbor.example>"
    timestamp "Date: Mon, 3 Oct 2022 07:14:00 +0000" date=2022-10-03
    furniture subject "Subject: Ferry fares rise"
"""


# Whole mails


def test_a_text_mail() -> None:
    """Hard wraps and quoted-printable."""
    body = quopri.encodestring(LETTER.replace("a lot", "\u20ac5, a lot").encode())
    message = HEAD.encode() + b"Content-Type: text/plain; charset=UTF-8\n"
    message += b"Content-Transfer-Encoding: Quoted-Printable\n\n" + body
    wanted = (HEAD_TREE + TREE).replace("a lot", "\u20ac5, a lot")
    for form in (message, message.replace(b"\n", b"\r\n"), message.decode()):
        assert tree(form) == wanted
    document = parse_email(message)
    assert document.source.text.startswith("From: Harbor AM <am@harbor.example>\nDate: Mon, 3 Oct")
    reads_back(document)


TABLES = """\
<html><body>
<div style="display:none">Plus: a crane falls &zwnj;&nbsp;&zwnj;&nbsp;</div>
<table><tr><td><h1>Harbor AM</h1></td></tr>
<tr><td><p>Good morning.</p></td></tr>
<tr><td><table><tr><td><h2>1 big thing: Ferry fares rise</h2></td></tr>
<tr><td><p>The council voted on <a href="https://council.example/5">Monday</a>.</p>
<p><b>Why it matters:</b> It is a lot of money.</p>
<ul><li>Pupils ride free.</li></ul></td></tr></table></td></tr>
<tr><td><img src="https://track.example/p.gif" width="1" height="1"></td></tr></table>
</body></html>
"""
TABLES_TREE = """\
    furniture page-title "Harbor AM"
    furniture greeting "Good morning."
  story ordinal=1 marker="1 big thing:"
    headline "Ferry fares rise" numbered mark="##"
    section
      paragraph "The council voted on Monday."
        link "Monday" url="https://council.example/5"
    section
      label "Why it matters" ":" key=why-it-matters role=significance mark="**"
      paragraph "It is a lot of money."
      item "Pupils ride free." marker="\u2022"
"""


def html_mail(*, text: str | None = None) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Ferry fares rise"
    message["From"] = "Harbor AM <am@harbor.example>"
    message["Date"] = "Mon, 03 Oct 2022 07:14:00 +0000"
    if text is not None:
        message.set_content(text)
        message.add_alternative(TABLES, subtype="html")
    else:
        message.set_content(TABLES, subtype="html")
    return message


def test_a_mail_of_tables() -> None:
    message = html_mail()
    wanted = HEAD_TREE.replace("Mon, 3 Oct", "Mon, 03 Oct") + TABLES_TREE
    assert tree(message) == tree(bytes(message)) == tree(message.as_string()) == wanted
    document = parse_email(message)
    page = document.source.marks[0]
    assert page == Mark(MarkKind.PAGE, 0, len(document.source.text))
    assert list(document.source.marks) == sorted(
        document.source.marks, key=lambda mark: (mark.start, -mark.end)
    )


def test_the_html_of_a_mail_is_preferred() -> None:
    message = html_mail(text="See the other part.")
    message.add_attachment("An attached page.", filename="notes.txt")
    message.add_attachment(b"\0\1", maintype="image", subtype="png", filename="a.png")
    message.add_attachment(html_mail())
    wanted = HEAD_TREE.replace("Mon, 3 Oct", "Mon, 03 Oct") + TABLES_TREE
    assert tree(message) == tree(bytes(message)) == wanted
    text = parse_email(message).source.text
    assert "attached" not in text
    assert "other part" not in text


@pytest.mark.parametrize("html", ["", "<p>&nbsp;</p>", "<style>p {color: red}</style>"])
def test_the_text_is_read_where_the_html_shows_none(html: str) -> None:
    message = EmailMessage()
    message.set_content("Fares go up.")
    message.add_alternative(html, subtype="html")
    assert parse_email(message).source.text.strip() == "Fares go up."


def test_a_mail_of_nothing_but_blank_html() -> None:
    assert read("Content-Type: text/html\n\n<p>&nbsp;</p>").parts == ()


def test_parts_that_nothing_cuts_are_text() -> None:
    for head in ("multipart/mixed", "multipart/mixed; boundary=x"):
        document = parse_email(f"Content-Type: {head}\n\nThe council voted on Monday.\n".encode())
        assert document.source.text.strip() == "The council voted on Monday."


def test_parts_beside_each_other_are_read_in_order() -> None:
    message = (
        "Content-Type: multipart/mixed; boundary=b\n\nFor old programs.\n--b\n\nFares go up.\n"
        "--b\nContent-Type: text/html\n\n<p>Boats <b>stay</b> in.\n--b\nContent-Type: x/y\n\nNo.\n"
        "--b\nContent-Type: text/plain\nContent-Disposition: inline; filename=a.txt\n\nNo.\n"
        "--b--\nNo."
    )
    document = parse_email(message)
    assert document.source.text == "Fares go up.\n\nBoats stay in."
    assert document.source.marks == (
        Mark(MarkKind.PAGE, 0, 28),
        Mark(MarkKind.BOLD, 20, 24),
    )


# Who passed it on

GMAIL = """\
From: Bo Poe <bo@town.example>
Subject: Fwd: Ferry fares rise

You may like this.

Bo

---------- Forwarded message ---------
"""
APPLE = """\
From: Bo Poe <bo@town.example>
Subject: Fwd: Ferry fares rise

Begin forwarded message:

"""


def test_a_forwarded_mail() -> None:
    document = parse_email(GMAIL + HEAD + "To: <bo@town.example>\n\n" + LETTER)
    frame = """\
  furniture chrome "From: Bo Poe <bo@town.example>"
  furniture chrome "Subject: Fwd: Ferry fares rise"
  furniture chrome "You may like this."
  furniture chrome "Bo"
  furniture chrome "---------- Forwarded message ---------"
"""
    to = '    furniture chrome "To: <bo@town.example>"\n'
    assert dump(document) == "document\n" + frame + HEAD_TREE + to + TREE[:-1]
    reads_back(document)


@pytest.mark.parametrize("quoted", ["", "> ", ">", "> > "])
def test_a_mail_forwarded_in_another_style(quoted: str) -> None:
    inner = "".join(f"{quoted}{line}\n" for line in (HEAD + "\n" + LETTER).splitlines())
    document = parse_email(APPLE + inner)
    alone = parse_email(HEAD + "\n" + LETTER)
    assert document.masthead == alone.masthead
    assert document.stories == alone.stories
    assert [piece.text for piece in document.furniture] == [
        "From: Bo Poe <bo@town.example>",
        "Subject: Fwd: Ferry fares rise",
        "Begin forwarded message:",
    ]
    reads_back(document)


def test_a_mail_forwarded_by_its_header_alone() -> None:
    top = "From: Bo Poe <bo@town.example>\nSubject: FW: Ferry fares rise\n\nLook!\n\n"
    document = parse_email(top + HEAD + "\n" + LETTER)
    alone = parse_email(HEAD + "\n" + LETTER)
    assert document.masthead == alone.masthead
    assert document.stories == alone.stories
    assert [piece.text for piece in document.furniture][2:] == ["Look!"]
    reads_back(document)


def test_a_forwarded_page() -> None:
    header = "".join(
        f"<b>{line}</b><br>".replace(" <am@harbor.example>", "") for line in HEAD.split("\n")
    )
    markup = f"<div>Look!<br><div>---------- Forwarded message ---------<br>{header}</div>{TABLES}"
    document = parse_email(
        f"From: Bo <bo@town.example>\nSubject: Fwd: x\nContent-Type: text/html\n\n{markup}"
    )
    found = document.masthead
    assert found is not None
    assert found.subject == "Ferry fares rise"
    assert found.sender == "Harbor AM"
    assert found.name == "Harbor AM"
    assert [piece.text for piece in document.furniture][2:4] == [
        "Look!",
        "---------- Forwarded message ---------",
    ]
    assert document.stories == parse_email(html_mail()).stories


ANSWER = """\
From: Bo Poe <bo@town.example>
Date: Tue, 4 Oct 2022 09:00:00 +0000
Subject: Re: Ferry fares rise

Thanks!

On Mon, Oct 3, 2022 at 7:14 AM Harbor AM
<am@harbor.example> wrote:

"""


def test_an_answered_mail() -> None:
    """The words above and below are furniture; the subject stands with what is answered."""
    quoted = "".join(f"> {line}\n" if line else ">\n" for line in LETTER.splitlines())
    document = parse_email(ANSWER + quoted)
    frame = """\
  furniture chrome "From: Bo Poe <bo@town.example>"
  furniture chrome "Date: Tue, 4 Oct 2022 09:00:00 +0000"
  furniture chrome "Thanks!"
  furniture chrome "On Mon, Oct 3, 2022 at 7:14 AM Harbor AM <am@harbor.example> wrote:"
  masthead
    furniture subject "Subject: Re: Ferry fares rise"
"""
    assert dump(document) == "document\n" + frame + TREE[:-1]
    assert document.stories == parse(LETTER).stories
    reads_back(document)
    below = parse_email(ANSWER + quoted + "Bo Poe\nSaltmere\n")
    assert below.stories == document.stories
    assert below.masthead == document.masthead
    assert [piece.text for piece in below.furniture][4:] == ["Bo Poe", "Saltmere"]
    assert [mark.kind for mark in below.source.marks] == [MarkKind.REPLY] * 2
    assert all(below.source[m.start, m.end] in ("Bo Poe", "Saltmere") for m in below.source.marks)


def test_an_answered_page() -> None:
    wrote = "On 3 Oct 2022, at 7:14, Harbor AM &lt;am@harbor.example&gt; wrote:"
    markup = f"<p>Thanks!<p>{wrote}<blockquote type=cite>{TABLES}</blockquote><p>Bo"
    head = "From: Bo <bo@town.example>\nSubject: RE: AW: Fares\nContent-Type: text/html\n\n"
    document = parse_email(head + markup)
    assert document.stories == parse_email(html_mail()).stories
    assert document.masthead is not None
    assert document.masthead.subject == "Fares"
    assert [piece.text for piece in document.furniture][-3:] == [
        "Thanks!",
        wrote.replace("&lt;", "<").replace("&gt;", ">"),
        "Bo",
    ]
    page, *others = document.source.marks
    assert page == Mark(MarkKind.PAGE, 0, len(document.source.text))
    assert MarkKind.QUOTE not in {mark.kind for mark in others}


def test_a_quotation_further_down_belongs_to_the_newsletter() -> None:
    page = "<p>Fares go up.<blockquote>We lost.</blockquote><p>Boats stay in."
    alone = parse_email(f"Content-Type: text/html\n\n{page}")
    assert MarkKind.QUOTE in {mark.kind for mark in alone.source.marks}
    head = "From: Bo <bo@town.example>\nContent-Type: text/html\n\nBegin forwarded message:"
    document = parse_email(f"{head}{page}")
    assert "Boats stay in." in document.source.text
    assert "Boats stay in." not in [piece.text for piece in document.furniture]


def test_an_answer_without_its_subject_line_elsewhere() -> None:
    """The subject alone shows that the lines carry a mail: it stays where it is."""
    body = "Thanks!\n\nOn 3 Oct 2022, at 7:14, Harbor AM wrote:\n> Fares go up.\n"
    document = parse_email(f"Subject: Re: Fares\n\n{body}")
    assert dump(document) == dedent("""\
        document
          furniture chrome "Subject: Re: Fares"
          furniture chrome "Thanks!"
          furniture chrome "On 3 Oct 2022, at 7:14, Harbor AM wrote:"
          story
            section
              paragraph "Fares go up."
        """).rstrip("\n")
    reads_back(document)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("> Fares\n>\n> rise.", "Fares\n\nrise."),
        ("Fares rise.\n\n> A line that is quoted.", None),
        ("Fares rise.\n> A line\n> that is quoted.\nBoats stay in.", None),
        (
            "> From: Bo <bo@town.example>\n> Fares rise.\nBo",
            "From: Bo <bo@town.example>\nFares rise.\n\nBo",
        ),
        ("> Begin forwarded message:\n>> Fares", "Begin forwarded message:\nFares"),
        ("\n> Fares\nBo", None),
        ("> Fares rise on\nMonday, and\n> boats stay.\n\nBo\n> So.\n", None),
        (
            "Begin forwarded message:\n> Fares rise\non Monday,\n> again.\n\nBo\n\n> So.\n",
            "Begin forwarded message:\n\nFares rise\non Monday,\nagain.\n\n\nBo\n\n\nSo.\n",
        ),
        ("None is quoted.", None),
    ],
)
def test_quotations(text: str, wanted: str | None) -> None:
    found, marks = unquoted(text)
    assert found == (text if wanted is None else wanted)
    assert [found[mark.start : mark.end] for mark in marks] == (
        ["Bo"] if "Bo\n" in found + "\n" and wanted else []
    )


# Letterheads


@pytest.mark.parametrize(
    ("head", "name", "subject", "sender"),
    [
        ("From: Harbor AM <am@x.example>", "Harbor AM", None, "Harbor AM <am@x.example>"),
        ('From: "Harbor AM" <am@x.example>', "Harbor AM", None, '"Harbor AM" <am@x.example>'),
        (
            "From: Harbor AM [mailto:am@x.example]",
            "Harbor AM",
            None,
            "Harbor AM [mailto:am@x.example]",
        ),
        ("From: am@x.example", None, None, "am@x.example"),
        ("From: <am@x.example>", None, None, "<am@x.example>"),
        ("**From:** Harbor AM <am@x.example>", "Harbor AM", None, "Harbor AM <am@x.example>"),
        ("From:\tHarbor AM <am@x.example>", "Harbor AM", None, "Harbor AM <am@x.example>"),
        ("Subject: Re: FWD: re: Fares: up", None, "Fares: up", None),
        ("Asunto: RV: Fares", None, "Fares", None),
        ("Subject: Fwd:", None, None, None),
        ("Subject: Fwd: Fares\nFrom: Bo <bo@x.example>", None, "Fares", "Bo <bo@x.example>"),
        ("From: Bo\nTo: Al", None, None, "Bo"),
        ("From:\nbo@x.example", None, None, None),
    ],
)
def test_what_a_header_says(
    head: str, name: str | None, subject: str | None, sender: str | None
) -> None:
    document = parse(f"{head}\n\nThe boats stay in on Monday.\n")
    found = document.masthead
    assert found is not None
    assert (found.name, found.subject, found.sender) == (name, subject, sender)
    reads_back(document)


def test_the_name_that_the_head_prints_goes_first() -> None:
    for top, name in (
        ("Harbor", "Harbor"),
        ("Top of the pier", "Harbor AM"),
        ("Saltmere\n\nBy Mo Lane", "Saltmere"),
        ("Good morning", "Harbor AM"),
    ):
        found = parse(f"{HEAD}\n{top}\n\n1 big thing: Fares\n\nFares go up.\n").masthead
        assert found is not None
        assert found.name == name
    found = parse("From: am@x.example\n\nSaltmere\n\n1 big thing: Fares\n\nUp.\n").masthead
    assert found is not None
    assert found.name == "Saltmere"


def test_a_menu_between_header_and_news_belongs_to_the_masthead() -> None:
    menu = "Share on Facebook\n\n" * 8
    document = parse(f"{HEAD}\n{menu}1 big thing: Fares\n\nFares go up.\n")
    assert isinstance(document.parts[0], Masthead)
    assert document.parts[0].subject == "Ferry fares rise"


def test_short_lines_of_a_frame_are_no_menu() -> None:
    words = "".join(f"{word}\n\n" for word in ("World", "Politics", "Yes", "No", "So", "Bo", "Ann"))
    document = parse(
        f"From: Bo <bo@x.example>\n\n{words}Begin forwarded message:\n\n{HEAD}\n{LETTER}"
    )
    assert document.masthead == parse(HEAD + "\n" + LETTER).masthead


def test_header_lines_are_not_joined() -> None:
    long = "Subject: " + "Ferry fares rise and rise and rise again in all of the harbor"
    head = f"From: Harbor AM <am@harbor.example>\n{long}\nTo: Bo\nreply-to goes on below it\n\nUp."
    found = parse(head).masthead
    assert found is not None
    assert [part.text for part in found.parts if isinstance(part, Furniture)][1] == long


def test_a_frame_of_many_lines_is_not_looked_through() -> None:
    words = "Fares go up.\n\n" * MAX_LETTERHEAD
    document = parse(f"{HEAD}\n{words}Begin forwarded message:\n\n{HEAD}")
    assert document.masthead == parse(HEAD).masthead


def test_a_frame_in_pipes_and_fences() -> None:
    head = "From: Bo <bo@x.example>\n\n| Look | here |\n\n```\n\nBegin forwarded message:\n\n"
    document = parse(f"{head}{HEAD}\n{LETTER}\n```\n")
    assert [piece.text for piece in document.furniture][:5] == [
        "From: Bo <bo@x.example>",
        "Look",
        "here",
        "```",
        "Begin forwarded message:",
    ]
    assert document.masthead == parse(HEAD + "\n" + LETTER).masthead


# Headers and charsets


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        (b"=?utf-8?q?F=C3=A4hre?= =?utf-8?b?IOKCrA==?=", "F\u00e4hre \u20ac"),
        (b"=?utf-8?q?F=C3?= =?utf-8?q?=A4hre?=", "F\u00e4hre"),
        (b"=?iso-8859-1*en?Q?F=E4hre?= rises", "F\u00e4hre rises"),
        (b"=?klingon?q?F=C3=A4hre?=", "F\u00e4hre"),
        (b"=?utf-8?b?A?=", "=?utf-8?b?A?="),
        (b"=?utf-8?x?A?=", "=?utf-8?x?A?="),
        (b"=?utf-8?q?a", "=?utf-8?q?a"),
        ("F\u00e4hre".encode(), "F\u00e4hre"),
        ("F\u00e4hre".encode("latin-1"), "F\u00e4hre"),
        (b"a\n  b\tc", "a b c"),
        (b"=?utf-8?q?a=0Ab?=", "a b"),
    ],
)
def test_words_of_a_header(raw: bytes, wanted: str) -> None:
    assert masthead(b"Subject: " + raw + b"\n\nUp.").subject == wanted


def test_headers_of_a_str_are_read_as_they_are() -> None:
    found = masthead("Subject: F\u00e4hre \u20ac =?utf-8?q?=E2=82=AC?=\n\nUp.")
    assert found.subject == "F\u00e4hre \u20ac \u20ac"


def test_long_headers_are_cut() -> None:
    assert len(masthead(f"Subject: {'x' * 9_000}\n\nUp.").subject or "") == MOST_HEADER


@pytest.mark.parametrize(
    ("charset", "data", "wanted"),
    [
        ("iso-8859-1", b"F\xe4hre \x93a\x94", "F\u00e4hre \u201ca\u201d"),
        ("UTF-8", "F\u00e4hre".encode(), "F\u00e4hre"),
        (
            '"koi8-r"',
            "\u041f\u0430\u0440\u043e\u043c".encode("koi8-r"),
            "\u041f\u0430\u0440\u043e\u043c",
        ),
        ("klingon", "F\u00e4hre".encode(), "F\u00e4hre"),
        ("us-ascii", "F\u00e4hre".encode(), "F\u00e4hre"),
        ("us-ascii", b"F\xe4hre", "F\u00e4hre"),
        ("utf-8", b"F\xe4hre", "F\ufffdhre"),
        ("utf-16", "F\u00e4hren".encode(), "F\u00e4hren"),
        ("zlib", b"Fares", "Fares"),
        ("", b"F\xe4hre", "F\u00e4hre"),
    ],
)
@pytest.mark.parametrize("encoding", ["base64", "8bit"])
def test_charsets(charset: str, data: bytes, wanted: str, encoding: str) -> None:
    body = base64.encodebytes(data) if encoding == "base64" else data
    head = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n"
    assert read(head.encode() + body).source.text == wanted
    part = b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" + head.encode() + body + b"\n--b--"
    assert read(part).source.text.strip() == wanted


def test_the_charset_of_a_page() -> None:
    page = "<meta charset=iso-8859-2><p>\u0141\u00f3d\u017a".encode("iso-8859-2")
    assert read(b"Content-Type: text/html\n\n" + page).source.text == "\u0141\u00f3d\u017a"


def test_a_str_keeps_its_letters_whatever_the_charset() -> None:
    head = "Content-Type: text/plain; charset=iso-8859-1\n"
    assert read(f"{head}\nF\u00e4hre \u20ac").source.text == "F\u00e4hre \u20ac"
    coded = f"{head}Content-Transfer-Encoding: quoted-printable\n\nF=E4hre \u20ac"
    assert read(coded).source.text.startswith("F\u00e4hre ")


# Messages made by hand


def test_a_message_made_by_hand() -> None:
    message = EmailMessage()
    message["Subject"] = "F\u00e4hre"
    message["From"] = "Harbor AM <am@harbor.example>"
    message.set_content("Die F\u00e4hre kommt.\n")
    for charset in ("utf-8", "iso-8859-1"):
        message.set_content("Die F\u00e4hre kommt.\n", charset=charset, cte="8bit")
        document = parse_email(message)
        assert document.source.text.endswith("Subject: F\u00e4hre\n\nDie F\u00e4hre kommt.\n")
    assert document.masthead is not None
    assert (document.masthead.name, document.masthead.subject) == ("Harbor AM", "F\u00e4hre")


def test_messages_that_nobody_should_make() -> None:
    for payload, wanted in (
        (None, ""),
        (b"Fares", "Fares"),
        ("\ud800", ""),
        ("\u20ac", "\u20ac"),
        (7, ""),
    ):
        message = Message()
        message["Subject"] = cast("str", Header("F\u00e4hre", "utf-8"))
        message.set_payload(cast("str", payload))
        assert read(message).source.text == f"Subject: F\u00e4hre\n\n{wanted}"
    parts = Message()
    parts["Content-Type"] = "text/plain"
    parts.set_payload(cast("str", [message, "no part"]))
    assert read(parts).source.text == ""
    parts.replace_header("Content-Type", "multipart/mixed")
    assert read(parts).source.text == ""


def test_parts_that_were_made_by_hand_as_one_text() -> None:
    message = Message()
    message["Content-Type"] = "multipart/mixed; boundary=b"
    message.set_payload("--b\n\nFares \u2014 go up.\n--b--")
    assert read(message).source.text == "Fares \u2014 go up."


def test_a_message_is_left_as_it_was() -> None:
    message = html_mail(text="Fares go up.")
    before = message.as_bytes()
    parse_email(message)
    assert message.as_bytes() == before


@pytest.mark.parametrize("value", [None, 5, bytearray(b"Subject: x"), ["Subject: x"], Source("x")])
def test_a_wrong_type_is_told(value: object) -> None:
    with pytest.raises(
        TypeError, match=r"parse_email\(\) takes bytes, a str or an EmailMessage, not"
    ):
        read(value)
    with pytest.raises(TypeError, match="style must be a Style"):
        parse_email("", style=cast("Style", "axios"))


# Without the extra


def test_without_selectolax_the_text_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    message = html_mail(text="Fares go up.\n")
    mixed = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nUp.\n--b\n"
    mixed += "Content-Type: text/html\n\n<p>No"
    monkeypatch.setitem(sys.modules, "selectolax.lexbor", None)
    assert parse_email(message).source.text.endswith("\n\nFares go up.\n")
    assert parse_email(mixed).source.text == "Up."
    with pytest.raises(ImportError, match=r"smartbrevity\[html\]"):
        parse_email(html_mail())


def test_the_email_package_is_loaded_with_the_first_mail() -> None:
    code = (
        "import sys, smartbrevity\n"
        "before = 'email' in sys.modules\n"
        "smartbrevity.parse_email('Subject: x')\n"
        "print(before, 'email.parser' in sys.modules)\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["False", "True"]


# Laws

SCRAPS = (
    "From: Harbor AM <am@harbor.example>",
    "from: bo",
    "Date: Mon, 3 Oct 2022 07:14:00 +0000",
    "Date: never",
    "Subject: Fwd: Fares",
    "Subject:",
    "Subject: =?utf-8?b?4oKs?= =?x?q?",
    "To: Bo",
    "Content-Type: text/plain; charset=utf-16",
    "Content-Type: text/plain",
    "Content-Type: multipart/mixed; boundary=b",
    'Content-Type: multipart/alternative; boundary="b b"',
    "Content-Type: multipart/digest",
    "Content-Type: message/rfc822",
    "Content-Type: text/html; charset=\0",
    "Content-Transfer-Encoding: base64",
    "Content-Transfer-Encoding: quoted-printable",
    "Content-Disposition: attachment",
    "",
    "",
    "--b",
    "--b b",
    "--b--",
    "RmFyZXMgcmlzZS4",
    "F=E4hre=",
    "---------- Forwarded message ---------",
    "Begin forwarded message:",
    "On Mon, Oct 3, 2022 at 7:14 AM Harbor AM <am@harbor.example> wrote:",
    "On 3 Oct 2022, at 7:14, Harbor AM",
    "wrote:",
    "> Fares rise.",
    ">> From: Bo <bo@x.example>",
    ">",
    "| a | b |",
    "```",
    "Harbor AM",
    "By Mo Lane",
    "1 big thing: Ferry fares rise",
    "2. Crane falls",
    "Why it matters: Boats cost more.",
    "<p>Fares <b>rise</b>.<blockquote>We lost.",
    "The council voted on Monday to raise fares, and half of the island takes",
    "the boat to work every day.",
)


def soup() -> st.SearchStrategy[str]:
    free = st.text(st.characters(codec="utf-8"), max_size=30)
    joints = st.sampled_from(("\n", "\n", "\n\n", "\r\n"))
    lines = st.lists(st.tuples(st.one_of(st.sampled_from(SCRAPS), free), joints), max_size=24)
    return lines.map(lambda found: "".join(line + joint for line, joint in found))


def is_whole(document: Document) -> None:
    """Every character that is not blank lies in one part, and every text is a slice."""
    text, parts = document.source.text, document.parts
    covered = 0
    for part in parts:
        assert part.start >= covered
        assert not text[covered : part.start].strip(BLANKS)
        covered = part.end
    assert not text[covered:].strip(BLANKS)
    for node in walk(document):
        words = getattr(node, "text", None)
        assert words is None or words in text[node.start : node.end]


@given(soup())
@example("--b")
@example("\ud800\udc80 \u20ac")
def test_any_mail_is_read_and_nothing_of_its_text_is_lost(message: str) -> None:
    is_whole(parse_email(message))
    is_whole(parse_email(message.encode("utf-8", "surrogatepass")))


@given(st.binary(max_size=300))
def test_any_bytes_are_read(message: bytes) -> None:
    is_whole(parse_email(message))


@given(soup())
def test_any_message_is_read(message: str) -> None:
    found = email.message_from_string(message, policy=email.policy.default)
    is_whole(parse_email(found))


@given(soup())
def test_text_mails_read_back(message: str) -> None:
    reads_back(parse_email(message))


@given(soup())
def test_pasted_mails_read_back(message: str) -> None:
    reads_back(parse(message))


def nested(depth: int) -> str:
    heads = (f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth))
    return "".join(heads) + "\nFares go up."


def test_parts_that_hang_too_deep_are_left_out() -> None:
    assert read(nested(DEEPEST)).source.text == "Fares go up."
    assert read(nested(DEEPEST + 1)).source.text == ""
    assert read(nested(5_000)).source.text == ""


@pytest.mark.parametrize(
    "piece",
    [
        "x-a: b\n",
        " folded\n",
        "--b\n",
        "--bb\n",
        "> Fares\n",
        "=?utf-8?q?",
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n",
        "; charset=b",
        "On 3 Oct 2022, at 7:14, ",
        "From: b@x.example\n",
    ],
)
def test_time_grows_with_the_length(piece: str) -> None:
    opening = "Content-Type: multipart/mixed; boundary=b"
    after = {"x": "\n", ";": "", " ": "\n"}.get(piece[0], "\n\n")

    def best(count: int) -> float:
        message = opening + after + piece * count
        times = []
        for _ in range(3):
            begun = time.perf_counter()
            parse_email(message)
            times.append(time.perf_counter() - begun)
        return min(times)

    assert best(2_000) <= 8 * 4 * best(250) + 0.02
