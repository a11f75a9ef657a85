"""Notes in the feeds: an entry each, linked to its place on the page, and dated in the text."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import feedparser
from feed_site import MEETING, SITE, WITHDRAWN, moment

from e2e.desk import open_desk
from newsroom import feedcheck
from newsroom.feeds import items, notes, plan
from newsroom.feeds.items import WINDOW
from newsroom.site.views import Note, Site

URL = "https://kota-kediri.kpu.go.id/berita/2025/rakor-bakohumas/"
REPLY = Note("hak-jawab", moment(20), "Kami <hadir>.\n\nBersama semua staf.", 7)


def test_each_note_leads_to_its_place_on_the_page() -> None:
    item = replace(MEETING, corrections=(*MEETING.corrections, REPLY))
    made = notes.entries(replace(SITE, articles=(item,)))
    assert [(one.identity, one.url, one.updated) for one in made] == [
        (f"{MEETING.identity}#ralat-7", f"{URL}#ralat-7", moment(20)),
        (f"{MEETING.identity}#ralat-1", f"{URL}#ralat-1", moment(18)),
    ]
    assert made[0].content.endswith(
        f'<p>Tulisan: <a href="{URL}#ralat-7">'
        "Rakor &lt;Bakohumas&gt; &amp; &quot;Standar&quot; ]]&gt; 🗳</a></p>"
    )


def test_a_note_says_its_day_and_keeps_its_paragraphs() -> None:
    item = replace(MEETING, corrections=(REPLY, *MEETING.corrections))
    text = items.entry(SITE, item).content
    assert text.startswith("<p><strong>Ralat, 18 Juli 2025:</strong> Semula 37 %")
    reply = (
        "<p><strong>Hak jawab, 20 Juli 2025:</strong> Kami &lt;hadir&gt;.</p>"
        "<p>Bersama semua staf.</p>"
    )
    assert text.index("(wsw)") < text.index(reply) < text.index("Lampiran:")


def test_the_author_of_a_withdrawn_item_links_to_no_page_that_may_be_gone() -> None:
    assert items.entry(SITE, WITHDRAWN).author_url == "https://kota-kediri.kpu.go.id/"
    assert items.entry(SITE, MEETING).author_url.endswith("/penulis/wsw/")


def corrected(moments: Sequence[datetime]) -> Site:
    """A site whose one item was corrected at those moments."""
    made = tuple(
        Note("ralat", day, f"Ralat ke-{number}.", number)
        for number, day in enumerate(moments, start=1)
    )
    return replace(SITE, articles=(replace(MEETING, corrections=made),))


def numbers(site: Site) -> list[int]:
    """The numbers of the notes in their feed, which is sound and holds what is due."""
    path, data = next(one for one in plan.render(site) if one[0] == plan.NOTES)
    told = feedparser.parse(data).entries
    assert dict(plan.due(site))[path] == tuple(one.id for one in told)
    address = f"{site.satker.base_url}/{path}"
    assert feedcheck.check(data, address, now=site.edition) == ()
    return [int(one.id.rpartition("-")[2]) for one in told]


def test_of_sixty_notes_of_one_publication_none_is_lost() -> None:
    assert WINDOW < 60
    same = numbers(corrected([moment(20)] * 60))
    assert sorted(same) == list(range(1, 61))
    spread = [moment(30) - timedelta(hours=12) * number for number in range(60)]
    assert numbers(corrected(spread)) == list(range(1, 61))


def test_beyond_the_window_a_note_stays_for_thirty_days_after_which_it_falls_out() -> None:
    newest = [moment(30)] * (WINDOW - 1)
    day = timedelta(days=1)
    old = [moment(30) - age for age in (29 * day, 30 * day, 30 * day + timedelta(minutes=1))]
    assert len(numbers(corrected([*newest, *old]))) == WINDOW + 1
    # Of few, the oldest stay as well.
    assert len(numbers(corrected([moment(30), *old]))) == 4


def test_a_note_that_is_dated_in_the_future_has_the_time_of_the_publication() -> None:
    later = [SITE.edition + timedelta(days=400), moment(20)]
    made = notes.entries(corrected(later))
    assert [one.published for one in made] == [SITE.edition, moment(20)]
    assert [one.updated for one in made] == [SITE.edition, moment(20)]


def test_a_withdrawal_that_is_dated_in_the_future_is_published_and_told(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    source = desk.item("satu")
    assert desk.run("publish").returncode == 0
    note = "ralat:\n  - {tanggal: 2026-08-02, jenis: pencabutan, isi: Keliru.}\npenulis:"
    desk.edit(source, "penulis:", note)
    ended = desk.run("publish", at="2025-08-01T12:00:00+07:00")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "TGL106" in ended.stdout
    assert "Catatan pencabutan bertanggal 2 Agustus 2026, yang belum tiba." in ended.stdout
    told = (desk.output / plan.NOTES).read_text(encoding="utf-8")
    assert "<pubDate>Fri, 01 Aug 2025 12:00:00 +0700</pubDate>" in told
    assert "2026" not in told
