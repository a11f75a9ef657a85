"""The words for the pictures of `medsos`: a caption, a short post, and what is to be seen."""

from collections.abc import Iterator

from newsroom.packs import names
from newsroom.packs.gist import gist, opening
from newsroom.packs.hashtags import hashtags
from newsroom.packs.lengths import INSTAGRAM, Limit, X
from newsroom.packs.messages import Message
from newsroom.packs.occasion import is_greeting, other_organiser
from newsroom.packs.release import body_of, corrected_title, greeting, last_correction
from newsroom.packs.selection import Pack
from newsroom.packs.texts import text_file
from newsroom.photos.wording import one_line
from newsroom.site.dates import day, full

_LINE = "=" * 72
_PARAGRAPHS = ("greeting", "title", "note", "gist", "opening", "link", "credit", "hashtags")


def social_texts(pack: Pack) -> bytes:
    """What to post, each text under a heading that tells its length, and what to mind first."""
    return text_file(_lines(pack))


def instagram_caption(pack: Pack) -> Message:
    """Title, gist, opening, where to read on, credits and hashtags, at most 2,200 characters.

    Of a corrected item what was corrected follows the title.

    No address: under a picture on Instagram none can be tapped.
    """
    view, message = pack.view, Message(INSTAGRAM, _PARAGRAPHS)
    _begin(message, pack)
    message.put("link", f"Selengkapnya di {pack.satker.domain}, tautan di bio.")
    blocks = body_of(pack)
    told = gist(pack.article.summary.text, blocks)
    message.put_sentences("gist", told)
    credits = dict.fromkeys(one_line(shot.words.credit) for shot in pack.shots)
    if credits:
        message.put("credit", f"Foto: {'; '.join(credits)}")
    message.put_hashtags("hashtags", hashtags(view.tags))
    message.put_sentences("opening", (one for one in opening(blocks) if one not in told))
    return message


def short_post(pack: Pack) -> Message:
    """Title, address, and as much else as 280 characters leave room for."""
    view, message = pack.view, Message(X, _PARAGRAPHS)
    message.put("link", pack.url)
    _begin(message, pack)
    message.put_sentences("gist", gist(pack.article.summary.text, body_of(pack))[:1])
    message.put_hashtags("hashtags", hashtags(view.tags))
    return message


def _begin(message: Message, pack: Pack) -> None:
    if is_greeting(pack.view, pack.satker):
        message.put("greeting", greeting(pack.satker))
    message.put_title("title", corrected_title(pack.view))
    last = last_correction(pack.view)
    if last:
        message.put("note", f"Ralat {day(last.date)}: {one_line(last.text)}")


def _lines(pack: Pack) -> Iterator[str]:
    yield from _reminders(pack)
    caption, post = instagram_caption(pack), short_post(pack)
    yield from _section(f"INSTAGRAM DAN FACEBOOK ({_counted(caption, INSTAGRAM)})", caption.text)
    yield "Pasang tautan ini di bio Instagram; di Facebook tempelkan di bawah teks:"
    yield pack.url
    yield ""
    yield from _section(f"X DAN THREADS ({_counted(post, X)})", post.text)
    if pack.shots:
        yield from (_LINE, "TEKS ALTERNATIF (uraian foto untuk tunanetra)", _LINE, "")
        yield "Tempelkan saat mengunggah foto. Satu teks untuk ketiga ukuran foto yang sama."
        for shot in pack.shots:
            yield ""
            yield names.social_pictures(pack, shot)
            yield one_line(shot.words.alt)


def _reminders(pack: Pack) -> Iterator[str]:
    """What to mind before anything is posted; nothing where there is nothing."""
    reminders = []
    if pack.embargo:
        until = full(pack.embargo)
        reminders.append(f"EMBARGO sampai {until}. Jangan diunggah sebelum waktu itu.")
    organiser = other_organiser(pack.view, pack.satker)
    if organiser:
        reminders.append(organiser_first(organiser))
    if is_greeting(pack.view, pack.satker):
        reminders.append(
            "Ini ucapan, bukan berita. Media sosial KPU mengutamakan informasi publik; dampingi "
            "ucapan dengan kabar yang berguna bagi pemilih."
        )
    for reminder in reminders:
        yield from (reminder, "")


def organiser_first(organiser: str) -> str:
    """The reminder that another office's account posts first."""
    return (
        f"Penyelenggara: {one_line(organiser).rstrip('.')}. Tunggu akun penyelenggara mengunggah "
        "lebih dahulu, lalu terima ajakan kolaborasinya atau bagikan ulang unggahannya."
    )


def _section(heading: str, text: str) -> Iterator[str]:
    yield from (_LINE, heading, _LINE, "", *text.split("\n"), "")


def _counted(message: Message, limit: Limit) -> str:
    return f"{_grouped(message.size)} dari {_grouped(limit.size)} karakter"


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
