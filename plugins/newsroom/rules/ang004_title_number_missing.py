"""ANG004 — a number in the title that the body does not have."""

import re
from collections.abc import Iterator

from newsroom.model import Category, Severity
from newsroom.prose.numbers import ENDINGS, NUMBER, Number, numbers, read
from newsroom.prose.passages import Part, Passage, Prose
from newsroom.rules.amounts import has_amount, has_percentage_of, is_written
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.enumerations import listed, told
from newsroom.rules.percentages import counts
from newsroom.rules.plainprose import plain

FEW = 12
"""Up to so many a body may name one by one, without ever saying how many they are."""

_MONTH = (
    r"(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)"
)
# Numbers that belong to a name, a date or a time, or that are less than exact.
_NAMED = re.compile(
    r"\b(?:tahun|pemilu|pilkada|pemilihan|nomor|no\.?|tps|rt|rw|dapil|pasal|ayat|bab|kelas|tahap|sesi"
    r"|triwulan|semester|caturwulan|zona|wilayah|negeri|sdn?|smpn?|sman?|smkn?|mtsn?|man|kodim"
    r"|angkatan|gelombang|edisi|episode|seri|jilid|volume|hut|divisi|level|tingkat|pukul|jam|tanggal"
    r"|minggu|senin|selasa|rabu|kamis|jumat|sabtu|hari|urut|versi|generasi|sekitar|hampir|nyaris"
    r"|lebih dari|kurang dari|minimal|maksimal|capai|tembus)\s*[(,:]?\s*$",
    re.IGNORECASE,
)
_NO_COUNT = re.compile(
    rf"\s+(?:{_MONTH}|wib|wita|wit|tahun|jam|menit|hari|besar|lebih|kali)\b|\s?[+/]", re.IGNORECASE
)
_MONEY = re.compile(r"\bRp\.?\s?$", re.IGNORECASE)
_PERCENT = re.compile(r"\s?(?:%|persen)", re.IGNORECASE)
# What is counted. A number without it is a mark, a name or a rank, and not judged.
_NOUN = re.compile(
    r"\s+(?:(?:orang|buah)\s+)?"
    r"(?P<noun>(?!(?:dari|pada|untuk|dan|dalam|dengan|oleh|bagi|atau|saat|demi|agar)\b)[^\W\d_]{3,})",
    re.IGNORECASE,
)
_HEADING = re.compile(r"^#{2,6}\s", re.MULTILINE)


def check(prose: Prose) -> Iterator[Hit]:
    article, title, body = prose.article, prose.title, prose.body.words
    if article is None or not body.strip():
        return
    if article.attachments and article.category.text == Category.ANNOUNCEMENT:
        # What it announces stands in the attachment.
        return
    wanted = [
        number
        for number in numbers(plain(title))
        if _is_count(title.words, number)
        and not is_written(body, title.words[number.begin : number.end])
    ]
    if not wanted:
        return
    known: list[Number] = []
    for number in wanted:
        percent = _PERCENT.match(title.words, number.end)
        noun = _NOUN.match(title.words, number.end)
        other = _other(body, noun["noun"], number) if noun and percent is None else ""
        behind = percent or noun
        # A score is nobody's mark, name or rank: "Nilai Kinerja Naik Menjadi 66,78".
        is_score = number.step < 1 and not _MONEY.search(title.words, 0, number.begin)
        is_judged = behind is not None and (number.value > FEW or percent or other)
        if not (is_judged or is_score):
            continue
        known = known or _told(prose)
        if percent is not None:
            # A count in the title has its percentage judged there.
            is_found = has_percentage_of(body, known, number) or any(counts(title.words))
        else:
            is_found = has_amount(known, number) or number.value in _lengths(prose.body)
        if is_found:
            continue
        yield Hit(
            *title.place(number.begin),
            text=title.text[number.begin : behind.end() if behind else number.end],
            other=f"; di sana tertulis “{other}”" if other else "",
        )


def _told(prose: Prose) -> list[Number]:
    """The numbers of what the title stands over."""
    parts = (Part.BODY, Part.CAPTION, Part.ATTACHMENT)
    told = (passage.words for passage in prose.passages if passage.part in parts)
    return [number for words in told for number in numbers(words)]


def _is_count(title: str, number: Number) -> bool:
    """Whether a number of the title says how many, and exactly."""
    written = title[number.begin : number.end]
    is_year = len(written) == 4 and written.isdigit() and written[:2] in ("19", "20")
    if is_year or number.value < 2 or _NO_COUNT.match(title, number.end):
        return False
    return _NAMED.search(title, max(0, number.begin - 24), number.begin) is None


def _other(body: str, noun: str, number: Number) -> str:
    """Another number of the same things in the body, with their name; empty where there is none.

    Few things of a title may be some of many in the body: only a number next to it counts.
    """
    if not _is_counted(body.lower(), noun.lower()):
        return ""
    same = re.compile(rf"({NUMBER})\s+(?:(?:orang|buah)\s+)?{re.escape(noun)}\b", re.IGNORECASE)
    for found in same.finditer(body):
        known = read(found[1])
        if known is not None and (number.value > FEW or abs(known.value - number.value) == 1):
            return " ".join(found[0].split())
    return ""


def _is_counted(body: str, noun: str) -> bool:
    """Whether a number may stand before that noun somewhere, all in small letters; a cheap look."""
    at = body.find(noun)
    while at >= 0:
        before = body[max(0, at - 40) : at].split()
        if before[-1:] in (["orang"], ["buah"]):
            before.pop()
        if before and before[-1].endswith(ENDINGS):
            return True
        at = body.find(noun, at + 1)
    return False


def _lengths(body: Passage) -> set[int]:
    """How many entries its lists have, and how many headings it has."""
    lists = [*listed(body.text), *told(plain(body))]
    lengths = {length for found in lists for length in found.lengths}
    return lengths | {len(_HEADING.findall(body.text))}


RULE = Rule(
    code="ANG004",
    name="title-number-missing",
    default=Severity.WARNING,
    check=check,
    message=(
        "Judul menyebut “{text}”, padahal angka itu tidak ada dalam naskah{other}. "
        "Cocokkan judul dengan naskah."
    ),
)
