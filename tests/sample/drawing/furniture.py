"""What is in a meeting room: screen, table, chairs, sheets of paper, small laptops."""

from collections.abc import Callable

from PIL import Image, ImageDraw, ImageFilter

from sample.drawing.light import Blur, lighten, relief, shade
from sample.drawing.space import Camera, Point, Quad, box, ground_shadow, lay
from sample.drawing.surface import Colour, plain, pool, ramp, wood


def screen(
    image: Image.Image,
    camera: Camera,
    quad: Quad,
    picture: Image.Image,
    spill: Colour = (40, 44, 56),
) -> None:
    """Hang a lit screen with a dark frame, its shadow on the wall and its glow around it."""
    (x0, y1, z), (x1, _, _), (_, y0, _), _ = quad
    ground_shadow(
        image,
        camera,
        (
            (x0 - 0.06, y1 - 0.02, z),
            (x1 + 0.08, y1 - 0.02, z),
            (x1 + 0.08, y0 - 0.12, z),
            (x0 - 0.06, y0 - 0.12, z),
        ),
        image.width / 160,
        0.5,
    )
    edge = 0.035
    corners = camera.spots(quad)
    centre = (sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4)
    reach = (corners[1][0] - corners[0][0]) * 0.95
    lighten(image, pool(image.size, centre, (reach, reach * 0.8)), spill)
    # The glow lies on the wall, never on the picture itself.
    lay(
        image,
        camera,
        (
            (x0 - edge, y1 + edge, z - 0.02),
            (x1 + edge, y1 + edge, z - 0.02),
            (x1 + edge, y0 - edge, z - 0.02),
            (x0 - edge, y0 - edge, z - 0.02),
        ),
        Image.new("RGB", (16, 16), (16, 16, 18)),
    )
    lay(
        image,
        camera,
        ((x0, y1, z - 0.03), (x1, y1, z - 0.03), (x1, y0, z - 0.03), (x0, y0, z - 0.03)),
        picture,
    )


def table(
    image: Image.Image,
    camera: Camera,
    low: Point,
    high: Point,
    seed: int,
    glow: Image.Image | None = None,
    shine: Colour = (120, 116, 108),
) -> None:
    """A table with its shadow on the floor; `glow` is mirrored faintly in its top."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    ground_shadow(
        image,
        camera,
        (
            (x0 - 0.25, 0, z1 + 0.2),
            (x1 + 0.25, 0, z1 + 0.2),
            (x1 + 0.25, 0, z0),
            (x0 - 0.25, 0, z0),
        ),
        image.width / 60,
        0.62,
    )
    size = (900, 2000)
    if x1 - x0 > z1 - z0:
        size = (2000, 900)
        top = wood(size, (92, 56, 34), (158, 104, 66), seed, 2)
    else:
        top = wood((size[1], size[0]), (92, 56, 34), (158, 104, 66), seed, 3).transpose(
            Image.Transpose.ROTATE_90
        )
    lighten(
        top,
        pool(size, (size[0] * 0.2, size[1] * 0.35), (size[0] * 0.6, size[1] * 0.5)),
        (shine[0] // 2, shine[1] // 2, shine[2] // 2),
    )
    if glow is not None:
        mirrored = glow.transpose(Image.Transpose.FLIP_TOP_BOTTOM).resize((560, 620))
        mirrored = mirrored.filter(ImageFilter.GaussianBlur(26))
        veil = ramp((560, 620), 0.55, 0.0).filter(Blur(20))
        edge = Image.new("L", (560, 620), 0)
        ImageDraw.Draw(edge).rectangle((50, 0, 510, 600), fill=255)
        edge = edge.filter(Blur(30))
        veil = Image.composite(veil, Image.new("L", veil.size, 0), edge)
        top.paste(
            Image.blend(mirrored, Image.new("RGB", mirrored.size, shine), 0.35), (170, 0), veil
        )
    shade(top, ramp(size, 1.0, 0.74))
    box(image, camera, (x0, y1 - 0.05, z0), (x1, y1, z1), (122, 78, 48), (1, 0.62, 0.5), top=top)
    panel = wood((1600, 600), (66, 40, 26), (104, 68, 44), seed + 1, 2)
    shade(panel, ramp((1600, 600), 0.45, 1.0).resize((1600, 600)))
    shade(panel, ramp((1600, 600), 1.0, 0.55))
    box(
        image,
        camera,
        (x0 + 0.12, y0, z0 + 0.1),
        (x1 - 0.12, y1 - 0.05, z0 + 0.16),
        (70, 46, 32),
        (1, 0.8, 0.6),
        front=panel,
    )


def paper(
    image: Image.Image,
    camera: Camera,
    corner: tuple[float, float],
    size: tuple[float, float],
    level: float,
    colour: Colour = (238, 234, 226),
) -> None:
    """A sheet lying on a table, with a few printed lines."""
    x, z = corner
    quad: Quad = (
        (x, level, z + size[1]),
        (x + size[0], level, z + size[1]),
        (x + size[0], level, z),
        (x, level, z),
    )
    ground_shadow(image, camera, quad, image.width / 300, 0.5)
    sheet = Image.new("RGB", (300, 420), colour)
    draw = ImageDraw.Draw(sheet)
    for line in range(14):
        draw.line(
            (36, 50 + line * 24, 264 - (line * 37) % 70, 50 + line * 24),
            fill=(150, 146, 142),
            width=5,
        )
    lay(image, camera, quad, sheet)


def chair(
    image: Image.Image,
    camera: Camera,
    x: float,
    z: float,
    blur: float = 0.0,
    colour: Colour = (52, 52, 58),
) -> None:
    """An office chair seen from behind, drawn over the person who sits in it."""
    metre = camera.spot((x, 1, z))[1] - camera.spot((x, 2, z))[1]
    size = (round(metre * 0.9), round(metre * 1.15))

    def place(dx: float, y: float) -> tuple[float, float]:
        return (size[0] / 2 + dx * metre, (1.1 - y) * metre)

    foot, back = Image.new("L", size, 0), Image.new("L", size, 0)
    draw = ImageDraw.Draw(foot)
    draw.rectangle((*place(-0.03, 0.5), *place(0.03, 0.1)), fill=255)
    draw.rectangle((*place(-0.025, 0.62), *place(0.025, 0.4)), fill=255)
    for dx in (-0.28, -0.12, 0.12, 0.28):
        draw.line((*place(0, 0.14), *place(dx, 0.05)), fill=255, width=round(metre * 0.045))
        draw.ellipse((*place(dx - 0.03, 0.07), *place(dx + 0.03, 0.0)), fill=255)
    draw.rounded_rectangle((*place(-0.27, 0.53), *place(0.27, 0.43)), metre * 0.045, fill=255)
    draw = ImageDraw.Draw(back)
    draw.rounded_rectangle((*place(-0.205, 0.88), *place(0.205, 0.5)), metre * 0.08, fill=255)
    left, top = camera.spot((x, 1.1, z))
    left -= size[0] / 2
    steel = relief(foot, Image.new("RGB", size, (34, 34, 38)), (-0.6, -0.6), metre * 0.02, 0.3, 0.3)
    cloth = plain(size, colour, 77, 0.06)
    pad = relief(back, cloth, (-0.5, -0.8), metre * 0.07, 0.34, 0.3)
    pad.paste(Image.new("RGB", size, (22, 22, 25)), mask=_seams(size, place))
    pad.putalpha(back)
    for part in (steel, pad):
        mask = part.getchannel("A").filter(Blur(max(0.8, blur)))
        image.paste(part.convert("RGB").filter(Blur(blur)), (round(left), round(top)), mask)


def _seams(
    size: tuple[int, int], place: Callable[[float, float], tuple[float, float]]
) -> Image.Image:
    """Two stitched lines across a chair's back."""
    mask = Image.new("L", size, 0)
    for y in (0.80, 0.58):
        start, end = place(-0.2, y), place(0.2, y)
        ImageDraw.Draw(mask).line((*start, *end), fill=120, width=max(1, size[0] // 150))
    return mask.filter(Blur(1))


def laptop_back(
    image: Image.Image,
    camera: Camera,
    x: float,
    z: float,
    level: float,
    glow: Image.Image | None = None,
) -> None:
    """An open laptop; with `glow` its lit screen faces the viewer, else its closed back."""
    w = 0.17
    ground_shadow(
        image,
        camera,
        (
            (x - w - 0.03, level, z + 0.04),
            (x + w + 0.05, level, z + 0.04),
            (x + w + 0.05, level, z - 0.27),
            (x - w - 0.03, level, z - 0.27),
        ),
        image.width / 240,
        0.6,
    )
    lay(
        image,
        camera,
        (
            (x - w, level + 0.015, z),
            (x + w, level + 0.015, z),
            (x + w, level + 0.012, z - 0.24),
            (x - w, level + 0.012, z - 0.24),
        ),
        Image.new("RGB", (16, 16), (74, 76, 80)),
    )
    lid: Quad = (
        (x - w, level + 0.235, z + 0.07),
        (x + w, level + 0.235, z + 0.07),
        (x + w, level + 0.015, z),
        (x - w, level + 0.015, z),
    )
    lay(image, camera, lid, Image.new("RGB", (16, 16), (28, 29, 32)))
    if glow is not None:
        m = 0.012
        lay(
            image,
            camera,
            (
                (x - w + m, level + 0.225, z + 0.064),
                (x + w - m, level + 0.225, z + 0.064),
                (x + w - m, level + 0.03, z + 0.002),
                (x - w + m, level + 0.03, z + 0.002),
            ),
            glow,
        )
