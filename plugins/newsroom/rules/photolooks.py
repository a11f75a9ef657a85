"""What rules about a photo's looks share: the photos to judge, when focus or light is wrong."""

from collections.abc import Iterator
from math import ceil

from newsroom.model import Article, Photo
from newsroom.photos.facts import Looks, PhotoFacts
from newsroom.rules.photowords import sound
from newsroom.standard.profile import Profile


def photographed(article: Article) -> Iterator[tuple[int, Photo, PhotoFacts]]:
    """The sound photos that a camera took, with their number; a screen is never blurred or dark."""
    return (entry for entry in sound(article) if not entry[2].looks.is_screenshot)


def too_blurred(looks: Looks, profile: Profile) -> str:
    """How sharp a blurred photo is, with the limit; empty where it is not blurred."""
    least = profile.limit("foto-ketajaman-periksa")
    if looks.sharpness is None or looks.sharpness >= least:
        return ""
    return f"ketajamannya {int(looks.sharpness)} dari 100; paling rendah {least}"


def too_soft(looks: Looks, profile: Profile) -> str:
    """How sharp a photo is that should be sharper though it is not blurred, with the limit."""
    least = profile.limit("foto-ketajaman-saran")
    if looks.sharpness is None or looks.sharpness >= least or too_blurred(looks, profile):
        return ""
    return f"ketajamannya {int(looks.sharpness)} dari 100; sebaiknya paling rendah {least}"


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
