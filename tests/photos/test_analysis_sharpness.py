"""The limit of sharpness, tried on the sample's drawings and on photos that people took.

The measure was tuned on other photos than the wallpapers used here.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageEnhance

import tools
from newsroom.photos.analysis import analyse
from newsroom.standard.national import national_profile
from photos.blurring import defocused, grainy, hazed, resent, seen, shaken

LIMIT = national_profile().limit("foto-ketajaman-periksa")
SAMPLE = sorted((Path(__file__).parents[2] / "content").rglob("*.jpg"))
SCREENS = tuple(path for path in SAMPLE if path.stem.endswith("zoom"))
PHOTOGRAPHS = (
    "Bridge_by_Sander_Klootwijk.jpg",
    "Dragonfly_by_Bolly.jpg",
    "Picture_0B_by_freespace.jpg",
    "Picture_1A_by_freespace.jpg",
    "Wine_by_Jakkub_Mede.jpg",
    "aitzgorri_by_Aitzol_Berasategi.jpg",
    "free_by_Peter_Nerlich.jpg",
    "friends_by_Aitzol_Berasategi.jpg",
    "greentock_by_Peter_Nerlich.jpg",
    "life_by_Aitzol_Berasategi.jpg",
    "picosdeeuropa_by_Aitzol_Berasategi.jpg",
    "seeding_by_Clements_Engelhardt.jpg",
    "sunset_by_Aitzol_Berasategi.jpg",
)
# What befalls a photo on its way without blurring it, and what blurs it.
SOUND = (
    lambda photo: photo,
    lambda photo: resent(photo, 1600),
    lambda photo: resent(photo, 1280),
    lambda photo: photo.crop(
        (photo.width // 5, photo.height // 5, photo.width * 4 // 5, photo.height * 4 // 5)
    ),
    lambda photo: ImageEnhance.Brightness(photo).enhance(1.25),
    lambda photo: ImageEnhance.Brightness(photo).enhance(0.7),
    lambda photo: grainy(photo, 4),
    lambda photo: resent(grainy(photo, 7), 1920, 80),
)
SPOILT = (
    lambda photo: hazed(photo, 3),
    lambda photo: shaken(photo, 18, 30),
    lambda photo: defocused(photo, 6),
    lambda photo: shaken(photo, 26, 75),
    lambda photo: resent(hazed(photo, 4), 1280),
    lambda photo: shaken(photo, 22, 140),
    lambda photo: resent(grainy(defocused(photo, 8), 6), 1920, 80),
    lambda photo: resent(shaken(photo, 24, 100), 1600),
)


Told = tuple[str, bool, bool]


def judged(photos: list[Path], first: int = 0) -> Iterator[Told]:
    """Two sound and two spoilt versions of each photo: the name, if spoilt, if told so.

    `first` is the number of the first photo: it says which versions are made of it.
    """
    for number, path in enumerate(photos, first):
        with Image.open(path) as file:
            photo = seen(file)
        for is_spoilt, ways in ((False, SOUND), (True, SPOILT)):
            for step in (2 * number, 2 * number + 1):
                way = step % len(ways)
                told = analyse(ways[way](photo)).sharpness
                yield f"{path.stem} {way}", is_spoilt, told is not None and told < LIMIT


@pytest.fixture(scope="module")
def wallpapers() -> Path:
    folder = tools.find_wallpapers()
    if folder is None:
        pytest.skip(f"{tools.MISSING}: lomiri-wallpapers.")
    return folder


@pytest.fixture(scope="module")
def of_sample() -> list[Told]:
    """What is told of the versions of the sample's photos."""
    return list(judged(SAMPLE))


def test_every_version_of_the_sample_is_told_apart(of_sample: list[Told]) -> None:
    assert len(of_sample) == 4 * len(SAMPLE)
    assert [name for name, is_spoilt, is_told in of_sample if is_spoilt != is_told] == []


@pytest.mark.slow
def test_sharp_and_spoilt_photos_are_told_apart(wallpapers: Path, of_sample: list[Told]) -> None:
    photographs = [wallpapers / name for name in PHOTOGRAPHS]
    told = [*of_sample, *judged(photographs, len(SAMPLE))]
    for kind in (False, True):
        verdicts = {name: is_told for name, is_spoilt, is_told in told if is_spoilt == kind}
        wrong = [name for name, is_told in verdicts.items() if is_told != kind]
        assert len(verdicts) >= 40
        assert len(wrong) <= len(verdicts) * 0.05, wrong


def test_the_sample_is_as_sharp_as_it_should_be() -> None:
    soft = national_profile().limit("foto-ketajaman-saran")
    told = {path.stem: analyse(seen(Image.open(path))).sharpness for path in SAMPLE}
    assert [name for name, value in told.items() if value is None or value < soft] == []


@pytest.mark.parametrize("path", SCREENS, ids=lambda path: path.stem)
def test_no_screen_is_blurred_whatever_befell_it(path: Path) -> None:
    with Image.open(path) as file:
        whole = seen(file)
    laptop = whole.resize((1366, 768), Image.Resampling.BICUBIC)
    phone = whole.crop((0, 0, 480, 1040))
    shots = (laptop, phone, resent(laptop), resent(laptop, 1280, 50), resent(phone, 1280, 60))
    assert [each.size for each in shots if (analyse(each).sharpness or 100.0) < LIMIT] == []
