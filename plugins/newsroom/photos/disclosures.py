"""Population numbers in the text of an attachment: the few that a message names, and how many."""

from dataclasses import dataclass, field, replace

from newsroom.photos.facts import AttachmentFacts, Disclosure
from newsroom.populationnumbers import population_numbers

_MOST_NAMED = 3


@dataclass(slots=True)
class Disclosures:
    """Gathers what is found page by page; a number that is met again counts once."""

    named: list[Disclosure] = field(default_factory=list)
    _digits: set[str] = field(default_factory=set, repr=False)

    def read(self, text: str, page: int = 0) -> None:
        """Look for numbers in the text of that page, 0 where there are none."""
        for number in population_numbers(text, is_tabular=True):
            if number.digits not in self._digits:
                self._digits.add(number.digits)
                if len(self.named) < _MOST_NAMED:
                    self.named.append(Disclosure(number.kind, number.shown, page))

    def noted(
        self, facts: AttachmentFacts, *, is_read_whole: bool, unread_page: int = 0
    ) -> AttachmentFacts:
        """The facts with what was found, and with where the looking ended."""
        return replace(
            facts,
            disclosures=tuple(self.named),
            disclosed=len(self._digits),
            is_read_whole=is_read_whole,
            unread_page=unread_page,
        )
