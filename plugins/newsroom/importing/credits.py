"""Who took a photo, as staff type it: "Foto: wsw", "Dok. Humas", "(Foto: Humas KPU)"."""

import re
from dataclasses import dataclass

from newsroom.prose.sentences import count_words

SCENE = re.compile(
    r"\b(?:saat|ketika|usai|seusai|sedang|tengah)\s+"
    r"(?!mereka\b|media\b|menteri\b|pemil|perlu\b|dia\b|pemerintah\b)(?:me|ber|di|pe|ses|raker|ra)\w+"
)
"""What somebody does at that moment: a caption rather than a name."""

_CREDIT = re.compile(
    r"^\(?\s*(?:foto(?:\s+oleh)?|dok(?:umentasi)?|sumber(?:\s+foto)?|fotografer|kredit)\b"
    r"\s*[.:/]?\s*(?P<who>[^()]{2,60}?)\s*\)?\.?$",
    re.IGNORECASE,
)
_CREDIT_AT_END = re.compile(
    r"\s*[(\[]\s*(?:foto|dok(?:umentasi)?|sumber|kredit)\b\s*[.:/]?\s*(?P<who>[^()\[\]]{2,60}?)"
    r"\s*[)\]]\.?\s*$",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"(?:tim |staf )?(?:humas|hupmas|kpu|kip|bawaslu|istimewa|antara)\b", re.I
)
_DOING = re.compile(r"\b(?:me[mnlr]\w{3,}|ber\w{4,}|di\w{5,})\b")
_CODES = re.compile(r"[A-Za-z]{2,5}(?:\s*/\s*[A-Za-z ]{2,40})?")


@dataclass(frozen=True, slots=True)
class Caption:
    """What was typed of one photo; a part that was not typed is empty."""

    words: str = ""
    credit: str = ""


def credited(text: str, codes: frozenset[str]) -> str:
    """Whom a line names that says only who took a photo; empty where it says more."""
    found = _CREDIT.match(text)
    return _name(found["who"], codes) if found and _is_credit(found["who"], codes) else ""


def parted(text: str, codes: frozenset[str]) -> Caption:
    """A caption and the credit in brackets at its end."""
    found = _CREDIT_AT_END.search(text)
    if found is None or not text[: found.start()].strip():
        return Caption(text)
    return Caption(text[: found.start()].strip(), _name(found["who"], codes))


def _is_credit(who: str, codes: frozenset[str]) -> bool:
    """Whether "Foto: …" names who took it rather than what it shows."""
    if who.casefold() in codes or who.partition("/")[0].strip().casefold() in codes:
        return True
    if count_words(who) > 6 or SCENE.search(who) or _DOING.search(who):
        return False
    return bool(_INSTITUTION.match(who)) or (_CODES.fullmatch(who) is not None and who.islower())


def _name(who: str, codes: frozenset[str]) -> str:
    """A credit as an item has it: a colleague's code in small letters, else a name."""
    who = who.strip(" .")
    if who.casefold() in codes:
        return who.casefold()
    # In small letters it would be read as a code.
    return who.upper() if who.islower() and len(who) <= 5 else who
