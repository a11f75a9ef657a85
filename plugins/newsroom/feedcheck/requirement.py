"""What is asked of a feed, one small thing each, and what is told where a feed falls short of it.

A requirement is declared by the decorator over the generator that finds what goes against it. The
generator's name says the defect; its module is found by itself (see `newsroom.feedcheck.checking`).
Codes are never used again for something else.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from newsroom.feedcheck.document import Form, Node, Placed
from newsroom.model import Severity

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
EVERY = frozenset(Form)
RSS, ATOM, JSON = (frozenset({form}) for form in (Form.RSS, Form.ATOM, Form.JSON))
XML = RSS | ATOM

SPECIFICATION = "RSS 2.0"
PROFILE = "RSS Best Practices Profile"
MEDIA = "Media RSS 1.5.1"
RFC_ATOM = "RFC 4287"
JSON_FEED = "JSON Feed 1.1"
CONTRACT = "Kesepakatan RSS untuk media"

SHOWN = 120
"""How many characters of a value a report repeats."""


class Hit:
    """One place that goes against a requirement: line, title of the entry, words for the message.

    Of a long value only its beginning is kept.
    """

    __slots__ = ("entry", "line", "values")

    def __init__(self, line: int, entry: str = "", /, **values: object) -> None:
        self.line = line
        self.entry = entry
        self.values: Mapping[str, str] = MappingProxyType(
            {name: shown(str(value)) for name, value in values.items()}
        )


def at(place: Node | Placed, entry: str = "", /, **values: object) -> Hit:
    """A hit on that node; a placed one knows its entry."""
    if isinstance(place, Placed):
        return Hit(place.node.line, place.entry, **values)
    return Hit(place.line, entry, **values)


@dataclass(frozen=True, slots=True)
class Problem:
    """What a partner will stumble on.

    The line counts from one and is 0 where the whole answer of a server is meant; `entry` is the
    title of the item, empty where the whole feed is meant; `source` is the document and section
    that asks for it; `message` is the fact, then what to do.
    """

    code: str
    name: str
    severity: Severity
    line: int
    entry: str
    message: str
    source: str


Check = Callable[..., Iterator[Hit]]
"""Takes a `Document`; a requirement of servers takes a `Visit`."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One demand: its code, the defect's name, its weight, who asks for it and the sentence.

    One without `check` is found while the bytes are read.
    """

    code: str
    name: str
    severity: Severity
    source: str
    message: str
    forms: frozenset[Form] = EVERY
    check: Check | None = None

    def problem(self, hit: Hit) -> Problem:
        """The hit in words."""
        return Problem(
            code=self.code,
            name=self.name,
            severity=self.severity,
            line=hit.line,
            entry=hit.entry,
            message=self.message.format(**hit.values),
            source=self.source,
        )


def requirement(
    code: str, severity: Severity, source: str, message: str, forms: frozenset[Form] = EVERY
) -> Callable[[Check], Requirement]:
    """Declares the requirement that the decorated generator checks in feeds of those forms."""

    def declare(check: Check) -> Requirement:
        name = check.__name__.replace("_", "-")
        return Requirement(code, name, severity, source, message, forms, check)

    return declare


def shown(value: str) -> str:
    """The value on one line, cut where it is long."""
    line = " ".join(value[: 4 * SHOWN].split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1].rstrip() + "…"
