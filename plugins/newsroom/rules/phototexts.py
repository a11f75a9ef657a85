"""How the words about a photo are compared."""

import re
from pathlib import PurePosixPath

from newsroom.model import Photo

_NO_LETTERS = re.compile(r"[\W_]+")


def is_alt_given(photo: Photo) -> bool:
    """Whether the alternative text says more than the file name does."""
    if not photo.alt:
        return False
    if not may_be_alike(photo.alt.text, photo.file.text.rpartition("/")[2]):
        return True
    name = PurePosixPath(photo.file.text)
    return letters(photo.alt.text) not in {letters(name.name), letters(name.stem)}


def may_be_alike(one: str, other: str) -> bool:
    """Whether the letters of both texts may be the same; a cheap look at the first of each."""
    first, second = one[:1], other[:1]
    if not (first.isalnum() and second.isalnum()):
        return True
    return first.casefold()[0] == second.casefold()[0]


def letters(text: str) -> str:
    """A text's letters and digits alone, in lower case."""
    return _NO_LETTERS.sub("", text).casefold()
