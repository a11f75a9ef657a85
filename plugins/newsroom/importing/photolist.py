"""The pictures of a draft as the photos of an item: which of them, their entries, what is left."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from newsroom.importing.blocks import Embedded
from newsroom.importing.captions import Captioned
from newsroom.importing.credits import Caption
from newsroom.model import Photo, Registers, Text
from newsroom.photodesk import intake
from newsroom.photodesk.entries import EXPLANATION, entry
from newsroom.photodesk.proposals import propose
from newsroom.photos.formats import PHOTO_SUFFIXES, recognise
from newsroom.progress import NEW_PHOTOS, counted

MIN_SIDE = 200
"""Pixels; what is smaller on its longer side is a sign or a logo, and no photo."""

_ABSENT = "berkasnya belum ada; taruh fotonya di folder ini, lalu tulis namanya"
_FROM_FILE = "sebagian isinya berasal dari dalam berkas foto, jadi periksa dahulu"
_VECTOR = "gambar vektor Word, yang tidak dapat dimuat; simpan ulang sebagai PNG atau JPEG"


@dataclass(frozen=True, slots=True)
class Taken:
    """The pictures that go into the item, by number, and of the others why not."""

    intake: intake.Intake
    names: Mapping[int, str]
    left: tuple[tuple[int, str], ...] = ()


def taken(pictures: Sequence[Embedded], folder: Path, cache: Path | None) -> Taken:
    """Write the pictures into an empty folder, as they are, and look at them there.

    Raises OSError.
    """
    left: list[tuple[int, str]] = []
    numbers: dict[str, int] = {}
    for picture in pictures:
        problem = _problem(picture.data)
        if problem:
            left.append((picture.number, problem))
            continue
        kind = recognise(picture.data)
        suffix = PHOTO_SUFFIXES[kind.name][0] if kind.is_photo else ".bin"
        name = f"foto-{picture.number}{suffix}"
        (folder / name).write_bytes(picture.data)
        numbers[name] = picture.number
    with counted(NEW_PHOTOS, sys.stderr) as on_photo:
        listing = intake.Listing(folder, tuple(numbers), ())
        found = intake.survey(listing, cache, os.cpu_count() or 1, on_photo)
    left += [(numbers[name], why) for name, why in found.left]
    photos = []
    for name, facts in found.photos:
        if facts.long_side < MIN_SIDE:
            size = f"{facts.width} × {facts.height} piksel"
            left.append((numbers[name], f"hanya {size}; foto perlu jauh lebih besar"))
        else:
            photos.append((name, facts))
    names = {numbers[name]: facts.path for name, facts in photos}
    return Taken(replace(found, photos=tuple(photos)), names, tuple(sorted(left)))


def _problem(data: bytes) -> str:
    """Why a picture is none that can be looked at; empty where it may be one."""
    if not data:
        return "tidak tersimpan di dalam naskah, hanya ditautkan"
    # [MS-EMF] 2.3.4.2 and [MS-WMF] 2.3.2.3: how vector pictures of Windows begin.
    is_vector = data[40:44] == b" EMF" or data[:4] in (b"\xd7\xcd\xc6\x9a", b"\x01\0\x09\0")
    return _VECTOR if is_vector else ""


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of the item's photos, and what an editor is to know of it."""

    photo: Photo
    note: str = ""


def listed(
    captions: Captioned, pictures: Sequence[Embedded], found: Taken, registers: Registers, day: date
) -> Iterator[Listed]:
    """An entry for each photo, and one for each that only its caption tells of."""
    alts = {picture.number: picture.alt for picture in pictures}
    proposals = {facts.path: propose(facts, registers, day) for _, facts in found.intake.photos}
    for number, name in sorted(found.names.items()):
        yield _entry(
            proposals[name].photo, captions.by_picture.get(number, Caption()), alts.get(number, "")
        )
    lost = [caption for number, caption in captions.by_picture.items() if number not in found.names]
    for caption in (*lost, *captions.others):
        yield Listed(Photo(Text(), Text(caption.words), Text(caption.credit)), _ABSENT)


def _entry(photo: Photo, caption: Caption, alt: str) -> Listed:
    """What was typed goes before what the file says of itself."""
    told = replace(
        photo,
        caption=Text(caption.words or photo.caption.text),
        credit=Text(caption.credit or photo.credit.text),
        alt=Text(alt or photo.alt.text),
    )
    own = (caption.words, caption.credit, alt)
    is_from_file = (told.caption.text, told.credit.text, told.alt.text) != own
    return Listed(told, _FROM_FILE if is_from_file else "")


def block(photos: Sequence[Listed]) -> str:
    """The whole `foto`; empty where there are none."""
    entries = "".join(entry(each.photo, each.note) for each in photos)
    return f"{EXPLANATION}foto:\n{entries}" if photos else ""


def missing(photos: Sequence[Listed]) -> Iterator[str]:
    """Which parts of which photos are still empty: "foto 1 (berkas dan teks alternatif)"."""
    for number, each in enumerate(photos, start=1):
        photo = each.photo
        parts = (
            ("berkas", photo.file),
            ("keterangan", photo.caption),
            ("teks alternatif", photo.alt),
        )
        empty = [name for name, text in parts if not text]
        if empty:
            yield f"foto {number} ({', '.join(empty)})"
