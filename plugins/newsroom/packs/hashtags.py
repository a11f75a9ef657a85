"""Hashtags from the tags of an item: letters and digits alone, each word with a capital."""

import re
from collections.abc import Iterable

from newsroom.site.views import Topic

_WORD = re.compile(r"[^\W_]+")


def hashtags(tags: Iterable[Topic]) -> tuple[str, ...]:
    """A hashtag for each tag, in order: "Rapat Koordinasi" becomes "#RapatKoordinasi".

    Capitals let screen readers part the words. What would be no hashtag, because it has no letter,
    or would be one again is left out.
    """
    made: dict[str, str] = {}
    for tag in tags:
        word = "".join(part[0].upper() + part[1:] for part in _WORD.findall(tag.name))
        if any(character.isalpha() for character in word):
            made.setdefault(word.casefold(), f"#{word}")
    return tuple(made.values())
