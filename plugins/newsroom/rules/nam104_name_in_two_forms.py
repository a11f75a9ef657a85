"""NAM104 — one official under two forms of the name in one item."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.officials import Mention, OfficialNames
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule


def check(prose: Prose, officials: OfficialNames) -> Iterator[Hit]:
    if prose.article is None:
        return
    first: dict[str, list[Mention]] = {}
    for mention in officials.mentions(prose):
        if not mention.is_right or mention.is_quoted or not mention.is_whole:
            continue
        forms = first.setdefault(mention.official.name, [])
        words = mention.likeness.form.words
        if any(words == other.likeness.form.words for other in forms):
            continue
        other = next((o for o in forms if not _is_shortened(words, o.likeness.form.words)), None)
        forms.append(mention)
        if other is not None:
            yield Hit(
                *mention.passage.place(mention.begin),
                text=mention.likeness.text,
                other=other.likeness.text,
                name=mention.official.name,
            )


def _is_shortened(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one form is the other with words left out, as a second mention may be."""
    short, whole = sorted((one, other), key=len)
    rest = iter(whole)
    return all(word in rest for word in short)


RULE = Rule(
    code="NAM104",
    name="name-in-two-forms",
    default=Severity.ADVICE,
    check=check,
    message=(
        "“{text}” dan “{other}” adalah orang yang sama. Pakai satu bentuk dalam satu tulisan,"
        " sebaiknya “{name}”."
    ),
)
