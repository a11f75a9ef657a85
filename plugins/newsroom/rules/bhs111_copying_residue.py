"""BHS111 — what copying leaves in a text: empty brackets, file names, a machine's words."""

import re
from collections.abc import Iterable, Iterator

from newsroom.model import Severity
from newsroom.prose.markup import CELL, FILLER
from newsroom.prose.passages import Part, Passage, Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.telltales import Telltales, likely, spans, telltales

_EMPTY = re.compile(r"[(\[]\s*[)\]](?!\()")
# What opens an empty bracket; an expression that begins with one sign is the fastest.
_MAY_BE_EMPTY = tuple(re.compile(rf"{sign}(?=\s*[)\]])") for sign in (r"\(", r"\["))
_BEFORE_CALL = re.compile(rf"[\w)\]{FILLER}]$")
_PICTURE = "jpe?g|png|webp|heic|gif|mp4"
_FILE = re.compile(
    rf"\([\w.-]+\.(?:{_PICTURE})\)|\b\w+\.(?:{_PICTURE})\)|\bIMG[-_]\d{{8}}[-_]\w+"
    r"|WhatsApp (?:Image|Video) \d{4}-\d\d-\d\d at [\d.]+\d",
    re.IGNORECASE,
)
# What no person writes; it stands in addresses as well, so the text is searched as it is.
_MACHINE = re.compile(
    r"turn\d+(?:search|view|news|file)\d+|oaicite|contentReference|【[^】\n]{0,40}】"
    r"|utm_source=(?:chatgpt|openai|copilot|perplexity)(?:\.\w+)?"
)
_FILE_SIGNS = (".jp", ".JP", ".png", ".PNG", ".webp", ".heic", ".gif", ".mp4", "IMG", "WhatsApp")
_SIGNS = ("turn", "oaicite", "contentReference", "【", "utm_source")
# Where none of these stands there is no such file; they are asked for at once.
_FILE_WORDS = frozenset(
    ("gif", "heic", "image", "img", "jpeg", "jpg", "mp", "png", "video", "webp")
)
_PHRASES = telltales(
    r"berikut (?:adalah |ini )?(?:artikel|berita|draf|naskah|rancangan|ringkasan|teks|versi)\b"
    r"[^.:\n]{0,60}\b(?:yang (?:sudah|telah) (?:diperbaiki|dirapikan|diringkas|disempurnakan)"
    r"|yang anda minta|sesuai permintaan)",
    r"semoga (?:hal ini |ini |jawaban ini )?membantu(?=[.!])",
    r"sebagai (?:model bahasa|ai|kecerdasan buatan)(?=,)",
    r"apakah anda ingin saya\b",
    r"berdasarkan hasil pencarian(?: web| internet| saya| yang (?:diberikan|saya|tersedia)|(?=,))",
    r"hasil pencarian (?:web|internet|menunjukkan bahwa)\b",
    rf"baca juga ?:(?!\s*{FILLER})",
    rf"lihat juga ?:(?!\s*{FILLER})",
    rf"simak juga ?:(?!\s*{FILLER})",
    r"scroll to (?:continue|resume)\b",
    tentu=r"tentu(?: saja)?[,!.] (?:ini )?berikut\b",
    beri=r"beri tahu saya (?:bila|jika|kalau)\b",
    beritahu=r"beritahu saya (?:bila|jika|kalau)\b",
    advertisement=r"advertisement(?=[ \t]*(?:\n|$))",
    error=r"error! (?:bookmark|reference source) not \w+",
)
_BRACKETED = telltales(
    r"\[(?:gambas:[^\]\n]*\]|\d\d?[.:]\d\d, \d\d?/\d\d?(?:/\d{2,4})?\] [^:\n]{1,40}:"
    r"|\d\d?/\d\d?(?:/\d{2,4})?,? \d\d?[.:]\d\d\] [^:\n]{1,40}:)",
)
_SHOWN = 50


def check(prose: Prose) -> Iterator[Hit]:
    phrases = likely(prose, _PHRASES)
    if "[" in prose.own_lowered:
        phrases += likely(prose, _BRACKETED)
    may_be_file = prose.may_say(*_FILE_WORDS) and _has_any(prose.sheet, _FILE_SIGNS)
    may_be_machine = _has_any(prose.written, _SIGNS)
    may_be_empty = any(opening.search(prose.sheet) for opening in _MAY_BE_EMPTY)
    if not (phrases or may_be_file or may_be_machine or may_be_empty):
        return
    for passage in prose.passages:
        last = 0
        for begin, end in sorted(_residue(passage, phrases, may_be_empty=may_be_empty)):
            if begin < last:
                continue
            last = end
            text = " ".join(passage.text[begin:end].split())
            shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()} …"
            yield Hit(*passage.place(begin), text=shown)


def _has_any(text: str, signs: Iterable[str]) -> bool:
    return any(map(text.__contains__, signs))


def _residue(
    passage: Passage, phrases: Telltales, *, may_be_empty: bool
) -> Iterator[tuple[int, int]]:
    words = passage.words
    for found in _EMPTY.finditer(words) if may_be_empty else ():
        # "f()" is a name in a program; a box to be ticked opens an entry of a list.
        line = _line_before(words, found.start())
        is_box = found[0][0] == "[" and not line.strip(f" \t{CELL}")
        if not is_box and not _BEFORE_CALL.search(line):
            yield found.span()
    if passage.part is not Part.ALT and _has_any(words, _FILE_SIGNS):
        for found in _FILE.finditer(words):
            line = _line_before(words, found.start())
            is_aside = found[0].endswith(")") and not found[0].startswith("(")
            if not (is_aside and line.count("(") > line.count(")")):
                yield found.span()
    if _has_any(passage.text, _SIGNS):
        for found in _MACHINE.finditer(passage.text):
            yield found.span()
    yield from spans(passage, phrases)


def _line_before(words: str, at: int) -> str:
    return words[words.rfind("\n", 0, at) + 1 : at]


RULE = Rule(
    code="BHS111",
    name="copying-residue",
    default=Severity.WARNING,
    check=check,
    message="“{text}” tampaknya sisa salinan. Hapus dari naskah.",
)
