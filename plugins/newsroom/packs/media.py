"""For the press: each photo in full size with its words, and the same words as text."""

from collections.abc import Iterator
from io import BytesIO

from PIL import Image

from newsroom.packs import names
from newsroom.packs.selection import Pack, Shot
from newsroom.packs.texts import text_file
from newsroom.photos.metadata import with_words
from newsroom.photos.wording import one_line
from newsroom.photos.words import Words
from newsroom.site.dates import day, full, long_day

_QUALITY = 90
# Up to this many pixels a picture is likely a screenshot or came by WhatsApp: thin coloured
# letters would fray. Above it a camera has halved the colours already, and whole ones would cost
# a third more bytes for nothing.
_WHOLE_COLOURS = 4_000_000
_LINE = "=" * 72


def press_photo(picture: Image.Image, words: Words) -> bytes:
    """The picture in its own size as a baseline JPEG, which every picture desk's program reads."""
    is_small = picture.width * picture.height <= _WHOLE_COLOURS
    stream = BytesIO()
    # Neither progressive nor optimised: both keep all coefficients of 60 megapixels in memory.
    picture.save(
        stream, "JPEG", quality=_QUALITY, subsampling="4:4:4" if is_small else "4:2:0"
    )  # fmt: skip
    return with_words(stream.getvalue(), words)


def captions(pack: Pack) -> bytes:
    """Captions, credits and alternative texts of all photos, as Windows' Notepad reads them."""
    return text_file(_lines(pack))


def _lines(pack: Pack) -> Iterator[str]:
    article, satker = pack.article, pack.satker
    if pack.embargo:
        yield from (_LINE, f"EMBARGO sampai {full(pack.embargo)}")
        yield from ("Jangan disiarkan atau diunggah sebelum waktu itu.", _LINE, "")
    yield one_line(article.title.text)
    yield f"{satker.name}, {long_day(pack.release)}"
    yield pack.url
    yield ""
    yield "Cantumkan kredit setiap kali foto dimuat."
    if satker.licence:
        yield f"Lisensi: {satker.licence.label} ({satker.licence.url})"
    for shot in pack.shots:
        yield ""
        yield _LINE
        yield from _of_shot(pack, shot)


def _of_shot(pack: Pack, shot: Shot) -> Iterator[str]:
    words = shot.words
    yield names.press_photo(pack, shot) + (" (foto utama)" if shot.is_lead else "")
    yield ""
    yield f"Keterangan: {one_line(words.caption)}"
    yield f"Foto: {one_line(words.credit)}"
    yield f"Hak cipta: {one_line(words.copyright)}"
    if words.date:
        yield f"Tanggal: {day(words.date)}"
    if shot.photo.is_archive:
        yield "Foto arsip: bukan dari kegiatan yang diberitakan."
    yield f"Ukuran: {shot.facts.width} × {shot.facts.height} piksel"
    yield f"Teks alternatif (uraian foto untuk tunanetra): {one_line(words.alt)}"
