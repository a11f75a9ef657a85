"""The control set laid out as one newsroom: the office's registers, the items, their files."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from rules.files import make
from rules.scene import AUTHORS, SATKER, SOUND, STANDARD

ITEMS = sorted((Path(__file__).parent / "items").glob("*.md"))
AT = datetime.fromisoformat("2025-08-15T10:00:00+07:00")
SIZE = (1920, 1080)

NUMBER = re.compile(r"^\d+-")
FILE = re.compile(r"^  - berkas: (\S+\.(jpg|pdf))$", re.MULTILINE)
KINDS = {"jpg": "jpeg", "pdf": "pdf"}

CONTACT = """\
kontak:
  telepon: (0354) 681234
  surel: kota-kediri@kpu.go.id
"""
TAGS = """\
tag:
  - {slug: kota-kediri, nama: Kota Kediri, sinonim: [kediri]}
  - {slug: jawa-timur, nama: Jawa Timur, sinonim: [jatim]}
  - {slug: siaran-langsung, nama: Siaran Langsung, sinonim: [live streaming]}
"""
HELD_IN_2025 = (
    ("Reni Rinjani Pratiwi", "Kabag Humas dan Informasi Publik KPU RI", "kpu-ri"),
    ("Aang Kunaifi", "Ketua KPU Provinsi Jawa Timur", "jawa-timur"),
    ("Nur Salam", "Divisi Sosdiklih dan Parmas KPU Provinsi Jawa Timur", "jawa-timur"),
    ("Popong Anjarseno", "Kabag Parmas dan SDM KPU Provinsi Jawa Timur", "jawa-timur"),
    ("Reza Cristian", "Ketua KPU Kota Kediri", "kota-kediri"),
    ("Roihatul Jannah", "Anggota KPU Kota Kediri", "kota-kediri"),
    ("Fany Wijayanto", "Sekretaris KPU Kota Kediri", "kota-kediri"),
    ("Henny Nurdiany", "Kasubbag Parmas dan SDM KPU Kota Kediri", "kota-kediri"),
)
SPELT = {"Nur Salam": "[Nursalam]"}
OFFICIALS = "pejabat:\n" + "".join(
    f"  - nama: {name}\n    varian: {SPELT.get(name, [])}\n"
    f"    masa:\n      - {{jabatan: {post}, satker: {office}}}\n"
    for name, post, office in HELD_IN_2025
)
REGISTERS = {
    **SOUND,
    "satker.yaml": SATKER + CONTACT,
    "daftar/penulis.yaml": AUTHORS,
    "daftar/pejabat.yaml": OFFICIALS,
    "daftar/tag.yaml": TAGS,
    "daftar/standar.yaml": STANDARD,
}


def place(name: str) -> str:
    """The path in `content/` of the item of that file name, its number left out."""
    return f"berita/2025/{NUMBER.sub('', name)}/index.md"


def files(items: Iterable[Path] = ITEMS) -> Iterator[tuple[str, bytes]]:
    """Every file of the newsroom in which the items stand, each with its photos and attachments."""
    for path, text in REGISTERS.items():
        yield path, text.encode()
    for source in items:
        path = place(source.stem)
        folder = path.rpartition("/")[0]
        text = source.read_text(encoding="utf-8")
        yield path, text.encode()
        for name, suffix in FILE.findall(text.split("---\n", 2)[1]):
            yield f"{folder}/{name}", make(KINDS[suffix], SIZE, f"{source.stem}/{name}")


def lay(root: Path, items: Iterable[Path] = ITEMS) -> Path:
    """Write the newsroom of those items below that folder; its `content/`."""
    content = root / "content"
    for name, data in files(items):
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return content
