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
    for number, photo, facts in sound(article):
        if photo is lead:
            short_of = (
                name
                for name, keys in GRADES.items()
                if is_smaller(facts, *(profile.limit(key) for key in keys))
            )
            if next(short_of, "") == grade:
                long, short = (profile.limit(key) for key in GRADES[grade])
                yield size_hit(number, photo, facts, f"{long} × {short}")


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
