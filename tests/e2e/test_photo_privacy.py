"""What a photo knows of its camera and its place stays at home; whose it is goes along."""

import json
import struct
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pillow_heif
import pytest
from PIL import Image

from e2e.desk import PHOTO, Desk, copy_sample, open_desk
from rules.files import picture, saved

pillow_heif.register_heif_opener()
SIZE = (1920, 1080)
# What must be nowhere: each is a group or a name that exiftool gives.
BANNED_GROUPS = ("GPS", "MakerNotes", "Canon", "Nikon", "Apple", "Samsung", "IFD1", "MPF")
BANNED_TAGS = (
    "GPS",
    "SerialNumber",
    "LensSerial",
    "CameraSerial",
    "MakerNote",
    "Thumbnail",
    "PreviewImage",
    "OwnerName",
    "Make",
    "Model",
    "Software",
    "Comment",
    "Location",
    "City",
)
SECRETS = [
    "-GPSLatitude=7.8166",
    "-GPSLatitudeRef=S",
    "-GPSLongitude=112.0113",
    "-GPSLongitudeRef=E",
    "-XMP-exif:GPSLatitude=7.8166",
    "-ExifIFD:SerialNumber=SN-123",
    "-ExifIFD:LensSerialNumber=LN-456",
    "-ExifIFD:OwnerName=Pemilik Kamera",
    "-ExifIFD:UserComment=catatan pribadi",
    "-IFD0:Make=Canon",
    "-IFD0:Model=EOS R6",
    "-IFD0:Software=Penyunting 1.0",
    "-XMP-dc:Title=judul lama",
]
IN_JPEG = ["-IPTC:City=Kediri", "-IPTC:Sub-location=Rumah", "-Comment=komentar"]


def maker_note(data: bytes) -> bytes:
    """A JPEG's EXIF with a maker note of Canon's form (one SHORT entry)."""
    exif = Image.Exif()
    exif[271] = "Canon"
    note = struct.pack("<H", 1) + struct.pack("<HHII", 0x000C, 4, 1, 987654321) + b"\0" * 4
    exif.get_ifd(0x8769)[0x927C] = note
    with Image.open(BytesIO(data)) as image:
        return saved(image, "JPEG", quality=90, exif=exif.tobytes())


def photos(folder: Path, small: Path, exiftool: Callable[..., str]) -> list[str]:
    """One photo in every format, each with all that a camera, a phone and an editor may leave."""
    kinds = {
        "kamera.jpg": "JPEG",
        "layar.png": "PNG",
        "web.webp": "WEBP",
        "pindai.tif": "TIFF",
        "ponsel.heic": "HEIF",
        "baru.avif": "AVIF",
    }
    for number, (name, format_) in enumerate(kinds.items()):
        data = saved(picture(SIZE, number), format_)
        (folder / name).write_bytes(maker_note(data) if format_ == "JPEG" else data)
        small.write_bytes(saved(picture((160, 120), number), "JPEG"))
        extra = [*IN_JPEG, f"-ThumbnailImage<={small}"] if format_ == "JPEG" else []
        exiftool("-q", "-overwrite_original", *SECRETS, *extra, folder / name)
    with (folder / "kamera.jpg").open("ab") as file:
        file.write(b"ekor yang tidak pada tempatnya")
    return list(kinds)


@pytest.fixture(scope="module")
def read(exiftool: Callable[..., str]) -> Callable[[Path], list[dict[str, Any]]]:
    def read_all(folder: Path) -> list[dict[str, Any]]:
        told = exiftool("-r", "-j", "-G1", "-a", "-u", "-U", "-ee3", "-ext", "*", folder)
        return [entry for entry in json.loads(told) if ".newsroom" not in entry["SourceFile"]]

    return read_all


def private(entry: dict[str, Any]) -> list[str]:
    """The keys of one file's metadata that have no business on the site."""
    keys = [key.partition(":")[::2] for key in entry if key != "SourceFile"]
    return [
        f"{group}:{tag}"
        for group, tag in keys
        if group not in ("System", "File", "ExifTool", "Composite")
        and (group in BANNED_GROUPS or any(tag.startswith(word) for word in BANNED_TAGS))
    ]


def test_every_format_loses_its_secrets(
    tmp_path: Path, exiftool: Callable[..., str], read: Callable[[Path], list[dict[str, Any]]]
) -> None:
    desk = open_desk(tmp_path / "kantor")
    path = desk.item("rahasia")
    folder = (desk.content / path).parent
    names = photos(folder, tmp_path / "kecil.jpg", exiftool)
    found = {key for entry in read(folder) for key in private(entry)}
    assert {"GPS:GPSLatitude", "ExifIFD:SerialNumber", "IFD1:ThumbnailImage"} <= found
    assert any(key.startswith("Canon:") for key in found)
    listed = "".join(
        f"  - berkas: {name}\n"
        f"    keterangan: Peserta rapat koordinasi di Kediri, Kamis (17/7/2025), foto {name}\n"
        f"    alt: Enam belas peserta rapat dalam kotak kecil, berkas {name}\n"
        f"    kredit: wsw\n"
        for name in names
    )
    desk.edit(path, f"foto:\n  - berkas: {PHOTO}\n", f"foto:\n{listed}  - berkas: {PHOTO}\n")
    built = desk.run("build")
    assert built.returncode == 0, built.stdout + built.stderr
    entries = read(desk.output)
    renditions = [e for e in entries if e["SourceFile"].endswith((".jpg", ".avif"))]
    assert len(renditions) >= 7 * 4
    assert [(e["SourceFile"], private(e)) for e in entries if private(e)] == []
    for entry in renditions:
        assert entry["XMP-photoshop:Credit"] == "Staf Humas KPU Kota Kediri/KPU Kota Kediri"
        assert "Kediri, Kamis (17/7/2025)" in entry["XMP-dc:Description"]
        assert entry["IFD0:ImageDescription"] == entry["XMP-dc:Description"]
        assert entry["XMP-dc:Rights"] == "© 2025 Komisi Pemilihan Umum Kota Kediri"
        if entry["SourceFile"].endswith(".jpg"):
            assert entry["IPTC:Caption-Abstract"] == entry["XMP-dc:Description"]


def test_the_sample_has_credit_and_caption_in_every_photo(
    tmp_path: Path, read: Callable[[Path], list[dict[str, Any]]]
) -> None:
    sample = copy_sample(tmp_path)
    assert sample.run("build", at="2027-02-02T00:00:00+07:00").returncode == 0
    entries = read(sample.output)
    assert [(e["SourceFile"], private(e)) for e in entries if private(e)] == []
    renditions = [e for e in entries if e["SourceFile"].endswith((".jpg", ".avif"))]
    assert len(renditions) > 60
    for entry in renditions:
        for key in ("XMP-photoshop:Credit", "XMP-dc:Description", "IFD0:Artist"):
            assert entry[key], entry["SourceFile"]


def test_words_follow_the_front_matter(desk_with_photo: Desk) -> None:
    desk = desk_with_photo
    first = {path: data for path, data in desk.tree().items() if path.endswith((".avif", ".jpg"))}
    desk.edit("berita/2025/rapat/index.md", "enam belas peserta", "16 peserta")
    assert desk.run("build").returncode == 0
    second = {path: data for path, data in desk.tree().items() if path.endswith((".avif", ".jpg"))}
    assert first.keys() == second.keys()  # partners' links stay
    assert all(b"16 peserta" in data for data in second.values())


@pytest.fixture
def desk_with_photo(tmp_path: Path) -> Desk:
    desk = open_desk(tmp_path)
    desk.item("rapat")
    built = desk.run("build")
    assert built.returncode == 0, built.stdout + built.stderr
    return desk
