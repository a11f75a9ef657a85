"""What the cameras of a meeting show: rooms, people as silhouettes, a speaker on a stage."""

import random
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFilter

from sample.drawing.lettering import write
from sample.drawing.light import Blur, lighten, shade, vignette
from sample.drawing.people import Head, Person, figure, rim
from sample.drawing.surface import Colour, Size, cloud, noise, plain, pool, ramp, textured, wood

CLOTHS: Sequence[Colour] = (
    (92, 34, 40),
    (46, 62, 88),
    (120, 116, 108),
    (58, 74, 66),
    (128, 92, 52),
    (70, 52, 84),
    (150, 146, 140),
    (34, 34, 40),
)
VEILS: Sequence[Colour] = ((72, 40, 50), (60, 76, 92), (126, 112, 96), (40, 44, 52))


def _window_room(size: Size, seed: int) -> Image.Image:
    wall = plain(size, (176, 168, 156), seed, 0.04)
    draw = ImageDraw.Draw(wall)
    w, h = size
    left = w * (0.08 + 0.45 * random.Random(seed).random())
    draw.rectangle((left, h * 0.06, left + w * 0.36, h * 0.7), fill=(246, 250, 248))
    for step in range(12):
        y = h * (0.07 + step * 0.053)
        draw.line((left, y, left + w * 0.36, y), fill=(205, 208, 204), width=max(1, h // 90))
    lighten(wall, pool(size, (left + w * 0.18, h * 0.35), (w * 0.6, h * 0.8)), (90, 88, 80))
    return wall


def _shelf_room(size: Size, seed: int) -> Image.Image:
    w, h = size
    room = wood(size, (84, 58, 40), (122, 88, 60), seed)
    draw = ImageDraw.Draw(room)
    dice = random.Random(seed)
    for shelf in range(3):
        floor = h * (0.32 + 0.33 * shelf)
        x = w * 0.03
        while x < w * 0.96:
            thick = w * (0.012 + 0.02 * dice.random())
            tall = h * (0.17 + 0.09 * dice.random())
            tone = dice.choice(
                (
                    (120, 40, 44),
                    (62, 78, 98),
                    (190, 180, 160),
                    (70, 88, 70),
                    (150, 118, 70),
                    (46, 44, 50),
                )
            )
            draw.rectangle((x, floor - tall, x + thick, floor), fill=tone)
            x += thick + w * 0.002
        draw.rectangle((0, floor, w, floor + h * 0.03), fill=(96, 68, 46))
    return room


def _backdrop(size: Size, seed: int) -> Image.Image:
    w, h = size
    room = textured(Image.new("RGB", size, (126, 24, 38)), cloud(size, seed, (w / 3, w / 9)), 0.12)
    draw = ImageDraw.Draw(room)
    for step in range(-4, 9):
        x = w * step * 0.14
        draw.line((x, h, x + w * 0.42, 0), fill=(146, 36, 48), width=max(1, w // 60))
    draw.rectangle((0, h * 0.05, w, h * 0.2), fill=(240, 236, 230))
    write(room, (w * 0.5, h * 0.125), "KOMISI PEMILIHAN UMUM", h * 0.075, (110, 18, 32), "mm", 3)
    return room


def _curtain_room(size: Size, seed: int) -> Image.Image:
    w, h = size
    folds = noise(size, seed, (w / 26, h * 2)).filter(Blur(w / 160))
    room = textured(Image.new("RGB", size, (122, 108, 92)), folds, 0.3)
    lighten(room, pool(size, (w * 0.75, h * 0.1), (w * 0.7, h)), (70, 62, 50))
    return room


ROOMS = (_window_room, _shelf_room, _backdrop, _curtain_room)


def _dress(seed: int) -> Person:
    dice = random.Random(seed * 31 + 7)
    head = dice.choice((Head.HAIR, Head.CAP, Head.VEIL, Head.VEIL, Head.HAIR))
    cover = dice.choice(VEILS) if head is Head.VEIL else (24, 21, 21)
    return Person(
        dice.choice(CLOTHS),
        head,
        cover,
        (104, 74, 58),
        dice.random() < 0.4,
        0.86 + 0.16 * dice.random(),
        seed,
    )


def _dark(drawn: Image.Image, gain: float) -> Image.Image:
    mask = drawn.getchannel("A")
    dimmed = drawn.convert("RGB").point([round(v * gain) for v in range(256)] * 3)
    dimmed.putalpha(mask)
    return dimmed


def webcam(size: Size, seed: int, people: int = 1, room: int | None = None) -> Image.Image:
    """What one camera of the meeting shows: a room and people as silhouettes against it."""
    w, h = size
    picture = ROOMS[seed % len(ROOMS) if room is None else room](size, seed)
    picture = picture.filter(Blur(w / 210))
    dice = random.Random(seed)
    for place in range(people):
        tall = round(h * (1.12 if people == 1 else 0.66) * (0.92 + 0.14 * dice.random()))
        light = (-0.7 if seed % 2 else 0.7, -0.6)
        drawn = _dark(figure(tall, _dress(seed * 10 + place), light, from_behind=False), 0.5)
        middle = w * (0.5 + 0.07 * (dice.random() - 0.5))
        if people > 1:
            middle = w * (place + 0.5) / people
        top = h - tall * (0.92 if people == 1 else 0.86)
        picture.paste(
            drawn.convert("RGB"),
            (round(middle - tall / 2), round(top)),
            drawn.getchannel("A").filter(Blur(max(0.6, w / 700))),
        )
    if people > 1:
        desk = Image.new("L", size, 0)
        ImageDraw.Draw(desk).rectangle((0, h * 0.84, w, h), fill=255)
        picture.paste(wood(size, (78, 52, 36), (112, 78, 54), seed), mask=desk)
    shade(picture, ramp(size, 1.0, 0.72))
    return vignette(picture.filter(Blur(w / 900)), 0.22)


def stage(size: Size, banner: Sequence[str]) -> Image.Image:
    """A speaker at a lectern before a printed backdrop, as a conference camera shows it."""
    w, h = size
    big = (w, h)
    wall = textured(Image.new("RGB", big, (118, 20, 34)), cloud(big, 5, (w / 3, w / 10)), 0.10)
    draw = ImageDraw.Draw(wall)
    for step in range(-3, 14):
        x = w * step * 0.09
        draw.line((x, h, x + w * 0.3, 0), fill=(132, 28, 42), width=round(w / 90))
    draw.rectangle((0, h * 0.80, w, h), fill=(64, 44, 34))
    for step, line in enumerate(banner):
        weight = 3.0 if step == 0 else 1.5
        write(
            wall,
            (w * 0.66, h * (0.17 + 0.105 * step)),
            line,
            h * (0.074 if step == 0 else 0.05),
            (250, 244, 236),
            "mm",
            weight,
        )
    lighten(wall, pool(big, (w * 0.36, h * 0.2), (w * 0.5, h * 0.85)), (110, 84, 66))
    shade(wall, ramp(big, 1.0, 0.55))
    wall = wall.filter(ImageFilter.GaussianBlur(2.2))
    person = Person((44, 44, 54), Head.CAP, (20, 19, 22), (96, 68, 54), False, 0.96, 9)
    tall = round(h * 0.82)
    drawn = rim(
        _dark(figure(tall, person, (0.5, -0.8), from_behind=False), 0.36),
        (5, -4),
        (255, 214, 190),
        0.55,
    )
    wall.paste(
        drawn.convert("RGB"),
        (round(w * 0.31 - tall / 2), round(h * 0.205)),
        drawn.getchannel("A").filter(Blur(1.2)),
    )
    _lectern(wall, 0.31)
    return vignette(wall, 0.2)


def _lectern(wall: Image.Image, centre: float) -> None:
    w, h = wall.size

    def at(dx: float, y: float) -> tuple[float, float]:
        return (w * (centre + dx), h * y)

    front = Image.new("L", wall.size, 0)
    ImageDraw.Draw(front).polygon(
        [at(-0.115, 0.76), at(0.115, 0.76), at(0.10, 1), at(-0.10, 1)], fill=255
    )
    grainy = wood(wall.size, (74, 42, 28), (120, 76, 50), 21)
    shade(grainy, ramp(wall.size, 0.55, 1.0, across=True))
    shade(grainy, ramp(wall.size, 1.0, 0.5))
    wall.paste(grainy, mask=front)
    draw = ImageDraw.Draw(wall)
    draw.polygon(
        [at(-0.122, 0.735), at(0.122, 0.735), at(0.128, 0.758), at(-0.128, 0.758)],
        fill=(150, 100, 68),
    )
    draw.polygon(
        [at(-0.128, 0.758), at(0.128, 0.758), at(0.128, 0.772), at(-0.128, 0.772)],
        fill=(84, 52, 36),
    )
    draw.rounded_rectangle((*at(-0.062, 0.82), *at(0.062, 0.93)), 8, fill=(236, 230, 222))
    write(wall, at(0, 0.875), "KPU", h * 0.062, (128, 22, 36), "mm", 4)
    for side in (-1, 1):
        foot, head = at(side * 0.05, 0.74), at(side * 0.036, 0.635)
        draw.line((*foot, *head), fill=(18, 18, 20), width=4)
        draw.rounded_rectangle(
            (head[0] - 7, head[1] - 34, head[0] + 7, head[1] + 6), 7, fill=(22, 22, 24)
        )
