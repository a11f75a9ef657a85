"""ANG011 — a law cited with its title, and without the change that it has seen since."""

import re
from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Part, Prose
from newsroom.rules.citations import all_cited, year_of
from newsroom.rules.engine import Hit, Rule
from newsroom.standard.regulations import regulations

_CHANGE = re.compile(r"\b(?:di|per)ubah(?:an)?\b", re.IGNORECASE)


def check(prose: Prose, this_year: int) -> Iterator[Hit]:
    every = all_cited(prose)
    text = prose.body.words
    if not any(each.title for each in every) or "tentang" not in text:
        return
    if "ubah" in prose.lowered and _CHANGE.search(text):
        # Whoever writes so knows.
        return
    known = {each.citation for each in every}
    year = year_of(prose, this_year)
    told = set()
    for each in every:
        regulation = regulations().get(each.citation)
        if regulation is None or not each.title or each.passage.part is not Part.BODY:
            continue
        if not regulation.is_titled(each.title):
            # Nobody knows which of the two is meant; another rule says so.
            continue
        changes = [change for change in regulation.amended_by if change.year < year]
        if changes and known.isdisjoint(changes) and each.citation not in told:
            told.add(each.citation)
            yield Hit(*each.passage.place(each.begin), text=each.text, change=str(changes[-1]))


RULE = Rule(
    code="ANG011",
    name="regulation-amended",
    default=Severity.ADVICE,
    check=check,
    message=(
        "“{text}” sudah diubah, terakhir yang tercatat dengan {change}. Bila dikutip lengkap, "
        "tambahkan “sebagaimana telah diubah dengan {change}”."
    ),
)
