"""Text files as Windows, phones and mail programs leave them → the parts of a draft."""

import re
from collections.abc import Iterator
from itertools import chain

from newsroom.importing.blocks import Manuscript, Paragraph
from newsroom.importing.cleaning import cleaned, line
from newsroom.importing.richtext import rich
from newsroom.importing.sources import EMPTY, TOO_LONG, NotImportableError

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32"))
_WIDE_BOMS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SAMPLE = 2000
_BINARY = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f]")
# Between these, a line may have been broken by a program rather than by a person.
_WRAPPED = range(45, 101)
_SENTENCE_END = tuple('.!?:;…”"')
_MARKED = re.compile(
    r"(?:\(?(?:\d{1,2}|[A-Za-z])[.)]|[-–—•·*o▪➢✓])\s"
    r"|\(?(?:foto|gambar|ket|keterangan|caption|dok|sumber|penulis|pewarta|editor|oleh)\b",
    re.IGNORECASE,
)
MAX_CHARACTERS = 500_000
MAX_LINE = 60
"""Characters up to which lines below each other may be meant as lines: an address, a timetable."""


def read_text(data: bytes) -> Manuscript:
    """The parts of a text file; raises NotImportableError for what is no text.

    A line is a paragraph, unless a program broke it (then its lines are joined) or it is one of
    several short ones that were meant as lines.
    """
    text = cleaned(decoded(data))
    if len(text) > MAX_CHARACTERS:
        raise NotImportableError(TOO_LONG)
    groups = (group.split("\n") for group in re.split(r"\n[^\S\n]*(?:\n[^\S\n]*)+", text))
    lines = [[line(each) for each in group if each.strip()] for group in groups]
    width = _wrap_width(lines)
    whole = [_unwrapped(group, width) for group in lines if group]
    # The lines at the head are title, place and day: none of them goes with the next.
    first, rest = whole[:1], whole[1:]
    texts = [*chain(*first), *chain.from_iterable(map(paragraphs, rest))]
    blocks = tuple(Paragraph(rich(text)) for text in texts)
    if not blocks:
        raise NotImportableError(EMPTY)
    return Manuscript(blocks)


def decoded(data: bytes) -> str:
    """The text of bytes in UTF-8, UTF-16, UTF-32 or Windows-1252; raises NotImportableError."""
    for bom, encoding in (*_BOMS, *_WIDE_BOMS):
        if data.startswith(bom):
            return data.decode(encoding, "replace").removeprefix("\ufeff")
    sample = data[:_SAMPLE]
    # Latin letters in UTF-16 have a zero byte beside each.
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = sample[offset::2]
        if len(half) > 1 and half.count(0) > 0.8 * len(half):
            return data.decode(encoding, "replace")
    try:
        text = data.decode()
    except UnicodeDecodeError:
        # Five bytes stand for nothing in Windows-1252.
        text = data.decode("cp1252", "replace")
    if len(_BINARY.findall(text[:_SAMPLE])) > len(text[:_SAMPLE]) // 100:
        raise NotImportableError("bukan teks. Buka di Word, lalu simpan ulang sebagai .docx.")
    return text


def paragraphs(lines: list[str]) -> Iterator[str]:
    """The lines of one group as paragraphs: each its own, but for short ones meant as lines."""
    run: list[str] = []
    for each in [*lines, ""]:
        is_short = len(each) <= MAX_LINE and any(map(str.isalnum, each))
        is_short = is_short and not each.endswith(_SENTENCE_END)
        if is_short and not is_marked(each):
            run.append(each)
            continue
        if len(run) > 1:
            yield "\n".join(run)
        else:
            yield from run
        run = []
        if each:
            yield each


def is_marked(text: str) -> bool:
    """Whether a line opens with what makes it stand for itself: a list's sign, or "Foto:"."""
    return _MARKED.match(text) is not None


def _wrap_width(groups: list[list[str]]) -> int:
    """How long the lines are where a program broke them; 0 where people did."""
    longest = max((len(each) for group in groups for each in group), default=0)
    inner = [each for group in groups for each in group[:-1]]
    long = [each for each in inner if len(each) in _WRAPPED]
    is_wrapped = longest in _WRAPPED and len(inner) > 2 and len(long) > 0.8 * len(inner)
    return longest if is_wrapped else 0


def _unwrapped(group: list[str], width: int) -> list[str]:
    """The lines joined again that were broken because the next word did not fit."""
    if not width:
        return group
    whole: list[str] = []
    previous = ""
    for each in group:
        fits = len(previous) + 1 + len(each.split(maxsplit=1)[0]) <= width
        if whole and not fits and not is_marked(each):
            whole[-1] += f" {each}"
        else:
            whole.append(each)
        previous = each
    return whole
