"""Reports: nothing quoted from a file can write to a terminal."""

import json

import pytest

from newsroom.model import Finding, Severity, Standing
from newsroom.report import json_report, text_report

HOSTILE = "a\x1b[31m\x9b\u202eb\u2028c"
FINDING = Finding(f"{HOSTILE}.md", 1, 1, "MTD101", "title-missing", Severity.ERROR, HOSTILE)


def test_hidden_characters_are_made_visible_in_text() -> None:
    first, _, last = text_report([FINDING], "content/").splitlines()
    seen = "a<U+001B>[31m<U+009B><U+202E>b<U+2028>c"
    assert first.startswith(f"content/{seen}.md:1: MTD101 Wajib diperbaiki: {seen}")
    assert last == "Temuan: 1 wajib diperbaiki, 0 perlu dicek, 0 saran."


def test_each_way_out_is_told_once_and_names_the_files_that_are_not_to_be_drafts() -> None:
    findings = [
        Finding(f"{name}.md", line, 1, "X", "x", Severity.ERROR, "m", standing)
        for name, standing in (
            ("a", Standing.BLOCKING),
            ("b", Standing.BLOCKING),
            ("c", Standing.REVISED),
            *((letter, Standing.UNREADABLE) for letter in "defgh"),
        )
        for line in (1, 2)
    ]
    *lines, drafted, restored, moved, counted = text_report(findings, "isi/").splitlines()
    assert lines[-1] == "isi/h.md:2: X Wajib diperbaiki: m"
    assert len(lines) == len(findings)
    assert drafted == (
        "Belum sempat? Tulis “status: draf” pada tulisan yang belum tayang agar berita lain tetap "
        "dapat terbit."
    )
    assert restored.startswith("Belum sempat? Kembalikan naskah yang sudah tayang (isi/c.md); ")
    assert "Pindahkan isi/d.md, isi/e.md, isi/f.md, dan 2 berkas lain ke luar folder" in moved
    assert counted.startswith("Temuan: 16 wajib")


def test_beside_a_file_of_the_office_no_way_out_is_promised() -> None:
    findings = [
        Finding(path, 1, 1, "X", "x", Severity.ERROR, "m")
        for path in ("berita/2025/a/index.md", "daftar/penulis.yaml", "satker.yaml")
    ]
    *_, told, _ = text_report(findings, "isi/").splitlines()
    assert told == (
        "Perbaiki dahulu isi/daftar/penulis.yaml dan isi/satker.yaml: sebelum itu tidak ada yang "
        "dapat terbit."
    )


def test_an_item_that_cannot_be_read_is_put_away_with_its_photos() -> None:
    path = "berita/2025/a/index.md"
    found = [Finding(path, 1, 1, "X", "x", Severity.ERROR, "m", Standing.UNREADABLE)]
    assert "Pindahkan isi/berita/2025/a ke luar folder isi" in text_report(found, "isi/")


@pytest.mark.parametrize(
    ("path", "severity", "standing"),
    [
        ("a.md", Severity.WARNING, Standing.BLOCKING),
        ("a.md", Severity.ERROR, Standing.PUBLISHED),
        ("satker.yaml", Severity.ERROR, Standing.BLOCKING),
    ],
)
def test_where_there_is_no_way_out_or_none_is_needed_nothing_is_told(
    path: str, severity: Severity, standing: Standing
) -> None:
    report = text_report([Finding(path, 1, 1, "X", "x", severity, "m", standing)], "")
    assert len(report.splitlines()) == 2


def test_hidden_characters_are_escaped_in_json_and_mean_the_same() -> None:
    report = json_report([FINDING], "")
    assert all(letter.isprintable() or letter == "\n" for letter in report)
    assert json.loads(report)[0]["path"] == FINDING.path


def test_what_stops_nothing_is_counted_apart() -> None:
    idle = [
        Finding("a.md", 1, 1, "X", "x", Severity.ERROR, "m", standing)
        for standing in (Standing.DRAFT, Standing.PUBLISHED, Standing.WITHDRAWN)
    ]
    assert text_report(idle, "").splitlines() == [
        "a.md:1: X Wajib diperbaiki (draf): m",
        "a.md:1: X Wajib diperbaiki (sudah tayang): m",
        "a.md:1: X Wajib diperbaiki (dicabut): m",
        "Temuan: 0 wajib diperbaiki, 0 perlu dicek, 0 saran; 3 lagi wajib diperbaiki di draf, yang "
        "sudah tayang, atau yang dicabut (tidak menghalangi).",
    ]


def test_what_is_alike_in_many_public_items_is_told_once_with_their_number() -> None:
    def found(path: str, standing: Standing, message: str = "m") -> Finding:
        return Finding(path, 1, 1, "X", "x", Severity.ERROR, message, standing)

    old = [found(f"{number}.md", Standing.PUBLISHED) for number in range(4)]
    rest = [found("8.md", Standing.PUBLISHED, "n"), found("9.md", Standing.BLOCKING)]
    first, other, new, _, counted = text_report([*old, *rest], "").splitlines()
    assert first == (
        "0.md:1: X Wajib diperbaiki (sudah tayang): m Temuan yang sama ada 3 lagi pada yang sudah "
        "tayang; selama tidak diubah, boleh dibiarkan."
    )
    assert other == "8.md:1: X Wajib diperbaiki (sudah tayang): n"
    assert new == "9.md:1: X Wajib diperbaiki: m"
    assert counted.startswith("Temuan: 1 wajib diperbaiki, 0 perlu dicek, 0 saran; 5 lagi ")
    assert text_report(old[1:], "").count("(sudah tayang): m\n") == 3
    assert json_report([*old, *rest], "").count("sudah tayang") == 5
