"""People without faces: shaded silhouettes, from behind in a room or before a webcam."""

from dataclasses import dataclass
from enum import Enum

from PIL import Image, ImageChops, ImageDraw

from sample.drawing.light import Blur, relief, rounded
from sample.drawing.surface import Colour, noise, textured


class Head(Enum):
    """What is worn on the head."""

    HAIR = "hair"
    CAP = "cap"
    VEIL = "veil"


@dataclass(frozen=True, slots=True)
class Person:
    """How one silhouette is dressed; `batik` prints a small pattern on the cloth."""

    cloth: Colour
    head: Head = Head.HAIR
    cover: Colour = (30, 26, 25)
    skin: Colour = (94, 66, 52)
    batik: bool = False
    slim: float = 1.0
    seed: int = 1


def _shape(
    size: tuple[int, int],
    polygons: list[list[tuple[float, float]]],
    ovals: list[tuple[float, float, float, float]],
    melt: float,
) -> Image.Image:
    mask = Image.new("L", size, 0)
    draw = ImageDraw.Draw(mask)
    width = height = size[0]
    for polygon in polygons:
        draw.polygon([(x * width, y * height) for x, y in polygon], fill=255)
    for x0, y0, x1, y1 in ovals:
        draw.ellipse((x0 * width, y0 * height, x1 * width, y1 * height), fill=255)
    return rounded(mask, melt)


def _fabric(size: tuple[int, int], person: Person) -> Image.Image:
    base = Image.new("RGB", size, person.cloth)
    if person.batik:
        light = tuple(min(255, c + 52) for c in person.cloth)
        draw = ImageDraw.Draw(base)
        step = size[0] // 17
        for row in range(size[1] // step + 1):
            for column in range(18):
                x = column * step + (step // 2 if row % 2 else 0)
                y = row * step
                r = step * 0.3
                draw.ellipse((x - r, y - r, x + r, y + r), outline=light, width=max(1, step // 12))
                draw.ellipse((x - r / 3, y - r / 3, x + r / 3, y + r / 3), fill=light)
    folds = noise(size, person.seed + 40, (size[0] / 9, size[1] / 3))
    weave = noise(size, person.seed + 41, (2, 2))
    return textured(textured(base, folds, 0.16), weave, 0.05)


def _body(
    canvas: Image.Image,
    mask: Image.Image,
    cover: Image.Image,
    light: tuple[float, float],
    depth: float,
    shine: float,
) -> None:
    canvas.alpha_composite(relief(mask, cover, light, depth, 0.3, shine))


def figure(
    height: int, person: Person, light: tuple[float, float] = (-0.6, -0.7), from_behind: bool = True
) -> Image.Image:
    """A sitting person from the chest up (RGBA), as wide as high; `height` in pixels."""
    # The body goes on below the cut, so that it is not rounded where the picture ends.
    size = (height, round(height * 1.3))
    unit = height / 100
    canvas = Image.new("RGBA", size, (0, 0, 0, 0))
    slim = 0.31 * person.slim

    def x(offset: float) -> float:
        return 0.5 + offset * slim / 0.31

    torso = _shape(
        size,
        [
            [
                (x(-0.06), 0.425),
                (x(0.06), 0.425),
                (x(0.13), 0.475),
                (x(0.27), 0.525),
                (x(0.335), 0.62),
                (x(0.37), 0.85),
                (x(0.38), 1.4),
                (x(-0.38), 1.4),
                (x(-0.37), 0.85),
                (x(-0.335), 0.62),
                (x(-0.27), 0.525),
                (x(-0.13), 0.475),
            ]
        ],
        [],
        2.4 * unit,
    )
    _body(canvas, torso, _fabric(size, person), light, 7 * unit, 0.2)
    skin = Image.new("RGB", size, person.skin)
    if person.head is not Head.VEIL:
        neck = _shape(
            size, [[(0.44, 0.32), (0.56, 0.32), (0.572, 0.46), (0.428, 0.46)]], [], 1.2 * unit
        )
        _body(
            canvas, neck, skin.point([round(v * 0.8) for v in range(256)] * 3), light, 4 * unit, 0.1
        )
        collar = _shape(
            size,
            [[(0.425, 0.415), (0.575, 0.415), (0.60, 0.465), (0.5, 0.478), (0.40, 0.465)]],
            [],
            1.3 * unit,
        )
        tint = tuple(min(255, round(c * 1.12) + 6) for c in person.cloth)
        _body(canvas, collar, Image.new("RGB", size, tint), light, 2.4 * unit, 0.25)
        skull = _shape(
            size,
            [
                [
                    (0.40, 0.20),
                    (0.60, 0.20),
                    (0.592, 0.33),
                    (0.55, 0.415),
                    (0.45, 0.415),
                    (0.408, 0.33),
                ]
            ],
            [
                (0.398, 0.105, 0.602, 0.36),
                (0.382, 0.245, 0.412, 0.315),
                (0.588, 0.245, 0.618, 0.315),
            ],
            0.9 * unit,
        )
        _body(canvas, skull, skin, light, 6 * unit, 0.28)
    _head(canvas, size, unit, person, light, from_behind)
    return canvas.crop((0, 0, height, height))


def _head(
    canvas: Image.Image,
    size: tuple[int, int],
    unit: float,
    person: Person,
    light: tuple[float, float],
    from_behind: bool,
) -> None:
    strand = (unit * 7, unit * 16) if person.head is Head.VEIL else (unit * 0.7, unit * 5)
    cover = textured(Image.new("RGB", size, person.cover), noise(size, person.seed, strand), 0.18)
    if person.head is Head.VEIL:
        drape = _shape(
            size,
            [
                [
                    (0.385, 0.24),
                    (0.615, 0.24),
                    (0.625, 0.36),
                    (0.69, 0.47),
                    (0.73, 0.58),
                    (0.65, 0.70),
                    (0.5, 0.75),
                    (0.35, 0.70),
                    (0.27, 0.58),
                    (0.31, 0.47),
                    (0.375, 0.36),
                ]
            ],
            [(0.38, 0.085, 0.62, 0.38)],
            3 * unit,
        )
        _body(canvas, drape, cover, light, 8 * unit, 0.22)
        if not from_behind:
            face = _shape(size, [], [(0.425, 0.165, 0.575, 0.40)], 1.1 * unit)
            _body(canvas, face, Image.new("RGB", size, person.skin), light, 5 * unit, 0.2)
        return
    if person.head is Head.CAP:
        cap = _shape(
            size,
            [[(0.397, 0.125), (0.603, 0.125), (0.607, 0.235), (0.393, 0.235)]],
            [(0.40, 0.10, 0.60, 0.16)],
            0.8 * unit,
        )
        if from_behind:
            nape = _shape(
                size,
                [
                    [
                        (0.398, 0.20),
                        (0.602, 0.20),
                        (0.59, 0.32),
                        (0.55, 0.36),
                        (0.45, 0.36),
                        (0.41, 0.32),
                    ]
                ],
                [],
                unit,
            )
            hair = Image.new("RGB", size, (28, 24, 23))
            _body(canvas, nape, hair, light, 3 * unit, 0.15)
        _body(canvas, cap, cover, light, 4 * unit, 0.3)
        return
    lower = 0.375 if from_behind else 0.205
    hair = _shape(
        size,
        [
            [
                (0.393, 0.18),
                (0.607, 0.18),
                (0.603, 0.29 if from_behind else 0.22),
                (0.56, lower),
                (0.44, lower),
                (0.397, 0.29 if from_behind else 0.22),
            ]
        ],
        [(0.388, 0.088, 0.612, 0.33 if from_behind else 0.23)],
        1.1 * unit,
    )
    _body(canvas, hair, cover, light, 5 * unit, 0.3)


def seat(
    image: Image.Image,
    person: Person,
    centre: float,
    top: float,
    height: int,
    light: tuple[float, float] = (-0.6, -0.7),
    from_behind: bool = True,
    blur: float = 0.0,
    dim: float = 1.0,
) -> None:
    """Put a person onto the picture: head's top at `top`, middle at `centre`, in pixels."""
    drawn = figure(height, person, light, from_behind)
    if dim != 1.0:
        alpha = drawn.getchannel("A")
        drawn = drawn.convert("RGB").point([min(255, round(v * dim)) for v in range(256)] * 3)
        drawn.putalpha(alpha)
    if blur:
        pad = round(blur * 3)
        wide = Image.new("RGBA", (height + 2 * pad, height + 2 * pad), (0, 0, 0, 0))
        colour = drawn.convert("RGB")
        ground = Image.new("RGB", wide.size, person.cloth)
        ground.paste(colour, (pad, pad))
        wide.paste(ground.filter(Blur(blur)))
        mask = Image.new("L", wide.size, 0)
        mask.paste(drawn.getchannel("A"), (pad, pad))
        wide.putalpha(mask.filter(Blur(blur)))
        # A shape that leaves the picture below must not fade at its own lower edge.
        drawn = wide.crop((pad, pad, pad + height, pad + round(height * 0.97)))
        side = wide.crop((0, 0, wide.width, pad + round(height * 0.97)))
        _paste(image, side, round(centre - side.width / 2), round(top - 0.09 * height - pad))
        return
    _paste(image, drawn, round(centre - height / 2), round(top - 0.09 * height))


def _paste(image: Image.Image, drawn: Image.Image, left: int, top: int) -> None:
    image.paste(drawn.convert("RGB"), (left, top), drawn.getchannel("A"))


def rim(drawn: Image.Image, shift: tuple[int, int], colour: Colour, strength: float) -> Image.Image:
    """The figure (RGBA) with a thin line of light along the edge that `shift` points to."""
    mask = drawn.getchannel("A")
    inner = Image.new("L", mask.size, 0)
    inner.paste(mask, (-shift[0], -shift[1]))
    edge = ImageChops.subtract(mask, inner).filter(Blur(max(1, abs(shift[0]) / 2)))
    lit = drawn.convert("RGB")
    lit.paste(colour, mask=edge.point([round(v * strength) for v in range(256)]))
    lit.putalpha(mask)
    return lit
