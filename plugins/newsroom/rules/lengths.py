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
    """A paragraph or sentence: where it begins and ends, how it begins, how many words it has."""

    passage: Passage
    begin: int
    end: int

    @property
    def opening(self) -> str:
        """Its first words, enough to be found again."""
        return " ".join(self.passage.text[self.begin : self.end].split()[:4])

    @property
    def words(self) -> int:
        """How many words it has."""
        return count_words(self.passage.words[self.begin : self.end])

    def is_longer(self, limit: int) -> bool:
        """Whether it has more words than that: they are counted where there is room for so many."""
        return self.end - self.begin > 2 * limit and self.words > limit


@lru_cache(maxsize=1)
def most_words(prose: Prose) -> int:
    """No paragraph and no sentence of the body has more words: a quick count between its gaps.

    Most items have nothing long, so that none of their paragraphs need be looked at.
    """
    return max(len(piece.split()) for piece in prose.body.words.split("\n\n"))


def lead(prose: Prose) -> Stretch | None:
    """The first paragraph of a news item or press release."""
    article = prose.article
    if article is None or article.category.text not in _WITH_LEAD:
        return None
    return next(paragraphs(prose), None)


def paragraphs(prose: Prose) -> Iterator[Stretch]:
    """The paragraphs, list entries, headings and table cells of the body."""
    body = prose.body
    return (Stretch(body, begin, end) for begin, end in body.blocks())


def long_sentences(prose: Prose, limit: int) -> Iterator[Stretch]:
    """The sentences of the body with more words than that."""
    for paragraph in paragraphs(prose):
        if paragraph.is_longer(limit):
            for begin, end in sentences(prose.body.words, paragraph.begin, paragraph.end):
                sentence = Stretch(prose.body, begin, end)
                if sentence.is_longer(limit):
                    yield sentence
