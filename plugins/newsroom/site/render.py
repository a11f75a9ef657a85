"""A site's pages as bytes: shared parts and cards are rendered once and used again."""

from collections.abc import Callable, Iterator
from typing import cast

from markupsafe import Markup

from newsroom.site.assets import collect_assets
from newsroom.site.environment import ThemeEnvironment
from newsroom.site.plannedpage import PlannedPage
from newsroom.site.structure import pages
from newsroom.site.views import ArticleView, Site

__all__ = ["PlannedPage", "Press", "pages"]

Macro = Callable[..., Markup]


class Cards:
    """The forms in which listings show an item, each rendered once an item."""

    def __init__(self, macros: object) -> None:
        self._macros = macros
        self._done: dict[tuple[str, str], Markup] = {}

    def headline(self, article: ArticleView) -> Markup:
        """A dated headline without a photo."""
        return self._card("headline", article)

    def briefing(self, article: ArticleView) -> Markup:
        """A dated headline with its summary, for where there are few."""
        return self._card("briefing", article)

    def announcement(self, article: ArticleView) -> Markup:
        """A dated headline with the format and size of its first attachment."""
        return self._card("announcement", article)

    def row(self, article: ArticleView) -> Markup:
        """A listing's entry: headline, summary and a small photo."""
        return self._card("row", article)

    def row_in_category(self, article: ArticleView) -> Markup:
        """A listing's entry where all are of one category."""
        return self._card("row_in_category", article)

    def tile(self, article: ArticleView) -> Markup:
        """A grid's entry: a small photo above the headline."""
        return self._card("tile", article)

    def _card(self, form: str, article: ArticleView) -> Markup:
        key = (form, article.identity)
        card = self._done.get(key)
        if card is None:
            macro = cast(Macro, getattr(self._macros, form))
            card = self._done[key] = macro(article)
        return card


class Press:
    """One build's templates and everything its pages have in common.

    `pages` are to be printed one by one, in any order; `assets` are whole files.
    """

    def __init__(self, site: Site, environment: ThemeEnvironment) -> None:
        assets = collect_assets(environment.root, site.satker, site.is_preview, site.logo)
        self.pages: tuple[PlannedPage, ...] = tuple(pages(site))
        self.assets = assets.all
        self._environment = environment
        self._base_url = site.satker.base_url
        self._headers: dict[tuple[str, bool], Markup] = {}
        satker = site.satker
        self._common: dict[str, object] = {
            "site": site,
            "satker": satker,
            "SITENAME": satker.short_name,
            "SITEURL": satker.base_url,
            "assets": assets,
            # What a page may set otherwise: its description for search engines, what more it may
            # load, and its Open Graph type.
            "description": "",
            "policy": "",
            "kind": "website",
        }
        cards = environment.get_template("partials/cards.html.jinja")
        self._common["cards"] = Cards(cards.module)
        self._common["head"] = self._part("partials/head.html.jinja")
        self._common["share_picture"] = self._part("partials/share-picture.html.jinja")
        self._common["footer"] = self._part("partials/footer.html.jinja")

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Path and bytes of every file of the site but feeds, photos and attachments.

        Paths are relative to the site's root, with forward slashes; the same site and theme give
        the same bytes. Raises jinja2.TemplateError for a theme that asks for what is not there.
        """
        for planned in self.pages:
            yield planned.path, self.print(planned)
        for asset in self.assets:
            yield asset.path, asset.content

    @property
    def searched(self) -> tuple[str, ...]:
        """The paths of the pages that the site's search finds."""
        return tuple(page.path for page in self.pages if page.is_searched)

    def print(self, planned: PlannedPage) -> bytes:
        """The bytes of one page."""
        template = self._environment.get_template(planned.template)
        text = template.render(
            self._common,
            **planned.variables,
            header=self._header(planned),
            path=planned.url,
            address=self._base_url + planned.url,
            is_indexed=planned.is_indexed,
            is_searched=planned.is_searched,
        )
        return text.encode("utf-8")

    def _header(self, planned: PlannedPage) -> Markup:
        key = (planned.section, planned.section == planned.url)
        header = self._headers.get(key)
        if header is None:
            header = self._headers[key] = self._part(
                "partials/header.html.jinja", section=key[0], is_section_itself=key[1]
            )
        return header

    def _part(self, name: str, **variables: object) -> Markup:
        template = self._environment.get_template(name)
        # Templates escape as they render, so what they give is markup.
        return Markup(template.render(self._common, **variables))  # noqa: S704
