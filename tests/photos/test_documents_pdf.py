"""A PDF without signature is written anew for its readers; a signed one is left alone."""

import zlib
from base64 import a85encode
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.filters import LZWDecode
from pypdf.generic import Fit, StreamObject

from newsroom.photos import pdfcopy
from newsroom.photos.attachments import inspect_attachment, render_attachment
from newsroom.photos.facts import AttachmentFacts
from newsroom.photos.pdffile import assembled, packed_lzw
from rules import papers
from rules.files import make
from rules.papers import INFO, INSIDE, PRIVATE, SIGNATURE, announcement, geotagged, image, stream

JUDUL = "Hasil Seleksi – Tahap (1)"


def published(folder: Path, data: bytes, title: str = JUDUL) -> tuple[AttachmentFacts, bytes]:
    (folder / "a.pdf").write_bytes(data)
    facts = inspect_attachment(folder, "a.pdf", 20, title)
    return facts, render_attachment(folder, facts)


def all_bytes(data: bytes) -> bytes:
    """The file with every object in it unpacked."""
    reader = PdfReader(BytesIO(data))
    found = [data]
    for number in range(1, int(reader.trailer["/Size"])):
        value = reader.get_object(number)
        found.append(repr(value).encode())
        if isinstance(value, StreamObject) and value.get("/Filter") != "/DCTDecode":
            found.append(value.get_data())
    return b"\n".join(found)


def test_properties_go_and_the_title_comes(tmp_path: Path) -> None:
    xmp = {12: stream(b"/Type /Metadata /Subtype /XML", b"<x:xmpmeta>Budi</x:xmpmeta>")}
    data = announcement(
        b"/Metadata 12 0 R /PieceInfo <</Word <</Private (Budi)>>>>",
        b"/Metadata 12 0 R /LastModified (D:2025) /Thumb 12 0 R /Other 12 0 R",
        INFO | xmp,
        info=8,
    )
    facts, cleaned = published(tmp_path, data)
    assert (facts.is_cleaned, facts.is_signed, facts.properties, facts.traces) == (
        True, False, (), (),
    )  # fmt: skip
    assert PRIVATE.encode() not in all_bytes(cleaned)
    reader = PdfReader(BytesIO(cleaned))
    assert reader.metadata == {"/Title": JUDUL}
    assert reader.xmp_metadata is None
    assert reader.root_object["/Lang"] == "id"
    assert reader.root_object["/ViewerPreferences"] == {"/DisplayDocTitle": True}
    assert [page.extract_text() for page in reader.pages] == ["Pengumuman hasil seleksi"]
    assert list(reader.pages[0].mediabox) == [0, 0, 595, 842]
    assert set(reader.pages[0]) == {
        "/Type", "/Parent", "/Contents", "/Resources", "/Other", "/MediaBox"
    }  # fmt: skip


def test_size_and_hash_are_those_of_the_published_form(tmp_path: Path) -> None:
    data = announcement(more=INFO, info=8)
    facts, cleaned = published(tmp_path, data)
    assert (facts.size, facts.published_size) == (len(data), len(cleaned))
    assert published(tmp_path, data)[1] == cleaned
    other, differing = published(tmp_path, data, "Lain")
    assert (other.digest, other.title) == (facts.digest, "Lain")
    assert differing != cleaned


def test_a_page_measured_as_libreoffice_does_is_whole(tmp_path: Path) -> None:
    data = announcement(page=b"/MediaBox [0 0 595.303937007874 841.889763779528]")
    facts, cleaned = published(tmp_path, data)
    assert (facts.is_cleaned, facts.traces) == (True, ())
    edges = [round(float(edge), 3) for edge in PdfReader(BytesIO(cleaned)).pages[0].mediabox]
    assert edges == [0, 0, 595.304, 841.890]


def test_without_title_there_is_none(tmp_path: Path) -> None:
    data = announcement(b"/Lang (en) /ViewerPreferences <</HideToolbar true>>", more=INFO, info=8)
    _, cleaned = published(tmp_path, data, "")
    reader = PdfReader(BytesIO(cleaned))
    assert reader.metadata is None
    assert reader.root_object["/Lang"] == "en"
    assert reader.root_object["/ViewerPreferences"] == {"/HideToolbar": True}


def test_what_was_deleted_goes(tmp_path: Path) -> None:
    first = announcement(more={10: b"(NIK milik Budi)"})
    page = b"<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <<>> /Was 11 0 R>>"
    gone = b"<</Type /Page /Contents 10 0 R>>"
    data = papers.pdf_file({1: b"<</Type /Catalog /Pages 2 0 R>>", 3: page, 11: gone}, before=first)
    assert b"NIK milik Budi" in data
    _, cleaned = published(tmp_path, data)
    assert PRIVATE.encode() not in all_bytes(cleaned)
    assert PdfReader(BytesIO(cleaned)).pages[0]["/Was"] is None or (
        repr(PdfReader(BytesIO(cleaned)).pages[0]["/Was"]) == "NullObject"
    )


def row_predicted(data: bytes) -> bytes:
    """The data as the predictor "none" of PNG writes it, in rows of one byte."""
    return b"".join(b"\0" + bytes([value]) for value in data)


@pytest.mark.parametrize(
    ("wrap", "entries", "parameters"),
    [
        (bytes, b"/Filter /DCTDecode", None),
        (bytes, b"/Filter [/DCTDecode] /DecodeParms [<</A 1>>]", [{"/A": 1}]),
        (lambda data: b"\r\n" + data, b"/Filter /DCTDecode", None),
        (zlib.compress, b"/Filter [/FlateDecode /DCTDecode] /DecodeParms [null <</A 1>>]",
         {"/A": 1}),
        (zlib.compress, b"/Filter [/FlateDecode /DCTDecode] /DecodeParms null", None),
        (lambda data: zlib.compress(row_predicted(data)),
         b"/Filter [/FlateDecode /DCTDecode]"
         b" /DecodeParms [<</Predictor 10 /Columns 1 /Colors 1 /BitsPerComponent 8>> null]", None),
        (lambda data: a85encode(data, adobe=True)[2:], b"/Filter [/ASCII85Decode /DCTDecode]",
         None),
        (lambda data: a85encode(zlib.compress(data), adobe=True)[2:],
         b"/Filter [/ASCII85Decode /FlateDecode /DCTDecode]", None),
        (lambda data: data.hex().encode() + b">", b"/Filter [/ASCIIHexDecode /DCTDecode]", None),
        (lambda data: data.hex().encode() + b">", b"/Filter [/AHx /DCT]", None),
        (lambda data: a85encode(data) + b"~>", b"/Filter [/A85 /DCT]", None),
        (zlib.compress, b"/Filter [/Fl /DCT]", None),
        (packed_lzw, b"/Filter [/LZW /DCT]", None),
        (bytes, b"/Filter /DCT", None),
        (packed_lzw, b"/Filter [/LZWDecode /DCTDecode]", None),
        (lambda data: b"".join(b"\0" + bytes([value]) for value in data) + b"\x80",
         b"/Filter [/RunLengthDecode /DCTDecode]", None),
    ],
)  # fmt: skip
def test_pictures_lose_their_position(
    tmp_path: Path, wrap: Callable[[bytes], bytes], entries: bytes, parameters: object
) -> None:
    data = geotagged()
    facts, cleaned = published(tmp_path, announcement(more={9: image(wrap(data), entries)}))
    assert (facts.traces, facts.is_cleaned) == (("position",), True)
    found = PdfReader(BytesIO(cleaned)).pages[0]["/Resources"]["/XObject"]["/I"]
    assert found["/Filter"] in ("/DCTDecode", ["/DCTDecode"], "/DCT")
    assert found.get("/DecodeParms") == parameters
    assert PRIVATE.encode() not in found._data
    assert Image.open(BytesIO(found._data)).tobytes() == Image.open(BytesIO(data)).tobytes()


WRAPPED = b"/Filter [/FlateDecode /DCTDecode]"


@pytest.mark.parametrize(
    ("data", "entries", "traces"),
    [
        (papers.broken_picture(), b"/Filter /DCTDecode", ("pictures", "position")),
        (b"\xff\xd8\xff\xe1\0\xffExif\0\0", b"/Filter /DCTDecode", ("pictures",)),
        (b"\xff\xd8\xff\xe0\0\0", b"/Filter /DCTDecode", ()),
        (b"x", b"/Filter /DCTDecode", ("pictures",)),
        (zlib.compress(geotagged())[:-9], WRAPPED, ("pictures",)),
        (b"x", WRAPPED, ("pictures",)),
        (b"x", b"/Filter [/Crypt /DCTDecode]", ("pictures",)),
        (b"zzz>", b"/Filter [/ASCIIHexDecode /DCTDecode]", ("pictures",)),
    ],
)
def test_a_broken_picture_fails_alone(
    tmp_path: Path, data: bytes, entries: bytes, traces: tuple[str, ...]
) -> None:
    more = INFO | {9: image(data, entries), 10: image(geotagged())}
    page = b"/Q 10 0 R"
    facts, cleaned = published(tmp_path, announcement(page=page, more=more, info=8))
    assert (facts.traces, facts.is_cleaned) == (tuple(sorted({*traces, "position"})), True)
    found = PdfReader(BytesIO(cleaned)).pages[0]
    assert found["/Resources"]["/XObject"]["/I"]._data == data
    assert PRIVATE.encode() not in found["/Q"]._data
    assert PdfReader(BytesIO(cleaned)).metadata == {"/Title": JUDUL}


LINK = b"/Annots [<</Subtype /Link /Rect [0 0 9 9] %s>>]"


@pytest.mark.parametrize(
    "entry",
    [
        b"/A <</S /URI /URI (file:///C:/Users/Budi/surat.docx)>>",
        b"/A <</S /URI /URI (C:\\Users\\Budi\\surat.docx)>>",
        b"/PA <</S /URI /URI (FILE:///home/Budi)>>",
        b"/A <</S /GoToR /F (/C/Users/Budi/surat.pdf) /D [0 /Fit]>>",
        b"/A <</S /GoToR /F <</Type /Filespec /UF (..\\Budi\\surat.pdf)>> /D [0 /Fit]>>",
        b"/A <</S /GoTo /D [3 0 R /Fit] /Next [<</S /URI /URI (//Budi/surat.pdf)>>]>>",
        b"/A 13 0 R",
        b"/FS <</Type /Filespec /F <433a5c427564699f>>>",
        b"/FS <</Type /Filespec /F <feff0043003a005c0042007500640069>>>",
    ],
)
def test_links_to_somebodys_own_computer_go(tmp_path: Path, entry: bytes) -> None:
    action = {13: b"<</S /URI /URI <%s>>>" % b"\\\\server\\Budi".hex().encode()}
    catalog = b"/URI <</Base (file:///C:/Users/Budi/)>>"
    facts, cleaned = published(tmp_path, announcement(catalog, LINK % entry, action))
    assert (facts.traces, facts.is_cleaned) == ((), True)
    assert PRIVATE.encode() not in all_bytes(cleaned)
    reader = PdfReader(BytesIO(cleaned))
    link = reader.pages[0]["/Annots"][0]
    assert link["/Subtype"] == "/Link"
    assert "/A" not in link or "/Next" not in link["/A"]
    assert "/URI" not in reader.root_object


@pytest.mark.parametrize(
    "action",
    [
        b"<</S /URI /URI (javascript:alert\\('Budi'\\))>>",
        b"<</S /URI /URI ( Java\\nScript:Budi)>>",
        b"<</S /URI /URI <%s>>>" % "javascript:Budi".encode("utf-16").hex().encode(),
        b"<</S /URI /URI <%s>>>" % b"vbscript:Budi\x9f".hex().encode(),
        b"<</S /URI /URI (data:text/html,Budi)>>",
        b"<</S /SubmitForm /F <</FS /URL /F (https://kpu.go.id/Budi)>> /Fields [(Budi)]>>",
        b"<</S /ImportData /F (Budi.fdf)>>",
        b"[<</S /Named /N /Print>> <</S /GoToR /F (javascript:Budi)>>]",
    ],
)
@pytest.mark.parametrize("role", [b"/A %s", b"/A <</S /GoTo /D [3 0 R /Fit] /Next %s>>"])
def test_links_that_run_something_go(tmp_path: Path, action: bytes, role: bytes) -> None:
    catalog = b"/OpenAction %s /URI <</Base (javascript:Budi)>>" % action
    facts, cleaned = published(tmp_path, announcement(catalog, LINK % (role % action)))
    assert (facts.traces, facts.is_cleaned) == (("scripts",), True)
    assert PRIVATE.encode() not in all_bytes(cleaned)
    reader = PdfReader(BytesIO(cleaned))
    assert {"/OpenAction", "/URI"}.isdisjoint(reader.root_object)
    assert reader.pages[0]["/Annots"][0]["/Subtype"] == "/Link"


def test_an_address_that_is_a_script_goes_wherever_it_stands(tmp_path: Path) -> None:
    facts, cleaned = published(tmp_path, announcement(page=b"/Q <</URI (javascript:Budi)>>"))
    assert facts.traces == ("scripts",)
    assert PdfReader(BytesIO(cleaned)).pages[0]["/Q"] == {}


@pytest.mark.parametrize(
    "entry",
    [
        b"/A <</S /URI /URI (https://kpu.go.id/a)>> /F 4",
        b"/A <</S /ResetForm>>",
        b"/A <</S /URI /URI (https://kpu.go.id/javascript:a)>>",
        b"/A <</S /URI /URI (mailto:humas@kpu.go.id)>>",
        b"/A <</S /GoToR /F (lampiran.pdf) /D [0 /Fit]>>",
        b"/A <</S /GoToR /F <</FS /URL /F (https://kpu.go.id/a.pdf)>> /D [0 /Fit]>>",
    ],
)
def test_links_for_readers_stay(tmp_path: Path, entry: bytes) -> None:
    data = announcement(b"/URI <</Base (https://kpu.go.id/)>>", LINK % entry)
    _, cleaned = published(tmp_path, data)
    before, after = PdfReader(BytesIO(data)), PdfReader(BytesIO(cleaned))
    assert after.pages[0]["/Annots"] == before.pages[0]["/Annots"]
    assert after.root_object["/URI"] == before.root_object["/URI"]


STRANGE = b"/Sk\xe9ma 1 "


@pytest.mark.parametrize(
    ("catalog", "page", "more", "traces"),
    [
        (b"", b"", {}, ()),
        (b"/OpenAction " + papers.JAVASCRIPT, b"", {}, ("scripts",)),
        (b"/OpenAction <</S /Launch /F (a.exe)>>", b"", {}, ("scripts",)),
        (papers.FILES, b"", INSIDE, ("files",)),
        (b"", b"", {10: b"<</EmbeddedFiles <</Names [(a) 4 0 R]>>>>"}, ("files",)),
        (b"", b"", {9: image(geotagged())}, ("position",)),
        (b"", b"", {9: image(zlib.compress(geotagged()), WRAPPED)}, ("position",)),
        (b"", b"", {9: image(papers.broken_picture())}, ("pictures", "position")),
        (b"", b"", {10: stream(b"/Type /Metadata", b"<x exif:GPSLatitude='7'/>")}, ("position",)),
        (b"", b"/Annots [<</Subtype /Text /Rect [0 0 9 9] /Contents (x)>>]", {}, ("comments",)),
        (b"", b"", {20: b"<<" + b"/A <<" * 60 + b"/EF 1" + b">>" * 61, 21: b"("}, ()),
    ],
)  # fmt: skip
def test_what_is_in_one_that_cannot_be_written_anew_is_told(
    tmp_path: Path, catalog: bytes, page: bytes, more: dict[int, bytes], traces: tuple[str, ...]
) -> None:
    data = announcement(STRANGE + catalog, page, more)
    facts, bytes_ = published(tmp_path, data)
    assert bytes_ == data
    assert (facts.traces, facts.is_cleaned) == (traces, False)


def test_what_is_in_packed_objects_is_told(tmp_path: Path) -> None:
    """A PDF as Word writes it now: its objects are packed into a stream."""
    plain, streams = [], []
    for number, body in {
        1: b"<</Type /Catalog /Pages 2 0 R /Sk\xe9ma 1 /OpenAction 6 0 R>>",
        2: b"<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]>>",
        3: b"<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <<>>>>",
        4: stream(b"", b"BT ET"),
        5: b"<</Type /Filespec /F (a.txt) /EF <</F 4 0 R>>>>",
        6: papers.JAVASCRIPT,
    }.items():
        (streams if b"stream" in body else plain).append((number, body))
    facts, _ = published(tmp_path, assembled(plain, streams, 1, 0))
    assert (facts.traces, facts.is_cleaned, facts.fault) == (("files", "scripts"), False, "")


def test_what_is_in_a_signed_one_is_told_though_it_could_not_be_rewritten(tmp_path: Path) -> None:
    more = SIGNATURE | INSIDE | {9: image(geotagged())}
    data = announcement(STRANGE + b"/AcroForm 5 0 R" + papers.FILES, more=more)
    facts, _ = published(tmp_path, data)
    assert (facts.is_signed, facts.traces) == (True, ("files", "position"))


@pytest.mark.parametrize(
    ("catalog", "page", "more", "traces"),
    [
        (b"/OpenAction " + papers.JAVASCRIPT, b"", {}, ("scripts",)),
        (b"/OpenAction [3 0 R /Fit]", b"", {}, ()),
        (b"/Names <</JavaScript <</Names [(a) %s]>>>>" % papers.JAVASCRIPT, b"", {}, ("scripts",)),
        (b"/Names <</JavaScript <</Names []>>>>", b"", {}, ()),
        (b"/AA <</WC %s>>" % papers.JAVASCRIPT, b"", {}, ("scripts",)),
        (b"", b"/AA <</O <</S /GoTo /D [3 0 R /Fit]>>>>", {}, ()),
        (b"/OpenAction <</S /GoTo /D [3 0 R /Fit] /Next [%s]>>" % papers.JAVASCRIPT, b"", {},
         ("scripts",)),
        (papers.FILES, b"", INSIDE, ("files",)),
        (b"/AF [10 0 R] /X 10 0 R", b"", INSIDE, ("files",)),
        (b"", b"/Annots [<</Subtype /Highlight /Rect [0 0 9 9] /T (Budi)>>]", {}, ()),
        (b"", b"/Annots [<</Subtype /Highlight /Rect [0 0 9 9] /T (Budi) /Contents (x)>>]", {},
         ("comments",)),
    ],
)  # fmt: skip
def test_what_runs_and_what_is_inside_goes(
    tmp_path: Path, catalog: bytes, page: bytes, more: dict[int, bytes], traces: tuple[str, ...]
) -> None:
    facts, cleaned = published(tmp_path, announcement(catalog, page, more))
    assert (facts.traces, facts.is_cleaned) == (traces, True)
    assert PRIVATE.encode() not in all_bytes(cleaned)
    assert b"JavaScript" not in all_bytes(cleaned)


def test_names_that_look_like_something_else_stay(tmp_path: Path) -> None:
    data = announcement(page=b"/Q <</Properties <</Metadata <</A 1>>>>>>")
    _, cleaned = published(tmp_path, data)
    found = PdfReader(BytesIO(cleaned)).pages[0]["/Q"]
    assert found == {"/Properties": {"/Metadata": {"/A": 1}}}


def working_document() -> bytes:
    """Two pages with outline, link, form, structure, marks and every kind of value."""
    writer = PdfWriter(clone_from=BytesIO(announcement(more=INFO, info=8)))
    writer.append(BytesIO(announcement()))
    writer.add_outline_item(title="Satu", page_number=0)
    writer.add_outline_item(title="Dua", page_number=1, fit=Fit.xyz(10, 700, 1.5))
    writer.add_uri(0, "https://kpu.go.id/", (10, 10, 60, 60))
    writer.add_annotation(1, FreeText(text="catatan", rect=(9, 9, 90, 30)))
    writer.add_named_destination("awal", 0)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_what_readers_use_survives(tmp_path: Path) -> None:
    data = working_document()
    _, cleaned = published(tmp_path, data)
    before, after = PdfReader(BytesIO(data)), PdfReader(BytesIO(cleaned))
    assert [p.extract_text() for p in after.pages] == [p.extract_text() for p in before.pages]
    assert [item["/Title"] for item in after.outline] == ["Satu", "Dua"]
    assert [after.get_destination_page_number(item) for item in after.outline] == [0, 1]
    assert list(after.named_destinations) == ["awal"]
    link = after.pages[0]["/Annots"][0].get_object()
    assert link["/A"]["/URI"] == "https://kpu.go.id/"
    assert after.pages[1]["/Annots"][0].get_object()["/Contents"] == "catatan"


def test_every_kind_of_value_is_taken_over(tmp_path: Path) -> None:
    values = b"[0 -1 0.5 0.0 true false null (a\\(b\\)\\\\) <fffe> (\\012) /N#20x [] <<>>]"
    _, cleaned = published(tmp_path, announcement(page=b"/Q " + values))
    found = PdfReader(BytesIO(cleaned)).pages[0]["/Q"]
    assert [repr(value) for value in found] == [
        "0", "-1", "0.5", "0.0", "True", "False", "NullObject", repr("a(b)\\"),
        repr(PdfReader(BytesIO(announcement(page=b"/Q [<fffe>]"))).pages[0]["/Q"][0]),
        repr("\n"), repr("/N x"), "[]", "{}",
    ]  # fmt: skip


def test_large_numbers_of_objects(tmp_path: Path) -> None:
    kids = {n: b"<</K %d>>" % n for n in range(20, 1220)}
    page = b"/Q [%s]" % b" ".join(b"%d 0 R" % n for n in kids)
    _, cleaned = published(tmp_path, announcement(page=page, more=kids))
    found = PdfReader(BytesIO(cleaned)).pages[0]["/Q"]
    assert [each.get_object()["/K"] for each in found] == list(kids)


def test_lzw_is_read_back() -> None:
    random = Random(1)
    for length in [*range(0, 1100, 9), *range(250, 262), 40_000]:
        for letters in (1, 2, 256):
            data = bytes(random.randrange(letters) for _ in range(length))
            assert LZWDecode.decode(packed_lzw(data)) == data


@pytest.mark.parametrize(
    ("data", "properties"),
    [
        (papers.pdf_of_strange_names(),
         (("author", "Budi"), ("program", "Word"), ("keywords", "Budi, x"))),
        (announcement(STRANGE, more={8: b"<</Author 9 0 R /Creator (a\\000b\\012c)>>",
                                     9: image(b"\xff\xd8\xffx")}, info=8),
         (("program", "ab c"),)),
    ],
)  # fmt: skip
def test_what_cannot_be_written_anew_is_told(
    tmp_path: Path, data: bytes, properties: tuple[tuple[str, str], ...]
) -> None:
    facts, bytes_ = published(tmp_path, data)
    assert bytes_ == data
    assert (facts.fault, facts.is_signed, facts.is_cleaned) == ("", False, False)
    assert facts.properties == properties


def test_too_many_objects_are_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdfcopy, "MAX_OBJECTS", 3)
    facts, _ = published(tmp_path, announcement())
    assert (facts.fault, facts.is_cleaned) == ("", False)


def test_others_find_nothing_private(tmp_path: Path, exiftool: Callable[..., str]) -> None:
    data = announcement(
        b"/Metadata 12 0 R",
        more=INFO | {9: image(geotagged()), 12: stream(b"/Type /Metadata", b"<x:xmpmeta/>")},
        info=8,
    )
    _, cleaned = published(tmp_path, data)
    (tmp_path / "b.pdf").write_bytes(cleaned)
    lines = exiftool("-a", "-G1", "-s", "-PDF:all", "-XMP:all", tmp_path / "b.pdf").splitlines()
    assert [" ".join(line.split()) for line in lines] == [
        "[PDF] PDFVersion : 1.7",
        "[PDF] Linearized : No",
        "[PDF] PageCount : 1",
        "[PDF] Language : id",
        f"[PDF] Title : {JUDUL}",
    ]


@pytest.mark.parametrize("kind", ["pdf", "pdf-signed-position", "pdf-note"])
def test_damage_never_raises(tmp_path: Path, kind: str) -> None:
    whole = make(kind)
    for at in range(0, len(whole), 23):
        damaged = bytearray(whole)
        damaged[at] ^= 0xFF
        facts, bytes_ = published(tmp_path, bytes(damaged))
        assert facts.fault or bytes_
