"""FED001 — a domain that would give every item readers have a new identity."""

from collections import Counter
from collections.abc import Iterator, Mapping

from newsroom.model import Newsroom, Satker, Severity
from newsroom.release.manifest import Published
from newsroom.rules.engine import Hit, Rule


def check(newsroom: Newsroom, satker: Satker, public: Mapping[str, Published]) -> Iterator[Hit]:
    # Pages have no entries in feeds, and many offices have pages of the same names.
    known = (public[article.path] for article in newsroom.articles if article.path in public)
    former = Counter(
        one.domain
        for one in known
        if one.domain != satker.identity_domain and one.state == "published"
    )
    if former:
        domain = min(former, key=lambda name: (-former[name], name))
        yield Hit(
            satker.domain_line,
            path=newsroom.satker_source.path,
            count=former.total(),
            former=domain,
            now=satker.identity_domain,
            domain=satker.domain,
        )


RULE = Rule(
    code="FED001",
    name="identity-domain-changed",
    default=Severity.ERROR,
    check=check,
    message=(
        "{count} tulisan yang sudah tayang dikenal media dengan domain {former}, sekarang {now}: "
        "semuanya akan diterima lagi sebagai berita baru. Salah ketik? Betulkan. Memang pindah? "
        "Tulis domain-identitas: {former} (domain boleh tetap {domain})."
    ),
)
