"""The handout of the sample newsroom: a small PDF with real text, the same bytes every time.

Written by hand after ISO 32000-1 (7.5 file structure, 9.6.2.2 standard fonts): the standard fonts
Helvetica and Helvetica-Bold are in every reader, so nothing needs to be embedded.
"""

from collections.abc import Iterator

PAGE = (595, 842)  # A4 in points
MARGIN = 68
# Widths of the printable ASCII characters in Helvetica, in thousandths of the size (Adobe AFM).
# fmt: off
_WIDTHS = dict(zip(map(chr, range(32, 127)), (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722,
    722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
    667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
    556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,
    500, 334, 260, 334, 584,
), strict=True))
# fmt: on

TITLE = "Ringkasan Standar Kehumasan KPU"
TEXT = """
# Ringkasan Standar Kehumasan KPU
Dari Rapat Koordinasi Bakohumas KPU se-Jawa Timur, Kamis, 17 Juli 2025
Disusun oleh KPU Kota Kediri

## 1. Dasar
Tugas kehumasan KPU diatur dalam Peraturan KPU Nomor 14 Tahun 2020. Standar kehumasan berlaku \
seragam di semua jenjang: KPU RI, KPU provinsi, dan KPU kabupaten/kota. Ketua Bakohumas di setiap \
KPU kabupaten/kota adalah Sekretaris KPU, yang mengawasi dan mengarahkan kegiatan kehumasan.

## 2. Dokumentasi, foto, dan video
- Dokumentasi kegiatan mengikuti SOP.
- Hasilnya disesuaikan untuk media sosial, dokumentasi internal, dan publikasi ke luar.
- Mutu visual dijaga, baik foto maupun video.
- Siaran langsung menaati etika penyiaran dan ketentuan hak cipta.

## 3. Situs web
- Situs web dikembangkan menjadi sumber informasi utama.
- Situs web bukan tempat unggahan rutin belaka.

## 4. Media sosial, podcast, dan media center
- Media sosial tumbuh secara organik lewat interaksi antarakun KPU.
- Isinya informasi publik, tidak berhenti pada ucapan seremonial.
- KPU kabupaten/kota yang belum memiliki podcast segera memulainya.
- Media center dijaga bersih dan dikelola secara profesional.

## 5. Informasi publik
Permintaan informasi publik ditanggapi secara aktif menurut Peraturan KPU Nomor 11 Tahun 2024.

## 6. Perpustakaan Pemilu
- Dokumen kepemiluan di daerah didata.
- ISBN buku diajukan melalui KPU RI.
=
## 7. Evaluasi Laporan Bakohumas Triwulan II Tahun 2025
Keadaan KPU kabupaten/kota se-Jawa Timur menurut evaluasi yang dipaparkan dalam rapat:
- 4 dari 38 memakai grup WhatsApp Bakohumas eksternal.
- Belum ada yang mengaktifkan grup WhatsApp media center.
- 13% bekerja sama dengan media.
- 37% bekerja sama dengan lembaga pendidikan.
- 50% bekerja sama dengan lembaga nonpemerintah.
- 82% bekerja sama dengan lembaga pemerintah.
- 2 belum memperbarui laporan triwulannya.
Kendala yang dicatat: jumlah dan mutu SDM, keterbatasan anggaran, serta sarana dan prasarana.

## 8. Yang diminta dari daerah
- Mengevaluasi kerja kehumasan sendiri.
- Menjalin komunikasi dengan Ketua Bakohumas sebelumnya.
- Berkolaborasi dengan pemangku kepentingan setempat.
- Bila diperlukan, menjalankan kegiatan secara non-budgeting.
"""


def _wrap(text: str, size: float, room: float) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and sum(_WIDTHS[letter] for letter in longer) * size / 1000 > room:
            yield line
            line = word
        else:
            line = longer
    yield line


def _show(text: str, font: str, size: float, x: float, y: float) -> str:
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf 1 0 0 1 {x:.1f} {y:.1f} Tm ({escaped}) Tj ET\n"


def _draw_page(text: str, number: int, count: int) -> bytes:
    width = PAGE[0] - 2 * MARGIN
    y = PAGE[1] - MARGIN - 10.0
    out = ["0.639 0.090 0.169 rg\n", f"{MARGIN} {PAGE[1] - 40} {width} 3 re f\n"]
    for line in text.strip().splitlines():
        if line.startswith("# "):
            out += ["0.11 0.106 0.122 rg\n", _show(line[2:], "B", 22, MARGIN, y)]
            y -= 28
        elif line.startswith("## "):
            y -= 12
            out += [
                "0.639 0.090 0.169 rg\n",
                _show(line[3:], "B", 13, MARGIN, y),
                "0.11 0.106 0.122 rg\n",
            ]
            y -= 20
        elif line.startswith("- "):
            out.append(f"{MARGIN + 4} {y + 2.6:.1f} 3.4 3.4 re f\n")
            for part in _wrap(line[2:], 11, width - 20):
                out.append(_show(part, "R", 11, MARGIN + 20, y))
                y -= 16.5
        else:
            for part in _wrap(line, 11, width):
                out.append(_show(part, "R", 11, MARGIN, y))
                y -= 16.5
    out.append("0.357 0.345 0.376 rg\n")
    out.append(_show(f"KPU Kota Kediri - halaman {number} dari {count}", "R", 9, MARGIN, 40))
    return "".join(out).encode("ascii")


def handout() -> bytes:
    """The handout as a complete PDF 1.4 file of two A4 pages."""
    pages = [part for part in TEXT.split("\n=\n") if part.strip()]
    streams = [_draw_page(page, step + 1, len(pages)) for step, page in enumerate(pages)]
    kids = " ".join(f"{5 + 2 * step} 0 R" for step in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (id-ID) "
        b"/ViewerPreferences << /DisplayDocTitle true >> >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode("ascii"),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for step, stream in enumerate(streams):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PAGE[0]} {PAGE[1]}] /Resources "
            f"<< /Font << /R 3 0 R /B 4 0 R >> >> /Contents {6 + 2 * step} 0 R >>".encode("ascii")
        )
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream))
    objects.append(
        f"<< /Title ({TITLE}) /Author (KPU Kota Kediri) "
        "/CreationDate (D:20250721080000+07'00') >>".encode("ascii")
    )
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    starts = []
    for number, body in enumerate(objects, start=1):
        starts.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % start for start in starts)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        len(objects),
        table,
    )
    return bytes(out)
