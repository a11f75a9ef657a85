"""The preview's server, asked by real clients on loopback, polite and hostile."""

import json
import socket
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread
from threading import enumerate as enumerate_threads
from typing import Any

import pytest

from newsroom.preview import server as preview
from newsroom.preview.folder import Folder
from newsroom.preview.server import EVENTS, NoPortError, PreviewServer, open_server
from newsroom.preview.stage import PreviewResult, Stage

FILES = {
    "index.html": b"<h1>Beranda</h1>",
    "404.html": b"<h1>Tidak ada</h1>",
    "berita/2025/x/index.html": "<p>Kediri – é</p>".encode(),
    "berita/2025/x/foto.jpg": b"\xff\xd8",
    "static/gaya.css": b"body{}",
    "static/situs.js": b"1",
    "static/ikon.svg": b"<svg/>",
    "berkas.pdf": b"%PDF",
    "berkas.aneh": b"?",
}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PreviewServer]:
    (tmp_path / "rahasia.txt").write_text("rahasia", encoding="utf-8")
    made = PreviewServer(0)
    made.stage = Stage(Folder(tmp_path / "p"))
    made.stage.show(PreviewResult(FILES))
    thread = Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    made.stage.close()
    made.shutdown()
    made.server_close()
    thread.join(20)


def ask(server: PreviewServer, path: str, method: str = "GET", **headers: str) -> HTTPResponse:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.putrequest(method, path, skip_host="Host" in headers)
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders()
    return connection.getresponse()


def ask_raw(server: PreviewServer, request: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65536), b""))


@pytest.mark.parametrize(
    ("path", "file", "kind"),
    [
        ("/", "index.html", "text/html; charset=utf-8"),
        ("/?utm=1", "index.html", "text/html; charset=utf-8"),
        ("/berita/2025/x/", "berita/2025/x/index.html", "text/html; charset=utf-8"),
        ("/berita/2025/%78/", "berita/2025/x/index.html", "text/html; charset=utf-8"),
        ("/berita/2025/x/foto.jpg", "berita/2025/x/foto.jpg", "image/jpeg"),
        ("/static/gaya.css", "static/gaya.css", "text/css; charset=utf-8"),
        ("/static/situs.js", "static/situs.js", "text/javascript; charset=utf-8"),
        ("/static/ikon.svg", "static/ikon.svg", "image/svg+xml; charset=utf-8"),
        ("/berkas.pdf", "berkas.pdf", "application/pdf"),
        ("/berkas.aneh", "berkas.aneh", "application/octet-stream"),
    ],
)
def test_files_come_with_their_types(
    server: PreviewServer, path: str, file: str, kind: str
) -> None:
    answer = ask(server, path)
    assert (answer.status, answer.getheader("Content-Type")) == (200, kind)
    assert answer.read() == FILES[file]
    assert answer.getheader("Cache-Control") == "no-store"
    assert answer.getheader("X-Content-Type-Options") == "nosniff"
    assert answer.getheader("Server-Timing") == f'versi;desc="{server.stage.state.version}"'


def test_head_answers_without_a_body(server: PreviewServer) -> None:
    answer = ask(server, "/", "HEAD")
    assert answer.status == 200
    assert answer.getheader("Content-Length") == str(len(FILES["index.html"]))
    assert answer.read() == b""


def test_a_folder_without_its_slash_leads_to_it(server: PreviewServer) -> None:
    answer = ask(server, "/berita/2025/x")
    assert (answer.status, answer.getheader("Location")) == (301, "/berita/2025/x/")


@pytest.mark.parametrize(
    "path",
    [
        *("/tidak-ada/", "/berita/", "/berita/2025", "/static/", "//evil.example/", "/index.html/"),
        *(
            "/../rahasia.txt",
            "/berita/../../rahasia.txt",
            "/%2e%2e/rahasia.txt",
            "/..%2frahasia.txt",
        ),
        *("/..%5crahasia.txt", "/%2e%2e%2frahasia.txt", "/etc/passwd", "//etc/passwd", "/%00"),
        *("/index.html%00.jpg", "/C:/Windows/win.ini", "/berita/2025/x/%0d%0aSet-Cookie:a=b"),
    ],
)
def test_anything_else_is_the_page_for_what_is_not_there(server: PreviewServer, path: str) -> None:
    answer = ask(server, path)
    assert answer.status == 404
    assert answer.read() == FILES["404.html"]
    assert answer.getheader("Set-Cookie") is None


def test_without_a_page_for_it_a_missing_file_is_told_in_words(server: PreviewServer) -> None:
    server.stage.show(PreviewResult({"index.html": b"x"}))
    answer = ask(server, "/tidak-ada")
    assert (answer.status, answer.read()) == (404, b"404: permintaan ini tidak dilayani.\n")


@pytest.mark.parametrize("path", ["/%ff", "*", "index.html"])
def test_what_is_no_path_is_refused(server: PreviewServer, path: str) -> None:
    assert ask(server, path).status == 400


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "", "localhost"])
def test_another_name_is_refused(server: PreviewServer, host: str) -> None:
    for path in ("/", EVENTS):
        answer = ask(server, path, Host=host)
        assert answer.status == 403
        assert FILES["index.html"] not in answer.read()


def test_localhost_is_us_too(server: PreviewServer) -> None:
    assert ask(server, "/", Host=f"localhost:{server.port}").status == 200


@pytest.mark.parametrize(
    ("request_bytes", "status"),
    [
        (b"GET / HTTP/1.0\r\n\r\n", b"403"),
        (b"GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: evil.example\r\n\r\n", b"403"),
        (b"POST / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", b"501"),
        (b"TRACE / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", b"501"),
        (b"GET / HTTP/9.9\r\nHost: 127.0.0.1:PORT\r\n\r\n", b"505"),
        (b"GET /" + b"a" * 70000 + b" HTTP/1.1\r\n\r\n", b"414"),
        (b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 200 + b"\r\n", b"431"),
        (b"\x16\x03\x01\x00\r\n\r\n", b"400"),
    ],
)
def test_hostile_requests_are_refused_in_a_sentence(
    server: PreviewServer, request_bytes: bytes, status: bytes
) -> None:
    port = str(server.port).encode()
    answer = ask_raw(server, request_bytes.replace(b"PORT", port))
    assert status in answer.partition(b"\r\n")[0] + answer[:60]
    assert b"Traceback" not in answer
    assert FILES["index.html"] not in answer
    assert ask(server, "/").status == 200


def next_event(answer: HTTPResponse) -> Any:
    while True:
        line = answer.readline()
        assert line, "the stream ended"
        if line.startswith(b"data: "):
            return json.loads(line.removeprefix(b"data: "))


def test_the_stream_tells_the_state_and_each_change(server: PreviewServer) -> None:
    answer = ask(server, EVENTS)
    assert answer.getheader("Content-Type") == "text/event-stream; charset=utf-8"
    first = next_event(answer)
    assert first == {"version": server.stage.state.version, "problem": ""}
    server.stage.show(PreviewResult(None, problem="satker.yaml:1: rusak\nbaris “dua”"))
    assert next_event(answer) == {**first, "problem": "satker.yaml:1: rusak\nbaris “dua”"}
    server.stage.show(PreviewResult({**FILES, "index.html": b"baru"}))
    second = next_event(answer)
    assert second["version"] not in ("", first["version"])
    assert second["problem"] == ""


def test_a_silent_stream_shows_that_it_lives(
    server: PreviewServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview, "HEARTBEAT", 0.01)
    answer = ask(server, EVENTS)
    next_event(answer)
    assert [answer.readline() for _ in range(3)] == [b"\n", b":\n", b"\n"]


def test_the_stream_ends_with_the_preview(server: PreviewServer) -> None:
    answer = ask(server, EVENTS)
    next_event(answer)
    server.stage.close()
    assert b"data:" not in answer.read()


def test_asking_for_the_head_of_the_stream_does_not_hang(server: PreviewServer) -> None:
    assert ask(server, EVENTS, "HEAD").status == 200


def test_a_reader_that_goes_away_is_no_news(
    server: PreviewServer, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(preview, "HEARTBEAT", 0.01)
    answer = ask(server, EVENTS)
    next_event(answer)
    streams = [thread for thread in enumerate_threads() if "process_request" in thread.name]
    assert streams
    answer.close()
    for thread in streams:
        thread.join(20)
        assert not thread.is_alive()
    assert ask(server, "/").status == 200
    assert capfd.readouterr().err == ""


def test_before_the_first_build_one_is_asked_to_wait(tmp_path: Path) -> None:
    page = preview.notice.page("").decode()
    assert "sedang disusun" in page
    wrong = preview.notice.page("satker.yaml:1: <b>rusak</b> {x}").decode()
    assert "satker.yaml:1: &lt;b&gt;rusak&lt;/b&gt; {x}" in wrong


def test_without_any_good_build_every_page_tells_the_problem(server: PreviewServer) -> None:
    server.stage = Stage(server.stage.folder)
    server.stage.show(PreviewResult(None, problem="satker.yaml:1: rusak"))
    answer = ask(server, "/berita/2025/x/")
    assert answer.status == 503
    assert "satker.yaml:1: rusak" in answer.read().decode()


def test_a_taken_port_gives_way_to_the_next(server: PreviewServer) -> None:
    other = open_server(server.port)
    try:
        assert other.port > server.port
    finally:
        other.server_close()


def test_no_port_at_all_is_told(server: PreviewServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "PORTS_TRIED", 1)
    with pytest.raises(NoPortError, match=f"Tidak ada porta yang bebas dari {server.port}"):
        open_server(server.port)


def test_only_this_computer_is_served(server: PreviewServer) -> None:
    assert server.server_address[0] == "127.0.0.1"
    assert server.url == f"http://127.0.0.1:{server.port}/"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ConnectionResetError(), ""),
        (ValueError("x"), "Satu permintaan gagal dilayani (ValueError).\n"),
    ],
)
def test_a_fault_in_one_answer_is_a_sentence(
    server: PreviewServer, capsys: pytest.CaptureFixture[str], error: Exception, told: str
) -> None:
    try:
        raise error
    except type(error):
        server.handle_error(None, None)
    assert capsys.readouterr().err == told
