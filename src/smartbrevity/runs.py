"""Bold, italic and linked runs that a text writes in Markdown, and how such runs are written.

A small strict part of Markdown. Implements the spec section "Inline".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from smartbrevity import patterns
from smartbrevity.source import BLANKS, MarkKind

__all__ = [
    "Run",
    "bare_words",
    "is_whole",
    "may_have_runs",
    "maybe_bare_words",
    "nested",
    "one_line",
    "runs_in",
    "unmarked",
    "writable",
    "written",
]

MAX_STARS, MAX_BARS = 3, 2  # "***" is bold and italic, "___" is a rule or a gap to fill in
MAX_LINKED, MAX_URL = 300, 2000  # code points of the words of a link and of its address
MAX_OPEN = 8  # openers that a closer is compared with
MAX_TRIED = 32  # runs of markup that are tried one by one where they cannot stand together
_ORDER = {MarkKind.ITALIC: 0, MarkKind.BOLD: 1, MarkKind.LINK: 2}
_TRAIL = ".,;:!?'’*_"  # what ends the sentence around a bare address


class Run(NamedTuple):
    """A run of a text: its words are `[start, end)`, with its Markdown it is `[opens, closes)`."""

    kind: MarkKind
    opens: int
    start: int
    end: int
    closes: int
    url: str = ""

    def moved(self, by: int) -> Run:
        """The run with offsets that count from another place."""
        kind, opens, start, end, closes, url = self
        return Run(kind, opens + by, start + by, end + by, closes + by, url)


class _Opener(NamedTuple):
    char: str
    size: int
    end: int  # where the words after it begin
    held: tuple[int, ...] = ()  # numbers of the runs that a part of it has opened


def may_have_runs(text: str) -> bool:
    """Whether Markdown may be in a text. One character is found or missed in a small part of the
    time that two take."""
    return "*" in text or "_" in text or ("]" in text and "](" in text)


def runs_in(text: str) -> list[Run]:
    """The runs that Markdown and bare addresses make in a paragraph, the outer before the inner.

    >>> [run.kind.value for run in runs_in("**By [5%](/5)** and 2 * 3 * 4")]
    ['bold', 'link']
    """
    if "*" not in text and "_" not in text and "](" not in text and "://" not in text:
        return []
    found = _scan(text, 0, len(text), linked=False)
    return sorted(found, key=lambda run: (run.start, -run.end, _ORDER[run.kind]))


def _scan(text: str, at: int, end: int, *, linked: bool) -> list[Run]:
    """The runs of `[at, end)`, which is a text or the words of a link."""
    found: list[Run | None] = []
    opened: list[_Opener] = []
    first = at
    while match := patterns.INLINE.search(text, at, end):
        at = match.end()
        if match["bare"]:
            at = match.start() + len(match["bare"].rstrip(_TRAIL))
            if not linked:
                start = match.start()
                found.append(Run(MarkKind.LINK, start, start, at, at, text[start:at]))
        elif match["words"] is not None:
            start, stop = match.span("words")
            url = match["angled"] if match["address"] is None else match["address"]
            closes = match.end("address") + 1 if match["address"] else match.end("angled") + 2
            found.append(Run(MarkKind.LINK, start - 1, start, stop, closes, url))
            found += _scan(text, start, stop, linked=True)
            at = closes
        else:
            start = match.start()
            before = text[start - 1] if start > first else " "
            after = text[at] if at < end else " "
            token = _Opener(text[start], at - start, at)
            if token.size > (MAX_STARS if token.char == "*" else MAX_BARS):
                continue
            closes_here = not _is_blank(before) and not after.isalnum()
            if closes_here and _close(found, opened, token, start):
                continue
            if not _is_blank(after) and after != "|" and not before.isalnum():
                opened.append(token)
    _drop(found, opened, 0)
    return [run for run in found if run is not None]


def _is_blank(char: str) -> bool:
    return char in BLANKS or char.isspace()


def _close(found: list[Run | None], opened: list[_Opener], token: _Opener, at: int) -> bool:
    """Close what the token at `at` closes, wholly; whether there is such a thing."""
    char, size = token.char, token.size
    near = range(len(opened) - 1, max(-1, len(opened) - 1 - MAX_OPEN), -1)
    mine = [i for i in near if opened[i].char == char][:2]
    if not mine:
        return False
    inner = opened[mine[0]]
    if inner.size == MAX_STARS and size < MAX_STARS:  # "***a* b**": a part of it
        _drop(found, opened, mine[0] + 1)
        held = len(found)
        found.append(_emphasis(size, inner.end, at))
        opened[-1] = _Opener(char, inner.size - size, inner.end - size, (*inner.held, held))
        return True
    if inner.size == size:
        _drop(found, opened, mine[0] + 1)
        if size == MAX_STARS:
            found.append(_emphasis(2, inner.end, at))
            found.append(_emphasis(1, inner.end - 2, at + 2))
        else:
            found.append(_emphasis(size, inner.end, at))
        opened.pop()
        return True
    outer = opened[mine[-1]]
    if len(mine) < 2 or size != MAX_STARS or inner.size + outer.size != size:  # "**a *b***"
        return False
    _drop(found, opened, mine[0] + 1)
    found.append(_emphasis(inner.size, inner.end, at))
    _drop(found, opened[: mine[0]], mine[1] + 1)
    found.append(_emphasis(outer.size, outer.end, at + inner.size))
    del opened[mine[1] :]
    return True


def _emphasis(size: int, start: int, end: int) -> Run:
    kind = MarkKind.ITALIC if size == 1 else MarkKind.BOLD
    return Run(kind, start - size, start, end, end + size)


def _drop(found: list[Run | None], opened: list[_Opener], first: int) -> None:
    """Forget openers that nothing has closed wholly, and what a part of them has opened."""
    for opener in opened[first:]:
        for number in opener.held:
            found[number] = None
    del opened[first:]


def is_whole(mark: str, words: str) -> bool:
    """Whether the words between those stars or bars are read as one run: not "**" and "5*"."""
    told = f"{mark}{words}{mark}"
    return any((r.opens, r.start, r.closes) == (0, len(mark), len(told)) for r in runs_in(told))


def unmarked(text: str) -> str:
    """The words of a text without its inline Markdown.

    >>> unmarked("By **5%**, [they](/5) say")
    'By 5%, they say'
    """
    cuts: list[tuple[int, int]] = []
    for run in runs_in(text):
        if run.opens < run.start:
            cuts += (run.opens, run.start), (run.end, run.closes)
    if not cuts:
        return text
    pieces, at = [], 0
    for start, end in sorted(cuts):
        pieces.append(text[at:start])
        at = end
    return "".join((*pieces, text[at:]))


def one_line(text: str) -> str:
    """A text as it is compared: a paragraph that mail has wrapped equals the same on one line.

    >>> one_line("Ferry\\nfares") == one_line("Ferry fares")
    True
    """
    return patterns.WRAP.sub(" ", text) if "\n" in text or "\r" in text else text


def bare_words(text: str) -> str:
    """A text with inline structure as it is compared: on one line, without the Markdown of its
    runs, which stand in `links` and `marks`.

    >>> bare_words("By **5%**\\nmore") == bare_words("By 5% more")
    True
    """
    return one_line(unmarked(text))


def maybe_bare_words(text: str | None) -> str | None:
    """The same for a text that may be missing."""
    return None if text is None else bare_words(text)


def written(text: str, runs: Iterable[Run]) -> str:
    """The text with those runs in Markdown that it does not write itself."""
    there = {(run.kind, run.start, run.end, run.url) for run in runs_in(text)}
    new = [run for run in runs if (run.kind, run.start, run.end, run.url) not in there]
    new.sort(key=lambda run: (run.start, -run.end, _ORDER[run.kind]))
    put = [(run.start, 1, number, _opening(run)) for number, run in enumerate(new)]
    put += [(run.end, 0, -number, _closing(run)) for number, run in enumerate(new)]
    pieces: list[str] = []
    at = 0
    for place, _, _, mark in sorted(put):
        pieces += text[at:place], mark
        at = place
    return "".join((*pieces, text[at:]))


def _opening(run: Run) -> str:
    return "[" if run.kind is MarkKind.LINK else "**" if run.kind is MarkKind.BOLD else "*"


def _closing(run: Run) -> str:
    if run.kind is not MarkKind.LINK:
        return _opening(run)
    odd = run.url == "" or any(c in "()<>" or c.isspace() for c in run.url)
    return f"](<{run.url}>)" if odd else f"]({run.url})"


def writable(text: str, runs: Sequence[Run]) -> list[Run]:
    """Those of the runs that Markdown can write in the text so that they read back, with those
    that the text writes itself."""
    if _can_stand(text, runs):
        return list(runs)
    own = runs_in(text)
    kept = nested(runs)
    if not _reads_back(text, own, kept):
        tried, kept = kept, []
        for run in tried[:MAX_TRIED]:
            if _reads_back(text, own, [*kept, run]):
                kept.append(run)
    return _together(own, kept)


def _can_stand(text: str, runs: Sequence[Run]) -> bool:
    """Whether it is plain that the runs read back as they are: in order, apart from each other, in
    a text that has no sign of Markdown itself."""
    if "*" in text or "_" in text or "[" in text or "]" in text or "://" in text:
        return False
    at, size = -1, len(text)
    for kind, _, start, end, _, url in runs:
        first, last = text[start : start + 1], text[end - 1 : end]
        if not at < start < end or _is_blank(first) or _is_blank(last):
            return False
        if kind is MarkKind.LINK:
            if not 0 < len(url) <= MAX_URL or end - start > MAX_LINKED or not _is_plain_url(url):
                return False
            if start and text[start - 1] == "!":
                return False
        elif (
            first == "|"
            or (start and text[start - 1].isalnum())
            or (end < size and text[end].isalnum())
        ):
            return False
        at = end
    return True


def _is_plain_url(url: str) -> bool:
    plain = url.isascii() and url.isprintable() and " " not in url
    return plain and not ("(" in url or ")" in url or "<" in url or ">" in url)


def nested(runs: Iterable[Run]) -> list[Run]:
    """The runs without those that cross or repeat one before them."""
    kept: list[Run] = []
    around: list[Run] = []
    for run in sorted(runs, key=lambda run: (run.start, -run.end, _ORDER[run.kind])):
        while around and around[-1].end <= run.start:
            around.pop()
        if run.start < run.end and all(
            run.end <= other.end and run[:4] != other[:4] for other in around
        ):
            kept.append(run)
            around.append(run)
    return kept


def _together(own: list[Run], new: list[Run]) -> list[Run]:
    """What the text writes itself, without the bare addresses that a new link covers."""
    links = [run for run in new if run.kind is MarkKind.LINK]
    starts = [run.start for run in links]
    covered = set()
    for run in own:
        last = bisect_left(starts, run.end) - 1
        if run.opens == run.start and last >= 0:
            link = links[last]
            if run.start < link.end and link.url != run.url:
                covered.add(run)
    both = [run for run in own if run not in covered]
    there = {(run.kind, run.start, run.end) for run in both}
    both += [run for run in new if (run.kind, run.start, run.end) not in there]
    return sorted(both, key=lambda run: (run.start, -run.end, _ORDER[run.kind]))


def _reads_back(text: str, own: list[Run], new: list[Run]) -> bool:
    wanted = _together(own, new)
    told = written(text, wanted)
    return unmarked(told) == unmarked(text) and _values(told, runs_in(told)) == _values(
        text, wanted
    )


def _values(text: str, runs: list[Run]) -> tuple[list[tuple[str, str, str]], ...]:
    """What is compared of runs: links and emphasis, each in order."""
    told = [(run.kind.value, unmarked(text[run.start : run.end]), run.url) for run in runs]
    return [t for t in told if t[0] == "link"], [t for t in told if t[0] != "link"]
