"""Whether two signatures of a photo can mean the same people, however each is written.

Right, not loud: a part of a name, another order, initials, degrees and small slips are the same; an
office says nothing against somebody who may work there.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

# Before or behind a name, without their full stops; part of none.
_DEGREES = """
dr drs dra ir prof haji hj kh st se sh ss sp si sk skm skom mm mt mh mpd msi mkom mkn mikom map
spd sag ssos sip sik spt stp sikom shum sst sap amd ama spdi sei shi mag msos mip msc ba bsc phd
hc cpns pns asn bapak ibu pak bu sdr sdri
"""
DEGREES = frozenset(_DEGREES.split())
# What somebody does for an office, or stands for one whose name is not known.
_WORK = """
humas hupmas parmas tim staf staff bagian subbagian subbag kasubbag divisi dok doc dokumentasi
foto photo fotografer photographer istimewa ist ilustrasi redaksi red media center sekretariat
panitia peserta kontributor pewarta oleh by dari courtesy of the
"""
WORK = frozenset(_WORK.split())
_OFFICES = """
kpu bawaslu dkpp kpps ppk pps komisi badan dinas kementerian pemkot pemkab pemprov pemerintah
polres polresta polda kodim korem tni polri kejaksaan pengadilan dprd dpr dpd universitas
institut politeknik sekolah diskominfo kominfo kantor lembaga yayasan
antara reuters afp ap epa getty kompas detik detikcom tempo tribun jawapos republika tvri rri
shutterstock istock freepik unsplash pexels pixabay wikimedia
"""
OFFICES = frozenset(_OFFICES.split())
_MUHAMMAD = "moh mohd muh mhd mochamad mochammad mohamad mohammad muhamad"
SPELLINGS = {
    **dict.fromkeys(_MUHAMMAD.split(), "muhammad"),
    "kab": "kabupaten",
    "prov": "provinsi",
}
SAME = 0.85
COMMISSION = re.compile(r"\bkomisi pemilihan umum\b", re.IGNORECASE)
DOTTED = re.compile(r"\b[^\W\d_]{1,4}(?:\.[^\W\d_]{1,4})+\b")
WORD = re.compile(r"[^\W\d_]+")
BETWEEN = re.compile(r"[/|;&+,]|\s(?:dan|and)\s")


def parties(text: str) -> tuple[str, ...]:
    """The people and offices that a signature names, each as written, degrees left out.

    "Siti Aminah, S.H., M.Si./KPU Kota Kediri" names two. What holds a digit is a device's.
    """
    parts = (" ".join(part.split()) for part in BETWEEN.split(text))
    return tuple(part for part in parts if words(part) and not re.search(r"\d", part))


def disputed(byline: str, agency: str, credits: Sequence[str], own: Sequence[str] = ()) -> str:
    """Whom the photo's own byline or agency names that the credit does not; empty without dispute.

    `credits` are the parties of the credit; `own` the names of the office of a colleague who is
    credited by code, so that no office is named in the credit itself.
    """
    makers, agencies = parties(byline), parties(agency)
    known = (*credits, *own)
    if not credits or _meet(makers or agencies, known) or not (makers or agencies):
        return ""
    has_person = bool(own) or any(map(is_person, credits))
    # Where an office is credited, whose photo of theirs it was is their business.
    is_theirs = _meet(agencies, known) or (not agencies and all(map(is_person, makers)))
    if makers and not has_person and is_theirs:
        return ""
    return "/".join(dict.fromkeys((*makers, *agencies)))


def is_person(party: str) -> bool:
    """Whether a party is somebody by name rather than an office or a part of the work."""
    return not set(words(party)) & (OFFICES | WORK)


def words(party: str) -> tuple[str, ...]:
    """The words of a name that tell it from others, folded; all of them where none does."""
    plain = DOTTED.sub(_undotted, COMMISSION.sub("KPU", party))
    found = [word.casefold() for word in WORD.findall(plain)]
    named = [SPELLINGS.get(word, word) for word in found if word not in DEGREES]
    return tuple(word for word in named if word not in WORK) or tuple(named)


def _undotted(match: re.Match[str]) -> str:
    """A degree as one word ("S.H." is "sh"), anything else as several ("M.Arif" is "m arif")."""
    joined = match[0].replace(".", "")
    return joined if joined.casefold() in DEGREES else match[0].replace(".", " ")


def _meet(some: Sequence[str], others: Sequence[str]) -> bool:
    return any(is_same(one, other) for one in some for other in others)


def is_same(one: str, other: str) -> bool:
    """Whether the shorter of two names is part of the longer one."""
    few, many = sorted((words(one), words(other)), key=len)
    if "".join(few) == "".join(many):
        return True
    left = list(many)
    is_told = False
    for word in few:
        found = next((each for each in left if _is_like(word, each)), None)
        if found is None:
            return False
        left.remove(found)
        is_told = is_told or min(len(word), len(found)) > 1
    return is_told


def _is_like(word: str, other: str) -> bool:
    if min(len(word), len(other)) == 1:
        return word[0] == other[0]
    return word == other or SequenceMatcher(None, word, other).ratio() >= SAME
