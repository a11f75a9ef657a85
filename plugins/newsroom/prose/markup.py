"""Markdown blanked out: what is left is the prose, every character where it was."""

import re
from collections.abc import Iterator
from functools import lru_cache

from newsroom.prose.lookups import occurrences

FILLER = "\ue000"
"""Stands for each character of markup within a line and of an address; no letter, no space."""

CELL = "\ue001"
"""Stands between the cells of a table."""

_FENCED = re.compile(r"^(?P<fence>`{3,}+|~{3,}+)[^\n]*\n.*?(?:^(?P=fence)[^\n]*$|\Z)", re.M | re.S)
_CODE = re.compile(r"(?<!`)(?P<ticks>`++)[^\n]*?(?<!`)(?P=ticks)(?!`)")
_PICTURE = re.compile(r"!\[[^\]\n]{0,999}\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)")
_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:(?!\s*$)[^\n]*$", re.M)
_NOTE = re.compile(r"\[\^[^\]\n]{1,40}\]:?")
_LINK = re.compile(
    r"(?P<open>\[)(?P<words>[^\[\]\n]*)(?P<close>\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\))"
)
# One that is not closed is shown to readers.
_COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.S)
_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>|<[^<>\s@:]+[@:][^<>\s]+>|&(?:#\w+|[A-Za-z]\w*);")
# Expressions that begin with one sign of a set are far faster than others: what must not stand
# before that sign is looked for behind it.
_URL = re.compile(r"[HhWw](?i:(?<=h)ttps?://|(?<=w)ww\.)[^\s<>\"”’)\]]*[^\s<>\"”’)\].,;:!?]")
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# "@kpukotakediri", "#PemiluDamai": names that are written as one word wherever they stand.
_HANDLE = re.compile(r"[@#](?<![\w@#&/.].)[^\W\d]\w*(?:\.\w+)*")
_ENDINGS = "id|com|net|org|gov|info|co|ly|me|tv|be|link|site"
_DOMAIN = re.compile(
    rf"(?<![\w.@/-])(?:[a-z0-9][a-z0-9-]*\.)+(?:{_ENDINGS})"
    r"(?:/[^\s<>\"”’)\]]*[^\s<>\"”’)\].,;:!?])?(?![\w-])",
    re.I,
)
_OPENER = re.compile(r"[ \t]*(?:>[ \t]?)*[ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+|\d{1,3}[.)][ \t]+)?")
# These begin with the break before their line: a sign that always stands there is found fast.
_OPENED = re.compile(rf"\n(?=[ \t>#*+\d-]){_OPENER.pattern}")
_ROW_RULE = re.compile(r"\n(?=[ \t|:]*-)[ \t|:-]++(?=\n|\Z)")
_RULE = re.compile(r"\n[ \t]*(?:[-*_][ \t]*){3,}(?=\n|\Z)")
_EMPHASIS = re.compile(r"[*_~\\](?:(?<=\\)(?=[!-/:-@\[-`{-~])|(?<!\\)[*_~]{0,2})")
# What each of the slower expressions needs, found fast.
_MAY_DOMAIN = re.compile(rf"\.(?=[A-Za-z])(?:{_ENDINGS})(?![A-Za-z])", re.I)
_SCHEME = re.compile("://")
_INNER_DOT = re.compile(r"\.(?=\S)")
_SPACE = re.compile("[ \n\t]")
_MAY_OPEN = re.compile(r"\n[ \t]*[>#*+_\d-]")
_SIGNS = "*_~\\"


def blanked(text: str) -> str:
    """The text with all its markup blanked, exactly as long as it was.

    Comments, signs at the beginning of a line and whole lines of markup become spaces, signs within
    a line, pictures, code, tags and addresses of sites, mail and accounts `FILLER`, the bars of a
    table `CELL`. Lines stay.
    """
    if "`" in text or "~" in text:
        text = _CODE.sub(_filled, _FENCED.sub(_spaced, text))
    if "[" in text:
        text = _PICTURE.sub(_filled, text)
        if "]:" in text:
            text = _DEFINITION.sub(_spaced, text)
        text = _LINK.sub(_unlinked, _NOTE.sub(_filled, text))
    if "<" in text or "&" in text:
        text = _TAG.sub(_filled, _COMMENT.sub(_spaced, text))
    text = f"\n{without_addresses(text)}"
    if "|" in text:
        text = _ROW_RULE.sub(_spaced_behind, text).replace("|", CELL)
    if _MAY_OPEN.search(text):
        text = _OPENED.sub(_spaced_behind, _RULE.sub(_spaced_behind, text))
    return _without_emphasis(text)[1:]


def without_addresses(text: str) -> str:
    """Plain text with tags and addresses of sites, mail and accounts filled, as long as it was."""
    dots = [found.start() for found in _INNER_DOT.finditer(text)]
    if "/" in text:
        text = _filled_about([found.start() for found in _SCHEME.finditer(text)], _URL, text)
    if dots:
        text = _filled_about([at for at in dots if text[at - 1] in "Ww"], _URL, text)
    if "@" in text:
        text = _filled_about(occurrences(text, "@"), _MAIL, text)
    if "@" in text or "#" in text:
        text = _filled_about(occurrences(text, "@#"), _HANDLE, text)
    if dots:
        text = _filled_about([at for at in dots if _MAY_DOMAIN.match(text, at)], _DOMAIN, text)
    return text


def _filled_about(offsets: list[int], expression: re.Pattern[str], text: str) -> str:
    """The text with the expression filled in the words that stand at these offsets."""
    if not offsets:
        return text
    pieces = []
    at = 0
    for offset in offsets:
        if offset >= at:
            begin = max(at, *(text.rfind(space, at, offset) + 1 for space in " \n\t"))
            space = _SPACE.search(text, offset)
            end = space.start() if space else len(text)
            pieces += [text[at:begin], expression.sub(_filled, text[begin:end])]
            at = end
    return "".join([*pieces, text[at:]])


def _without_emphasis(text: str) -> str:
    pieces = []
    at = 0
    for offset in occurrences(text, _SIGNS):
        found = _EMPHASIS.match(text, offset) if offset >= at else None
        if found:
            pieces += [text[at:offset], _unmarked(found)]
            at = found.end()
    return "".join([*pieces, text[at:]]) if pieces else text


@lru_cache(maxsize=4)
def blocks(text: str) -> tuple[tuple[int, int], ...]:
    """Where each paragraph, list entry, heading and table row of a body begins and ends."""
    return tuple(_blocks(text))


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    begin: int | None = None
    at = 0
    for line in text.splitlines(keepends=True):
        words = line.lstrip()
        # Most lines of prose begin with a letter, and open nothing.
        is_new = not words or (not words[0].isalpha() and _is_opened(line))
        if is_new and begin is not None:
            yield begin, at
            begin = None
        if words and begin is None:
            begin = at
        at += len(line)
        if begin is not None and (words.startswith("#") or "|" in words):
            yield begin, at
            begin = None
    if begin is not None:
        yield begin, at


def _is_opened(line: str) -> bool:
    opener = _OPENER.match(line)
    return opener is not None and bool(opener[0].strip()) and not opener[0].strip().startswith(">")


def _spaced(found: re.Match[str]) -> str:
    return "\n".join(" " * len(line) for line in found[0].split("\n"))


def _spaced_behind(found: re.Match[str]) -> str:
    """Spaced, but for the line break that it begins with, its only one."""
    return "\n".ljust(len(found[0]))


def _filled(found: re.Match[str]) -> str:
    return FILLER * len(found[0])


def _unmarked(found: re.Match[str]) -> str:
    """Filled, unless it is no sign of emphasis: alone among spaces, or a stroke within a word."""
    text, (begin, end) = found.string, found.span()
    before, behind = text[begin - 1 : begin], text[end : end + 1]
    is_alone = not (before.strip() or behind.strip())
    is_inside = text[begin] in "_~" and before.isalnum() and behind.isalnum()
    return found[0] if is_alone or is_inside else _filled(found)


def _unlinked(found: re.Match[str]) -> str:
    return FILLER + found["words"] + FILLER * len(found["close"])
