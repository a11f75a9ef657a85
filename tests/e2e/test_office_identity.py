"""The office's logo and `security.txt` from `satker.yaml` to the published folder and the ZIP."""

import zipfile
from pathlib import Path

import pytest

from e2e.desk import Desk, open_desk
from newsroom.site.securitytxt import SECURITY
from rules.files import make

CONTACT = "kontak: {surel: humas@kota-kediri.kpu.go.id}\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A newsroom with a logo and a contact."""
    opened = open_desk(tmp_path)
    opened.write("logo.png", make("png", (300, 200)))
    office = opened.content / "satker.yaml"
    office.write_text(office.read_text(encoding="utf-8") + CONTACT + "logo: logo.png\n", "utf-8")
    return opened


def test_the_office_is_known_by_logo_and_contact(desk: Desk) -> None:
    archive = desk.folder / "situs.zip"
    ended = desk.run("publish", "--zip", str(archive))
    assert ended.returncode == 0, ended.stderr
    first = desk.tree()
    assert first[SECURITY].startswith(b"Contact: mailto:humas@kota-kediri.kpu.go.id\nExpires: ")
    assert b'class="wordmark__logo"' in first["index.html"]
    with zipfile.ZipFile(archive) as file:
        names = set(file.namelist())
    assert {SECURITY, "favicon.ico"} <= names
    logos = {name.split(".")[0] for name in names if "/logo" in name}
    assert logos == {"static/logo", "static/logo-kepala"}
    # Without a contact our file goes, and that of the server stays.
    theirs = desk.output / ".well-known" / "acme-challenge" / "abc"
    theirs.parent.mkdir()
    theirs.write_bytes(b"abc")
    desk.edit("satker.yaml", CONTACT, "")
    assert desk.run("publish").returncode == 0
    assert SECURITY not in desk.tree()
    assert theirs.read_bytes() == b"abc"


def test_the_file_of_who_runs_the_server_goes_before_ours(desk: Desk) -> None:
    desk.edit("satker.yaml", CONTACT, "")
    assert desk.run("publish").returncode == 0
    (desk.output / SECURITY).parent.mkdir()
    (desk.output / SECURITY).write_bytes(b"Contact: mailto:csirt@kpu.go.id\n")
    desk.edit("satker.yaml", "logo: logo.png\n", f"{CONTACT}logo: logo.png\n")
    ended = desk.run("publish")
    assert ended.returncode == 0, ended.stderr
    assert desk.tree()[SECURITY] == b"Contact: mailto:csirt@kpu.go.id\n"


@pytest.mark.parametrize("path", [SECURITY, "favicon.ico"])
def test_what_was_put_over_ours_goes_before_it_from_then_on(desk: Desk, path: str) -> None:
    assert desk.run("publish").returncode == 0
    assert path in desk.tree()
    (desk.output / path).write_bytes(b"milik server")
    for _ in range(2):
        ended = desk.run("publish")
        assert ended.returncode == 0, ended.stderr
        assert desk.tree()[path] == b"milik server"


def test_an_icon_that_lay_there_before_ours_stops_nothing(desk: Desk) -> None:
    assert desk.run("publish").returncode == 0
    ours = desk.tree()["favicon.ico"]
    (desk.output / "favicon.ico").write_bytes(b"milik server")
    assert desk.run("publish").returncode == 0
    (desk.output / "favicon.ico").unlink()
    assert desk.run("publish").returncode == 0
    assert desk.tree()["favicon.ico"] == ours
