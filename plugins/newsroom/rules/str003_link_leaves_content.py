"""STR003 — a symbolic link to something outside `content/`."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Severity
from newsroom.rules.engine import Hit, Rule


def check(newsroom: Newsroom) -> Iterator[Hit]:
    # FTO002 and STR201 tell of photos and attachments on the line that names them.
    told = {
        named.path
        for article in newsroom.articles
        for named in (
            *(photo.facts for photo in article.photos),
            *(attachment.facts for attachment in article.attachments),
        )
        if named is not None and named.fault == "outside"
    }
    for entry in newsroom.tree.entries:
        is_outside = entry.kind == "special" and entry.problem == "symlink-escapes"
        if is_outside and entry.path not in told:
            yield Hit(1, path=entry.path)


RULE = Rule(
    code="STR003",
    name="link-leaves-content",
    default=Severity.ERROR,
    check=check,
    message="Tautan ini menunjuk ke luar content/. Salin berkas aslinya ke sini.",
)
