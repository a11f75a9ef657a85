"""BHS206 — an abbreviation explained by other words than its own."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.nearest import nearest
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.expansions import first_mentions, is_expanded, words_before
from newsroom.standard.abbreviations import abbreviations

# Words so unlike the right ones are no attempt at them: "kegiatan itu (PPID)".
_LIKENESS = 0.6


def check(prose: Prose) -> Iterator[Hit]:
    body = prose.body
    for mention in first_mentions(body):
        if is_expanded(mention.name, body):
            continue
        for full in abbreviations()[mention.name]:
            said = mention.said
            if mention.is_in_brackets:
                said = words_before(body, mention.offset, len(full.split()))
            # Who begins with the right word means the right name.
            is_meant = said.casefold().split()[:1] == full.casefold().split()[:1]
            if is_meant and nearest(said, [full], _LIKENESS):
                place = body.place(mention.offset)
                yield Hit(*place, name=mention.name, said=said, full=full)
                break


RULE = Rule(
    code="BHS206",
    name="abbreviation-misexpanded",
    default=Severity.WARNING,
    check=check,
    message="{name} dijelaskan sebagai “{said}”; kepanjangannya “{full}”. Betulkan.",
)
