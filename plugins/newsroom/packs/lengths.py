"""How long a text is to the apps that it is pasted into, and what they allow.

WhatsApp: 1,024 characters for the text under a picture and for the body of a template (Meta,
WhatsApp Business Platform, "Messages" and "Message templates"). Instagram: 2,200 characters and 30
hashtags a caption (Meta, Instagram Graph API, "IG User Media", caption). Neither says what a
character is, so UTF-16 units are counted, of which no text has fewer than characters.

X: 280, by the weights of its own library twitter-text 3 (config/v3.json): 1 for most scripts and
general punctuation, 2 for all else, "…" among it, and 23 for an address, however long. X counts a
joined emoji once as 2; here its parts are added up, which is never less.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

Measure = Callable[[str], int]

_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
_ADDRESS_WEIGHT = 23
# X makes a link of whatever looks like a domain, "M.Si" included.
_ADDRESS = re.compile(r"(?P<scheme>https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)


def utf16_units(text: str) -> int:
    """The length as JavaScript, Java and Objective-C have it: emoji count two or more."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def units_of_file(text: str) -> int:
    """The length of the text in a file of its own, each line ended by CR and LF."""
    return utf16_units(text) + text.count("\n") + 2


def weight_on_x(text: str) -> int:
    """The length as X counts it, or a little more."""
    whole, at = 0, 0
    for found in _ADDRESS.finditer(text):
        whole += _weight(text[at : found.start()])
        typed = 0 if found["scheme"] else _weight(found[0])
        whole += max(_ADDRESS_WEIGHT, typed)
        at = found.end()
    return whole + _weight(text[at:])


def _weight(text: str) -> int:
    return sum(
        1 if any(low <= ord(character) <= high for low, high in _LIGHT) else 2 for character in text
    )


@dataclass(frozen=True, slots=True)
class Limit:
    """The most that an app takes; `hashtags` is how many of them."""

    size: int
    hashtags: int
    measure: Measure = utf16_units

    def holds(self, text: str) -> bool:
        """Whether the app takes that text."""
        return self.measure(text) <= self.size


WHATSAPP = Limit(1024, 10, units_of_file)
INSTAGRAM = Limit(2200, 30)
X = Limit(280, 3, weight_on_x)
"""More than three hashtags are no limit of X; they would leave no room for words."""
