"""Seeded materials: noise, wood, plaster, cork, paper. The same seed gives the same pixels."""

import random
from collections.abc import Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

Colour = tuple[int, int, int]
Size = tuple[int, int]


def noise(size: Size, seed: int, cell: tuple[float, float] = (1, 1)) -> Image.Image:
    """A grey image of smooth noise whose spots are `cell` pixels wide and high."""
    width = max(2, round(size[0] / cell[0]) + 1)
    height = max(2, round(size[1] / cell[1]) + 1)
    # Noise needs no secrecy, it needs to be the same every time.
    data = random.Random(seed).randbytes(width * height)
    raw = Image.frombytes("L", (width, height), data)
    return raw if raw.size == size else raw.resize(size, Image.Resampling.BICUBIC)


def cloud(size: Size, seed: int, cells: Sequence[float]) -> Image.Image:
    """Noise of several sizes on top of each other; the first, coarsest one weighs most."""
    result = noise(size, seed, (cells[0], cells[0]))
    for step, cell in enumerate(cells[1:], start=1):
        layer = noise(size, seed + step, (cell, cell))
        result = Image.blend(result, layer, 0.5 / step if step > 1 else 0.4)
    return result


def levels(image: Image.Image, low: int, high: int) -> Image.Image:
    """The same grey image squeezed into the range `low` to `high`."""
    return image.point([round(low + (high - low) * value / 255) for value in range(256)])


def textured(base: Image.Image, grey: Image.Image, strength: float) -> Image.Image:
    """The base lightened and darkened by a grey image; 0.1 means ten per cent either way."""
    span = 255 * strength
    veil = grey.point([round(255 - 2 * span + 2 * span * value / 255) for value in range(256)])
    lifted = base.point([min(255, round(value * (1 + strength))) for value in range(256)] * 3)
    return ImageChops.multiply(lifted, Image.merge("RGB", (veil,) * 3))


def plain(size: Size, colour: Colour, seed: int, strength: float = 0.03) -> Image.Image:
    """A painted surface: one colour with faint unevenness."""
    base = Image.new("RGB", size, colour)
    return textured(base, cloud(size, seed, (160, 40, 3)), strength)


def wood(size: Size, dark: Colour, light: Colour, seed: int, boards: int = 1) -> Image.Image:
    """Wood with its grain along the width, in as many boards as asked."""
    width, height = size
    result = Image.new("RGB", size)
    edge = [round(height * step / boards) for step in range(boards + 1)]
    for board in range(boards):
        part = (width, max(2, edge[board + 1] - edge[board]))
        start = seed * 100 + board * 10
        figure = noise(part, start, (width / 3, part[1] / 4))
        streak = noise(part, start + 1, (width / 5, max(2, height / 90)))
        fibre = noise(part, start + 2, (width / 22, 2))
        grey = Image.blend(Image.blend(figure, streak, 0.55), fibre, 0.28)
        plank = ImageOps.colorize(ImageOps.autocontrast(grey, 1), dark, light)
        tone = 0.94 + 0.12 * random.Random(start + 3).random()
        plank = plank.point([min(255, round(value * tone)) for value in range(256)] * 3)
        result.paste(plank, (0, edge[board]))
        if board:
            line = max(1, height // 500)
            groove = Image.new("RGB", (width, line), tuple(c // 3 for c in dark))
            result.paste(groove, (0, edge[board]))
    return result


def cork(size: Size, seed: int) -> Image.Image:
    """Cork: warm brown, with fine dark and light crumbs."""
    base = ImageOps.colorize(cloud(size, seed, (30, 9, 4)), (146, 103, 62), (203, 160, 110))
    crumbs = noise(size, seed + 7, (5, 5)).point([255 if v > 222 else 0 for v in range(256)])
    base.paste((112, 74, 42), mask=crumbs.filter(ImageFilter.GaussianBlur(1)))
    lights = noise(size, seed + 8, (4, 4)).point([120 if v > 230 else 0 for v in range(256)])
    base.paste((232, 198, 150), mask=lights.filter(ImageFilter.GaussianBlur(1)))
    return base


def foam(size: Size, tile: int, colour: Colour) -> Image.Image:
    """Acoustic foam: rows of small pyramids lit from above left."""
    cell = Image.new("RGB", (tile, tile))
    draw = ImageDraw.Draw(cell)
    middle = (tile / 2, tile / 2)
    corners = [(0, 0), (tile, 0), (tile, tile), (0, tile)]
    for side, tone in enumerate((1.35, 0.75, 0.5, 1.05)):
        shade = tuple(min(255, round(c * tone)) for c in colour)
        draw.polygon([corners[side], corners[(side + 1) % 4], middle], fill=shade)
    cell = cell.filter(ImageFilter.GaussianBlur(tile / 22))
    result = Image.new("RGB", size)
    for top in range(0, size[1], tile):
        for left in range(0, size[0], tile):
            result.paste(cell, (left, top))
    return textured(result, noise(size, 4, (2, 2)), 0.05)


def ramp(size: Size, start: float, end: float, across: bool = False) -> Image.Image:
    """A straight grey gradient from `start` to `end` (0 to 1), downwards or across."""
    strip = Image.linear_gradient("L")
    if across:
        strip = strip.rotate(90)
    low, high = start * 255, end * 255
    table = [round(low + (high - low) * value / 255) for value in range(256)]
    return strip.resize(size, Image.Resampling.BICUBIC).point(table)


def pool(size: Size, centre: tuple[float, float], radius: tuple[float, float]) -> Image.Image:
    """A round pool of light, white at `centre` and black from `radius` on (all in pixels)."""
    spot = ImageOps.invert(Image.radial_gradient("L"))
    # The gradient reaches black only in the corners, √2 half sides away: cut it to a disc.
    spot = spot.point([max(0, round((value - 75) * 255 / 180)) for value in range(256)])
    width, height = max(2, round(radius[0] * 2)), max(2, round(radius[1] * 2))
    grown = spot.resize((width, height), Image.Resampling.BICUBIC)
    result = Image.new("L", size, 0)
    result.paste(grown, (round(centre[0] - radius[0]), round(centre[1] - radius[1])))
    return result
