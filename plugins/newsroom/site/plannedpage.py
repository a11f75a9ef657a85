"""One file of the site before it is rendered."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """One file of the site: its path, the template that makes it, and what the template sees.

    `url` is the page's root-relative address, `section` the menu entry it belongs to. Only an
    indexed page is for search engines and stands in the sitemap; only a searched one is found by
    the site's own search.
    """

    path: str
    template: str
    variables: Mapping[str, object]
    url: str
    section: str = ""
    is_indexed: bool = True
    is_searched: bool = False
