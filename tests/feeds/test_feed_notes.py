"""Notes in the feeds: an entry each, linked to its place on the page, and dated in the text."""

from dataclasses import replace

from feed_site import MEETING, SITE, WITHDRAWN, moment

from newsroom.feeds import items, notes
from newsroom.site.views import Note

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
