"""A photo is read again only if somebody may have written to it."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom.photos.facts import PhotoFacts
from newsroom.photos.ledger import Ledger
from newsroom.photos.sources import Ceilings
from photos.darkroom import CEILINGS, facts

HOUR = 3_600_000_000_000
FOUND = replace(facts(900, 600), path="a.jpg")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "a.jpg").write_bytes(b"satu")
    return folder


def ledger(content: Path, platform: str = "linux", ceilings: Ceilings = CEILINGS) -> Ledger:
    return Ledger(content, ceilings, content.parent / "cache", platform)


def note(content: Path, found: PhotoFacts = FOUND, *, hours: int = 1) -> None:
    """Note the photo in a ledger that is written so many hours after the photo was."""
    opened = ledger(content)
    opened.note(found, opened.signature(found.path))
    opened.close()
    for file in (content.parent / "cache" / "facts").glob("folder-*"):
        later = file.stat().st_mtime_ns + hours * HOUR
        os.utime(file, ns=(later, later))


def test_unchanged_photo_is_known(content: Path) -> None:
    assert ledger(content).facts("a.jpg") is None
    note(content)
    assert ledger(content).facts("a.jpg") == FOUND
    assert ledger(content).facts("b.jpg") is None


def test_a_ledger_that_does_not_change_is_not_written(content: Path) -> None:
    note(content)
    (file,) = (content.parent / "cache" / "facts").iterdir()
    before = file.stat().st_ino
    again = ledger(content)
    assert again.facts("a.jpg") == FOUND
    again.close()
    assert file.stat().st_ino == before


@pytest.mark.parametrize(
    "change",
    [
        lambda file: file.write_bytes(b"dua!"),
        lambda file: (file.unlink(), file.write_bytes(b"satu")),
        lambda file: file.unlink(),
        lambda file: file.chmod(0o600),
    ],
)
def test_any_change_counts_though_time_and_size_are_put_back(content: Path, change: object) -> None:
    note(content)
    file = content / "a.jpg"
    before = file.stat()
    change(file)
    if file.exists():
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert ledger(content).facts("a.jpg") is None


def test_photo_changed_in_the_same_moment_is_read_again(content: Path) -> None:
    note(content, hours=0)
    assert ledger(content).facts("a.jpg") is None


def test_photo_that_was_too_fresh_is_known_the_time_after(content: Path) -> None:
    note(content, hours=0)
    note(content)
    assert ledger(content).facts("a.jpg") == FOUND


def test_photo_dated_in_the_future_is_known(content: Path) -> None:
    future = (content / "a.jpg").stat().st_mtime_ns + 1000 * HOUR
    os.utime(content / "a.jpg", ns=(future, future))
    note(content)
    assert ledger(content).facts("a.jpg") == FOUND


def test_photo_that_changed_while_it_was_read_is_not_noted(content: Path) -> None:
    opened = ledger(content)
    signature = opened.signature("a.jpg")
    (content / "a.jpg").write_bytes(b"tiga kali")
    opened.note(FOUND, signature)
    opened.close()
    assert not (content.parent / "cache").exists()


@pytest.mark.parametrize("fault", ["too-slow", "crashed", "missing"])
def test_what_passes_is_not_noted(content: Path, fault: str) -> None:
    note(content, replace(FOUND, fault=fault))
    assert ledger(content).facts("a.jpg") is None


def test_other_ceilings_and_folders_have_ledgers_of_their_own(content: Path) -> None:
    note(content)
    assert ledger(content, ceilings=Ceilings(1, 1)).facts("a.jpg") is None
    other = content.parent / "lain"
    other.mkdir()
    (other / "a.jpg").write_bytes(b"satu")
    assert ledger(other).facts("a.jpg") is None


def test_windows_has_none(content: Path) -> None:
    note(content)
    opened = ledger(content, "win32")
    assert opened.facts("a.jpg") is None
    opened.close()


@pytest.mark.parametrize(
    "left", [b"", b"[]", b"{", b'{"a.jpg": 1}', b'{"a.jpg": {"file": [], "facts": {}}}']
)
def test_broken_ledger_knows_nothing(content: Path, left: bytes) -> None:
    note(content)
    (file,) = (content.parent / "cache" / "facts").iterdir()
    file.write_bytes(left)
    assert ledger(content).facts("a.jpg") is None


def test_no_cache_no_ledger(content: Path) -> None:
    opened = Ledger(content, CEILINGS, None)
    opened.note(FOUND, opened.signature("a.jpg"))
    opened.close()
    assert opened.facts("a.jpg") is None
