"""From an opened photo file to one picture: upright, in sRGB, and no larger than it is wanted."""

from PIL import Image, ImageFile

from newsroom.photos import decoding
from newsroom.photos.colour import opaque, scalable, to_srgb

# The first of two steps may leave this many times the wanted size to the better filter.
_REDUCING_GAP = 3.0
# How the stored pixels become upright, by EXIF orientation (EXIF 2.32, 4.6.4).
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def develop(image: ImageFile.ImageFile, max_side: int) -> Image.Image:
    """The first picture of an opened file as plain RGB that fits a square of `max_side` pixels.

    It is never enlarged and carries nothing but pixels: colours are those of sRGB, transparency
    lies on white. A JPEG is decoded at the smallest of its scales that suffices. Raises whatever
    Pillow raises on damaged bytes.
    """
    size = fitted(decoding.Pixels(*image.size), max_side)
    decoding.reduce_jpeg(image, size)
    image.load()
    # Pillow turns a TIFF itself while loading it, and says so in its size before.
    turn = None if image.format == "TIFF" else _TURNS.get(decoding.orientation(image))
    profile = image.info.get("icc_profile")
    picture = scalable(image)
    if picture.size != size:
        picture = picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=_REDUCING_GAP)
    picture = opaque(picture)
    if turn is not None:
        picture = picture.transpose(turn)
    plain = to_srgb(picture, profile)
    if plain is image:
        plain = image.copy()  # the words in the opened file are still to be read
    plain.info.clear()
    return plain


def fitted(size: decoding.Pixels, max_side: int) -> decoding.Pixels:
    """That size as it fits a square of `max_side` pixels, sides of the same ratio, never larger."""
    scale = min(1.0, max_side / max(size))
    return decoding.Pixels(max(1, round(size.width * scale)), max(1, round(size.height * scale)))
