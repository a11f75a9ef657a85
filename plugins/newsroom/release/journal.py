"""What a swap by two renames is about to do, written down before it begins."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from newsroom.release.errors import RecoveryNeeded, show
from newsroom.release.paths import Siblings
from newsroom.release.system import flush_names


@dataclass(frozen=True, slots=True)
class Journal:
    """The published folder goes to `old`, then `staging` takes its place."""

    siblings: Siblings
    staging: Path
    old: Path

    @classmethod
    def read(cls, siblings: Siblings) -> Self | None:
        """The journal of an interrupted swap, None if there was none.

        Raises `RecoveryNeeded` for one that names anything but our own siblings.
        """
        try:
            text = siblings.journal.read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        except ValueError:
            text = ""
        try:
            names = json.loads(text)
            staging, old = names["staging"], names["old"]
            if not (siblings.owns(staging, "staging") and siblings.owns(old, "old")):
                raise ValueError
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise RecoveryNeeded(
                f"Catatan penggantian {show(siblings.journal)} rusak. Periksa apakah folder "
                f"{show(siblings.target)} utuh; bila tidak ada, kembalikan dari folder "
                f"bernama .{show(siblings.target.name)}.newsroom-old-… di sebelahnya. Sesudah "
                "itu hapus catatan tersebut, lalu ulangi."
            ) from error
        folder = siblings.target.parent
        return cls(siblings, folder / staging, folder / old)

    def write(self) -> None:
        """Put the journal on the disk, whole or not at all."""
        path = self.siblings.journal
        draft = self.siblings.journal_draft
        names = {"staging": self.staging.name, "old": self.old.name}
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            file.write(json.dumps(names, sort_keys=True))
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        flush_names(path.parent)

    def interruption(self) -> RecoveryNeeded:
        """The fault for a swap that could neither be finished nor undone at once."""
        return RecoveryNeeded(
            f"Penggantian folder {show(self.siblings.target)} terhenti di tengah jalan karena "
            f"dibuka program lain. Terbitan lama aman di {show(self.old)}. Tutup program itu, "
            "lalu ulangi; folder akan dipulihkan sendiri."
        )

    def contradiction(self) -> RecoveryNeeded:
        """The fault for a published folder that stands beside both of its candidates."""
        return RecoveryNeeded(
            f"Penggantian folder {show(self.siblings.target)} terputus, lalu folder itu diisi "
            f"program lain. Terbitan lama ada di {show(self.old)}, yang baru di "
            f"{show(self.staging)}. Pindahkan folder {show(self.siblings.target)} ke tempat "
            "lain, lalu ulangi; terbitan akan dipulihkan sendiri."
        )
