"""How the words about a photo are compared."""

import re
from pathlib import PurePosixPath

from newsroom.model import Photo


def is_alt_given(photo: Photo) -> bool:
    """Whether the alternative text says more than the file name does."""
    if not photo.alt:
        return False
    name = PurePosixPath(photo.file.text)
    return letters(photo.alt.text) not in {letters(name.name), letters(name.stem)}


def letters(text: str) -> str:
    """A text's letters and digits alone, in lower case."""
    return re.sub(r"[\W_]+", "", text).casefold()
