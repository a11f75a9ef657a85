"""Slugs: the folder and file names that become addresses."""

import re
import unicodedata

MAX_CHARACTERS = 60
FALLBACK = "tulisan"
SLUG = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
# Names that Windows keeps for devices, with any extension (Win32 "Naming Files").
RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)))
)
# Letters that Unicode does not decompose into a plain letter and a mark.
FOLDED = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"}
)


def is_slug(name: str) -> bool:
    """Whether a name can stand in an address as it is."""
    return SLUG.match(name) is not None


def is_reserved(name: str) -> bool:
    """Whether Windows cannot make a file or folder of that name."""
    return name.split(".", maxsplit=1)[0].rstrip(" ").lower() in RESERVED


def slugify(words: str, limit: int = MAX_CHARACTERS) -> str:
    """A slug of at most `limit` characters: ASCII, whole words, never empty, never reserved.

    A first word longer than the limit is cut. Words without any Latin letter or digit give
    "tulisan".
    """
    folded = unicodedata.normalize("NFKD", words.lower().translate(FOLDED))
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    parts = re.findall(r"[a-z0-9]+", re.sub(r"['’`]", "", plain))
    slug = ""
    for part in parts:
        longer = f"{slug}-{part}" if slug else part[:limit]
        if len(longer) > limit:
            break
        slug = longer
    if not slug:
        return FALLBACK
    return f"{FALLBACK}-{slug}" if is_reserved(slug) else slug
