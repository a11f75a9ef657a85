"""Our set by Pillow as most people write it: each file from the whole photo, by the best filter.

Usage, in the folder `tests`: `python -m bench.peers.plain OUT PROCESSES PHOTO…`.
"""

import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from PIL import Image, ImageOps

WIDTHS = {"1920": ("avif", "jpeg"), "1200": ("avif",), "768": ("avif", "jpeg")}
CROPS = {"card": (600, 400), "share": (1200, 630)}
CROP_FORMATS = {"card": ("avif", "jpeg"), "share": ("jpeg",)}


def work(photo: Path, out: Path) -> None:
    """Make the set of one photo."""
    with Image.open(photo) as image:
        whole = ImageOps.exif_transpose(image).convert("RGB")
    for size, formats in WIDTHS.items():
        width = int(size)
        height = round(whole.height * width / whole.width)
        picture = whole.resize((width, height), Image.Resampling.LANCZOS)
        for format_ in formats:
            save(picture, out / f"{format_}-{size}", photo, format_)
    for name, box in CROPS.items():
        picture = ImageOps.fit(whole, box, Image.Resampling.LANCZOS)
        for format_ in CROP_FORMATS[name]:
            save(picture, out / f"{format_}-{name}", photo, format_)


def save(picture: Image.Image, folder: Path, photo: Path, format_: str) -> None:
    """Save the picture in the format, with our qualities and speed."""
    folder.mkdir(parents=True, exist_ok=True)
    if format_ == "avif":
        picture.save(folder / f"{photo.stem}.avif", quality=60, speed=9)
    else:
        picture.save(folder / f"{photo.stem}.jpeg", quality=80, progressive=True)


def main(arguments: list[str]) -> None:
    """Make the set of every photo named, by as many processes."""
    out, processes, *names = arguments
    photos = [Path(name) for name in names]
    with ProcessPoolExecutor(int(processes)) as pool:
        list(pool.map(partial(work, out=Path(out)), photos))


if __name__ == "__main__":
    main(sys.argv[1:])
