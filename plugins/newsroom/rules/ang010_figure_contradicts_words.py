"""ANG010 — a number in figures and another one in the words in brackets behind it."""

import re
from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.numbers import FIGURES, WORDS, read, spell
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule

_BOTH = re.compile(rf"(?<![\w./,:’'–-]){FIGURES}\s?\({WORDS}\)", re.IGNORECASE)
_BRACKET = re.compile(r"\((?:(?<=\d.)|(?<=\d\s.))[a-z]{3}", re.IGNORECASE)
_FIGURES = re.compile(r"[\d.,]+$")
_LONGEST = 40


def check(prose: Prose) -> Iterator[Hit]:
    for passage in prose.passages:
        words = passage.words
        # The bracket alone is quick to look for; the figures before it begin where they do.
        for bracket in _BRACKET.finditer(words):
            end = len(words[: bracket.start()].rstrip())
            figures = _FIGURES.search(words[:end], max(0, end - _LONGEST))
            found = _BOTH.match(words, figures.start()) if figures else None
            number = read(found[0]) if found is not None else None
            if found and number and number.words not in (None, number.value):
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
