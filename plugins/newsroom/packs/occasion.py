"""What the occasion of an item asks of those who post it."""

import re

from newsroom.model import Satker
from newsroom.site.views import ArticleView

# Tags that an office may add to its vocabulary for greetings under any title.
_TAGS = frozenset(("ucapan", "ucapan-selamat", "hari-besar", "belasungkawa"))
_GREETS = re.compile(
    r"(?:(?:meng)?ucap(?:an|kan)\b|dirgahayu\b|selamat\b|(?:turut )?ber(?:duka|belasungkawa)\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
# Names of offices are written with and without these.
_SAME = (("komisi pemilihan umum", "kpu"), ("republik indonesia", "ri"), ("provinsi ", ""))


def is_greeting(view: ArticleView, satker: Satker) -> bool:
    """Whether an item does nothing but greet or condole, by its title's opening or a tag.

    BHS205 finds something else: news of an event that tells of its ceremony alone. A title that
    only tells of greetings ("Ketua KPU ucapkan selamat …") is news, unless the office greets.
    """
    if any(tag.slug in _TAGS for tag in view.tags):
        return True
    title = " ".join(view.title.split())
    for office in (satker.name, satker.short_name):
        if title.casefold().startswith(office.casefold()):
            title = title[len(office) :].lstrip(" ,:–-")
            break
    return _GREETS.match(title) is not None


def other_organiser(view: ArticleView, satker: Satker) -> str:
    """Who held the event, where that was not this office, alone or with others; else nothing.

    The standing procedure has the organiser's account post first; ours takes part or reposts.
    """
    organiser = " ".join(view.organiser.split())
    named = f" {_plain(organiser)} "
    own = (_plain(satker.name), _plain(satker.short_name))
    return "" if any(f" {name} " in named for name in own) else organiser


def _plain(name: str) -> str:
    plain = " ".join(_WORD.findall(name.casefold()))
    for long, short in _SAME:
        plain = plain.replace(long, short)
    return plain
