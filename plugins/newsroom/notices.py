"""What a withdrawn item still says, without numbers of persons: a withdrawal waits for nothing."""

from dataclasses import replace
from urllib.parse import unquote_plus

from newsroom.model import Article, Text
from newsroom.pipeline import Checked
from newsroom.populationnumbers import population_numbers, without_population_numbers


def covered(checked: Checked) -> Checked:
    """The same newsroom, in which no withdrawn item shows a population number.

    Of one in its title or in a note the first four digits are left; a former address or a tag with
    one goes.
    """
    articles = checked.newsroom.articles
    shown = tuple(_covered(each) if each.withdrawal is not None else each for each in articles)
    return replace(checked, newsroom=replace(checked.newsroom, articles=shown))


def _covered(article: Article) -> Article:
    notes = tuple(replace(note, text=_text(note.text)) for note in article.corrections)
    return replace(
        article,
        title=_text(article.title),
        corrections=notes,
        tags=tuple(filter(_is_clean, article.tags)),
        aliases=tuple(filter(_is_clean, article.aliases)),
    )


def _text(text: Text) -> Text:
    return replace(text, text=without_population_numbers(text.text))


def _is_clean(text: Text) -> bool:
    return not any(population_numbers(unquote_plus(text.text)))
