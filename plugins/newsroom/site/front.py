"""What the home page shows, and in which of its places."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.site.views import ArticleView

ANNOUNCEMENTS = 5
LATEST = 7
GRID = 6
ROW = 3
TOLD = 7
"""Headlines beside the lead fill its height; a summary takes about as much room as a headline."""
LEAD_CANDIDATES = 5
"""Among how many of the newest items the newest with a photo leads; none has: the newest leads."""


@dataclass(frozen=True, slots=True)
class Front:
    """The home page's items: the lead, headlines beside it, a grid below, and announcements."""

    lead: ArticleView | None = None
    latest: tuple[ArticleView, ...] = ()
    grid: tuple[ArticleView, ...] = ()
    announcements: tuple[ArticleView, ...] = ()

    @property
    def told(self) -> int:
        """How many of the latest, the newest first, have their summary beside their headline."""
        count = len(self.latest)
        return min(count, max(0, TOLD - count))


def compose_front(articles: Sequence[ArticleView]) -> Front:
    """The places of the home page filled from the items, newest first, none shown twice.

    Announcements have a place of their own; where there is nothing else, they take all places.
    The grid holds whole rows only and waits until the headlines have three.
    """
    announcements = [item for item in articles if item.category.slug == "pengumuman"]
    others = [item for item in articles if item.category.slug != "pengumuman"]
    if not others:
        announcements, others = [], announcements
    if not others:
        return Front()
    lead = next((item for item in others[:LEAD_CANDIDATES] if item.cover is not None), others[0])
    rest = [item for item in others if item is not lead]
    in_grid = min(GRID, max(0, len(rest) - ROW) // ROW * ROW)
    latest = min(LATEST, len(rest) - in_grid)
    return Front(
        lead=lead,
        latest=tuple(rest[:latest]),
        grid=tuple(rest[latest : latest + in_grid]),
        announcements=tuple(announcements[:ANNOUNCEMENTS]),
    )
