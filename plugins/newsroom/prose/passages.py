"""The passages of an item or page: title, summary, captions, alternative texts, body."""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from operator import itemgetter
from string import ascii_lowercase, ascii_uppercase, digits, punctuation

from newsroom.model import Article, Body, Page, SourceSpan, Text
from newsroom.prose import markup
from newsroom.prose.markup import FILLER
from newsroom.prose.quotes import unquoted
from newsroom.prose.sentences import sentences

# Whatever stands between words. A text that has none of the typographic signs is gone through far
# faster, so these are replaced first.
_TYPOGRAPHIC = "“”‘’„«»–—…•"
_BETWEEN = dict.fromkeys(f"{punctuation}{digits}", " ")
_LETTERS = str.maketrans(_BETWEEN | dict(zip(ascii_uppercase, ascii_lowercase, strict=True)))
_LETTER_BYTES = bytes(range(128)).decode().translate(_LETTERS).encode().ljust(256)

_JOINED_ADDRESS = (
    re.compile(r":(?=//)(?i:(?<=[a-z]http.)|(?<=[a-z]https.))"),
    re.compile(r"\.(?i:(?<=ww.)(?<=[a-z]www.))"),
)
# Two expressions that begin with a letter are faster than one that begins with either.
_BEFORE_CAPITAL = (re.compile("i(?=[A-Z])"), re.compile("e(?=[A-Z])"))


class Part(StrEnum):
    """Which text of an item a passage is; the value is what staff call it."""

    TITLE = "judul"
    SUMMARY = "ringkasan"
    CAPTION = "keterangan"
    ALT = "teks alternatif"
    ATTACHMENT = "judul lampiran"
    CORRECTION = "isi ralat"
    BODY = "isi"


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of an item, as written and as prose; all three are equally long.

    `text` is what was written, `words` the same with all markup blanked (`prose.markup`),
    `unquoted` also with all quoted speech filled but its marks. `line` and `column` are the place
    of the first character, one-based, `start` its offset in the source file, -1 where the file
    says it in other characters. `rows` are, for a value of several lines or in a block, the first
    character of each line and where the file has that line. `number` is that of the photo,
    attachment or correction, from 1.
    """

    part: Part
    text: str
    words: str
    unquoted: str
    line: int
    column: int = 1
    start: int = -1
    number: int = 0
    is_archive: bool = False
    rows: tuple[tuple[int, SourceSpan], ...] = ()

    @property
    def name(self) -> str:
        """What staff call this text: "judul", "foto 1, teks alternatif", "isi"."""
        if self.part in (Part.CAPTION, Part.ALT):
            return f"foto {self.number}, {self.part}"
        return f"{self.part} {self.number}" if self.number else str(self.part)

    def place(self, offset: int) -> tuple[int, int]:
        """One-based line and column in the file of the character at that offset."""
        if self.rows:
            at, row = self._row(offset)
            return row.line, row.column + min(offset - at, row.end - row.start)
        breaks = self.text.count("\n", 0, offset)
        if not breaks:
            return self.line, self.column + offset
        return self.line + breaks, offset - self.text.rfind("\n", 0, offset)

    def span(self, begin: int, end: int) -> SourceSpan | None:
        """The place in the file of these characters; None where the file has others for them."""
        if self.rows:
            at, row = self._row(begin)
            start = row.start + begin - at
            is_within = end - begin <= row.end - start
            return SourceSpan(*self.place(begin), start, start + end - begin) if is_within else None
        if self.start < 0:
            return None
        return SourceSpan(*self.place(begin), self.start + begin, self.start + end)

    def _row(self, offset: int) -> tuple[int, SourceSpan]:
        """The line of the file on which that character stands, and where it begins in the text."""
        return self.rows[max(0, bisect(self.rows, offset, key=itemgetter(0)) - 1)]

    def blocks(self) -> Iterator[tuple[int, int]]:
        """Where each paragraph, list entry, heading and table row begins and ends."""
        if self.part is Part.BODY:
            yield from markup.blocks(self.text)
        elif self.text.strip():
            yield 0, len(self.text)

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Where each sentence begins and ends."""
        yield from _sentences(self)

    def sentence(self, offset: int) -> tuple[int, int] | None:
        """Where the sentence with that character begins and ends; None where it is in none."""
        spans = _sentences(self)
        at = bisect(spans, offset, key=itemgetter(0)) - 1
        return spans[at] if at >= 0 and offset < spans[at][1] else None


# More than one passage, since several rules ask for the body and for captions in turn.
@lru_cache(maxsize=8)
def _sentences(passage: Passage) -> tuple[tuple[int, int], ...]:
    return tuple(
        span for begin, end in passage.blocks() for span in sentences(passage.words, begin, end)
    )


@dataclass(frozen=True, eq=False)
class Prose:
    """The prose of an item or page, taken out of it when it is first asked for.

    No two are equal: what several rules look for in the same one is found once.
    """

    item: Article | Page

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Its passages in the order in which readers meet them.

        A dateline or code typed into the body is none of the prose.
        """
        return tuple(_passages(self.item))

    @cached_property
    def written(self) -> str:
        """All passages in one text, as they were written, to be asked what stands in none."""
        return "\n\n".join(passage.text for passage in self.passages)

    @cached_property
    def sheet(self) -> str:
        """The words of all passages in one text, for the same."""
        return "\n\n".join(passage.words for passage in self.passages)

    @cached_property
    def lowered(self) -> str:
        """The same in small letters; a few letters of other scripts are longer so."""
        return self._small(self.sheet)

    @cached_property
    def own_lowered(self) -> str:
        """The same without quoted speech."""
        own = "\n\n".join([passage.unquoted for passage in self.passages])
        return self.lowered if own == self.sheet else self._small(own)

    def _small(self, text: str) -> str:
        """The text in small letters; bytes, which know no others than a to z, are far faster."""
        return text.encode().lower().decode() if self._spaced.isascii() else text.lower()

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every run of letters in them, in small letters.

        A rule whose words are not among them has nothing to look for.
        """
        return frozenset(_runs(self._spaced))

    @cached_property
    def is_plain(self) -> bool:
        """Whether no word of the prose is missing in the vocabulary.

        One may be where letters other than a to z or rare signs are, such as an emoji directly
        before a word, and where an address follows a word without a space.
        """
        return self._spaced.isascii() and not any(
            joined.search(self.written) for joined in _JOINED_ADDRESS
        )

    def may_say(self, *words: str) -> bool:
        """Whether one of these words, in small letters, may stand in it; if not, none does."""
        return not (self.is_plain and self.vocabulary.isdisjoint(words))

    @cached_property
    def _spaced(self) -> str:
        """All passages with a space for each typographic sign."""
        written = self.written
        for sign in _TYPOGRAPHIC if not written.isascii() else "":
            written = written.replace(sign, " ")
        return written

    @cached_property
    def inner_capitals(self) -> tuple[int, ...]:
        """Where in the sheet a capital stands directly behind "i" or "e": "diKediri", "seJawa"."""
        return tuple(found.end() for one in _BEFORE_CAPITAL for found in one.finditer(self.sheet))

    @property
    def article(self) -> Article | None:
        """The item, if it is none of the pages."""
        return self.item if isinstance(self.item, Article) else None

    @property
    def title(self) -> Passage:
        """The title."""
        return self.passages[0]

    @property
    def body(self) -> Passage:
        """The body."""
        return self.passages[-1]


def _runs(text: str) -> list[str]:
    """The runs of letters of a text in small letters, in any order."""
    if text.isascii():
        return _plain_runs(text)
    # A text with one other letter is slow to translate, so that only its word should be.
    words = text.split()
    plain = " ".join([word for word in words if word.isascii()])
    others = " ".join([word for word in words if not word.isascii()])
    return _plain_runs(plain) + others.lower().translate(_LETTERS).split()


def _plain_runs(text: str) -> list[str]:
    """Those of a text in ASCII; bytes are translated far faster."""
    return text.encode().translate(_LETTER_BYTES).decode().split()


def _passages(item: Article | Page) -> Iterator[Passage]:
    yield _field(Part.TITLE, item.title)
    yield _field(Part.SUMMARY, item.summary)
    if isinstance(item, Article):
        for number, photo in enumerate(item.photos, 1):
            yield _field(Part.CAPTION, photo.caption, number, is_archive=photo.is_archive)
            yield _field(Part.ALT, photo.alt, number, is_archive=photo.is_archive)
        for number, attachment in enumerate(item.attachments, 1):
            yield _field(Part.ATTACHMENT, attachment.title, number)
        for number, correction in enumerate(item.corrections, 1):
            yield _field(Part.CORRECTION, correction.text, number)
    yield _body(item.body)


def _field(part: Part, text: Text, number: int = 0, *, is_archive: bool = False) -> Passage:
    """A front-matter value; one in quotation marks begins a character later."""
    length = text.span.end - text.span.start
    is_quoted = not text.lines and length == len(text.text) + 2
    is_same = not text.lines and (is_quoted or length == len(text.text))
    words = markup.without_addresses(text.text)
    return Passage(
        part,
        text.text,
        words,
        unquoted(words, "", FILLER),
        text.line,
        text.column + is_quoted,
        text.span.start + is_quoted if is_same else -1,
        number,
        is_archive,
        _rows(text) if text.lines else (),
    )


def _rows(text: Text) -> tuple[tuple[int, SourceSpan], ...]:
    """The lines of a value that fills several; none where it is not they with a space between."""
    rows, at = [], 0
    for line in text.lines:
        at += len(text.text[at:]) - len(text.text[at:].lstrip())
        rows.append((at, line))
        at += line.end - line.start
        if text.text[at : at + 1].strip():
            return ()
    return tuple(rows) if at == len(text.text.rstrip()) else ()


def _body(body: Body) -> Passage:
    shown = body.text
    for typed in (body.dateline, body.code):
        if typed is not None:
            begin, end = typed.span.start - body.start, typed.span.end - body.start
            shown = shown[:begin] + " " * (end - begin) + shown[end:]
    words = markup.blanked(shown)
    return Passage(
        Part.BODY,
        body.text,
        words,
        unquoted(words, body.text, FILLER),
        body.first_line,
        1,
        body.start,
    )
