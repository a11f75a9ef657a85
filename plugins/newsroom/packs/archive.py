"""For the office's archive: checksums, a table of all that is known, and a word of warning."""

import csv
from collections.abc import Iterator, Mapping
from io import StringIO

from newsroom.model import Stamp
from newsroom.packs import names
from newsroom.packs.selection import Enclosure, Pack, Shot
from newsroom.packs.texts import text_file
from newsroom.photos.wording import one_line

# Excel with Indonesian settings parts columns by semicolons and decimals by a comma.
DELIMITER = ";"
# What a spreadsheet would run instead of show (OWASP, CSV injection), full-width forms included.
_FORMULA_STARTS = frozenset("=+-@＝＋－＠")
_DOCUMENT = "naskah"
Row = Mapping[str, str]
COLUMNS = (
    "berkas", "jenis", "sha256", "bita", "format", "lebar", "tinggi", "waktu_foto", "berkas_media",
    "keterangan", "kredit", "pencipta", "hak_cipta", "alt", "foto_utama", "foto_arsip", "izin",
    "titik_fokus", "keterangan_tertanam", "pencipta_tertanam", "kredit_tertanam",
    "hak_cipta_tertanam", "alt_tertanam", "ketajaman", "kecerahan", "bayangan", "sorotan",
    "tangkapan_layar", "judul_lampiran", "judul_tulisan", "tanggal_tulisan", "embargo", "penulis",
    "kategori", "url", "identitas",
)  # fmt: skip


def checksums(digests: Mapping[str, str]) -> bytes:
    """SHA-256 digests by file name, as `sha256sum -c` reads them."""
    return "".join(f"{digests[name]}  {name}\n" for name in sorted(digests)).encode()


def table(pack: Pack, source_bytes: int) -> bytes:
    """All that is known of every file of the archive, one a row, for Excel.

    UTF-8 with a byte order mark, semicolons, every cell in quotation marks; a text that a
    spreadsheet would run as a formula has an apostrophe before it.
    """
    stream = StringIO(newline="")
    writer = csv.DictWriter(stream, COLUMNS, delimiter=DELIMITER, quoting=csv.QUOTE_ALL)
    writer.writeheader()
    for row in _rows(pack, source_bytes):
        writer.writerow({name: _guarded(text) for name, text in row.items()})
    return stream.getvalue().encode("utf-8-sig")


def _rows(pack: Pack, source_bytes: int) -> Iterator[Row]:
    article = pack.article
    common = {
        "judul_tulisan": one_line(article.title.text),
        "tanggal_tulisan": _moment(article.date),
        "embargo": _moment(article.embargo),
        "penulis": article.author.text,
        "kategori": article.category.text,
        "url": pack.url,
        "identitas": pack.identity,
    }
    yield {
        "berkas": _name(article.source.path),
        "jenis": _DOCUMENT,
        "sha256": article.source.digest,
        "bita": str(source_bytes),
        "format": "Markdown",
        **common,
    }
    for shot in pack.shots:
        yield {**_of_shot(pack, shot), **common}
    for enclosure in pack.enclosures:
        yield {**_of_enclosure(enclosure), **common}


def _of_shot(pack: Pack, shot: Shot) -> Row:
    facts, photo, words = shot.facts, shot.photo, shot.words
    inside, looks = facts.embedded, facts.looks
    return {
        "berkas": _name(facts.path),
        "jenis": "foto",
        "sha256": facts.digest,
        "bita": str(facts.size),
        "format": facts.format,
        "lebar": str(facts.width),
        "tinggi": str(facts.height),
        "waktu_foto": f"{facts.taken:%Y-%m-%d %H:%M:%S}" if facts.taken else "",
        "berkas_media": names.press_photo(pack, shot),
        "keterangan": one_line(words.caption),
        "kredit": one_line(words.credit),
        "pencipta": one_line(words.creator),
        "hak_cipta": one_line(words.copyright),
        "alt": one_line(words.alt),
        "foto_utama": _answer(shot.is_lead),
        "foto_arsip": _answer(photo.is_archive),
        "izin": one_line(photo.consent.text),
        "titik_fokus": " ".join(_number(part) for part in photo.focus or ()),
        "keterangan_tertanam": inside.caption,
        "pencipta_tertanam": inside.byline,
        "kredit_tertanam": inside.credit,
        "hak_cipta_tertanam": inside.copyright,
        "alt_tertanam": inside.alt,
        "ketajaman": _number(looks.sharpness),
        "kecerahan": _number(looks.brightness),
        "bayangan": _number(looks.shadows),
        "sorotan": _number(looks.highlights),
        "tangkapan_layar": _answer(looks.is_screenshot),
    }


def _of_enclosure(enclosure: Enclosure) -> Row:
    facts = enclosure.facts
    return {
        "berkas": _name(facts.path),
        "jenis": "lampiran",
        "sha256": facts.digest,
        "bita": str(facts.size),
        "format": facts.format,
        "judul_lampiran": one_line(enclosure.title),
    }


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _moment(stamp: Stamp | None) -> str:
    return f"{stamp.value:%Y-%m-%d %H:%M}" if stamp else ""


def _answer(is_so: bool) -> str:
    return "ya" if is_so else "tidak"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}".replace(".", ",")


def _guarded(text: str) -> str:
    return f"'{text}" if text[:1] in _FORMULA_STARTS else text


def warning(pack: Pack) -> bytes:
    """What whoever opens the archive has to know before giving anything of it away."""
    return text_file((
        "ARSIP KANTOR – BUKAN UNTUK DISIARKAN",
        "",
        f"Tulisan: {one_line(pack.article.title.text)}",
        f"Alamat:  {pack.url}",
        "",
        "Foto di folder ini asli, tidak diubah sedikit pun. Foto asli dapat memuat lokasi (GPS)",
        "tempat foto diambil, waktu, serta jenis dan nomor seri ponsel atau kamera. Lampiran asli",
        "dapat memuat nama pembuatnya. Karena itu:",
        "",
        "- jangan mengunggah atau mengirim berkas dari folder ini kepada media atau masyarakat;",
        "- untuk media pakai folder “media”, untuk media sosial folder “medsos”: data tersembunyi",
        "  itu sudah dihapus dari sana;",
        "- simpan folder ini di tempat yang hanya dapat dibuka oleh kantor.",
        "",
        f"{names.TABLE} memuat semua keterangan setiap berkas; buka dengan Excel. Kolomnya",
        "dipisahkan titik koma. Tanda petik tunggal di depan isi mencegah Excel menjalankannya",
        "sebagai rumus.",
        "",
        f"{names.SUMS} memuat sidik SHA-256 setiap berkas, untuk membuktikan bahwa arsip tidak",
        f"berubah. Di Linux dan macOS: sha256sum -c {names.SUMS}",
        "Di Windows, untuk satu berkas: certutil -hashfile NAMA-BERKAS SHA256",
    ))  # fmt: skip
