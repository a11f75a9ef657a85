"""What one look at a Word or Excel document tells, and the form of it that is published."""

import zipfile
from dataclasses import replace
from io import BytesIO

from newsroom.photos.disclosures import Disclosures
from newsroom.photos.facts import AttachmentFacts
from newsroom.photos.officecleaning import cleaned_package, is_signed_package, properties
from newsroom.photos.officetext import read_package
from newsroom.photos.officetraces import package_traces
from newsroom.photos.packages import DAMAGES, check_size
from newsroom.photos.sources import MEGABYTE

# ECMA-376, part 1, 15.2.11 and part 2: the main part's content type says which program it is for.
_MAIN_PARTS = (
    (b"wordprocessingml.document.main+xml", "DOCX"),
    (b"spreadsheetml.sheet.main+xml", "XLSX"),
    (b"macroEnabled.main+xml", "makro"),
    (b"presentationml.", "PPTX"),
)
_CLEANED = ("DOCX", "XLSX")
_CONTENT_TYPES = "[Content_Types].xml"
_MAX_TYPES_BYTES = 1 * MEGABYTE
_CHUNK = 1 << 20
_IS_ENCRYPTED = 0x1


def office_facts(facts: AttachmentFacts, data: bytes) -> tuple[AttachmentFacts, bytes]:
    """The facts with all that the package adds to them, and the bytes to publish.

    Every part is unpacked once, within bounds. A signed package is published as it is, and so is
    one that cannot be written anew; that has neither `is_signed` nor `is_cleaned`. Faults:
    corrupt, encrypted.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            parts = package.infolist()
            if any(part.flag_bits & _IS_ENCRYPTED for part in parts):
                return replace(facts, fault="encrypted"), data
            check_size(package)
            names = package.namelist()
            if _CONTENT_TYPES not in names:
                return facts, data
            with package.open(_CONTENT_TYPES) as stream:
                types = stream.read(_MAX_TYPES_BYTES)
            for part in parts:
                with package.open(part) as stream:
                    while stream.read(_CHUNK):
                        pass
    except DAMAGES:
        return replace(facts, fault="corrupt"), data
    name = next((name for mark, name in _MAIN_PARTS if mark in types), facts.format)
    facts = replace(facts, format=name, is_signed=is_signed_package(names))
    if name not in _CLEANED:
        return facts, data
    facts, published = _published(facts, data)
    found = Disclosures()
    is_read_whole = read_package(published, found)
    return found.noted(facts, is_read_whole=is_read_whole), published


def _published(facts: AttachmentFacts, data: bytes) -> tuple[AttachmentFacts, bytes]:
    # What is in it has to be known above all where it cannot be taken out.
    traces = package_traces(data)
    try:
        published, left = cleaned_package(data, facts.title)
    except DAMAGES:
        published, left = b"", frozenset[str]()
    if facts.is_signed or not published:
        facts = replace(facts, traces=tuple(sorted(traces | left)))
        return replace(facts, properties=_properties(data)), data
    # Of what is left behind only a position is told, as it is of pictures that were cleaned.
    left |= package_traces(published) | (traces & {"position"})
    return replace(facts, traces=tuple(sorted(left)), is_cleaned=True), published


def _properties(data: bytes) -> tuple[tuple[str, str], ...]:
    try:
        return properties(data)
    except DAMAGES:
        return ()
