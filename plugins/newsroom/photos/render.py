"""The planned renditions of a photo as bytes: made from one decode, kept by what they depend on."""

import hashlib
import os
import warnings
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image

from newsroom.photos import decoding, metadata
from newsroom.photos.developing import develop
from newsroom.photos.facts import Rendition, Use
from newsroom.photos.formats import recognise
from newsroom.photos.plan import MAX_SIDE, Plan
from newsroom.photos.sources import FileUnreadError, fetch_unchanged
from newsroom.photos.store import load, save
from newsroom.photos.words import Words

# docs/adr/004: bytes and scores by format, quality and speed.
_AVIF = {"quality": 60, "speed": 9, "subsampling": "4:2:0", "autotiling": False, "max_threads": 1}
_JPEG_QUALITY = 80
_CHAIN = Image.Resampling.LANCZOS
_SHARE_BYTES = 300_000
"""WhatsApp shows no preview of a heavier picture."""
_SHARE_QUALITIES = (_JPEG_QUALITY, 70, 60, 45, 30)
_FOLDER = "photos"
# Bytes of a SHA-256 behind each file of the cache: a damaged one is made anew.
_SEAL = 32


def renditions(root: Path, plan: Plan, cache: Path | None) -> Iterator[tuple[Rendition, bytes]]:
    """Every planned rendition, from the cache where it is there; the same bytes every time.

    Raises SourceChangedError where one has to be made and the file is no longer the one that was
    inspected, FileUnreadError where it cannot be decoded this time.
    """
    known = {one.key: load_made(one, cache) for one in plan.renditions}
    if all(data is not None for data in known.values()):
        made: Iterator[tuple[Rendition, bytes]] = iter(())
    else:
        picture = _reopened(plan.source, fetch_unchanged(root, plan.source, plan.digest))
        made = make(picture, plan)
    for rendition in plan.renditions:
        data = known[rendition.key]
        if data is None:
            data = next(bytes_ for one, bytes_ in made if one == rendition)
            keep(rendition, data, cache)
        yield rendition, data


def make(picture: Image.Image, plan: Plan) -> Iterator[tuple[Rendition, bytes]]:
    """Every planned rendition of a developed picture, in the plan's order, each as it is asked for.

    Sizes are made in a chain from large to small, so that each costs little.
    """
    scaled: dict[tuple[int, int], Image.Image] = {picture.size: picture}
    source = max((one.box for one in plan.renditions if one.use is Use.WHOLE), default=None)
    assert source is not None
    for rendition in plan.renditions:
        size = (rendition.width, rendition.height)
        if rendition.use is Use.WHOLE:
            if size not in scaled:
                scaled[size] = _smaller(scaled, size)
            image = scaled[size]
        else:
            image = cut(scaled, rendition, (source[2], source[3]))
        yield rendition, encode(image, rendition, plan.words)


def encode(image: Image.Image, rendition: Rendition, words: Words) -> bytes:
    """The picture in the rendition's format with its words, and no other metadata."""
    if rendition.format == "avif":
        stream = BytesIO()
        said = {"exif": metadata.exif(words, image.size), "xmp": metadata.xmp(words)}
        image.save(stream, "AVIF", **said, **_AVIF)
        return stream.getvalue()
    if rendition.use is not Use.SHARE:
        return metadata.with_words(_jpeg(image, _JPEG_QUALITY), words)
    for quality in _SHARE_QUALITIES:
        data = metadata.with_words(_jpeg(image, quality), words)
        if len(data) <= _SHARE_BYTES:
            break
    return data


def _jpeg(image: Image.Image, quality: int) -> bytes:
    stream = BytesIO()
    image.save(stream, "JPEG", quality=quality, progressive=True, optimize=True)
    return stream.getvalue()


def made_names(cache: Path) -> frozenset[str]:
    """The file names of all renditions that the cache has."""
    try:
        return frozenset(os.listdir(cache / _FOLDER))  # noqa: PTH208 - many files, names alone
    except OSError:
        return frozenset()


def is_made(plan: Plan, names: frozenset[str]) -> bool:
    """Whether all of a photo's renditions are among the cache's names."""
    return all(_name(one) in names for one in plan.renditions)


def load_made(rendition: Rendition, cache: Path | None) -> bytes | None:
    """Its bytes from the cache; None where it is not there, or not as it was kept."""
    kept = load(stored(rendition, cache)) if cache else None
    if kept is None:
        return None
    data, seal = kept[:-_SEAL], kept[-_SEAL:]
    return data if hashlib.sha256(data).digest() == seal else None


def keep(rendition: Rendition, data: bytes, cache: Path | None) -> None:
    """Put a rendition into the cache in one step, sealed with its hash."""
    if cache is not None:
        save(stored(rendition, cache), data + hashlib.sha256(data).digest())


def stored(rendition: Rendition, cache: Path) -> Path:
    """Where the cache has it: named by its key, so that it is cached where the file exists."""
    return cache / _FOLDER / _name(rendition)


def _name(rendition: Rendition) -> str:
    return f"{rendition.key}.{rendition.format}-sealed"


def _reopened(path: str, data: bytes) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with decoding.opened(data, recognise(data).name) as image:
                return develop(image, MAX_SIDE)
        except Exception as error:
            # The same bytes were sound before: what fails now is this machine.
            raise FileUnreadError(path) from error


def _smaller(scaled: dict[tuple[int, int], Image.Image], size: tuple[int, int]) -> Image.Image:
    """That size from the smallest picture that is not smaller."""
    larger = min(one for one in scaled if one >= size)
    return scaled[larger].resize(size, _CHAIN)


def cut(
    scaled: dict[tuple[int, int], Image.Image], rendition: Rendition, full: tuple[int, int]
) -> Image.Image:
    """The rendition's part of the picture, from the smallest picture that holds enough pixels."""
    left, top, right, bottom = rendition.box
    size = (rendition.width, rendition.height)

    def share(one: tuple[int, int]) -> float:
        return one[0] / full[0]

    enough = [one for one in scaled if (right - left) * share(one) >= size[0] * 0.999]
    base = min(enough, default=max(scaled))
    factor = share(base)
    box = tuple(edge * factor for edge in (left, top, right, bottom))
    # Rounding may leave the box a hair outside.
    within = (box[0], box[1], min(box[2], base[0]), min(box[3], base[1]))
    if abs(box[2] - box[0] - size[0]) < 1 and abs(box[3] - box[1] - size[1]) < 1:
        # The pixels are there in the wanted size: none is mixed from its neighbours.
        x = min(round(box[0]), base[0] - size[0])
        y = min(round(box[1]), base[1] - size[1])
        if x >= 0 and y >= 0:
            return scaled[base].crop((x, y, x + size[0], y + size[1]))
    return scaled[base].resize(size, _CHAIN, box=within)
