"""What cannot be imported is told in one sentence with the way out."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from importing.documents import MACROS, Document, docx, p, picture
from newsroom.importing import package
from newsroom.importing.files import meant, read
from newsroom.importing.sources import MAX_BYTES, NotImportableError, is_word
from newsroom.importing.word import read_word
from rules.files import make

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
AGAIN = "simpan ulang sebagai .docx"


def archive(**parts: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return stream.getvalue()


def locked() -> bytes:
    """A ZIP whose parts are marked as encrypted."""
    data = bytearray(docx("rahasia"))
    for head, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(head)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(head, at + 4)
    return bytes(data)


@pytest.mark.parametrize(
    ("name", "data", "told", "remedy"),
    [
        ("a.docx", b"", "kosong.", "Tulis dahulu"),
        ("a.txt", b" \r\n\t", "kosong.", "Tulis dahulu"),
        ("a.docx", b"bukan Word", "bukan dokumen Word walaupun", AGAIN),
        ("a.doc", OLE, "berformat Word lama", AGAIN),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "terkunci", "hapus kata sandinya"),
        ("a.docx", locked(), "terkunci", "hapus kata sandinya"),
        ("a.pdf", make("pdf"), "berupa PDF", AGAIN),
        ("a.rtf", rb"{\rtf1 Rapat}", "berupa RTF", AGAIN),
        ("a.doc", b"<html><body>Rapat</body></html>", "berupa halaman web", AGAIN),
        ("a.jpg", make("jpeg"), "berupa gambar", "sebagai foto"),
        ("a.mp4", make("video"), "berupa video", "bukan naskah"),
        ("a.zip", archive(a=b"x"), "berupa arsip ZIP", "keluarkan dahulu"),
        ("a.xlsx", make("xlsx"), "berupa buku kerja Excel", "Salin isinya ke Word"),
        ("a.odt", archive(mimetype=b"application/vnd.oasis.opendocument.text"), "OpenDocument",
         AGAIN),
        ("a.docx", docx("utuh")[:-40], "rusak", AGAIN),
        ("a.docx", b"PK\x03\x04" + b"\0" * MAX_BYTES, "lebih besar dari 30 MB", "fotonya"),
    ],
)  # fmt: skip
def test_files_that_are_no_drafts(name: str, data: bytes, told: str, remedy: str) -> None:
    with pytest.raises(NotImportableError) as refused:
        is_word(data, name)
    sentence = str(refused.value)
    assert told in sentence
    assert remedy in sentence
    assert sentence.endswith(".")


def test_what_a_file_is_counts_and_not_its_name() -> None:
    assert is_word(docx("Rapat"), "rapat.txt")
    assert is_word(Document(p("Rapat"), main=MACROS).packed(), "rapat.docm")
    assert not is_word(b"Rapat", "rapat.md")


def xml(text: str) -> bytes:
    return Document("", parts={"word/document.xml": text}).packed()


BOMB = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><w:document>&c;</w:document>'


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (docx("<w:p>"), "rusak"),
        (xml("<a/>"), "rusak"),
        (xml(BOMB), "rusak"),
        (xml("<w:document>" * 50_000), "rusak"),
        (docx("<w:p>" + "<w:ins>" * 50_000 + "</w:ins>" * 50_000 + "</w:p>"), "rusak"),
        (docx(p(picture("tidak-ada"))), "rusak"),
        (docx(p("  ")), "kosong"),
        (docx(" " * (5 << 20)), "terlalu panjang"),
    ],
    ids=["broken", "no body", "entities", "unclosed", "deep", "relation", "empty", "long"],
)  # fmt: skip
def test_documents_that_are_damaged_or_hostile(data: bytes, told: str) -> None:
    with pytest.raises(NotImportableError, match=told):
        read_word(data)


def test_a_document_that_unpacks_to_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "_MAX_UNPACKED_BYTES", 1 << 20)
    bomb = Document(p("a"), parts={"word/media/a.bin": "\0" * (2 << 20)}).packed()
    assert len(bomb) < 10_000
    with pytest.raises(NotImportableError, match="lebih besar dari 30 MB"):
        read_word(bomb)


def test_files_by_name(tmp_path: Path) -> None:
    folder = tmp_path / "naskah"
    folder.mkdir()
    for name in ("b.docx", "a.docx", "c.txt", "d [1].txt"):
        (folder / name).write_bytes(b"Rapat")
    assert list(meant(folder / "*.docx")) == [folder / "a.docx", folder / "b.docx"]
    assert list(meant(folder / "*.odt")) == [folder / "*.odt"]
    assert list(meant(Path(f'"{folder / "c.txt"}"'))) == [folder / "c.txt"]
    assert list(meant(Path(f"'{folder / 'd [1].txt'}'"))) == [folder / "d [1].txt"]
    assert read(folder / "c.txt") == b"Rapat"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("tidak-ada.docx", "tidak ditemukan"),
        (".", "sebuah folder"),
        ("~$rapat.docx", "berkas sementara Word"),
        ("a\0b", "tidak dapat dibuka"),
        ("x" * 300, "tidak dapat dibuka: namanya terlalu panjang"),
    ],
)
def test_names_that_lead_to_no_draft(tmp_path: Path, name: str, told: str) -> None:
    (file,) = meant(tmp_path / name)
    with pytest.raises(NotImportableError, match=told):
        read(file)
