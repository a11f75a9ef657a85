"""What an attachment is by its content, and that its bytes are published untouched."""

import logging
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter

from newsroom.model import AttachmentFacts
from newsroom.photos.attachments import inspect_attachment, render_attachment
from newsroom.photos.sources import SourceChangedError
from rules.files import WORD, make


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
    assert facts.size == len(data)
    assert render_attachment(tmp_path, facts) == data


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


def test_changed_file_is_told(tmp_path: Path) -> None:
    facts = look(tmp_path, make("pdf"), "a.pdf")
    (tmp_path / "a.pdf").write_bytes(make("pdf-scan"))
    with pytest.raises(SourceChangedError, match=r"a\.pdf berubah"):
        render_attachment(tmp_path, facts)
