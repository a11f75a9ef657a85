"""The standard in force for one office: limits, vocabularies, severities and waivers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from newsroom.model import NOWHERE, Severity, SourceSpan, Tag, Text
from newsroom.standard.stages import Stage


@dataclass(frozen=True, slots=True)
class Limit:
    """One number of the standard; `tightens` is -1 where smaller is stricter, +1 where larger.

    `key` is what an office calls it in its file, `name` what people read.
    """

    key: str
    name: str
    value: float
    unit: str
    tightens: int
    origin: str


@dataclass(frozen=True, slots=True)
class Weight:
    """What a rule's finding weighs where nobody says otherwise, and the most it may be given."""

    default: Severity
    ceiling: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class CategoryKind:
    """What the standard asks of one category."""

    slug: str
    name: str
    needs_photo: bool
    prints_dateline: bool


@dataclass(frozen=True, slots=True)
class Waiver:
    """A dated permission (pengecualian) for one rule within one path or everywhere (`semua`)."""

    rule: str
    scope: str
    reason: Text
    approver: Text
    until: date | None
    path: str
    span: SourceSpan = NOWHERE

    def covers(self, code: str, path: str, day: date) -> bool:
        """Whether the waiver silences that rule in that file on that day."""
        if self.rule != code or self.until is None or day > self.until:
            return False
        return self.scope in ("semua", path) or path.startswith(f"{self.scope}/")


@dataclass(frozen=True, slots=True)
class Loosening:
    """A lower level's attempt to be laxer than the one above it, and where it stands."""

    path: str
    span: SourceSpan
    key: str
    given: str
    required: str


@dataclass(frozen=True, slots=True)
class Profile:
    """Every limit, vocabulary and severity that holds, after inheritance.

    `unwaivable` are groups of rules ("PDP") and single codes ("STR214"), `vocabulary` words that
    are in use beside the dictionary.
    """

    limits: Mapping[str, Limit]
    categories: tuple[CategoryKind, ...]
    tags: tuple[Tag, ...]
    severities: Mapping[str, Severity] = field(default_factory=lambda: MappingProxyType({}))
    since: Mapping[str, date] = field(default_factory=lambda: MappingProxyType({}))
    unwaivable: frozenset[str] = frozenset()
    waivers: tuple[Waiver, ...] = ()
    loosenings: tuple[Loosening, ...] = ()
    vocabulary: tuple[str, ...] = ()
    stages: tuple[Stage, ...] = ()

    def limit(self, key: str) -> int:
        """The limit of that name as a whole number, in the unit the profile gives it."""
        return int(self.limits[key].value)

    def ratio(self, key: str) -> float:
        """The limit of that name as a fraction."""
        return self.limits[key].value

    def is_waivable(self, code: str) -> bool:
        """Whether a waiver for that rule counts."""
        return self.unwaivable.isdisjoint((code, code[:3]))

    def is_at_full_weight(self, code: str) -> bool:
        """Whether that rule weighs what the nation gave it, in every item."""
        return code not in self.severities and all(waiver.rule != code for waiver in self.waivers)

    def quiet_stage(self, day: date) -> Stage | None:
        """The stage of that day in which nothing may favour or harm a contestant, if it is one."""
        return next((stage for stage in self.stages if stage.is_quiet and day in stage), None)

    def category(self, slug: str) -> CategoryKind | None:
        """The category of that slug, if the standard has it."""
        return next((kind for kind in self.categories if kind.slug == slug), None)

    @property
    def title_max_characters(self) -> int:
        """Characters of a headline above which it is to be checked."""
        return self.limit("judul-terpanjang")
