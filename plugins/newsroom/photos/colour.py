"""Any picture Pillow decodes as plain 8-bit sRGB: profiles applied, transparency on white."""

from io import BytesIO

from PIL import Image, ImageChops, ImageCms, ImageStat

_SIXTEEN_BITS = frozenset({"I", "I;16", "I;16B", "I;16L"})
_TRANSPARENT = frozenset({"RGBA", "LA"})
_STEPS = (0, 51, 102, 153, 204, 255)
# A colour this near is the same one: a step of rounding in 255.
_SAME = 1


def scalable(image: Image.Image) -> Image.Image:
    """The picture in a mode of 8 bits a channel that can be scaled: L, RGB, CMYK, LA or RGBA.

    Colours are still those of the embedded profile.
    """
    if image.mode in _SIXTEEN_BITS:
        return image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if image.mode == "F":
        return image.convert("L")
    if image.mode == "CMYK":
        # Pillow inverts every CMYK JPEG as Adobe's programs expect; one without Adobe's marker
        # was not inverted to begin with.
        is_upside_down = image.format == "JPEG" and "adobe" not in image.info
        return ImageChops.invert(image) if is_upside_down else image
    if image.mode in _TRANSPARENT:
        return image
    if image.has_transparency_data:
        return image.convert("RGBA")
    return image if image.mode in ("L", "RGB") else image.convert("RGB")


def opaque(picture: Image.Image) -> Image.Image:
    """A scaled picture with its transparency laid on white, in mode L, RGB or CMYK."""
    if picture.mode not in _TRANSPARENT:
        return picture
    ground = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(ground, picture.convert("RGBA")).convert("RGB")


def to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """An opaque picture as RGB in sRGB (IEC 61966-2-1), by its ICC profile where that can be used.

    A profile that is broken or belongs to another kind of picture is passed over.
    """
    if profile:
        try:
            transform = ImageCms.buildTransform(
                ImageCms.ImageCmsProfile(BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
                image.mode,
                "RGB",
                renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
                flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )
            if not _changes_nothing(transform, image.mode):
                return transform.apply(image)
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            pass
    return image if image.mode == "RGB" else image.convert("RGB")


def _changes_nothing(transform: ImageCms.ImageCmsTransform, mode: str) -> bool:
    """Whether a profile is sRGB in all but name, as most cameras and phones write it."""
    if mode != "RGB":
        return False
    chart = Image.new("RGB", (len(_STEPS) ** 2, len(_STEPS)))
    chart.putdata([(r, g, b) for r in _STEPS for g in _STEPS for b in _STEPS])
    channels = ImageChops.difference(chart, transform.apply(chart)).split()
    return max(ImageStat.Stat(channel).extrema[0][1] for channel in channels) <= _SAME
