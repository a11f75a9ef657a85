"""How sharp a photo is, in a word, by the limits of the standard."""

from newsroom.photos.facts import Looks
from newsroom.rules.photolooks import too_blurred, too_soft
from newsroom.standard.profile import Profile

SHARP, SOFT, BLURRED, UNKNOWN = "tajam", "kurang tajam", "buram", "tidak terukur"
GRADES = (SHARP, UNKNOWN, SOFT, BLURRED)
"""From the best to the worst to lead an item."""


def grade(looks: Looks, profile: Profile) -> str:
    """The word for a photo's sharpness; what a screen shows has no focus that could be wrong."""
    if looks.sharpness is None or looks.is_screenshot:
        return UNKNOWN
    if too_blurred(looks, profile):
        return BLURRED
    return SOFT if too_soft(looks, profile) else SHARP
