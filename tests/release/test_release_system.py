"""The calls of each operating system, and what happens where they are absent."""

import ctypes
import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from newsroom.release import system
from newsroom.release.errors import StorageFailed, show, storage_faults
from newsroom.release.system import (
    c_library,
    exchange,
    exchange_call,
    flush,
    flush_names,
    is_junction,
    mount_points,
    remove_tree,
)


class Function:
    """A C function that records its arguments and answers as told."""

    def __init__(self, answer: int = 0) -> None:
        self.answer = answer
        self.calls: list[tuple[Any, ...]] = []

    def __call__(self, *arguments: Any) -> int:
        self.calls.append(arguments)
        return self.answer


def library(**functions: Function) -> Callable[[], ctypes.CDLL]:
    return lambda: cast(ctypes.CDLL, SimpleNamespace(**functions))


def test_linux_is_asked_for_renameat2() -> None:
    function = Function()
    call = exchange_call("linux", library(renameat2=function))
    assert call is not None
    assert call(b"satu", b"dua") == 0
    assert function.calls == [(-100, b"satu", -100, b"dua", 2)]


def test_macos_is_asked_for_renamex_np() -> None:
    function = Function()
    call = exchange_call("darwin", library(renamex_np=function))
    assert call is not None
    assert call(b"satu", b"dua") == 0
    assert function.calls == [(b"satu", b"dua", 2)]


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32", "freebsd14"])
def test_a_system_without_the_call_has_no_exchange(platform: str) -> None:
    assert exchange_call(platform, library()) is None


def test_a_library_that_cannot_be_opened_is_no_exchange() -> None:
    def absent() -> ctypes.CDLL:
        raise OSError

    assert exchange_call("linux", absent) is None


@pytest.mark.skipif(sys.platform != "linux", reason="the call under test is Linux's")
def test_the_exchange_is_real(tmp_path: Path) -> None:
    one, two = tmp_path / "satu é", tmp_path / "dua"
    for folder in (one, two):
        folder.mkdir()
        (folder / folder.name).write_bytes(b"")
    inode = one.stat().st_ino

    assert exchange(one, two)

    assert [path.name for path in one.iterdir()] == ["dua"]
    assert [path.name for path in two.iterdir()] == ["satu é"]
    assert two.stat().st_ino == inode
    with pytest.raises(FileNotFoundError):
        exchange(one, tmp_path / "tiada")


def answering(number: int) -> Callable[[bytes, bytes], int]:
    def call(_one: bytes, _two: bytes) -> int:
        ctypes.set_errno(number)
        return -1

    return call


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.EPERM])
def test_a_file_system_that_cannot_exchange_says_so(tmp_path: Path, number: int) -> None:
    assert not exchange(tmp_path, tmp_path, answering(number))


def test_an_exchange_that_fails_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        exchange(tmp_path, tmp_path, answering(errno.EIO))


def test_without_the_call_nothing_is_exchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert not exchange(tmp_path / "satu", tmp_path / "dua")


@pytest.mark.skipif(sys.platform != "linux", reason="syncfs is Linux's")
def test_flushing_asks_once_for_the_whole_file_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush(tmp_path)
    flush_names(tmp_path)
    done: list[str] = []

    whole = Function()
    monkeypatch.setattr(system, "c_library", library(syncfs=whole))
    flush(tmp_path)
    assert len(whole.calls) == 1

    monkeypatch.setattr(system, "c_library", library(syncfs=Function(-1)))
    with pytest.raises(OSError, match="syncfs"):
        flush(tmp_path)

    monkeypatch.setattr(system, "c_library", library())
    monkeypatch.setattr(os, "sync", lambda: done.append("sync"))
    flush(tmp_path)
    assert done == ["sync"]

    # As on Windows, which has neither.
    monkeypatch.delattr(os, "sync")
    monkeypatch.delattr(os, "O_DIRECTORY")
    flush(tmp_path / "tiada")
    flush_names(tmp_path / "tiada")
    assert done == ["sync"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows opens its C library by name")
def test_the_c_library_keeps_error_numbers() -> None:
    assert c_library().getpid() == os.getpid()


def test_mount_points_are_read_with_their_escapes(tmp_path: Path) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(
        "22 27 0:21 / /proc rw,relatime - proc proc rw\n"
        "40 27 8:1 /a /srv/situs\\040web\\134x rw - ext4 /dev/vda rw\n"
        "\n",
        encoding="utf-8",
    )
    assert mount_points(table) == {Path("/proc"), Path("/srv/situs web\\x")}
    assert mount_points(tmp_path / "tiada") == frozenset()


def test_a_junction_is_known_by_its_tag(tmp_path: Path) -> None:
    assert not is_junction(tmp_path.stat())
    tagged = cast(os.stat_result, SimpleNamespace(st_reparse_tag=0xA0000003))
    assert is_junction(tagged)


def test_a_tree_goes_with_its_read_only_parts_and_without_its_links_goals(tmp_path: Path) -> None:
    kept = tmp_path / "tetap"
    kept.mkdir()
    (kept / "x").write_bytes(b"x")
    tree = tmp_path / "hapus"
    (tree / "dalam").mkdir(parents=True)
    (tree / "dalam" / "tautan").symlink_to(kept)
    (tree / "dalam" / "baca").write_bytes(b"")
    (tree / "dalam" / "baca").chmod(0o444)
    (tree / "dalam").chmod(0o555)

    assert remove_tree(tree)

    assert not tree.exists()
    assert (kept / "x").read_bytes() == b"x"
    assert remove_tree(tree)


def test_what_refuses_to_go_at_first_is_made_writable_and_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = tmp_path / "hapus"
    tree.mkdir()
    (tree / "baca").write_bytes(b"")
    (tree / "tautan").symlink_to("tiada")
    (tree / "baca").chmod(0o444)
    real = system.shutil.rmtree
    tries: list[int] = []

    def as_windows_does(folder: Path, ignore_errors: bool) -> None:
        tries.append((tree / "baca").stat().st_mode & stat.S_IWUSR)
        if tries[-1]:
            real(folder, ignore_errors=ignore_errors)

    monkeypatch.setattr(system.shutil, "rmtree", as_windows_does)
    assert remove_tree(tree)
    assert tries == [0, stat.S_IWUSR]


def test_a_tree_in_use_stays_without_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system.shutil, "rmtree", lambda folder, ignore_errors: None)
    assert not remove_tree(tmp_path)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.ENOSPC, "x", "/a/b"), "/a/b: ruang penyimpanan penuh"),
        (OSError(errno.EIO, "x"), "/tempat: galat sistem 5"),
        (OSError("tanpa nomor"), "/tempat: sistem menolaknya"),
        (OSError(errno.EACCES, "x", b"bytes"), "/tempat: izin akses ditolak"),
    ],
)
def test_system_errors_become_sentences(error: OSError, sentence: str) -> None:
    with pytest.raises(StorageFailed) as refusal, storage_faults(Path("/tempat")):
        raise error
    assert sentence in str(refusal.value)


def test_names_are_shown_without_control_characters() -> None:
    assert show("berita/é.html") == "berita/é.html"
    assert show("a\n\u202eb\udcff") == "a\\u000a\\u202eb\\udcff"
