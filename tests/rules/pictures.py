"""Pictures that rules about photos look at: drawn on the spot, sharp, each unlike the others.

`picture(size, seed)` stands for a good photo; `MAKERS` are the ways in which one is not so good.
"""

import random
import zlib
from collections.abc import Callable
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter

Size = tuple[int, int]
# Shapes are drawn in this many strips, so that they lie all over the picture.
_STRIPS = 12


def picture(size: Size, seed: int | str) -> Image.Image:
    """Sharp shapes in every direction, no part of them in one plain colour."""
    shade = zlib.crc32(str(seed).encode())
    bands = [Image.linear_gradient("L").rotate(90 * n) for n in range(3)]
    tint = Image.new("RGB", bands[0].size, (shade & 255, shade >> 8 & 255, shade >> 16 & 255))
    near = Image.blend(Image.merge("RGB", bands), tint, 0.4).point(lambda level: level * 0.55 + 115)
    far = Image.blend(Image.merge("RGB", bands[::-1]), tint, 0.4).point(lambda level: level * 0.45)
    layers = [layer.resize(size, Image.Resampling.BILINEAR) for layer in (near, far)]
    return Image.composite(*layers, shapes(size, shade))


def shapes(size: Size, shade: int) -> Image.Image:
    """A mask with blocks, discs and slanted bars."""
    width, height = size
    source = random.Random(shade)
    mask = Image.new("L", size)
    draw = ImageDraw.Draw(mask)
    side = max(2, min(size) // 4)
    for strip in range(_STRIPS * 4):
        left = width * (strip % _STRIPS) // _STRIPS
        top = source.randrange(-side // 2, height)
        box = (left, top, left + source.randrange(1, side), top + source.randrange(1, side))
        fill = 255 * source.randrange(2)
        if strip % 3 == 0:
            draw.rectangle(box, fill=fill)
        elif strip % 3 == 1:
            draw.ellipse(box, fill=fill)
        else:
            draw.line(box, fill=255, width=max(1, side // 16))
    return mask


def blurred(size: Size, seed: int | str) -> Image.Image:
    """As a photo taken out of focus."""
    return picture(size, seed).filter(ImageFilter.GaussianBlur(max(size) / 300))


def soft(size: Size, seed: int | str) -> Image.Image:
    """Not blurred yet, but not as sharp as it should be."""
    return picture(size, seed).filter(ImageFilter.GaussianBlur(max(size) / 810))


def shaken(size: Size, seed: int | str) -> Image.Image:
    """As a photo taken with a shaking hand: everything moved to the right meanwhile."""
    sharp = picture(size, seed)
    mean = sharp
    for step in range(1, size[0] // 80):
        mean = Image.blend(mean, ImageChops.offset(sharp, step, 0), 1 / (step + 1))
    return mean


def darker(size: Size, seed: int | str) -> Image.Image:
    """As a photo taken in the dark."""
    return ImageEnhance.Brightness(picture(size, seed)).enhance(0.15)


def lighter(size: Size, seed: int | str) -> Image.Image:
    """As a photo taken against the light."""
    return picture(size, seed).point(lambda level: min(255, level * 0.2 + 215))


def stage(size: Size, seed: int | str) -> Image.Image:
    """As a photo of a lit stage in a dark hall."""
    hall = Image.new("RGB", size)
    lit = picture((size[0], size[1] // 3), seed)
    hall.paste(ImageEnhance.Brightness(lit).enhance(2.0), (0, size[1] // 3))
    return hall


def window(size: Size, seed: int | str) -> Image.Image:
    """As a photo taken towards a window."""
    room = picture(size, seed)
    room.paste("white", (0, 0, size[0] * 3 // 5, size[1]))
    return room


def wall(size: Size, _seed: int | str) -> Image.Image:
    """A plain wall in even light: nothing by which to tell whether it is sharp."""
    light = Image.linear_gradient("L").point(lambda level: level // 4 + 110)
    return Image.merge("RGB", (light, light, light)).resize(size, Image.Resampling.BILINEAR)


def screenshot(size: Size, seed: int | str) -> Image.Image:
    """As a video meeting's window: tiles on a dark ground, with names under them."""
    width, height = size
    window = Image.new("RGB", size, (31, 31, 33))
    draw = ImageDraw.Draw(window)
    tile = (width // 5, height // 5)
    for number in range(16):
        left = width // 10 + number % 4 * (tile[0] + 8)
        top = height // 16 + number // 4 * (tile[1] + 8)
        if number % 3:
            draw.rectangle((left, top, left + tile[0], top + tile[1]), fill=(52, 52, 56))
            draw.text((left + tile[0] // 3, top + tile[1] // 2), f"Peserta {number}", fill="white")
        else:
            window.paste(picture(tile, f"{seed}{number}"), (left, top))
    return window


def night_screen(size: Size, seed: int | str) -> Image.Image:
    """A screenshot in colours for the night."""
    return screenshot(size, seed).point(lambda level: level // 3 + 8)


def page_screen(size: Size, seed: int | str) -> Image.Image:
    """A screenshot of a white page with text, in a grey window."""
    window = Image.new("RGB", size, (238, 239, 241))
    draw = ImageDraw.Draw(window)
    draw.rectangle((size[0] // 8, size[1] // 10, size[0] * 7 // 8, size[1]), fill="white")
    for line in range(24):
        place = (size[0] // 6, size[1] // 8 + line * 24)
        draw.text(
            place, f"{line}. Pengumuman {seed} tentang tahapan pemutakhiran data", fill="black"
        )
    return window


def again(size: Size, seed: int | str) -> Image.Image:
    """The same scene whatever the file is called, a little brighter in each."""
    shade = zlib.crc32(str(seed).encode()) % 8
    scene = picture((1920, 1440), "again").resize(size)
    return ImageEnhance.Brightness(scene).enhance(1 + shade / 80)


def jpeg(draw: Callable[[Size, int | str], Image.Image]) -> Callable[[Size, int | str], bytes]:
    """The maker of a JPEG of what `draw` draws."""

    def make(size: Size, seed: int | str) -> bytes:
        stream = BytesIO()
        draw(size, seed).save(stream, "JPEG", quality=85)
        return stream.getvalue()

    return make


MAKERS: dict[str, Callable[[Size, int | str], bytes]] = {
    "sharp": jpeg(picture),
    "blurred": jpeg(blurred),
    "soft": jpeg(soft),
    "shaken": jpeg(shaken),
    "stage": jpeg(stage),
    "window": jpeg(window),
    "dark": jpeg(darker),
    "bright": jpeg(lighter),
    "wall": jpeg(wall),
    "screenshot": jpeg(screenshot),
    "night-screen": jpeg(night_screen),
    "page-screen": jpeg(page_screen),
    "again": jpeg(again),
}
