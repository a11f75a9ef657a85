"""NAM103 — an official who is first named without saying who that is."""

import re
from collections.abc import Iterator
from datetime import date

from newsroom.model import Official, Severity
from newsroom.prose.officials import Mention, OfficialNames
from newsroom.prose.passages import Part, Prose
from newsroom.rules.engine import Hit, Rule

# A role anywhere near, also in the sentence before: "Ketua KPU hadir. Reza Cristian mengatakan …".
_ROLE = re.compile(
    r"\b(?:ketua|anggota|komisioner|sekretaris|sekjen|kepala|ka(?:bag|div|sub\w*)|sub ?koordinator"
    r"|koordinator|divisi|deputi|direktur|inspektur|pimpinan|staf|pelaksana|plt|plh|moderator"
    r"|narasumber|pemateri|pembicara|penulis|panitia)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"\b(?:KPU|KIP|Komisi|Bawaslu|DKPP|Sekretariat)\b")
_STOP = re.compile(r"(?<=\w{4})[.!?]\s|\n\s*\n")
_LISTED = re.compile(r"[ \t]*(?:[-+*|]|\d{1,3}[.)])")
_BEFORE, _BEHIND, _BESIDE = 200, 140, 60


def check(prose: Prose, officials: OfficialNames) -> Iterator[Hit]:
    article = prose.article
    if article is None:
        return
    stamp = article.event.day or article.date
    seen: set[str] = set()
    for mention in officials.mentions(prose):
        official = mention.official
        if mention.passage.part is not Part.BODY or mention.is_quoted or official.name in seen:
            continue
        seen.add(official.name)
        if mention.is_right and mention.is_whole and not (_is_listed(mention) or _is_told(mention)):
            known = _example(official, stamp.day if stamp else None)
            if known:
                yield Hit(
                    *mention.passage.place(mention.begin),
                    name=mention.likeness.text,
                    example=known,
                )


def _is_listed(mention: Mention) -> bool:
    """Whether the name stands in a list or table, which its heading explains."""
    text = mention.passage.text
    return _LISTED.match(text, text.rfind("\n", 0, mention.begin) + 1) is not None


def _is_told(mention: Mention) -> bool:
    words = mention.passage.words
    begin, end = mention.begin, mention.end
    # Most are told directly before the name.
    for far in (_BESIDE, _BEFORE):
        if _ROLE.search(words, max(0, begin - far), end + _BEHIND):
            return True
    ahead = _STOP.split(words[max(0, begin - _BESIDE) : begin])[-1]
    behind = _STOP.split(words[end : end + _BESIDE])[0]
    return _OFFICE.search(f"{ahead} {behind}") is not None


def _example(official: Official, day: date | None) -> str:
    """The name with the post held on that day; empty where the register has none."""
    held = (office.title for office in official.offices if day is None or day in office.term)
    title = next(held, "")
    return f"{official.name}, {title}" if title else ""


RULE = Rule(
    code="NAM103",
    name="post-missing",
    default=Severity.ADVICE,
    check=check,
    message=(
        "{name} pertama kali disebut tanpa jabatan. Perkenalkan kepada pembaca, misalnya"
        " “{example}”."
    ),
)
