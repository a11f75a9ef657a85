"""Which relative paths a site may have, and what the files beside the published folder are."""

import os
import re
import secrets
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from newsroom.release.errors import PathRefused, show

#: Longest name most file systems store, in bytes of UTF-8.
_NAME_BYTES = 255

# What Windows refuses in a name, and its device names (Win32, "Naming Files, Paths, and
# Namespaces").
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)

#: Top-level names that belong to the publication itself or to whoever keeps the folder.
_KEPT = frozenset({".newsroom", ".git"})


def fold(path: str) -> str:
    """The path as a file system compares it that minds neither case nor Unicode form."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", path).casefold()


def check_name(name: str) -> None:
    """Pass a single file or folder name that every system can store; else `PathRefused`."""
    if name in ("", ".", ".."):
        _refuse(name, "bagian alamat kosong, `.` atau `..`")
    if _FORBIDDEN.search(name):
        _refuse(name, 'memuat karakter kendali atau salah satu dari < > : " | ? * \\')
    if name[-1] in ". ":
        _refuse(name, "berakhir dengan titik atau spasi")
    if _DEVICES.fullmatch(name.split(".", 1)[0].rstrip(" ")):
        _refuse(name, "nama yang dipakai Windows sendiri")
    try:
        length = len(name.encode("utf-8"))
    except UnicodeEncodeError:
        _refuse(name, "bukan teks Unicode yang sah")
    if length > _NAME_BYTES:
        _refuse(f"{name[:40]}…", f"lebih dari {_NAME_BYTES} bita")


def check_path(path: str) -> None:
    """Pass a posix path relative to the site that is safe everywhere; else `PathRefused`.

    Refused: absolute paths, drive letters, backslashes, empty parts, `.` and `..`, reserved
    names, and anything in `.newsroom/` and `.git/`, which the renderers do not own.
    """
    parts = path.split("/")
    for part in parts:
        check_name(part)
    if fold(parts[0]) in _KEPT:
        _refuse(path, "tempat itu bukan milik halaman situs")


def _refuse(path: str, reason: str) -> None:
    raise PathRefused(f"Alamat berkas “{show(path)}” tidak dapat dipakai: {reason}.")


@dataclass(frozen=True, slots=True)
class Siblings:
    """The names beside a published folder that this package uses, all on its file system."""

    target: Path

    @property
    def lock(self) -> Path:
        """The file the operating system locks; it holds nothing."""
        return self._named("lock")

    @property
    def holder(self) -> Path:
        """Who holds the lock; only a note, never a lock by itself."""
        return self._named("holder.json")

    @property
    def journal(self) -> Path:
        """What a swap by two renames is about to do."""
        return self._named("journal.json")

    @property
    def journal_draft(self) -> Path:
        """The journal while it is being written."""
        return self._named("journal.json.tmp")

    def fresh(self, kind: str) -> Path:
        """A new name of that kind (`staging` or `old`); nothing is made."""
        return self._named(f"{kind}-{os.getpid()}-{secrets.token_hex(4)}")

    def owns(self, name: str, kind: str) -> bool:
        """Whether that is the name of a folder of that kind beside this target."""
        prefix = re.escape(self._named(kind).name)
        return re.fullmatch(rf"{prefix}-\d+-[0-9a-f]{{8}}", name) is not None

    def leftovers(self, kind: str) -> tuple[Path, ...]:
        """The folders of that kind that exist, sorted by name; links are not folders."""
        if not self.target.parent.is_dir():
            return ()
        return tuple(
            sorted(
                Path(entry.path)
                for entry in os.scandir(self.target.parent)
                if self.owns(entry.name, kind) and entry.is_dir(follow_symlinks=False)
            )
        )

    def _named(self, suffix: str) -> Path:
        return self.target.with_name(f".{self.target.name}.newsroom-{suffix}")
