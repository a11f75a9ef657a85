"""Finds an author code that somebody typed at the end of a body, so that it is not printed twice.

The build prints the code itself. A code is known by where it stands (after the end of the text)
and by what it is (registered, a label such as "humas", or letters that are no word). Where neither
is plain, the words stay: cutting prose is worse than printing a code twice.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

TAIL = 300
"""Characters of the end that are looked at."""

MOST_HASHTAGS = 20
"""Hashtags at the end that are passed over."""

PHOTO_LINE = re.compile(r"[^\S\n]*(?:!\[[^\]\n]{0,300}\]\([^)\n]{1,300}\)[^\S\n]*)+")
FOOTNOTE = re.compile(r"[^\S\n]{0,3}\[\^[^\]\n]{1,60}\]:[^\n]*")
HASHTAG = re.compile(r"\s*#[A-Za-z]\w{1,60}[.,;]?$")
BRACKETS = re.compile(
    r"(?P<open>[*_]{0,3})\((?P<inside>[^()\[\]\n]{2,60})\)(?P<shut>[*_]{0,3})"
    r"(?P<stop>[.,;]?)(?P<late>[*_]{0,3})$"
)
BARE = re.compile(
    r"(?<![A-Za-z0-9])(?P<open>[*_#~@]{0,4}(?:[–—-]{1,2}[^\S\n]?)?[*_]{0,3})"
    r"(?P<inside>[A-Za-z]{2,6}(?:[/&][A-Za-z]{2,6}){0,3})(?P<shut>[*_#~-]{0,4})$"
)
SEGMENT = re.compile(r"[/,;&|+]|\bdan\b|\s[-–]\s")
LETTERS = re.compile(r"[^\W\d_]+")
SENTENCE_END = '.!?…”"»'
CLOSERS = "*_ \t)’'"

# Words that stand for the humas team or a part of the work; the first need no other sign.
TEAM = frozenset({"humas", "hupmas", "redaksi", "red", "admin"})
WORK = """
tim foto fotografer teks naskah penulis editor ed edt penyunting dok dokumentasi media center
reporter kontributor rilis oleh by publikasi video desain grafis ft pewarta parmas sekretariat
"""
LABELS = TEAM | frozenset(WORK.split())
INSTITUTION = frozenset({"kpu", "kip"})

# Short words and abbreviations of ordinary text, which brackets or a last line may hold.
SHORT_WORDS = """
ada adalah adil admin agar akan aku alam alat aman amin anda antar apa api arah arti asas asn atas
atau awal ayo bab badan bagi bagus bahan baik bakti baku balai bali bank banyak baru batas baut
beda begitu benar bersambung besar besok bidan bila bisa bkn blt bnpb bpjs bpk bps bri bsre buat
budi bukan buku bulan bumi bup cara cek cepat cm com cukup cuma dalam damai dan dana dapat dapil
dari daring dasar data dcs dct demi desa dewan di dia diam dinas dipa diri disdik dki dkpp dpb dpd
dpk dpr dprd dprk dps dpt dptb dua duka dunia ekspo emas empat enam era esok fb fgd film fisik
fungsi gedung giat gita golf gratis gugus guna guru hak hal halo ham hanya harap hari harus hasil
hati hebat hidup hijau html hukum hut hybrid ibu id ide ig ii iii ikut ini it itu iv ix iya izin
jadi jajak jam janji jasa jaya jelas jika juga jujur juli juni kab kabar kali kalian kami kamis
kantor karya kasih kata kb kecil kedua kelas kepada kerja ketat ketua kg kini kip kita km kopi
kota kpk kpps kpu kua kuat kunci kurs lagi lain laki lalu lama lancar langsung lanjut lapas layak
lebih lihat lima live loh lsm luar luber lucu luring lurus maju maka makan malam mana mari masa
masih masuk mau mei merdeka mereka mitra mk mm moral mou muda mudah mulai naik nama nanti negara
net nik nkk nol nomor nota nyata olah oleh orang org pada pagi pak pan para pas pasti pbb pdf pdip
pdpb pekan pemda pemilu per perlu pers pesan peta pihak pkb pkk pkpu pks pleno plh plt pmi pns
polri ppid ppk ppln ppp pppk pps psi ptps publik pula pulau pusat radar ragu raker rakor ralat
ramah rapat rasa rata raya rekap relasi ri rp rpp rt rumah rw saat sabtu sah saja saksi salam sama
sampai satu saya sdm sebab sejak sejati sekian selasa selesai semua seni senin siang siap sidak
sidang sikap sila silon sini siti situ slb sma smk smp sni soal sop sore sosok sri staf suara
surat tahap tahun tamat tamu tanda tapi tata teks telah teman tepat tepi terus ti tiap tidak tiga
tik tim tinggi titik tni toko tps tua tugas tuju tuna turut ubah uji ulang umkm umum umur untuk
usaha usai usia utama utuh uu vi vii viii wa wajib wakil waktu warga wib wit wita www xi xii xl ya
yaitu yakin yang yt yuk zaman zona zoom
"""
PROSE = frozenset(SHORT_WORDS.split())
CONSONANTS = frozenset("bcdfghjklmnpqrstvwxyz")


@dataclass(frozen=True, slots=True)
class Match:
    """A typed code: character offsets with the space before it, as typed, and the codes in it.

    `codes` are in small letters, without labels such as "humas"; none where only labels stand.
    """

    start: int
    end: int
    text: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """How the end of the text stands before a code."""

    ends_sentence: bool
    has_space: bool
    is_own_line: bool


def find(body: str, known: Iterable[str]) -> Match | None:
    """The author code typed at the end of a Markdown body, or None where prose goes to its end.

    `known` are the registered codes. Photos placed after the last paragraph, footnotes and
    hashtags are passed over. Forms: docs/aturan, DLN003; they were collected from news items of
    KPU offices.
    """
    registered = frozenset(code.casefold() for code in known)
    end = _without_photos(body)
    for _ in range(MOST_HASHTAGS):
        begin = max(0, end - TAIL)
        tail = body[begin:end]
        found = _in_brackets(tail, registered) or _bare(tail, registered)
        if found is not None:
            return Match(begin + found.start, begin + found.end, found.text.strip(), found.codes)
        hashtag = HASHTAG.search(tail, max(0, len(tail) - 64))
        if hashtag is None:
            return None
        end = _without_photos(body[: begin + hashtag.start()])
    return None


def _without_photos(body: str) -> int:
    """Where the text ends when photos and footnotes on the last lines are left out."""
    end = len(body.rstrip())
    for _ in range(20):
        first = body.rfind("\n", 0, end) + 1
        is_text = not any(line.fullmatch(body, first, end) for line in (PHOTO_LINE, FOOTNOTE))
        if end - first > 700 or is_text:
            break
        end = len(body[:first].rstrip())
    return end


def _in_brackets(tail: str, known: frozenset[str]) -> Match | None:
    """Codes in round brackets at the end, as in "(pnj)", "(humas/nis)", "(Ag/Pik)"."""
    opened = tail.rfind("(")
    if opened < 0 or tail[max(0, opened - 1)] == "]":
        return None
    while opened and tail[opened - 1] in "*_":
        opened -= 1
    found = BRACKETS.match(tail, opened)
    if found is None:
        return None
    read = _codes(found["inside"], known)
    if read is None:
        return None
    codes, is_team = read
    before = tail[:opened]
    place = _place(before)
    if found["stop"] and not place.ends_sentence and not (codes and known.issuperset(codes)):
        return None
    if not (is_team or _are_codes(found["inside"], codes, known, place)):
        return None
    end = found.end()
    if found["stop"] and not place.ends_sentence:
        end = found.start("stop")
    elif not found["open"]:
        # Emphasis that was opened earlier closes here.
        end = found.start("late") if found["stop"] else found.start("shut")
    return Match(len(before.rstrip()), end, f"({found['inside']})", codes)


def _are_codes(inside: str, codes: tuple[str, ...], known: frozenset[str], place: _Place) -> bool:
    """Whether these letters in brackets at the end are codes rather than an abbreviation."""
    if not codes:
        return False
    if known.issuperset(codes):
        return True
    if place.ends_sentence:
        return len(codes) > 1 or not inside.isupper() or _is_no_word(codes[0])
    if inside.isupper():
        return False
    if len(codes) > 1:
        return any(_is_no_word(code) for code in codes)
    return inside.islower() and (len(codes[0]) <= 3 or _is_no_word(codes[0]))


def _codes(inside: str, known: frozenset[str]) -> tuple[tuple[str, ...], bool] | None:
    """The codes between brackets and whether the team is named; None where words stand there."""
    if any(letter.isdigit() for letter in inside):
        return None
    codes: list[str] = []
    words = [LETTERS.findall(part.casefold()) for part in SEGMENT.split(inside)]
    is_team = any(word in TEAM for part in words for word in part)
    for part in words:
        if not part:
            return None
        own = [word for word in part if word not in LABELS]
        if INSTITUTION & set(own):
            # "Humas KPU Kota Kediri", "Foto KPU Bali"
            if part[0] not in LABELS or len(part) > 7:
                return None
        elif len(own) > 1:
            return None
        elif own:
            longest = 12 if is_team else 5
            is_word = own[0] in PROSE and own[0] not in known
            if is_word or not 2 <= len(own[0]) <= longest:
                return None
            codes.append(own[0])
    return tuple(dict.fromkeys(codes)), is_team


def _bare(tail: str, known: frozenset[str]) -> Match | None:
    """Codes without brackets as the last word: "wsw", "Ars", "wsw#", after a whole sentence."""
    found = BARE.search(tail, max(0, len(tail) - 40))
    if found is None:
        return None
    before = tail[: found.start()]
    place = _place(before)
    line = before[before.rfind("\n") + 1 :] + found[0]
    if not place.ends_sentence or "|" in line or re.match(r"\s*(?:[-+*>]|\d+[.)]|#{1,6})\s", line):
        return None
    words = re.split(r"[/&]", found["inside"].casefold())
    codes = tuple(dict.fromkeys(word for word in words if word not in TEAM))
    if any(word in PROSE and word not in known for word in codes):
        return None
    if not place.has_space and not (
        codes and known.issuperset(codes) and re.search(r"(?<![.\w])[\w-]+[.!?]$", before)
    ):
        return None
    if not known.issuperset(codes) and (
        found["inside"].isupper() or not all(map(_is_no_word, codes))
    ):
        return None
    end = found.end()
    if found["shut"].strip("#~-") and not found["open"].strip("#~@–—- "):
        end = found.start("shut")
    return Match(len(before.rstrip()), end, found[0].strip("*_"), codes)


def _place(before: str) -> _Place:
    """What stands before a code: the end of a sentence or line, and whether there is space."""
    text = before.rstrip()
    has_space = len(text) < len(before) or not text
    is_own_line = not text or "\n" in before[len(text) :]
    last = text.rstrip(CLOSERS)[-1:]
    return _Place(is_own_line or last in SENTENCE_END, has_space, is_own_line)


def _is_no_word(code: str) -> bool:
    """Whether letters cannot be an Indonesian word: no vowel, or consonants it never joins."""
    if len(code) > 5:
        return False
    vowels = [letter for letter in code if letter not in CONSONANTS]
    if not vowels:
        return True
    if len(code) == 2:
        return code[0] not in CONSONANTS and code[1] in CONSONANTS
    starts_hard = code[0] in CONSONANTS and code[1] in CONSONANTS and code[1] not in "lrhyw"
    ends_hard = code[-1] in CONSONANTS and code[-2] in CONSONANTS and code[-2:] not in ("ng", "ny")
    return len(code) <= 4 and (starts_hard or ends_hard)
