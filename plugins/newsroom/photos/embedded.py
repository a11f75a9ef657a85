"""The words that came inside a photo file: caption, byline, alternative text, credit, copyright.

Where EXIF, IPTC-IIM and XMP differ, the order is that of the Metadata Working Group's Guidelines
2.0 for reading: EXIF first; then XMP, or IIM where its digest tells that it was changed last.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PIL import ImageFile, TiffImagePlugin

from newsroom.photos import blocks
from newsroom.photos.facts import Embedded
from newsroom.photos.wording import (
    MAX_BYTES,
    MAX_CHARACTERS,
    decoded,
    device_names,
    name,
    rights,
    sentence,
)

# Image resources of Photoshop: the IIM block and the MD5 it had when XMP was last made to agree.
IIM_RESOURCE, DIGEST_RESOURCE = 0x0404, 0x0425
_MAX_PARTS = 3
# What a field of one's own makes of its text, knowing the camera's names.
_Taking = Callable[[str, frozenset[str]], str]


@dataclass(frozen=True, slots=True)
class _Blocks:
    """A photo's three blocks, read; `is_iim_newer` where IIM was changed after XMP."""

    exif: Mapping[int, bytes]
    iim: Mapping[int, tuple[bytes, ...]]
    xmp: Mapping[str, tuple[str, ...]]
    is_iim_newer: bool = False

    def plain(self, tag: int) -> str:
        """An EXIF text; of several parts, as Copyright may have them, the first that says any."""
        parts = self.exif.get(tag, b"")[:MAX_BYTES].split(b"\0", _MAX_PARTS)
        return next((text for text in map(decoded, parts) if text.strip()), "")

    def windows(self, tag: int) -> str:
        """A text as Windows' Explorer writes it."""
        data = self.exif.get(tag, b"")[:MAX_BYTES]
        return data.decode("utf-16-le", "ignore").partition("\0")[0]

    def both(self, data_set: int, key: str) -> tuple[tuple[str, ...], ...]:
        """The texts of IIM and XMP, those first that are to be believed first."""
        iim = tuple(map(decoded, self.iim.get(data_set, ())))
        xmp = self.xmp.get(key, ())
        return (iim, xmp) if self.is_iim_newer else (xmp, iim)


def embedded(image: ImageFile.ImageFile, data: bytes) -> Embedded:
    """What the photo opened as `image` says about itself; `data` is its file.

    Call it once the image is loaded: a PNG may carry words behind its pixels. Every text is one
    line of at most 2,000 characters; what cameras and programs fill in by themselves counts as
    none. Nothing raises and nothing is slow, whatever the blocks hold.
    """
    found = _read(image, data)
    device = device_names(found.plain(blocks.MAKE), found.plain(blocks.MODEL))
    captions, bylines, notices = (
        found.both(blocks.CAPTION, blocks.DC_DESCRIPTION),
        found.both(blocks.BY_LINE, blocks.DC_CREATOR),
        found.both(blocks.COPYRIGHT_NOTICE, blocks.DC_RIGHTS),
    )
    artists, authors = found.plain(blocks.ARTIST), found.windows(blocks.XP_AUTHOR)
    titles = (found.windows(blocks.XP_TITLE), found.windows(blocks.XP_COMMENT))
    return Embedded(
        caption=_first(sentence, device, ([found.plain(blocks.DESCRIPTION)], *captions, titles)),
        byline=_all(device, (_people(artists), *bylines, _people(authors))),
        alt=_first(sentence, device, (found.xmp.get(blocks.ALT_TEXT, ()),)),
        credit=_first(name, device, found.both(blocks.CREDIT, blocks.PHOTOSHOP_CREDIT)),
        copyright=_first(rights, device, ([found.plain(blocks.COPYRIGHT)], *notices)),
    )


def _read(image: ImageFile.ImageFile, data: bytes) -> _Blocks:
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        fields = blocks.exif_values(data)
        return _Blocks(
            fields,
            blocks.iim_values(fields.get(blocks.IIM_IN_TIFF, b"")),
            blocks.xmp_values(fields.get(blocks.XMP_IN_TIFF, b"")),
        )
    resources = image.info.get("photoshop")
    held: Mapping[int, object] = resources if isinstance(resources, dict) else {}
    iim, digest = _bytes(held.get(IIM_RESOURCE)), _bytes(held.get(DIGEST_RESOURCE))
    return _Blocks(
        blocks.exif_values(_bytes(image.info.get("exif"))),
        blocks.iim_values(iim),
        blocks.xmp_values(_bytes(image.info.get("xmp"))),
        is_iim_newer=bool(digest) and digest != digest_of(iim),
    )


def digest_of(iim: bytes) -> bytes:
    """The digest of an IIM block by which a reader sees that somebody else has changed it.

    Metadata Working Group, Guidelines 2.0, "IPTC-IIM digest": MD5, no matter of security.
    """
    return hashlib.md5(iim, usedforsecurity=False).digest()


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else b""


def _people(text: str) -> tuple[str, ...]:
    """The names in one field: separated by semicolons, perhaps in quotation marks (MWG 2.0)."""
    return tuple(part.strip(' "') for part in text.split(";"))


def _first(take: _Taking, device: frozenset[str], sources: Iterable[Iterable[str]]) -> str:
    """The first text of all sources that says anything."""
    taken = (take(text, device) for source in sources for text in source)
    return next(filter(None, taken), "")


def _all(device: frozenset[str], sources: Iterable[Iterable[str]]) -> str:
    """All names of the first source that has any, each once."""
    named = (dict.fromkeys(name(text, device) for text in source) for source in sources)
    joined = (", ".join(filter(None, names))[:MAX_CHARACTERS] for names in named)
    return next(filter(None, joined), "")
