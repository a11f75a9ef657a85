"""Whether a PDF is really signed, and not only prepared for it (ISO 32000-2, 12.8)."""

from collections.abc import Iterator
from itertools import islice

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    PdfObject,
    TextStringObject,
)

from newsroom.photos.pdffilters import resolved

_PERMISSIONS = ("/DocMDP", "/UR3")
_MAX_FIELDS = 10_000


def is_signed_pdf(reader: PdfReader) -> bool:
    """Whether a field, or the catalog's permissions, hold a signature.

    Neither a flag nor an empty field makes one, nor a place kept for one by zeros.
    """
    permissions = _dictionary(reader.root_object.get("/Perms"))
    granted = (permissions.get(key) for key in _PERMISSIONS)
    return any(_is_signature(each) for each in (*granted, *_values(reader)))


def _is_signature(value: PdfObject | None) -> bool:
    found = _dictionary(value)
    contents = resolved(found.get("/Contents"))
    has_range = bool(resolved(found.get("/ByteRange")))
    if not has_range or not isinstance(contents, (ByteStringObject, TextStringObject)):
        return False
    return any(contents.original_bytes)


def _values(reader: PdfReader) -> Iterator[PdfObject | None]:
    """The values of all fields for signatures, also of those that only a page leads to."""
    form = _dictionary(reader.root_object.get("/AcroForm"))
    pages = (page.get("/Annots") for page in reader.pages)
    for several in (form.get("/Fields"), *pages):
        for each, kind in islice(_fields(several), _MAX_FIELDS):
            if str(kind) == "/Sig":
                yield each.get("/V")


def _fields(first: PdfObject | None) -> Iterator[tuple[DictionaryObject, PdfObject | None]]:
    """The fields of a form, each with its type, its own or its parent's."""
    waiting: list[tuple[PdfObject | None, PdfObject | None]] = [(first, None)]
    while waiting:
        several, inherited = waiting.pop()
        listed = resolved(several)
        for each in listed if isinstance(listed, ArrayObject) else ():
            each_field = _dictionary(each)
            kind = resolved(each_field.get("/FT")) or inherited
            yield each_field, kind
            if "/Kids" in each_field:
                waiting.append((each_field.get("/Kids"), kind))


def _dictionary(value: PdfObject | None) -> DictionaryObject:
    """The dictionary that a value is or refers to; an empty one where it is none."""
    found = resolved(value)
    return found if isinstance(found, DictionaryObject) else DictionaryObject()
