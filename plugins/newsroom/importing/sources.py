"""What a file is that somebody wants to import, and why it cannot be."""

import zipfile
from io import BytesIO
from pathlib import Path

from newsroom.photos.formats import SNIFFED_BYTES, recognise
from newsroom.photos.packages import DAMAGES

MEGABYTE = 1 << 20
MAX_BYTES = 30 * MEGABYTE
AGAIN = "Buka di Word, lalu simpan ulang sebagai .docx."
_KINDS = {
    "PDF": f"berupa PDF, yang naskahnya tidak dapat diambil dengan utuh. {AGAIN}",
    "RTF": f"berupa RTF. {AGAIN}",
    "HTML": f"berupa halaman web. {AGAIN}",
    "RAR": "berupa arsip RAR. Keluarkan dahulu naskahnya, lalu impor naskah itu.",
    "7z": "berupa arsip 7z. Keluarkan dahulu naskahnya, lalu impor naskah itu.",
    "video": "berupa video, bukan naskah.",
    "audio": "berupa rekaman suara, bukan naskah.",
}
_PICTURE = "berupa gambar, bukan naskah. Ketik tulisannya, atau masukkan gambarnya sebagai foto."
_OTHER = f"bukan naskah Word dan bukan teks. {AGAIN}"
LOCKED = (
    "terkunci dengan kata sandi. Buka di Word, hapus kata sandinya "
    "(Berkas, Info, Proteksi Dokumen), lalu simpan ulang sebagai .docx."
)
DAMAGED = f"rusak atau bukan dokumen Word yang utuh. {AGAIN}"
TOO_LARGE = (
    f"lebih besar dari {MAX_BYTES // MEGABYTE} MB. Keluarkan foto-fotonya dari naskah, simpan "
    "ulang sebagai .docx, dan taruh fotonya di folder tulisan nanti."
)
TOO_LONG = "terlalu panjang untuk satu tulisan. Bagi naskahnya, lalu impor satu per satu."
EMPTY = "kosong. Tulis dahulu naskahnya, simpan, lalu ulangi."
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
# ECMA-376, part 1, 11.3.10 and 15.2: what the main part of a package is.
_DOCUMENTS = (b"wordprocessingml.", b"ms-word.")
_WORKBOOKS, _SLIDES = (b"spreadsheetml.", b"ms-excel."), (b"presentationml.", b"ms-powerpoint.")
_IS_ENCRYPTED = 0x1


class NotImportableError(Exception):
    """Raised for a draft that cannot become an item; the message tells what it is, and the way out.

    It goes on from the file's name: "… berupa PDF. Buka di Word, …".
    """


def is_word(data: bytes, name: str) -> bool:
    """Whether a file is a Word document rather than text; raises NotImportableError for the rest.

    What it is counts, and not what it is called.
    """
    if len(data) > MAX_BYTES:
        raise NotImportableError(TOO_LARGE)
    if not data.strip():
        raise NotImportableError(EMPTY)
    kind = recognise(data[:SNIFFED_BYTES])
    if kind.name == "ZIP":
        _check_package(data)
        return True
    if kind.name == "OLE":
        # [MS-OFFCRYPTO] 2.3.4: a document with a password is a stream of this name.
        has_password = "EncryptedPackage".encode("utf-16-le") in data
        raise NotImportableError(LOCKED if has_password else f"berformat Word lama. {AGAIN}")
    if kind.name in _KINDS:
        raise NotImportableError(_KINDS[kind.name])
    if kind.name:
        raise NotImportableError(_PICTURE if kind.is_picture else _OTHER)
    if Path(name).suffix.lower() in (".docx", ".docm", ".dotx"):
        raise NotImportableError(f"bukan dokumen Word walaupun namanya demikian. {AGAIN}")
    return False


def _check_package(data: bytes) -> None:
    """Raise NotImportableError for a ZIP that is no Word document."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            infos = {info.filename: info for info in archive.infolist()}
            if any(info.flag_bits & _IS_ENCRYPTED for info in infos.values()):
                raise NotImportableError(LOCKED)
            types = _head(archive, infos, "[Content_Types].xml")
            mime = _head(archive, infos, "mimetype")
    except DAMAGES:
        raise NotImportableError(DAMAGED) from None
    if any(mark in types for mark in _DOCUMENTS):
        return
    if mime.startswith(_OPEN_DOCUMENT):
        raise NotImportableError(f"berformat OpenDocument (LibreOffice). {AGAIN}")
    if any(mark in types for mark in _WORKBOOKS):
        raise NotImportableError("berupa buku kerja Excel, bukan naskah. Salin isinya ke Word.")
    if any(mark in types for mark in _SLIDES):
        raise NotImportableError("berupa salindia PowerPoint, bukan naskah. Salin isinya ke Word.")
    raise NotImportableError(
        f"berupa arsip ZIP, bukan dokumen Word. Bila di dalamnya ada naskah, keluarkan dahulu. "
        f"{AGAIN}"
    )


def _head(archive: zipfile.ZipFile, infos: dict[str, zipfile.ZipInfo], name: str) -> bytes:
    if name not in infos:
        return b""
    with archive.open(name) as stream:
        return stream.read(MEGABYTE)
