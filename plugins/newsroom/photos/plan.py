"""Which renditions a photo gets, and under which names: decided without looking at a pixel."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import PIL
from PIL import features

from newsroom.photos.decoding import Pixels
from newsroom.photos.developing import fitted
from newsroom.photos.facts import PhotoFacts, Rendition, Use
from newsroom.photos.jobs import Order
from newsroom.photos.words import Words

MAX_SIDE = 1920
"""Pixels of the longer side of the largest rendition."""

RUNGS = (768, 1200)
"""Widths in AVIF below the largest: a phone of 360 px at twice and at three times its pixels."""

FALLBACK = 768
"""Width in JPEG below the largest, for phones that cannot read AVIF."""

CARD = Pixels(600, 400)
SHARE = Pixels(1200, 630)
SHARE_LEAST = Pixels(600, 315)
"""Below this, WhatsApp and Facebook show no large preview of a link."""

UPPER_MIDDLE = (0.5, 0.4)
"""What a crop keeps in its middle where the writer names no focus: heads, not feet."""

# A rung this near to the largest saves too few bytes to be made.
_NEAR = 0.85
_STEM_LENGTH = 60
_NAMED_DIGITS = 10
# A camera's clock that is further off than this from the event is not to be trusted.
_CLOCK = timedelta(days=1)
# Part of every file name: a changed recipe gives new names, so that no reader keeps old bytes.
RECIPE = "3/avif 60 9 420/jpeg 80 progressive/lanczos"


@dataclass(frozen=True, slots=True)
class Plan:
    """All renditions of one photo, large before small, and the words each of them carries."""

    source: str
    digest: str
    words: Words
    renditions: tuple[Rendition, ...]


ENCODER = "/".join(
    (PIL.__version__, *(str(features.version(name)) for name in ("avif", "jpg", "littlecms2")))
)
"""The versions of all that turns pixels into bytes."""


def plan(order: Order, facts: PhotoFacts) -> Plan:
    """The renditions of an inspected photo; pure, at most eight.

    None is larger than its source. A file name is the photo's own as a slug, the width, and ten
    digits of the hash of source bytes and name, recipe and encoder: partners' links survive a
    mended caption. The key, which names it in the cache, depends on the words, too. Raises
    ValueError for a photo with a fault.
    """
    if facts.fault or not facts.width or not facts.height:
        raise ValueError(f"no rendition of a photo that is not sound: {order.source}")
    words = replace(order.words, date=_date(order, facts))
    pixels = f"{facts.digest} {order.source} {RECIPE} {ENCODER}"
    name = order.source.rpartition("/")[2]
    stem = f"{order.address}/{slug(name.rpartition('.')[0] or name)}"
    renditions = tuple(
        _named(stem, pixels, words, use, format_, size, box)
        for use, format_, size, box in _wanted(order, Pixels(facts.width, facts.height))
    )
    return Plan(order.source, facts.digest, words, renditions)


def _wanted(order: Order, full: Pixels) -> Iterator[tuple[Use, str, Pixels, "Box"]]:
    whole = (0, 0, full.width, full.height)
    largest = fitted(full, MAX_SIDE)
    for format_, rungs in (("avif", RUNGS), ("jpeg", (FALLBACK,))):
        yield Use.WHOLE, format_, largest, whole
        for width in sorted(rungs, reverse=True):
            if width < _NEAR * largest.width:
                yield Use.WHOLE, format_, _of_width(full, width), whole
    if Use.CARD in order.uses:
        size, box = _cropped(full, CARD, order.focus)
        yield Use.CARD, "avif", size, box
        yield Use.CARD, "jpeg", size, box
    if Use.SHARE in order.uses:
        size, box = _cropped(full, SHARE, order.focus)
        if size.width >= SHARE_LEAST.width:
            yield Use.SHARE, "jpeg", size, box


Box = tuple[int, int, int, int]


def crop(full: Pixels, wanted: Pixels, focus: tuple[float, float] | None) -> Box:
    """The largest part of a picture in the ratio of `wanted`, around the focus.

    Without a focus it is around the upper middle. Left, top, right and bottom in pixels.
    """
    ratio = wanted.width / wanted.height
    width = max(1, min(full.width, round(full.height * ratio)))
    height = max(1, min(full.height, round(full.width / ratio)))
    x, y = focus or UPPER_MIDDLE
    left = min(max(0, round(x * full.width - width / 2)), full.width - width)
    top = min(max(0, round(y * full.height - height / 2)), full.height - height)
    return left, top, left + width, top + height


def _cropped(full: Pixels, wanted: Pixels, focus: tuple[float, float] | None) -> tuple[Pixels, Box]:
    """The crop of that ratio, and its size on the site."""
    box = crop(full, wanted, focus)
    # What is shown can be no larger than what is left of the largest rendition.
    shrunk = min(1.0, MAX_SIDE / max(full))
    size = Pixels(round((box[2] - box[0]) * shrunk), round((box[3] - box[1]) * shrunk))
    if size.width >= wanted.width and size.height >= wanted.height:
        size = wanted
    return Pixels(max(1, size.width), max(1, size.height)), box


def _of_width(full: Pixels, width: int) -> Pixels:
    return Pixels(width, max(1, round(full.height * width / full.width)))


def _named(
    stem: str, pixels: str, words: Words, use: Use, format_: str, size: Pixels, box: Box
) -> Rendition:
    shown = f"{pixels} {use.value} {format_} {size.width}x{size.height} {box}"
    digits = hashlib.sha256(shown.encode()).hexdigest()[:_NAMED_DIGITS]
    key = hashlib.sha256(f"{shown} {words}".encode()).hexdigest()
    kind = f"-{use.value}" if use.value else ""
    suffix = "jpg" if format_ == "jpeg" else format_
    path = f"{stem}{kind}-{size.width}-{digits}.{suffix}"
    return Rendition(path, key, use, format_, size.width, size.height, box)


def _date(order: Order, facts: PhotoFacts) -> datetime | None:
    day, taken = order.words.date, facts.taken
    if taken is None or day is None:
        return taken or day
    return taken if order.is_archive or abs(taken.date() - day.date()) <= _CLOCK else day


def slug(stem: str) -> str:
    """A file's stem for an address: lower-case ASCII letters, digits and single hyphens."""
    ascii_only = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_only)[:_STEM_LENGTH]
    return words.strip("-") or "foto"
