"""A text of any length, read in pieces.

What is read at once is bounded: a long text is cut where a story begins, and what the rows before
it have shown is carried over (`Seam`). A text in memory and a stream of lines are cut at the same
places, so they give the same stories. A text shorter than one piece is read as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any

from smartbrevity import patterns
from smartbrevity.assemble import assemble
from smartbrevity.cuts import rows_in
from smartbrevity.entries import Tables
from smartbrevity.inline import with_runs
from smartbrevity.nodes import Node, Part
from smartbrevity.rows import Rows
from smartbrevity.runs import may_have_runs
from smartbrevity.seams import Seam
from smartbrevity.source import MarkKind, Source
from smartbrevity.views import View, view_of
from smartbrevity.walk import fields_of

__all__ = ["parts_of", "stream"]

PIECE = 1 << 19  # code points, and the rest of the line
GROWTH = 4  # times as much is read where a piece ends in the story that it begins with
_TOP = Seam()
MAX_READINGS = 3  # more of a text in which labels or borders break what seemed to be Markdown


def parts_of(source: Source, tables: Tables) -> tuple[Part, ...]:
    """The parts of a text; markup, whose marks go over the whole of it, is read in one piece."""
    if source.marks or len(source.text) <= PIECE:
        return _read(source, tables, _TOP)[0]
    return tuple(chain.from_iterable(_pieces(_Tape(source.text, iter(())), tables)))


def stream(lines: Iterator[str], tables: Tables) -> Iterator[tuple[Part, ...]]:
    """The parts of a text that comes line by line, some at a time; a line without its line end
    gets one where another line follows."""
    return _pieces(_Tape("", lines), tables)


def _pieces(tape: _Tape, tables: Tables) -> Iterator[tuple[Part, ...]]:
    seam, size = _TOP, PIECE
    while True:
        text, more = tape.piece(size)
        parts, found = _read(Source(text), tables, seam, cut=more)
        if not more:
            yield _moved(parts, tape.place)
            return
        if not parts:  # nothing but blanks
            tape.take(len(text))
            continue
        stop = 0
        if found is not None:
            above = parts[found.parts - 1].end if found.parts else 0
            below = parts[found.parts].start
            stop = 1 + max(text.rfind(end, above, below) for end in "\n\r")
        if found is None or stop < len(text) // 2:  # so that no character is read often
            size = len(text) * GROWTH
            continue
        parts = _moved(parts[: found.parts], tape.place)
        tape.take(stop)
        seam, size = found, PIECE
        yield parts
        del text, parts  # nothing of one piece is held while the next is read


def _read(
    source: Source, tables: Tables, seam: Seam, *, cut: bool = False
) -> tuple[tuple[Part, ...], Seam | None]:
    """The parts of a text or of a piece of one, and the seam at which a cut piece may end."""
    if not source.marks and not may_have_runs(source.text):  # a text that is its own view
        rows = rows_in(source.text, (), tables, top=seam.top, cut=cut)
        parts, found = assemble(source.text, rows, tables, seam, cut=cut)
        return with_runs(parts, source.text, ()), found
    view = view_of(source)
    rows, parts, found = _parts(view, tables, seam, cut=cut)
    left, cuts = MAX_READINGS, MAX_READINGS
    while True:
        if broken := view.broken(parts):
            left -= 1
            inner = {run for run in broken if run.kind is not MarkKind.LINK}
            view = view.without(inner or broken if left > 0 else set(view.runs))
        elif cuts and (parted := view.cut(rows)):
            cuts -= 1
            view = parted
        else:
            break
        rows, parts, found = _parts(view, tables, seam, cut=cut)
    return with_runs(view.placed(parts), source.text, view.said), found


def _parts(
    view: View, tables: Tables, seam: Seam, *, cut: bool
) -> tuple[Rows, tuple[Part, ...], Seam | None]:
    rows = rows_in(view.text, view.marks, tables, top=seam.top, cut=cut)
    return rows, *assemble(view.text, rows, tables, seam, cut=cut)


class _Tape:
    """The part of a text that is at hand; what was taken of it is let go when lines come in."""

    def __init__(self, text: str, lines: Iterator[str]) -> None:
        self.text, self.lines = text, lines
        self.at = 0  # what stands before it in `text` was taken
        self.gone = 0  # code points that stood before `text`
        self.ended = True  # the last line had its line end, or none has come

    @property
    def place(self) -> int:
        """The offset in the whole text of what comes next."""
        return self.gone + self.at

    def piece(self, size: int) -> tuple[str, bool]:
        """What comes next, `size` code points and the rest of their last line, and whether more
        follows."""
        end = self._end(size)
        while end == len(self.text) and self._pull(size):
            end = self._end(size)
        return self.text[self.at : end], end < len(self.text)

    def take(self, size: int) -> None:
        """Go on behind that many code points."""
        self.at += size

    def _end(self, size: int) -> int:
        last = self.at + size - 1
        if last >= len(self.text):
            return len(self.text)
        return next(patterns.LINE.finditer(self.text, last)).end()

    def _pull(self, size: int) -> bool:
        """Let lines come in until there is more than a piece; whether any did."""
        held = [self.text[self.at :]]
        wanted = size - len(held[0])
        for line in self.lines:
            if not self.ended:
                held.append("\n")
            held.append(line)
            self.ended = line.endswith(("\n", "\r"))
            wanted -= len(line)
            if wanted < 0:
                break
        self.gone += self.at
        self.text, self.at = "".join(held), 0
        return len(held) > 1


def _moved(parts: tuple[Part, ...], by: int) -> tuple[Part, ...]:
    """The parts with offsets that count from another place. They were made just now and nobody
    else has seen them, so they are changed in their place."""
    if by:
        stack: list[Node] = list(parts)
        put_start, put_end = vars(Node)["start"].__set__, vars(Node)["end"].__set__
        while stack:
            node = stack.pop()
            put_start(node, node.start + by)
            put_end(node, node.end + by)
            kind: type = type(node)
            for value_of, many in _held(kind):
                value = value_of(node)
                if value:
                    if many:
                        stack += value
                    else:
                        stack.append(value)
    return parts


@cache
def _held(kind: type) -> tuple[tuple[Callable[[Node], Any], bool], ...]:
    """What gives the fields of a class that hold nodes, and whether they hold many."""
    fields = (field for field in fields_of(kind) if field.nested)
    return tuple((attrgetter(field.name), field.many) for field in fields)
