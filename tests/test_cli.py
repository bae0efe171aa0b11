"""The command line: what it writes, where its complaints go, and its exit codes."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import smartbrevity.__main__ as cli
from smartbrevity import Document, check, dump, loads, parse, parse_email, parse_html, to_text
from smartbrevity.export.jsonld import to_jsonld
from smartbrevity.export.ninjs import to_ninjs
from smartbrevity.render.html import to_html
from smartbrevity.render.markdown import to_markdown

SAMPLE = Path(__file__).parents[1] / "docs" / "sample.txt"
FULL = Path("/dev/full")  # every write to it fails
PAGE = "Ferry fares rise\n\nFares go up on Monday.\n\nWhy it matters: Riders pay.\n"
# Colours, a window title, a lone C1, DEL, and a turn of the writing direction.
HOSTILE = PAGE + "\n  • \x1b[31mRed\x1b[0m \x1b]0;title\x07 \x9b2J \x7f \u202elast\u202c\r\n"


def command(*args: str | Path) -> list[str]:
    return [sys.executable, "-m", "smartbrevity", *map(str, args)]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8", newline="")
    return path


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))


class Sink(io.TextIOWrapper):
    """Standard output into memory, with the encoding and the kind of a real one."""

    def __init__(self, encoding: str, *, terminal: bool) -> None:
        self.bytes = io.BytesIO()
        self.terminal = terminal
        super().__init__(self.bytes, encoding=encoding, newline="")

    def isatty(self) -> bool:
        return self.terminal

    @property
    def written(self) -> str:
        self.flush()
        return self.bytes.getvalue().decode(self.encoding)


# What is written


def test_outline_is_the_default(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([str(page)]) == 0
    written = capsys.readouterr()
    assert written.out.rstrip("\n") == dump(parse(PAGE)).rstrip("\n")
    assert written.err == ""


def test_json_loads_into_the_same_tree(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--to", "json", str(page)]) == 0
    out = capsys.readouterr().out
    assert loads(out) == parse(PAGE)
    assert out.startswith("{\n  ")
    assert out.endswith("}\n")


TWO = "1. Ferry fares rise\n\nFares go up.\n\n2. Crane falls\n\nNobody was hurt.\n"


def test_jsonl_is_a_story_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.txt"
    path.write_text(TWO, encoding="utf-8")
    assert cli.main(["--to", "jsonl", str(path)]) == 0
    out = capsys.readouterr().out
    assert [loads(line) for line in out.splitlines()] == list(parse(TWO).stories)
    assert len(out.splitlines()) == 2
    assert out.endswith("}\n")


@pytest.mark.parametrize("form", ["jsonl", "text"])
def test_what_has_nothing_to_write_writes_nothing(
    form: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, b"\n")
    assert cli.main(["--to", form]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        ("text", to_text),
        ("markdown", to_markdown),
        ("html", lambda document: to_html(document, page=True)),
        ("annotated", lambda document: to_html(document, page=True, annotated=True)),
    ],
)
def test_a_form_is_what_its_function_gives(
    form: str, wanted: Callable[[Document], str], page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--to", form, str(page)]) == 0
    assert capsys.readouterr().out.rstrip("\n") == wanted(parse(PAGE)).rstrip("\n")


def test_data_for_others_is_json(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--to", "jsonld", str(page)]) == 0
    assert json.loads(capsys.readouterr().out) == to_jsonld(parse(PAGE))
    assert cli.main(["--to", "ninjs", "--uri", "urn:ferry:7", str(page)]) == 0
    assert json.loads(capsys.readouterr().out) == to_ninjs(parse(PAGE), uri="urn:ferry:7")


def test_an_address_that_is_none(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--to", "ninjs", "--uri", "ferry", str(page)]) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.startswith("smartbrevity: --uri: ")


# What is read


@pytest.fixture
def markup(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What the reader of HTML is given."""
    seen: list[bytes] = []

    def spy(given: bytes) -> Document:
        seen.append(given)
        return parse(PAGE)

    assert cli._BYTES["html"] is parse_html
    monkeypatch.setitem(cli._BYTES, "html", spy)
    return seen


@pytest.mark.parametrize("name", ["page.html", "page.htm", "PAGE.HTML"])
def test_the_name_of_a_file_says_what_it_is(
    name: str, tmp_path: Path, markup: list[bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(b"<h1>F\xe4hre</h1>")
    assert cli.main(["--to", "json", str(path)]) == 0
    assert loads(capsys.readouterr().out) == parse(PAGE)
    assert markup == [b"<h1>F\xe4hre</h1>"]
    path.write_bytes(b"<h1>Ferry</h1>")
    assert cli.main(["--to", "json", "--from", "text", str(path)]) == 0
    assert loads(capsys.readouterr().out) == parse("<h1>Ferry</h1>")
    assert len(markup) == 1


@pytest.mark.parametrize("args", [["page.txt"], []])
def test_what_no_name_tells_is_text_unless_told(
    args: list[str],
    page: Path,
    markup: list[bytes],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(page.parent)
    feed(monkeypatch, PAGE.encode())
    assert cli.main(["--to", "json", *args]) == 0
    assert markup == []
    feed(monkeypatch, PAGE.encode())
    assert cli.main(["--to", "json", "--from", "html", *args]) == 0
    assert markup == [PAGE.encode()]
    assert capsys.readouterr().err == ""


def test_an_extra_that_is_not_installed_is_named(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(_: bytes) -> Document:
        raise ImportError("parse_html() wants selectolax: pip install smartbrevity[html]")

    monkeypatch.setitem(cli._BYTES, "html", missing)
    assert cli.main(["--from", "html", str(page)]) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.endswith("pip install smartbrevity[html]\n")
    assert written.err.count("\n") == 1


# What is found

DOUBTFUL = "# Ferry fares rise\n\nFares rise. Boats too.\n\nIn the filings: Twelve boats.\n"


@pytest.mark.parametrize("way", ["file", "stdin"])
def test_check_prints_a_line_for_each_doubt(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page.txt"
    path.write_text(DOUBTFUL, encoding="utf-8")
    feed(monkeypatch, DOUBTFUL.encode())
    given = [str(path)] if way == "file" else []
    assert cli.main(["--check", *given]) == 1
    written = capsys.readouterr()
    name = path if way == "file" else "-"
    told = 'the style "axios" has no label "In the filings"'
    assert written.out == f"{name}:5:1: unknown-label: {told}\n"
    assert written.err == ""


@pytest.mark.parametrize("also", [[], ["--check"]])
def test_editorial_prints_the_findings_too(
    also: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page.txt"
    path.write_text(DOUBTFUL, encoding="utf-8")
    assert cli.main(["--editorial", *also, str(path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(": ")[1] for line in lines] == [
        found.code for found in check(DOUBTFUL, editorial=True)
    ]
    assert [line.split(":")[1] for line in lines] == ["3", "5"]


def test_a_page_without_doubt_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, b"# Ferry fares rise\n\nFares go up on Monday.\n")
    assert cli.main(["--check"]) == 0
    written = capsys.readouterr()
    assert (written.out, written.err) == ("", "")


def test_findings_into_a_closed_pipe_are_quiet(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(DOUBTFUL, encoding="utf-8")
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        command("--check", path), stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


def test_findings_cannot_hijack_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "\x1b[31mpage.txt"
    path.write_bytes("A \x1b[31mpier\u202e. Photo: Kim \x9b2J Lee/Getty Images)\n".encode())
    stream = Sink("utf-8", terminal=True)
    monkeypatch.setattr(sys, "stdout", stream)
    assert cli.main(["--check", str(path)]) == 1
    assert "\\u001b[31mpage.txt:1:46: " in stream.written
    assert not any(map(cli._steers, stream.written))


@pytest.mark.parametrize("args", [[], ["-"]])
def test_standard_input(
    args: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, PAGE.encode())
    assert cli.main(args) == 0
    assert capsys.readouterr().out.rstrip("\n") == dump(parse(PAGE)).rstrip("\n")


@pytest.mark.parametrize("way", ["file", "stdin"])
def test_the_text_is_read_as_it_is(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "\ufeffA harbor\r\n\rnext\x00 \x0c“day”\x1a\n"
    seen: list[str] = []

    def spy(given: str) -> Document:
        seen.append(given)
        return parse(given)

    monkeypatch.setitem(cli._TEXTS, "text", spy)
    path = tmp_path / "page.txt"
    path.write_bytes(text.encode())
    feed(monkeypatch, text.encode())
    assert cli.main([str(path)] if way == "file" else []) == 0
    assert seen == [text]
    assert capsys.readouterr().err == ""


def test_the_sample_of_the_readme() -> None:
    done = subprocess.run(command(SAMPLE), capture_output=True, check=True)
    assert done.stderr == b""
    assert done.stdout.decode().rstrip() == dump(parse(SAMPLE.read_text(encoding="utf-8"))).rstrip()


# What a terminal and an encoding must not be sent


def test_a_terminal_is_not_hijacked(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    path = tmp_path / "hostile.txt"
    path.write_bytes(HOSTILE.encode())
    for form in ("outline", "json", "jsonl", "markdown", "html", "annotated", "text", "jsonld"):
        master, slave = pty.openpty()
        child = subprocess.Popen(command("--to", form, path), stdout=slave)
        os.close(slave)
        seen = b""
        try:
            while chunk := os.read(master, 4096):
                seen += chunk
        except OSError:  # how Linux says that the other end is closed
            pass
        os.close(master)
        assert child.wait() == 0
        shown = seen.decode().replace("\r\n", "\n")
        assert "[31mRed" in shown or form == "markdown"
        assert not [c for c in shown if cli._steers(c)]


def test_what_a_terminal_is_shown_instead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "hostile.txt"
    path.write_bytes(HOSTILE.encode())
    outline = Sink("utf-8", terminal=True)
    monkeypatch.setattr(sys, "stdout", outline)
    assert cli.main([str(path)]) == 0
    assert "\\u001b[31mRed\\u001b[0m" in outline.written
    assert "\\u202elast" in outline.written
    as_json = Sink("utf-8", terminal=True)
    monkeypatch.setattr(sys, "stdout", as_json)
    assert cli.main([str(path), "--to", "json"]) == 0
    assert "\\u202elast" in as_json.written
    assert not [c for c in as_json.written if cli._steers(c)]
    assert loads(as_json.written) == parse(HOSTILE)


@pytest.mark.parametrize("terminal", [True, False])
def test_no_form_is_trusted_with_a_terminal(
    terminal: bool, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever a form writes, a terminal gets it escaped, and a file gets it as it is."""
    stream = Sink("utf-8", terminal=terminal)
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setitem(cli._FORMS, "outline", lambda _: HOSTILE)
    assert cli.main([str(page)]) == 0
    assert (stream.written == HOSTILE) is not terminal
    assert any(map(cli._steers, stream.written)) is not terminal


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_characters_that_the_output_cannot_spell(
    encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = PAGE + "\n  • “Fähre” 🚢 \x7f\x85\n"
    path = tmp_path / "page.txt"
    path.write_text(text, encoding="utf-8", newline="")
    outline = Sink(encoding, terminal=False)
    monkeypatch.setattr(sys, "stdout", outline)
    assert cli.main([str(path)]) == 0
    assert "\\ud83d\\udea2" in outline.written
    as_json = Sink(encoding, terminal=False)
    monkeypatch.setattr(sys, "stdout", as_json)
    assert cli.main(["--to", "json", str(path)]) == 0
    assert loads(as_json.written) == parse(text)
    assert isinstance(json.loads(as_json.written), dict)


def test_a_lone_surrogate_does_not_crash(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(cli._TEXTS, "text", lambda _: parse("A\udc80 ferry"))
    assert cli.main([str(page)]) == 0
    assert "A\\udc80 ferry" in capsys.readouterr().out


# What goes wrong


def test_a_missing_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "no such page.txt"
    assert cli.main([str(path)]) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err == f"smartbrevity: {path}: No such file or directory\n"


def test_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_file_name_cannot_hijack_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors = Sink("utf-8", terminal=True)
    monkeypatch.setattr(sys, "stderr", errors)
    assert cli.main([str(tmp_path / "\x1b[2J\n\tx\udcff")]) == 2
    assert "\\u001b[2J\\u000a\\u0009x\\udcff: " in errors.written


@pytest.mark.parametrize("way", ["file", "stdin"])
def test_an_input_that_is_not_utf_8(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(b"F\xe4hre")
    feed(monkeypatch, b"F\xe4hre")
    assert cli.main([str(path)] if way == "file" else []) == 2
    place = path if way == "file" else "standard input"
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err == (
        f"smartbrevity: {place}: not UTF-8 at byte 1 (0xe4); convert it to UTF-8 first\n"
    )


@pytest.mark.parametrize("stream", ["stdin", "stdout"])
def test_a_closed_stream(
    stream: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, PAGE.encode())
    monkeypatch.setattr(sys, stream, None)
    assert cli.main([]) == 2
    name = {"stdin": "standard input", "stdout": "standard output"}[stream]
    assert capsys.readouterr().err == f"smartbrevity: {name}: is closed\n"


@pytest.mark.parametrize(
    "args",
    [
        ["--to", "morse"],
        ["--from", "morse"],
        ["--nonsense"],
        ["a.txt", "b.txt"],
        ["--to", "json", "--check"],
        ["--to", "json", "--editorial"],
        ["--to", "ninjs"],
        ["--to", "json", "--uri", "urn:ferry:7"],
        ["--uri", "urn:ferry:7"],
    ],
)
def test_wrong_usage(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(args)
    assert stop.value.code == 2
    assert capsys.readouterr().err.startswith("usage: smartbrevity ")


def test_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(["--help"])
    assert stop.value.code == 0
    out = capsys.readouterr().out
    assert "{outline,json,jsonl,markdown,html,annotated,text,jsonld,ninjs}" in out
    assert "{text,html" in out


def test_a_closed_pipe_is_quiet() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(command(SAMPLE), stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_closed_pipe_gives_the_code_of_sigpipe(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as closed:
        monkeypatch.setattr(sys, "stdout", closed)
        assert cli.main([str(page)]) == 141
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(not FULL.exists(), reason="needs Linux")
def test_a_full_disk(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with FULL.open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert cli.main([str(page)]) == 2
    assert capsys.readouterr().err == ("smartbrevity: standard output: No space left on device\n")


def test_an_interrupt_is_quiet(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_: str) -> Document:
        raise KeyboardInterrupt

    monkeypatch.setitem(cli._TEXTS, "text", interrupted)
    assert cli.main([str(page)]) == 130
    written = capsys.readouterr()
    assert (written.out, written.err) == ("", "")


@pytest.mark.parametrize("args", [["page.eml"], ["--from", "mail", "page.txt"]])
def test_mail_is_read(
    args: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    data = (
        b"Subject: Ferry fares rise\r\nContent-Type: text/plain\r\n\r\nFares go up on Monday.\r\n"
    )
    monkeypatch.chdir(tmp_path)
    Path(args[-1]).write_bytes(data)
    assert cli.main(["--to", "json", *args]) == 0
    assert loads(capsys.readouterr().out) == parse_email(data)


def test_a_page_is_read_from_end_to_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.htm"
    page.write_bytes(
        b"<meta charset=latin1><h1>Caf\xe9s close</h1><p>They do.<p><b>Zoom in:</b> Two."
    )
    assert cli.main(["--to", "json", str(page)]) == 0
    story = parse_html(page.read_bytes()).stories[0]
    assert story.headline is not None
    assert story.headline.text == "Caf\xe9s close"
    assert loads(capsys.readouterr().out) == parse_html(page.read_bytes())
