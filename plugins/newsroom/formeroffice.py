"""The office's own files as they were published last, for a withdrawal that finds them broken.

`satker.yaml` and the registers are part of every page. While one is being mended, an item that has
to go goes with what the public knows of the office already.
"""

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from newsroom.model import Newsroom
from newsroom.photos.store import load, save
from newsroom.pipeline import Checked
from newsroom.release.manifest import Manifest

OFFICE, REGISTERS = "satker.yaml", "daftar/"
_DIGITS = 32

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
    kept = _kept(previous, cache)
    if kept is None:
        return None
    newsroom = checked.newsroom
    sources = (newsroom.satker_source, *newsroom.registers.sources)
    read = {source.path for source in sources if source.digest}
    gone = {path for path in kept if path not in read}
    return {path: kept.get(path) for path in {*faulty(checked), *gone}}


def keep_office(
    newsroom: Newsroom, manifest: Manifest, target: Path, cache: Path, before: Manifest | None
) -> None:
    """Keep these files as readers have them, under the manifest that the folder `target` has now.

    After a publication they are those that it was read from; one that stood in for a file comes
    from the one `before`. A trial build leaves them as they were. Where one has changed since it
    was read, nothing is kept. What was kept for that folder before goes, and no other folder's:
    one may be a copy of the other.
    """
    former = _kept(before, cache) if before else None
    files = _as_read(newsroom, former or {}) if manifest.is_published else former
    if files is None:
        return
    folder = _digest(str(target).encode())[:_DIGITS]
    place = _folder(cache) / f"office-{folder}-{_sign(manifest)}.json"
    text = {path: data.decode() for path, data in files.items()}
    save(place, json.dumps({"files": text}, ensure_ascii=False).encode())
    for old in _folder(cache).glob(f"office-{folder}-*.json"):
        if old.name != place.name:
            with suppress(OSError):
                old.unlink()


def _as_read(newsroom: Newsroom, former: Mapping[str, bytes]) -> Mapping[str, bytes] | None:
    files = {}
    for source in (newsroom.satker_source, *newsroom.registers.sources):
        if is_shared(source.path) and source.digest:
            read = (load(newsroom.tree.root / source.path), former.get(source.path))
            data = next((data for data in read if data and _digest(data) == source.digest), None)
            if data is None:
                return None
            files[source.path] = data
    return files


def _kept(manifest: Manifest, cache: Path) -> Mapping[str, bytes] | None:
    """These files under that manifest; its folder may have been moved or copied since."""
    places = sorted(_folder(cache).glob(f"office-*-{_sign(manifest)}.json"))
    return next((files for place in places if (files := _loaded(place)) is not None), None)


def _loaded(place: Path) -> Mapping[str, bytes] | None:
    try:
        files = json.loads(load(place) or b"")["files"]
        return {str(path): str(text).encode() for path, text in files.items()}
    except (ValueError, KeyError, TypeError, AttributeError):  # cut short, or another's
        return None


def _folder(cache: Path) -> Path:
    return cache / "published"


def _sign(manifest: Manifest) -> str:
    return _digest(manifest.dump())[:_DIGITS]


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
