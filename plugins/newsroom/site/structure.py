"""Which pages a site has: the address, template and variables of each, nothing rendered yet."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote

from newsroom.site.dates import month_name
from newsroom.site.front import compose_front
from newsroom.site.listings import paginate
from newsroom.site.opening import standfirst
from newsroom.site.plannedpage import PlannedPage
from newsroom.site.redirects import redirect_pages
from newsroom.site.related import related
from newsroom.site.search import SEARCH
from newsroom.site.securitytxt import SECURITY, security_lines
from newsroom.site.sitemaps import sitemaps
from newsroom.site.subscriptions import MEDIA, used_tags
from newsroom.site.views import ArticleView, Site, Topic

ARCHIVE = "/arsip/"
STANDARD = "/standar/"
ACCESSIBILITY = "/aksesibilitas/"

LATEST = 6
"""How many items open the archive."""

LATEST_FOR_LOST = 3
"""How many items a reader is offered where there is no page."""

TopicsOf = Callable[[ArticleView], tuple[Topic, ...]]


@dataclass(frozen=True, slots=True)
class Month:
    """One month of the archive; `number` is 1 to 12."""

    number: int
    url: str
    articles: tuple[ArticleView, ...]

    @property
    def name(self) -> str:
        """The month's name without its year."""
        return month_name(self.number)

    @property
    def count(self) -> int:
        """How many items the month has."""
        return len(self.articles)


@dataclass(frozen=True, slots=True)
class Year:
    """One year of the archive, its months newest first."""

    number: int
    url: str
    articles: tuple[ArticleView, ...]
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A topic and its items, newest first."""

    topic: Topic
    articles: tuple[ArticleView, ...]

    @property
    def name(self) -> str:
        """The topic's name."""
        return self.topic.name

    @property
    def url(self) -> str:
        """The address of the topic's listing."""
        return self.topic.url

    @property
    def count(self) -> int:
        """How many items the topic has."""
        return len(self.articles)


def pages(site: Site) -> Iterator[PlannedPage]:
    """Every page of the site, those for search engines named in sitemaps, redirects at the end.

    Withdrawn items keep their own page and stand nowhere else.
    """
    planned: list[PlannedPage] = []
    for page in _readable(site):
        planned.append(page)
        yield page
    latest = _listed(site)[:LATEST_FOR_LOST]
    yield PlannedPage("404.html", "404.html", {"latest": latest}, "/404.html", is_indexed=False)
    yield from sitemaps(site, planned)
    yield PlannedPage("robots.txt", "robots.txt", {}, "/robots.txt", is_indexed=False)
    if lines := tuple(security_lines(site.satker, site.edition)):
        variables = {"lines": lines}
        yield PlannedPage(SECURITY, "security.txt", variables, f"/{SECURITY}", is_indexed=False)
    yield from redirect_pages(site, planned)


def _readable(site: Site) -> Iterator[PlannedPage]:
    listed = _listed(site)
    years = archive_years(listed)
    yield _page("/", "index.html", "/", home=compose_front(listed), articles=listed)
    yield from _items(site, listed)
    for view in site.pages:
        first = standfirst(view.summary, view.parts)
        page = _page(view.url, "page.html", view.url, page=view, standfirst=first)
        yield replace(page, is_searched=not view.is_draft)
    yield _page(STANDARD, "standard.html", STANDARD, standard=site.standard)
    if all(view.url != ACCESSIBILITY for view in site.pages):
        yield _page(ACCESSIBILITY, "accessibility.html", ACCESSIBILITY)
    yield _page(MEDIA, "media.html", MEDIA, tags=used_tags(site))
    yield replace(_page(SEARCH, "search.html", SEARCH, tags=used_tags(site)), is_indexed=False)
    categories = _shelves(listed, lambda article: (article.category,), site.categories)
    tags = _shelves(listed, lambda article: article.tags)
    authors = _shelves(listed, _signatories)
    for shelf in categories:
        url = shelf.topic.url
        yield from _listing(shelf.articles, url, "category.html", url, category=shelf.topic)
    for shelf in tags:
        yield from _listing(shelf.articles, shelf.topic.url, "tag.html", tag=shelf.topic)
    for shelf in authors:
        yield from _listing(shelf.articles, shelf.topic.url, "author.html", author=shelf.topic)
    yield _page(
        ARCHIVE,
        "archives.html",
        ARCHIVE,
        latest=listed[:LATEST],
        years=years,
        categories=categories,
        tags=sorted(tags, key=lambda shelf: shelf.topic.name.casefold()),
        authors=sorted(authors, key=lambda shelf: shelf.topic.name.casefold()),
    )
    for year in years:
        yield from _period(year.articles, year.url, year=year, month=None)
        for month in year.months:
            yield from _period(month.articles, month.url, year=year, month=month)


def _listed(site: Site) -> tuple[ArticleView, ...]:
    return tuple(article for article in site.articles if not article.is_withdrawn)


def _items(site: Site, listed: Sequence[ArticleView]) -> Iterator[PlannedPage]:
    near = related(listed)
    places = {article.identity: place for place, article in enumerate(listed)}
    for article in site.articles:
        place = places.get(article.identity)
        newer = listed[place - 1] if place else None
        older = listed[place + 1] if place is not None and place + 1 < len(listed) else None
        page = _page(
            article.url,
            "article.html",
            article.category.url,
            article=article,
            standfirst=standfirst(article.summary, article.parts),
            related_articles=near.get(article.identity, ()),
            next_article=newer,
            prev_article=older,
        )
        is_held = article.is_draft or article.is_embargoed
        yield replace(
            page,
            is_indexed=not article.is_withdrawn,
            is_searched=not (article.is_withdrawn or is_held),
        )


def archive_years(articles: Sequence[ArticleView]) -> tuple[Year, ...]:
    """The years and months that have items, newest first, by the date in the office's zone."""
    found: dict[int, dict[int, list[ArticleView]]] = {}
    for article in articles:
        months = found.setdefault(article.date.year, {})
        months.setdefault(article.date.month, []).append(article)
    return tuple(
        Year(
            number=year,
            url=f"{ARCHIVE}{year}/",
            articles=tuple(
                item for month in sorted(months, reverse=True) for item in months[month]
            ),
            months=tuple(
                Month(month, f"{ARCHIVE}{year}/{month:02d}/", tuple(months[month]))
                for month in sorted(months, reverse=True)
            ),
        )
        for year, months in sorted(found.items(), reverse=True)
    )


def _signatories(article: ArticleView) -> tuple[Topic, ...]:
    return (article.author,) if article.editor is None else (article.author, article.editor)


def _shelves(
    articles: Sequence[ArticleView], topics_of: TopicsOf, known: Sequence[Topic] = ()
) -> tuple[Shelf, ...]:
    topics = {topic.slug: topic for topic in known}
    held: dict[str, list[ArticleView]] = {topic.slug: [] for topic in known}
    for article in articles:
        for topic in {topic.slug: topic for topic in topics_of(article)}.values():
            topics.setdefault(topic.slug, topic)
            held.setdefault(topic.slug, []).append(article)
    return tuple(Shelf(topics[slug], tuple(items)) for slug, items in held.items())


def _period(articles: Sequence[ArticleView], url: str, **period: object) -> Iterator[PlannedPage]:
    return _listing(articles, url, "period_archives.html", ARCHIVE, **period)


def _listing(
    articles: Sequence[ArticleView], url: str, template: str, section: str = "", **more: object
) -> Iterator[PlannedPage]:
    for page in paginate(articles, url):
        yield _page(page.url, template, section, articles_page=page, **more)


def _page(url: str, template: str, section: str = "", **variables: object) -> PlannedPage:
    path = unquote(url).strip("/")
    path = f"{path}/index.html" if path else "index.html"
    return PlannedPage(path, template, variables, url, section)
