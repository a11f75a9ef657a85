"""For social media: every photo in three shapes, cropped where little is lost, else set whole."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from newsroom.model import Satker
from newsroom.photos.decoding import Pixels
from newsroom.photos.metadata import with_words
from newsroom.photos.plan import Box, crop
from newsroom.photos.words import Words
from newsroom.site.contrast import BAND, is_colour

SIZES = (Pixels(1080, 1080), Pixels(1080, 1350), Pixels(1080, 1920))
"""A square, an upright post, and a story or status."""

# A crop that shows less than this share of a photo no longer shows what was photographed.
_LEAST_KEPT = 0.6
# Pixels of ground beside a photo: none at all, or so many that nobody takes them for a fault.
_LEAST_GROUND = 40
_QUALITY = 90
# The first of two steps may leave this many times the wanted size to the better filter.
_REDUCING_GAP = 3.0


@dataclass(frozen=True, slots=True)
class Setting:
    """How a photo is set: which part of it (`box`), and where on a picture of `size` (`place`).

    Both are left, top, right and bottom in pixels.
    """

    size: Pixels
    box: Box
    place: Box

    @property
    def is_on_ground(self) -> bool:
        """Whether some of the picture is not covered by the photo."""
        return self.place != (0, 0, *self.size)


def setting(full: Pixels, size: Pixels, focus: tuple[float, float] | None) -> Setting:
    """How a photo of that size is set into a picture of `size`; it is never enlarged."""
    box = crop(full, size, focus)
    width, height = box[2] - box[0], box[3] - box[1]
    is_large = width >= size.width and height >= size.height
    if is_large and width * height >= _LEAST_KEPT * full.width * full.height:
        return Setting(size, box, (0, 0, *size))
    shown = _fitted(full, size)
    if any(0 < room - side < 2 * _LEAST_GROUND for side, room in zip(shown, size, strict=True)):
        inner = Pixels(size.width - 2 * _LEAST_GROUND, size.height - 2 * _LEAST_GROUND)
        shown = _fitted(full, inner)
    left, top = (size.width - shown.width) // 2, (size.height - shown.height) // 2
    place = (left, top, left + shown.width, top + shown.height)
    return Setting(size, (0, 0, *full), place)


def _fitted(full: Pixels, room: Pixels) -> Pixels:
    scale = min(1.0, room.width / full.width, room.height / full.height)
    return Pixels(max(1, round(full.width * scale)), max(1, round(full.height * scale)))


def ground(satker: Satker) -> str:
    """The office's dark colour, else its accent, else the theme's band."""
    return next(filter(is_colour, (satker.dark, satker.accent)), BAND)


def composed(picture: Image.Image, wanted: Setting, colour: str) -> Image.Image:
    """The picture as it is set, on a ground of that colour."""
    left, top, right, bottom = wanted.place
    shown = picture.resize(
        (right - left, bottom - top),
        Image.Resampling.LANCZOS,
        box=wanted.box,
        reducing_gap=_REDUCING_GAP,
    )
    if not wanted.is_on_ground:
        return shown
    canvas = Image.new("RGB", wanted.size, colour)
    canvas.paste(shown, (left, top))
    return canvas


def social_picture(picture: Image.Image, words: Words) -> bytes:
    """A baseline JPEG with its words, some hundred kB, as Instagram and WhatsApp take it.

    The colours are whole (4:4:4), as a red ground would else bleed into the photo's edge. It is
    not optimised: Pillow fails at that where a picture is as busy as noise.
    """
    stream = BytesIO()
    picture.save(stream, "JPEG", quality=_QUALITY, subsampling="4:4:4")
    return with_words(stream.getvalue(), words)
