"""How large photos must be, by their use: long × short side in either orientation."""

from collections.abc import Iterator

from newsroom.model import Article, Photo
from newsroom.photos.facts import PhotoFacts
from newsroom.rules.engine import Hit
from newsroom.rules.photowords import photo_hit, pixels, sound
from newsroom.standard.profile import Profile

GRADES = {
    "galat": ("foto-utama-galat-panjang", "foto-utama-galat-pendek"),
    "periksa": ("foto-utama-periksa-panjang", "foto-utama-periksa-pendek"),
    "saran": ("foto-utama-saran-panjang", "foto-utama-saran-pendek"),
}


def lead_hits(article: Article, profile: Profile, grade: str) -> Iterator[Hit]:
    """The lead photo, where `grade` is the gravest of the three that it falls short of."""
    lead = article.lead
    facts = lead.facts if lead is not None else None
    if lead is None or facts is None or facts.fault or not _is_short(facts, profile, grade):
        return
    if next(name for name in GRADES if _is_short(facts, profile, name)) == grade:
        number = next(n for n, photo in enumerate(article.photos, start=1) if photo is lead)
        long, short = (profile.limit(key) for key in GRADES[grade])
        yield size_hit(number, lead, facts, f"{long} × {short}")


def _is_short(facts: PhotoFacts, profile: Profile, grade: str) -> bool:
    """Whether a photo falls short of that grade."""
    long, short = GRADES[grade]
    return is_smaller(facts, profile.limit(long), profile.limit(short))


def others(article: Article) -> Iterator[tuple[int, Photo, PhotoFacts]]:
    """The sound photos that do not lead the item, with their number."""
    lead = article.lead
    return (entry for entry in sound(article) if entry[1] is not lead)


def is_smaller(facts: PhotoFacts, long: int, short: int) -> bool:
    """Whether either side is below its limit."""
    return facts.long_side < long or facts.short_side < short


def size_hit(number: int, photo: Photo, facts: PhotoFacts, least: str) -> Hit:
    """A hit at the photo's file name with its size and the limit."""
    return photo_hit(number, photo, size=pixels(facts), least=least)
