"""TAG003 — a synonym or a name where the vocabulary has a slug."""

from collections.abc import Iterator

from newsroom.model import Article, Registers, Severity
from newsroom.rules.engine import Hit, Rule


def check(article: Article, registers: Registers) -> Iterator[Hit]:
    for tag in article.tags:
        known = registers.tag(tag.text)
        if known is not None and known.slug != tag.text:
            yield Hit(tag.line, tag.column, tag=tag.text, slug=known.slug)


RULE = Rule(
    code="TAG003",
    name="tag-synonym",
    default=Severity.ADVICE,
    check=check,
    message="Tag “{tag}” dibaca sebagai “{slug}”. Tulis “{slug}” agar seragam.",
)
