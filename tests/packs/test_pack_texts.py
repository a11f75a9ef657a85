"""Texts for WhatsApp and social media, of the sample and of items that are hard to fit."""

import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from e2e.desk import copy_sample
from newsroom.model import Contact, Text
from newsroom.packs.lengths import INSTAGRAM, WHATSAPP, X
from newsroom.packs.occasion import is_greeting, other_organiser
from newsroom.packs.selection import Pack, select
from newsroom.packs.socialtexts import instagram_caption, short_post, social_texts
from newsroom.packs.whatsapp import whatsapp_file, whatsapp_message
from newsroom.pipeline import check, read_newsroom
from newsroom.prose.sentences import sentences
from newsroom.site.views import Topic
from packs.packing import open_item, selected
from rules.files import make

NOON = datetime.fromisoformat("2026-11-01T12:00:00+07:00")
WHATSAPP_TEXT = """\
*KPU Kota Kediri Ikuti Rakor Bakohumas se-Jawa Timur, Samakan Standar Kehumasan*

Seluruh KPU kabupaten/kota di Jawa Timur membahas satu standar untuk foto, video, berita, media \
sosial, dan situs web. Evaluasi triwulan kedua menunjukkan kerja sama dengan media masih rendah.

https://kota-kediri.kpu.go.id/berita/2025/rakor-bakohumas-jatim/

#Bakohumas #Kehumasan #RapatKoordinasi #MediaSosial #JawaTimur #KotaKediri"""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Pack]:
    """What would be packed of each item of the sample that may be."""
    desk = copy_sample(tmp_path_factory.mktemp("sample"))
    whole = check(read_newsroom(desk.content, None), NOON, None)
    items = (article for article in whole.newsroom.articles if not article.is_draft)
    return {article.slug: select(whole, article) for article in items}


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    return selected(open_item(tmp_path_factory.mktemp("one"), {"a.jpg": make("jpeg")}))


def titled(pack: Pack, title: str, summary: str = "") -> Pack:
    """The pack under another title and with another summary."""
    return replace(
        pack,
        view=replace(pack.view, title=title),
        article=replace(pack.article, title=Text(title), summary=Text(summary)),
    )


def test_message_for_whatsapp(sample: dict[str, Pack]) -> None:
    assert whatsapp_message(sample["rakor-bakohumas-jatim"]) == WHATSAPP_TEXT


def test_every_item_of_the_sample_fits_whole(sample: dict[str, Pack]) -> None:
    assert len(sample) == 10
    for pack in sample.values():
        message, caption, post = (
            whatsapp_message(pack), instagram_caption(pack).text, short_post(pack).text,
        )  # fmt: skip
        assert WHATSAPP.holds(message)
        assert INSTAGRAM.holds(caption)
        assert X.holds(post)
        assert pack.url in message
        assert pack.url in post
        for text in (message, caption, post):
            assert pack.article.title.text in text
            assert text.count("#") >= 1


def test_the_lead_is_the_first_photo(sample: dict[str, Pack]) -> None:
    item = sample["rakor-bakohumas-jatim"]
    assert [photo.file.text for photo in item.article.photos] == [
        "rakor-zoom.jpg",
        "ruang-rapat.jpg",
    ]
    assert [(shot.number, shot.photo.file.text, shot.is_lead) for shot in item.shots] == [
        (1, "ruang-rapat.jpg", True),
        (2, "rakor-zoom.jpg", False),
    ]


def test_contact_stands_in_the_message(pack: Pack) -> None:
    contact = Contact("0354 000000", "humas_kpu@kota-kediri.example", "+6281200000000")
    made = whatsapp_message(replace(pack, satker=replace(pack.satker, contact=contact)))
    assert (
        "\n\nKontak media: telepon 0354 000000, WhatsApp +6281200000000, "
        "surel humas_kpu@kota-kediri.example\n\n"
    ) in made


def test_file_holds_the_message_alone(pack: Pack) -> None:
    assert whatsapp_file(pack).decode("utf-8-sig").replace("\r\n", "\n") == (
        whatsapp_message(pack) + "\n"
    )


def test_corrected_item_tells_what_was_wrong(tmp_path: Path) -> None:
    note = "ralat:\n  - {tanggal: 2025-07-18 08:00, jenis: ralat, isi: Semula *tiga* orang.}\n"
    pack = selected(open_item(tmp_path, {"a.jpg": make("jpeg")}, note))
    made = whatsapp_message(pack)
    assert made.startswith("*RALAT: KPU Kota Kediri Ikuti")
    assert "\n\n_Ralat 18 Juli 2025:_ Semula tiga orang.\n\n" in made
    for text in (instagram_caption(pack).text, short_post(pack).text):
        title, told, *_ = text.split("\n\n")
        assert title.startswith("RALAT: KPU Kota Kediri Ikuti")
        assert told == "Ralat 18 Juli 2025: Semula *tiga* orang."


def test_embargo_opens_message_and_file(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")}, "embargo: 2025-08-21 09:00\n")
    pack = selected(desk)
    moment = "EMBARGO sampai Kamis, 21 Agustus 2025 pukul 09.00 WIB. Jangan"
    assert whatsapp_message(pack).startswith(
        f"*{moment} disiarkan sebelum waktu itu; tautannya pun baru terbuka saat itu.*\n\n*KPU"
    )
    assert social_texts(pack).decode("utf-8-sig").startswith(f"{moment} diunggah sebelum")


SIGNS = st.text(st.sampled_from("ab KPU.,!*_~`#\n>-1😀é"), max_size=2500)


@given(SIGNS, SIGNS, st.lists(st.text(max_size=40), max_size=40))
def test_whatever_is_written_fits(pack: Pack, title: str, summary: str, tags: list[str]) -> None:
    spoilt = titled(pack, title, summary)
    topics = tuple(Topic(name, f"t{number}", "") for number, name in enumerate(tags))
    spoilt = replace(spoilt, view=replace(spoilt.view, tags=topics))
    message = whatsapp_message(spoilt)
    assert WHATSAPP.holds(message)
    assert spoilt.url in message
    assert X.holds(short_post(spoilt).text)
    assert spoilt.url in short_post(spoilt).text
    caption = instagram_caption(spoilt)
    assert INSTAGRAM.holds(caption.text)
    assert len(re.findall(r"^#\S+|(?<= )#\S+", caption.text.rpartition("\n\n")[2])) <= 30


def test_sentence_too_long_stays_out_whole(pack: Pack) -> None:
    long = "Rapat membahas " + "mutu foto dan " * 100 + "naskah."
    made = whatsapp_message(titled(pack, "Judul", f"{long} Yang kedua pendek."))
    assert made.splitlines()[:3] == ["*Judul*", "", pack.url]
    fitting = whatsapp_message(titled(pack, "Judul", f"Yang pertama pendek. {long}"))
    assert fitting.splitlines()[:3] == ["*Judul*", "", "Yang pertama pendek."]


def test_caption_says_where_to_read_on(sample: dict[str, Pack]) -> None:
    made = instagram_caption(sample["evaluasi-bakohumas-triwulan-ii"]).text
    assert made.split("\n\n") == [
        "Evaluasi Bakohumas Jawa Timur: Baru 13% KPU Daerah Bekerja Sama dengan Media",
        "Evaluasi laporan triwulan kedua tahun 2025 mencatat kerja sama paling banyak dengan "
        "lembaga pemerintah, 82%. Dengan media angkanya 13%.",
        "Sebanyak 13% KPU kabupaten/kota di Jawa Timur telah bekerja sama dengan media. Angka itu "
        "terungkap dalam Rapat Koordinasi Badan Koordinasi Kehumasan (Bakohumas) yang "
        "diselenggarakan KPU Provinsi Jawa Timur secara daring, Kamis (17/7).",
        "Selengkapnya di kota-kediri.kpu.go.id, tautan di bio.",
        "Foto: Ilustrasi/KPU Kota Kediri",
        "#Bakohumas #KerjaSama #RapatKoordinasi #JawaTimur",
    ]


def test_item_without_a_summary_tells_its_opening_once(sample: dict[str, Pack]) -> None:
    pack = sample["enam-tujuan-bakohumas"]
    told = instagram_caption(pack).text
    line = pack.article.body.plain.partition("\n")[0]
    for begin, end in sentences(line, 0, len(line)):
        assert told.count(line[begin:end]) == 1


def test_file_for_social_media(sample: dict[str, Pack]) -> None:
    pack = sample["evaluasi-bakohumas-triwulan-ii"]
    text = social_texts(pack).decode("utf-8-sig").replace("\r\n", "\n")
    caption, post = instagram_caption(pack), short_post(pack)
    line = "=" * 72
    assert text == (
        "Penyelenggara: KPU Provinsi Jawa Timur. Tunggu akun penyelenggara mengunggah lebih "
        "dahulu, lalu terima ajakan kolaborasinya atau bagikan ulang unggahannya.\n\n"
        f"{line}\nINSTAGRAM DAN FACEBOOK ({caption.size} dari 2.200 karakter)\n{line}\n\n"
        f"{caption.text}\n\n"
        "Pasang tautan ini di bio Instagram; di Facebook tempelkan di bawah teks:\n"
        f"{pack.url}\n\n"
        f"{line}\nX DAN THREADS ({post.size} dari 280 karakter)\n{line}\n\n{post.text}\n\n"
        f"{line}\nTEKS ALTERNATIF (uraian foto untuk tunanetra)\n{line}\n\n"
        "Tempelkan saat mengunggah foto. Satu teks untuk ketiga ukuran foto yang sama.\n\n"
        f"01-evaluasi-bakohumas-triwulan-ii\n{pack.shots[0].words.alt}\n\n"
        f"02-evaluasi-bakohumas-triwulan-ii\n{pack.shots[1].words.alt}\n"
    )


@pytest.mark.parametrize(
    ("title", "is_one"),
    [
        ("Selamat Hari Kemerdekaan Republik Indonesia", True),
        ("KPU Kota Kediri Mengucapkan Selamat Idulfitri", True),
        ("KPU Kota Kediri: Dirgahayu Republik Indonesia", True),
        ("Komisi Pemilihan Umum Kota Kediri Turut Berduka Cita", True),
        ("Ucapan Selamat Hari Pahlawan", True),
        ("Ketua KPU RI Ucapkan Selamat kepada Peserta Rakor", False),
        ("KPU Kota Kediri Ikuti Rapat Koordinasi Kehumasan", False),
        ("Keselamatan Petugas Diutamakan", False),
    ],
)
def test_greetings_are_known_by_their_titles(pack: Pack, title: str, is_one: bool) -> None:
    greeting = titled(pack, title)
    assert is_greeting(greeting.view, greeting.satker) is is_one
    marked = "_Ucapan resmi KPU Kota Kediri_\n\n*" in whatsapp_message(greeting)
    assert marked is is_one
    assert short_post(greeting).text.startswith("Ucapan resmi KPU Kota Kediri\n\n") is is_one
    assert ("Ini ucapan, bukan berita." in social_texts(greeting).decode()) is is_one


def test_greetings_are_known_by_a_tag(pack: Pack) -> None:
    view = replace(pack.view, tags=(Topic("Hari Besar", "hari-besar", "/tag/hari-besar/"),))
    assert is_greeting(view, pack.satker)


@pytest.mark.parametrize(
    ("organiser", "is_other"),
    [
        ("KPU Provinsi Jawa Timur", True),
        ("KPU RI", True),
        ("Bawaslu Kota Kediri", True),
        ("KPU Kabupaten Kediri", True),
        ("KPU Kota Kediri", False),
        ("Komisi Pemilihan Umum Kota Kediri", False),
        ("KPU Provinsi Jawa Timur dan KPU Kota Kediri", False),
        ("Sekretariat KPU  Kota Kediri", False),
        ("", False),
    ],
)
def test_organiser_is_another_office(pack: Pack, organiser: str, is_other: bool) -> None:
    view = replace(pack.view, organiser=organiser)
    assert bool(other_organiser(view, pack.satker)) is is_other
    told = social_texts(replace(pack, view=view)).decode("utf-8-sig")
    assert told.startswith("Penyelenggara: ") is is_other
