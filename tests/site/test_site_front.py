"""The home page's places, and the words under a title."""

import pytest

from newsroom.site.front import Front, compose_front
from newsroom.site.opening import standfirst
from newsroom.site.views import ArticleView
from site_samples import NOTICE, RELEASE, article, picture


def news(count: int, first: int = 0) -> list[ArticleView]:
    return [article(first + number, f"Berita {number}", lead=picture(number))
            for number in range(count)]  # fmt: skip


def test_an_empty_site_has_an_empty_front() -> None:
    assert compose_front([]) == Front()


@pytest.mark.parametrize(
    ("count", "latest", "grid"),
    [(1, 0, 0), (4, 3, 0), (6, 5, 0), (7, 3, 3), (10, 3, 6), (14, 7, 6), (40, 7, 6)],
)
def test_the_grid_holds_whole_rows_and_nothing_is_shown_twice(
    count: int, latest: int, grid: int
) -> None:
    items = news(count)
    front = compose_front(items)
    assert (len(front.latest), len(front.grid)) == (latest, grid)
    assert [front.lead, *front.latest, *front.grid] == items[: 1 + latest + grid]


def test_the_newest_with_a_photo_leads() -> None:
    items = [article(0, "Tanpa foto", RELEASE), *news(3, first=1)]
    front = compose_front(items)
    assert front.lead == items[1]
    assert front.latest == (items[0], items[2], items[3])


def test_a_photo_within_the_text_is_a_photo_too() -> None:
    items = [article(0, "Tanpa foto"), article(1, "Foto di tengah", parts=("<p>A</p>", picture(1)))]
    assert compose_front(items).lead == items[1]


def test_without_any_photo_the_newest_leads() -> None:
    items = [article(number, "Tanpa foto", RELEASE) for number in range(3)]
    assert compose_front(items).lead == items[0]


def test_announcements_have_their_own_place() -> None:
    notices = [article(number, "Pengumuman", NOTICE) for number in range(7)]
    front = compose_front([*notices, *news(2, first=9)])
    assert front.announcements == tuple(notices[:5])
    assert front.lead is not None
    assert front.lead.title == "Berita 0"


def test_where_there_are_only_announcements_they_take_all_places() -> None:
    notices = [article(number, "Pengumuman", NOTICE) for number in range(3)]
    front = compose_front(notices)
    assert (front.lead, front.announcements) == (notices[0], ())


@pytest.mark.parametrize(
    ("summary", "opening", "shown"),
    [
        ("Ringkasan sendiri.", "<p>Isi yang lain.</p>", "Ringkasan sendiri."),
        ("KPU mengikuti rapat…", "<p><strong>Kediri, x</strong> – KPU  mengikuti rapat.</p>", ""),
        ("Ketua &amp; anggota", "<p>Ketua &amp; anggota hadir.</p>", "Ketua &amp; anggota"),
        ("Ketua & anggota hadir", "<p>Ketua &amp; anggota hadir.</p>", ""),
        ("", "<p>Isi.</p>", ""),
    ],
)
def test_a_summary_is_not_said_twice(summary: str, opening: str, shown: str) -> None:
    assert standfirst(summary, (picture(1), opening)) == shown


def test_a_summary_stands_where_there_is_no_text() -> None:
    assert standfirst("Ringkasan.", (picture(1),)) == "Ringkasan."


@pytest.mark.parametrize(
    ("latest", "told"), [(0, 0), (1, 1), (3, 3), (4, 3), (5, 2), (6, 1), (7, 0)]
)
def test_the_fewer_headlines_the_more_of_them_are_told(latest: int, told: int) -> None:
    assert Front(latest=tuple(news(latest))).told == told
