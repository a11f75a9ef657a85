"""Rules and how they are run: each rule names what it reads, the engine hands it over.

A rule's `check` is a generator of hits. The names of its parameters say what it looks at:
first the subject (`article`, `page`, `newsroom`, or `prose`: the texts of an item or page), then
any of `profile`, `satker`, `registers`, `edition`, `this_year`, `newsroom`, `public`,
`addresses`, `officials` and `speller`. A rule without `check` words faults of its own name: those
of the reading, and of finished feeds (see `feeds.contract`).
Where the remedy has one right answer the rule may offer it, too (see `remedies`).
"""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any

from newsroom.edits import Edit
from newsroom.model import Newsroom, Registers, Satker, Severity
from newsroom.prose.officials import OfficialNames
from newsroom.release.manifest import Published
from newsroom.rules.addresses import Addresses, addresses
from newsroom.spelling.office import speller
from newsroom.spelling.speller import Speller
from newsroom.standard.profile import Profile

RULE_MODULE = re.compile(r"^[a-z]{3}\d{3}_[a-z0-9_]+$")
SUBJECTS = ("article", "page", "prose", "newsroom")
# What changes with the clock or with other items.
_ELSEWHERE = frozenset(("edition", "newsroom", "public", "addresses"))


class Hit:
    """One place where a rule finds something, and the values its message needs.

    `path` is given where the hit concerns another file than the rule's subject.
    """

    __slots__ = ("column", "line", "path", "values")

    def __init__(self, line: int, column: int = 1, /, *, path: str = "", **values: Any) -> None:
        self.line = line
        self.column = column
        self.path = path
        self.values: Mapping[str, Any] = MappingProxyType(values)


@dataclass(frozen=True, slots=True)
class Rule:
    """One demand of the standard: its code, the defect's name, its weight and its sentence.

    `ceiling` is the most weight that a province or office may give it. A remedy that `rewords`
    changes how the item reads, in spaces, marks and capitals or by a word, and not what it says.
    What one that `stops_drafts` finds stops a build in whatever is not withdrawn.
    """

    code: str
    name: str
    default: Severity
    message: str
    check: Callable[..., Iterator[Hit]] | None = None
    remedy: Callable[..., Iterator[Edit]] | None = None
    ceiling: Severity = Severity.ERROR
    rewords: bool = False
    stops_drafts: bool = False

    @property
    def group(self) -> str:
        """The three letters the code begins with."""
        return self.code[:3]


@dataclass(frozen=True)
class Context:
    """All that rules may read beside their subject; `public` is what readers have, by path."""

    profile: Profile
    registers: Registers
    edition: datetime
    satker: Satker | None
    newsroom: Newsroom
    public: Mapping[str, Published] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def this_year(self) -> int:
        """The year of the edition."""
        return self.edition.year

    @cached_property
    def speller(self) -> Speller:
        """The speller of the office; it remembers what it judged as long as this context lives."""
        return speller(self.registers, self.satker, self.profile.vocabulary)

    @cached_property
    def officials(self) -> OfficialNames:
        """The names of the registered officials, ready to be found in an item."""
        return OfficialNames(self.registers)

    @cached_property
    def addresses(self) -> Addresses:
        """What links may lead to on the site at the edition time."""
        return addresses(self.newsroom, self.profile, self.registers, self.edition)


Check = Callable[[object], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class BoundRule:
    """A rule with the names of its subject and of what else it reads."""

    rule: Rule
    subject: str
    reads: tuple[str, ...]

    @property
    def is_own(self) -> bool:
        """Whether it reads nothing but an item, the office's standard and its registers.

        Then what it finds in an item changes with these alone, and with the year.
        """
        return self.subject != "newsroom" and _ELSEWHERE.isdisjoint(self.reads)

    def bind(self, context: Context) -> Check | None:
        """The check with all it reads in hand; None for one that reads an office not there."""
        check = self.rule.check
        if check is None or ("satker" in self.reads and context.satker is None):
            return None
        # Of more than a hundred and fifty calls for each item, most need no unpacking in between.
        match [getattr(context, name) for name in self.reads]:
            case []:
                return check
            case [value]:
                return lambda subject: check(subject, value)
            case values:
                return lambda subject: check(subject, *values)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of the package, found by the names of its modules, sorted by code.

    Raises ValueError where two modules claim one code or name.
    """
    package = importlib.import_module("newsroom.rules")
    names = sorted(
        info.name for info in pkgutil.iter_modules(package.__path__) if RULE_MODULE.match(info.name)
    )
    rules = tuple(importlib.import_module(f"newsroom.rules.{name}").RULE for name in names)
    for key in ("code", "name"):
        values = [getattr(rule, key) for rule in rules]
        if len(values) != len(set(values)):
            doubled = sorted({value for value in values if values.count(value) > 1})
            raise ValueError(f"rules share a {key}: {doubled}")
    return rules


@cache
def checks() -> tuple[BoundRule, ...]:
    """Every rule that has a check of its own, with the names of its parameters."""
    bound = []
    for rule in all_rules():
        if rule.check is not None:
            subject, *reads = inspect.signature(rule.check).parameters
            if subject not in SUBJECTS:
                raise ValueError(f"{rule.code}: unknown subject {subject!r}")
            bound.append(BoundRule(rule, subject, tuple(reads)))
    return tuple(bound)


@cache
def checks_of(subject: str, *, is_own: bool) -> tuple[BoundRule, ...]:
    """Those that look at that kind of subject and are, or are not, its own (see `is_own`)."""
    return tuple(bound for bound in checks() if (bound.subject, bound.is_own) == (subject, is_own))


@cache
def fault_rules() -> Mapping[str, Rule]:
    """The rules that word the reading's faults, by the fault's kind."""
    return {rule.name: rule for rule in all_rules() if rule.check is None}
