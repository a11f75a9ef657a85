"""What a PDF says elsewhere than on its pages, in whatever object: nobody sees most of it.

Bookmarks, layers, labels of pages, structure for screen readers, choices of fields, properties.
"""

from collections.abc import Iterator
from itertools import islice

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from newsroom.digits import LENGTH
from newsroom.photos.disclosures import Disclosures
from newsroom.photos.markupwords import decoded, words
from newsroom.photos.pdfcopy import MAX_OBJECTS
from newsroom.photos.pdffilters import resolved
from newsroom.photos.pdftraces import references
from newsroom.photos.sources import MEGABYTE

# A book has less. Streams can be told to unpack to much more than the file.
_MOST_CHARACTERS = 64 * MEGABYTE
# Each object that is not where the file says is looked for in all of it.
_MOST_BROKEN = 100
# ISO 32000-2, 7.9.3 and 12.7.8: where a stream can stand for a string, or holds a form.
_STREAMS = frozenset(("/RC", "/RV", "/V", "/DV", "/JS", "/XFA"))
# 12.8.1: the proof of a signature is no text, and its certificates name the signer on purpose.
_PROOFS = frozenset(("/Contents", "/Cert"))


def read_strings(reader: PdfReader, found: Disclosures) -> bool:
    """Look for numbers in all that objects of the file hold as text; whether all could be read.

    Raises MemoryError.
    """
    everything = [reader.trailer, *references(reader)]
    left, broken = _MOST_CHARACTERS, 0
    for each in islice(everything, MAX_OBJECTS):
        try:
            for text in _texts(resolved(each)):
                found.read(text)
                left -= len(text)
                if left < 0:
                    return False
        except MemoryError:
            raise
        except Exception:
            # What pypdf raises on one damaged object cannot be foreseen; the next may be sound.
            broken += 1
            if broken > _MOST_BROKEN:
                return False
    return not broken and len(everything) <= MAX_OBJECTS


def text_of(value: PdfObject | None) -> str:
    """The text of a string, whatever it is written in; of anything else none."""
    if isinstance(value, ByteStringObject):
        return value.decode("latin-1")
    return value if isinstance(value, TextStringObject) else ""


def _texts(value: PdfObject | None) -> Iterator[str]:
    """All texts in an object that are long enough; what it refers to is an object of its own."""
    if isinstance(value, ArrayObject):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, DictionaryObject):
        if isinstance(value, StreamObject) and _is_metadata(value):
            yield _data(value)
        proofs = _PROOFS if "/ByteRange" in value else ()
        for key, each in value.items():
            if len(key) >= LENGTH:
                yield key
            if key in _STREAMS:
                yield from _streams(resolved(each))
            if key not in proofs:
                yield from _texts(each)
    else:
        text = value if isinstance(value, NameObject) else text_of(value)
        if len(text) >= LENGTH:
            yield text
            if "<" in text:
                # Notes and fields can have rich text, with a number in pieces (12.7.4.3).
                yield words(text)


def _streams(value: PdfObject | None) -> Iterator[str]:
    """What is written in a stream, or in those of an array."""
    for each in value if isinstance(value, ArrayObject) else (value,):
        stream = resolved(each)
        if isinstance(stream, StreamObject):
            yield _data(stream)


def _is_metadata(stream: StreamObject) -> bool:
    """Whether it is what XMP a file or a part of it has (14.3.2)."""
    kinds = {str(resolved(stream.get(key))) for key in ("/Type", "/Subtype")}
    return not kinds.isdisjoint(("/Metadata", "/XML"))


def _data(stream: StreamObject) -> str:
    """The words of a stream of XML, each element for itself; or of plain text."""
    return words(decoded(stream.get_data()).replace("<", "\n\n<"))
