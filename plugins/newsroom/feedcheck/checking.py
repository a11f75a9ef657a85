"""Every requirement over one feed."""

import importlib
import pkgutil
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import islice
from pathlib import Path

from newsroom.feedcheck.attachments import Attachment, attachments
from newsroom.feedcheck.document import Form
from newsroom.feedcheck.reading import read
from newsroom.feedcheck.requirement import Problem, Requirement

MAX_HITS = 200
"""How often one requirement is told of one feed; more would only repeat it."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What the bytes of a feed are, and everything in them that a partner stumbles on, by line.

    Without a form they are no feed that can be read.
    """

    form: Form | None
    entries: int
    attachments: tuple[Attachment, ...]
    problems: tuple[Problem, ...]


def check(data: bytes, address: str = "", *, now: datetime | None = None) -> tuple[Problem, ...]:
    """Everything in the bytes of a feed that a partner stumbles on, by line; never raises.

    `address` is where the feed was fetched or will stand, for the requirements that compare with
    it; `now` the time that dates are judged by. Without them those requirements are left out.
    """
    return examine(data, address, now=now).problems


def examine(data: bytes, address: str = "", *, now: datetime | None = None) -> Examined:
    """What `check` says, with what a report tells beside it."""
    document, problems = read(data, address, now)
    if document is None:
        return Examined(None, 0, (), in_order(problems))
    for each in requirements():
        if each.check is not None and document.form in each.forms:
            problems += map(each.problem, islice(each.check(document), MAX_HITS))
    return Examined(document.form, len(document.entries), attachments(document), in_order(problems))


def in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """The problems by line, then by code."""
    return tuple(sorted(problems, key=lambda told: (told.line, told.code, told.entry)))


@cache
def requirements() -> tuple[Requirement, ...]:
    """All requirements by code: those of bytes, and those of servers, which have no form."""
    found: dict[str, Requirement] = {}
    for module in pkgutil.iter_modules([str(Path(__file__).parent)], f"{__package__}."):
        for each in vars(importlib.import_module(module.name)).values():
            if isinstance(each, Requirement):
                known = found.setdefault(each.code, each)
                assert known is each, f"{each.code} is declared twice"
    return tuple(found[code] for code in sorted(found))
