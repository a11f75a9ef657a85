"""`check` by path, as JSON, and on an office that is broken or lower than it may be."""

import json
from pathlib import Path

import pytest

from e2e.desk import Desk, open_desk
from newsroom import pipeline
from newsroom.door import main


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A newsroom with one sound and two faulty items."""
    opened = open_desk(tmp_path)
    opened.item("sehat")
    opened.item("satu", ("penulis: wsw", "penulis: xyz"))
    opened.item("dua", ("kategori: berita", "kategori: opini"))
    return opened


def paths(desk: Desk, *words: str) -> set[str]:
    return {path for path, *_ in desk.findings(*words)}


def test_the_paths_named_alone(desk: Desk) -> None:
    one, two = "berita/2025/satu/index.md", "berita/2025/dua/index.md"
    assert paths(desk) == {one, two}
    assert paths(desk, str(desk.content / "berita/2025/satu")) == {one}
    assert paths(desk, "berita/2025/dua/index.md") == {two}
    assert paths(desk, str(desk.content)) == {one, two}
    assert desk.run("check", "berita/2025/sehat").returncode == 0


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("tidak-ada.md", "tidak ditemukan"),
        ("x" * 300, "tidak ditemukan"),
        ("/", "tidak berada di dalam"),
    ],
)
def test_a_path_that_is_none_is_wrong_use(desk: Desk, word: str, told: str) -> None:
    ended = desk.run("check", word)
    assert ended.returncode == 2
    assert told in ended.stderr
    assert ended.stdout == ""


def test_json_has_exactly_the_promised_keys(desk: Desk) -> None:
    report = json.loads(desk.run("check", "--format", "json").stdout)
    assert {tuple(entry) for entry in report} == {
        ("path", "line", "column", "code", "name", "severity", "message")
    }
    assert {entry["severity"] for entry in report} == {"error"}


def test_a_damaged_manifest_is_told_in_a_sentence(desk: Desk) -> None:
    (desk.output / ".newsroom").mkdir(parents=True)
    (desk.output / ".newsroom" / "manifest.json").write_text("{", encoding="utf-8")
    ended = desk.run("check")
    assert ended.returncode == 2
    assert ended.stderr
    assert "Traceback" not in ended.stderr


def test_an_edition_time_that_is_none(desk: Desk) -> None:
    assert desk.run("check", at="lusa").returncode == 2


def test_without_an_office_nothing_is_built_but_everything_is_checked(desk: Desk) -> None:
    (desk.content / "satker.yaml").unlink()
    codes = {code for _, _, code, _ in desk.findings()}
    assert "STR012" in codes
    assert desk.run("build").returncode == 1
    assert not desk.output.exists()


def test_a_file_that_cannot_be_opened_is_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = open

    def refuse(path: str | Path, *words: str, **more: str) -> object:
        if str(path).endswith("/satu/index.md"):
            raise PermissionError(13, "ditolak", str(path))
        return opened(path, *words, **more)  # type: ignore[call-overload]

    monkeypatch.setattr("builtins.open", refuse)
    found = {(path, code) for path, _, code, _ in desk.findings()}
    assert ("berita/2025/satu/index.md", "STR016") in found


def test_a_province_tightens_for_its_offices(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    own = {"jawa-timur": b"ketatkan: {foto-utama-galat-panjang: 2400}\n"}
    monkeypatch.setattr(pipeline, "province_file", own.get)
    found = {(path, code) for path, _, code, _ in desk.findings()}
    assert ("berita/2025/sehat/index.md", "FTO101") in found
    desk.edit("satker.yaml", "tingkat: kota\ninduk: jawa-timur", "tingkat: provinsi")
    desk.edit("satker.yaml", "kode: kota-kediri", "kode: jawa-timur")
    assert {(path, code) for path, _, code, _ in desk.findings()} == found


def test_a_loosening_is_an_error_and_changes_nothing(desk: Desk) -> None:
    desk.write("daftar/standar.yaml", "ketatkan: {foto-utama-galat-panjang: 800}\n")
    desk.item("kecil", size=(1000, 700))
    found = {(path, code) for path, _, code, _ in desk.findings()}
    assert ("daftar/standar.yaml", "STD002") in found
    assert ("berita/2025/kecil/index.md", "FTO101") in found


def test_a_waiver_silences_its_rule_until_its_last_day(desk: Desk) -> None:
    desk.item("kecil", size=(1000, 700))
    desk.write(
        "daftar/standar.yaml",
        "pengecualian:\n  - {aturan: FTO101, lingkup: berita/2025/kecil, alasan: foto arsip,"
        " penyetuju: kasub, sampai: 2025-08-01}\n",
    )
    assert "berita/2025/kecil/index.md" not in paths(desk)
    report = json.loads(desk.run("check", "--format", "json", at="2025-08-02T00:00:00").stdout)
    assert {("berita/2025/kecil/index.md", "FTO101"), ("daftar/standar.yaml", "STD001")} <= {
        (entry["path"], entry["code"]) for entry in report
    }


def test_an_ignored_warning_is_silent(desk: Desk) -> None:
    path = desk.item("sedang", size=(1210, 600))
    assert ("FTO102") in {code for where, _, code, _ in desk.findings() if where == path}
    desk.edit(path, "kategori: berita", "kategori: berita\nabaikan: {FTO102: foto dari peserta}")
    assert path not in paths(desk)


def test_paths_are_shown_from_the_project_where_the_content_lies_in_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "--format", "json", "--at", "2026-11-22T10:00"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert all(entry["path"].startswith("content/") for entry in report)
