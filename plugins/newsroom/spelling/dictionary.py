"""The dictionary: Hunspell's, as LibreOffice has it, with the words of this package."""

import re
from collections.abc import Iterable
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from newsroom.spelling import affixes
from newsroom.spelling.wordlists import terms, vocabulary

FOLDER = Path(str(resources.files("newsroom.spelling").joinpath("id_ID")))

# A stem of three letters is what a slip of typing leaves all too easily; these do bear affixes.
_BEARER = re.compile(
    r"\w{4,}|ada|adu|air|aju|aku|api|bea|bom|bor|cap|cat|cek|cor|doa|dua|esa|gas|hak|ide|isi|jam|kas"
    r"|lap|las|lem|pas|pel|pos|rem|sah|sel|tes|tik|tim|uji|uni"
)
# Two words that become one between a prefix and a suffix only: "menindaklanjuti".
_COMPOUND = re.compile(
    r"alihbahasa|ambilalih|beritahu|garisbawah|ikutserta|kambinghitam|kerjasama|lipatganda"
    r"|sebarluas|serahterima|tandatangan|tanggungjawab|tindaklanjut|titikberat|ujicoba"
)
_STEM = re.compile(r"^([a-z]{3,})(?:/|$)", re.MULTILINE)
# "berkeadilan", "berpenanggung jawab", "sepengetahuan"
_DERIVED_NOUN = re.compile(r"(?:ber|se)(?P<noun>ke\w{3,}an|pe\w{3,})")
# Hunspell's affixes let "me-" and "di-" meet "-an": "memberian", "diharapan" for "-kan".
_UNLIKELY = re.compile(r"(?:me|di)\w+[^k]an")
_PREPOSITION = re.compile(r"(?:di|ke)(?P<place>\w{3,})")


class Dictionary:
    """Tells Indonesian words, in small letters, from others. It never changes.

    Where no wheel of Hunspell exists (an old Mac, say), stems and affixes alone must do.
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._words = frozenset([*terms(), *vocabulary(), *words])
        text = (FOLDER / "id_ID.dic").read_text("ascii")
        self._stems = frozenset(_STEM.findall(text)) | self._words
        self._indonesian = _hunspell("id_ID", FOLDER)

    def has(self, word: str) -> bool:
        """Whether it is a word or a sound derivation of one, clitics included."""
        # Joined prepositions are another matter than spelling; a rule of its own marks them.
        place = _PREPOSITION.fullmatch(word)
        return self._has_host(word) or (place is not None and self._has_host(place["place"]))

    def is_listed(self, word: str) -> bool:
        """Whether the word stands in the dictionary with the affixes given there, or in a list."""
        return word in self._words or self._is_spelt(word)

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What Hunspell holds for the word meant, best first. This is slow: 20 ms a word."""
        return tuple(self._indonesian.suggest(word)) if self._indonesian else ()

    def _has_host(self, word: str) -> bool:
        return self._is_word(word) or any(map(self._is_word, affixes.hosts(word)))

    def _is_word(self, word: str) -> bool:
        if self._is_derived(word):
            return True
        if self.is_listed(word) and (word in self._stems or not _UNLIKELY.fullmatch(word)):
            return True
        noun = _DERIVED_NOUN.fullmatch(word)
        rest = [noun["noun"], *affixes.remainders(word)] if noun else affixes.remainders(word)
        return any(self.is_listed(part) or self._is_derived(part) for part in rest)

    def _is_spelt(self, word: str) -> bool:
        if self._indonesian is None:
            return word in self._stems
        # Also names, which nobody is told to look up: "jawa".
        return bool(self._indonesian.spell(word) or self._indonesian.spell(word.capitalize()))

    def _is_derived(self, word: str) -> bool:
        return any(
            (stem in self._stems and _BEARER.fullmatch(stem) is not None)
            or (is_enclosed and _COMPOUND.fullmatch(stem) is not None)
            for stem, is_enclosed in affixes.splits(word)
        )


@cache
def indonesian() -> Dictionary:
    """The dictionary without any office's own words; copies of this process share it."""
    return Dictionary()


@cache
def english() -> Any:
    """Hunspell with the American dictionary it brings along; None where it is not there."""
    try:
        import hunspell  # noqa: PLC0415 - only where a word is unknown
    except ImportError:
        return None
    return _hunspell("en_US", Path(hunspell.__file__).with_name("dictionaries"))


def is_english(word: str) -> bool:
    """Whether it is an English word: not to be taken for a misspelt Indonesian one."""
    dictionary = english()
    return dictionary is not None and bool(dictionary.spell(word))


def _hunspell(language: str, folder: Path) -> Any:
    try:
        from hunspell import Hunspell, HunspellFilePathError  # noqa: PLC0415 - not everywhere
    except ImportError:
        return None
    try:
        # Named, the encoding of paths holds on Windows, too, whatever the user is called.
        return Hunspell(language, hunspell_data_dir=str(folder), system_encoding="UTF-8")
    except HunspellFilePathError:
        return None
