"""The only reader of Pelican's settings: what a build needs of them."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newsroom.production import BuildOptions

PRODUCTION = "NEWSROOM_PRODUCTION"
OUTPUT = "NEWSROOM_OUTPUT"
ERRORS = "NEWSROOM_ERRORS"
WORKERS = "NEWSROOM_WORKERS"


def build_options(settings: Mapping[str, Any]) -> BuildOptions:
    """The options of the build that these settings describe."""
    return BuildOptions(
        root=Path(settings["NEWSROOM_ROOT"]),
        content=Path(settings["PATH"]),
        output=Path(settings.get(OUTPUT) or settings["OUTPUT_PATH"]),
        theme=Path(settings["THEME"]),
        cache=Path(settings["NEWSROOM_CACHE"]),
        at=settings.get("NEWSROOM_AT"),
        is_published=bool(settings.get("NEWSROOM_PUBLISHED")),
        environment=os.environ,
        now=datetime.now(UTC),
        home=Path.home(),
        workers=int(settings.get(WORKERS, 1)),
    )
