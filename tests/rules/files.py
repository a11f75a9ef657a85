"""Files that rules look at, sound and damaged, drawn or put together on the spot.

`make(kind, size, seed)` gives the bytes of one; the kinds are the keys of `MAKERS`. Pictures are
plain gradients, cheap to draw and to compress; another seed gives another picture, but for the kind
`copy`.
"""

import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO

import pillow_heif
from PIL import Image
from pypdf import PdfWriter

from rules import papers, pictures, snapshots

Size = tuple[int, int]
DEFAULT = (1920, 1080)
MEGABYTE = 1 << 20


@cache
def make(kind: str, size: Size | None = None, seed: int | str = 1) -> bytes:
    """The bytes of a file of that kind; the same for the same arguments."""
    return MAKERS[kind](size or DEFAULT, seed)


def picture(size: Size, seed: int | str) -> Image.Image:
    """A smooth colour picture of that size."""
    shade = zlib.crc32(str(seed).encode())
    tile = Image.merge("RGB", [Image.linear_gradient("L").rotate(90 * n) for n in range(3)])
    tint = Image.new("RGB", tile.size, (shade & 255, shade >> 8 & 255, shade >> 16 & 255))
    return Image.blend(tile, tint, 0.4).resize(size, Image.Resampling.BILINEAR)


def saved(image: Image.Image, name: str, **options: object) -> bytes:
    """A picture as a file of that Pillow format."""
    stream = BytesIO()
    image.save(stream, name, **options)
    return stream.getvalue()


def jpeg(size: Size, seed: int | str) -> bytes:
    return saved(picture(size, seed), "JPEG", quality=85)


def png(size: Size, seed: int | str) -> bytes:
    return saved(picture(size, seed), "PNG", compress_level=1)


def truncated(size: Size, seed: int | str) -> bytes:
    whole = make("jpeg", size, seed)
    return whole[: len(whole) // 2]


def flipped_png(size: Size, seed: int | str) -> bytes:
    whole = bytearray(make("png", size, seed))
    whole[len(whole) // 2] ^= 0xFF
    return bytes(whole)


def heavy(size: Size, seed: int | str) -> bytes:
    """A sound JPEG of 26 MB: comments after the start marker."""
    whole = make("jpeg", size, seed)
    comment = b"\xff\xfe" + struct.pack(">H", 65_002) + b" " * 65_000
    return whole[:2] + comment * (26 * MEGABYTE // len(comment) + 1) + whole[2:]


def png_chunk(name: bytes, data: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(name + data))
    return struct.pack(">I", len(data)) + name + data + checksum


def png_bomb(size: Size, _seed: int | str) -> bytes:
    """A few hundred bytes that claim `size` pixels."""
    head = struct.pack(">IIBBBBB", *size, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 100_000)
    return (
        b"\x89PNG\r\n\x1a\n"
        + png_chunk(b"IHDR", head)
        + png_chunk(b"IDAT", rows)
        + png_chunk(b"IEND", b"")
    )


def isobmff(brand: bytes) -> bytes:
    """The head of a box-structured file of that brand (HEIC, CR3, MP4 …)."""
    return struct.pack(">I", 20) + b"ftyp" + brand + b"\0\0\0\0" + brand + b"\0" * 400


def heic(size: Size, seed: int | str) -> bytes:
    stream = BytesIO()
    pillow_heif.from_pillow(picture(size, seed)).save(stream, quality=60)
    return stream.getvalue()


def pdf(text: str) -> bytes:
    """A PDF of one page with that text; without any it is a page as scanners leave it."""
    words = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET" if text else "0.9 g 0 0 595 842 re f"
    font = "<</F1 <</Type/Font /Subtype/Type1 /BaseFont/Helvetica>>>>"
    objects = [
        "<</Type/Catalog /Pages 2 0 R>>",
        "<</Type/Pages /Kids[3 0 R] /Count 1>>",
        "<</Type/Page /Parent 2 0 R /MediaBox[0 0 595 842] /Contents 4 0 R"
        f" /Resources<</Font{font}>>>>",
        f"<</Length {len(words)}>>\nstream\n{words}\nendstream",
    ]
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    tail = f"trailer\n<</Size {len(objects) + 1} /Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{tail}".encode()


def locked_pdf() -> bytes:
    writer = PdfWriter(clone_from=BytesIO(pdf("Pengumuman")))
    writer.encrypt("rahasia", algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def package(main: str, padding: int = 0) -> bytes:
    """An Office Open XML package whose main part has that content type."""
    types = (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'content-types"><Override PartName="/main.xml" ContentType="{main}"/></Types>'
    )
    root = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r" Target="main.xml" Type="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships/officeDocument"/></Relationships>'
    )
    parts = {"[Content_Types].xml": types, "_rels/.rels": root, "main.xml": "<main/>"}
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name), text)
        if padding:
            hollow = zipfile.ZipInfo("padding.bin")
            hollow.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(hollow, "w", force_zip64=True) as part:
                for _ in range(padding):
                    part.write(b"\0" * MEGABYTE)
    return stream.getvalue()


def plain_zip() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(zipfile.ZipInfo("catatan.txt"), "catatan")
    return stream.getvalue()


OFFICE = "application/vnd.openxmlformats-officedocument."
WORD = f"{OFFICE}wordprocessingml.document.main+xml"
SHEET = f"{OFFICE}spreadsheetml.sheet.main+xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504

MAKERS: dict[str, Callable[[Size, int | str], bytes]] = {
    **papers.MAKERS,
    **pictures.MAKERS,
    **snapshots.MAKERS,
    "jpeg": jpeg,
    "copy": lambda size, _seed: make("jpeg", size, "copy"),
    "png": png,
    "webp": lambda size, seed: saved(picture(size, seed), "WEBP", quality=80, method=0),
    "gif": lambda size, seed: saved(picture(size, seed), "GIF"),
    "tiff": lambda size, seed: saved(picture(size, seed), "TIFF"),
    "avif": lambda size, seed: saved(picture(size, seed), "AVIF", speed=10),
    "bmp": lambda size, seed: saved(picture(size, seed), "BMP"),
    "truncated": truncated,
    "flipped-png": flipped_png,
    "heavy": heavy,
    "png-bomb": png_bomb,
    "empty": lambda _size, _seed: b"",
    "text": lambda _size, _seed: b"Catatan rapat.\n",
    "html": lambda _size, _seed: b"<!DOCTYPE html>\n<html><body>Masuk dulu</body></html>\n",
    "svg": lambda _size, _seed: b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    "psd": lambda _size, _seed: b"8BPS\0\1" + b"\0" * 300,
    "heic": heic,
    "heic-damaged": lambda _size, _seed: isobmff(b"heic"),
    "raw": lambda _size, _seed: isobmff(b"crx "),
    "video": lambda _size, _seed: isobmff(b"isom"),
    "pdf": lambda _size, _seed: pdf("Pengumuman tahapan pemutakhiran data pemilih"),
    "pdf-attendance": lambda _size, _seed: pdf("Daftar hadir: NIK 3571026507850002, hadir"),
    "pdf-family": lambda _size, _seed: pdf("Nomor KK 3571031203120004 atas nama pemohon"),
    "pdf-scan": lambda _size, _seed: pdf(""),
    "pdf-heavy": lambda _size, _seed: pdf("Pengumuman") + b"%" + b" " * (21 * MEGABYTE),
    "pdf-damaged": lambda _size, _seed: b"%PDF-1.7\n" + b"\xff" * 600,
    "pdf-locked": lambda _size, _seed: locked_pdf(),
    "docx": lambda _size, _seed: package(WORD),
    "xlsx": lambda _size, _seed: package(SHEET),
    "docm": lambda _size, _seed: package("application/vnd.ms-word.document.macroEnabled.main+xml"),
    "docx-damaged": lambda _size, _seed: package(WORD)[:-60],
    "docx-locked": lambda _size, _seed: OLE + "EncryptedPackage".encode("utf-16-le") + b"\0" * 90,
    "doc": lambda _size, _seed: OLE,
    "zip": lambda _size, _seed: plain_zip(),
    "zip-bomb": lambda _size, _seed: package(WORD, padding=600),
}
