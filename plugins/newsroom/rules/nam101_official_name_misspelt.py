"""NAM101 — a name that is almost one of the registered officials'."""

from collections.abc import Iterator

from newsroom.edits import Edit
from newsroom.model import Severity
from newsroom.prose.officials import Mention, OfficialNames
from newsroom.prose.passages import Prose
from newsroom.prose.posts import agrees
from newsroom.prose.postsaround import given, is_elsewhere
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.slips import Slip, edits, hits

_SHORT, _LONG = 4, 8


def slips(prose: Prose, officials: OfficialNames) -> Iterator[tuple[Mention, Slip]]:
    """Each name that must be an official's, with the registered form."""
    for mention in officials.mentions(prose):
        if not mention.is_right and _is_meant(mention):
            alike = mention.likeness
            yield mention, Slip(mention.passage, alike.begin, alike.end, alike.form.written)


def _is_meant(mention: Mention) -> bool:
    """Whether the official is meant, and nobody of a similar name."""
    alike = mention.likeness
    if not any(alike.slips):
        return True
    if not mention.is_whole:
        return False
    posts = given(mention)
    offices = mention.official.offices
    has_post = any(agrees(each.post, office) for each in posts for office in offices)
    if not has_post and (posts or is_elsewhere(mention)):
        return False
    wrong = [(len(w), slip) for w, slip in zip(alike.form.words, alike.slips, strict=True) if slip]
    others = [len(w) for w, slip in zip(alike.form.words, alike.slips, strict=True) if not slip]
    if len(wrong) > 1:
        return sum(alike.slips) == len(wrong) == 2 and (bool(others) or has_post)
    letters, slip = wrong[0]
    if not others:
        return has_post and slip == 1 and letters > _SHORT
    if slip == 1:
        return letters > _SHORT or max(others) > _SHORT
    return letters >= _LONG or len(others) > 1 or has_post


def check(prose: Prose, officials: OfficialNames) -> Iterator[Hit]:
    yield from hits(slip for _, slip in slips(prose, officials))


def remedy(prose: Prose, officials: OfficialNames) -> Iterator[Edit]:
    """Capitals and spaces are sure; with other letters it may be another person."""
    sure = (slip for mention, slip in slips(prose, officials) if not any(mention.likeness.slips))
    yield from edits(sure)


RULE = Rule(
    code="NAM101",
    name="official-name-misspelt",
    default=Severity.WARNING,
    check=check,
    remedy=remedy,
    rewords=True,
    message=(
        "“{text}” hampir sama dengan nama pejabat “{right}”. Betulkan menurut daftar pejabat, atau"
        " abaikan temuan ini bila memang orang lain."
    ),
)
