"""Whether readers have an item, as far as this computer can tell, before a note for them is kept.

Another computer may have published it: what the published folder here does not know is no reason
to refuse a note, and so it is said, with what happens if the item was never public.
"""

from pathlib import Path

from newsroom.door_tasks import ROOT
from newsroom.editorial.opening import Opened
from newsroom.publicfolder import public_folder
from newsroom.release.errors import ReleaseFault
from newsroom.release.manifest import Manifest, read


def doubt(opened: Opened, output: Path | None, otherwise: str) -> str:
    """What is to be said where the item is not known to have been public; else "".

    `output` is the published folder, or None for that of `publishconf.py`; `otherwise` says what
    to do with an item that was never public.
    """
    manifest = _manifest(output or public_folder(ROOT))
    if manifest is None:
        known = (
            "Catatan terbitan tidak ada di komputer ini atau tidak terbaca, jadi tidak diketahui "
            "apakah tulisan ini sudah tayang."
        )
    elif _was_public(opened, manifest):
        return ""
    else:
        known = "Menurut folder terbit di komputer ini, tulisan ini belum pernah tayang."
    return f"{known} Bila memang belum, juga dari komputer lain, {otherwise}"


def _manifest(output: Path) -> Manifest | None:
    try:
        return read(output)
    except ReleaseFault:
        return None  # a note is not stopped by it; publishing says what is wrong


def _was_public(opened: Opened, manifest: Manifest) -> bool:
    # By its place in `content/`: a domain that is misspelt just now makes no other item of it.
    return any(known.path == opened.article.path for known in manifest.identities.values())
