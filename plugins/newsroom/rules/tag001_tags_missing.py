"""TAG001 — an item without a tag."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.reported import is_reported
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    if not any(article.tags) and not is_reported(article.source, "tag"):
        yield Hit(
            article.tags_span.line,
            least=profile.limit("tag-tersedikit"),
            most=profile.limit("tag-terbanyak"),
        )


RULE = Rule(
    code="TAG001",
    name="tags-missing",
    default=Severity.ERROR,
    check=check,
    message=(
        "Tag belum diisi. Pilih {least} sampai {most} tag dari daftar yang muncul dengan tugas "
        "“jelaskan”."
    ),
)
