"""The characters that no text of ours may hold, and what to call them."""

import re
import unicodedata

# C0 controls but tab and newline, DEL, C1; the bidirectional embeddings, overrides and isolates
# of Unicode Standard Annex 9; line and paragraph separators, a BOM inside, noncharacters.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)


#: White space, and the characters that are allowed and show nothing by themselves: soft hyphen,
#: combining grapheme joiner, Hangul fillers, Mongolian vowel separator, the zero-width signs,
#: word joiner and invisible operators, the blank Braille pattern (Unicode 15, 23.2 and 23.8).
BLANK = (
    " \t\n\r\f\v\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
    "\xad\u034f\u115f\u1160\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064"
    "\u2800\u3164\ufeff\uffa0"
)


def named(character: str) -> str:
    """What a character is called that cannot be shown: its number and, where it has one, its name.

    "U+202E right-to-left override".
    """
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X}" + (f" {name.lower()}" if name else "")
