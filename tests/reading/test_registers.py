"""The office and its registers: sound entries kept, each unsound one named."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from newsroom.model import Link, Role, Source, Tag
from newsroom.reading.registers import read_registers
from newsroom.reading.satker import read_satker

ZONE = ZoneInfo("Asia/Jakarta")
OFFICE = """kode: kota-kediri
nama: Komisi Pemilihan Umum Kota Kediri
nama-singkat: KPU Kota Kediri
tingkat: kota
induk: jawa-timur
domain: kota-kediri.kpu.go.id
kota: Kediri
zona-waktu: Asia/Jakarta
"""


def told(source: Source) -> list[tuple[int, str, str]]:
    values = [(f.span.line, dict(f.values)) for f in source.faults]
    return [(line, str(v.get("field")), str(v.get("problem", ""))) for line, v in values]


def test_an_office_whole() -> None:
    more = (
        "kontak: {surel: a@b.id}\nkanal: [{jenis: Instagram, url: https://x.id/a}]\n"
        "tautan-pemilih: [{label: Cek DPT, url: https://cekdptonline.kpu.go.id/}]\n"
        "menu:\nwarna: {aksen: '#A3172B'}\nlisensi: {nama: CC BY, url: https://x.id}\n"
        "persetujuan: wajib\n"
    )
    satker, source = read_satker("satker.yaml", (OFFICE + more).encode())
    assert satker is not None
    assert source.faults == ()
    assert (satker.base_url, satker.identity_domain) == (
        "https://kota-kediri.kpu.go.id",
        "kota-kediri.kpu.go.id",
    )
    assert satker.channels == (Link("Instagram", "https://x.id/a"),)
    assert satker.licence == Link("CC BY", "https://x.id")
    assert (satker.accent, satker.contact.email, satker.needs_approval) == (
        "#A3172B",
        "a@b.id",
        True,
    )


@pytest.mark.parametrize(
    ("change", "field", "problem"),
    [
        (("kode: kota-kediri\n", ""), "kode", "belum diisi"),
        (("domain: kota", "domain: https://kota"), "domain", "tulis nama domain saja"),
        (("tingkat: kota", "tingkat: desa"), "tingkat", "ri atau provinsi atau kabupaten"),
        (("Asia/Jakarta", "Asia/Tokyo"), "zona-waktu", "Asia/Jakarta atau Asia/Makassar"),
        (("kode: kota-kediri", "kode: ../x"), "kode", "pakai huruf kecil"),
    ],
)
def test_an_unusable_office_says_why(change: tuple[str, str], field: str, problem: str) -> None:
    satker, source = read_satker("satker.yaml", OFFICE.replace(*change).encode())
    assert satker is None
    assert [(name, problem in words) for _, name, words in told(source)] == [(field, True)]


def test_unsafe_links_and_colours_are_named() -> None:
    more = "menu: [{label: x, url: 'javascript:1'}]\nwarna: {gelap: hitam}\n"
    satker, source = read_satker("satker.yaml", (OFFICE + more).encode())
    assert satker is not None
    assert (satker.menu, satker.dark) == ((), "")
    assert [name for _, name, _ in told(source)] == ["menu 1, url", "warna, gelap"]


def test_links_without_an_address_are_named() -> None:
    more = (
        "kanal:\n  - jenis: Instagram\n  - {jenis: YouTube, url: }\n  - {jenis: X, url: x.id}\n"
        "lisensi: {url: https://x.id/}\n"
    )
    satker, source = read_satker("satker.yaml", (OFFICE + more).encode())
    assert satker is not None
    assert (satker.channels, satker.licence) == ((), None)
    first = OFFICE.count("\n") + 2
    assert told(source) == [
        (first + 2, "kanal 3, url", "harus berawalan https:// atau / tanpa spasi"),
        (first, "kanal 1, url", "belum diisi"),
        (first + 1, "kanal 2, url", "belum diisi"),
        (first + 3, "lisensi, nama", "belum diisi"),
    ]


def test_a_broken_office_file() -> None:
    satker, source = read_satker("satker.yaml", b"a: [")
    assert (satker, source.is_readable) == (None, False)


def test_registers_whole() -> None:
    registers = read_registers(
        {
            "daftar/penulis.yaml": (
                b"penulis:\n  - kode: wsw\n    nama: Staf Humas\n    peran: [penulis, fotografer]\n"
                b"    dari: 2025-01-01\n  - {kode: ars, nama: Arif Suryawan, peran: [penulis],"
                b" sampai: 2021-12-31}\n"
            ),
            "daftar/pejabat.yaml": (
                b"pejabat:\n  - nama: Aang Kunaifi\n    varian: [Aang]\n    masa:\n"
                b"      - {jabatan: Ketua, satker: jawa-timur, dari: 2024-01-01}\n"
            ),
            "daftar/tag.yaml": (
                b"tag: [{slug: kota-kediri, nama: Kota Kediri, sinonim: [Kediri]}]\n"
            ),
        },
        (Tag("pemilu", "Pemilu"),),
        ZONE,
    )
    assert all(source.faults == () for source in registers.sources)
    wsw = registers.author("wsw")
    assert wsw is not None
    assert (wsw.line, wsw.roles) == (2, frozenset({Role.WRITER, Role.PHOTOGRAPHER}))
    assert date(2024, 12, 31) not in wsw.term
    assert date(2099, 1, 1) in wsw.term
    ars = registers.author("ars")
    assert ars is not None
    assert date(2022, 1, 1) not in ars.term
    assert registers.author("xyz") is None
    assert registers.officials[0].offices[0].title == "Ketua"
    assert [tag.slug for tag in registers.tags] == ["pemilu", "kota-kediri"]
    kediri = registers.tag(" kediri ")
    assert kediri is not None and kediri.slug == "kota-kediri"
    assert registers.tag("Pemilu") is not None
    own = replace(registers, tags=(Tag("website", "Website", ("laman",)), Tag("laman", "Laman")))
    assert [tag and tag.slug for tag in map(own.tag, ("laman", "Laman", "Website"))] == [
        "laman",
        "laman",
        "website",
    ]
    assert registers.tag("politik-praktis") is None


@pytest.mark.parametrize(
    ("path", "content", "expected"),
    [
        (
            "penulis.yaml",
            "penulis:\n  - {kode: WSW, nama: A}\n",
            [(2, "penulis 1, kode", "kode terdiri atas 2 sampai 5 huruf kecil")],
        ),
        (
            "penulis.yaml",
            "penulis:\n  - {kode: wsw}\n  - {kode: wsw}\n",
            [(3, "penulis 2", "“wsw” sudah terdaftar")],
        ),
        ("penulis.yaml", "penulis:\n  - {nama: A}\n", [(2, "penulis 1", "belum lengkap")]),
        (
            "penulis.yaml",
            "penulis:\n  - kode:\n    nama: A\n",
            [(2, "penulis 1", "belum lengkap")],
        ),
        (
            "penulis.yaml",
            "penulis:\n  - {kode: abc, peran: [bos]}\n",
            [
                (
                    2,
                    "penulis 1, peran 1",
                    "pilih salah satu: penulis atau fotografer atau penyunting atau penyetuju",
                )
            ],
        ),
        (
            "penulis.yaml",
            "penulis: ya\n",
            [(1, "penulis", "harus berupa daftar; awali tiap butir dengan tanda hubung")],
        ),
        (
            "tag.yaml",
            "tag:\n  - {slug: a/b, nama: x}\n",
            [(2, "tag 1, slug", "pakai huruf kecil, angka, dan tanda hubung")],
        ),
        ("tag.yaml", "tag:\n  - {slug: pemilu}\n", [(2, "tag 1", "“pemilu” sudah terdaftar")]),
        ("pejabat.yaml", "pejabat: [{gelar: S.H.}]\n", [(1, "pejabat 1", "belum lengkap")]),
    ],
)
def test_each_unsound_entry_is_named(
    path: str, content: str, expected: list[tuple[int, str, str]]
) -> None:
    files = {f"daftar/{path}": content.encode()}
    registers = read_registers(files, (Tag("pemilu", "Pemilu"),), ZONE)
    assert [entry for source in registers.sources for entry in told(source)] == expected


def test_a_broken_register_leaves_the_others() -> None:
    registers = read_registers(
        {"daftar/penulis.yaml": b"a: [", "daftar/tag.yaml": b"tag: [{slug: x, nama: X}]"}, (), ZONE
    )
    assert [source.is_readable for source in registers.sources] == [False, True]
    assert registers.tags[0].slug == "x"
