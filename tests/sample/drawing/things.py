"""Things lying on a table, seen from above: camera, cup, pen, cards, prints."""

import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from sample.drawing.lettering import write
from sample.drawing.light import cast, relief, rounded, shade
from sample.drawing.surface import Colour, noise, plain, ramp

Place = tuple[float, float]


def put(
    image: Image.Image,
    thing: Image.Image,
    centre: Place,
    angle: float = 0.0,
    lift: float = 14.0,
    strength: float = 0.55,
) -> None:
    """Lay a flat thing (RGB or RGBA) on the picture, turned, with a shadow to the lower right."""
    turned = thing.convert("RGBA").rotate(angle, Image.Resampling.BICUBIC, expand=True)
    left, top = round(centre[0] - turned.width / 2), round(centre[1] - turned.height / 2)
    mask = Image.new("L", image.size, 0)
    mask.paste(turned.getchannel("A"), (left, top))
    cast(image, mask, (lift * 0.9, lift), lift * 0.9, strength)
    cast(image, mask, (lift * 0.2, lift * 0.25), max(2, lift * 0.2), strength * 0.5)
    image.paste(turned.convert("RGB"), (left, top), turned.getchannel("A"))


def shifted(colour: Colour, by: int) -> Colour:
    """A lighter or, below zero, darker form of a colour."""
    red, green, blue = (max(0, min(255, part + by)) for part in colour)
    return red, green, blue


def blank(size: tuple[int, int]) -> Image.Image:
    """An empty mask."""
    return Image.new("L", size, 0)


def solid(
    mask: Image.Image,
    colour: Colour,
    depth: float,
    seed: int = 1,
    dark: float = 0.35,
    shine: float = 0.3,
    light: Place = (-0.6, -0.7),
) -> Image.Image:
    """A rounded body of one colour in the shape of the mask (RGBA)."""
    return relief(mask, plain(mask.size, colour, seed, 0.03), light, depth, dark, shine)


def camera_body(width: int) -> Image.Image:
    """A black camera lying on its back, seen from above, lens towards the viewer (RGBA)."""
    size = (width, round(width * 0.74))
    w, h = size
    body = blank(size)
    draw = ImageDraw.Draw(body)
    draw.rounded_rectangle((w * 0.03, h * 0.2, w * 0.97, h * 0.95), w * 0.06, fill=255)
    draw.polygon(
        [(w * 0.36, h * 0.22), (w * 0.41, h * 0.05), (w * 0.63, h * 0.05), (w * 0.68, h * 0.22)],
        fill=255,
    )
    draw.rounded_rectangle((w * 0.10, h * 0.14, w * 0.25, h * 0.26), w * 0.02, fill=255)
    draw.ellipse((w * 0.76, h * 0.12, w * 0.9, h * 0.28), fill=255)
    picture = solid(rounded(body, w * 0.012), (40, 40, 43), w * 0.035, 3, 0.4, 0.45)
    grip = blank(size)
    ImageDraw.Draw(grip).rounded_rectangle(
        (w * 0.03, h * 0.24, w * 0.20, h * 0.94), w * 0.07, fill=255
    )
    picture.alpha_composite(solid(rounded(grip, w * 0.01), (30, 30, 32), w * 0.04, 5, 0.4, 0.6))
    leather = blank(size)
    ImageDraw.Draw(leather).rounded_rectangle(
        (w * 0.22, h * 0.36, w * 0.95, h * 0.9), w * 0.03, fill=255
    )
    picture.alpha_composite(solid(leather, (27, 27, 29), w * 0.008, 8, 0.6, 0.2))
    pores = noise(size, 21, (4, 4)).point([round(v * 0.16) for v in range(256)])
    picture.paste((92, 90, 88), mask=ImageChops.multiply(pores, leather))
    picture.paste((84, 82, 80), mask=ImageChops.multiply(pores, grip))
    draw = ImageDraw.Draw(picture)
    for step in range(15):
        x = w * (0.768 + step * 0.0088)
        draw.line((x, h * 0.15, x, h * 0.2), fill=(92, 92, 96), width=max(1, w // 420))
    draw.ellipse((w * 0.135, h * 0.165, w * 0.215, h * 0.225), fill=(120, 118, 114))
    draw.rectangle((w * 0.46, h * 0.035, w * 0.58, h * 0.06), fill=(96, 96, 98))
    _lens(picture, (w * 0.54, h * 0.6), w * 0.245)
    write(picture, (w * 0.52, h * 0.145), "RUANG BERITA", w * 0.026, (206, 204, 200), "mm", 2)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((w * 0.845, h * 0.345, w * 0.875, h * 0.385), fill=(168, 30, 44))
    return picture


def _lens(picture: Image.Image, centre: Place, radius: float) -> None:
    x, y = centre

    def ring(share: float, colour: Colour, depth: float, shine: float) -> None:
        mask = Image.new("L", (picture.width * 2, picture.height * 2), 0)
        r = radius * share
        ImageDraw.Draw(mask).ellipse((2 * (x - r), 2 * (y - r), 2 * (x + r), 2 * (y + r)), fill=255)
        small = mask.resize(picture.size, Image.Resampling.BOX)
        picture.alpha_composite(solid(small, colour, depth, 9, 0.3, shine))

    ring(1.0, (36, 36, 38), radius * 0.12, 0.7)
    ring(0.9, (20, 20, 22), radius * 0.05, 0.3)
    ring(0.8, (44, 44, 47), radius * 0.06, 0.7)
    draw = ImageDraw.Draw(picture)
    for step in range(72):
        turn = math.tau * step / 72
        inner, outer = radius * (0.83 if step % 6 else 0.815), radius * 0.875
        draw.line(
            (
                x + inner * math.cos(turn),
                y + inner * math.sin(turn),
                x + outer * math.cos(turn),
                y + outer * math.sin(turn),
            ),
            fill=(150, 148, 144) if step % 6 == 0 else (84, 84, 86),
            width=3,
        )
    ring(0.66, (14, 14, 16), radius * 0.05, 0.2)
    ring(0.5, (18, 22, 34), radius * 0.16, 0.4)
    ring(0.3, (10, 11, 16), radius * 0.1, 0.2)
    glass = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(glass)
    r = radius * 0.46
    draw.chord((x - r, y - r, x + r, y + r), 190, 262, fill=(150, 176, 230, 150))
    draw.ellipse((x + r * 0.25, y + r * 0.3, x + r * 0.6, y + r * 0.62), fill=(190, 120, 170, 90))
    draw.ellipse((x - r * 0.55, y - r * 0.5, x - r * 0.3, y - r * 0.25), fill=(255, 255, 255, 200))
    picture.alpha_composite(glass.filter(ImageFilter.GaussianBlur(radius * 0.03)))


def cup_above(width: int, colour: Colour = (236, 232, 224)) -> Image.Image:
    """A cup of coffee on its saucer, seen from above (RGBA)."""
    size = (width, width)
    picture = Image.new("RGBA", size, (0, 0, 0, 0))

    def disc(
        share: float,
        tint: Colour,
        depth: float,
        shine: float,
        dark: float = 0.5,
        light: Place = (-0.6, -0.7),
    ) -> None:
        mask = Image.new("L", (width * 2, width * 2), 0)
        r = width * share
        ImageDraw.Draw(mask).ellipse((width - r, width - r, width + r, width + r), fill=255)
        small = mask.resize(size, Image.Resampling.BOX)
        picture.alpha_composite(solid(small, tint, depth, 12, dark, shine, light))

    disc(0.98, colour, width * 0.02, 0.5)
    disc(0.74, shifted(colour, -10), width * 0.02, 0.3, light=(0.6, 0.7))
    handle = blank(size)
    ImageDraw.Draw(handle).line(
        (width * 0.72, width * 0.3, width * 0.86, width * 0.17), 255, round(width * 0.07)
    )
    picture.alpha_composite(solid(rounded(handle, width * 0.012), colour, width * 0.02, 3))
    disc(0.6, colour, width * 0.025, 0.6)
    disc(0.535, shifted(colour, -46), width * 0.03, 0.2, light=(0.6, 0.7))
    disc(0.48, (66, 38, 24), width * 0.05, 0.25, 0.7, (0.6, 0.7))
    return picture


def pen(length: int, colour: Colour = (28, 44, 92)) -> Image.Image:
    """A ball pen lying along the width (RGBA)."""
    size = (length, round(length * 0.075))
    w, h = size
    mask = blank(size)
    draw = ImageDraw.Draw(mask)
    draw.rounded_rectangle((w * 0.06, h * 0.18, w * 0.86, h * 0.82), h * 0.3, fill=255)
    draw.polygon(
        [(w * 0.85, h * 0.2), (w * 0.99, h * 0.46), (w * 0.99, h * 0.54), (w * 0.85, h * 0.8)],
        fill=255,
    )
    picture = solid(mask, colour, h * 0.22, 4, 0.3, 0.9)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((w * 0.56, h * 0.2, w * 0.58, h * 0.8), fill=(200, 196, 188))
    draw.rounded_rectangle((w * 0.1, h * 0.02, w * 0.34, h * 0.2), h * 0.1, (196, 194, 190))
    return picture


def memory_card(width: int, label: str) -> Image.Image:
    """A small memory card with a label (RGBA)."""
    size = (width, round(width * 1.28))
    w, h = size
    mask = blank(size)
    ImageDraw.Draw(mask).polygon(
        [(0, 0), (w * 0.76, 0), (w - 1, h * 0.18), (w - 1, h - 1), (0, h - 1)], fill=255
    )
    picture = solid(rounded(mask, w * 0.015), (38, 44, 60), w * 0.03, 2, 0.6, 0.3)
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle((w * 0.12, h * 0.26, w * 0.88, h * 0.82), w * 0.04, (234, 230, 222))
    write(picture, (w / 2, h * 0.48), label, w * 0.2, (40, 40, 44), "mm", 2)
    draw.rectangle((w * 0.12, h * 0.68, w * 0.88, h * 0.82), (150, 28, 42))
    return picture


def printed(photo: Image.Image, width: int) -> Image.Image:
    """A photo printed on glossy paper with a white border."""
    height = round(width * photo.height / photo.width)
    edge = round(width * 0.035)
    sheet = Image.new("RGB", (width + 2 * edge, height + 2 * edge), (250, 249, 246))
    sheet.paste(photo.resize((width, height), Image.Resampling.LANCZOS), (edge, edge))
    shade(sheet, ramp(sheet.size, 1.0, 0.93, across=True))
    return sheet
