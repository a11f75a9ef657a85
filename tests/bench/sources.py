"""Photos to measure with: as large as a phone takes them, of real things, the same every time.

No network and no photo of anybody is needed: they are enlarged from Debian's wallpapers, where
those are installed, else from the photos of the sample, with some grain so that encoders meet
what a sensor gives them.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice, product
from pathlib import Path

from PIL import Image, ImageChops, ImageOps

WALLPAPERS = Path("/usr/share/wallpapers")
# The photographs among them; the first stand for portraits of things, surfaces and landscapes.
NAMES = (
    "Autumn",
    "ColorfulCups",
    "FallenLeaf",
    "Path",
    "BytheWater",
    "Kite",
    "OneStandsOut",
    "EveningGlow",
    "ColdRipple",
)
PHONE = (4000, 3000)
CAMERA = (6000, 4000)
QUALITY = 92
# Of 255: what a phone's sensor leaves at medium light.
GRAIN = 3
# Standard deviation of the mean of two even chances from 0 to 255.
_SPREAD = 52
_MIDDLE = 128


@dataclass(frozen=True, slots=True)
class Sources:
    """The photos, and in a sentence where they are from."""

    phone: tuple[Path, ...]
    camera: tuple[Path, ...]
    origin: str


def prepare(number: int, folder: Path, content: Path) -> Sources:
    """That many photos of a phone, and a baseline and a progressive one of a camera.

    They are kept in the folder for the next time.
    """
    pictures = [WALLPAPERS / name / "contents/images/2560x1600.jpg" for name in NAMES]
    pictures = [picture for picture in pictures if picture.is_file()]
    origin = f"{len(pictures)} of Debian's wallpaper photographs (2560 × 1600)"
    kind = "wallpapers"
    if not pictures:
        pictures = sorted(content.glob("**/*.jpg"))
        origin, kind = f"the {len(pictures)} photographs of the sample", "sample"
    phone = tuple(
        _kept(folder / kind / f"photo-{index:02}.jpg", picture, PHONE, is_mirrored, index)
        for index, (picture, is_mirrored) in enumerate(islice(endless(pictures), number))
    )
    camera = tuple(
        _kept(folder / kind / f"camera-{name}.jpg", pictures[0], CAMERA, False, 0, name)
        for name in ("baseline", "progressive")
    )
    return Sources(phone, camera, origin)


def endless(pictures: list[Path]) -> Iterator[tuple[Path, bool]]:
    """Every picture, then every one mirrored, and again from the start."""
    for _ in count():
        for is_mirrored, picture in product((False, True), pictures):
            yield picture, is_mirrored


def _kept(
    path: Path,
    picture: Path,
    size: tuple[int, int],
    is_mirrored: bool,
    seed: int,
    coding: str = "baseline",
) -> Path:
    if path.is_file():
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(picture) as image:
        photo = enlarged(image, size, is_mirrored, seed)
    part = path.with_suffix(".part")
    photo.save(part, "JPEG", quality=QUALITY, progressive=coding == "progressive")
    part.replace(path)
    return path


def enlarged(
    image: Image.Image, size: tuple[int, int], is_mirrored: bool, seed: int
) -> Image.Image:
    """The middle of a picture as a photo of that size, with grain from the seed."""
    photo = ImageOps.fit(image.convert("RGB"), size, Image.Resampling.LANCZOS)
    if is_mirrored:
        photo = ImageOps.mirror(photo)
    chance = random.Random(seed)
    one, other = (Image.frombytes("L", size, chance.randbytes(size[0] * size[1])) for _ in range(2))
    noise = Image.blend(one, other, 0.5)
    grain = noise.point([round(_MIDDLE + (tone - 127.5) * GRAIN / _SPREAD) for tone in range(256)])
    return ImageChops.add(photo, Image.merge("RGB", (grain,) * 3), offset=-_MIDDLE)
