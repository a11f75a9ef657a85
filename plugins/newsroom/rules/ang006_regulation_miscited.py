"""ANG006 — a regulation cited with a number, year or title not its own, or after its repeal."""

import re
from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.citations import Cited, all_cited, year_of
from newsroom.rules.engine import Hit, Rule
from newsroom.standard.regulations import Citation, regulations

_TITLE_WORDS = re.compile(r"(?:[A-Z][\w/-]*|dan|atas|dalam|serta|di)(?:,?\s+(?=[A-Zdas])|\b)")
# The sentence itself says that the regulation is no longer in force, or tells of earlier days.
_PAST = re.compile(
    r"\b(?:dicabut|mencabut|diganti\w*|menggantikan|pengganti|sebelumnya|lama|dahulu|dulu|pernah"
    r"|semula|tidak (?:lagi )?berlaku|masa itu|waktu itu|saat itu|ketika itu|sejarah|perubahan)\b",
    re.IGNORECASE,
)


def check(prose: Prose, this_year: int) -> Iterator[Hit]:
    every = all_cited(prose)
    year = year_of(prose, this_year)
    known = {each.citation for each in every}
    told = set()
    for each in every:
        if each.citation.year and (each.citation, each.title) not in told:
            told.add((each.citation, each.title))
            problem = _problem(each, year, known)
            if problem is not None:
                said, remedy = problem
                text = (
                    f"{each.text} tentang {_head(each.title)}" if _head(each.title) else each.text
                )
                yield Hit(*each.passage.place(each.begin), text=text, problem=said, remedy=remedy)


def _problem(each: Cited, year: int, known: set[Citation]) -> tuple[str, str] | None:
    """What is wrong with a citation, and what to do; None where nothing is, or nobody knows."""
    register = regulations()
    regulation = register.get(each.citation)
    if each.citation.year > year:
        return f"tahunnya sesudah tahun tulisan ini ({year})", "Periksa nomor dan tahunnya."
    if regulation is None:
        kind = each.citation.kind
        alike = [] if kind == "PKPU" else register.titled(kind, _head(each.title))
        right = " atau ".join(str(other.citation) for other in alike)
        if right and not each.title.startswith(("Perubahan", "Penetapan")):
            return f"menurut daftar peraturan, itu judul {right}", "Periksa nomor dan tahunnya."
        return None
    if each.title and not regulation.is_titled(each.title):
        matter = regulation.matter or regulation.title
        return f"peraturan itu tentang {matter}", "Periksa nomor, tahun, dan judulnya."
    successor = regulation.repealed_by
    if successor is None or year <= successor.year or successor in known:
        return None
    text = each.passage.words
    begin = max(text.rfind(sign, 0, each.begin) for sign in (". ", "\n"))
    end = text.find(". ", each.end)
    if _PAST.search(text, max(0, begin), len(text) if end < 0 else end):
        return None
    return f"peraturan itu sudah dicabut dengan {successor}", "Kutip yang kini berlaku."


def _head(title: str) -> str:
    """The words of a title before the sentence goes on in small letters."""
    end = 0
    while (found := _TITLE_WORDS.match(title, end)) and found[0]:
        end = found.end()
    words = title[:end].rstrip(" ,").split()
    while words and words[-1].islower():
        words.pop()
    return " ".join(words)


RULE = Rule(
    code="ANG006",
    name="regulation-miscited",
    default=Severity.WARNING,
    check=check,
    message="“{text}”: {problem}. {remedy}",
)
