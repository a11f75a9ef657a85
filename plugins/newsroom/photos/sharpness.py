"""How sharp a photo is, judged as a person does who sees it whole on a laptop's screen.

The strongest edges all over the picture are looked at one by one. What counts is their width,
the contrast of an edge divided by its steepest slope: it depends neither on the light nor on how
much there is to see, and grain or JPEG blocks have no contrast to speak of.

A photo is as sharp as its sharpest edges, so that a blurred background does no harm. A shaken one
keeps the edges along its movement; hence, where anything is in focus, edges of every direction
have to be sharp.
"""

from collections.abc import Iterator, Sequence
from math import atan2, cos, pi, sin
from operator import itemgetter, sub
from typing import NamedTuple

from PIL import Image, ImageChops

# Larger photos are looked at in this size, so that one from WhatsApp is judged like its original.
_SEEN = 1280
# Edges are searched for in a picture that many times smaller, the strongest in every cell.
_SHRINK, _CELL = 4, 16
_LEAST_CHANGE = 9
# How far an edge is followed to either side, in pixels, in one of so many directions.
_REACH, _DIRECTIONS = 10, 8
# Levels between both sides of an edge; grain, compression and soft shadows stay below.
_LEAST_CONTRAST = 36
_LEAST_EDGES = 32
# The share of edges that must be sharp: one in so many.
_SHARPEST = 20
# A part of the picture, in pixels, is in focus where one edge is nearly as sharp as the sharpest.
_PART = 128
_IN_FOCUS, _NEARLY = 12, 1.3
# Movement shows in edges that lie across it, give or take 30 degrees, of which so many are needed.
_COURSES, _ACROSS = 12, pi / 6
_LEAST_ACROSS, _SHARPEST_ACROSS = 12, 3
# A movement is noticed later than a focus missed by as much.
_LENIENCE = 1.2
_FULL = 200


class Edge(NamedTuple):
    """An edge: the part of the picture, the angle of the way across, its width in pixels."""

    part: tuple[int, int]
    angle: float
    width: float


def sharpness(luma: Image.Image) -> float | None:
    """From 0 (blurred) to 100 (edges two pixels wide), None where there are too few edges to tell.

    `luma` is the whole photo in mode L.
    """
    edges = measured(luma)
    if len(edges) < _LEAST_EDGES:
        return None
    focus = _quantile([edge.width for edge in edges], _SHARPEST)
    width = max(focus, _shaken(edges) / _LENIENCE)
    return round(min(100.0, _FULL / width), 1)


def measured(luma: Image.Image) -> list[Edge]:
    """The strongest edges of every cell of the picture, each once."""
    seen = luma.copy()
    seen.thumbnail((_SEEN, _SEEN), Image.Resampling.BOX, reducing_gap=None)
    pixels, stride = seen.tobytes(), seen.width
    ways = [itemgetter(*_way(pi * number / _DIRECTIONS, stride)) for number in range(_DIRECTIONS)]
    before = _REACH * stride + _REACH
    edges = []
    for (x, y), angle in dict(_spots(seen)).items():
        spot = y * stride + x
        around = pixels[spot - before : spot + before + 1]
        profile = ways[round(angle / pi * _DIRECTIONS) % _DIRECTIONS](around)
        contrast = max(profile) - min(profile)
        if contrast < _LEAST_CONTRAST:
            continue
        slope = max(map(abs, map(sub, profile[2:], profile)))
        # A pattern of every other pixel has contrast and no slope: it is no edge.
        if slope:
            edges.append(Edge((x // _PART, y // _PART), angle, 2 * contrast / slope))
    return edges


def _shaken(edges: Sequence[Edge]) -> float:
    """The width of edges that lie across the movement, if there was any; 0 where none tells."""
    sharp = _NEARLY * _quantile([edge.width for edge in edges], _IN_FOCUS)
    in_focus = {edge.part for edge in edges if edge.width <= sharp}
    told = [(edge.angle, edge.width) for edge in edges if edge.part in in_focus]
    widest = 0.0
    for number in range(_COURSES):
        least = pi * number / _COURSES - _ACROSS
        across = [width for angle, width in told if (angle - least) % pi <= 2 * _ACROSS]
        if len(across) >= _LEAST_ACROSS:
            widest = max(widest, _quantile(across, _SHARPEST_ACROSS))
    return widest


def _quantile(widths: Sequence[float], one_in: int) -> float:
    """The width that one in so many edges do not exceed."""
    return sorted(widths)[len(widths) // one_in]


def _spots(seen: Image.Image) -> Iterator[tuple[tuple[int, int], float]]:
    """Where each cell changes most, in each of four directions, and the angle of the change."""
    small = seen.reduce(_SHRINK)
    width, height = small.size
    least = _REACH // _SHRINK + 1
    if min(width, height) <= 2 * least + _CELL:
        return
    luma = small.tobytes()
    half = _SHRINK // 2
    for right, down in ((2, 0), (0, 2), (2, 2), (2, -2)):
        fall, rise = max(down, 0), max(-down, 0)
        change = ImageChops.difference(
            small.crop((0, rise, width - right, height - fall)),
            small.crop((right, fall, width, height - rise)),
        )
        greatest, stride = _greatest(change).tobytes(), change.width
        for top in range(least, height - least - _CELL, _CELL):
            strip = change.crop((0, top, stride, top + _CELL))
            # Turned over, a cell's pixels lie side by side.
            columns = strip.transpose(Image.Transpose.TRANSPOSE).tobytes()
            for left in range(least, width - least - _CELL, _CELL):
                most = greatest[top * stride + left]
                if most >= _LEAST_CHANGE:
                    x, y = divmod(columns.index(most, left * _CELL) - left * _CELL, _CELL)
                    x, y = left + x + right // 2, top + y + abs(down) // 2
                    spot = y * width + x
                    angle = atan2(
                        luma[spot + width] - luma[spot - width], luma[spot + 1] - luma[spot - 1]
                    )
                    yield (x * _SHRINK + half, y * _SHRINK + half), angle


def _greatest(picture: Image.Image) -> Image.Image:
    """For each pixel the greatest value of the cell that begins there, where one fits."""
    size, reach = picture.size, 1
    while reach < _CELL:
        for right, down in ((reach, 0), (0, reach)):
            picture = ImageChops.lighter(picture, ImageChops.offset(picture, -right, -down))
        reach *= 2
    assert picture.size == size and reach == _CELL
    return picture


def _way(angle: float, stride: int) -> list[int]:
    """Where the pixels on the way across an edge lie in the rows around it."""
    return [
        round(cos(angle) * step) + _REACH + (round(sin(angle) * step) + _REACH) * stride
        for step in range(-_REACH, _REACH + 1)
    ]
