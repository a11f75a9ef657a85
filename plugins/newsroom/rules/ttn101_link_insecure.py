"""TTN101 — a link that does not go by https."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.bodylinks import placed
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.weblinks import is_insecure, is_local, malformed


def check(prose: Prose) -> Iterator[Hit]:
    if not any(is_insecure(link.url) for link in prose.item.body.links):
        return
    for link in placed(prose):
        url = link.url
        if is_insecure(url) and not is_local(url) and malformed(url) is None:
            yield Hit(link.line, link.column, url=link.shown)


RULE = Rule(
    code="TTN101",
    name="link-insecure",
    default=Severity.WARNING,
    check=check,
    message=(
        "Tautan “{url}” berawalan http://, sehingga isinya dapat diubah di tengah jalan. Ganti"
        " dengan https://, lalu coba buka."
    ),
)
