"""Files offered for download: what they are by content, whether they open, what is published."""

import functools
import json
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from newsroom.photos.facts import AttachmentFacts, Disclosure
from newsroom.photos.formats import recognise
from newsroom.photos.officefacts import office_facts
from newsroom.photos.sources import Blob, SourceChangedError, fetch, fetch_unchanged
from newsroom.photos.store import load, save
from newsroom.populationnumbers import without_population_numbers

ACCEPTED = ("PDF", "DOCX", "XLSX")
# What was inspected or cleaned by another recipe is not taken from the cache.
RECIPE = "6"
_SUFFIXES = {f".{name.lower()}": name for name in ACCEPTED}
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_FOLDER = "attachments"


def inspect_attachment(
    root: Path, path: str, max_megabytes: float, title: str = "", cache: Path | None = None
) -> AttachmentFacts:
    """The facts of the attachment at `path` below `root`; a bad file is a fault, never an error.

    `fault` is one of: outside, missing, not-a-file, unreadable, empty, unsupported,
    name-disagrees, too-many-bytes, corrupt, encrypted, or "" for a sound file. `format` is what
    the content is, whatever the name says; `has_text` is false for a PDF of scanned pages. The
    published form, with `title` as its only property, is made here, so that a check can tell
    where that fails; with a `cache` it and the facts are kept there by the hash of the source.
    """
    blob = fetch(root, path, max_megabytes)
    if blob.fault or cache is None:
        return _attempted(blob, title)[0]
    stored = cache / _FOLDER / f"{_key(blob, title)}.json"
    known = _decoded(load(stored), path)
    if known is not None:
        return known
    facts, published = _attempted(blob, title)
    if facts.fault == "unreadable":
        # The machine's bad moment must not outlast it.
        return facts
    if facts.is_cleaned:
        save(cache / _FOLDER / facts.published_digest, published)
    save(stored, json.dumps(asdict(replace(facts, path=""))).encode())
    return facts


def render_attachment(root: Path, facts: AttachmentFacts, cache: Path | None = None) -> bytes:
    """The bytes to publish for a sound attachment: cleaned, or those inspected, untouched.

    Raises SourceChangedError where the file is no longer the one inspected.
    """
    if facts.is_cleaned and cache is not None:
        known = load(cache / _FOLDER / facts.published_digest)
        if known is not None and sha256(known).hexdigest() == facts.published_digest:
            return known
    data = fetch_unchanged(root, facts.path, facts.digest)
    if not facts.is_cleaned:
        return data
    again, published = _examined(Blob(facts.path, facts.digest, facts.size, data), facts.title)
    if again.published_digest != facts.published_digest:
        # Another version of the recipe made the facts while this one makes the bytes.
        raise SourceChangedError(facts.path)
    return published


def _attempted(blob: Blob, title: str) -> tuple[AttachmentFacts, bytes]:
    """As `_examined`; a file for which memory did not suffice could not be read, this time."""
    try:
        return _examined(blob, title)
    except MemoryError:
        name = recognise(blob.data).name
        return AttachmentFacts(blob.path, blob.digest, blob.size, name, fault="unreadable"), b""


def _key(blob: Blob, title: str) -> str:
    suffix = PurePosixPath(blob.path).suffix.lower()
    recipe = [RECIPE, _pdf_library(), blob.digest, suffix, title]
    return sha256(json.dumps(recipe).encode()).hexdigest()


@functools.cache
def _pdf_library() -> str:
    """The version of the library that cleans PDFs, which is read from a file of its own."""
    from importlib.metadata import version  # noqa: PLC0415 - only where there are attachments

    return version("pypdf")


def _decoded(data: bytes | None, path: str) -> AttachmentFacts | None:
    """Stored facts, for the path they are wanted for; None where they cannot be read."""
    if data is None:
        return None
    try:
        stored: dict[str, Any] = json.loads(data)
        stored["properties"] = tuple((name, value) for name, value in stored["properties"])
        stored["traces"] = tuple(stored["traces"])
        stored["disclosures"] = tuple(Disclosure(**each) for each in stored["disclosures"])
        return AttachmentFacts(**{**stored, "path": path})
    except (ValueError, TypeError, KeyError):
        return None


def _examined(blob: Blob, title: str) -> tuple[AttachmentFacts, bytes]:
    """The facts of a file that was fetched, and the bytes to publish where it is sound."""
    name = recognise(blob.data).name
    # What PDP001 finds in the title is not the document's own.
    own = without_population_numbers(title.strip())
    facts = AttachmentFacts(blob.path, blob.digest, blob.size, name, fault=blob.fault, title=own)
    if facts.fault:
        return facts, b""
    published = blob.data
    if name == "PDF":
        from newsroom.photos.pdffacts import pdf_facts  # noqa: PLC0415 - slow, and not always due

        facts, published = pdf_facts(facts, blob.data)
    elif name == "ZIP":
        facts, published = office_facts(facts, blob.data)
    promised = _SUFFIXES.get(PurePosixPath(blob.path).suffix.lower())
    if promised is None:
        return replace(facts, is_cleaned=False, fault="unsupported"), b""
    if name == "OLE" and promised != "PDF" and _ENCRYPTED_STREAM in blob.data:
        return replace(facts, format=promised, fault="encrypted"), b""
    if facts.fault:
        return facts, b""
    if facts.format != promised:
        return replace(facts, is_cleaned=False, fault="name-disagrees"), b""
    facts = replace(facts, properties=tuple((key, _plain(text)) for key, text in facts.properties))
    digest = sha256(published).hexdigest() if facts.is_cleaned else blob.digest
    return replace(facts, published_size=len(published), published_digest=digest), published


def _plain(text: str) -> str:
    """What a file says of itself, as a message can show it: one line, nothing hidden in it."""
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable())
