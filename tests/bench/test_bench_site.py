"""The measuring of the site: what serves it, what is installed for it, what it is asked for."""

import gzip
import json
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from bench import itemframe, lighthouse, slowline
from newsroom.commands import bench


def test_one_thing_is_measured_at_a_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.run(bench.Options(photos=True, site=True)) == 2
    assert bench.run(bench.Options((20,), site=True)) == 2
    assert capsys.readouterr().err.count("Pilih salah satu") == 2


def test_pages_are_served_packed_and_photos_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>Halo</p>", encoding="utf-8")
    (tmp_path / "foto.jpg").write_bytes(b"\xff\xd8")
    with slowline.served(tmp_path) as home:
        with urlopen(Request(home + "/")) as reply:
            assert reply.headers["Content-Type"] == "text/html; charset=utf-8"
            assert gzip.decompress(reply.read()) == b"<p>Halo</p>"
        with urlopen(home + "/foto.jpg") as reply:
            assert reply.headers["Content-Encoding"] is None
            assert reply.read() == b"\xff\xd8"
        with pytest.raises(HTTPError, match="404"):
            urlopen(home + "/tidak-ada/")


def test_everything_of_lighthouse_is_pinned_by_its_hash() -> None:
    wanted = json.loads((lighthouse.LOCKED / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((lighthouse.LOCKED / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: data for name, data in lock["packages"].items() if name}
    assert packages["node_modules/lighthouse"]["version"] == wanted["dependencies"]["lighthouse"]
    assert [name for name, data in packages.items() if "integrity" not in data] == []
    assert [name for name, data in packages.items() if "resolved" in data] == []


def test_the_frame_is_a_page_without_what_only_some_items_have(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(itemframe, "ROUNDS", 1)
    monkeypatch.setattr(itemframe, "PAGES_A_ROUND", 1)
    measured = itemframe.measure()
    assert measured.jinja > 0
    assert measured.bare > 0
    assert measured.full > 0
