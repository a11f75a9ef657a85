"""STR019 — an old address that is none of the office's site, so that nothing can redirect it."""

from collections.abc import Iterator

from newsroom.formeraddresses import written_formers
from newsroom.model import Article, Satker, Severity
from newsroom.rules.bodylinks import shortened
from newsroom.rules.engine import Hit, Rule


def check(article: Article, satker: Satker) -> Iterator[Hit]:
    for written, former in written_formers(article, satker):
        if former is None:
            yield Hit(written.line, written.column, url=shortened(written.text))


RULE = Rule(
    code="STR019",
    name="former-address-invalid",
    default=Severity.ERROR,
    check=check,
    message=(
        "Alamat lama “{url}” bukan alamat di situs kantor ini, sehingga tidak dapat dialihkan."
        " Tulis bagian sesudah nama domainnya, misalnya /blog/read/123, atau hapus."
    ),
)
