"""What rules about a photo's looks share: the photos to judge, and when light is wrong."""

from collections.abc import Iterator
from math import ceil

from newsroom.model import Article, Looks, Photo, PhotoFacts
from newsroom.rules.engine import Hit
from newsroom.rules.photowords import shown, sound
from newsroom.standard.profile import Profile


def photographed(article: Article) -> Iterator[tuple[int, Photo, PhotoFacts]]:
    """The sound photos that a camera took, with their number; a screen is never blurred or dark."""
    return (entry for entry in sound(article) if not entry[2].looks.is_screenshot)


def too_dark(looks: Looks, profile: Profile) -> str:
    """In what way a photo is too dark, with the limit; empty where it is not."""
    least, most = profile.limit("foto-kecerahan-terendah"), profile.limit("foto-hitam-terluas")
    if looks.brightness < least:
        return f"kecerahannya {int(looks.brightness)} persen; paling rendah {least} persen"
    if looks.shadows > most:
        return f"{ceil(looks.shadows)} persen luasnya hitam polos; paling luas {most} persen"
    return ""


def too_bright(looks: Looks, profile: Profile) -> str:
    """In what way a photo is too bright, with the limit; empty where it is not."""
    highest, most = profile.limit("foto-kecerahan-tertinggi"), profile.limit("foto-putih-terluas")
    if looks.brightness > highest:
        return f"kecerahannya {ceil(looks.brightness)} persen; paling tinggi {highest} persen"
    if looks.highlights > most:
        return f"{ceil(looks.highlights)} persen luasnya putih polos; paling luas {most} persen"
    return ""


def looks_hit(number: int, photo: Photo, **words: str | int) -> Hit:
    """A hit at the photo's file name."""
    file = shown(photo.file.text)
    return Hit(photo.file.line, photo.file.column, path="", number=number, file=file, **words)
