"""The standard in force as readers see it: limits by subject, and rules by what they guard."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from newsroom.report import WORDS
from newsroom.rules.documents import grouped, title
from newsroom.rules.engine import Rule
from newsroom.rules.run import severity
from newsroom.standard.profile import Limit, Profile

SOURCES = {
    "rakor-2025": "Rakor Bakohumas KPU se-Jawa Timur, 17 Juli 2025",
    "pelatihan-2021": "Rakor Bakohumas KPU se-Indonesia, 4 Mei 2021",
    "usulan": "usulan, karena angka resmi belum terbit",
}
_PROVINCE = "provinsi/"

SUBJECTS = {
    "Judul dan isi tulisan": ("judul", "teras", "kalimat", "paragraf", "berita", "hari", "tag"),
    "Foto": ("foto",),
    "Keterangan dan uraian foto": ("keterangan", "alt"),
    "Lampiran dan logo": ("lampiran", "logo"),
}
"""Where a limit stands on the page, by the first word of its key."""

CONTENT = {
    "NTR": "Netralitas",
    "PDP": "Data pribadi",
    "HUK": "Hak pihak lain, ralat, dan persetujuan",
    "NAM": "Nama orang, jabatan, dan tempat",
    "ANG": "Angka dan peraturan",
    "TGL": "Tanggal",
    "FTO": "Foto",
    "KEP": "Keterangan dan uraian foto",
    "BHS": "Bahasa",
}
"""What a rule guards that anybody can see in a text, by its group, in the order of the page."""

FORM = {
    "MTD": "Kelengkapan tulisan",
    "DLN": "Baris tempat dan kode penulis",
    "TAG": "Topik",
    "TTN": "Tautan",
    "STR": "Berkas, lampiran, dan alamat",
    "FED": "RSS untuk media",
    "STD": "Standar dan pengecualiannya",
}
"""The groups of all other rules, which only those meet who write."""


@dataclass(frozen=True, slots=True)
class Row:
    """A limit and its value, or what a rule finds and its weight; `note` is said in small."""

    name: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Limits or rules of one subject; `source` says who set most of its limits."""

    slug: str
    name: str
    rows: tuple[Row, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class StandardView:
    """Everything that holds for one office: limits, rules on what is told, rules on its form."""

    limits: tuple[Group, ...] = ()
    content: tuple[Group, ...] = ()
    form: tuple[Group, ...] = ()

    @property
    def count(self) -> int:
        """How many rules there are."""
        return sum(len(group.rows) for group in (*self.content, *self.form))


NO_STANDARD = StandardView()


def standard_view(profile: Profile) -> StandardView:
    """The standard of that profile, after inheritance."""
    rules = dict(grouped())
    return StandardView(
        tuple(_limits(profile.limits.values())),
        _rules(CONTENT, rules, profile),
        _rules(FORM, rules, profile),
    )


def _limits(limits: Iterable[Limit]) -> Iterable[Group]:
    found: dict[str, list[Limit]] = {name: [] for name in SUBJECTS}
    places = {word: name for name, words in SUBJECTS.items() for word in words}
    for limit in limits:
        found[places[limit.key.partition("-")[0]]].append(limit)
    for number, (name, held) in enumerate(found.items(), 1):
        if held:
            origins = Counter(_source(limit) for limit in held)
            usual = origins.most_common(1)[0][0]
            rows = tuple(_limit(limit, usual) for limit in held)
            yield Group(f"ukuran-{number}", name, rows, usual)


def _limit(limit: Limit, usual: str) -> Row:
    value = f"{limit.value:,g}".replace(",", " ").replace(".", ",").replace(" ", ".")
    source = _source(limit)
    return Row(limit.name, f"{value} {limit.unit}", "" if source == usual else source)


def _source(limit: Limit) -> str:
    tightened = "provinsi" if limit.origin.startswith(_PROVINCE) else "satuan kerja ini"
    return SOURCES.get(limit.origin, f"diperketat {tightened}")


def _rules(
    names: Mapping[str, str], rules: Mapping[str, tuple[Rule, ...]], profile: Profile
) -> tuple[Group, ...]:
    return tuple(
        Group(
            f"aturan-{group.lower()}",
            name,
            tuple(
                Row(title(rule), WORDS[severity(rule, profile, None)], rule.code)
                for rule in rules[group]
            ),
        )
        for group, name in names.items()
        if group in rules
    )
