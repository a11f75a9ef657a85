"""The few colours that may fill a photo's place while it loads; the theme has a class for each."""

from collections.abc import Mapping

from PIL import Image

Colour = tuple[int, int, int]

# Photos average to muted tones: greys, skin and wood, leaves and sky, and little else.
PALETTE: Mapping[str, Colour] = {
    "hitam": (28, 30, 33),
    "arang": (62, 65, 69),
    "abu": (122, 125, 128),
    "abu-muda": (178, 181, 183),
    "putih": (232, 232, 229),
    "cokelat-tua": (74, 55, 43),
    "cokelat": (133, 105, 79),
    "krem": (206, 186, 158),
    "hijau-tua": (52, 71, 47),
    "hijau": (116, 137, 92),
    "biru-tua": (39, 56, 79),
    "biru": (88, 122, 158),
    "biru-muda": (169, 194, 214),
    "merah": (142, 62, 54),
    "jingga": (199, 138, 74),
    "ungu": (111, 90, 126),
}


def placeholder(picture: Image.Image) -> str:
    """The name of the colour of `PALETTE` that is nearest to the mean of an RGB picture."""
    red, green, blue = picture.resize((1, 1), Image.Resampling.BOX).tobytes()
    return nearest((red, green, blue))


def nearest(colour: Colour) -> str:
    """The name in `PALETTE` that the eye takes for that colour."""
    return min(PALETTE, key=lambda name: _distance(PALETTE[name], colour))


def _distance(one: Colour, other: Colour) -> float:
    """How different two colours look: the "redmean" approximation of CIELUV."""
    red, green, blue = (a - b for a, b in zip(one, other, strict=True))
    mean = (one[0] + other[0]) / 2
    return (2 + mean / 256) * red**2 + 4 * green**2 + (2 + (255 - mean) / 256) * blue**2
