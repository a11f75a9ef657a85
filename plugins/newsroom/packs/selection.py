"""Which item is packed, whether it may be, and what of it goes into the pack."""

from dataclasses import dataclass, replace
from datetime import datetime

from newsroom.model import Article, Finding, Photo, Satker
from newsroom.photos.facts import AttachmentFacts, PhotoFacts
from newsroom.photos.orders import orders
from newsroom.photos.plan import plan
from newsroom.photos.words import Words
from newsroom.pipeline import Checked
from newsroom.report import visible
from newsroom.rules.standing import is_complete
from newsroom.site.assemble import assemble, identity, is_waiting
from newsroom.site.views import ArticleView


class NotPackedError(ValueError):
    """Raised for an item that must not be handed out; the message is for staff.

    `findings` are those of the item, where they are the reason.
    """

    def __init__(self, sentence: str, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(sentence)
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Shot:
    """One sound photo of a pack with the words it will carry; numbered from 1, the lead first."""

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
    """What a pack is made from; `embargo` is the moment until which nobody may show it.

    `view` is the item as its page shows it, without the photos. Of a withdrawn item it tells the
    withdrawal, and there are neither shots nor enclosures.
    """

    article: Article
    view: ArticleView
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

    @property
    def withdrawn_at(self) -> datetime | None:
        """The moment of the latest withdrawal, in the office's zone; None for any other item."""
        dates = (note.date for note in self.view.corrections if note.kind == "pencabutan")
        return max(dates, default=None)


def select(checked: Checked, article: Article) -> Pack:
    """What the pack of an item holds at that edition time.

    Raises NotPackedError for a draft, for what was withdrawn before anybody saw it, for an item
    with a finding that would keep it off the site, and for one whose photos or attachments cannot
    be read.
    """
    satker = checked.newsroom.satker
    found = tuple(f for f in checked.findings if _concerns(f, article, with_office=satker is None))
    _refuse_unfinished(article)
    if satker is None or any(finding.is_blocking for finding in found):
        raise NotPackedError("Paket tidak dibuat: perbaiki dahulu temuan di atas.", found)
    release = article.release
    if not is_complete(article) or release is None:
        raise NotPackedError("Paket tidak dibuat: judul atau tanggal tulisan ini belum ada.", found)
    waits = is_waiting(article, checked.edition)
    is_withdrawn = article.withdrawal is not None
    if is_withdrawn and waits:
        raise NotPackedError(
            f"Tulisan {visible(article.source.path)} dicabut sebelum terbit, jadi tidak ada yang "
            "perlu diberi tahu dan paketnya tidak dibuat."
        )
    return Pack(
        article=article,
        view=_view(checked, article),
        satker=satker,
        identity=identity(article, satker),
        release=release.astimezone(satker.zone),
        embargo=release.astimezone(satker.zone) if waits else None,
        shots=() if is_withdrawn else _shots(checked, article, satker),
        enclosures=() if is_withdrawn else _enclosures(article),
    )


def _view(checked: Checked, article: Article) -> ArticleView:
    alone = replace(checked.newsroom, articles=(article,), pages=())
    site = assemble(alone, checked.profile, checked.edition, {}, preview=True)
    return site.articles[0]


def _refuse_unfinished(article: Article) -> None:
    path = visible(article.source.path)
    if article.is_draft:
        raise NotPackedError(
            f"Tulisan {path} masih draf, jadi paketnya tidak dibuat: media tidak boleh menerima "
            "bahan yang belum selesai. Sesudah disetujui, hapus baris `status: draf`, lalu ulangi."
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
    # The lead first, as on the page and in the feeds: who sends one photo sends 01.
    lead_first = sorted(article.photos, key=lambda photo: photo is not article.lead)
    for number, photo in enumerate(lead_first, start=1):
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
