"""A video meeting as it looks on a screen: named tiles, some with a camera on, and a toolbar."""

from collections.abc import Sequence

from PIL import Image, ImageDraw

from sample.drawing.lettering import width, write
from sample.drawing.surface import Colour, Size
from sample.drawing.webcam import stage, webcam

GROUND: Colour = (22, 22, 24)


def _muted(image: Image.Image, x: float, y: float, size: float) -> None:
    draw = ImageDraw.Draw(image)
    red = (238, 68, 62)
    draw.rounded_rectangle(
        (x - size * 0.16, y - size * 0.42, x + size * 0.16, y + size * 0.1), size * 0.16, fill=red
    )
    draw.arc(
        (x - size * 0.3, y - size * 0.3, x + size * 0.3, y + size * 0.28),
        15,
        165,
        red,
        max(1, round(size * 0.1)),
    )
    draw.line((x, y + size * 0.28, x, y + size * 0.45), red, max(1, round(size * 0.1)))
    draw.line(
        (x - size * 0.4, y - size * 0.45, x + size * 0.4, y + size * 0.45),
        red,
        max(1, round(size * 0.12)),
    )


def tile(
    size: Size,
    name: str,
    seed: int,
    people: int = 0,
    room: int | None = None,
    is_muted: bool = True,
) -> Image.Image:
    """One participant: a camera picture when there are people, else the name alone."""
    w, h = size
    if people:
        picture = webcam((w * 2, h * 2), seed, people, room).resize(size, Image.Resampling.LANCZOS)
    else:
        picture = Image.new("RGB", size, (43, 43, 47))
        letter = h * 0.125
        while width(name, letter) > w * 0.86:
            letter *= 0.94
        write(picture, (w / 2, h / 2), name, letter, (238, 238, 238), "mm", 1.5)
    letter = h * 0.082
    indent = letter * 1.7 if is_muted else letter * 0.6
    right = indent + width(name, letter) + letter * 0.7
    plate = Image.new("L", size, 0)
    ImageDraw.Draw(plate).rectangle((0, h - letter * 1.75, right, h), fill=165)
    picture.paste((10, 10, 12), mask=plate)
    write(picture, (indent, h - letter * 0.88), name, letter, (245, 245, 245), "lm", 1)
    if is_muted:
        _muted(picture, letter * 0.9, h - letter * 0.88, letter)
    return picture


def _frame(image: Image.Image, place: tuple[int, int], drawn: Image.Image, is_active: bool) -> None:
    mask = Image.new("L", (drawn.width * 2, drawn.height * 2), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, mask.width - 1, mask.height - 1), 20, fill=255)
    if is_active:
        x, y = place
        ImageDraw.Draw(image).rounded_rectangle(
            (x - 5, y - 5, x + drawn.width + 4, y + drawn.height + 4), 14, fill=(58, 200, 92)
        )
    image.paste(drawn, place, mask.resize(drawn.size, Image.Resampling.BOX))


def toolbar(image: Image.Image, top: int, title: str, day: str) -> None:
    """The bar with the meeting's buttons below, and the title line above."""
    w, h = image.size
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, top, w, h), fill=(30, 30, 33))
    draw.line((0, top, w, top), fill=(52, 52, 56))
    write(image, (26, 24), title, 19, (226, 226, 228), "lm", 1)
    write(image, (w - 26, 24), day, 19, (190, 190, 194), "rm", 1)
    labels = ("Suara", "Video", "Peserta", "Obrolan", "Bagikan", "Reaksi")
    middle = (top + h) / 2
    for step, label in enumerate(labels):
        x = 120 + step * 130 if step < 2 else w / 2 - 300 + step * 150
        draw_icon(draw, step, x, middle - 14)
        write(image, (x, middle + 22), label, 15, (200, 200, 204), "mm")
    draw.rounded_rectangle((w - 150, middle - 22, w - 36, middle + 22), 10, fill=(216, 48, 52))
    write(image, (w - 93, middle), "Keluar", 19, (255, 255, 255), "mm", 2)


def draw_icon(draw: ImageDraw.ImageDraw, kind: int, x: float, y: float) -> None:
    """One of six plain line pictures for the toolbar, about 30 pixels wide."""
    ink = (222, 222, 226)
    if kind == 0:
        draw.rounded_rectangle((x - 6, y - 16, x + 6, y + 4), 6, fill=ink)
        draw.arc((x - 12, y - 12, x + 12, y + 10), 10, 170, ink, 3)
        draw.line((x, y + 10, x, y + 16), ink, 3)
    elif kind == 1:
        draw.rounded_rectangle((x - 18, y - 11, x + 7, y + 11), 4, fill=ink)
        draw.polygon(
            [(x + 10, y - 3), (x + 19, y - 10), (x + 19, y + 10), (x + 10, y + 3)], fill=ink
        )
    elif kind == 2:
        draw.ellipse((x - 14, y - 14, x - 2, y - 2), fill=ink)
        draw.ellipse((x + 3, y - 12, x + 13, y - 2), fill=ink)
        draw.pieslice((x - 19, y, x + 3, y + 24), 180, 360, fill=ink)
        draw.pieslice((x + 1, y, x + 19, y + 22), 180, 360, fill=ink)
    elif kind == 3:
        draw.rounded_rectangle((x - 17, y - 14, x + 17, y + 9), 6, outline=ink, width=3)
        draw.polygon([(x - 8, y + 8), (x + 2, y + 8), (x - 8, y + 17)], fill=ink)
    elif kind == 4:
        draw.rounded_rectangle((x - 17, y - 14, x + 17, y + 14), 6, fill=(58, 190, 90))
        draw.polygon([(x, y - 10), (x + 9, y + 1), (x - 9, y + 1)], fill=(20, 40, 26))
        draw.rectangle((x - 3, y, x + 3, y + 9), fill=(20, 40, 26))
    else:
        draw.ellipse((x - 15, y - 15, x + 15, y + 15), outline=ink, width=3)
        draw.ellipse((x - 8, y - 6, x - 4, y - 2), fill=ink)
        draw.ellipse((x + 4, y - 6, x + 8, y - 2), fill=ink)
        draw.arc((x - 9, y - 9, x + 9, y + 9), 25, 155, ink, 3)


def gallery(
    names: Sequence[str],
    cameras: dict[int, int],
    active: int,
    title: str,
    day: str,
    columns: int = 5,
) -> Image.Image:
    """A 1920 × 1080 screen of tiles; `cameras` tells how many people a tile's camera shows."""
    image = Image.new("RGB", (1920, 1080), GROUND)
    rows = -(-len(names) // columns)
    top, bottom, gap = 50, 88, 10
    tall = (1080 - top - bottom - gap * (rows + 1)) // rows
    wide = min(round(tall * 16 / 9), (1920 - 40 - gap * (columns - 1)) // columns)
    left = (1920 - columns * wide - gap * (columns - 1)) // 2
    for step, name in enumerate(names):
        row, column = divmod(step, columns)
        place = (left + column * (wide + gap), top + gap + row * (tall + gap))
        drawn = tile(
            (wide, tall), name, step + 3, cameras.get(step, 0), is_muted=step not in (0, active)
        )
        _frame(image, place, drawn, step == active)
    toolbar(image, 1080 - bottom, title, day)
    return image


def speaker(
    name: str,
    names: Sequence[str],
    cameras: dict[int, int],
    title: str,
    day: str,
    banner: Sequence[str],
) -> Image.Image:
    """A 1920 × 1080 screen with one large speaker and a strip of tiles on the right."""
    image = Image.new("RGB", (1920, 1080), GROUND)
    wide, tall = 1490, 838
    podium = stage((wide, tall), banner)
    plate = Image.new("L", podium.size, 0)
    room = width(name, 26) + 44
    ImageDraw.Draw(plate).rectangle((0, tall - 48, room, tall), fill=170)
    podium.paste((10, 10, 12), mask=plate)
    write(podium, (20, tall - 24), name, 26, (250, 250, 250), "lm", 1)
    _frame(image, (30, 100), podium, True)
    small = (340, 161)
    for step, other in enumerate(names):
        drawn = tile(small, other, step + 60, cameras.get(step, 0))
        _frame(image, (1550, 100 + step * (small[1] + 8)), drawn, False)
    toolbar(image, 992, title, day)
    return image
