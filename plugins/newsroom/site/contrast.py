"""Contrast between two colours, and the grounds an office's own colours must be readable on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.model import Satker

READABLE = 4.5
"""The least contrast of text (WCAG 2.2, success criterion 1.4.3)."""

COMFORTABLE = 7.5
"""What the accent is lightened to for the dark scheme, as the project's own red there has."""

WHITE = "#ffffff"
PAPER = "#f7f5f2"
BAND = "#7d0f20"
"""The theme's own band (tokens.css), for offices without colours of their own."""

NIGHT = "#141316"
DUSK = "#1f1d22"

_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WeakPair:
    """A colour that is hard to read: its key in `warna`, its value, its ground, the contrast."""

    key: str
    colour: str
    ground: str
    contrast: float


def is_colour(text: str) -> bool:
    """Whether the text is a colour as `#rgb` or `#rrggbb`."""
    return _HEX.fullmatch(text) is not None


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").

    Raises ValueError for a text that is not `#rgb` or `#rrggbb`.
    """
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def weak_pairs(satker: Satker) -> Iterator[WeakPair]:
    """The office's own colours that stay under 4.5 where the theme uses them.

    The accent is text on white and on paper, the dark colour a ground for white text.
    Colours that are empty or no colour at all are left out.
    """
    pairs = (
        ("aksen", satker.accent, WHITE),
        ("aksen", satker.accent, PAPER),
        ("gelap", satker.dark, WHITE),
    )
    for key, colour, ground in pairs:
        if is_colour(colour) and (ratio := contrast(colour, ground)) < READABLE:
            yield WeakPair(key, colour, ground, ratio)


def lightened(colour: str, ground: str = DUSK, ratio: float = COMFORTABLE) -> str:
    """The colour mixed with as little white as gives it that contrast on a dark ground."""
    channels = _channels(colour)
    for step in range(101):
        mixed = [round(channel + (255 - channel) * step / 100) for channel in channels]
        candidate = "#" + "".join(f"{channel:02x}" for channel in mixed)
        if contrast(candidate, ground) >= ratio:
            return candidate
    return WHITE


def _channels(colour: str) -> tuple[int, int, int]:
    if not is_colour(colour):
        raise ValueError(f"not a colour: {colour!r}")
    digits = colour[1:]
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
