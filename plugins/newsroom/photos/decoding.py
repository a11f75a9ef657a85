"""Opening a photo without trusting it: size from the header first, pixels only after that."""

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any, NamedTuple

from PIL import (
    AvifImagePlugin,
    GifImagePlugin,
    Image,
    ImageFile,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)


def _heic(stream: BytesIO) -> ImageFile.ImageFile:
    from pillow_heif import HeifImageFile  # noqa: PLC0415 - a fifth of a second, where due

    file: ImageFile.ImageFile = HeifImageFile(stream)  # type: ignore[no-untyped-call]
    return file


# The plugins are called by name, not through Image.open: that would refuse a large photo
# before its size can be told, and would try decoders that nobody asked for.
_DECODERS: dict[str, Callable[[BytesIO], ImageFile.ImageFile]] = {
    "JPEG": JpegImagePlugin.JpegImageFile,
    "PNG": PngImagePlugin.PngImageFile,
    "WebP": WebPImagePlugin.WebPImageFile,
    "GIF": GifImagePlugin.GifImageFile,
    "TIFF": TiffImagePlugin.TiffImageFile,
    "AVIF": AvifImagePlugin.AvifImageFile,
    "HEIC": _heic,
}
# Pillow cannot show these as RGB without a profile.
_STRANGE_MODES = frozenset({"LAB", "HSV"})
_SIDEWAYS = (5, 6, 7, 8)
ORIENTATION = 0x0112
_SUBFILE_TYPE, _DNG_VERSION = 0x00FE, 0xC612
_IMAGE_EXTENTS = re.compile(rb"ispe\x00\x00\x00\x00(.{4})(.{4})", re.DOTALL)


class Pixels(NamedTuple):
    """A width and a height."""

    width: int
    height: int

    @property
    def mega(self) -> float:
        """Millions of pixels."""
        return self.width * self.height / 1e6


def claimed(data: bytes, name: str) -> Pixels | None:
    """Read the size from headers of formats whose decoder allocates as soon as it is opened.

    WebP: RFC 9649, 2.5–2.7; AVIF and HEIC: the largest `ispe` box, ISO 23008-12, 6.5.3.
    None for other formats, whose decoders read the header alone.
    """
    if name == "WebP":
        return _webp(data)
    if name in ("AVIF", "HEIC"):
        extents = (
            Pixels(int.from_bytes(found[1], "big"), int.from_bytes(found[2], "big"))
            for found in _IMAGE_EXTENTS.finditer(data[: 1 << 16])
        )
        return max(extents, key=lambda pixels: pixels.mega, default=None)
    return None


def _webp(data: bytes) -> Pixels | None:
    chunk, head = data[12:16], data[20:30]
    if len(head) < 10:
        return None
    if chunk == b"VP8X":
        return Pixels(
            int.from_bytes(head[4:7], "little") + 1, int.from_bytes(head[7:10], "little") + 1
        )
    if chunk == b"VP8L":
        bits = int.from_bytes(head[1:5], "little")
        return Pixels((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    return Pixels(
        int.from_bytes(head[6:8], "little") & 0x3FFF, int.from_bytes(head[8:10], "little") & 0x3FFF
    )


def is_cut(data: bytes, name: str) -> bool:
    """Whether a file promises more bytes than it has.

    WebP: the length of its RIFF chunk (RFC 9649, 2.4); AVIF and HEIC: those of its boxes (ISO
    14496-12, 4.2); TIFF: the offset of its first directory (TIFF 6.0, section 2).
    """
    if name == "WebP":
        return int.from_bytes(data[4:8], "little") + 8 > len(data)
    if name in ("AVIF", "HEIC"):
        return end_of_boxes(data) > len(data)
    if name == "TIFF":
        return int.from_bytes(data[4:8], "little" if data[:2] == b"II" else "big") >= len(data)
    return False


def end_of_boxes(data: bytes) -> int:
    """Where the last box of a box-structured file ends, as the boxes say (ISO 14496-12, 4.2)."""
    at = 0
    while 0 <= at < len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        if length == 1:
            length = int.from_bytes(data[at + 8 : at + 16], "big")
        at = at + max(length, 8) if length else len(data)
    return at


def frames(image: ImageFile.ImageFile) -> int:
    """How many pictures an opened file holds; 1 where it does not say."""
    return int(getattr(image, "n_frames", 1))


def opened(data: bytes, name: str) -> ImageFile.ImageFile:
    """Open a photo of that format and read its header; nothing is decoded yet.

    Raises whatever Pillow raises on damaged bytes, which is nearly anything.
    """
    return _DECODERS[name](stream(data))


def stream(data: bytes) -> BytesIO:
    """The bytes as a file, as Pillow wants them."""
    return BytesIO(data)


def reduce_jpeg(image: ImageFile.ImageFile, size: tuple[int, int]) -> None:
    """Have a JPEG decoded at the smallest of its scales (1, 1/2, 1/4, 1/8) not below `size`.

    All of the compressed data is still read, so damage is still found.
    """
    if isinstance(image, JpegImagePlugin.JpegImageFile):
        image.draft(None, size)


def orientation(image: Image.Image) -> int:
    """The EXIF orientation, 1 to 8; 1 where there is none or it is nonsense."""
    value = tags(image).get(ORIENTATION, 1)
    return value if value in range(1, 9) else 1


def tags(image: Image.Image, folder: int | None = None) -> Mapping[int, Any]:
    """A photo's EXIF tags, or those of one of its folders (IFD); none where they are damaged.

    Damage there leaves the picture sound, so it is passed over, whatever Pillow raises. Raises
    MemoryError: what could not be read may be what says how the photo is to be turned.
    """
    try:
        exif = image.getexif()
        return dict(exif) if folder is None else dict(exif.get_ifd(folder))
    except MemoryError:
        raise
    except Exception:
        return {}


def upright(image: ImageFile.ImageFile, size: Pixels) -> Pixels:
    """The size its header gave, as the picture is to be seen (EXIF 2.32, 4.6.4, Orientation).

    Call it after loading: to know the orientation of a PNG, Pillow reads the file to its end.
    """
    # Pillow has already turned the size of a TIFF.
    turned = not isinstance(image, TiffImagePlugin.TiffImageFile)
    return Pixels(size.height, size.width) if turned and orientation(image) in _SIDEWAYS else size


def strangeness(image: ImageFile.ImageFile) -> str:
    """Name what makes an opened photo one we cannot publish; empty where nothing does."""
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        fields = image.tag_v2
        # Camera originals are TIFF files that begin with a reduced copy or carry a DNG version.
        if _DNG_VERSION in fields or fields.get(_SUBFILE_TYPE, 0) == 1:
            return "RAW"
    return f"{image.format} {image.mode}" if image.mode in _STRANGE_MODES else ""
