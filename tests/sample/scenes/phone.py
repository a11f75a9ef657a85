"""Two hands with a telephone over a table."""

from collections.abc import Sequence

from PIL import Image, ImageDraw

from sample.drawing.light import Blur, bloom, cast, daylight, develop, lighten, rounded
from sample.drawing.pages import chat
from sample.drawing.surface import noise, textured, wood
from sample.drawing.things import blank, solid

WORK = (3200, 2133)
SIZE = (2400, 1600)
# From, to and thickness of a finger or a palm, in pixels.
Stroke = tuple[tuple[float, float], tuple[float, float], float]


def _hand(size: tuple[int, int], strokes: Sequence[Stroke], melt: float) -> Image.Image:
    """Fingers and palm as thick strokes melted into one shape."""
    mask = blank(size)
    draw = ImageDraw.Draw(mask)
    for (x0, y0), (x1, y1), thick in strokes:
        draw.line((x0, y0, x1, y1), 255, round(thick))
        r = thick / 2
        draw.ellipse((x0 - r, y0 - r, x0 + r, y0 + r), fill=255)
        draw.ellipse((x1 - r, y1 - r, x1 + r, y1 + r), fill=255)
    return rounded(mask, melt)


def _flesh(image: Image.Image, mask: Image.Image, depth: float, lift: float) -> None:
    cast(image, mask, (lift, lift * 1.1), lift, 0.55)
    body = solid(mask, (138, 98, 76), depth, 17, 0.45, 0.22)
    image.paste(body.convert("RGB"), (0, 0), body.getchannel("A"))


def _nail(image: Image.Image, centre: tuple[float, float], angle: float, size: int) -> None:
    mask = blank((size * 5, size * 5))
    middle = size * 2.5
    ImageDraw.Draw(mask).rounded_rectangle(
        (middle - size * 1.3, middle - size * 0.95, middle + size * 1.2, middle + size * 0.95),
        size * 0.8,
        fill=255,
    )
    mask = mask.rotate(angle, Image.Resampling.BICUBIC)
    body = solid(mask, (176, 132, 110), size * 0.4, 5, 0.7, 0.5)
    image.paste(
        body.convert("RGB"),
        (round(centre[0] - middle), round(centre[1] - middle)),
        mask.filter(Blur(2)).point([round(v * 0.7) for v in range(256)]),
    )


def _sleeve(image: Image.Image, corners: list[tuple[float, float]], seed: int) -> None:
    mask = blank(image.size)
    ImageDraw.Draw(mask).polygon(corners, fill=255)
    mask = rounded(mask, 22)
    cast(image, mask, (40, 50), 46, 0.6)
    cloth = solid(mask, (58, 68, 92), 90, seed, 0.35, 0.25)
    cloth_rgb = textured(cloth.convert("RGB"), noise(image.size, seed, (60, 240)), 0.1)
    image.paste(cloth_rgb, (0, 0), cloth.getchannel("A"))


def phone_in_hands() -> Image.Image:
    """Two hands hold a telephone with a group chat over a table."""
    image = wood(WORK, (116, 80, 52), (172, 128, 88), 91, 4)
    daylight(image, 0.7, 0.3)
    image = image.filter(Blur(7))
    cx, cy = 1560.0, 960.0
    half, tall = 390.0, 800.0
    _sleeve(image, [(150, 2200), (760, 1820), (1060, 2060), (860, 2400), (100, 2400)], 3)
    _sleeve(image, [(2250, 2020), (2560, 1780), (3140, 2200), (3140, 2400), (2200, 2400)], 4)
    behind: list[Stroke] = [((700, 2000), (1150, 1640), 400.0), ((1150, 1640), (1180, 1320), 330.0)]
    for step in range(4):
        y = 900 + step * 165
        behind.append(((1300, y + 90), (cx + half + 62 - step * 8, y), 128 - step * 6))
    _flesh(image, _hand(WORK, behind, 14), 46, 40)
    body = Image.new("L", WORK, 0)
    ImageDraw.Draw(body).rounded_rectangle(
        (cx - half, cy - tall, cx + half, cy + tall), 92, fill=255
    )
    cast(image, body, (44, 54), 50, 0.7)
    case = solid(body, (26, 26, 29), 18, 2, 0.5, 0.9)
    image.paste(case.convert("RGB"), (0, 0), case.getchannel("A"))
    shown = chat().resize((720, 1520), Image.Resampling.LANCZOS)
    glass = Image.new("L", (720, 1520), 0)
    ImageDraw.Draw(glass).rounded_rectangle((0, 0, 719, 1519), 66, fill=255)
    image.paste(shown, (round(cx - 360), round(cy - 760)), glass)
    ImageDraw.Draw(image).ellipse((cx - 14, cy - 742, cx + 14, cy - 714), fill=(20, 20, 22))
    sheen = Image.new("L", WORK, 0)
    ImageDraw.Draw(sheen).polygon(
        [(cx - 360, cy - 400), (cx + 120, cy - 760), (cx + 300, cy - 760), (cx - 360, cy - 200)],
        fill=26,
    )
    lighten(image, sheen.filter(Blur(4)), (255, 255, 255))
    thumb = [
        ((760, 1960), (960, 1660), 330.0),
        ((960, 1660), (1140, 1410), 206.0),
        ((1140, 1410), (1262, 1190), 150.0),
    ]
    _flesh(image, _hand(WORK, thumb, 22), 44, 22)
    _nail(image, (1278, 1162), 62, 30)
    right = [
        ((2560, 2040), (2330, 1780), 380.0),
        ((2330, 1780), (2190, 1640), 300.0),
        ((2230, 1560), (1980, 1390), 142.0),
        ((1980, 1390), (1800, 1290), 112.0),
        ((2260, 1800), (2050, 1720), 150.0),
        ((2330, 1930), (2120, 1870), 140.0),
    ]
    _flesh(image, _hand(WORK, right, 16), 46, 30)
    _nail(image, (1800, 1284), 150, 24)
    return develop(bloom(image, 230, 60, 0.2), SIZE, 56, 0.03, gain=1.2)
