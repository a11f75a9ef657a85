"""Where the words that a correction takes back stand in an item."""

import re
from dataclasses import dataclass

from newsroom.model import Article
from newsroom.prose.passages import Part, Prose


@dataclass(frozen=True, slots=True)
class Places:
    """The one-based lines on which words stand, in the body and in the front matter."""

    body: tuple[int, ...]
    fields: tuple[int, ...]

    def __bool__(self) -> bool:
        return bool(self.body or self.fields)


def places(article: Article, words: str) -> Places:
    """Where those words stand in what readers see of an item, its notes aside."""
    sought = pattern(words)
    found: dict[bool, list[int]] = {True: [], False: []}
    for passage in Prose(article).passages:
        if passage.part is not Part.CORRECTION:
            lines = (passage.place(one.start())[0] for one in sought.finditer(passage.text))
            found[passage.part is Part.BODY] += lines
    return Places(tuple(found[True]), tuple(found[False]))


def pattern(words: str) -> re.Pattern[str]:
    """Those words, whatever blanks or line ends part them, and within no longer word or number."""
    before = r"(?<!\w)(?<!\d[.,])" if words.strip()[:1].isalnum() else ""
    behind = r"(?!\w)(?![.,]\d)" if words.strip()[-1:].isalnum() else ""
    return re.compile(before + r"\s+".join(map(re.escape, words.split())) + behind)


def moved(line: int, before: str, after: str) -> int:
    """The line that a line of a text has since other lines were put in at one place."""
    old, new = before.splitlines(), after.splitlines()
    same = next((n for n, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), 0)
    return line + len(new) - len(old) if line > same else line
