"""What no case can show, because no file system here can hold it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from newsroom import pipeline
from newsroom.model import Entry, Newsroom, Registers, Source, Tree
from newsroom.nearest import nearest, suggestion
from newsroom.rules.cases import Case
from newsroom.rules.str006_unsafe_name import check as unsafe_names
from newsroom.rules.str006_unsafe_name import unsafe
from newsroom.rules.str008_path_too_long import check as long_paths
from newsroom.rules.str016_file_unopenable import check as unopenable
from rules.scene import ITEM, Scene, lay


def newsroom(*paths: str, kind: str = "asset", problem: str = "") -> Newsroom:
    entries = tuple(Entry(path, kind, problem=problem) for path in paths)
    return Newsroom(Tree(Path("content"), entries), None, Source("satker.yaml", ""), Registers())


def test_name_over_255_bytes() -> None:
    name = "é" * 128
    assert [dict(hit.values) for hit in long_paths(newsroom(f"halaman/{name}"))] == [
        {"what": "Nama", "length": 256, "unit": "bita", "limit": 255}
    ]


def test_unreadable_entry() -> None:
    (hit,) = unopenable(newsroom("halaman", kind="special", problem="unreadable"))
    assert (hit.path, hit.values["what"]) == ("halaman", "Berkas atau folder")


@pytest.mark.parametrize(
    "name",
    ["CON", "nul.txt", "Com1.jpg", "LPT9", "aux ", "a.", "a ", " a", "a..b", "..", "a:b", "a\x07b"],
)
def test_unsafe_names(name: str) -> None:
    assert unsafe(name)


@pytest.mark.parametrize("name", ["console", "null.md", "com10", "rapat.jpg", "tar.gz", "é"])
def test_safe_names(name: str) -> None:
    assert unsafe(name) == ""


def test_a_faulty_folder_is_named_once() -> None:
    hits = list(unsafe_names(newsroom("berita/con/a.jpg", "berita/con/b.jpg")))
    assert [(hit.path, hit.values["name"]) for hit in hits] == [("berita/con/a.jpg", "con")]


def test_hidden_letters_are_shown_as_such() -> None:
    (hit,) = unsafe_names(newsroom("halaman/a\u202eb.jpg"))
    assert (hit.values["name"], hit.values["proposal"]) == ("a�b.jpg", "a-b.jpg")


def test_stray_file_beside_a_draft_stops_nothing(tmp_path: Path) -> None:
    sound = Case("MTD101", "sound", is_good=True, is_example=False, line=1, blocks=())
    scene = lay(sound, tmp_path)
    (scene.content / ITEM / "lain.jpg").write_bytes(b"x")
    assert not judged(scene).is_open
    item = scene.content / ITEM / "index.md"
    item.write_text(item.read_text("utf-8").replace("---\n", "---\nstatus: draf\n", 1), "utf-8")
    checked = judged(scene)
    assert [finding.code for finding in checked.findings] == ["STR001"]
    assert checked.is_open


def judged(scene: Scene) -> pipeline.Checked:
    return pipeline.check(pipeline.read_newsroom(scene.content, None), scene.at, None)


def test_nearest_word() -> None:
    assert nearest("Kehumsan", ["Kehumasan", "pemilu"]) == "Kehumasan"
    assert nearest("xyz", ["Kehumasan", "pemilu"]) == ""
    assert suggestion("kehumsan", ["kehumasan"]) == " Mungkin maksud Anda “kehumasan”."
    assert suggestion("xyz", ["kehumasan"]) == ""


def test_waivers_expire_by_the_office_s_calendar(tmp_path: Path) -> None:
    """At 18:00 UTC it is the next day already in Jayapura."""
    content = tmp_path / "content"
    (content / "daftar").mkdir(parents=True)
    waiver = "aturan: STR001, lingkup: semua, alasan: x, penyetuju: kasub, sampai: 2025-07-31"
    (content / "daftar" / "standar.yaml").write_text(
        f"pengecualian:\n  - {{{waiver}}}\n", encoding="utf-8"
    )
    (content / "satker.yaml").write_text(
        "kode: kab-x\nnama: KPU\nnama-singkat: KPU\ntingkat: kabupaten\ninduk: papua\n"
        "domain: x.kpu.go.id\nkota: X\nzona-waktu: Asia/Jayapura\n",
        encoding="utf-8",
    )
    reading = pipeline.read_newsroom(content, None)
    evening = datetime(2025, 7, 31, 18, tzinfo=UTC)
    assert reading.newsroom.satker is not None
    there = codes(reading, evening)
    satker = replace(reading.newsroom.satker, zone=ZoneInfo("UTC"))
    elsewhere = replace(reading, newsroom=replace(reading.newsroom, satker=satker))
    assert "STD001" in there
    assert "STD001" not in codes(elsewhere, evening)


def codes(reading: pipeline.Reading, at: datetime) -> set[str]:
    return {finding.code for finding in pipeline.check(reading, at, None).findings}
