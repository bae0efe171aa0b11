"""Credit lines: `[caption] KEY: chain; KEY: chain ...` into captions and credits.

A chain is people, then organizations, joined by slashes, then `via` the distributor. Implements
the spec section "Media".
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import NamedTuple

from smartbrevity import patterns
from smartbrevity.entries import Tables, fold
from smartbrevity.nodes import Credit, Media, Medium
from smartbrevity.runs import one_line
from smartbrevity.shapes import GAPS
from smartbrevity.source import BLANKS, STOPS

__all__ = ["ORGANIZATION_WORDS", "candidates", "credit_line", "ends_key", "is_agency", "read_media"]

MAX_KEY = 56  # code points of three words before a colon
MAX_AGENCY = 90  # code points of a line that is nothing but the name of one
KEY_BLANKS = 5  # a key word with its "by" has less
MAX_AFTER = 4  # that tell a joint from a word of the sentence
MAX_LINE = 800  # code points; a caption and its credits are shorter
# These say at the start of a line that a credit follows; the others also open labels and titles.
_SURE = {Medium.PHOTO, Medium.ILLUSTRATION, Medium.PHOTO_ILLUSTRATION, Medium.SCREENSHOT}
_SOURCES = {Medium.DATA, Medium.SOURCE, Medium.STOCK, Medium.LOGO, Medium.COVER}
_JOINTS = ("by", "courtesy", "via", "from")
_LINE_ENDS = {ord(end): " " for end in "\r\n"}
_EDGES = BLANKS + ";,|"


class _Key(NamedTuple):
    start: int
    end: int
    medium: Medium


def credit_line(media: Media) -> str:
    """The credit line as the canonical text has it, a semicolon between its credits."""
    parts = (media.caption, "; ".join(credit.text for credit in media.credits))
    return " ".join(one_line(part) for part in parts if part)


def read_media(text: str, start: int, end: int, tables: Tables) -> Media | None:
    """The caption and credits that the line `[start, end)` is, None where it is no credit line."""
    if end - start > MAX_LINE:
        return None
    keys = _keys(text, start, end, tables)
    if keys and _credits_follow(text, start, end, keys, tables):
        return _media(text, start, end, keys, tables)
    return _keyless(text, start, end, tables)


def _keys(text: str, start: int, end: int, tables: Tables) -> list[_Key]:
    """The credit words of the line, in order."""
    found: list[_Key] = []
    for match in candidates(text[start:end], tables):  # what stands before is not seen
        at, words = start + match.start("word"), match["word"]
        medium = tables.credit_words.get(fold(words))
        for gap in range(0 if medium else len(words)):  # "Expand chart Data:"
            if words[gap] in GAPS and words[gap + 1].isupper():
                medium = tables.credit_words.get(fold(words[gap + 1 :]))
                if medium is not None:
                    at += gap + 1
                    break
        by = match["by"] or ""
        if medium is None or (by and not _joins(medium, by, opens=at == start)):
            continue
        opens = start + len(text[start:at].rstrip("*"))
        if opens == start or text[opens - 1] in BLANKS:  # else the stars close what is before
            at = opens
        stop = match.start("by") if match["by"] and "via" in match["by"] else match.end()
        found.append(_Key(at, start + stop, medium))
    return found


def candidates(line: str, tables: Tables) -> Iterator[patterns.Match[str]]:
    """What has the shape of a key word with its colon or its "by", in order, and ends as one."""
    at = 0
    if "\n" in line or "\r" in line:  # of a wrapped paragraph, in which a line end is a blank
        line = line.translate(_LINE_ENDS)
    for joint, stop in _joints(line):
        if joint < at or not _may_be_key(line, joint, tables):
            continue
        first = stop
        for _ in range(KEY_BLANKS):
            first = line.rfind(" ", 0, max(first, 0))
        first = max(at, first, joint - MAX_KEY)
        found = patterns.CREDIT_KEY.search(line, first, stop + MAX_AFTER)
        while found and found.end() <= joint:  # the key of a joint before
            found = patterns.CREDIT_KEY.search(line, found.end(), stop + MAX_AFTER)
        if found:
            at = found.end()
            if _may_be_key(line, found.end("word"), tables):
                yield found


def _joints(line: str) -> list[tuple[int, int]]:
    """Where a key word may end: before a colon, or a word such as "by", in order."""
    found = []
    at = line.find(":")
    while at >= 0:
        if not line.startswith("//", at + 1):
            found.append((at, at + 1))
        at = line.find(":", at + 1)
    for word in _JOINTS:
        at = line.find(word)
        while at >= 0:
            stop = at + len(word)
            if word == "courtesy" and line[stop : stop + 1] in GAPS:
                stop += 3 if line.startswith("of", stop + 1) else 0
            if at and line[at - 1] in GAPS and line[stop : stop + 1] in GAPS:
                found.append((at, stop))
            at = line.find(word, stop)
    return sorted(found)


def _may_be_key(line: str, joint: int, tables: Tables) -> bool:
    """Whether the word before the joint ends a key word."""
    before = line[max(0, joint - MAX_KEY) : joint].split()
    return bool(before) and ends_key(before[-1], tables.credit_ends)


def ends_key(word: str, ends: Container[str]) -> bool:
    """Whether a word, without what is glued to it in front, is one of those in which key words
    end."""
    if not word.isalpha():
        word = patterns.NO_WORD.split(word)[-1]
    return word.lower() in ends


def _joins(medium: Medium, by: str, *, opens: bool) -> bool:
    """Whether the word may stand for the colon after that key: "Photo by", "Cover via"."""
    if "from" in by:
        return medium is Medium.REPRODUCTION
    return medium in _SURE or ("via" in by and opens)


def _credits_follow(text: str, start: int, end: int, keys: list[_Key], tables: Tables) -> bool:
    """Whether what follows the first key is a credit, and no sentence, title or labelled text."""
    first = keys[0]
    chain = text[first.end : keys[1].start if len(keys) > 1 else end].strip(STOPS)
    named = "/" in chain or _ends_in_agency(chain, tables) or " via " in chain
    parted = text[start : first.start].rstrip(BLANKS)
    before = parted.rstrip("([|" + BLANKS)
    if before and (before[-1] == ":" or not any(c.isalpha() for c in before)):
        return False
    if (alone := parted.rstrip(_PARTING)) != parted and alone.endswith(("…", "...")):
        return False  # without what parts the two, the words are a label
    if before and before[-1] not in '.!?…"”’)(':
        return named and len(chain) <= 160
    if first.medium is Medium.NOTE and not before:
        return len(keys) > 1
    if len(keys) > 1 and len(chain) <= 200:
        return True
    if first.medium in _SURE:
        return named or (len(chain.split()) <= 14 and not chain[:1].isdigit())
    return (named and len(chain) <= 160) or _is_name(chain) or not chain


def _is_name(chain: str) -> bool:
    """Capitalised words throughout, as names are written; a few small words may stand between."""
    words = chain.split()
    small = {"and", "of", "for", "the", "via", "de", "y", "&", "on", "in", "from"}
    return (
        0 < len(words) <= 14
        and any(c.isalpha() for c in chain)
        and all(w[0].isupper() or w[0].isdigit() or w[0] in '@(“"' or w in small for w in words)
        and not chain.endswith("?")
    )


def _ends_in_agency(chain: str, tables: Tables) -> bool:
    words = fold(chain.rstrip(STOPS + ")]")).replace("/", " / ").split()
    return any(" ".join(words[-n:]) in tables.agencies for n in (1, 2, 3, 4) if n <= len(words))


def _media(text: str, start: int, end: int, keys: list[_Key], tables: Tables) -> Media:
    caption = _caption(text[start : keys[0].start])
    parts = []
    for key, after in zip(keys, [k.start for k in keys[1:]] + [end], strict=True):
        stop = key.start + len(text[key.start : after].rstrip(STOPS))
        while (
            text[stop - 1] in ")]"
            and text.count("(", key.end, stop) + text.count("[", key.end, stop) < 1
        ):
            stop = key.start + len(text[key.start : stop - 1].rstrip(STOPS))
        stop = max(stop, key.start + 1)
        chain = text[key.end : stop].strip(STOPS + "*")
        names, organizations, via = _chain(chain, key.medium, tables)
        parts.append(
            Credit(
                key.medium,
                names,
                organizations,
                via,
                text[key.start : stop],
                start=key.start,
                end=stop,
            )
        )
    return Media(caption, tuple(parts), start=start, end=end)


_PARTING = BLANKS + "-–—([|"  # between a caption and its credit


def _caption(words: str) -> str | None:
    """The words before a credit, without what parts the two."""
    caption = words.strip(BLANKS + "|").rstrip("([|" + BLANKS)
    parted = caption.rstrip(_PARTING)
    return (caption if parted.endswith(":") else parted) or None  # a label has its words


def _keyless(text: str, start: int, end: int, tables: Tables) -> Media | None:
    """`[caption.] Name / Agency` without a key word: the chain ends in a known agency."""
    line = text[start:end].rstrip(STOPS)
    if line.startswith("Courtesy of ") and _is_name(line) and len(line.split()) <= 8:
        credit = Credit(
            Medium.COURTESY, (), (line[12:],), None, line, start=start, end=start + len(line)
        )
        return Media(None, (credit,), start=start, end=end)
    if "/" not in line and " via " not in line and " obtained by " not in line:
        if is_agency(line, tables):
            credit = Credit(None, (), (line,), None, line, start=start, end=start + len(line))
            return Media(None, (credit,), start=start, end=end)
        return None
    if not _ends_in_agency(line, tables):
        return None
    cut = max((m.end() for m in patterns.TWO_SENTENCES.finditer(line)), default=0)
    chain = line[cut:]
    if " obtained by " in chain and len(chain.split()) <= 14:
        return Media(line, (), start=start, end=end)
    if (
        ":" in chain
        or not _is_name(
            " ".join(p for p in chain.split("/") if fold(p) not in tables.agencies) or chain
        )
        or len(chain.split()) > 12
    ):
        return None
    names, organizations, via = _chain(chain, None, tables)
    credit = Credit(
        None, names, organizations, via, chain, start=start + cut, end=start + len(line)
    )
    return Media(line[:cut].strip(BLANKS) or None, (credit,), start=start, end=end)


def is_agency(line: str, tables: Tables) -> bool:
    """Whether a line is nothing but the name of an agency that sells pictures."""
    if len(line) > MAX_AGENCY:
        return False
    folded = fold(line.rstrip(STOPS))
    return folded in tables.agencies and folded.endswith(("images", "visuals", "photos"))


def _chain(
    chain: str, medium: Medium | None, tables: Tables
) -> tuple[tuple[str, ...], tuple[str, ...], str | None]:
    """People, organizations and distributor of a chain."""
    if medium is Medium.NOTE:
        return (), (), None
    via = None
    found = patterns.VIA.search(chain) if "ia" in chain else None
    if found:
        via, chain = found["via"].strip(STOPS) or None, chain[: found.start()]
    elif chain.endswith((" via", "via")) and (not chain[:-3] or chain[-4] == " "):
        chain = chain[:-3]
    names: list[str] = []
    organizations: list[str] = []
    for part in chain.split(";"):  # several pictures: each has its own people
        agencies: list[str] = []
        for piece in _pieces(part, tables):
            piece = piece.strip(_EDGES)
            found_people = (
                () if medium in _SOURCES or agencies else _people(piece, tables, agencies)
            )
            names += found_people
            if piece and not found_people:
                agencies.append(piece)
        organizations += agencies
    return tuple(names), tuple(organizations), via


def _pieces(part: str, tables: Tables) -> list[str]:
    """The pieces of a chain: at slashes, before "for" and "courtesy of" and the like, and around
    the "on" before an agency: "Kim Lee on Unsplash"."""
    name, joint, agency = part.rpartition(" on ")
    if joint and fold(agency.strip(_EDGES)) in tables.agencies:
        return [*_pieces(name, tables), agency]
    if "for" in part or "ourtesy" in part or "-" in part:
        return [piece or "" for piece in patterns.CREDIT_SPLIT.split(part)]
    return part.split("/")


def _people(piece: str, tables: Tables, agencies: list[str]) -> list[str]:
    """The people that a piece of a chain is, none where it is an organization; a bracket after a
    name says where the person stands, or names the agency."""
    names = []
    bracketed = []
    for one in patterns.PEOPLE_JOINT.split(piece):
        name, bracket, rest = one.strip(_EDGES).partition(" (")
        if not name or not _is_person(name, tables):
            return []
        names.append(name)
        inside = rest.rstrip(")")
        if bracket and (fold(inside) in tables.agencies or (inside.isupper() and len(inside) > 1)):
            bracketed.append(inside)
    agencies += bracketed
    return names


# fmt: off
# Words of names that only organizations bear.
ORGANIZATION_WORDS = frozenset((
    "administration", "agency", "airport", "archive", "archives", "army", "association", "axios",
    "bank",
    "board", "bureau", "campaign", "center", "centre", "city", "college", "commission",
    "committee", "company", "congress", "corp", "county", "court", "department", "entertainment",
    "federal", "force", "foto", "foundation", "globe", "government", "group", "guard", "herald",
    "hospital", "house", "images", "inc", "institute", "international", "journal", "lab", "labs",
    "library", "llc", "magazine", "media", "ministry", "museum", "national", "navy", "network",
    "news", "office", "parliament", "photography", "photos", "pictures", "police", "poll", "post",
    "press", "project", "research", "satellite", "school", "senate", "service", "services",
    "social", "society", "sports", "state", "states", "studio", "studios", "survey", "system",
    "systems", "technologies", "technology", "times", "trends", "tribune", "tv", "union",
    "united", "university", "visuals", "white", "white-house", "wire", "works",
))
# fmt: on


def _is_person(name: str, tables: Tables) -> bool:
    """Two to five name-like words, none of which an organization would bear; or a handle."""
    if name.startswith("@"):
        return True
    folded = fold(name)
    words = folded.split()
    return (
        2 <= len(words) <= 5
        and folded not in tables.agencies
        and not folded.startswith(("the ", "u.s. "))
        and patterns.NAME.fullmatch(one_line(name)) is not None
        and ORGANIZATION_WORDS.isdisjoint([word.strip(".,()") for word in words])
    )
