"""STR017 — an office's own colour on which or in which text is hard to read."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Satker, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.site.contrast import PAPER, READABLE, WHITE, weak_pairs

GROUNDS = {WHITE: "putih", PAPER: "krem"}


def check(newsroom: Newsroom, satker: Satker) -> Iterator[Hit]:
    lines = dict(zip(("aksen", "gelap"), satker.colour_lines, strict=True))
    for pair in weak_pairs(satker):
        yield Hit(
            lines[pair.key],
            path=newsroom.satker_source.path,
            key=pair.key,
            colour=pair.colour,
            ground=GROUNDS[pair.ground],
            contrast=f"{pair.contrast:.1f}".replace(".", ","),
            least=f"{READABLE:.1f}".replace(".", ","),
        )


RULE = Rule(
    code="STR017",
    name="office-colour-weak",
    default=Severity.ERROR,
    check=check,
    message=(
        "Warna “{key}” {colour} terhadap {ground} berkontras {contrast}; paling sedikit {least} "
        "agar terbaca. Pilih warna yang lebih tua."
    ),
)
