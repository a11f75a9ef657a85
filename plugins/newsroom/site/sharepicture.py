"""The picture of pages that have no photo, for previews of links: the office's name on its colour.

Its size is that which Facebook and WhatsApp show large: 1200 × 630 pixels
(developers.facebook.com/docs/sharing/webmasters/images).
"""

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from newsroom.model import Satker
from newsroom.photos.logo import LogoForm
from newsroom.site.contrast import BAND, is_colour

if TYPE_CHECKING:
    from PIL import Image, ImageFont

WIDTH, HEIGHT = 1200, 630

_EDGE = 96
_SIZES = range(92, 35, -8)
_LEADING = 1.2
_MOST_LINES = 4
_RING = 84
_PLATE = (200, 150)
"""The most pixels of the logo here; a noisier one would make the file heavy."""
_LEVELS = 16
_QUIET = 190


def share_picture(satker: Satker, logo: LogoForm | None) -> bytes:
    """A PNG with the office's short name, its domain, and its logo or else the ring.

    The letters are those of the font that Pillow brings along (Aileron, public domain), laid out
    without the system's libraries, so that the same office gives the same bytes everywhere.
    """
    return office_picture(satker.short_name, satker.domain, satker.dark, logo)


@lru_cache(maxsize=2)
def office_picture(short_name: str, domain: str, dark: str, logo: LogoForm | None) -> bytes:
    """The picture of an office of that name, kept for the next build of a preview."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - Pillow, only where a site is made

    # How white each pixel is; the ground comes in last, as the first colour of a small palette.
    mask = Image.new("L", (WIDTH, HEIGHT))
    pen = ImageDraw.Draw(mask)
    if logo is None:
        mask.paste(_ring(), (_EDGE, _EDGE))
    size, lines = _laid_out(short_name, WIDTH - 2 * _EDGE)
    step = round(size * _LEADING)
    top = HEIGHT - _EDGE - 70 - step * len(lines)
    for number, line in enumerate(lines):
        pen.text((_EDGE, top + number * step), line, fill=255, font=_font(size))
    address = _cut(domain, _font(34), WIDTH - 2 * _EDGE)
    pen.text((_EDGE, HEIGHT - _EDGE), address, fill=_QUIET, font=_font(34), anchor="ls")
    levels = mask.point(lambda value: round(value * (_LEVELS - 1) / 255))
    picture = Image.frombytes("P", mask.size, levels.tobytes())
    picture.putpalette(_palette(dark if is_colour(dark) else BAND))
    if logo is not None:
        picture = _with_logo(picture, logo)
    file = BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()


def _ring() -> "Image.Image":
    from PIL import Image, ImageDraw  # noqa: PLC0415

    large = Image.new("L", (4 * _RING, 4 * _RING))
    pen = ImageDraw.Draw(large)
    last = 4 * _RING - 1
    pen.ellipse((0, 0, last, last), fill=255)
    width, middle, heart = 0.167 * last, last / 2, 0.167 * last
    pen.ellipse((width, width, last - width, last - width), fill=0)
    pen.ellipse((middle - heart, middle - heart, middle + heart, middle + heart), fill=255)
    return large.resize((_RING, _RING), Image.Resampling.LANCZOS)


def _with_logo(picture: "Image.Image", logo: LogoForm) -> "Image.Image":
    from PIL import Image  # noqa: PLC0415

    margin = 12
    with Image.open(BytesIO(logo.content)) as whole:
        mark = whole.convert("RGB")
    mark.thumbnail(_PLATE, Image.Resampling.LANCZOS)
    whole_picture = picture.convert("RGB")
    left, top = _EDGE, _EDGE - margin
    size = (mark.width + 2 * margin, mark.height + 2 * margin)
    whole_picture.paste(Image.new("RGB", size, "white"), (left, top))
    whole_picture.paste(mark, (left + margin, top + margin))
    return whole_picture.quantize(128, dither=Image.Dither.NONE)


def _laid_out(text: str, width: int) -> tuple[int, list[str]]:
    """The largest letters with which the text fits in a few lines, and the lines."""
    for size in _SIZES:
        lines = _wrapped(text, _font(size), width)
        if len(lines) <= _fitting(size) and all(
            _font(size).getlength(line) <= width for line in lines
        ):
            return size, lines
    lines = lines[:_MOST_LINES]
    return size, [_cut(line, _font(size), width) for line in lines]


def _fitting(size: int) -> int:
    return 2 if size > 76 else 3 if size > 60 else _MOST_LINES


def _wrapped(text: str, font: "ImageFont.FreeTypeFont", width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cut(text: str, font: "ImageFont.FreeTypeFont", width: int) -> str:
    if font.getlength(text) <= width:
        return text
    while text and font.getlength(f"{text}…") > width:
        text = text[:-1]
    return f"{text}…"


def _font(size: int) -> "ImageFont.FreeTypeFont":
    from PIL import ImageFont  # noqa: PLC0415

    font = ImageFont.load_default(size)
    assert isinstance(font, ImageFont.FreeTypeFont)
    return font


def _palette(ground: str) -> bytes:
    """The colours from the ground to white in even steps."""
    digits = ground[1:] if len(ground) == 7 else "".join(digit * 2 for digit in ground[1:])
    dark = bytes.fromhex(digits)
    shares = [step / (_LEVELS - 1) for step in range(_LEVELS)]
    return bytes(round(channel + (255 - channel) * share) for share in shares for channel in dark)
