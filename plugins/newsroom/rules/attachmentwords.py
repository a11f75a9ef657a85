"""What rules about attachments share: how their contents are called."""

from collections.abc import Sequence

from newsroom.photos.facts import AttachmentFacts
from newsroom.rules.photowords import shown

_FIELDS = {
    "author": "Pembuat",
    "company": "Instansi",
    "program": "Program",
    "subject": "Perihal",
    "keywords": "Kata kunci",
}
_PRIVATE = {
    "position": "lokasi pengambilan foto",
    "files": "berkas lain di dalamnya",
    "scripts": "skrip",
}
_PICTURES = "gambar yang mungkin menyebut lokasi pengambilannya"


def described(facts: AttachmentFacts) -> str:
    """What a published form says of its makers: "Pembuat: Budi; Program: Word"."""
    return "; ".join(f"{_FIELDS[name]}: {shown(value)}" for name, value in facts.properties)


def private_contents(facts: AttachmentFacts) -> list[str]:
    """What should be out of a published form, and is in it; empty where nothing of it is."""
    met = () if facts.is_cleaned else facts.traces
    found = [words for trace, words in _PRIVATE.items() if trace in met]
    if "pictures" in facts.traces and "position" not in met:
        found.append(_PICTURES)
    return found


def joined(words: Sequence[str]) -> str:
    """Words as a list in a sentence: "a", "a dan b", "a, b, dan c"."""
    if len(words) < 3:
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"
