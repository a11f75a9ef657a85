"""Photos with words and a date in them, as cameras and agencies leave them, and moving pictures."""

from collections.abc import Mapping
from functools import cache
from io import BytesIO

from PIL import Image

from rules.files import DEFAULT, picture

DESCRIPTION, ARTIST, COPYRIGHT = 0x010E, 0x013B, 0x8298
EXIF_FOLDER, DATE_ORIGINAL = 0x8769, 0x9003
PACKET = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf='
    '"http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
    ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">{}'
    "</rdf:Description></rdf:RDF></x:xmpmeta>"
)
CREDIT = "<photoshop:Credit>{}</photoshop:Credit>"
ALT = (
    '<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt>'
    "</Iptc4xmpCore:AltTextAccessibility>"
)


def fields(argument: str) -> Mapping[str, str]:
    """The words of a case's line: "taken: 2025-07-10 09:00:00; byline: Budi"."""
    pairs = (part.partition(": ") for part in argument.split("; "))
    return {name.strip(): words.strip() for name, _, words in pairs}


@cache
def worded(
    *,
    taken: str = "",
    byline: str = "",
    credit: str = "",
    caption: str = "",
    alt: str = "",
    copyright: str = "",
    size: tuple[int, int] = DEFAULT,
    seed: int | str = 1,
) -> bytes:
    """A JPEG that says so of itself; `taken` is "2025-07-10 09:00:00"."""
    exif = Image.Exif()
    for tag, words in ((DESCRIPTION, caption), (ARTIST, byline), (COPYRIGHT, copyright)):
        if words:
            exif[tag] = words.encode()
    if taken:
        exif.get_ifd(EXIF_FOLDER)[DATE_ORIGINAL] = taken.replace("-", ":")
    packet = (CREDIT.format(credit) if credit else "") + (ALT.format(alt) if alt else "")
    stream = BytesIO()
    picture(size, seed).save(
        stream, "JPEG", quality=85, exif=exif, xmp=PACKET.format(packet).encode()
    )
    return stream.getvalue()


@cache
def moving(format_: str, seed: int | str = 1) -> bytes:
    """Two pictures in one file of that Pillow format, wide enough to lead."""
    first, second = (picture(DEFAULT, f"{seed} {number}") for number in range(2))
    stream = BytesIO()
    first.save(stream, format_, save_all=True, append_images=[second], quality=40)
    return stream.getvalue()
