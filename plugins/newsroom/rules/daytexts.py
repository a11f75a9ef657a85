"""The texts of an item in which days are named, and where in the file each piece of them stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from newsroom.model import Article, Text
from newsroom.prose.passages import Prose
from newsroom.reading.daymentions import WeekdayProblem, judge, mentions
from newsroom.standard.profile import Profile


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of an item; one-based line and column of its first character.

    `is_archive` marks the caption of an older photo, whose days lie in years unknown here.
    """

    text: str
    line: int
    column: int = 1
    is_archive: bool = False

    def place(self, offset: int) -> tuple[int, int]:
        """One-based line and column in the file of the character at that offset."""
        breaks = self.text.count("\n", 0, offset)
        if not breaks:
            return self.line, self.column + offset
        return self.line + breaks, offset - self.text.rfind("\n", 0, offset)


def passages(article: Article) -> Iterator[Passage]:
    """Title, summary, captions and body, in this order."""
    for field in (article.title, article.summary):
        yield _of_field(field)
    for photo in article.photos:
        yield _of_field(photo.caption, is_archive=photo.is_archive)
    yield Passage(article.body.text, article.body.first_line)


def anchors(article: Article) -> tuple[date, ...]:
    """The days from which a day without a year is understood: event, then publication."""
    stamps = (article.event.day, article.date)
    return tuple(stamp.day for stamp in stamps if stamp is not None)


def problems(prose: Prose, profile: Profile) -> tuple[tuple[Passage, WeekdayProblem], ...]:
    """Every named day of an item that the calendar contradicts, with the text it stands in."""
    ahead, back = profile.limit("hari-disebut-ke-depan"), profile.limit("hari-disebut-ke-belakang")
    return _problems(prose, ahead, back)


# Two rules ask for them in turn.
@lru_cache(maxsize=1)
def _problems(prose: Prose, ahead: int, back: int) -> tuple[tuple[Passage, WeekdayProblem], ...]:
    article = prose.article
    if article is None:
        return ()
    days = anchors(article)
    dated = [(passage, () if passage.is_archive else days) for passage in passages(article)]
    for note in article.corrections:
        own = (note.stamp.day,) if note.stamp else ()
        dated.append((_of_field(note.text), (*days, *own)))
    return tuple(
        (passage, problem)
        for passage, known in dated
        for mention in mentions(passage.text)
        if (problem := judge(mention, known, ahead, back)) is not None
    )


def _of_field(field: Text, *, is_archive: bool = False) -> Passage:
    """A front-matter value; one in quotation marks begins a character later."""
    is_quoted = field.span.end - field.span.start == len(field.text) + 2
    return Passage(field.text, field.line, field.column + is_quoted, is_archive)
