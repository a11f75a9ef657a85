"""BHS206 — an abbreviation explained by other words than its own."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.nearest import nearest
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.expansions import first_mentions, says, words_before
from newsroom.spelling.dictionary import indonesian
from newsroom.spelling.misspellings import misspellings
from newsroom.standard.abbreviations import abbreviations

# Words so unlike the right ones are no attempt at them: "kegiatan itu (PPID)".
_LIKENESS = 0.6
# Who does not begin with the right word must come nearer.
_NEARER = 0.85
# Wrong words may be more than the right ones.
_MORE = 2


def check(prose: Prose) -> Iterator[Hit]:
    body = prose.body
    for mention in first_mentions(prose):
        expansions = abbreviations()[mention.name]
        firsts = {full.split()[0].casefold() for full in expansions}
        said = mention.said
        if mention.is_in_brackets:
            most = max(len(full.split()) for full in expansions)
            said = words_before(body, mention.offset, firsts, most + _MORE)
            said = said or words_before(body, mention.offset, (), most)
        if said and not says(said, mention.name) and not says(_spelt(said), mention.name):
            is_begun = said.casefold().split()[0] in firsts
            full = nearest(said, expansions, _LIKENESS if is_begun else _NEARER)
            if full:
                yield Hit(*body.place(mention.offset), name=mention.name, said=said, full=full)


def _spelt(said: str) -> str:
    """The words rightly spelt: of those that are known to be misspelt BHS120 speaks."""
    return " ".join(
        misspellings().right(word, indonesian()) or word for word in said.casefold().split()
    )


RULE = Rule(
    code="BHS206",
    name="abbreviation-misexpanded",
    default=Severity.WARNING,
    check=check,
    message="{name} dijelaskan sebagai “{said}”; kepanjangannya “{full}”. Betulkan.",
)
