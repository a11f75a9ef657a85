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
# It begins with one sign of a set, which is quick to look for.
_END = re.compile(rf"[.!?…{CELL}](?:(?<={CELL})|(?<![.!?…].)[.!?…]*[”\"’'»)\]{FILLER}]*(?=\s|$))")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_OPENS = re.compile(rf"[\s{FILLER}]*+[“\"‘'(\[{FILLER}]*(?P<first>\w)")


def sentences(words: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each sentence of that stretch begins and ends, without the space around it."""
    at = begin
    for found in _END.finditer(words, begin, end):
        if found[0] == CELL:
            yield from _trimmed(words, at, found.start())
            at = found.end()
        elif _is_end(words, found.start(), found.end(), found[0], end):
            yield from _trimmed(words, at, found.end())
            at = found.end()
    yield from _trimmed(words, at, end)


def _is_end(words: str, dot: int, behind: int, mark: str, end: int) -> bool:
    opens = _OPENS.match(words, behind, end)
    if opens is not None and opens["first"].islower():
        return False
    if mark.strip("”\"’'»)]" + FILLER) != ".":
        return True
    before = _WORD_BEFORE.search(words, max(0, dot - 20), dot)
    if before is None:
        return True
    word = before[0]
    if len(word) == 1:
        # An initial or the last letter of a degree, unless nothing follows.
        return opens is None
    return word.lower() not in ABBREVIATIONS or opens is None


def _trimmed(words: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    while begin < end and (words[begin].isspace() or words[begin] == FILLER):
        begin += 1
    while end > begin and (words[end - 1].isspace() or words[end - 1] == FILLER):
        end -= 1
    if begin < end:
        yield begin, end


def count_words(text: str) -> int:
    """How many words a text has, as a person counts them."""
    pieces = text.split()
    # What has neither letter nor figure is no word.
    signs = [piece for piece in pieces if not piece[0].isalnum()]
    return len(pieces) - sum(not any(map(str.isalnum, piece)) for piece in signs)
