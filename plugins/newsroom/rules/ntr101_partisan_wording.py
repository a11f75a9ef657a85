"""NTR101 — the office's own words for or against a party or candidate."""

import re
from collections.abc import Iterator, Sequence, Set

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.contestants import NUMBERED, Statement, sentence, statements
from newsroom.rules.engine import Hit, Rule

_CALL = (
    r"(?:^|[.!?:;–—]\s*|\b(?:mari|marilah|ayo|ayolah|yuk|jangan(?: lupa| ragu)?|mohon|tolong"
    r"|saatnya|waktunya|segera|kita|harus|wajib)\s+(?:[\w-]+\s+){0,3}?)"
)
_ACT = r"(?:pilih|coblos|dukung|menangkan|tolak|lawan|kalahkan|tenggelamkan)(?:lah)?"
_URGED = re.compile(rf"{_CALL}(?P<act>{_ACT})\s+(?:pasangan\s+|calon\s+|kandidat\s+)?$", re.I)
_PRAISED = re.compile(
    r"\s*,?\s*(?:(?:adalah|merupakan|ialah|memang|tetap|menjadi|sebagai)\s+)*"
    r"(?:(?:partai|pasangan|calon|paslon|pilihan|kandidat|pemimpin)\s+)?(?:yang\s+)?"
    r"(?:paling\s+(?:layak|pantas|peduli|hebat|bersih|jujur|merakyat|dicintai|amanah|berani)"
    r"|terbaik|terhebat|terbersih|terjujur|terpercaya"
    r"|(?:tidak\s+)?(?:layak|pantas|patut)\s+(?:dipilih|didukung|memimpin|menang)"
    r"|(?:harus|wajib|jangan)\s+(?:dipilih|dimenangkan|didukung))\b",
    re.I,
)
_ABOUT = (
    *("ilih", "oblos", "ukung", "enang", "olak", "awan", "alahkan", "enggelamkan", "paling"),
    *("terbaik", "terhebat", "terbersih", "terjujur", "terpercaya", "layak", "pantas", "patut"),
)
_NEAR = 80
# A slogan needs no name beside the number; a telephone's menu has numbers to choose, too.
_SLOGAN = re.compile(
    rf"\bcoblos(?:lah)?\s+{NUMBERED}"
    r"|\bpilih(?:lah)?\s+(?:nomor|no\.?)\s+urut\s+\d{1,2}\b(?!\s+(?:untuk|lalu|kemudian|pada))",
    re.I,
)
_OURS = re.compile(
    r"(?!(?:Ini|Itu|Dia|Beliau|Siapa|Mereka|Yang)\b)\b[A-Z]\w+,?\s+(?:adalah|itu)\s+"
    r"(?i:presiden|gubernur|bupati|wali ?kota|pemimpin)\s+(?:pilihan\s+)?kita\b"
)
_URGING = (("oblos", " urut"), _SLOGAN)
_CLAIMING = ((" kita",), _OURS)
_LEADERS = frozenset(("presiden", "gubernur", "bupati", "wali", "walikota", "pemimpin"))
# Rules, offences, exercises, prizes and what stands on posters are told of, not pursued.
_TOLD = re.compile(
    r"netral|sanksi|langgar|larang|diduga|dugaan|imbau|ajakan|bertulis|berbunyi|tulisan|spanduk"
    r"|baliho|alat peraga|simulasi|contoh|misal|surat suara|\bsah\b|\bcara\b|hoaks|survei|lapor"
    r"|penghargaan|anugerah|lomba|predikat|peringkat|juara|slogan|yel-yel|gugatan|\bmenu\b",
    re.I,
)


def check(prose: Prose) -> Iterator[Hit]:
    told: set[tuple[int, int]] = set()
    for statement in statements(prose, _ABOUT):
        if not _TOLD.search(statement.text):
            for begin, end in _partisan(statement):
                told.add(statement.place(begin))
                yield Hit(*statement.place(begin), words=statement.words(begin, end))
    slogans = _slogans(prose.vocabulary) if prose.is_plain else [_URGING, _CLAIMING]
    for passage in prose.passages if slogans else ():
        text = passage.unquoted
        is_told: dict[tuple[int, int], bool] = {}
        for signs, pattern in slogans:
            for found in pattern.finditer(text) if any(sign in text for sign in signs) else ():
                place = passage.place(found.start())
                scope = sentence(passage, found.start())
                if scope not in is_told:
                    is_told[scope] = _TOLD.search(text, *scope) is not None
                if place not in told and not is_told[scope]:
                    told.add(place)
                    yield Hit(*place, words=" ".join(found[0].split()))


def _slogans(words: Set[str]) -> Sequence[tuple[tuple[str, ...], re.Pattern[str]]]:
    """What may stand in a text of those words without a name beside it, each with its signs."""
    slogans: list[tuple[tuple[str, ...], re.Pattern[str]]] = []
    is_chosen = "urut" in words and not words.isdisjoint(("pilih", "pilihlah"))
    is_urged = is_chosen or not words.isdisjoint(("coblos", "cobloslah"))
    if is_urged and not words.isdisjoint(("nomor", "no")):
        slogans.append(_URGING)
    if "kita" in words and not _LEADERS.isdisjoint(words):
        slogans.append(_CLAIMING)
    return slogans


def _partisan(statement: Statement) -> Iterator[tuple[int, int]]:
    """Where a name is urged upon readers or praised, from the first word of it to the last."""
    for begin, end in statement.names:
        near = max(0, begin - _NEAR)
        # The mark keeps the cut from looking like the beginning of the sentence.
        if urged := _URGED.search("~" * (near > 0) + statement.text[near:begin]):
            yield near - (near > 0) + urged.start("act"), end
        elif praised := _PRAISED.match(statement.text, end):
            yield begin, praised.end()


RULE = Rule(
    code="NTR101",
    name="partisan-wording",
    default=Severity.WARNING,
    ceiling=Severity.WARNING,
    check=check,
    message=(
        "“{words}” terbaca sebagai dukungan atau penolakan terhadap peserta pemilu. Tulis faktanya"
        " saja; ucapan orang lain ditulis sebagai kutipan."
    ),
)
