"""An empty meeting room in perspective: walls, floor, ceiling lights, windows."""

from dataclasses import dataclass

from PIL import Image, ImageDraw

from sample.drawing.light import Blur, lighten, shade
from sample.drawing.space import Camera, Point, lay
from sample.drawing.surface import Colour, cloud, plain, pool, ramp, textured


@dataclass(frozen=True, slots=True)
class Room:
    """A room `width` metres wide, `height` high; the far wall stands at `depth`."""

    width: float
    height: float
    depth: float
    near: float
    wall: Colour = (196, 188, 176)
    floor: Colour = (132, 122, 110)
    seed: int = 1


def _wall_texture(room: Room, size: tuple[int, int], light: tuple[float, float]) -> Image.Image:
    wall = plain(size, room.wall, room.seed, 0.025)
    shade(wall, ramp(size, 1.0, 0.74))
    lighten(
        wall,
        pool(size, (size[0] * light[0], size[1] * light[1]), (size[0] * 0.75, size[1] * 0.9)),
        (84, 78, 66),
    )
    draw = ImageDraw.Draw(wall)
    draw.rectangle((0, size[1] * 0.955, size[0], size[1]), fill=(96, 74, 58))
    return wall


def shell(image: Image.Image, camera: Camera, room: Room, window: bool = True) -> None:
    """Draw floor, ceiling with light panels, both side walls and the far wall."""
    image.paste(tuple(round(c * 0.6) for c in room.wall), (0, 0, *image.size))
    half, high, far, near = room.width / 2, room.height, room.depth, room.near
    floor = textured(
        Image.new("RGB", (1200, 1600), room.floor),
        cloud((1200, 1600), room.seed + 3, (300, 60, 4)),
        0.06,
    )
    draw = ImageDraw.Draw(floor)
    for line in range(0, 1600, 133):
        draw.line((0, line, 1200, line), fill=tuple(c - 26 for c in room.floor), width=3)
    for line in range(0, 1200, 133):
        draw.line((line, 0, line, 1600), fill=tuple(c - 26 for c in room.floor), width=3)
    lighten(floor, pool((1200, 1600), (250, 500), (500, 900)), (70, 66, 56))
    shade(floor, ramp((1200, 1600), 1.0, 0.6))
    lay(image, camera, ((-half, 0, far), (half, 0, far), (half, 0, near), (-half, 0, near)), floor)
    ceiling = plain((1200, 1600), (206, 202, 194), room.seed + 5, 0.02)
    grid = ImageDraw.Draw(ceiling)
    for line in range(0, 1600, 160):
        grid.line((0, line, 1200, line), fill=(182, 178, 170), width=3)
    for line in range(0, 1200, 200):
        grid.line((line, 0, line, 1600), fill=(182, 178, 170), width=3)
    shade(ceiling, ramp((1200, 1600), 0.94, 0.78))
    for row in range(1, 10, 3):
        for column in (1, 4):
            x, y = column * 200, row * 160
            glow = pool((1200, 1600), (x + 100, y + 80), (330, 330))
            lighten(ceiling, glow, (80, 77, 70))
            ImageDraw.Draw(ceiling).rectangle((x + 4, y + 4, x + 196, y + 156), (255, 254, 248))
    lay(
        image,
        camera,
        ((-half, high, near), (half, high, near), (half, high, far), (-half, high, far)),
        ceiling,
    )
    left = _wall_texture(room, (1600, 800), (0.4, 0.4))
    if window:
        _windows(left)
    lay(
        image,
        camera,
        ((-half, high, near), (-half, high, far), (-half, 0, far), (-half, 0, near)),
        left,
    )
    right = _wall_texture(room, (1600, 800), (0.3, 0.4))
    shade(right, ramp((1600, 800), 0.86, 0.74, across=True))
    lay(
        image,
        camera,
        ((half, high, far), (half, high, near), (half, 0, near), (half, 0, far)),
        right,
    )
    lay(
        image,
        camera,
        ((-half, high, far), (half, high, far), (half, 0, far), (-half, 0, far)),
        _wall_texture(room, (1600, 900), (0.5, 0.42)),
    )
    _corners(image, camera, room)


def _windows(wall: Image.Image) -> None:
    draw = ImageDraw.Draw(wall)
    w, h = wall.size
    for place in (0.10, 0.42, 0.72):
        x0, x1, y0, y1 = w * place, w * (place + 0.22), h * 0.16, h * 0.68
        draw.rectangle((x0 - 12, y0 - 12, x1 + 12, y1 + 16), fill=(150, 140, 128))
        draw.rectangle((x0, y0, x1, y1), fill=(250, 252, 248))
        for step in range(26):
            y = y0 + (y1 - y0) * step / 26
            draw.rectangle((x0, y, x1, y + (y1 - y0) / 52), fill=(222, 224, 218))
        draw.line(((x0 + x1) / 2, y0, (x0 + x1) / 2, y1), fill=(190, 188, 180), width=5)
        lighten(wall, pool(wall.size, ((x0 + x1) / 2, (y0 + y1) / 2), (260, 420)), (72, 72, 66))


def _corners(image: Image.Image, camera: Camera, room: Room) -> None:
    """Where surfaces meet less light arrives: darken the edges softly."""
    half, high, far, near = room.width / 2, room.height, room.depth, room.near
    mask = Image.new("L", image.size, 0)
    draw = ImageDraw.Draw(mask)
    thick = max(2, image.width // 160)
    pairs: list[tuple[Point, Point]] = [
        ((-half, 0, far), (half, 0, far)),
        ((-half, high, far), (half, high, far)),
        ((-half, 0, far), (-half, high, far)),
        ((half, 0, far), (half, high, far)),
        ((-half, 0, far), (-half, 0, near)),
        ((half, 0, far), (half, 0, near)),
        ((-half, high, far), (-half, high, near)),
        ((half, high, far), (half, high, near)),
    ]
    for start, end in pairs:
        draw.line((*camera.spot(start), *camera.spot(end)), fill=150, width=thick)
    soft = mask.filter(Blur(image.width / 110))
    shade(image, soft.point([round(255 - v * 0.75) for v in range(256)]))
