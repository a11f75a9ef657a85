"""Notes on a published item, as its front matter holds them."""

from collections.abc import Callable

from newsroom.editorial.misprints import pattern
from newsroom.populationnumbers import population_numbers
from newsroom.reading.quoting import quoted
from newsroom.refusal import RefusedError
from newsroom.sourceedits.insertion import CORRECTIONS, NotInsertableError, insert
from newsroom.yamltext import scalar

PRIVATE = (
    "Catatan ini memuat NIK atau nomor Kartu Keluarga, padahal ikut terbit. Tulis tanpa nomor itu."
)


def with_note(raw: str, stamp: str, kind: str, text: str) -> str:
    """The source with one more note of that moment and kind.

    Raises NotInsertableError with the note, to be copied by hand, and RefusedError for a note with
    the number of a person, which would be published.
    """
    if any(population_numbers(text)):
        raise RefusedError(PRIVATE, 1)
    compose = _composer(stamp, kind, text)
    bracketed = f"{{tanggal: {stamp}, jenis: {kind}, isi: {quoted(text)}}}"
    try:
        return insert(raw, CORRECTIONS, compose, bracketed)
    except NotInsertableError as error:
        raise NotInsertableError(f"{error}\n\n{compose(None).rstrip()}") from None


def _composer(stamp: str, kind: str, text: str) -> Callable[[int | None], str]:
    lines = (f"tanggal: {stamp}", f"jenis: {kind}", f"isi: {scalar(text)}")

    def compose(indent: int | None) -> str:
        blank = " " * (2 if indent is None else indent)
        entry = f"{blank}- " + f"\n{blank}  ".join(lines) + "\n"
        return f"{CORRECTIONS.label}:\n{entry}" if indent is None else entry

    return compose


def corrected(raw: str, start: int, wrong: str, right: str) -> str | None:
    """The source with `right` for the one `wrong` in its body, which begins at `start`.

    None where it stands there not at all or more than once: then a person has to see to it.
    """
    found = list(pattern(wrong).finditer(raw, start))
    if len(found) != 1:
        return None
    begin, end = found[0].span()
    return raw[:begin] + right + raw[end:]
