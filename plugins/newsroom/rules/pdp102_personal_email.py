"""PDP102 — somebody's own e-mail address, unless the office's own file gives it as official."""

import re
from collections.abc import Iterator

from newsroom.model import Satker, Severity
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.writings import Writing, everything, line_of, read_body, writings

# Looked for behind the sign, which is found fast; then the name is read before it.
_HOST = re.compile(
    r"@(?P<host>(?:gmail|googlemail|yahoo|ymail|rocketmail|outlook|hotmail|live|msn|icloud|me|mac"
    r"|aol|proton|protonmail|pm|gmx|mail|yandex|zoho)"
    r"\.(?:com|co\.id|co\.uk|id|me|net|de|ru))(?![\w-])(?!\.\w)",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![\w.+\\-])[\w.+\\-]{1,64}\Z")
_LONGEST = 64
# Offices, their services and their committees have addresses there, too.
_OFFICE = re.compile(
    r"kpu|bawaslu|dkpp|panwas|ppid|jdih|humas|hupmas|sekretariat|helpdesk|layanan|pengaduan|panitia"
    r"|media|redaksi|kantor|dinas|badan|bagian|kecamatan|kelurahan|desa|polres|kodim|sekolah|info"
    r"|(?<![a-z])(?:ppk|pps|kpps|sdn|smpn|sman|smkn|man|mtsn|osis|univ|rsud)(?![a-z])",
    re.IGNORECASE,
)


def check(prose: Prose, satker: Satker) -> Iterator[Hit]:
    is_written, plain = "@" in everything(prose), read_body(prose)
    if not (is_written or "@" in plain):
        return
    official = _official(satker).split()
    seen: set[tuple[str, int]] = set()
    typed: set[str] = set()
    for writing in writings(prose, lambda text: "@" in text) if is_written else ():
        for begin, name, host in _addresses(writing.text):
            address = f"{name}@{host}".casefold()
            typed.add(address)
            line, column = writing.place(begin)
            if not (address in official or (address, line) in seen or _OFFICE.search(name)):
                seen.add((address, line))
                yield _hit(writing, (line, column), name, host)
    for _, name, host in _addresses(plain):
        address = f"{name}@{host}".casefold()
        if not (address in official or address in typed or _OFFICE.search(name)):
            typed.add(address)
            place = line_of(prose.body, words=address), 1
            yield _hit(Writing(prose.body.name, ""), place, name, host)


def _hit(writing: Writing, place: tuple[int, int], name: str, host: str) -> Hit:
    return Hit(*place, where=writing.label, shown=f"{name[0]}…@{host}")


def _addresses(text: str) -> Iterator[tuple[int, str, str]]:
    """Where each such address begins, and its two halves; none begins within another."""
    behind = 0
    for found in _HOST.finditer(text):
        at = found.start()
        name = _NAME.search(text, max(behind, at - _LONGEST - 1), at)
        if name is not None:
            behind = found.end()
            yield name.start(), name[0].replace("\\", ""), found["host"]


def _official(satker: Satker) -> str:
    """The addresses in the office's contact, channels, menu and links, set apart by spaces."""
    links = (*satker.channels, *satker.menu, *satker.voter_links)
    text = " ".join((satker.contact.email, *(link.url for link in links)))
    return re.sub(r"mailto:|[?&]", " ", text).casefold()


RULE = Rule(
    code="PDP102",
    name="personal-email",
    default=Severity.WARNING,
    ceiling=Severity.WARNING,
    check=check,
    message=(
        "{where}: ada alamat surel pribadi ({shown}). Ganti dengan surel kantor; bila itu surel"
        " resmi, cantumkan di bawah kontak dalam satker.yaml."
    ),
)
