"""The command line: `python -m smartbrevity [FILE] [--to outline|json]`.

Reads a file, or standard input without one or for "-", and writes what was parsed. The input is
UTF-8 and is taken as it is: no line end is translated, a byte order mark stays. Anything else is
an error and not a guess, as in `python -m json.tool`.

Exit codes: 0 all is written; 1 the input cannot be read or the output cannot be written, said in
one line on standard error; 2 the command was used wrongly; 141 the reader closed the pipe, and
130 the user interrupted, both without a word.

A terminal is never sent a control character of the input, nor one that turns the direction of
writing: these are shown as `\\u001b`, as JSON spells them. So is, anywhere, what the encoding of
the output has no code for.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from smartbrevity import Document, dump, dumps, parse

__all__ = ["main"]

_FORMS: dict[str, Callable[[Document], str]] = {
    "outline": dump,
    "json": lambda document: dumps(document, indent=2),
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
    return 1


def _read(file: str) -> str:
    """The text of the input, to the last code point."""
    if file != "-":
        return Path(file).read_bytes().decode("utf-8")
    if sys.stdin is None:
        raise OSError("is closed")
    return sys.stdin.buffer.read().decode("utf-8")


def _drop_output() -> None:
    """Let the interpreter flush into nothing at its end, instead of failing once more."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)


def _run(file: str, form: str) -> int:
    place = "standard input" if file == "-" else file
    try:
        text = _read(file)
    except UnicodeDecodeError as error:
        found = error.object[error.start]
        return _complain(
            place, f"not UTF-8 at byte {error.start} (0x{found:02x}); convert it to UTF-8 first"
        )
    except OSError as error:
        return _complain(place, error.strerror or str(error))
    if sys.stdout is None:
        return _complain("standard output", "is closed")
    answer = _safe(_FORMS[form](parse(text)), sys.stdout)
    try:
        sys.stdout.write(answer if answer.endswith("\n") else answer + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        return 141  # what a shell says of a program that SIGPIPE has ended
    except OSError as error:
        _drop_output()
        return _complain("standard output", error.strerror or str(error))
    return 0


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line on these arguments (`sys.argv` without any) and give its exit code.

    Raises `SystemExit` for `--help` (0) and wrong usage (2), as `argparse` does.
    """
    ask = argparse.ArgumentParser(
        prog="smartbrevity",
        description="Show the stories of a text in the Smart Brevity format.",
        epilog="exit codes: 0 done, 1 the input cannot be read, 2 wrong usage",
    )
    ask.add_argument("file", nargs="?", default="-", help="a UTF-8 text; standard input without")
    ask.add_argument("--to", choices=list(_FORMS), default="outline", help="default: outline")
    given = ask.parse_args(argv)
    try:
        return _run(given.file, given.to)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
