"""TTN001 — a link to an item, page or listing of this site that does not exist."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.addresses import OWN, Addresses
from newsroom.rules.bodylinks import is_file_name, leads, suggestion
from newsroom.rules.engine import Hit, Rule


def check(prose: Prose, addresses: Addresses) -> Iterator[Hit]:
    for lead in leads(prose, addresses):
        link = lead.link
        is_ours = bool(link.target) or lead.path.startswith(OWN)
        if is_ours and not is_file_name(lead.path) and not addresses.is_known(lead.path):
            proposed = suggestion(lead, addresses)
            yield Hit(link.line, link.column, url=link.shown, suggestion=proposed)


RULE = Rule(
    code="TTN001",
    name="internal-link-dead",
    default=Severity.ERROR,
    check=check,
    message=(
        "Tautan “{url}” tidak menuju tulisan, halaman, atau daftar yang ada di situs ini."
        "{suggestion} Betulkan alamatnya, atau hapus tautannya."
    ),
)
