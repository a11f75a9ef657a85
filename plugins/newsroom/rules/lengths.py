"""How long the sentences and paragraphs of a body are, in words as people count them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from newsroom.model import Category
from newsroom.prose.passages import Passage, Prose
from newsroom.prose.sentences import count_words, sentences

# What opens with the news itself; an announcement or article may begin with what it likes.
_WITH_LEAD = (Category.NEWS, Category.PRESS_RELEASE)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph or sentence: where it begins, how it begins, how many words it has."""

    passage: Passage
    begin: int
    end: int
    words: int

    @property
    def opening(self) -> str:
        """Its first words, enough to be found again."""
        return " ".join(self.passage.text[self.begin : self.end].split()[:4])


def lead(prose: Prose) -> Stretch | None:
    """The first paragraph of a news item or press release."""
    article = prose.article
    if article is None or article.category.text not in _WITH_LEAD:
        return None
    return next(iter(paragraphs(prose)), None)


@lru_cache(maxsize=1)
def paragraphs(prose: Prose) -> tuple[Stretch, ...]:
    """The paragraphs, list entries, headings and table cells of the body."""
    return tuple(_stretch(prose.body, begin, end) for begin, end in prose.body.blocks())


def long_sentences(prose: Prose, limit: int) -> Iterator[Stretch]:
    """The sentences of the body with more words than that."""
    for paragraph in paragraphs(prose):
        if paragraph.words > limit:
            for begin, end in sentences(prose.body.words, paragraph.begin, paragraph.end):
                sentence = _stretch(prose.body, begin, end)
                if sentence.words > limit:
                    yield sentence


def _stretch(passage: Passage, begin: int, end: int) -> Stretch:
    return Stretch(passage, begin, end, count_words(passage.words[begin:end]))
