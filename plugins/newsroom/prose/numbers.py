"""Numbers in Indonesian prose: figures with points for thousands, words, and both at once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import floor

_UNITS = {
    word: value
    for value, word in enumerate(
        ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
    )
}
_WHOLE = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000, "sejuta": 10**6}
_SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
_GROUPS = {"belas": 10, "puluh": 10, "ratus": 100}


def _any_of(*words: str) -> str:
    """An expression for these words, by their first letters; the engine tries far fewer so."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items())


_FIRST = tuple(word for word in (*_UNITS, *_WHOLE) if word != "nol")

WORDS = (
    rf"(?:(?:{_any_of(*_FIRST)})(?:\s(?:{_any_of(*_FIRST, *_GROUPS, *_SCALES)})){{0,14}})"
    rf"(?![\w-]|\s(?:belas|puluh|ratus|ribu|juta|miliar)an)"
)
"""A number in words; what does not follow the order of a number reads as none."""

FIGURES = r"(?:\d{1,3}(?:\.\d{3}){1,5}|\d{1,15})(?:,\d{1,15})?(?![\w/:’'-]|[.,]\d|\s?[-–—]\s?\d)"
"""A number in figures: "228.147", "13,2"; no date, time, range, address or version.

No count has more digits, and Python reads no number of thousands of them.
"""

# The signs that any number begins with, asked before all else.
_BEGINS = rf"(?=[\d{''.join(sorted({word[0] for word in _FIRST}))}])"
NUMBER = (
    rf"(?:{_BEGINS}(?<![\w./,:’'–-])(?<!\d\s[-–—]\s)(?:{FIGURES}(?:\s(?:{'|'.join(_SCALES)})\b)?"
    rf"(?:\s?\({WORDS}\))?|{WORDS}))"
)
"""One number as it stands in a text, "25 (dua puluh lima)" in whole; no groups of its own."""

ENDINGS = (*_UNITS, *_WHOLE, *_GROUPS, *_SCALES, ")", *"0123456789")
"""What a number in small letters may end with."""

_NUMBER = re.compile(NUMBER, re.IGNORECASE)
_PARTS = re.compile(
    rf"(?P<figures>\d[\d.,]*)?(?:\s?(?P<scale>{'|'.join(_SCALES)})\b)?(?:\s?\()?(?P<words>[^()]*)",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text: where it stands, its value, and how finely it was written.

    `step` is the value of one in its last place: 1 for "38", 1/10 for "13,2", 100,000 for
    "1,2 juta". `words` is the value of the words in brackets behind figures, None without them.
    """

    begin: int
    end: int
    value: Fraction
    step: Fraction = Fraction(1)
    is_spelt: bool = False
    words: Fraction | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it counts things: no decimals, no rounding to thousands or millions."""
        return self.step == 1

    @property
    def bounds(self) -> tuple[Fraction, Fraction]:
        """The least and the greatest amount that may be meant; the same where it is whole."""
        half = Fraction(0) if self.is_whole else self.step / 2
        return self.value - half, self.value + half


def numbers(text: str, begin: int = 0, end: int | None = None) -> Iterator[Number]:
    """Every number of that stretch of a text, in order.

    Left out: parts of dates, times, ranges, versions and names ("17/7", "10.30", "5–7", "ke-3").
    """
    for found in _NUMBER.finditer(text, begin, len(text) if end is None else end):
        number = read(found[0], found.start())
        if number is not None:
            yield number


def read(text: str, begin: int = 0) -> Number | None:
    """The number that a text of the form `NUMBER` says; None where its words make none."""
    end = begin + len(text)
    if text.isdecimal():
        # Most are, and need not be taken apart.
        return Number(begin, end, Fraction(int(text)))
    found = _PARTS.match(text)
    if found is None:
        return None
    words = value_of(found["words"]) if found["words"] else None
    if not found["figures"]:
        return None if words is None else Number(begin, end, words, is_spelt=True)
    value, step = _figures(found["figures"])
    scale = _SCALES[found["scale"].lower()] if found["scale"] else 1
    return Number(begin, end, value * scale, step * scale, words=words)


def value_of(words: str) -> Fraction | None:
    """The value of a number in words, as in "dua ratus dua puluh lima"; None if it is none."""
    total, limit = 0, 10**15
    group = last = 0
    below = 10**3
    for word in words.lower().split():
        if word in _UNITS or word in ("sepuluh", "sebelas"):
            value = _UNITS[word] if word in _UNITS else _WHOLE[word]
            if last or value >= below:
                return None
            # "dua" may still become "dua puluh"; nothing else follows a unit but a scale.
            group, last = group + value, value if word in _UNITS else 0
            below = below if last else 1
        elif word in _GROUPS:
            size = _GROUPS[word]
            if not last or size >= below:
                return None
            group += size if word == "belas" else last * (size - 1)
            last, below = 0, 1 if word == "belas" else size
        elif word == "seratus":
            if group:
                return None
            group, below = 100, 100
        elif word in _SCALES or word in _WHOLE:
            size = _SCALES[word] if word in _SCALES else _WHOLE[word]
            amount = group if word in _SCALES else 1
            if not amount or size >= limit or (word in _WHOLE and group):
                return None
            total, limit = total + amount * size, size
            group, last, below = 0, 0, 10**3
        else:
            return None
    return Fraction(total + group) if words.strip() else None


def _figures(text: str) -> tuple[Fraction, Fraction]:
    """Value and step of "228.147", "13,2" or "38"."""
    plain = text.replace(".", "") if _THOUSANDS.fullmatch(text) else text
    whole, _, decimals = plain.replace(",", ".").partition(".")
    return Fraction(int(whole + decimals), 10 ** len(decimals)), Fraction(1, 10 ** len(decimals))


def spell(value: Fraction | int, decimals: int = 0) -> str:
    """A value in figures as a person writes it: "13,2", "228.147"."""
    scaled = floor(value * 10**decimals + Fraction(1, 2))
    whole, rest = divmod(scaled, 10**decimals)
    thousands = f"{whole:,}".replace(",", ".")
    return f"{thousands},{rest:0{decimals}d}" if decimals else thousands
