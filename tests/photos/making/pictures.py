"""What the test photos show: something with grain, something flat, and what is told in them."""

import random
from io import BytesIO

import pillow_heif
from PIL import Image, ImageCms

from rules.files import Size, picture

SIZE = (320, 180)
# As many pixels as the standard lets through: 60 million.
LARGEST = (10_000, 6_000)
ORIENTATION = 0x0112
EXIF_FOLDER, MAKER_NOTE = 0x8769, 0x927C
# An XMP packet whose entities unfold to a thousand million times the word (billion laughs).
XMP_BOMB = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "tawa">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + ']><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf='
    '"http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc='
    '"http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">'
    "&a9;</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>"
).encode()


def textured(mode: str = "RGB", size: Size = SIZE) -> Image.Image:
    """A gradient under grain, so that every part of a file holds something to lose."""
    grain = Image.frombytes("L", size, random.Random(1).randbytes(size[0] * size[1]))
    mixed = Image.blend(picture(size, "grain"), Image.merge("RGB", [grain] * 3), 0.15)
    if mode == "RGBA":
        mixed.putalpha(Image.linear_gradient("L").resize(size))
    return mixed.convert(mode)


def flat(mode: str = "RGB", size: Size = LARGEST) -> Image.Image:
    """One colour all over: the most pixels in the fewest bytes."""
    return Image.new(mode, size, 120)


def exif(tags: dict[int, object], folder: dict[int, object] | None = None) -> bytes:
    """EXIF with those tags, and those in its EXIF folder."""
    block = Image.Exif()
    block.update(tags)
    block.get_ifd(EXIF_FOLDER).update(folder or {})
    return block.tobytes()


def lab_profile() -> bytes:
    """A sound ICC profile of another class than any photo has, without the time it was made."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes())
    data[24:36] = bytes(12)
    return bytes(data)


def heif(image: Image.Image, *more: Image.Image, **options: object) -> bytes:
    """Pictures in one HEIC file; the first is the one shown."""
    stream = BytesIO()
    file = pillow_heif.from_pillow(image)
    for each in more:
        file.add_from_pillow(each)
    file.save(stream, quality=50, **options)
    return stream.getvalue()
