"""Everything about the photos beside one item, put in the order in which they are numbered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from newsroom.model import Article, Photo, Registers, Text
from newsroom.photodesk.listing import Row
from newsroom.photodesk.names import problem, safe
from newsroom.photodesk.proposals import Proposal, can_lead, ordered, propose
from newsroom.photodesk.remarks import labelled, remarks
from newsroom.photodesk.sharpwords import grade
from newsroom.photos.facts import PhotoFacts
from newsroom.rules.engine import Context
from newsroom.rules.str006_unsafe_name import RULE as NAME_RULE
from newsroom.rules.str006_unsafe_name import unsafe
from newsroom.standard.profile import Profile


@dataclass(frozen=True, slots=True)
class Sheet:
    """The photos that an item lists, those it could list, and those that it cannot.

    `article` has the facts of its own photos; photos are numbered through all three in that order.
    """

    article: Article
    proposals: tuple[Proposal, ...] = ()
    others: tuple[PhotoFacts, ...] = ()

    @property
    def count(self) -> int:
        """How many photos there are."""
        return len(self.article.photos) + len(self.proposals) + len(self.others)


def arrange(
    article: Article,
    beside: Mapping[str, PhotoFacts],
    registers: Registers,
    profile: Profile,
    today: date,
) -> Sheet:
    """The sheet of an item; `beside` has the facts of every photo in its folder, by file name.

    The best photo to lead is proposed first where the item lists none yet.
    """
    photos = tuple(
        replace(photo, facts=beside.get(photo.file.text))
        for photo in article.photos
        if photo.file or photo.caption or photo.alt
    )
    named = {photo.file.text for photo in photos}
    left = {name: facts for name, facts in beside.items() if name not in named}
    fit = [facts for name, facts in left.items() if not facts.fault and not problem(name)]
    proposals = [propose(facts, registers, today) for facts in fit]
    return Sheet(
        replace(article, photos=photos),
        ordered(proposals, profile, with_lead=not photos),
        tuple(facts for facts in left.values() if facts not in fit),
    )


def rows(sheet: Sheet, context: Context) -> Iterator[Row]:
    """A row of the table for each photo, with what the rules would say were they all listed."""
    listed = sheet.article.photos
    unfit = (Photo(Text(_name(facts)), facts=facts) for facts in sheet.others)
    photos = (*listed, *(each.photo for each in sheet.proposals), *unfit)
    said = remarks(replace(sheet.article, photos=photos), context)
    lead = sheet.article.lead
    taken = {photo.file.text.casefold() for photo in photos}
    for number, photo in enumerate(photos, start=1):
        name, facts = photo.file.text, photo.facts
        yield Row(
            name=name,
            facts=facts,
            is_listed=number <= len(listed),
            is_lead=photo is lead,
            can_lead=facts is not None and can_lead(facts, context.profile),
            sharpness=grade(facts.looks, context.profile) if facts else "",
            remarks=(*_renaming(name, facts, taken, context), *said.get(number, ())),
        )


def _renaming(
    name: str, facts: PhotoFacts | None, taken: set[str], context: Context
) -> Iterator[str]:
    if facts is None or facts.fault or not problem(name):
        return
    said = NAME_RULE.message.format(
        name=name, problem=problem(name), proposal=safe(name, facts.format, taken)
    )
    # Of what only the front matter cannot hold, the rule knows nothing.
    yield labelled(NAME_RULE, said, context, None) if unsafe(name) else said


def _name(facts: PhotoFacts) -> str:
    return facts.path.rpartition("/")[2]
