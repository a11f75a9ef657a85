"""Photos as they really come in: enlarged from a chat, taken at night, one of a burst.

Drawn for the seeds, not like those by which the rules were made; `MAKERS` as in `files.py`.
"""

import random
import struct
import zlib
from collections.abc import Callable

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter

from rules.pictures import Size, jpeg, picture


def defocused(size: Size, seed: int | str) -> Image.Image:
    """The camera focused on the wall behind: every point has become a disc."""
    radius = max(size) // 240
    return (
        picture(size, seed).filter(ImageFilter.BoxBlur(radius)).filter(ImageFilter.BoxBlur(radius))
    )


def swung(size: Size, seed: int | str) -> Image.Image:
    """The camera moved along the diagonal while the shutter was open."""
    image = sharp = picture(size, seed)
    for step in range(1, 16):
        image = Image.blend(image, ImageChops.offset(sharp, step, step), 1 / (step + 1))
    return image


def enlarged(size: Size, seed: int | str) -> Image.Image:
    """A thumbnail of a chat, blown up to the demanded size."""
    small = picture((size[0] // 8, size[1] // 8), seed)
    return small.resize(size, Image.Resampling.BICUBIC)


def stretched(size: Size, seed: int | str) -> Image.Image:
    """A preview of a chat, seven times enlarged."""
    return picture((size[0] // 7, size[1] // 7), seed).resize(size, Image.Resampling.BICUBIC)


def trembled(size: Size, seed: int | str) -> Image.Image:
    """The hands were not quite still: everything moved down by a hair."""
    image = sharp = picture(size, seed)
    for step in range(1, 7):
        image = Image.blend(image, ImageChops.offset(sharp, 0, step), 1 / (step + 1))
    return image


def dim(size: Size, seed: int | str) -> Image.Image:
    """Indoors with the lamps off, and grainy."""
    grain = Image.effect_noise(size, 24).convert("RGB")
    return Image.blend(ImageEnhance.Brightness(picture(size, seed)).enhance(0.18), grain, 0.05)


def night(size: Size, seed: int | str) -> Image.Image:
    """A yard at night: black, with a few lamps."""
    image = Image.new("RGB", size)
    draw, source = ImageDraw.Draw(image), random.Random(str(seed))
    for _ in range(25):
        x, y = source.randrange(size[0]), source.randrange(size[1])
        draw.ellipse((x, y, x + size[0] // 60, y + size[0] // 60), fill=(255, 214, 150))
    return image


def overexposed(size: Size, seed: int | str) -> Image.Image:
    """Two and a half stops too much light."""
    return picture(size, seed).point(lambda level: min(255, int(level * 5.6)))


def hazy(size: Size, seed: int | str) -> Image.Image:
    """The sun in the lens: no shadow is left."""
    return Image.blend(picture(size, seed), Image.new("RGB", size, (255, 255, 255)), 0.8)


def burst(size: Size, seed: int | str) -> Image.Image:
    """One of several shots of one scene, the camera moved by a hair in between."""
    step = zlib.crc32(str(seed).encode()) % 9
    return ImageChops.offset(picture(size, "burst"), step, step // 2)


def cropped(size: Size, seed: int | str) -> Image.Image:
    """One scene, each time with another narrow margin cut off."""
    margin = zlib.crc32(str(seed).encode()) % 7 * size[0] // 200
    box = (margin, margin, size[0] - margin, size[1] - margin)
    return picture(size, "cropped").crop(box).resize(size, Image.Resampling.LANCZOS)


def sheet(size: Size, seed: int | str) -> Image.Image:
    """A screenshot of a spreadsheet: a grid with figures, a green ribbon above."""
    image = Image.new("RGB", size, (255, 255, 255))
    draw, source = ImageDraw.Draw(image), random.Random(str(seed))
    draw.rectangle((0, 0, size[0], 96), fill=(33, 115, 70))
    for x in range(0, size[0], 110):
        draw.line((x, 96, x, size[1]), fill=(212, 212, 212))
    for y in range(96, size[1], 26):
        draw.line((0, y, size[0], y), fill=(212, 212, 212))
        for x in range(6, size[0], 110):
            draw.text((x, y + 6), str(source.randrange(100_000)), fill=(30, 30, 30))
    return image


def slide(size: Size, seed: int | str) -> Image.Image:
    """A screenshot of a slide in a meeting's window."""
    image = Image.new("RGB", size, (36, 36, 36))
    draw = ImageDraw.Draw(image)
    width, height = size
    draw.rectangle(
        (width // 8, height // 12, width * 7 // 8, height * 5 // 6), fill=(255, 250, 240)
    )
    draw.rectangle((width // 8, height // 12, width * 7 // 8, height // 5), fill=(178, 24, 32))
    for row in range(8):
        top = height // 4 + row * height // 16
        draw.text((width // 6, top), f"{row + 1}. Evaluasi kehumasan {seed}", fill=(0, 0, 0))
    return image


def claiming(size: Size, seed: int | str) -> bytes:
    """A small JPEG whose head claims that size."""
    data = jpeg(picture)((64, 48), seed)
    at = data.index(b"\xff\xc0") + 5
    return data[:at] + struct.pack(">HH", size[1], size[0]) + data[at + 4 :]


MAKERS: dict[str, Callable[[Size, int | str], bytes]] = {
    **{
        draw.__name__: jpeg(draw)
        for draw in (defocused, swung, enlarged, stretched, trembled, dim, night, overexposed, hazy)
    },
    **{draw.__name__: jpeg(draw) for draw in (burst, cropped, sheet, slide)},
    "claiming": claiming,
}
