"""The files that somebody names to import: which are meant, and their bytes."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from newsroom.importing.sources import MAX_BYTES, TOO_LARGE, NotImportableError
from newsroom.release.errors import reason

STANDARD_INPUT = Path("-")
_QUOTES = "\"'"


def meant(given: Path) -> Iterator[Path]:
    """The files that a word means: dragged ones come in quotation marks, `*` is not always read."""
    text = str(given).strip()
    if not _is_there(given) and len(text) > 2 and text[0] == text[-1] and text[0] in _QUOTES:
        given = Path(text[1:-1])
    if "*" in given.name and not _is_there(given):
        yield from sorted(given.parent.glob(given.name)) or [given]
    else:
        yield given


def _is_there(file: Path) -> bool:
    # Not `Path.exists`, which fails for a name that no system could have: a whole text, pasted.
    return os.path.exists(file)  # noqa: PTH110


def read(file: Path) -> bytes:
    """The bytes of a draft; raises NotImportableError."""
    if file == STANDARD_INPUT:
        return _typed()
    if file.name.startswith("~$"):
        raise NotImportableError("berkas sementara Word. Tutup Word, lalu sebutkan naskah aslinya.")
    try:
        if file.is_dir():
            raise NotImportableError("sebuah folder. Sebutkan naskahnya, misalnya rakor.docx.")
        if file.stat().st_size > MAX_BYTES:
            raise NotImportableError(TOO_LARGE)
        return file.read_bytes()
    except FileNotFoundError:
        raise NotImportableError("tidak ditemukan. Periksa nama dan foldernya.") from None
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "namanya tidak dapat dipakai"
        raise NotImportableError(
            f"tidak dapat dibuka: {why}. Tutup program lain yang memakainya."
        ) from None


def _typed() -> bytes:
    if sys.stdin.isatty():
        end = "Ctrl+Z lalu Enter" if sys.platform == "win32" else "Ctrl+D"
        print(f"Tempel naskahnya di sini, lalu akhiri di baris baru dengan {end}.", file=sys.stderr)
    stream = getattr(sys.stdin, "buffer", None)
    return stream.read(MAX_BYTES + 1) if stream else sys.stdin.read().encode()


def named(file: Path) -> str:
    """What a draft is called in a sentence about it."""
    return "Masukan" if file == STANDARD_INPUT else file.name
