"""Everything that is written in an item or page, so that no personal data hides between fields."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.model import Article, Text
from newsroom.prose.passages import Prose


@dataclass(frozen=True, slots=True)
class Writing:
    """A text as written, what staff call it, and the place of its first character.

    `is_name` is true of names of files and folders and of addresses.
    """

    name: str
    text: str
    line: int = 1
    column: int = 1
    is_name: bool = False

    @property
    def label(self) -> str:
        """What staff call it, at the head of a sentence."""
        return self.name[:1].upper() + self.name[1:]

    def place(self, offset: int) -> tuple[int, int]:
        """One-based line and column in the file of the character at that offset."""
        breaks = self.text.count("\n", 0, offset)
        if not breaks:
            return self.line, self.column + offset
        return self.line + breaks, offset - self.text.rfind("\n", 0, offset)


def writings(prose: Prose) -> Iterator[Writing]:
    """Each text of the item or page that is not empty; the body with its markup and comments."""
    for passage in prose.passages:
        if passage.text:
            yield Writing(passage.name, passage.text, passage.line, passage.column)
    for name, text, is_name in _fields(prose):
        if text.text:
            yield Writing(name, text.text, text.line, text.column, is_name)
    yield Writing("nama folder atau berkasnya", prose.item.path, is_name=True)


def _fields(prose: Prose) -> Iterator[tuple[str, Text, bool]]:
    for ignore in prose.item.ignores:
        yield f"alasan abaikan {ignore.code}", ignore.reason, False
    if prose.article is not None:
        yield from _article_fields(prose.article)


def _article_fields(article: Article) -> Iterator[tuple[str, Text, bool]]:
    for tag in article.tags:
        yield "tag", tag, False
    yield "tempat", article.place, False
    yield "penyelenggara kegiatan", article.event.organiser, False
    yield "penulis", article.author, False
    yield "penyunting", article.editor, False
    for number, photo in enumerate(article.photos, start=1):
        yield f"foto {number}, kredit", photo.credit, False
        yield f"foto {number}, izin", photo.consent, False
        yield f"foto {number}, nama berkas", photo.file, True
    for number, attachment in enumerate(article.attachments, start=1):
        yield f"lampiran {number}, nama berkas", attachment.file, True
    for alias in article.aliases:
        yield "alamat lama", alias, True
