"""From a photo's bytes to the facts that rules and renditions need; nothing is written beside."""

import warnings
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PIL import Image, ImageFile, PngImagePlugin

from newsroom.photos import decoding
from newsroom.photos.analysis import analyse
from newsroom.photos.developing import develop
from newsroom.photos.embedded import embedded
from newsroom.photos.facts import PhotoFacts
from newsroom.photos.formats import Kind, recognise
from newsroom.photos.plan import MAX_SIDE
from newsroom.photos.sources import Blob, Ceilings, fetch

_EXIF_IFD = 0x8769
_DATE_ORIGINAL, _DATE_DIGITISED = 0x9003, 0x9004
_TRUNCATION = ("truncated", "unexpected end", "not enough", "eof")


def inspect(root: Path, path: str, ceilings: Ceilings) -> PhotoFacts:
    """The facts of the photo at `path` below `root`; a bad file is a fault, never an error.

    `fault` is one of: outside, missing, not-a-file, unreadable, empty, not-an-image,
    unsupported, truncated, corrupt, too-many-bytes, too-many-pixels, too-much-memory, or "" for a
    sound photo. The size is read from the header, and nothing is decoded above the ceilings.
    """
    return examine(fetch(root, path, ceilings.megabytes), ceilings)[0]


def first_facts(blob: Blob) -> PhotoFacts:
    """What is known of a photo before anything is decoded."""
    return PhotoFacts(
        path=blob.path,
        digest=blob.digest,
        size=blob.size,
        format=recognise(blob.data).name,
        width=0,
        height=0,
        fault=blob.fault,
        detail=blob.detail,
    )


def examine(blob: Blob, ceilings: Ceilings) -> tuple[PhotoFacts, Image.Image | None]:
    """The facts of a photo that was fetched, and its picture where it is sound.

    The picture is upright, in sRGB, and fits a square of `plan.MAX_SIDE` pixels: all that is
    published is made from this one decode.
    """
    facts, kind = first_facts(blob), recognise(blob.data)
    if facts.fault:
        return facts, None
    if not kind.is_photo:
        fault = "unsupported" if kind.is_picture else "not-an-image"
        return replace(facts, fault=fault, detail=kind.name), None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            facts, picture = _decoded(facts, blob.data, kind, ceilings)
        except Image.DecompressionBombError:
            return replace(facts, fault="too-many-pixels"), None
        except MemoryError:
            return replace(facts, fault="too-much-memory"), None
        except Exception as error:
            # Pillow's decoders raise nearly anything on damaged bytes, and every one means this.
            message = str(error).lower()
            is_cut = any(word in message for word in _TRUNCATION) or decoding.is_cut(
                blob.data, kind.name
            )
            fault = "truncated" if is_cut else "corrupt"
            return replace(facts, fault=fault, detail=kind.name), None
    if picture is None:
        return facts, None
    return replace(facts, looks=analyse(picture)), picture


def _decoded(
    facts: PhotoFacts, data: bytes, kind: Kind, ceilings: Ceilings
) -> tuple[PhotoFacts, Image.Image | None]:
    claim = decoding.claimed(data, kind.name)
    if claim is not None and claim.mega > ceilings.megapixels:
        return _too_many_pixels(facts, claim), None
    with decoding.opened(data, kind.name) as image:
        size = decoding.Pixels(*image.size)
        if size.mega > ceilings.megapixels:
            return _too_many_pixels(facts, size), None
        strange = decoding.strangeness(image)
        if strange:
            return replace(facts, fault="unsupported", detail=strange), None
        frames = decoding.frames(image)
        picture = develop(image, MAX_SIDE)
        size = decoding.upright(image, size)
        facts = replace(
            facts,
            width=size.width,
            height=size.height,
            taken=_taken(image),
            frames=frames,
            embedded=embedded(image, data),
        )
    if kind.name == "PNG":
        # Decoding a PNG stops at the last row; this reads every chunk and its checksum.
        with PngImagePlugin.PngImageFile(decoding.stream(data)) as again:
            again.verify()
    return facts, picture


def _too_many_pixels(facts: PhotoFacts, size: decoding.Pixels) -> PhotoFacts:
    return replace(facts, width=size.width, height=size.height, fault="too-many-pixels")


def _taken(image: ImageFile.ImageFile) -> datetime | None:
    """When the shutter was released by the camera's own clock; None where it does not say."""
    ifd = decoding.tags(image, _EXIF_IFD)
    for tag in (_DATE_ORIGINAL, _DATE_DIGITISED):
        day, _, time = str(ifd.get(tag, "")).strip("\0 ").partition(" ")
        try:
            return datetime.fromisoformat(f"{day.replace(':', '-')}T{time}").replace(tzinfo=None)
        except ValueError:
            continue
    return None
