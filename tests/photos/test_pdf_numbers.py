"""Population numbers in a PDF are found elsewhere than on its pages, too, in what is published."""

from pathlib import Path

import pytest

from newsroom.photos import pdfstrings
from newsroom.photos.attachments import inspect_attachment
from newsroom.photos.facts import AttachmentFacts, Disclosure
from newsroom.populationnumbers import NIK
from rules.papers import (
    INFO,
    announcement,
    page,
    page_file,
    pdf_with_bookmark,
    signed_pdf_of,
    signed_pdf_with,
    stream,
)

NUMBER = b"3571011507900001"
WIDE = b"<FEFF%s>" % NUMBER.decode().encode("utf-16-be").hex().encode()
FORM = b"/AcroForm <</Fields [<</FT /Ch /T (pilih) /V (b) %s>>]>>"
TREE = b"/StructTreeRoot <</Type /StructTreeRoot /K <</S /Figure %s>>>>"


def look(folder: Path, data: bytes, cache: Path | None = None) -> AttachmentFacts:
    (folder / "a.pdf").write_bytes(data)
    facts = inspect_attachment(folder, "a.pdf", 20, "Judul", cache)
    assert facts.fault == ""
    return facts


def found(folder: Path, data: bytes) -> tuple[tuple[Disclosure, ...], bool]:
    facts = look(folder, data)
    return facts.disclosures, facts.is_read_whole


def test_a_bookmark(tmp_path: Path) -> None:
    assert found(tmp_path, pdf_with_bookmark()) == ((Disclosure(NIK, "3571…"),), True)


@pytest.mark.parametrize(
    "catalog",
    [
        TREE % b"/Alt (Kartu %s)" % NUMBER,
        TREE % b"/ActualText %s" % WIDE,
        FORM % b"/Opt [(a) [(%s) (b)]]" % NUMBER,
        FORM % b"/DV (%s)" % NUMBER,
        FORM % b"/Kids [<</T (nik%s)>>]" % NUMBER,
        FORM % b"/RV (<p>3571<b>011507900001</b></p>)",
        FORM % b"/MK <</CA (\xad %s \x9f)>>" % NUMBER,
        b"/PageLabels <</Nums [0 <</P (NIK %s)>>]>>" % NUMBER,
        b"/OCProperties <</OCGs [<</Type /OCG /Name (%s)>>] /D <<>>>>" % NUMBER,
        b"/Names <</Dests <</Names [(%s) [3 0 R /Fit]]>>>>" % NUMBER,
        b"/Dests <</NIK%s [3 0 R /Fit]>>" % NUMBER,
        b"/Dests <</NIK#33571011507900001 [3 0 R /Fit]>>",
        b"/OpenAction <</S /GoTo /D /NIK%s>>" % NUMBER,
    ],
)
def test_what_only_the_catalog_leads_to(tmp_path: Path, catalog: bytes) -> None:
    assert found(tmp_path, announcement(catalog)) == ((Disclosure(NIK, "3571…"),), True)


@pytest.mark.parametrize(
    "entry",
    [b"/T (Andi %s)", b"/Subj (%s)", b"/RC (<p>%s</p>)", b"/DV (%s)"],
)
def test_a_note_is_named_by_its_page(tmp_path: Path, entry: bytes) -> None:
    widget = b"/Annots [<</Type /Annot /Subtype /Widget /Rect [0 0 9 9] %s>>]" % (entry % NUMBER)
    assert found(tmp_path, announcement(page=widget)) == ((Disclosure(NIK, "3571…", 1),), True)


@pytest.mark.parametrize(
    "said",
    [b"/ActualText (a \\) %s)" % NUMBER, b"/Alt%s" % WIDE, b"/E <%s>" % NUMBER.hex().encode()],
)
def test_what_a_page_says_to_screen_readers(tmp_path: Path, said: bytes) -> None:
    contents = b"/Span <<%s>> BDC %s EMC" % (said, page("Kartu"))
    data = page_file(page("Daftar"), contents)
    assert found(tmp_path, data) == ((Disclosure(NIK, "3571…", 2),), True)


@pytest.mark.parametrize(
    "entry", [b"/Title (%s)", b"/Subject (%s)", b"/Pemilik (NIK %s)", b"/NIK%s (Andi)"]
)
def test_properties_of_a_signed_one(tmp_path: Path, entry: bytes) -> None:
    data = signed_pdf_of(entry % NUMBER)
    assert found(tmp_path, data) == ((Disclosure(NIK, "3571…"),), True)


def test_properties_where_only_a_reference_may_stand(tmp_path: Path) -> None:
    trailer = b"/Root 1 0 R /Info <</Author (%s)>>" % NUMBER
    data = signed_pdf_with({}).replace(b"/Root 1 0 R", trailer)
    assert found(tmp_path, data) == ((Disclosure(NIK, "3571…"),), True)


def test_properties_that_go_are_none(tmp_path: Path) -> None:
    data = announcement(more={8: b"<</Title (%s) /Nik (%s)>>" % (NUMBER, NUMBER)}, info=8)
    assert found(tmp_path, data) == ((), True)


@pytest.mark.parametrize(
    "xml",
    [
        b"<dc:description>NIK 3571011507900001</dc:description>",
        b'<rdf:Description x:nik="3571011507900001"/>',
        b"<a>3571011507900001</a><b>42</b>",
    ],
)
def test_metadata_and_forms_of_a_signed_one(tmp_path: Path, xml: bytes) -> None:
    metadata = {9: stream(b"/Type /Metadata /Subtype /XML", xml)}
    assert found(tmp_path, signed_pdf_with(metadata)) == ((Disclosure(NIK, "3571…"),), True)
    form = {5: b"<</Fields [6 0 R] /XFA [(datasets) 9 0 R]>>", 9: stream(b"", xml)}
    assert found(tmp_path, signed_pdf_with(form)) == ((Disclosure(NIK, "3571…"),), True)


def test_the_reason_of_a_signature_but_not_its_proof(tmp_path: Path) -> None:
    signature = b"<</Type /Sig /ByteRange [0 9 19 99] /Contents <3082%s> %s>>"
    proof = {7: signature % (NUMBER.hex().encode(), b"")}
    assert found(tmp_path, signed_pdf_with(proof)) == ((), True)
    reason = {7: signature % (b"", b"/Reason (NIK %s)" % NUMBER)}
    assert found(tmp_path, signed_pdf_with(reason)) == ((Disclosure(NIK, "3571…"),), True)


def test_the_page_of_a_number_is_told_though_a_bookmark_has_it(tmp_path: Path) -> None:
    data = pdf_with_bookmark(page(NUMBER.decode()))
    assert found(tmp_path, data) == ((Disclosure(NIK, "3571…", 1),), True)


@pytest.mark.parametrize("name", ["MAX_OBJECTS", "_MOST_CHARACTERS"])
def test_too_much_is_read_in_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(pdfstrings, name, 3)
    assert found(tmp_path, announcement(TREE % b"/Alt (Foto bersama peserta)")) == ((), False)


def test_an_object_that_cannot_be_read_hides_no_other(tmp_path: Path) -> None:
    broken = {10: stream(b"/Type /Metadata /Filter /Lain", b"x")}
    data = signed_pdf_with({**broken, 11: b"<</Title (%s)>>" % NUMBER})
    assert found(tmp_path, data) == ((Disclosure(NIK, "3571…"),), False)


def test_many_that_cannot_be_read_end_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdfstrings, "_MOST_BROKEN", 0)
    broken = {10: stream(b"/Type /Metadata /Filter /Lain", b"x")}
    data = signed_pdf_with({**broken, 11: b"<</Title (%s)>>" % NUMBER})
    assert found(tmp_path, data) == ((), False)


def test_what_was_looked_at_by_an_older_recipe_is_looked_at_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    with monkeypatch.context() as older:
        older.setattr("newsroom.photos.attachments.RECIPE", "5")
        older.setattr("newsroom.photos.pdffacts.read_strings", lambda _reader, _found: True)
        assert look(tmp_path, pdf_with_bookmark(), cache).disclosed == 0
        assert look(tmp_path, pdf_with_bookmark(), cache).disclosed == 0
    assert look(tmp_path, pdf_with_bookmark(), cache).disclosed == 1


@pytest.mark.parametrize(
    "data",
    [
        signed_pdf_with(INFO),
        signed_pdf_of(b"/CreationDate (D:20250717163000+07'00') /Id (20250717163000123)"),
        announcement(TREE % b"/ID (node3571) /Alt (35710115 07900001)"),
    ],
)
def test_what_looks_like_one_is_none(tmp_path: Path, data: bytes) -> None:
    assert found(tmp_path, data) == ((), True)
