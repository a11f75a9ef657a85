"""Whom to tell of a hole in the site's security: `/.well-known/security.txt` (RFC 9116)."""

from collections.abc import Collection, Iterator
from datetime import datetime
from pathlib import Path

from newsroom.model import Satker
from newsroom.site.identity import international

SECURITY = ".well-known/security.txt"


def is_theirs(path: str, target: Path, ours: Collection[str]) -> bool:
    """Whether whoever runs the server has put this very file into the published folder.

    `ours` are the files that we published there. Theirs goes before ours.
    """
    return path == SECURITY and path not in ours and (target / path).is_file()


def security_lines(satker: Satker, edition: datetime) -> Iterator[str]:
    """The fields of the file; none where the office gave neither mail address nor telephone.

    It expires on the first day of the edition's month a year on: less than a year away, as
    section 2.5.5 recommends, and the same for all editions of a month.
    """
    contacts = []
    if satker.contact.email:
        contacts.append(f"mailto:{satker.contact.email}")
    if number := international(satker.contact.telephone):
        contacts.append(f"tel:{number}")
    if not contacts:
        return
    for contact in contacts:
        yield f"Contact: {contact}"
    month = edition.astimezone(satker.zone)
    yield f"Expires: {month.year + 1}-{month.month:02d}-01T00:00:00Z"
    yield "Preferred-Languages: id, en"
    yield f"Canonical: {satker.base_url}/{SECURITY}"
