"""What of a PDF is for its readers: all but who made it, when and with what, and what it runs.

ISO 32000-2 is meant where a clause is named.
"""

import zlib
from collections.abc import Iterator

from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from newsroom.photos.segments import cleaned_picture, has_position

Entries = Iterator[tuple[str, PdfObject]]

LANGUAGE = "id"
_MAX_PICTURE_BYTES = 256 << 20


def _names(words: str) -> frozenset[str]:
    return frozenset(f"/{word}" for word in words.split())


# 14.3.2 XMP, 14.5 private data of programs, 12.3.4 thumbnails, 7.11.4 files inside the file,
# 14.13 files that belong to a part, 12.6.3 what happens without a click, 12.7.8 XFA, 14.10 web
# capture, 12.8.6 permissions, 12.8.4.3 proofs of signatures, 12.8.7 attestations, 12.3.5
# portfolios, 8.11.4.4 the maker of a layer; and the files that pdfTeX put in, by path.
_DROPPED = _names(
    "Metadata PieceInfo LastModified Thumb EF RF AF AA XFA SpiderInfo Perms DSS Legal Collection"
    " CreatorInfo PTEX.FileName PTEX.InfoDict PTEX.PageNumber"
)
# The keys of these dictionaries are names that somebody chose, whatever they look like.
_NAMED = _names(
    "Font XObject ExtGState ColorSpace Pattern Shading Properties CharProcs Dests ClassMap"
    " RoleMap Colorants N D R"
)
_HIDDEN_NAMES = {"/JavaScript": "scripts", "/EmbeddedFiles": "files", "/Renditions": "scripts"}
_ACTIONS = _names("OpenAction A Next")
# 12.6.4: the actions that run something, or open what is inside the file.
_ACTIVE = _names("JavaScript Launch ImportData Rendition GoToE Movie")
# 12.5.6.2: the annotations that say who made them and when.
_MARKUP = _names(
    "Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut"
    " Stamp Caret Ink FileAttachment Sound Redact Popup"
)
_REMARKS = _names("Text Highlight Underline Squiggly StrikeOut Caret")
_REVIEWER = _names("T M CreationDate NM")


class UncleanError(ValueError):
    """Raised where a document cannot be written anew without losing what it shows."""


class PdfCleaning:
    """Decides what is taken over, and remembers in `traces` what it met on the way.

    Traces: comments (they stay, without names and dates), files and scripts (they go), position
    (it goes from JPEGs).
    """

    def __init__(self) -> None:
        self.traces: set[str] = set()

    def catalog(self, catalog: DictionaryObject, title: str) -> Entries:
        """What stays of the catalog; the title, if any, is what a reader's window shows."""
        shown = resolved(catalog.get("/ViewerPreferences"))
        preferences = DictionaryObject(shown if isinstance(shown, DictionaryObject) else {})
        if title:
            preferences[NameObject("/DisplayDocTitle")] = BooleanObject(True)
        yield from (
            (key, value)
            for key, value in self.kept(catalog, "")
            if key not in ("/ViewerPreferences", "/Version", "/Extensions")
        )
        if preferences:
            yield "/ViewerPreferences", preferences
        if "/Lang" not in catalog:
            yield "/Lang", TextStringObject(LANGUAGE)

    def kept(self, dictionary: DictionaryObject, role: str) -> Entries:
        """What stays of a dictionary that was met under the key `role`."""
        if role in _NAMED and not isinstance(dictionary, StreamObject):
            yield from dictionary.items()
            return
        kind = dictionary.get("/Subtype")
        is_markup = kind in _MARKUP and "/Rect" in dictionary
        if is_markup and (kind == "/Text" or (kind in _REMARKS and dictionary.get("/Contents"))):
            self.traces.add("comments")
        for key, value in dictionary.items():
            if key in _DROPPED:
                self._note_dropped(key, resolved(value))
            elif role == "/Names" and key in _HIDDEN_NAMES:
                if _has_entries(resolved(value)):
                    self.traces.add(_HIDDEN_NAMES[key])
            elif key in _ACTIONS and _is_active(resolved(value)):
                self.traces.add("scripts")
            elif not (is_markup and key in _REVIEWER):
                yield key, value

    def stream(self, stream: StreamObject) -> tuple[Entries, bytes]:
        """What stays of a stream's dictionary, without its length, and its data as stored."""
        # The data before any filter; there is no other way to it than this attribute.
        data = stream._data
        entries = {k: v for k, v in self.kept(stream, "") if k != "/Length"}
        if stream.get("/Subtype") == "/Image":
            entries, data = _without_deflate(entries, data)
            if _filters(entries) in (["/DCTDecode"], ["/JPXDecode"]):
                if has_position(data):
                    self.traces.add("position")
                data = cleaned_picture(data, keeps_orientation=False)
        return iter(entries.items()), data

    def _note_dropped(self, key: str, value: PdfObject | None) -> None:
        if key == "/EF":
            self.traces.add("files")
        actions = value.values() if key == "/AA" and isinstance(value, DictionaryObject) else ()
        if any(_is_active(resolved(action)) for action in actions):
            self.traces.add("scripts")


def resolved(value: PdfObject | None) -> PdfObject | None:
    """What a reference stands for; anything else is itself."""
    return value.get_object() if isinstance(value, IndirectObject) else value


def _has_entries(tree: PdfObject | None) -> bool:
    """Whether a name tree (7.9.6) holds anything."""
    return isinstance(tree, DictionaryObject) and any(
        resolved(tree.get(key)) for key in ("/Names", "/Kids")
    )


def _is_active(action: PdfObject | None) -> bool:
    if isinstance(action, ArrayObject):
        return any(_is_active_one(resolved(each)) for each in action)
    return _is_active_one(action)


def _is_active_one(action: PdfObject | None) -> bool:
    return isinstance(action, DictionaryObject) and str(resolved(action.get("/S"))) in _ACTIVE


def _filters(entries: dict[str, PdfObject]) -> list[str]:
    """The names of a stream's filters, outermost first."""
    filters = resolved(entries.get("/Filter"))
    several = filters if isinstance(filters, ArrayObject) else [filters]
    return [str(resolved(each)) for each in several]


def _without_deflate(
    entries: dict[str, PdfObject], data: bytes
) -> tuple[dict[str, PdfObject], bytes]:
    """A JPEG that was deflated on top, as some scanners do, without that wrapping."""
    if _filters(entries) != ["/FlateDecode", "/DCTDecode"]:
        return entries, data
    inflating = zlib.decompressobj()
    plain = inflating.decompress(data, _MAX_PICTURE_BYTES)
    if not inflating.eof:
        raise UncleanError("a picture that does not unpack")
    parameters = resolved(entries.get("/DecodeParms"))
    changed = {key: value for key, value in entries.items() if key != "/DecodeParms"}
    changed["/Filter"] = NameObject("/DCTDecode")
    if isinstance(parameters, ArrayObject) and isinstance(
        resolved(parameters[-1]), DictionaryObject
    ):
        changed["/DecodeParms"] = parameters[-1]
    return changed, plain
