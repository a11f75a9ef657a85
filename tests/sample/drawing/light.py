"""Light on a finished drawing: shadows, glow, relief, grain, and the look of a photo."""

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from sample.drawing.surface import Colour, noise, ramp

Blur = ImageFilter.GaussianBlur


def grey3(image: Image.Image) -> Image.Image:
    """A grey image as RGB."""
    return Image.merge("RGB", (image,) * 3)


def shade(image: Image.Image, veil: Image.Image) -> None:
    """Darken in place: white in `veil` leaves a pixel, black takes all its light."""
    image.paste(ImageChops.multiply(image, grey3(veil)))


def lighten(image: Image.Image, mask: Image.Image, colour: Colour) -> None:
    """Add coloured light in place where the mask is bright."""
    light = ImageChops.multiply(grey3(mask), Image.new("RGB", image.size, colour))
    image.paste(ImageChops.screen(image, light))


def cast(
    image: Image.Image, mask: Image.Image, offset: tuple[float, float], blur: float, strength: float
) -> None:
    """Cast the soft shadow of a shape in place, before the shape itself is pasted."""
    moved = Image.new("L", image.size, 0)
    moved.paste(mask, (round(offset[0]), round(offset[1])))
    soft = moved.filter(Blur(blur))
    shade(image, soft.point([round(255 - strength * value) for value in range(256)]))


def bloom(image: Image.Image, threshold: int, radius: float, strength: float) -> Image.Image:
    """The image with its brightest parts glowing into their surroundings."""
    keep = [
        0 if v < threshold else round((v - threshold) * 255 / (255 - threshold)) for v in range(256)
    ]
    small = image.reduce(4).point(keep * 3).filter(Blur(radius / 4))
    glow = small.resize(image.size, Image.Resampling.BICUBIC)
    glow = glow.point([round(value * strength) for value in range(256)] * 3)
    return ImageChops.screen(image, glow)


def rounded(mask: Image.Image, radius: float) -> Image.Image:
    """The same shape with its corners and joints melted, as flesh and cloth have them."""
    soft = mask.filter(Blur(radius))
    return soft.point([max(0, min(255, round((value - 118) * 13))) for value in range(256)])


def relief(
    mask: Image.Image,
    cover: Image.Image,
    light: tuple[float, float],
    depth: float,
    dark: float = 0.35,
    shine: float = 0.25,
) -> Image.Image:
    """A flat shape turned into a rounded body (RGBA), lit from direction `light`.

    The blurred mask is taken for the height of the body: where it rises towards the light the
    cover is bright, where it falls away it is dark. `depth` is the roundness in pixels.
    """
    height = mask.filter(Blur(depth))
    fine = mask.filter(Blur(depth / 3))
    height = Image.blend(height, fine, 0.3)
    step = (round(-light[0] * depth * 0.6), round(-light[1] * depth * 0.6))
    near, far = Image.new("L", mask.size, 0), Image.new("L", mask.size, 0)
    near.paste(height, step)
    far.paste(height, (-step[0], -step[1]))
    slope = ImageChops.subtract(far, near, scale=2, offset=128).filter(Blur(depth / 8))
    body = cover.copy()
    low = [
        round(255 * max(dark, min(1.0, 0.72 + (value - 128) / 128 * 0.85))) for value in range(256)
    ]
    shade(body, slope.point(low))
    high = [round(max(0, value - 142) * 1.9 * shine) for value in range(256)]
    lighten(body, slope.point(high), (255, 246, 232))
    body.putalpha(mask)
    return body


def grain(image: Image.Image, amount: float, seed: int) -> Image.Image:
    """The image with the fine noise of a camera sensor; `amount` in grey levels."""
    coarse = noise(image.size, seed, (1.7, 1.7))
    span = amount / 128
    table = [round(128 + (value - 128) * span) for value in range(256)]
    return ImageChops.add(image, grey3(coarse.point(table)), scale=1, offset=-128)


def vignette(image: Image.Image, strength: float) -> Image.Image:
    """The image with slightly darker corners."""
    fall = Image.radial_gradient("L").resize(image.size, Image.Resampling.BICUBIC)
    table = [round(255 * (1 - strength * (value / 255) ** 2.6)) for value in range(256)]
    return ImageChops.multiply(image, grey3(fall.point(table)))


def tone(image: Image.Image, contrast: float = 0.12, warmth: float = 0.0) -> Image.Image:
    """The image through a gentle S-curve, with warmer (or, below zero, cooler) light."""

    def curve(gain: float) -> list[int]:
        table = []
        for value in range(256):
            x = min(1.0, value / 255 * gain)
            bent = x * x * (3 - 2 * x)
            table.append(round(255 * (x + (bent - x) * contrast * 2.2)))
        return table

    return image.point(curve(1 + warmth) + curve(1.0) + curve(1 - warmth))


def develop(
    image: Image.Image,
    size: tuple[int, int],
    seed: int,
    warmth: float = 0.02,
    grit: float = 3.2,
    gain: float = 1.1,
) -> Image.Image:
    """The finished photo: brought to size, exposed, toned, sharpened and given its grain."""
    small = image.convert("RGB").resize(size, Image.Resampling.LANCZOS)
    # Exposure with a shoulder, so that bright parts do not burn out.
    curve = [round(255 * (1 - (1 - value / 255) ** gain)) for value in range(256)]
    small = small.point(curve * 3)
    small = vignette(tone(small, 0.12, warmth), 0.16)
    small = small.filter(ImageFilter.UnsharpMask(1.4, 60, 2))
    return grain(small, grit, seed)


def daylight(image: Image.Image, slant: float = 0.5, strength: float = 0.34) -> None:
    """Daylight through a window with bars, falling across the table from the upper left."""
    w, h = image.size
    mask = Image.new("L", (w // 4, h // 4), 0)
    draw = ImageDraw.Draw(mask)
    for step in range(3):
        x = w / 4 * (0.02 + step * 0.30)
        draw.polygon(
            [
                (x, 0),
                (x + w / 4 * 0.25, 0),
                (x + w / 4 * 0.25 + h / 4 * slant, h / 4),
                (x + h / 4 * slant, h / 4),
            ],
            fill=255,
        )
    soft = mask.filter(Blur(w / 260)).resize(image.size, Image.Resampling.BICUBIC)
    fade = ramp(image.size, 1.0, 0.35)
    soft = Image.composite(soft, Image.new("L", image.size, 0), fade)
    shade(image, soft.point([round(255 * (0.80 + 0.20 * v / 255)) for v in range(256)]))
    lighten(image, soft.point([round(v * strength) for v in range(256)]), (255, 226, 184))
