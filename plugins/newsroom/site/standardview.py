"""The standard in force as readers see it: limits with their sources, and rules by group."""

from dataclasses import dataclass

from newsroom.report import WORDS
from newsroom.rules.documents import GROUPS, grouped, title
from newsroom.rules.run import severity
from newsroom.standard.profile import Limit, Profile

SOURCES = {
    "rakor-2025": "Rakor Bakohumas KPU se-Jawa Timur, 17 Juli 2025",
    "pelatihan-2021": "Rakor Bakohumas KPU se-Indonesia, 4 Mei 2021",
    "usulan": "usulan; belum ada angka resmi yang terbit",
}
_PROVINCE = "provinsi/"


@dataclass(frozen=True, slots=True)
class LimitView:
    """A limit: its name, its value with the unit, and who set it."""

    name: str
    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule: its code, what it finds, and how much that weighs."""

    code: str
    title: str
    weight: str


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group of rules under its name."""

    code: str
    name: str
    rules: tuple[RuleView, ...]


@dataclass(frozen=True, slots=True)
class StandardView:
    """Everything that holds for one office."""

    limits: tuple[LimitView, ...]
    groups: tuple[GroupView, ...]

    @property
    def count(self) -> int:
        """How many rules there are."""
        return sum(len(group.rules) for group in self.groups)


NO_STANDARD = StandardView((), ())


def standard_view(profile: Profile) -> StandardView:
    """The standard of that profile, after inheritance."""
    return StandardView(
        tuple(_limit(limit) for limit in profile.limits.values()),
        tuple(
            GroupView(
                group,
                GROUPS[group],
                tuple(
                    RuleView(rule.code, title(rule), WORDS[severity(rule, profile, None)])
                    for rule in rules
                ),
            )
            for group, rules in grouped()
        ),
    )


def _limit(limit: Limit) -> LimitView:
    value = f"{limit.value:,g}".replace(",", " ").replace(".", ",").replace(" ", ".")
    tightened = "provinsi" if limit.origin.startswith(_PROVINCE) else "satuan kerja ini"
    return LimitView(limit.name, f"{value} {limit.unit}", SOURCES.get(limit.origin, tightened))
