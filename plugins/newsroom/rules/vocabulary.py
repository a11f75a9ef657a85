"""Tags as the vocabulary knows them."""

from newsroom.model import Registers, Tag


def known_tag(registers: Registers, word: str) -> Tag | None:
    """The tag that word is: by its slug, which is what nearly all items write, or by its names."""
    by_slug = next((tag for tag in registers.tags if tag.slug == word), None)
    return by_slug or registers.tag(word)
