"""TAG005 — one tag twice, perhaps once as its synonym."""

from collections.abc import Iterator

from newsroom.model import Article, Registers, Severity
from newsroom.rules.engine import Hit, Rule


def check(article: Article, registers: Registers) -> Iterator[Hit]:
    seen: dict[str, str] = {}
    for tag in article.tags:
        known = registers.tag(tag.text)
        slug = known.slug if known else tag.text
        if slug in seen:
            yield Hit(tag.line, tag.column, tag=tag.text, other=seen[slug])
        seen.setdefault(slug, tag.text)


RULE = Rule(
    code="TAG005",
    name="tag-repeated",
    default=Severity.WARNING,
    check=check,
    message="Tag “{tag}” sama dengan “{other}”. Hapus salah satu.",
)
