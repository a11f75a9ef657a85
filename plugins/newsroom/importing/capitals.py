"""A line typed in capitals as one reads it: names and abbreviations as they are written."""

import re
from collections.abc import Iterable

MIN_SHARE = 0.8
"""Of the letters: from there on a line counts as typed in capitals (as in rule MTD102)."""

_WORD = re.compile(r"[^\W\d_]+(?:[.'’][^\W\d_]+)*\.?")
_ROMAN = re.compile(r"(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_DEGREE = re.compile(r"(?:[A-Z]\.){2,}")
PRESET = """
S.Sos. S.Pd. S.Kom. S.Ag. S.Psi. S.STP. M.Si. M.Pd. M.Kom. M.Ag. M.Hum. M.Psi. M.AP. Drs. Dra. Dr.
Ir. H. Hj. Prof. No. WhatsApp YouTube TikTok DPTb MTs MTsN
"""
ABBREVIATIONS = """
kpu kip ri dkpp ppk pps kpps ppln kppsln tps tpsln dpt dpb pdpb dps dpk dpth dcs dct dpr dprd dprk
dpd mpr ptun uu pkpu ppid jdih sdm sop wib wita wit hut asn pns pppk tni bps bpk bkn rt rw sd sdn
smp smpn sma sman smk smkn ukm umkm lsm ntb ntt diy dki isbn qr pdf zi wbk wbbm spip sakip lhkpn
lhkasn ham nik kk ktp dipa pnbp kppn fgd hki paw
"""
SMALL = """
dan di ke dari yang untuk pada dalam dengan oleh se bagi serta atau tentang terhadap kepada sebagai
secara agar antara hingga sampai demi per saat guna para
"""
_ABBREVIATIONS = frozenset(ABBREVIATIONS.split())
_SMALL = frozenset(SMALL.split())


def is_capital(text: str) -> bool:
    """Whether a line is typed in capitals; a word or two may be an abbreviation."""
    letters = [letter for letter in text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return len(text.split()) > 1 and len(letters) > 6 and capitals >= MIN_SHARE * len(letters)


def title_case(text: str, known: Iterable[str]) -> str:
    """A line in capitals with a capital at the beginning of its words.

    `known` are words as draft and registers write them: "Bakohumas", "WhatsApp", "PPID".
    """
    forms = _forms(known)

    def cased(found: re.Match[str]) -> str:
        word = found[0]
        plain = word.casefold().rstrip(".")
        before = text[: found.start()]
        form = forms.get(word.casefold()) or forms.get(plain)
        if form:
            return form + "." * (word.endswith(".") and not form.endswith("."))
        if plain in _ABBREVIATIONS or (form is None and _stands(word)):
            return word
        if plain in _SMALL and any(map(str.isalnum, before)) and not before.endswith("-"):
            return word.lower()
        return word[:1] + word[1:].lower()

    return _WORD.sub(cased, text)


def _forms(known: Iterable[str]) -> dict[str, str]:
    """How words are written, casefolded; nothing for those that need no more than a capital."""
    forms = {preset.casefold(): preset for preset in PRESET.split()}
    plain = {word.casefold() for word in known if word[1:].islower() or word.islower()}
    for word in known:
        if len(word) > 1 and word.casefold() not in plain:
            forms.setdefault(word.casefold(), word)
    return {**dict.fromkeys(plain, ""), **forms}


def _stands(word: str) -> bool:
    """Whether a word in capitals is an initial, an abbreviation, a number or a degree."""
    plain = word.rstrip(".")
    if len(plain) == 1 or not set(plain) & set("AEIOU"):
        return True
    return bool(_DEGREE.fullmatch(word) or _ROMAN.fullmatch(plain))
