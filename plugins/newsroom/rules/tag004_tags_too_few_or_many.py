"""TAG004 — fewer or more tags than help a reader."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    count = sum(map(bool, article.tags))
    least, most = profile.limit("tag-tersedikit"), profile.limit("tag-terbanyak")
    if count and not least <= count <= most:
        yield Hit(article.tags_span.line, count=count, least=least, most=most)


RULE = Rule(
    code="TAG004",
    name="tags-too-few-or-many",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Ada {count} tag; sebaiknya {least} sampai {most}. Pilih yang paling menggambarkan isinya."
    ),
)
