"""The interface's words, in the one file of the theme that has them all."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

from jinja2 import Environment, TemplateSyntaxError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

STRINGS = "strings.id.toml"
GLOBAL = "t"
"""Their name in templates: `t.item.related`."""


def read_words(theme: Path) -> SimpleNamespace:
    """The words, reached by attributes, so that a missing one is an error.

    Raises OSError or tomllib.TOMLDecodeError where the theme has no readable file of words.
    """
    with (theme / STRINGS).open("rb") as file:
        return _namespace(tomllib.load(file))


class WordsInTemplates(Extension):
    """Puts each word that a template names into it, once, when it is compiled.

    Lists and what is looked up by a value (`t.correction[kind]`) are left to rendering. Raises
    jinja2.TemplateSyntaxError, with its line, for a word that is not there.
    """

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        tokens = list(stream)
        position = 0
        while position < len(tokens):
            token = tokens[position]
            word, length = _word(self.environment, tokens, position, stream)
            if length:
                token = Token(token.lineno, "string", word)
            yield token
            position += length or 1


def _word(
    environment: Environment, tokens: list[Token], start: int, stream: TokenStream
) -> tuple[str, int]:
    """The word that begins at this token and how many tokens name it; none is no word."""
    token = tokens[start]
    is_attribute = start > 0 and tokens[start - 1].type == "dot"
    if token.type != "name" or token.value != GLOBAL or is_attribute:
        return "", 0
    found: object = environment.globals[GLOBAL]
    end = start + 1
    while isinstance(found, SimpleNamespace):
        if [each.type for each in tokens[end : end + 2]] != ["dot", "name"]:
            return "", 0
        name = tokens[end + 1].value
        try:
            found = getattr(found, name)
        except AttributeError:
            raise TemplateSyntaxError(
                f"no word {name!r} in {STRINGS}", token.lineno, stream.name, stream.filename
            ) from None
        end += 2
    return (found, end - start) if isinstance(found, str) else ("", 0)


def _namespace(table: dict[str, object]) -> SimpleNamespace:
    return SimpleNamespace(
        **{
            key: _namespace(value) if isinstance(value, dict) else value
            for key, value in table.items()
        }
    )
