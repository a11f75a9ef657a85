"""Photos as they come out of a shaking hand, a wrong focus, a chat program, or as they should."""

import math
import random
from io import BytesIO

from PIL import Image, ImageChops, ImageFilter

# The sizes of blur below are those of a photo this wide.
SEEN = (1920, 1920)


def seen(picture: Image.Image) -> Image.Image:
    """The photo as the build looks at it: RGB, reduced to fit into `SEEN`, never enlarged."""
    plain = picture.convert("RGB")
    plain.thumbnail(SEEN, Image.Resampling.LANCZOS)
    return plain


def hazed(picture: Image.Image, sigma: float) -> Image.Image:
    """Out of focus, softly: a Gaussian of that many pixels."""
    return picture.filter(ImageFilter.GaussianBlur(sigma))


def defocused(picture: Image.Image, radius: float) -> Image.Image:
    """Out of focus as a lens shows it: every point an even spot, here eight-sided."""
    square = picture.filter(ImageFilter.BoxBlur(radius * 0.6))
    return shaken(shaken(square, radius * 0.9, 45), radius * 0.9, 135)


def shaken(picture: Image.Image, length: float, angle: float) -> Image.Image:
    """Moved that many pixels while the shutter was open, at `angle` degrees from level."""
    steps = max(2, math.ceil(length))
    across, down = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    mean = picture
    for step in range(1, steps):
        way = length * step / (steps - 1)
        moved = ImageChops.offset(picture, round(way * across), round(way * down))
        mean = Image.blend(mean, moved, 1 / (step + 1))
    # What came round from the other side is no part of the photo.
    margin = math.ceil(length)
    return mean.crop((margin, margin, mean.width - margin, mean.height - margin))


def grainy(picture: Image.Image, sigma: float, seed: int = 1) -> Image.Image:
    """With the grain of a dark room: noise of that many levels in every channel."""
    source = random.Random(seed)
    levels = source.choices(
        range(256), [math.exp(-(((n - 128) / sigma) ** 2) / 2) for n in range(256)], k=1 << 18
    )
    tile = Image.frombytes("L", (512, 512), bytes(levels))
    channels = []
    for number in range(3):
        noise = Image.new("L", picture.size)
        for top in range(0, picture.height, 512):
            for left in range(0, picture.width, 512):
                turn = ImageChops.offset(tile, source.randrange(512), source.randrange(512))
                noise.paste(turn, (left, top))
        channels.append(ImageChops.add(picture.getchannel(number), noise, 1, -128))
    return Image.merge("RGB", channels)


def resent(picture: Image.Image, longest: int = 1600, quality: int = 70) -> Image.Image:
    """As WhatsApp leaves it: reduced and compressed anew."""
    small = picture.copy()
    small.thumbnail((longest, longest), Image.Resampling.BICUBIC)
    stream = BytesIO()
    small.save(stream, "JPEG", quality=quality)
    return Image.open(stream).convert("RGB")
