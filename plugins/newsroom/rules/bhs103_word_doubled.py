"""BHS103 — a word written twice."""

import re
from collections.abc import Iterator

from newsroom.edits import Edit
from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.reduplications import PAIRS, TWICE, has_echo
from newsroom.rules.slips import Slip, edits, is_gap
from newsroom.rules.verbforms import WITH_SUFFIX

_DOUBLED = re.compile(
    r"(?<![\w-])(?P<word>[^\W\d_]{2,})(?P<gap>[ \t]+|[ \t]*\n[ \t]*)(?P=word)"
    r"(?:(?:[ \t]++(?:\n[ \t]*+)?|\n[ \t]*+)(?P=word))*(?![\w-])"
)
# Words that no reduplication is made of; and words in capitals that are no person's name.
_ONCE = re.compile(
    "adalah|agar|akan|antara|atas|atau|bagi|bahwa|bersama|dalam|dan|dapat|dari|dengan|di|guna"
    "|hanya|harus|hingga|ia|jika|juga|karena|ke|kepada|kpu|maka|melalui|menjadi|namun|oleh|pada"
    "|para|sebagai|sebuah|secara|sehingga|selama|seluruh|sementara|seperti|serta|setelah|setiap"
    "|supaya|telah|tentang|terhadap|terkait|tersebut|tetapi|untuk|yaitu|yakni|yang"
    rf"|di{WITH_SUFFIX}|me[a-z]{{4,}}kan"
)
_OFFICE = frozenset(
    ("Anggota", "Kabupaten", "Kecamatan", "Ketua", "Komisi", "Kota", "Provinsi", "Sekretaris")
)
_HEADING = re.compile(r"^[ \t]*#", re.MULTILINE)


def slips(prose: Prose) -> Iterator[tuple[Slip, str]]:
    """Each stretch of one word with the word once, and what to write in the message's words."""
    if not has_echo(prose.lowered):
        return
    for passage in prose.passages:
        lowered = passage.words.lower()
        if not has_echo(lowered) or len(lowered) != len(passage.words):
            continue
        for found in _DOUBLED.finditer(lowered):
            begin, end = found.span()
            first = passage.words[begin : found.end("word")]
            second = passage.words[found.end("gap") : end]
            is_once = bool(_ONCE.fullmatch(found["word"]))
            # "Joko Joko" may be a name, and a paragraph may begin as its heading does.
            is_capital = second[0].isupper() or first.isupper()
            is_name = is_capital and not is_once and second not in _OFFICE
            head = passage.text[passage.text.rfind("\n", 0, begin) + 1 : begin]
            is_heading = "\n" in found["gap"] and bool(_HEADING.match(head))
            if is_name or is_heading or _is_reduplication(found["word"]):
                continue
            if is_gap(passage, *found.span("gap")):
                either = f"“{first}”" if is_once else f"“{first}” atau “{first}-{first.lower()}”"
                yield Slip(passage, begin, end, first if is_once else ""), either


def _is_reduplication(word: str) -> bool:
    return word in TWICE or f"{word} {word}" in PAIRS


def check(prose: Prose) -> Iterator[Hit]:
    for slip, right in slips(prose):
        yield Hit(*slip.passage.place(slip.begin), text=" ".join(slip.text.split()), right=right)


def remedy(prose: Prose) -> Iterator[Edit]:
    yield from edits(slip for slip, _ in slips(prose) if slip.right)


RULE = Rule(
    code="BHS103",
    name="word-doubled",
    default=Severity.WARNING,
    check=check,
    remedy=remedy,
    rewords=True,
    message="“{text}”: kata yang sama tertulis berturut-turut. Tulis {right}.",
)
