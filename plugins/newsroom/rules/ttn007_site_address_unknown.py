"""TTN007 — a link to an address of the office's own site that this newsroom does not make."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.addresses import OWN, Addresses
from newsroom.rules.bodylinks import leads, suggestion
from newsroom.rules.engine import Hit, Rule


def check(prose: Prose, addresses: Addresses) -> Iterator[Hit]:
    for lead in leads(prose, addresses):
        # Below its own sections nothing but the newsroom writes; elsewhere others may.
        is_ours = bool(lead.link.target) or lead.path.startswith(OWN)
        if not is_ours and not addresses.is_known(lead.path):
            proposed = suggestion(lead, addresses)
            url = lead.link.shown
            yield Hit(lead.link.line, lead.link.column, url=url, suggestion=proposed)


RULE = Rule(
    code="TTN007",
    name="site-address-unknown",
    default=Severity.WARNING,
    check=check,
    message=(
        "Alamat “{url}” ada di situs sendiri, tetapi ruang berita ini tidak membuatnya."
        "{suggestion} Pastikan alamatnya masih dapat dibuka, atau ganti tautannya."
    ),
)
