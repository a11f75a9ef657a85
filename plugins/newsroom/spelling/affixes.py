"""Indonesian derivation undone: "ketersediaannya" leads back to "sedia".

Hunspell's dictionary says of each stem which affixes it bore in an older Kamus Besar; the language
derives far more freely. What it does not have is taken apart here by the rules of the Tata Bahasa
Baku, assimilation of the nasal included. Affixes that never stand together, as in "diharapan" and
"mengumpulan", are not undone, so that such slips stay unknown.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_VOWELS = frozenset("aeiou")
_PERSONS = ("nya", "ku", "mu")
_PARTICLES = ("lah", "kah", "pun")
CLITICS = (
    *_PERSONS,
    *_PARTICLES,
    *(person + particle for person in _PERSONS for particle in _PARTICLES),
)
# First parts that are always joined to what follows them in small letters.
_BOUND = re.compile(
    r"(?:adi|agro|anti|antar|audio|bio|catur|dasa|dwi|eka|eko|ekstra|hiper|infra|inter|intra|kontra"
    r"|maha|makro|manca|mega|meta|mikro|mini|mono|multi|neo|nir|non|panca|pasca|poli|pra|pro|pseudo"
    r"|purna|sapta|semi|serba|sub|super|supra|swa|tele|trans|tri|tuna|ultra)(?P<rest>\w{4,})"
)


class Split(NamedTuple):
    """A stem that a word may be built on; `is_enclosed` between a prefix and a suffix."""

    stem: str
    is_enclosed: bool


class _Prefix(NamedTuple):
    letters: str
    suffixes: tuple[str, ...]
    is_nasal: bool = False


# Nothing else may follow each prefix: "di-…-an" and "me-…-an" are no words.
_PREFIXES = (
    _Prefix("di", ("", "kan", "i")),
    _Prefix("diper", ("", "kan", "i")),
    _Prefix("dipe", ("kan", "i")),
    _Prefix("dike", ("kan",)),
    _Prefix("dise", ("kan",)),
    _Prefix("me", ("", "kan", "i"), is_nasal=True),
    _Prefix("memper", ("", "kan", "i")),
    _Prefix("member", ("kan",)),
    _Prefix("menge", ("kan",)),
    _Prefix("menye", ("kan", "i")),
    _Prefix("ter", ("", "kan", "i")),
    _Prefix("ber", ("", "an", "kan")),
    _Prefix("pe", ("", "an"), is_nasal=True),
    # "Tenggat kami perpanjang", "yang perlu kita perjelas".
    _Prefix("per", ("", "kan", "i", "an")),
    _Prefix("pember", ("an",)),
    _Prefix("pemer", ("", "an")),
    _Prefix("penge", ("an",)),
    _Prefix("penye", ("an",)),
    _Prefix("ke", ("an",)),
    _Prefix("keber", ("an",)),
    _Prefix("kepe", ("an",), is_nasal=True),
    _Prefix("kese", ("an",)),
    _Prefix("keter", ("an",)),
    _Prefix("ketidak", ("an", "")),
    _Prefix("se", ("",)),
    _Prefix("", ("kan", "i", "an")),
)
# By their first letter: most words begin with none of a letter's prefixes.
_BEGINNING_WITH = {
    letter: tuple(prefix for prefix in _PREFIXES if prefix.letters[:1] in ("", letter))
    for letter in ("", *sorted({prefix.letters[:1] for prefix in _PREFIXES}))
}


def hosts(word: str) -> Iterator[str]:
    """What stands before -nya, -ku, -mu, -lah, -kah, -pun or two of them."""
    for clitic in CLITICS:
        if word.endswith(clitic) and len(word) - len(clitic) > 2:
            yield word[: -len(clitic)]


def remainders(word: str) -> Iterator[str]:
    """What follows a bound first part such as antar-, pasca-, multi-."""
    found = _BOUND.fullmatch(word)
    if found is not None:
        yield found["rest"]


def splits(word: str) -> Iterator[Split]:
    """Every stem the word may be built on with one set of affixes; not that each is one."""
    for prefix in _BEGINNING_WITH.get(word[:1], _BEGINNING_WITH[""]):
        if not word.startswith(prefix.letters):
            continue
        rest = word[len(prefix.letters) :]
        for suffix in prefix.suffixes:
            if not rest.endswith(suffix):
                continue
            core = rest.removesuffix(suffix)
            # "mengawali" is no "mengawal" with -i taken twice: Indonesian has no stem in -ii.
            if len(core) < 3 or (suffix == "i" and core.endswith("i")):
                continue
            is_enclosed = bool(prefix.letters) and bool(suffix)
            for stem in _restored(core) if prefix.is_nasal else (core,):
                yield Split(stem, is_enclosed)
            # Of two r only one is written: "berencana", "terekam".
            if prefix.letters.endswith("er") and word[len(prefix.letters) - 1] == "r":
                yield Split(f"r{core}", is_enclosed)


def _restored(core: str) -> Iterator[str]:
    """The stems that a nasal prefix may have made of itself, from what follows "me" or "pe"."""
    if core.startswith("nge") and len(core) <= 7:
        yield core[3:]  # one syllable: "mengecek"
    if core.startswith("ng"):
        stem = core[2:]
        if stem[:1] in _VOWELS:
            yield f"k{stem}"
            yield stem
        elif stem[:1] in ("g", "h", "q") or stem[:2] in ("kh", "kl", "kr"):
            yield stem
    elif core.startswith("ny"):
        stem = core[2:]
        if stem[:1] in _VOWELS:
            yield f"s{stem}"
        yield core
    elif core.startswith("n"):
        stem = core[1:]
        if stem[:1] in _VOWELS:
            yield f"t{stem}"
            yield core
        elif stem[:1] in ("c", "d", "j", "z") or stem[:2] in ("tr", "sk", "sp", "st", "sw", "sy"):
            yield stem
    elif core.startswith("m"):
        stem = core[1:]
        if stem[:1] in _VOWELS:
            yield f"p{stem}"
            yield core
        elif stem[:1] in ("b", "f", "v") or stem[:2] in ("pl", "pr", "ps"):
            yield stem
    elif core.startswith(("l", "r", "w", "y")):
        yield core
