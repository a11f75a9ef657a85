"""What the renditions of a photo are called in a page: values for `srcset`."""

import re
from collections.abc import Iterable
from urllib.parse import quote

# HTML, "Srcset attributes": white space ends an address, a comma ends a candidate.
_SEPARATOR = re.compile(r"[\s,]")


def srcset(pairs: Iterable[tuple[str, int]]) -> str:
    """The value of `srcset` for addresses and their widths in pixels, the narrowest first.

    Of two addresses with one width the first stands. White space and commas in addresses are
    percent-encoded, all else is left as it is; the value is not escaped for HTML. Empty for
    no pairs.
    """
    by_width: dict[int, str] = {}
    for url, width in pairs:
        by_width.setdefault(width, url)
    return ", ".join(f"{_joined(by_width[width])} {width}w" for width in sorted(by_width))


def _joined(url: str) -> str:
    return _SEPARATOR.sub(lambda found: quote(found[0]), url)
