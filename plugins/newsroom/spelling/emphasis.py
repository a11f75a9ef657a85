"""Words in italics: foreign ones, as the spelling rules ask for, which no dictionary judges."""

import re

from newsroom.prose.markup import FILLER
from newsroom.prose.passages import Passage

# It begins with one sign of a set, which is quick to look for; what must not stand before that is
# looked for behind it.
_ITALIC = re.compile(
    r"[*_<](?:(?<=\*)(?<![\w*\\]\*)(?![\s*])[^*\n]+(?<![\s\\])\*(?!\*)"
    r"|(?<=_)(?<![\w_\\]_)(?![\s_])[^_\n]+(?<![\s\\])_(?![\w_])"
    r"|(?<=<)(?P<tag>em|i)>[^\n]{0,999}?</(?P=tag)>)"
)


def without_emphasised(passage: Passage, words: str) -> str:
    """The passage's words, as long as they were, with everything in italics blanked."""
    text = passage.text
    if "*" not in text and "_" not in text and "<" not in text:
        return words
    pieces = []
    at = 0
    for found in _ITALIC.finditer(text):
        pieces += [words[at : found.start()], FILLER * len(found[0])]
        at = found.end()
    return "".join([*pieces, words[at:]])
