"""What a photo's pixels tell: sharpness, light, whether it is a screenshot, and its likeness."""

from collections.abc import Sequence

from PIL import Image, ImageChops

from newsroom.model import Looks
from newsroom.photos.palette import placeholder
from newsroom.photos.sharpness import sharpness

# Luma so near to black or white that a screen shows no drawing in it.
_BLACK, _WHITE = 5, 250
_HASH_SIZE = (9, 8)
# Every so many pixels a screenshot's plain areas are felt for.
_GRID = 8
_SPARE = 3
# A colour that fills this share of a picture in exactly one value is no photograph's.
_LEAST_FILL = 0.04
_LEAST_PLAIN = 0.4


def analyse(picture: Image.Image) -> Looks:
    """What the pixels of an upright RGB photo tell; the same for the same pixels."""
    luma = picture.convert("L")
    counts = luma.histogram()
    small = luma.reduce(_GRID) if min(luma.size) > _GRID * max(_HASH_SIZE) else luma
    total = luma.width * luma.height
    return Looks(
        sharpness=sharpness(luma),
        brightness=_percent(sum(level * count for level, count in enumerate(counts)) / 255, total),
        shadows=_percent(sum(counts[: _BLACK + 1]), total),
        highlights=_percent(sum(counts[_WHITE:]), total),
        is_screenshot=is_screenshot(picture, luma),
        fingerprint=fingerprint(small),
        colour=placeholder(picture),
    )


def fingerprint(luma: Image.Image) -> int:
    """A difference hash of 64 bits: whether it gets brighter from each field to the next."""
    width, height = _HASH_SIZE
    fields = luma.resize(_HASH_SIZE, Image.Resampling.BOX).tobytes()
    bits = 0
    for row in range(height):
        for column in range(width - 1):
            spot = row * width + column
            bits = bits << 1 | (fields[spot] < fields[spot + 1])
    return bits


def distance(one: int, other: int) -> int:
    """In how many of 64 bits two fingerprints differ; near copies differ in few."""
    return (one ^ other).bit_count()


def is_screenshot(picture: Image.Image, luma: Image.Image) -> bool:
    """Whether much of the picture is filled with a few exact colours, as only screens do."""
    return plain_share(picture, luma) >= _LEAST_PLAIN


def plain_share(picture: Image.Image, luma: Image.Image) -> float:
    """The share of the picture that a few colours fill, each in one value, from 0 to 1."""
    columns, rows = luma.width // _GRID, luma.height // _GRID
    if not columns or not rows:
        return 0.0

    def sample(source: Image.Image, right: int, down: int) -> Image.Image:
        area = (right, down, right + columns * _GRID - _SPARE, down + rows * _GRID - _SPARE)
        return source.resize((columns, rows), Image.Resampling.NEAREST, box=area)

    here = sample(luma, 0, 0)
    others = [sample(luma, right, down) for right, down in ((3, 0), (0, 3), (3, 3))]
    change = _brightest([ImageChops.difference(here, other) for other in others])
    plain = change.point([255 if level <= 1 else 0 for level in range(256)])
    colours = sample(picture, 0, 0)
    colours.putalpha(plain)
    found = colours.getcolors(columns * rows) or []
    fills = [n for n, (*_, alpha) in found if alpha]
    return sum(n for n in fills if n >= _LEAST_FILL * columns * rows) / (columns * rows)


def _brightest(pictures: Sequence[Image.Image]) -> Image.Image:
    first, *rest = pictures
    for other in rest:
        first = ImageChops.lighter(first, other)
    return first


def _percent(part: float, total: int) -> float:
    return round(100 * part / total, 2)
