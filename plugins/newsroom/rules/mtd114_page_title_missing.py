"""MTD114 — a page without a title."""

from collections.abc import Iterator

from newsroom.model import Page, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.reported import is_reported


def check(page: Page) -> Iterator[Hit]:
    if not page.title and not is_reported(page.source, "judul"):
        yield Hit(page.title.line)


RULE = Rule(
    code="MTD114",
    name="page-title-missing",
    default=Severity.ERROR,
    check=check,
    message="Judul halaman belum diisi. Tulis judul yang menyebut isi halaman.",
)
