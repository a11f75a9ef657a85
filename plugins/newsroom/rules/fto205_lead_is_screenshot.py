"""FTO205 — a screenshot as the photo that leads the item."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import photo_hit, sound


def check(article: Article) -> Iterator[Hit]:
    lead = article.lead
    for number, photo, facts in sound(article):
        if photo is lead and facts.looks.is_screenshot:
            yield photo_hit(number, photo)


RULE = Rule(
    code="FTO205",
    name="lead-is-screenshot",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Foto {number} ({file}) tampaknya tangkapan layar, padahal menjadi foto utama. Utamakan"
        " foto orang yang hadir; tangkapan layar cukup dipasang di dalam naskah."
    ),
)
