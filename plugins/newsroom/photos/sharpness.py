"""How sharp a photo is, judged as a person does who sees it whole on a laptop's screen.

The strongest edges all over the picture are looked at one by one. What counts is their width,
the contrast of an edge divided by its steepest slope: it depends neither on the light nor on how
much there is to see, and grain or JPEG blocks have no contrast to speak of.
"""

from collections.abc import Iterator, Sequence
from math import atan2, pi
from typing import NamedTuple

from PIL import Image, ImageChops

# Wider photos are looked at in this size, so that a WhatsApp photo is judged by what it shows.
_SEEN = 1280
_SHRINK = 4
_CELL = 16
# How far an edge is followed to either side, in pixels.
_REACH = 10
_DIRECTIONS = 8
# Levels between both sides of an edge; grain, compression and shadows stay below.
_LEAST_CONTRAST = 36
_LEAST_EDGES = 24


class Edge(NamedTuple):
    """An edge: the direction across it in eighths of a half turn, and its width in pixels."""

    direction: int
    width: float
    contrast: int


def sharpness(luma: Image.Image) -> float | None:
    """From 0 (blurred) to 100 (edges of two pixels), None where there are too few edges to tell.

    `luma` is the whole photo in mode L.
    """
    edges = [edge for edge in measured(luma) if edge.contrast >= _LEAST_CONTRAST]
    if len(edges) < _LEAST_EDGES:
        return None
    widths = sorted(edge.width for edge in edges)
    return min(100.0, 200 / widths[len(widths) // 12])


def measured(luma: Image.Image) -> list[Edge]:
    """The strongest edge of each part of the picture."""
    seen = luma.copy()
    seen.thumbnail((_SEEN, _SEEN), Image.Resampling.BOX, reducing_gap=None)
    small = seen.reduce(_SHRINK)
    pixels, stride, rows = seen.tobytes(), seen.width, seen.height
    steps = [_steps(direction, stride) for direction in range(_DIRECTIONS)]
    edges = []
    margin = _REACH + 2
    for x, y, direction in _spots(small):
        column, row = x * _SHRINK + _SHRINK // 2, y * _SHRINK + _SHRINK // 2
        if margin <= column < stride - margin and margin <= row < rows - margin:
            spot = row * stride + column
            profile = [pixels[spot + step] for step in steps[direction]]
            edges.append(_edge(profile, direction))
    return edges


def _edge(profile: Sequence[int], direction: int) -> Edge:
    contrast = max(profile) - min(profile)
    slope = max(abs(after - before) for before, after in zip(profile, profile[2:], strict=False))
    return Edge(direction, 2 * contrast / slope if slope else 2.0 * _REACH, contrast)


def _spots(small: Image.Image) -> Iterator[tuple[int, int, int]]:
    """Where each cell of the small picture changes most, and the direction of the change."""
    width, height = small.size
    luma = small.tobytes()
    across = ImageChops.difference(
        small.crop((0, 0, width - 2, height)), small.crop((2, 0, width, height))
    )
    down = ImageChops.difference(
        small.crop((0, 0, width, height - 2)), small.crop((0, 2, width, height))
    )
    for change, dx, dy in ((across, 1, 0), (down, 0, 1)):
        for top in range(0, change.height - _CELL + 1, _CELL):
            for left in range(0, change.width - _CELL + 1, _CELL):
                cell = change.crop((left, top, left + _CELL, top + _CELL)).tobytes()
                most = max(cell)
                if most < _LEAST_CONTRAST // 4:
                    continue
                y, x = divmod(cell.index(most), _CELL)
                x, y = x + left + dx, y + top + dy
                if 0 < x < width - 1 and 0 < y < height - 1:
                    spot = y * width + x
                    yield (
                        x,
                        y,
                        _direction(
                            luma[spot + 1] - luma[spot - 1], luma[spot + width] - luma[spot - width]
                        ),
                    )


def _direction(across: int, down: int) -> int:
    return round(atan2(down, across) / pi * _DIRECTIONS) % _DIRECTIONS


# The step of one pixel across an edge, by direction.
_TURNS = ((1, 0), (0.924, 0.383), (0.707, 0.707), (0.383, 0.924),
          (0, 1), (-0.383, 0.924), (-0.707, 0.707), (-0.924, 0.383))  # fmt: skip


def _steps(direction: int, stride: int) -> list[int]:
    """The offsets of the pixels on the way across an edge of that direction."""
    dx, dy = _TURNS[direction]
    return [round(dx * step) + round(dy * step) * stride for step in range(-_REACH, _REACH + 1)]
