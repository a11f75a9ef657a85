"""TTN005 — a menu entry or a voters' link of the office that leads to no page of its site."""

from collections.abc import Iterator

from newsroom.model import Link, Newsroom, Satker, Severity
from newsroom.rules.addresses import Addresses
from newsroom.rules.engine import Hit, Rule


def check(newsroom: Newsroom, satker: Satker, addresses: Addresses) -> Iterator[Hit]:
    for link in (*satker.voter_links, *satker.menu):
        state = _state(link, addresses)
        if state:
            path = newsroom.satker_source.path
            yield Hit(link.line, path=path, label=link.label, url=link.url, state=state)


def _state(link: Link, addresses: Addresses) -> str:
    """Why the link is dead; "" where it is not, or leads to another site."""
    path = addresses.path(link.url, "", "")
    if not path:
        return ""
    item = addresses.items.get(path)
    if item is not None and item.is_draft:
        return "yang masih draf"
    return "" if addresses.is_known(path) else "yang tidak ada di situs ini"


RULE = Rule(
    code="TTN005",
    name="menu-address-unknown",
    default=Severity.WARNING,
    check=check,
    message=(
        "Tautan “{label}” menuju {url}, {state}. Betulkan alamatnya, buat halamannya, atau hapus"
        " tautannya."
    ),
)
