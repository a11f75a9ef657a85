"""PDP001 — the number of a person's identity card or of a family card, anywhere in an item."""

import html
import re
from collections import defaultdict
from collections.abc import Iterator, Set
from urllib.parse import unquote_plus

from newsroom.digits import may_have_many
from newsroom.model import Severity
from newsroom.populationnumbers import PopulationNumber, population_numbers
from newsroom.prose.passages import Passage, Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.writings import Writing, blocks, everything, writings

_REWORD = "hapus, atau sisakan empat angka pertamanya"
_RENAME = "ganti namanya tanpa nomor itu"
_PLAIN_URL = re.compile(r"[^%+&]*")
_TITLE = re.compile(r' title="([^"]*)"')


def check(prose: Prose) -> Iterator[Hit]:
    is_written = may_have_many(everything(prose))
    encoded = [each for each in _encoded(prose) if may_have_many(each.text)]
    # Readers may see together what stands apart as typed: blanks are one, signs of emphasis none.
    if not (is_written or encoded or may_have_many(prose.item.body.plain)):
        return
    seen: defaultdict[str, set[int]] = defaultdict(set)
    for writing in writings(prose, may_have_many) if is_written else ():
        for number in population_numbers(writing.text):
            line, column = writing.place(number.begin)
            seen[number.digits].add(line)
            yield _hit(writing, (line, column), number)
    for writing in encoded:
        for number in population_numbers(writing.text):
            if number.digits not in seen:
                seen[number.digits].add(writing.line)
                yield _hit(writing, (writing.line, 1), number)
    body = Writing(prose.body.name, "")
    numbers: dict[str, PopulationNumber] = {}
    # A line of it is a cell or block: no number goes on in the next.
    for number in population_numbers(prose.item.body.plain.replace("\n", "|")):
        numbers.setdefault(number.digits, number)
    for number in numbers.values():
        for line in _parted(prose.body, number.digits, seen[number.digits]):
            yield _hit(body, (line, 1), number)


def _encoded(prose: Prose) -> Iterator[Writing]:
    """What browsers and servers make of addresses, and of the titles of links and words."""
    name, body = prose.body.name, prose.item.body
    for link in body.links:
        if not _PLAIN_URL.fullmatch(link.url):
            yield Writing(name, unquote_plus(html.unescape(link.url)), link.line)
    for part in body.parts:
        for title in _TITLE.findall(part) if isinstance(part, str) else ():
            yield Writing(name, html.unescape(title), body.first_line)
    for alias in prose.article.aliases if prose.article else ():
        yield Writing("alamat lama", unquote_plus(alias.text), alias.line, is_name=True)


def _hit(writing: Writing, place: tuple[int, int], number: PopulationNumber) -> Hit:
    return Hit(
        *place,
        where=writing.label,
        kind=number.kind,
        shown=number.shown,
        remedy=_RENAME if writing.is_name else _REWORD,
    )


def _parted(body: Passage, digits: str, seen: Set[int]) -> Iterator[int]:
    """The first line of each block that has those digits in a row for its readers alone.

    They were seen as typed on these lines.
    """
    is_seen = bool(seen)
    for block in blocks(body):
        if digits not in block.digits:
            continue
        if seen.isdisjoint(range(block.first, block.last + 1)):
            yield block.first
        is_seen = True
    if not is_seen:
        yield body.line


RULE = Rule(
    code="PDP001",
    name="population-number",
    default=Severity.ERROR,
    check=check,
    message=("{where}: ada {kind} ({shown}). Data pribadi ini tidak boleh terbit; {remedy}."),
)
