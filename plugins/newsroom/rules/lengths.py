"""How long the sentences and paragraphs of a body are, in words as people count them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from newsroom.model import Category
from newsroom.prose import markup
from newsroom.prose.passages import Passage, Prose
from newsroom.prose.sentences import count_words, sentences

# What opens with the news itself; an announcement or article may begin with what it likes.
_WITH_LEAD = (Category.NEWS, Category.PRESS_RELEASE)
# No paragraph goes on behind it.
_EMPTY = "\n\n"


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
def _pieces(prose: Prose) -> tuple[tuple[int, int, int], ...]:
    """Where each stretch between empty lines begins and ends, and how many words it has."""
    body = prose.body
    found = []
    at = 0
    for piece in body.text.split(_EMPTY):
        end = at + len(piece)
        found.append((at, end, len(body.words[at:end].split())))
        at = end + len(_EMPTY)
    return tuple(found)


def most_words(prose: Prose) -> int:
    """No paragraph and no sentence of the body has more words.

    Most items have nothing long, so that none of their paragraphs need be looked at.
    """
    return max(words for _, _, words in _pieces(prose))


def lead(prose: Prose) -> Stretch | None:
    """The first paragraph of a news item or press release."""
    article = prose.article
    if article is None or article.category.text not in _WITH_LEAD:
        return None
    return next(paragraphs(prose), None)


def paragraphs(prose: Prose, limit: int = -1) -> Iterator[Stretch]:
    """The paragraphs, list entries, headings and table cells of the body, without words, too.

    With a limit, those at least that have more words.
    """
    body = prose.body
    for at, stop, words in _pieces(prose):
        if words > limit:
            for begin, end in markup.blocks(body.text[at:stop]):
                yield Stretch(body, at + begin, at + end)


def long_sentences(prose: Prose, limit: int) -> Iterator[Stretch]:
    """The sentences of the body with more words than that."""
    for paragraph in paragraphs(prose, limit):
        if paragraph.is_longer(limit):
            for begin, end in sentences(prose.body.words, paragraph.begin, paragraph.end):
                sentence = Stretch(prose.body, begin, end)
                if sentence.is_longer(limit):
                    yield sentence
