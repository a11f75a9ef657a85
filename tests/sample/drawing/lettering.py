"""Text in pictures, in the one font that comes with Pillow; no font file is needed."""

from PIL import Image, ImageDraw, ImageFont

from sample.drawing.surface import Colour


def font(size: float) -> ImageFont.FreeTypeFont:
    """The built-in font at a size in pixels."""
    chosen = ImageFont.load_default(max(4, size))
    if not isinstance(chosen, ImageFont.FreeTypeFont):
        raise RuntimeError("Pillow was built without FreeType")
    return chosen


def write(
    image: Image.Image,
    at: tuple[float, float],
    text: str,
    size: float,
    colour: Colour,
    anchor: str = "la",
    weight: float = 0.0,
) -> None:
    """Write one line; `weight` thickens the strokes, in hundredths of the size."""
    stroke = size * weight / 100
    ImageDraw.Draw(image).text(
        at, text, colour, font(size), anchor, stroke_width=stroke, stroke_fill=colour
    )


def width(text: str, size: float) -> float:
    """The width of a line in pixels."""
    return font(size).getlength(text)


def wrap(text: str, size: float, room: float) -> list[str]:
    """The text in lines no wider than `room` pixels."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return [line for line in lines if line]
