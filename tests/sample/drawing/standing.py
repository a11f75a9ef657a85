"""What stands on a table in perspective: cups, leaves of a plant, an open laptop."""

import math
from collections.abc import Sequence

from PIL import Image, ImageDraw

from sample.drawing.light import Blur, shade
from sample.drawing.space import Camera, Quad, ground_shadow, lay
from sample.drawing.surface import Colour, plain, ramp
from sample.drawing.things import Place, solid


def standing_cup(
    image: Image.Image,
    camera: Camera,
    place: Place,
    radius: float,
    height: float,
    colour: Colour,
    fill: Colour | None = None,
) -> None:
    """A cup or pot standing on the table at y = 0; `fill` is what is in it."""
    x, z = place

    def circle(y: float, share: float) -> list[Place]:
        turn = [math.tau * step / 72 for step in range(72)]
        return [
            camera.spot((x + radius * share * math.cos(a), y, z + radius * share * math.sin(a)))
            for a in turn
        ]

    ground_shadow(
        image,
        camera,
        (
            (x - radius, 0, z + radius),
            (x + radius * 3.2, 0, z + radius),
            (x + radius * 3.0, 0, z - radius),
            (x - radius, 0, z - radius),
        ),
        image.width / 130,
        0.55,
    )
    mask = Image.new("L", image.size, 0)
    draw = ImageDraw.Draw(mask)
    bottom, top = circle(0, 0.82), circle(height, 1.0)
    draw.polygon(bottom, fill=255)
    draw.polygon(top, fill=255)
    left = [min(bottom), min(top)]
    right = [max(bottom), max(top)]
    draw.polygon([left[1], right[1], right[0], left[0]], fill=255)
    wide = right[1][0] - left[1][0]
    box = mask.getbbox() or (0, 0, *image.size)
    pad = round(wide * 0.4)
    box = (box[0] - pad, box[1] - pad, box[2] + pad, box[3] + pad)
    body = solid(mask.crop(box), colour, wide * 0.2, 6, 0.42, 0.35, (-0.9, -0.15))
    image.paste(body.convert("RGB"), box[:2], body.getchannel("A").filter(Blur(1)))
    draw = ImageDraw.Draw(image)
    draw.polygon(top, fill=tuple(min(255, round(c * 1.06)) for c in colour))
    draw.polygon(circle(height, 0.9), fill=tuple(round(c * 0.6) for c in colour))
    if fill is not None:
        draw.polygon(circle(height - 0.008, 0.87), fill=fill)


def leaf(image: Image.Image, root: Place, tip: Place, girth: float, colour: Colour) -> None:
    """One leaf from root to tip, `girth` pixels wide at its middle."""
    (x0, y0), (x1, y1) = root, tip
    length = math.hypot(x1 - x0, y1 - y0)
    nx, ny = -(y1 - y0) / length, (x1 - x0) / length
    outline: list[Place] = []
    for side in (1, -1):
        steps: Sequence[int] = range(21) if side == 1 else range(20, -1, -1)
        for step in steps:
            t = step / 20
            bulge = girth * math.sin(math.pi * t**0.8) ** 0.9 * side * 0.5
            sag = length * 0.12 * math.sin(math.pi * t)
            outline.append((x0 + (x1 - x0) * t + nx * bulge, y0 + (y1 - y0) * t + ny * bulge - sag))
    pad = round(girth)
    box = (
        round(min(x for x, _ in outline)) - pad,
        round(min(y for _, y in outline)) - pad,
        round(max(x for x, _ in outline)) + pad,
        round(max(y for _, y in outline)) + pad,
    )
    mask = Image.new("L", (box[2] - box[0], box[3] - box[1]), 0)
    ImageDraw.Draw(mask).polygon([(x - box[0], y - box[1]) for x, y in outline], fill=255)
    body = solid(mask, colour, girth * 0.22, 14, 0.4, 0.4)
    image.paste(body.convert("RGB"), box[:2], body.getchannel("A").filter(Blur(0.9)))


def laptop(image: Image.Image, camera: Camera, shown: Image.Image) -> None:
    """An open laptop in the middle of the table at y = 0, its screen towards the viewer."""
    half, near, hinge = 0.17, -0.12, 0.11
    ground_shadow(
        image,
        camera,
        (
            (-half - 0.02, 0, hinge + 0.05),
            (half + 0.09, 0, hinge + 0.05),
            (half + 0.07, 0, near - 0.015),
            (-half, 0, near - 0.015),
        ),
        image.width / 150,
        0.75,
    )
    keys = plain((1360, 920), (178, 180, 184), 5, 0.01)
    draw = ImageDraw.Draw(keys)
    for row in range(6):
        for column in range(14):
            x, y = 74 + column * 88, 60 + row * 76
            draw.rounded_rectangle((x, y, x + 76, y + (36 if row == 0 else 64)), 8, (36, 37, 40))
    draw.rounded_rectangle(
        (430, 560, 930, 880), 14, fill=(166, 168, 172), outline=(150, 152, 156), width=4
    )
    draw.rectangle((74 + 3 * 88, 440, 74 + 9 * 88 + 76, 504), fill=(36, 37, 40))
    shade(keys, ramp(keys.size, 0.72, 1.0))
    top: Quad = (
        (-half, 0.014, hinge),
        (half, 0.014, hinge),
        (half, 0.014, near),
        (-half, 0.014, near),
    )
    lay(image, camera, top, keys)
    lay(
        image,
        camera,
        ((-half, 0.014, near), (half, 0.014, near), (half, 0, near), (-half, 0, near)),
        Image.new("RGB", (16, 16), (122, 124, 128)),
    )
    lid: Quad = (
        (-half, 0.228, hinge + 0.062),
        (half, 0.228, hinge + 0.062),
        (half, 0.012, hinge),
        (-half, 0.012, hinge),
    )
    lay(image, camera, lid, Image.new("RGB", (16, 16), (18, 18, 20)))
    m = 0.008
    lay(
        image,
        camera,
        (
            (-half + m, 0.221, hinge + 0.0595),
            (half - m, 0.221, hinge + 0.0595),
            (half - m, 0.024, hinge + 0.0025),
            (-half + m, 0.024, hinge + 0.0025),
        ),
        shown,
    )
