"""What can be proposed of an item's front matter from its words: tags and a summary."""

import re
from collections.abc import Sequence

from newsroom.model import Registers, Satker, Tag
from newsroom.prose.markup import without_addresses
from newsroom.prose.sentences import count_words, sentences

MAX_TAGS = 5
MAX_SUMMARY_WORDS = 40
MIN_SUMMARY_WORDS = 6
# What the institution is called says nothing of what an item is about.
_INSTITUTION = re.compile(r"komisi (?:independen )?pemilihan(?: umum)?", re.IGNORECASE)
_IN_TITLE, _IN_LEAD = 4, 2


def tags(title: str, texts: Sequence[str], registers: Registers, satker: Satker) -> tuple[str, ...]:
    """The slugs of at most five tags whose names or synonyms are found, the likeliest first.

    What stands in the title counts most, then what the first text has. A word found but once
    elsewhere counts only where there are fewer than two others.
    """
    own = {satker.city.casefold(), satker.short_name.casefold()}
    words = {
        word: tag
        for word, tag in registers.vocabulary().items()
        if not own & {tag.name.casefold(), *map(str.casefold, tag.synonyms)}
    }
    if not words:
        return ()
    longest_first = sorted((*words, *own), key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")
    scores: dict[str, int] = {}
    first: dict[str, Tag] = {}
    for position, text in enumerate((title, *texts)):
        weight = (_IN_TITLE, _IN_LEAD)[position] if position < 2 else 1
        plain = _INSTITUTION.sub(" ", without_addresses(text)).casefold()
        for found in pattern.finditer(plain):
            tag = words.get(found[0])
            if tag is not None:
                first.setdefault(tag.slug, tag)
                scores[tag.slug] = scores.get(tag.slug, 0) + weight
    ranked = sorted(scores, key=lambda slug: -scores[slug])
    likely = [slug for slug in ranked if scores[slug] > 1]
    return tuple((likely if len(likely) > 1 else ranked)[:MAX_TAGS])


def summary(lead: str, title: str) -> str:
    """The first sentence of the lead that is not too long, and the next while both are short.

    Empty where there is none, or where it says the title again.
    """
    words = without_addresses(lead)
    said = [" ".join(lead[begin:end].split()) for begin, end in sentences(words, 0, len(words))]
    for position, sentence in enumerate(said):
        if _is_whole(sentence) and MIN_SUMMARY_WORDS <= count_words(sentence) <= MAX_SUMMARY_WORDS:
            both = " ".join(said[position : position + 2])
            fits = _is_whole(both) and count_words(both) <= MAX_SUMMARY_WORDS
            proposed = both if fits else sentence
            return "" if _letters(proposed) == _letters(title) else proposed
    return ""


def _is_whole(text: str) -> bool:
    return not text.endswith((":", ",", ";"))


def _letters(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
