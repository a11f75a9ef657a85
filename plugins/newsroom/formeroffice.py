"""The office's own files as they were published last, for a withdrawal that finds them broken.

`satker.yaml` and the registers are part of every page. While one is being mended, an item that has
to go goes with what the public knows of the office already.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from newsroom.model import Newsroom
from newsroom.photos.store import load, save
from newsroom.pipeline import Checked
from newsroom.release.manifest import Manifest

OFFICE, REGISTERS = "satker.yaml", "daftar/"

StandIns = Mapping[str, bytes | None]
"""What is read in the place of these files of `content/`; None for one that is not to be there."""


def is_shared(path: str) -> bool:
    """Whether it is one of the files that every page is made from."""
    return path == OFFICE or path.startswith(REGISTERS)


def faulty(checked: Checked) -> tuple[str, ...]:
    """Such files with a finding that closes the gate."""
    blocking = (finding.path for finding in checked.findings if finding.is_blocking)
    return tuple(sorted(set(filter(is_shared, blocking))))


def stand_ins(checked: Checked, previous: Manifest, cache: Path) -> StandIns | None:
    """For each faulty one, and each that cannot be read now, what it was in that publication.

    None where this computer did not keep that.
    """
    kept = _kept(checked.newsroom, cache, previous)
    if kept is None:
        return None
    newsroom = checked.newsroom
    sources = (newsroom.satker_source, *newsroom.registers.sources)
    read = {source.path for source in sources if source.digest}
    gone = {path for path in kept if path not in read}
    return {path: kept.get(path) for path in {*faulty(checked), *gone}}


def keep_office(
    newsroom: Newsroom, manifest: Manifest, cache: Path, before: Manifest | None
) -> None:
    """Keep these files as they were read for the publication of that manifest.

    One that stood in for a file comes from the publication `before`. Where one has changed since
    it was read, nothing is kept.
    """
    former = _kept(newsroom, cache, before) or {}
    files = {}
    for source in (newsroom.satker_source, *newsroom.registers.sources):
        if is_shared(source.path) and source.digest:
            read = (load(newsroom.tree.root / source.path), former.get(source.path))
            data = next((data for data in read if data and _digest(data) == source.digest), None)
            if data is None:
                return
            files[source.path] = data.decode()
    text = json.dumps({"manifest": _digest(manifest.dump()), "files": files}, ensure_ascii=False)
    save(_place(newsroom, cache), text.encode())


def _kept(newsroom: Newsroom, cache: Path, manifest: Manifest | None) -> dict[str, bytes] | None:
    data = load(_place(newsroom, cache))
    if data is None or manifest is None:
        return None
    try:
        kept = json.loads(data)
        if kept["manifest"] != _digest(manifest.dump()):
            return None
        return {str(path): str(text).encode() for path, text in kept["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError):  # cut short, or another's
        return None


def _place(newsroom: Newsroom, cache: Path) -> Path:
    content = _digest(str(newsroom.tree.root.absolute()).encode())
    return cache / "published" / f"office-{content[:16]}.json"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
