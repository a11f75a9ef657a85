"""What of a PDF is for its readers: all but who made it, when and with what, and what it runs.

ISO 32000-2 is meant where a clause is named.
"""

from collections.abc import Iterator

from pypdf.generic import (
    BooleanObject,
    DictionaryObject,
    NameObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from newsroom.photos.inlinepictures import may_tell_inline
from newsroom.photos.pdfactions import is_active, is_private_place, runs_something
from newsroom.photos.pdffilters import UncleanError, is_picture, resolved, unwrapped
from newsroom.photos.positions import has_position
from newsroom.photos.segments import freed_picture

Entries = Iterator[tuple[str, PdfObject]]

LANGUAGE = "id"


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
HIDDEN_NAMES = {"/JavaScript": "scripts", "/EmbeddedFiles": "files", "/Renditions": "scripts"}
# 12.5.6.2: the annotations that say who made them and when.
_MARKUP = _names(
    "Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut"
    " Stamp Caret Ink FileAttachment Sound Redact Popup"
)
_SIGNATURES = _names("Sig DocTimeStamp")
_REMARKS = _names("Text Highlight Underline Squiggly StrikeOut Caret")
_REVIEWER = _names("T M CreationDate NM")


class PdfCleaning:
    """Decides what is taken over, and remembers in `traces` what it met on the way.

    Traces: comments (they stay, without names and dates), files and scripts (they go), position
    (it goes from pictures), pictures (they stay, and may say where they were taken; so do all
    that are written into the text of a page).
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
            elif role == "/Names" and key in HIDDEN_NAMES:
                if _has_entries(resolved(value)):
                    self.traces.add(HIDDEN_NAMES[key])
            elif runs_something(key, resolved(value)):
                self.traces.add("scripts")
            elif not (
                is_private_place(key, resolved(value))
                or (key == "/V" and _is_signing(resolved(value)))
                or (is_markup and key in _REVIEWER)
            ):
                yield key, value

    def stream(self, stream: StreamObject) -> tuple[Entries, bytes]:
        """What stays of a stream's dictionary, without its length, and its data as stored."""
        # The data before any filter; there is no other way to it than this attribute.
        data = stream._data
        entries = {k: v for k, v in self.kept(stream, "") if k != "/Length"}
        if is_picture(entries):
            entries, data = self._picture(entries, data)
        elif may_tell_inline(stream):
            self.traces.add("pictures")
        return iter(entries.items()), data

    def _picture(
        self, entries: dict[str, PdfObject], data: bytes
    ) -> tuple[dict[str, PdfObject], bytes]:
        """The picture cleaned; a broken one as it is, which is told where it may say too much."""
        try:
            entries, plain = unwrapped(entries, data)
        except UncleanError:
            # Nobody can tell what a reader makes of it.
            self.traces.add("pictures")
            return entries, data
        if has_position(plain):
            self.traces.add("position")
        cleaned, may_tell = freed_picture(plain, keeps_orientation=False)
        if may_tell:
            self.traces.add("pictures")
        return entries, cleaned

    def _note_dropped(self, key: str, value: PdfObject | None) -> None:
        if key == "/EF":
            self.traces.add("files")
        actions = value.values() if key == "/AA" and isinstance(value, DictionaryObject) else ()
        if any(is_active(resolved(action)) for action in actions):
            self.traces.add("scripts")


def _has_entries(tree: PdfObject | None) -> bool:
    """Whether a name tree (7.9.6) holds anything."""
    return isinstance(tree, DictionaryObject) and any(
        resolved(tree.get(key)) for key in ("/Names", "/Kids")
    )


def _is_signing(value: PdfObject | None) -> bool:
    """Whether a field's value names a signer, as it does before there is a signature."""
    if not isinstance(value, DictionaryObject):
        return False
    return "/ByteRange" in value or str(resolved(value.get("/Type"))) in _SIGNATURES
