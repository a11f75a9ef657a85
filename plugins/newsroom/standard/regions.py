"""Indonesia's provinces, regencies and cities with their official codes and names."""

from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Region:
    """One province, regency or city.

    `code` is the ministry's ("35", "35.71"), `name` stands without "Kabupaten" and "Kota",
    `level` is provinsi, kabupaten or kota, `parent` the code of its province, empty for a province.
    `also` are other forms in use: another official spelling, a short form, a former name.
    """

    code: str
    name: str
    level: str
    parent: str = ""
    also: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every form of the name, the official one first."""
        return (self.name, *self.also)


@cache
def regions() -> tuple[Region, ...]:
    """All 38 provinces, 416 regencies and 98 cities by code (Kepmendagri 300.2.2-2138/2025)."""
    text = resources.files("newsroom.standard").joinpath("wilayah.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return tuple(_region(*line.split("\t")) for line in lines[1:])


def _region(code: str, level: str, name: str, also: str = "") -> Region:
    others = tuple(form.strip() for form in also.split(";")) if also else ()
    return Region(code, name, level, code[:2] if "." in code else "", others)
