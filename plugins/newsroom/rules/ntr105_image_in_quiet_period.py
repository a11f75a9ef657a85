"""NTR105 — a party's or candidate's merits in an item that comes out when campaigning is over."""

import re
from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.contestants import statements
from newsroom.rules.engine import Hit, Rule
from newsroom.standard.profile import Profile

_IMAGE = re.compile(
    r"\b(?:visi(?:,?\s*(?:dan\s+)?|-)misi|program\s+(?:unggulan|andalan)|rekam\s+jejak|elektabilitas"
    r"|popularitas|janji(?:\s+(?:politik|kampanye))?|menjanjikan|berjanji|keunggulan|pencitraan"
    r"|citra\s+diri|prestasi|hasil\s+survei|dukungan\s+(?:rakyat|warga|masyarakat))\b",
    re.I,
)
_ABOUT = (
    *("isi", "rogram", "ekam", "laritas", "lektabilitas", "urvei", "anji", "eunggulan", "itra"),
    *("restasi", "ukungan"),
)
# Rules and their breach are told of; so is what the office itself takes down.
_TOLD = re.compile(r"larang|langgar|tertib|imbau|sanksi|dana kampanye|netral", re.I)


def check(prose: Prose, profile: Profile) -> Iterator[Hit]:
    release = prose.article.release if prose.article else None
    stage = profile.quiet_stage(release.date()) if release else None
    if stage is None:
        return
    for statement in statements(prose, _ABOUT):
        found = _IMAGE.search(statement.text)
        if found is not None and not _TOLD.search(statement.text):
            begin, end = statement.names[0]
            yield Hit(
                *statement.place(found.start()),
                words=statement.words(*found.span()),
                who=statement.words(begin, end),
                stage=stage.name,
                election=stage.election,
            )


RULE = Rule(
    code="NTR105",
    name="image-in-quiet-period",
    default=Severity.WARNING,
    ceiling=Severity.WARNING,
    check=check,
    message=(
        "“{words}” milik {who} ditulis pada {stage} {election}. Selama itu jangan memuat apa pun"
        " yang menguntungkan atau merugikan peserta; hapus, atau terbitkan sesudahnya."
    ),
)
