"""Long paragraphs taken apart where a new thought begins, not a word lost or moved."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsroom.importing.blocks import Block, Paragraph
from newsroom.importing.richtext import Rich
from newsroom.prose.markup import without_addresses
from newsroom.prose.quotes import quotations
from newsroom.prose.sentences import count_words, sentences

MAX_WORDS = 80
MAX_LEAD_WORDS = 40
_SHORT, _GOOD = 25, 50

# What opens a new thought, what may, and what only goes on with the last one.
_TURN = re.compile(
    r"(?:selain itu|sementara itu|lebih lanjut|lebih jauh|kemudian|selanjutnya|(?:pada|dalam|di)"
    r" kesempatan|di sisi lain|di tempat|(?:di|pada) akhir|di samping itu|adapun|terpisah|senada"
    r"|sebelumnya|menutup|mengakhiri|menanggapi|mengawali|akhirnya|terakhir|dengan demikian)\b",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"(?:di awal|sesi|materi|acara|kegiatan|rapat|rakor|beberapa|sebagai|usai|setelah|turut hadir"
    r"|hadir|terkait|hasil|rangkaian|diskusi|dalam (?:sambutan|arahan))\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:ia|dia|beliau|mereka|hal (?:ini|itu|tersebut)|menurutnya|katanya|ujarnya|dalam paparannya"
    r"|ini|itu|namun|tetapi|sebab|karena|sehingga|artinya|misalnya|\S+ (?:tersebut|itu)|juga"
    r"|dengan begitu|oleh karena itu)\b",
    re.IGNORECASE,
)
_SPEECH = re.compile(
    r"\b(?:menyampaikan|mengatakan|menjelaskan|menegaskan|menekankan|mengingatkan|menuturkan"
    r"|menyebutkan|mengungkapkan|memaparkan|menambahkan|berharap|mencatat|mengajak|mendorong"
    r"|berpesan|menerangkan|memberikan (?:arahan|sambutan|materi)|disampaikan|dibuka|ditutup)\b"
)
_NAMED = re.compile(
    r"(?:[A-Z][\w.’'-]*,? ){2}|(?:Ketua|Anggota|Sekretaris|Kepala|Divisi|Kas?ubb?ag)\b"
)


@dataclass(frozen=True, slots=True)
class _Sentence:
    begin: int
    end: int
    words: int
    opens: float
    """How well a paragraph may begin here; below zero it should not."""


def readable(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The parts with every paragraph of more than 80 words taken apart between sentences."""
    return tuple(_each(blocks))


def _each(blocks: Sequence[Block]) -> Iterator[Block]:
    is_lead = True
    for block in blocks:
        if isinstance(block, Paragraph) and count_words(block.text.plain) > MAX_WORDS:
            yield from (Paragraph(text, block.role) for text in _split(block.text, is_lead))
        else:
            yield block
        is_lead = is_lead and not isinstance(block, Paragraph)


def _split(text: Rich, is_lead: bool) -> Iterator[Rich]:
    found = _sentences(text.plain)
    at = 0
    for number in _openings(found, MAX_LEAD_WORDS if is_lead else MAX_WORDS):
        yield text.cut(at, found[number].begin).stripped()
        at = found[number].begin
    yield text.cut(at).stripped()


def _sentences(text: str) -> list[_Sentence]:
    words = without_addresses(text)
    quoted = list(quotations(words))
    made: list[_Sentence] = []
    for begin, end in sentences(words, 0, len(words)):
        said = text[begin:end]
        is_inside = any(first < begin < last for first, last in quoted)
        opens = float("-inf") if is_inside or not made else _fitness(said)
        made.append(_Sentence(begin, end, count_words(said), opens))
    return made


def _fitness(sentence: str) -> float:
    """How well a paragraph may begin with that sentence: from -2 to 2.5."""
    is_turn = _TURN.match(sentence) is not None
    if not is_turn and _GOES_ON.match(sentence):
        return -2
    opens = 1.5 if is_turn else 1.0 if _TOPIC.match(sentence) else 0.0
    if (opens or _NAMED.match(sentence)) and _SPEECH.search(sentence[:160]):
        opens += 1
    return opens


def _openings(found: Sequence[_Sentence], first_limit: int) -> list[int]:
    """The sentences that begin a new paragraph, so that all are read most easily together.

    The first paragraph should not have more than `first_limit` words.
    """
    count = len(found)
    best = [0.0] + [float("inf")] * count
    came: list[int] = [0] * (count + 1)
    for end in range(1, count + 1):
        words = 0
        for begin in range(end - 1, -1, -1):
            words += found[begin].words
            if words > 4 * MAX_WORDS and begin < end - 1:
                break
            cost = best[begin] + _cost(words)
            if begin:
                cost -= 8 * found[begin].opens
            else:
                cost += 1.5 * max(0, words - first_limit)
            if cost < best[end]:
                best[end], came[end] = cost, begin
    openings: list[int] = []
    at = came[count]
    while at:
        openings.append(at)
        at = came[at]
    return openings[::-1]


def _cost(words: int) -> float:
    """How hard a paragraph of so many words is to read; one of 50 is the easiest."""
    too_long = 5.0 * max(0, words - MAX_WORDS)
    too_short = 0.8 * max(0, _SHORT - words)
    return 10 + too_long + too_short + abs(words - _GOOD) / 8
