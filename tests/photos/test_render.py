"""What the renditions of a photo hold, and how they are kept."""

import threading
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from newsroom.photos import render as rendering
from newsroom.photos.facts import Rendition, Use
from newsroom.photos.plan import Plan
from newsroom.photos.render import cut, renditions
from newsroom.photos.sources import SourceChangedError
from newsroom.photos.words import Words
from photos.darkroom import difference, display_p3, planned, published
from rules.files import make, picture, saved

SIZE = (320, 180)
ORIENTATION = 274
WORDS = Words(caption="Rapat di Kediri", alt="Enam belas peserta", credit="Tim Humas")


def test_every_rendition_shows_the_photo(tmp_path: Path) -> None:
    original = picture((2000, 1500), "whole")
    made = published(tmp_path, saved(original, "JPEG", quality=92))
    assert len(made) == 8
    for rendition, data in made.items():
        part = original.crop(rendition.box).resize((rendition.width, rendition.height))
        # One half of a pixel aside, crops show just their box.
        assert difference(Image.open(BytesIO(data)).convert("RGB"), part) < 5, rendition


def test_words_go_out_and_nothing_else(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif.update({ORIENTATION: 6, 271: "Kamera", 272: "Seri 1", 315: "Rahasia"})
    exif.get_ifd(0x8825).update({1: "S", 2: (7.0, 49.0, 0.0), 3: "E", 4: (112.0, 0.0, 0.0)})
    data = saved(
        picture(SIZE, "meta"),
        "JPEG",
        exif=exif.tobytes(),
        icc_profile=display_p3(),
        comment=b"rahasia",
        xmp=b"<x:xmpmeta>rahasia</x:xmpmeta>",
        dpi=(72, 72),
    )
    for rendition, encoded in published(tmp_path, data, words=WORDS).items():
        for trace in (b"ahasia", b"ICC_PROFILE", b"Kamera", b"Seri 1", b"Adobe", b"prof"):
            assert trace not in encoded, rendition
        assert b"Rapat di Kediri" in encoded
        assert b"Enam belas peserta" in encoded
        image = Image.open(BytesIO(encoded))
        assert "icc_profile" not in image.info
        assert not image.getexif().get_ifd(0x8825)


def test_text_of_a_png_is_gone(tmp_path: Path) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "rahasia")
    made = published(tmp_path, saved(picture(SIZE, "meta"), "PNG", pnginfo=info))
    assert not any(b"rahasia" in data for data in made.values())


def test_share_crop_is_light_enough_for_whatsapp(tmp_path: Path) -> None:
    noise = Image.effect_noise((2400, 1600), 120).convert("RGB")
    made = published(tmp_path, saved(noise, "JPEG", quality=95))
    (share,) = [data for one, data in made.items() if one.use is Use.SHARE]
    assert len(share) <= 300_000


@pytest.mark.parametrize("corner", [(0, 0), (3, 7), (40, 37)])
def test_crop_in_the_size_of_its_picture_mixes_no_pixels(corner: tuple[int, int]) -> None:
    halved = Image.effect_noise((160, 120), 90)
    left, top = corner
    # In the photo, twice as large, a crop may begin between two pixels of what is cut from.
    box = (2 * left, 2 * top + 1, 2 * left + 240, 2 * top + 161)
    share = Rendition("share.jpg", "", Use.SHARE, "jpeg", 120, 80, box)
    part = cut({halved.size: halved}, share, (320, 240))
    assert part.size == (120, 80)
    assert part.tobytes() in {
        halved.crop((left, y, left + 120, y + 80)).tobytes() for y in (top, top + 1)
    }


def test_same_bytes_with_and_without_cache(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("first", "second")]
    for folder in folders:
        folder.mkdir()
    data = make("jpeg", (2000, 1500), "twice")
    first, second, again = (published(folder, data) for folder in (*folders, folders[0]))
    assert first == second == again


class TestCache:
    @pytest.fixture
    def plan(self, tmp_path: Path) -> Plan:
        return planned(tmp_path, make("jpeg", SIZE, "cached"))

    def test_cached_renditions_need_no_source(self, tmp_path: Path, plan: Plan) -> None:
        first = list(renditions(tmp_path, plan, tmp_path / "cache"))
        (tmp_path / "a.jpg").unlink()
        assert list(renditions(tmp_path, plan, tmp_path / "cache")) == first
        assert {entry.suffix for entry in (tmp_path / "cache" / "photos").iterdir()} == {
            ".avif-sealed",
            ".jpeg-sealed",
        }

    @pytest.mark.parametrize(
        "damage",
        [
            lambda whole: b"",
            lambda whole: whole[: len(whole) // 2],
            lambda whole: whole[:700] + bytes([whole[700] ^ 1]) + whole[701:],
        ],
    )
    def test_damaged_entry_is_made_anew(
        self, tmp_path: Path, plan: Plan, damage: Callable[[bytes], bytes]
    ) -> None:
        first = list(renditions(tmp_path, plan, tmp_path / "cache"))
        entries = sorted((tmp_path / "cache" / "photos").iterdir())
        whole = [entry.read_bytes() for entry in entries]
        for entry, data in zip(entries, whole, strict=True):
            entry.write_bytes(damage(data))
        assert list(renditions(tmp_path, plan, tmp_path / "cache")) == first
        assert [entry.read_bytes() for entry in entries] == whole

    def test_one_that_is_missing_is_made_alone(self, tmp_path: Path, plan: Plan) -> None:
        first = list(renditions(tmp_path, plan, tmp_path / "cache"))
        entries = sorted((tmp_path / "cache" / "photos").iterdir())
        entries[-1].unlink()
        stamps = [entry.stat().st_mtime_ns for entry in entries[:-1]]
        assert list(renditions(tmp_path, plan, tmp_path / "cache")) == first
        assert [entry.stat().st_mtime_ns for entry in entries[:-1]] == stamps
        assert entries[-1].exists()

    def test_changed_and_vanished_sources_are_told(self, tmp_path: Path, plan: Plan) -> None:
        (tmp_path / "a.jpg").write_bytes(make("jpeg", SIZE, "another"))
        with pytest.raises(SourceChangedError, match=r"a\.jpg berubah sejak diperiksa"):
            list(renditions(tmp_path, plan, tmp_path / "cache"))
        (tmp_path / "a.jpg").unlink()
        with pytest.raises(SourceChangedError) as raised:
            list(renditions(tmp_path, plan, tmp_path / "cache"))
        assert raised.value.path == "a.jpg"
        assert not (tmp_path / "cache").exists()

    def test_unwritable_cache_costs_nothing_but_time(
        self, tmp_path: Path, plan: Plan, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = list(renditions(tmp_path, plan, tmp_path / "cache"))

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("newsroom.photos.store.os.fdopen", full)
        assert list(renditions(tmp_path, plan, tmp_path / "other")) == first
        assert list((tmp_path / "other" / "photos").iterdir()) == []

    def test_two_builds_at_once(
        self, tmp_path: Path, plan: Plan, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        both_have_read = threading.Barrier(2, timeout=30)
        read = rendering.fetch_unchanged

        def together(root: Path, path: str, digest: str) -> bytes:
            data = read(root, path, digest)
            both_have_read.wait()
            return data

        monkeypatch.setattr(rendering, "fetch_unchanged", together)
        results: list[object] = []
        builds = [
            threading.Thread(
                target=lambda: results.append(list(renditions(tmp_path, plan, tmp_path / "cache")))
            )
            for _ in range(2)
        ]
        for build in builds:
            build.start()
        for build in builds:
            build.join()
        assert len(results) == 2
        assert results[0] == results[1]
        entries = list((tmp_path / "cache" / "photos").iterdir())
        assert len(entries) == len(plan.renditions)
