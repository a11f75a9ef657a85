"""Files under `content/` that nothing uses, and what may have been meant by them."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from newsroom.model import Entry, Newsroom
from newsroom.photos.sources import is_beside

DRAFTS = frozenset({".txt", ".rtf", ".odt", ".doc", ".docx", ".html", ".htm", ".pages"})
RENAMED = {".markdown": ".md", ".mkd": ".md", ".yml": ".yaml"}
REGISTER_FOLDER = "daftar/"


def strays(newsroom: Newsroom) -> Iterator[Entry]:
    """Every file that no item, page, register or office names.

    The file that a missing photo's finding proposes counts as named. Files beside an item that
    cannot be read are left out: nobody knows yet what it uses. So are files outside `berita/`
    while the office, which may name its logo, cannot be read.
    """
    used = _used(newsroom)
    unreadable = tuple(
        f"{article.folder}/" for article in newsroom.articles if not article.source.is_readable
    )
    for entry in newsroom.tree.entries:
        if entry.kind not in {"asset", "stray"} or entry.path in used:
            continue
        is_beside_unreadable = entry.kind == "asset" and entry.path.startswith(unreadable)
        is_maybe_logo = newsroom.satker is None and not entry.path.startswith("berita/")
        if not is_beside_unreadable and not (is_maybe_logo and kind_of(entry.path) == "unused"):
            yield entry


def kind_of(path: str) -> str:
    """What a stray file seems to be: text (a draft or misnamed source), item, register, unused."""
    name = PurePosixPath(path)
    if right_name(path) or name.suffix.lower() in DRAFTS:
        return "text"
    if name.suffix == ".md":
        return "item"
    return "register" if path.startswith(REGISTER_FOLDER) else "unused"


def right_name(path: str) -> str:
    """The name a misnamed source file should have, else empty.

    `index.MD` and `index.md.txt` should be `index.md`.
    """
    name = PurePosixPath(path)
    if name.suffix.lower() == ".txt" and PurePosixPath(name.stem).suffix in {".md", ".yaml"}:
        return name.stem  # Notepad adds its own ending, and Windows hides it
    suffix = name.suffix.lower()
    right = RENAMED.get(suffix, suffix)
    if right in {".md", ".yaml"} and name.suffix != right:
        stem = name.stem.lower() if name.stem.lower() == "index" else name.stem
        return f"{stem}{right}"
    return ""


def _used(newsroom: Newsroom) -> set[str]:
    office = newsroom.satker
    used = {office.logo} if office is not None and is_beside(office.logo) else set()
    for article in newsroom.articles:
        used |= {f"{article.folder}/{photo.file.text}" for photo in article.photos}
        used |= {f"{article.folder}/{attachment.file.text}" for attachment in article.attachments}
        used |= {f"{article.folder}/{place.file}" for place in article.body.photos}
        # FTO001 tells the name that lies there: one slip is to be told once.
        used |= {
            f"{article.folder}/{photo.facts.detail}"
            for photo in article.photos
            if photo.facts is not None and photo.facts.fault == "missing" and photo.facts.detail
        }
    logo = newsroom.logo
    if logo is not None and logo.fault == "missing" and logo.detail:
        used.add(str(PurePosixPath(logo.path).with_name(logo.detail)))  # STR020 tells it
    # A link to a file that is none of the attachments is a finding of its own.
    used |= {link.target for item in newsroom.items for link in item.body.links}
    return used
