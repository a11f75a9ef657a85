"""A site made up for tests; nothing in it claims to be real."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

from newsroom.model import Contact, Finding, Link, Satker, Severity, Source, Standing
from newsroom.photos.markup import srcset
from newsroom.site.views import ArticleView, Cut, Download, Note, PageView, Picture, Site, Topic

ROOT = Path(__file__).absolute().parents[1]
THEME = ROOT / "theme"
ZONE = ZoneInfo("Asia/Jakarta")
HOSTILE = "<b>&\"'<script>alert(1)</script>"
LETTERS = "Takterputus" * 7 + "kan"
"""One word of eighty letters."""
RIGHT_TO_LEFT = "الانتخابات \u202eלא נגמר"
"""Arabic and Hebrew, and the sign that turns the direction of all that follows."""
ENDLESS = (f"{HOSTILE} {LETTERS} {RIGHT_TO_LEFT} " + "rapat koordinasi kehumasan " * 10)[:300]
"""Three hundred characters of all of that."""

SATKER = Satker(
    source=Source("satker.yaml", "0" * 64),
    code="kota-contoh",
    name="Komisi Pemilihan Umum Kota Contoh",
    short_name="KPU Kota Contoh",
    level="kota",
    city="Contoh",
    domain="kota-contoh.example",
    identity_domain="kota-contoh.example",
    zone=ZONE,
    contact=Contact(email="humas@kota-contoh.example"),
    channels=(Link("Instagram", "https://instagram.example/kpukotacontoh"),),
    voter_links=(
        Link("Cek nama di daftar pemilih", "https://dpt.example/"),
        Link("Lihat data pemilu dan pemilihan", "https://info.example/"),
        Link("Cari peraturan dan keputusan", "https://jdih.example/"),
        Link("Minta informasi publik", "https://ppid.example/"),
    ),
    licence=Link("Boleh dikutip dengan menyebut sumber", ""),
)

NEWS = Topic("Berita", "berita", "/kategori/berita/")
RELEASE = Topic("Siaran pers", "siaran-pers", "/kategori/siaran-pers/")
NOTICE = Topic("Pengumuman", "pengumuman", "/kategori/pengumuman/")
FEATURE = Topic("Artikel", "artikel", "/kategori/artikel/")
CATEGORIES = (NEWS, RELEASE, NOTICE, FEATURE)

STAFF = Topic("Staf Humas KPU Kota Contoh", "hms", "/penulis/hms/")
EDITOR = Topic("Penyunting Contoh", "pyt", "/penulis/pyt/")


def tag(slug: str) -> Topic:
    return Topic(slug.replace("-", " "), slug, f"/tag/{slug}/")


TITLES = (
    ("KPU Kota Contoh Ikuti Rapat Koordinasi Kehumasan se-Provinsi", NEWS),
    ("Standar Foto, Video, dan Berita Kini Sama di Semua Satuan Kerja", NEWS),
    ("Pengumuman Hasil Pemutakhiran Daftar Pemilih Triwulan II", NOTICE),
    ("Enam Tujuan Badan Koordinasi Kehumasan dan Mengapa Semuanya Masih Berlaku", FEATURE),
    ("Siswa Kelas XII Belajar Menghitung Suara di Rumah Pintar Pemilu", NEWS),
    ("KPU Buka Layanan Informasi Publik pada Hari Libur", RELEASE),
    ("Gudang Logistik Diperiksa Menjelang Musim Hujan", NEWS),
    ("Podcast Perdana Membahas Cara Memeriksa Nama di Daftar Pemilih", NEWS),
    ("Pengumuman Jadwal Layanan Pindah Memilih", NOTICE),
    ("Arsip Pemilu Pertama di Kota Ini Mulai Didigitalkan", FEATURE),
    ("Rapat Pleno Rekapitulasi Berlangsung Terbuka", NEWS),
    ("Kelas Menulis Keterangan Foto untuk Staf Humas", NEWS),
    ("Kerja Sama dengan Perguruan Tinggi untuk Pendidikan Pemilih", NEWS),
    ("Perpustakaan Pemilu Mengajukan Nomor Buku Pertamanya", NEWS),
)

PARAGRAPHS = (
    '<p><strong class="dateline">Contoh, kota-contoh.example</strong> – KPU Kota Contoh mengikuti '
    "rapat koordinasi kehumasan yang digelar secara daring, Kamis (17/7). Rapat diikuti seluruh "
    "KPU kabupaten dan kota di provinsi ini.</p>",
    "<p>Standar yang sama berlaku untuk foto, video, berita, media sosial, dan situs web. Setiap "
    "foto harus tajam, seimbang, dan menceritakan kegiatan menurut urutannya.</p>"
    "<h2>Yang ditekankan</h2><ul><li>Dokumentasi mengikuti prosedur, dengan hasil yang disesuaikan "
    "untuk media sosial, arsip, dan publikasi.</li><li>Situs web menjadi "
    '<a href="/profil/">sumber informasi utama</a>, bukan sekadar tempat unggahan.</li>'
    "<li>Permintaan informasi publik dijawab aktif.</li></ul>",
    "<p>Hasil evaluasi triwulan kedua menunjukkan ruang untuk berbenah.</p>"
    "<table><thead><tr><th>Kerja sama</th><th>Bagian</th></tr></thead><tbody>"
    "<tr><td>Media</td><td>13%</td></tr><tr><td>Lembaga pendidikan</td><td>37%</td></tr>"
    "<tr><td>Lembaga pemerintah</td><td>82%</td></tr></tbody></table>"
    "<ol><li>Mengundang media setempat.</li><li>Mengisi agenda bersama.</li></ol>"
    "<blockquote><p>Informasi yang benar harus lebih mudah ditemukan daripada kabar "
    "burung.</p></blockquote>"
    '<p>Rapat ditutup menjelang petang. <span class="author-code">(hms)</span></p>',
)


RUNGS = (768, 1200)
COLOURS = ("abu", "cokelat", "biru-tua")


def picture(
    number: int, width: int = 1600, height: int = 1067, cuts: Sequence[str] = ()
) -> Picture:
    """A photo with all its widths; `cuts` names those of its crops that it has: card, share."""
    name = f"/foto/contoh-{number}"
    rungs = [rung for rung in RUNGS if rung < width]
    return Picture(
        url=f"{name}-{width}.jpg",
        width=width,
        height=height,
        size=240_000,
        alt=f"Layar rapat daring nomor {number} dengan sembilan peserta di kotaknya masing-masing",
        caption="Peserta rapat koordinasi mengikuti paparan standar kehumasan dari ruang rapat "
        "KPU Kota Contoh, Kamis (17/7).",
        credit="hms/ilustrasi",
        avif=srcset((f"{name}-{rung}.avif", rung) for rung in (*rungs, width)),
        jpeg=srcset((f"{name}-{rung}.jpg", rung) for rung in (*rungs[:1], width)),
        colour=COLOURS[number % 3],
        card=Cut(f"{name}-3x2.jpg", 600, 400, srcset([(f"{name}-3x2.avif", 600)]))
        if "card" in cuts
        else None,
        share=Cut(f"{name}-bagikan.jpg", 1200, 630) if "share" in cuts else None,
    )


def lead(number: int, width: int = 1600, height: int = 1067) -> Picture:
    """A photo that leads an item."""
    return picture(number, width, height, ("card", "share"))


def gallery(*numbers: int) -> tuple[Picture, ...]:
    """Photos that close an item."""
    return tuple(picture(number, cuts=("card",)) for number in numbers)


def article(number: int, title: str, category: Topic = NEWS, **changes: object) -> ArticleView:
    """An item published number × 9 days before 17 July 2025, the newer the smaller the number."""
    moment = datetime(2025, 7, 17, 16, 30, tzinfo=ZONE) - timedelta(days=9 * number)
    slug = f"contoh-{number}"
    view = ArticleView(
        identity=f"tag:kota-contoh.example,{moment.year}:berita/{moment.year}/{slug}",
        title=title,
        url=f"/berita/{moment.year}/{slug}/",
        date=moment,
        updated=moment,
        category=category,
        author=STAFF,
        tags=(tag("kehumasan"), tag("bakohumas") if number % 2 else tag("pendidikan-pemilih")),
        summary="Standar yang sama untuk foto, video, berita, media sosial, dan situs web kini "
        "berlaku di semua jenjang, dan setiap satuan kerja diminta mengukur dirinya.",
        city="Contoh",
        parts=PARAGRAPHS,
    )
    return replace(view, **changes)  # type: ignore[arg-type]


def sample_articles() -> tuple[ArticleView, ...]:
    items = []
    for number, (title, category) in enumerate(TITLES):
        item = article(number, title, category)
        if category in (NEWS, FEATURE):
            item = replace(item, lead=lead(number))
        if category is NOTICE:
            files = (
                Download("/berkas/daftar.pdf", "Daftar pemilih hasil pemutakhiran", "PDF",
                         1_240_000, "application/pdf"),
            )  # fmt: skip
            item = replace(item, attachments=files)
        items.append(item)
    body = (*PARAGRAPHS[:2], picture(20, 1200, 1600), PARAGRAPHS[2])
    note = Note("ralat", datetime(2025, 7, 18, 9, 0, tzinfo=ZONE),
                "Semula tertulis Rabu (17/7). Seharusnya Kamis (17/7).")  # fmt: skip
    items[0] = replace(
        items[0], parts=body, event_day=items[0].date.date(), organiser="KPU Provinsi Contoh",
        gallery=gallery(21, 22, 23), corrections=(note,), editor=EDITOR, updated=note.date,
        attachments=items[2].attachments,
    )  # fmt: skip
    # What the theme lays out in another way: a wide photo in the text, two photos at the end, and
    # an upright lead with four.
    notes = (
        note,
        Note("pembaruan", datetime(2025, 7, 19, 8, 0, tzinfo=ZONE),
             "Rapat dilanjutkan pada hari kedua dengan peserta yang sama.", 2),
        Note("hak-jawab", datetime(2025, 7, 19, 15, 30, tzinfo=ZONE),
             "Kami tidak pernah menerima undangan rapat itu, dan karena itu tidak hadir. Kami "
             "sudah menyampaikannya dengan surat hari itu.\n\nKami mengusulkan agar undangan "
             "berikutnya dikirim lewat surel resmi.", 3),
    )  # fmt: skip
    items[3] = replace(
        items[3],
        parts=(PARAGRAPHS[0], picture(24), *PARAGRAPHS[1:]),
        gallery=gallery(25, 26),
        corrections=notes,
        updated=notes[-1].date,
    )
    items[4] = replace(items[4], lead=lead(4, 1200, 1600), gallery=gallery(27, 28, 29, 30))
    reason = Note("pencabutan", datetime(2025, 5, 20, 9, 0, tzinfo=ZONE),
                  "Kegiatan yang diberitakan ternyata dibatalkan.")  # fmt: skip
    withdrawn = article(7, "Tulisan yang Dicabut", identity="tag:x,2025:dicabut",
                        url="/berita/2025/dicabut/", is_withdrawn=True, parts=(), summary="",
                        corrections=(reason,))  # fmt: skip
    return tuple(sorted((*items, withdrawn), key=lambda item: item.date, reverse=True))


PAGES = (
    PageView("Kontak", "kontak", "/kontak/", "Cara menghubungi kantor.", PARAGRAPHS[2:]),
    PageView("Profil", "profil", "/profil/", "Siapa kami dan apa tugas kami.", PARAGRAPHS),
)


def sample_site(articles: Sequence[ArticleView] | None = None, **changes: object) -> Site:
    site = Site(
        satker=SATKER,
        edition=datetime(2025, 7, 20, 8, 0, tzinfo=ZONE),
        articles=sample_articles() if articles is None else tuple(articles),
        pages=PAGES,
        categories=CATEGORIES,
    )
    return replace(site, **changes)  # type: ignore[arg-type]


def finding(severity: Severity, standing: Standing = Standing.BLOCKING) -> Finding:
    return Finding(
        path="content/berita/2025/contoh-0/index.md", line=7, column=3, code="FTO101",
        name="lead-too-small", severity=severity, standing=standing,
        message="Foto utama 800 × 500 piksel; batasnya 1200 × 540. Minta foto aslinya.",
    )  # fmt: skip


def preview_site() -> Site:
    items = list(sample_articles())
    found = tuple(finding(severity) for severity in Severity)
    items[0] = replace(items[0], is_draft=True, findings=found)
    items[1] = replace(items[1], is_embargoed=True)
    draft = replace(PAGES[0], is_draft=True, findings=found[:1])
    return sample_site(items, is_preview=True, findings=found, pages=(draft, PAGES[1]))


def hostile_site() -> Site:
    """One item whose every text is hostile or too long, and no photo in any listing."""
    topic = Topic(HOSTILE + LETTERS, "bahaya", "/tag/bahaya/")
    author = Topic(ENDLESS, "bhy", "/penulis/bhy/")
    shot = replace(lead(1), alt=HOSTILE, caption=ENDLESS, credit=HOSTILE + LETTERS)
    item = article(
        0, ENDLESS, replace(NEWS, name=HOSTILE + LETTERS), author=author, editor=author,
        tags=(topic, replace(topic, name=RIGHT_TO_LEFT)), summary=ENDLESS, city=HOSTILE, lead=shot,
        gallery=(shot, shot), organiser=ENDLESS, event_day=date(2025, 7, 17),
        parts=(f"<h2>{escape(ENDLESS)}</h2><p>{escape(ENDLESS)}</p>", shot, *PARAGRAPHS),
        attachments=(Download("/berkas/x.pdf", ENDLESS, "PDF", 10, "application/pdf"),),
        corrections=(Note("ralat", datetime(2025, 7, 18, tzinfo=ZONE), ENDLESS),),
    )  # fmt: skip
    satker = replace(
        SATKER, name=HOSTILE, short_name=HOSTILE, voter_links=(Link(HOSTILE, "https://x.example/"),)
    )
    page = PageView(ENDLESS, "bahaya", "/bahaya/", ENDLESS, ("<p>Isi</p>",))
    return sample_site((item,), satker=satker, pages=(page,))
