"""Photos with words in them, put together by hand, and what our reading finds in them."""

import struct
from io import BytesIO

import pillow_heif

from newsroom.photos import decoding
from newsroom.photos.embedded import embedded
from newsroom.photos.facts import Embedded
from newsroom.photos.formats import recognise
from rules.files import make, picture, saved

SIZE = (64, 48)
CAPTION = "Peserta rakor “kehumasan” di Kediri"
OLDER = "Keterangan yang lebih lama"
NONE = Embedded()
RDF = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" {}>{}</rdf:Description>'
    "</rdf:RDF></x:xmpmeta>"
)
DESCRIPTION = "<dc:description>Satu dua tiga</dc:description>"


def heic() -> bytes:
    stream = BytesIO()
    pillow_heif.from_pillow(picture(SIZE, 1)).save(stream)
    return stream.getvalue()


PHOTOS = {kind: make(kind, SIZE, 1) for kind in ("jpeg", "png", "webp", "tiff", "avif")} | {
    "heic": heic()
}


def look(data: bytes) -> Embedded:
    with decoding.opened(data, recognise(data).name) as image:
        image.load()
        return embedded(image, data)


def with_exif(*fields: tuple[int, int, bytes]) -> bytes:
    """A JPEG with an EXIF block of those tags, types and values; the last ends the block."""
    return saved(picture(SIZE, 1), "JPEG", exif=exif_block(*fields))


def exif_block(*fields: tuple[int, int, bytes], order: str = "<") -> bytes:
    head = struct.pack(f"{order}2sHI", b"II" if order == "<" else b"MM", 42, 8)
    entries, values = b"", b""
    for tag, kind, value in fields:
        at = 8 + 2 + 12 * len(fields) + 4 + len(values)
        held = value.ljust(4, b"\0") if len(value) <= 4 else struct.pack(f"{order}I", at)
        entries += struct.pack(f"{order}HHI", tag, kind, len(value)) + held
        values += value if len(value) > 4 else b""
    count = struct.pack(f"{order}H", len(fields))
    return b"Exif\0\0" + head + count + entries + bytes(4) + values


def with_xmp(packet: str | bytes) -> bytes:
    data = packet.encode() if isinstance(packet, str) else packet
    return saved(picture(SIZE, 1), "WEBP", xmp=data)


def with_iim(block: bytes, digest: bytes = b"") -> bytes:
    resources = struct.pack(">4sHHI", b"8BIM", 0x0404, 0, len(block)) + block
    resources += b"\0" * (len(block) % 2)
    if digest:
        resources += struct.pack(">4sHHI", b"8BIM", 0x0425, 0, len(digest)) + digest
    payload = b"Photoshop 3.0\0" + resources
    plain = PHOTOS["jpeg"]
    return plain[:2] + b"\xff\xed" + struct.pack(">H", len(payload) + 2) + payload + plain[2:]


def iim(data_set: int, value: bytes) -> bytes:
    return struct.pack(">BBBH", 0x1C, 2, data_set, len(value)) + value
