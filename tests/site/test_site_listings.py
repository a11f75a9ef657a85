"""Listings: the numbered pages stay as they are when items come."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.site.listings import ITEMS_A_PAGE, ListingPage, paginate

URL = "/kategori/berita/"
counts = st.integers(min_value=0, max_value=400)


def listing(count: int) -> dict[int, ListingPage[int]]:
    """Pages by number, of items numbered from the oldest, 0."""
    return {page.number: page for page in paginate(range(count - 1, -1, -1), URL)}


@given(counts)
def test_every_item_stands_once_newest_first(count: int) -> None:
    shown = [item for page in paginate(range(count - 1, -1, -1), URL) for item in page.object_list]
    assert shown == list(range(count - 1, -1, -1))


@given(counts)
def test_numbered_pages_are_full_and_the_own_address_holds_the_rest(count: int) -> None:
    pages = listing(count)
    newest = pages.pop(0)
    assert all(len(page.object_list) == ITEMS_A_PAGE for page in pages.values())
    assert len(newest.object_list) == count if count < 40 else 20 <= len(newest.object_list) <= 39


@given(counts, st.integers(min_value=1, max_value=60))
def test_new_items_change_no_numbered_page_but_its_way_on(count: int, more: int) -> None:
    before, after = listing(count), listing(count + more)
    for number, page in before.items():
        if number:
            assert after[number].object_list == page.object_list
            assert after[number].url == page.url == f"{URL}hal/{number}/"


@given(counts)
def test_a_new_item_touches_a_handful_of_pages(count: int) -> None:
    before, after = listing(count), listing(count + 1)
    touched = [number for number, page in after.items() if before.get(number) != page]
    assert len(touched) <= 3


@given(counts)
def test_older_and_newer_lead_through_all_pages(count: int) -> None:
    by_url = {page.url: page for page in listing(count).values()}
    page, way = by_url[URL], [URL]
    while page.older_url:
        assert by_url[page.older_url].newer_url == page.url
        page = by_url[page.older_url]
        way.append(page.url)
    assert way == list(by_url)
    assert page.number == (1 if len(by_url) > 1 else 0)


@given(counts)
def test_numbers_are_pages_near_this_one(count: int) -> None:
    pages = listing(count)
    for page in pages.values():
        shown = [link.number for link in page.numbers]
        assert shown == sorted(shown, reverse=True)
        assert len(shown) <= 3
        assert set(shown) <= set(pages) - {0}
        assert [link.number for link in page.numbers if link.is_current] == (
            [page.number] if page.number else []
        )


@pytest.mark.parametrize(("count", "numbered"), [(0, 0), (39, 0), (40, 1), (59, 1), (60, 2)])
def test_a_numbered_page_comes_only_when_full(count: int, numbered: int) -> None:
    pages = listing(count)
    assert len(pages) == numbered + 1
    assert pages[0].has_other_pages == (numbered > 0)
    assert pages[0].oldest_url == (f"{URL}hal/1/" if numbered else "")
