"""Sound prose stays unmarked: news items as a good editor prints them, checked as one newsroom."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from newsroom import pipeline
from newsroom.model import Finding, Severity
from newsroom.report import text_report
from rules.files import make
from rules.scene import AUTHORS, SATKER, SOUND, STANDARD

ITEMS = sorted((Path(__file__).parent / "items").glob("*.md"))
AT = datetime.fromisoformat("2025-08-15T10:00:00+07:00")
SIZE = (1920, 1080)
FEWEST_ITEMS = 40
WARNINGS_AN_ITEM = 0.3
ADVICES_AN_ITEM = 2

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
OFFICIALS = "pejabat:\n" + "".join(
    f"  - nama: {name}\n    masa:\n      - {{jabatan: {post}, satker: {office}}}\n"
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


def files() -> Iterator[tuple[str, bytes]]:
    """Every file of the newsroom in which all items stand, each with its photos and attachments."""
    for path, text in REGISTERS.items():
        yield path, text.encode()
    for source in ITEMS:
        folder = f"berita/2025/{NUMBER.sub('', source.stem)}"
        text = source.read_text(encoding="utf-8")
        yield f"{folder}/index.md", text.encode()
        for name, suffix in FILE.findall(text.split("---\n", 2)[1]):
            yield f"{folder}/{name}", make(KINDS[suffix], SIZE, f"{source.stem}/{name}")


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> tuple[Finding, ...]:
    """All that the check says about the control set."""
    root = tmp_path_factory.mktemp("friends")
    for name, data in files():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    reading = pipeline.read_newsroom(root / "content", root / "cache")
    return pipeline.check(reading, AT, None).findings


def test_the_control_set_is_large_and_its_items_have_addresses_of_their_own() -> None:
    slugs = Counter(NUMBER.sub("", path.stem) for path in ITEMS)
    assert len(slugs) >= FEWEST_ITEMS
    assert {slug for slug, times in slugs.items() if times > 1} == set()


def test_sound_prose_is_not_marked(findings: tuple[Finding, ...]) -> None:
    counts = Counter(finding.severity for finding in findings)
    report = "\n" + text_report(findings, "")
    assert counts[Severity.ERROR] == 0, report
    assert counts[Severity.WARNING] <= WARNINGS_AN_ITEM * len(ITEMS), report
    assert counts[Severity.ADVICE] <= ADVICES_AN_ITEM * len(ITEMS), report
