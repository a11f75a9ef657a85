"""MTD113 — a summary that says the headline again."""

import re
from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule


def check(article: Article) -> Iterator[Hit]:
    summary = article.summary
    if summary and _words(summary.text) == _words(article.title.text):
        yield Hit(summary.line, summary.column)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


RULE = Rule(
    code="MTD113",
    name="summary-repeats-title",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Ringkasan sama dengan judul. Tulis satu kalimat yang menambah keterangan, atau kosongkan."
    ),
)
