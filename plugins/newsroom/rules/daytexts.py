"""The texts of an item in which days are named, and where in the file each piece of them stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from newsroom.model import Article, Body, Text
from newsroom.prose.passages import Prose
from newsroom.reading.daymentions import mentions
from newsroom.reading.dayverdicts import WeekdayProblem, judge
from newsroom.rules.tgl107_date_implausible import is_plausible
from newsroom.standard.profile import Profile


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of an item; one-based line and column of its first character."""

    text: str
    line: int
    column: int = 1

    def place(self, offset: int) -> tuple[int, int]:
        """One-based line and column in the file of the character at that offset."""
        breaks = self.text.count("\n", 0, offset)
        if not breaks:
            return self.line, self.column + offset
        return self.line + breaks, offset - self.text.rfind("\n", 0, offset)


def passages(article: Article) -> Iterator[Passage]:
    """Title, summary, captions and body, in this order."""
    captions = (photo.caption for photo in article.photos)
    texts: tuple[Text | Body, ...] = (article.title, article.summary, *captions, article.body)
    return map(_passage, texts)


def anchors(article: Article, this_year: int) -> tuple[date, ...]:
    """The days from which a day without a year is understood: event, then publication.

    From an absurd one, which TGL107 names, nothing is understood.
    """
    stamps = (article.event.day, article.date)
    days = (stamp.day for stamp in stamps if stamp is not None)
    return tuple(day for day in days if is_plausible(day, this_year))


def problems(
    prose: Prose, profile: Profile, this_year: int
) -> tuple[tuple[Passage, WeekdayProblem], ...]:
    """Every named day of an item that the calendar contradicts, with the text it stands in."""
    ahead, back = profile.limit("hari-disebut-ke-depan"), profile.limit("hari-disebut-ke-belakang")
    return _problems(prose, this_year, ahead, back)


# Two rules ask for them in turn.
@lru_cache(maxsize=1)
def _problems(
    prose: Prose, this_year: int, ahead: int, back: int
) -> tuple[tuple[Passage, WeekdayProblem], ...]:
    article = prose.article
    if article is None:
        return ()
    days = anchors(article, this_year)
    dated: list[tuple[Text | Body, tuple[date, ...]]] = [
        (article.title, days),
        (article.summary, days),
        # The caption of an older photo names days of years unknown here.
        *((photo.caption, () if photo.is_archive else days) for photo in article.photos),
        (article.body, days),
        *(
            (note.text, (*days, note.stamp.day) if note.stamp else days)
            for note in article.corrections
        ),
    ]
    return tuple(
        (_passage(text), problem)
        for text, known in dated
        for mention in mentions(text.text)
        if (problem := judge(mention, known, ahead, back)) is not None
    )


def _passage(text: Text | Body) -> Passage:
    """A body or a front-matter value; one in quotation marks begins a character later."""
    if isinstance(text, Body):
        return Passage(text.text, text.first_line)
    is_quoted = text.span.end - text.span.start == len(text.text) + 2
    return Passage(text.text, text.line, text.column + is_quoted)
