"""Whom to tell of holes in the site: `security.txt`, and whose files go before ours."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from newsroom.model import Contact
from newsroom.release.claimed import YIELDING
from newsroom.site.assets import FAVICON
from newsroom.site.environment import make_environment
from newsroom.site.securitytxt import SECURITY, security_lines
from site_files import render
from site_samples import SATKER, THEME, ZONE, sample_site

CONTACT = Contact("(0354) 123-456", "humas@kota-contoh.example", "+62 812 0000 0000")


def files(contact: Contact) -> dict[str, bytes]:
    site = sample_site((), satker=replace(SATKER, contact=contact))
    return dict(render(site, make_environment(THEME)))


def test_servers_may_have_their_own_of_what_we_really_make() -> None:
    assert {SECURITY, FAVICON} == YIELDING
    assert files(CONTACT).keys() >= YIELDING


EDITION = datetime(2025, 7, 20, 8, 0, tzinfo=ZONE)
EAST = ZoneInfo("Asia/Jayapura")


def test_whom_to_tell_of_holes() -> None:
    text = files(CONTACT)[SECURITY].decode()
    assert text.splitlines() == [
        "Contact: mailto:humas@kota-contoh.example",
        "Contact: tel:+62354123456",
        "Expires: 2026-06-29T00:00:00Z",
        "Preferred-Languages: id, en",
        "Canonical: https://kota-contoh.example/.well-known/security.txt",
    ]
    assert text.endswith("\n")


def test_without_a_contact_there_is_nobody_to_tell() -> None:
    for contact in (Contact(), Contact(telephone="minta operator"), Contact(whatsapp="+62812")):
        assert SECURITY not in files(contact)


def test_a_month_of_editions_has_one_expiry_less_than_a_year_away() -> None:
    days = [EDITION + timedelta(days=count) for count in range(-19, 12)]
    assert len({tuple(security_lines(SATKER, day)) for day in days}) == 1
    first = datetime(2024, 2, 1, 0, 0, tzinfo=EAST)
    for day in (*days, datetime(2025, 12, 31, 23, 59, tzinfo=ZONE), first):
        satker = replace(SATKER, zone=EAST) if day is first else SATKER
        [expires] = [line for line in security_lines(satker, day) if line.startswith("Expires")]
        left = datetime.fromisoformat(expires.removeprefix("Expires: ")) - day
        assert timedelta(days=330) < left < timedelta(days=365)
