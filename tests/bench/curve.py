"""What formats, qualities and speeds cost and give at each width (docs/adr/004)."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

from bench.scores import WIDTHS, reference, score

SETTINGS: Mapping[str, tuple[str, Mapping[str, object]]] = {
    **{
        f"AVIF {quality}, speed {speed}": (
            "avif",
            {
                "quality": quality,
                "speed": speed,
                "subsampling": "4:2:0",
                "autotiling": False,
                "max_threads": 1,
            },
        )
        for quality in (50, 60)
        for speed in range(6, 11)
    },
    "WebP 78": ("webp", {"quality": 78}),
    "JPEG 80": ("jpeg", {"quality": 80, "progressive": True, "optimize": True}),
}


@dataclass(frozen=True, slots=True)
class Point:
    """Means over the photos at one width: CPU milliseconds of encoding, kB, score."""

    milliseconds: float
    kilobytes: float
    score: float


def curve(photos: Sequence[Path], folder: Path, python: Path) -> dict[str, dict[int, Point]]:
    """A point for each setting and width; of two encodes the quicker counts."""
    spent: dict[tuple[str, int, str], float] = {}
    made: dict[tuple[str, int, str], tuple[Path, Path]] = {}
    for photo in photos:
        for width in WIDTHS:
            original = reference(photo, width, folder)
            with Image.open(original) as image:
                picture = image.convert("RGB")
            for setting, (format_, options) in SETTINGS.items():
                data, seconds = min(
                    (encoded(picture, format_, options) for _ in range(2)), key=lambda one: one[1]
                )
                slug = setting.replace(" ", "-").replace(",", "")
                path = folder / f"{photo.stem}-{width}-{slug}.{format_}"
                path.write_bytes(data)
                spent[setting, width, photo.stem] = seconds
                made[setting, width, photo.stem] = (original, path)
    scores = dict(zip(made, score(list(made.values()), python), strict=True))
    number = len(photos)

    def point(setting: str, width: int) -> Point:
        keys = [(setting, width, photo.stem) for photo in photos]
        return Point(
            1000 * sum(spent[key] for key in keys) / number,
            sum(made[key][1].stat().st_size for key in keys) / number / 1000,
            sum(scores[key] or 0 for key in keys) / number,
        )

    return {setting: {width: point(setting, width) for width in WIDTHS} for setting in SETTINGS}


def encoded(
    picture: Image.Image, format_: str, options: Mapping[str, object]
) -> tuple[bytes, float]:
    """The picture in that format, and the CPU seconds that took."""
    stream = BytesIO()
    begin = time.process_time()
    picture.save(stream, format_, **options)
    return stream.getvalue(), time.process_time() - begin
