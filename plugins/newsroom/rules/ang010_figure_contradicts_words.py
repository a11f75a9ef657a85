"""ANG010 — a number in figures and another one in the words in brackets behind it."""

import re
from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.numbers import FIGURES, WORDS, read, spell
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule

_BOTH = re.compile(rf"(?<![\w./,:’'–-]){FIGURES}\s?\({WORDS}\)", re.IGNORECASE)
_BRACKET = re.compile(r"\d\s?\([a-z]{3}", re.IGNORECASE)


def check(prose: Prose) -> Iterator[Hit]:
    for passage in prose.passages:
        if "(" not in passage.words or not _BRACKET.search(passage.words):
            continue
        for found in _BOTH.finditer(passage.words):
            number = read(found[0])
            if number is not None and number.words not in (None, number.value):
                yield Hit(
                    *passage.place(found.start()),
                    text=" ".join(found[0].split()),
                    words=spell(number.words or 0),
                    figures=spell(number.value),
                )


RULE = Rule(
    code="ANG010",
    name="figure-contradicts-words",
    default=Severity.ERROR,
    check=check,
    message=(
        "“{text}”: angkanya {figures}, sedangkan hurufnya {words}. Samakan angka dan hurufnya."
    ),
)
