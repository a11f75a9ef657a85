"""A title for a draft that has none, from the sentence that says who does something."""

import re
from collections.abc import Sequence

from newsroom.importing.blocks import Block, words
from newsroom.importing.capitals import title_case
from newsroom.importing.cleaning import line
from newsroom.prose.markup import without_addresses
from newsroom.prose.sentences import count_words, sentences
from newsroom.reading import dateline

_ACTOR = re.compile(
    r"(?:komisi pemilihan umum|komisi independen pemilihan|kpu|kip|ketua|anggota|sekretaris"
    r"|jajaran|bakohumas|divisi|tim)\b",
    re.IGNORECASE,
)
# Where the first clause of a sentence ends: what follows is when, where and how.
_CLAUSE_END = re.compile(
    r",\s|\s(?:yang|melalui|secara|pada|dalam rangka|guna|sebagai|karena|agar|bertempat|hari|"
    r"bersama|untuk|serta|di|terkait|\()(?=\s|$)|\s[–—-]\s|\s\((?=\d)"
)
MIN_PROPOSED, MAX_PROPOSED = 5, 14


def proposed(blocks: Sequence[Block], known: tuple[str, ...]) -> str:
    """The first clause of the first sentence that says who does something."""
    text = next((text for text in words(tuple(blocks)) if any(map(str.isalpha, text))), "")
    found = dateline.find(text)
    text = line(text[found.end :] if found else text)
    said = [text[begin:end] for begin, end in sentences(without_addresses(text), 0, len(text))]
    sentence = next((each for each in said if _ACTOR.match(each)), said[0] if said else "")
    sentence = re.sub(r"^Komisi Pemilihan Umum \(KPU\)", "KPU", sentence)
    clause = _clause(sentence)
    return title_case(clause.upper(), (*known, *re.findall(r"[^\W\d_]+", sentence)))


def _clause(sentence: str) -> str:
    """The sentence up to where its first clause ends, at most 14 words."""
    for found in _CLAUSE_END.finditer(sentence):
        if count_words(sentence[: found.start()]) >= MIN_PROPOSED:
            sentence = sentence[: found.start()]
            break
    return " ".join(sentence.split()[:MAX_PROPOSED]).rstrip(" .,;:–-(")
