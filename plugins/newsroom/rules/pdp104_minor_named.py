"""PDP104 — a child or pupil who is named together with a school or an age."""

from collections.abc import Iterator

from newsroom.model import Registers, Severity
from newsroom.prose.passages import Part, Passage, Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.pupils import initials, may_name_pupils, named_pupils


def check(prose: Prose, registers: Registers) -> Iterator[Hit]:
    if not may_name_pupils(prose):
        return
    for passage in prose.passages:
        for begin, name in named_pupils(passage):
            if not _has_consent(prose, passage) and not _is_official(name, registers):
                where = passage.name[:1].upper() + passage.name[1:]
                yield Hit(*passage.place(begin), where=where, initials=initials(name))


def _has_consent(prose: Prose, passage: Passage) -> bool:
    """Whether the photo of that caption or alternative text says who allowed it."""
    if prose.article is None or passage.part not in (Part.CAPTION, Part.ALT):
        return False
    return bool(prose.article.photos[passage.number - 1].consent)


def _is_official(name: str, registers: Registers) -> bool:
    """Whether the name is an official's, or has one in it."""
    meant = name.casefold()
    known = (form for each in registers.officials for form in (each.name, *each.variants))
    return any(meant in form or form in meant for form in map(str.casefold, known))


RULE = Rule(
    code="PDP104",
    name="minor-named",
    default=Severity.WARNING,
    ceiling=Severity.WARNING,
    check=check,
    message=(
        "{where}: nama anak disebut bersama sekolah atau umurnya. Tulis inisialnya saja"
        " ({initials}). Bila orang tuanya mengizinkan, catat pada isian izin foto, atau pada isian"
        " abaikan beserta alasannya."
    ),
)
