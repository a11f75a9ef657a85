"""What lies at a photo's path instead of a photo; each lays it there."""

import os
from pathlib import Path

from photos.making import jpeg


def folder(path: Path) -> None:
    path.mkdir()


def fifo(path: Path) -> None:
    os.mkfifo(path)


def nothing(path: Path) -> None:
    """The photo was never copied."""


def link_outside(path: Path) -> None:
    path.symlink_to("/etc/hostname")


def link_to_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def dangling_link(path: Path) -> None:
    path.symlink_to("sudah-dihapus.jpg")


def locked(path: Path) -> None:
    """A file that only an administrator could open."""
    path.write_bytes(jpeg.baseline())
    path.chmod(0)


def in_other_case(path: Path) -> None:
    path.with_name(path.name.lower()).write_bytes(jpeg.baseline())
