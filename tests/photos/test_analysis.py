"""What a photo's pixels tell: light, likeness, screens, and too little to tell."""

from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from newsroom.photos.analysis import analyse
from newsroom.photos.facts import Looks
from newsroom.photos.likeness import distance, fingerprint
from newsroom.photos.palette import PALETTE, nearest, placeholder
from newsroom.photos.screens import is_screenshot
from newsroom.photos.sharpness import sharpness
from photos.blurring import hazed, resent, shaken
from rules.pictures import MAKERS, Size, page_screen, picture, screenshot, stage, wall

SIZE = (1280, 960)
Draw = Callable[[Size, str], Image.Image]


def test_a_plain_picture_tells_its_light_and_colour_alone() -> None:
    assert analyse(Image.new("RGB", SIZE, (90, 120, 160))) == Looks(
        sharpness=None,
        brightness=45.5,
        shadows=0.0,
        highlights=0.0,
        is_screenshot=False,
        fingerprint=0,
        colour="biru",
    )


def test_shadows_and_highlights_are_shares_of_the_picture() -> None:
    page = Image.new("RGB", (100, 100), (128, 128, 128))
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 0, 99, 9), fill=(5, 5, 5))
    draw.rectangle((0, 10, 99, 29), fill=(250, 250, 250))
    draw.rectangle((0, 30, 99, 39), fill=(6, 6, 6))
    draw.rectangle((0, 40, 99, 49), fill=(249, 249, 249))
    looks = analyse(page)
    assert (looks.shadows, looks.highlights, looks.brightness) == (10.0, 20.0, 54.9)


@pytest.mark.parametrize("size", [(1, 1), (3, 200), (1920, 2), (31, 31), (70, 50)])
def test_the_smallest_pictures_are_looked_at_too(size: tuple[int, int]) -> None:
    assert analyse(picture(size, "small")).sharpness is None
    assert not is_screenshot(Image.new("L", size))


def test_the_same_pixels_tell_the_same() -> None:
    photo = picture(SIZE, "same")
    assert analyse(photo) == analyse(photo.copy())


def test_sharpness_falls_with_blur() -> None:
    photo = picture((1920, 1440), "falls")
    told = [sharpness(hazed(photo, sigma).convert("L")) for sigma in (0, 1.5, 2.5, 4, 8)]
    assert told == sorted(told, key=lambda value: value or 0.0, reverse=True)
    assert len(set(told)) == len(told)


def test_a_blurred_background_takes_nothing_from_a_sharp_subject() -> None:
    photo = picture(SIZE, "subject")
    whole = hazed(photo, 8)
    whole.paste(photo.crop((400, 300, 900, 700)), (400, 300))
    assert analyse(whole).sharpness == 100.0


@pytest.mark.parametrize("angle", [0, 30, 45, 90, 120])
def test_a_movement_shows_whatever_its_direction(angle: int) -> None:
    told = sharpness(shaken(picture((1920, 1440), "moved"), 24, angle).convert("L"))
    assert told is not None
    assert told < 45


def test_a_wall_in_even_light_is_not_judged() -> None:
    assert analyse(wall(SIZE, "wall")).sharpness is None


@pytest.mark.parametrize("draw", [screenshot, page_screen])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (886, 1920)])
def test_screens_are_known_even_when_sent_by_whatsapp(draw: Draw, size: Size) -> None:
    shot = draw(size, "screen")
    assert [analyse(each).is_screenshot for each in (shot, resent(shot))] == [True, True]


@pytest.mark.parametrize("draw", [picture, wall, stage])
def test_photos_are_no_screens(draw: Draw) -> None:
    assert not analyse(draw(SIZE, "photo")).is_screenshot
    assert not analyse(resent(draw(SIZE, "photo"))).is_screenshot


def test_a_burnt_out_sky_is_no_screen() -> None:
    photo = picture(SIZE, "sky")
    photo.paste("white", (0, 0, SIZE[0], SIZE[1] * 2 // 3))
    assert not analyse(photo).is_screenshot


def test_copies_have_nearly_the_same_fingerprint() -> None:
    photo = picture(SIZE, "copy")
    known = analyse(photo).fingerprint
    copies = [resent(photo, 800), photo.resize((1000, 750)), photo.point(lambda n: n * 0.8)]
    assert max(distance(known, analyse(each).fingerprint) for each in copies) < 6
    assert distance(known, analyse(picture(SIZE, "other")).fingerprint) > 12


def test_a_fingerprint_tells_where_it_gets_brighter() -> None:
    rising = Image.linear_gradient("L").rotate(90)
    falling = Image.linear_gradient("L").rotate(-90)
    assert (fingerprint(rising), fingerprint(falling)) == (2**64 - 1, 0)
    assert distance(2**64 - 1, 0) == 64


def test_every_colour_is_its_own_placeholder() -> None:
    assert [nearest(colour) for colour in PALETTE.values()] == list(PALETTE)
    assert [placeholder(Image.new("RGB", (9, 9), each)) for each in PALETTE.values()] == list(
        PALETTE
    )


def test_the_cases_of_the_rules_are_what_they_are_called() -> None:
    def looks(kind: str) -> Looks:
        return analyse(Image.open(BytesIO(MAKERS[kind](SIZE, "kind"))).convert("RGB"))

    assert looks("sharp").sharpness == 100.0
    assert looks("dark").brightness < 12
    assert looks("bright").brightness > 88
    assert looks("night-screen").is_screenshot
