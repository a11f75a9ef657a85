"""A camera and flat surfaces in space, put onto a picture in perspective.

Lengths are metres: x to the right, y up, z away from the viewer.
"""

import math
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFilter

Point = tuple[float, float, float]
Spot = tuple[float, float]
Quad = tuple[Point, Point, Point, Point]


def _minus(a: Point, b: Point) -> Point:
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def _dot(a: Point, b: Point) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def _cross(a: Point, b: Point) -> Point:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def _unit(a: Point) -> Point:
    length = math.sqrt(_dot(a, a))
    return (a[0] / length, a[1] / length, a[2] / length)


@dataclass(frozen=True, slots=True)
class Camera:
    """Where the picture is taken from; `focal` is the lens in picture widths (1 is normal)."""

    eye: Point
    target: Point
    focal: float
    width: int
    height: int

    def spot(self, point: Point) -> Spot:
        """The place of a point on the picture, in pixels; the point must be before the lens."""
        ahead = _unit(_minus(self.target, self.eye))
        right = _unit(_cross((0, 1, 0), ahead))
        up = _cross(ahead, right)
        seen = _minus(point, self.eye)
        depth = _dot(seen, ahead)
        if depth <= 0.01:
            raise ValueError(f"the point {point} lies behind the camera")
        scale = self.focal * self.width / depth
        return (
            self.width / 2 + _dot(seen, right) * scale,
            self.height / 2 - _dot(seen, up) * scale,
        )

    def spots(self, quad: Quad) -> list[Spot]:
        """The corners of a surface on the picture."""
        return [self.spot(corner) for corner in quad]


def _coefficients(target: list[Spot], source: list[Spot]) -> list[float]:
    """The eight numbers Pillow wants to fetch `target` places from `source` places."""
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(target, source, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for column in range(8):
        pivot = max(range(column, 8), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        head = rows[column][column]
        rows[column] = [value / head for value in rows[column]]
        for row in range(8):
            if row != column and rows[row][column]:
                factor = rows[row][column]
                pairs = zip(rows[row], rows[column], strict=True)
                rows[row] = [value - factor * own for value, own in pairs]
    return [row[8] for row in rows]


def lay_flat(image: Image.Image, corners: list[Spot], texture: Image.Image) -> None:
    """Lay a texture onto the picture so that its corners fall on the four places.

    Corners run clockwise from the texture's upper left.
    """
    left = max(0, math.floor(min(x for x, _ in corners)) - 1)
    top = max(0, math.floor(min(y for _, y in corners)) - 1)
    right = min(image.width, math.ceil(max(x for x, _ in corners)) + 2)
    bottom = min(image.height, math.ceil(max(y for _, y in corners)) + 2)
    if right <= left or bottom <= top:
        return
    size = (right - left, bottom - top)
    local = [(x - left, y - top) for x, y in corners]
    span = max(max(x for x, _ in local) - min(x for x, _ in local), 1)
    if texture.width > 2.2 * span:
        texture = texture.reduce(max(1, int(texture.width / span / 1.1)))
    width, height = texture.size
    # Two pixels of its own edge around the texture, else black seeps in along the rim.
    padded = texture.convert("RGBA").resize((width + 4, height + 4))
    padded.paste(texture.convert("RGBA"), (2, 2))
    source: list[Spot] = [(2, 2), (width + 2, 2), (width + 2, height + 2), (2, height + 2)]
    numbers = _coefficients(local, source)
    drawn = padded.transform(size, Image.Transform.PERSPECTIVE, numbers, Image.Resampling.BICUBIC)
    cover = Image.new("L", (size[0] * 2, size[1] * 2), 0)
    ImageDraw.Draw(cover).polygon([(x * 2, y * 2) for x, y in local], fill=255)
    mask = cover.resize(size, Image.Resampling.BOX)
    if texture.mode == "RGBA":
        mask = Image.composite(drawn.getchannel("A"), Image.new("L", size, 0), mask)
    image.paste(drawn.convert("RGB"), (left, top), mask)


def lay(image: Image.Image, camera: Camera, quad: Quad, texture: Image.Image) -> None:
    """Lay a texture onto a surface in space; the first corner is the texture's upper left."""
    lay_flat(image, camera.spots(quad), texture)


def flat(quad: Quad, colour: tuple[int, int, int]) -> tuple[Quad, Image.Image]:
    """A surface of one colour."""
    return quad, Image.new("RGB", (16, 16), colour)


def box(
    image: Image.Image,
    camera: Camera,
    low: Point,
    high: Point,
    colour: tuple[int, int, int],
    tones: tuple[float, float, float] = (1.12, 0.82, 0.66),
    top: Image.Image | None = None,
    front: Image.Image | None = None,
) -> None:
    """Draw an upright block: its top, front and the side that is seen, in three tones."""
    (x0, y0, z0), (x1, y1, z1) = low, high

    def toned(gain: float) -> Image.Image:
        return Image.new("RGB", (16, 16), tuple(min(255, round(c * gain)) for c in colour))

    if camera.eye[0] < x0:
        lay(
            image, camera, ((x0, y1, z1), (x0, y1, z0), (x0, y0, z0), (x0, y0, z1)), toned(tones[2])
        )
    elif camera.eye[0] > x1:
        lay(
            image, camera, ((x1, y1, z0), (x1, y1, z1), (x1, y0, z1), (x1, y0, z0)), toned(tones[2])
        )
    if camera.eye[1] > y1:
        lay(
            image,
            camera,
            ((x0, y1, z1), (x1, y1, z1), (x1, y1, z0), (x0, y1, z0)),
            top or toned(tones[0]),
        )
    lay(
        image,
        camera,
        ((x0, y1, z0), (x1, y1, z0), (x1, y0, z0), (x0, y0, z0)),
        front or toned(tones[1]),
    )


def ground_shadow(
    image: Image.Image, camera: Camera, quad: Quad, blur: float, strength: float
) -> None:
    """Darken softly what lies under or beside a thing; `blur` in pixels."""
    mask = Image.new("L", image.size, 0)
    ImageDraw.Draw(mask).polygon(camera.spots(quad), fill=round(255 * strength))
    soft = mask.filter(ImageFilter.GaussianBlur(blur))
    image.paste((14, 10, 8), mask=soft)
