"""Addresses that whoever runs the server may fill, too: what they put there goes before ours."""

import os
from collections.abc import Collection
from pathlib import Path

from newsroom.release.manifest import Manifest
from newsroom.release.verify import is_file

YIELDING = frozenset({".well-known/security.txt", "favicon.ico"})
"""Files that servers commonly have of their own, and that the site can do without."""


def claimed(target: Path, previous: Manifest | None) -> frozenset[str]:
    """Those addresses at which the published folder holds something else than we put there."""
    files = previous.files if previous else {}
    return frozenset(
        path
        for path in YIELDING
        if os.path.lexists(target / path)
        and not (path in files and is_file(f"{target}/{path}", files[path]))
    )


def still_ours(target: Path, previous: Manifest | None) -> Collection[str]:
    """The paths of the folder's own manifest without those that are claimed."""
    return previous.files.keys() - claimed(target, previous) if previous else ()
