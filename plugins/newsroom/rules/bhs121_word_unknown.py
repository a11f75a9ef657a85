"""BHS121 — a word that neither the dictionary nor the office knows."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.reduplications import SECONDS
from newsroom.spelling.emphasis import without_emphasised
from newsroom.spelling.speller import SMALL_WORD, Speller

# More than a few say that the text is in another language, or about another subject.
MOST = 5
# The usual text without a meaning: it waits to be replaced, and BHS112 says so.
_DUMMY = frozenset(("lorem", "ipsum", "dolor", "sit", "amet", "consectetur", "adipiscing", "elit"))

# "warna warni" wants a hyphen, as BHS104 says, and no other letters.
_NOT_MEANT = _DUMMY | SECONDS


def check(prose: Prose, speller: Speller) -> Iterator[Hit]:
    if not speller.notes(prose.sheet).unknown:
        return
    seen: set[str] = set()
    for passage in prose.passages:
        unknown = speller.notes(passage.words).unknown
        if not unknown:
            continue
        for found in SMALL_WORD.finditer(without_emphasised(passage, passage.unquoted)):
            word = found[0]
            if word not in unknown or word in seen or word in _NOT_MEANT:
                continue
            if len(seen) == MOST:
                return
            seen.add(word)
            place = passage.place(found.start())
            yield Hit(*place, word=word, advice=_advice(speller.suggestions(word)))


def _advice(meant: tuple[str, ...]) -> str:
    if not meant:
        return "Periksa ejaannya; istilah asing ditulis miring."
    quoted = [f"“{word}”" for word in meant]
    listed = quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} atau {quoted[-1]}"
    return f"Mungkin maksud Anda {listed}."


RULE = Rule(
    code="BHS121",
    name="word-unknown",
    default=Severity.ADVICE,
    check=check,
    message="“{word}” tidak ada dalam kamus. {advice}",
)
