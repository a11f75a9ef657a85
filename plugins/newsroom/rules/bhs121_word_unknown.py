"""BHS121 — a word that neither the dictionary nor the office knows."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.bhs112_placeholder_left import DUMMY
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.reduplications import SECONDS, is_nasal_second
from newsroom.spelling.emphasis import without_emphasised
from newsroom.spelling.speller import SMALL_WORD, Speller

# More than a few say that the text is in another language, or about another subject.
MOST = 5
# "warna warni" wants a hyphen, as BHS104 says, and no other letters.
_NOT_MEANT = DUMMY | SECONDS


def check(prose: Prose, speller: Speller) -> Iterator[Hit]:
    anywhere = speller.notes(prose.sheet, prose.vocabulary).unknown
    if not anywhere:
        return
    seen: set[str] = set()
    for passage in prose.passages:
        if not any(word in passage.words for word in anywhere):
            continue
        text = without_emphasised(passage, passage.unquoted)
        for begin, word in sorted(_standing(speller.notes(passage.words).unknown, text)):
            if word in seen or word in _NOT_MEANT or is_nasal_second(word, text, begin):
                continue
            if len(seen) == MOST:
                return
            seen.add(word)
            yield Hit(*passage.place(begin), word=word, advice=_advice(speller.suggestions(word)))


def _standing(words: frozenset[str], text: str) -> Iterator[tuple[int, str]]:
    """Where each of these words stands; they are few, so each is looked for by itself."""
    for word in words:
        begin = text.find(word)
        while begin >= 0:
            found = SMALL_WORD.match(text, begin)
            if found is not None and found[0] == word:
                yield begin, word
            begin = text.find(word, begin + 1)


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
