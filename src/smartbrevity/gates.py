"""Which rules of the line table may take a line: what its first word and its shape can open.

Most lines are paragraphs and items of prose, which no rule but the last ones takes. So a line is
first asked what it may be: one look-up of its first word, and a few searches for what a rule
cannot do without. A gate never decides: it only leaves out rules that would say no, and
`tests/laws/test_gates.py` checks that they would.
"""

from __future__ import annotations

from string import ascii_letters, digits

from attrs import frozen

from smartbrevity import patterns
from smartbrevity.entries import MAX_FIXED, MEMO, OPENING, Tables, fold
from smartbrevity.readings.credits import ends_key
from smartbrevity.readings.patterns import FORWARDED, WROTE
from smartbrevity.shapes import Line, TokenKind

__all__ = [
    "AT_START",
    "BARE",
    "BYLINE",
    "CARRIED",
    "COUNT",
    "DATA",
    "FIRST",
    "FIXED",
    "GLUED",
    "HEADING",
    "ITEM",
    "LABEL",
    "MAX_BARE",
    "MEDIA",
    "NOTE",
    "NO_PARAGRAPH",
    "NO_PROSE",
    "NUMBERED",
    "PITCH",
    "PLACE",
    "RULE",
    "SHARE",
    "SIGN_OFF",
    "STAMP",
    "TEXT",
    "TITLE",
    "TOLD",
    "further_gates",
    "gates_of",
    "may_be_glued",
    "start_of",
]

# One bit for each rule that may be left out. Of the last two, `GLUED` is a hint for `STAMP`, and
# `CARRIED` says that the line may stand between two mails. Then there are lines that open with no
# word, and those that do only behind a bullet.
_BITS = tuple(1 << n for n in range(24))
TOLD, DATA, RULE, NUMBERED, HEADING, LABEL, COUNT, FIXED, SHARE, ITEM = _BITS[:10]
STAMP, BYLINE, MEDIA, NOTE, BARE, PLACE, PITCH, SIGN_OFF, TITLE, TEXT, GLUED, CARRIED = _BITS[10:22]
NO_PROSE, NO_PARAGRAPH = _BITS[22:]
FIRST = TOLD | DATA | RULE | NUMBERED | HEADING | LABEL  # asked before the further gates
_ANY = NUMBERED | LABEL | COUNT | FIXED | SHARE | STAMP | BYLINE | MEDIA | NOTE | BARE | PLACE
_ANY |= PITCH | SIGN_OFF
_MARKED = NUMBERED | COUNT | FIXED  # what a bullet, a number or "#" leaves of that

WORD = 24  # code points of the first word that are looked at
SLACK = 12  # apostrophes and doubled blanks, which do not count in a fixed line
MAX_TITLE = 180
MAX_PLACE = 40
MAX_BARE = 80  # of a label alone on its line
MAX_AGED = 220  # of a name with its age
MAX_NAMED = 130  # of the name
MAX_GLUED = 90  # of a fixed line before a glued timestamp

_OPENS = (
    (NUMBERED, (patterns.BIG_THING,)),
    (COUNT, (patterns.COUNT_START,)),
    (SHARE, (patterns.SHARE,)),
    (STAMP, (patterns.CAPTURE, patterns.STAMP, patterns.AGE, patterns.DATE, patterns.READ_TIME)),
    (BYLINE, (patterns.BYLINE,)),
    (NOTE, (patterns.NOTE,)),
    (PLACE, (patterns.PLACE_TAG,)),
    (PITCH, (patterns.LISTEN, patterns.INVITE)),
    (SIGN_OFF, (patterns.SIGN_OFF,)),
)
AT_START = (*_OPENS, (TOLD, (patterns.SIGN,)), (CARRIED, (FORWARDED, WROTE)))
_QUOTES = "\"“‘'"
# The small words with which the second part of a name may begin.
# fmt: off
_PARTICLES = frozenset((
    "de", "da", "di", "del", "della", "der", "den", "van", "von", "bin", "ibn", "al", "el", "la",
    "le", "du", "dos", "ten", "ter",
))
# fmt: on


def gates_of(line: Line, words: str, tables: Tables) -> int:
    """The bits of the rules that may take the line, as far as its first word and its shape say;
    `words` are its own, without the marker."""
    size = len(words)
    blank = words.find(" ", 0, WORD)
    word = words[: blank if blank >= 0 else WORD]
    opened = tables.gates.get(word)
    if opened is None:
        opened = _opened_by(word, tables)
        if len(tables.gates) >= MEMO:
            tables.gates.clear()
        tables.gates[word] = opened
    gates, most, openings = opened
    odd = not words.isascii() or "\n" in words or "\t" in words or "\r" in words
    if odd and patterns.ODD_BLANK.search(words):
        gates, most = _ANY, size
    if (
        gates & FIXED
        and size > most
        and not (openings and fold(words[: OPENING + SLACK]).startswith(openings))
    ):
        gates &= ~FIXED
    if gates & NUMBERED and not ("thing" in words or "road" in words):
        gates &= ~NUMBERED
    if (words[-5:-1] if words[-1] == "." else words[-4:]).lower() in tables.closings:
        gates |= FIXED
    if line.whole is not None:
        gates |= TOLD
    if not words[0].isalnum():
        gates |= DATA | RULE
    if line.marks is not None:
        marked = HEADING if line.marks is TokenKind.HEADING else ITEM
        return gates & (_MARKED | TOLD | DATA | RULE) | marked
    if size > MAX_BARE or line.head >= 0:
        gates &= ~BARE
    if not gates & LABEL and (line.run or _may_be_label(line, words, tables)):
        gates |= LABEL | (BARE if size <= MAX_BARE else 0)
    return gates


def further_gates(words: str, gates: int, tables: Tables) -> int:
    """The bits of the rules that may take the line where none of the `FIRST` has: `gates` and
    those that dearer looks at it find."""
    size = len(words)
    gates = gates & ~FIRST | TEXT
    if size > MAX_PLACE:
        gates &= ~PLACE
    if size <= MAX_TITLE:
        gates |= TITLE
    if gates & GLUED and may_be_glued(words):
        gates |= STAMP
    if not gates & BYLINE and size <= MAX_AGED and _may_be_byline(words):
        gates |= BYLINE
    if ":" in words or "/" in words or "ourtesy" in words or _may_be_credit(words, tables):
        gates |= MEDIA
    if "contribut" in words or "reported " in words or "with reporting" in words:
        gates |= NOTE
    return gates


@frozen
class Start:
    """What may open with the same characters as a line."""

    gates: int  # the bits of the rules that may take the line
    most: int  # how long the longest fixed line is
    openings: tuple[str, ...]  # how fixed lines begin that are of any length
    labels: tuple[str, ...]  # the spellings of labels, as far as their `*`
    asked: tuple[int, ...]  # the rows of `AT_START` that the whole line is asked for


_NO_WORDS = Start(NO_PROSE, 0, (), (), ())


def start_of(start: str, tables: Tables) -> Start:
    """What may open with these characters, which is kept in `tables.starts` if they are the first
    of a word or a number."""
    first, second = start[0], start[1:2]
    gates = 0
    if first in digits and second.isascii():
        gates = NO_PARAGRAPH  # it may be the number of an item
    elif first not in ascii_letters and not (
        first in '"“$' and second.isascii() and second.isalnum()
    ):
        return _NO_WORDS
    key = fold(start + "x")[:-1]  # with the blank at its end
    asked = tuple(
        number
        for number, (_, openings) in enumerate(AT_START)
        if any(opening.match(start, partial=True) for opening in openings)
    )
    gates |= sum(AT_START[number][0] for number in asked)
    most = max((len(row) + SLACK for row in tables.fixed.opening(key)), default=0)
    wild = tuple(row[:OPENING] for row in tables.fixed_openings.opening(key))
    labels = tuple(tables.label_openings.opening(key))
    if most or wild:
        gates |= FIXED | GLUED
    if labels:
        gates |= LABEL
    whole = key.rstrip(".")  # an agency is a credit where it is the whole line
    if any(a.startswith(key) or a == whole for a in tables.agency_openings.opening(key)):
        gates |= MEDIA
    if len(tables.starts) >= MEMO:
        tables.starts.clear()
    tables.starts[start] = found = Start(gates, most, wild, labels, asked)
    return found


def may_be_glued(words: str) -> bool:
    """Whether an age or a date may be glued to a fixed line."""
    return "ago" in words[:MAX_GLUED] or ", 2" in words or ", 1" in words


def _may_be_label(line: Line, words: str, tables: Tables) -> bool:
    """Whether a label may stand there whose first word is any: "Axios’ thought bubble"."""
    if line.head < 0 and len(words) > MAX_BARE:
        return False
    opening = words[:MAX_BARE]
    return any(tail in opening for tail in tables.tails)


def _may_be_byline(words: str) -> bool:
    """Whether a beat or an age may follow a name, whose second part is no common word."""
    if "author" in words or "Updated" in words:
        return True
    blank = words.find(" ", 0, WORD)
    if blank >= 0 and words[blank + 1 : blank + 2].islower():
        following = words[blank + 1 : words.find(" ", blank + 1)]
        if following not in _PARTICLES and not following.startswith("al-"):
            return False
    return patterns.DIGIT.search(words, 1, MAX_NAMED) is not None


def _may_be_credit(words: str, tables: Tables) -> bool:
    """Whether a key word may stand before "by", "via" or "from"."""
    if " via " in words or " obtained by " in words:
        return True
    for joint in (" by ", " from "):
        at = words.find(joint)
        while at >= 0:
            if ends_key(words[words.rfind(" ", 0, at) + 1 : at], tables.joined_ends):
                return True
            at = words.find(joint, at + 1)
    return False


def _opened_by(word: str, tables: Tables) -> tuple[int, int, tuple[str, ...]]:
    """The bits of the rules that take some line that opens with the word, how long the longest
    fixed line is that does, and how those begin that are of any length."""
    folded = fold(word).rstrip(".")
    if not folded or " " in folded or len(word) >= WORD:
        return _ANY, MAX_FIXED, ()
    plain = word[0].isascii() and word[0].isalnum() and (word[0].isalpha() or word.isascii())
    if not plain and word[0] not in _QUOTES:  # emoji and marks, also "1️⃣"
        return _ANY, MAX_FIXED, ()
    gates = 0
    for bit, openings in _OPENS:
        if any(opening.match(word, partial=True) for opening in openings):
            gates |= bit
    most = tables.opening_words.get(folded)
    if most is not None:
        gates |= FIXED | GLUED
    elif folded.startswith(tables.single_lines):  # "ShareUpdated 5 mins ago"
        gates |= GLUED
    told = folded.partition(":")[0].partition("…")[0].partition("..")[0]
    if told.rstrip(".") in tables.label_words:
        gates |= LABEL | BARE
    if folded in tables.agency_words:
        gates |= MEDIA
    return gates, 0 if most is None else most + SLACK, tables.openings.get(folded, ())
