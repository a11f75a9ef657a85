"""HUK105 — a photo that names an agency as its owner, credited to the office itself."""

import re
from collections.abc import Iterator

from newsroom.model import Article, Registers, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import shown, sound

# Cameras write all kinds of names into the field; only those that sell pictures count.
_AGENCY = re.compile(
    r"\b(?:getty ?images|shutterstock|istock(?:photo)?|adobe stock|freepik|alamy|dreamstime|123rf"
    r"|depositphotos|reuters|afp|associated press|ap photo|antara(?: ?foto)?|kompas|tempo"
    r"|detik(?:com)?|tribun(?:news)?|jawa ?pos|republika|media indonesia|bisnis indonesia)\b",
    re.IGNORECASE,
)


def check(article: Article, registers: Registers) -> Iterator[Hit]:
    for number, photo, facts in sound(article):
        embedded = facts.embedded
        # Where the file names its maker, too, FTO302 compares that name.
        if not embedded.copyright or embedded.byline or embedded.credit:
            continue
        found = _AGENCY.search(embedded.copyright)
        credit = photo.credit.text or article.author.text
        if found is not None and found[0].split()[0].casefold() not in credit.casefold():
            author = registers.author(credit)
            place = photo.credit if photo.credit else photo.file
            yield Hit(
                place.line,
                place.column,
                number=number,
                file=shown(photo.file.text),
                owner=found[0],
                credit=author.name if author else credit,
            )


RULE = Rule(
    code="HUK105",
    name="agency-photo-uncredited",
    default=Severity.WARNING,
    ceiling=Severity.WARNING,
    check=check,
    message=(
        "Foto {number} ({file}) di dalam berkasnya mencatat hak cipta {owner}, sedangkan kreditnya"
        " “{credit}”. Tulis pemiliknya dan izinnya, atau pakai foto sendiri."
    ),
)
