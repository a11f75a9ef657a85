"""The tasks of the newsroom: one table, from which the door, its menu and invoke are made."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

ROOT = Path(__file__).absolute().parents[2]
"""The folder of tasks.py, content/ and theme/."""


class Kind(Enum):
    """What an argument holds."""

    TEXT = "text"
    PATH = "path"
    NUMBER = "number"
    ON = "on"  # takes no value; naming it means True
    OFF = "off"  # takes no value; naming it means False


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a task and the field of the command's Options that it fills.

    Without a flag it is positional. `many` collects a tuple; `joined` makes one text of all the
    words, so that a title needs no quotation marks; `rest` takes everything that follows as it is.
    """

    field: str
    metavar: str
    help: str
    kind: Kind = Kind.TEXT
    flag: str = ""
    default: str | int | bool | Path | None = None
    choices: tuple[str, ...] = ()
    many: bool = False
    joined: bool = False
    rest: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """A task of the door: its two names, what it does, and the module whose `run` does it."""

    name: str
    alias: str
    help: str
    module: str
    arguments: tuple[Argument, ...] = ()


CONTENT = Argument(
    "content", "DIR", "folder isi satuan kerja", Kind.PATH, "--content", default=ROOT / "content"
)
OUTPUT = Argument("output", "DIR", "folder hasil", Kind.PATH, "--output")
AT = Argument(
    "at", "WAKTU", "waktu terbit yang dipakai, misalnya 2025-07-17T16:30+07:00", flag="--at"
)
PUBLIC = Argument(
    "output", "DIR", "folder terbit yang menentukan apa yang sudah tayang", Kind.PATH, "--output"
)

TASKS = (
    Task("new", "baru", "membuat berita baru yang tinggal diisi", "newsroom.commands.new", (
        Argument("title", "JUDUL", "judul berita", joined=True),
        Argument("author", "KODE", "kode penulis dari daftar/penulis.yaml", flag="--author"),
        Argument(
            "category", "KATEGORI", "jenis tulisan", flag="--category", default="berita",
            choices=("berita", "siaran-pers", "pengumuman", "artikel"),
        ),
        Argument("photos", "DIR", "folder foto yang disalin ke berita itu", Kind.PATH, "--photos"),
        CONTENT,
    )),
    Task("import", "impor", "menjadikan naskah Word atau teks sebuah tulisan",
        "newsroom.commands.import_", (
        Argument(
            "files", "BERKAS", "naskah .docx atau .txt; - bila dari masukan", Kind.PATH, many=True
        ),
        CONTENT,
    )),
    Task("photos", "foto", "menunjukkan foto satu tulisan dan menyiapkan isiannya",
        "newsroom.commands.photos", (
        Argument("item", "TULISAN", "folder atau index.md satu tulisan", Kind.PATH),
        Argument("write", "", "tuliskan isiannya ke index.md", Kind.ON, "--write", default=False),
        CONTENT,
    )),
    Task("check", "periksa", "memeriksa isi terhadap standar", "newsroom.commands.check", (
        Argument("paths", "PATH", "berkas atau folder; tanpa ini semuanya", Kind.PATH, many=True),
        CONTENT,
        PUBLIC,
        AT,
        Argument(
            "format", "BENTUK", "bentuk laporan", flag="--format", default="text",
            choices=("text", "json"),
        ),
        Argument(
            "fix", "", "perbaiki dulu yang jawabannya pasti, lalu laporkan sisanya", Kind.ON,
            "--fix", default=False,
        ),
        Argument(
            "desk", "", "tulis juga halaman meja redaksi ke output-humas/", Kind.ON, "--desk",
            default=False,
        ),
    )),
    Task("explain", "jelaskan", "menjelaskan satu aturan, atau standar yang berlaku",
        "newsroom.commands.explain", (
        Argument("code", "KODE", "kode aturan, misalnya MTD101"),
        CONTENT,
    )),
    Task("build", "susun", "memeriksa, lalu menyusun situs dan RSS", "newsroom.commands.build", (
        CONTENT,
        OUTPUT,
        AT,
        Argument("publish", "", "catat sebagai terbitan", Kind.ON, "--publish", default=False),
    )),
    Task("serve", "pratinjau", "menampilkan pratinjau di peramban", "newsroom.commands.serve", (
        CONTENT,
        Argument("port", "N", "nomor porta", Kind.NUMBER, "--port", default=8000),
        AT,
        Argument(
            "browser", "", "jangan membuka peramban", Kind.OFF, "--no-browser", default=True
        ),
        Argument(
            "file", "TULISAN", "tulis satu tulisan sebagai satu berkas HTML untuk dikirim",
            Kind.PATH, "--file",
        ),
    )),
    Task("publish", "terbitkan", "memeriksa, menyusun, dan menerbitkan",
        "newsroom.commands.publish", (
        CONTENT,
        Argument("output", "DIR", "folder terbit", Kind.PATH, "--output"),
        Argument("zip", "BERKAS", "satu ZIP untuk administrator situs", Kind.PATH, "--zip"),
        AT,
    )),
    Task("approve", "setujui", "mencatat persetujuan atas satu tulisan",
        "newsroom.commands.approve", (
        Argument("item", "TULISAN", "folder atau index.md satu tulisan", Kind.PATH),
        Argument("by", "KODE", "kode penyetuju dari daftar/penulis.yaml", flag="--by"),
        CONTENT,
        AT,
    )),
    Task("correct", "ralat", "menulis ralat atas satu tulisan yang sudah tayang",
        "newsroom.commands.correct", (
        Argument("item", "TULISAN", "folder atau index.md satu tulisan", Kind.PATH),
        Argument("wrong", "TEKS", "yang tertulis", flag="--wrong"),
        Argument("right", "TEKS", "yang benar", flag="--right"),
        Argument("reason", "TEKS", "alasannya", flag="--reason"),
        CONTENT,
        PUBLIC,
        AT,
    )),
    Task("withdraw", "cabut", "mencabut satu tulisan yang sudah tayang",
        "newsroom.commands.withdraw", (
        Argument("item", "TULISAN", "folder atau index.md satu tulisan", Kind.PATH),
        Argument("reason", "TEKS", "alasannya", flag="--reason"),
        CONTENT,
        PUBLIC,
        AT,
    )),
    Task("pack", "paket", "membuat paket untuk media, media sosial, dan arsip",
        "newsroom.commands.pack", (
        Argument("item", "TULISAN", "folder atau index.md satu tulisan", Kind.PATH),
        CONTENT,
        Argument(
            "output", "DIR", "tempat paket", Kind.PATH, "--output", default=ROOT / "output-paket"
        ),
        AT,
    )),
    Task("feedcheck", "periksa-rss", "memeriksa RSS mana pun: apa yang menyulitkan media",
        "newsroom.commands.feedcheck", (
        Argument("source", "ALAMAT|BERKAS", "alamat RSS di web, atau berkas RSS"),
    )),
    Task("components", "komponen", "menampilkan semua komponen tema beserta contohnya",
        "newsroom.commands.components"),
    Task("clean", "bersihkan", "menghapus pratinjau dan berkas sementara",
        "newsroom.commands.clean", (
        Argument("cache", "", "hapus juga simpanan foto", Kind.ON, "--cache", default=False),
    )),
    Task("test", "uji", "menjalankan semua uji (untuk pemelihara)", "newsroom.commands.test", (
        Argument("arguments", "ARGUMEN", "diteruskan kepada pytest", rest=True),
    )),
    Task("lint", "", "memeriksa kode dan dokumen aturan (untuk pemelihara)",
        "newsroom.commands.lint", (
        Argument("fix", "", "perbaiki yang dapat diperbaiki", Kind.ON, "--fix", default=False),
    )),
    Task("bench", "", "mengukur kecepatan (untuk pemelihara)", "newsroom.commands.bench", (
        Argument("items", "N", "jumlah berita", Kind.NUMBER, "--items", many=True),
        Argument("photos", "", "ukur pembuatan foto", Kind.ON, "--photos", default=False),
        Argument("count", "N", "jumlah foto bersama --photos", Kind.NUMBER),
        Argument("site", "", "ukur situs contoh", Kind.ON, "--site", default=False),
        Argument("check", "", "ukur pemeriksaan tulisan", Kind.ON, "--check", default=False),
    )),
)  # fmt: skip
