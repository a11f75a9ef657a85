"""The search of a site: which files readers' browsers search in, made by pagefind from its pages.

It is made anew for every build from the pages of that build alone, so nothing that left the site
stays in it. What pagefind offers beside its engine (interfaces, styles) is left out: the theme has
its own (docs/adr/008-search.md).
"""

import os
import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from newsroom.release.errors import reason

SEARCH = "/cari/"
"""The page on which readers search; its address stands in headers and links and stays."""

FOLDER = "pagefind/"
"""Where the index lies in the site."""

LANGUAGE = "id"
"""Its stemmer is Snowball's for Indonesian: "penyampaian" and "menyampaikan" are one word to it."""

_PATIENCE = 600
"""Seconds; 5,000 items take seven."""

_USED = re.compile(
    r"pagefind\.js|pagefind-entry\.json|pagefind\.id_\w+\.pf_meta|wasm\.id\.pagefind"
    r"|(?:fragment|index)/id_\w+\.pf_(?:fragment|index)"
)

_NEEDED = (
    *("pagefind.js", "pagefind-entry.json", "pagefind.id_*.pf_meta", "wasm.id.pagefind"),
    "fragment/id_*.pf_fragment",
)
"""Without any one of these no reader finds anything."""

_AGAIN = "Jalankan perintah yang sama sekali lagi."


class SearchUnmadeError(Exception):
    """Raised where no index can be made; the message tells staff why and what helps."""


def search_index(pages: Iterable[tuple[str, bytes]]) -> tuple[tuple[str, bytes], ...]:
    """Every file of the index of those pages, sorted by path; the same pages give the same bytes.

    Paths are relative to the site. A page is found by what its `data-pagefind-body` holds. Without
    pages there is no index. Raises SearchUnmadeError.
    """
    try:
        # On Windows a scanner that holds a fresh file keeps it from being removed: the index is
        # made all the same.
        with TemporaryDirectory(prefix="cari-", ignore_cleanup_errors=True) as name:
            folder = Path(name)
            if not _lay_out(pages, folder / "situs"):
                return ()
            _run(_program(), folder)
            return tuple(_made(folder / "indeks"))
    except OSError as error:
        raise SearchUnmadeError(
            f"berkas sementaranya tidak dapat ditulis: {reason(error)}. Perbaiki penyebabnya, lalu "
            "terbitkan lagi."
        ) from error


def _lay_out(pages: Iterable[tuple[str, bytes]], folder: Path) -> bool:
    """Put the pages where pagefind looks for them, alone, so that it can read no other."""
    is_any = False
    for path, data in pages:
        is_any = True
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return is_any


def _program() -> Path:
    try:
        from pagefind_bin import get_executable  # noqa: PLC0415 - not there on every machine
    except ImportError:
        raise SearchUnmadeError(
            "program pembuat indeksnya (pagefind) tidak ada untuk komputer ini. Terbitkan dari "
            "komputer lain: Windows 64-bit, Linux, atau macOS 12 ke atas."
        ) from None
    try:
        return Path(get_executable())
    except FileNotFoundError:
        raise SearchUnmadeError(
            "program pembuat indeksnya (pagefind) hilang dari komputer ini, barangkali dikarantina "
            "antivirus. Pulihkan dari antivirus, atau hapus folder .venv dan jalankan perintah "
            "yang sama sekali lagi."
        ) from None


def _run(program: Path, folder: Path) -> None:
    # Settings of another project, in a variable or a file of the folder it is started in, are not
    # for our index.
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")
    }
    command = (program, "--site", "situs", "--output-path", "indeks")
    try:
        ended = subprocess.run(  # noqa: S603 - our own dependency
            (*command, "--force-language", LANGUAGE, "--silent"),
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise SearchUnmadeError(
            f"program pembuat indeksnya tidak selesai dalam {_PATIENCE // 60} menit. {_AGAIN}"
        ) from late
    except OSError as error:
        raise SearchUnmadeError(
            f"program pembuat indeksnya tidak dapat dijalankan ({reason(error)}), barangkali "
            "ditahan antivirus. Izinkan program itu di antivirus, atau hapus folder .venv, lalu "
            "jalankan perintah yang sama sekali lagi."
        ) from error
    made = folder / "indeks"
    if ended.returncode or not all(any(made.glob(name)) for name in _NEEDED):
        raise SearchUnmadeError(
            f"program pembuat indeksnya berhenti sebelum selesai (kode {ended.returncode}). "
            f"{_AGAIN}"
        )


def _made(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        name = path.relative_to(folder).as_posix()
        if _USED.fullmatch(name):
            yield FOLDER + name, path.read_bytes()
