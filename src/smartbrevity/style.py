"""What a style is: the vocabulary of a publisher as a frozen value that is passed to `parse`.

The rows themselves stand in `vocabulary`. A style is never changed: `extend`, `without` and
`rename` give a new one. Every row is checked when the style is made.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeVar

import attrs
from attrs import field, frozen

from smartbrevity.errors import StyleError
from smartbrevity.nodes import FurnitureKind, Medium, Role, fold_key
from smartbrevity.source import BLANKS

__all__ = ["Axiom", "CreditWord", "FixedLine", "Style", "fold"]

_FOLDED = {ord(c): " " for c in BLANKS} | {ord(c): None for c in "'’‘ʼ´`\u00ad\u200b\u200c\ufeff"}
_FOLDED |= {ord(c): c.lower() for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"} | {0x2018: None}
MAX_LABEL = 60  # code points; a longer spelling could not be told from a sentence


def fold(text: str) -> str:
    """The form in which spellings are compared: ASCII and Latin letters in lower case, no
    apostrophes, single blanks. Its offsets mean nothing; it is for look-ups only.

    >>> fold("What’s  Next")
    'whats next'
    """
    return " ".join(text.translate(_FOLDED).lower().split())


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

    @property
    def key(self) -> str:
        """The name of the label in trees: the usual spelling folded and joined by hyphens."""
        return fold_key(self.spelling)


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


class Tables(NamedTuple):
    """The look-ups that the grammar uses, made once for each style."""

    labels: Mapping[str, Axiom]
    wild_labels: tuple[Wild, ...]
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


def _check(table: str, number: int, spelling: object, *, most: int, wild: bool) -> str:
    """The folded spelling of a row, or the error that names the row."""
    place = f"{table} row {number} ({spelling!r})"
    if not isinstance(spelling, str):
        raise StyleError(f"{place}: a spelling is a str, not {type(spelling).__name__}")
    folded = fold(spelling)
    if not folded.strip("*.,:;!? "):
        raise StyleError(
            f"{place}: the spelling is empty; write the label as it is printed, without its colon"
            if table == "label"
            else f"{place}: the spelling is empty"
        )
    if table != "furniture" and folded.endswith(":"):
        raise StyleError(f"{place}: leave out the colon at the end; the separator is no part of it")
    if "\n" in spelling or "\r" in spelling:
        raise StyleError(f"{place}: a spelling stands on one line")
    if len(spelling) > most:
        raise StyleError(f"{place}: longer than {most} characters")
    if folded.count("*") > wild:
        raise StyleError(f"{place}: " + ("at most one * may stand in it" if wild else "no * here"))
    return folded


T = TypeVar("T")


def _rows(rows: Iterable[T]) -> tuple[T, ...]:
    if isinstance(rows, str):
        raise StyleError(f"rows are a list of rows, not the str {rows!r}; write [{rows!r}]")
    return tuple(rows)


def _axioms(rows: Iterable[Axiom]) -> tuple[Axiom, ...]:
    return _rows(rows)


def _credit_words(rows: Iterable[CreditWord]) -> tuple[CreditWord, ...]:
    return _rows(rows)


def _fixed_lines(rows: Iterable[FixedLine]) -> tuple[FixedLine, ...]:
    return _rows(rows)


def _words(rows: Iterable[str]) -> tuple[str, ...]:
    return _rows(rows)


@frozen
class Style:
    """The vocabulary of a publisher. `AXIOS` is the one that the library brings.

    `labels`, `credit_words` and `furniture` are tables of rows; `channels`, `kickers`,
    `speech_verbs` and `agencies` are plain words. `openers` are the keys of the labels that
    usually come first in a story; `heads` the lines that head the items of newsletters without a
    number.

    >>> from smartbrevity import AXIOS, parse
    >>> ours = AXIOS.extend(name="ours", labels=[Axiom("What we decided", Role.SUMMARY)])
    >>> page = "What we decided: The ferry stays."
    >>> parse(page, style=ours).stories[0].sections[0].label.known
    True
    """

    name: str
    labels: tuple[Axiom, ...] = field(default=(), converter=_axioms)
    credit_words: tuple[CreditWord, ...] = field(default=(), converter=_credit_words)
    channels: tuple[str, ...] = field(default=(), converter=_words)
    furniture: tuple[FixedLine, ...] = field(default=(), converter=_fixed_lines)
    kickers: tuple[str, ...] = field(default=(), converter=_words)
    speech_verbs: tuple[str, ...] = field(default=(), converter=_words)
    agencies: tuple[str, ...] = field(default=(), converter=_words)
    openers: tuple[str, ...] = field(default=(), converter=_words)
    heads: tuple[str, ...] = field(default=(), converter=_words)
    tables: Tables = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "tables", _tables(self))

    def extend(
        self,
        *,
        name: str | None = None,
        labels: Iterable[Axiom] = (),
        credit_words: Iterable[CreditWord] = (),
        channels: Iterable[str] = (),
        furniture: Iterable[FixedLine] = (),
        kickers: Iterable[str] = (),
        speech_verbs: Iterable[str] = (),
        agencies: Iterable[str] = (),
        openers: Iterable[str] = (),
        heads: Iterable[str] = (),
    ) -> Style:
        """A style with these rows after its own ones.

        Raises `StyleError`, which names the row, for a spelling that is empty, too long, ends in
        a colon, or that another row has.

        >>> from smartbrevity import AXIOS
        >>> AXIOS.extend(name="harbor", channels=["Harbor News"]).name
        'harbor'
        """
        return Style(
            name or self.name,
            (*self.labels, *_rows(labels)),
            (*self.credit_words, *_rows(credit_words)),
            (*self.channels, *_rows(channels)),
            (*self.furniture, *_rows(furniture)),
            (*self.kickers, *_rows(kickers)),
            (*self.speech_verbs, *_rows(speech_verbs)),
            (*self.agencies, *_rows(agencies)),
            (*self.openers, *_rows(openers)),
            (*self.heads, *_rows(heads)),
        )

    def without(self, *keys: str) -> Style:
        """A style without the labels of these keys; `StyleError` for a key it has not.

        >>> from smartbrevity import AXIOS
        >>> "bonus" in {row.key for row in AXIOS.without("bonus").labels}
        False
        """
        for key in keys:
            self._row(key)
        kept = tuple(row for row in self.labels if row.key not in keys)
        return attrs.evolve(
            self, labels=kept, openers=tuple(k for k in self.openers if k not in keys)
        )

    def rename(self, key: str, spelling: str) -> Style:
        """A style in which the label of this key has another usual spelling, and so another key.

        The old spellings still lead to it. `StyleError` for a key that the style has not.

        >>> from smartbrevity import AXIOS
        >>> ours = AXIOS.rename("why-it-matters", "Why you should care")
        >>> ours.tables.labels["why it matters"].key
        'why-you-should-care'
        """
        old = self._row(key)
        others = tuple(s for s in (old.spelling, *old.also) if fold(s) != fold(spelling))
        everyday = tuple(s for s in old.everyday if s in others)
        new = Axiom(spelling, old.role, others, everyday)
        return attrs.evolve(
            self,
            labels=tuple(new if row is old else row for row in self.labels),
            openers=tuple(new.key if k == key else k for k in self.openers),
        )

    def _row(self, key: str) -> Axiom:
        for row in self.labels:
            if row.key == key:
                return row
        raise StyleError(f"no label has the key {key!r}; keys look like 'why-it-matters'")


def _tables(style: Style) -> Tables:
    if not isinstance(style.name, str) or not style.name:
        raise StyleError(f"style name {style.name!r}: give it a short name, such as 'axios'")
    labels: dict[str, Axiom] = {}
    wild_labels: list[Wild] = []
    keys: dict[str, Axiom] = {}
    for number, row in enumerate(style.labels, 1):
        if not isinstance(row, Axiom) or not isinstance(row.role, Role):
            raise StyleError(f"label row {number} ({row!r}): write Axiom(spelling, Role.…)")
        _check("label", number, row.spelling, most=MAX_LABEL, wild=True)
        if keys.setdefault(row.key, row) is not row:
            raise StyleError(
                f"label row {number} ({row.spelling!r}): {keys[row.key].spelling!r} has its key, "
                f"{row.key!r}; make it a further spelling of that row"
            )
        for spelling in row.everyday:
            if spelling not in (row.spelling, *row.also):
                raise StyleError(
                    f"label row {number} ({spelling!r}): everyday, but no spelling of it"
                )
        for spelling in (row.spelling, *row.also):
            folded = _check("label", number, spelling, most=MAX_LABEL, wild=True)
            before, star, after = folded.partition("*")
            if star:
                wild_labels.append(
                    Wild((before.strip() + " ").lstrip(), (" " + after.strip()).rstrip(), row)
                )
            elif (taken := labels.setdefault(folded, row)) is not row:
                raise StyleError(
                    f"label row {number} ({spelling!r}): already a spelling of {taken.spelling!r}"
                )
    words: dict[str, Medium] = {}
    for number, word in enumerate(style.credit_words, 1):
        if not isinstance(word, CreditWord) or not isinstance(word.medium, Medium):
            raise StyleError(f"credit row {number} ({word!r}): write CreditWord(word, Medium.…)")
        for spelling in (word.spelling, *word.also):
            folded = _check("credit", number, spelling, most=MAX_LABEL, wild=False)
            if words.setdefault(folded, word.medium) is not word.medium:
                raise StyleError(f"credit row {number} ({spelling!r}): already {words[folded]!s}")
    lines: dict[str, FixedLine] = {}
    wild_lines: dict[str, list[Wild]] = {}
    for number, line in enumerate(style.furniture, 1):
        if not isinstance(line, FixedLine) or not isinstance(line.kind, FurnitureKind):
            raise StyleError(f"furniture row {number} ({line!r}): write FixedLine(text, kind)")
        folded = _check("furniture", number, line.text, most=300, wild=True).rstrip(".")
        before, star, after = folded.partition("*")
        if star:
            first = before.split()[0] if " " in before else ""
            wild_lines.setdefault(first, []).append(Wild(before, after, line))
        elif (known := lines.setdefault(folded, line)).kind is not line.kind:
            raise StyleError(f"furniture row {number} ({line.text!r}): already {known.kind!s}")
    plain = {
        table: [
            _check(table, number, word, most=MAX_LABEL, wild=False)
            for number, word in enumerate(given, 1)
        ]
        for table, given in (
            ("channel", style.channels),
            ("kicker", style.kickers),
            ("speech verb", style.speech_verbs),
            ("agency", style.agencies),
            ("head", style.heads),
        )
    }
    for number, key in enumerate(style.openers, 1):
        if key not in keys:
            raise StyleError(f"opener row {number} ({key!r}): no label has this key")
    return Tables(
        labels,
        tuple(wild_labels),
        words,
        dict(zip(plain["channel"], style.channels, strict=True)),
        lines,
        {first: tuple(rows) for first, rows in wild_lines.items()},
        frozenset(plain["kicker"]),
        frozenset(plain["speech verb"]),
        frozenset(plain["agency"]),
        frozenset(style.openers),
        frozenset(plain["head"]),
        frozenset(fold(spelling) for row in style.labels for spelling in row.everyday),
    )
