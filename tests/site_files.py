"""The files of sites made up for tests: pages, and photos drawn for them."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from newsroom.site.environment import ThemeEnvironment
from newsroom.site.render import Press
from newsroom.site.views import Picture, Site


def render(site: Site, environment: ThemeEnvironment) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every page and asset of a site."""
    yield from Press(site, environment).files()


def draw_photos(root: Path, site: Site) -> None:
    """Write a drawn file for every form of every picture of the site where it is published."""
    drawn: dict[tuple[int, int, str], bytes] = {}
    for item in site.articles:
        for shot in (item.lead, *item.placed, *item.gallery):
            for url, width, height in _forms(shot) if shot else ():
                path = root / url.lstrip("/")
                key = (width, height, path.suffix)
                if key not in drawn:
                    drawn[key] = _encoded(_draw((width, height)), path.suffix)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(drawn[key])


def _forms(shot: Picture) -> Iterator[tuple[str, int, int]]:
    """Address, width and height of every file of a picture."""
    yield shot.url, shot.width, shot.height
    for candidate in filter(None, f"{shot.avif}, {shot.jpeg}".split(", ")):
        url, width = candidate.removesuffix("w").split(" ")
        yield url, int(width), round(int(width) * shot.height / shot.width)
    for cut in filter(None, (shot.card, shot.share)):
        yield cut.url, cut.width, cut.height
        if cut.avif:
            yield cut.avif.split(" ")[0], cut.width, cut.height


def _encoded(image: Image.Image, suffix: str) -> bytes:
    file = BytesIO()
    if suffix == ".avif":
        image.save(file, "AVIF", quality=50, speed=10)
    else:
        image.save(file, "JPEG", quality=80)
    return file.getvalue()


def _draw(size: tuple[int, int]) -> Image.Image:
    image = Image.new("RGB", size, (88, 96, 108))
    pen = ImageDraw.Draw(image)
    for step in range(size[1]):
        shade = int(60 * step / size[1])
        pen.line((0, step, size[0], step), fill=(118 - shade, 124 - shade, 130 - shade))
    cell = (size[0] // 3, size[1] // 3)
    for column in range(3):
        for row in range(3):
            left, top = column * cell[0] + 6, row * cell[1] + 6
            tint = 150 + (column * 31 + row * 17) % 70
            pen.rectangle((left, top, left + cell[0] - 12, top + cell[1] - 12),
                          fill=(tint, tint - 14, tint - 30))  # fmt: skip
            middle, head = left + cell[0] // 2 - 6, cell[1] // 6
            pen.ellipse((middle - head, top + head, middle + head, top + 3 * head),
                        fill=(120, 84, 66))  # fmt: skip
            pen.pieslice((middle - 2 * head, top + 3 * head, middle + 2 * head, top + 8 * head),
                         180, 360, fill=(96 + 40 * (row % 2), 50, 56))  # fmt: skip
    return image


def write_site(root: Path, files: Sequence[tuple[str, bytes]]) -> None:
    for path, content in files:
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
