"""What one look at a PDF tells, and the form of it that is published."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import ByteStringObject, DictionaryObject, TextStringObject

from newsroom.photos.disclosures import Disclosures
from newsroom.photos.facts import AttachmentFacts
from newsroom.photos.pdfcopy import Cleaned, cleaned_pdf
from newsroom.photos.pdffilters import resolved
from newsroom.photos.pdfsignatures import is_signed_pdf
from newsroom.photos.pdfstrings import read_strings
from newsroom.photos.pdftext import read_pdf
from newsroom.photos.pdftraces import pdf_traces

_PROPERTIES = {
    "author": ("/Author", "/Manager"),
    "company": ("/Company",),
    "program": ("/Creator", "/Producer"),
    "subject": ("/Subject",),
    "keywords": ("/Keywords",),
}
_EDGE_DIGITS = 3


def pdf_facts(facts: AttachmentFacts, data: bytes) -> tuple[AttachmentFacts, bytes]:
    """The facts with all that the PDF adds to them, and the bytes to publish.

    A signed PDF is published as it is: rewriting would break the signature, which is worth more
    to readers, and names its signer on purpose. So is one that cannot be written anew; it has
    neither `is_signed` nor `is_cleaned`. Faults: corrupt, encrypted. Raises MemoryError.
    """
    with _quiet():
        try:
            reader = PdfReader(BytesIO(data))
            if reader.is_encrypted:
                return replace(facts, fault="encrypted"), data
            if not reader.pages:
                return replace(facts, fault="corrupt"), data
            has_text = any(page.extract_text().strip() for page in reader.pages)
            is_signed = is_signed_pdf(reader)
        except MemoryError:
            # It says nothing of the file; another time there may be enough.
            raise
        except Exception:
            # A damaged PDF can make the parser raise nearly anything; all of it means this.
            return replace(facts, fault="corrupt"), data
        facts = replace(facts, has_text=has_text, is_signed=is_signed)
        cleaned = _cleaned(data, facts.title)
        if cleaned is not None and not is_signed:
            facts = replace(facts, traces=cleaned.traces, is_cleaned=True)
            return _read(facts, PdfReader(BytesIO(cleaned.data))), cleaned.data
        # Everything in it is published, also what no page leads to.
        reader = PdfReader(BytesIO(data))
        met = pdf_traces(reader, data)
        traces = sorted(met.union(cleaned.traces if cleaned is not None else ()))
        facts = replace(facts, traces=tuple(traces), properties=_properties(data))
        return _read(facts, reader), data


def _read(facts: AttachmentFacts, published: PdfReader) -> AttachmentFacts:
    """The facts with the population numbers in the published form."""
    found = Disclosures()
    unread, has_ended = 0, True
    try:
        unread = read_pdf(published, found)
    except MemoryError:
        raise
    except Exception:
        # As above: its pages could be counted, and yet not be gone through.
        has_ended = False
    # What stands on a page is named by that page, and so comes first.
    is_read_whole = read_strings(published, found) and has_ended and not unread
    return found.noted(facts, is_read_whole=is_read_whole, unread_page=unread)


def _cleaned(data: bytes, title: str) -> Cleaned | None:
    """The PDF written anew and found whole; None where that cannot be done."""
    try:
        # Another reader: looking for text may leave its marks in the objects of the first.
        source = PdfReader(BytesIO(data))
        cleaned = cleaned_pdf(source, title)
        again = PdfReader(BytesIO(cleaned.data))
        is_whole = _sizes(again) == _sizes(source)
    except MemoryError:
        raise
    except Exception:
        # As above: what pypdf raises on a file that it reads in part cannot be foreseen.
        return None
    return cleaned if is_whole else None


def _sizes(reader: PdfReader) -> list[tuple[float, ...]]:
    """The edges of each page; LibreOffice writes more digits than are taken over."""
    return [
        tuple(round(float(edge), _EDGE_DIGITS) for edge in page.mediabox) for page in reader.pages
    ]


def _properties(data: bytes) -> tuple[tuple[str, str], ...]:
    """What the information dictionary says of the makers; nothing where it cannot be read."""
    try:
        information = PdfReader(BytesIO(data)).metadata or DictionaryObject()
        said = {
            key: str(text).strip()
            for key, value in information.items()
            if isinstance(text := resolved(value), (TextStringObject, ByteStringObject))
        }
    except MemoryError:
        raise
    except Exception:
        # As above: properties that cannot be read are none.
        return ()
    found = []
    for name, keys in _PROPERTIES.items():
        texts = dict.fromkeys(said[key] for key in keys if said.get(key))
        if texts:
            found.append((name, ", ".join(texts)))
    return tuple(found)


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
