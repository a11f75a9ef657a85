"""The gate: before Pelican makes anything, everything is read and checked, or the build stops."""

import atexit
import re
import sys

from pelican import Pelican
from pelican.plugins import signals

from newsroom.adapters.guard import ErrorCounter, check_adapters, stop, stopping
from newsroom.adapters.settings import ERRORS, OUTPUT, PRODUCTION, build_options
from newsroom.production import GateClosedError, Production
from newsroom.progress import NEW_PHOTOS, counted
from newsroom.report import text_report
from newsroom.shown import shown_root
from newsroom.summary import delayed_sentence

AUTORELOAD = re.compile(r"^(?:--a[a-z]*|-[dvqDl]*r[dvqDrl]*)$")


@stopping
def prepare(pelican: Pelican) -> None:
    """Take output and deletion out of Pelican's hands before it touches the published folder."""
    check_adapters(pelican)
    if any(AUTORELOAD.match(word) for word in sys.argv[1:]) and "pelican" in sys.argv[0]:
        stop("Pilihan -r tidak dipakai di sini. Jalankan: python3 tasks.py serve", 2)
    pelican.settings[OUTPUT] = pelican.output_path
    options = build_options(pelican.settings)
    nowhere = options.cache / "pelican"
    pelican.output_path = pelican.settings["OUTPUT_PATH"] = str(nowhere)
    pelican.delete_outputdir = pelican.settings["DELETE_OUTPUT_DIRECTORY"] = False
    refuse_logged_errors(pelican)


@stopping
def begin(pelican: Pelican) -> None:
    """Take the lock, read and check everything; a closed gate prints its report and ends here."""
    if PRODUCTION in pelican.settings:
        stop("Satu proses hanya menyusun situs satu kali. Jalankan: python3 tasks.py serve", 2)
    options = build_options(pelican.settings)
    production = Production(options, lambda sentence: print(sentence, file=sys.stderr))
    production.__enter__()
    atexit.register(production.__exit__, None, None, None)
    pelican.settings[PRODUCTION] = production
    try:
        with counted(NEW_PHOTOS, sys.stderr) as on_photo:
            production.check(on_photo)
    except GateClosedError as closed:
        sys.stdout.write(text_report(closed.findings, shown_root(options.content, options.root)))
        delayed = delayed_sentence(closed.withdrawn, closed.findings)
        stop(f"Situs tidak dibuat; yang sudah tayang tidak berubah. {delayed}".rstrip(), 1)
    refuse_logged_errors(pelican)


def refuse_logged_errors(pelican: Pelican) -> None:
    """Stop when Pelican logged an error, which it would otherwise pass over."""
    counter: ErrorCounter = pelican.settings[ERRORS]
    if counter.messages:
        stop(f"Pelican melaporkan galat: {counter.messages[0]}. Situs tidak dibuat.", 2)


def register() -> None:
    """Connect the gate."""
    signals.initialized.connect(prepare)
    signals.get_generators.connect(begin)
