"""The office's logo as the site shows it: nothing but pixels, whatever the file carried."""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from newsroom.photos.facts import PhotoFacts
from newsroom.photos.sources import fetch_unchanged

FORMATS = frozenset({"PNG", "JPEG", "WebP", "AVIF"})
"""What a logo may be. An SVG is a document that may hold scripts and addresses, and is none."""

MASTHEAD = (480, 80)
"""The most pixels beside the office's name: twice the 240 × 40 that are laid out there."""

WHOLE = (512, 512)
"""The most pixels for search engines, which ask for no less than 112 on either side."""


@dataclass(frozen=True, slots=True)
class LogoForm:
    """One published form: its bytes and its size in pixels."""

    content: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Logo:
    """The logo beside the office's name (lossless WebP) and by itself (PNG)."""

    masthead: LogoForm
    whole: LogoForm


def published_size(width: int, height: int, most: tuple[int, int]) -> tuple[int, int]:
    """The pixels of a logo of that size in a form of at most so many; never more than it has."""
    scale = min(1.0, most[0] / width, most[1] / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def make_logo(root: Path, facts: PhotoFacts) -> Logo:
    """The logo of those facts in its published forms, on white, in sRGB, never enlarged.

    White stays in the dark scheme, too: most logos have black letters. The same file gives the
    same bytes. Raises SourceChangedError where the file is no longer the one that was inspected.
    """
    return logo_forms(fetch_unchanged(root, facts.path, facts.digest), facts.format)


@lru_cache(maxsize=2)
def logo_forms(data: bytes, source_format: str) -> Logo:
    """The forms of a logo's bytes, kept for the next build of a preview."""
    from PIL import Image  # noqa: PLC0415 - Pillow, where there is a logo

    from newsroom.photos import decoding  # noqa: PLC0415
    from newsroom.photos.developing import develop  # noqa: PLC0415

    with decoding.opened(data, source_format) as image:
        picture = develop(image, max(image.size))

    def form(most: tuple[int, int], format_: str, **options: object) -> LogoForm:
        size = published_size(picture.width, picture.height, most)
        file = BytesIO()
        picture.resize(size, Image.Resampling.LANCZOS).save(file, format_, **options)
        return LogoForm(file.getvalue(), *size)

    return Logo(
        form(MASTHEAD, "WEBP", lossless=True, quality=100, method=6),
        form(WHOLE, "PNG", optimize=True),
    )
