"""Contoh pengimpor RSS KPU untuk media: naskah, foto, keterangan, dan kredit masuk ke SQLite.

Pakai:  python3 contoh-impor.py https://kota-kediri.kpu.go.id berita.db

Cukup Python 3; tidak ada pustaka yang perlu dipasang. Jalankan sesering yang
diperlukan, misalnya setiap 15 menit. Boleh disalin dan diubah. Penjelasannya di README.md.
"""

import sqlite3
import sys
from urllib.error import HTTPError
from urllib.request import Request, urlopen
from xml.etree import ElementTree

MEDIA = "{http://search.yahoo.com/mrss/}"
ISIAN = ("guid", "title", "link", "pubDate", "{http://purl.org/rss/1.0/modules/content/}encoded")
WEB = ("https://", "http://")
SYARAT = ("If-None-Match", "If-Modified-Since")
# Awal judul menunjukkan statusnya: "RALAT: ..." diralat, "DICABUT: ..." tidak boleh tayang lagi.
STATUS = {"RALAT": "diralat", "DICABUT": "dicabut"}
# secure_delete: naskah dan foto yang dicabut benar-benar terhapus dari berkasnya.
TABEL = """
PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS rss (alamat TEXT PRIMARY KEY, etag TEXT, waktu TEXT);
CREATE TABLE IF NOT EXISTS berita (guid TEXT PRIMARY KEY, status TEXT, judul TEXT, tautan TEXT,
    terbit TEXT, naskah TEXT, alasan TEXT);
CREATE TABLE IF NOT EXISTS foto (guid TEXT, alamat TEXT, urutan INTEGER, keterangan TEXT,
    kredit TEXT, uraian TEXT, isi BLOB, PRIMARY KEY (guid, alamat));
CREATE TABLE IF NOT EXISTS catatan (guid TEXT PRIMARY KEY, berita TEXT, judul TEXT, isi TEXT);
"""


def ambil(db, alamat):
    """Semua butir RSS itu; kosong bila server menjawab 304, belum ada yang berubah."""
    lama = db.execute("SELECT etag, waktu FROM rss WHERE alamat = ?", [alamat]).fetchone() or ()
    syarat = {kepala: nilai for kepala, nilai in zip(SYARAT, lama) if nilai}
    try:
        jawaban = urlopen(Request(alamat, headers=syarat), timeout=60)
    except HTTPError as galat:
        if galat.code == 304:
            return []
        raise
    tanda = (alamat, jawaban.headers["ETag"], jawaban.headers["Last-Modified"])
    db.execute("REPLACE INTO rss VALUES (?, ?, ?)", tanda)
    return ElementTree.parse(jawaban).findall("channel/item")


def simpan(db, butir):
    """Guid yang sudah dikenal berarti memperbarui, bukan menambah: tidak ada tulisan yang dobel."""
    guid, judul, tautan, terbit, isi = (butir.findtext(nama, "") for nama in ISIAN)
    status = STATUS.get(judul.partition(": ")[0], "tayang")
    # Isi tulisan yang dicabut tinggal alasannya, tanpa foto.
    naskah, alasan = ("", isi) if status == "dicabut" else (isi, "")
    baris = (guid, status, judul, tautan, terbit, naskah, alasan)
    db.execute("REPLACE INTO berita VALUES (?, ?, ?, ?, ?, ?, ?)", baris)
    lama = {alamat for (alamat,) in db.execute("SELECT alamat FROM foto WHERE guid = ?", [guid])}
    semua = {foto.get("url", ""): foto for foto in butir.findall(MEDIA + "content")}
    # Hanya dari web: urlopen juga membuka file:///, yaitu berkas di komputer Anda sendiri.
    kini = {alamat: foto for alamat, foto in semua.items() if alamat.startswith(WEB)}
    for alamat in lama - set(kini):
        db.execute("DELETE FROM foto WHERE guid = ? AND alamat = ?", [guid, alamat])
    for urutan, (alamat, foto) in enumerate(kini.items(), start=1):
        if alamat not in lama:  # foto yang berubah selalu beralamat baru
            baru = [guid, alamat, urlopen(alamat, timeout=60).read()]
            db.execute("INSERT INTO foto (guid, alamat, isi) VALUES (?, ?, ?)", baru)
        kata = [foto.findtext(MEDIA + nama, "") for nama in ("description", "credit", "text")]
        db.execute("UPDATE foto SET urutan = ?, keterangan = ?, kredit = ?, uraian = ?"
                   " WHERE guid = ? AND alamat = ?", [urutan, *kata, guid, alamat])  # fmt: skip


def catat(db, butir):
    """Setiap ralat dan pencabutan punya guid sendiri: guid tulisannya, lalu "#ralat-1", dst."""
    guid, judul, _, _, isi = (butir.findtext(nama, "") for nama in ISIAN)
    berita = guid.partition("#ralat-")[0]
    db.execute("REPLACE INTO catatan VALUES (?, ?, ?, ?)", [guid, berita, judul, isi])
    if judul.startswith("DICABUT: "):  # juga tulisan lama, yang tidak ada lagi di rss.xml
        db.execute("UPDATE berita SET status = 'dicabut', naskah = '', alasan = ?"
                   " WHERE guid = ? AND status <> 'dicabut'", [isi, berita])  # fmt: skip
        db.execute("DELETE FROM foto WHERE guid = ?", [berita])


def impor(situs, berkas):
    """Semua tersimpan, atau, bila terputus di tengah, tidak satu pun: jalankan saja sekali lagi."""
    situs = situs.rstrip("/")
    db = sqlite3.connect(berkas)
    db.executescript(TABEL)
    with db:
        for butir in ambil(db, situs + "/feed/rss.xml"):
            simpan(db, butir)
        for butir in ambil(db, situs + "/feed/ralat.xml"):
            catat(db, butir)
    db.close()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    impor(*sys.argv[1:])
