"""Pictures for social media: cropped around the focus, or whole on a ground, never enlarged."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from newsroom.packs.social import SIZES, composed, ground, setting, social_picture
from newsroom.photos.decoding import Pixels
from newsroom.photos.words import Words
from newsroom.site.contrast import BAND
from packs.packing import open_item, selected
from photos.darkroom import difference
from rules.files import make, picture

ROOT = Path(__file__).resolve().parents[2]
SQUARE, POST, STORY = SIZES
side = st.integers(1, 9000)


def test_sizes_are_those_of_square_post_and_story() -> None:
    assert SIZES == ((1080, 1080), (1080, 1350), (1080, 1920))


@pytest.mark.parametrize(
    ("full", "size", "box", "place"),
    [
        # 4:3 from a phone: three quarters are left of it in a square.
        ((4000, 3000), SQUARE, (500, 0, 3500, 3000), (0, 0, 1080, 1080)),
        # Exactly 60 % is left: still a crop.
        ((4000, 3000), POST, (800, 0, 3200, 3000), (0, 0, 1080, 1350)),
        # 42 % would be left in a story: whole, from edge to edge.
        ((4000, 3000), STORY, (0, 0, 4000, 3000), (0, 555, 1080, 1365)),
        # An upright phone photo.
        ((3024, 4032), STORY, (378, 0, 2646, 4032), (0, 0, 1080, 1920)),
        ((3024, 4032), POST, (0, 0, 3024, 3780), (0, 0, 1080, 1350)),
        # A panorama is never cut down to its middle.
        ((6000, 2000), SQUARE, (0, 0, 6000, 2000), (0, 360, 1080, 720)),
        # Small ones stand in the middle in their own size.
        ((800, 600), SQUARE, (0, 0, 800, 600), (140, 240, 940, 840)),
        ((800, 600), STORY, (0, 0, 800, 600), (140, 660, 940, 1260)),
        # Large enough one way only: an enlargement is no way out.
        ((1600, 1200), POST, (0, 0, 1600, 1200), (0, 270, 1080, 1080)),
        # Just too small, and a hairline of ground would be left: a margin instead.
        ((1078, 1078), SQUARE, (0, 0, 1078, 1078), (40, 40, 1040, 1040)),
        ((1079, 1350), POST, (0, 0, 1079, 1350), (40, 49, 1040, 1300)),
        # Exactly as large as it is wanted.
        ((1080, 1350), POST, (0, 0, 1080, 1350), (0, 0, 1080, 1350)),
        ((1, 9000), SQUARE, (0, 0, 1, 9000), (539, 0, 540, 1080)),
    ],
)
def test_setting(
    full: tuple[int, int],
    size: Pixels,
    box: tuple[int, int, int, int],
    place: tuple[int, int, int, int],
) -> None:
    found = setting(Pixels(*full), size, None)
    assert (found.box, found.place) == (box, place)
    assert found.is_on_ground == (place != (0, 0, *size))


@given(full=st.builds(Pixels, side, side), size=st.sampled_from(SIZES))
def test_never_enlarged_never_distorted_never_a_hairline(full: Pixels, size: Pixels) -> None:
    found = setting(full, size, None)
    left, top, right, bottom = found.place
    width, height = found.box[2] - found.box[0], found.box[3] - found.box[1]
    assert right - left <= width
    assert bottom - top <= height
    across, down = (right - left) / width, (bottom - top) / height
    assert abs(across - down) <= 1 / min(width, height) + 0.001
    for gap in (left, top, size.width - right, size.height - bottom):
        assert gap == 0 or gap >= 39
    if found.is_on_ground:
        assert found.box == (0, 0, *full)


@pytest.mark.parametrize(("focus", "left"), [((0.1, 0.5), 0), ((0.9, 0.5), 1000), (None, 500)])
def test_crop_follows_the_focus(focus: tuple[float, float] | None, left: int) -> None:
    photo = picture((4000, 3000), "focus")
    found = setting(Pixels(*photo.size), SQUARE, focus)
    assert found.box == (left, 0, left + 3000, 3000)
    shown = composed(photo, found, BAND)
    wanted = photo.crop(found.box).resize(SQUARE, Image.Resampling.LANCZOS)
    assert difference(shown, wanted) < 1


def test_small_photo_stands_on_the_ground_pixel_for_pixel() -> None:
    photo = picture((800, 600), "small")
    made = composed(photo, setting(Pixels(800, 600), SQUARE, None), "#123456")
    assert made.size == SQUARE
    assert difference(made.crop((140, 240, 940, 840)), photo) == 0
    for spot in ((0, 0), (139, 540), (940, 540), (540, 239), (540, 840), (1079, 1079)):
        assert made.getpixel(spot) == (0x12, 0x34, 0x56)


def test_ground_does_not_bleed_into_the_photo() -> None:
    photo = Image.new("RGB", (800, 600), "white")
    made = composed(photo, setting(Pixels(800, 600), SQUARE, None), BAND)
    shown = Image.open(BytesIO(social_picture(made, Words())))
    inside = shown.crop((142, 242, 938, 838))
    assert min(low for low, _ in inside.getextrema()) >= 245
    red, green, blue = shown.getpixel((20, 540))
    assert max(abs(red - 0x7D), abs(green - 0x0F), abs(blue - 0x20)) <= 2


def test_a_busy_picture_stays_light_enough_to_be_sent() -> None:
    noise = Image.merge("RGB", [Image.effect_noise(STORY, 40) for _ in range(3)])
    data = social_picture(noise, Words())
    assert len(data) < 8_000_000  # Instagram's limit
    assert Image.open(BytesIO(data)).info.get("progressive") is None


def test_ground_is_the_office_s_dark_colour_else_its_accent_else_the_theme_s(
    tmp_path: Path,
) -> None:
    satker = selected(open_item(tmp_path, {"a.jpg": make("jpeg")})).satker
    assert ground(satker) == BAND
    assert ground(replace(satker, accent="#005599")) == "#005599"
    assert ground(replace(satker, accent="#005599", dark="#002244")) == "#002244"
    assert ground(replace(satker, dark="biru")) == BAND


def test_default_ground_is_the_theme_s_band() -> None:
    tokens = (ROOT / "theme" / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
    assert f"--band: {BAND};" in tokens
