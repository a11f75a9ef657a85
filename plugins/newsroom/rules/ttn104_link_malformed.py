"""TTN104 — a link whose address cannot work for anybody."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.bodylinks import placed
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.weblinks import malformed


def check(prose: Prose) -> Iterator[Hit]:
    if not prose.item.body.links:
        return
    for link in placed(prose):
        fault = malformed(link.url)
        if fault is not None:
            url = link.shown or link.text
            yield Hit(link.line, link.column, url=url, problem=fault.problem, remedy=fault.remedy)


RULE = Rule(
    code="TTN104",
    name="link-malformed",
    default=Severity.ERROR,
    check=check,
    message="Tautan “{url}” tidak dapat dibuka: {problem}. {remedy}.",
)
