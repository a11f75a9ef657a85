"""`serve` whole: a real newsroom, a real server on loopback, changes on disk."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from bench.generate import write_ours
from newsroom.commands import serve
from newsroom.commands.serve import Options
from newsroom.preview.content import PreviewOptions
from newsroom.preview.server import EVENTS, PreviewServer

ROOT = Path(__file__).parents[1]
ITEM = "berita/2012/artikel-00000.md"
PATIENCE = 60


@pytest.fixture
def preview(tmp_path: Path) -> PreviewOptions:
    write_ours(2, tmp_path / "content")
    return PreviewOptions(
        root=tmp_path,
        content=tmp_path / "content",
        output=tmp_path / "output",
        theme=ROOT / "theme",
        cache=tmp_path / "cache",
        at="2026-01-01T00:00:00+07:00",
        environment={},
    )


@pytest.fixture
def server(preview: PreviewOptions) -> Iterator[PreviewServer]:
    made = serve.begin(Options(preview.content, 0, None, False), preview)
    running = Thread(target=serve.serve, args=(made, preview), kwargs={"opens_browser": False})
    running.start()
    yield made
    made.shutdown()
    running.join(PATIENCE)
    assert not running.is_alive()


def ask(server: PreviewServer, path: str) -> HTTPResponse:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
    connection.request("GET", path)
    return connection.getresponse()


class Stream:
    """The events of a preview, one after another."""

    def __init__(self, server: PreviewServer) -> None:
        self._answer = ask(server, EVENTS)

    def until(self, version: str | None = None, problem: str | None = None) -> Any:
        """The first state with another version, or with that word in its problem."""
        deadline = time.monotonic() + PATIENCE
        while True:
            line = self._answer.readline()
            assert line, "the stream ended"
            assert time.monotonic() < deadline, "no such state came"
            if not line.startswith(b"data: "):
                continue
            state = json.loads(line.removeprefix(b"data: "))
            if version is not None and state["version"] in ("", version):
                continue
            if problem is not None and problem not in state["problem"]:
                continue
            return state


def test_a_change_on_disk_reaches_the_reader(
    server: PreviewServer, preview: PreviewOptions
) -> None:
    stream = Stream(server)
    first = stream.until(version="")
    assert first["problem"] == ""
    assert ask(server, "/berita/2012/artikel-00000/").status == 200

    file = preview.content / ITEM
    good = file.read_text(encoding="utf-8")
    file.write_text(good.replace("judul: ", "judul: Terbaru "), encoding="utf-8")
    second = stream.until(version=first["version"])
    assert "Terbaru " in ask(server, "/berita/2012/artikel-00000/").read().decode()

    file.write_text(good.replace("tag: [", "tag: {"), encoding="utf-8")
    broken = stream.until(problem=f"content/{ITEM}:")
    last = ask(server, "/berita/2012/artikel-00000/")
    assert (last.status, "Terbaru " in last.read().decode()) == (200, True)
    assert ITEM in ask(server, "/").read().decode()

    file.write_text(good, encoding="utf-8")
    mended = stream.until(version=broken["version"])
    assert mended == first
    assert second["version"] != first["version"]


def test_the_page_in_the_browser_follows_every_change(
    server: PreviewServer, preview: PreviewOptions, browser: Browser
) -> None:
    file = preview.content / ITEM
    good = file.read_text(encoding="utf-8")
    Stream(server).until(version="")
    with browser.new_context() as context:
        page = context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(f"{server.url}berita/2012/artikel-00000/")
        notice = page.locator("#pratinjau-galat")

        file.write_text(good.replace("judul: ", "judul: Terbaru "), encoding="utf-8")
        page.get_by_role("heading", level=1, name="Terbaru").wait_for()
        assert notice.count() == 0

        file.write_text(good.replace("tag: [", "tag: {"), encoding="utf-8")
        notice.wait_for()
        assert f"content/{ITEM}:" in notice.inner_text()
        assert page.get_by_role("heading", level=1, name="Terbaru").is_visible()

        file.write_text(good, encoding="utf-8")
        notice.wait_for(state="detached")
        expect(page.get_by_role("heading", level=1, name="Terbaru")).to_have_count(0)
        expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_an_office_that_breaks_leaves_the_last_good_state(
    server: PreviewServer, preview: PreviewOptions
) -> None:
    stream = Stream(server)
    first = stream.until(version="")
    satker = preview.content / "satker.yaml"
    satker.write_text("kode: [", encoding="utf-8")
    broken = stream.until(problem="satker.yaml:")
    assert broken["version"] == first["version"]
    assert ask(server, "/").status == 200


def test_the_preview_is_written_into_the_cache(
    server: PreviewServer, preview: PreviewOptions
) -> None:
    Stream(server).until(version="")
    made = preview.cache / "preview" / str(server.port) / "berita/2012/artikel-00000/index.html"
    assert made.read_bytes() == ask(server, "/berita/2012/artikel-00000/").read()


def test_a_fault_of_our_own_is_told_and_survived(
    preview: PreviewOptions, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> object:
        raise ZeroDivisionError("rahasia")

    monkeypatch.setattr(serve, "build", fail)
    result = serve.built(preview)
    assert (result.files, result.problem) == (None, serve.FAULT)
    said = capsys.readouterr().err
    assert "rahasia" not in said
    assert "galat-terakhir.log" in said


def test_findings_are_printed(preview: PreviewOptions, capsys: pytest.CaptureFixture[str]) -> None:
    (preview.content / "catatan.txt").write_text("x", encoding="utf-8")
    serve.built(preview)
    report = capsys.readouterr().out
    assert "content/catatan.txt:1: STR" in report
    assert report.rstrip().splitlines()[-1].startswith("Temuan: ")


def test_a_preview_folder_that_cannot_be_written_is_told(
    preview: PreviewOptions, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made = serve.begin(Options(preview.content, 0, None, False), preview)
    folder = preview.cache / "preview" / str(made.port)
    folder.rmdir()
    folder.write_text("bukan folder", encoding="utf-8")
    monkeypatch.setattr(serve, "follow", lambda folders, rebuild, stop: rebuild(set()))
    serve._keep_current(made.stage, preview, Event())
    made.server_close()
    assert "Folder pratinjau tidak dapat ditulis" in made.stage.state.problem
    assert "Folder pratinjau tidak dapat ditulis" in capsys.readouterr().err


def test_a_system_that_cannot_watch_is_told(
    preview: PreviewOptions, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise OSError("inotify")

    made = serve.begin(Options(preview.content, 0, None, False), preview)
    monkeypatch.setattr(serve, "follow", fail)
    serve._keep_current(made.stage, preview, Event())
    made.server_close()
    assert "tidak dapat dipantau" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("port", "at", "content", "words"),
    [
        (70000, None, ".", "Nomor porta harus antara 0 dan 65535."),
        (-1, None, ".", "Nomor porta harus antara 0 dan 65535."),
        (0, "kemarin", ".", "Waktu terbit “kemarin” tidak terbaca."),
        (0, None, "tidak-ada", "Folder isi tidak ditemukan"),
    ],
)
def test_wrong_use_is_refused_in_a_sentence(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    port: int,
    at: str | None,
    content: str,
    words: str,
) -> None:
    assert serve.run(Options(tmp_path / content, port, at, False)) == 2
    assert words in capsys.readouterr().err


def test_a_preview_folder_that_cannot_be_made_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cache").write_text("bukan folder", encoding="utf-8")
    monkeypatch.setattr(serve, "CACHE", tmp_path / "cache")
    assert serve.run(Options(tmp_path, 0, None, False)) == 2
    assert "Folder pratinjau tidak dapat dibuat" in capsys.readouterr().err


def test_a_taken_port_is_told_and_the_browser_opened(
    preview: PreviewOptions, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(serve.webbrowser, "open", opened.append)
    monkeypatch.setattr(serve, "CACHE", preview.cache)
    monkeypatch.setattr(
        PreviewServer, "serve_forever", lambda _: signal.raise_signal(signal.SIGINT)
    )
    taken = PreviewServer(0)
    try:
        assert serve.run(Options(preview.content, taken.port, None, True)) == 0
    finally:
        taken.server_close()
    said = capsys.readouterr().err
    assert f"Porta {taken.port} sedang dipakai; pratinjau memakai porta " in said
    assert said.endswith("Pratinjau berhenti.\n")
    assert [url.startswith("http://127.0.0.1:") for url in opened] == [True]


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_ctrl_c_ends_politely(preview: PreviewOptions) -> None:
    # A test run in the background inherits an ignored Ctrl+C, which a terminal does not.
    script = (
        "import runpy, signal, sys; sys.argv[0] = 'tasks.py';"
        "signal.signal(signal.SIGINT, signal.default_int_handler);"
        "runpy.run_path('tasks.py', run_name='__main__')"
    )
    process = subprocess.Popen(
        [
            *(sys.executable, "-c", script, "serve", "--port", "0", "--no-browser"),
            *("--content", str(preview.content)),
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    assert process.stdout is not None
    try:
        first = process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=PATIENCE)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
    assert (process.returncode, first[:7]) == (0, "Temuan:")
    assert "Pratinjau: http://127.0.0.1:" in said
    assert said.endswith("Pratinjau berhenti.\n")
