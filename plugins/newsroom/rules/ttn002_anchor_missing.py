"""TTN002 — a link to a part of a page that has no such part."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.addresses import Addresses
from newsroom.rules.bodylinks import anchor, ids, leads, placed
from newsroom.rules.engine import Hit, Rule


def check(prose: Prose, addresses: Addresses) -> Iterator[Hit]:
    if not any("#" in link.url for link in prose.item.body.links):
        return
    for link in placed(prose):
        name = anchor(link)
        if link.url.startswith("#") and name and name not in ids(prose.item.body):
            yield Hit(link.line, link.column, anchor=name, where="tulisan ini")
    for lead in leads(prose, addresses):
        name, owner = anchor(lead.link), lead.owner
        if name and owner is not None and not lead.is_file and name not in ids(owner.body):
            where = f"“{owner.title}”" if owner.title else owner.source.path
            yield Hit(lead.link.line, lead.link.column, anchor=name, where=where)


RULE = Rule(
    code="TTN002",
    name="anchor-missing",
    default=Severity.ERROR,
    check=check,
    message=(
        "Bagian “#{anchor}” tidak ada pada {where}; judul bagian di situs ini tidak beralamat"
        " sendiri. Hapus “#{anchor}”, dan sebut nama bagiannya dengan kata-kata."
    ),
)
