"""SSIMULACRA2 scores: how near files come to what they were made from, as people see it."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image

from bench.installing import PEERS

WIDTHS = (768, 1200, 1920)
SCORED = ("avif-768", "avif-1200", "avif-1920", "jpeg-768", "jpeg-1920")


def reference(photo: Path, width: int, folder: Path) -> Path:
    """The photo at that width, by Lanczos from its full decode, without loss."""
    path = folder / f"{photo.stem}-{width}.png"
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        with Image.open(photo) as image:
            size = (width, round(image.height * width / image.width))
            whole = image.convert("RGB").resize(size, Image.Resampling.LANCZOS)
        whole.save(path, compress_level=1)
    return path


def score(pairs: Sequence[tuple[Path, Path]], python: Path) -> list[float | None]:
    """The score of each second file against the first; None for one of another size.

    100 is the same picture, 90 cannot be told apart side by side, 70 is high quality. `python`
    is the interpreter that has the package.
    """
    fit = [pair for pair in pairs if _size(pair[0]) == _size(pair[1])]
    done = subprocess.run(
        (str(python), str(PEERS / "score.py")),
        input=json.dumps([[str(one), str(other)] for one, other in fit]),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    known = dict(zip(fit, json.loads(done.stdout), strict=True))
    return [known.get(pair) for pair in pairs]


def _size(path: Path) -> tuple[int, int]:
    with Image.open(path) as image:
        return image.size


def of_sets(
    sets: Mapping[str, Mapping[tuple[str, str], Path]],
    photos: Sequence[Path],
    folder: Path,
    python: Path,
) -> dict[str, dict[str, tuple[float, float | None]]]:
    """Mean kB and score of each maker's files over those photos, by the files' names in the set.

    Only `SCORED` are looked at, and only where a maker made them all.
    """
    wanted = [
        (maker, name, [(photo, files[name, photo.stem]) for photo in photos])
        for maker, files in sets.items()
        for name in SCORED
        if all((name, photo.stem) in files for photo in photos)
    ]
    pairs = [
        (reference(photo, int(name.partition("-")[2]), folder), path)
        for _, name, made in wanted
        for photo, path in made
    ]
    results = iter(score(pairs, python))
    means: dict[str, dict[str, tuple[float, float | None]]] = {}
    for maker, name, made in wanted:
        scores = [next(results) for _ in made]
        kilobytes = sum(path.stat().st_size for _, path in made) / len(made) / 1000
        known = [one for one in scores if one is not None]
        mean = sum(known) / len(known) if len(known) == len(scores) else None
        means.setdefault(maker, {})[name] = (kilobytes, mean)
    return means
