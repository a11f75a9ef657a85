"""`feedcheck` against real servers on loopback, and against files."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from feedcheck_examples import ADDRESSES, GOOD

from newsroom import fetching
from newsroom.commands.feedcheck import Options, run
from newsroom.door_parser import find_task, parse
from newsroom.door_tasks import TASKS

HOME = "https://kota-kediri.kpu.go.id"


@dataclass
class Server:
    """A server on loopback: what it answers by path, and what it was asked."""

    answers: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    url: str = ""


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def serving(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            made.asked.append((self.command, self.path))
            status, headers, body = made.answers.get(self.path, (404, {}, b""))
            if headers.get("ETag") and self.headers["If-None-Match"] == headers["ETag"]:
                status, body = 304, b""
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(body))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

        do_HEAD = do_GET  # noqa: N815 - the name that the standard library calls

        def log_message(self, *_: object) -> None:
            pass

    for made.url in serving(Handler):
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *given: object) -> None:
            super().__init__(*given, directory=str(tmp_path))  # type: ignore[arg-type]

        def log_message(self, *_: object) -> None:
            pass

    for url in serving(Handler):
        yield tmp_path, url


def report(capsys: pytest.CaptureFixture[str], source: str | None) -> tuple[int, str, str]:
    code = run(Options(source))
    out, err = capsys.readouterr()
    return code, out, err


RSS = {"Content-Type": "application/rss+xml", "ETag": '"1"'}


def at_home(server: Server, form: str = "rss") -> bytes:
    """The good feed, moved to the server."""
    return GOOD[form].replace(ADDRESSES[form].encode(), f"{server.url}/feed.xml".encode())


def test_a_feed_and_its_files_are_asked_for_and_everything_is_told(
    server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    data = at_home(server).replace(f"{HOME}/foto/".encode(), f"{server.url}/foto/".encode())
    server.answers = {
        "/feed.xml": (200, RSS, data),
        "/foto/a.jpg": (200, {"Content-Type": "image/jpeg", "Content-Length": "123456"}, b""),
    }
    code, out, err = report(capsys, f"{server.url}/feed.xml")
    assert out.splitlines()[:6] == [
        f"Diambil: {server.url}/feed.xml",
        f"Jenis: application/rss+xml; ukuran: {len(data):,} byte".replace(",", "."),
        "ETag: ada; Last-Modified: tidak ada; pengambilan kedua: 304, tidak berubah",
        "Foto dan lampiran: 1 dari 1 dicoba, 1 ada",
        "Bentuk: RSS 2.0, 2 tulisan",
        "",
    ]
    assert server.asked == [
        ("GET", "/feed.xml"), ("GET", "/feed.xml"), ("HEAD", "/foto/a.jpg"),
    ]  # fmt: skip
    # On loopback addresses are neither secure nor public.
    assert code == 1
    codes = {
        line.split()[1]
        for line in out.splitlines()
        if " Perlu dicek: " in line or " Wajib diperbaiki: " in line
    }
    assert codes >= {"HTT-07", "URL-02", "URL-04"}
    assert "HTT-08" not in codes
    assert err == "Memeriksa 1 foto dan lampiran …\n"


def test_what_a_server_does_wrong_is_told(
    server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    data = at_home(server).replace(f"{HOME}/foto/".encode(), f"{server.url}/foto/".encode())
    server.answers = {
        "/lama": (301, {"Location": "/feed.xml"}, b""),
        "/feed.xml": (200, {"Content-Type": "text/html", "Last-Modified": "kemarin"}, data),
    }
    code, out, _ = report(capsys, f"{server.url}/lama")
    assert code == 1
    assert f"Dialihkan (301) ke: {server.url}/feed.xml" in out
    for told in (
        "feed.xml: HTT-01 Perlu dicek: Server menyebut jenisnya “text/html”.",
        "feed.xml: HTT-05 Perlu dicek: Pengambilan kedua dijawab 200",
        "feed.xml: HTT-06 Saran: Alamat itu mengalihkan ke",
        "feed.xml:34: HTT-08 Wajib diperbaiki: Lampiran",
    ):
        assert told in out


def test_at_most_ten_files_are_asked_for(
    server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    items = "".join(
        f'<item><title>Foto {n}</title><description>a</description><enclosure length="1" '
        f'type="image/jpeg" url="{server.url}/{n}.jpg"/></item>'
        for n in range(12)
    )
    data = at_home(server).replace(b"  </channel>", f"{items}</channel>".encode())
    data = data.replace(f"{HOME}/foto/a.jpg".encode(), f"{server.url}/0.jpg".encode())
    server.answers["/feed.xml"] = 200, RSS, data
    _, out, _ = report(capsys, f"{server.url}/feed.xml")
    assert "Foto dan lampiran: 10 dari 12 dicoba, 0 ada" in out
    assert [path for method, path in server.asked if method == "HEAD"] == [
        f"/{n}.jpg" for n in range(10)
    ]
    assert "HTT-08: masih 5 lagi yang serupa." in out


def test_a_folder_served_by_the_standard_library_answers_304(
    folder: tuple[Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    path, url = folder
    (path / "atom.xml").write_bytes(GOOD["atom"].replace(f"{HOME}/foto/".encode(), b"data:,"))
    _, out, _ = report(capsys, f"{url}/atom.xml")
    assert "ETag: tidak ada; Last-Modified: ada; pengambilan kedua: 304, tidak berubah" in out
    assert "URL-07 Perlu dicek" in out
    assert "HTT-04" not in out


def test_a_packed_answer_is_unpacked(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    packed = gzip.compress(at_home(server))
    server.answers["/feed.xml"] = 200, RSS | {"Content-Encoding": "gzip"}, packed
    _, out, _ = report(capsys, f"{server.url}/feed.xml")
    assert "Bentuk: RSS 2.0, 2 tulisan" in out


@pytest.mark.parametrize(
    ("status", "headers", "said"),
    [
        (404, {}, "dijawab 404 oleh servernya, bukan isinya. Periksa alamatnya."),
        (302, {"Location": "/feed.xml"}, "dialihkan berulang-ulang"),
        (302, {"Location": "file:///etc/passwd"}, "ke luar web, terakhir ke file:///etc/passwd. "),
        (302, {"Location": "x:\x1b[31m"}, "terakhir ke x:<U+001B>[31m. Periksa alamatnya"),
        (200, {"Content-Length": "99"}, "tidak dapat diambil: jawabannya rusak atau terputus."),
    ],
)
def test_what_cannot_be_fetched_is_refused(
    server: Server,
    capsys: pytest.CaptureFixture[str],
    status: int,
    headers: dict[str, str],
    said: str,
) -> None:
    server.answers["/feed.xml"] = status, headers, b"<rss/>" if status == 200 else b""
    code, out, err = report(capsys, f"{server.url}/feed.xml")
    assert (code, out) == (2, "")
    assert said in err


def test_a_server_that_is_too_slow_is_refused(server: Server) -> None:
    server.answers["/feed.xml"] = 200, RSS, b"x" * 10
    with pytest.raises(fetching.NotFetchedError, match="tidak selesai menjawab dalam 0 detik"):
        fetching.ask(f"{server.url}/feed.xml", 100, timeout=1e-9)


def test_a_server_whose_headers_never_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_GRACE", 0.1)
    given_up = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
            with suppress(OSError):
                while not given_up.wait(0.02):
                    self.wfile.write(b"x")

        def log_message(self, *_: object) -> None:
            pass

    for url in serving(Handler):
        with pytest.raises(fetching.NotFetchedError, match="tidak selesai menjawab"):
            fetching.ask(url, 100, timeout=0.4)
        given_up.set()


def test_no_more_is_fetched_than_the_limit_and_a_byte(server: Server) -> None:
    server.answers["/feed.xml"] = 200, RSS, b"x" * 1000
    assert len(fetching.ask(f"{server.url}/feed.xml", 99).body) == 100


@pytest.mark.parametrize("source", ["http://127.0.0.1:1/", "http://[x/", "https://x.invalid/"])
def test_an_address_without_server_is_refused(
    capsys: pytest.CaptureFixture[str], source: str
) -> None:
    code, out, err = report(capsys, source)
    assert (code, out) == (2, "")
    assert err.startswith(f"{source} tidak dapat diambil: ")


@pytest.mark.parametrize("form", GOOD)
def test_a_good_file_has_no_finding(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "umpan"
    path.write_bytes(GOOD[form])
    code, out, err = report(capsys, str(path))
    assert (code, err) == (0, "")
    assert out.endswith("2 tulisan\n\nTemuan: 0 wajib diperbaiki, 0 perlu dicek, 0 saran.\n")


def test_a_finding_names_line_weight_remedy_and_item(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "rss.xml"
    spoilt = GOOD["rss"].replace(b"Pengumuman</title>", "\u202eumum</title>".encode())
    path.write_bytes(spoilt.replace(b"<guid>https", b"<guid>berita"))
    code, out, _ = report(capsys, str(path))
    assert code == 1
    assert (
        "rss.xml:54: IDN-03 Wajib diperbaiki: <guid> berisi "
        "“berita://kota-kediri.kpu.go.id/berita/2025/pengumuman/”, bukan alamat, padahal ditandai "
        'sebagai alamat. Tulis isPermaLink="false". (pada “<U+202E>umum”)'
    ) in out
    assert "Temuan: 1 wajib diperbaiki, 0 perlu dicek, 0 saran." in out


def test_a_file_that_is_no_feed_has_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "index.html"
    path.write_text("<!DOCTYPE html><title>Halaman</title>", encoding="utf-8")
    code, out, _ = report(capsys, str(path))
    assert code == 1
    assert "Bentuk: tidak terbaca" in out
    assert "melainkan halaman web (HTML). Periksa alamat atau nama berkasnya." in out


@pytest.mark.parametrize("source", [None, "tidak-ada.xml", ".", "kota-kediri.kpu.go.id/feed", "\0"])
def test_what_is_not_there_is_wrong_usage(
    capsys: pytest.CaptureFixture[str], source: str | None
) -> None:
    code, out, err = report(capsys, source)
    assert (code, out) == (2, "")
    named = "<U+0000>" if source == "\0" else source
    assert err.startswith("Sebutkan alamat" if source is None else f"Berkas {named} tidak dapat")


def test_the_door_knows_both_names() -> None:
    for name in ("feedcheck", "periksa-rss"):
        assert parse(find_task(name, TASKS), ["rss.xml"]) == {"source": "rss.xml"}
