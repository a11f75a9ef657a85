"""Laws and regulations that election news often cites, read from the package's own file."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

import yaml

KINDS = MappingProxyType(
    {"UU": "Undang-Undang", "PP": "Peraturan Pemerintah", "PKPU": "Peraturan KPU"}
)
"""What each kind of regulation is called in full."""

_NO_WORD = re.compile(r"[^\w\s]")
_SHORT = re.compile(r"(?P<kind>[A-Z]+) (?P<number>\d+)/(?P<year>\d{4})")


@dataclass(frozen=True, slots=True)
class Citation:
    """A regulation by kind (one of `KINDS`), number and year."""

    kind: str
    number: int
    year: int

    def __str__(self) -> str:
        return f"{KINDS[self.kind]} Nomor {self.number} Tahun {self.year}"


@dataclass(frozen=True, slots=True)
class Regulation:
    """One regulation: its official title, what else its title is called, and what became of it.

    `names` are those by which it goes behind its kind alone, as in "UU Pemilu". `matter` says what
    it is about where its title does not.
    """

    citation: Citation
    title: str
    also: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    amended_by: tuple[Citation, ...] = ()
    repealed_by: Citation | None = None
    matter: str = ""

    @property
    def full(self) -> str:
        """The citation with its title; a law that changes another goes without."""
        is_change = self.title.startswith("Perubahan")
        return str(self.citation) if is_change else f"{self.citation} tentang {self.title}"

    def is_titled(self, words: str) -> bool:
        """Whether these words behind "tentang" are its title, cut off or going on."""
        if words.startswith(self.title) and not words[len(self.title) :][:1].strip():
            # The common case, and a cheap look.
            return True
        given = _plain(words)
        return any(
            given == own or given.startswith(f"{own} ") or own.startswith(f"{given} ")
            for own in map(_plain, (self.title, *self.also))
        )


@dataclass(frozen=True, slots=True)
class Regulations:
    """The regulations known, and the law that each of the names behind "UU" means, casefolded."""

    known: Mapping[Citation, Regulation]
    named: Mapping[str, Regulation]

    def get(self, citation: Citation) -> Regulation | None:
        """The regulation so cited, if it is known."""
        return self.known.get(citation)

    def titled(self, kind: str, title: str) -> tuple[Regulation, ...]:
        """Those of that kind with exactly that official title."""
        return tuple(
            regulation
            for citation, regulation in self.known.items()
            if citation.kind == kind and regulation.title.casefold() == title.casefold()
        )


@cache
def regulations() -> Regulations:
    """Every regulation of the package's file."""
    text = resources.files("newsroom.standard").joinpath("peraturan.yaml").read_text("utf-8")
    return parse_regulations(yaml.load(text, Loader=yaml.CSafeLoader)["peraturan"])


def parse_regulations(entries: Iterable[Mapping[str, Any]]) -> Regulations:
    """The regulations of a file of that form.

    Raises KeyError where an entry lacks a part, ValueError where it cites in another form or
    stands there twice.
    """
    known: dict[Citation, Regulation] = {}
    for entry in entries:
        citation = _citation(entry["kutipan"])
        if citation in known:
            raise ValueError(f"listed twice: {citation}")
        known[citation] = Regulation(
            citation=citation,
            title=entry["tentang"],
            also=tuple(entry.get("sebutan", ())),
            names=tuple(entry.get("nama", ())),
            amended_by=tuple(map(_citation, entry.get("diubah-dengan", ()))),
            repealed_by=_citation(entry["dicabut-dengan"]) if "dicabut-dengan" in entry else None,
            matter=entry.get("pokok", ""),
        )
    named = {name.casefold(): each for each in known.values() for name in each.names}
    return Regulations(MappingProxyType(known), MappingProxyType(named))


def _plain(words: str) -> str:
    """The words alone, in small letters."""
    return " ".join(_NO_WORD.sub(" ", words).casefold().split())


def _citation(short: str) -> Citation:
    found = _SHORT.fullmatch(short)
    if found is None or found["kind"] not in KINDS:
        raise ValueError(f"not of the form 'UU 7/2017': {short!r}")
    return Citation(found["kind"], int(found["number"]), int(found["year"]))
