"""Where the public site is: the folder in `publishconf.py`, read without starting Pelican."""

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

_SETTINGS = "pelicanconf"
_DEFAULT = "output"


def public_folder(root: Path) -> Path:
    """The folder that `publishconf.py` below `root` publishes into, absolute.

    Whoever checks has to know what readers have seen, wherever it lies. `output` is taken where
    the file is missing, names no folder, or needs more of the other settings than their `ROOT`:
    then publishing itself says what is wrong with it.
    """
    default = root / _DEFAULT
    settings = ModuleType(_SETTINGS)
    vars(settings).update(ROOT=root, OUTPUT_PATH=str(default))
    before = sys.modules.get(_SETTINGS)
    sys.modules[_SETTINGS] = settings
    named: dict[str, Any] = {}
    try:
        path = root / "publishconf.py"
        named = {"__file__": str(path), "__name__": "publishconf"}
        exec(compile(path.read_bytes(), path, "exec"), named)  # noqa: S102 - the office's settings
    except Exception:  # what others wrote there may raise anything
        return default
    finally:
        sys.modules.pop(_SETTINGS)
        if before is not None:
            sys.modules[_SETTINGS] = before
    # As Pelican does, from the settings' folder.
    return root / str(named.get("OUTPUT_PATH") or default)
