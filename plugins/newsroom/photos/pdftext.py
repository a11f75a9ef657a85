"""What a PDF says on its pages, in its notes and its fields."""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import islice

from pypdf import PageObject, PdfReader, apply_configuration
from pypdf.generic import ArrayObject, DictionaryObject, read_object

from newsroom.photos.disclosures import Disclosures
from newsroom.photos.pdffilters import resolved
from newsroom.photos.pdfstrings import text_of

# A page of a list of voters takes 30 ms. What is longer is a book, and nobody's announcement.
MOST_PAGES = 1_000
_MOST_NOTES, _MOST_PARENTS = 1_000, 8
# Drawings within a page, each with drawings of its own, can be told to go on for hours.
_MOST_FORMS, _MOST_WORK = 500, 1_000_000
_SAID = ("/Contents", "/RC", "/Subj", "/T", "/TU", "/V", "/DV", "/URI")
# ISO 32000-2, 14.9: what screen readers read instead of what is drawn; it may stand among it.
_INSTEAD = re.compile(
    rb"/(?:ActualText|Alt|E)\s*(\((?:[^()\\]|\\.)*+\)|<[0-9A-Fa-f\s]*+>)", re.DOTALL
)


def read_pdf(reader: PdfReader, found: Disclosures) -> int:
    """Look for numbers on all pages; the first page that could not be read, 0 where all were.

    Raises MemoryError.
    """
    unread = 0
    limits = apply_configuration(
        xform_maximum_invocations_per_extraction=_MOST_FORMS,
        stream_parsing_work_maximum_count=_MOST_WORK,
    )
    with limits:
        for number, page in enumerate(reader.pages, start=1):
            if number > MOST_PAGES:
                return unread or number
            try:
                found.read(page.extract_text(), number)
                found.read("\n\n".join((*_notes(page), *_instead(page))), number)
            except MemoryError:
                raise
            except Exception:
                # What pypdf raises on a damaged page cannot be foreseen; the next may be sound.
                unread = unread or number
    return unread


def _notes(page: PageObject) -> Iterator[str]:
    """What notes, fields and links of a page say; a field has its value from its parent, too."""
    notes = resolved(page.get("/Annots"))
    for each in islice(notes if isinstance(notes, ArrayObject) else (), _MOST_NOTES):
        note = resolved(each)
        for _ in range(_MOST_PARENTS):
            if not isinstance(note, DictionaryObject):
                break
            action = resolved(note.get("/A"))
            yield from _said(note)
            if isinstance(action, DictionaryObject):
                yield from _said(action)
            note = resolved(note.get("/Parent"))


def _said(entries: DictionaryObject) -> Iterator[str]:
    yield from (text_of(resolved(entries.get(key))) for key in _SAID)


def _instead(page: PageObject) -> Iterator[str]:
    """What a page tells screen readers of the parts of its contents."""
    contents = page.get_contents()
    for found in _INSTEAD.finditer(contents.get_data()) if contents is not None else ():
        yield text_of(read_object(BytesIO(found[1]), None))
