"""BHS106 — no space behind a punctuation mark."""

import re
from collections.abc import Iterator

from newsroom.edits import Edit
from newsroom.model import Severity
from newsroom.prose.lookups import has_any
from newsroom.prose.passages import Prose
from newsroom.prose.sentences import ABBREVIATIONS
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.slips import Slip, edits, hits

# It begins with one sign of a set, which is quick to look for.
_MARK = re.compile(r"[,;:!?.](?:(?<=[,;:!?])(?=[^\W_])|(?<=\.)(?=[A-Z][a-z])|(?<=[,:])(?=“))")
# The same for each mark, without decimals: expressions that begin with one sign are the fastest.
_MAY_STAND = (
    (",", re.compile(r",(?=[^\W_]|“)(?!(?<=\d,)\d)")),
    (".", re.compile(r"\.(?=[A-Z][a-z])")),
    (":", re.compile(r":(?=[^\W\d_]|“)")),
    *((mark, re.compile(rf"[{mark}](?=[^\W\d_])")) for mark in ";!?"),
)
_WORD_BEFORE = re.compile(r"\w+[)%.]?$|[)%]$")
_WORD_BEHIND = re.compile(r"“|\w+")
_LONGEST = 40
# Capitals that end sentences; others before a full stop are initials or degrees.
_ACRONYMS = frozenset(("dpd", "dpr", "dprd", "kpu", "ppk", "pps", "ri", "sdm", "tps", "wib", "wit"))
_ACRONYMS |= {"kpps", "pkpu", "wita", "ntb", "ntt", "diy", "dpt", "uud", "asn", "tni", "polri"}
_ENDINGS = frozenset(("app", "co", "com", "doc", "docx", "go", "id", "jpeg", "jpg", "js", "net"))
_ENDINGS |= {"org", "pdf", "png", "ppt", "pptx", "rar", "tv", "xls", "xlsx", "zip"}
_SHORT = _YEAR = 4


def slips(prose: Prose) -> Iterator[Slip]:
    """Each mark with its words and the space between them."""
    for passage in prose.passages if has_any(prose.sheet, _MAY_STAND) else ():
        words = passage.words
        for found in _MARK.finditer(words):
            at = found.start()
            before = _WORD_BEFORE.search(words, max(0, at - _LONGEST), at)
            behind = _WORD_BEHIND.match(words, at + 1)
            if before and behind and _is_slip(words, found[0], before, behind):
                right = f"{before[0]}{found[0]} {behind[0]}"
                yield Slip(passage, before.start(), behind.end(), right)


def _is_slip(words: str, mark: str, before: re.Match[str], behind: re.Match[str]) -> bool:
    first, second = before[0], behind[0]
    if mark == ".":
        return _ends_sentence(words, before) and second.lower() not in _ENDINGS
    if "_" in first + second:
        return False
    if second == "“":
        return first[-1].isalpha()
    if mark == ",":
        # "Kediri,17 Juli" is a slip, "1,5" a number, "a,b" a list of letters.
        is_number = second[0].isdigit() and not first[-1].isalpha()
        return not is_number and len(first) > 1 < len(second)
    # Other marks stand in codes, formulas, entities and names of pictures as well.
    around = words[max(0, before.start() - 1) : before.start()] + words[behind.end() :][:1]
    is_code = any(sign in ":;/#@=&" for sign in around)
    return (first + second).isalpha() and len(first) > 1 < len(second) and not is_code


def _ends_sentence(words: str, before: re.Match[str]) -> bool:
    """Whether the full stop behind that word is none of an abbreviation, degree, name or number."""
    word = before[0]
    if word[-1] in ")%":
        return True
    joined = words[max(0, before.start() - 1) : before.start()].strip(" \t\n(“\"'-/")
    if joined or word[-1] == ".":
        return False
    if word.isdigit():
        return len(word) == _YEAR
    if word.isupper():
        return word.lower() in _ACRONYMS
    is_short_name = word[0].isupper() and len(word) <= _SHORT
    is_abbreviation = is_short_name or word.lower() in ABBREVIATIONS
    return word[1:].islower() and len(word) > 1 and not is_abbreviation


def check(prose: Prose) -> Iterator[Hit]:
    yield from hits(slips(prose))


def remedy(prose: Prose) -> Iterator[Edit]:
    yield from edits(slips(prose))


RULE = Rule(
    code="BHS106",
    name="space-missing",
    default=Severity.WARNING,
    check=check,
    remedy=remedy,
    rewords=True,
    message="“{text}” ditulis “{right}”. Beri spasi sesudah tanda baca.",
)
