"""The package's own lists of words."""

from collections.abc import Iterator
from functools import cache
from importlib import resources


@cache
def terms() -> tuple[str, ...]:
    """The words of election work, in the order of the file."""
    return tuple(dict.fromkeys(_words("istilah.txt")))


@cache
def vocabulary() -> tuple[str, ...]:
    """Words that the dictionary lacks, or that news of an office often has."""
    return tuple(dict.fromkeys(_words("kosakata.txt")))


def rows(name: str) -> Iterator[tuple[str, ...]]:
    """The fields of each line of a file of this package, parted by tabs; comments left out."""
    text = resources.files("newsroom.spelling").joinpath(name).read_text("utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield tuple(line.split("\t"))


def _words(name: str) -> Iterator[str]:
    for (line,) in rows(name):
        yield from line.split()
