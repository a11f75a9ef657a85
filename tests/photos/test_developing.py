"""Whatever comes in comes out upright, in sRGB, on white, and never larger."""

import struct
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageCms
from pillow_heif import register_heif_opener

from photos.darkroom import difference, display_p3, shown
from rules.files import picture, saved

SIZE = (320, 180)
ORIENTATION = 274

register_heif_opener()


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF", "HEIF"])
def test_all_orientations_come_out_the_same(tmp_path: Path, name: str) -> None:
    original = picture(SIZE, "upright")
    turns = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    for orientation, turn in turns.items():
        stored = original if turn is None else original.transpose(turn)
        exif = Image.Exif()
        exif[ORIENTATION] = orientation
        image = shown(tmp_path, saved(stored, name, exif=exif.tobytes()))
        assert image.size == SIZE
        assert difference(image, original) < 4, orientation


def test_large_photo_is_scaled(tmp_path: Path) -> None:
    for size in ((6000, 4000), (4000, 6000), (2000, 1500)):
        original = picture(size, "large")
        image = shown(tmp_path, saved(original, "JPEG", quality=90))
        assert difference(image, original.resize(image.size)) < 3


def test_cmyk(tmp_path: Path) -> None:
    cyan = Image.new("CMYK", SIZE, (255, 0, 0, 0))
    image = shown(tmp_path, saved(cyan, "JPEG", quality=95))
    red, green, blue = image.getpixel((9, 9))
    assert red < 40
    assert green > 200
    assert blue > 200


def test_cmyk_without_adobe_marker_is_not_inverted(tmp_path: Path) -> None:
    cyan = Image.new("CMYK", SIZE, (255, 0, 0, 0))
    whole = saved(ImageChops.invert(cyan), "JPEG", quality=95)
    at = whole.index(b"\xff\xee")
    length = struct.unpack(">H", whole[at + 2 : at + 4])[0]
    image = shown(tmp_path, whole[:at] + whole[at + 2 + length :])
    red, green, _ = image.getpixel((9, 9))
    assert red < 40
    assert green > 200


def test_wide_gamut_is_converted(tmp_path: Path) -> None:
    image = shown(
        tmp_path, saved(Image.new("RGB", SIZE, (200, 100, 50)), "PNG", icc_profile=display_p3())
    )
    red, green, blue = image.getpixel((9, 9))
    # By the matrix of CSS Color 4, 17.1, P3 (200, 100, 50) is sRGB (215, 93, 31).
    assert abs(red - 215) <= 2
    assert abs(green - 93) <= 2
    assert abs(blue - 31) <= 2


@pytest.mark.parametrize("profile", [b"no profile", b"\0" * 200])
def test_broken_profile_is_passed_over(tmp_path: Path, profile: bytes) -> None:
    plain = Image.new("RGB", SIZE, (200, 100, 50))
    image = shown(tmp_path, saved(plain, "PNG", icc_profile=profile))
    assert difference(image, plain) < 3


def test_profile_of_another_kind_of_picture_is_passed_over(tmp_path: Path) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    plain = Image.new("RGB", SIZE, (200, 100, 50))
    image = shown(tmp_path, saved(plain, "PNG", icc_profile=lab))
    assert difference(image, plain) < 3


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_transparency_is_laid_on_white(tmp_path: Path, mode: str) -> None:
    clear = Image.new("RGBA", SIZE, (200, 0, 0, 0))
    clear.paste((0, 0, 0, 255), (0, 0, 160, 180))
    image = shown(tmp_path, saved(clear.convert(mode), "PNG"), "a.png")
    assert max(image.getpixel((20, 90))) < 10
    assert min(image.getpixel((300, 90))) > 245


def test_transparent_colour_of_a_palette(tmp_path: Path) -> None:
    stored = Image.new("P", SIZE, 0)
    stored.putpalette([200, 0, 0, 0, 0, 0])
    image = shown(tmp_path, saved(stored, "GIF", transparency=0), "a.gif")
    assert min(image.getpixel((9, 9))) > 245


def test_sixteen_bits(tmp_path: Path) -> None:
    stored = Image.new("I;16", SIZE, 32_768)
    image = shown(tmp_path, saved(stored, "PNG"), "a.png")
    assert all(abs(value - 127) <= 2 for value in image.getpixel((9, 9)))


@pytest.mark.parametrize(("mode", "value"), [("L", 90), ("1", 1), ("F", 90.0)])
def test_grey(tmp_path: Path, mode: str, value: float) -> None:
    name = "TIFF" if mode == "F" else "PNG"
    image = shown(tmp_path, saved(Image.new(mode, SIZE, value), name), "a.tif")
    expected = 255 if mode == "1" else 90
    assert all(abs(part - expected) <= 2 for part in image.getpixel((9, 9)))


def test_first_frame_of_an_animation(tmp_path: Path) -> None:
    frames = [Image.new("RGB", SIZE, colour) for colour in ("blue", "red")]
    data = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    image = shown(tmp_path, data, "a.gif")
    assert image.getpixel((9, 9))[2] > 200
