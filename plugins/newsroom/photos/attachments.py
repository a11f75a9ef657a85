"""Files offered for download: what they are by content, and whether they can be opened."""

import logging
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path, PurePosixPath

from newsroom.model import AttachmentFacts
from newsroom.photos.formats import recognise
from newsroom.photos.sources import MEGABYTE, Blob, fetch, fetch_unchanged

ACCEPTED = ("PDF", "DOCX", "XLSX")
_SUFFIXES = {f".{name.lower()}": name for name in ACCEPTED}
# ECMA-376, part 1, 15.2.11 and part 2: the main part's content type says which program it is for.
_MAIN_PARTS = (
    (b"wordprocessingml.document.main+xml", "DOCX"),
    (b"spreadsheetml.sheet.main+xml", "XLSX"),
    (b"macroEnabled.main+xml", "makro"),
    (b"presentationml.", "PPTX"),
)
_CONTENT_TYPES = "[Content_Types].xml"
_MAX_TYPES_BYTES = 1 * MEGABYTE
# A document of 20 MB that unpacks to more than this is a bomb, not an announcement.
_MAX_UNPACKED_BYTES = 512 * MEGABYTE
_CHUNK = 1 << 20
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_IS_ENCRYPTED = 0x1


def inspect_attachment(root: Path, path: str, max_megabytes: float) -> AttachmentFacts:
    """The facts of the attachment at `path` below `root`; a bad file is a fault, never an error.

    `fault` is one of: outside, missing, not-a-file, unreadable, empty, unsupported,
    name-disagrees, too-many-bytes, corrupt, encrypted, or "" for a sound file. `format` is what
    the content is, whatever the name says; `has_text` is false for a PDF of scanned pages.
    """
    blob = fetch(root, path, max_megabytes)
    name = recognise(blob.data).name
    facts = AttachmentFacts(path, blob.digest, blob.size, name, fault=blob.fault)
    if facts.fault:
        return facts
    if name == "PDF":
        facts = _pdf(facts, blob)
    elif name == "ZIP":
        facts = _package(facts, blob)
    promised = _SUFFIXES.get(PurePosixPath(path).suffix.lower())
    if promised is None:
        return replace(facts, fault="unsupported")
    if name == "OLE" and promised != "PDF" and _ENCRYPTED_STREAM in blob.data:
        return replace(facts, format=promised, fault="encrypted")
    if facts.format == promised or facts.fault:
        return facts
    return replace(facts, fault="name-disagrees")


def render_attachment(root: Path, facts: AttachmentFacts) -> bytes:
    """The bytes to publish for a sound attachment: those that were inspected, untouched.

    They are not rewritten, because that would break the electronic signature (BSrE) of an
    announcement. Raises SourceChangedError where the file is no longer the one inspected.
    """
    return fetch_unchanged(root, facts.path, facts.digest)


def _pdf(facts: AttachmentFacts, blob: Blob) -> AttachmentFacts:
    from pypdf import PdfReader  # noqa: PLC0415 - a quarter second, due only where there is a PDF

    with _quiet():
        try:
            reader = PdfReader(BytesIO(blob.data))
            if reader.is_encrypted:
                return replace(facts, fault="encrypted")
            if not reader.pages:
                return replace(facts, fault="corrupt")
            has_text = any(page.extract_text().strip() for page in reader.pages)
        except Exception:
            # A damaged PDF can make the parser raise nearly anything; all of it means this.
            return replace(facts, fault="corrupt")
    return replace(facts, has_text=has_text)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep pypdf from reporting a file's small sins in a log that staff would have to read."""
    logger, silence = logging.getLogger("pypdf"), logging.NullHandler()
    before = logger.propagate
    logger.addHandler(silence)
    logger.propagate = False
    try:
        yield
    finally:
        logger.propagate = before
        logger.removeHandler(silence)


def _package(facts: AttachmentFacts, blob: Blob) -> AttachmentFacts:
    """What an Office Open XML package holds; every part is unpacked once, within bounds."""
    try:
        with zipfile.ZipFile(BytesIO(blob.data)) as package:
            parts = package.infolist()
            if any(part.flag_bits & _IS_ENCRYPTED for part in parts):
                return replace(facts, fault="encrypted")
            if sum(part.file_size for part in parts) > _MAX_UNPACKED_BYTES:
                return replace(facts, fault="corrupt")
            if _CONTENT_TYPES not in package.namelist():
                return facts
            with package.open(_CONTENT_TYPES) as stream:
                types = stream.read(_MAX_TYPES_BYTES)
            for part in parts:
                with package.open(part) as stream:
                    while stream.read(_CHUNK):
                        pass
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError):
        return replace(facts, fault="corrupt")
    name = next((name for mark, name in _MAIN_PARTS if mark in types), facts.format)
    return replace(facts, format=name)
