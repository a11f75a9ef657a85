"""The registers in `content/daftar/` → authors, officials and tags."""

import hashlib
import re
from collections.abc import Mapping as MappingABC
from dataclasses import replace
from datetime import date
from typing import Annotated, Literal, TypeVar
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator

from newsroom.model import (
    Author,
    Fault,
    Office,
    Official,
    Registers,
    Role,
    Source,
    SourceSpan,
    Tag,
    Term,
)
from newsroom.reading.faults import fault
from newsroom.reading.frontmatter import read_register
from newsroom.reading.schema import Checked, Schema, check_names
from newsroom.reading.stamps import Moment
from newsroom.reading.validation import (
    Fields,
    Listed,
    OneLine,
    When,
    left_empty,
    problem,
    validate,
)

AUTHORS = Schema(
    names={"penulis": "authors"},
    children={
        "authors": Schema(
            names={
                "kode": "code",
                "nama": "name",
                "peran": "roles",
                "dari": "since",
                "sampai": "until",
            }
        )
    },
)
OFFICIALS = Schema(
    names={"pejabat": "officials"},
    children={
        "officials": Schema(
            names={"nama": "name", "varian": "variants", "gelar": "degree", "masa": "offices"},
            children={
                "offices": Schema(
                    names={
                        "jabatan": "title",
                        "satker": "satker",
                        "dari": "since",
                        "sampai": "until",
                    }
                )
            },
        )
    },
)
TAGS = Schema(
    names={"tag": "tags"},
    children={"tags": Schema(names={"slug": "slug", "nama": "name", "sinonim": "synonyms"})},
)
AUTHOR_CODE = re.compile(r"^[a-z]{2,5}$")
SLUG = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")


def _code(value: str) -> str:
    if value and not AUTHOR_CODE.match(value):
        raise problem("kode terdiri atas 2 sampai 5 huruf kecil")
    return value


def _slug(value: str) -> str:
    if value and not SLUG.match(value):
        raise problem("pakai huruf kecil, angka, dan tanda hubung")
    return value


class AuthorFields(Fields):
    """One entry of `penulis.yaml`."""

    code: Annotated[OneLine, AfterValidator(_code)] = ""
    name: OneLine = ""
    roles: tuple[Literal["penulis", "fotografer", "penyunting", "penyetuju"], ...] = ()
    since: When = None
    until: When = None


class OfficeFields(Fields):
    """One entry of an official's `masa`."""

    title: OneLine = ""
    satker: OneLine = ""
    since: When = None
    until: When = None


class OfficialFields(Fields):
    """One entry of `pejabat.yaml`."""

    name: OneLine = ""
    variants: Listed = ()
    degree: OneLine = ""
    offices: Annotated[tuple[OfficeFields, ...], BeforeValidator(left_empty)] = ()


class TagFields(Fields):
    """One entry of `tag.yaml`."""

    slug: Annotated[OneLine, AfterValidator(_slug)] = ""
    name: OneLine = ""
    synonyms: Listed = ()


class AuthorsFile(Fields):
    """`penulis.yaml`."""

    authors: Annotated[tuple[AuthorFields, ...], BeforeValidator(left_empty)] = ()


class OfficialsFile(Fields):
    """`pejabat.yaml`."""

    officials: Annotated[tuple[OfficialFields, ...], BeforeValidator(left_empty)] = ()


class TagsFile(Fields):
    """`tag.yaml`."""

    tags: Annotated[tuple[TagFields, ...], BeforeValidator(left_empty)] = ()


def read_registers(
    files: MappingABC[str, bytes], national_tags: tuple[Tag, ...], zone: ZoneInfo
) -> Registers:
    """The registers from their files (`daftar/NAME.yaml` → bytes); faults stay with each file.

    `standar.yaml` belongs to the standard and is not read here. An entry without its key, or
    with a key used before, is left out and reported.
    """
    authors, authors_source = _authors(files, zone)
    officials, officials_source = _officials(files, zone)
    tags, tags_source = _tags(files, zone, national_tags)
    sources = (authors_source, officials_source, tags_source)
    return Registers(
        tuple(source for source in sources if source is not None),
        authors,
        officials,
        (*national_tags, *tags),
    )


Files = MappingABC[str, bytes]
F = TypeVar("F", bound=Fields)


def _load(
    files: Files, path: str, model: type[F], schema: Schema, zone: ZoneInfo
) -> tuple[F, Checked | None, Source | None]:
    data = files.get(path)
    if data is None:
        return model(), None, None
    digest = hashlib.sha256(data).hexdigest()
    front = read_register(data)
    if front.fields is None:
        return model(), None, Source(path, digest, front.faults, is_readable=False)
    checked = check_names(front.fields, schema)
    fields, faults = validate(model, checked, schema, zone)
    return fields, checked, Source(path, digest, (*front.faults, *checked.faults, *faults))


def _keyed(
    keys: tuple[str, ...], checked: Checked | None, name: str, key: str, words: str, taken: set[str]
) -> tuple[list[int], list[Fault]]:
    """The positions of entries with a key of their own, and a fault for each other."""
    sound: list[int] = []
    faults: list[Fault] = []
    for position, value in enumerate(keys):
        label = f"{words} {position + 1}"
        span = checked.span((name, position, key)) if checked else SourceSpan()
        if value and value not in taken:
            taken.add(value)
            sound.append(position)
        elif value:
            told = f"“{value}” sudah terdaftar"
            faults.append(fault("value-invalid", span, field=label, problem=told))
        elif checked and not checked.is_written(name, position, key):
            faults.append(fault("value-invalid", span, field=label, problem="belum lengkap"))
    return sound, faults


def _with(source: Source | None, faults: list[Fault]) -> Source | None:
    return source and replace(source, faults=(*source.faults, *faults))


def _day(moment: Moment | None) -> date | None:
    return moment.value.date() if moment else None


def _authors(files: Files, zone: ZoneInfo) -> tuple[tuple[Author, ...], Source | None]:
    fields, checked, source = _load(files, "daftar/penulis.yaml", AuthorsFile, AUTHORS, zone)
    codes = tuple(entry.code for entry in fields.authors)
    sound, faults = _keyed(codes, checked, "authors", "code", "penulis", set())
    authors = tuple(
        Author(
            code=entry.code,
            name=entry.name or entry.code,
            roles=frozenset(Role(role) for role in entry.roles),
            term=Term(_day(entry.since), _day(entry.until)),
            line=checked.span(("authors", position)).line if checked else 1,
        )
        for position in sound
        for entry in (fields.authors[position],)
    )
    return authors, _with(source, faults)


def _officials(files: Files, zone: ZoneInfo) -> tuple[tuple[Official, ...], Source | None]:
    fields, checked, source = _load(files, "daftar/pejabat.yaml", OfficialsFile, OFFICIALS, zone)
    names = tuple(entry.name for entry in fields.officials)
    sound, faults = _keyed(names, checked, "officials", "name", "pejabat", set())
    officials = tuple(
        Official(
            name=entry.name,
            variants=entry.variants,
            degree=entry.degree,
            offices=tuple(
                Office(post.title, post.satker, Term(_day(post.since), _day(post.until)))
                for post in entry.offices
            ),
            line=checked.span(("officials", position)).line if checked else 1,
        )
        for position in sound
        for entry in (fields.officials[position],)
    )
    return officials, _with(source, faults)


def _tags(
    files: Files, zone: ZoneInfo, national: tuple[Tag, ...]
) -> tuple[tuple[Tag, ...], Source | None]:
    fields, checked, source = _load(files, "daftar/tag.yaml", TagsFile, TAGS, zone)
    slugs = tuple(entry.slug for entry in fields.tags)
    taken = {tag.slug for tag in national}
    sound, faults = _keyed(slugs, checked, "tags", "slug", "tag", taken)
    tags = tuple(
        Tag(
            slug=entry.slug,
            name=entry.name or entry.slug,
            synonyms=entry.synonyms,
            line=checked.span(("tags", position)).line if checked else 1,
        )
        for position in sound
        for entry in (fields.tags[position],)
    )
    return tags, _with(source, faults)
