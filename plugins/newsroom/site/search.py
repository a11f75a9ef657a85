"""The search of a site: which files readers' browsers search in, made by pagefind from its pages.

It is made anew for every build from the pages of that build alone, so nothing that left the site
stays in it. What pagefind offers beside its engine (interfaces, styles) is left out: the theme has
its own (docs/adr/008-search.md).
"""

import base64
import json
import os
import re
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from io import BufferedReader
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread, Timer
from typing import IO, cast

from newsroom.release.errors import reason, show

SEARCH = "/cari/"
"""The page on which readers search; its address stands in headers and links and stays."""

FOLDER = "pagefind/"
"""Where the index lies in the site."""

LANGUAGE = "id"
"""Its stemmer is Snowball's for Indonesian: "penyampaian" and "menyampaikan" are one word to it."""

Message = Mapping[str, object]

_PATIENCE = 600
"""Seconds; 5,000 items take 30."""

_GRACE = 1.0
"""Seconds that it may take to end once it has closed its output, which it does by ending."""

_MOST_WORDS = 200
"""Characters of an error that are told; it can quote a whole page."""

_END = b","
"""What stands behind each message, which is JSON in base64 (pagefind's `--service`)."""

_PIECE = 1 << 16

_USED = re.compile(
    r"pagefind\.js|pagefind-entry\.json|pagefind\.id_\w+\.pf_meta|wasm\.id\.pagefind"
    r"|(?:fragment|index)/id_\w+\.pf_(?:fragment|index)"
)

_NEEDED = tuple(
    map(
        re.compile,
        (
            *(r"pagefind\.js", r"pagefind-entry\.json", r"pagefind\.id_\w+\.pf_meta"),
            *(r"wasm\.id\.pagefind", r"fragment/id_\w+\.pf_fragment"),
        ),
    )
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
            laid_out = _lay_out(pages, folder)
            if not laid_out:
                return ()
            made = _ask(_program(), _requests(laid_out, folder))
    except OSError as error:
        raise SearchUnmadeError(
            f"berkas sementaranya tidak dapat ditulis: {reason(error)}. Perbaiki penyebabnya, lalu "
            "terbitkan lagi."
        ) from error
    used = {path: data for path, data in sorted(made.items()) if _USED.fullmatch(path)}
    if not all(any(map(needed.fullmatch, used)) for needed in _NEEDED):
        raise _halfway(0)
    return tuple((FOLDER + path, data) for path, data in used.items())


def _lay_out(pages: Iterable[tuple[str, bytes]], folder: Path) -> list[str]:
    """Put the pages where pagefind reads them, alone, so that it can read no other."""
    paths = []
    for path, data in pages:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        paths.append(path)
    return paths


def _requests(paths: Iterable[str], folder: Path) -> tuple[Message, ...]:
    # Page by page and sorted: of a whole folder the program takes and numbers pages in the order in
    # which the file system happens to list them. Paths are slugs, which no pattern changes.
    site = str(folder)
    return (
        {"type": "NewIndex", "config": {"force_language": LANGUAGE}},
        *({"type": "AddDir", "index_id": 0, "path": site, "glob": each} for each in sorted(paths)),
        # Given and not written: it answers before all it writes is in the files.
        {"type": "GetFiles", "index_id": 0},
    )


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


def _ask(program: Path, requests: Sequence[Message]) -> dict[str, bytes]:
    """The files that it answers the last request with, when it has answered all.

    It ends when nothing more can come, also what it has not answered by then.
    """
    late = Event()
    with _started(program) as process:
        asked = cast(IO[bytes], process.stdin)
        sender = Thread(target=_send, args=(asked, requests), daemon=True)

        def stop() -> None:
            late.set()
            process.kill()

        limit = Timer(_PATIENCE, stop)
        code: int | None = None
        try:
            _start(limit, sender)
            answer = _answered(cast(BufferedReader, process.stdout), len(requests))
            if answer is None:
                code = _ended(process)
            elif isinstance(answer, str):
                process.kill()
            sender.join()
            with suppress(OSError):
                asked.close()
            process.wait()
        except BaseException:  # such as somebody's Ctrl+C, after which it is not waited for
            process.kill()
            raise
        finally:
            limit.cancel()
    if late.is_set():
        raise SearchUnmadeError(
            f"program pembuat indeksnya tidak selesai dalam {_PATIENCE // 60} menit. {_AGAIN}"
        )
    if answer is None:
        raise _halfway(code)
    if isinstance(answer, str):
        raise SearchUnmadeError(
            f"program pembuat indeksnya {answer}. {_AGAIN} Bila terulang, kirimkan baris ini "
            "kepada pengelola aplikasi."
        )
    return answer


def _started(program: Path) -> subprocess.Popen[bytes]:
    # Settings of another project, in a variable or a file of the folder it is started in, are not
    # for our index.
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")
    }
    try:
        return subprocess.Popen(  # noqa: S603 - our own dependency
            (program, "--service"),
            cwd=program.parent,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        raise SearchUnmadeError(
            f"program pembuat indeksnya tidak dapat dijalankan ({reason(error)}), barangkali "
            "ditahan antivirus. Izinkan program itu di antivirus, atau hapus folder .venv, lalu "
            "jalankan perintah yang sama sekali lagi."
        ) from error


def _start(*threads: Thread) -> None:
    try:
        for thread in threads:
            thread.start()
    except RuntimeError as error:
        raise SearchUnmadeError(
            "komputer ini sedang terlalu sibuk untuk membuat indeksnya. Tutup program lain, lalu "
            "jalankan perintah yang sama sekali lagi."
        ) from error


def _send(to: IO[bytes], requests: Sequence[Message]) -> None:
    """Give it all requests; one that has ended takes none, and says so by its silence."""
    with suppress(OSError):
        for number, request in enumerate(requests, start=1):
            message = json.dumps({"message_id": number, "payload": request})
            to.write(base64.b64encode(message.encode()) + _END)
        to.flush()


def _answered(told: BufferedReader, count: int) -> dict[str, bytes] | str | None:
    """The files of the last of so many answers; None where it falls silent before.

    A text, in Indonesian, tells what it did instead: gave an error, or what is no answer.
    """
    message: list[bytes] = []
    try:
        while piece := told.read1(_PIECE):
            *ends, begun = piece.split(_END)
            for end in ends:
                answer = json.loads(base64.b64decode(b"".join((*message, end))))["payload"]
                message.clear()
                count -= 1
                if answer["type"] == "Error":
                    return _refusal(answer.get("message"))
                if not count:
                    return {
                        file["path"].replace("\\", "/"): base64.b64decode(file["content"])
                        for file in answer["files"]
                    }
            message.append(begun)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        # No words of this program.
        return "memberi jawaban yang tidak dapat dibaca"
    return None


def _refusal(message: object) -> str:
    """What it did, with its own words for those who look after it: they are English."""
    words = " ".join(message.split()) if isinstance(message, str) else ""
    if not words:
        return "gagal tanpa menyebut sebabnya"
    return f"gagal dengan pesan “{show(words[:_MOST_WORDS])}”"


def _ended(process: subprocess.Popen[bytes]) -> int | None:
    """The code that a silent one ended with; None where it has to be ended."""
    try:
        return process.wait(_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        return None


def _halfway(code: int | None) -> SearchUnmadeError:
    end = "berhenti menjawab sebelum selesai"
    if code is not None:
        end = f"berhenti sebelum selesai (kode {code})"
    return SearchUnmadeError(f"program pembuat indeksnya {end}. {_AGAIN}")
