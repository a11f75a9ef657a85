"""Corrections as entries of a feed of their own: importers never look at a guid they know twice."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from html import escape

from newsroom.feeds import text
from newsroom.feeds.items import CORRECTED, WINDOW, WITHDRAWN, FeedEntry, entry, public, title_of
from newsroom.site.views import ArticleView, Note, Site

MARKS = {
    "ralat": CORRECTED,
    "pembaruan": "PEMBARUAN: ",
    "hak-jawab": "HAK JAWAB: ",
    "pencabutan": WITHDRAWN,
}

PERIOD = timedelta(days=30)
"""How long a note stays at least, counted back from the newest, however many there are: those that
one publication brings reach a partner that fetches once a month."""


def entries(site: Site) -> tuple[FeedEntry, ...]:
    """Corrections, updates, replies and withdrawals: the latest `WINDOW`, and all of a `PERIOD`.

    The latest comes first. Of a withdrawn item only the withdrawal is told: an earlier note may
    repeat what was taken back. A withdrawal is published whatever its note's date; one that is
    still to come would be hidden by readers, so the publication's time stands for it.
    """
    found = [made for article in public(site) for made in _of_item(site, article)]
    found.sort(key=lambda made: made.identity)
    found.sort(key=lambda made: made.published, reverse=True)
    begins = max((made.published for made in found), default=site.edition) - PERIOD
    return tuple(
        made for place, made in enumerate(found) if place < WINDOW or made.published >= begins
    )


def _of_item(site: Site, article: ArticleView) -> Iterator[FeedEntry]:
    if not article.corrections:
        return
    whole = entry(site, article)
    title = title_of(article)
    for note in article.corrections:
        if article.is_withdrawn and note.kind != "pencabutan":
            continue
        url = f"{whole.url}#{note.anchor}"
        moment = min(note.date, site.edition.astimezone(note.date.tzinfo))
        content = _content(note, title, url)
        yield replace(
            whole,
            identity=f"{article.identity}#{note.anchor}",
            title=MARKS[note.kind] + title,
            url=url,
            published=moment,
            updated=moment,
            summary=text.one_line(note.text) or title,
            content=content,
            text=content,
            photos=(),
        )


def _content(note: Note, title: str, url: str) -> str:
    link = f'<p>Tulisan: <a href="{escape(url)}">{escape(title)}</a></p>'
    return text.clean(text.paragraphs(note.text) + link)
