"""What an attachment is by its content, and how its published form is kept."""

import logging
import zipfile
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter

from newsroom.photos.attachments import inspect_attachment, render_attachment
from newsroom.photos.facts import AttachmentFacts
from newsroom.photos.sources import SourceChangedError
from rules.files import WORD, make
from rules.papers import announcement, stream


def look(folder: Path, data: bytes, name: str) -> AttachmentFacts:
    (folder / name).write_bytes(data)
    return inspect_attachment(folder, name, 20)


@pytest.mark.parametrize(
    ("kind", "name", "format_", "has_text"),
    [
        ("pdf", "a.pdf", "PDF", True),
        ("pdf", "A.PDF", "PDF", True),
        ("pdf-scan", "a.pdf", "PDF", False),
        ("docx", "a.docx", "DOCX", True),
        ("xlsx", "a.xlsx", "XLSX", True),
    ],
)
def test_sound(tmp_path: Path, kind: str, name: str, format_: str, has_text: bool) -> None:
    data = make(kind)
    facts = look(tmp_path, data, name)
    assert (facts.format, facts.has_text, facts.fault) == (format_, has_text, "")
    published = render_attachment(tmp_path, facts)
    assert (facts.size, facts.published_size) == (len(data), len(published))
    assert facts.published_digest == sha256(published).hexdigest()
    assert facts.is_cleaned
    assert published != data


@pytest.mark.parametrize(
    ("kind", "name", "format_", "fault"),
    [
        ("empty", "a.pdf", "", "empty"),
        ("pdf-heavy", "a.pdf", "PDF", "too-many-bytes"),
        ("pdf-damaged", "a.pdf", "PDF", "corrupt"),
        ("pdf-locked", "a.pdf", "PDF", "encrypted"),
        ("docx-damaged", "a.docx", "ZIP", "corrupt"),
        ("docx-locked", "a.docx", "DOCX", "encrypted"),
        ("docx-locked", "a.xlsx", "XLSX", "encrypted"),
        ("docx-locked", "a.pdf", "OLE", "name-disagrees"),
        ("zip-bomb", "a.docx", "ZIP", "corrupt"),
        ("doc", "a.docx", "OLE", "name-disagrees"),
        ("docx", "a.pdf", "DOCX", "name-disagrees"),
        ("xlsx", "a.docx", "XLSX", "name-disagrees"),
        ("pdf", "a.docx", "PDF", "name-disagrees"),
        ("docm", "a.docx", "makro", "name-disagrees"),
        ("zip", "a.docx", "ZIP", "name-disagrees"),
        ("html", "a.pdf", "HTML", "name-disagrees"),
        ("text", "a.pdf", "", "name-disagrees"),
        ("zip", "a.zip", "ZIP", "unsupported"),
        ("doc", "a.doc", "OLE", "unsupported"),
        ("docm", "a.docm", "makro", "unsupported"),
        ("pdf", "a", "PDF", "unsupported"),
    ],
)
def test_refused(tmp_path: Path, kind: str, name: str, format_: str, fault: str) -> None:
    facts = look(tmp_path, make(kind), name)
    assert (facts.format, facts.fault) == (format_, fault)
    assert (facts.published_size, facts.published_digest, facts.is_cleaned) == (0, "", False)


def test_missing_and_outside(tmp_path: Path) -> None:
    assert inspect_attachment(tmp_path, "a.pdf", 20).fault == "missing"
    assert inspect_attachment(tmp_path, "../a.pdf", 20).fault == "outside"
    (tmp_path / "a.pdf").mkdir()
    assert inspect_attachment(tmp_path, "a.pdf", 20).fault == "not-a-file"


def test_pdf_without_pages(tmp_path: Path) -> None:
    stream = BytesIO()
    PdfWriter().write(stream)
    assert look(tmp_path, stream.getvalue(), "a.pdf").fault == "corrupt"


def package(flags: int = 0, types: str = WORD) -> bytearray:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(zipfile.ZipInfo("[Content_Types].xml"), types)
        archive.writestr(zipfile.ZipInfo("main.xml"), "<main>isi</main>")
    data = bytearray(stream.getvalue())
    if flags:
        at = data.index(b"PK\x01\x02")
        data[at + 8] |= flags
    return data


def test_locked_package(tmp_path: Path) -> None:
    assert look(tmp_path, bytes(package(flags=1)), "a.docx").fault == "encrypted"


def test_flipped_byte_in_a_package(tmp_path: Path) -> None:
    data = package()
    data[data.index(b"isi")] ^= 1
    assert look(tmp_path, bytes(data), "a.docx").fault == "corrupt"


def test_slides_are_named(tmp_path: Path) -> None:
    slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
    facts = look(tmp_path, bytes(package(types=slides)), "a.pptx")
    assert (facts.format, facts.fault) == ("PPTX", "unsupported")


@pytest.mark.parametrize("kind", ["pdf", "pdf-scan", "docx"])
def test_damage_never_raises(tmp_path: Path, kind: str) -> None:
    whole = make(kind)
    name = f"a.{kind[:4].rstrip('-')}"
    for at in range(0, len(whole), 3):
        damaged = bytearray(whole)
        damaged[at] ^= 0xFF
        fault = look(tmp_path, bytes(damaged), name).fault
        assert fault in {"", "corrupt", "encrypted", "name-disagrees"}
        cut = look(tmp_path, whole[: at + 1], name).fault
        assert cut in {"", "corrupt", "name-disagrees"}


def test_the_parser_is_silent(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    look(tmp_path, make("pdf-damaged"), "a.pdf")
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger("pypdf").propagate


@pytest.mark.parametrize("kind", ["pdf-properties", "docx-properties", "pdf-signed", "zip-bomb"])
def test_the_cache_knows_what_was_seen(tmp_path: Path, kind: str) -> None:
    name = "a.pdf" if kind.startswith("pdf") else "a.docx"
    cache = tmp_path / "cache"
    (tmp_path / name).write_bytes(make(kind))
    first = inspect_attachment(tmp_path, name, 20, "Judul", cache)
    assert first == inspect_attachment(tmp_path, name, 20, "Judul")
    kept = {path.name: path.read_bytes() for path in (cache / "attachments").iterdir()}
    assert len(kept) == (2 if first.is_cleaned else 1)
    (tmp_path / f"lain-{name}").write_bytes(make(kind))
    again = inspect_attachment(tmp_path, f"lain-{name}", 20, "Judul", cache)
    assert again == replace(first, path=f"lain-{name}")
    assert {path.name for path in (cache / "attachments").iterdir()} == set(kept)
    if not first.fault:
        fresh = render_attachment(tmp_path, first)
        assert render_attachment(tmp_path, first, cache) == fresh
        assert render_attachment(tmp_path, first, tmp_path / "empty") == fresh


def test_the_cache_is_believed_only_where_it_is_whole(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    (tmp_path / "a.pdf").write_bytes(make("pdf-properties"))
    first = inspect_attachment(tmp_path, "a.pdf", 20, "Judul", cache)
    bytes_ = render_attachment(tmp_path, first, cache)
    for path in (cache / "attachments").iterdir():
        path.write_bytes(b"{}")
    assert inspect_attachment(tmp_path, "a.pdf", 20, "Judul", cache) == first
    (cache / "attachments" / first.published_digest).write_bytes(b"lain")
    assert render_attachment(tmp_path, first, cache) == bytes_


def test_another_title_is_another_form(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    (tmp_path / "a.pdf").write_bytes(make("pdf"))
    titles = ("Satu", " Dua ", "")
    found = [inspect_attachment(tmp_path, "a.pdf", 20, title, cache) for title in titles]
    assert [facts.title for facts in found] == ["Satu", "Dua", ""]
    assert len({facts.published_digest for facts in found}) == 3


def test_a_form_of_another_recipe_is_not_passed_off(tmp_path: Path) -> None:
    facts = look(tmp_path, make("pdf"), "a.pdf")
    with pytest.raises(SourceChangedError, match=r"a\.pdf berubah"):
        render_attachment(tmp_path, replace(facts, published_digest="0" * 64))


def test_changed_file_is_told(tmp_path: Path) -> None:
    facts = look(tmp_path, make("pdf"), "a.pdf")
    (tmp_path / "a.pdf").write_bytes(make("pdf-scan"))
    with pytest.raises(SourceChangedError, match=r"a\.pdf berubah"):
        render_attachment(tmp_path, facts)


@pytest.mark.parametrize(
    ("kind", "name", "busy"),
    [
        ("pdf-properties", "a.pdf", "pypdf.PdfReader.is_encrypted"),
        ("pdf-properties", "a.pdf", "pypdf.generic.NameObject.renumber"),
        ("pdf-properties", "a.pdf", "newsroom.photos.inlinepictures.decode_stream_data"),
        ("pdf-signed", "a.pdf", "pypdf.PdfReader.metadata"),
        ("docx-properties", "a.docx", "zipfile.ZipFile.namelist"),
    ],
)
def test_want_of_memory_is_no_fault_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, name: str, busy: str
) -> None:
    data = make(kind)
    if "decode" in busy:
        data = announcement(more={4: stream(b"/Filter /ASCIIHexDecode", b"42542045540a>")})
    (tmp_path / name).write_bytes(data)

    def exhausted(*_: object) -> None:
        raise MemoryError

    fails = property(exhausted) if busy.startswith("pypdf.PdfReader") else exhausted
    with monkeypatch.context() as moment:
        moment.setattr(busy, fails)
        facts = inspect_attachment(tmp_path, name, 20, "Hasil", tmp_path / "cache")
        assert inspect_attachment(tmp_path, name, 20, "Hasil") == facts
    assert (facts.fault, facts.is_cleaned, facts.size) == ("unreadable", False, len(data))
    assert not (tmp_path / "cache").exists()
    assert inspect_attachment(tmp_path, name, 20, "Hasil", tmp_path / "cache").fault == ""
