"""`serve`: a preview in the browser that follows every change, on this computer alone."""

import os
import sys
import webbrowser
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread

from newsroom import textfile
from newsroom.door import explain_fault
from newsroom.door_tasks import ROOT
from newsroom.edition import EditionRefusedError, edition_time
from newsroom.editorial.opening import open_item
from newsroom.nocontent import no_content
from newsroom.photos.sources import FileUnreadError, SourceChangedError
from newsroom.pipeline import DEFAULT_ZONE
from newsroom.preview.content import DESK, PreviewOptions, build
from newsroom.preview.folder import Folder
from newsroom.preview.proof import NotProofedError, proof
from newsroom.preview.server import LAST_PORT, NoPortError, PreviewServer, open_server
from newsroom.preview.stage import PreviewResult, Stage
from newsroom.preview.watch import Changes, follow
from newsroom.publicfolder import public_folder
from newsroom.refusal import RefusedError
from newsroom.release.errors import reason
from newsroom.shown import from_here

CACHE = ROOT / ".cache" / "newsroom"
THEME = ROOT / "theme"
FAULT = "Pratinjau gagal disusun karena kesalahan di dalam program; lihat layar perintah."
PATIENCE = 10.0
"""Seconds that the end waits for a build under way."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the door hands over."""

    content: Path
    port: int
    at: str | None
    browser: bool
    file: Path | None = None


class FolderRefusedError(ValueError):
    """Raised for content that is not there or a preview folder that cannot be had, in words."""


def run(options: Options) -> int:
    """Serve until Ctrl+C; 0 at the end, 2 where the preview cannot begin."""
    preview = PreviewOptions(
        root=ROOT,
        content=options.content,
        output=public_folder(ROOT),
        theme=THEME,
        cache=CACHE,
        at=options.at,
        environment=os.environ,
        workers=os.cpu_count() or 1,
    )
    if options.file is not None:
        return _write_proof(options.file, preview)
    try:
        server = begin(options, preview)
    except (EditionRefusedError, NoPortError, FolderRefusedError) as refusal:
        _say(str(refusal))
        return 2
    if options.port not in (0, server.port):
        _say(f"Porta {options.port} sedang dipakai; pratinjau memakai porta {server.port}.")
    _say(f"Pratinjau: {server.url} (tekan Ctrl+C untuk berhenti)")
    _say(f"Meja redaksi: {server.url}{DESK.removesuffix('index.html')}")
    serve(server, preview, opens_browser=options.browser)
    _say("Pratinjau berhenti.")
    return 0


def _write_proof(item: Path, preview: PreviewOptions) -> int:
    """Write the item's proof and say where; 2 where there is nothing to write, 1 where it fails."""
    try:
        opened = open_item(item, preview.content, preview.at, preview.cache)
        data = proof(opened.checked, opened.article, preview.theme, preview.cache)
        place = preview.root / "output-humas" / f"{opened.article.slug}.html"
        place.parent.mkdir(parents=True, exist_ok=True)
        textfile.write(place, data)
    except RefusedError as refused:
        _say(str(refused))
        return refused.code
    except (NotProofedError, FileUnreadError, SourceChangedError) as fault:
        _say(str(fault))
        return 1
    except OSError as error:
        named = f" {error.filename}" if error.filename else ""
        _say(
            f"Berkas{named} tidak dapat ditulis: {reason(error)}. Bila berkas itu sedang dibuka "
            "di program lain, tutup dahulu."
        )
        return 1
    kilobytes = len(data.encode()) // 1000
    print(f"Ditulis: {from_here(place, Path.cwd())} ({kilobytes} kB). Kirim berkas ini saja.")
    return 0


def begin(options: Options, preview: PreviewOptions) -> PreviewServer:
    """A server with an empty stage, in a folder of its own for each port.

    Raises NoPortError, EditionRefusedError, FolderRefusedError.
    """
    if not preview.content.is_dir():
        raise FolderRefusedError(no_content(preview.content))
    if not 0 <= options.port <= LAST_PORT:
        raise NoPortError(f"Nomor porta harus antara 0 dan {LAST_PORT}.")
    edition_time(preview.at, preview.environment, datetime.now(UTC), DEFAULT_ZONE)
    server = open_server(options.port)
    try:
        server.stage = Stage(Folder(preview.cache / "preview" / str(server.port)))
    except OSError as error:
        server.server_close()
        sentence = f"Folder pratinjau tidak dapat dibuat: {reason(error)}."
        raise FolderRefusedError(sentence) from error
    return server


def serve(server: PreviewServer, preview: PreviewOptions, *, opens_browser: bool) -> None:
    """Build, watch and answer until interrupted or shut down; leaves nothing running."""
    stop = Event()
    watcher = Thread(target=_keep_current, args=(server.stage, preview, stop), daemon=True)
    watcher.start()
    with suppress(KeyboardInterrupt):
        if opens_browser:
            webbrowser.open(server.url)
        server.serve_forever()
    stop.set()
    server.stage.close()
    server.server_close()
    watcher.join(PATIENCE)


def _keep_current(stage: Stage, preview: PreviewOptions, stop: Event) -> None:
    """Build now and after each change; runs in a thread of its own."""

    def rebuild(_: Changes) -> None:
        try:
            stage.show(built(preview))
        except OSError as error:
            problem = f"Folder pratinjau tidak dapat ditulis: {reason(error)}."
            _say(problem)
            stage.show(PreviewResult(None, problem=problem))

    try:
        follow((preview.content, preview.theme), rebuild, stop)
    except (OSError, RuntimeError):
        _say(
            "Perubahan berkas tidak dapat dipantau di sini. Jalankan tugas pratinjau sekali lagi"
            " sesudah menulis."
        )


def built(preview: PreviewOptions) -> PreviewResult:
    """One build, its findings printed; a fault of our own keeps the preview alive and is told."""
    try:
        made = build(preview, datetime.now(UTC))
    except Exception as error:
        explain_fault(error, preview.root)
        return PreviewResult(None, problem=FAULT)
    sys.stdout.write(made.report)
    sys.stdout.flush()
    return made.result


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
