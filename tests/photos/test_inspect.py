"""What one look at a photo's bytes tells, sound or not."""

import os
import struct
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from newsroom.photos.facts import PhotoFacts
from newsroom.photos.formats import recognise
from newsroom.photos.inspect import inspect
from newsroom.photos.sources import Ceilings
from rules.files import make, picture, png_bomb, saved

SHUTTER = datetime.fromisoformat("2025-07-17T10:12:33")
CEILINGS = Ceilings(megabytes=25, megapixels=60)
SIZE = (320, 180)
ORIENTATION, MODEL, EXIF_IFD, DATE_ORIGINAL, DATE_DIGITISED = 274, 272, 0x8769, 0x9003, 0x9004


FAULTS = {"", "not-an-image", "unsupported", "truncated", "corrupt", "too-many-pixels"}


def look(folder: Path, data: bytes, name: str = "foto.jpg") -> PhotoFacts:
    (folder / name).write_bytes(data)
    return inspect(folder, name, CEILINGS)


def with_exif(tags: dict[int, object], ifd: dict[int, object] | None = None) -> bytes:
    exif = Image.Exif()
    exif.update(tags)
    if ifd:
        exif.get_ifd(EXIF_IFD).update(ifd)
    return exif.tobytes()


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("jpeg", "JPEG"),
        ("png", "PNG"),
        ("webp", "WebP"),
        ("gif", "GIF"),
        ("tiff", "TIFF"),
        ("avif", "AVIF"),
        ("heic", "HEIC"),
    ],
)
def test_sound_photo(tmp_path: Path, kind: str, name: str) -> None:
    facts = look(tmp_path, make(kind, SIZE, "sound"))
    assert (facts.format, facts.width, facts.height, facts.fault) == (name, *SIZE, "")
    assert facts.size == (tmp_path / "foto.jpg").stat().st_size
    assert len(facts.digest) == 64
    assert facts.taken is None


@pytest.mark.parametrize(
    ("kind", "fault", "detail"),
    [
        ("empty", "empty", ""),
        ("text", "not-an-image", ""),
        ("html", "not-an-image", "HTML"),
        ("video", "not-an-image", "video"),
        ("docx", "not-an-image", "ZIP"),
        ("doc", "not-an-image", "OLE"),
        ("svg", "unsupported", "SVG"),
        ("psd", "unsupported", "PSD"),
        ("heic-damaged", "corrupt", "HEIC"),
        ("raw", "unsupported", "RAW"),
        ("bmp", "unsupported", "BMP"),
        ("pdf", "unsupported", "PDF"),
        ("heavy", "too-many-bytes", ""),
        ("flipped-png", "corrupt", "PNG"),
    ],
)
def test_refused_file(tmp_path: Path, kind: str, fault: str, detail: str) -> None:
    facts = look(tmp_path, make(kind, SIZE, "refused"))
    assert (facts.fault, facts.detail) == (fault, detail)


@pytest.mark.parametrize("percent", [1, 10, 50, 99])
@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "gif", "avif"])
def test_truncated_photo(tmp_path: Path, kind: str, percent: int) -> None:
    whole = make(kind, (1280, 720), "cut")
    facts = look(tmp_path, whole[: max(40, len(whole) * percent // 100)])
    assert facts.fault in {"truncated", "corrupt"}


def test_truncated_jpeg_is_called_so_even_without_its_last_two_bytes(tmp_path: Path) -> None:
    whole = make("jpeg", (1280, 720), "cut")
    for length in (len(whole) // 10, len(whole) // 2, len(whole) - 2):
        assert look(tmp_path, whole[:length]).fault == "truncated"


def test_truncated_tiff(tmp_path: Path) -> None:
    whole = make("tiff", SIZE, "cut")
    assert look(tmp_path, whole[:-2000]).fault in {"truncated", "corrupt"}


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "gif", "tiff", "avif"])
def test_flipped_bytes_never_raise(tmp_path: Path, kind: str) -> None:
    whole = make(kind, (64, 48), "flip")
    for at in range(0, len(whole), max(1, len(whole) // 150)):
        damaged = bytearray(whole)
        damaged[at] ^= 0xFF
        assert look(tmp_path, bytes(damaged)).fault in FAULTS


def tiff_bomb() -> bytes:
    """One grey strip of 900 million pixels (TIFF 6.0, section 2)."""
    entries = [(256, 30_000), (257, 30_000), (258, 8), (259, 1), (262, 1), (273, 8), (279, 10)]
    body = struct.pack("<H", len(entries))
    body += b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in entries)
    return b"II*\0" + struct.pack("<I", 8) + body + b"\0" * 4


def gif_bomb() -> bytes:
    frame = b"," + struct.pack("<HHHHB", 0, 0, 65_535, 65_535, 0)
    return b"GIF89a" + struct.pack("<HHBBB", 65_535, 65_535, 0x80, 0, 0) + b"\0" * 6 + frame + b"\2"


def webp(chunk: bytes, head: bytes) -> bytes:
    body = b"WEBP" + chunk + struct.pack("<I", len(head)) + head
    return b"RIFF" + struct.pack("<I", len(body)) + body


def avif_bomb() -> bytes:
    whole = make("avif", SIZE, "bomb")
    claim = struct.pack(">II", 30_000, 30_000)
    return whole.replace(struct.pack(">II", *SIZE), claim)


def jpeg_bomb() -> bytes:
    whole = make("jpeg", SIZE, "bomb")
    return whole.replace(struct.pack(">HH", SIZE[1], SIZE[0]), struct.pack(">HH", 30_000, 30_000))


SIDE_14_BITS = (16_383 | 16_383 << 14).to_bytes(4, "little")
SIDE_24_BITS = (29_999).to_bytes(3, "little")


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (png_bomb((30_000, 30_000), 1), (30_000, 30_000)),
        (tiff_bomb(), (30_000, 30_000)),
        (gif_bomb(), (65_535, 65_535)),
        (jpeg_bomb(), (30_000, 30_000)),
        (avif_bomb(), (30_000, 30_000)),
        (webp(b"VP8X", b"\0" * 4 + SIDE_24_BITS * 2), (30_000, 30_000)),
        (webp(b"VP8L", b"\x2f" + SIDE_14_BITS + b"\0" * 9), (16_384, 16_384)),
        (webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a\xff\x3f\xff\x3f" + b"\0" * 9), (16_383, 16_383)),
    ],
    ids=["png", "tiff", "gif", "jpeg", "avif", "webp-extended", "webp-lossless", "webp-lossy"],
)
def test_bomb_is_refused_by_its_header(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, size: tuple[int, int]
) -> None:
    def forbidden(_image: Image.Image) -> None:
        raise AssertionError("a bomb was decoded")

    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", forbidden)
    facts = look(tmp_path, data)
    assert (facts.fault, facts.width, facts.height) == ("too-many-pixels", *size)


def test_ceilings_above_those_of_the_decoder(tmp_path: Path) -> None:
    (tmp_path / "foto.tif").write_bytes(tiff_bomb())
    facts = inspect(tmp_path, "foto.tif", Ceilings(megabytes=25, megapixels=5_000))
    assert facts.fault == "too-many-pixels"


def test_truncated_webp_header(tmp_path: Path) -> None:
    assert look(tmp_path, b"RIFF\0\0\0\0WEBPVP8 ").fault in {"truncated", "corrupt"}


def test_fifo_is_not_opened(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("This system has no FIFO.")
    os.mkfifo(tmp_path / "foto.jpg")
    facts = inspect(tmp_path, "foto.jpg", CEILINGS)
    assert (facts.fault, facts.detail) == ("not-a-file", "berkas khusus")


def test_folder(tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").mkdir()
    facts = inspect(tmp_path, "foto.jpg", CEILINGS)
    assert (facts.fault, facts.detail) == ("not-a-file", "folder")


@pytest.mark.parametrize(
    "path", ["../foto.jpg", "/etc/passwd", "berita/../foto.jpg", "berita//foto.jpg", "a\\b.jpg"]
)
def test_path_that_leaves_its_folder(tmp_path: Path, path: str) -> None:
    assert inspect(tmp_path, path, CEILINGS).fault == "outside"


def test_symlink_that_leaves_content(tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(make("jpeg", SIZE, "link"))
    content = tmp_path / "content"
    content.mkdir()
    (content / "foto.jpg").symlink_to(tmp_path / "foto.jpg")
    facts = inspect(content, "foto.jpg", CEILINGS)
    assert (facts.fault, facts.digest) == ("outside", "")


@pytest.mark.parametrize(
    ("wanted", "near"),
    [("Rakor.JPG", "rakor.jpg"), ("rakr.jpg", "rakor.jpg"), ("peserta-sidang.png", "")],
)
def test_missing_photo_and_its_nearest_name(tmp_path: Path, wanted: str, near: str) -> None:
    (tmp_path / "rakor.jpg").write_bytes(b"x")
    facts = inspect(tmp_path, wanted, CEILINGS)
    assert (facts.fault, facts.detail) == ("missing", near)


def test_missing_folder(tmp_path: Path) -> None:
    assert inspect(tmp_path, "berita/foto.jpg", CEILINGS).fault == "missing"


def test_loop_of_symlinks(tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").symlink_to("foto.jpg")
    assert inspect(tmp_path, "foto.jpg", CEILINGS).fault in {"missing", "unreadable"}


def test_folder_that_cannot_be_listed(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"no folder")
    assert inspect(tmp_path, "berkas/foto.jpg", CEILINGS).fault == "unreadable"


def test_file_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("newsroom.photos.sources._read", denied)
    assert look(tmp_path, make("jpeg", SIZE, "denied")).fault == "unreadable"


def test_heavy_file_is_hashed_whole(tmp_path: Path) -> None:
    heavy = bytearray(make("heavy", SIZE, "hash"))
    first = look(tmp_path, bytes(heavy)).digest
    heavy[-1] ^= 1
    assert look(tmp_path, bytes(heavy)).digest != first


def test_file_too_heavy_to_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsroom.photos.sources._HASHED_BYTES", 1 << 20)
    facts = look(tmp_path, make("heavy", SIZE, "hash"))
    assert (facts.fault, facts.digest != "") == ("too-many-bytes", True)


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_size_is_upright(tmp_path: Path, name: str, orientation: int) -> None:
    data = saved(picture(SIZE, "turn"), name, exif=with_exif({ORIENTATION: orientation}))
    facts = look(tmp_path, data)
    assert (facts.width, facts.height) == (SIZE if orientation < 5 else SIZE[::-1])


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("exif", [b"", b"MM\0*\0\0\xff\xff", b"ngawur" * 9])
def test_damaged_exif_leaves_the_photo_sound(tmp_path: Path, name: str, exif: bytes) -> None:
    data = saved(picture(SIZE, "exif"), name, exif=b"Exif\0\0" + exif)
    facts = look(tmp_path, data)
    assert (facts.fault, facts.width, facts.taken) == ("", SIZE[0], None)


@pytest.mark.parametrize("orientation", [0, 9, 700])
def test_nonsense_orientation(tmp_path: Path, orientation: int) -> None:
    data = saved(picture(SIZE, "turn"), "JPEG", exif=with_exif({ORIENTATION: orientation}))
    assert look(tmp_path, data).width == SIZE[0]


@pytest.mark.parametrize(
    ("tags", "taken"),
    [
        ({DATE_ORIGINAL: "2025:07:17 10:12:33"}, SHUTTER),
        ({DATE_DIGITISED: "2025:07:17 10:12:33"}, SHUTTER),
        ({DATE_ORIGINAL: "0000:00:00 00:00:00"}, None),
        ({DATE_ORIGINAL: "kemarin"}, None),
    ],
)
def test_date_of_the_shutter(
    tmp_path: Path, tags: dict[int, object], taken: datetime | None
) -> None:
    data = saved(picture(SIZE, "date"), "JPEG", exif=with_exif({MODEL: "X"}, tags))
    assert look(tmp_path, data).taken == taken


def test_camera_original_is_raw(tmp_path: Path) -> None:
    data = saved(picture(SIZE, "raw"), "TIFF", tiffinfo={50_706: b"\1\4\0\0"})
    facts = look(tmp_path, data)
    assert (facts.fault, facts.detail) == ("unsupported", "RAW")


def test_lab_colours_are_refused_by_name(tmp_path: Path) -> None:
    lab = ImageCms.profileToProfile(
        picture(SIZE, "lab"),
        ImageCms.createProfile("sRGB"),
        ImageCms.createProfile("LAB"),
        outputMode="LAB",
    )
    facts = look(tmp_path, saved(lab, "TIFF"))
    assert (facts.fault, facts.detail) == ("unsupported", "TIFF LAB")


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"\xef\xbb\xbf<!-- x --><html>", "HTML"),
        (b"  <script>", "HTML"),
        (b"RIFF\0\0\0\0AVI LIST", "video"),
        (b"RIFF\0\0\0\0WAVEfmt ", ""),
        (struct.pack(">I", 24) + b"ftypmif1\0\0\0\0mif1avif", "AVIF"),
        (struct.pack(">I", 24) + b"ftypmif1\0\0\0\0mif1heic", "HEIC"),
        (b"BM berita", ""),
        (b"", ""),
    ],
)
def test_format_by_content(head: bytes, name: str) -> None:
    assert recognise(head).name == name


def test_a_photo_whose_turn_cannot_be_read_for_want_of_memory_is_not_taken_as_upright(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = saved(picture(SIZE, "turn"), "JPEG", exif=with_exif({ORIENTATION: 6}))
    facts = look(tmp_path, data)
    assert (facts.width, facts.height) == (SIZE[1], SIZE[0])

    def exhausted(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("PIL.Image.Exif.load", exhausted)
    assert look(tmp_path, data).fault == "too-much-memory"
