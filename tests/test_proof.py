"""One item as one file to be approved: everything within, nothing to be loaded, never too large."""

import re
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest

from e2e.desk import AT, open_desk
from newsroom.editorial.opening import Opened, open_item
from newsroom.preview.proof import MAX_BYTES, NotProofedError, proof
from rules.files import make

THEME = Path(__file__).resolve().parents[1] / "theme"
LOADED = re.compile(r"<(?:img|script|link|source|iframe)\b[^>]*>")
PLACED = "\n![](foto-0.jpg)\n"


def opened(folder: Path, photos: int = 1, *changes: tuple[str, str]) -> Opened:
    """A newsroom with one draft of so many photos, the first of them in its text."""
    desk = open_desk(folder)
    entry = "  - berkas: foto-{0}.jpg\n    keterangan: Rapat {0} di Kediri\n    alt: Rapat ke-{0}\n"
    entries = "".join(entry.format(number) for number in range(photos))
    path = desk.item("rapat", ("foto:\n", f"foto:\n{entries}"), ("penulis: wsw", "penulis: wsw\n"
                     "status: draf"), *changes)  # fmt: skip
    desk.edit(path, "Rapat membahas", f"{PLACED}\nRapat membahas")
    for number in range(photos):
        desk.write(f"berita/2025/rapat/foto-{number}.jpg", make("jpeg", (1920, 1440), f"{number}"))
    return open_item(Path("berita/2025/rapat"), desk.content, AT, folder / "cache")


def written(opened: Opened, folder: Path) -> str:
    return proof(opened.checked, opened.article, THEME, folder / "cache")


def test_all_is_within(tmp_path: Path) -> None:
    page = written(opened(tmp_path, 2), tmp_path)
    tags = LOADED.findall(page)
    assert len(tags) == 3  # the lead, the one in the text, the one that closes it
    assert all(' src="data:image/jpeg;base64,' in tag for tag in tags)
    assert "srcset" not in page
    assert "Naskah untuk disetujui – bukan halaman situs" in page
    assert "KEP" in page  # its findings stand on it
    assert '<base href="https://kota-kediri.kpu.go.id/">' in page
    assert len(page.encode()) < MAX_BYTES


def test_it_tells_when_it_was_made_by_the_offices_clock(tmp_path: Path) -> None:
    item = opened(tmp_path)
    item = replace(item, checked=replace(item.checked, edition=item.moment.astimezone(UTC)))
    assert f"{item.moment:%H.%M} WIB. Jangan diteruskan" in written(item, tmp_path)


def test_photos_that_find_no_room_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = opened(tmp_path, 3)
    whole = len(LOADED.findall(written(item, tmp_path)))
    monkeypatch.setattr("newsroom.preview.proof._MAX_PHOTOS", 25_000)
    page = written(item, tmp_path)
    assert 0 < len(LOADED.findall(page)) < whole == 4
    assert "Rapat 2 di Kediri" not in page


def test_markup_in_words_stays_words(tmp_path: Path) -> None:
    item = opened(tmp_path, 1, ("judul: KPU", "judul: <script>alert(1)</script> KPU"))
    page = written(item, tmp_path)
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_what_cannot_be_shown(tmp_path: Path) -> None:
    item = opened(tmp_path, 1, ("tanggal: 2025-07-17 16:30", "tanggal: besok"))
    with pytest.raises(NotProofedError, match="judul dan tanggalnya"):
        written(item, tmp_path)
