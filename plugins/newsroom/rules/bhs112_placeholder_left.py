"""BHS112 — a text that still waits to be written."""

import re
from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.lookups import has_any
from newsroom.prose.passages import Part, Passage, Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.telltales import Telltales, likely, spans, telltales

# What `new` and the handbook show where the writer's words belong.
SUGGESTED = frozenset(
    (
        "siapa, sedang apa, di mana, dan kapan",
        "uraian foto untuk tunanetra",
        "teks alternatif, uraian foto untuk tunanetra",
        "judul dokumen",
    )
)
# Whatever fills a text of its own is shorter, _LINE among it.
_LONGEST = max(map(len, SUGGESTED))
DUMMY = frozenset(("lorem", "ipsum", "dolor", "sit", "amet", "consectetur", "adipiscing", "elit"))
"""The words of the usual text without a meaning, of which nothing else is to be said."""

_NOTHING = frozenset(("…", "...", "-", "–", "—", "?", "xx"))
_THING = (
    "alamat|hari|jabatan|judul|jumlah|kutipan|lokasi|nama|narasumber|nomor|tanggal|tempat|waktu"
)
_WHOSE = (
    "acara|anggota|berita|dokumen|foto|kantor|kegiatan|ketua|lembaga|lengkap|narasumber|pejabat"
    "|peserta|satker|tempat"
)
_LATER = "(?:akan )?(?:diisi|dilengkapi|isi) (?:kemudian|menyusul|nanti)"
_TO_FILL = rf"{_LATER}|isi di sini|diisi"
_OWN = "(?:berita|isi|judul|keterangan|naskah|ringkasan|teks|uraian)(?: berita| foto)? di sini"
_DOTS = r" ?(?:…|\.{3})"
_PLACEHOLDERS = telltales(
    r"lorem ipsum\b",
    r"asdf[a-z]*",
    rf"\(\s*(?:{_TO_FILL})\s*[\])}}>]",
    rf"ketik {_OWN}",
    rf"masukkan {_OWN}",
    r"klik atau ketuk di sini untuk memasukkan",
    r"click or tap (?:here )?to enter",
    sit=r"dolor(?<!ipsum dolor) sit amet\b",
    tulis=rf"tulis {_OWN}",
    tuliskan=rf"tuliskan {_OWN}",
)
# Signs that few items have outside quotations; then none of what stands behind them is there.
_OPENING = "[{<"
_BRACKETED = telltales(
    rf"[\[{{<]\s*(?:{_TO_FILL})\s*[\])}}>]",
    r"\[(?:isi|isilah|lengkapi|masukkan|sebutkan|tulis)\b[^\]\n]{0,40}\](?!\()",
    rf"[\[{{<](?:{_THING})(?:[ _-](?:{_WHOSE}))?[\]}}>](?!\()",
    r"\[(?:jabatan|nama)(?: [a-z/-]+){1,4}\](?!\()",
)
_MAY_BE_DOTTED = re.compile(r"\.(?=\.\.)")
_DOTTED = telltales(
    rf"nama (?:{_WHOSE}){_DOTS}",
    rf"tanggal{_DOTS}",
    rf"jumlah peserta{_DOTS}",
    rf"sebanyak{_DOTS}",
)
_LINE = re.compile(rf"(?:isi di sini|{_LATER})[.!]?", re.IGNORECASE)
_MAY_BE_CROSSED = tuple(
    (found[0], re.compile(found)) for found in ("X(?=[XM])", "x(?=xx)", "T(?=ODO)")
)
_CROSSES = re.compile(r"(?<!\w)(?:X{4,}|xxx+|(?P<roman>XXX?)|FIXME|(?P<todo>TODO))(?!\w)")
# "Munas XXX" is the thirtieth; behind these words, or before a counted thing, it is no number.
_UNNAMED = re.compile(
    r"(?:\b(?:anggota|bapak|desa|hari|ibu|jam|kabupaten|kecamatan|kelurahan|ketua|kota|nama|nomor"
    r"|no\.|pukul|rp\.?|saudara|sekretaris|tahun|tanggal)|[(\[])\s?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\s(?:desa|kantor|kecamatan|orang|pemilih|persen|peserta|suara|tahun)\b")
_NAME = re.compile(r"\b[A-Z]\w*\s$")
_PAGE = re.compile(r"\b(?:hal|hlm|halaman)\.?\s$", re.IGNORECASE)


def check(prose: Prose) -> Iterator[Hit]:
    own = prose.own_lowered
    placeholders = likely(prose, _PLACEHOLDERS)
    if any(sign in own for sign in _OPENING):
        placeholders += likely(prose, _BRACKETED)
    if "…" in own or _MAY_BE_DOTTED.search(own):
        placeholders += likely(prose, _DOTTED)
    has_sign = has_any(prose.written, _MAY_BE_CROSSED)
    for passage in prose.passages:
        is_short = len(passage.text.strip()) <= _LONGEST
        if not (placeholders or has_sign or is_short):
            continue
        last = 0
        for begin, end in sorted(_placeholders(passage, placeholders, has_sign=has_sign)):
            if begin >= last:
                last = end
                text = " ".join(passage.text[begin:end].split())
                yield Hit(*passage.place(begin), text=text, name=passage.name)


def _placeholders(
    passage: Passage, known: Telltales, *, has_sign: bool
) -> Iterator[tuple[int, int]]:
    whole = passage.text.strip()
    if passage.part is not Part.BODY and (
        whole.lower() in SUGGESTED or whole in _NOTHING or _LINE.fullmatch(whole)
    ):
        begin = passage.text.index(whole)
        yield begin, begin + len(whole)
        return
    yield from spans(passage, known)
    if has_sign:
        for found in _CROSSES.finditer(passage.unquoted):
            if _is_unfilled(passage.unquoted, found):
                yield found.span()


def _is_unfilled(words: str, found: re.Match[str]) -> bool:
    before = words[max(0, found.start() - 20) : found.start()]
    if found["roman"]:
        is_counted = bool(_COUNTED.match(words, found.end())) and not _NAME.search(before)
        return is_counted or bool(_UNNAMED.search(before))
    if found["todo"]:
        # Todo is a village as well.
        return before[-1:] in ("", "\n", "[", "(") or words[found.end() :][:1] == ":"
    return not _PAGE.search(before)


RULE = Rule(
    code="BHS112",
    name="placeholder-left",
    default=Severity.ERROR,
    check=check,
    message="“{text}” pada {name} masih menunggu diisi. Isi atau hapus sebelum terbit.",
)
