"""The sample newsroom as it is published again and again, and edited in between."""

import os
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from e2e.desk import Desk, copy_sample

START = datetime.fromisoformat("2026-11-22T10:00:00+07:00")
MEETING = "berita/2025/rakor-bakohumas-jatim"
PHOTOS = "berita/2025/foto-yang-bercerita"
WEBSITE = "berita/2025/situs-web-sumber-utama"
LIBRARY = "berita/2025/perpustakaan-pemilu-dan-isbn"


class Edit(NamedTuple):
    """A text of an item that a colleague replaces."""

    path: str
    old: str
    new: str


EDITS = (
    Edit(WEBSITE, "judul: Situs Web sebagai", "judul: Situs Web Menjadi"),
    Edit(WEBSITE, "sukar dicari isinya", "sulit dicari isinya"),
    Edit(MEETING, "judul: KPU Kota Kediri Ikuti", "judul: KPU Kota Kediri Hadiri"),
    Edit(MEETING, "Arahan berikutnya datang dari", "Arahan kedua datang dari"),
    Edit(PHOTOS, "dari Persiapan sampai", "sejak Persiapan sampai"),
    Edit(PHOTOS, "Cantumkan nama pembuat foto.", "Cantumkan nama pemotretnya."),
    Edit(LIBRARY, "judul: Merawat Ingatan", "judul: Menjaga Ingatan"),
    Edit(WEBSITE, "tanggal: 2025-07-28 10:00", "tanggal: 2025-07-29 11:30"),
    Edit(MEETING, "tanggal: 2025-07-17 16:30", "tanggal: 2025-07-17 17:15"),
    Edit(PHOTOS, "tanggal: 2025-07-22 10:00", "tanggal: 2025-07-22 19:45"),
)
"""Four titles, three texts, three times."""


def guid_of(path: str) -> str:
    """The permanent identity of the item in that folder."""
    return f"tag:kota-kediri.kpu.go.id,{path.split('/')[1]}:{path}"


class Newsdesk:
    """A copy of the sample newsroom, published each time a quarter of an hour later."""

    def __init__(self, folder: Path) -> None:
        self.desk: Desk = copy_sample(folder)
        self._at = START

    @property
    def output(self) -> Path:
        """The published folder."""
        return self.desk.output

    def publish(self) -> None:
        """Check and publish what there is; every item must be fit.

        Feeds that changed have the time of their publication: a server tells states of a file apart
        by second and size alone, and tests publish twice in a second.
        """
        before = self._feeds()
        ended = self.desk.run("publish", at=self._at.isoformat())
        assert ended.returncode == 0, ended.stdout + ended.stderr
        for feed, _ in self._feeds() - before:
            os.utime(feed, (self._at.timestamp(), self._at.timestamp()))
        self._at += timedelta(minutes=15)

    def _feeds(self) -> set[tuple[Path, int]]:
        """Every feed and when it was written."""
        return {(file, file.stat().st_mtime_ns) for file in self.output.glob("feed/**/*.*")}

    def edit(self, edit: Edit) -> None:
        """Replace that text in that item."""
        self.desk.edit(f"{edit.path}/index.md", edit.old, edit.new)

    def note(self, path: str, kind: str, text: str) -> None:
        """Write a correction or withdrawal into the front matter of that item."""
        note = f"ralat:\n  - tanggal: 2026-11-22\n    jenis: {kind}\n    isi: {text}\n---\n\n"
        file = self.desk.content / path / "index.md"
        _, front, body = file.read_text(encoding="utf-8").split("---\n", 2)
        file.write_text(f"---\n{front}{note}{body}", encoding="utf-8")
