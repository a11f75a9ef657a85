"""FTO302 — a photo credited to another than the one it names as its maker."""

from collections.abc import Iterator, Sequence

from newsroom.model import Article, Registers, Satker, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photonames import disputed, parties
from newsroom.rules.photowords import shown, sound
from newsroom.rules.signatures import office_names


def check(article: Article, registers: Registers, satker: Satker) -> Iterator[Hit]:
    for number, photo, facts in sound(article):
        if not (facts.embedded.byline or facts.embedded.credit):
            continue
        credit = photo.credit if photo.credit else article.author
        author = registers.author(credit.text)
        own: Sequence[str] = office_names(satker) if author else ()
        credited = (author.name, author.code) if author else parties(credit.text)
        named = _names(facts.embedded.byline, registers)
        other = disputed(named, facts.embedded.credit, credited, own)
        if other:
            place = photo.credit if photo.credit else photo.file
            yield Hit(
                place.line,
                place.column,
                number=number,
                file=shown(photo.file.text),
                other=other,
                credit=author.name if author else credit.text,
            )


def _names(byline: str, registers: Registers) -> str:
    """A byline with the names of colleagues who sign with their code."""
    known = ((party, registers.author(party.casefold())) for party in parties(byline))
    return ", ".join(author.name if author else party for party, author in known)


RULE = Rule(
    code="FTO302",
    name="byline-contradicts-credit",
    default=Severity.WARNING,
    check=check,
    message=(
        "Foto {number} ({file}) di dalam berkasnya mencatat pembuat “{other}”, sedangkan kreditnya"
        " “{credit}”. Betulkan kreditnya bila keliru; yang dimuat adalah isian kredit."
    ),
)
