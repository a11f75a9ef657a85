"""A sound newsroom in which `new` makes items, and how they are filled."""

from datetime import UTC, datetime
from pathlib import Path

from newsroom import pipeline
from newsroom.commands.new import Options
from newsroom.rules.cases import Case
from rules.scene import lay

NOW = datetime(2025, 7, 31, 18, 30, tzinfo=UTC)
ONE_AUTHOR = (
    "penulis:\n  - {kode: wsw, nama: Staf Humas KPU Kota Kediri, peran: [penulis, fotografer]}\n"
)


def open_content(tmp_path: Path) -> Path:
    """A sound newsroom with one author and no item."""
    sound = Case("MTD101", "sound", is_good=True, is_example=False, line=1, blocks=())
    folder = lay(sound, tmp_path).content
    (folder / "daftar" / "penulis.yaml").write_text(ONE_AUTHOR, encoding="utf-8")
    return folder


def options(
    content: Path,
    title: str,
    author: str | None = None,
    category: str = "berita",
    photos: Path | None = None,
) -> Options:
    return Options(title=title, author=author, category=category, content=content, photos=photos)


def title_of(path: Path, content: Path) -> str:
    reading = pipeline.read_newsroom(content, None)
    identity = path.parent.relative_to(content).as_posix()
    return next(a.title.text for a in reading.newsroom.articles if a.path == identity)


FILLED = {
    "tag: []": "tag: [sosialisasi, pendidikan-pemilih]",
    "ringkasan:": "ringkasan: Warga pasar belajar memeriksa namanya dalam daftar pemilih.",
    "  tanggal:": "  tanggal: 2025-07-31",
    "  penyelenggara:": "  penyelenggara: KPU Kota Kediri",
    "  - berkas:": "  - berkas: pasar-1.jpg",
    "    keterangan:": "    keterangan: Petugas KPU melayani warga di Kediri, Kamis (31/7).",
    "    alt:": "    alt: Dua petugas berdiri di balik meja dan menunjukkan ponsel kepada warga",
}
BODY = "KPU Kota Kediri mendatangi warga pasar untuk memeriksa daftar pemilih.\n"
