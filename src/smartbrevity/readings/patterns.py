"""The regular expressions of what carries a mail, and why they are linear: each is tried at the
first character of a line, and every repeat is bounded."""

from __future__ import annotations

from typing import Final

import regex

from smartbrevity.lazy import compiled

__all__ = ["FORWARDED", "HEADER", "WROTE"]

# All that `source.BLANKS` has, as in the other patterns.
_BLANKS = (
    r"\t-\r\x1c-\x20\x85\xa0\xad\u034f\u1680\u2000-\u200c\u200e\u200f"
    r"\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)

# Letterheads: the lines of a mail's header as programs print them, in bold or not.
HEADER: Final = compiled(
    r"[*_]{0,2}+(?=[A-Z])(?i:(?P<subject>Subject|Asunto)|(?P<sender>From|De)"
    r"|(?P<date>Date|Sent|Fecha|Enviado)|(?P<other>To|Cc|Bcc|Reply-To|Para))"
    rf"[*_]{{0,2}}+[{_BLANKS}]{{0,20}}+:[*_]{{0,2}}+\s{{0,8}}+"
)

# What stands between the words of whoever passed a mail on and the mail itself.
FORWARDED: Final = compiled(
    r"[*_]{0,2}+(?:-{2,40}+[ \xa0]?(?:Forwarded message|Original message|Mensaje reenviado"
    r"|Mensaje original)[ \xa0]?-{2,40}+"
    r"|(?:Begin forwarded message|Inicio del mensaje reenviado):?)[*_]{0,2}+$",
    regex.I,
)
WROTE: Final = compiled(
    r"(?:On|El)[ \xa0](?=.{0,80}?[0-9]:[0-9]{2}).{8,300}?\s(?:wrote|escribió):$", regex.S
)
