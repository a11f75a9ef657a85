"""Links typed in a body: the source files they name, and the addresses of those on the site."""

import posixpath
from urllib.parse import SplitResult, quote, unquote, urlsplit


def resolve(path: str, url: str) -> str:
    """The path in `content/` that a relative link in that file names, or "" for any other link."""
    parts = _split(url)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return ""
    folder = posixpath.dirname(path)
    return posixpath.normpath(posixpath.join(folder, unquote(parts.path)))


def site_url(target: str, path: str = "") -> str:
    """The root-relative address of a source file or of a file beside an item (RFC 3986, 3.3).

    `path` is that of the file that names it: what stands beside `berita/2025/SLUG.md` is published
    below the item's address.
    """
    address = f"/{target}"
    if target.startswith("halaman/"):
        address = f"/{target.removeprefix('halaman/').removesuffix('.md')}/"
    elif target.endswith(".md"):
        address = f"/{target.removesuffix('/index.md').removesuffix('.md')}/"
    elif path.endswith(".md") and posixpath.dirname(target) == posixpath.dirname(path):
        address = (
            f"/{path.removesuffix('/index.md').removesuffix('.md')}/{posixpath.basename(target)}"
        )
    return quote(address)


def fragment(url: str) -> str:
    """The part of a link from its hash sign on, "" where it has none."""
    found = _split(url).fragment
    return f"#{found}" if found else ""


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError:  # no address at all, as in "http://[::1"
        return SplitResult("", "", "", "", "")
