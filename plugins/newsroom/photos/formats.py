"""What a file is by its first bytes, whatever its name says."""

import re
from dataclasses import dataclass

SNIFFED_BYTES = 4096

PHOTO_SUFFIXES: dict[str, tuple[str, ...]] = {
    "JPEG": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "PNG": (".png",),
    "WebP": (".webp",),
    "GIF": (".gif",),
    "TIFF": (".tif", ".tiff"),
    "AVIF": (".avif",),
    "HEIC": (".heic", ".heif", ".hif"),
}

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\x00\x10\x00\x00\x00CR", "RAW"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"II+\x00", "TIFF"),
    (b"MM\x00+", "TIFF"),
    (b"IIRO", "RAW"),
    (b"IIRS", "RAW"),
    (b"IIU\x00", "RAW"),
    (b"FUJIFILMCCD-RAW", "RAW"),
    (b"8BPS", "PSD"),
    (b"%PDF-", "PDF"),
    (b"\x00\x00\x00\x0cjP  ", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\x00\x00\x00\x0cJXL ", "JPEG XL"),
    (b"\x00\x00\x01\x00", "ICO"),
    (b"PK\x03\x04", "ZIP"),
    (b"PK\x05\x06", "ZIP"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "OLE"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"{\\rtf", "RTF"),
    (b"\x1a\x45\xdf\xa3", "video"),
    (b"ID3", "audio"),
)
# ISO 14496-12, 4.3: the brand at offset 8 says what a box-structured file holds.
_BRANDS = {
    **dict.fromkeys((b"avif", b"avis"), "AVIF"),
    **dict.fromkeys(
        (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"), "HEIC"
    ),
    b"crx ": "RAW",
}
_SVG = re.compile(rb"<svg[\s>]", re.IGNORECASE)
_HTML = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|script)\b", re.I | re.S
)
IMAGE_KINDS = frozenset({*PHOTO_SUFFIXES, "RAW", "PSD", "BMP", "SVG", "ICO"}) | {
    "PDF",
    "JPEG 2000",
    "JPEG XL",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """A file's format by content; `name` is empty where the bytes tell nothing."""

    name: str

    @property
    def is_photo(self) -> bool:
        """Whether a photo of this format can be published."""
        return self.name in PHOTO_SUFFIXES

    @property
    def is_picture(self) -> bool:
        """Whether it shows a picture at all, though perhaps in a format we do not take."""
        return self.name in IMAGE_KINDS


def recognise(data: bytes) -> Kind:
    """Tell a file's format from its first bytes (4 kB suffice); never raises."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return Kind(name)
    if data[:4] == b"RIFF":
        return Kind("WebP" if data[8:12] == b"WEBP" else "video" if data[8:12] == b"AVI " else "")
    if data[4:8] == b"ftyp":
        return Kind(_brand(data))
    # A Windows bitmap has four reserved zero bytes after its length.
    if data[:2] == b"BM" and data[6:10] == b"\x00\x00\x00\x00":
        return Kind("BMP")
    return Kind(_markup(data[:SNIFFED_BYTES]))


def _brand(data: bytes) -> str:
    major = _BRANDS.get(data[8:12], "video")
    if major == "HEIC" and b"avif" in data[16 : int.from_bytes(data[:4], "big")]:
        return "AVIF"
    return major


def _markup(head: bytes) -> str:
    if _HTML.match(head.removeprefix(b"\xef\xbb\xbf")):
        return "HTML"
    return "SVG" if _SVG.search(head) else ""
