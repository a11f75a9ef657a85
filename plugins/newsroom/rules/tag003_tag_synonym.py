"""TAG003 — a synonym or a name where the vocabulary has a slug."""

import re
from collections import Counter
from collections.abc import Iterator

from newsroom.edits import Edit
from newsroom.model import Article, Registers, Severity, SourceSpan, Text
from newsroom.rules.engine import Hit, Rule

# A tag in the list or in the one text that it shares with others, without quotation marks.
WORD = re.compile(r"""[^,'"\s](?:[^,]*[^,'"\s])?""")


def check(article: Article, registers: Registers) -> Iterator[Hit]:
    for tag, slug in _synonyms(article, registers):
        yield Hit(tag.line, tag.column, tag=tag.text, slug=slug)


def remedy(article: Article, registers: Registers, text: str) -> Iterator[Edit]:
    for tag, slug in _synonyms(article, registers):
        for word in WORD.finditer(text, tag.span.start, tag.span.end):
            if " ".join(word[0].split()) == tag.text:
                span = SourceSpan(tag.line, tag.column, word.start(), word.end())
                yield Edit(span, slug)


def _synonyms(article: Article, registers: Registers) -> Iterator[tuple[Text, str]]:
    """The tags that are no slugs, with theirs; where another says the same, TAG005 speaks."""
    known = [(tag, registers.tag(tag.text)) for tag in article.tags]
    synonyms = [(tag, entry.slug) for tag, entry in known if entry and entry.slug != tag.text]
    times = Counter(entry.slug for _, entry in known if entry) if synonyms else Counter[str]()
    yield from (each for each in synonyms if times[each[1]] == 1)


RULE = Rule(
    code="TAG003",
    name="tag-synonym",
    default=Severity.ADVICE,
    check=check,
    remedy=remedy,
    message="Tag “{tag}” dibaca sebagai “{slug}”. Tulis “{slug}” agar seragam.",
)
