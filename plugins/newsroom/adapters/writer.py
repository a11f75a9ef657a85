"""The end of a build: verify what was staged, swap it in, and say what was made."""

from pathlib import Path

from pelican import Pelican
from pelican.log import console
from pelican.plugins import signals

from newsroom.adapters.gate import refuse_logged_errors
from newsroom.adapters.guard import stop, stopping
from newsroom.adapters.settings import PRODUCTION, build_options
from newsroom.production import FeedsRefusedError, Production
from newsroom.report import text_report
from newsroom.shown import shown_root
from newsroom.summary import summary

OUTCOME = "NEWSROOM_OUTCOME"


@stopping
def finish(pelican: Pelican) -> None:
    """Publish the staged site unless something of Pelican's own went wrong or was written."""
    refuse_logged_errors(pelican)
    strays = [path for path in Path(pelican.output_path).rglob("*") if path.is_file()]
    if strays:
        stop(f"Pelican menulis berkas di luar penyusunan: {strays[0].name}. Situs tidak dibuat.", 2)
    production: Production = pelican.settings[PRODUCTION]
    options = build_options(pelican.settings)
    try:
        outcome = production.finish()
    except FeedsRefusedError as refused:
        print(text_report(refused.findings, shown_root(options.output, options.root)), end="")
        stop("Situs tidak dibuat; yang sudah tayang tidak berubah.", 1)
    production.__exit__(None, None, None)
    pelican.settings[OUTCOME] = outcome
    print(text_report(outcome.findings, shown_root(options.content, options.root)), end="")
    print(summary(outcome))
    console.quiet = True  # Pelican's closing line counts only its own, unused generators


def register() -> None:
    """Connect the end of the build."""
    signals.finalized.connect(finish)
