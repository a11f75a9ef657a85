"""Titles as they are displayed: no line ends within a word that a hyphen holds together."""

import re

from markupsafe import Markup, escape

# A prefix or a short first part; a longer word may have to break on a narrow screen.
_HYPHENATED = re.compile(r"(?<![\w-])\w{1,6}-\w{1,14}(?![\w-])")


def whole(title: str) -> Markup:
    """The title's markup, with “se-Jawa” and the like in an element that does not wrap.

    Its text stays as it was written, for those who copy or search it. EYD V joins se- to a name
    by a hyphen, at which browsers break lines.
    """
    if "-" not in title:
        return escape(title)
    parts: list[Markup] = []
    end = 0
    for found in _HYPHENATED.finditer(title):
        parts.append(escape(title[end : found.start()]))
        parts.append(Markup('<span class="whole">{}</span>').format(found.group()))
        end = found.end()
    return Markup("").join((*parts, escape(title[end:])))
