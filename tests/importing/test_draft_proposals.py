"""Tags and summary that are proposed from a draft's words."""

import pytest

from importing.test_draft_occasions import SATKER
from newsroom.importing.proposals import summary, tags
from newsroom.model import Registers, Tag
from newsroom.prose.sentences import count_words

REGISTERS = Registers(
    tags=(
        Tag("kehumasan", "Kehumasan", ("humas",)),
        Tag("bakohumas", "Bakohumas", ("badan koordinasi kehumasan",)),
        Tag("pemilihan", "Pemilihan", ("pilkada",)),
        Tag("rapat-koordinasi", "Rapat Koordinasi", ("rakor",)),
        Tag("kota-kediri", "Kota Kediri", ("kediri",)),
        Tag("jdih", "JDIH"),
        Tag("podcast", "Podcast"),
        Tag("website", "Website", ("laman",)),
    )
)


@pytest.mark.parametrize(
    ("title", "texts", "found"),
    [
        ("Rakor Bakohumas", ["KPU Kota Kediri ikut."], ("rapat-koordinasi", "bakohumas")),
        # The longest name is meant, not the word inside it.
        ("Rakor", ["Badan Koordinasi Kehumasan hadir."], ("rapat-koordinasi", "bakohumas")),
        # The institution's name is no topic, nor is the office's own city.
        ("Komisi Pemilihan Umum Kota Kediri", ["Komisi Pemilihan Umum (KPU) Kediri."], ()),
        ("Pilkada", ["Pemilihan serentak dan humas."], ("pemilihan", "kehumasan")),
        # A word by the way is no topic while there are others.
        ("Rakor Bakohumas", ["Rapat.", "Ada podcast."], ("rapat-koordinasi", "bakohumas")),
        ("Rapat", ["Rapat.", "Ada podcast."], ("podcast",)),
        ("Rapat", ["Lihat jdih.kpu.go.id dan non-podcast."], ()),
        ("Rakor JDIH Podcast", ["Laman bakohumas: humas, pilkada."],
         ("rapat-koordinasi", "jdih", "podcast", "website", "bakohumas")),
    ],
)  # fmt: skip
def test_tags(title: str, texts: list[str], found: tuple[str, ...]) -> None:
    assert tags(title, texts, REGISTERS, SATKER) == found


def test_no_vocabulary_no_tags() -> None:
    assert tags("Rakor", ["Rakor"], Registers(), SATKER) == ()


BOTH = "KPU Kota Kediri menggelar rapat pleno terbuka. Rapat dihadiri M. Wahyudi, S.Sos. dan staf."
LONG = "Dalam rangka " + "meningkatkan layanan kepada warga " * 10 + "kantor dibuka."


@pytest.mark.parametrize(
    ("lead", "proposed"),
    [
        (BOTH, BOTH),
        (f"{LONG} KPU Kota Kediri hadir dalam rapat pleno itu.",
         "KPU Kota Kediri hadir dalam rapat pleno itu."),
        (f"KPU Kota Kediri hadir dalam rapat pleno itu. {LONG}",
         "KPU Kota Kediri hadir dalam rapat pleno itu."),
        ("KPU Kota Kediri hadir dalam rapat pleno itu. Hasilnya:",
         "KPU Kota Kediri hadir dalam rapat pleno itu."),
        (LONG, ""),
        ("Jadwal rapat di kantor KPU sebagai berikut:", ""),
        ("Rapat Pleno Terbuka Triwulan Kedua Tahun Ini.", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_summary(lead: str, proposed: str) -> None:
    found = summary(lead, "Rapat pleno terbuka triwulan kedua tahun ini")
    assert found == proposed
    assert count_words(found) <= 40
