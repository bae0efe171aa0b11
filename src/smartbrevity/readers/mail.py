"""Mail into a `Source`: the lines of its header that a reader sees, and its body.

Encoded words and transfer encodings are undone by the `email` package of the standard library,
which is loaded with the first mail. The parts of a mail are taken apart here, one level after the
other, since that package takes more time than grows with the size of a hostile mail. Attachments,
and what hangs deeper than any mail does, are left out. Implements the spec section "Letterheads".
"""

from __future__ import annotations

from contextlib import suppress
from copy import copy
from itertools import islice
from typing import TYPE_CHECKING

from attrs import define

from smartbrevity.nodes import FurnitureKind
from smartbrevity.readers import patterns
from smartbrevity.readers.guard import charset_of, decoded
from smartbrevity.readers.html import read_html
from smartbrevity.readers.quotations import unquoted
from smartbrevity.readings.letterheads import MAX_LETTERHEAD, letterhead, read_header
from smartbrevity.shapes import Line
from smartbrevity.source import BLANKS, Mark, MarkKind, Source
from smartbrevity.tokenizer import said_of, scan

if TYPE_CHECKING:
    from email.message import Message

    Mail = Message[str, str]

__all__ = ["is_message", "read_mail"]

SHOWN = ("From", "Date", "Subject")  # the lines of the header that enter the text, in this order
MOST_HEADER = 2_000  # code points of a header that are read
DEEPEST = 16  # multiparts inside multiparts


@define(eq=False)
class _Leaf:
    """A part of the body that is text."""

    html: bool
    words: str


def is_message(value: object) -> bool:
    """Whether it is a message of the `email` package."""
    from email.message import Message

    return isinstance(value, Message)


def read_mail(message: bytes | str | Mail) -> Source:
    """The text that a mail shows, with its marks: From, Date and Subject, a line each; the body.

    The HTML part is read where there is one, else the text; without selectolax the text is read
    where there is one. The subject of an answer stands with the mail that is answered. Raises
    `ImportError` without selectolax for a mail of nothing but HTML.

    >>> read_mail("Subject: =?utf-8?q?F=C3=A4hre?=\\nFrom: am@harbor.example\\n\\nHi.").text
    'From: am@harbor.example\\nSubject: Fähre\\n\\nHi.'
    """
    root = _opened(message)
    shown = {name: value for name in SHOWN if (value := _value(root, name))}
    if "Subject" not in shown and "@" not in shown.get("From", ""):
        shown.pop("From", None)  # no sender
    top = [f"{name}: {value}" for name, value in shown.items()]
    body = _body(root)
    source = _with(body, 0, top)
    if "Subject" in shown:
        carrying = _carrying(source)
        if carrying and carrying[0].whole is MarkKind.FRAME and not _has_subject(carrying):
            source = _answer(_with(body, 0, top[:-1]), top[-1]) or source
    return _without_quotation(source)


def _answer(source: Source, subject: str) -> Source | None:
    """The mail with its subject under the frame; None where the frame needs it to be one."""
    frame = [line for line in _carrying(source) if line.whole is MarkKind.FRAME]
    return _with(source, frame[-1].end, ["", "", subject]) if frame else None


def _carrying(source: Source) -> list[Line]:
    """The lines of header and frame."""
    lines = list(islice(scan(source.text, said_of(source.marks)), MAX_LETTERHEAD))
    return lines[: letterhead(lines)]


def _has_subject(lines: list[Line]) -> bool:
    return any(
        line.whole is MarkKind.HEADER and read_header(line) is FurnitureKind.SUBJECT
        for line in lines
    )


def _with(source: Source, at: int, lines: list[str]) -> Source:
    """The source with lines put in at an offset between its own."""
    if not lines:
        return source
    put = "\n".join(lines) + ("\n" if at else "\n\n")
    text = source.text[:at] + put + source.text[at:]
    marks = [_moved(mark, len(put)) if mark.start >= at else mark for mark in source.marks]
    return Source(text, tuple(_page(mark, text) for mark in marks))


def _moved(mark: Mark, by: int) -> Mark:
    return mark._replace(start=mark.start + by, end=mark.end + by)


def _page(mark: Mark, text: str) -> Mark:
    """The mark, over the whole text where it says what the text is."""
    return mark._replace(start=0, end=len(text)) if mark.kind is MarkKind.PAGE else mark


def _without_quotation(source: Source) -> Source:
    """The source of markup without the marks of the quotation that the mail inside a frame is;
    what stands below the quotation is a reply."""
    quotes = [mark for mark in source.marks if mark.kind is MarkKind.QUOTE]
    carrying = _carrying(source) if quotes else []
    if not carrying or carrying[0].whole is not MarkKind.FRAME:
        return source
    cited = [mark for mark in quotes if mark.value]  # others in it are those of the mail inside
    gone = set(cited or quotes)
    marks = [mark for mark in source.marks if mark not in gone]
    stop = carrying[-1].end
    if not source.text[stop : max(stop, quotes[0].start)].strip(BLANKS):  # it opens the mail
        last = quotes[-1].end
        marks += [
            Mark(MarkKind.REPLY, line.start, line.end)
            for line in scan(source.text, said_of(source.marks))
            if line.start >= last
        ]
    return Source(source.text, tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end))))


# The body


def _opened(message: bytes | str | Mail) -> Mail:
    from email.parser import HeaderParser

    if isinstance(message, bytes):
        message = message.decode("ascii", "surrogateescape")
    if not isinstance(message, str):
        return message
    if not _stands_for_bytes(message):
        message = decoded(message)  # without halves of surrogate pairs
    return HeaderParser().parsestr(_lined(message))


def _stands_for_bytes(text: str) -> bool:
    """Whether the text is ASCII, but for what the `email` package writes for other bytes."""
    return all(char < "\x80" or "\udc80" <= char <= "\udcff" for char in set(text))


def _lined(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _body(root: Mail) -> Source:
    leaves = _leaves(root, rich=True)
    if not any(leaf.html for leaf in leaves):
        return _joined(leaves)
    plain = [leaf for leaf in _leaves(root, rich=False) if not leaf.html]
    written = any(leaf.words.strip(BLANKS) for leaf in plain)
    try:
        source = _joined(leaves)
    except ImportError:
        if not written:
            raise
        return _joined(plain)
    return source if source.text.strip(BLANKS) or not written else _joined(plain)


def _joined(leaves: list[_Leaf]) -> Source:
    """The texts of the leaves, one under the other."""
    texts, marks, size, page = list[str](), list[Mark](), 0, False
    for leaf in leaves:
        if leaf.html:
            source = read_html(leaf.words)
            text, told = source.text, list(source.marks)
        else:
            text, told = unquoted(leaf.words)
        page |= leaf.html
        marks += [_moved(mark, size) for mark in told if mark.kind is not MarkKind.PAGE]
        texts.append(text)
        size += len(text) + 2
    text = "\n\n".join(texts)
    return Source(text, (*([Mark(MarkKind.PAGE, 0, len(text))] if page else []), *marks))


def _leaves(part: Mail, *, rich: bool, depth: int = 0) -> list[_Leaf]:
    """The texts of a mail: of alternatives the one in HTML, or the one without."""
    told = _raw(part, "content-type")
    kind = told.partition(";")[0].strip().lower()
    named = {found["name"].lower(): found["value"] for found in patterns.PARAMETER.finditer(told)}
    disposition = _raw(part, "content-disposition").lower()
    if disposition.lstrip().startswith("attachment") or "filename" in disposition:
        return []
    children = None
    if kind.startswith("multipart/"):
        children = _children(part, named.get("boundary", "").rstrip())
    elif kind.count("/") == 1 and kind not in ("text/plain", "text/html"):
        return []
    if children is None:
        html = kind == "text/html"
        return [_Leaf(html, _words(part, named.get("charset", "").lower(), html=html))]
    if depth == DEEPEST:
        return []
    found = [_leaves(child, rich=rich, depth=depth + 1) for child in children]
    if kind == "multipart/alternative":
        return _chosen(found, rich=rich)
    return [leaf for leaves in found for leaf in leaves]


def _chosen(found: list[list[_Leaf]], *, rich: bool) -> list[_Leaf]:
    written = [leaves for leaves in found if any(leaf.words.strip(BLANKS) for leaf in leaves)]
    fitting = [leaves for leaves in written if any(leaf.html for leaf in leaves) is rich]
    return next(iter(fitting or written), [])


def _children(part: Mail, boundary: str) -> list[Mail] | None:
    """The parts of a multipart; None for one that nothing cuts, which is text."""
    payload = _payload(part)
    if isinstance(payload, list):
        return payload
    if isinstance(payload, bytes):
        payload = payload.decode("ascii", "surrogateescape")
    if not boundary:
        return None
    pieces: list[list[str]] = []
    for number, piece in enumerate(("\n" + payload).split("\n--" + boundary)):
        rest = piece.partition("\n")[0].strip(" \t")
        if number and rest.startswith("--"):
            break  # what follows is for programs that know no parts
        if not number or not rest:
            pieces.append([piece])
        else:  # another boundary, which begins like this one
            pieces[-1].append(piece)
    texts = [("\n--" + boundary).join(piece).partition("\n")[2] for piece in pieces[1:]]
    return [_opened(text) for text in texts] if len(pieces) > 1 else None


def _payload(part: Mail) -> list[Mail] | str | bytes:
    """What the part holds: other parts; bytes; or text, where it came as text."""
    from email.message import Message

    bare = copy(part)  # by its headers the package would decode what it holds
    for name in ("content-type", "content-transfer-encoding"):
        del bare[name]
    try:
        told: object = bare.get_payload()
        if isinstance(told, list):
            return [child for child in told if isinstance(child, Message)]
        if isinstance(told, str):
            told.encode("utf-8", "surrogateescape")  # not all versions of the package ask
        data: object = bare.get_payload(decode=True)
    except (UnicodeError, UnboundLocalError):  # made by hand, of what no bytes stand for
        return ""
    if isinstance(told, str) and isinstance(data, bytes):
        return data if data.decode("ascii", "replace") == told else told
    return told if isinstance(told, bytes) else ""


def _words(part: Mail, charset: str, *, html: bool) -> str:
    """The text of a leaf."""
    from email.message import Message

    data = _payload(part)
    if isinstance(data, list):
        return ""
    encoding = _raw(part, "content-transfer-encoding").strip().lower()
    if encoding in ("base64", "quoted-printable"):
        leaf: Mail = Message()
        leaf["Content-Transfer-Encoding"] = encoding
        data = data.encode() if isinstance(data, str) else data
        leaf.set_payload(data.decode("ascii", "surrogateescape"))
        undone: object = leaf.get_payload(decode=True)
        data = undone if isinstance(undone, bytes) else b""
    if isinstance(data, str):
        return _lined(data)
    return _lined(decoded(data) if html and not charset else _text(data, charset))


def _text(data: bytes, charset: str) -> str:
    """Bytes as text: by their charset, else as UTF-8, else, where they name none, as Windows
    does."""
    plain = charset in ("", "us-ascii", "ascii")
    for codec in (*(() if plain else (charset_of(charset),)), "utf-8"):
        with suppress(UnicodeError):
            return data.decode(codec)
    return data.decode("cp1252" if plain else charset_of(charset), "replace")


# The header


def _raw(part: Mail, name: str) -> str:
    """A header as it stands, "" without one."""
    found = (str(value) for key, value in part.raw_items() if key.lower() == name)
    return next(found, "")[:MOST_HEADER]


def _value(part: Mail, name: str) -> str:
    """The words of a header, on one line."""
    value = _raw(part, name.lower())
    with suppress(UnicodeEncodeError):  # a str with letters of its own
        value = _text(value.encode("ascii", "surrogateescape"), "")
    value = patterns.ENCODED_WORDS.sub(lambda found: _word(found[0]), value)
    return " ".join(value.split()).strip(BLANKS)


def _word(coded: str) -> str:
    """Encoded words as text, as they stand where they cannot be read."""
    from email.errors import HeaderParseError
    from email.header import decode_header

    try:
        pieces = decode_header(coded)
    except (HeaderParseError, ValueError):
        return coded
    return "".join(
        piece if isinstance(piece, str) else _text(piece, (charset or "").partition("*")[0])
        for piece, charset in pieces
    )
