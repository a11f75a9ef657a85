"""FTO003 — a file listed as a photo that is none, or in a format that cannot be shown."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import inspected, photo_hit

FAULTS = frozenset({"not-an-image", "unsupported", "not-a-file"})
OTHER = (
    "bukan gambar yang dikenali",
    "Minta pengirim mengirim ulang fotonya sebagai JPEG.",
)
UNPACK = "Keluarkan fotonya dari berkas itu, lalu taruh sebagai JPEG."
# What the content turned out to be (`PhotoFacts.detail`) → how to say it, how to mend it.
KINDS = {
    "SVG": ("berupa gambar vektor SVG", "Ekspor gambarnya sebagai PNG."),
    "PSD": ("berupa berkas Photoshop (PSD)", "Ekspor gambarnya sebagai JPEG."),
    "RAW": ("berupa berkas mentah kamera (RAW)", "Ekspor fotonya sebagai JPEG."),
    "BMP": ("berformat BMP", "Simpan ulang sebagai JPEG atau PNG."),
    "ICO": ("berupa berkas ikon", "Pakai foto aslinya sebagai JPEG atau PNG."),
    "JPEG 2000": ("berformat JPEG 2000", "Simpan ulang sebagai JPEG."),
    "JPEG XL": ("berformat JPEG XL", "Simpan ulang sebagai JPEG."),
    "TIFF LAB": ("berformat TIFF dengan warna LAB", "Simpan ulang sebagai JPEG."),
    "PDF": (
        "berupa dokumen PDF",
        "Pindahkan ke bagian lampiran, atau ekspor halamannya sebagai JPEG.",
    ),
    "HTML": ("berupa halaman web (HTML), bukan gambar", "Unduh ulang fotonya dari sumbernya."),
    "ZIP": ("berupa berkas ZIP atau dokumen Word/Excel", UNPACK),
    "OLE": ("berupa dokumen Word/Excel lama", UNPACK),
    "RAR": ("berupa berkas RAR", UNPACK),
    "7z": ("berupa berkas 7z", UNPACK),
    "video": ("berupa video", "Ambil satu gambar dari videonya dan simpan sebagai JPEG."),
    "folder": ("berupa folder", "Tulis nama berkas fotonya, bukan nama folder."),
    "berkas khusus": ("berupa berkas khusus sistem", "Ganti dengan berkas foto biasa."),
}


def check(article: Article) -> Iterator[Hit]:
    for number, photo, facts in inspected(article):
        if facts.fault in FAULTS:
            what, remedy = KINDS.get(facts.detail, OTHER)
            yield photo_hit(number, photo, what=what, remedy=remedy)


RULE = Rule(
    code="FTO003",
    name="photo-unsupported",
    default=Severity.ERROR,
    check=check,
    message="Foto {number} ({file}) {what}, jadi tidak dapat dimuat. {remedy}",
)
