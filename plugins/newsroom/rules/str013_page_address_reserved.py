"""STR013 — a page that would stand where the site keeps its own listings and files."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Severity
from newsroom.rules.addresses import RESERVED
from newsroom.rules.engine import Hit, Rule


def check(newsroom: Newsroom) -> Iterator[Hit]:
    for page in newsroom.pages:
        if page.slug in RESERVED:
            yield Hit(1, path=page.source.path, slug=page.slug)


RULE = Rule(
    code="STR013",
    name="page-address-reserved",
    default=Severity.ERROR,
    check=check,
    message="Alamat /{slug}/ dipakai oleh situs sendiri. Ganti nama berkas halaman ini.",
)
