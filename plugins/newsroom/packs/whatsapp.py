"""A message for WhatsApp groups, in WhatsApp's own marks.

WhatsApp sets *bold*, _italic_, ~struck~ and `code` (its help page on formatting messages) and has
no sign that keeps a mark from being one. It takes a pair of marks on a line, the first not behind a
letter or digit, the last not before one.
"""

import re

from newsroom.model import Satker
from newsroom.packs.contact import contacts
from newsroom.packs.gist import gist
from newsroom.packs.hashtags import hashtags
from newsroom.packs.lengths import WHATSAPP
from newsroom.packs.messages import Message
from newsroom.packs.occasion import is_greeting
from newsroom.packs.release import (
    body_of,
    corrected_title,
    greeting,
    last_correction,
    withdrawn_sentences,
)
from newsroom.packs.selection import Pack
from newsroom.packs.texts import text_file
from newsroom.photos.wording import one_line
from newsroom.site.dates import day, full

_PARAGRAPHS = ("notice", "title", "note", "gist", "reason", "link", "contact", "hashtags")
_PAIR = re.compile(r"(?<![^\W_])(?P<mark>[*_~])(?=\S)(?P<words>[^\n]*?)(?<=\S)(?P=mark)(?![^\W_])")
_TIMES = re.compile(r"(?<=\d)\s*\*\s*(?=\d)")
_OPENING = re.compile(r"^(?:[>*-]\s+)+")


def whatsapp_file(pack: Pack) -> bytes:
    """The message as a file that holds nothing else, to be copied whole."""
    return text_file(whatsapp_message(pack).split("\n"))


def whatsapp_message(pack: Pack) -> str:
    """Title in bold, gist, link, contact and hashtags, at most 1,024 characters in all.

    Where there is more, hashtags go first, then sentences of the gist, the last one first.
    """
    view, message = pack.view, Message(WHATSAPP, _PARAGRAPHS)
    message.put("link", pack.url)
    if pack.embargo:
        until = f"EMBARGO sampai {full(pack.embargo)}. Jangan disiarkan sebelum waktu itu"
        message.put("notice", bold(f"{until}; tautannya pun baru terbuka saat itu."))
    elif is_greeting(view, pack.satker) and not view.is_withdrawn:
        message.put("notice", f"_{plain(greeting(pack.satker))}_")
    message.put_title("title", in_bold(corrected_title(view)), bold)
    message.put("contact", _contact(pack.satker))
    if view.is_withdrawn:
        told, request, *reasons = map(plain, withdrawn_sentences(pack))
        message.put_sentences("gist", (told, request))
        if reasons:
            message.put_sentences("reason", (f"_Alasan:_ {reasons[0]}", *reasons[1:]))
        return message.text
    _put_correction(message, pack)
    message.put_sentences("gist", map(plain, gist(pack.article.summary.text, body_of(pack))))
    message.put_hashtags("hashtags", hashtags(view.tags))
    return message.text


def _put_correction(message: Message, pack: Pack) -> None:
    """What was corrected last, where it fits: the group may have the error from an earlier post."""
    last = last_correction(pack.view)
    if last:
        message.put("note", f"_Ralat {day(last.date)}:_ {plain(one_line(last.text))}")


def _contact(satker: Satker) -> str:
    ways = ", ".join(f"{_inside(label)} {way}" for label, way in contacts(satker))
    return f"Kontak media: {plain(ways)}" if ways else ""


def _inside(label: str) -> str:
    # Inside a sentence; a name keeps its capitals.
    return label if label == "WhatsApp" else label.lower()


def bold(text: str) -> str:
    """The text as WhatsApp sets it in bold."""
    return f"*{text}*"


def in_bold(text: str) -> str:
    """The text with nothing in it that would end or open a mark; it is to be set in bold."""
    return " ".join(plain(text).replace("*", "").split())


def plain(text: str) -> str:
    """The text without pairs of signs that WhatsApp would take for marks; their words stay.

    A sign between letters or digits is none, so names such as kpu_kotakediri are left alone. What
    opens the text as a list or a quotation would goes, too.
    """
    line = _TIMES.sub("×", _OPENING.sub("", one_line(text)).replace("`", ""))
    while _PAIR.search(line):
        line = _PAIR.sub(r"\g<words>", line)
    return line
