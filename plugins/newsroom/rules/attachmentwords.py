"""What rules about attachments share: how their contents are called."""

from collections.abc import Sequence

from newsroom.model import AttachmentFacts
from newsroom.rules.photowords import shown

_FIELDS = {
    "author": "Pembuat",
    "company": "Instansi",
    "program": "Program",
    "subject": "Perihal",
    "keywords": "Kata kunci",
}


def described(facts: AttachmentFacts) -> str:
    """What a published form says of its makers: "Pembuat: Budi; Program: Word"."""
    return "; ".join(f"{_FIELDS[name]}: {shown(value)}" for name, value in facts.properties)


def joined(words: Sequence[str]) -> str:
    """Words as a list in a sentence: "a", "a dan b", "a, b, dan c"."""
    if len(words) < 3:
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"
