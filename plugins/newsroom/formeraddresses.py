"""Where an item stood on an older site: what `alamat-lama` says, in one form for all spellings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from newsroom.characters import FORBIDDEN
from newsroom.model import Article, Satker, Text
from newsroom.release.paths import fold

MAX_BYTES = 1000
"""More than any old address has, and less than nginx takes as one word of its settings (4096)."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
# What a query holds as it travels (RFC 3986, 3.4): what is typed otherwise is escaped.
_QUERY = "!$&'()*+,;=:@/?%-._~[]"


@dataclass(frozen=True, slots=True)
class FormerAddress:
    """An address on the office's own site, as a server sees it.

    `path` is unescaped, with one slash at its head and none at its end; `query` is as a browser
    sends it, without the question mark.
    """

    path: str
    query: str = ""

    @property
    def key(self) -> str:
        """What two spellings have in common that one server or another takes for the same.

        Windows, macOS and nginx's `map` do not mind the case of letters.
        """
        return fold(str(self))

    def __str__(self) -> str:
        return f"{self.path}?{self.query}" if self.query else self.path


def read_former(written: str, satker: Satker) -> FormerAddress | None:
    """The address that was written, or None where it is none of the office's own site.

    A slash missing at its head, the office's own domain before it, percent-encoding, doubled
    slashes, `index.html` and a fragment, which no server ever sees, make no difference.
    """
    written = written.strip()
    if not written or len(written) > 3 * MAX_BYTES or FORBIDDEN.search(written):
        return None
    hosts = {_bare(satker.domain), _bare(satker.identity_domain)}
    if _SCHEME.match(written) is None and not written.startswith("/"):
        has_host = _bare(re.split(r"[/?#]", written, maxsplit=1)[0]) in hosts
        written = f"//{written}" if has_host else f"/{written}"
    try:
        parts = urlsplit(written)
        path = unquote(parts.path, errors="strict")
    except ValueError:  # no address at all, as in "http://[::1", or bytes that are not UTF-8
        return None
    if parts.scheme not in ("", "http", "https"):
        return None
    if (parts.scheme or parts.netloc) and _bare(parts.hostname or "") not in hosts:
        return None
    names = [name for name in path.split("/") if name]
    if names and names[-1].lower() == "index.html":
        names.pop()
    if any(name in (".", "..") for name in names) or FORBIDDEN.search(path):
        return None
    if re.search(r"[\\?#\n\t]", path):
        return None
    address = FormerAddress("/" + "/".join(names), quote(parts.query, safe=_QUERY))
    return address if len(str(address).encode()) <= MAX_BYTES else None


def written_formers(
    article: Article, satker: Satker
) -> Iterator[tuple[Text, FormerAddress | None]]:
    """Each `alamat-lama` of the item with the address that it is."""
    for alias in article.aliases:
        if alias:
            yield alias, read_former(alias.text, satker)


def former_addresses(article: Article, satker: Satker) -> tuple[FormerAddress, ...]:
    """The addresses that the item had before, in the order written."""
    return tuple(address for _, address in written_formers(article, satker) if address)


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.")
