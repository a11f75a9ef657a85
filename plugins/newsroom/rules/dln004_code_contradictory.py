"""DLN004 — a typed code that is not one of those who signed the item."""

import re
from collections.abc import Iterator

from newsroom.model import Article, Satker, Severity
from newsroom.reading import dateline
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.signatures import office_names, signers

OFFICE = re.compile(r"\b(?:KPU|KIP|Komisi Pemilihan Umum)\b[^()/,;&|+]*", re.IGNORECASE)


def contradictions(article: Article, satker: Satker) -> tuple[str, ...]:
    """The codes and offices typed at the end that do not stand for this item."""
    typed = article.body.code
    if typed is None:
        return ()
    known = signers(article)
    codes = [code for code in typed.codes if code not in known]
    offices = [
        name
        for name in (found[0].strip() for found in OFFICE.finditer(typed.text))
        if not dateline.is_same_office(name, office_names(satker))
        and not any(name.casefold() in signer for signer in known)
    ]
    return (*codes, *offices)


def check(article: Article, satker: Satker) -> Iterator[Hit]:
    typed = article.body.code
    wrong = contradictions(article, satker)
    if typed is not None and article.author and wrong:
        given = " dan ".join(f"“{part}”" for part in wrong)
        yield Hit(
            typed.span.line,
            typed.span.column,
            text=typed.text,
            given=given,
            author=article.author.text,
        )


RULE = Rule(
    code="DLN004",
    name="code-contradictory",
    default=Severity.ERROR,
    check=check,
    message=(
        "Kode “{text}” di akhir naskah menyebut {given}; penulisnya tercatat “{author}”. Hapus "
        "kode itu, atau betulkan isian penulis, penyunting, atau kredit foto."
    ),
)
