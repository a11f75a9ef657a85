"""`satker.yaml` → the office; without a sound one nothing can be published."""

import hashlib
import re
from collections.abc import Iterator
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field

from newsroom.model import Contact, Fault, Link, Satker, Source, SourceSpan
from newsroom.reading.faults import fault
from newsroom.reading.frontmatter import read_register
from newsroom.reading.schema import Checked, Schema, check_names
from newsroom.reading.validation import (
    Fields,
    OneLine,
    left_blank,
    left_empty,
    left_open,
    problem,
    validate,
)

LINK = Schema(names={"label": "label", "url": "url"})
CHANNEL = Schema(names={"jenis": "label", "url": "url"})
SATKER = Schema(
    names={
        "kode": "code",
        "nama": "name",
        "nama-singkat": "short_name",
        "tingkat": "level",
        "induk": "parent",
        "domain": "domain",
        "domain-identitas": "identity_domain",
        "kota": "city",
        "zona-waktu": "zone",
        "alamat": "address",
        "logo": "logo",
        "kontak": "contact",
        "kanal": "channels",
        "tautan-pemilih": "voter_links",
        "menu": "menu",
        "warna": "colours",
        "lisensi": "licence",
        "persetujuan": "approval",
    },
    children={
        "contact": Schema(names={"telepon": "telephone", "surel": "email", "whatsapp": "whatsapp"}),
        "channels": CHANNEL,
        "voter_links": LINK,
        "menu": LINK,
        "colours": Schema(names={"aksen": "accent", "gelap": "dark"}),
        "licence": Schema(names={"nama": "label", "url": "url"}),
    },
)
# Left empty, these would mean their default without a word; what else is empty shows nothing.
FILLED = (("identity_domain",), ("colours", "accent"), ("colours", "dark"), ("approval",))
REQUIRED = ("code", "name", "short_name", "level", "domain", "city", "zone")
DOMAIN = re.compile(r"^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$")
CODE = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
COLOUR = re.compile(r"^#[0-9A-Fa-f]{6}$")
# One address and nothing beside it: feeds name it to partners as whom to ask.
EMAIL = re.compile(
    r"^[^\s@<>()\[\],;:\"\x27]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}$", re.I
)
WEB = re.compile(r"^https://[^\s<>\"']+$|^/[^\s<>\"'/][^\s<>\"']*$|^/$")


def _shape(pattern: re.Pattern[str], words: str) -> AfterValidator:
    def check(value: str) -> str:
        if value and not pattern.match(value):
            raise problem(words)
        return value

    return AfterValidator(check)


Web = Annotated[OneLine, _shape(WEB, "harus berawalan https:// atau / tanpa spasi")]
Colour = Annotated[OneLine, _shape(COLOUR, "tulis seperti “#A3172B”, diapit kutip")]
Domain = Annotated[
    OneLine, _shape(DOMAIN, "tulis nama domain saja, misalnya kota-kediri.kpu.go.id")
]
Email = Annotated[OneLine, _shape(EMAIL, "tulis satu alamat surel saja, misalnya humas@kpu.go.id")]
Zone = Literal["", "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]
Level = Literal["", "ri", "provinsi", "kabupaten", "kota"]


class LinkFields(Fields):
    """A label and its address."""

    label: OneLine = ""
    url: Web = ""


class ContactFields(Fields):
    """How to reach the office."""

    telephone: OneLine = ""
    email: Email = ""
    whatsapp: OneLine = ""


class ColourFields(Fields):
    """The office's two colours."""

    accent: Colour = ""
    dark: Colour = ""


Links = Annotated[tuple[LinkFields, ...], BeforeValidator(left_empty)]


class SatkerFields(Fields):
    """The whole of `satker.yaml`."""

    code: Annotated[OneLine, _shape(CODE, "pakai huruf kecil, angka, dan tanda hubung")] = ""
    name: OneLine = ""
    short_name: OneLine = ""
    level: Level = ""
    parent: OneLine = ""
    domain: Domain = ""
    identity_domain: Domain = ""
    city: OneLine = ""
    zone: Zone = ""
    address: OneLine = ""
    logo: OneLine = ""
    contact: Annotated[ContactFields, BeforeValidator(left_blank)] = ContactFields()
    channels: Links = ()
    voter_links: Links = ()
    menu: Links = ()
    colours: Annotated[ColourFields, BeforeValidator(left_blank)] = ColourFields()
    licence: Annotated[LinkFields, BeforeValidator(left_blank)] = LinkFields()
    approval: Literal["", "wajib", "tidak"] = Field(default="")


def read_satker(path: str, data: bytes) -> tuple[Satker | None, Source]:
    """The office, or None with the faults that leave it unusable."""
    digest = hashlib.sha256(data).hexdigest()
    front = read_register(data)
    if front.fields is None:
        return None, Source(path, digest, front.faults, is_readable=False)
    checked = check_names(front.fields, SATKER)
    fields, faults = validate(SatkerFields, checked, SATKER, ZoneInfo("UTC"))
    reported = {dict(found.values).get("field") for found in (*front.faults, *faults)}
    missing: list[Fault] = [
        fault("value-invalid", SourceSpan(), field=SATKER.indonesian(name), problem="belum diisi")
        for name in REQUIRED
        if not getattr(fields, name) and SATKER.indonesian(name) not in reported
    ]
    missing += _incomplete(fields, checked)
    missing += left_open(SATKER, checked, FILLED, front.faults)
    source = Source(path, digest, (*front.faults, *checked.faults, *faults, *missing))
    if not all(getattr(fields, name) for name in REQUIRED):
        return None, source
    licence = fields.licence
    satker = Satker(
        source=source,
        code=fields.code,
        name=fields.name,
        short_name=fields.short_name,
        level=fields.level,
        city=fields.city,
        domain=fields.domain,
        identity_domain=fields.identity_domain or fields.domain,
        zone=ZoneInfo(fields.zone),
        parent=fields.parent,
        address=fields.address,
        logo=fields.logo,
        contact=Contact(fields.contact.telephone, fields.contact.email, fields.contact.whatsapp),
        channels=_links(fields.channels, checked, "channels"),
        voter_links=_links(fields.voter_links, checked, "voter_links"),
        menu=_links(fields.menu, checked, "menu"),
        accent=fields.colours.accent,
        dark=fields.colours.dark,
        colour_lines=(
            checked.span(("colours", "accent")).line,
            checked.span(("colours", "dark")).line,
        ),
        domain_line=checked.span(("identity_domain" if fields.identity_domain else "domain",)).line,
        logo_line=checked.span(("logo",)).line,
        licence=Link(licence.label, licence.url) if licence.label else None,
        needs_approval=fields.approval == "wajib",
    )
    return satker, source


def _incomplete(fields: SatkerFields, checked: Checked) -> Iterator[Fault]:
    """A fault for each link without an address and for a licence without a name."""
    for name in ("channels", "voter_links", "menu"):
        for position, entry in enumerate(getattr(fields, name)):
            if not entry.url and not checked.is_written(name, position, "url"):
                field = f"{SATKER.indonesian(name)} {position + 1}, url"
                span = checked.span((name, position))
                yield fault("value-invalid", span, field=field, problem="belum diisi")
    if fields.licence.url and not fields.licence.label:
        span = checked.span(("licence",))
        yield fault("value-invalid", span, field="lisensi, nama", problem="belum diisi")


def _links(fields: tuple[LinkFields, ...], checked: Checked, name: str) -> tuple[Link, ...]:
    return tuple(
        Link(entry.label or entry.url, entry.url, checked.span((name, position, "url")).line)
        for position, entry in enumerate(fields)
        if entry.url
    )
