"""What rules about photos and attachments share: which to look at, where to point, figures."""

from collections.abc import Iterator

from newsroom.model import Article, Attachment, Newsroom, Photo, Text
from newsroom.photos.facts import AttachmentFacts, PhotoFacts
from newsroom.photos.sources import MEGABYTE
from newsroom.rules.engine import Hit
from newsroom.rules.str006_unsafe_name import unsafe
from newsroom.standard.profile import Profile

_SHOWN = 60


def inspected(article: Article) -> Iterator[tuple[int, Photo, PhotoFacts]]:
    """The photos that were looked at, with their number as people count."""
    for number, photo in enumerate(article.photos, start=1):
        if photo.facts is not None:
            yield number, photo, photo.facts


def sound(article: Article) -> Iterator[tuple[int, Photo, PhotoFacts]]:
    """The photos that can be shown, with their number as people count."""
    return (entry for entry in inspected(article) if not entry[2].fault)


def attached(article: Article) -> Iterator[tuple[int, Attachment, AttachmentFacts]]:
    """The attachments that were looked at, with their number as people count."""
    for number, attachment in enumerate(article.attachments, start=1):
        if attachment.facts is not None:
            yield number, attachment, attachment.facts


def is_misnamed(name: str, article: Article, newsroom: Newsroom, profile: Profile) -> bool:
    """Whether that file lies beside the item, under a name that STR006 alone finds fault with."""
    if "/" in name or not unsafe(name) or not profile.is_at_full_weight("STR006"):
        return False
    return any(entry.path == f"{article.folder}/{name}" for entry in newsroom.tree.entries)


def photo_hit(number: int, photo: Photo, at: Text | None = None, **words: str | int) -> Hit:
    """A hit at that text of the photo's, else its file name; with its number and name in words."""
    place = photo.file if at is None else at
    file = shown(photo.file.text)
    return Hit(place.line, place.column, path="", number=number, file=file, **words)


def shown(name: str) -> str:
    """A file name as a message shows it: shortened where it is long, in words where it is none."""
    if not name:
        return "berkasnya belum ditulis"
    return name if len(name) <= _SHOWN else f"{name[: _SHOWN - 20]}…{name[-19:]}"


def pixels(facts: PhotoFacts) -> str:
    """A photo's size: "800 × 500 piksel"."""
    return f"{facts.width} × {facts.height} piksel"


def megabytes(size: int) -> str:
    """Bytes as megabytes with a decimal comma: "26,1"."""
    return decimal(size / MEGABYTE, always=True)


def decimal(value: float, *, always: bool = False) -> str:
    """A number with one decimal behind a comma; a whole one without, unless `always`: "26,1"."""
    text = f"{value:.1f}"
    return (text if always else text.removesuffix(".0")).replace(".", ",")
