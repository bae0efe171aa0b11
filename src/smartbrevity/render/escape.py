"""What text must pass before it stands in markup: one escape, and which addresses may be links."""

from __future__ import annotations

from smartbrevity.source import BLANKS

__all__ = ["clean", "escape", "safe_address"]

# A control that is a blank becomes a space; what neither HTML nor XML can hold, U+FFFD: the other
# controls below the space, halves of surrogate pairs, two non-characters. Each stays one character.
_UNFIT = dict.fromkeys((*range(32), *range(55296, 57344), 65534, 65535), "�")
_UNFIT |= {ord(c): " " for c in BLANKS if c < " "}
for _kept in "\t\n\r":
    del _UNFIT[ord(_kept)]
_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\r": "&#13;"}
_MARKUP = _UNFIT | {ord(c): told for c, told in _ESCAPED.items()}

_SCHEMES = ("http", "https", "mailto")
_PLAIN = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&*+,;=%"
)


def clean(text: str) -> str:
    r"""The text with what no markup can hold replaced, character for character.

    >>> clean("a\x0cb\x00c\ud800")
    'a b\ufffdc\ufffd'
    """
    return text.translate(_UNFIT)


def escape(text: str) -> str:
    """The text as HTML and XML write it, between tags or in a quoted attribute.

    >>> escape('<b title="x">')
    '&lt;b title=&quot;x&quot;&gt;'
    """
    return text.translate(_MARKUP)


def safe_address(address: str | None) -> str | None:
    r"""The address if following it can run nothing, else None.

    Blanks and controls are taken out first, as browsers do. Then the scheme must be http, https
    or mailto. Whatever could end an attribute or a Markdown link is percent-encoded.

    >>> safe_address("HTTPS://ferry.example/a(b)"), safe_address("java\nscript:alert(1)")
    ('https://ferry.example/a%28b%29', None)
    """
    if address is None:
        return None
    kept = (c for c in address if c > " " and not "\x7f" <= c < "\xa0" and c not in BLANKS)
    scheme, _, rest = clean("".join(kept)).partition(":")
    scheme = scheme.lower()
    if scheme not in _SCHEMES or not rest.lstrip("/") or (scheme[0] == "h" and rest[:2] != "//"):
        return None
    return f"{scheme}:" + "".join(c if c in _PLAIN else _encoded(c) for c in rest)


def _encoded(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode())
