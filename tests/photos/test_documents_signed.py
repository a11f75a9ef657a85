"""A PDF that is really signed is left alone; one that only looks like it is cleaned."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from newsroom.photos.attachments import inspect_attachment, render_attachment
from newsroom.photos.facts import AttachmentFacts
from rules.papers import INFO, PRIVATE, SIGNATURE, SIGNED, announcement, geotagged, image

FIELD = b"<</FT /Sig /T (Tanda) /Type /Annot /Subtype /Widget /Rect [0 0 9 9] %s>>"


def published(folder: Path, data: bytes) -> tuple[AttachmentFacts, bytes]:
    (folder / "a.pdf").write_bytes(data)
    facts = inspect_attachment(folder, "a.pdf", 20, "Hasil")
    return facts, render_attachment(folder, facts)


@pytest.mark.parametrize(
    ("catalog", "page"),
    [
        (b"/AcroForm 5 0 R", b""),
        (b"/AcroForm <</Fields [<</FT /Sig /Kids [<</V %s>>]>>]>>" % SIGNED, b""),
        (b"/Perms <</DocMDP %s>>" % SIGNED, b""),
        (b"/Perms <</UR3 %s>>" % SIGNED, b""),
        (b"", b"/Annots [" + FIELD % (b"/V " + SIGNED) + b"]"),
    ],
)
def test_a_signed_one_is_left_alone(tmp_path: Path, catalog: bytes, page: bytes) -> None:
    data = announcement(catalog, page, SIGNATURE | INFO, info=8)
    facts, bytes_ = published(tmp_path, data)
    assert bytes_ == data
    assert (facts.is_signed, facts.is_cleaned, facts.published_size) == (True, False, len(data))
    assert facts.published_digest == facts.digest
    assert facts.properties == (
        ("author", "Budi"), ("program", "Word"), ("keywords", "Budi, x")
    )  # fmt: skip


@pytest.mark.parametrize(
    "catalog",
    [
        b"/AcroForm <</SigFlags 3 /Fields [%s <</FT /Tx /V (a)>>]>>" % (FIELD % b""),
        b"/AcroForm <</SigFlags 3 /Fields [%s]>>" % (FIELD % b"/V <</Type /Sig /Name (Budi)>>"),
        b"/AcroForm <</Fields [%s]>>"
        % (FIELD % b"/V <</ByteRange [0 0 0 0] /Name (Budi) /Contents <0000>>>"),
        b"/AcroForm <</Fields [%s]>>" % (FIELD % b"/V <</Type /Sig /Contents <3080>>>"),
        b"/AcroForm <</Fields [<</FT /Tx /V %s>>]>>" % SIGNED,
        b"/AcroForm <</Fields 7>>",
        b"/Perms 7",
        b"/Perms <</DocMDP <<>>>>",
        b"/Perms <</Other %s>>" % SIGNED,
        b"/Remark (/ByteRange)",
    ],
)
def test_one_that_only_looks_signed_is_cleaned(tmp_path: Path, catalog: bytes) -> None:
    more = INFO | {9: image(geotagged())}
    facts, cleaned = published(tmp_path, announcement(catalog, b"", more, info=8) + b"%/ByteRange")
    assert (facts.is_signed, facts.is_cleaned, facts.traces) == (False, True, ("position",))
    reader = PdfReader(BytesIO(cleaned))
    assert reader.metadata == {"/Title": "Hasil"}
    assert PRIVATE not in repr(reader.root_object.get("/AcroForm"))
    assert PRIVATE.encode() not in cleaned
