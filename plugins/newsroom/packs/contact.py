"""How the press reaches an office, as its site says it, too."""

from newsroom.model import Satker
from newsroom.photos.wording import one_line


def contacts(satker: Satker) -> tuple[tuple[str, str], ...]:
    """What each way is called, and the number or address; only those that the office gave."""
    given = (
        ("Telepon", satker.contact.telephone),
        ("WhatsApp", satker.contact.whatsapp),
        ("Surel", satker.contact.email),
    )
    return tuple((label, one_line(way)) for label, way in given if way.strip())


def website(satker: Satker) -> str:
    """The address of the office's site."""
    return f"{satker.base_url}/"
