"""Which renditions a photo gets: decided from its facts alone."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.photos import plan as planning
from newsroom.photos.facts import Rendition, Use
from newsroom.photos.plan import UPPER_MIDDLE, plan, slug
from newsroom.photos.words import Words
from photos.darkroom import ADDRESS, ALL_USES, WHOLE, facts, order


def sizes(width: int, height: int, uses: frozenset[Use] = ALL_USES) -> list[str]:
    return [
        f"{one.use or 'utuh'} {one.format} {one.width}x{one.height}"
        for one in plan(order(uses=uses), facts(width, height)).renditions
    ]


def crop(width: int, height: int, use: Use, focus: tuple[float, float] | None) -> Rendition:
    made = plan(order(focus=focus), facts(width, height)).renditions
    return next(one for one in made if one.use is use)


def test_camera_photo_that_leads_has_eight_files() -> None:
    assert sizes(4000, 3000) == [
        "utuh avif 1920x1440",
        "utuh avif 1200x900",
        "utuh avif 768x576",
        "utuh jpeg 1920x1440",
        "utuh jpeg 768x576",
        "kartu avif 600x400",
        "kartu jpeg 600x400",
        "bagikan jpeg 1200x630",
    ]


@pytest.mark.parametrize(
    ("size", "result"),
    [
        ((3000, 4000), ["avif 1440x1920", "avif 1200x1600", "avif 768x1024", "jpeg 1440x1920"]),
        ((1600, 1600), ["avif 1600x1600", "avif 1200x1200", "avif 768x768", "jpeg 1600x1600"]),
        ((1366, 768), ["avif 1366x768", "avif 768x432", "jpeg 1366x768", "jpeg 768x432"]),
        ((1280, 960), ["avif 1280x960", "avif 768x576", "jpeg 1280x960", "jpeg 768x576"]),
        ((900, 600), ["avif 900x600", "jpeg 900x600"]),
        ((640, 360), ["avif 640x360", "jpeg 640x360"]),
        ((9000, 10), ["avif 1920x2", "avif 1200x1", "avif 768x1", "jpeg 1920x2"]),
        ((1, 1), ["avif 1x1", "jpeg 1x1"]),
    ],
)
def test_whole_picture(size: tuple[int, int], result: list[str]) -> None:
    made = [entry.removeprefix("utuh ") for entry in sizes(*size, uses=WHOLE)]
    assert made[: len(result)] == result


@pytest.mark.parametrize(
    ("size", "card", "share"),
    [
        ((4000, 3000), (600, 400), (1200, 630)),
        ((3000, 4000), (600, 400), (1200, 630)),
        ((1366, 768), (600, 400), (1200, 630)),
        ((1280, 720), (600, 400), (1200, 630)),
        ((800, 500), (600, 400), (800, 420)),
        ((640, 360), (540, 360), (640, 336)),
    ],
)
def test_crops(size: tuple[int, int], card: tuple[int, int], share: tuple[int, int]) -> None:
    for use, wanted in ((Use.CARD, card), (Use.SHARE, share)):
        made = crop(*size, use, None)
        assert (made.width, made.height) == wanted


def test_no_share_crop_that_nobody_would_show() -> None:
    assert not any(entry.startswith("bagikan") for entry in sizes(599, 700))


@pytest.mark.parametrize(
    ("focus", "box"),
    [
        (None, (0, 150, 4000, 2817)),
        ((0.5, 0.0), (0, 0, 4000, 2667)),
        ((0.5, 1.0), (0, 333, 4000, 3000)),
        ((0.5, 0.45), (0, 16, 4000, 2683)),
    ],
)
def test_crop_around_the_focus(
    focus: tuple[float, float] | None, box: tuple[int, int, int, int]
) -> None:
    if focus is None:
        height, middle = 2667, UPPER_MIDDLE[1] * 3000
        top = max(0, round(middle - height / 2))
        box = (0, top, 4000, top + height)
    assert crop(4000, 3000, Use.CARD, focus).box == box


def test_default_crop_is_above_the_middle() -> None:
    box = crop(3000, 4000, Use.SHARE, None).box
    assert abs((box[1] + box[3]) / 2 - 1600) <= 1


@given(
    width=st.integers(1, 20_000),
    height=st.integers(1, 20_000),
    focus=st.none() | st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
def test_nothing_is_enlarged_or_outside(
    width: int, height: int, focus: tuple[float, float] | None
) -> None:
    made = plan(order(focus=focus), facts(width, height)).renditions
    assert 2 <= len(made) <= 8
    assert len({one.path for one in made}) == len({one.key for one in made}) == len(made)
    for one in made:
        left, top, right, bottom = one.box
        assert 0 <= left < right <= width
        assert 0 <= top < bottom <= height
        assert 1 <= one.width <= right - left
        assert 1 <= one.height <= bottom - top


def test_name() -> None:
    source = "berita/2025/rapat/WhatsApp Image 2025-07-17 at 10.12.33 (1).jpeg"
    made = plan(order(source), facts(4000, 3000)).renditions
    stem = f"{ADDRESS}/whatsapp-image-2025-07-17-at-10-12-33-1"
    assert [one.path.rpartition("-")[0] for one in made] == [
        f"{stem}-1920",
        f"{stem}-1200",
        f"{stem}-768",
        f"{stem}-1920",
        f"{stem}-768",
        f"{stem}-kartu-600",
        f"{stem}-kartu-600",
        f"{stem}-bagikan-1200",
    ]
    assert {one.path.rpartition(".")[2] for one in made} == {"avif", "jpg"}
    assert all(len(one.path.rpartition("-")[2].partition(".")[0]) == 10 for one in made)


def test_name_changes_with_all_that_pixels_depend_on(monkeypatch: pytest.MonkeyPatch) -> None:
    first = plan(order(), facts(900, 600))
    others = [
        plan(order(), facts(900, 600, digest="1" * 64)),
        plan(order("b/a.jpg"), facts(900, 600)),
        plan(order(focus=(0.1, 0.1)), facts(900, 600)),
    ]
    monkeypatch.setattr(planning, "ENCODER", "another")
    others.append(plan(order(), facts(900, 600)))
    cards = {p.renditions[-1].path for p in (first, *others)}
    assert len(cards) == 5
    monkeypatch.undo()
    assert plan(order(), facts(900, 600)) == first


def test_words_change_the_key_and_not_the_address() -> None:
    first = plan(order(), facts(900, 600)).renditions
    second = plan(order(words=Words(caption="Rapat")), facts(900, 600)).renditions
    assert [one.path for one in first] == [one.path for one in second]
    assert {one.key for one in first}.isdisjoint(one.key for one in second)


def test_date_is_the_cameras_where_it_can_be_believed() -> None:
    event, taken = datetime.fromisoformat("2025-07-17"), datetime.fromisoformat("2025-07-18T09:00")
    wanted = order(words=Words(date=event))
    sound = facts(900, 600)
    assert plan(wanted, sound).words.date == event
    assert plan(wanted, replace(sound, taken=taken)).words.date == taken
    wrong = replace(sound, taken=datetime.fromisoformat("2000-01-01T00:00:01"))
    assert plan(wanted, wrong).words.date == event
    archive = plan(replace(wanted, is_archive=True), wrong)
    assert archive.words.date == wrong.taken
    assert plan(order(), wrong).words.date == wrong.taken


@pytest.mark.parametrize(
    "photo", [facts(0, 0, fault="corrupt"), facts(30_000, 30_000, fault="too-many-pixels")]
)
def test_no_plan_for_a_photo_that_is_not_sound(photo: object) -> None:
    with pytest.raises(ValueError, match="not sound"):
        plan(order(), photo)


@pytest.mark.parametrize(
    ("stem", "result"),
    [
        ("Rakor Zoom", "rakor-zoom"),
        ("__Ünïcode & más--", "unicode-mas"),
        ("会議", "foto"),
        ("", "foto"),
        ("x" * 90, "x" * 60),
        ("a<b>\"'&", "a-b"),
    ],
)
def test_slug(stem: str, result: str) -> None:
    assert slug(stem) == result
