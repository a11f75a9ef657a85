"""What a photo's pixels tell: sharpness, light, likeness, and whether it is one at all."""

from PIL import Image

from newsroom.photos.facts import Looks
from newsroom.photos.likeness import fingerprint
from newsroom.photos.palette import placeholder
from newsroom.photos.screens import is_screenshot
from newsroom.photos.sharpness import sharpness

# Luma so near to black or white that no screen shows a drawing in it.
_BLACK, _WHITE = 5, 250
# Means and fingerprints are taken from a picture that many times smaller.
_SHRINK = 8


def analyse(picture: Image.Image) -> Looks:
    """What the pixels of an upright RGB photo tell; the same for the same pixels.

    `picture` is the whole photo, reduced to what a screen shows of it.
    """
    luma = picture.convert("L")
    counts = luma.histogram()
    total = luma.width * luma.height
    sharp = sharpness(luma)
    small = picture.reduce(_SHRINK)
    return Looks(
        sharpness=sharp,
        brightness=_percent(sum(tone * count for tone, count in enumerate(counts)) / 255, total),
        shadows=_percent(sum(counts[: _BLACK + 1]), total),
        highlights=_percent(sum(counts[_WHITE:]), total),
        is_screenshot=sharp is not None and is_screenshot(luma),
        fingerprint=fingerprint(small.convert("L")),
        colour=placeholder(small),
    )


def _percent(part: float, total: int) -> float:
    return round(100 * part / total, 1)
