"""What a published photo says of itself."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Words:
    """The words that every rendition of a photo carries; an empty one is left out.

    `date` is naive, by the clock of the place; one at midnight means a day alone. `source_url` is
    the address of the item's page.
    """

    caption: str = ""
    alt: str = ""
    creator: str = ""
    credit: str = ""
    copyright: str = ""
    date: datetime | None = None
    licence_url: str = ""
    source_url: str = ""
    headline: str = ""
