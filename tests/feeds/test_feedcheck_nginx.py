"""`feedcheck` of our own feeds, behind a real nginx that speaks HTTPS under the office's name."""

from pathlib import Path

import pytest
from feed_server import program, serving, tunnelled
from feed_site import CLOSING, LEAD, PLACED, SITE

from newsroom.commands.feedcheck import Options, run
from newsroom.feeds import plan

HOME = "https://kota-kediri.kpu.go.id"


def test_our_feeds_on_a_real_server_have_no_error_and_no_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    nginx, openssl = program("nginx"), program("openssl")
    folder = tmp_path / "situs"
    for photo in (LEAD, PLACED, CLOSING):
        _put(folder / photo.url.lstrip("/"), bytes(photo.size))
    for path, data in plan.render(SITE):
        _put(folder / path, data)
    with (
        serving(nginx, openssl, folder, tmp_path / "ruang") as server,
        tunnelled(server) as environment,
    ):
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        for path, form in (("rss.xml", "RSS 2.0"), ("atom.xml", "Atom 1.0")):
            assert run(Options(f"{HOME}/feed/{path}")) == 0
            out = capsys.readouterr().out
            assert f"Diambil: {HOME}/feed/{path}\n" in out
            assert "ETag: ada; Last-Modified: ada; pengambilan kedua: 304, tidak berubah\n" in out
            count = 3 if path == "rss.xml" else 1
            assert f"Foto dan lampiran: {count} dari {count} dicoba, {count} ada\n" in out
            assert f"Bentuk: {form}, 2 tulisan\n" in out
            assert "Temuan: 0 wajib diperbaiki, 0 perlu dicek, 0 saran." in out
        statuses = [(one.method, one.status) for one in server.asked("feedcheck")]
    assert statuses[:3] == [("GET", 200), ("GET", 304), ("HEAD", 200)]


def _put(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
