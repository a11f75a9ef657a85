"""Items as entries of a feed."""

from dataclasses import replace

from feed_site import FEATURE, MEETING, NEWS, SITE, WITHDRAWN, moment

from newsroom.feeds.items import WINDOW, Entries, FeedEntry, Label, Photo, entry
from newsroom.site.views import Site

BASE = "https://kota-kediri.kpu.go.id"


def test_an_item_becomes_a_complete_entry() -> None:
    made = entry(SITE, MEETING)
    assert replace(made, content="", text="") == FeedEntry(
        identity="tag:kota-kediri.kpu.go.id,2025:berita/2025/rakor-bakohumas",
        title='RALAT: Rakor <Bakohumas> & "Standar" ]]> 🗳',
        url=f"{BASE}/berita/2025/rakor-bakohumas/",
        published=moment(17, 16),
        updated=moment(18),
        author="Staf Humas KPU Kota Kediri",
        author_url=f"{BASE}/penulis/wsw/",
        labels=(
            Label("berita", "Berita", f"{BASE}/kategori/"),
            Label("kehumasan", "Kehumasan", f"{BASE}/tag/"),
        ),
        summary="Standar foto & video <seragam>.",
        content="",
        text="",
        photos=(
            Photo(
                f"{BASE}/foto/a.jpg",
                *(123456, "image/jpeg", 1600, 900),
                *("Rapat daring & luring.", "wsw", 'Layar "rapat"'),
            ),
            Photo(
                f"{BASE}/foto/b.jpg",
                *(4567, "image/jpeg", 800, 600),
                *("Ruang rapat.", "ars", "Ruang rapat"),
            ),
            Photo(
                f"{BASE}/foto/c.jpg", *(890, "image/jpeg", 640, 480), *("Grafik.", "wsw", "Grafik")
            ),
        ),
    )


def test_every_photo_stands_once_and_the_lead_first() -> None:
    content = entry(SITE, MEETING).content
    places = [content.index(f'<img src="{BASE}/foto/{name}.jpg"') for name in "abc"]
    assert places == sorted(places)
    assert content.count("<img") == 3
    assert (
        content.index("<strong>Ralat, 18 Juli 2025:</strong>")
        < places[0]
        < content.index("<p><b>Kediri")
    )
    assert f'<a href="{BASE}/berkas/p.pdf">Paparan &lt;1&gt;</a> (PDF)' in content


def test_a_lead_placed_in_the_text_stays_there() -> None:
    assert MEETING.lead is not None
    placed = replace(MEETING, parts=("<p>a</p>", MEETING.lead), gallery=(), corrections=())
    made = entry(SITE, placed)
    assert made.content.startswith("<p>a</p><figure>")
    assert made.content.count("<img") == 1
    assert made.text == "<p>a</p>" + made.content.partition("</figure>")[2]


def test_the_text_leaves_out_the_photo_that_leads_and_no_other() -> None:
    made = entry(SITE, MEETING)
    assert made.lead == made.photos[0]
    assert "/foto/a.jpg" not in made.text
    assert [made.text.count(f"/foto/{name}.jpg") for name in "bc"] == [1, 1]
    assert "<strong>Ralat, 18 Juli 2025:</strong>" in made.text


def test_a_photo_of_the_body_leads_where_no_other_does() -> None:
    made = entry(SITE, replace(MEETING, lead=None, gallery=()))
    assert made.lead is not None
    assert made.lead.url.endswith("/foto/b.jpg")
    assert "<img" not in made.text
    assert made.content.count("<img") == 1


def test_a_title_says_that_an_item_was_corrected_and_not_that_it_was_updated() -> None:
    updated = replace(MEETING.corrections[0], kind="pembaruan")
    assert entry(SITE, MEETING).title.startswith("RALAT: Rakor")
    assert entry(SITE, replace(MEETING, corrections=(updated,))).title.startswith("Rakor")


def test_a_withdrawn_item_tells_only_why() -> None:
    made = entry(SITE, replace(WITHDRAWN, lead=MEETING.lead, parts=MEETING.parts, summary="Bocor"))
    assert made.title == "DICABUT: Pengumuman yang keliru"
    assert made.content == "<p>Dicabut: memuat data pribadi.</p><p>Kami mohon maaf.</p>"
    assert made.summary == "Dicabut: memuat data pribadi. Kami mohon maaf."
    assert made.photos == ()


def test_drafts_and_embargoed_items_are_never_entries() -> None:
    assert [made.identity for made in Entries(SITE).newest()] == [
        MEETING.identity,
        WITHDRAWN.identity,
    ]


def test_a_category_has_its_own_items() -> None:
    feature = replace(MEETING, identity="tag:x,2025:fitur", category=FEATURE)
    site = replace(SITE, articles=(feature, MEETING))
    assert [made.identity for made in Entries(site).newest(FEATURE)] == ["tag:x,2025:fitur"]
    assert [made.identity for made in Entries(site).newest(NEWS)] == [MEETING.identity]


def test_the_window_holds_the_newest() -> None:
    many = tuple(replace(MEETING, identity=f"tag:x,2025:{n}") for n in range(WINDOW + 5))
    made = Entries(replace(SITE, articles=many)).newest()
    assert [one.identity for one in made] == [item.identity for item in many[:WINDOW]]


def test_an_old_item_comes_back_into_the_window_when_it_is_corrected() -> None:
    many = [replace(MEETING, identity=f"tag:x,2025:{n}") for n in range(WINDOW + 5)]
    many[-1] = replace(many[-1], updated=moment(30))
    made = [one.identity for one in Entries(replace(SITE, articles=tuple(many))).newest()]
    assert made == [item.identity for item in (*many[: WINDOW - 1], many[-1])]


def test_an_empty_title_is_still_a_title() -> None:
    assert entry(SITE, replace(MEETING, title="\x00 ")).title == "RALAT: Tanpa judul"


def test_an_item_without_summary_is_described_by_its_title() -> None:
    assert entry(SITE, replace(MEETING, title="Judul", summary="")).summary == "Judul"


def test_identity_survives_a_new_title_and_date() -> None:
    edited = replace(MEETING, title="Judul baru", date=moment(20), updated=moment(21))
    before, after = entry(SITE, MEETING), entry(SITE, edited)
    assert (before.identity, before.url) == (after.identity, after.url)


def test_a_site_without_items_has_no_entries() -> None:
    assert Entries(Site(SITE.satker, SITE.edition)).newest() == ()
