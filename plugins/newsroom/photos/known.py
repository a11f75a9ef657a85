"""What was found out about photos before, kept by the hash of their bytes."""

import json
from dataclasses import asdict
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import PIL

from newsroom.photos.facts import Embedded, Looks, PhotoFacts
from newsroom.photos.sources import PASSING_FAULTS, Blob, Ceilings
from newsroom.photos.store import load, save

# Facts of another inspection or decoder are not taken from the cache.
INSPECTION = f"3/{PIL.__version__}"
FOLDER = "facts"
"""The folder of the cache that has them."""

_PASSING = PASSING_FAULTS | {"missing"}


def recall(blob: Blob, ceilings: Ceilings, cache: Path | None) -> PhotoFacts | None:
    """The facts of a photo with these bytes, if they are known."""
    if cache is None or not blob.digest:
        return None
    data = load(_stored(blob.digest, ceilings, cache))
    return decoded(data, blob.path) if data is not None else None


def is_empty(cache: Path | None) -> bool:
    """Whether nothing is known of any photo, so that asking for one is in vain."""
    try:
        return cache is None or not any((cache / FOLDER).iterdir())
    except OSError:
        return True


def remember(facts: PhotoFacts, ceilings: Ceilings, cache: Path | None) -> None:
    """Keep the facts for the next time."""
    if cache is not None and is_lasting(facts):
        save(_stored(facts.digest, ceilings, cache), json.dumps(encoded(facts)).encode())


def _stored(digest: str, ceilings: Ceilings, cache: Path) -> Path:
    recipe = f"{INSPECTION} {digest} {ceilings.megabytes} {ceilings.megapixels}"
    return cache / FOLDER / f"{sha256(recipe.encode()).hexdigest()}.json"


def is_lasting(facts: PhotoFacts) -> bool:
    """Whether the facts are those of the bytes, and will be the same next time."""
    return bool(facts.digest) and facts.fault not in _PASSING


def encoded(facts: PhotoFacts) -> dict[str, Any]:
    """The facts, without their path, as JSON can hold them."""
    taken = facts.taken.isoformat() if facts.taken else None
    return {**asdict(facts), "path": "", "taken": taken}


def decoded(data: bytes | dict[str, Any], path: str) -> PhotoFacts | None:
    """Stored facts, for the path they are wanted for; None where they cannot be read."""
    try:
        stored: dict[str, Any] = json.loads(data) if isinstance(data, bytes) else data
        return PhotoFacts(
            **{
                **stored,
                "path": path,
                "taken": datetime.fromisoformat(stored["taken"]) if stored["taken"] else None,
                "embedded": Embedded(**stored["embedded"]),
                "looks": Looks(**stored["looks"]),
            }
        )
    except (ValueError, TypeError, KeyError):
        return None
