"""The stages of an election that the standard knows, and which of them hold on a day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

# Campaigning has ended (UU 7/2017, Pasal 276), and media keep silent about the merits of those who
# stand (Pasal 287 ayat (5)).
QUIET = frozenset({"masa tenang", "pemungutan suara"})


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of one election; both days belong to it."""

    name: str
    election: str
    since: date
    until: date
    origin: str

    @property
    def is_quiet(self) -> bool:
        """Whether nothing that helps or harms a contestant may be published."""
        return self.name in QUIET

    def __contains__(self, day: date) -> bool:
        return self.since <= day <= self.until


def parse_stages(entries: Iterable[Mapping[str, Any]]) -> tuple[Stage, ...]:
    """The stages of a profile's `tahapan`; raises KeyError for an entry that is none."""
    return tuple(
        Stage(
            name=entry["nama"],
            election=entry["pemilihan"],
            since=entry["dari"],
            until=entry["sampai"],
            origin=entry["sumber"],
        )
        for entry in entries
    )
