"""Sentences: where each begins and ends, abbreviations and numbers notwithstanding."""

import re
from collections.abc import Iterator

from newsroom.prose.markup import CELL, FILLER

# Words that keep their full stop; what follows goes on with the sentence.
ABBREVIATIONS = frozenset(
    (
        *("no", "nomor", "jl", "jln", "gg", "kab", "kec", "kel", "prov", "ds", "dsn", "rt", "rw"),
        *("dr", "drs", "dra", "ir", "prof", "h", "hj", "kh", "hi", "tn", "ny", "nn", "sdr", "sdri"),
        *("bpk", "yth", "dkk", "dll", "dsb", "dst", "tgl", "hlm", "hal", "vol", "ed", "cet", "tbk"),
        *("an", "ub", "up", "sd", "pt", "cv", "ust", "rp", "lt", "st", "apt", "bdk", "ners", "pdt"),
        *("mr", "mrs", "ms", "kol", "letkol", "kapt", "serda", "iptu", "akp", "kompol", "akbp"),
        *("sarj", "ma", "mh", "sh", "mm", "msi", "mpd", "spd", "sos", "kom", "hum", "ag", "ap"),
    )
)
_BEHIND = f"”\"’'»)]{FILLER}"
# It begins with one sign of a set, which is quick to look for.
_END = re.compile(
    rf"[.!?…{CELL}](?:(?<={CELL})|(?<![.!?…].)[.!?…]*[{re.escape(_BEHIND)}]*(?=\s|$))"
)
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_OPENS = re.compile(rf"[\s{FILLER}]*+[“\"‘'(\[{FILLER}]*(?P<first>\w)")
# Longer than any abbreviation.
_LONG = max(map(len, ABBREVIATIONS)) + 1


def sentences(words: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each sentence of that stretch begins and ends, without the space around it."""
    at = begin
    for found in _END.finditer(words, begin, end):
        mark = found[0]
        if mark == CELL or _is_end(words, *found.span(), mark, end):
            sentence = _trimmed(words, at, found.start() if mark == CELL else found.end())
            at = found.end()
            if sentence:
                yield sentence
    if at < end and (sentence := _trimmed(words, at, end)):
        yield sentence


def _is_end(words: str, dot: int, behind: int, mark: str, end: int) -> bool:
    # Nearly always a space and a letter follow.
    first = words[behind + 1] if behind + 1 < end and words[behind] == " " else ""
    if not first.isalpha():
        opens = _OPENS.match(words, behind, end)
        first = opens["first"] if opens else ""
    if first.islower():
        return False
    if mark != "." and mark.strip(_BEHIND) != ".":
        return True
    if dot >= _LONG and words[dot - _LONG : dot].isalpha():
        return True
    before = _WORD_BEFORE.search(words, max(0, dot - _LONG), dot)
    if before is None:
        return True
    word = before[0]
    if len(word) == 1:
        # An initial or the last letter of a degree, unless nothing follows.
        return not first
    return not first or word.lower() not in ABBREVIATIONS


def _trimmed(words: str, begin: int, end: int) -> tuple[int, int] | None:
    while begin < end and (words[begin] == FILLER or words[begin].isspace()):
        begin += 1
    while end > begin and (words[end - 1] == FILLER or words[end - 1].isspace()):
        end -= 1
    return (begin, end) if begin < end else None


def count_words(text: str) -> int:
    """How many words a text has, as a person counts them."""
    pieces = text.split()
    # What has neither letter nor figure is no word.
    signs = [piece for piece in pieces if not piece[0].isalnum()]
    return len(pieces) - sum(not any(map(str.isalnum, piece)) for piece in signs)
