"""What a style is: the vocabulary of a publisher as a frozen value that is passed to `parse`.

The rows themselves stand in `vocabulary`. A style is never changed: `extend`, `without` and
`rename` give a new one. Every row is checked when the style is made.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

import attrs
from attrs import field, frozen

from smartbrevity.entries import (
    MAX_FIXED,
    MAX_LABEL,
    OPENING,
    TAIL,
    Axiom,
    CreditWord,
    FixedLine,
    Openings,
    Tables,
    Wild,
    fold,
)
from smartbrevity.errors import StyleError
from smartbrevity.limits import Limits
from smartbrevity.nodes import FurnitureKind, Medium, Role

__all__ = ["Style"]

# Key words that may stand without a colon: "Photo by", "Reproduced from".
_JOINED = {
    Medium.PHOTO,
    Medium.ILLUSTRATION,
    Medium.PHOTO_ILLUSTRATION,
    Medium.SCREENSHOT,
    Medium.REPRODUCTION,
}


def _check(table: str, number: int, spelling: object, *, most: int, wild: bool) -> str:
    """The folded spelling of a row, or the error that names the row."""
    folded = fold(spelling) if isinstance(spelling, str) else ""
    problem = _problem(table, spelling, folded, most=most, wild=wild)
    if problem is not None:
        raise StyleError(f"{table} row {number} ({spelling!r}): {problem}")
    return folded


def _problem(table: str, spelling: object, folded: str, *, most: int, wild: bool) -> str | None:
    """What is wrong with a spelling."""
    if not isinstance(spelling, str):
        return f"a spelling is a str, not {type(spelling).__name__}"
    if not folded.strip("*.,:;!? "):
        if table == "label":
            return "the spelling is empty; write the label as it is printed, without its colon"
        return "the spelling is empty"
    if folded[-1] == ":" and table != "furniture":
        return "leave out the colon at the end; the separator is no part of it"
    if "\n" in spelling or "\r" in spelling:
        return "a spelling stands on one line"
    if len(spelling) > most:
        return f"longer than {most} characters"
    if folded.count("*") > wild:
        return "at most one * may stand in it" if wild else "no * here"
    return None


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


def _told(rows: Sequence[object]) -> str:
    """The rows as a signature or a log can bear them."""
    return f"<{len(rows)} rows>"


@frozen
class Style:
    """The vocabulary of a publisher. `AXIOS` is the one that the library brings.

    `labels`, `credit_words` and `furniture` are tables of rows; `channels`, `kickers`,
    `speech_verbs` and `agencies` are plain words. `openers` are the keys of the labels that
    usually come first in a story; `heads` the lines that head the items of newsletters without a
    number. `limits` are the thresholds of `check(..., editorial=True)`.

    >>> from smartbrevity import AXIOS, parse
    >>> ours = AXIOS.extend(name="ours", labels=[Axiom("What we decided", Role.SUMMARY)])
    >>> page = "What we decided: The ferry stays."
    >>> parse(page, style=ours).stories[0].sections[0].label.known
    True
    """

    name: str
    labels: tuple[Axiom, ...] = field(default=(), converter=_axioms, repr=_told)
    credit_words: tuple[CreditWord, ...] = field(default=(), converter=_credit_words, repr=_told)
    channels: tuple[str, ...] = field(default=(), converter=_words, repr=_told)
    furniture: tuple[FixedLine, ...] = field(default=(), converter=_fixed_lines, repr=_told)
    kickers: tuple[str, ...] = field(default=(), converter=_words, repr=_told)
    speech_verbs: tuple[str, ...] = field(default=(), converter=_words, repr=_told)
    agencies: tuple[str, ...] = field(default=(), converter=_words, repr=_told)
    openers: tuple[str, ...] = field(default=(), converter=_words, repr=_told)
    heads: tuple[str, ...] = field(default=(), converter=_words, repr=_told)
    limits: Limits = field(default=Limits())
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
        limits: Limits | None = None,
    ) -> Style:
        """A style with these rows after its own ones, and with these limits if there are any.

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
            self.limits if limits is None else limits,
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
    if not isinstance(style.limits, Limits):
        raise StyleError(f"style limits {style.limits!r}: write Limits(headline_words=…)")
    labels: dict[str, Axiom] = {}
    wild_labels: dict[str, list[Wild]] = {}
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
                wild = Wild((before.strip() + " ").lstrip(), (" " + after.strip()).rstrip(), row)
                wild_labels.setdefault(wild.before.partition(" ")[0], []).append(wild)
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
        folded = _check("furniture", number, line.text, most=MAX_FIXED, wild=True).rstrip(".")
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
        {first: tuple(rows) for first, rows in wild_labels.items()},
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
        _longest([*lines, *words], wild_lines),
        _openings(wild_lines),
        tuple(line for line in lines if " " not in line),
        frozenset(wild.after[-4:] for wild in wild_lines.get("", ()) if wild.after),
        _first_words([*labels, *(first for first in wild_labels if first)]),
        _ends(wild.after.strip() for wild in wild_labels.get("", ())),
        _last_words([*labels, *(w.after for ws in wild_labels.values() for w in ws)]),
        tuple(w.before for ws in wild_labels.values() for w in ws if not w.after),
        _last_words(words),
        _first_words(plain["agency"]),
        _last_words(word for word, medium in words.items() if medium in _JOINED),
        Openings((*lines, *words)),
        Openings(w.before for ws in wild_lines.values() for w in ws if w.before),
        Openings((*labels, *(w.before for ws in wild_labels.values() for w in ws if w.before))),
        Openings(plain["agency"]),
        {},
        {},
        {},
        {},
        {},
    )


def _ends(words: Iterable[str]) -> tuple[str, ...]:
    """How the words end as they are written: small, as a title, in capitals."""
    cased = (one for w in words for one in (w, w.capitalize(), w.title(), w.upper()))
    return tuple(sorted({one[-TAIL:] for one in cased}))


def _longest(rows: Iterable[str], wild: Iterable[str]) -> dict[str, int]:
    """How long the longest row of each first word is; those with a `*` do not count."""
    longest: dict[str, int] = {}
    for row in rows:
        first = row.split()[0].rstrip(".")
        longest[first] = max(longest.get(first, 0), len(row))
    return dict.fromkeys((first.rstrip(".") for first in wild), 0) | longest


def _openings(wild: Mapping[str, Iterable[Wild]]) -> dict[str, tuple[str, ...]]:
    """How the rows with a `*` begin, by their first word."""
    found: dict[str, tuple[str, ...]] = {}
    for first, rows in wild.items():
        word = first.rstrip(".")
        found[word] = (*found.get(word, ()), *(row.before[:OPENING] for row in rows))
    return found


def _first_words(rows: Iterable[str]) -> frozenset[str]:
    return frozenset(row.split()[0].rstrip(".") for row in rows)


def _last_words(rows: Iterable[str]) -> frozenset[str]:
    return frozenset(row.split()[-1] for row in rows if row)
