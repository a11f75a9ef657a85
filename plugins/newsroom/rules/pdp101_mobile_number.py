"""PDP101 — somebody's mobile number, unless the office's own file gives it as official."""

import re
from collections.abc import Iterator

from newsroom.model import Satker, Severity
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.writings import Writing, everything, line_of, read_body, writings

# The prefixes of mobile networks; 0800, 0804, 0807 and 0809 are services. "62.812.345.678" is an
# amount, "1214 0812 1234 2210" stands in a table, and "TPS 081 082 083 084" are polling stations;
# "TPS 5 0812-3456-7890" is none of these.
_MOBILE = re.compile(
    r"(?<![\d+])(?:(?<!\d[-., ])|(?<=\d )(?=08(?:-?\d){9,11}(?![ .-]?\d)))(?!(?<=TPS )\d{3}\b)"
    r"(?:\(?\+62\)?[ \u00a0.-]{0,3}\(?(?:0\)?[ \u00a0-]?)?|\b62[ \u00a0-]{0,2}|\(?0)"
    r"(?P<rest>8[1-35-9](?:\)?[ \u00a0.\u2010-\u2015-]{0,3}\d){7,10})(?!\d)"
)
# Begun with digits of its own, each is found fast.
_TRUNK = re.compile(r"08[1-35-9]")
_COUNTRY = re.compile(r"62(?:[ -]?8|(?<=\+62))")
# As addresses write a plus and a blank; nothing may change its place.
_CODED = (("%2B", "  +"), ("%2b", "  +"), ("%20", "   "))
_WIDE = {0xFEE0 + ord(sign): sign for sign in "0123456789+-()."}
_ACCOUNT = re.compile(r"\b(?:rekening|rek|rp)\b[^\n]{0,25}$", re.IGNORECASE)
_LOOK_BACK = 40
_SHOWN = 3


def check(prose: Prose, satker: Satker) -> Iterator[Hit]:
    is_written, plain = _may_begin(everything(prose)), _plain(read_body(prose))
    if not (is_written or _may_begin(plain)):
        return
    official = _official(satker)
    seen: set[tuple[str, int]] = set()
    typed: set[str] = set()
    for writing in writings(prose, _may_begin) if is_written else ():
        for begin, digits, is_account in _numbers(writing.text):
            typed.add(digits)
            line, column = writing.place(begin)
            if not (is_account or digits in official or (digits, line) in seen):
                seen.add((digits, line))
                yield _hit(writing, (line, column), digits)
    for begin, digits, is_account in _numbers(plain):
        # Where blanks are one, "62    817.250.000" is still two amounts.
        is_amount = plain.startswith("62", begin)
        if not (is_amount or is_account or digits in official or digits in typed):
            typed.add(digits)
            place = line_of(prose.body, digits=digits), 1
            yield _hit(Writing(prose.body.name, ""), place, digits)


def _hit(writing: Writing, place: tuple[int, int], digits: str) -> Hit:
    return Hit(*place, where=writing.label, shown=f"0{digits[:_SHOWN]}…")


def _numbers(text: str) -> Iterator[tuple[int, str, bool]]:
    """Where each number begins, its digits, and whether it is an account's."""
    text = _plain(text)
    for found in _MOBILE.finditer(text):
        yield found.start(), _digits(found), _is_account(text, found.start())


def _plain(text: str) -> str:
    """The text with wide digits, and a plus and blanks in addresses, as ordinary signs."""
    if "%2" in text:
        for coded, sign in _CODED:
            text = text.replace(coded, sign)
    # Each number begins with one of them.
    return text.translate(_WIDE) if "\uff10" in text or "\uff16" in text else text


def _may_begin(text: str) -> bool:
    """Whether the first digits of a mobile number stand in it."""
    text = _plain(text)
    return _TRUNK.search(text) is not None or ("62" in text and _COUNTRY.search(text) is not None)


def _official(satker: Satker) -> frozenset[str]:
    """The numbers in the office's contact, channels, menu and links, however each is written."""
    links = (*satker.channels, *satker.menu, *satker.voter_links)
    contact = (satker.contact.telephone, satker.contact.whatsapp, satker.contact.email)
    text = "\n".join((*contact, *(f"{link.label}\n{link.url}" for link in links)))
    return frozenset(digits for _, digits, _ in _numbers(text))


def _digits(found: re.Match[str]) -> str:
    """The number without the country's or the trunk's prefix."""
    return "".join(filter(str.isdigit, found["rest"]))


def _is_account(text: str, begin: int) -> bool:
    return _ACCOUNT.search(text, max(0, begin - _LOOK_BACK), begin) is not None


RULE = Rule(
    code="PDP101",
    name="mobile-number",
    default=Severity.WARNING,
    ceiling=Severity.WARNING,
    check=check,
    message=(
        "{where}: ada nomor telepon seluler ({shown}). Ganti dengan nomor layanan kantor; bila itu"
        " nomor resmi, cantumkan di bawah kontak atau kanal dalam satker.yaml."
    ),
)
