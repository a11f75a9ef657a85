"""The least that Pillow needs for our set: the sum of decoding at scale, resizes and encodes.

Usage, in the folder `tests`: `python -m bench.peers.floor OUT PROCESSES PHOTO…`. The same steps
with the same settings as our pipeline and nothing else: no inspection, no hash, no metadata, no
file is counted. The last line printed is JSON: CPU seconds by step over all photos.
"""

import json
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TypeVar

from PIL import Image

from bench.photoset import keep, name_of, planned
from newsroom.photos.facts import Use

AVIF = {"quality": 60, "speed": 9, "subsampling": "4:2:0", "autotiling": False, "max_threads": 1}
JPEG_QUALITY = 80
SHARE_QUALITIES = (80, 70, 60, 45, 30)
SHARE_BYTES = 300_000
STEPS = ("decode", "resize", "encode")
Made = TypeVar("Made")


class Meter:
    """Adds up the CPU time of steps."""

    def __init__(self) -> None:
        self.spent = dict.fromkeys(STEPS, 0.0)

    def time(self, step: str, do: Callable[[], Made]) -> Made:
        begin = time.process_time()
        made = do()
        self.spent[step] += time.process_time() - begin
        return made


def work(photo: Path, out: Path) -> dict[str, float]:
    """Make the set of one photo; CPU seconds by step."""
    meter = Meter()
    image = Image.open(BytesIO(photo.read_bytes()))
    full = image.width
    renditions = planned(photo.name, *image.size).renditions
    size = (renditions[0].width, renditions[0].height)

    def decoded() -> Image.Image:
        image.draft("RGB", size)
        image.load()
        return image

    largest = meter.time("decode", decoded)
    if largest.size != size:
        reduce = partial(largest.resize, size, Image.Resampling.LANCZOS, reducing_gap=3.0)
        largest = meter.time("resize", reduce)
    whole = [largest]
    for one in renditions:
        size = (one.width, one.height)
        left, top, right, bottom = map(float, one.box)
        enough = (each for each in whole if (right - left) * each.width / full >= one.width * 0.999)
        picture = min(enough, key=lambda each: each.width)
        if picture.size != size:
            scale = picture.width / full
            right, bottom = min(right * scale, picture.width), min(bottom * scale, picture.height)
            box = (left * scale, top * scale, right, bottom)
            reduce = partial(picture.resize, size, Image.Resampling.LANCZOS, box=box)
            picture = meter.time("resize", reduce)
            if one.use is Use.WHOLE:
                whole.append(picture)
        encode = share if one.use is Use.SHARE else jpeg if one.format == "jpeg" else avif
        keep(meter.time("encode", partial(encode, picture)), out, name_of(one), photo)
    return meter.spent


def avif(picture: Image.Image) -> bytes:
    """The picture as AVIF with our settings."""
    stream = BytesIO()
    picture.save(stream, "AVIF", **AVIF)
    return stream.getvalue()


def jpeg(picture: Image.Image, quality: int = JPEG_QUALITY) -> bytes:
    """The picture as JPEG with our settings."""
    stream = BytesIO()
    picture.save(stream, "JPEG", quality=quality, progressive=True, optimize=True)
    return stream.getvalue()


def share(picture: Image.Image) -> bytes:
    """The picture as a JPEG that WhatsApp shows."""
    made = (jpeg(picture, quality) for quality in SHARE_QUALITIES)
    return next((data for data in made if len(data) <= SHARE_BYTES), b"")


def main(arguments: list[str]) -> None:
    """Make the set of every photo named, by as many processes, and say what it took."""
    out, processes, *names = arguments
    photos = [Path(name) for name in names]
    with ProcessPoolExecutor(int(processes)) as pool:
        spent = list(pool.map(partial(work, out=Path(out)), photos))
    print(json.dumps({step: sum(each[step] for each in spent) for step in STEPS}))


if __name__ == "__main__":
    main(sys.argv[1:])
