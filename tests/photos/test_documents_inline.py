"""A picture written into the text of a page is not published with what it says of its maker."""

import zlib
from base64 import a85encode
from pathlib import Path

import pytest

from newsroom.photos.attachments import inspect_attachment
from newsroom.photos.facts import AttachmentFacts
from newsroom.photos.segments import cleaned_picture
from rules.papers import PRIVATE, announcement, geotagged, signed_pdf_with, stream


def inspected(folder: Path, data: bytes) -> AttachmentFacts:
    (folder / "a.pdf").write_bytes(data)
    return inspect_attachment(folder, "a.pdf", 20, "Hasil")


def inline(data: bytes, entries: bytes) -> bytes:
    return b"q BI /W 64 /H 48 /CS /RGB /BPC 8 %s ID %s EI Q" % (entries, data)


def of_a_camera() -> bytes:
    """A JPEG without position that names the camera's number."""
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\xa4\x31\0\x02\0\0\0\x04123\0\0\0\0\0"
    plain = cleaned_picture(geotagged())
    return plain[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2) + exif + plain[2:]


PLACED = geotagged().removesuffix(PRIVATE.encode())
CLEAN = cleaned_picture(geotagged())
HEX = PLACED.hex().encode() + b">"
TEXT = b"BT /F1 12 Tf 72 720 Td (Foto) Tj ET "


@pytest.mark.parametrize(
    ("content", "traces"),
    [
        (inline(PLACED, b"/F /DCT"), ("pictures",)),
        (inline(of_a_camera(), b"/Filter /DCTDecode"), ("pictures",)),
        (inline(CLEAN, b"/F /DCT"), ()),
        (inline(HEX, b"/F [/AHx /DCT]"), ("pictures",)),
        (inline(HEX, b"/F [/ASCIIHexDecode %x\n/D#43TDecode]"), ("pictures",)),
        (inline(a85encode(PLACED) + b"~>", b"/F [/A85 /DCT]"), ("pictures",)),
        (inline(zlib.compress(bytes(64 * 48 * 3)), b"/F /Fl"), ()),
        (b"(#41 Exif)", ()),
    ],
)
@pytest.mark.parametrize("more", [b"", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"])
@pytest.mark.parametrize("is_packed", [False, True])
def test_it_is_told(
    tmp_path: Path, content: bytes, traces: tuple[str, ...], more: bytes, *, is_packed: bool
) -> None:
    written = TEXT + content
    if is_packed:
        written, more = zlib.compress(written), more + b" /Filter /FlateDecode"
    place = 9 if b"/Form" in more else 4
    facts = inspected(tmp_path, announcement(more={place: stream(more, written)}))
    assert (facts.fault, facts.traces, facts.is_cleaned) == ("", traces, True)


def test_one_in_the_second_half_of_a_page_is_told(tmp_path: Path) -> None:
    first, _, second = (TEXT + inline(PLACED, b"/F /DCT")).partition(b" ID ")
    halves = {4: b"[10 0 R 11 0 R]", 10: stream(b"", first + b" ID"), 11: stream(b"", second)}
    assert inspected(tmp_path, announcement(more=halves)).traces == ("pictures",)


def test_one_in_a_signed_document_is_told(tmp_path: Path) -> None:
    content = stream(b"", TEXT + inline(PLACED, b"/F /DCT"))
    facts = inspected(tmp_path, signed_pdf_with({4: content}))
    assert (facts.is_signed, facts.traces) == (True, ("pictures", "position"))


def test_what_does_not_unpack_is_told(tmp_path: Path) -> None:
    strange = {10: stream(b"/Filter /Unknown", b"x")}
    facts = inspected(tmp_path, announcement(page=b"/Q 10 0 R", more=strange))
    assert (facts.traces, facts.is_cleaned) == (("pictures",), True)


def test_what_draws_dots_is_not_unpacked(tmp_path: Path) -> None:
    dots = {9: stream(b"/Subtype /Image /Width 1 /Height 1 /Filter /JBIG2Decode", b"x")}
    assert inspected(tmp_path, announcement(more=dots)).traces == ()
