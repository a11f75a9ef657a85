"""The characters that no text of ours may hold, and what to call them."""

import re
import unicodedata

# C0 controls but tab and newline, DEL, C1; the bidirectional embeddings, overrides and isolates
# of Unicode Standard Annex 9; line and paragraph separators, a BOM inside, noncharacters.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)


def named(character: str) -> str:
    """What a character is called that cannot be shown: its number and, where it has one, its name.

    "U+202E right-to-left override".
    """
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X}" + (f" {name.lower()}" if name else "")
