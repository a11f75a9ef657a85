"""ANG005 — a regulation spoken of without its number or its year."""

import re
from collections.abc import Iterator, Mapping

from newsroom.model import Severity
from newsroom.prose.passages import Passage, Prose
from newsroom.rules.citations import LAW_WORDS, Cited, all_cited, is_other, said
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.plainprose import places, plain
from newsroom.standard.regulations import Citation, Regulation, regulations

_LAW = re.compile(
    r"\b(?:[Uu]ndang[-\s][Uu]ndang|UU)(?:\s+RI)?\s+(?:tentang\s+)?"
    r"(?P<name>[A-Z][\w-]*(?:\s+(?:dan\s+)?[A-Z][\w-]*){0,4})"
)
_WORD = re.compile(r"[\w-]+")
# The year stands behind another number: "Nomor 7 dan 8 Tahun 2022".
_SHARED = re.compile(r"\s*(?:,|dan|serta|jo\.?|juncto|/)\s+(?:nomor\s+|no\.?\s*)?\d", re.IGNORECASE)


def check(prose: Prose) -> Iterator[Hit]:
    every = all_cited(prose)
    words = said(prose, LAW_WORDS)
    if every or words:
        body, text = prose.body, plain(prose.body)
        yield from _without_year(body, text, every)
        known = {each.citation for each in every if each.citation.year}
        yield from _without_number(body, text, places(text, *words), known)


def _without_year(body: Passage, text: str, every: tuple[Cited, ...]) -> Iterator[Hit]:
    """First citations that have a number, and no year anywhere in the item."""
    cited = [each.citation for each in every]
    complete = {(one.kind, one.number) for one in cited if one.year}
    for each, one in zip(every, cited, strict=True):
        own = one.kind, one.number
        if each.passage is not body or one.year or own in complete:
            continue
        if not each.has_sign or _SHARED.match(text, each.end):
            continue
        complete.add(own)
        yield Hit(
            *body.place(each.begin),
            text=each.text,
            missing="tahunnya",
            right=f"{each.text} Tahun …",
        )


def _without_number(
    body: Passage, text: str, laws: list[int], known: set[Citation]
) -> Iterator[Hit]:
    """First mentions by name of a law, at one of those places, whose number the item never has."""
    register = regulations()
    told = set(known)
    for at in laws:
        found = _LAW.match(text, at)
        if found is None or is_other(text, at):
            continue
        law, end = _named(register.named, found)
        if law is None or not told.isdisjoint((law.citation, *law.amended_by)):
            continue
        alike = {each.citation for each in register.titled(law.citation.kind, law.title)}
        if told.isdisjoint(alike):
            told.add(law.citation)
            yield Hit(
                *body.place(at),
                text=" ".join(text[at:end].split()),
                missing="nomor dan tahunnya",
                right=law.full,
            )


def _named(names: Mapping[str, Regulation], found: re.Match[str]) -> tuple[Regulation | None, int]:
    """The law whose name is the longest that stands there, and where the name ends."""
    ends = [word.end() for word in _WORD.finditer(found["name"])]
    for end in reversed(ends):
        law = names.get(" ".join(found["name"][:end].split()).casefold())
        if law is not None:
            return law, found.start("name") + end
    return None, found.end()


RULE = Rule(
    code="ANG005",
    name="regulation-incomplete",
    default=Severity.ADVICE,
    check=check,
    message=(
        "“{text}” belum menyebut {missing}. Pada penyebutan pertama tulis lengkap: “{right}”."
    ),
)
