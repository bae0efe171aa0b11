"""Labels: whether the head of a line is a label of the table, the writer's own, or prose.

Implements the spec sections "Labels" and "What is no label".
"""

from __future__ import annotations

from collections.abc import Iterator

from smartbrevity import patterns
from smartbrevity.entries import MAX_LABEL, MEMO, Axiom, Tables, fold
from smartbrevity.nodes import Label, LabelKind, Role, fold_key
from smartbrevity.readings.patterns import WROTE
from smartbrevity.runs import is_whole
from smartbrevity.shapes import Line
from smartbrevity.source import BLANKS

__all__ = [
    "after_emoji",
    "bare_label",
    "free_label",
    "inner_starts",
    "key_label",
    "known_label",
    "look_up",
    "may_be_free",
]

MAX_JUNK = 4  # characters of unreadable text before a known label
MAX_GARBLED = 9  # as many where they are an emoji read in a wrong code page
MAX_FREE_WORDS = 6
MAX_FREE = 48  # code points


_NO_JUNK = frozenset('#*+-–—•◦▪▫‣⁃●○■□◆·∙|_=~>`"“([')  # marks that mean something themselves


_CLOSERS = frozenset("\"”’')].!?…:")


def look_up(words: str, tables: Tables) -> Axiom | None:
    """The row of the table that has this spelling, numbers such as ", part 2" aside."""
    if len(words) > MAX_LABEL + 10:
        return None
    if words not in tables.spellings:
        if len(tables.spellings) >= MEMO:
            tables.spellings.clear()
        tables.spellings[words] = _look_up(fold(words), tables)
    return tables.spellings[words]


def _look_up(folded: str, tables: Tables) -> Axiom | None:
    row = tables.labels.get(folded)
    if row is None and "part " in folded:
        row = tables.labels.get(patterns.PART_NUMBER.sub("", folded))
    if row is None:
        for first in (folded.partition(" ")[0], ""):
            for before, after, wild in tables.wild_labels.get(first, ()):
                if folded.startswith(before) and folded.endswith(after):
                    middle = folded[len(before) : len(folded) - len(after)].split()
                    words = 1 <= len(middle) <= 4 and all(map(_is_word, middle))
                    if words and isinstance(wild, Axiom):
                        return wild
    return row


def _is_word(text: str) -> bool:
    return any(map(str.isalnum, text))


def after_emoji(text: str, start: int, end: int) -> int:
    """Where the words of `[start, end)` begin after emoji and blanks."""
    if start < end and text[start].isalpha():
        return start
    found = patterns.EMOJI.match(text, start, end)
    return found.end() if found and found.end() < end else start


def _find_known(text: str, start: int, end: int, tables: Tables) -> tuple[int, Axiom] | None:
    """Where the words of a known label begin in `[start, end)`, after emoji and junk."""
    words = after_emoji(text, start, end)
    row = look_up(text[words:end], tables)
    if row is not None:
        return words, row
    for at in range(start + 1, min(end, start + MAX_GARBLED + 4)):
        before = text[at - 1]
        if before in _NO_JUNK or (before.isascii() and before.isalnum()):
            break
        junk = text[start:at].strip(BLANKS)
        if junk[-1:] in _CLOSERS:
            continue  # the end of a sentence, not junk
        if "A" <= text[at] <= "Z" and len(junk) <= (MAX_JUNK if junk.isascii() else MAX_GARBLED):
            row = look_up(text[at:end], tables)
            if row is not None:  # "* thought bubble" would take what a blank parts from it
                return start if look_up(f"{junk} {text[at:end]}", tables) else at, row
    return None


def known_label(line: Line, tables: Tables) -> Label | None:
    """The label of the table that opens the line, with its separator; None where there is none."""
    source = line.source
    start = line.run[0] if line.run else line.body
    if line.head < 0:
        return _dashed_label(line, tables) or _stopped_label(line, tables)
    if line.run is None and "a" <= source[start] <= "z":
        return None
    found = _find_known(source, start, line.head, tables)
    if found is None:
        return _dashed_label(line, tables)
    return _label(line, found[0], line.head, found[1])


def _dashed_label(line: Line, tables: Tables) -> Label | None:
    """A label of the table before an en dash between blanks, "Zoom in – ...", or in bold before any
    dash, which stands in it or behind it: "**Zoom in** — ..."."""
    source, end = line.source, line.end
    start, stop = line.run or (line.body, min(line.body + MAX_LABEL, end))
    if line.run is None:
        dash = patterns.EN_DASH.search(source, start, stop)
    else:
        dash = patterns.LAST_DASH.match(source, max(start, stop - 1), end)
        dash = dash or patterns.DASH_AFTER.match(source, stop + line.edge, end)
    found = _find_known(source, start, dash.start(), tables) if dash else None
    if dash is None or found is None:
        return None
    line.head, line.text = dash.start("dash"), dash.end()
    return _label(line, found[0], line.head, found[1])


def _stopped_label(line: Line, tables: Tables) -> Label | None:
    """A label of the table that ends in a full stop: "En el retrovisor. ..."; three words or more,
    since shorter ones are sentences, and nothing that sends the reader elsewhere."""
    dot = line.source.find(".", line.body, min(line.body + MAX_LABEL, line.end - 1))
    if dot < 0:
        return None
    words = line.source[line.body : dot]
    few = len(words.split()) < 3 or words[0] in "*_"
    cut = line.run is not None and line.run[1] < dot  # bold over some of its words
    row = None if few or cut else look_up(words, tables)
    if (
        row is None
        or row.role is Role.LINKS
        or not patterns.FOLLOWED_BY_WORDS.match(line.source, dot + 1)
    ):
        return None
    line.head, line.text = dot, dot + 1
    while line.source[line.text] in BLANKS:
        line.text += 1
    return _label(line, line.body, dot, row)


def _label(
    line: Line, words: int, head: int, row: Axiom | None, kind: LabelKind = LabelKind.FREE
) -> Label:
    source = line.source
    plain = words == line.body and head == line.head and line.run is None and not line.marker
    if row and plain and source[head] == ":":  # the common case: "Zoom in: "
        return Label(source[words:head], ":", row.key, row.role, start=words, end=head + 1)
    stop = head
    while source[stop - 1] in BLANKS:
        stop -= 1
    separator = source[head : line.text].strip(BLANKS + "*_") if line.text >= 0 else ""
    mark = line.emphasis if line.run and stop <= line.run[1] else ""  # not over some of its words
    text = source[words:stop]
    return Label(
        text,
        separator[:1] if separator.startswith(":") else separator,
        row.key if row else fold_key(text),
        row.role if row else Role.OTHER,
        LabelKind.AXIOM if row else kind,
        _before(line, words) or None,
        line.marker if line.marker.startswith("#") else mark,
        start=line.start if line.marker.startswith("#") else line.body,
        end=_closes(line, stop),
    )


def _before(line: Line, words: int) -> str:
    """The emoji before the words, outside or inside the emphasis."""
    source, run = line.source, line.run
    if run is None:
        return source[line.body : words].strip(BLANKS)
    outside = source[line.body : run[0] - line.edge].strip(BLANKS)
    return outside or source[run[0] : words].strip(BLANKS)


def _closes(line: Line, stop: int) -> int:
    """Where the label ends, with its separator and marks and without the blanks after it."""
    if line.text < 0 or stop > line.head:  # a line of its own
        return line.end
    return line.body + len(line.source[line.body : line.text].rstrip(BLANKS))


def bare_label(line: Line, tables: Tables) -> Label | None:
    """A label of the table that is the whole line, without a separator."""
    start, end = line.plain
    whole = line.run in (None, line.plain)
    if end - start > MAX_LABEL:
        return None
    if not whole and (line.edge or patterns.TERMINATOR.search(line.source, start, end)):
        return None  # without the look of its opening, it would have a separator
    found = _find_known(line.source, start, end, tables)
    return _label(line, found[0], end, found[1]) if found else None


def free_label(line: Line, tables: Tables) -> Label | None:
    """A label that the table has not: the shape of one at the start of a paragraph."""
    if line.head < 0 or line.source[line.head : line.text].strip(BLANKS + "*_")[:1] != ":":
        return None
    source = line.source
    start = line.run[0] if line.run else line.body
    words = after_emoji(source, start, line.head)
    told = source[words : line.head].rstrip(BLANKS)
    rest = source[line.text : line.end]
    if patterns.COLON_INSIDE.search(told):
        return None  # a credit or another label stands in these words
    if told.endswith("—"):
        return None  # with a blank behind it, the dash would be its separator
    if line.run is None and not may_be_free(told, rest, tables):
        return None
    last = told.replace("!", ".").replace("?", ".").rpartition(".")[2]  # sentence of the words
    if line.run is not None and (
        len(told) > MAX_LABEL or not told[:1].isalnum() or fold(last) in tables.credit_words
    ):
        return None
    if line.run is not None and (patterns.SIGN.match(f"{told}:x") or WROTE.match(f"{told}:")):
        return None  # these say more
    if line.run is not None and "*" in told and not is_whole(line.emphasis, told):
        return None
    return _label(line, words, line.head, None)


def may_be_free(told: str, rest: str, tables: Tables) -> bool:
    """Whether the words before a colon are a label that no mark says to be one, `rest` being what
    stands behind."""
    split = told.split()
    if not (1 <= len(split) <= MAX_FREE_WORDS and len(told) <= MAX_FREE and told[0].isalnum()):
        return False
    if told[0].islower() or not _NO_LABEL.isdisjoint(told.replace("U.S.", "US")):
        return False
    if (
        patterns.CODE_KEY.match(told)
        or patterns.CLOCK_KEY.match(told)
        or (rest[:1] in _QUOTES and _is_speaker(told))
    ):
        return False
    folded = fold(told)
    words = folded.split()
    if folded in tables.credit_words or folded in tables.kickers:
        return False
    if words[-1] in tables.speech_verbs or any(word in tables.speech_verbs for word in words[1:]):
        return False
    if "," in told and len(told.split(",", 1)[1].split()) > 2:
        return False
    if words[0] not in _ASKING and patterns.FINITE_VERB.search(folded):
        return False
    if (
        folded in _BY
        or words[0] in _PRONOUNS
        or words[0] in _JOINTS
        or (words[0] in {"step", "part", "q", "a"} and len(words) < 3)
    ):
        return False
    if told.isupper() and len(told) > 3 and len(words) <= 3 and not any(c.isdigit() for c in told):
        return False  # a speaker of a transcript
    return not rest or patterns.FOLLOWED_BY_WORDS.match(rest) is not None


_NO_LABEL = frozenset('.!?;/"“”@[]{}<>=|_')
_JOINTS = frozenset(("for", "and", "but", "so", "or", "because", "por", "y", "o"))
_BY = frozenset({"by", "por", "written by", "story by"})
_QUOTES = ('"', "“")


def _is_speaker(words: str) -> bool:
    """A name, a title with a name, a name with party and state: who says the quote that follows."""
    return all(word[0].isupper() for word in words.split("(")[0].split())


_ASKING = frozenset(
    ["what", "whats", "how", "why", "where", "who", "when", "which", "heres", "theres"]
)
_PRONOUNS = frozenset(["he", "she", "they", "we", "i", "it", "you", "hes", "shes", "theyre", "im"])


def inner_starts(text: str, start: int, end: int, tables: Tables) -> Iterator[int]:
    """Where blocks begin inside the line `[start, end)`, straight after the end of a sentence.

    Only labels of the table and dashes that were bullets may cut a line; what stands before
    must end in `.`, `?`, `!`, a closing quote or bracket, with or without a blank after it.
    """
    colon = text.find(":", start, end)
    dash = text.find(" - ", start, end)
    while dash >= 0 and text[dash - 1] not in _BEFORE_DASH:
        dash = text.find(" - ", dash + 1, end)
    if dash < 0:
        before = start
        while colon >= 0:
            if _may_end_label(text, before, colon, tables):
                first = max(before, colon - MAX_LABEL - MAX_PICTURES)
                for found in patterns.SENTENCE_START.finditer(text, first, colon):
                    at = found.end()  # of a part of a line, a sentence may end right before it
                    if at > start and _opens_inside(text, at, colon, end, tables):
                        yield at
            before = colon + 1
            colon = text.find(":", before, end)
        return
    for found in patterns.SENTENCE_START.finditer(text, start, end):
        at = found.end()
        if 0 <= colon < at:
            colon = text.find(":", at, end)
        if at == start:
            continue
        opens = colon >= 0 and _opens_inside(text, at, colon, end, tables)
        if opens or patterns.MID_BULLET.match(text, found.start(), end):
            yield at


_BEFORE_DASH = frozenset('.?!"”)')  # which ends a list's item
MAX_PICTURES = 80  # code points of emoji before a label


def _may_end_label(text: str, start: int, colon: int, tables: Tables) -> bool:
    """Whether a label of the table may end at the colon: its last word does in one."""
    first = max(start, colon - MAX_LABEL)
    last = text[max(first, text.rfind(" ", first, colon) + 1) : colon]
    if not (last.isalpha() and last.isascii()):
        last = fold(text[first:colon])
        last = last[last.rfind(" ") + 1 :]
    if last.lower() in tables.last_words or last.isdigit():
        return True
    if not tables.unended:
        return False
    words = fold(text[first:colon])
    return any(opening in words for opening in tables.unended)


def _opens_inside(text: str, at: int, colon: int, end: int, tables: Tables) -> bool:
    """Whether a label of the table, and no everyday word, stands between `at` and the colon."""
    words = after_emoji(text, at, end)
    if not 0 < colon - words <= MAX_LABEL:
        return False
    told = text[words:colon]
    return look_up(told, tables) is not None and fold(told) not in tables.everyday


def key_label(line: Line, kind: LabelKind) -> Label:
    """The head of an item as the key of that kind; the list decides whether it is one."""
    start = line.run[0] if line.run else line.body
    return _label(line, after_emoji(line.source, start, line.head), line.head, None, kind)
