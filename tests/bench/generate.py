"""A newsroom of any size from a seed, in our format and in stock Pelican's, word for word alike."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from newsroom.standard.national import national_profile

SEED = 20251122
FIRST_DAY = datetime(2012, 1, 2, 8, 0)  # noqa: DTZ001  local time of the office, as people write it
LAST_DAY = datetime(2025, 12, 30, 16, 0)  # noqa: DTZ001  the same
PARAGRAPH_WORDS = 330

WORDS = """
acara agenda akses alamat alasan alur anggota anggaran arsip aturan awal bagian bahan bahasa
balai banyak bantuan baru belajar berani berbagi berita berjalan berkas bersama besar bidang
buku bukti cara catatan cepat cermat daftar daerah dalam dapat dasar data dengan desa diskusi
dokumen dukungan edukasi evaluasi forum foto gagasan gambar gedung generasi giliran gudang guru
hadir hak halaman harapan hari hasil hubungan ide informasi inovasi isi jadwal jalan jaringan
jawaban jelas jujur kabar kajian kalimat kampus kantor karya kata kebutuhan kecamatan kegiatan
kelas kelompok keluarga kepada kerja keterangan kertas kesempatan ketua kios kisah kolom
komunikasi koordinasi kota kotak kualitas kunjungan langkah lapangan laporan latihan layanan
lembaga lengkap lingkungan lokal luas mahasiswa makna manfaat masa masukan masyarakat masalah
materi media membaca membahas membantu memberi membuka membuat memilih memuat menata mencatat
mendengar mengajak mengenal mengisi mengolah menjaga menjawab menulis menyapa menyimpan
menyusun merawat minat moderator muda mudah naskah nilai olahan pagi pameran panduan panggung
papan pasar pelajar pelatihan pelayanan peluang pemahaman pemilih pemilu pendidikan pengalaman
pengelola pengetahuan pengguna penyusunan peran perangkat peraturan perbaikan percakapan
perhatian perlu perpustakaan pertanyaan pertemuan peserta petugas pokok praktik program proses
publik pustaka rapat rencana ringkas ruang rujukan saling saluran sambutan santun sarana satu
sederhana sejarah sekolah selasar semangat sesi setiap siswa situs sosialisasi suara sumber
surat susunan tabel tahap tahapan tamu tanggapan tata teknologi teliti teman tempat terbuka
tertib tugas tulisan ukuran umum unduhan unsur urutan usaha utama video wacana waktu warga
wawasan wilayah
"""
VOCABULARY = tuple(WORDS.split())

TAGS = (
    "humas-uji",
    "media-uji",
    "arsip-uji",
    "literasi-uji",
    "layanan-uji",
    "pustaka-uji",
    "pelatihan-uji",
    "sejarah-uji",
    "teknologi-uji",
    "warga-uji",
    "sekolah-uji",
    "kampus-uji",
)
AUTHORS = ("ana", "bma", "cda", "dea", "ena")


@dataclass(frozen=True, slots=True)
class Item:
    """One made-up item: its words, and where and when it stands."""

    slug: str
    title: str
    day: datetime
    author: str
    tags: tuple[str, ...]
    body: str


def items(count: int, seed: int = SEED) -> Iterator[Item]:
    """That many items from the oldest to the newest, the same for the same seed."""
    chance = random.Random(seed)
    step = (LAST_DAY - FIRST_DAY) / max(count, 1)
    for number in range(count):
        title = _sentence(chance, 5, 7).rstrip(".")
        yield Item(
            slug=f"artikel-{number:05d}",
            title=f"{title} {number:05d}",
            day=(FIRST_DAY + step * number + timedelta(minutes=chance.randrange(240))).replace(
                second=0, microsecond=0
            ),
            author=chance.choice(AUTHORS),
            tags=tuple(sorted(chance.sample(TAGS, chance.randint(2, 4)))),
            body=_body(chance),
        )


def write_ours(count: int, content: Path) -> None:
    """A `content/` folder with that many items, its office and its registers."""
    _write(
        content / "satker.yaml",
        "kode: kota-uji\nnama: Kantor Uji Kecepatan\nnama-singkat: Kantor Uji\ntingkat: kota\n"
        "domain: uji.kpu.go.id\nkota: Kediri\nzona-waktu: Asia/Jakarta\n",
    )
    authors = "".join(
        f"  - {{kode: {code}, nama: Penulis {code.upper()}, peran: [penulis]}}\n"
        for code in AUTHORS
    )
    _write(content / "daftar/penulis.yaml", f"penulis:\n{authors}")
    national = {tag.slug for tag in national_profile().tags}
    own = (tag for tag in TAGS if tag not in national)
    tags = "".join(f"  - {{slug: {tag}, nama: {_tag_name(tag)}}}\n" for tag in own)
    _write(content / "daftar/tag.yaml", f"tag:\n{tags}")
    for item in items(count):
        _write(
            content / f"berita/{item.day.year}/{item.slug}.md",
            f"---\njudul: {item.title}\ntanggal: {item.day:%Y-%m-%d %H:%M}\n"
            f"penulis: {item.author}\nkategori: artikel\ntag: [{', '.join(item.tags)}]\n---\n\n"
            f"{item.body}",
        )


def write_stock(count: int, content: Path) -> None:
    """The same items as stock Pelican reads them, in a folder of Markdown."""
    for item in items(count):
        _write(
            content / f"artikel/{item.day.year}/{item.slug}.md",
            f"Title: {item.title}\nDate: {item.day:%Y-%m-%d %H:%M}\nSlug: {item.slug}\n"
            f"Authors: Penulis {item.author.upper()}\nCategory: Artikel\n"
            f"Tags: {', '.join(_tag_name(tag) for tag in item.tags)}\n\n{item.body}",
        )


def _body(chance: random.Random) -> str:
    """About 400 words of Markdown: paragraphs, a heading, a list, emphasis."""
    blocks: list[str] = []
    words = 0
    while words < PARAGRAPH_WORDS:
        sentences = [_sentence(chance, 8, 16) for _ in range(chance.randint(3, 4))]
        if len(blocks) == 2:
            blocks.append("## " + _sentence(chance, 3, 5).rstrip("."))
        if len(blocks) == 5:
            blocks.append("\n".join(f"- {_sentence(chance, 4, 8)}" for _ in range(4)))
        first, _, rest = sentences[0].partition(" ")
        sentences[0] = f"**{first}** {rest}"
        blocks.append(" ".join(sentences))
        words += sum(len(sentence.split()) for sentence in sentences)
    return "\n\n".join(blocks) + "\n"


def _sentence(chance: random.Random, least: int, most: int) -> str:
    """A sentence of that many words of the vocabulary."""
    length = chance.randint(least, most)
    words: list[str] = []
    while len(words) < length:
        word = chance.choice(VOCABULARY)
        if word not in words[-1:]:  # written twice it would be a finding
            words.append(word)
    return " ".join(words).capitalize() + "."


def _tag_name(slug: str) -> str:
    """The tag's name as readers see it."""
    return slug.replace("-", " ").title()


def _write(path: Path, text: str) -> None:
    """Write the text, its folder first."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
