"""The "> " with which a mail quotes another: it is taken off where the quotation is the mail that
was passed on or answered. A newsletter that quotes a line keeps it."""

from __future__ import annotations

from collections.abc import Sequence

from smartbrevity.readers import patterns
from smartbrevity.readings.letterheads import is_header, is_passed_on
from smartbrevity.source import BLANKS, Mark, MarkKind

__all__ = ["unquoted"]

MOST_BROKEN = 3  # lines over which "On ... wrote:" may be broken


def unquoted(text: str) -> tuple[str, list[Mark]]:
    """The text of a mail without the marks of its quotation, and what stands below it or between
    its lines, marked.

    Lines end at `\\n`. A quotation is read through where all the mail is one, or where it opens
    with a header or stands under "On ... wrote:".

    >>> unquoted("Thanks!\\n\\nOn 3 Oct 2022, at 7:14, Harbor AM\\nwrote:\\n> Fares\\n> rise.")[0]
    'Thanks!\\n\\nOn 3 Oct 2022, at 7:14, Harbor AM wrote:\\n\\nFares\\nrise.'
    """
    lines = text.split("\n")
    first = next((i for i, line in enumerate(lines) if line.startswith(">")), None)
    if first is None:
        return text, []
    above = _above(lines[:first])
    if above is None:
        opens = _bare(lines[first])
        if any(line.strip(BLANKS) for line in lines[:first]) or not (
            is_header(opens, 0, len(opens))
            or is_passed_on(opens)
            or all(line.startswith(">") or not line.strip(BLANKS) for line in lines)
        ):
            return text, []
        above = lines[:first]
    out, marks, replied = above, list[Mark](), False
    size = sum(len(line) + 1 for line in above)
    for index in range(first, len(lines)):
        line = lines[index]
        reply = bool(line.strip(BLANKS)) and not _is_quoted(lines, index)
        bare = line if reply else _bare(line)
        if reply is not replied and bare.strip(BLANKS):
            out.append("")
            size, replied = size + 1, reply
        if reply:
            start = size + len(bare) - len(bare.lstrip(BLANKS))
            marks.append(Mark(MarkKind.REPLY, start, start + len(bare.strip(BLANKS))))
        out.append(bare)
        size += len(bare) + 1
    return "\n".join(out), marks


def _is_quoted(lines: Sequence[str], index: int) -> bool:
    """Whether the line is one of the quotation, or the rest of one that a program has broken."""
    around = lines[index - 1 : index + 2]
    return lines[index].startswith(">") or (
        len(around) == 3 and around[0].startswith(">") and around[2].startswith(">")
    )


def _bare(line: str) -> str:
    found = patterns.QUOTING.match(line)
    return line[found.end() :] if found else line


def _above(lines: Sequence[str]) -> list[str] | None:
    """The lines over a quotation, with "On ... wrote:" as their last one; None where they do not
    end with it."""
    stop = len(lines)
    while stop and not lines[stop - 1].strip(BLANKS):
        stop -= 1
    for start in range(stop - 1, max(stop - 1 - MOST_BROKEN, -1), -1):
        joined = " ".join(line.strip(BLANKS) for line in lines[start:stop])
        if is_passed_on(joined):
            return [*lines[:start], joined, ""]
    return None
