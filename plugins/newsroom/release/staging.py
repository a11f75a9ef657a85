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

        Raises what `reserve` and `put` raise.
        """
        self.reserve(path)
        self.record(path, self.put(path, data))

    def reserve(self, path: str) -> None:
        """Take a path, which `put` and `record` then fill.

        Raises `PathRefused` for a path that is unsafe on any system, `DuplicatePath` for one
        that is taken (also by a folder, or in another case or Unicode form).
        """
        key = fold(path)
        if key in self._spellings or key in self._folders:
            self._refuse(path, self._spellings.get(key) or self._folders[key])
        check_path(path)
        folder = path.rpartition("/")[0]
        if folder and self._folders.get(fold(folder)) != folder:
            self._take_folder(path, folder)
        self._spellings[key] = path

    def put(self, path: str, data: bytes) -> FileRecord:
        """Write a reserved file; a copy of this process may do it, and its share be done again.

        Raises `StorageFailed` when the disk will not have it.
        """
        name = f"{self.folder}/{path}"
        with storage_faults(self.folder):
            try:
                file = open(name, "wb", buffering=0)  # noqa: PTH123, SIM115 - once for every file
            except FileNotFoundError:
                (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
                file = open(name, "wb", buffering=0)  # noqa: PTH123, SIM115
            with file:
                file.write(data)
        return FileRecord(hashlib.sha256(data).hexdigest(), len(data))

    def record(self, path: str, written: FileRecord) -> None:
        """Count a file that was reserved and put."""
        self._files[path] = written

    def _take_folder(self, path: str, folder: str) -> None:
        parts = folder.split("/")
        for count in range(1, len(parts) + 1):
            parent = "/".join(parts[:count])
            key = fold(parent)
            if key in self._spellings:
                self._refuse(path, self._spellings[key])
            if self._folders.setdefault(key, parent) != parent:
                self._refuse(path, self._folders[key])

    def _refuse(self, path: str, taken: str) -> None:
        raise DuplicatePath(
            f"Dua hasil menempati satu alamat berkas: “{show(path)}” dan “{show(taken)}”. "
            "Beri nama yang berbeda, bukan hanya besar kecil hurufnya."
        )
