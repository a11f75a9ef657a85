"""From the addresses that items had before to those they have now."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import quote

from markupsafe import Markup

from newsroom.formeraddresses import FormerAddress
from newsroom.release.errors import PathRefused
from newsroom.release.paths import check_path, fold
from newsroom.rules.addresses import is_kept
from newsroom.site.plannedpage import PlannedPage
from newsroom.site.views import Site

MAP = "pengalihan.map"
"""The file for nginx, where a site has redirects: served like any other, and no secret."""

# A longer one does not fit into Windows' 260 characters beside the folder of the site.
_LONGEST_PATH = 150
_PAGES = (".html", ".htm")


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address and the root-relative one that it leads to.

    `path` is the file of a page that leads there, "" where nothing but a server can: an address
    with a query, one that ends like a program or document, or one that no disk can hold.
    """

    former: FormerAddress
    url: str
    path: str


def redirect_pages(site: Site, planned: Iterable[PlannedPage]) -> Iterator[PlannedPage]:
    """A page for each redirect that can have one, and the file for nginx if there are any."""
    found = redirects(site, (page.path for page in planned))
    for one in found:
        if one.path:
            yield PlannedPage(
                one.path, "redirect.html", {"target": one.url}, str(one.former), is_indexed=False
            )
    if found:
        lines = tuple(nginx_lines(found, site.satker.base_url))
        yield PlannedPage(MAP, "redirects.map", {"lines": lines}, f"/{MAP}", is_indexed=False)


def redirects(site: Site, files: Iterable[str]) -> tuple[Redirect, ...]:
    """The redirects to the items shown, sorted by old address; `files` are the site's pages.

    What stands on the site goes first: an old address of which something else has need is left
    out, whatever let it pass. Of two items that claim one address, the one that comes first by
    its identity has it.
    """
    claims = [
        (article.url, former)
        for article in sorted(site.articles, key=lambda article: article.identity)
        for former in article.former
    ]
    if not claims:
        return ()
    room = _Room(files)
    items = frozenset(fold(article.url.rstrip("/")) for article in site.articles)
    found: dict[str, Redirect] = {}
    for url, former in sorted(claims, key=lambda claim: claim[1].key):
        if former.key in found or (not former.query and _is_taken(former, room, items)):
            continue
        path = page_path(former)
        found[former.key] = Redirect(former, url, path if path and room.take(path) else "")
    return tuple(found.values())


def page_path(former: FormerAddress) -> str:
    """The file that a web server shows at that address, "" where none can stand there."""
    is_file = _is_file(former.path)
    if former.query or (is_file and not former.path.lower().endswith(_PAGES)):
        return ""
    path = former.path.lstrip("/") + ("" if is_file else "/index.html")
    try:
        check_path(path)
    except PathRefused:
        return ""
    return path if len(path) <= _LONGEST_PATH else ""


def nginx_lines(redirects: Iterable[Redirect], base_url: str) -> Iterator[Markup]:
    """The inside of nginx's `map`: what `$uri`, or `$uri?$args`, may be, and the address to go to.

    nginx matches without minding case and fails to start where a value stands twice, hence
    `FormerAddress.key`. (nginx.org: ngx_http_map_module.)
    """
    for one in redirects:
        target = _nginx_word(base_url + quote(one.url, safe="/%"))
        for spelling in _spellings(one.former):
            # No HTML, so nothing in it is to be escaped for HTML.
            yield Markup(f"{_nginx_word(spelling)} {target};")  # noqa: S704


def _spellings(former: FormerAddress) -> Iterator[str]:
    """The address as it was written or may have been: with a slash at the end of its path, too."""
    yield str(former)
    if former.path != "/" and not _is_file(former.path):
        yield str(replace(former, path=f"{former.path}/"))


def _is_file(path: str) -> bool:
    """Whether an address ends like a file: with a suffix of two to five letters and digits."""
    return re.search(r"[^/]\.(?=\d*[A-Za-z])[A-Za-z0-9]{2,5}$", path) is not None


def _nginx_word(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _is_taken(former: FormerAddress, room: "_Room", items: frozenset[str]) -> bool:
    """Whether a page stands at that address, or it lies where items keep their photos."""
    if is_kept(former.path) or room.has_page(former.path):
        return True
    place = PurePosixPath(fold(former.path))
    return any(str(folder) in items for folder in (place, *place.parents))


class _Room:
    """The files of a site and their folders, and what further files fit between them.

    A file that another has the name of, in whatever case, does not fit, nor one in a folder that
    is spelt otherwise elsewhere: on some disks they are the same.
    """

    def __init__(self, files: Iterable[str]) -> None:
        self._files: set[str] = set()
        self._folders: dict[str, str] = {}
        for path in files:
            self.take(path)

    def has_page(self, url_path: str) -> bool:
        """Whether a web server has a page to show at that address."""
        name = fold(url_path.strip("/"))
        return name in self._files or f"{name}/index.html".lstrip("/") in self._files

    def take(self, path: str) -> bool:
        """Whether the file fits; if so, it has its place from now on."""
        name = fold(path)
        folders = [str(folder) for folder in PurePosixPath(path).parents][:-1]
        if name in self._files or name in self._folders:
            return False
        for folder in folders:
            key = fold(folder)
            if key in self._files or self._folders.get(key, folder) != folder:
                return False
        self._files.add(name)
        self._folders.update((fold(folder), folder) for folder in folders)
        return True
