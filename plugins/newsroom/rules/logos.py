"""What rules about the office's logo share: its facts, and where the office names it."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Satker
from newsroom.photos.facts import PhotoFacts
from newsroom.photos.logo import FORMATS
from newsroom.rules.engine import Hit
from newsroom.rules.photowords import shown


def logo_hit(newsroom: Newsroom, satker: Satker, **words: str | int) -> Hit:
    """A hit at the line of the office's file that names the logo."""
    path = newsroom.satker_source.path
    return Hit(satker.logo_line, path=path, file=shown(satker.logo), **words)


def sound_logo(newsroom: Newsroom) -> Iterator[PhotoFacts]:
    """The facts of a logo that can be shown."""
    facts = newsroom.logo
    if facts is not None and not facts.fault and facts.format in FORMATS:
        yield facts
