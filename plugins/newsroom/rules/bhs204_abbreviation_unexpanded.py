"""BHS204 — an abbreviation of the trade that the text never explains."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.expansions import first_mentions, is_expanded
from newsroom.standard.abbreviations import abbreviations


def check(prose: Prose) -> Iterator[Hit]:
    body = prose.body
    unknown = [
        mention
        for mention in first_mentions(prose)
        # Words in brackets beside it are an explanation, right or wrong (BHS206).
        if not (mention.is_in_brackets or mention.said or is_expanded(mention.name, prose))
    ]
    if unknown:
        examples = [f"{abbreviations()[one.name][0]} ({one.name})" for one in unknown]
        yield Hit(*body.place(unknown[0].offset), examples="; ".join(examples))


RULE = Rule(
    code="BHS204",
    name="abbreviation-unexpanded",
    default=Severity.ADVICE,
    check=check,
    message="Jelaskan singkatan saat pertama disebut: {examples}.",
)
