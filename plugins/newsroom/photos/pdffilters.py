"""The JPEG or JPEG 2000 in a PDF's stream, out of its wrappings (ISO 32000-2, 7.4)."""

import zlib
from collections.abc import Callable, Mapping

from pypdf.errors import PyPdfError
from pypdf.filters import (
    ASCII85Decode,
    ASCIIHexDecode,
    FlateDecode,
    LZWDecode,
    RunLengthDecode,
)
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, PdfObject

Entries = dict[str, PdfObject]

_JPEG, _JPEG_2000 = "/DCTDecode", "/JPXDecode"
_PICTURES = (_JPEG, _JPEG_2000)
_STARTS = {_JPEG: (b"\xff\xd8\xff",), _JPEG_2000: (b"\0\0\0\x0cjP  ", b"\xff\x4f\xff\x51")}
# 8.9.7: names meant for pictures within a page's text; readers take them everywhere.
_SHORT = {
    **{"/A85": "/ASCII85Decode", "/AHx": "/ASCIIHexDecode", "/Fl": "/FlateDecode"},
    **{"/LZW": "/LZWDecode", "/RL": "/RunLengthDecode", "/DCT": _JPEG},
}
# Some writers leave a line end before the picture; readers look for its start.
_MAX_LEADING = 1_024
_MAX_PICTURE_BYTES = 256 << 20


class UncleanError(ValueError):
    """Raised where a document cannot be written anew without losing what it shows."""


def resolved(value: PdfObject | None) -> PdfObject | None:
    """What a reference stands for; anything else is itself."""
    return value.get_object() if isinstance(value, IndirectObject) else value


def is_picture(entries: Mapping[str, PdfObject]) -> bool:
    """Whether a stream of those entries is a whole picture file, wrapped or not."""
    return _filters(entries)[-1] in _PICTURES


def unwrapped(entries: Entries, data: bytes) -> tuple[Entries, bytes]:
    """Entries and data of such a stream with the picture's own filter alone.

    Raises UncleanError where a wrapping cannot be undone, or there is no picture in it.
    """
    *outer, own = _filters(entries)
    several = resolved(entries.get("/DecodeParms"))
    parameters = list(several) if isinstance(several, ArrayObject) else [several]
    parameters = [resolved(each) for each in parameters]
    parameters += [None] * (len(outer) + 1 - len(parameters))
    try:
        for name, each in zip(outer, parameters, strict=False):
            data = _DECODERS[name](data, each if isinstance(each, DictionaryObject) else None)
    except (KeyError, ValueError, zlib.error, PyPdfError) as error:
        raise UncleanError("a picture that does not unpack") from error
    places = [at for at in (data.find(start, 0, _MAX_LEADING) for start in _STARTS[own]) if at >= 0]
    if not places:
        raise UncleanError("a picture that is none")
    data = data[min(places) :]
    if not outer:
        return entries, data
    changed = {key: value for key, value in entries.items() if key != "/DecodeParms"}
    changed["/Filter"] = NameObject(own)
    kept = parameters[len(outer)]
    if isinstance(kept, DictionaryObject):
        changed["/DecodeParms"] = kept
    return changed, data


def _filters(entries: Mapping[str, PdfObject]) -> list[str]:
    """The names of a stream's filters, outermost first."""
    filters = resolved(entries.get("/Filter"))
    several = filters if isinstance(filters, ArrayObject) and filters else [filters]
    names = (str(resolved(each)) for each in several)
    return [_SHORT.get(name, name) for name in names]


def _inflated(data: bytes, parameters: DictionaryObject | None) -> bytes:
    if parameters:
        return FlateDecode.decode(data, parameters)
    inflating = zlib.decompressobj()
    plain = inflating.decompress(data, _MAX_PICTURE_BYTES)
    if not inflating.eof:
        raise UncleanError("a picture that does not unpack")
    return plain


_DECODERS: dict[str, Callable[[bytes, DictionaryObject | None], bytes]] = {
    "/ASCII85Decode": ASCII85Decode.decode,
    "/ASCIIHexDecode": ASCIIHexDecode.decode,
    "/FlateDecode": _inflated,
    "/LZWDecode": LZWDecode.decode,
    "/RunLengthDecode": RunLengthDecode.decode,
}
