"""A PDF written anew: what its catalog leads to, and of that what is for readers.

Earlier revisions of the file, and all that was deleted from it, are left behind.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from newsroom.photos.pdfcleaning import Entries, PdfCleaning
from newsroom.photos.pdffile import assembled
from newsroom.photos.pdffilters import UncleanError, resolved

# More than any announcement needs; beyond it a file is taken for an attack on our memory.
MAX_OBJECTS = 500_000

_Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A document without what was private, and the kinds of things that were met in it."""

    data: bytes
    traces: tuple[str, ...]


def cleaned_pdf(reader: PdfReader, title: str) -> Cleaned:
    """The PDF with that title and no other property; the same for the same arguments.

    Raises UncleanError, and nearly anything that pypdf raises on damaged bytes.
    """
    catalog = reader.trailer.raw_get("/Root")
    if not isinstance(catalog, IndirectObject):
        raise UncleanError("the catalog is no object of its own")
    copy = _Copy(reader, title, _key(catalog), frozenset(_pages(reader)))
    root = copy.number(catalog, "")
    plain: list[tuple[int, bytes]] = []
    streams: list[tuple[int, bytes]] = []
    for number, body, is_stream in copy.objects():
        (streams if is_stream else plain).append((number, body))
    info = 0
    if title:
        info = len(copy.numbers) + 1
        plain.append((info, b"<</Title %s>>" % _string(_encoded(title))))
    data = assembled(plain, streams, root, info)
    return Cleaned(data, tuple(sorted(copy.cleaning.traces)))


def _pages(reader: PdfReader) -> Iterator[_Key]:
    for page in reader.pages:
        if page.indirect_reference is not None:
            yield _key(page.indirect_reference)


def _key(reference: IndirectObject) -> _Key:
    return reference.idnum, reference.generation


@dataclass(slots=True)
class _Copy:
    """One walk over all that the catalog leads to, numbering as it goes."""

    reader: PdfReader
    title: str
    catalog: _Key
    pages: frozenset[_Key]
    cleaning: PdfCleaning = field(default_factory=PdfCleaning)
    numbers: dict[_Key, int] = field(default_factory=dict)
    waiting: deque[tuple[IndirectObject, str]] = field(default_factory=deque)

    def number(self, reference: IndirectObject, role: str) -> int:
        """The number of an object in the new file; `role` is the key under which it was met."""
        key = _key(reference)
        if key not in self.numbers:
            if len(self.numbers) >= MAX_OBJECTS:
                raise UncleanError("too many objects")
            self.numbers[key] = len(self.numbers) + 1
            self.waiting.append((reference, role))
        return self.numbers[key]

    def objects(self) -> Iterator[tuple[int, bytes, bool]]:
        """Number and body of every object, and whether it is a stream."""
        while self.waiting:
            reference, role = self.waiting.popleft()
            key = _key(reference)
            value = self.reader.get_object(reference)
            if self._is_left_behind(key, value):
                value = NullObject()
            if isinstance(value, StreamObject):
                entries, data = self.cleaning.stream(value)
                head = self._dictionary(entries, b"/Length %d" % len(data))
                yield self.numbers[key], head + b"\nstream\n" + data + b"\nendstream", True
            elif isinstance(value, DictionaryObject) and key == self.catalog:
                entries = self.cleaning.catalog(value, self.title)
                yield self.numbers[key], self._dictionary(entries), False
            else:
                yield self.numbers[key], self._body(value, role), False

    def _is_left_behind(self, key: _Key, value: PdfObject | None) -> bool:
        """Whether an object is a page that was taken out, or metadata met on another way."""
        if not isinstance(value, DictionaryObject):
            return value is None
        kind = str(resolved(value.get("/Type")))
        return kind == "/Metadata" or (kind == "/Page" and key not in self.pages)

    def _body(self, value: PdfObject | None, role: str) -> bytes:
        if isinstance(value, IndirectObject):
            return b"%d 0 R" % self.number(value, role)
        if isinstance(value, DictionaryObject):
            return self._dictionary(self.cleaning.kept(value, role))
        if isinstance(value, ArrayObject):
            return b"[%s]" % b" ".join(self._body(each, role) for each in value)
        if isinstance(value, (TextStringObject, ByteStringObject)):
            return _string(value.original_bytes)
        stream = BytesIO()
        (NullObject() if value is None else value).write_to_stream(stream)
        return stream.getvalue()

    def _dictionary(self, entries: Entries, length: bytes = b"") -> bytes:
        parts = [length] if length else []
        for key, value in entries:
            if not key.isascii():
                # A page may spell it in bytes that are lost to us, and would miss its font.
                raise UncleanError("a key that is not ASCII")
            parts.append(NameObject(key).renumber() + b" " + self._body(value, key))
        return b"<<%s>>" % b" ".join(parts)


def _encoded(text: str) -> bytes:
    return text.encode() if text.isascii() else b"\xfe\xff" + text.encode("utf-16-be")


def _string(data: bytes) -> bytes:
    """A string as a PDF writes it (ISO 32000-2, 7.3.4)."""
    if not data.isascii() or not data.decode().isprintable():
        return b"<%s>" % data.hex().encode()
    for sign in (b"\\", b"(", b")"):
        data = data.replace(sign, b"\\" + sign)
    return b"(%s)" % data
