"""Typed author codes: found in every seen form, never in prose, cut without harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.reading import codes
from newsroom.reading.codes import Match

KNOWN = ["wsw", "ars", "ana"]

# body → what is left when the code is cut, the words of the code, the codes in it
TYPED: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "Rapat selesai. wsw": ("Rapat selesai.", "wsw", ("wsw",)),
    "Rapat selesai. Ars": ("Rapat selesai.", "Ars", ("ars",)),
    "Rapat selesai. ana": ("Rapat selesai.", "ana", ("ana",)),
    "Rapat selesai. wsw#": ("Rapat selesai.", "wsw#", ("wsw",)),
    "Rapat selesai. #wsw": ("Rapat selesai.", "#wsw", ("wsw",)),
    "Rapat selesai.wsw": ("Rapat selesai.", "wsw", ("wsw",)),
    "Rapat selesai.\nwsw": ("Rapat selesai.", "wsw", ("wsw",)),
    "Rapat selesai.\n\nwsw\n": ("Rapat selesai.\n", "wsw", ("wsw",)),
    "Rapat selesai\n\n*wsw*": ("Rapat selesai", "wsw", ("wsw",)),
    "Rapat selesai. – wsw": ("Rapat selesai.", "– wsw", ("wsw",)),
    "Rapat selesai. -wsw-": ("Rapat selesai.", "-wsw-", ("wsw",)),
    "“Mari memilih.” wsw": ("“Mari memilih.”", "wsw", ("wsw",)),
    "Rapat selesai! pnj": ("Rapat selesai!", "pnj", ("pnj",)),
    "Rapat selesai. wsw/ars": ("Rapat selesai.", "wsw/ars", ("wsw", "ars")),
    "Rapat selesai. humas": ("Rapat selesai.", "humas", ()),
    "*Rapat selesai. wsw*": ("*Rapat selesai.*", "wsw", ("wsw",)),
    "Rapat selesai. (pnj)": ("Rapat selesai.", "(pnj)", ("pnj",)),
    "Rapat selesai.(nzi)": ("Rapat selesai.", "(nzi)", ("nzi",)),
    "Rapat selesai (pnj)": ("Rapat selesai", "(pnj)", ("pnj",)),
    "Rapat selesai (nis)": ("Rapat selesai", "(nis)", ("nis",)),
    "Rapat selesai. (nisa)": ("Rapat selesai.", "(nisa)", ("nisa",)),
    "Rapat selesai (wsw).": ("Rapat selesai.", "(wsw)", ("wsw",)),
    "Rapat selesai. (wsw).": ("Rapat selesai.", "(wsw)", ("wsw",)),
    "Rapat selesai. (WSW)": ("Rapat selesai.", "(WSW)", ("wsw",)),
    "Rapat selesai. (PNJ)": ("Rapat selesai.", "(PNJ)", ("pnj",)),
    "Rapat selesai. **(wsw)**": ("Rapat selesai.", "(wsw)", ("wsw",)),
    "Rapat selesai. *(wsw)*\n": ("Rapat selesai.\n", "(wsw)", ("wsw",)),
    "*Rapat selesai. (wsw)*": ("*Rapat selesai.*", "(wsw)", ("wsw",)),
    "*Rapat selesai. (wsw).*": ("*Rapat selesai.*", "(wsw)", ("wsw",)),
    "Rapat selesai (humas)": ("Rapat selesai", "(humas)", ()),
    "Rapat selesai. (humas/nis)": ("Rapat selesai.", "(humas/nis)", ("nis",)),
    "Rapat selesai. (Ag/Pik)": ("Rapat selesai.", "(Ag/Pik)", ("ag", "pik")),
    "Rapat selesai (Ag/Pik)": ("Rapat selesai", "(Ag/Pik)", ("ag", "pik")),
    "Rapat selesai. (ps.red/Foto KPU Bali/ps/hupmas)": (
        "Rapat selesai.",
        "(ps.red/Foto KPU Bali/ps/hupmas)",
        ("ps",),
    ),
    "Rapat selesai. (tim humas)": ("Rapat selesai.", "(tim humas)", ()),
    "Rapat selesai. (Humas KPU Kota Kediri)": ("Rapat selesai.", "(Humas KPU Kota Kediri)", ()),
    "Rapat selesai. (wsw/foto: ars)": ("Rapat selesai.", "(wsw/foto: ars)", ("wsw", "ars")),
    "Rapat selesai. (wsw, ars)": ("Rapat selesai.", "(wsw, ars)", ("wsw", "ars")),
    "Rapat selesai. (wsw dan ars)": ("Rapat selesai.", "(wsw dan ars)", ("wsw", "ars")),
    "Rapat selesai. (wsw)\n\n![](rakor.jpg)\n": (
        "Rapat selesai.\n\n![](rakor.jpg)\n",
        "(wsw)",
        ("wsw",),
    ),
    "Rapat selesai. (wsw) #TemanPemilih #KPU": (
        "Rapat selesai. #TemanPemilih #KPU",
        "(wsw)",
        ("wsw",),
    ),
}

PROSE = [
    "",
    "  \n",
    "Rapat selesai.",
    "Rapat dihadiri Komisi Pemilihan Umum (KPU)",
    "Rapat dihadiri Komisi Pemilihan Umum (KPU).",
    "Rapat diadakan Kamis (17/7)",
    "Rapat diadakan Kamis (17/7).",
    "Rapat selesai. (bersambung)",
    "Rapat selesai. (selesai)",
    "Rapat selesai. (DPB)",
    "Rapat dihadiri Divisi Partisipasi Masyarakat (Parmas)",
    "Rapat membahas hubungan masyarakat (Humas).",
    "Rapat membahas data dan daftar pemilih (dan/atau).",
    "Rapat membahas data pemilih berkelanjutan (dpb)",
    "Rapat diadakan secara daring (zoom)",
    "Rapat dihadiri peserta (laki/perempuan)",
    "Rapat membahas lampiran (lihat lampiran)",
    "Baru sebagian yang bekerja sama (13%)",
    "Lihat [laman](wsw)",
    "Rapat selesai.\n\n![](wsw.jpg)",
    "Kunjungi kota-kediri.kpu.go.id",
    "Kunjungi www.kpu.ars",
    "Rapat ditulis oleh wsw",
    "Mari memilih. Salam",
    "Terima kasih. Amin",
    "Sudah siap? Ya",
    "Rapat selesai. KPU",
    "Rapat selesai. WIB",
    "Rapat selesai. XYZ",
    "Rapat dimulai pukul 10.00 WIB",
    "Asas pemilu: jujur dan adil",
    "Petugas:\n\n- ars\n- wsw",
    "Petugas:\n\n1. ars\n2. wsw",
    "Rapat selesai.\n\n## Ars",
    "| kode |\n| ---- |\n| wsw",
    "Rapat selesai. (wsw",
    "Rapat selesai. wsw.",
    "Rapat selesai. (a//b)",
    "Rapat selesai. (KPU Kota Kediri)",
    "Rapat selesai. (satu dua)",
    "Rapat selesai. dan/atau",
    "Rapat selesai. prstvw",
    "Rapat dihadiri peserta (XYZ)",
    "Rapat selesai. data",
    "Rapat selesai.pnj",
    "#TemanPemilih",
]


@pytest.mark.parametrize("body", TYPED)
def test_typed_code_is_found_and_cut(body: str) -> None:
    found = codes.find(body, KNOWN)
    assert found is not None
    left, text, read = TYPED[body]
    assert (found.text, found.codes) == (text, read)
    assert body[: found.start] + body[found.end :] == left


@pytest.mark.parametrize("body", TYPED)
def test_nothing_is_found_after_cutting(body: str) -> None:
    assert codes.find(TYPED[body][0], KNOWN) is None


@pytest.mark.parametrize("body", PROSE)
def test_prose_is_left_alone(body: str) -> None:
    assert codes.find(body, KNOWN) is None


def test_registered_code_need_not_look_like_one() -> None:
    assert codes.find("Rapat selesai. ana", []) is None
    assert codes.find("Rapat selesai. ana", ["ANA"]) == Match(14, 18, "ana", ("ana",))
    assert codes.find("Rapat selesai. (budi)", []) is None
    assert codes.find("Rapat selesai. (budi)", ["budi"]) == Match(14, 21, "(budi)", ("budi",))


@given(st.text(), st.lists(st.text(max_size=6), max_size=3))
def test_any_text_is_read(body: str, known: list[str]) -> None:
    found = codes.find(body, known)
    if found is not None:
        assert 0 <= found.start < found.end <= len(body)
        assert codes.find(body, known) == found


PIECES = [
    "wsw",
    "(wsw)",
    "(",
    ")",
    "/",
    ". ",
    "*",
    "#Pemilu",
    "\n",
    " ",
    "![](a.jpg)",
    "humas",
    "KPU",
]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_cutting_comes_to_rest(body: str) -> None:
    for _ in range(len(body) + 1):
        found = codes.find(body, KNOWN)
        if found is None:
            return
        body = body[: found.start] + body[found.end :]
    raise AssertionError("never comes to rest")


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "(",
        ")",
        "(a",
        "a)",
        "*",
        "#a",
        " #ab",
        "\n",
        " ",
        "wsw. ",
        "wsw/",
        "![](a)\n",
        "![](a)",
    ],
)
def test_only_the_end_of_a_hostile_length_counts(piece: str) -> None:
    short = piece * (20_000 // len(piece))
    body = piece * (100_000 // len(piece))
    found, other = codes.find(body, KNOWN), codes.find(short, KNOWN)
    assert (found and found.text) == (other and other.text)
