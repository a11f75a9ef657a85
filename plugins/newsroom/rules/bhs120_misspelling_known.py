"""BHS120 — a spelling that is known to be wrong."""

from collections.abc import Iterator, Mapping

from newsroom.model import Severity
from newsroom.prose.passages import Part, Passage, Prose
from newsroom.rules.bhs112_placeholder_left import DUMMY
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.slips import Slip, hits
from newsroom.spelling.emphasis import without_emphasised
from newsroom.spelling.misspellings import cased, misspellings, pattern
from newsroom.spelling.speller import WORD, Speller


def slips(prose: Prose, speller: Speller) -> Iterator[Slip]:
    """Each known misspelling, also in quotations, in the order of the text."""
    phrases = misspellings().phrases_in(prose.lowered, prose.vocabulary)
    is_misspelt = bool(speller.notes(prose.sheet, prose.vocabulary).rights)
    if not phrases and not is_misspelt:
        return
    is_dummy = "lorem" in prose.vocabulary
    for passage in prose.passages:
        rights = speller.notes(passage.words).rights if is_misspelt else {}
        if is_dummy:
            rights = {word: right for word, right in rights.items() if word not in DUMMY}
        if phrases or rights:
            text = without_emphasised(passage, passage.words)
            found = [*_phrases(passage, text, phrases)]
            if rights:
                found += _words(passage, text, rights, found)
            yield from sorted((slip for slip in found if slip.right), key=lambda slip: slip.begin)


def check(prose: Prose, speller: Speller) -> Iterator[Hit]:
    yield from hits(slips(prose, speller))


def _phrases(passage: Passage, text: str, phrases: tuple[str, ...]) -> Iterator[Slip]:
    """The phrases that stand there, none within another; the sound ones without a right form."""
    covered: list[Slip] = []
    for phrase in phrases:
        for found in pattern(phrase).finditer(text):
            begin, end = found.span()
            if not any(slip.begin <= begin < slip.end for slip in covered):
                right = misspellings().phrases[phrase] or ""
                if _is_name(found[0]):
                    right = ""
                covered.append(Slip(passage, begin, end, _cased(right, found[0], passage)))
    yield from covered


def _words(
    passage: Passage, text: str, rights: Mapping[str, str], covered: list[Slip]
) -> Iterator[Slip]:
    """The misspelt words outside the phrases; of a reduplication the first."""
    lowered = text.lower()
    for word in rights:
        begin = lowered.find(word)
        while begin >= 0:
            found = WORD.match(text, begin)
            is_again = lowered.endswith(f"{word}-", 0, begin)
            is_word = found is not None and found[0].lower() == word and not is_again
            is_covered = any(slip.begin <= begin < slip.end for slip in covered)
            if found and is_word and not is_covered and not _is_name(found[0]):
                yield Slip(passage, *found.span(), _cased(rights[word], found[0], passage))
            begin = lowered.find(word, begin + len(word))


def _cased(right: str, like: str, passage: Passage) -> str:
    return cased(right, like, is_title=passage.part is Part.TITLE)


def _is_name(text: str) -> bool:
    """Whether what is wrong in small letters alone has a capital, as names have."""
    lower = " ".join(text.lower().split())
    return not text.islower() and not text.isupper() and misspellings().is_small_only(lower)


RULE = Rule(
    code="BHS120",
    name="misspelling-known",
    default=Severity.WARNING,
    check=check,
    message="“{text}” dieja “{right}”.",
)
