"""STR201 — an attachment that does not lie in the item's folder."""

from collections.abc import Iterator

from newsroom.model import Article, Newsroom, Severity
from newsroom.photos.sources import is_beside
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import is_misnamed, shown
from newsroom.standard.profile import Profile

FAULTS = frozenset({"missing", "outside", "not-a-file"})


def check(article: Article, newsroom: Newsroom, profile: Profile) -> Iterator[Hit]:
    for number, attachment in enumerate(article.attachments, start=1):
        name, facts = attachment.file, attachment.facts
        if not name:
            continue
        is_elsewhere = not is_beside(name.text) and not is_misnamed(
            name.text, article, newsroom, profile
        )
        if is_elsewhere or (facts is not None and facts.fault in FAULTS):
            yield Hit(name.line, name.column, number=number, file=shown(name.text))


RULE = Rule(
    code="STR201",
    name="attachment-missing",
    default=Severity.ERROR,
    check=check,
    message=(
        "Lampiran {number} ({file}) tidak ada di folder tulisannya. Taruh berkasnya di situ,"
        " lalu tulis nama berkasnya saja; huruf besar dan kecil dibedakan."
    ),
)
