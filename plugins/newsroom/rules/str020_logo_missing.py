"""STR020 — a logo that the office names and that does not lie beside the office's file."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Satker, Severity
from newsroom.photos.sources import is_beside
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.logos import logo_hit

FAULTS = frozenset({"missing", "outside"})


def check(newsroom: Newsroom, satker: Satker) -> Iterator[Hit]:
    facts = newsroom.logo
    if satker.logo and not is_beside(satker.logo):
        yield logo_hit(
            newsroom,
            satker,
            what="tidak terletak di samping satker.yaml",
            remedy="taruh di samping satker.yaml dan tulis nama berkasnya saja",
        )
    elif facts is not None and facts.fault in FAULTS:
        near = f" (yang ada: {facts.detail})" if facts.detail else ""
        yield logo_hit(
            newsroom,
            satker,
            what=f"tidak ada di folder content{near}",
            remedy="taruh di samping satker.yaml dan samakan namanya huruf demi huruf",
        )


RULE = Rule(
    code="STR020",
    name="logo-missing",
    default=Severity.ERROR,
    check=check,
    message="Logo {file} {what}; {remedy}, atau hapus baris logo.",
)
