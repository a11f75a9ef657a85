"""What the frame of an item's page costs: all that it has in common with every other item's page.

The frame is the page of an item without lead photo, body, gallery, attachments, tags, notes and
neighbours: base layout, head with data for machines, masthead, way to the page, title, byline,
share block and footer. Times are CPU time in milliseconds, the best of the rounds.
"""

import time
from dataclasses import dataclass

from newsroom.site.environment import make_environment
from newsroom.site.render import Press
from newsroom.site.views import Site
from site_samples import THEME, article, sample_site

ITEM = "/berita/2025/contoh-0/"
ROUNDS = 30
PAGES_A_ROUND = 200


@dataclass(frozen=True, slots=True)
class Frame:
    """CPU milliseconds: of the frame, and of an item with everything that an item can have."""

    bare: float
    full: float


def measure() -> Frame:
    """Both, on templates that are compiled and a press that has its common parts."""
    alone = sample_site([article(0, "Rapat Koordinasi Kehumasan", parts=(), tags=())])
    return Frame(_cost(alone), _cost(sample_site()))


def _cost(site: Site) -> float:
    press = Press(site, make_environment(THEME))
    (page,) = (each for each in press.pages if each.url == ITEM)
    press.print(page)
    times = []
    for _ in range(ROUNDS):
        begin = time.process_time()
        for _ in range(PAGES_A_ROUND):
            press.print(page)
        times.append((time.process_time() - begin) / PAGES_A_ROUND)
    return min(times) * 1000
