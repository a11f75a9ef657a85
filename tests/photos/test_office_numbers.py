"""Population numbers in Word and Excel are found in whatever part and attribute they stand."""

from pathlib import Path

import pytest

from newsroom.photos.attachments import inspect_attachment
from newsroom.photos.facts import AttachmentFacts, Disclosure
from newsroom.photos.markupwords import words
from newsroom.populationnumbers import NIK
from rules.papers import SHEET, excel_file, pivoted_workbook, word_file, workbook_with

NUMBER = "3571011507900001"
FOUND = (Disclosure(NIK, "3571…"),)


def look(folder: Path, data: bytes, suffix: str) -> AttachmentFacts:
    (folder / f"a.{suffix}").write_bytes(data)
    facts = inspect_attachment(folder, f"a.{suffix}", 20, "Judul")
    assert (facts.fault, facts.is_read_whole) == ("", True)
    return facts


@pytest.mark.parametrize(
    "markup",
    [
        f'<w:bookmarkStart w:id="0" w:name="N{NUMBER}"/>',
        f'<w:fldSimple w:instr=" HYPERLINK &quot;https://contoh.go.id/?nik={NUMBER}&quot; "/>',
        f"<w:fldSimple w:instr='HYPERLINK \"https://contoh.go.id/{NUMBER}\"'/>",
        f'<w:sdt><w:sdtPr><w:alias w:val="NIK {NUMBER}"/></w:sdtPr></w:sdt>',
        f'<w:listItem w:displayText="Jum\'at {NUMBER}" w:value="1"/>',
        f'<w:listItem w:displayText="Andi" w:value="{NUMBER}"/>',
        f'<w:ins w:id="1" w:author="Andi {NUMBER}"><w:r><w:t>akhir</w:t></w:r></w:ins>',
    ],
)
def test_attributes_of_word(tmp_path: Path, markup: str) -> None:
    assert look(tmp_path, word_file(markup), "docx").disclosures == FOUND


def test_the_author_of_a_comment(tmp_path: Path) -> None:
    comment = f'<w:comments xmlns:w="w"><w:comment w:id="1" w:author="{NUMBER}"/></w:comments>'
    data = word_file("", {"word/comments.xml": comment}, "comments comments.xml")
    assert look(tmp_path, data, "docx").disclosures == FOUND


@pytest.mark.parametrize(
    "markup",
    [
        f'<autoFilter><filterColumn><filters><filter val="{NUMBER}"/></filters></filterColumn>'
        "</autoFilter>",
        f'<dataValidation type="list" prompt="Contoh: {NUMBER}"/>',
        f'<dataValidation type="list" error="Bukan {NUMBER}" errorTitle="Salah"/>',
        f'<hyperlink ref="A1" display="Data {NUMBER}"/>',
    ],
)
def test_attributes_of_excel(tmp_path: Path, markup: str) -> None:
    assert look(tmp_path, workbook_with(markup), "xlsx").disclosures == FOUND


@pytest.mark.parametrize(
    "value",
    [f'<s v="{NUMBER}"/>', '<n v="3571011507900000"/>', '<n v="3.5710115079E15"/>'],
)
def test_a_pivot_table_whose_sheet_is_gone(tmp_path: Path, value: str) -> None:
    assert look(tmp_path, pivoted_workbook(value), "xlsx").disclosures == FOUND


def test_the_name_of_a_part(tmp_path: Path) -> None:
    name = f"xl/media/{NUMBER}.bin"
    data = excel_file(SHEET, {name: "x", "_xmlsignatures/sig1.xml": "<Signature/>"})
    assert look(tmp_path, data, "xlsx").disclosures == FOUND


@pytest.mark.parametrize(
    "markup",
    [
        '<pageMargins left="0.3571011507900001" right="1.3571011507900001"/>',
        '<c:x val="-2.3571011507900001"/>',
        '<a xr:uid="{ABCDEF01-ABCD-ABCD-3571-011507900001}"/>',
        '<n v="357101150790000.1"/><n v="3571"/><n v="011507900001"/>',
        '<dataValidation prompt="3571 0115 0790 0001"/>',
    ],
)
def test_figures_and_identifiers_are_none(tmp_path: Path, markup: str) -> None:
    assert look(tmp_path, workbook_with(markup), "xlsx").disclosures == ()


def test_attributes_are_set_apart() -> None:
    said = words('<a b="tiga belas 1" c=\'empat "lima" 2\' d="pendek" e= "R&amp;D &quot;x&quot;"/>')
    assert said.split("\n\n") == ["", "tiga belas 1", 'empat "lima" 2', 'R&D "x"']
