"""A small frozen site for the tests of feeds: one of everything a feed must carry."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from newsroom.model import Link, Satker, Source
from newsroom.site.views import ArticleView, Download, Note, Picture, Site, Topic

ZONE = ZoneInfo("Asia/Jakarta")
NEWS = Topic("Berita", "berita", "/kategori/berita/")
FEATURE = Topic("Artikel", "artikel", "/kategori/artikel/")
RELEASE = Topic("Siaran Pers", "siaran-pers", "/kategori/siaran-pers/")
WSW = Topic("Staf Humas KPU Kota Kediri", "wsw", "/penulis/wsw/")
TAG = Topic("Kehumasan", "kehumasan", "/tag/kehumasan/")

SATKER = Satker(
    source=Source("satker.yaml", "0" * 64),
    code="kota-kediri",
    name="Komisi Pemilihan Umum Kota Kediri",
    short_name="KPU Kota Kediri",
    level="kota",
    city="Kediri",
    domain="kota-kediri.kpu.go.id",
    identity_domain="kota-kediri.kpu.go.id",
    zone=ZONE,
    licence=Link("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.id"),
)

LEAD = Picture("/foto/a.jpg", 1600, 900, 123456, 'Layar "rapat"', "Rapat daring & luring.", "wsw")
PLACED = Picture("/foto/b.jpg", 800, 600, 4567, "Ruang rapat", "Ruang rapat.", "ars", True)
CLOSING = Picture("/foto/c.jpg", 640, 480, 890, "Grafik", "Grafik.", "wsw")


def moment(day: int, hour: int = 9) -> datetime:
    """A moment of July 2025 in the office's zone."""
    return datetime(2025, 7, day, hour, 30, tzinfo=ZONE)


MEETING = ArticleView(
    identity="tag:kota-kediri.kpu.go.id,2025:berita/2025/rakor-bakohumas",
    title='Rakor <Bakohumas> & "Standar" ]]> 🗳',
    url="/berita/2025/rakor-bakohumas/",
    date=moment(17, 16),
    updated=moment(18),
    category=NEWS,
    author=WSW,
    tags=(TAG,),
    summary="Standar foto & video <seragam>.",
    parts=(
        '<p><b>Kediri, kota-kediri.kpu.go.id</b> – Lihat <a href="/profil/?a=1&amp;b=2">profil</a>'
        '&nbsp;dan <a href="#fn:1">catatan</a>; teks href="/bukan-tautan/" tetap. ]]&gt;</p>',
        PLACED,
        '<p>Surat ke <a href="mailto:x@example.org">redaksi</a> (wsw)</p>',
    ),
    lead=LEAD,
    gallery=(LEAD, CLOSING),
    attachments=(Download("/berkas/p.pdf", "Paparan <1>", "PDF", 9, "application/pdf"),),
    corrections=(Note("ralat", moment(18), "Semula 37 %, seharusnya 38 %."),),
)
WITHDRAWN = ArticleView(
    identity="tag:kota-kediri.kpu.go.id,2025:berita/2025/dicabut",
    title="Pengumuman yang keliru",
    url="/berita/2025/dicabut/",
    date=moment(10),
    updated=moment(12),
    category=NEWS,
    author=WSW,
    corrections=(
        Note("ralat", moment(11), "Jam berubah."),
        Note("pencabutan", moment(12), "Dicabut: memuat data pribadi.\nKami mohon maaf.", 2),
    ),
    is_withdrawn=True,
)
DRAFT = replace(MEETING, identity="tag:x,2025:draf", title="Masih draf", is_draft=True)
WAITING = replace(MEETING, identity="tag:x,2025:tunggu", title="Menunggu", is_embargoed=True)

SITE = Site(
    satker=SATKER,
    edition=datetime(2025, 8, 1, tzinfo=ZONE),
    articles=(WAITING, DRAFT, MEETING, WITHDRAWN),
    categories=(NEWS, RELEASE),
)
