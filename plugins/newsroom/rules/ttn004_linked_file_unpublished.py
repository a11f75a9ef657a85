"""TTN004 — a link to a file that is not among the attachments, so it is not on the site."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from newsroom.model import Article, Newsroom, Severity
from newsroom.nearest import suggestion
from newsroom.prose.passages import Prose
from newsroom.rules.addresses import OWN, Addresses
from newsroom.rules.bodylinks import Lead, is_file_name, leads
from newsroom.rules.engine import Hit, Rule

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".avif", ".tif", ".tiff"})


def check(prose: Prose, newsroom: Newsroom, addresses: Addresses) -> Iterator[Hit]:
    for lead in leads(prose, addresses):
        is_ours = bool(lead.link.target) or lead.path.startswith(OWN)
        if is_ours and is_file_name(lead.path) and not addresses.is_known(lead.path):
            remedy = _remedy(lead, prose, newsroom)
            url = lead.link.shown
            yield Hit(lead.link.line, lead.link.column, url=url, remedy=remedy)


def _remedy(lead: Lead, prose: Prose, newsroom: Newsroom) -> str:
    name = lead.path.rpartition("/")[2]
    if PurePosixPath(name).suffix.lower() in PICTURES:
        return "Pasang fotonya di dalam tulisan, atau tautkan tulisan yang memuatnya."
    article = prose.article
    target = lead.link.target
    exists = any(entry.path == target for entry in newsroom.tree.entries)
    if exists and article is not None and target.startswith(f"{article.folder}/"):
        return f"Daftarkan “{name}” pada isian lampiran."
    return f"Berkas hanya tayang sebagai lampiran sebuah tulisan.{_nearest(name, article)}"


def _nearest(name: str, article: Article | None) -> str:
    offered: Iterable[str] = (one.file.text for one in article.attachments) if article else ()
    return suggestion(name, offered)


RULE = Rule(
    code="TTN004",
    name="linked-file-unpublished",
    default=Severity.ERROR,
    check=check,
    message="Tautan “{url}” menuju berkas yang tidak ada di situs ini. {remedy}",
)
