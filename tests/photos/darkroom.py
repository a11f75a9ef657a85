"""What tests of the photo pipeline share: facts, orders, and a photo's way to its renditions."""

import struct
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

from newsroom.photos.facts import PhotoFacts, Rendition, Use
from newsroom.photos.inspect import inspect
from newsroom.photos.jobs import Order
from newsroom.photos.plan import Plan, plan
from newsroom.photos.render import renditions
from newsroom.photos.sources import Ceilings
from newsroom.photos.words import Words

CEILINGS = Ceilings(megabytes=25, megapixels=60)
ADDRESS = "berita/2025/rapat"
ALL_USES = frozenset(Use)
WHOLE = frozenset({Use.WHOLE})
NO_WORDS = Words()


def facts(width: int, height: int, digest: str = "0" * 64, fault: str = "") -> PhotoFacts:
    return PhotoFacts("a.jpg", digest, 9, "JPEG", width, height, fault=fault)


def order(
    source: str = "a.jpg",
    uses: frozenset[Use] = ALL_USES,
    words: Words = NO_WORDS,
    focus: tuple[float, float] | None = None,
) -> Order:
    return Order(source, ADDRESS, uses, words, focus)


def planned(folder: Path, data: bytes, name: str = "a.jpg", words: Words = NO_WORDS) -> Plan:
    """The plan of a sound file that is written into the folder."""
    (folder / name).write_bytes(data)
    found = inspect(folder, name, CEILINGS)
    assert found.fault == ""
    return plan(order(name, words=words), found)


def published(
    folder: Path, data: bytes, name: str = "a.jpg", words: Words = NO_WORDS
) -> dict[Rendition, bytes]:
    """A file's renditions, each decoded once to see that it is what was planned."""
    made = dict(renditions(folder, planned(folder, data, name, words), folder / "cache"))
    for rendition, encoded in made.items():
        image = Image.open(BytesIO(encoded))
        assert image.size == (rendition.width, rendition.height)
        assert image.format is not None
        assert (image.format.lower(), image.mode) == (rendition.format, "RGB")
    return made


def shown(folder: Path, data: bytes, name: str = "a.jpg") -> Image.Image:
    """The largest JPEG of a file as it is published."""
    made = published(folder, data, name)
    largest = next(one for one in made if one.use is Use.WHOLE and one.format == "jpeg")
    return Image.open(BytesIO(made[largest]))


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of two pictures, in steps of 255."""
    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)


def display_p3() -> bytes:
    """An ICC profile with the primaries of Display P3 and sRGB's curve."""
    return profile("P3", P3_COLORANTS, SRGB_CURVE)


P3_COLORANTS = (
    (0.51512, 0.2412, -0.00105),
    (0.29198, 0.69225, 0.04189),
    (0.1571, 0.06657, 0.78407),
)
ADOBE_COLORANTS = (
    (0.60974, 0.31111, 0.01947),
    (0.20528, 0.62567, 0.06087),
    (0.14919, 0.06322, 0.74457),
)
"""Red, green and blue as XYZ under D50, by Bradford's adaptation."""

SRGB_CURVE = (3, (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045))
ADOBE_CURVE = (0, (563 / 256,))
"""Kind and parameters of a parametric curve (ICC.1:2022, 10.18)."""


def profile(
    name: str,
    colorants: tuple[tuple[float, ...], ...],
    curve: tuple[int, tuple[float, ...]],
) -> bytes:
    """An ICC profile of a display (ICC.1:2022), written out by hand."""

    def fixed(*values: float) -> bytes:
        return b"".join(struct.pack(">i", round(value * 65_536)) for value in values)

    def xyz(*values: float) -> bytes:
        return b"XYZ \0\0\0\0" + fixed(*values)

    kind, parameters = curve
    tone = b"para\0\0\0\0" + struct.pack(">HH", kind, 0) + fixed(*parameters)
    words = name.encode("utf-16-be")
    text = b"mluc\0\0\0\0" + struct.pack(">II", 1, 12) + b"enUS"
    text += struct.pack(">II", len(words), 28) + words
    tags = {b"desc": text, b"cprt": text, b"wtpt": xyz(0.9642, 1.0, 0.8249)}
    for letter, colorant in zip("rgb", colorants, strict=True):
        tags[f"{letter}XYZ".encode()] = xyz(*colorant)
        tags[f"{letter}TRC".encode()] = tone
    table, body, at = struct.pack(">I", len(tags)), b"", 128 + 4 + 12 * len(tags)
    for tag, data in tags.items():
        table += tag + struct.pack(">II", at + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    size = at + len(body)
    head = struct.pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x04300000, b"mntr", b"RGB ", b"XYZ ")
    head += b"\0" * 12 + b"acsp" + b"\0" * 28 + fixed(0.9642, 1.0, 0.8249)
    return head.ljust(128, b"\0") + table + body
