"""TAG003 — a synonym or a name where the vocabulary has a slug."""

import re
from collections.abc import Iterator

from newsroom.edits import Edit
from newsroom.model import Article, Registers, Severity, SourceSpan
from newsroom.rules.engine import Hit, Rule

# A tag in the list or in the one text that it shares with others, without quotation marks.
WORD = re.compile(r"""[^,'"\s](?:[^,]*[^,'"\s])?""")


def check(article: Article, registers: Registers) -> Iterator[Hit]:
    for tag in article.tags:
        known = registers.tag(tag.text)
        if known is not None and known.slug != tag.text:
            yield Hit(tag.line, tag.column, tag=tag.text, slug=known.slug)


def remedy(article: Article, registers: Registers, text: str) -> Iterator[Edit]:
    for tag in article.tags:
        known = registers.tag(tag.text)
        if known is not None and known.slug != tag.text:
            for word in WORD.finditer(text, tag.span.start, tag.span.end):
                if " ".join(word[0].split()) == tag.text:
                    span = SourceSpan(tag.line, tag.column, word.start(), word.end())
                    yield Edit(span, known.slug)


RULE = Rule(
    code="TAG003",
    name="tag-synonym",
    default=Severity.ADVICE,
    check=check,
    remedy=remedy,
    message="Tag “{tag}” dibaca sebagai “{slug}”. Tulis “{slug}” agar seragam.",
)
