"""Listings whose numbered pages never change: numbered from the oldest, and only when full."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

ITEMS_A_PAGE = 20
"""Items on a numbered page (DESIGN §3); the listing's own address holds 20 to 39."""

NEIGHBOURS = 1
"""How many page numbers a pagination shows on either side of its own."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class PageLink:
    """A numbered page of the same listing and whether it is the one being shown."""

    number: int
    url: str
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class ListingPage(Generic[Item]):
    """One page of a listing, newest item first.

    `number` is 0 at the listing's own address. `newer_url` and `older_url` are empty at the ends;
    `oldest_url` is page 1, empty where there is none or it is this one. `numbers` are the pages
    near this one, newest first: never the number of all pages, which every new page would change.
    """

    object_list: tuple[Item, ...]
    number: int
    url: str
    base_url: str
    newer_url: str = ""
    older_url: str = ""
    oldest_url: str = ""
    numbers: tuple[PageLink, ...] = ()

    @property
    def is_first(self) -> bool:
        """Whether this is the listing's own address, with the newest items."""
        return self.number == 0

    @property
    def has_other_pages(self) -> bool:
        """Whether the listing goes on at another address."""
        return bool(self.newer_url or self.older_url)


def page_url(base_url: str, number: int) -> str:
    """The address of a listing's page: its own for 0, else `…/hal/N/`."""
    return f"{base_url}hal/{number}/" if number else base_url


def full_pages(count: int) -> int:
    """How many numbered pages a listing of that many items has."""
    return max(0, count // ITEMS_A_PAGE - 1)


def paginate(items: Sequence[Item], base_url: str) -> Iterator[ListingPage[Item]]:
    """Every page of a listing, its own address first and then from the newest to the oldest.

    `items` are newest first. Adding one at the front leaves the items of every numbered page as
    they were; an empty listing still has its one page.
    """
    last = full_pages(len(items))
    for number in (0, *range(last, 0, -1)):
        end = len(items) - (number - 1 if number else last) * ITEMS_A_PAGE
        start = end - ITEMS_A_PAGE if number else 0
        yield ListingPage(
            object_list=tuple(items[start:end]),
            number=number,
            url=page_url(base_url, number),
            base_url=base_url,
            newer_url=_newer_url(base_url, number, last),
            older_url=_older_url(base_url, number, last),
            oldest_url=page_url(base_url, 1) if last and number != 1 else "",
            numbers=_numbers(base_url, number, last),
        )


def _newer_url(base_url: str, number: int, last: int) -> str:
    if number == 0:
        return ""
    return base_url if number == last else page_url(base_url, number + 1)


def _older_url(base_url: str, number: int, last: int) -> str:
    older = last if number == 0 else number - 1
    return page_url(base_url, older) if older else ""


def _numbers(base_url: str, number: int, last: int) -> tuple[PageLink, ...]:
    middle = number or last + 1
    highest, lowest = min(last, middle + NEIGHBOURS), max(1, middle - NEIGHBOURS)
    return tuple(
        PageLink(shown, page_url(base_url, shown), shown == number)
        for shown in range(highest, lowest - 1, -1)
    )
