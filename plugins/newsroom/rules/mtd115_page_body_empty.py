"""MTD115 — a page without a text."""

from collections.abc import Iterator

from newsroom.model import Page, Severity
from newsroom.rules.engine import Hit, Rule


def check(page: Page) -> Iterator[Hit]:
    if not page.body.plain.strip():
        yield Hit(1)


RULE = Rule(
    code="MTD115",
    name="page-body-empty",
    default=Severity.ERROR,
    check=check,
    message="Isi halaman masih kosong. Tulis isinya di bawah garis --- penutup.",
)
