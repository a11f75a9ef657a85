"""Counts that announce a list: "enam tujuan pokok:", "tiga hal berikut"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.prose.numbers import NUMBER, read

_NOUN = (
    r"(?:tujuan|sasaran|target|poin|hal|soal|butir|langkah|tahap(?:an)?|syarat|persyaratan"
    r"|kriteria|ketentuan|kategori|jenis|macam|unsur|aspek|materi|agenda|bahasan|kendala|hambatan"
    r"|tantangan|temuan|catatan|rekomendasi|usulan|saran|masukan|dorongan|pesan|arahan|imbauan"
    r"|penekanan|permintaan|pertanyaan|jawaban|alasan|faktor|penyebab|prinsip|asas|nilai|pilar|fungsi"
    r"|tugas|peran|wewenang|kewenangan|kewajiban|hak|larangan|dokumen|berkas|kegiatan|program|strategi"
    r"|isu|komponen|indikator|cara|bentuk|metode|manfaat|keuntungan|dampak|ciri|standar|layanan"
    r"|saluran|kanal|alamat|aplikasi|sesi|topik|tema|bagian|kelompok|klaster|segmen|bidang"
    r"|tempat|lokasi|titik|bab|perubahan|perbaikan|keputusan|kesepakatan|kesimpulan|kesalahan"
    r"|divisi|lembaga|instansi|narasumber|pembicara|pemateri|panelis|penghargaan|nomine|lomba)"
)
_CLASS = r"(?:buah|orang|macam|jenis|butir|poin|lembar|unit)"
_COUNTED = re.compile(
    rf"(?P<number>{NUMBER})\s+(?:{_CLASS}\s+)?(?P<noun>{_NOUN})(?:nya)?\b(?!-)", re.IGNORECASE
)
_UNCOUNTED = re.compile(rf"\b{_NOUN}\b", re.IGNORECASE)
# Something else than so many things is listed: not exactly so many, or some for each of several.
_OTHER = re.compile(
    r"\b(?:beberapa|sebagian|sekitar|lebih|minimal|masing-masing|setiap|tiap|per"
    r"|salah satu|paling (?:banyak|kurang|lama|lambat|sedikit|tidak))\b",
    re.IGNORECASE,
)
# The list is but a part of them.
_PARTIAL = re.compile(
    r"\b(?:antara\s?lain|di\s?antaranya|misalnya|contoh(?:nya)?|seperti|termasuk)\b", re.IGNORECASE
)
_KNOWN = re.compile(r"(?:\s+\w+){0,2}\s+(?:itu|tersebut|tadi)\b", re.IGNORECASE)
_VERB = re.compile(r"\bme\w{3,}", re.IGNORECASE)
_NO_VERB = re.compile(
    r"me(?:liputi|ncakup|ngenai|nurut|lalui|njelang|dia|reka|nengah|rek|njadi|rupakan|nuju|mbentuk)$",
    re.IGNORECASE,
)
# "bagi tiga kategori peserta:" counts those whom the list is for.
_LOOSE = re.compile(
    r"\b(?<!terdiri )(?:dari|oleh|bagi|kepada|antar|selama|untuk)\s+$", re.IGNORECASE
)
_BREAK = re.compile(r"[.!?]\s+|\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Announcement:
    """A count of things to be listed: where it begins and ends, and how many there are to be.

    `is_partial` where only some of them are to be listed.
    """

    begin: int
    end: int
    count: int
    is_partial: bool = False

    def allows(self, length: int) -> bool:
        """Whether a list of that length keeps what was announced."""
        return length <= self.count if self.is_partial else length == self.count


def announcement(text: str, begin: int, end: int) -> tuple[Announcement, ...]:
    """The counts in the last sentence of that stretch, which a list follows; none in doubt.

    In doubt are counts of things spoken of before, and sentences in which something else than what
    was counted may be listed.
    """
    start = _sentence_begin(text, begin, end - 1)
    if _OTHER.search(text, start, end):
        return ()
    found = tuple(_counted(text, start, end))
    if not found or _UNCOUNTED.search(text, found[-1].end, end):
        return ()
    return () if any(_is_doubtful(text, start, each, end) for each in found) else found


def _sentence_begin(text: str, begin: int, end: int) -> int:
    """Where the last sentence of that stretch begins; looked for from its end."""
    for sign in ".!?\n":
        at = text.rfind(sign, begin, end)
        while at >= 0:
            if found := _BREAK.match(text, at, end):
                begin = found.end()
                break
            at = text.rfind(sign, begin, at)
    return begin


def _counted(text: str, begin: int, end: int) -> Iterator[Announcement]:
    for found in _COUNTED.finditer(text, begin, end):
        number = read(found["number"])
        if number is not None and number.is_whole and 2 <= number.value <= 20:
            is_partial = _PARTIAL.search(text, begin, end) is not None
            yield Announcement(*found.span(), int(number.value), is_partial)


def _is_doubtful(text: str, start: int, found: Announcement, end: int) -> bool:
    rest = text[found.end : end]
    if _KNOWN.match(rest):
        return True
    for verb in _VERB.finditer(rest):
        if not _NO_VERB.match(verb[0]) and "yang" not in rest[: verb.start()]:
            return True
    return _LOOSE.search(text, start, found.begin) is not None
