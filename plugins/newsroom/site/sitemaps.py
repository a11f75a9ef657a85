"""What search engines are told of the site: a sitemap of all pages and one of the latest news.

Sources: the sitemaps protocol 0.9 (sitemaps.org); Google's news sitemaps 0.9
(developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from newsroom.model import Category
from newsroom.site.plannedpage import PlannedPage
from newsroom.site.views import ArticleView, Site

SITEMAP = "sitemap.xml"
NEWS_SITEMAP = "sitemap-berita.xml"

MOST_ADDRESSES = 50_000
"""The most addresses that one file may hold (protocol 0.9); ours are far from its 50 MB."""

MOST_NEWS = 1_000
NEWS_WINDOW = timedelta(days=2)
"""What Google takes: at most a thousand items, none published before the last two days."""

REPORTING = frozenset((Category.NEWS, Category.FEATURE))
"""The categories that are the newsroom's own reporting.

Google once wanted press releases labelled as such, by a tag (`genres`) that is gone. So these,
and announcements, which are no news stories, stand in the sitemap of all pages alone.
"""


@dataclass(frozen=True, slots=True)
class Place:
    """A page in a sitemap: its root-relative address, and its last change where that is known.

    An item's last change is its publication or its newest note. Of listings nothing is said: a
    date that is not true makes search engines doubt all others.
    """

    url: str
    changed: datetime | None = None


def sitemaps(site: Site, planned: Sequence[PlannedPage]) -> Iterator[PlannedPage]:
    """The sitemap files for those pages; more than one file can hold are split behind an index.

    The news sitemap is always there, under the one address that `robots.txt` names: where there
    is no news it holds the home page without news data, because the protocol's schema demands an
    address, and Google warns of a file without any.
    """
    places = [_place(page) for page in planned if page.is_indexed]
    if len(places) <= MOST_ADDRESSES:
        yield _file(SITEMAP, "sitemap.xml", places=places)
    else:
        names: list[str] = []
        for start in range(0, len(places), MOST_ADDRESSES):
            names.append(f"sitemap-{len(names) + 1}.xml")
            part = places[start : start + MOST_ADDRESSES]
            yield _file(names[-1], "sitemap.xml", places=part)
        yield _file(SITEMAP, "sitemap-index.xml", names=names)
    yield _file(NEWS_SITEMAP, "sitemap-news.xml", articles=latest_news(site))


def latest_news(site: Site) -> tuple[ArticleView, ...]:
    """What was reported in the two days before the edition time, newest first."""
    return tuple(
        article
        for article in site.articles
        if article.category.slug in REPORTING
        and site.edition - NEWS_WINDOW <= article.date <= site.edition
        and not (article.is_withdrawn or article.is_draft or article.is_embargoed)
    )[:MOST_NEWS]


def _place(page: PlannedPage) -> Place:
    article = page.variables.get("article")
    return Place(page.url, article.updated if isinstance(article, ArticleView) else None)


def _file(path: str, template: str, **variables: object) -> PlannedPage:
    return PlannedPage(path, template, variables, f"/{path}", is_indexed=False)
