"""The edits that rules offer: the remedies that have one right answer.

A rule's `remedy` is a generator of edits that names what it reads, as `check` does (see
`engine`), and may ask for `text`, the source as decoded, or `prose`. That of a rule that words the
reading's faults reads the `fault`, one after another.
"""

import inspect
from collections.abc import Collection, Iterator

from newsroom.edits import Edit
from newsroom.model import Article, Fault, Page
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Context, Rule, all_rules


def remedies(
    item: Article | Page, text: str, codes: Collection[str], context: Context
) -> Iterator[Edit]:
    """The edits that the rules of those codes offer for an item whose source is that text."""
    read = Prose(item)
    for rule in all_rules():
        if rule.remedy is not None and rule.code in codes:
            reads = inspect.signature(rule.remedy).parameters
            for found in _faults(item, rule):
                own = {"article": item, "prose": read, "text": text, "fault": found}
                values = [own[name] if name in own else getattr(context, name) for name in reads]
                yield from rule.remedy(*values)


def _faults(item: Article | Page, rule: Rule) -> tuple[Fault | None, ...]:
    """The faults that a rule words; for one with a check of its own a single None."""
    if rule.check is not None:
        return (None,)
    return tuple(found for found in item.source.faults if found.kind == rule.name)
