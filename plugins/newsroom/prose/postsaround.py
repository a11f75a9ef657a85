"""The post that staff give to an official: the words directly before or behind the name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.prose.nameforms import WORD
from newsroom.prose.officials import Mention
from newsroom.prose.passages import Passage
from newsroom.prose.posts import Post, begins_post, post, vocabulary

_WINDOW, _NEAR = 160, 40
_HONORIFICS = frozenset(
    (
        *("bapak", "ibu", "pak", "bu", "saudara", "sdr", "sdri", "dr", "drs", "dra", "ir", "prof"),
        *("h", "hj", "kh", "hi", "gus", "apt", "ns"),
    )
)
_JOINTS = ("dan", "di", "pada")
# What may lie between two words of a post, and between a post and a name.
_WITHIN = re.compile(r"[.,()/&\s]{1,8}")
_ABBREVIATED = frozenset(("kab", "prov", "div", "sub", *_HONORIFICS))
_NEW_LINE = re.compile(r"\n[ \t]*(?:[-+*#|>]|\d{1,3}[.)])")
_BEHIND = re.compile(r"\s*(?P<sign>,|\(|selaku\b|yang menjabat\b|yang juga\b)\s*(?:sebagai\s+)?")
_NEXT = re.compile(r"(?P<comma>,?)\s*(?:dan|serta)?\s*(?P<word>[^\W\d_]\w*)")
# Words that say the post is not, or no longer, the register's.
_OTHERWISE = re.compile(
    r"\b(?:mantan|eks|bekas|purna\w*|plt|plh|pjs?|pelaksana|penjabat|calon|terpilih|lama"
    r"|periode|(?:saat|ketika|kala|waktu) itu|sebelumnya|dahulu|dulu|pernah)\b",
    re.IGNORECASE,
)
# A post elsewhere, which is not understood: "Ketua Karang Taruna, ", ", guru dari ".
_ANY_ROLE = (
    r"(?i:ketua|wakil|anggota|sekretaris|bendahara|kepala|kadis|kasat|kapol\w+|dan(?:dim|ramil)"
    r"|lurah|camat|bupati|wali ?kota|gubernur|direktur|rektor|dekan|guru|dosen|mahasiswa|siswa"
    r"|pelajar|warga|operator|staf)\b(?! (?:Panitia|Tim|Pokja|Bakohumas|Rapat)\b)"
)
_ELSEWHERE = re.compile(rf"\b{_ANY_ROLE}(?: (?:[A-Z][\w./&-]*|dan|di)){{0,7}},? \(?$")
_FROM_ELSEWHERE = re.compile(
    rf",?\s+\(?(?:{_ANY_ROLE}|(?:dari|asal|perwakilan) (?!KPU\b|Komisi\b|Sekretariat\b))"
)
_ASIDE = 45
# The end of a sentence, not that of "Plt.".
_STOP = re.compile(r"(?<=\w{4})[.!?]\s|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Given:
    """A post given to a name, and the place of its words in the passage."""

    post: Post
    begin: int
    end: int


def given(mention: Mention) -> tuple[Given, ...]:
    """The posts that the words beside a name give to it; none where these speak of other times."""
    found = beside(mention)
    return () if found and is_otherwise(mention, found) else found


def beside(mention: Mention) -> tuple[Given, ...]:
    """The posts in the words beside a name, whatever time these speak of."""
    return tuple(each for each in (_before(mention), _behind(mention)) if each is not None)


def is_otherwise(mention: Mention, posts: tuple[Given, ...]) -> bool:
    """Whether the words around a name and its posts say that these are not the register's."""
    words = mention.passage.words
    begin = min(mention.begin, *(each.begin for each in posts))
    end = max(mention.end, *(each.end for each in posts))
    ahead = _STOP.split(words[max(0, begin - _ASIDE) : begin])[-1]
    behind = _STOP.split(words[end : end + _ASIDE])[0]
    return bool(_OTHERWISE.search(ahead) or _OTHERWISE.search(behind))


def is_elsewhere(mention: Mention) -> bool:
    """Whether words beside the name say that somebody of another place is meant."""
    words = mention.passage.words
    if _FROM_ELSEWHERE.match(words, mention.end):
        return True
    return _ELSEWHERE.search(words, max(0, mention.begin - _WINDOW), mention.begin) is not None


def _before(mention: Mention) -> Given | None:
    passage, words = mention.passage, mention.passage.words
    known = vocabulary()
    run: list[re.Match[str]] = []
    edge = mention.begin
    for token in _backwards(words, edge):
        small = token[0].lower()
        is_title = not run and small in _HONORIFICS
        if not (is_title or small in known) or not _is_joined(passage, token, edge):
            break
        edge = token.start()
        if not is_title:
            run.insert(0, token)
    found = _given(run) if run and run[-1][0] not in _JOINTS else None
    if found is None or "," not in words[found.end : mention.begin]:
        return found
    # "Reza Cristian, Ketua KPU, Roihatul Jannah": whose post it is, nobody can tell.
    is_aside = words[max(0, found.begin - 3) : found.begin].rstrip().endswith((",", "("))
    return None if is_aside else found


def _backwards(words: str, edge: int) -> Iterator[re.Match[str]]:
    """The words of the window before that place, the last first; few are asked for."""
    begin = max(0, edge - _WINDOW)
    near = max(begin, edge - _NEAR)
    # The first of these may be the rest of a longer word.
    last = list(WORD.finditer(words, near, edge))[1:] if near > begin else []
    yield from reversed(last)
    yield from reversed(list(WORD.finditer(words, begin, last[0].start() if last else edge)))


def _behind(mention: Mention) -> Given | None:
    passage, words = mention.passage, mention.passage.words
    sign = _BEHIND.match(words, mention.end)
    if sign is None or "\n\n" in sign[0]:
        return None
    known = vocabulary()
    run: list[re.Match[str]] = []
    for token in WORD.finditer(words, sign.end(), sign.end() + _WINDOW):
        is_next = (
            _is_joined(passage, run[-1], token.start()) if run else sign.end() == token.start()
        )
        if not is_next or token[0].lower() not in known:
            break
        run.append(token)
    while run and run[-1][0] in _JOINTS:
        run.pop()
    found = _given(run)
    if found is None or not begins_post(run[0][0].lower(), run[1][0].lower() if run[1:] else ""):
        return None
    if sign["sign"] != "(":
        after = _NEXT.match(words, run[-1].end())
        if after is not None and after["word"][0].isupper():
            # The words may belong to the name that follows.
            return None
    return found


def _is_joined(passage: Passage, token: re.Match[str], until: int) -> bool:
    """Whether nothing but what belongs to one phrase lies between a token and that place."""
    gap = passage.words[token.end() : until]
    if gap in (" ", ", "):
        return True
    if _WITHIN.fullmatch(gap) is None or gap.count("\n") > 1:
        return False
    if _NEW_LINE.search(passage.text, token.end(), until):
        return False
    return not gap.startswith(".") or token[0].lower() in _ABBREVIATED


def _given(run: list[re.Match[str]]) -> Given | None:
    found = post([token[0].lower() for token in run])
    return Given(found[0], run[found[1]].start(), run[-1].end()) if found else None
