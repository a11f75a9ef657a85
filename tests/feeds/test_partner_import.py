"""The importer that partners are shown, run as they run it, over HTTPS against a real server."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from feed_newsdesk import EDITS, LIBRARY, MEETING, PHOTOS, WEBSITE, Newsdesk, guid_of
from feed_server import DOMAIN, Server, tunnelled

IMPORTER = Path(__file__).parents[2] / "docs" / "mitra" / "contoh-impor.py"
SITE = f"https://{DOMAIN}"
WAITING = "berita/2027/siaran-langsung-yang-tertib"
REASON = "Foto memuat data pribadi peserta."
CORRECTION = "Semula tertulis 4 dari 39 kantor. Seharusnya 4 dari 38 kantor."
SECRET = "Tahan kamera dengan dua tangan"

Rows = list[tuple[Any, ...]]


class Partner:
    """A medium with a database of its own, which runs the importer."""

    def __init__(self, server: Server, database: Path, environment: dict[str, str]) -> None:
        self.server, self.database = server, database
        self._environment = {"PATH": os.environ["PATH"], **environment}

    def fetch(self) -> subprocess.CompletedProcess[str]:
        """Run the importer once."""
        return subprocess.run(
            [sys.executable, IMPORTER, f"{SITE}/", self.database], env=self._environment,
            stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip

    def asked(self, run: Callable[[], object]) -> list[tuple[str, int]]:
        """Path and status of what was asked for in the meantime."""
        before = len(self.server.asked("urllib"))
        run()
        return [(one.path, one.status) for one in self.server.asked("urllib")[before:]]

    def rows(self, query: str, *values: object) -> Rows:
        """The answer of the database."""
        with sqlite3.connect(self.database) as database:
            return database.execute(query, values).fetchall()

    def everything(self) -> list[str]:
        """The whole database as text."""
        with sqlite3.connect(self.database) as database:
            return list(database.iterdump())


@pytest.fixture(scope="module")
def environment(server: Server) -> Iterator[dict[str, str]]:
    """How the importer reaches the office's domain."""
    with tunnelled(server) as made:
        yield made


@pytest.fixture(scope="module")
def partner(
    server: Server, environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Partner:
    """A medium that has fetched once."""
    made = Partner(server, tmp_path_factory.mktemp("media") / "berita.db", environment)
    ended = made.fetch()
    assert (ended.returncode, ended.stderr) == (0, "")
    return made


def items(newsdesk: Newsdesk) -> dict[str, dict[str, Any]]:
    """The front matter of every public item, by its guid."""
    found = {}
    for source in newsdesk.desk.content.glob("berita/*/*/index.md"):
        front = yaml.safe_load(source.read_text(encoding="utf-8").split("---\n")[1])
        path = source.parent.relative_to(newsdesk.desk.content).as_posix()
        if front.get("status") != "draf" and path != WAITING:
            found[guid_of(path)] = front
    return found


def test_the_first_run_takes_every_item_with_its_whole_text(
    newsdesk: Newsdesk, partner: Partner
) -> None:
    stored = partner.rows("SELECT guid, judul, status, alasan FROM berita ORDER BY guid")
    assert stored == sorted(
        (guid, front["judul"], "tayang", "") for guid, front in items(newsdesk).items()
    )
    ((link, moment, text),) = partner.rows(
        "SELECT tautan, terbit, naskah FROM berita WHERE guid = ?", guid_of(MEETING)
    )
    assert link == f"{SITE}/{MEETING}/"
    assert moment == "Thu, 17 Jul 2025 16:30:00 +0700"
    assert "KPU Kota Kediri hadir dalam Rapat Koordinasi" in text
    assert "Arahan berikutnya datang dari Nur Salam" in text
    assert "diharapkan makin luas" in text
    assert partner.rows("SELECT * FROM catatan") == []


def test_the_first_run_takes_every_photo_with_its_words(
    newsdesk: Newsdesk, partner: Partner
) -> None:
    stored = partner.rows(
        "SELECT guid, keterangan, kredit, uraian FROM foto ORDER BY guid, keterangan"
    )
    wanted = [
        (guid, photo["keterangan"], photo["kredit"], photo["alt"])
        for guid, front in items(newsdesk).items()
        for photo in front.get("foto", ())
    ]
    assert len(wanted) == 11
    assert stored == sorted(wanted)
    pictures = partner.rows("SELECT alamat, isi FROM foto JOIN jpeg USING (alamat)")
    assert len(pictures) == 11
    for address, data in pictures:
        assert data == (newsdesk.output / address.removeprefix(f"{SITE}/")).read_bytes()
        assert data.startswith(b"\xff\xd8\xff")
    leads = partner.rows("SELECT guid, alamat FROM foto WHERE urutan = 1 ORDER BY guid")
    assert leads == enclosures(newsdesk)


def enclosures(newsdesk: Newsdesk) -> Rows:
    """Guid and lead photo of every item that has one."""
    root = ElementTree.parse(newsdesk.output / "feed" / "rss.xml")
    return sorted(
        (item.findtext("guid", ""), enclosure.get("url"))
        for item in root.iter("item")
        for enclosure in item.findall("enclosure")
    )


def test_a_second_run_transfers_nothing_and_changes_nothing(
    newsdesk: Newsdesk, partner: Partner
) -> None:
    before = partner.everything()
    newsdesk.publish()
    assert partner.asked(partner.fetch) == [("/feed/rss.xml", 304), ("/feed/ralat.xml", 304)]
    assert partner.everything() == before


def test_an_interrupted_run_leaves_nothing_half_done(
    newsdesk: Newsdesk, server: Server, environment: dict[str, str], tmp_path: Path
) -> None:
    other = Partner(server, tmp_path / "lain.db", environment)
    second = newsdesk.output / "feed" / "ralat.xml"
    second.rename(tmp_path / "hilang.xml")
    ended = other.fetch()
    assert ended.returncode == 1
    assert "404" in ended.stderr
    assert other.rows("SELECT * FROM berita") == other.rows("SELECT * FROM rss") == []
    (tmp_path / "hilang.xml").rename(second)
    assert other.fetch().returncode == 0
    assert len(other.rows("SELECT * FROM jpeg")) == 11


def test_a_photo_that_is_not_there_stops_nothing_and_is_fetched_later(
    newsdesk: Newsdesk, server: Server, environment: dict[str, str], tmp_path: Path
) -> None:
    other = Partner(server, tmp_path / "lain.db", environment)
    _, address = enclosures(newsdesk)[-1]
    path = address.removeprefix(SITE)
    photo = newsdesk.output / path[1:]
    photo.rename(tmp_path / "hilang.jpg")
    ended = other.fetch()
    assert (ended.returncode, ended.stderr) == (0, "")
    assert len(other.rows("SELECT * FROM berita")) == len(items(newsdesk))
    assert len(other.rows("SELECT * FROM foto")) == 11
    assert len(other.rows("SELECT * FROM jpeg")) == 10
    assert other.rows("SELECT alamat FROM foto_kurang") == [(address,)]
    (tmp_path / "hilang.jpg").rename(photo)
    # Though nothing has changed in the feeds.
    feeds = [("/feed/rss.xml", 304), ("/feed/ralat.xml", 304)]
    assert other.asked(other.fetch) == [*feeds, (path, 200)]
    assert other.rows("SELECT isi FROM jpeg WHERE alamat = ?", address) == [(photo.read_bytes(),)]
    assert other.asked(other.fetch) == feeds


def test_nothing_doubles_over_ten_edits(newsdesk: Newsdesk, partner: Partner) -> None:
    guids = partner.rows("SELECT guid FROM berita ORDER BY guid")
    photos = partner.rows("SELECT guid, alamat FROM foto ORDER BY guid, alamat")
    assert len(EDITS) == 10
    for edits in (EDITS[:4], EDITS[4:7], EDITS[7:]):
        for edit in edits:
            newsdesk.edit(edit)
        newsdesk.publish()
        asked = partner.asked(partner.fetch)
        assert asked == [("/feed/rss.xml", 200), ("/feed/ralat.xml", 304)]
        assert partner.rows("SELECT guid FROM berita ORDER BY guid") == guids
        assert partner.rows("SELECT guid, alamat FROM foto ORDER BY guid, alamat") == photos
    titles: dict[str, str] = dict(partner.rows("SELECT guid, judul FROM berita"))
    assert titles == {guid: front["judul"] for guid, front in items(newsdesk).items()}
    ((text, moment),) = partner.rows(
        "SELECT naskah, terbit FROM berita WHERE guid = ?", guid_of(WEBSITE)
    )
    assert "sulit dicari isinya" in text
    assert moment == "Tue, 29 Jul 2025 11:30:00 +0700"


def traces(partner: Partner, picture: bytes) -> int:
    """How many pieces of the picture can be found in the file of the database.

    Of its second half: the first holds tables that all photos share.
    """
    kept = partner.database.read_bytes()
    return sum(picture[at : at + 64] in kept for at in range(len(picture) // 2, len(picture), 512))


def test_corrections_and_withdrawals_are_told_apart(newsdesk: Newsdesk, partner: Partner) -> None:
    others = "SELECT * FROM berita WHERE guid NOT IN (?, ?) ORDER BY guid"
    before = partner.rows(others, guid_of(MEETING), guid_of(PHOTOS))
    pictures = partner.rows(
        "SELECT isi FROM foto JOIN jpeg USING (alamat) WHERE guid = ?", guid_of(PHOTOS)
    )
    assert [traces(partner, data) > 100 for (data,) in pictures] == [True, True]
    assert SECRET.encode() in partner.database.read_bytes()
    newsdesk.note(MEETING, "ralat", CORRECTION)
    newsdesk.note(PHOTOS, "pencabutan", REASON)
    newsdesk.publish()
    assert partner.asked(partner.fetch) == [("/feed/rss.xml", 200), ("/feed/ralat.xml", 200)]

    ((status, title, text, reason),) = partner.rows(
        "SELECT status, judul, naskah, alasan FROM berita WHERE guid = ?", guid_of(MEETING)
    )
    assert (status, title.partition("KPU")[0], reason) == ("diralat", "RALAT: ", "")
    assert CORRECTION in text
    assert "KPU Kota Kediri hadir dalam Rapat Koordinasi" in text
    assert len(partner.rows("SELECT * FROM foto WHERE guid = ?", guid_of(MEETING))) == 2

    ((status, title, text, reason),) = partner.rows(
        "SELECT status, judul, naskah, alasan FROM berita WHERE guid = ?", guid_of(PHOTOS)
    )
    assert (status, title.partition("Foto")[0], text) == ("dicabut", "DICABUT: ", "")
    assert reason == f"<p>{REASON}</p>"
    assert partner.rows("SELECT * FROM foto WHERE guid = ?", guid_of(PHOTOS)) == []
    assert len(partner.rows("SELECT * FROM jpeg")) == 11 - len(pictures)
    assert SECRET.encode() not in partner.database.read_bytes()
    assert [traces(partner, data) for (data,) in pictures] == [0, 0]

    notes = partner.rows("SELECT guid, berita, judul, isi FROM catatan ORDER BY guid")
    assert [(one[0], one[1], one[2].partition(":")[0]) for one in notes] == [
        (f"{guid_of(PHOTOS)}#ralat-1", guid_of(PHOTOS), "DICABUT"),
        (f"{guid_of(MEETING)}#ralat-1", guid_of(MEETING), "RALAT"),
    ]
    assert REASON in notes[0][3]
    assert CORRECTION in notes[1][3]
    assert partner.rows(others, guid_of(MEETING), guid_of(PHOTOS)) == before


def test_a_withdrawal_that_only_the_feed_of_corrections_tells_is_heeded(
    newsdesk: Newsdesk, partner: Partner
) -> None:
    """As with an item that has left the feed of the latest fifty."""
    newsdesk.note(WEBSITE, "pencabutan", REASON)
    newsdesk.publish()
    feed = newsdesk.output / "feed" / "rss.xml"
    old = ElementTree.parse(feed)
    channel = old.getroot()[0]
    for item in channel.findall("item"):
        if item.findtext("guid") == guid_of(WEBSITE):
            channel.remove(item)
    old.write(feed)
    others = partner.rows("SELECT * FROM foto WHERE guid <> ?", guid_of(WEBSITE))
    assert partner.fetch().returncode == 0
    ((status, title, text, reason),) = partner.rows(
        "SELECT status, judul, naskah, alasan FROM berita WHERE guid = ?", guid_of(WEBSITE)
    )
    assert (status, title.partition("Situs")[0], text) == ("dicabut", "DICABUT: ", "")
    assert REASON in reason
    assert partner.rows("SELECT * FROM foto WHERE guid = ?", guid_of(WEBSITE)) == []
    assert partner.rows("SELECT * FROM foto") == others


def test_a_withdrawal_takes_earlier_corrections_along(newsdesk: Newsdesk, partner: Partner) -> None:
    """What they repeat of the text was withdrawn, too."""
    repeated = "Semula tertulis dua belas buku."
    newsdesk.note(LIBRARY, "ralat", repeated)
    newsdesk.publish()
    assert partner.fetch().returncode == 0
    assert notes_of(partner, LIBRARY) == [("RALAT",)]
    assert repeated.encode() in partner.database.read_bytes()
    note = f"ralat:\n  - {{tanggal: 2026-11-22, jenis: pencabutan, isi: {REASON}}}\n"
    newsdesk.desk.edit(f"{LIBRARY}/index.md", "ralat:\n", note)
    newsdesk.publish()
    assert partner.fetch().returncode == 0
    assert notes_of(partner, LIBRARY) == [("DICABUT",)]
    assert repeated.encode() not in partner.database.read_bytes()


def notes_of(partner: Partner, path: str) -> Rows:
    """The marks of that item's notes."""
    return partner.rows(
        "SELECT substr(judul, 1, instr(judul, ':') - 1) FROM catatan WHERE berita = ?",
        guid_of(path),
    )
