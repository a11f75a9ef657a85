"""Bytes to items and pages: typed fields, both languages, every fault in Indonesian."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from newsroom.model import NOWHERE, Article, Fault
from newsroom.reading.article import read_article, read_page
from newsroom.reading.faults import fault
from newsroom.reading.markdown import BodyReader

ZONE = ZoneInfo("Asia/Jakarta")
PATH = "berita/2025/rapat/index.md"


def read(front: str, body: str = "Isi.\n") -> Article:
    data = f"---\n{front}---\n{body}".encode()
    return read_article(PATH, data, ZONE, BodyReader(frozenset({"wsw"})), frozenset({"berita"}))


def faults(front: str) -> list[tuple[str, int, dict[str, str | int]]]:
    return [(f.kind, f.span.line, dict(f.values)) for f in read(front).source.faults]


def test_an_item_whole() -> None:
    item = read(
        "judul: Rapat\ntanggal: 2025-07-17 16:30\npenulis: wsw\nkategori: berita\n"
        "tag: [bakohumas, kehumasan]\nringkasan: Singkat.\ntempat: Kediri\n"
        "kegiatan: {tanggal: 2025-07-17, penyelenggara: KPU Provinsi Jawa Timur}\n"
        "foto:\n  - berkas: a.jpg\n    keterangan: K\n    titik-fokus: 0.5 0.4\n    arsip: ya\n"
        "lampiran: [{berkas: p.pdf, judul: P}]\nstatus: draf\nembargo: 2025-07-18 09.00\n"
        "ralat: [{tanggal: 2025-07-19, jenis: ralat, isi: Semula}]\n"
        "alamat-lama: [/blog/read/1]\nabaikan: {BHS201: kutipan}\n"
    )
    assert item.source.faults == ()
    assert (item.path, item.slug, item.year, item.folder) == (
        "berita/2025/rapat",
        "rapat",
        "2025",
        "berita/2025/rapat",
    )
    assert item.url == "/berita/2025/rapat/"
    assert item.date is not None and item.embargo is not None
    assert item.date.value == datetime(2025, 7, 17, 16, 30, tzinfo=ZONE)
    assert item.release == datetime(2025, 7, 18, 9, 0, tzinfo=ZONE)
    assert [tag.text for tag in item.tags] == ["bakohumas", "kehumasan"]
    assert item.event.organiser.text == "KPU Provinsi Jawa Timur"
    photo = item.photos[0]
    assert (photo.focus, photo.is_archive, photo.caption.line) == ((0.5, 0.4), True, 12)
    assert item.attachments[0].title.text == "P"
    assert item.is_draft
    assert item.corrections[0].kind == "ralat"
    assert item.withdrawal is None
    assert item.aliases[0].text == "/blog/read/1"
    assert (item.ignores[0].code, item.ignores[0].reason.text) == ("BHS201", "kutipan")


def test_english_names_are_equally_accepted() -> None:
    ours = read("judul: A\ntanggal: 2025-07-17\npenulis: wsw\nfoto: [{berkas: a.jpg, alt: x}]\n")
    theirs = read("title: A\ndate: 2025-07-17\nauthor: wsw\nphotos: [{file: a.jpg, alt: x}]\n")
    assert theirs.source.faults == ()
    assert (theirs.title.text, theirs.author.text) == (ours.title.text, ours.author.text)
    assert theirs.date is not None and ours.date is not None
    assert theirs.date.value == ours.date.value
    assert theirs.photos[0].file.text == ours.photos[0].file.text


@pytest.mark.parametrize(
    ("front", "found"),
    [
        ("judul: A\ntitle: B\n", ("field-doubled", 3, {"field": "title", "other": "judul"})),
        (
            "judull: A\n",
            (
                "field-unknown",
                2,
                {"field": "judull", "suggestion": " Mungkin maksud Anda “judul”."},
            ),
        ),
        ("save_as: x\n", ("field-unknown", 2, {"field": "save_as", "suggestion": ""})),
        ("url: x\n", ("field-unknown", 2, {"field": "url", "suggestion": ""})),
        ("slug: x\n", ("field-unknown", 2, {"field": "slug", "suggestion": ""})),
        (
            "foto: [{berkas: a.jpg, atl: x}]\n",
            ("field-unknown", 2, {"field": "atl", "suggestion": " Mungkin maksud Anda “alt”."}),
        ),
        (
            "foto: a.jpg\n",
            (
                "value-invalid",
                2,
                {
                    "field": "foto",
                    "problem": "harus berupa daftar; awali tiap butir dengan tanda hubung",
                },
            ),
        ),
        (
            "foto: [a.jpg]\n",
            (
                "value-invalid",
                2,
                {"field": "foto 1", "problem": "harus berupa rincian “nama: isi”"},
            ),
        ),
        (
            "foto: [{berkas: a.jpg}, {berkas: b.jpg, arsip: mungkin}]\n",
            (
                "value-invalid",
                2,
                {"field": "foto 2, arsip", "problem": "pilih salah satu: ya atau tidak"},
            ),
        ),
        (
            "status: selesai\n",
            (
                "value-invalid",
                2,
                {"field": "status", "problem": "pilih salah satu: draf atau draft atau terbit"},
            ),
        ),
        (
            "judul: {a: b}\n",
            None,
        ),
        (
            "tanggal: 17/07/2025\n",
            ("date-ambiguous", 2, {"field": "tanggal", "text": "17/07/2025"}),
        ),
        (
            "tanggal: 2025-02-31\n",
            (
                "date-invalid",
                2,
                {
                    "field": "tanggal",
                    "text": "2025-02-31",
                    "problem": "hari itu tidak ada dalam kalender",
                },
            ),
        ),
        (
            "tanggal: 9999-01-01\n",
            (
                "date-invalid",
                2,
                {
                    "field": "tanggal",
                    "text": "9999-01-01",
                    "problem": "tahunnya harus antara 1945 dan 2100",
                },
            ),
        ),
        (
            "tanggal: 2025-07-17 25:00\n",
            (
                "date-invalid",
                2,
                {"field": "tanggal", "text": "2025-07-17 25:00", "problem": "jam itu tidak ada"},
            ),
        ),
        (
            "kegiatan: {tanggal: besok}\n",
            (
                "date-invalid",
                2,
                {
                    "field": "kegiatan, tanggal",
                    "text": "besok",
                    "problem": "tulis sebagai tahun-bulan-hari",
                },
            ),
        ),
        (
            "foto: [{berkas: a.jpg, titik-fokus: 3 4}]\n",
            (
                "value-invalid",
                2,
                {
                    "field": "foto 1, titik-fokus",
                    "problem": "tulis dua angka antara 0 dan 1, misalnya 0.5 0.4",
                },
            ),
        ),
    ],
)
def test_each_unsound_field_is_named(
    front: str, found: tuple[str, int, dict[str, str | int]] | None
) -> None:
    if found is None:
        assert read(front).title.text == "{a: b}"
    else:
        assert faults(front) == [found]


def test_all_unsound_fields_in_one_run_and_the_sound_ones_kept() -> None:
    item = read(
        "judul: Rapat\ntanggal: 17/07/2025\nstatus: x\n"
        "foto:\n  - berkas: a.jpg\n    titik-fokus: x\n  - [salah]\n  - berkas: c.jpg\n"
        "tag: [a, {b: c}, d]\n"
    )
    assert [(f.kind, dict(f.values)["field"]) for f in item.source.faults] == [
        ("date-ambiguous", "tanggal"),
        ("value-invalid", "tag 2"),
        ("value-invalid", "foto 1, titik-fokus"),
        ("value-invalid", "foto 2"),
        ("value-invalid", "status"),
    ]
    assert item.title.text == "Rapat"
    assert [photo.file.text for photo in item.photos] == ["a.jpg", "", "c.jpg"]
    assert [tag.text for tag in item.tags] == ["a", "", "d"]


def test_left_empty_counts_as_not_written() -> None:
    item = read("judul:\ntanggal:\nfoto:\nlampiran:\nkegiatan:\nralat:\nabaikan:\ntag:\nstatus:\n")
    assert item.source.faults == ()
    assert (item.title.text, item.date, item.photos, item.tags) == ("", None, (), ())


def test_a_single_text_stands_for_a_list() -> None:
    item = read("tag: bakohumas, kehumasan\n")
    assert [tag.text for tag in item.tags] == ["bakohumas", "kehumasan"]


def test_an_unreadable_item_keeps_its_identity_and_says_why() -> None:
    item = read_article(PATH, b"tanpa pembuka", ZONE, BodyReader(frozenset()), frozenset())
    assert not item.source.is_readable
    assert item.path == "berita/2025/rapat"
    assert [fault.kind for fault in item.source.faults] == ["front-matter-missing"]


def test_dateline_and_code_are_found_in_their_categories_alone() -> None:
    body = "Kediri, kota-kediri.kpu.go.id – Rapat dibuka.\n\nRapat ditutup. (wsw)\n"
    news = read("kategori: berita\n", body).body
    feature = read("kategori: artikel\n", body).body
    assert news.dateline is not None and news.code is not None
    assert (news.dateline.city, news.code.codes) == ("Kediri", ("wsw",))
    assert news.dateline.span.line == 4
    assert news.parts == ("<p>Rapat dibuka.</p>\n<p>Rapat ditutup.</p>",)
    assert (feature.dateline, feature.code) == (None, None)
    assert "kota-kediri.kpu.go.id" in str(feature.parts[0])


def test_a_page() -> None:
    data = b"---\njudul: Profil\nringkasan: R\nstatus: draf\n---\nLihat [kontak](kontak.md).\n"
    page = read_page("halaman/profil.md", data, ZONE, BodyReader(frozenset()))
    assert (page.title.text, page.slug, page.url, page.is_draft) == (
        "Profil",
        "profil",
        "/profil/",
        True,
    )
    assert page.body.parts == ('<p>Lihat <a href="/kontak/">kontak</a>.</p>',)
    broken = read_page("halaman/profil.md", b"x", ZONE, BodyReader(frozenset()))
    assert not broken.source.is_readable


def test_a_fault_of_an_unknown_kind_is_a_programming_error() -> None:
    with pytest.raises(ValueError, match="unknown fault kind"):
        fault("tak-dikenal", NOWHERE)
    assert fault("yaml-invalid", NOWHERE, problem="x") == Fault(
        "yaml-invalid", NOWHERE, (("problem", "x"),)
    )
