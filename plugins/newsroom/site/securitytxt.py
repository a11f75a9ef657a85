"""Whom to tell of a hole in the site's security: `/.well-known/security.txt` (RFC 9116)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from newsroom.model import Satker
from newsroom.site.identity import international

SECURITY = ".well-known/security.txt"


def security_lines(satker: Satker, edition: datetime) -> Iterator[str]:
    """The fields of the file; none where the office gave neither mail address nor telephone.

    It expires two days before the edition's month begins a year on: less than a year away, as
    section 2.5.5 recommends, even in leap years and east of Greenwich, and the same for all
    editions of a month.
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
    expiry = date(month.year + 1, month.month, 1) - timedelta(days=2)
    yield f"Expires: {expiry.isoformat()}T00:00:00Z"
    yield "Preferred-Languages: id, en"
    yield f"Canonical: {satker.base_url}/{SECURITY}"
