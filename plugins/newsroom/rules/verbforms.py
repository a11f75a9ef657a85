"""Passive verbs without their "di-", as expressions: only forms that are certain to be verbs.

"di" before a place is a word of its own, and places may end as verbs do: "di perbankan", "di
negeri", "di tenggorokan". So a form is listed by its stem, but for "-kan" behind a consonant and
behind "-asi", "-isi" and "-usi", where hardly a noun ends.
"""

_KAN = (
    "abai|ada|adu|aju|amanah|arti|baca|bawa|beri|berita|bicara|bukti|buka|cerita|cipta|dahulu"
    "|ganti|guna|henti|jadi|janji|karya|kata|kelola|kembali|kemuka|kena|kerja|kira|kuasa|laksana"
    "|laku|lupa|minta|mula|mulai|nama|nanti|nilai|nyata|padu|paksa|pandu|pasti|percaya|perhati"
    "|perbantu|perguna|perintah|perkira|perlaku|perlu|persatu|persila|pertanya|pertemu|pindah"
    "|ramai|rasa|rata|rencana|resmi|saji"
    "|saksi|sama|sampai|satu|sedia|segera|selenggara|selesai|sempurna|serta|sesuai|setara|siaga"
    "|suara|tanya|temu|tentu|terima|tuju|tunda|uji|upaya|usaha|utama|wajib|waspada"
)
_I = (
    "akhir|aku|alam|amat|atas|awal|awas|batas|bekal|benah|biaya|cermat|dalam|damping|dana|datang|dekat"
    "|fasilitas|hadap|hadir|harga|hindar|hormat|ikut|jalan|jumpa|kehendak|kenal|ketahu|ketua|kuasa|kunjung"
    "|lalu|layan|lengkap|lindung|lingkup|manfaat|milik|minat|moderator|naung|patuh|pelajar|pengaruh|penuh"
    "|percaya|perbaik|peringat|perbaru|perinc|prakarsa|sepakat|serta|setuju|sikap|suka|susul|taat|tanda"
    "|tandatangan|tangan|tanggap|temu|tindaklanjut|urus|wakil|warna"
)
_NOT_KAN = "pe(?!r)|mem|men[cdjty]|meng|perban|bah|fur|lang|ris|sung|vul"
WITH_SUFFIX = (
    rf"(?:(?:{_KAN}|[a-z]{{3,}}[aiu]si|(?!{_NOT_KAN})[a-z]{{2,}}[b-df-hj-np-tv-z])kan|(?:{_I})i)"
)
"""Stem with "-kan" or "-i"."""

BARE = (
    "(?:ajak|ajar|ambil|anggap|angkat|atur|baca|bagi(?! hasil)|bahas|bangun|bantu|bawa|bayar"
    "|bentuk|beri|bimbing|bina|buat|buka(?! puasa| bersama)|capai|cari|catat|cegah|cetak(?! biru)"
    "|dengar(?! pendapat)|dorong|duga|dukung|ganti(?! rugi)"
    "|gelar(?! (?:budaya|karya|pasukan|perkara|produk|seni|wicara))|hapus|harap|hitung|ikat|jabat"
    "|jaga|jalin|jawab|jemput|jual(?! beli)|kawal|kelola|kemas|kenal|kirim|kutip|lantik|larang"
    "|latih|lihat|minta|muat|mulai|olah(?! raga)|pakai|panggil|pandu|pantau|pasang|periksa|pilih"
    "|pimpin|potong|puji|rangkum|rekam|salin|sambut|sebut|simak|simpan(?! pinjam)|susul|susun"
    "|tambah|tangkap|tanya(?! jawab)|terima|tinjau|tolak|tulis|tunjuk|tuntut|tutup|ubah|ukur"
    "|ulang(?! tahun)|undang(?!-)|unduh|unggah"
    "|per(?:banyak|besar|cepat|dalam|jelas|ketat|kuat|luas|mudah|oleh|panjang|tegas))"
)
"""Stems that stand alone behind "di-" and name no place, time or event."""
