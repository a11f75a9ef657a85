"""Everything that is written in an item or page, so that no personal data hides between fields."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from newsroom.digitgroups import digits_of
from newsroom.model import Article, Text
from newsroom.prose.passages import Passage, Prose

_TAG = re.compile(r"<!--(?:(?!<!--).)*?-->|<[^<>]*>", re.DOTALL)
# Signs of emphasis and code that no address and no number has.
_MARKUP = str.maketrans("", "", "*`\\")
# Soft hyphens, and joiners without a width.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060"


@dataclass(frozen=True, slots=True)
class Writing:
    """A text as written, what staff call it, and the place of its first character.

    `is_name` is true of names of files and folders and of addresses; `passage` is the prose that
    the text is, if it is any.
    """

    name: str
    text: str
    line: int = 1
    column: int = 1
    is_name: bool = False
    passage: Passage | None = None

    @property
    def label(self) -> str:
        """What staff call it, at the head of a sentence."""
        return self.name[:1].upper() + self.name[1:]

    def place(self, offset: int) -> tuple[int, int]:
        """One-based line and column in the file of the character at that offset."""
        if self.passage is not None:
            return self.passage.place(offset)
        breaks = self.text.count("\n", 0, offset)
        if not breaks:
            return self.line, self.column + offset
        return self.line + breaks, offset - self.text.rfind("\n", 0, offset)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list entry or row of a body: its lines, its words in small letters, its digits.

    The words are nearly what readers see.
    """

    first: int
    last: int
    words: str
    digits: str


def writings(prose: Prose, may_matter: Callable[[str], bool]) -> Iterator[Writing]:
    """Each text of the item or page that may matter; the body with its markup and comments."""
    return (Writing(*written) for written in _all(prose) if may_matter(written[1]))


@lru_cache(maxsize=1)
def everything(prose: Prose) -> str:
    """All of these in one text, a letter between them, to be asked what stands in none."""
    texts = [text.text for _, _, text, _ in _fields(prose)]
    return "\nx\n".join([prose.written, *texts, prose.item.path])


@lru_cache(maxsize=1)
def read_body(prose: Prose) -> str:
    """What readers see of the body, a block or cell a line, without signs that nobody sees."""
    plain = prose.item.body.plain
    for sign in _UNSEEN if not plain.isascii() else "":
        plain = plain.replace(sign, "")
    return plain


@lru_cache(maxsize=1)
def blocks(body: Passage) -> tuple[Block, ...]:
    """The blocks of a body as its readers see them.

    They see whole what markup parts for us: "3571**0115**07900001", "0812-&nbsp;3456-7890".
    """
    found, line, at = [], body.line, 0
    for begin, end in body.blocks():
        text = html.unescape(_TAG.sub("", body.text[begin:end])).translate(_MARKUP)
        first = line + body.text.count("\n", at, begin)
        line, at = first + body.text.count("\n", begin, end - 1), end - 1
        found.append(Block(first, line, text.casefold(), digits_of(text)))
    return tuple(found)


def line_of(body: Passage, *, words: str = "", digits: str = "") -> int:
    """The line on which the first block with these begins; the body's first where none has them."""
    found = (one for one in blocks(body) if words in one.words and digits in one.digits)
    return next((one.first for one in found), body.line)


def _all(prose: Prose) -> Iterator[tuple[str, str, int, int, bool, Passage | None]]:
    """The values of each `Writing`, of which few are ever asked for."""
    for passage in prose.passages:
        yield passage.name, passage.text, passage.line, passage.column, False, passage
    for name, number, text, is_name in _fields(prose):
        if text.text:
            shown = name.replace("{}", str(number))
            yield shown, text.text, text.line, text.column, is_name, None
    yield "nama folder atau berkasnya", prose.item.path, 1, 1, True, None


def _fields(prose: Prose) -> Iterator[tuple[str, int, Text, bool]]:
    """What is called how, with the number in it, and whether it is the name of a file."""
    for ignore in prose.item.ignores:
        yield f"alasan abaikan {ignore.code}", 0, ignore.reason, False
    if prose.article is not None:
        yield from _article_fields(prose.article)


def _article_fields(article: Article) -> Iterator[tuple[str, int, Text, bool]]:
    for tag in article.tags:
        yield "tag", 0, tag, False
    yield "tempat", 0, article.place, False
    yield "penyelenggara kegiatan", 0, article.event.organiser, False
    yield "penulis", 0, article.author, False
    yield "penyunting", 0, article.editor, False
    for number, photo in enumerate(article.photos, start=1):
        yield "foto {}, kredit", number, photo.credit, False
        yield "foto {}, izin", number, photo.consent, False
        yield "foto {}, nama berkas", number, photo.file, True
    for number, attachment in enumerate(article.attachments, start=1):
        yield "lampiran {}, nama berkas", number, attachment.file, True
    for alias in article.aliases:
        yield "alamat lama", 0, alias, True
