"""Colours of wide-gamut cameras and phones come out as they were meant (CIE 15, ΔE*ab)."""

from collections.abc import Sequence
from itertools import product
from pathlib import Path

import pytest
from PIL import Image, ImageStat

from photos import darkroom
from photos.darkroom import shown
from rules.files import saved

PATCH = 96
# Sixty-four colours of all hues and tones that sRGB can show, and so the wider spaces, too.
COLOURS = tuple(product((20, 90, 170, 245), repeat=3))
SRGB_COLORANTS = (
    (0.43607, 0.22249, 0.01392),
    (0.38515, 0.71687, 0.09708),
    (0.14307, 0.06061, 0.7141),
)
WHITE = (0.9642, 1.0, 0.8249)
Vector = tuple[float, float, float]


def times(columns: Sequence[Sequence[float]], vector: Sequence[float]) -> Vector:
    """A matrix, given by its columns, times a vector."""
    x, y, z = (
        sum(column[row] * value for column, value in zip(columns, vector, strict=True))
        for row in range(3)
    )
    return x, y, z


def inverse(columns: Sequence[Sequence[float]]) -> tuple[Vector, Vector, Vector]:
    """The columns of the inverse matrix, by Cramer's rule."""
    a, b, c = columns

    def cross(one: Sequence[float], other: Sequence[float]) -> Vector:
        return (
            one[1] * other[2] - one[2] * other[1],
            one[2] * other[0] - one[0] * other[2],
            one[0] * other[1] - one[1] * other[0],
        )

    volume = sum(p * q for p, q in zip(a, cross(b, c), strict=True))
    rows = (cross(b, c), cross(c, a), cross(a, b))
    x, y, z = (tuple(row[n] / volume for row in rows) for n in range(3))
    return x, y, z


def linear(value: float) -> float:
    """sRGB's transfer function (IEC 61966-2-1)."""
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def srgb_encoded(value: float) -> float:
    return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def adobe_encoded(value: float) -> float:
    return max(0.0, value) ** (256 / 563)


def xyz(colour: Sequence[float]) -> Vector:
    return times(SRGB_COLORANTS, [linear(part / 255) for part in colour])


def lab(colour: Sequence[float]) -> Vector:
    def root(value: float) -> float:
        return value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116

    x, y, z = (root(part / white) for part, white in zip(xyz(colour), WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def chart(colours: Sequence[Sequence[int]]) -> Image.Image:
    image = Image.new("RGB", (8 * PATCH, 8 * PATCH))
    for number, colour in enumerate(colours):
        row, column = divmod(number, 8)
        image.paste(
            tuple(colour), (column * PATCH, row * PATCH, (column + 1) * PATCH, (row + 1) * PATCH)
        )
    return image


@pytest.mark.parametrize(
    ("name", "colorants", "curve", "encoded"),
    [
        ("P3", darkroom.P3_COLORANTS, darkroom.SRGB_CURVE, srgb_encoded),
        ("Adobe RGB", darkroom.ADOBE_COLORANTS, darkroom.ADOBE_CURVE, adobe_encoded),
        ("sRGB", SRGB_COLORANTS, darkroom.SRGB_CURVE, srgb_encoded),
    ],
)
def test_chart(
    tmp_path: Path, name: str, colorants: tuple[Vector, ...], curve: object, encoded: object
) -> None:
    back = inverse(colorants)
    wide = [
        tuple(round(255 * min(1, encoded(part))) for part in times(back, xyz(colour)))
        for colour in COLOURS
    ]
    data = saved(chart(wide), "PNG", icc_profile=darkroom.profile(name, colorants, curve))
    image = shown(tmp_path, data, "a.png")
    for number, colour in enumerate(COLOURS):
        row, column = divmod(number, 8)
        inner = (
            column * PATCH + 16,
            row * PATCH + 16,
            (column + 1) * PATCH - 16,
            (row + 1) * PATCH - 16,
        )
        mean = ImageStat.Stat(image.crop(inner)).mean
        away = sum((p - q) ** 2 for p, q in zip(lab(mean), lab(colour), strict=True)) ** 0.5
        assert away <= 3, (colour, mean)
