"""Who publishes the site, as machines are told: a schema.org GovernmentOrganization.

Only what `satker.yaml` and the register of regions know is told. Sources: schema.org; Google's
page on organisations (developers.google.com/search/docs/appearance/structured-data/organization).
"""

import re

from newsroom.model import Contact, Satker
from newsroom.site.assets import ImageAsset
from newsroom.slugs import slugify
from newsroom.standard.regions import Region, regions

Data = dict[str, object]

NATIONAL = {
    "@type": "GovernmentOrganization",
    "name": "Komisi Pemilihan Umum",
    "alternateName": "KPU",
    "url": "https://www.kpu.go.id/",
}
"""What stands above every province's office (Law 7/2017, article 8)."""

# Law 11/2006, article 56: in Aceh the commission has a name of its own.
_ACEH = "11"
_POSTAL_CODE = re.compile(r"\b(\d{5})\b(?!.*\d)")
_BESIDE_DIGITS = re.compile(r"[\s().-]")
# Written as +62 (0)354, the zero is for callers at home and is not dialled after +62.
_TRUNK = re.compile(r"^(\+?62)0")
# 123456-57 and, behind an area code, 123456 - 123457: the ends of a range. Read as one number they
# would ring a stranger, while a single one grouped like that is merely not dialled.
_COUNTRY = re.compile(r"^\s*\+?62\b")
_RANGE = re.compile(r"-\s*\d{1,2}\s*$|.[\s.)-]\d{5,}\s*-\s*\d+\s*$")
# Only mobile numbers, which begin with 8, have more than eleven digits behind the zero.
_NUMBER = re.compile(r"\+(?!62)\d{8,15}|(?:\+?62|0)(?:8\d{6,11}|[1-79]\d{6,10})", re.ASCII)


def publisher(satker: Satker, logo: ImageAsset | None) -> Data:
    """The office as its items name it: its names, its site and its logo where it has one."""
    data: Data = {
        "@type": "GovernmentOrganization",
        "name": satker.name,
        "alternateName": satker.short_name,
        "url": f"{satker.base_url}/",
    }
    if logo is not None:
        data["logo"] = {
            "@type": "ImageObject",
            "url": satker.base_url + logo.url,
            "width": logo.width,
            "height": logo.height,
        }
    return data


def organization(satker: Satker, logo: ImageAsset | None) -> Data:
    """The office as its home page tells of it."""
    data = publisher(satker, logo) | {"address": _address(satker)}
    if contact := _contact_point(satker.contact):
        data["contactPoint"] = contact
    if channels := [link.url for link in satker.channels if link.url.startswith("https://")]:
        data["sameAs"] = channels
    if parent := _parent(satker):
        data["parentOrganization"] = parent
    return data


def international(telephone: str) -> str:
    """One telephone number as +62… (or as written with +); "" for what is no single number.

    "" as well for two numbers, a range (682345-46) and numbers without an area code (1500-123).
    """
    if _RANGE.search(_COUNTRY.sub("", telephone)):
        return ""
    number = _TRUNK.sub(r"\1", _BESIDE_DIGITS.sub("", telephone))
    if not _NUMBER.fullmatch(number):
        return ""
    return number if number.startswith("+") else f"+62{number.removeprefix('62').lstrip('0')}"


def _address(satker: Satker) -> Data:
    data: Data = {"@type": "PostalAddress"}
    if satker.address:
        data["streetAddress"] = satker.address
    data["addressLocality"] = satker.city
    if province := _province(satker):
        data["addressRegion"] = province.name
    if postal_code := _POSTAL_CODE.search(satker.address):
        data["postalCode"] = postal_code[1]
    return data | {"addressCountry": "ID"}


def _contact_point(contact: Contact) -> Data:
    ways = {
        "telephone": international(contact.telephone) or contact.telephone,
        "email": contact.email,
    }
    told = {name: value for name, value in ways.items() if value}
    if not told:
        return {}
    return {
        "@type": "ContactPoint",
        "contactType": "layanan informasi publik",
        **told,
        "availableLanguage": "id",
    }


def _parent(satker: Satker) -> Data:
    if satker.level == "provinsi":
        return dict(NATIONAL)
    province = _province(satker)
    if province is None:
        return {}
    commission = (
        f"Komisi Independen Pemilihan {province.name}"
        if province.code == _ACEH
        else f"Komisi Pemilihan Umum Provinsi {province.name}"
    )
    return {"@type": "GovernmentOrganization", "name": commission}


def _province(satker: Satker) -> Region | None:
    """The province whose name is the code of the office, or of the one above it."""
    code = satker.code if satker.level == "provinsi" else satker.parent
    for region in regions():
        if region.level == "provinsi" and code in map(slugify, region.names):
            return region
    return None
