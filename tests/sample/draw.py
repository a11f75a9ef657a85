"""Draw every picture of the sample newsroom, and its handout, into a content folder.

Run from the project's folder (about one minute):

    .venv/bin/python tests/sample/draw.py [--content FOLDER] [--only NAME]

No person is shown: the pictures are drawn, people in them are silhouettes, and every credit says
"Ilustrasi". The same Pillow gives the same pixels every time.
"""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import ExifTags, Image

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from sample.handout import handout
from sample.scenes import desks, library, meetings, phone, rooms, studio

CONTENT = Path(__file__).resolve().parents[2] / "content"
HANDOUT = "berita/2025/ringkasan-standar-kehumasan/ringkasan-standar-kehumasan.pdf"
QUALITY = 80


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its file below `content/`, when it was taken (WIB), and how to draw it."""

    path: str
    taken: str
    draw: Callable[[], Image.Image]
    is_turned: bool = False

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return Path(self.path).stem


def shots() -> tuple[Shot, ...]:
    """Every picture of the sample; a picture inside another one is drawn anew."""
    news, old = "berita/2025/", "berita/2021/"
    return (
        Shot(
            news + "rakor-bakohumas-jatim/rakor-zoom.jpg", "2025:07:17 10:12:40", meetings.east_java
        ),
        Shot(
            news + "rakor-bakohumas-jatim/ruang-rapat.jpg",
            "2025:07:17 10:20:05",
            rooms.meeting_room,
        ),
        Shot(
            news + "evaluasi-bakohumas-triwulan-ii/grafik-kerja-sama.jpg",
            "2025:07:17 11:03:18",
            rooms.chart_view,
        ),
        Shot(
            news + "evaluasi-bakohumas-triwulan-ii/grup-whatsapp.jpg",
            "2025:07:17 13:15:52",
            phone.phone_in_hands,
        ),
        Shot(
            news + "foto-yang-bercerita/meja-kamera.jpg", "2025:07:21 09:30:11", desks.camera_table
        ),
        Shot(news + "foto-yang-bercerita/urutan-foto.jpg", "2025:07:21 10:05:37", _prints),
        Shot(
            news + "perpustakaan-pemilu-dan-isbn/rak-perpustakaan.jpg",
            "2025:07:23 09:41:26",
            library.book_shelf,
            is_turned=True,
        ),
        Shot(news + "situs-web-sumber-utama/laptop-situs.jpg", "2025:07:25 08:22:47", _laptop),
        Shot(
            news + "menyiapkan-podcast/sudut-podcast.jpg",
            "2025:07:25 13:10:33",
            studio.podcast_corner,
        ),
        Shot(
            old + "rakor-bakohumas-nasional/sambutan-zoom.jpg",
            "2021:05:04 10:06:14",
            meetings.national_opening,
        ),
        Shot(
            old + "rakor-bakohumas-nasional/ruang-kilisuci.jpg",
            "2021:05:04 10:31:50",
            rooms.small_room,
        ),
        Shot(
            old + "enam-tujuan-bakohumas/papan-enam-tujuan.jpg",
            "2021:05:05 14:02:09",
            desks.aims_board,
        ),
        Shot(
            "berita/2027/siaran-langsung-yang-tertib/kamera-siaran.jpg",
            "2025:07:17 08:35:21",
            studio.broadcast_camera,
        ),
    )


def _prints() -> Image.Image:
    return desks.prints_in_order(rooms.meeting_room(), rooms.chart_view(), phone.phone_in_hands())


def _laptop() -> Image.Image:
    return desks.laptop_by_window(rooms.meeting_room())


def save(shot: Shot, content: Path) -> Path:
    """Draw one picture and write it as a camera would, with its time; returns the file."""
    picture = shot.draw()
    exif = Image.Exif()
    exif[ExifTags.Base.ImageDescription] = "Ilustrasi"
    exif[ExifTags.Base.DateTime] = shot.taken
    if shot.is_turned:
        # A telephone held upright stores its picture lying down and says how to turn it.
        picture = picture.transpose(Image.Transpose.ROTATE_90)
        exif[ExifTags.Base.Orientation] = 6
    details = exif.get_ifd(ExifTags.IFD.Exif)
    details[ExifTags.Base.DateTimeOriginal] = shot.taken
    details[ExifTags.Base.OffsetTimeOriginal] = "+07:00"
    file = content / shot.path
    file.parent.mkdir(parents=True, exist_ok=True)
    picture.save(file, "JPEG", quality=QUALITY, optimize=True, exif=exif)
    return file


def main(arguments: list[str]) -> int:
    """Draw what is asked for; returns 0."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--content", type=Path, default=CONTENT)
    parser.add_argument("--only", metavar="NAME", help="one picture, by its file's name")
    chosen = parser.parse_args(arguments)
    for shot in shots():
        if chosen.only in (None, shot.name):
            file = save(shot, chosen.content)
            print(f"{shot.path} {file.stat().st_size // 1024} kB")
    if chosen.only is None:
        file = chosen.content / HANDOUT
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(handout())
        print(HANDOUT)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
