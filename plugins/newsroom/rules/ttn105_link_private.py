"""TTN105 — a link to a computer or network that readers cannot reach."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.bodylinks import placed
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.weblinks import is_local


def check(prose: Prose) -> Iterator[Hit]:
    if not prose.item.body.links:
        return
    for link in placed(prose):
        if is_local(link.url):
            yield Hit(link.line, link.column, url=link.shown)


RULE = Rule(
    code="TTN105",
    name="link-private",
    default=Severity.ERROR,
    check=check,
    message=(
        "Tautan “{url}” menuju komputer atau jaringan kantor sendiri, yang tidak dapat dibuka"
        " pembaca. Ganti dengan alamat di internet, atau jadikan berkasnya lampiran."
    ),
)
