"""Whether a picture is a screenshot: programs fill areas with one exact tone, light never does."""

from PIL import Image, ImageChops

# The picture is felt for plain areas at points this many pixels apart.
_GRID = 8
# A point is plain where pixels this far to its right and below it are the same but for a level.
_NEAR, _SAME = 3, 1
# The shares of the picture that a tone must fill to be a program's, and all such tones together.
_LEAST_FILL, _LEAST_FILLED = 0.03, 0.4
# How many times more often than those around it a tone must occur; a sky fades into them.
_ALONE, _AROUND = 4, 4
# Beyond these, light fills areas, too: burnt out, or pitch-dark.
_DARKEST, _LIGHTEST = 4, 251


def is_screenshot(luma: Image.Image) -> bool:
    """Whether a few exact tones fill much of a picture, in mode L; JPEG leaves enough of them."""
    return filled(luma) >= _LEAST_FILLED


def filled(luma: Image.Image) -> float:
    """The share of the picture that programs filled, from 0 to 1."""
    columns, rows = luma.width // _GRID, luma.height // _GRID
    if not columns or not rows:
        return 0.0

    def points(right: int, down: int) -> Image.Image:
        grid = (_GRID, 0, right, 0, _GRID, down)
        return luma.transform((columns, rows), Image.Transform.AFFINE, grid)

    here = points(0, 0)
    change = ImageChops.difference(here, points(_NEAR, 0))
    for right, down in ((0, _NEAR), (_NEAR, _NEAR)):
        change = ImageChops.lighter(change, ImageChops.difference(here, points(right, down)))
    plain = change.point([255 * (level <= _SAME) for level in range(256)])
    counts = here.histogram(plain)
    least = _LEAST_FILL * columns * rows
    fills = {}
    for tone in range(256):
        same = counts[max(0, tone - _SAME) : tone + _SAME + 1]
        fill = sum(same)
        neighbours = sum(counts[max(0, tone - _AROUND) : tone + _AROUND + 1]) - fill
        if counts[tone] == max(same) and fill >= max(least, _ALONE * neighbours):
            fills[tone] = fill
    if not any(_DARKEST < tone < _LIGHTEST for tone in fills):
        return 0.0
    return sum(fills.values()) / (columns * rows)
