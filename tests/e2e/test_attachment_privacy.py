"""What Word and Excel files for download know of their makers stays at home, in every part."""

import json
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from e2e.desk import Desk, open_desk
from rules import papers
from rules.papers import PRIVATE, excel_file, geotagged, geotagged_tiff, word_file

LISTED = (
    "lampiran:\n"
    "  - berkas: formulir.docx\n"
    "    judul: Formulir pendaftaran panitia\n"
    "  - berkas: jadwal.xlsx\n"
    "    judul: Jadwal tahapan pemilihan\n"
)


def commented_gif() -> bytes:
    stream = BytesIO()
    Image.new("L", (2, 2)).save(stream, "GIF", comment=PRIVATE.encode())
    return stream.getvalue()


def documents() -> dict[str, bytes]:
    """A form and a workbook, each with pictures that say who took them and where."""
    photo = {"xl/media/image1.jpeg": geotagged()}
    inside = excel_file(papers.SHEET, photo, "image media/image1.jpeg")
    names = ("image1.jpeg", "image2.tmp", "image3.tiff", "image4.gif")
    pictures = (geotagged(6), geotagged(), geotagged_tiff(), commented_gif())
    media = {f"word/media/{name}": picture for name, picture in zip(names, pictures, strict=True)}
    form: dict[str, str | bytes] = {**media, "word/embeddings/buku.xlsx": inside}
    links = [f"image media/{name}" for name in names]
    book: dict[str, str | bytes] = {
        "xl/media/image1.tiff": geotagged_tiff(),
        "xl/connections.xml": f'<connections><connection><dbPr connection="User ID={PRIVATE}"/>'
        "</connection></connections>",
    }
    return {
        "formulir.docx": word_file("", form, *links, "package embeddings/buku.xlsx"),
        "jadwal.xlsx": excel_file(
            papers.SHEET, book, "connections connections.xml", "image media/image1.tiff"
        ),
    }


def unpack(data: bytes, folder: Path) -> None:
    """Write every part of a package into a folder, and those of the packages in it."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        archive.extractall(folder)
    for path in sorted(folder.rglob("*.xlsx")):
        unpack(path.read_bytes(), path.with_suffix(".isi"))


@pytest.fixture
def read(exiftool: Callable[..., str]) -> Callable[[Path], dict[str, dict[str, Any]]]:
    def read_all(folder: Path) -> dict[str, dict[str, Any]]:
        told = exiftool("-r", "-j", "-G1", "-a", "-u", "-U", "-ee3", "-ext", "*", folder)
        return {entry["SourceFile"]: entry for entry in json.loads(told)}

    return read_all


def private(entries: dict[str, dict[str, Any]]) -> set[str]:
    """The keys that name a position, and those whose value names the maker."""
    return {
        key
        for entry in entries.values()
        for key, value in entry.items()
        if key != "SourceFile" and ("GPS" in key or PRIVATE in str(value))
    }


def put(desk: Desk, files: dict[str, bytes]) -> None:
    path = desk.item("seleksi", ("foto:\n", f"{LISTED}foto:\n"))
    for name, data in files.items():
        desk.write(f"{path.removesuffix('index.md')}{name}", data)


def test_no_part_of_a_published_document_tells_of_its_maker(
    tmp_path: Path, read: Callable[[Path], dict[str, dict[str, Any]]]
) -> None:
    desk, sources = open_desk(tmp_path / "kantor"), documents()
    put(desk, sources)
    for name, data in sources.items():
        unpack(data, tmp_path / "sebelum" / name)
    found = private(read(tmp_path / "sebelum"))
    assert {"GPS:GPSLatitude", "IFD0:Artist", "File:Comment"} <= found
    built = desk.run("build")
    assert built.returncode == 0, built.stdout + built.stderr
    for name, data in sources.items():
        (published,) = desk.output.rglob(name)
        assert published.read_bytes() != data
        unpack(published.read_bytes(), tmp_path / "sesudah" / name)
    after = read(tmp_path / "sesudah")
    pictures = sorted(Path(path).name for path in after if "image" in Path(path).name)
    assert pictures == [
        "image1.jpeg", "image1.jpeg", "image1.tiff", "image2.tmp", "image3.tiff", "image4.gif"
    ]  # fmt: skip
    assert private(after) == set()
    files = [path for path in (tmp_path / "sesudah").rglob("*") if path.is_file()]
    assert [path.name for path in files if PRIVATE.encode() in path.read_bytes()] == []


def test_what_cannot_be_freed_of_a_position_is_not_published(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    put(desk, {**documents(), "formulir.docx": papers.word_with_broken_picture()})
    assert [code for _, _, code, _ in desk.findings()] == ["STR214"]
    assert desk.run("build").returncode == 1
    assert not desk.output.exists()


def test_an_attachment_listed_twice_is_told_before_anything_is_staged(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    put(desk, {"formulir.docx": word_file()})
    desk.edit("berita/2025/seleksi/index.md", "jadwal.xlsx", "formulir.docx")
    built = desk.run("build")
    assert built.returncode == 1
    assert "STR215" in built.stdout
    assert not desk.output.exists()
