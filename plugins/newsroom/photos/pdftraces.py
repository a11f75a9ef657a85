"""What is met in a PDF, whether or not it can be written anew."""

import re
from contextlib import suppress

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    PdfObject,
    StreamObject,
)

from newsroom.photos.pdfcleaning import HIDDEN_NAMES, PdfCleaning
from newsroom.photos.positions import has_position

_FILE = re.compile(rb"/EmbeddedFile\b")
_SCRIPT = re.compile(rb"/JavaScript\b")
_MAX_DEPTH = 50


def pdf_traces(reader: PdfReader, data: bytes) -> frozenset[str]:
    """What was met in any object of the file, reachable or not: as `PdfCleaning` names it.

    Objects that cannot be read tell nothing; the others do all the same, and so do the bytes.
    """
    cleaning = PdfCleaning()
    if has_position(data):
        cleaning.traces.add("position")
    if _FILE.search(data):
        cleaning.traces.add("files")
    if _SCRIPT.search(data):
        cleaning.traces.add("scripts")
    for reference in references(reader):
        # What pypdf raises on one damaged object cannot be foreseen; the next may be sound.
        with suppress(Exception):
            _look(cleaning, reader.get_object(reference), "", 0)
    return frozenset(cleaning.traces)


def references(reader: PdfReader) -> list[IndirectObject]:
    """References to every object that the file lists; reading may find more."""
    plain = [(number, of) for of, places in reader.xref.items() for number in places]
    packed = [(number, 0) for number in reader.xref_objStm]
    return [IndirectObject(number, of, reader) for number, of in plain + packed]


def _look(cleaning: PdfCleaning, value: PdfObject | None, role: str, depth: int) -> None:
    """Note what an object has in it; what it refers to is an object of its own."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, ArrayObject):
        for each in value:
            _look(cleaning, each, role, depth + 1)
    if not isinstance(value, DictionaryObject):
        return
    if isinstance(value, StreamObject):
        cleaning.stream(value)
        if has_position(value._data):
            cleaning.traces.add("position")
    # A tree of names may be an object of its own, and then nothing says for what.
    role = "/Names" if HIDDEN_NAMES.keys() & value.keys() else role
    for _ in cleaning.kept(value, role):
        pass
    for key, each in value.items():
        if not isinstance(each, IndirectObject):
            _look(cleaning, each, key, depth + 1)
