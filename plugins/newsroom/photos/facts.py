"""Frozen types of what is known of photos and attachments, and of what is made of them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Embedded:
    """The words that a photo file carries in itself (EXIF, IPTC, XMP); empty where it has none."""

    caption: str = ""
    byline: str = ""
    alt: str = ""
    credit: str = ""
    copyright: str = ""


@dataclass(frozen=True, slots=True)
class Looks:
    """What a photo's pixels tell.

    `sharpness` runs from 0 (blurred) to 100 (sharp), None where the picture has too little
    texture to tell; `brightness` is the mean luma, `shadows` and `highlights` the shares of pixels
    without drawing, each in percent. `fingerprint` is a difference hash of 64 bits, `colour` the
    name of the placeholder colour.
    """

    sharpness: float | None = None
    brightness: float = 50.0
    shadows: float = 0.0
    highlights: float = 0.0
    is_screenshot: bool = False
    fingerprint: int = 0
    colour: str = ""


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """What one look at a photo's bytes tells; width and height in pixels, upright.

    `frames` is how many pictures the file holds; the first is the one shown.
    """

    path: str
    digest: str
    size: int
    format: str
    width: int
    height: int
    taken: datetime | None = None
    fault: str = ""
    detail: str = ""
    frames: int = 1
    embedded: Embedded = Embedded()
    looks: Looks = Looks()

    @property
    def long_side(self) -> int:
        """The longer side in pixels."""
        return max(self.width, self.height)

    @property
    def short_side(self) -> int:
        """The shorter side in pixels."""
        return min(self.width, self.height)


class Use(StrEnum):
    """What a rendition of a photo is for; the value is part of its file name."""

    WHOLE = ""
    CARD = "kartu"  # listings and galleries
    SHARE = "bagikan"  # previews of links


@dataclass(frozen=True, slots=True)
class Rendition:
    """One published form of a photo: site path, pixel size and how it is to be made.

    `box` is the part of the upright source it shows: left, top, right and bottom in pixels.
    `key` is a hash of everything its bytes depend on and names it in the cache.
    """

    path: str
    key: str
    use: Use
    format: str
    width: int
    height: int
    box: tuple[int, int, int, int]

    @property
    def type(self) -> str:
        """Its media type."""
        return f"image/{self.format}"


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A population number in an attachment: what it is called, its first digits, its page.

    The page is 0 where the format has none. The whole number is kept nowhere.
    """

    kind: str
    shown: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class AttachmentFacts:
    """What one look at an attachment's bytes tells; `fault` is empty when it is sound.

    `size` is that of the source; `published_size` and `published_digest` are those of the form
    that readers get, which is the source itself unless `is_cleaned`. `title` is written into a
    cleaned form. `properties` are what the published form still says of its makers, as pairs of a
    field (author, program, keywords, subject) and its value; `traces` are what else was found:
    comments, files, pictures (that may hold a position), position, revisions, scripts, sheets.
    `disclosures` are the first population numbers in the published form, `disclosed` is how many it
    has; where not `is_read_whole`, what begins on `unread_page` was not looked through.
    """

    path: str
    digest: str
    size: int
    format: str
    has_text: bool = True
    fault: str = ""
    title: str = ""
    is_signed: bool = False
    is_cleaned: bool = False
    published_size: int = 0
    published_digest: str = ""
    properties: tuple[tuple[str, str], ...] = ()
    traces: tuple[str, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    disclosed: int = 0
    is_read_whole: bool = True
    unread_page: int = 0
