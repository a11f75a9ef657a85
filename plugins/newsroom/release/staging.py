"""A private folder beside the published one, in which the new site is assembled."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Self

from newsroom.release.errors import DuplicatePath, show, storage_faults
from newsroom.release.manifest import FileRecord
from newsroom.release.paths import Siblings, check_path, fold
from newsroom.release.system import remove_tree


class Staging:
    """The new site while it grows; as a context manager it leaves nothing behind.

    `target` is the resolved published folder, whose lock is held. Nobody else reads the staging
    folder, so its files are written straight, without a temporary name, and flushed all at once
    by `swap.publish`. A staging folder that a killed process left is removed by `swap.recover`.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self.folder = Siblings(target).fresh("staging")
        self._files: dict[str, FileRecord] = {}
        self._spellings: dict[str, str] = {}
        self._folders: dict[str, str] = {}

    @property
    def files(self) -> Mapping[str, FileRecord]:
        """Every path written so far with its hash and size, in the order of writing."""
        return MappingProxyType(self._files)

    def __enter__(self) -> Self:
        with storage_faults(self.folder):
            self.folder.mkdir(parents=True)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        remove_tree(self.folder)

    def write(self, path: str, data: bytes) -> None:
        """Put one file at a posix path relative to the site.

        Raises `PathRefused` for a path that is unsafe on any system, `DuplicatePath` for one
        that is taken (also by a folder, or in another case or Unicode form), `StorageFailed`
        when the disk will not have it.
        """
        key = fold(path)
        if key in self._spellings or key in self._folders:
            self._refuse(path, self._spellings.get(key) or self._folders[key])
        check_path(path)
        folder = path.rpartition("/")[0]
        with storage_faults(self.folder):
            if folder and self._folders.get(fold(folder)) != folder:
                self._add_folder(path, folder)
            name = f"{self.folder}/{path}"
            with open(name, "xb", buffering=0) as file:  # noqa: PTH123 - once for every file
                file.write(data)
        self._spellings[key] = path
        self._files[path] = FileRecord(hashlib.sha256(data).hexdigest(), len(data))

    def _add_folder(self, path: str, folder: str) -> None:
        parts = folder.split("/")
        for count in range(1, len(parts) + 1):
            parent = "/".join(parts[:count])
            key = fold(parent)
            if key in self._spellings:
                self._refuse(path, self._spellings[key])
            if self._folders.setdefault(key, parent) != parent:
                self._refuse(path, self._folders[key])
        (self.folder / folder).mkdir(parents=True, exist_ok=True)

    def _refuse(self, path: str, taken: str) -> None:
        raise DuplicatePath(
            f"Dua hasil menempati satu alamat berkas: “{show(path)}” dan “{show(taken)}”. "
            "Beri nama yang berbeda, bukan hanya besar kecil hurufnya."
        )
