"""TTN006 — a link to an item that has been withdrawn."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.prose.passages import Prose
from newsroom.rules.addresses import Addresses
from newsroom.rules.bodylinks import leads
from newsroom.rules.engine import Hit, Rule


def check(prose: Prose, addresses: Addresses) -> Iterator[Hit]:
    for lead in leads(prose, addresses):
        owner = lead.owner
        if (
            isinstance(owner, Article)
            and owner is not prose.item
            and owner.withdrawal is not None
            and not owner.is_draft
            and not lead.is_file
        ):
            yield Hit(lead.link.line, lead.link.column, url=lead.link.shown)


RULE = Rule(
    code="TTN006",
    name="link-to-withdrawn",
    default=Severity.WARNING,
    check=check,
    message=(
        "Tautan “{url}” menuju tulisan yang sudah dicabut; pembaca hanya menemukan catatan"
        " pencabutannya. Tautkan penggantinya, atau hapus tautannya."
    ),
)
