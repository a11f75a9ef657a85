"""Corrections as the public meets them: on the page, dated, and once each in the feeds."""

import re
from pathlib import Path

import feedparser
import pytest

from e2e.desk import Desk, open_desk
from e2e.test_withdrawal import task
from rules.scene import BODY

ITEM = "berita/2025/satu/index.md"
URL = "https://kota-kediri.kpu.go.id/berita/2025/satu/"
EARLY = "2025-07-25T09:00+07:00"
REPLY = "  - {tanggal: 2025-07-22, jenis: hak-jawab, isi: Kami hadir.}\n"
OLDER = "  - {tanggal: 2025-07-18, jenis: pembaruan, isi: Rapat dilanjutkan.}\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A newsroom whose one item was published and then corrected by the command."""
    opened = open_desk(tmp_path)
    opened.item("satu")
    assert opened.run("publish", at=EARLY).returncode == 0
    words = ("--wrong", "dua orang", "--right", "tiga orang", "--reason", "salah hitung")
    ended = task(opened, "ralat", str(opened.content / ITEM), *words, at=EARLY)
    assert ended.returncode == 0, ended.stderr
    return opened


def guids(desk: Desk) -> dict[str, str]:
    """The notes in the feed of corrections, by what opens their titles; the number of each."""
    feed = feedparser.parse(desk.tree()["feed/ralat.xml"])
    assert not feed.bozo
    assert all(entry.link == f"{URL}#{entry.id.partition('#')[2]}" for entry in feed.entries)
    return {entry.title.partition(":")[0]: entry.id.partition("#")[2] for entry in feed.entries}


def anchors(desk: Desk) -> list[str]:
    """What can be linked to on the page, from above."""
    return re.findall(r'id="(ralat-\d+)"', desk.tree()["berita/2025/satu/index.html"].decode())


def publish(desk: Desk) -> None:
    ended = desk.run("publish")
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_a_correction_says_what_was_and_what_is_and_when(desk: Desk) -> None:
    publish(desk)
    tree = desk.tree()
    page = tree["berita/2025/satu/index.html"].decode()
    box = page[page.index('id="ralat-1"') :].partition('class="prose"')[0]
    assert re.findall("<strong>(.+?)</strong> (.+?)</p>", box)[1:] == [
        ("Semula", "“dua orang”"),
        ("Seharusnya", "“tiga orang”. Salah hitung."),
    ]
    assert '<time datetime="2025-07-25">25 Juli 2025</time>' in box
    assert 0 < page.index('id="ralat-1"') < page.index('class="prose"')
    assert "Diperbarui <time" in page
    stamp = "2025-07-25T09:00:00+07:00"
    assert f'<meta property="article:modified_time" content="{stamp}">' in page
    assert "<updated>2025-07-25T09:00:00." in tree["feed/atom.xml"].decode()
    assert '"date_modified": "2025-07-25T09:00:00.' in tree["feed/feed.json"].decode()
    for feed in ("feed/rss.xml", "feed/atom.xml", "feed/kategori/berita.xml"):
        assert "<title>RALAT: " in tree[feed].decode()
    assert guids(desk) == {"RALAT": "ralat-1"}


def test_other_notes_stand_below_the_text_and_are_announced_above(desk: Desk) -> None:
    desk.edit(ITEM, "ralat:\n", f"ralat:\n{REPLY}")
    publish(desk)
    page = desk.tree()["berita/2025/satu/index.html"].decode()
    assert re.search(r'Di bawah naskah:\s*<a href="#ralat-1">Hak jawab, 22 Juli 2025</a>', page)
    places = [page.index(word) for word in ('href="#ralat-1"', 'class="prose"', 'id="ralat-1"')]
    assert places == sorted(places)
    text = feedparser.parse(desk.tree()["feed/rss.xml"]).entries[0].content[0].value
    sequence = ("Ralat, 25 Juli 2025:", BODY[:20], "Hak jawab, 22 Juli 2025:")
    assert [text.index(word) for word in sequence] == sorted(text.index(word) for word in sequence)


def test_the_number_of_a_note_never_changes_once_it_was_published(desk: Desk) -> None:
    publish(desk)
    desk.edit(ITEM, "ralat:\n", f"ralat:\n{REPLY}")
    publish(desk)
    assert guids(desk) == {"RALAT": "ralat-1", "HAK JAWAB": "ralat-2"}
    # One of an earlier day, and written above those that were there.
    desk.edit(ITEM, "ralat:\n", f"ralat:\n{OLDER}")
    publish(desk)
    known = {"RALAT": "ralat-1", "HAK JAWAB": "ralat-2", "PEMBARUAN": "ralat-3"}
    assert guids(desk) == known
    assert sorted(anchors(desk)) == sorted(known.values())
    desk.edit(ITEM, REPLY, "")
    publish(desk)
    assert guids(desk) == {"RALAT": "ralat-1", "PEMBARUAN": "ralat-3"}
    desk.edit(ITEM, OLDER, OLDER + REPLY.replace("22", "30"))
    assert desk.run("build").returncode == 0
    publish(desk)
    assert guids(desk) == {"RALAT": "ralat-1", "PEMBARUAN": "ralat-3", "HAK JAWAB": "ralat-4"}
