"""BHS104 — a reduplication with a space or a dash where its hyphen belongs."""

import re
from collections.abc import Iterator

from newsroom.edits import Edit
from newsroom.model import Severity
from newsroom.prose.lookups import has_any, occurrences
from newsroom.prose.passages import Passage, Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.reduplications import PAIRS, SECONDS, TWICE, has_echo, has_pair, nasals
from newsroom.rules.slips import Slip, edits, hits, is_gap
from newsroom.spelling.speller import Speller

_ECHO = re.compile(
    rf"(?<![\w-])(?<!kerja )(?P<word>{'|'.join(TWICE)})(?P<gap>[ \t]{{1,3}})(?P=word)(?:nya)?"
    r"(?![\w-])"
)
_SECOND = re.compile(rf" ({'|'.join(SECONDS)})(?![\w-])")
# A dash, or a hyphen with a space at its side; what stands before it is looked for behind it.
_BESIDE_DASH = r"(?:(?:(?<=[ \t].)|(?<=[–—]))[ \t]*|[ \t]+)(?=[^\W\d_])"
_DASH = re.compile(rf"[-–—]{_BESIDE_DASH}")
_MAY_DASH = tuple((sign, re.compile(f"{sign}{_BESIDE_DASH}")) for sign in "-–—")
_WORD_BEFORE = re.compile(r"(?<![\w-])[^\W\d_]+$")
_WORD = re.compile(r"[^\W\d_]+(?![\w-])")
_PREFIXES = frozenset(("", "be", "ber", "di", "ke", "me", "mem", "men", "meng", "pe", "se", "ter"))
_SUFFIXES = ("", "an", "i", "kan", "nya")
_NEVER = frozenset(("dan", "dia", "ini", "itu", "kami", "kita", "mereka", "pada", "untuk", "yang"))
_LONGEST = 30
_DASHES = (" -", "- ", "–", "—")


def slips(prose: Prose, speller: Speller) -> Iterator[Slip]:
    """Each reduplication with its hyphen."""
    is_pair = has_pair(prose.vocabulary, prose.lowered)
    is_doubled = has_echo(prose.lowered)
    sheet = prose.sheet
    has_dash = has_any(sheet, _MAY_DASH) and any(dash in sheet for dash in _DASHES)
    unknown = speller.notes(sheet, prose.vocabulary).unknown
    halves = {word for word in unknown if f"me{word}" in prose.vocabulary}
    if not (is_pair or is_doubled or has_dash or halves):
        return
    for passage in prose.passages:
        if is_pair or is_doubled:
            lowered = passage.words.lower().replace("\n", " ")
            if len(lowered) == len(passage.words):
                yield from _echoes(passage, lowered)
                yield from _pairs(passage, lowered)
        if has_dash:
            yield from _dashed(passage)
        yield from (_joined(passage, *span) for span in nasals(passage.words, halves))


def _echoes(passage: Passage, lowered: str) -> Iterator[Slip]:
    if has_echo(lowered):
        for found in _ECHO.finditer(lowered):
            if is_gap(passage, *found.span("gap")):
                yield _joined(passage, *found.span())


def _pairs(passage: Passage, lowered: str) -> Iterator[Slip]:
    for found in _SECOND.finditer(lowered):
        first = _WORD_BEFORE.search(lowered, max(0, found.start() - _LONGEST), found.start())
        if first and first[0] + found[0] in PAIRS and is_gap(passage, first.end(), found.start(1)):
            yield _joined(passage, first.start(), found.end())


def _dashed(passage: Passage) -> Iterator[Slip]:
    words = passage.words
    for dash in _dashes(words):
        begin = dash.start()
        while begin and words[begin - 1] in " \t":
            begin -= 1
        first = _WORD_BEFORE.search(words, max(0, begin - _LONGEST), begin)
        second = _WORD.match(words, dash.end())
        between = words[begin : dash.end()]
        if first and second and _is_reduplication(first[0], between, second[0]):
            yield Slip(passage, first.start(), second.end(), f"{first[0]}-{second[0]}")


def _dashes(words: str) -> list[re.Match[str]]:
    return [dash for at in occurrences(words, "-–—") if (dash := _DASH.match(words, at))]


def _joined(passage: Passage, begin: int, end: int) -> Slip:
    return Slip(passage, begin, end, "-".join(passage.words[begin:end].split()))


def _is_reduplication(first: str, dash: str, second: str) -> bool:
    # A dash may part two sentences, or a place from its news: "Kediri – Kediri menjadi …".
    lowered = first.lower()
    if second[0].isupper() and dash[0] != "-" and lowered not in TWICE:
        return False
    for suffix in _SUFFIXES:
        stem = second.lower().removesuffix(suffix)
        if len(stem) > 2 and lowered.endswith(stem) and stem not in _NEVER:
            return lowered.removesuffix(stem) in _PREFIXES
    return False


def check(prose: Prose, speller: Speller) -> Iterator[Hit]:
    yield from hits(slips(prose, speller))


def remedy(prose: Prose, speller: Speller) -> Iterator[Edit]:
    yield from edits(slips(prose, speller))


RULE = Rule(
    code="BHS104",
    name="reduplication-split",
    default=Severity.WARNING,
    check=check,
    remedy=remedy,
    rewords=True,
    message="“{text}” ditulis “{right}”. Bentuk ulang memakai tanda hubung tanpa spasi.",
)
