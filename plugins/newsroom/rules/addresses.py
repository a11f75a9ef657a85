"""Everything of the site that a link may lead to, by its address, and when it is there."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote, urlsplit

from newsroom.formeraddresses import former_addresses
from newsroom.model import Article, Newsroom, Page, Registers
from newsroom.reading.links import site_url
from newsroom.slugs import slugify
from newsroom.standard.profile import Profile

# Where the site keeps its own listings and files: nothing else can stand below these.
OWN = ("/berita/", "/kategori/", "/tag/", "/penulis/", "/arsip/")
# Feeds and the theme's files come and go with the program; a link to one is not judged.
_NOT_JUDGED = ("/feed/", "/pagefind/", "/static/", "/theme/")
_FILES = ("/404.html", "/sitemap.xml", "/sitemap-berita.xml", "/robots.txt")
# DESIGN: items, listings and feeds; the rest are names that the site has for files of its own.
RESERVED = frozenset(
    (
        *("berita", "kategori", "tag", "penulis", "arsip", "feed", "rss", "hal", "foto"),
        *("lampiran", "static", "theme", "cari", "404", "index", "standar", "pagefind"),
    )
)
_KEPT = re.compile(
    r"/(?:|\..*|404\.html|favicon\.ico|sitemap[^/]*\.xml|robots\.txt|pengalihan\.map"
    r"|aksesibilitas|berita(?:/\d{4})?)"
)


@dataclass(frozen=True, slots=True, eq=False)
class Addresses:
    """The site's addresses, root-relative, unescaped, without the slash at their end.

    No two are equal: where the links of an item lead to is found once for several rules.

    `items` are all items and pages, public or not; `files` the attachments with the item that
    offers each; `listings` those that have an item, `former` the items by the addresses they had.
    """

    items: Mapping[str, Article | Page]
    files: Mapping[str, Article]
    listings: frozenset[str]
    former: Mapping[str, Article]
    edition: datetime
    domain: str = ""

    def path(self, url: str, target: str, source: str) -> str:
        """The address on this site that a link in that file leads to, in the keys' form; else "".

        `target` is the path in `content/` of a relative link.
        """
        if target:
            return shortened(unquote(site_url(target, source)))
        try:
            parts = urlsplit(url)
        except ValueError:  # no address at all, as in "http://[::1"
            return ""
        if parts.scheme not in ("", "http", "https"):
            return ""
        host = (parts.hostname or "").removeprefix("www.")
        if host != self.domain if parts.netloc else not parts.path.startswith("/"):
            return ""
        return shortened(unquote(parts.path))

    def is_known(self, path: str) -> bool:
        """Whether something stands at that address, or may."""
        if path in self.items or path in self.files or path in self.listings:
            return True
        head, _, number = path.rpartition("/hal/")
        if number.isdigit() and (head or "/") in self.listings:
            return True
        return path in _FILES or path.startswith(_NOT_JUDGED)


def addresses(
    newsroom: Newsroom, profile: Profile, registers: Registers, edition: datetime
) -> Addresses:
    """The addresses of that newsroom's site at the edition time."""
    return Addresses(
        items={shortened(item.url): item for item in newsroom.items},
        files={
            f"{item.url}{attachment.file.text}": item
            for item in newsroom.articles
            for attachment in item.attachments
        },
        listings=frozenset(_listings(newsroom.articles, profile, registers)),
        former=dict(_former(newsroom)),
        edition=edition,
        domain=newsroom.satker.domain if newsroom.satker else "",
    )


def is_kept(path: str) -> bool:
    """Whether an address belongs to the site itself, so that no older one may take its place."""
    folded = path.casefold()
    return _KEPT.fullmatch(folded) is not None or folded.split("/")[1] in RESERVED - {"berita"}


def shortened(path: str) -> str:
    """An address without what a web server adds by itself: the slash at the end, `index.html`."""
    return path.removesuffix("index.html").rstrip("/") or "/"


def _listings(articles: Iterable[Article], profile: Profile, registers: Registers) -> Iterator[str]:
    """The listings that exist, or will when the waiting items are out: such an item links them."""
    yield from ("/", "/arsip", "/standar", "/rss", "/cari", "/aksesibilitas")
    yield from (f"/kategori/{kind.slug}" for kind in profile.categories)
    words = registers.vocabulary()
    for article in articles:
        release = article.release
        if article.is_draft or article.withdrawal is not None or release is None:
            continue
        yield f"/arsip/{release.year}"
        yield f"/arsip/{release.year}/{release.month:02d}"
        for code in filter(None, (article.author.text, article.editor.text)):
            yield f"/penulis/{slugify(code)}"
        for word in article.tags:
            tag = words.get(word.text.casefold())
            if tag is not None:
                yield f"/tag/{tag.slug}"


def _former(newsroom: Newsroom) -> Iterator[tuple[str, Article]]:
    if newsroom.satker is not None:
        for article in newsroom.articles:
            for former in former_addresses(article, newsroom.satker):
                yield str(former), article
