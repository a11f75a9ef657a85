"""Entries for photos: what they say, how they read back, in which order and under which names."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.model import Author, Entry, Photo, Registers, Role, Text, Tree
from newsroom.photodesk.entries import EXPLANATION, block, entries, entry
from newsroom.photodesk.folder import photos_beside
from newsroom.photodesk.names import MAX_BYTES, problem, safe
from newsroom.photodesk.proposals import (
    Proposal,
    can_lead,
    credit,
    event_day,
    natural,
    ordered,
    propose,
)
from newsroom.photos.facts import Embedded, Looks, PhotoFacts
from newsroom.reading.frontmatter import parse_fields
from newsroom.reading.yamltree import Mapping, Sequence
from newsroom.standard.national import national_profile

PROFILE = national_profile()
TODAY = date(2025, 8, 1)
WSW = Author("wsw", "Staf Humas KPU Kota Kediri", frozenset({Role.WRITER, Role.PHOTOGRAPHER}))
ARS = Author("ars", "Arif Suryawan", frozenset({Role.PHOTOGRAPHER}))
KASUB = Author("kasub", "Rina Wulandari", frozenset({Role.APPROVER}))
REGISTERS = Registers(authors=(WSW, ARS, KASUB))
SILENT, CRISP = Embedded(), Looks(sharpness=90.0)


def facts(
    name: str = "a.jpg",
    size: tuple[int, int] = (1920, 1080),
    taken: str = "",
    inside: Embedded = SILENT,
    looks: Looks = CRISP,
) -> PhotoFacts:
    moment = datetime.fromisoformat(taken) if taken else None
    return PhotoFacts(name, "0" * 64, 9, "JPEG", *size, taken=moment, embedded=inside, looks=looks)


def proposals(*found: PhotoFacts) -> list[Proposal]:
    return [propose(each, REGISTERS, TODAY) for each in found]


def names(order: tuple[Proposal, ...]) -> list[str]:
    return [each.photo.file.text for each in order]


# What an entry says is what is read.


def read_back(source: str) -> list[dict[str, str]]:
    tree, faults = parse_fields(source, first_line=1, offset=0)
    assert faults == ()
    assert tree is not None
    photos = tree.get("foto")
    assert isinstance(photos, Sequence)
    read = []
    for photo in photos.items:
        assert isinstance(photo, Mapping)
        read.append({key.text: str(value) for key, value in photo.entries})
    return read


PHONE_NAMES = [
    "WhatsApp Image 2025-07-17 at 10.12.33 (1).jpeg",
    "IMG_20250717_101233.jpg",
    "Screenshot_2025-07-17-10-12-33-456_us.zoom.videomeetings.jpg",
    "20250717-100.jpg",
    "- rapat.jpg",
    "#1 rapat.jpg",
    "'rapat'.jpg",
    "[KPU] rapat & pleno, sesi 1.jpg",
    "rapat #2.jpg",
    "📷 rapat 🗳️.jpg",
    "ruang︓rapat：satu.jpg",
    "!penting.png",
    "@kpu_kotakediri.jpg",
    "{rapat}.jpg",
    "% hadir.jpg",
    "~rapat.jpg",
    "null",
    "10:12.jpg: rapat",
]


@pytest.mark.parametrize("name", PHONE_NAMES)
def test_names_as_phones_give_them_are_read_back(name: str) -> None:
    source = f"foto:\n{entry(Photo(Text(name)))}"
    assert read_back(source) == [{"berkas": name, "keterangan": "", "alt": "", "kredit": ""}]


LINES = st.text(max_size=60).map(
    lambda text: " ".join("".join(c for c in text if c.isprintable()).split())
)
FILE_NAMES = LINES.map(lambda text: f"{text}.jpg").filter(lambda name: not problem(name))


@given(st.lists(st.tuples(FILE_NAMES, LINES, LINES, LINES), min_size=1, max_size=3))
def test_any_words_are_read_back(photos: list[tuple[str, str, str, str]]) -> None:
    made = [
        Photo(Text(file), caption=Text(caption), alt=Text(alt), credit=Text(signed))
        for file, caption, alt, signed in photos
    ]
    keys = ("berkas", "keterangan", "alt", "kredit")
    source = "foto:\n" + "".join(entry(photo, "catatan") for photo in made)
    assert read_back(source) == [dict(zip(keys, photo, strict=True)) for photo in photos]


def test_an_entry_is_filled_with_what_is_embedded() -> None:
    inside = Embedded(
        caption="Pleno: rekapitulasi", byline="Siti Aminah", alt="Dua orang", credit="ANTARA"
    )
    (one,) = proposals(facts("IMG 1.jpg", taken="2025-07-17T10:12:33", inside=inside))
    assert entries([one]) == (
        "  # Diambil Kamis, 17 Juli 2025 pukul 10.12 menurut kameranya; yang sudah terisi berasal"
        " dari dalam berkas foto, jadi periksa dahulu\n"
        "  - berkas: IMG 1.jpg\n"
        "    keterangan: 'Pleno: rekapitulasi'\n"
        "    alt: Dua orang\n"
        "    kredit: Siti Aminah/ANTARA\n"
    )


def test_an_entry_of_a_photo_that_tells_nothing() -> None:
    blank = "  - berkas: a.jpg\n    keterangan:\n    alt:\n    kredit:\n"
    assert entries(proposals(facts())) == blank
    assert block(proposals(facts())) == f"{EXPLANATION}foto:\n{blank}"
    assert entries(proposals(facts(inside=Embedded(alt="Dua orang"))), 0) == (
        "# Yang sudah terisi berasal dari dalam berkas foto, jadi periksa dahulu\n"
        "- berkas: a.jpg\n  keterangan:\n  alt: Dua orang\n  kredit:\n"
    )


@pytest.mark.parametrize(
    ("byline", "agency", "said"),
    [
        ("", "", ""),
        ("wsw", "", "wsw"),
        ("ARIF SURYAWAN, S.Kom", "", "ars"),
        ("Arif Suryawan", "Arif Suryawan/KPU Kota Kediri", "ars"),
        ("", "KPU Kota Kediri", "wsw"),
        ("Rina Wulandari", "", "Rina Wulandari"),
        ("Siti Aminah", "ANTARA", "Siti Aminah/ANTARA"),
        ("ANTARA", "ANTARA", "ANTARA"),
        ("budi", "", "Budi"),
    ],
)
def test_credit_proposed(byline: str, agency: str, said: str) -> None:
    assert credit(Embedded(byline=byline, credit=agency), REGISTERS, TODAY) == said


# In which order.


def test_photos_stand_in_the_order_in_which_they_were_taken() -> None:
    found = proposals(
        facts("foto 10.jpg"),
        facts("b.jpg", taken="2025-07-17T10:00"),
        facts("foto 2.jpg"),
        facts("a.jpg", taken="2025-07-17T11:00"),
        facts("tak-disetel.jpg", taken="2000-01-01T00:00"),
    )
    by_moment = ["b.jpg", "a.jpg", "foto 2.jpg", "foto 10.jpg", "tak-disetel.jpg"]
    assert names(ordered(found, PROFILE, with_lead=False)) == by_moment


def test_names_are_sorted_as_people_sort_them() -> None:
    given_names = ["IMG-10.jpg", "IMG-9.jpg", "img-1.jpg", "10.jpg", "9.jpg", "Rapat.jpg"]
    assert sorted(given_names, key=natural) == [
        "9.jpg",
        "10.jpg",
        "img-1.jpg",
        "IMG-9.jpg",
        "IMG-10.jpg",
        "Rapat.jpg",
    ]


@pytest.mark.parametrize(
    "worse",
    [
        facts("1.jpg", size=(800, 500)),
        facts("1.jpg", size=(1080, 1920)),
        facts("1.jpg", looks=Looks(sharpness=90.0, is_screenshot=True)),
        facts("1.jpg", looks=Looks(sharpness=5.0)),
        facts("1.jpg", looks=Looks(sharpness=None)),
        facts("1.jpg", size=(1200, 600)),
        facts("1.jpg", size=(1600, 900)),
    ],
    ids=["small", "upright", "screenshot", "blurred", "untold", "below-warning", "below-ideal"],
)
def test_the_best_to_lead_comes_first(worse: PhotoFacts) -> None:
    found = proposals(worse, facts("2.jpg"), facts("3.jpg"))
    assert names(ordered(found, PROFILE, with_lead=True)) == ["2.jpg", "1.jpg", "3.jpg"]


def test_nothing_leads_that_is_too_small() -> None:
    found = proposals(facts("1.jpg", size=(300, 400)), facts("2.jpg", size=(800, 500)))
    assert names(ordered(found, PROFILE, with_lead=True)) == ["1.jpg", "2.jpg"]
    assert ordered([], PROFILE, with_lead=True) == ()
    assert [can_lead(each, PROFILE) for each in (facts(), facts(size=(1199, 700)))] == [True, False]
    assert not can_lead(replace(facts(), fault="truncated"), PROFILE)


@pytest.mark.parametrize(
    ("moments", "day"),
    [
        (["2025-07-17T10:00"], date(2025, 7, 17)),
        (["2025-07-18T00:30", "", "2025-07-17T22:00"], date(2025, 7, 17)),
        (["2025-07-17T10:00", "2025-07-19T10:00"], None),
        (["", ""], None),
        (["2000-01-01T00:00", "2025-07-17T10:00"], date(2025, 7, 17)),
        (["2031-07-17T10:00"], None),
        (["2025-08-02T01:00"], None),
        ([], None),
    ],
)
def test_day_of_the_event(moments: list[str], day: date | None) -> None:
    found = proposals(*(facts(f"{n}.jpg", taken=taken) for n, taken in enumerate(moments)))
    assert event_day(found, TODAY) == day


# Under which names.


@pytest.mark.parametrize(
    ("name", "format_", "given_name"),
    [
        ("WhatsApp Image 2025-07-17 at 10.12.33 (1).jpeg", "JPEG", None),
        ("📷 Rapat.JPG", "JPEG", None),
        (" Rapat.JPG", "JPEG", "rapat.jpg"),
        ("Rapat  Pleno.JPG", "JPEG", "rapat-pleno.jpg"),
        ("Screenshot 10.12.33\u202fAM.png", "PNG", "screenshot-10-12-33-am.png"),
        ("Rapat 10:12?.jpg", "JPEG", "rapat-10-12.jpg"),
        ("Rapat.jpg .", "JPEG", "rapat.jpg"),
        ("CON.jpg", "JPEG", "tulisan-con.jpg"),
        ("foto..jpg", "JPEG", "foto.jpg"),
        ("Rapat.jpg", "PNG", "Rapat.png"),
        ("Rapat 17.07.2025", "JPEG", "Rapat 17.07.2025.jpg"),
        ("x" * 200 + ".jpg", "JPEG", "x" * 60 + ".jpg"),
        (".rahasia.jpg", "JPEG", "rahasia.jpg"),
        ("A.jpg", "JPEG", "A-2.jpg"),
        ("B.JPG", "JPEG", "B-3.jpg"),
    ],
)
def test_safe_names(name: str, format_: str, given_name: str | None) -> None:
    taken = {"a.jpg", "b.jpg", "b-2.jpg"}
    assert safe(name, format_, taken) == (given_name or name)


@given(st.text(min_size=1, max_size=90), st.sampled_from(["JPEG", "PNG", "HEIC"]))
def test_a_name_given_is_always_sound(name: str, format_: str) -> None:
    made = safe(name, format_, {"tulisan.jpg"})
    assert problem(made) == ""
    assert len(made.encode()) <= MAX_BYTES
    assert made.casefold() != "tulisan.jpg"


def test_a_file_that_cannot_be_opened_is_no_photo(tmp_path: Path) -> None:
    tree = Tree(tmp_path, (Entry("a/gone.bin", "asset"), Entry("a/b.jpg", "asset")))
    assert photos_beside(tree, "a") == ("b.jpg",)
