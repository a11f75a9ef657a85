"""STR020 — a logo that the office names and that does not lie in `content/`."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Satker, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.logos import logo_hit

FAULTS = frozenset({"missing", "outside"})


def check(newsroom: Newsroom, satker: Satker) -> Iterator[Hit]:
    facts = newsroom.logo
    if facts is not None and facts.fault in FAULTS:
        near = f" Yang ada: {facts.detail}." if facts.detail else ""
        yield logo_hit(newsroom, satker, near=near)


RULE = Rule(
    code="STR020",
    name="logo-missing",
    default=Severity.ERROR,
    check=check,
    message=(
        "Logo {file} tidak ada di folder content.{near} Taruh berkasnya di samping satker.yaml"
        " dan samakan namanya huruf demi huruf, atau hapus baris logo."
    ),
)
