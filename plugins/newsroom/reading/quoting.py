"""One-line text fields mean what they say: what YAML would misread is quoted before parsing."""

import re
from dataclasses import dataclass

from newsroom.model import Fault, SourceSpan
from newsroom.reading.faults import fault

TEXT_FIELDS = frozenset(
    (
        *("judul", "title", "ringkasan", "summary", "tempat", "place", "penyelenggara"),
        *("organiser", "keterangan", "caption", "kredit", "credit", "alt", "izin", "consent"),
        *("isi", "text", "nama", "nama-singkat", "alamat", "label", "jabatan", "gelar", "alasan"),
        *("aksen", "gelap"),  # colours begin with the sign of a comment
    )
)
FIELD = re.compile(r"^(?P<indent> *(?:- +)*)(?P<key>[A-Za-z][A-Za-z-]*):[ \t]+(?P<value>\S.*)$")
WHOLE_QUOTED = re.compile(r"""^(?:"(?:[^"\\]|\\(?s:.))*"|'(?:[^']|'')*')[ \t]*(?:#.*)?$""")
BLOCK_SCALAR = re.compile(r"^[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$")
MISREAD = re.compile(r"""^[\[\]{}&*!|>%@`,"'#]|^[-?:](?:[ \t]|$)|:(?:[ \t]|$)|[ \t]#""")
# A text that begins with none of these and holds neither ":" nor "#" is not misread: this is asked
# first, since the expression is tried at every letter.
MISREAD_BEGINNINGS = frozenset("[]{}&*!|>%@`,\"'#-?:")

MISREAD_ANYWHERE = re.compile(
    r"""^ *(?:- +)*[A-Za-z][A-Za-z-]*:[ \t]+(?:[\[\]{}&*!|>%@`,"'#]|[-?:](?:[ \t]|$)"""
    r"""|.*(?::(?:[ \t]|$)|[ \t]#))""",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """The text to parse, the true ends of values by zero-based line, and the advice due."""

    text: str
    ends: dict[int, int]
    faults: tuple[Fault, ...]


def quote_text_fields(text: str, *, first_line: int, starts: tuple[int, ...]) -> Quoted:
    """The same front matter with every misreadable one-line text in single quotes.

    Quoting begins where the value begins, so lines and columns of values stay true.
    """
    if not MISREAD_ANYWHERE.search(text):
        return Quoted(text, {}, ())
    lines = text.split("\n")
    ends: dict[int, int] = {}
    faults = []
    number = 0
    while number < len(lines):
        match = FIELD.match(lines[number])
        last = number
        if match and match["key"] in TEXT_FIELDS:
            last = _last_line(lines, number, len(match["indent"]))
            value = match["value"]
            whole = "\n".join([value, *lines[number + 1 : last + 1]])
            if not BLOCK_SCALAR.match(value) and _is_misread(whole):
                column = match.start("value")
                _quote(lines, number, last, column, whole)
                ends[number] = starts[number] + column + len(whole.rstrip())
                span = SourceSpan(
                    number + first_line, column + 1, starts[number] + column, ends[number]
                )
                faults.append(_fault(whole, span, match["key"]))
        number = last + 1
    return Quoted("\n".join(lines), ends, tuple(faults))


def _fault(whole: str, span: SourceSpan, field: str) -> Fault:
    """What is said about a misreadable text: more where a quotation mark is lost."""
    if whole[0] == '"' and whole.count('"') == 1:
        return fault("yaml-invalid", span, problem="tanda kutip tidak ditutup")
    return fault("text-unquoted", span, field=field)


def _last_line(lines: list[str], number: int, indent: int) -> int:
    last = number
    for follower in range(number + 1, len(lines)):
        line = lines[follower]
        if not line.strip() or len(line) - len(line.lstrip(" ")) <= indent:
            break
        last = follower
    return last


def _is_misread(whole: str) -> bool:
    if whole[0] in "\"'":
        return not WHOLE_QUOTED.match(whole)
    if whole[0] not in MISREAD_BEGINNINGS and ":" not in whole and "#" not in whole:
        return False
    return MISREAD.search(whole) is not None


def _quote(lines: list[str], first: int, last: int, column: int, whole: str) -> None:
    lines[first : last + 1] = f"{lines[first][:column]}{quoted(whole)}".split("\n")


def quoted(value: str) -> str:
    """A value as YAML in single quotes, which are doubled inside; it may have several lines."""
    lines = (line.replace("'", "''").rstrip() for line in value.split("\n"))
    return "'" + "\n".join(lines) + "'"
