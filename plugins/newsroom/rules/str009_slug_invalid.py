"""STR009 — a folder or page file whose name cannot stand in an address as it is."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.str006_unsafe_name import unsafe
from newsroom.slugs import is_slug, slugify


def check(newsroom: Newsroom) -> Iterator[Hit]:
    for item in newsroom.items:
        if not is_slug(item.slug) and not unsafe(item.slug):
            yield Hit(1, path=item.source.path, name=item.slug, proposal=slugify(item.slug))


RULE = Rule(
    code="STR009",
    name="slug-invalid",
    default=Severity.ERROR,
    check=check,
    message=(
        "Nama “{name}” menjadi alamat, jadi hanya boleh berisi huruf kecil, angka, dan tanda "
        "hubung. Ganti menjadi “{proposal}”."
    ),
)
