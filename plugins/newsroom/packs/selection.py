"""Which item is packed, whether it may be, and what of it goes into the pack."""

from dataclasses import dataclass
from datetime import datetime

from newsroom.model import Article, Finding, Photo, Satker
from newsroom.photos.facts import AttachmentFacts, PhotoFacts
from newsroom.photos.orders import orders
from newsroom.photos.plan import plan
from newsroom.photos.words import Words
from newsroom.pipeline import Checked
from newsroom.report import visible
from newsroom.rules.run import is_complete
from newsroom.site.assemble import identity, is_waiting


class NotPackedError(ValueError):
    """Raised for an item that must not be handed out; the message is for staff.

    `findings` are those of the item, where they are the reason.
    """

    def __init__(self, sentence: str, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(sentence)
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Shot:
    """One sound photo of a pack with the words it will carry; numbered from 1."""

    number: int
    photo: Photo
    facts: PhotoFacts
    words: Words
    is_lead: bool


@dataclass(frozen=True, slots=True)
class Enclosure:
    """One sound attachment of a pack."""

    title: str
    facts: AttachmentFacts


@dataclass(frozen=True, slots=True)
class Pack:
    """What a pack is made from; `embargo` is the moment until which nobody may show it."""

    article: Article
    satker: Satker
    identity: str
    release: datetime
    embargo: datetime | None
    shots: tuple[Shot, ...]
    enclosures: tuple[Enclosure, ...]

    @property
    def slug(self) -> str:
        """The name of its folder."""
        return self.article.slug

    @property
    def url(self) -> str:
        """The whole address of the item's page."""
        return f"{self.satker.base_url}{self.article.url}"


def select(checked: Checked, article: Article) -> Pack:
    """What the pack of an item holds at that edition time.

    Raises NotPackedError for a draft, for what was withdrawn, for an item with a finding that
    would keep it off the site, and for one whose photos or attachments cannot be read.
    """
    satker = checked.newsroom.satker
    found = tuple(f for f in checked.findings if _concerns(f, article, with_office=satker is None))
    _refuse_unfinished(article)
    if satker is None or any(finding.is_blocking for finding in found):
        raise NotPackedError("Paket tidak dibuat: perbaiki dahulu temuan di atas.", found)
    release = article.release
    if not is_complete(article) or release is None:
        raise NotPackedError("Paket tidak dibuat: judul atau tanggal tulisan ini belum ada.", found)
    return Pack(
        article=article,
        satker=satker,
        identity=identity(article, satker),
        release=release.astimezone(satker.zone),
        embargo=release.astimezone(satker.zone) if is_waiting(article, checked.edition) else None,
        shots=_shots(checked, article, satker),
        enclosures=_enclosures(article),
    )


def _refuse_unfinished(article: Article) -> None:
    path = visible(article.source.path)
    if article.is_draft:
        raise NotPackedError(
            f"Tulisan {path} masih draf, jadi paketnya tidak dibuat: media tidak boleh menerima "
            "bahan yang belum selesai. Sesudah disetujui, hapus baris `status: draf`, lalu ulangi."
        )
    if article.withdrawal is not None:
        raise NotPackedError(
            f"Tulisan {path} sudah dicabut, jadi paketnya tidak dibuat. Foto aslinya tetap ada di "
            "folder tulisannya."
        )


def _concerns(finding: Finding, article: Article, *, with_office: bool) -> bool:
    if with_office and finding.path == "satker.yaml":
        return True
    source = article.source.path
    named = [photo.file.text for photo in article.photos]
    named += [attachment.file.text for attachment in article.attachments]
    return (
        finding.path in (source, *(f"{article.folder}/{name}" for name in named))
        or (source.endswith("/index.md") and finding.path == article.folder)
        or (source.endswith("/index.md") and finding.path.startswith(f"{article.folder}/"))
    )


def _shots(checked: Checked, article: Article, satker: Satker) -> tuple[Shot, ...]:
    planned = orders((article,), satker, checked.newsroom.registers)
    shots = []
    for number, photo in enumerate(article.photos, start=1):
        facts = photo.facts
        if facts is None or facts.fault:
            raise _unreadable("foto", photo.file.text)
        words = plan(planned[article.path, photo.file.text], facts).words
        shots.append(Shot(number, photo, facts, words, photo is article.lead))
    return tuple(shots)


def _enclosures(article: Article) -> tuple[Enclosure, ...]:
    enclosures = []
    for attachment in article.attachments:
        if attachment.facts is None or attachment.facts.fault:
            raise _unreadable("lampiran", attachment.file.text)
        enclosures.append(Enclosure(attachment.title.text, attachment.facts))
    return tuple(enclosures)


def _unreadable(kind: str, name: str) -> NotPackedError:
    return NotPackedError(
        visible(
            f"Paket tidak dibuat: {kind} {name} tidak dapat dibaca. Ganti berkasnya atau "
            "hapus dari isian, lalu ulangi."
        )
    )
