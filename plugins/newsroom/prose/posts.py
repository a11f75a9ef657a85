"""Posts in election offices as prose words them, compared with those a register has.

"Kasubbag Parmas dan SDM" and "Kepala Subbagian Partisipasi Masyarakat dan Sumber Daya Manusia KPU
Kota Kediri" are one post. Only what is understood to the last word is judged.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from newsroom.model import Office
from newsroom.prose.nameforms import WORD
from newsroom.standard.regions import regions

_ROLES = {
    "chair": ("ketua",),
    "vice": ("wakil ketua",),
    "member": (
        *("anggota", "komisioner", "ketua divisi", "kepala divisi", "kadiv", "koordinator divisi"),
        *("kordiv", "koordiv", "divisi", "div"),
    ),
    "secretary": ("sekretaris", "sekretaris jenderal", "sekjen"),
    "deputy": ("deputi",),
    "bureau": ("kepala biro", "karo"),
    "section": ("kepala bagian", "kabag"),
    "subsection": (
        *("kepala subbagian", "kepala sub bagian", "kasubbag", "kasubag", "kasub bag"),
        *("sub koordinator", "subkoordinator"),
    ),
    "inspector": ("inspektur",),
}
_ROLE_OF = {words: role for role, forms in _ROLES.items() for words in forms}
_ROLE = re.compile(rf"\b(?:{'|'.join(sorted(_ROLE_OF, key=len, reverse=True))})\b")
_WHOLE = {
    "komisi pemilihan umum": "kpu",
    "republik indonesia": "ri",
    "kab": "kabupaten",
    "prov": "provinsi",
    "sosdiklih": "sosialisasi pendidikan pemilih",
    "parmas": "partisipasi masyarakat",
    "hupmas": "hubungan partisipasi masyarakat",
    "humas": "hubungan masyarakat",
    "sdm": "sumber daya manusia",
    "rendatin": "perencanaan data informasi",
    "datin": "data informasi",
    "kul": "keuangan umum logistik",
    "litbang": "penelitian pengembangan",
    "jatim": "jawa timur",
    "jateng": "jawa tengah",
    "jabar": "jawa barat",
    "diy": "di yogyakarta",
    "ntb": "nusa tenggara barat",
    "ntt": "nusa tenggara timur",
}
_SHORT = re.compile(rf"\b(?:{'|'.join(_WHOLE)})\b")
_UNITS = frozenset(
    (
        *("sosialisasi", "pendidikan", "pemilih", "partisipasi", "masyarakat", "hubungan", "data"),
        *("sumber", "daya", "manusia", "informasi", "perencanaan", "keuangan", "umum", "logistik"),
        *("hukum", "pengawasan", "teknis", "penyelenggaraan", "pemilu", "pemilihan", "publik"),
        *("kerja", "sama", "antarlembaga", "organisasi", "program", "dokumentasi", "dukungan"),
        *("administrasi", "rumah", "tangga", "penelitian", "pengembangan", "pelatihan", "kampanye"),
        *("penyelesaian", "sengketa", "kehumasan", "kepegawaian", "persidangan", "protokol"),
        "pemutakhiran",
    )
)
_JOINTS = frozenset(("dan", "di", "pada", "bidang", "bagian", "biro", "divisi", "sub", "subbagian"))
_BODIES = frozenset(("kpu", "kip"))
_LEVELS = frozenset(("ri", "provinsi", "kabupaten", "kota"))


@dataclass(frozen=True, slots=True)
class Post:
    """A post: its role, what it looks after, the office's place, and whether an office is named."""

    role: str
    unit: frozenset[str]
    place: frozenset[str]
    is_at_office: bool

    @property
    def is_telling(self) -> bool:
        """Whether the words say enough to contradict a register."""
        return self.is_at_office or bool(self.unit)


@cache
def vocabulary() -> frozenset[str]:
    """Every word that the name of a post may have, in small letters."""
    places = (word.lower() for region in regions() for n in region.names for word in n.split())
    roles = (word for words in _ROLE_OF for word in words.split())
    short = (word for words in _WHOLE for word in words.split())
    return frozenset([*places, *roles, *short, *_UNITS, *_JOINTS, *_BODIES, *_LEVELS])


def begins_post(*words: str) -> bool:
    """Whether words in small letters begin with a role."""
    return _ROLE.match(" ".join(words)) is not None


def post(words: Sequence[str]) -> tuple[Post, int] | None:
    """The post that these words name last, and with which of them it begins.

    None where they name none, or one that several people share.
    """
    return _post(" ".join(words))


# Titles of the register, and what staff call the same few people again and again.
@lru_cache(maxsize=1000)
def _post(text: str) -> tuple[Post, int] | None:
    roles = [found for found in _ROLE.finditer(text) if found[0] not in ("divisi", "div")]
    roles = roles or list(_ROLE.finditer(text))[:1]
    if not roles:
        return None
    last = roles[-1]
    if len(roles) > 1 and text[roles[-2].end() : last.start()] == " dan ":
        return None
    rest = _SHORT.sub(lambda short: _WHOLE[short[0]], text[last.end() :]).split()
    unit = frozenset(word for word in rest if word in _UNITS)
    place = frozenset(word for word in rest if word not in _UNITS | _JOINTS | _BODIES)
    is_at_office = not _BODIES.isdisjoint(rest)
    return Post(_ROLE_OF[last[0]], unit, place, is_at_office), text[: last.start()].count(" ")


def agrees(said: Post, office: Office) -> bool:
    """Whether the words may mean that post of the register; what is not understood may."""
    known = _held(office.title)
    if known is None:
        return True
    if said.role != known.role or (said.unit and known.unit and said.unit.isdisjoint(known.unit)):
        return False
    place = known.place | frozenset(office.satker.replace("kab-", "kabupaten-").split("-"))
    levels = place & _LEVELS
    if not levels and place & _provinces():
        place |= {"provinsi"}
        levels = frozenset(("provinsi",))
    return all(word in place or (word in _LEVELS and not levels) for word in said.place)


@lru_cache(maxsize=1000)
def _held(title: str) -> Post | None:
    """The post of a title in the register; None where a word of it is not understood."""
    words = [word.lower() for word in WORD.findall(title)]
    understood = post(words) if vocabulary().issuperset(words) else None
    return understood[0] if understood else None


@cache
def _provinces() -> frozenset[str]:
    names = (region.name for region in regions() if region.level == "provinsi")
    return frozenset(word.lower() for name in names for word in name.split())
