"""Passive verbs without their "di-", as expressions: only forms that are certain to be verbs.

"di" before a place is a word of its own, and places may end as verbs do: "di perbankan", "di
negeri", "di tenggorokan". So a form is listed by its stem, but for "-kan" behind a consonant and
behind "-asi", "-isi" and "-usi", where hardly a noun ends.
"""

import re

_KAN = (
    "abai|ada|adu|aju|amanah|arti|baca|bagi|bawa|beda|beri|berita|bicara|buka|bukti|cerita|cipta"
    "|dahulu|damai|doa|fungsi|ganti|guna|henti|info|jadi|janji|karya|kata|kelola|kembali|kemuka"
    "|kena|kerja|kira|kuasa|laksana|laku|lupa|minta|mula|mulai|nama|nanti|nilai|nyanyi|nyata|padu"
    "|paksa|pandu|pasti|perbantu|percaya|perguna|perhati|perintah|perkira|perlaku|perlu|persatu"
    "|persila|pertanya|pertemu|pindah|ramai|rangkai|rapi|rasa|rata|rencana|resmi|saji|saksi|sama"
    "|sampai|satu|sedia|segera|selenggara|selesai|sempurna|serta|sesuai|setara|sewa|siaga|suara"
    "|tanya|temu|tentu|terima|tuju|tunai|tunda|uji|upaya|urai|usaha|utama|wajib|waspada"
)
_I = (
    "akhir|aku|alam|amat|anugerah|atas|awal|awas|batas|bekal|benah|biaya|bubuh|cermat|dalam"
    "|damping|dana|datang|dekat|fasilitas|hadap|hadir|harga|hindar|hormat|ikut|jalan|jumpa"
    "|kehendak|kenal|ketahu|ketua|kuasa|kunjung|lalu|layan|lengkap|lindung|lingkup|manfaat|milik"
    "|minat|moderator|naung|paham|patuh|pelajar|pengaruh|penuh|perbaik|perbaru|percaya|perinc"
    "|peringat|prakarsa|sepakat|serta|setuju|sikap|suka|susul|taat|tanda|tandatangan|tangan"
    "|tanggap|temu|tindaklanjut|urus|wakil|warna"
)
_NOT_KAN = "pe(?!r)|mem|men[cdjty]|meng|perban|bah|fur|lang|ris|sung|vul"
WITH_SUFFIX = (
    rf"(?:(?:{_KAN}|[a-z]{{3,}}[aiku]si|(?!{_NOT_KAN})[a-z]{{2,}}[b-df-hj-np-tv-z])kan|(?:{_I})i)"
)
"""Stem with "-kan" or "-i"."""

BARE = (
    "(?:ajak|ajar|ambil|anggap|angkat|asah|asuh|atur|baca|bagi(?! hasil)|bahas|bangun|bantu|bawa"
    "|bayar|bentuk|beri|bimbing|bina|buat|buka(?! puasa| bersama)|cacah|capai|cari|catat|cegah"
    "|cetak(?! biru)|coblos|coret|dengar(?! pendapat)|dorong|duga|dukung|ganti(?! rugi)"
    "|gelar(?! (?:budaya|karya|pasukan|perkara|produk|seni|wicara))|gugat|hapus|harap|hitung"
    "|ikat|jabat|jaga|jalin|jawab|jemput|jual(?! beli)|kaji|kawal|kejar|kelola|kemas|kenal"
    "|kenang|kirim|kupas|kutip|lantik|larang|latih|lihat|lipat|minta|muat|mulai|olah(?! raga)"
    "|pajang|pakai|pandu|panggil|pantau|pasang|pegang|periksa|pilih|pimpin|potong|puji|raih"
    "|rakit|rancang|rangkum|rawat|rekam|rekrut|rintis|salin|sambut|saring|sebar|sebut|simak"
    "|simpan(?! pinjam)|sokong|susul|susun|tahan|tambah|tampung|tanam|tangkap|tanya(?! jawab)"
    "|tegur|tempel|tempuh|terima|tinjau|tolak|tuduh|tulis|tunggu|tunjuk|tuntut|tutup|ubah|ukur"
    "|ulang(?! tahun)|undang(?!-)|unduh|unggah|usung|utus"
    "|perbanyak|perbesar|percepat|perdalam|perjelas|perketat|perkuat|perluas|permudah|peroleh"
    "|perpanjang|pertegas|Bahas|Lantik|Pimpin|Sambut|Tutup)"
)
"""Stems that stand alone behind "di-" and name no place, time or event.

Those in capitals stand in headlines ("Di Lantik"); no place is called by them.
"""

ALSO_NOUNS = (
    "(?:akses|coklit|data(?! cent(?:er|re))|evaluasi|input|isi|klarifikasi|koordinasi|nilai"
    "|proses|rekap|rekapitulasi|segel|seleksi|sortir|sosialisasi|uji|verifikasi|validasi)"
)
"""Stems that name a thing or an event as well: "di data pemilih"."""

_FOLLOWERS = re.compile(r"\(\?![^()]*(?:\([^()]*\))?[^()]*\)")
_STEMS = frozenset(
    f"{stem}{also}"
    for stems in (BARE, ALSO_NOUNS)
    for stem in _FOLLOWERS.sub("", stems).removeprefix("(?:").removesuffix(")").split("|")
    for also in ("", "nya", "lah")
)
_SUFFIXED = re.compile(rf"{WITH_SUFFIX}(?:nya|lah)?")
_ENDINGS = ("kan", "i", "kannya", "inya", "kanlah", "ilah")


def may_be_verb(word: str) -> bool:
    """Whether a word in small letters, without its "di-", is one of these forms."""
    return word in _STEMS or (word.endswith(_ENDINGS) and _SUFFIXED.fullmatch(word) is not None)
