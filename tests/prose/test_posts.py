"""Posts in prose, and whether they are those of a register."""

import pytest

from newsroom.model import Body, Office, Official, Page, Registers, Source
from newsroom.prose.officials import OfficialNames
from newsroom.prose.passages import Prose
from newsroom.prose.posts import agrees
from newsroom.prose.postsaround import given

REGISTER = {
    "Reza Cristian": ("Ketua KPU Kota Kediri", "kota-kediri"),
    "Roihatul Jannah": ("Anggota KPU Kota Kediri", "kota-kediri"),
    "Henny Nurdiany": ("Kasubbag Parmas dan SDM KPU Kota Kediri", "kota-kediri"),
    "Aang Kunaifi": ("Ketua KPU Provinsi Jawa Timur", "jawa-timur"),
    "Nur Salam": ("Divisi Sosdiklih dan Parmas KPU Provinsi Jawa Timur", "jawa-timur"),
}
NAMES = OfficialNames(
    Registers(
        officials=tuple(
            Official(name, offices=(Office(*office),)) for name, office in REGISTER.items()
        )
    )
)


def posts(text: str) -> list[tuple[str, bool]]:
    """The words that give a post to somebody, and whether the register agrees."""
    body = Body(text)
    prose = Prose(Page(Source("halaman/x.md", ""), "halaman/x", "x", body=body))
    return [
        (" ".join(text[each.begin : each.end].split()), agrees(each.post, office))
        for mention in NAMES.mentions(prose)
        for each in given(mention)
        for office in mention.official.offices
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ketua KPU Reza Cristian",
        "Ketua Komisi Pemilihan Umum (KPU)\nKota Kediri, Reza Cristian, S.Sos., hadir",
        "Ketua KPU Jatim Aang Kunaifi",
        "Komisioner KPU Jawa Timur, Nur Salam",
        "Ketua Divisi Sosdiklih dan Parmas KPU Provinsi Jawa Timur Nur Salam",
        "Nur Salam, Divisi Sosdiklih dan Parmas di KPU Provinsi Jawa Timur.",
        "Kepala Sub Bagian Partisipasi Masyarakat dan Sumber Daya Manusia Henny Nurdiany",
        "Kepala Subbagian (Kasubbag) Parmas dan SDM Henny Nurdiany",
        "Reza Cristian (Ketua KPU Kota Kediri)",
    ],
)
def test_long_and_short_words_for_one_post_agree(text: str) -> None:
    assert [is_same for _, is_same in posts(text)] == [True]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Sekretaris KPU Kota Kediri Reza Cristian", "Sekretaris KPU Kota Kediri"),
        ("Ketua KPU Kabupaten Kediri, Dr. Reza Cristian", "Ketua KPU Kabupaten Kediri"),
        ("Kasubbag Keuangan, Umum, dan Logistik Henny Nurdiany,", "Kasubbag Keuangan, Umum, dan"),
        ("Ketua Divisi Hukum KPU Jatim Nur Salam", "Ketua Divisi Hukum KPU Jatim"),
        ("Roihatul Jannah selaku Ketua KPU Kota Kediri membuka", "Ketua KPU Kota Kediri"),
    ],
)
def test_another_post_is_seen(text: str, said: str) -> None:
    (words, is_same), *others = posts(text)
    assert words.startswith(said)
    assert not is_same
    assert others == []


@pytest.mark.parametrize(
    "text",
    [
        "Mantan Ketua KPU Kota Surabaya Reza Cristian",
        "Plt. Sekretaris KPU Kota Kediri Reza Cristian",
        "Sekretaris KPU Kota Kediri saat itu, Reza Cristian",
        "Ketua Bawaslu Kota Kediri Reza Cristian",
        "Ketua dan Anggota KPU Kota Kediri Reza Cristian",
        "Hadir Nur Salam, Ketua KPU Kota Kediri, Roihatul Jannah, Anggota KPU, Aang Kunaifi",
        "Sekretaris KPU Kota Kediri.\n\nReza Cristian",
        "Ketua KPU Kota Surabaya\n- Reza Cristian",
        "Rapat di KPU Kota Kediri diikuti Reza Cristian",
    ],
)
def test_nothing_is_said_where_nothing_is_sure(text: str) -> None:
    assert posts(text) == []
