"""The text that a reader of a page sees, written line by line, and what the page says of its runs.

A block is a line, a blank line stands between blocks and none between the items of a list. An item
is `  • text` or `  1. text`, two blanks deeper for each list around its own. Blanks fold as
browsers fold them. What one tag means is not known here: `html` calls `text`, `end_line` and the
rest in the order of the page.
"""

from __future__ import annotations

from typing import NamedTuple

from attrs import define, field

from smartbrevity.readers import patterns
from smartbrevity.source import BLANKS, Mark, MarkKind

__all__ = ["BLANK", "LINE", "PLAIN", "Frame", "Inline", "Look", "Projection"]

LINE, BLANK = 1, 2  # what parts a line from the one before: its end, or a blank line too
MOST_INDENT = 5  # levels; lists that are deeper stand at this one
MAX_NUMBER = 999  # as many digits as the tokenizer reads before an item
_SPACE = " \t\n\r\f"  # what HTML folds to one blank
_BLANKS = frozenset(BLANKS)
_QUOTED_WORD = 24  # code points after the colon of a label that are looked at for an opening quote


class Inline(NamedTuple):
    """How words look, where they link to, and what moment they are."""

    bold: bool = False
    italic: bool = False
    link: str = ""
    time: str = ""


NOT_SET = Inline()


class Look(NamedTuple):
    """What the lines inside an element are."""

    whole: Mark | None = None  # a heading or a caption; its offsets mean nothing
    quoted: Mark | None = None  # a block quotation; its offsets mean nothing
    written: bool = False  # line ends of the markup are line ends
    tiny: bool = False  # of size zero
    footer: bool = False  # of the page


PLAIN = Look()


@define(eq=False)
class Frame:
    """A list item, a heading or a caption, which are one line each: what breaks a line inside it
    is a blank.

    An item that holds a heading, a table or the like is not `flat`: the page lays out boxes as a
    list.
    """

    marker: str = ""  # of an item, until its first words come
    depth: int = 0
    flat: bool = True
    used: bool = False  # whether its marker was written


@define(eq=False)
class Projection:
    """The page so far."""

    look: Look = PLAIN
    inline: Inline = NOT_SET
    frames: list[Frame] = field(factory=list)  # those that are open, the innermost last
    marks: list[Mark] = field(factory=list)
    size: int = 0
    _out: list[str] = field(factory=list)
    _open: bool = False  # whether words stand in the line
    _start: int = 0  # of the line's words
    _stop: int = 0  # where the last word ends
    _gap: bool = False  # blanks since then
    _apart: int = BLANK
    _listed: bool = False  # whether the last line is an item
    _ruled: bool = False  # a drawn line is to come
    _shown: Inline = NOT_SET  # of the last words
    _bold: int = 0  # where the runs that go on began
    _italic: int = 0
    _link: int = 0
    _time: int = 0
    _line_look: Look = PLAIN

    def text(self, data: str) -> None:
        """Words and blanks of the page."""
        look = self.look
        if look.written and ("\n" in data or "\r" in data):
            self._lines(data)
            return
        words = data.strip(_SPACE)
        if not words or look.tiny:
            self._gap = True
            return
        if words[0] in _BLANKS:
            bare = words.lstrip(BLANKS)
            if not bare:
                self._gap = True
                return
            words = words if self._open else bare
        if "  " in words or "\n" in words or "\t" in words or "\r" in words or "\f" in words:
            words = patterns.SPACE.sub(" ", words)
        if not self._open:
            self._begin(look)
        elif self._gap or data[0] in _SPACE:
            self._out.append(" ")
            self.size += 1
        self._gap = data[-1] in _SPACE
        if self.inline is not self._shown:
            self._turn(self.inline)
        self._out.append(words)
        self.size += len(words)
        self._stop = self.size
        if words[-1] in _BLANKS:
            self._stop -= len(words) - len(words.rstrip(BLANKS))

    def _lines(self, data: str) -> None:
        """Text in which a line end is one."""
        first, *others = data.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        if first:
            self.text(first)
        for line in others:
            self.end_line(LINE)
            if line:
                self.text(line)

    def blank(self) -> None:
        """A blank between words."""
        self._gap = True

    def end_line(self, apart: int = BLANK) -> None:
        """End the line, if its words have begun; inside a frame it goes on."""
        if not self._open:  # a second one leaves a line empty
            self._apart = BLANK
        elif self.frames and self.frames[-1].flat:
            self._gap = True
        else:
            self._end()
            self._apart = apart

    def _cut_line(self) -> None:
        if self._open:
            self._end()
        self._apart = BLANK

    def rule(self) -> None:
        """A line drawn across the page. Before a list it is decoration, since the list belongs to
        the paragraph above, and is left out."""
        self._cut_line()
        self._ruled = True

    def open_frame(self, marker: str = "") -> None:
        """A list item with its marker begins, or a heading or a caption."""
        self._cut_line()
        outer = self.frames[-1] if self.frames else None
        depth = 0 if outer is None else outer.depth + (outer.used and outer.flat)
        self.frames.append(Frame(marker, min(depth, MOST_INDENT)))

    def close_frame(self) -> None:
        """The innermost frame ends."""
        self._cut_line()
        self.frames.pop()

    def open_box(self) -> None:
        """A heading, a table or the like begins: the item around it is no line of text."""
        self._cut_line()
        if self.frames:
            self.frames[-1].flat = False
            self.frames[-1].marker = ""

    def finish(self) -> str:
        """The whole text; `marks` are complete then, and sorted."""
        if self._ruled:
            self._draw()
        text = "".join(self._out)
        self.marks = [_before_quote(text, m) if m.kind is MarkKind.BOLD else m for m in self.marks]
        self.marks.sort(key=lambda mark: (mark.start, -mark.end))
        return text

    def _put(self, text: str) -> None:
        self._out.append(text)
        self.size += len(text)

    def _draw(self) -> None:
        self._put("\n\n---" if self.size else "---")
        self._ruled = self._listed = False
        self._apart = BLANK

    def _begin(self, look: Look) -> None:
        item = self.frames[-1] if self.frames and self.frames[-1].marker else None
        if self._ruled and (item is None or not self.size):
            self._draw()
        self._ruled = False
        opening = ""
        if self.size:
            both = item is not None and self._listed
            single = both or (self._apart == LINE and item is None and not self._listed)
            opening = "\n" if single else "\n\n"
        if item is not None:
            opening += "  " * (item.depth + 1) + item.marker + " "
            item.marker, item.used = "", True
        self._put(opening)
        self._listed = item is not None
        self._open, self._gap = True, False
        self._start, self._line_look = self.size, look

    def _end(self) -> None:
        if self._shown is not NOT_SET:
            self._turn(NOT_SET)
        look = self._line_look
        if look.whole is not None:
            kind, _, _, value = look.whole
            self.marks.append(Mark(kind, self._start, self._stop, value))
        if look.quoted is not None:
            self.marks.append(look.quoted._replace(start=self._start, end=self._stop))
        if look.footer:
            self.marks.append(Mark(MarkKind.FOOTER, self._start, self._stop))
        self._open = self._gap = False

    def _turn(self, new: Inline) -> None:
        """The look of the words changes: end the runs that do not go on, and begin the new ones."""
        bold, italic, link, time = self._shown
        self._shown = new
        if bold is not new.bold:
            self._bold = self._run(MarkKind.BOLD, self._bold, "", ends=bold)
        if italic is not new.italic:
            self._italic = self._run(MarkKind.ITALIC, self._italic, "", ends=italic)
        if link != new.link:
            self._link = self._run(MarkKind.LINK, self._link, link, ends=link != "")
        if time != new.time:
            self._time = self._run(MarkKind.TIME, self._time, time, ends=time != "")

    def _run(self, kind: MarkKind, start: int, value: str, *, ends: bool) -> int:
        """Note the run that ends, if one does; where the next one of its kind begins."""
        if ends:
            self.marks.append(Mark(kind, start, self._stop, value))
        return self.size


def _before_quote(text: str, mark: Mark) -> Mark:
    """A bold run that goes on into the quote after a label's colon, as far as the label."""
    colon = text.rfind(":", max(mark.start, mark.end - _QUOTED_WORD), mark.end)
    rest = text[colon + 1 : mark.end].lstrip(BLANKS) if colon >= 0 else ""
    if rest[:1] in ("", "”") or rest[0] not in '"“' or " " in rest:
        return mark
    return mark._replace(end=colon + 1)
