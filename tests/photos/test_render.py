"""The published form of a photo: its plan, its pixels, and what is not in it."""

import struct
import threading
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageCms, ImageStat, PngImagePlugin

from newsroom.model import Photo, PhotoFacts, Rendition, Text
from newsroom.photos import render as rendering
from newsroom.photos.inspect import inspect
from newsroom.photos.render import plan, render, slug
from newsroom.photos.sources import Ceilings, SourceChangedError
from rules.files import make, picture, saved

URL = "/berita/2025/rapat/"
CEILINGS = Ceilings(25, 60)
SIZE = (320, 180)
ORIENTATION = 274


def facts(width: int, height: int, digest: str = "0" * 64, fault: str = "") -> PhotoFacts:
    return PhotoFacts("berita/2025/rapat/a.jpg", digest, 9, "JPEG", width, height, fault=fault)


def planned(
    width: int, height: int, name: str = "a.jpg", digest: str = "0" * 64, side: int = 1600
) -> Rendition:
    return plan(URL, Photo(Text(name), facts=facts(width, height, digest)), side)


def published(folder: Path, data: bytes, name: str = "a.jpg") -> tuple[bytes, Image.Image]:
    """A file's rendition as bytes and as a decoded picture."""
    (folder / name).write_bytes(data)
    found = inspect(folder, name, CEILINGS)
    assert found.fault == ""
    rendition = plan(URL, Photo(Text(name), facts=found))
    encoded = render(folder, rendition, folder / "cache")
    image = Image.open(BytesIO(encoded))
    assert image.size == (rendition.width, rendition.height)
    assert (image.format, image.mode) == ("JPEG", "RGB")
    return encoded, image


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of two pictures, in steps of 255."""
    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)


def markers(data: bytes) -> list[int]:
    """The marker codes of a JPEG's segments up to the first scan (ITU-T T.81, B.1.1)."""
    found, at = [], 2
    while data[at + 1] != 0xDA:
        found.append(data[at + 1])
        at += 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]
    return found


class TestPlan:
    @pytest.mark.parametrize(
        ("source", "result"),
        [
            ((4000, 3000), (1600, 1200)),
            ((3000, 4000), (1200, 1600)),
            ((1600, 1600), (1600, 1600)),
            ((1366, 768), (1366, 768)),
            ((9000, 10), (1600, 2)),
            ((90_000, 1), (1600, 1)),
            ((1, 1), (1, 1)),
        ],
    )
    def test_fits_and_is_never_larger(
        self, source: tuple[int, int], result: tuple[int, int]
    ) -> None:
        rendition = planned(*source)
        assert (rendition.width, rendition.height) == result

    def test_path(self) -> None:
        rendition = planned(4000, 3000, "WhatsApp Image 2025-07-17 at 10.12.33 (1).jpeg")
        stem, _, digest = rendition.path.removesuffix(".jpg").rpartition("-")
        assert stem == "berita/2025/rapat/whatsapp-image-2025-07-17-at-10-12-33-1-1600"
        assert len(digest) == 8
        assert rendition.source == "berita/2025/rapat/a.jpg"

    def test_name_changes_with_bytes_and_size_alone(self) -> None:
        paths = {
            planned(4000, 3000).path,
            planned(4000, 3000, digest="1" * 64).path,
            planned(4000, 3000, side=800).path,
        }
        assert len(paths) == 3
        assert planned(4000, 3000) == planned(4000, 3000)

    @pytest.mark.parametrize(
        "photo",
        [
            Photo(Text("a.jpg")),
            Photo(Text("a.jpg"), facts=facts(0, 0, fault="corrupt")),
            Photo(Text("a.jpg"), facts=facts(30_000, 30_000, fault="too-many-pixels")),
        ],
    )
    def test_no_rendition_of_a_photo_that_is_not_sound(self, photo: Photo) -> None:
        with pytest.raises(ValueError, match="not sound"):
            plan(URL, photo)

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
    def test_slug(self, stem: str, result: str) -> None:
        assert slug(stem) == result


class TestPixels:
    @pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
    def test_all_orientations_come_out_the_same(self, tmp_path: Path, name: str) -> None:
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
            _, image = published(tmp_path, saved(stored, name, exif=exif.tobytes()))
            assert image.size == SIZE
            assert difference(image, original) < 4, orientation

    def test_large_photo_is_scaled(self, tmp_path: Path) -> None:
        for size in ((6000, 4000), (4000, 6000), (2000, 1500)):
            original = picture(size, "large")
            _, image = published(tmp_path, saved(original, "JPEG", quality=90))
            assert difference(image, original.resize(image.size)) < 3

    def test_cmyk(self, tmp_path: Path) -> None:
        cyan = Image.new("CMYK", SIZE, (255, 0, 0, 0))
        _, image = published(tmp_path, saved(cyan, "JPEG", quality=95))
        red, green, blue = image.getpixel((9, 9))
        assert red < 40
        assert green > 200
        assert blue > 200

    def test_cmyk_without_adobe_marker_is_not_inverted(self, tmp_path: Path) -> None:
        cyan = Image.new("CMYK", SIZE, (255, 0, 0, 0))
        whole = saved(ImageChops.invert(cyan), "JPEG", quality=95)
        at = whole.index(b"\xff\xee")
        length = struct.unpack(">H", whole[at + 2 : at + 4])[0]
        _, image = published(tmp_path, whole[:at] + whole[at + 2 + length :])
        red, green, _ = image.getpixel((9, 9))
        assert red < 40
        assert green > 200

    def test_wide_gamut_is_converted(self, tmp_path: Path) -> None:
        _, image = published(
            tmp_path, saved(Image.new("RGB", SIZE, (200, 100, 50)), "PNG", icc_profile=display_p3())
        )
        red, green, blue = image.getpixel((9, 9))
        # By the matrix of CSS Color 4, 17.1, P3 (200, 100, 50) is sRGB (215, 93, 31).
        assert abs(red - 215) <= 2
        assert abs(green - 93) <= 2
        assert abs(blue - 31) <= 2

    @pytest.mark.parametrize("profile", [b"no profile", b"\0" * 200])
    def test_broken_profile_is_passed_over(self, tmp_path: Path, profile: bytes) -> None:
        plain = Image.new("RGB", SIZE, (200, 100, 50))
        _, image = published(tmp_path, saved(plain, "PNG", icc_profile=profile))
        assert difference(image, plain) < 3

    def test_profile_of_another_kind_of_picture_is_passed_over(self, tmp_path: Path) -> None:
        lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
        plain = Image.new("RGB", SIZE, (200, 100, 50))
        _, image = published(tmp_path, saved(plain, "PNG", icc_profile=lab))
        assert difference(image, plain) < 3

    @pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
    def test_transparency_is_laid_on_white(self, tmp_path: Path, mode: str) -> None:
        clear = Image.new("RGBA", SIZE, (200, 0, 0, 0))
        clear.paste((0, 0, 0, 255), (0, 0, 160, 180))
        _, image = published(tmp_path, saved(clear.convert(mode), "PNG"), "a.png")
        assert max(image.getpixel((20, 90))) < 10
        assert min(image.getpixel((300, 90))) > 245

    def test_transparent_colour_of_a_palette(self, tmp_path: Path) -> None:
        image = Image.new("P", SIZE, 0)
        image.putpalette([200, 0, 0, 0, 0, 0])
        _, shown = published(tmp_path, saved(image, "GIF", transparency=0), "a.gif")
        assert min(shown.getpixel((9, 9))) > 245

    def test_sixteen_bits(self, tmp_path: Path) -> None:
        image = Image.new("I;16", SIZE, 32_768)
        _, shown = published(tmp_path, saved(image, "PNG"), "a.png")
        assert all(abs(value - 127) <= 2 for value in shown.getpixel((9, 9)))

    @pytest.mark.parametrize(("mode", "value"), [("L", 90), ("1", 1), ("F", 90.0)])
    def test_grey(self, tmp_path: Path, mode: str, value: float) -> None:
        name = "TIFF" if mode == "F" else "PNG"
        _, shown = published(tmp_path, saved(Image.new(mode, SIZE, value), name), "a.tif")
        expected = 255 if mode == "1" else 90
        assert all(abs(part - expected) <= 2 for part in shown.getpixel((9, 9)))

    def test_first_frame_of_an_animation(self, tmp_path: Path) -> None:
        frames = [Image.new("RGB", SIZE, colour) for colour in ("blue", "red")]
        data = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
        _, shown = published(tmp_path, data, "a.gif")
        assert shown.getpixel((9, 9))[2] > 200


class TestBytes:
    def test_nothing_but_the_picture(self, tmp_path: Path) -> None:
        exif = Image.Exif()
        exif.update({ORIENTATION: 6, 271: "Kamera", 272: "Seri 1", 315: "Nama"})
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
        encoded, _ = published(tmp_path, data)
        for trace in (b"Exif", b"rahasia", b"xmpmeta", b"ICC_PROFILE", b"Kamera", b"Adobe"):
            assert trace not in encoded
        # APP0 (JFIF) and the tables of a progressive frame; no APP1–APP15, no comment.
        assert set(markers(encoded)) <= {0xE0, 0xDB, 0xC2, 0xC4}

    def test_text_of_a_png_is_gone(self, tmp_path: Path) -> None:
        info = PngImagePlugin.PngInfo()
        info.add_text("Author", "rahasia")
        encoded, _ = published(tmp_path, saved(picture(SIZE, "meta"), "PNG", pnginfo=info))
        assert b"rahasia" not in encoded

    def test_same_bytes_with_and_without_cache(self, tmp_path: Path) -> None:
        first, _ = published(tmp_path, make("jpeg", (2000, 1500), "twice"))
        (tmp_path / "again").mkdir()
        second, _ = published(tmp_path / "again", make("jpeg", (2000, 1500), "twice"))
        third, _ = published(tmp_path, make("jpeg", (2000, 1500), "twice"))
        assert first == second == third

    def test_nothing_is_left_beside_the_cached_file(self, tmp_path: Path) -> None:
        published(tmp_path, make("jpeg", SIZE, "clean"))
        (entry,) = (tmp_path / "cache" / "photos").iterdir()
        assert entry.suffix == ".jpg"


class TestCache:
    def rendition(self, root: Path) -> Rendition:
        (root / "a.jpg").write_bytes(make("jpeg", SIZE, "cached"))
        found = inspect(root, "a.jpg", CEILINGS)
        return plan(URL, Photo(Text("a.jpg"), facts=found))

    def test_cached_rendition_needs_no_source(self, tmp_path: Path) -> None:
        rendition = self.rendition(tmp_path)
        first = render(tmp_path, rendition, tmp_path / "cache")
        (tmp_path / "a.jpg").unlink()
        assert render(tmp_path, rendition, tmp_path / "cache") == first

    @pytest.mark.parametrize("left", [b"", b"\xff\xd8", b"\0" * 400])
    def test_half_an_entry_is_made_anew(self, tmp_path: Path, left: bytes) -> None:
        rendition = self.rendition(tmp_path)
        first = render(tmp_path, rendition, tmp_path / "cache")
        (entry,) = (tmp_path / "cache" / "photos").iterdir()
        entry.write_bytes(left)
        assert render(tmp_path, rendition, tmp_path / "cache") == first
        assert entry.read_bytes() == first

    def test_changed_and_vanished_sources_are_told(self, tmp_path: Path) -> None:
        rendition = self.rendition(tmp_path)
        (tmp_path / "a.jpg").write_bytes(make("jpeg", SIZE, "another"))
        with pytest.raises(SourceChangedError, match=r"a\.jpg berubah sejak diperiksa"):
            render(tmp_path, rendition, tmp_path / "cache")
        (tmp_path / "a.jpg").unlink()
        with pytest.raises(SourceChangedError) as raised:
            render(tmp_path, rendition, tmp_path / "cache")
        assert raised.value.path == "a.jpg"
        assert not (tmp_path / "cache").exists()

    def test_unwritable_cache_costs_nothing_but_time(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rendition = self.rendition(tmp_path)
        first = render(tmp_path, rendition, tmp_path / "cache")

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("newsroom.photos.store.os.fdopen", full)
        assert render(tmp_path, rendition, tmp_path / "other") == first
        assert list((tmp_path / "other" / "photos").iterdir()) == []

    def test_two_builds_at_once(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        rendition = self.rendition(tmp_path)
        both_have_read = threading.Barrier(2, timeout=30)
        read = rendering.fetch_unchanged

        def together(root: Path, path: str, digest: str) -> bytes:
            data = read(root, path, digest)
            both_have_read.wait()
            return data

        monkeypatch.setattr(rendering, "fetch_unchanged", together)
        results: list[bytes] = []
        builds = [
            threading.Thread(
                target=lambda: results.append(render(tmp_path, rendition, tmp_path / "cache"))
            )
            for _ in range(2)
        ]
        for build in builds:
            build.start()
        for build in builds:
            build.join()
        assert len(results) == 2
        assert results[0] == results[1]
        assert len(list((tmp_path / "cache" / "photos").iterdir())) == 1

    def test_another_encoder_is_another_entry(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rendition = self.rendition(tmp_path)
        render(tmp_path, rendition, tmp_path / "cache")
        monkeypatch.setattr(rendering, "_ENCODER", "another")
        render(tmp_path, rendition, tmp_path / "cache")
        assert len(list((tmp_path / "cache" / "photos").iterdir())) == 2

    def test_size_in_the_plan_is_the_size_made(self, tmp_path: Path) -> None:
        rendition = replace(self.rendition(tmp_path), width=100, height=56)
        encoded = render(tmp_path, rendition, tmp_path / "cache")
        assert Image.open(BytesIO(encoded)).size == (100, 56)


def display_p3() -> bytes:
    """An ICC profile with the primaries of Display P3 and sRGB's curve (ICC.1:2022).

    Written out by hand: header, tag table, D50-adapted colorants, one parametric curve.
    """

    def fixed(*values: float) -> bytes:
        return b"".join(struct.pack(">i", round(value * 65_536)) for value in values)

    def xyz(*values: float) -> bytes:
        return b"XYZ \0\0\0\0" + fixed(*values)

    curve = b"para\0\0\0\0" + struct.pack(">HH", 3, 0)
    curve += fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    text = b"mluc\0\0\0\0" + struct.pack(">II", 1, 12) + b"enUS" + struct.pack(">II", 4, 28)
    text += "P3".encode("utf-16-be")
    tags = {
        b"desc": text,
        b"cprt": text,
        b"wtpt": xyz(0.9642, 1.0, 0.8249),
        b"rXYZ": xyz(0.51512, 0.2412, -0.00105),
        b"gXYZ": xyz(0.29198, 0.69225, 0.04189),
        b"bXYZ": xyz(0.1571, 0.06657, 0.78407),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, body, at = struct.pack(">I", len(tags)), b"", 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        table += name + struct.pack(">II", at + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    size = at + len(body)
    head = struct.pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x04300000, b"mntr", b"RGB ", b"XYZ ")
    head += b"\0" * 12 + b"acsp" + b"\0" * 28 + fixed(0.9642, 1.0, 0.8249)
    return head.ljust(128, b"\0") + table + body
