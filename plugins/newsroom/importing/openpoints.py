"""What a draft did not tell: as notes at the fields of the item, and in words for the desk."""

from collections.abc import Iterator
from datetime import datetime

from newsroom.drafting import Draft, Note
from newsroom.importing.headline import Headed
from newsroom.importing.occasion import Located, Occasion
from newsroom.importing.signature import Signed
from newsroom.model import Registers, Role
from newsroom.standard.profile import Profile

_PROPOSED = "diusulkan dari naskah; periksa"


def author(
    signature: Signed, registers: Registers, moment: datetime
) -> tuple[str, tuple[Note, ...]]:
    """Who signs the item: whom the draft names, else the only one who may; and what is unclear."""
    active = [
        each.code
        for each in registers.authors
        if Role.WRITER in each.roles and moment.date() in each.term
    ]
    notes = [Note("penulis", f"di naskah tertulis “{words}”") for words in signature.typed]
    code = signature.author or (active[0] if len(active) == 1 else "")
    if not code and active:
        notes.append(Note("penulis", f"isi dengan salah satu kode: {', '.join(active)}"))
    elif not code:
        notes.append(Note("penulis", "belum ada penulis yang aktif di daftar/penulis.yaml"))
    return code, tuple(notes)


def notes(
    head: Headed, place: Located, event: Occasion, draft: Draft, profile: Profile
) -> Iterator[Note]:
    """What an editor is to look at, by field."""
    if head.is_proposed:
        yield Note("judul", "naskah tidak berjudul; ini usulan dari kalimat pertamanya, betulkan")
    if not draft.tags:
        yield Note("tag", "tidak ditemukan di naskah; isi sendiri")
    elif len(draft.tags) < profile.limit("tag-tersedikit"):
        yield Note("tag", "hanya ini yang ditemukan di naskah; tambahkan sendiri")
    else:
        yield Note("tag", _PROPOSED)
    if draft.summary:
        yield Note("ringkasan", _PROPOSED)
    if event.note:
        yield Note("kegiatan", event.note)
    if head.letterhead:
        yield Note("status", f"kop di awal naskah tidak diambil: {' / '.join(head.letterhead)}")
    if place.left:
        yield Note(
            "status", f"Baris tempat “{place.left}” bukan milik kantor ini; periksa naskahnya"
        )


def still_open(
    draft: Draft, head: Headed, event: Occasion, photos: tuple[str, ...], profile: Profile
) -> Iterator[str]:
    """What is to be filled in or looked at, as a list for reading: "tag", "foto 1 (berkas)"."""
    if head.is_proposed:
        yield "judul (baru diusulkan)"
    if not draft.author:
        yield "kode penulis"
    if len(draft.tags) < profile.limit("tag-tersedikit"):
        yield "tag"
    kind = profile.category(draft.category)
    if kind is not None and kind.prints_dateline and (draft.day is None or event.note):
        yield "tanggal kegiatan" if draft.day is None else "tanggal kegiatan (periksa)"
    if not draft.photos and kind is not None and kind.needs_photo:
        yield "foto (berkas, keterangan, teks alternatif)"
    yield from photos
    if not draft.body:
        yield "naskahnya"
