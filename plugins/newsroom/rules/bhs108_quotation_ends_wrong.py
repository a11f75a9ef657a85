"""BHS108 — wrong marks between a quotation and the words that say whose it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.edits import Edit
from newsroom.model import Severity
from newsroom.prose.lookups import occurrences
from newsroom.prose.passages import Passage, Prose
from newsroom.prose.quotes import quotations
from newsroom.prose.sentences import count_words
from newsroom.rules.engine import Hit, Rule

_VERB = (
    "ajak|beber|cerita|cetus|harap|himbau|imbau|imbuh|jawab|jelas|kata|kenang|lanjut|papar|pesan|pinta"
    "|pungkas|sambung|saran|sebut|seru|simpul|tambah|tandas|tanya|tegas|terang|tukas|tulis|tutur"
    "|ucap|ujar|ungkap|urai|usul"
)
_SPEAKER = (
    "[A-Z]|(?:anggota|beliau|dekan|dia|guru|ia|kepala|ketua|laki|mahasiswa|mantan|narasumber"
    "|operator|para|pegawai|pelajar|pemateri|pengunjung|perempuan|peserta|petugas|pria|salah"
    r"|sekretaris|seorang|staf|wakil|warga)\b"
)
_ATTRIBUTION = re.compile(
    rf"(?P<mark>[”\"])(?P<outer>[ \t]*[.,]?)(?P<gap>\s{{0,2}})"
    rf"(?P<verb>(?i:{_VERB})(?:nya\b|(?=\s{{1,2}}(?:{_SPEAKER}))))"
)
_RIGHT = re.compile(r"[,!?][”\"] [a-z]")
_LAST_WORD = re.compile(r"\w*\W?$")
_DIRECT = re.compile(r"(?:^|[.!?:,;”\"\ue000\ue001]\s*|\n\s*)$")
# "“… siap.” Tambahnya, “…”": the words between belong to the second quotation.
_ANOTHER = re.compile(r"[^.!?\n“\"]{0,80}[,:]\s*[“‘\"']")
# With a capital these may begin a sentence: "… beli.” Usul Ketua KPU diterima."
_NOUNS = frozenset(("Cerita", "Pesan", "Saran", "Usul"))
_SENTENCE = 3


@dataclass(frozen=True, slots=True)
class Ending:
    """Where a quotation and its attribution meet, from the last mark inside to the verb."""

    passage: Passage
    begin: int
    end: int
    right: str


def endings(prose: Prose) -> Iterator[Ending]:
    """Each end of direct speech whose marks are wrong, with the right ones."""
    if "”" not in prose.sheet and '"' not in prose.sheet:
        return
    for passage in prose.passages:
        words = passage.words
        found = [
            each
            for mark in occurrences(words, '”"')
            if (each := _ATTRIBUTION.match(words, mark)) and not _RIGHT.match(words, mark - 1)
        ]
        if found:
            openings = {end: begin for begin, end in quotations(words)}
            for each in found:
                begin = openings.get(each.end("mark"))
                if begin is not None and (ending := _ending(passage, begin, each)):
                    yield ending


def _ending(passage: Passage, opening: int, found: re.Match[str]) -> Ending | None:
    words, mark = passage.words, found.start("mark")
    inner, verb = words[mark - 1], found["verb"]
    is_bare = inner.isalnum() or inner in ")%"
    if not (is_bare or inner in ".,!?") or words.endswith("..", opening, mark):
        return None
    is_long = count_words(words[opening:mark]) >= _SENTENCE
    before = words[max(0, opening - 3) : opening]
    is_direct = bool(_DIRECT.search(before)) and (is_long or not before.rstrip().endswith(","))
    if not is_direct or (is_bare and not found["outer"].strip() and not is_long):
        return None
    if verb[0].isupper() and (verb in _NOUNS or _ANOTHER.match(words, found.end())):
        return None
    stop = inner if inner in "!?" else ","
    begin = mark if is_bare else mark - 1
    right = f"{stop}{found['mark']}{found['gap'] or ' '}{verb[0].lower()}"
    end = found.start("verb") + 1
    return None if words[begin:end] == right else Ending(passage, begin, end, right)


def check(prose: Prose) -> Iterator[Hit]:
    for ending in endings(prose):
        passage = ending.passage
        word = _LAST_WORD.search(passage.words, max(0, ending.begin - 30), ending.begin)
        before = word[0] if word else ""
        behind = re.match(r"\w*", passage.words[ending.end :])
        rest = behind[0] if behind else ""
        text = f"{before}{passage.words[ending.begin : ending.end]}{rest}"
        right = f"{before}{ending.right}{rest}"
        yield Hit(
            *passage.place(ending.begin), text=" ".join(text.split()), right=" ".join(right.split())
        )


def remedy(prose: Prose) -> Iterator[Edit]:
    for ending in endings(prose):
        span = ending.passage.span(ending.begin, ending.end)
        # The marks close the quotation; of its words none is touched.
        is_outside = ending.passage.unquoted[ending.end - 1].isalpha()
        if span is not None and is_outside:
            yield Edit(span, ending.right)


RULE = Rule(
    code="BHS108",
    name="quotation-ends-wrong",
    default=Severity.WARNING,
    check=check,
    remedy=remedy,
    rewords=True,
    message="Tanda baca di akhir kutipan keliru: … {text} … ditulis … {right} …",
)
