"""What the front matter could say of photos: their order, their words, the day of the event."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from newsroom.model import Photo, Registers, Role, Text
from newsroom.photodesk.sharpwords import GRADES, grade
from newsroom.photos.cameraclock import tells_day
from newsroom.photos.facts import Embedded, PhotoFacts
from newsroom.rules.fto107_credit_code_invalid import CODE
from newsroom.rules.photonames import is_same
from newsroom.rules.photosizes import GRADES as SIZES
from newsroom.rules.photosizes import is_smaller
from newsroom.standard.profile import Profile

Natural = tuple[tuple[tuple[int, str], ...], str]
DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A photo as the front matter could list it, filled with what is embedded in it.

    `taken` is when the shutter was released, where the camera's clock can be believed.
    """

    photo: Photo
    facts: PhotoFacts
    taken: datetime | None = None

    @property
    def is_filled(self) -> bool:
        """Whether anything but the file name is proposed."""
        return any((self.photo.caption, self.photo.alt, self.photo.credit))


def propose(facts: PhotoFacts, registers: Registers, today: date) -> Proposal:
    """What the front matter could say of one sound photo; `facts.path` ends in its file name."""
    inside = facts.embedded
    photo = Photo(
        file=Text(facts.path.rpartition("/")[2]),
        caption=Text(inside.caption),
        credit=Text(credit(inside, registers, today)),
        alt=Text(inside.alt),
        facts=facts,
    )
    return Proposal(photo, facts, facts.taken if tells_day(facts.taken, today) else None)


def credit(inside: Embedded, registers: Registers, today: date) -> str:
    """A colleague's code, else "Nama/Lembaga"; empty where the photo names nobody."""
    named = [part.strip() for part in f"{inside.byline}/{inside.credit}".split("/")]
    words = "/".join(filter(None, dict.fromkeys(named)))
    for author in registers.authors:
        if Role.PHOTOGRAPHER in author.roles and today in author.term:
            first = inside.byline or inside.credit
            if first.casefold() == author.code or (first and is_same(first, author.name)):
                return author.code
    # In small letters it would be read as the code of a colleague.
    return words.capitalize() if CODE.fullmatch(words) else words


def ordered(
    proposals: Iterable[Proposal], profile: Profile, *, with_lead: bool
) -> tuple[Proposal, ...]:
    """By the moment they were taken, the rest by name; `with_lead` the best to lead before all."""
    in_time = sorted(proposals, key=_moment)
    if with_lead and in_time:
        lead = max(in_time, key=lambda proposal: _fitness(proposal.facts, profile))
        if can_lead(lead.facts, profile):
            in_time.remove(lead)
            in_time.insert(0, lead)
    return tuple(in_time)


def _moment(proposal: Proposal) -> tuple[str, Natural]:
    """A key; what has no moment comes behind all years."""
    taken = proposal.taken.isoformat() if proposal.taken else "~"
    return taken, natural(proposal.photo.file.text)


def natural(name: str) -> Natural:
    """A key that sorts names as people do: "foto 2" before "foto 10"."""
    parts = enumerate(DIGITS.split(name.casefold()))
    return tuple((int(part), "") if number % 2 else (-1, part) for number, part in parts), name


def can_lead(facts: PhotoFacts, profile: Profile) -> bool:
    """Whether a sound photo is large enough to lead an item."""
    return not facts.fault and not _is_below(facts, profile, "galat")


def _is_below(facts: PhotoFacts, profile: Profile, size: str) -> bool:
    return is_smaller(facts, *(profile.limit(key) for key in SIZES[size]))


def _fitness(facts: PhotoFacts, profile: Profile) -> tuple[float, ...]:
    """How well a photo would lead; what weighs most comes first."""
    return (
        not _is_below(facts, profile, "galat"),
        facts.width > facts.height,
        not facts.looks.is_screenshot,
        -GRADES.index(grade(facts.looks, profile)),
        not _is_below(facts, profile, "periksa"),
        not _is_below(facts, profile, "saran"),
    )


def event_day(proposals: Iterable[Proposal], today: date) -> date | None:
    """The day on which all dated photos were taken, up to the small hours of the next one."""
    days = {proposal.taken.date() for proposal in proposals if proposal.taken}
    if not days or (max(days) - min(days)).days > 1 or min(days) > today:
        return None
    return min(days)
