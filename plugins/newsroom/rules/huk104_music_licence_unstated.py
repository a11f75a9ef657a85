"""HUK104 — a song put under the office's own video or podcast, without a word on its licence."""

import re
from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule

# A song played live at an event is news; one put under a recording is a use of somebody's work.
_SONG = r"[“\"](?P<song>[^“”\"\n]{2,60})[”\"]"
_MUSIC = re.compile(
    r"\b(?:lagu latar|musik latar|latar (?:musik|lagu)|back ?sound|(?:musik|lagu) pengiring"
    rf"|cover lagu|lagu cover)\b[^.!?\n]{{0,30}}?{_SONG}",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"\b(?:lagu|musik) {_SONG},? (?:(?:dipakai|digunakan|dijadikan|diputar) )?(?:sebagai|menjadi) "
    r"(?:(?:lagu|musik) )?(?:latar|pengiring|back ?sound)\b",
    re.IGNORECASE,
)
_PRODUCT = re.compile(
    r"\b(?:video|podcast|siniar|konten|film|reels?|tiktok|youtube|siaran langsung|live streaming"
    r"|tayangan)\b",
    re.IGNORECASE,
)
_LICENSED = re.compile(
    r"(?i:\b(?:se)?izin\b|\blisensi\b|hak cipta|royalti|\bciptaan\b|\bkarya\b|\bpencipta\w*"
    r"|\bresmi\b)|\bKPU\b|\bPemilu\b|\bmars\b|\bhimne\b|Indonesia Raya|Garuda Pancasila",
)
_WORDS = frozenset(("latar", "sound", "backsound", "pengiring", "cover"))


def check(prose: Prose) -> Iterator[Hit]:
    if not prose.may_say(*_WORDS):
        return
    for passage in prose.passages:
        lowered = passage.words.lower()
        if not any(word in lowered for word in ("latar", "sound", "pengiring", "cover")):
            continue
        words = passage.words
        for found in (*_MUSIC.finditer(words), *_BEHIND.finditer(words)):
            begin, end = passage.sentence(found.start()) or found.span()
            sentence = words[begin:end]
            if _PRODUCT.search(sentence) and not _LICENSED.search(sentence):
                yield Hit(*passage.place(found.start()), song=" ".join(found["song"].split()))


RULE = Rule(
    code="HUK104",
    name="music-licence-unstated",
    default=Severity.ADVICE,
    ceiling=Severity.WARNING,
    check=check,
    message=(
        "Lagu “{song}” mengiringi rekaman sendiri, tetapi penciptanya dan izinnya belum disebut."
        " Tulis keduanya, atau ganti dengan musik yang bebas dipakai."
    ),
)
