"""ANG003 — a total that its parts do not make up."""

import re
from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.numbers import spell
from newsroom.prose.passages import Prose
from newsroom.rules.breakdowns import MARKERS, WOMEN, breakdowns
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.plainprose import plain, shown

_WORDS = frozenset((*MARKERS, *WOMEN))
_LISTED = re.compile(r"(?<=[\s:])\s*(?:[-+•]|\d{1,2}[.)])\s+")
_NOUN = re.compile(r"\s+[\w/-]+")


def check(prose: Prose) -> Iterator[Hit]:
    known = _WORDS & prose.vocabulary if prose.is_plain else _WORDS
    for passage in prose.passages if known else ():
        text = plain(passage)
        told = set()
        for found in breakdowns(text, known):
            if sum(found.parts) != found.total and found.begin not in told:
                told.add(found.begin)
                noun = _NOUN.match(text, found.end)
                end = noun.end() if noun else found.end
                words = shown(passage.text, found.begin, end)
                yield Hit(
                    *passage.place(found.begin),
                    text=" ".join(_LISTED.sub(" ", words).split()),
                    sum=" + ".join(map(spell, found.parts)) + f" = {spell(sum(found.parts))}",
                    total=spell(found.total),
                )


RULE = Rule(
    code="ANG003",
    name="sum-differs",
    default=Severity.WARNING,
    check=check,
    message="“{text}”: {sum}, bukan {total}. Periksa jumlah dan rinciannya.",
)
