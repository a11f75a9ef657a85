"""Pelican, run from our own commands with the project's settings."""

import os
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import console, init
from pelican.settings import read_settings

from newsroom.adapters.settings import ERRORS, PRODUCTION, WORKERS
from newsroom.adapters.writer import OUTCOME
from newsroom.parallel import uncollected
from newsroom.production import Outcome


def run(configuration: Path, overrides: dict[str, Any]) -> Outcome | int:
    """One build by Pelican with that settings file; the exit code where the gate stops it."""
    init()
    console.quiet = True
    settings = read_settings(str(configuration), override=overrides)
    settings[WORKERS] = os.cpu_count() or 1
    try:
        with uncollected():
            pelican = Pelican(settings)
            pelican.run()
    except SystemExit as stopped:
        return int(stopped.code or 0)
    finally:
        settings[ERRORS].detach()
        production = settings.get(PRODUCTION)
        if production is not None:
            production.__exit__(None, None, None)
    outcome: Outcome = pelican.settings[OUTCOME]
    return outcome
