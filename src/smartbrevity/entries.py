"""The rows of a style's tables, how spellings are compared, and the look-ups made of the rows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from attrs import field, frozen

from smartbrevity.nodes import FurnitureKind, Medium, Role, fold_key
from smartbrevity.source import BLANKS, STYLED

__all__ = [
    "MAX_FIXED",
    "MAX_LABEL",
    "MEMO",
    "OPENING",
    "TAIL",
    "Axiom",
    "CreditWord",
    "FixedLine",
    "Openings",
    "Tables",
    "Wild",
    "fold",
]

_FOLDED = {ord(c): " " for c in BLANKS} | {ord(c): None for c in "'’‘ʼ´`\u00ad\u200b\u200c\ufeff"}
_FOLDED |= {ord(c): c.lower() for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"} | {0x2018: None} | STYLED
MAX_FIXED = 300  # code points of a line of furniture
OPENING = 12  # code points that tell rows with a `*` apart from other lines
TAIL = 5  # code points at the end of a label that a `*` opens
MEMO = 5_000  # words or spellings that a look-up keeps its answer for
MAX_LABEL = 60  # code points; a longer spelling could not be told from a sentence


def fold(text: str) -> str:
    """The form in which spellings are compared: ASCII and Latin letters in lower case, no
    apostrophes, single blanks, and no letters that only look bold. Its offsets mean nothing; it is
    for look-ups only.

    >>> fold("What’s  Next")
    'whats next'
    """
    plain = text.replace("’", "")
    if plain.isascii():  # nearly all: the same in a third of the time
        return " ".join(plain.replace("'", "").replace("`", "").lower().split())
    return " ".join(plain.translate(_FOLDED).lower().split())


@frozen
class Axiom:
    """One row of the label table: the usual spelling, the role, and other spellings.

    A spelling may hold one `*`, which stands for one to four words: "What * is saying". The
    first spelling gives the key. `everyday` are those of the spellings that ordinary prose and
    office papers have too ("Details"): they are axioms only on a page that shows another sign of
    the format.

    >>> Axiom("Yes, but", Role.COUNTERPOINT, ("But, but, but",)).key
    'yes-but'
    """

    spelling: str
    role: Role
    also: tuple[str, ...] = ()
    everyday: tuple[str, ...] = ()
    _key: str = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_key", fold_key(str(self.spelling)))

    @property
    def key(self) -> str:
        """The name of the label in trees: the usual spelling folded and joined by hyphens."""
        return self._key


@frozen
class CreditWord:
    """One row of the credit table: the medium and how its key word is spelled."""

    spelling: str
    medium: Medium
    also: tuple[str, ...] = ()


@frozen
class FixedLine:
    """One row of the furniture table: a line of the page, whole, that is always the same.

    The text may hold one `*` for any words: "All * stories". Case, apostrophes and a final stop
    do not count.
    """

    text: str
    kind: FurnitureKind


class Wild(NamedTuple):
    """A spelling with a `*`, cut there, and the row that it belongs to (folded)."""

    before: str
    after: str
    row: Axiom | FixedLine


def _in_order(rows: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(rows)))


@frozen
class Openings:
    """How rows of a table begin, in order, so that those are found that open as a line does."""

    rows: tuple[str, ...] = field(converter=_in_order)

    def __len__(self) -> int:
        return len(self.rows)

    def opening(self, key: str) -> tuple[str, ...]:
        """Those of the rows that may open a line that opens with the key.

        >>> Openings(["zoom in", "zoom out", "zoo"]).opening("zoom")
        ('zoom in', 'zoom out', 'zoo')
        """
        rows = self.rows
        first, last = bisect_left(rows, key), bisect_left(rows, key + chr(0x10FFFF))
        found = rows[first:last]
        for size in range(1, len(key)):
            at = bisect_left(rows, key[:size])
            if at < len(rows) and rows[at] == key[:size]:
                found += (rows[at],)
        return found


class Tables(NamedTuple):
    """The look-ups that the grammar uses, made once for each style."""

    labels: Mapping[str, Axiom]
    wild_labels: Mapping[str, tuple[Wild, ...]]  # by first folded word; "" where it is the `*`
    credit_words: Mapping[str, Medium]
    channels: Mapping[str, str]
    furniture: Mapping[str, FixedLine]
    wild_furniture: Mapping[str, tuple[Wild, ...]]  # by first folded word; "" where it is the `*`
    kickers: frozenset[str]
    speech_verbs: frozenset[str]
    agencies: frozenset[str]
    openers: frozenset[str]
    heads: frozenset[str]
    everyday: frozenset[str]
    # For `gates`: the first words of rows, the ends of rows that a `*` opens, and a memo.
    opening_words: Mapping[str, int]  # of furniture and credit words; how long the longest row is
    openings: Mapping[str, tuple[str, ...]]  # how those rows begin that hold a `*`
    single_lines: tuple[str, ...]  # rows of furniture that are one word
    closings: frozenset[str]  # the last four characters of rows of furniture
    label_words: frozenset[str]
    tails: tuple[str, ...]  # how labels end that a `*` opens, in small letters and capitals
    last_words: frozenset[str]  # of labels
    unended: tuple[str, ...]  # how labels begin that end in a `*`
    credit_ends: frozenset[str]  # the last words of credit words
    agency_words: frozenset[str]
    joined_ends: frozenset[str]  # those of them that "by" or "from" may follow
    fixed: Openings  # lines of furniture and credit words
    fixed_openings: Openings  # how rows of furniture begin that hold a `*`
    label_openings: Openings  # spellings of labels, up to their `*`
    agency_openings: Openings
    gates: dict[str, tuple[int, int, tuple[str, ...]]]
    starts: dict[str, Any]  # a memo for `gates`, by the first characters
    ends: dict[str, bool]  # a memo for `second_look`, by the last characters
    heads_read: dict[str, tuple[str, Role, bool] | tuple[()]]  # a memo for `prose`
    spellings: dict[str, Axiom | None]  # a memo for `readings.labels`
