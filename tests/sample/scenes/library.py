"""The shelf of the election library, taken upright with a telephone."""

import random

from PIL import Image, ImageDraw

from sample.drawing.lettering import width, write
from sample.drawing.light import Blur, bloom, develop, lighten, shade
from sample.drawing.space import lay_flat
from sample.drawing.surface import Colour, noise, ramp, textured, wood

SPINES: tuple[Colour, ...] = (
    (128, 34, 44),
    (54, 72, 96),
    (188, 178, 158),
    (70, 90, 74),
    (152, 116, 66),
    (44, 44, 52),
    (112, 84, 70),
    (206, 196, 176),
    (90, 58, 78),
    (60, 98, 104),
)
YEARS = ("1999", "2004", "2009", "2014", "2019", "2024")


def _spine(size: tuple[int, int], colour: Colour, dice: random.Random) -> Image.Image:
    """The back of one book, rounded, with bands and a line or two of gilt."""
    base = textured(
        Image.new("RGB", size, colour), noise(size, dice.randrange(10**6), (3, 3)), 0.08
    )
    round_back = Image.linear_gradient("L").rotate(90).resize(size)
    curve = [round(255 * (0.52 + 0.48 * (1 - abs(2 * v / 255 - 0.8) ** 2.2))) for v in range(256)]
    shade(base, round_back.point([max(0, min(255, v)) for v in curve]))
    draw = ImageDraw.Draw(base)
    w, h = size
    ink: Colour = (222, 192, 120) if sum(colour) < 380 else (92, 60, 48)
    for y in (0.08, 0.1, 0.88, 0.9):
        draw.rectangle((w * 0.1, h * y, w * 0.9, h * y + max(2, h * 0.004)), fill=ink)
    if w > 52:
        title = dice.choice(
            (
                "Laporan Pemilu",
                "Kepemiluan",
                "Peraturan KPU",
                "Data Pemilih",
                "Partisipasi",
                "Demokrasi",
                "Pendidikan Pemilih",
                "Sosialisasi",
            )
        )
        strip = Image.new("L", (round(h * 0.7), w), 0)
        letter = min(w * 0.44, 44.0)
        letter *= min(1.0, h * 0.66 / width(title, letter))

        line = Image.new("RGB", strip.size, (0, 0, 0))
        write(line, (strip.width / 2, strip.height / 2), title, letter, (255, 255, 255), "mm", 1)
        turned = line.convert("L").rotate(-90, expand=True)
        base.paste(ink, (0, round(h * 0.14)), turned)
    return base


def _archive_box(size: tuple[int, int], year: str) -> Image.Image:
    box = textured(Image.new("RGB", size, (166, 132, 96)), noise(size, int(year), (90, 3)), 0.08)
    w, h = size
    shade(box, ramp(size, 1.0, 0.78, across=True))
    draw = ImageDraw.Draw(box)
    draw.rectangle((w * 0.12, h * 0.16, w * 0.88, h * 0.5), fill=(246, 242, 232))
    draw.rectangle((w * 0.12, h * 0.16, w * 0.88, h * 0.2), fill=(163, 23, 43))
    write(box, (w / 2, h * 0.285), "PEMILU", w * 0.15, (60, 52, 50), "mm", 2)
    write(box, (w / 2, h * 0.41), year, w * 0.24, (40, 36, 38), "mm", 3)
    draw.ellipse((w * 0.38, h * 0.66, w * 0.62, h * 0.66 + w * 0.24), fill=(48, 34, 26))
    draw.arc((w * 0.38, h * 0.66, w * 0.62, h * 0.66 + w * 0.24), 30, 200, (206, 176, 136), 5)
    return box


def _row(image: Image.Image, left: int, right: int, floor: int, room: int, shelf: int) -> None:
    """Fill one shelf with books, and archive boxes on every other one."""
    dice = random.Random(900 + shelf)
    x = left + 8
    if shelf % 2:
        for place in range(3):
            size = (230, round(room * 0.82))
            put_upright(image, _archive_box(size, YEARS[(shelf // 2 * 3 + place) % 6]), x, floor)
            x += size[0] + 8
    while x < right - 70:
        wide = dice.randrange(38, 92)
        tall = round(room * (0.62 + 0.28 * dice.random()))
        if x + wide > right - 6:
            break
        put_upright(image, _spine((wide, tall), dice.choice(SPINES), dice), x, floor)
        x += wide + 1
        if dice.random() < 0.05:
            x += dice.randrange(40, 110)


def put_upright(image: Image.Image, thing: Image.Image, left: int, floor: int) -> None:
    """Stand a thing on a shelf, with its shadow on what is behind it."""
    mask = Image.new("L", (thing.width + 120, thing.height + 60), 0)
    mask.paste(255, (20, 30, 20 + thing.width, 30 + thing.height))
    top = floor - thing.height
    soft = mask.filter(Blur(16)).point([round(v * 0.6) for v in range(256)])
    image.paste((16, 10, 8), (left - 2, top - 26), soft)
    image.paste(thing, (left, top))


def book_shelf() -> Image.Image:
    """A tall shelf of books and archive boxes, upright, light from the left."""
    work = (2000, 3000)
    image = wood((work[1], work[0]), (58, 38, 26), (92, 62, 42), 101, 4).transpose(
        Image.Transpose.ROTATE_90
    )
    shade(image, ramp(work, 0.75, 0.62))
    floors = (560, 1160, 1760, 2360, 2960)
    for shelf, floor in enumerate(floors):
        room = 540
        _row(image, 130, 1870, floor, room, shelf)
        top = Image.new("L", work, 255)
        top.paste(ramp((1760, 260), 0.34, 1.0), (120, floor - room - 20))
        shade(image, top)
        board = wood((1760, 60), (120, 80, 52), (168, 118, 78), 200 + shelf)
        shade(board, ramp(board.size, 1.0, 0.7))
        image.paste(board, (120, floor))
    for left in (0, 1870):
        side = wood((3000, 130), (112, 74, 48), (160, 112, 74), 300 + left).transpose(
            Image.Transpose.ROTATE_90
        )
        shade(side, ramp(side.size, 1.0, 0.8, across=True))
        image.paste(side, (left, 0))
    light = Image.new("L", (500, 750), 0)
    draw = ImageDraw.Draw(light)
    for step in range(3):
        y = -120 + step * 250
        draw.polygon([(0, y), (500, y + 260), (500, y + 430), (0, y + 150)], fill=235)
    soft = light.filter(Blur(12)).resize(work, Image.Resampling.BICUBIC)
    shade(image, soft.point([round(255 * (0.76 + 0.24 * v / 255)) for v in range(256)]))
    lighten(image, soft.point([round(v * 0.28) for v in range(256)]), (255, 214, 160))
    shade(image, ramp(work, 1.0, 0.72, across=True))
    tilted = image.copy()
    lay_flat(tilted, [(-60.0, -90.0), (2040.0, -8.0), (2040.0, 2990.0), (-60.0, 3080.0)], image)
    return develop(bloom(tilted, 215, 80, 0.25), (1600, 2400), 61, 0.035, gain=1.45)
