"""What the building process and those that look at photos tell each other."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from newsroom.photos.facts import Use
from newsroom.photos.sources import Ceilings
from newsroom.photos.words import Words


class Stage(Enum):
    """How far a job is."""

    DECODING = "decoding"
    KNOWN = "known"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made of one photo, before anybody has looked at it.

    `source` is its path in `content/`, `address` the folder of its item on the site. The words'
    date stands where the camera's clock does not tell a likelier one.
    """

    source: str
    address: str
    uses: frozenset[Use]
    words: Words
    focus: tuple[float, float] | None = None
    is_archive: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """One photo to look at, and what to make of it, if anything, into which cache."""

    root: Path
    path: str
    ceilings: Ceilings
    orders: tuple[Order, ...] = ()
    cache: Path | None = None
