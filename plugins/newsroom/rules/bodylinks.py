"""The links of an item or page as readers follow them: each with its place and where it leads."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, partial
from pathlib import PurePosixPath

from newsroom.model import Article, Body, BodyLink, Page
from newsroom.nearest import nearest
from newsroom.prose.passages import Prose
from newsroom.reading.links import fragment
from newsroom.rules.addresses import Addresses
from newsroom.rules.weblinks import is_bare, is_local

_SHOWN = 60
# The Markdown library keeps an escaped character as its number between these two.
_STASHED = re.compile("\x02(\\d+)\x03")
_ID = re.compile(r'\bid="([^"]*)"')
# What the theme itself puts on the page of an item or a page.
_THEME_IDS = frozenset({"isi", "terkait", "top"})
_ENOUGH = 0.75


@dataclass(frozen=True, slots=True)
class PlacedLink:
    """A link as typed, in the file of that path, with its one-based line and column."""

    url: str
    text: str
    target: str
    path: str
    line: int
    column: int = 1

    @property
    def shown(self) -> str:
        """The address as a message shows it."""
        return shortened(self.url)


@dataclass(frozen=True, slots=True)
class Lead:
    """A link to this site and what stands at its address: an item, an item's file, or neither.

    `path` is the root-relative address. `owner` is the item or page, or whose file it is.
    """

    link: PlacedLink
    path: str
    owner: Article | Page | None = None
    is_file: bool = False


@lru_cache(maxsize=1)
def placed(prose: Prose) -> tuple[PlacedLink, ...]:
    """Every link of the body in the order of the page; one typed twice has two places."""
    return tuple(_placed(prose))


def _placed(prose: Prose) -> Iterator[PlacedLink]:
    body, path = prose.item.body, prose.item.source.path
    after: dict[str, int] = {}
    for link in body.links:
        url = _STASHED.sub(lambda found: chr(int(found[1])), link.url)
        at = _offset(url, body.text, after.get(url, 0))
        after[url] = at + 1
        put = partial(PlacedLink, url, link.text, link.target, path)
        yield put(link.line) if at < 0 else put(*_place(body, at))


def leads(prose: Prose, addresses: Addresses) -> tuple[Lead, ...]:
    """Every link that leads, or is meant to lead, to a place of this site."""
    return _leads(prose, addresses) if prose.item.body.links else ()


@lru_cache(maxsize=1)
def _leads(prose: Prose, addresses: Addresses) -> tuple[Lead, ...]:
    return tuple(_found_leads(prose, addresses))


def _found_leads(prose: Prose, addresses: Addresses) -> Iterator[Lead]:
    for link in placed(prose):
        if is_bare(link.url) or is_local(link.url):
            continue
        path = addresses.path(link.url, link.target, link.path)
        if path in addresses.items:
            yield Lead(link, path, addresses.items[path])
        elif path:
            owner = addresses.files.get(path)
            yield Lead(link, path, owner, is_file=owner is not None)


def is_file_name(path: str) -> bool:
    """Whether an address ends like a file's, and not like a page's."""
    suffix = PurePosixPath(path).suffix.lower()
    return bool(re.fullmatch(r"\.[a-z][a-z0-9]{1,4}", suffix)) and suffix not in (".md", ".html")


def ids(body: Body) -> frozenset[str]:
    """What a link can point at within the page of that body."""
    found = (_ID.findall(part) for part in body.parts if isinstance(part, str))
    return frozenset(name for names in found for name in names) | _THEME_IDS


def anchor(link: BodyLink | PlacedLink) -> str:
    """The name behind the hash sign of a link, "" without one."""
    return fragment(link.url).removeprefix("#")


def opens(item: Article | Page) -> datetime | None:
    """The moment from which an item or page is public if nothing else holds it back."""
    return item.release if isinstance(item, Article) else None


def suggestion(lead: Lead, addresses: Addresses) -> str:
    """A sentence that names the item or page probably meant, with a space before it; or ""."""
    named = addresses.former.get(lead.path) or _nearest(lead.path, addresses.items.values())
    if named is None:
        return ""
    relative = posixpath.relpath(named.source.path, posixpath.dirname(lead.link.path))
    return f" Mungkin maksud Anda “{relative}”."


def shortened(url: str) -> str:
    """An address short enough for a message."""
    return url if len(url) <= _SHOWN else f"{url[:_SHOWN]}…"


def _nearest(path: str, items: Iterable[Article | Page]) -> Article | Page | None:
    by_slug = {item.slug: item for item in items}
    parts = [part for part in path.removesuffix(".md").split("/") if part != "index"]
    word = parts[-1] if parts else ""
    return by_slug.get(word) or by_slug.get(nearest(word, by_slug, _ENOUGH))


def _offset(url: str, text: str, after: int) -> int:
    """Where that address is typed as a link's, from `after` on; -1 where it is not found."""
    written = url.removeprefix("mailto:") if url not in text else url
    at = text.find(written, after) if written else text.find("]()", after)
    while at > 0 and written and text[at - 1] not in "(<\"'" and text[at - 2 : at] != ": ":
        at = text.find(written, at + 1)
    return at


def _place(body: Body, at: int) -> tuple[int, int]:
    begin = body.text.rfind("\n", 0, at) + 1
    return body.first_line + body.text.count("\n", 0, at), at - begin + 1
