"""Word and Excel documents lose what they say of their makers, and nothing else."""

import re
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from newsroom.photos.attachments import inspect_attachment, render_attachment
from newsroom.photos.facts import AttachmentFacts
from newsroom.photos.markupedits import MarkupError, edited
from newsroom.photos.officetraces import package_traces
from newsroom.photos.packages import packed, part, unpacked
from rules import papers
from rules.files import make
from rules.papers import PRIVATE, excel_file, geotagged, office_file, relations, word_file

JUDUL = "Hasil <Seleksi> & Jadwal"
MICROSOFT = "http://schemas.microsoft.com/office/2011/relationships/"


def published(
    folder: Path, data: bytes, name: str = "a.docx", title: str = JUDUL
) -> tuple[AttachmentFacts, bytes]:
    (folder / name).write_bytes(data)
    facts = inspect_attachment(folder, name, 20, title)
    return facts, render_attachment(folder, facts)


def parts(data: bytes) -> Mapping[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def too_large() -> bytes:
    """A package that says of a part that it unpacks to 600 MB."""
    data = bytearray(word_file("", {"word/z.xml": bytes(4_000_000)}))
    at = data.rindex(b"PK\1\2")
    data[at + 24 : at + 28] = (600 << 20).to_bytes(4, "little")
    return bytes(data)


def of_another_size() -> bytes:
    """A package in which a part unpacks to more than it says."""
    data = bytearray(word_file("", {"word/z.xml": bytes(4_000)}, "image z.xml"))
    at = data.rindex(b"PK\1\2")
    data[at + 24 : at + 28] = (5).to_bytes(4, "little")
    return bytes(data)


def test_properties_go_and_the_title_comes(tmp_path: Path) -> None:
    data = word_file()
    facts, cleaned = published(tmp_path, data)
    assert (facts.format, facts.is_cleaned, facts.traces, facts.properties) == (
        "DOCX", True, (), (),
    )  # fmt: skip
    before, after = parts(data), parts(cleaned)
    assert list(after) == list(before)
    assert PRIVATE.encode() not in b"".join(after.values())
    assert re.findall(rb"<dc:title>(.*)</dc:title>", after["docProps/core.xml"]) == [
        b"Hasil &lt;Seleksi&gt; &amp; Jadwal"
    ]
    assert after["docProps/app.xml"].endswith(b'extended-properties"/>')
    changed = [name for name in before if before[name] != after[name]]
    assert changed == ["docProps/core.xml", "docProps/app.xml"]
    assert (facts.size, facts.published_size) == (len(data), len(cleaned))


def test_the_package_tells_no_time_and_is_not_compressed_anew(tmp_path: Path) -> None:
    data = word_file()
    _, cleaned = published(tmp_path, data)
    with zipfile.ZipFile(BytesIO(cleaned)) as archive:
        infos = archive.infolist()
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {info.extra for info in infos} == {b""}
    stored = {part.name: part.stored for part in unpacked(data)}
    assert stored["word/document.xml"] in cleaned
    assert published(tmp_path, cleaned)[1] == cleaned


def test_without_title_there_is_none(tmp_path: Path) -> None:
    _, cleaned = published(tmp_path, word_file(), title="")
    assert b"title" not in parts(cleaned)["docProps/core.xml"]


def test_what_serves_no_reader_leaves_the_package(tmp_path: Path) -> None:
    more: dict[str, str | bytes] = {
        "word/people.xml": PRIVATE,
        "customXml/item1.xml": PRIVATE,
        "customXml/_rels/item1.xml.rels": relations(("customXmlProps", "itemProps1.xml")),
        "customXml/itemProps1.xml": PRIVATE,
        "word/settings.xml": '<w:settings xmlns:w="x"><w:attachedTemplate r:id="rId1"'
        ' xmlns:r="y"/><w:zoom/></w:settings>',
        "word/_rels/settings.xml.rels": relations(
            ("attachedTemplate", "!file:///C:/Users/Budi/Templates/surat.dotx")
        ),
        "word/printerSettings1.bin": PRIVATE,
        "__MACOSX/word/._document.xml": PRIVATE,
        "word/.DS_Store": PRIVATE,
        "~$a.docx": PRIVATE,
    }
    bound = '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/><w:alias/></w:sdtPr></w:sdt>'
    data = word_file(
        bound, more, f"{MICROSOFT}people people.xml", "customXml ../customXml/item1.xml",
        "settings settings.xml", "printerSettings printerSettings1.bin",
        "hyperlink !file:///C:/Users/Budi/lampiran%201.docx", "hyperlink !https://kpu.go.id/a",
    )  # fmt: skip
    facts, cleaned = published(tmp_path, data)
    after = parts(cleaned)
    assert facts.is_cleaned
    assert PRIVATE.encode() not in b"".join(after.values())
    assert list(after) == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml",
        "word/document.xml", "word/_rels/document.xml.rels", "word/settings.xml",
        "word/_rels/settings.xml.rels", "word/printerSettings1.bin",
    ]  # fmt: skip
    assert b"<w:sdtPr><w:alias/></w:sdtPr>" in after["word/document.xml"]
    assert after["word/settings.xml"] == b'<w:settings xmlns:w="x"><w:zoom/></w:settings>'
    assert b"<Relationship " not in after["word/_rels/settings.xml.rels"]
    links = after["word/_rels/document.xml.rels"]
    assert re.findall(rb'Target="([^"]*)"', links) == [
        b"settings.xml", b"printerSettings1.bin", b"lampiran%201.docx", b"https://kpu.go.id/a"
    ]  # fmt: skip
    assert len(after["word/printerSettings1.bin"]) == 220
    types = re.findall(rb'PartName="/([^"]*)"', after["[Content_Types].xml"])
    assert b"word/people.xml" not in types
    assert b"customXml/item1.xml" not in types
    assert b"word/settings.xml" in types


def test_parts_that_nothing_leads_to_leave_the_package(tmp_path: Path) -> None:
    orphans: dict[str, str | bytes] = {
        "docProps/core2.xml": papers.CORE,
        "customXml/item1.xml": PRIVATE,
        "word/rahasia.bak": PRIVATE,
        "word/comments.xml": papers.COMMENTS,
        "word/buku.xlsx": excel_file(papers.SHEET),
        "word/_rels/comments.xml.rels": relations(("image", "media/image2.jpeg")),
        "word/_rels/gone.xml.rels": relations(("image", "media/image2.jpeg")),
        "word/media/image2.jpeg": geotagged(),
    }
    linked: dict[str, str | bytes] = {
        "word/media/Image%201.jpeg": geotagged(),
        "word/header1.xml": "<w:hdr xmlns:w='x'/>",
        "word/_rels/header1.xml.rels": relations(
            ("image", "/word/media/image2.png"), ("hyperlink", "#Budi"), ("header", "header1.xml")
        ),
        "word/media/image2.png": b"\x89PNG",
    }
    data = word_file(
        "", {**orphans, **linked}, "image media/image 1.jpeg", "header header1.xml",
        "customXmlProps ../customXml/item1.xml",
    )  # fmt: skip
    facts, cleaned = published(tmp_path, data)
    assert (facts.traces, facts.is_cleaned) == (("position",), True)
    before, after = parts(data), parts(cleaned)
    assert list(after) == [name for name in before if name not in orphans]
    types = re.findall(rb'PartName="/([^"]*)"', after["[Content_Types].xml"])
    assert types == [*(name.encode() for name in linked), b"word/document.xml"]
    targets = re.findall(rb'Target="([^"]*)"', after["word/_rels/document.xml.rels"])
    assert targets == [b"media/image 1.jpeg", b"header1.xml"]
    assert after["word/_rels/header1.xml.rels"] == before["word/_rels/header1.xml.rels"]
    whole = b"".join(content for name, content in after.items() if "header1" not in name)
    assert PRIVATE.encode() not in whole


def test_names_are_compared_whatever_their_case(tmp_path: Path) -> None:
    root = (("officeDocument", "Word/Document.XML"), *papers.ROOT)
    template = ("attachedTemplate", "!file:///C:/Users/Budi/surat.dotx")
    data = office_file(
        {
            "[Content_Types].xml": papers.types("word/document.xml wordprocessingml.document"),
            "_RELS/.RELS": relations(*root),
            "DocProps/Core.xml": papers.CORE,
            "word/document.xml": "<w:document xmlns:w='x'/>",
            "word/_RELS/Document.xml.RELS": relations(template, ("image", "../x/../DOCPROPS/a")),
        }
    )
    facts, cleaned = published(tmp_path, data)
    after = parts(cleaned)
    assert (facts.is_cleaned, list(after)) == (True, list(parts(data)))
    assert PRIVATE.encode() not in b"".join(after.values())


def test_workbook_tells_no_folder(tmp_path: Path) -> None:
    before = (
        '<fileSharing userName="Budi"/><mc:AlternateContent xmlns:mc="m"><mc:Choice>'
        '<a:absPath xmlns:a="x" url="C:\\Users\\Budi\\"/></mc:Choice></mc:AlternateContent>'
    )
    people = {"xl/persons/person.xml": PRIVATE}
    data = excel_file(papers.SHEET, people, f"{MICROSOFT}person persons/person.xml", before=before)
    facts, cleaned = published(tmp_path, data, "a.xlsx")
    assert (facts.format, facts.is_cleaned, facts.traces) == ("XLSX", True, ())
    after = parts(cleaned)
    assert PRIVATE.encode() not in b"".join(after.values())
    assert "xl/persons/person.xml" not in after
    assert b"<mc:Choice></mc:Choice>" in after["xl/workbook.xml"]


def test_names_of_a_thread_stay_with_it(tmp_path: Path) -> None:
    thread = "<ThreadedComments><threadedComment ref='A1'/></ThreadedComments>"
    more = {"xl/persons/person.xml": "<p/>", "xl/threadedComments/t.xml": thread}
    data = excel_file(
        papers.SHEET, more, f"{MICROSOFT}person persons/person.xml",
        f"{MICROSOFT}threadedComment threadedComments/t.xml",
    )  # fmt: skip
    facts, cleaned = published(tmp_path, data, "a.xlsx")
    assert facts.traces == ("comments",)
    assert "xl/persons/person.xml" in parts(cleaned)


def test_pictures_lose_their_position(tmp_path: Path) -> None:
    plain = BytesIO()
    Image.new("RGB", (2, 2)).save(plain, "PNG")
    more = {"word/media/image1.jpeg": geotagged(6), "word/media/image2.png": plain.getvalue()}
    data = word_file("", more, "image media/image1.jpeg", "image media/image2.png")
    facts, cleaned = published(tmp_path, data)
    assert facts.traces == ("position",)
    after = parts(cleaned)
    assert after["word/media/image2.png"] == plain.getvalue()
    found = Image.open(BytesIO(after["word/media/image1.jpeg"]))
    assert found.tobytes() == Image.open(BytesIO(geotagged(6))).tobytes()
    assert dict(found.getexif()) == {0x0112: 6}
    assert PRIVATE.encode() not in after["word/media/image1.jpeg"]


def test_pictures_are_known_by_their_bytes(tmp_path: Path) -> None:
    gif = BytesIO()
    Image.new("L", (2, 2)).save(gif, "GIF", comment=PRIVATE.encode())
    more: dict[str, str | bytes] = {
        "word/media/image1.tmp": geotagged(),
        "word/media/image2.tiff": papers.geotagged_tiff(),
        "word/media/image3.gif": gif.getvalue(),
        "word/media/image4.png": geotagged(),
        "word/media/image5.emf": b"\1\0\0\0 EMF",
    }
    links = [f"image {name.removeprefix('word/')}" for name in more]
    facts, cleaned = published(tmp_path, word_file("", more, *links))
    assert (facts.traces, facts.is_cleaned) == (("position",), True)
    after = parts(cleaned)
    for name, data in list(more.items())[:4]:
        assert isinstance(data, bytes)
        assert PRIVATE.encode() in data
        assert PRIVATE.encode() not in after[name]
        both = [Image.open(BytesIO(each)).convert("RGB") for each in (data, after[name])]
        assert both[0].tobytes() == both[1].tobytes()
    assert after["word/media/image5.emf"] == b"\1\0\0\0 EMF"


@pytest.mark.parametrize(
    ("data", "traces"),
    [
        (papers.broken_picture(), ("pictures", "position")),
        (b"\xff\xd8\xff\xe1\0\xffExif\0\0", ("pictures", "position")),
        (b"\xff\xd8\xffx", ("position",)),
        (b"\1\0\0\0 EMF" + geotagged(), ("pictures", "position")),
    ],
)
def test_a_broken_picture_fails_alone(tmp_path: Path, data: bytes, traces: tuple[str, ...]) -> None:
    more: dict[str, str | bytes] = {"word/media/a.jpg": data, "word/media/b.jpg": geotagged()}
    facts, cleaned = published(
        tmp_path, word_file("", more, "image media/a.jpg", "image media/b.jpg")
    )
    assert (facts.traces, facts.is_cleaned) == (traces, True)
    after = parts(cleaned)
    assert after["word/media/a.jpg"] == data
    assert PRIVATE.encode() not in after["word/media/b.jpg"]
    assert PRIVATE.encode() not in after["docProps/core.xml"]


def test_a_broken_picture_in_a_document_inside_is_told(tmp_path: Path) -> None:
    inside = {"word/a.docx": papers.word_with_broken_picture()}
    facts, _ = published(tmp_path, word_file("", inside, "package a.docx"))
    assert (facts.traces, facts.is_cleaned) == (("files", "pictures", "position"), True)


BROKEN: dict[str, str | bytes] = {"word/_rels/footer.xml.rels": "<Relationships>"}


@pytest.mark.parametrize(
    ("data", "traces"),
    [
        (papers.broken_word(), ()),
        (word_file("", {**BROKEN, "word/media/a.jpg": geotagged()}), ("position",)),
        (word_file("", {**BROKEN, "word/a.docx": word_file("", {"word/b.tmp": geotagged()})}),
         ("files", "position")),
        (word_file("", {**BROKEN, "word/o.bin": b"abc"}, "oleObject o.bin"), ("files",)),
        (word_file("", {**BROKEN, "word/o.bin": b"%PDF-1.7"}), ("files",)),
        (word_file(papers.INSERTED, {**BROKEN, "word/comments.xml": papers.COMMENTS}),
         ("comments", "revisions")),
        (excel_file(papers.SHEET + papers.HIDDEN, BROKEN), ("sheets",)),
    ],
)  # fmt: skip
def test_what_is_in_one_that_cannot_be_written_anew_is_told(
    tmp_path: Path, data: bytes, traces: tuple[str, ...]
) -> None:
    name = "a.xlsx" if b"xl/workbook.xml" in data else "a.docx"
    facts, bytes_ = published(tmp_path, data, name)
    assert bytes_ == data
    assert (facts.traces, facts.is_cleaned) == (traces, False)


def test_a_signed_one_tells_what_is_in_it(tmp_path: Path) -> None:
    more = {**BROKEN, "_xmlsignatures/sig1.xml": "<Signature/>", "word/a.tmp": geotagged()}
    facts, _ = published(tmp_path, word_file("", more))
    assert (facts.is_signed, facts.traces) == (True, ("position",))


@pytest.mark.parametrize("damage", [b"no package", too_large(), b"PK\5\6" + bytes(18)])
def test_what_cannot_be_read_tells_nothing(damage: bytes) -> None:
    assert package_traces(damage) == frozenset()


def test_a_part_that_cannot_be_read_hides_no_other() -> None:
    data = bytearray(word_file("", {"word/a.jpg": geotagged(), "word/o.bin": b"%PDF-1.7"}))
    data[data.index(b"word/o.bin") + 12] ^= 0xFF
    assert package_traces(bytes(data)) == {"position"}


CONNECTIONS = (
    '<connections xmlns="s"><connection id="1" name="Pemilih" sourceFile="C:\\Budi\\a.accdb"'
    " odcFile='C:\\Budi\\a.odc' refreshedVersion=\"6\"><dbPr"
    ' connection="Provider=SQL;User ID=Budi;Password=x > odcFile=&quot;y&quot;"'
    ' command="SELECT * FROM C:\\Budi" commandType="2"/></connection>'
    '<connection id="2"><textPr sourceFile="C:\\Budi\\a.csv" delimited="1"/></connection>'
    '<connection id="3"><webPr url="file:///C:/Budi"/><olapPr localConnection="Budi"/></connection>'
    "</connections>"
)


def test_workbook_tells_no_source(tmp_path: Path) -> None:
    cache = '<pivotCacheDefinition xmlns="s" refreshedBy="Budi" recordCount="3"/>'
    more = {"xl/connections.xml": CONNECTIONS, "xl/pivotCache/pivotCacheDefinition1.xml": cache}
    links = (
        "connections connections.xml",
        "pivotCacheDefinition pivotCache/pivotCacheDefinition1.xml",
    )
    facts, cleaned = published(tmp_path, excel_file(papers.SHEET, more, *links), "a.xlsx")
    assert (facts.is_cleaned, facts.traces) == (True, ())
    after = parts(cleaned)
    assert after["xl/connections.xml"].decode() == (
        '<connections xmlns="s"><connection id="1" name="Pemilih" refreshedVersion="6"><dbPr'
        ' connection="" commandType="2"/></connection>'
        '<connection id="2"><textPr delimited="1"/></connection>'
        '<connection id="3"><webPr/><olapPr/></connection></connections>'
    )
    assert after["xl/pivotCache/pivotCacheDefinition1.xml"] == (
        b'<pivotCacheDefinition xmlns="s" recordCount="3"/>'
    )


def test_variables_of_a_document_go(tmp_path: Path) -> None:
    settings = (
        '<w:settings xmlns:w="x"><w:docVars><w:docVar w:name="a" w:val="Budi"/></w:docVars>'
        "<w:zoom/></w:settings>"
    )
    data = word_file("", {"word/settings.xml": settings}, "settings settings.xml")
    _, cleaned = published(tmp_path, data)
    assert parts(cleaned)["word/settings.xml"] == b'<w:settings xmlns:w="x"><w:zoom/></w:settings>'


@pytest.mark.parametrize(
    ("kind", "name", "traces"),
    [
        ("docx-comments", "a.docx", ("comments",)),
        ("docx-reviewed", "a.docx", ("comments", "revisions")),
        ("xlsx-remarks", "a.xlsx", ("comments", "sheets")),
        ("docx-workbook", "a.docx", ("files",)),
    ],
)
def test_what_is_left_to_people(
    tmp_path: Path, kind: str, name: str, traces: tuple[str, ...]
) -> None:
    facts, cleaned = published(tmp_path, make(kind), name)
    assert (facts.traces, facts.is_cleaned) == (traces, True)
    main = next(each for each in parts(cleaned) if each.endswith(("document.xml", "workbook.xml")))
    assert parts(cleaned)[main] == parts(make(kind))[main]


def test_a_comments_part_without_comments_is_none(tmp_path: Path) -> None:
    data = word_file(
        "", {"word/comments.xml": "<w:comments xmlns:w='x'/>"}, "comments comments.xml"
    )
    assert published(tmp_path, data)[0].traces == ()


def test_documents_inside_are_cleaned_too(tmp_path: Path) -> None:
    _, cleaned = published(tmp_path, make("docx-workbook"))
    inside = parts(parts(cleaned)["word/embeddings/buku.xlsx"])
    assert PRIVATE.encode() not in b"".join(inside.values())


def test_an_object_of_another_program_stays(tmp_path: Path) -> None:
    data = word_file("", {"word/embeddings/o.bin": b"abc"}, "oleObject embeddings/o.bin")
    facts, cleaned = published(tmp_path, data)
    assert (facts.traces, facts.is_cleaned) == (("files",), True)
    assert parts(cleaned)["word/embeddings/o.bin"] == b"abc"


def test_a_signed_one_is_left_alone(tmp_path: Path) -> None:
    data = papers.signed_word()
    facts, bytes_ = published(tmp_path, data)
    assert bytes_ == data
    assert (facts.is_signed, facts.is_cleaned) == (True, False)
    assert facts.properties == (
        ("author", "Budi, Siti & Budi"), ("company", "CV Budi"), ("program", "Word"),
        ("keywords", "Budi"),
    )  # fmt: skip


def nested(depth: int) -> bytes:
    data = word_file()
    for _ in range(depth):
        data = word_file("", {"word/a.docx": data}, "package a.docx")
    return data


def twice() -> bytes:
    once = word_file()
    out = BytesIO(once)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("WORD/document.xml", "<x/>")
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        papers.broken_word(),
        nested(4),
        twice(),
        word_file("", {"word/_rels/a.xml.rels": "<!DOCTYPE a><Relationships/>"}),
        word_file("", {"word/_rels/a.xml.rels": b"\xff\xfe<\0a\0/\0>\0"}),
        word_file("", {"word/a.xlsx": too_large()}, "package a.xlsx"),
        word_file("", {"word/a.xlsx": of_another_size()}, "package a.xlsx"),
        word_file("", {"word/c.xml": "<connections"}, "connections c.xml"),
        word_file("", {"_rels/.rels": relations(*papers.ROOT)}),
        word_file("", {"docProps/b.xml": "<x/>"}, "custom-properties ../docProps/b.xml"),
        office_file({"[Content_Types].xml": papers.types("a wordprocessingml.document")},
                    zipfile.ZIP_BZIP2),
    ],
)  # fmt: skip
def test_what_cannot_be_written_anew_is_told(tmp_path: Path, data: bytes) -> None:
    facts, bytes_ = published(tmp_path, data)
    assert bytes_ == data
    assert (facts.fault, facts.is_signed, facts.is_cleaned) == ("", False, False)


def test_three_in_one_another_are_cleaned(tmp_path: Path) -> None:
    assert published(tmp_path, nested(3))[0].is_cleaned


def test_names_beyond_ascii() -> None:
    both = (part("word/é.xml", b"isi"), part("b", b""))
    data = packed(both)
    assert parts(data) == {"word/é.xml": b"isi", "b": b""}
    assert unpacked(data) == both


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<a><x/><b/></a>", b"<a>!<b/></a>"),
        (b"<a><p:x q='/>'>t<c/></p:x ></a>", b"<a>!</a>"),
        (b"<a><x><x/></x>u<x></x></a>", b"<a>!u!</a>"),
        (b"<a><x>/></x></a>", b"<a>!</a>"),
        ("\ufeff<a>é<x/>é</a>".encode(), "\ufeff<a>é!é</a>".encode()),
        (b"<a>x</a>", b"<a>x</a>"),
    ],
)
def test_elements_are_taken_out_where_they_stand(data: bytes, expected: bytes) -> None:
    assert edited(data, frozenset(("x",)), lambda _: b"!") == expected


def test_a_tag_in_another_writing_is_told() -> None:
    data = "<?xml version='1.0' encoding='cp037'?><x/>".encode("cp037")
    with pytest.raises(MarkupError):
        edited(data, frozenset(("x",)), lambda _: b"")


def test_others_find_nothing_private(tmp_path: Path, exiftool: Callable[..., str]) -> None:
    more = {"word/media/image1.jpeg": geotagged(6)}
    _, cleaned = published(tmp_path, word_file("", more, "image media/image1.jpeg"))
    (tmp_path / "b.docx").write_bytes(cleaned)
    (tmp_path / "b.jpg").write_bytes(parts(cleaned)["word/media/image1.jpeg"])
    said = exiftool("-a", "-G0", "-s", "-XML:all", "-XMP:all", tmp_path / "b.docx").splitlines()
    assert [" ".join(line.split()) for line in said] == [f"[XMP] Title : {JUDUL}"]
    said = exiftool("-a", "-G1", "-s", "-EXIF:all", "-XMP:all", tmp_path / "b.jpg").splitlines()
    assert [" ".join(line.split()) for line in said] == ["[IFD0] Orientation : Rotate 90 CW"]


@pytest.mark.parametrize("kind", ["docx-reviewed", "xlsx-remarks"])
def test_damage_never_raises(tmp_path: Path, kind: str) -> None:
    whole = make(kind)
    for at in range(0, len(whole), 17):
        damaged = bytearray(whole)
        damaged[at] ^= 0xFF
        facts, bytes_ = published(tmp_path, bytes(damaged), f"a.{kind[:4]}")
        assert facts.fault or bytes_
