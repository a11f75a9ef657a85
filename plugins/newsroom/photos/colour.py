"""Any picture Pillow decodes as plain 8-bit sRGB: profiles applied, transparency on white."""

from io import BytesIO

from PIL import Image, ImageChops, ImageCms

_SIXTEEN_BITS = frozenset({"I", "I;16", "I;16B", "I;16L"})


def flatten(image: Image.Image) -> Image.Image:
    """The picture in a mode that can be scaled (L, RGB or CMYK), opaque, 8 bits a channel.

    Colours are still those of the embedded profile. Transparency is laid on white.
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
    if image.has_transparency_data:
        opaque = image.convert("RGBA")
        ground = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(ground, opaque).convert("RGB")
    return image if image.mode in ("L", "RGB") else image.convert("RGB")


def to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """A flat picture as RGB in sRGB (IEC 61966-2-1), by its ICC profile where that can be used.

    A profile that is broken or belongs to another kind of picture is passed over.
    """
    if profile:
        try:
            converted = ImageCms.profileToProfile(
                image,
                ImageCms.ImageCmsProfile(BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
                renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
                outputMode="RGB",
                flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            converted = None
        if converted is not None:
            return converted
    return image.convert("RGB")
