"""NTR104 — a virtue claimed for one party or candidate alone."""

import re
from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.contestants import statements
from newsroom.rules.engine import Hit, Rule

# Praise alone: that only one party handed in its documents is a fact of the day's work.
_VIRTUE = (
    r"(?:(?:benar-benar|sungguh-sungguh|selalu|tetap|terus|mau|berani|bisa|mampu|dapat)\s+){0,2}"
    r"(?:peduli|berpihak|memperjuangkan|membela|layak\s+(?:dipilih|memimpin)|pantas|jujur|bersih"
    r"|berani|dipercaya|amanah|konsisten|setia|mengerti|memikirkan|menyejahterakan"
    r"|mensejahterakan|menyuarakan|berjuang|merakyat|dekat\s+dengan|melindungi|dicintai"
    r"|pro[- ]rakyat|membawa\s+perubahan|mendengarkan|antikorupsi)\b"
)
_ONLY = re.compile(
    r"\bsatu-satunya\s+(?:partai(?:\s+politik)?|pasangan(?:\s+calon)?|paslon|calon|kandidat"
    rf"|pemimpin)\b[^.;]{{0,30}}?\byang\s+{_VIRTUE}",
    re.I,
)
_BEFORE = re.compile(r"\b(?:hanya|cuma|cuman)(?:lah)?\s+$", re.I)
_BEHIND = re.compile(rf"\s*,?\s*(?:yang\s+)?{_VIRTUE}", re.I)


def check(prose: Prose) -> Iterator[Hit]:
    for passage in prose.passages:
        if "atu-satunya" in passage.unquoted:
            for found in _ONLY.finditer(passage.unquoted):
                yield Hit(*passage.place(found.start()), words=" ".join(found[0].split()))
    for statement in statements(prose, ("anya ", "anyalah ", "uma ", "uman ")):
        for begin, end in statement.names:
            before = _BEFORE.search(statement.text, max(0, begin - 20), begin)
            behind = _BEHIND.match(statement.text, end)
            if before is not None and behind is not None:
                start = before.start()
                words = statement.words(start, behind.end())
                yield Hit(*statement.place(start), words=words)


RULE = Rule(
    code="NTR104",
    name="exclusivity-claimed",
    default=Severity.WARNING,
    ceiling=Severity.WARNING,
    check=check,
    message=(
        "“{words}” memuji satu peserta pemilu dan merendahkan yang lain. Hapus, atau tulis sebagai"
        " kutipan dengan nama penuturnya."
    ),
)
