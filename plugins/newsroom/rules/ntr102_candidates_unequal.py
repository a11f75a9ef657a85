"""NTR102 — of the pairs of candidates that an item counts, only some are named by their number."""

import re
from collections.abc import Iterable, Iterator

from newsroom.model import Severity
from newsroom.prose.markup import CELL
from newsroom.prose.passages import Prose
from newsroom.rules.contestants import NUMBER
from newsroom.rules.engine import Hit, Rule

_VALUES = (
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
)
# What is counted is found fast; the number is looked for before it.
_COUNTED = re.compile(r"pas(?:angan calon|lon)\b")
_COUNT = re.compile(r"\b(?:ke)?(?P<count>dua|tiga|empat|lima|enam|tujuh|[2-7])\s+(?:\(\w+\)\s+)?$")
_LONGEST = 100
_RANGE = r"hingga|sampai(?:\s+dengan)?|[–-]"
_JOINED = rf"\s*(?:,\s*dan\b|,|dan\b|serta\b|&|{_RANGE})\s*(?:nomor\s+(?:urut\s+)?)?"
_NAMED = re.compile(
    rf"\b(?:(?:nomor|no\.?)\s+urut|paslon(?:\s+nomor)?)\s+(?P<list>{NUMBER}\b(?:{_JOINED}{NUMBER}\b)*)",
    re.I,
)
_ONE = re.compile(rf"(?P<range>{_RANGE})?\s*\b(?P<number>{NUMBER})\b", re.I)
_CANDIDATES = re.compile(r"\b(?:pasangan|paslon)\b[^.\n]{0,80}$", re.I)
_ENTRY = re.compile(r"^[ \t]*\d{1,2}[.)][ \t]", re.M)


def check(prose: Prose) -> Iterator[Hit]:
    words = prose.vocabulary
    if prose.is_plain and not ("paslon" in words or {"pasangan", "calon"} <= words):
        return
    body = prose.body
    counts = set(_counts(body.words.lower()))
    # Two races at once, a table and a numbered list name their candidates in ways of their own.
    if len(counts) != 1 or CELL in body.words or len(_ENTRY.findall(body.text)) > 1:
        return
    (count,) = counts
    named: set[int] = set()
    first = None
    for passage in prose.passages:
        for found in _NAMED.finditer(passage.words):
            named |= _numbers(found["list"])
            is_pair = found[0].lower().startswith("paslon") or _CANDIDATES.search(
                passage.words, max(0, found.start() - 100), found.start()
            )
            if passage is body and first is None and is_pair:
                first = passage.place(found.start())
    # A number beyond the pairs is a party's.
    if first is not None and max(named) <= count and len(named) < count:
        missing = set(range(1, count + 1)) - named
        yield Hit(*first, count=_VALUES[count - 1], named=_listed(named), missing=_listed(missing))


def _counts(words: str) -> Iterator[int]:
    """How many pairs a text in small letters says there are, each time it does."""
    for found in _COUNTED.finditer(words):
        count = _COUNT.search(words, max(0, found.start() - _LONGEST), found.start())
        if count is not None:
            yield _value(count["count"])


def _numbers(text: str) -> set[int]:
    """The numbers of a list such as "1, 2, dan 3" or "1 sampai 3"."""
    found: set[int] = set()
    last = 0
    for match in _ONE.finditer(text):
        number = _value(match["number"])
        found |= set(range(last, number + 1)) if match["range"] else {number}
        last = number
    return found


def _listed(numbers: Iterable[int]) -> str:
    *others, last = (str(number) for number in sorted(numbers))
    if len(others) > 1:
        return f"{', '.join(others)}, dan {last}"
    return f"{others[0]} dan {last}" if others else last


def _value(word: str) -> int:
    return int(word) if word.isdigit() else _VALUES.index(word.lower()) + 1


RULE = Rule(
    code="NTR102",
    name="candidates-unequal",
    default=Severity.ADVICE,
    ceiling=Severity.WARNING,
    check=check,
    message=(
        "Tulisan ini menyebut {count} pasangan calon, tetapi yang dinamai hanya nomor urut {named};"
        " nomor urut {missing} tidak. Beri tempat yang sama kepada semuanya."
    ),
)
