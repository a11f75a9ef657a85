"""The field names of items and pages in both languages; the handbook prints this table."""

from newsroom.reading.schema import Schema

PHOTO = Schema(
    names={
        "berkas": "file",
        "keterangan": "caption",
        "kredit": "credit",
        "alt": "alt",
        "titik-fokus": "focus",
        "arsip": "archive",
        "izin": "consent",
    },
    english={
        "file": "file",
        "caption": "caption",
        "credit": "credit",
        "focus": "focus",
        "archive": "archive",
        "consent": "consent",
    },
)
ATTACHMENT = Schema(
    names={"berkas": "file", "judul": "title"}, english={"file": "file", "title": "title"}
)
EVENT = Schema(
    names={"tanggal": "date", "penyelenggara": "organiser"},
    english={"date": "date", "organiser": "organiser"},
)
CORRECTION = Schema(
    names={"tanggal": "date", "jenis": "kind", "isi": "text"},
    english={"date": "date", "kind": "kind", "text": "text"},
)
APPROVAL = Schema(
    names={"oleh": "by", "waktu": "time", "sidik": "digest"},
    english={"by": "by", "time": "time", "digest": "digest"},
)
ITEM = Schema(
    names={
        "judul": "title",
        "tanggal": "date",
        "penulis": "author",
        "penyunting": "editor",
        "kategori": "category",
        "tag": "tags",
        "ringkasan": "summary",
        "tempat": "place",
        "kegiatan": "event",
        "foto": "photos",
        "lampiran": "attachments",
        "status": "status",
        "embargo": "embargo",
        "ralat": "corrections",
        "alamat-lama": "aliases",
        "persetujuan": "approval",
        "abaikan": "ignore",
    },
    english={
        "title": "title",
        "date": "date",
        "author": "author",
        "editor": "editor",
        "category": "category",
        "tags": "tags",
        "summary": "summary",
        "place": "place",
        "event": "event",
        "photos": "photos",
        "attachments": "attachments",
        "corrections": "corrections",
        "aliases": "aliases",
        "approval": "approval",
        "ignore": "ignore",
    },
    children={
        "event": EVENT,
        "photos": PHOTO,
        "attachments": ATTACHMENT,
        "corrections": CORRECTION,
        "approval": APPROVAL,
        "ignore": Schema(names={}, is_open=True),
    },
)
PAGE = Schema(
    names={
        "judul": "title",
        "ringkasan": "summary",
        "status": "status",
        "abaikan": "ignore",
    },
    english={"title": "title", "summary": "summary", "ignore": "ignore"},
    children={"ignore": Schema(names={}, is_open=True)},
)
