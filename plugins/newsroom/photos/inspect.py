"""From a photo's bytes to the facts that rules and renditions need; nothing is written beside."""

import json
import warnings
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from datetime import datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import PIL
from PIL import Image, ImageFile, PngImagePlugin

from newsroom.model import Embedded, Looks, PhotoFacts
from newsroom.photos import decoding
from newsroom.photos.formats import Kind, recognise
from newsroom.photos.sources import Blob, Ceilings, fetch
from newsroom.photos.store import load, save

# Facts of another inspection or decoder are not taken from the cache.
INSPECTION = f"1/{PIL.__version__}"
# Below this many photos, starting threads costs more than it saves.
_FEW = 4
_EXIF_IFD = 0x8769
_DATE_ORIGINAL, _DATE_DIGITISED = 0x9003, 0x9004
_TRUNCATION = ("truncated", "unexpected end", "not enough", "eof")


def inspect(root: Path, path: str, ceilings: Ceilings) -> PhotoFacts:
    """The facts of the photo at `path` below `root`; a bad file is a fault, never an error.

    `fault` is one of: outside, missing, not-a-file, unreadable, empty, not-an-image,
    unsupported, truncated, corrupt, too-many-bytes, too-many-pixels, or "" for a sound photo.
    The size is read from the header, and nothing is decoded above the ceilings.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _examined(fetch(root, path, ceilings.megabytes), ceilings)


def inspect_all(
    root: Path, paths: Iterable[str], ceilings: Ceilings, cache: Path | None, workers: int = 1
) -> Mapping[str, PhotoFacts]:
    """The facts of every photo by its path; with a `cache` folder none is decoded twice.

    Facts are kept under `cache/facts` by the hash of the photo's bytes and of the ceilings, so
    neither a renamed file nor a changed modification time matters. `workers` is how many photos
    are looked at at once. Never raises for bad files.
    """
    wanted = tuple(dict.fromkeys(paths))
    look = partial(_known_or_examined, root, ceilings, cache)
    # The filter is process-wide, so it is set once around all threads.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if workers < 2 or len(wanted) <= _FEW:
            return {path: look(path) for path in wanted}
        # Pillow lets other threads run while it decodes; each holds one photo's bytes.
        with ThreadPoolExecutor(workers) as pool:
            return dict(zip(wanted, pool.map(look, wanted), strict=True))


def _known_or_examined(root: Path, ceilings: Ceilings, cache: Path | None, path: str) -> PhotoFacts:
    blob = fetch(root, path, ceilings.megabytes)
    if cache is None or not blob.digest:
        return _examined(blob, ceilings)
    stored = cache / "facts" / f"{_key(blob, ceilings)}.json"
    known = _decode(load(stored), path)
    if known is not None:
        return known
    facts = _examined(blob, ceilings)
    save(stored, _encode(facts))
    return facts


def _key(blob: Blob, ceilings: Ceilings) -> str:
    recipe = f"{INSPECTION} {blob.digest} {ceilings.megabytes} {ceilings.megapixels}"
    return sha256(recipe.encode()).hexdigest()


def _encode(facts: PhotoFacts) -> bytes:
    taken = facts.taken.isoformat() if facts.taken else None
    return json.dumps({**asdict(replace(facts, path="")), "taken": taken}).encode()


def _decode(data: bytes | None, path: str) -> PhotoFacts | None:
    """Stored facts, for the path they are wanted for; None where they cannot be read."""
    if data is None:
        return None
    try:
        stored: dict[str, Any] = json.loads(data)
        taken = datetime.fromisoformat(stored["taken"]) if stored["taken"] else None
        return PhotoFacts(
            **{
                **stored,
                "path": path,
                "taken": taken,
                "embedded": Embedded(**stored["embedded"]),
                "looks": Looks(**stored["looks"]),
            }
        )
    except (ValueError, TypeError, KeyError):
        return None


def _examined(blob: Blob, ceilings: Ceilings) -> PhotoFacts:
    kind = recognise(blob.data)
    facts = PhotoFacts(
        path=blob.path,
        digest=blob.digest,
        size=blob.size,
        format=kind.name,
        width=0,
        height=0,
        fault=blob.fault,
        detail=blob.detail,
    )
    if facts.fault:
        return facts
    if not kind.is_photo:
        fault = "unsupported" if kind.is_picture else "not-an-image"
        return replace(facts, fault=fault, detail=kind.name)
    try:
        return _measured(facts, blob.data, kind, ceilings)
    except Image.DecompressionBombError:
        return replace(facts, fault="too-many-pixels")
    except Exception as error:
        # Pillow's decoders raise nearly anything on damaged bytes, and every one means this.
        message = str(error).lower()
        fault = "truncated" if any(word in message for word in _TRUNCATION) else "corrupt"
        return replace(facts, fault=fault, detail=kind.name)


def _measured(facts: PhotoFacts, data: bytes, kind: Kind, ceilings: Ceilings) -> PhotoFacts:
    claim = decoding.claimed(data, kind.name)
    if claim is not None and claim.mega > ceilings.megapixels:
        return _too_many_pixels(facts, claim)
    with decoding.opened(data, kind.name) as image:
        size = decoding.Pixels(*image.size)
        if size.mega > ceilings.megapixels:
            return _too_many_pixels(facts, size)
        strange = decoding.strangeness(image)
        if strange:
            return replace(facts, fault="unsupported", detail=strange)
        decoding.reduce_jpeg(image, (1, 1))
        image.load()
        size = decoding.upright(image, size)
        facts = replace(facts, width=size.width, height=size.height, taken=_taken(image))
    if kind.name == "PNG":
        # Decoding a PNG stops at the last row; this reads every chunk and its checksum.
        with PngImagePlugin.PngImageFile(decoding.stream(data)) as again:
            again.verify()
    return facts


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
