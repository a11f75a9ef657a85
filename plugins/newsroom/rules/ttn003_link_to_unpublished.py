"""TTN003 — a link to what readers cannot open yet, or any more."""

from collections.abc import Iterator
from datetime import datetime

from newsroom.model import Article, Page, Severity
from newsroom.prose.passages import Prose
from newsroom.reading.daymentions import spell
from newsroom.rules.addresses import Addresses
from newsroom.rules.bodylinks import Lead, leads, opens
from newsroom.rules.engine import Hit, Rule


def check(prose: Prose, addresses: Addresses) -> Iterator[Hit]:
    item = prose.item
    for lead in leads(prose, addresses):
        state = _state(lead, item, addresses.edition)
        if state:
            what = "berkas" if lead.is_file else "tulisan"
            url = lead.link.shown
            yield Hit(lead.link.line, lead.link.column, url=url, what=what, state=state)


def _state(lead: Lead, item: Article | Page, edition: datetime) -> str:
    """Why the link is dead at the moment its own item comes out; "" where it is not."""
    owner = lead.owner
    if owner is None or owner is item:
        return ""
    if owner.is_draft:
        # Two parts of a series may be written side by side.
        return "" if item.is_draft else "masih draf"
    if lead.is_file and isinstance(owner, Article) and owner.withdrawal is not None:
        return "sudah dicabut"
    release = opens(owner)
    if release is None or release <= max(edition, opens(item) or edition):
        return ""
    return f"baru tayang {spell(release.date())} pukul {release:%H.%M}"


RULE = Rule(
    code="TTN003",
    name="link-to-unpublished",
    default=Severity.ERROR,
    check=check,
    message=(
        "Tautan “{url}” menuju {what} yang {state}: pembaca tidak dapat membukanya, dan alamatnya"
        " terlihat. Hapus tautannya, atau pasang setelah yang dituju tayang."
    ),
)
