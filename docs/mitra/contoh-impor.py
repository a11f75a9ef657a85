"""Contoh pengimpor RSS KPU untuk media: naskah, foto, keterangan, dan kredit masuk ke SQLite.

Pakai:  python3 contoh-impor.py https://kota-kediri.kpu.go.id berita.db

Cukup Python 3; tidak ada pustaka yang perlu dipasang. Jalankan sesering yang
diperlukan, misalnya setiap 15 menit. Boleh disalin dan diubah. Penjelasannya di README.md.
"""

import sqlite3
import sys
from contextlib import closing, suppress
from urllib.error import HTTPError
from urllib.request import Request, urlopen
from xml.etree import ElementTree

# secure_delete: naskah dan foto yang dicabut benar-benar terhapus dari berkasnya.
# CASCADE: bila sebuah butir dihapus atau diganti, baris fotonya ikut terhapus.
# CHECK: hanya foto dari web, sebab urlopen juga membuka file:///, berkas di komputer Anda sendiri.
TABEL = """
PRAGMA secure_delete = ON;
PRAGMA foreign_keys = ON;
CREATE TABLE IF NOT EXISTS rss (alamat TEXT, kepala TEXT, isi TEXT,
    PRIMARY KEY (alamat, kepala));
CREATE TABLE IF NOT EXISTS butir (guid TEXT PRIMARY KEY, berita TEXT, status TEXT, judul TEXT,
    tautan TEXT, terbit TEXT, isi TEXT);
CREATE TABLE IF NOT EXISTS foto (guid TEXT REFERENCES butir ON DELETE CASCADE, urutan INTEGER,
    alamat TEXT NOT NULL CHECK (alamat LIKE 'https://%' OR alamat LIKE 'http://%'),
    keterangan TEXT, kredit TEXT, uraian TEXT, PRIMARY KEY (guid, alamat));
CREATE TABLE IF NOT EXISTS jpeg (alamat TEXT PRIMARY KEY, isi BLOB);
CREATE VIEW IF NOT EXISTS foto_kurang AS
    SELECT alamat FROM foto EXCEPT SELECT alamat FROM jpeg;
CREATE VIEW IF NOT EXISTS catatan AS
    SELECT guid, berita, judul, isi FROM butir WHERE guid <> berita;
CREATE VIEW IF NOT EXISTS berita AS
    SELECT berita AS guid, status, judul, tautan, terbit,
        CASE status WHEN 'dicabut' THEN '' ELSE isi END AS naskah,
        CASE status WHEN 'dicabut' THEN isi ELSE '' END AS alasan
    FROM butir
    WHERE guid = berita OR status = 'dicabut' AND berita NOT IN (SELECT guid FROM butir)
    GROUP BY berita;
"""


def ambil(db, rss):
    """Semua butir RSS itu; kosong bila server menjawab 304, belum ada yang berubah."""
    syarat = dict(db.execute("SELECT kepala, isi FROM rss WHERE alamat = ? AND isi > ''", [rss]))
    try:
        jawaban = urlopen(Request(rss, headers=syarat), timeout=60)
    except HTTPError as galat:
        if galat.code != 304:
            raise
        return []
    for kepala, asal in (("If-None-Match", "ETag"), ("If-Modified-Since", "Last-Modified")):
        db.execute("REPLACE INTO rss VALUES (?,?,?)", [rss, kepala, jawaban.headers[asal]])
    return ElementTree.parse(jawaban).findall("channel/item")


def simpan(db, butir):
    """Guid yang sudah dikenal berarti memperbarui, bukan menambah: tidak ada tulisan yang dobel."""
    guid, judul, *lain = map(butir.findtext, ("guid", "title", "link", "pubDate", "{*}encoded"))
    # Guid sebuah ralat atau pencabutan: guid tulisannya, lalu "#ralat-1", "#ralat-2", dst.
    berita = guid.partition("#")[0]
    # "RALAT: ..." sudah diralat, "DICABUT: ..." tidak boleh tayang lagi; isinya tinggal alasan.
    status = {"RALAT": "diralat", "DICABUT": "dicabut"}.get(judul.partition(": ")[0], "tayang")
    db.execute("REPLACE INTO butir VALUES (?,?,?,?,?,?,?)", [guid, berita, status, judul, *lain])
    if status == "dicabut":  # juga naskah lama yang tidak ada lagi di rss.xml, dan catatan ralatnya
        db.execute("DELETE FROM butir WHERE berita = ? AND status <> 'dicabut'", [berita])
    for urutan, foto in enumerate(butir.findall("{*}content"), start=1):
        baris = [foto.get("url"), *map(foto.findtext, ("{*}description", "{*}credit", "{*}text"))]
        db.execute("INSERT OR IGNORE INTO foto VALUES (?,?,?,?,?,?)", [guid, urutan, *baris])


def impor(situs, berkas):
    """Semua tersimpan, atau, bila terputus di tengah, tidak satu pun: jalankan saja sekali lagi."""
    with closing(sqlite3.connect(berkas)) as db, db:
        db.executescript(TABEL)
        for butir in ambil(db, situs + "/feed/rss.xml") + ambil(db, situs + "/feed/ralat.xml"):
            simpan(db, butir)
        db.execute("DELETE FROM jpeg WHERE alamat NOT IN (SELECT alamat FROM foto)")
        # Foto yang berubah selalu beralamat baru. Yang dijawab 404 dicoba lagi lain kali.
        for (url,) in db.execute("SELECT alamat FROM foto_kurang").fetchall():
            with suppress(HTTPError):
                db.execute("INSERT INTO jpeg VALUES (?,?)", [url, urlopen(url, timeout=60).read()])


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    impor(sys.argv[1].rstrip("/"), sys.argv[2])
