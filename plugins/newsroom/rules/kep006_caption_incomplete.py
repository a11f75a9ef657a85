"""KEP006 — a caption that does not say who, doing what, where or when."""

import re
from collections.abc import Iterator

from newsroom.model import Article, Satker, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import shown
from newsroom.standard.profile import Profile

# Any sign counts: the rule is to be quiet rather than loud.
# It begins with a sign of a set, which is quick to look for; what must not be before it comes then.
NAME = re.compile(r"[A-Z](?<!\w.)(?:(?<!^.)(?<![.!?] .)\w+|[A-Z]+\b)")
PEOPLE = re.compile(
    r"\b(?:para|peserta|anggota|ketua|sekretaris|komisioner|kepala|pejabat|pegawai|staf|jajaran|"
    r"petugas|panitia|narasumber|pemateri|pembicara|moderator|wartawan|jurnalis|warga|masyarakat|"
    r"pemilih|pelajar|siswa|mahasiswa|santri|guru|dosen|tim|tamu|undangan|orang|rombongan|relawan|"
    r"perwakilan|pengurus|pimpinan|penyandang)\b",
    re.IGNORECASE,
)
# A verb by its prefix, but for words that only look like one.
VERB = re.compile(
    r"\b(?!(?:media|merah|menteri|mereka|melalui|menjelang|mengenai|menurut|meter|menit|dinding"
    r"|divisi|direktur|digital|berita|bersih|berkas|bersama|beserta|berbagai|berikut|tersebut"
    r"|terhadap|terakhir|teras|terbaik|terbaru)\b)(?:me[a-z]{3,}|di[a-z]{4,}|be[rl][a-z]{3,}"
    r"|ter[a-z]{3,})\b"
)
# A verb that has no prefix, or the name of what goes on.
ACTION = re.compile(
    r"\b(?:saat|ketika|sebelum|sesudah|setelah|usai|sedang|selama|suasana|hadir|hadiri|ikut|ikuti"
    r"|gelar|buka|tutup|bahas|kunjungi|terima|serahkan|beri|berikan|lantik|sampaikan|dengar"
    r"|dengarkan|duduk|tampak|tampil|simak|kata|ujar|ucap|tutur|jelas"
    r"|foto bersama|rapat|rakor|rakornas|acara|kegiatan|upacara"
    r"|apel|sosialisasi|simulasi|pelatihan|bimtek|bimbingan|pleno|diskusi|dialog|kunjungan|lomba"
    r"|pameran|jalan sehat|senam|doa|pe(?:mbuka|nutup|nyerah|lantik|nandatangan|mberi|nyampai"
    r"|mapar|mbahas|mungut|nghitung|netap|ngundi|resmi|luncur|rtemu|lipat|nyortir|ngambil|raya"
    r"|ringat|mbaca|ngucap)an)\b",
    re.IGNORECASE,
)
PLACE = re.compile(
    r"\b(?:di|dari|ke|melalui|lewat|via)\s+\w|\b(?:daring|virtual|zoom|kantor|aula|gedung|ruang|"
    r"halaman|balai|pendopo|hotel|kampus|sekolah|studio)\b",
    re.IGNORECASE,
)
TIME = re.compile(
    r"\b\d{1,2}\s?[/.-]\s?\d{1,2}\b|\b(?:19|20)\d\d\b|"
    r"\b(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|januari|februari|maret|april|mei|juni|juli|"
    r"agustus|september|oktober|november|desember|pagi|siang|sore|malam|kemarin)\b|\bhari ini\b",
    re.IGNORECASE,
)


def check(article: Article, profile: Profile, satker: Satker) -> Iterator[Hit]:
    places = [name.casefold() for name in (satker.city, article.place.text) if name]
    for number, photo in enumerate(article.photos, start=1):
        caption = photo.caption.text
        if len(caption.split()) < profile.limit("keterangan-terpendek"):
            continue
        said = {
            "siapa yang tampak": bool(NAME.search(caption) or PEOPLE.search(caption)),
            "sedang apa": bool(VERB.search(caption) or ACTION.search(caption)),
            "di mana": _has_place(caption) or any(p in caption.casefold() for p in places),
            "kapan": article.event.day is not None or bool(TIME.search(caption)),
        }
        missing = [question for question, is_said in said.items() if not is_said]
        if missing:
            yield Hit(
                photo.caption.line,
                photo.caption.column,
                number=number,
                file=shown(photo.file.text),
                missing=_listed(missing),
            )


def _has_place(caption: str) -> bool:
    at = caption.find(" di ")
    # The common case, and a cheap look.
    is_usual = at >= 0 and caption[at + 4 : at + 5].isalnum()
    return is_usual or PLACE.search(caption) is not None


def _listed(parts: list[str]) -> str:
    if len(parts) < 3:
        return " dan ".join(parts)
    return f"{', '.join(parts[:-1])}, dan {parts[-1]}"


RULE = Rule(
    code="KEP006",
    name="caption-incomplete",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Keterangan foto {number} ({file}) belum menyebut {missing}. Lengkapi agar foto tetap"
        " bercerita bila dimuat media lain."
    ),
)
