"""TTN103 — an address hidden behind a shortening service."""

import re
from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule

# Services that lead anywhere. Not here: lists whose targets are seen (linktr.ee), and short forms
# of one service alone, which say where they lead (youtu.be, forms.gle, wa.me, maps.app.goo.gl).
SERVICES = (
    *("bit.ly", "bitly.ws", "s.id", "tinyurl.com", "t.co", "cutt.ly", "goo.gl", "ow.ly", "is.gd"),
    *("v.gd", "rebrand.ly", "shorturl.at", "shorturl.asia", "rb.gy", "t.ly", "tiny.cc", "tiny.one"),
    *("buff.ly", "adf.ly", "bit.do", "gg.gg", "short.gy", "urlz.fr", "lnkd.in", "dub.sh"),
    *("intip.in", "kutt.it", "shrtco.de", "snip.ly"),
)
_HOST = re.compile(r"\.[A-Za-z]{2,4}/")
SHORT = re.compile(
    r"(?<![\w.@/-])(?:https?://)?(?:www\.)?(?:"
    + "|".join(map(re.escape, SERVICES))
    + r")/[\w~-][^\s<>\"”’)\]*]*",
    re.IGNORECASE,
)


def check(prose: Prose) -> Iterator[Hit]:
    for passage in prose.passages:
        hosts = (passage.text[: found.end() - 1] for found in _HOST.finditer(passage.text))
        if not any(host.lower().endswith(SERVICES) for host in hosts):
            continue
        after = -1
        for found in SHORT.finditer(passage.text):
            line, column = passage.place(found.start())
            # `[bit.ly/x](https://bit.ly/x)` is one address typed twice.
            if passage.text[after : found.start()] != "](":
                yield Hit(line, column, url=found[0].rstrip(".,;:!?"))
            after = found.end()


RULE = Rule(
    code="TTN103",
    name="link-shortened",
    default=Severity.WARNING,
    check=check,
    message=(
        "“{url}” alamat singkat: pembaca dan media tidak melihat tujuannya, dan alamat itu mati"
        " bersama layanannya. Buka, lalu salin alamat aslinya."
    ),
)
