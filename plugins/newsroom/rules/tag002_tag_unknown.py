"""TAG002 — a tag that neither the nation nor the office has in its vocabulary."""

from collections.abc import Iterator

from newsroom.model import Article, Registers, Severity
from newsroom.nearest import suggestion
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.strays import REGISTER_FOLDER

# A slip of the hand, and no other subject: "politik" is not "logistik".
_ALIKE = 0.75


def check(article: Article, registers: Registers) -> Iterator[Hit]:
    # With the whole folder the office's own tags are gone, and STR014 says so.
    if not any(source.path.startswith(REGISTER_FOLDER) for source in registers.sources):
        return
    for tag in article.tags:
        if tag and registers.tag(tag.text) is None:
            known = (each.slug for each in registers.tags)
            proposed = suggestion(tag.text, known, _ALIKE)
            yield Hit(tag.line, tag.column, tag=tag.text, suggestion=proposed)


RULE = Rule(
    code="TAG002",
    name="tag-unknown",
    default=Severity.ERROR,
    check=check,
    message=(
        "Tag “{tag}” tidak ada dalam kosakata.{suggestion} Pakai tag yang ada atau daftarkan "
        "di daftar/tag.yaml."
    ),
)
