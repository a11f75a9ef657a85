"""FTO017 — a line meant for a YouTube video that holds almost its address, and so stays text."""

import re
from collections.abc import Iterator
from urllib.parse import SplitResult

from newsroom.model import Article, Severity
from newsroom.prose.passages import Part, Prose
from newsroom.reading.videos import address, find, identity_in
from newsroom.rules.bodylinks import shortened
from newsroom.rules.engine import Hit, Rule

SIGNS = 11
# Signs of a list or quotation, any number of them, as they open a line.
_OPENING = re.compile(r"[ \t]*(?P<signs>(?:(?:[-*+•]|\d{1,3}[.)])[ \t]+|>[ \t]*)*)")
_LIST = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]")
_PICTURE = re.compile(r"[ \t]*!\[[^\]]*\]\S*[ \t]*")
_NOTE = "[^"
# What people put around an address, or behind it as behind a sentence.
_AROUND = " \t*\"'“”‘’().,;:!"
_FLOWING = re.compile(r"[\w,;]\s*$")
_CHANNELS = ("channel", "c", "user")

AGAIN = "Salin ulang alamatnya dengan tombol Bagikan di YouTube."
ALONE = (
    "Tulis alamatnya saja di satu baris, tanpa tanda lain, terpisah baris kosong dari daftar,"
    " kutipan, dan tabel."
)
ONE = "Untuk video, tempel alamat satu video; untuk tautan, tulis “[nama yang dituju](alamatnya)”."


def check(prose: Prose) -> Iterator[Hit]:
    body = prose.item.body
    # Small letters of bytes, which know no others than a to z, are far faster.
    is_named = b"youtu" in body.text.encode("utf-8", "replace").lower()
    if not (is_named and isinstance(prose.item, Article)):
        return
    played = {video.line for video in body.videos}
    words = next(passage.words for passage in prose.passages if passage.part is Part.BODY)
    lines, shown = body.text.split("\n"), words.split("\n")
    for number, line in enumerate(lines):
        # A comment is blank in the prose.
        if "youtu" not in line.lower() or number + body.first_line in played:
            continue
        if shown[number].strip() and (found := _problem(lines, number)):
            fact, seen, remedy = found
            column = len(line) - len(line.lstrip()) + 1
            yield Hit(number + body.first_line, column, fact=fact, seen=seen, remedy=remedy)


def _problem(lines: list[str], number: int) -> tuple[str, str, str] | None:
    """Why that line is no video, what readers see, and the remedy; None for what is no slip."""
    line = lines[number]
    opened = _OPENING.match(line)
    signs = opened["signs"] if opened else ""
    core = line[opened.end() if opened else 0 :].strip()
    is_link = core.startswith(("<", "["))
    bare = core if is_link or find(core) else core.strip(_AROUND)
    parts = address(bare)
    if parts is None or not parts.path.strip("/") or _is_note(lines, number):
        return None
    seen = "tautan" if is_link else "alamat yang tidak dapat diklik"
    identity = identity_in(parts)
    is_read = _flows(lines, number)
    if find(bare):
        fact = f"alamatnya {_place(lines, number, signs, bare != core)}"
        return None if is_link else (fact, seen, ALONE)
    if identity is None:
        return None if is_link or is_read else (_elsewhere(parts), seen, ONE)
    return None if is_read else (_wrong(identity), seen, AGAIN)


def _wrong(identity: str) -> str:
    if not identity:
        return "kode videonya tidak ada"
    if len(identity) != SIGNS:
        return f"kode videonya “{shortened(identity)}” {len(identity)} tanda, seharusnya {SIGNS}"
    return f"kode videonya “{identity}” memuat tanda selain huruf, angka, “-”, dan “_”"


def _elsewhere(parts: SplitResult) -> str:
    first = parts.path.strip("/").split("/")[0]
    if first.startswith("@") or first in _CHANNELS:
        return "alamatnya menuju kanal, bukan satu video"
    if first == "playlist":
        return "alamatnya menuju daftar putar, bukan satu video"
    return "alamatnya bukan alamat untuk menonton satu video"


def _place(lines: list[str], number: int, signs: str, is_wrapped: bool) -> str:
    """What keeps a sound address from being a video."""
    if ">" in signs:
        return "ada di dalam kutipan"
    if signs:
        return "ada di dalam daftar"
    if is_wrapped:
        return "diapit atau diikuti tanda lain"
    if lines[number].startswith(("    ", "\t")) and not _LIST.match(_opener(lines, number)):
        return "ditulis menjorok"
    return "menyatu dengan daftar, kutipan, atau tabel di atasnya"


def _opener(lines: list[str], number: int) -> str:
    """The nearest line above that is not indented: what an indented one belongs to."""
    above = (line for line in reversed(lines[:number]) if line.strip())
    return next((line for line in above if not line.startswith((" ", "\t"))), "")


def _is_note(lines: list[str], number: int) -> bool:
    """Whether it is the source that a footnote gives."""
    return lines[number].startswith((" ", "\t")) and _opener(lines, number).startswith(_NOTE)


def _flows(lines: list[str], number: int) -> bool:
    """Whether a sentence of the line above goes on in it."""
    above = lines[number - 1] if number else ""
    return _FLOWING.search(above) is not None and not _PICTURE.fullmatch(above)


RULE = Rule(
    code="FTO017",
    name="video-line-unplayed",
    default=Severity.ADVICE,
    check=check,
    message="Baris YouTube ini tidak menjadi video: {fact}. Pembaca hanya melihat {seen}. {remedy}",
)
