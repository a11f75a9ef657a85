"""What the building process and those that look at photos tell each other."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from newsroom.photos.orders import Order
from newsroom.photos.sources import Ceilings


class Stage(Enum):
    """How far a job is."""

    DECODING = "decoding"
    KNOWN = "known"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Job:
    """One photo to look at, and what to make of it, if anything, into which cache."""

    root: Path
    path: str
    ceilings: Ceilings
    orders: tuple[Order, ...] = ()
    cache: Path | None = None
