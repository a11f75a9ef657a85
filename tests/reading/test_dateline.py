"""Typed datelines: found in every seen form, never in prose, cut without harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.reading import dateline
from newsroom.reading.dateline import Match

NEXT = "KPU Kota Kediri mengikuti rapat koordinasi."
DOMAIN = "kota-kediri.kpu.go.id"

# typed head → city, domain, office, day
TYPED = {
    f"Kediri, {DOMAIN} – ": ("Kediri", DOMAIN, "", ""),
    f"Kediri, {DOMAIN} - ": ("Kediri", DOMAIN, "", ""),
    f"Kediri, {DOMAIN} — ": ("Kediri", DOMAIN, "", ""),
    f"Kediri, {DOMAIN} -- ": ("Kediri", DOMAIN, "", ""),
    f"Kediri, {DOMAIN} &ndash; ": ("Kediri", DOMAIN, "", ""),
    f"Kediri, {DOMAIN}-": ("Kediri", DOMAIN, "", ""),
    f"Kediri, {DOMAIN},- ": ("Kediri", DOMAIN, "", ""),
    f"Kediri, {DOMAIN} – \n\n": ("Kediri", DOMAIN, "", ""),
    f"Kediri, {DOMAIN}\n\n": ("Kediri", DOMAIN, "", ""),
    f"Kediri ({DOMAIN}) – ": ("Kediri", DOMAIN, "", ""),
    f"Kediri/{DOMAIN} – ": ("Kediri", DOMAIN, "", ""),
    f"Kediri, www.{DOMAIN} – ": ("Kediri", DOMAIN, "", ""),
    f"Kediri, [{DOMAIN}](https://{DOMAIN}/) – ": ("Kediri", DOMAIN, "", ""),
    f"Kediri, <https://{DOMAIN}> – ": ("Kediri", DOMAIN, "", ""),
    f"{DOMAIN} – ": ("", DOMAIN, "", ""),
    f"**Kediri, {DOMAIN} –** ": ("Kediri", DOMAIN, "", ""),
    f"**Kediri, {DOMAIN} – ** ": ("Kediri", DOMAIN, "", ""),
    f"**Kediri, {DOMAIN}** – ": ("Kediri", DOMAIN, "", ""),
    f"*Kediri*, {DOMAIN} – ": ("Kediri", DOMAIN, "", ""),
    f"__Kediri__, _{DOMAIN}_ – ": ("Kediri", DOMAIN, "", ""),
    f"KPU Kota Kediri, {DOMAIN} – ": ("", DOMAIN, "KPU Kota Kediri", ""),
    f"Kediri, {DOMAIN}, 17 Juli 2025 – ": ("Kediri", DOMAIN, "", "17 Juli 2025"),
    f"Mojoroto, {DOMAIN} – ": ("Mojoroto", DOMAIN, "", ""),
    "Kediri – ": ("Kediri", "", "", ""),
    "Kediri - ": ("Kediri", "", "", ""),
    "Kediri-. ": ("Kediri", "", "", ""),
    "Kediri,- ": ("Kediri", "", "", ""),
    "KEDIRI – ": ("KEDIRI", "", "", ""),
    "KEDIRI.- ": ("KEDIRI", "", "", ""),
    "KEDIRI-": ("KEDIRI", "", "", ""),
    "Kediri\u00a0–\u00a0": ("Kediri", "", "", ""),
    "Mojoroto – ": ("Mojoroto", "", "", ""),
    "Kab. Kediri – ": ("Kab. Kediri", "", "", ""),
    "Kabupaten Kediri – ": ("Kabupaten Kediri", "", "", ""),
    "Kota Batu – ": ("Kota Batu", "", "", ""),
    "Tanjung Pinang – ": ("Tanjung Pinang", "", "", ""),
    "Jakarta Selatan – ": ("Jakarta Selatan", "", "", ""),
    "Fak-Fak – ": ("Fak-Fak", "", "", ""),
    "Pangkajene dan Kepulauan – ": ("Pangkajene dan Kepulauan", "", "", ""),
    "D.I. Yogyakarta – ": ("D.I. Yogyakarta", "", "", ""),
    "Kediri, Jawa Timur – ": ("Kediri", "", "", ""),
    "Kediri, 17 Juli 2025 – ": ("Kediri", "", "", "17 Juli 2025"),
    "Kediri, 17 Juli 2025\n\n": ("Kediri", "", "", "17 Juli 2025"),
    "Kediri (17/7) – ": ("Kediri", "", "", "17/7"),
    "Kediri, Kamis (17/7) – ": ("Kediri", "", "", "Kamis (17/7)"),
    "Kediri, Kamis, 17/07/2025 – ": ("Kediri", "", "", "Kamis, 17/07/2025"),
    "(Kediri, 17/7/2025) – ": ("Kediri", "", "", "17/7/2025"),
    "KPU Kota Kediri – Kediri (04/05) ": ("Kediri", "", "KPU Kota Kediri", "04/05"),
    "KPU Kota Kediri – Kediri – ": ("Kediri", "", "KPU Kota Kediri", ""),
    "KPU Kota Kediri (17/7) – ": ("", "", "KPU Kota Kediri", "17/7"),
    "Kediri (KPU Kota Kediri) – ": ("Kediri", "", "KPU Kota Kediri", ""),
}

PROSE = [
    "Mulai 09.00-10.00 WIB pengambilan nomor dilakukan.",
    "Pukul 09.10–10.00 WIB rapat dimulai.",
    "Jam 08.05 - 09.10 WIB dibuka.",
    "KPU Kota Kediri – sebagai penyelenggara – mengadakan rapat.",
    "Ketua KPU – yaitu Reza Cristian – membuka rapat.",
    "Bertempat di Kediri, KPU Kota Kediri – bersama Bawaslu – mengadakan rapat.",
    "Bertempat di Kediri, kota-kediri.kpu.go.id diluncurkan.",
    "KPU Kota Kediri mengikuti rapat – kegiatan tahunan – di Surabaya.",
    "Kediri adalah kota tahu – begitu orang menyebutnya.",
    "Kediri – kota tahu – menjadi tuan rumah.",
    "Kediri – Kota Tahu – kini menjadi tuan rumah.",
    "Kediri – Blitar ditempuh satu jam.",
    "Kediri-Blitar ditempuh satu jam.",
    "Kediri – Kota Blitar bersepakat.",
    "Rapat Koordinasi – KPU Kota Kediri mengikuti.",
    "Bawaslu – KPU Kota Kediri sepakat.",
    "Reza Cristian – Ketua KPU Kota Kediri – membuka rapat.",
    "Kamis (17/7) – KPU Kota Kediri mengadakan rapat.",
    "Kamis, 17 Juli 2025 – KPU Kota Kediri mengadakan rapat.",
    "KPU Kota Kediri – Bawaslu Kota Kediri menandatangani kesepakatan.",
    "KPU RI – KPU Kota Kediri mengadakan rapat.",
    "Dalam rangka Pemilu – KPU Kota Kediri bersiap.",
    "Pemilu 2024 – KPU Kota Kediri bersiap.",
    "COKLIT – KPU Kota Kediri memulai pencocokan.",
    "DPT – KPU Kota Kediri menetapkan daftar pemilih.",
    "- Kediri – KPU Kota Kediri",
    "> Kediri – KPU Kota Kediri",
    "# Kediri – KPU Kota Kediri",
    "1. Kediri – KPU Kota Kediri",
    "Kediri, Blitar, dan Tulungagung – tiga daerah – hadir.",
    "kota-kediri.kpu.go.id – situs resmi – kini berubah.",
    "kota-kediri.kpu.go.id kini berubah.",
    "Website kota-kediri.kpu.go.id – KPU Kota Kediri memperbaruinya.",
    "Kota Kediri, 17 Juli 2025 menjadi hari bersejarah.",
    "Kediri (17/7) menjadi tuan rumah.",
    "Kediri, 17 Juli 2025 – hari yang dinanti – tiba.",
    "Ketua KPU Kota Kediri, Reza Cristian – KPU Kota Kediri bersiap.",
    "Kediri, **KPU Kota Kediri – Ketua** hadir.",
    f"**Kediri**, **{DOMAIN} – KPU Kota Kediri** hadir.",
    "Kediri, **Jawa Timur – KPU** hadir.",
    "Kediri",
    "Kediri.",
    "Kediri –",
    "Kediri\n\nKPU Kota Kediri mengadakan rapat.",
    "“Kediri – kota kita,” kata Ketua KPU Kota Kediri.",
    "",
    "   ",
    "–",
    "** – ",
]


def cut(body: str, found: Match) -> str:
    return body[: found.start] + body[found.end :]


@pytest.mark.parametrize("head", TYPED)
def test_typed_dateline_is_found_whole(head: str) -> None:
    found = dateline.find(head + NEXT)
    assert found is not None
    assert (found.start, found.end) == (0, len(head))
    assert (found.city, found.domain, found.office, found.day) == TYPED[head]
    assert cut(head + NEXT, found) == NEXT


@pytest.mark.parametrize("head", TYPED)
def test_found_again_after_cutting_and_typing_it_anew(head: str) -> None:
    found = dateline.find(head + NEXT)
    assert found is not None
    rest = cut(head + NEXT, found)
    assert dateline.find(rest) is None
    assert dateline.find(head + rest) == found


@pytest.mark.parametrize("prose", PROSE)
def test_prose_is_left_alone(prose: str) -> None:
    assert dateline.find(prose) is None


def test_separators_stand_with_and_without_space() -> None:
    separators = ["–", "-", "—", "--", "-.", ",-"]
    for dash in separators:
        for before in ("", " "):
            head = f"Kediri, {DOMAIN}{before}{dash} "
            found = dateline.find(head + NEXT)
            assert found is not None, head
            assert cut(head + NEXT, found) == NEXT


def test_text_is_what_was_typed_without_emphasis() -> None:
    found = dateline.find(f"**Kediri,  {DOMAIN} –** {NEXT}")
    assert found is not None
    assert found.text == f"Kediri, {DOMAIN} –"


@pytest.mark.parametrize(
    ("before", "body"),
    [
        ("\n\n", ""),
        ("![](rakor.jpg)\n\n", ""),
        ("#TemanPemilih, ", ""),
        ("\n#TemanPemilih #KPUMelayani\n", ""),
    ],
)
def test_photos_and_hashtags_before_it_are_passed_over(before: str, body: str) -> None:
    found = dateline.find(f"{before}Kediri – {NEXT}{body}")
    assert found is not None
    assert (found.start, found.end) == (len(before), len(before) + len("Kediri – "))


def test_emphasis_that_goes_on_is_not_torn() -> None:
    body = "**Kediri – KPU Kota Kediri** mengikuti rapat."
    found = dateline.find(body)
    assert found is not None
    assert cut(body, found) == "**KPU Kota Kediri** mengikuti rapat."


def test_emphasis_that_begins_after_it_is_not_torn() -> None:
    body = "**Kediri** – **KPU Kota Kediri** mengikuti rapat."
    found = dateline.find(body)
    assert found is not None
    assert cut(body, found) == "**KPU Kota Kediri** mengikuti rapat."


@given(st.text())
def test_any_text_is_read_and_shrinks(body: str) -> None:
    found = dateline.find(body)
    if found is not None:
        assert 0 <= found.start < found.end <= len(body)
        assert dateline.find(body) == found


PIECES = [
    "Kediri",
    "KPU Kota Kediri",
    DOMAIN,
    "(",
    ")",
    ",",
    " – ",
    "-",
    "**",
    "17/7",
    "\n",
    " ",
    "a",
]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_head_of_such_pieces_comes_to_rest(body: str) -> None:
    for _ in range(len(body) + 1):
        found = dateline.find(body)
        if found is None:
            return
        shorter = cut(body, found)
        assert len(shorter) < len(body)
        body = shorter
    raise AssertionError("never comes to rest")


@pytest.mark.parametrize(
    "piece",
    [
        "A",
        "Kediri ",
        "Kediri, ",
        "Kediri – ",
        "K. ",
        "Kab.",
        "\n",
        " ",
        "*",
        "#a ",
        "![](a)\n",
        "a.a.",
        "KPU Kota ",
        "-",
        "(",
        "[x](",
        "17 Juli ",
        "Aa'",
    ],
)
def test_only_the_head_of_a_hostile_length_counts(piece: str) -> None:
    body = piece * (100_000 // len(piece))
    assert dateline.find(body) == dateline.find(body[:2000])


# ---------------------------------------------------------------- agreement

NAMES = ("Komisi Pemilihan Umum Kota Kediri", "KPU Kota Kediri")


@pytest.mark.parametrize("typed", ["Kediri", "KEDIRI", "Kota Kediri"])
def test_own_city(typed: str) -> None:
    assert dateline.is_same_city(typed, "Kediri", NAMES)


@pytest.mark.parametrize("typed", ["Blitar", "Kab. Kediri", "Kabupaten Kediri", "Kediri Raya"])
def test_other_city(typed: str) -> None:
    assert not dateline.is_same_city(typed, "Kediri", NAMES)


def test_city_of_a_regency_office() -> None:
    names = ("KPU Kabupaten Kediri",)
    assert dateline.is_same_city("Kab. Kediri", "Kediri", names)
    assert not dateline.is_same_city("Kota Kediri", "Kediri", names)


def test_city_without_known_office() -> None:
    assert dateline.is_same_city("Kab. Kediri", "Kediri")


@pytest.mark.parametrize(
    "typed",
    [
        "KPU Kota Kediri",
        "KPU KOTA KEDIRI",
        "KPU Kediri",
        "KPU",
        "Humas KPU Kota Kediri",
        "",
        "Komisi Pemilihan Umum (KPU) Kota Kediri",
    ],
)
def test_own_office(typed: str) -> None:
    assert dateline.is_same_office(typed, NAMES)


@pytest.mark.parametrize(
    "typed", ["KPU Kabupaten Kediri", "KPU Kab. Kediri", "KPU Kota Blitar", "KPU RI", "KPU Blitar"]
)
def test_other_office(typed: str) -> None:
    assert not dateline.is_same_office(typed, NAMES)
