"""Population numbers in attachments are found wherever readers meet them, and kept nowhere."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from newsroom.photos import officetext, pdftext
from newsroom.photos.attachments import inspect_attachment
from newsroom.photos.facts import AttachmentFacts, Disclosure
from newsroom.photos.officetext import said
from newsroom.populationnumbers import KK, NIK
from rules.files import make
from rules.papers import (
    SHEET,
    announcement,
    excel_file,
    page,
    page_file,
    pdf_file,
    signed_pdf_with,
    stream,
    word_file,
    word_text,
    workbook_of,
)

NUMBER = "3571011507900001"
SHOWN = "3571…"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def look(folder: Path, data: bytes, suffix: str = "pdf") -> AttachmentFacts:
    (folder / f"a.{suffix}").write_bytes(data)
    facts = inspect_attachment(folder, f"a.{suffix}", 20, "Judul", folder / "cache")
    assert facts.fault == ""
    kept = [path.read_bytes() for path in (folder / "cache" / "attachments").glob("*.json")]
    assert NUMBER not in json.dumps(asdict(facts)) + b"".join(kept).decode()
    assert inspect_attachment(folder, f"a.{suffix}", 20, "Judul", folder / "cache") == facts
    return facts


def test_pages_are_named_and_counted(tmp_path: Path) -> None:
    rows = [f"{n} 35710115079000{n:02} WARGA" for n in range(1, 7)]
    facts = look(tmp_path, page_file(page("Daftar"), page(*rows[:2]), page(*rows[1:])))
    found = (Disclosure(NIK, SHOWN, 2), Disclosure(NIK, SHOWN, 2), Disclosure(NIK, SHOWN, 3))
    assert (facts.disclosures, facts.disclosed) == (found, 6)
    assert (facts.is_read_whole, facts.unread_page) == (True, 0)


def test_a_family_card_is_called_so(tmp_path: Path) -> None:
    facts = look(tmp_path, page_file(page(f"No. KK {NUMBER}")))
    assert facts.disclosures == (Disclosure(KK, SHOWN, 1),)


def test_votes_side_by_side_are_none(tmp_path: Path) -> None:
    facts = look(tmp_path, page_file(page("3571 0115 0790 0001", "35710115", "07900001", "0790")))
    assert facts.disclosures == ()


@pytest.mark.parametrize(
    "note",
    [
        b"/FT /Tx /T (nik) /Subtype /Widget /V (%s)",
        b"/Subtype /Widget /Parent <</FT /Tx /T (nik) /V (%s)>>",
        b"/Subtype /Widget /FT /Tx /T (nik) /V <FEFF0033003500370031003000310031003500300037"
        b"0039003000300030003000310020>",
        b"/Subtype /FreeText /Contents (Nomor %s)",
        b"/Subtype /Link /A <</S /URI /URI (https://contoh.go.id/%s)>>",
    ],
)
def test_fields_notes_and_links(tmp_path: Path, note: bytes) -> None:
    filled = note.replace(b"%s", NUMBER.encode())
    annotation = b"/Annots [<</Type /Annot /Rect [0 0 9 9] %s>>]" % filled
    assert look(tmp_path, announcement(page=annotation)).disclosed == 1


def test_a_signed_pdf_is_read_as_it_is(tmp_path: Path) -> None:
    text = stream(b"", page(NUMBER))
    info = {8: b"<</Author (Budi, 3571-0115-0790-0002) /Producer (Word)>>"}
    facts = look(tmp_path, signed_pdf_with({4: text}))
    assert (facts.is_signed, facts.disclosures) == (True, (Disclosure(NIK, SHOWN, 1),))
    facts = look(tmp_path, announcement(b"/Sk\xe9ma 1", more=info, info=8))
    assert (facts.is_cleaned, facts.disclosures) == (False, (Disclosure(NIK, SHOWN),))


def test_text_in_forms_of_a_page(tmp_path: Path) -> None:
    form = stream(
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</Font <</F1 <</Type /Font"
        b" /Subtype /Type1 /BaseFont /Helvetica>>>>>> ",
        page(NUMBER),
    )
    drawn = stream(b"", b"/I Do " + page("Pengumuman"))
    assert look(tmp_path, announcement(more={4: drawn, 9: form})).disclosed == 1


def test_a_book_is_read_in_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdftext, "MOST_PAGES", 2)
    facts = look(tmp_path, page_file(*[page("Bab")] * 2, page(NUMBER)))
    assert (facts.disclosed, facts.is_read_whole, facts.unread_page) == (0, False, 3)


def test_a_page_that_cannot_be_read_hides_no_other(tmp_path: Path) -> None:
    broken = b"[" + b"5 0 R " * 10_001 + b"]"
    facts = look(tmp_path, page_file(page("Daftar"), broken, page(NUMBER)))
    assert facts.disclosures == (Disclosure(NIK, SHOWN, 3),)
    assert (facts.is_read_whole, facts.unread_page) == (False, 2)


def test_a_form_that_draws_itself_comes_to_its_end(tmp_path: Path) -> None:
    head = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <<"
    forms = {
        n: stream(head + b"/A %d 0 R /B %d 0 R>>>> " % (n + 1, n + 1), b"/A Do /B Do ")
        for n in range(10, 40)
    }
    last = {40: stream(b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] ", b"")}
    drawn = stream(b"", b"/I Do " + page(NUMBER))
    resources = (
        b"<</XObject <</I 10 0 R>> /Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /A>>>>>>"
    )
    data = pdf_file(
        {
            1: b"<</Type /Catalog /Pages 2 0 R>>",
            2: b"<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]>>",
            3: b"<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources %s>>" % resources,
            4: drawn,
            **forms,
            **last,
        }
    )
    assert look(tmp_path, data).disclosed == 1


@pytest.mark.parametrize(
    "data",
    [
        word_text(f" Nomor {NUMBER}"),
        word_text(" Nomor 3571", "0115", "0790", "0001"),
        word_text(" 3571-0115-0790-0001"),
        word_text(" &#51;571011507900001"),
        word_file(f'<w:r><w:drawing><wp:docPr descr="Kartu {NUMBER}"/></w:drawing></w:r>'),
        word_file(f'<w:del w:id="1"><w:r><w:delText>{NUMBER}</w:delText></w:r></w:del>'),
        word_file(
            "", {"word/header1.xml": f'<w:hdr xmlns:w="{W}"><w:p>{NUMBER}</w:p></w:hdr>'},
            "header header1.xml",
        ),
        word_file("", {}, f"hyperlink !https://contoh.go.id/warga/{NUMBER}"),
        word_file(
            "", {"word/embeddings/buku.xlsx": workbook_of(f"<c><v>{NUMBER}</v></c>")},
            "package embeddings/buku.xlsx",
        ),
    ],
)  # fmt: skip
def test_word(tmp_path: Path, data: bytes) -> None:
    assert look(tmp_path, data, "docx").disclosures == (Disclosure(NIK, SHOWN),)


@pytest.mark.parametrize(
    "cell",
    [
        f"<c><v>{NUMBER}</v></c>",
        "<c><v>3.5710115079E+15</v></c>",
        "<c><v>3.5710115079000002e15</v></c>",
        '<c t="inlineStr"><is><t>3571</t><t>011507900001</t></is></c><c t="s"><v>1</v></c>',
        f'<c t="str"><f>"NIK"</f><v>{NUMBER}</v></c><c><v>0001</v></c>',
    ],
)
def test_excel(tmp_path: Path, cell: str) -> None:
    assert look(tmp_path, workbook_of(cell), "xlsx").disclosures == (Disclosure(NIK, SHOWN),)


@pytest.mark.parametrize(
    "cells",
    [
        ("<c><v>0.3571011507900001</v></c>", "<c><v>1.3571011507900001</v></c>"),
        ("<c><v>3571</v></c>", "<c><v>0115</v></c>", "<c><v>0790</v></c>", "<c><v>0001</v></c>"),
        ("<c><v>3.571011507900001E-2</v></c>", "<c><v>357101150790000</v></c>"),
    ],
)
def test_figures_of_excel_are_none(tmp_path: Path, cells: tuple[str, ...]) -> None:
    assert look(tmp_path, workbook_of(*cells), "xlsx").disclosures == ()


def test_a_hidden_sheet_is_read(tmp_path: Path) -> None:
    shared = '<sst xmlns="s"><si><r><t>3571</t></r><r><t>011507900001</t></r></si></sst>'
    data = excel_file(SHEET, {"xl/sharedStrings.xml": shared}, "sharedStrings sharedStrings.xml")
    assert look(tmp_path, data, "xlsx").disclosed == 1


def test_too_much_text_is_read_in_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(officetext, "_MOST_BYTES", 100)
    facts = look(tmp_path, word_text(NUMBER), "docx")
    assert (facts.disclosures, facts.is_read_whole, facts.unread_page) == ((), False, 0)


def test_words_of_a_part() -> None:
    assert NUMBER in said(f"<a>{NUMBER}</a>".encode("utf-16"))
    assert said(b"<w:p>3571</w:p><w:p>0115<w:tab/>0790</w:p>").split() == ["3571", "0115", "0790"]


@pytest.mark.parametrize("kind", ["pdf", "pdf-scan", "pdf-signed", "docx", "xlsx", "docx-workbook"])
def test_sound_documents_have_none(tmp_path: Path, kind: str) -> None:
    facts = look(tmp_path, make(kind), kind.partition("-")[0])
    assert (facts.disclosures, facts.disclosed, facts.is_read_whole) == ((), 0, True)
