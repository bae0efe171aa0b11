"""The command line: `python -m smartbrevity [FILE] [--to FORM] [--check] [--editorial]`.

Reads a file, or standard input without one or for "-", and writes what was parsed, or with
`--check` what is in doubt, one line each. Text is UTF-8 and is taken as it is: no line end is
translated, a byte order mark stays, and anything else is an error and not a guess, as in
`python -m json.tool`. HTML is decoded as a browser would, mail as
it says itself.

Exit codes: 0 all is written; 1 `--check` has found something; 2 the command was used wrongly, the
input cannot be read or the output cannot be written, said in one line on standard error; 141 the
reader closed the pipe, and 130 the user interrupted, both without a word.

A terminal is never sent a control character of the input, nor one that turns the direction of
writing: these are shown as `\\u001b`, as JSON spells them. So is, anywhere, what the encoding of
the output has no code for.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path, PurePath
from typing import TextIO

from smartbrevity import Document, check, dump, dumps, parse, parse_email, parse_html, to_text
from smartbrevity.export.jsonld import to_jsonld
from smartbrevity.export.ninjs import to_ninjs
from smartbrevity.render.html import to_html
from smartbrevity.render.markdown import to_markdown

__all__ = ["main"]


def _json(data: object) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False)


# Ways in: what takes a text, which is UTF-8, and what takes the bytes as they are; and the ends of
# file names that are read so without being asked.
_TEXTS: dict[str, Callable[[str], Document]] = {"text": parse}
_BYTES: dict[str, Callable[[bytes], Document]] = {"html": parse_html, "mail": parse_email}
_SUFFIXES = {".html": "html", ".htm": "html", ".eml": "mail"}

# Ways out.
_FORMS: dict[str, Callable[[Document], str]] = {
    "outline": dump,
    "json": lambda document: dumps(document, indent=2),
    "jsonl": lambda document: "\n".join(map(dumps, document.stories)),
    "markdown": to_markdown,
    "html": lambda document: to_html(document, page=True),
    "annotated": lambda document: to_html(document, page=True, annotated=True),
    "text": to_text,
    "jsonld": lambda document: _json(to_jsonld(document)),
}
# Those that want an address, which no text has of itself.
_ADDRESSED: dict[str, Callable[[Document, str], str]] = {
    "ninjs": lambda document, uri: _json(to_ninjs(document, uri=uri)),
}
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _steers(char: str) -> bool:
    """Whether a terminal would obey this character instead of showing it."""
    code = ord(char)
    return (code < 0x20 and char not in "\n\t") or 0x7F <= code < 0xA0 or char in _TURNING


def _fits(char: str, encoding: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _escape(char: str) -> str:
    """As JSON spells it, so that what is written in JSON stays JSON."""
    code = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{code[i : i + 4]}" for i in range(0, len(code), 4))


def _safe(text: str, stream: TextIO) -> str:
    """The text with every character escaped that this stream must not or cannot be sent."""
    terminal, encoding = stream.isatty(), stream.encoding or "utf-8"
    bad = (c for c in set(text) if (terminal and _steers(c)) or not _fits(c, encoding))
    return text.translate({ord(c): _escape(c) for c in bad})


def _complain(place: str, problem: str) -> int:
    line = f"smartbrevity: {place}: {problem}".translate({ord(c): _escape(c) for c in "\n\t"})
    sys.stderr.write(_safe(line, sys.stderr) + "\n")
    return 2


def _bytes(file: str) -> bytes:
    if file != "-":
        return Path(file).read_bytes()
    if sys.stdin is None:
        raise OSError("is closed")
    return sys.stdin.buffer.read()


def _read(file: str, way: str | None) -> Document:
    """The document that the input is, to the last code point."""
    way = way or _SUFFIXES.get(PurePath(file).suffix.lower(), "text")
    data = _bytes(file)
    return _BYTES[way](data) if way in _BYTES else _TEXTS[way](data.decode("utf-8"))


def _findings(document: Document, file: str, *, editorial: bool) -> str:
    """One finding a line: `file:line:column: code: message`."""
    found = check(document, editorial=editorial)
    return "\n".join(one.format(document.source, name=file).partition("\n")[0] for one in found)


def _write(answer: str) -> int:
    """Write what there is, and a line end after it."""
    if sys.stdout is None:
        return _complain("standard output", "is closed")
    answer = _safe(answer, sys.stdout)
    try:
        sys.stdout.write(answer + "\n" * bool(answer and not answer.endswith("\n")))
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        return 141  # what a shell says of a program that SIGPIPE has ended
    except OSError as error:
        _drop_output()
        return _complain("standard output", error.strerror or str(error))
    return 0


def _drop_output() -> None:
    """Let the interpreter flush into nothing at its end, instead of failing once more."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)


def _run(given: argparse.Namespace) -> int:
    place = "standard input" if given.file == "-" else given.file
    try:
        document = _read(given.file, given.way)
    except UnicodeDecodeError as error:
        byte = error.object[error.start]
        return _complain(
            place, f"not UTF-8 at byte {error.start} (0x{byte:02x}); convert it to UTF-8 first"
        )
    except OSError as error:
        return _complain(place, error.strerror or str(error))
    except ImportError as error:  # an extra that is not installed; the message says which
        return _complain(place, str(error))
    if given.check or given.editorial:
        found = _findings(document, given.file, editorial=given.editorial)
        return _write(found) or int(bool(found))
    if given.to in _ADDRESSED:
        try:
            return _write(_ADDRESSED[given.to](document, given.uri))
        except ValueError as error:
            return _complain("--uri", str(error))
    return _write(_FORMS[given.to or "outline"](document))


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line on these arguments (`sys.argv` without any) and give its exit code.

    Raises `SystemExit` for `--help` (0) and wrong usage (2), as `argparse` does.
    """
    ask = argparse.ArgumentParser(
        prog="smartbrevity",
        description="Show the stories of a text in the Smart Brevity format, or what is in doubt.",
        epilog="exit codes: 0 done, 1 --check has found something, 2 wrong usage or unreadable",
    )
    ways, forms = [*_TEXTS, *_BYTES], [*_FORMS, *_ADDRESSED]
    ask.add_argument("file", nargs="?", default="-", help="a file; standard input without one")
    ask.add_argument("--to", choices=forms, help="what to write; default: outline")
    ask.add_argument(
        "--from", dest="way", choices=ways, help="what the file is; default: by its name, or text"
    )
    ask.add_argument("--uri", help="the address that names the document, with --to ninjs")
    ask.add_argument("--check", action="store_true", help="print what is in doubt, a line each")
    ask.add_argument("--editorial", action="store_true", help="print also what the writing lacks")
    given = ask.parse_args(argv)
    if given.to and (given.check or given.editorial):
        ask.error("--to writes the document, --check and --editorial what is found: choose one")
    if (given.to in _ADDRESSED) is not bool(given.uri):
        ask.error(
            f"--uri names the document where that is to be done: --to {', '.join(_ADDRESSED)}"
        )
    try:
        return _run(given)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
