"""What the files of a pack are called; an embargo stands in every name that leaves the office."""

from newsroom.packs.selection import Pack, Shot
from newsroom.photos.decoding import Pixels
from newsroom.site.dates import zone_name

MEDIA, SOCIAL, ARCHIVE = "media", "medsos", "arsip"
README, SUMS, TABLE = "BACA-DAHULU.txt", "SHA256SUMS", "metadata.csv"


def press_photo(pack: Pack, shot: Shot) -> str:
    """The file name of a press photo, in the order of the item."""
    return f"{_numbered(pack, shot)}.jpg"


def social_picture(pack: Pack, shot: Shot, size: Pixels) -> str:
    """The file name of a picture for social media."""
    return f"{_numbered(pack, shot)}-{size.width}x{size.height}.jpg"


def social_pictures(pack: Pack, shot: Shot) -> str:
    """What the names of all pictures of a photo for social media begin with."""
    return _numbered(pack, shot)


def release(pack: Pack, kind: str) -> str:
    """The file name of the press release in that format."""
    return f"{_warning(pack)}rilis.{kind}"


def whatsapp(pack: Pack) -> str:
    """The file name of the message for WhatsApp groups."""
    return f"{_warning(pack)}whatsapp.txt"


def social_texts(pack: Pack) -> str:
    """The file name of what to write under the pictures for social media."""
    return f"{_warning(pack)}medsos.txt"


def captions(pack: Pack) -> str:
    """The file name of captions and credits."""
    return f"{_warning(pack)}keterangan.txt"


def press_zip(pack: Pack) -> str:
    """The file name of the ZIP for the press; it tells the very moment of an embargo."""
    moment = pack.embargo
    until = f"{moment:%Y-%m-%d-%H%M}-{zone_name(moment)}-" if moment else ""
    return f"{_warning(pack)}{until}{pack.slug}-media.zip"


def _numbered(pack: Pack, shot: Shot) -> str:
    digits = max(2, len(str(len(pack.shots))))
    return f"{_warning(pack)}{shot.number:0{digits}}-{pack.slug}"


def _warning(pack: Pack) -> str:
    return "EMBARGO-" if pack.embargo else ""
