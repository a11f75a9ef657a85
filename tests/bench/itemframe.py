"""What the frame of an item's page costs: all that it has in common with every other item's page.

The frame is the page of an item without lead photo, body, gallery, attachments, tags, notes and
neighbours: base layout, head with data for machines, masthead, way to the page, title, byline,
share block and footer. What Python makes of the item for machines (JSON-LD) is no work of Jinja's
and is measured apart. Times are CPU time in milliseconds, the best of the rounds.
"""

import time
from dataclasses import dataclass

from markupsafe import Markup

from newsroom.site.environment import make_environment
from newsroom.site.render import Press
from site_samples import THEME, article, sample_site

ITEM = "/berita/2025/contoh-0/"
ROUNDS = 600
PAGES_A_ROUND = 10


@dataclass(frozen=True, slots=True)
class Frame:
    """CPU milliseconds: in Jinja for the frame, for the frame with the data for machines, and for
    the page of an item with everything that an item can have."""

    jinja: float
    bare: float
    full: float


def measure() -> Frame:
    """All three, on templates that are compiled and a press that has its common parts."""
    alone = sample_site([article(0, "Rapat Koordinasi Kehumasan", parts=(), tags=())])
    without_data = make_environment(THEME)
    without_data.filters.update(news_article=_nothing, breadcrumb_list=_nothing)
    environment = make_environment(THEME)
    presses = (
        Press(alone, without_data),
        Press(alone, environment),
        Press(sample_site(), environment),
    )
    # In turns, so that a slow moment of the machine is no moment of one of them alone.
    rounds = [tuple(map(_cost, presses)) for _ in range(ROUNDS)]
    return Frame(*map(min, zip(*rounds, strict=True)))


def _nothing(*_: object) -> Markup:
    return Markup()


def _cost(press: Press) -> float:
    (page,) = (each for each in press.pages if each.url == ITEM)
    press.print(page)
    begin = time.process_time()
    for _ in range(PAGES_A_ROUND):
        press.print(page)
    return (time.process_time() - begin) / PAGES_A_ROUND * 1000
