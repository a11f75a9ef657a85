"""What a publication keeps, what it refuses, and how a swap by two renames is undone."""

import json
import os
import stat
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest
from release_site import EDITION, ITEM, NEW, OLD, add_foreign, beside, build, snapshot

from newsroom.release import swap
from newsroom.release.errors import (
    FolderChanged,
    FolderOpen,
    ForeignCollision,
    RecoveryNeeded,
    ReleaseFault,
    StagingDamaged,
    StorageFailed,
    TargetRefused,
)
from newsroom.release.foreign import changed, copy_standing, scan
from newsroom.release.lock import hold
from newsroom.release.manifest import MANIFEST_PATH, Manifest, read, succeed
from newsroom.release.paths import Siblings
from newsroom.release.staging import Staging
from newsroom.release.swap import Moves, publish, recover
from newsroom.release.verify import is_intact, verify


def no_exchange(_one: Path, _two: Path) -> bool:
    return False


WAYS = {"atomic": Moves(), "renames": Moves(exchange=no_exchange)}


@pytest.fixture(params=WAYS.values(), ids=WAYS.keys())
def moves(request: pytest.FixtureRequest) -> Moves:
    """Both ways of changing places."""
    way: Moves = request.param
    return way


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Where the site goes; the folder above it holds nothing else."""
    return tmp_path / "situs"


def files_of(folder: Path) -> dict[str, bytes]:
    """The regular files of a folder without our manifest."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink() and path != folder / MANIFEST_PATH
    }


# ---------------------------------------------------------------- what it does


def test_the_first_publication_makes_the_folder(target: Path, moves: Moves) -> None:
    manifest = build(target, OLD, moves=moves)

    assert files_of(target) == OLD
    assert (target / MANIFEST_PATH).read_bytes() == manifest.dump()
    assert read(target) == manifest
    assert beside(target) == []


def test_an_empty_folder_is_filled(target: Path, moves: Moves) -> None:
    target.mkdir()
    build(target, OLD, moves=moves)
    assert files_of(target) == OLD
    assert beside(target) == []


def test_the_new_site_replaces_the_old_one_whole(target: Path, moves: Moves) -> None:
    build(target, OLD, moves=moves)
    build(target, NEW, moves=moves)

    assert files_of(target) == NEW
    assert not (target / "berita/2024").exists()
    assert beside(target) == []


def test_the_same_site_again_changes_no_byte_and_no_time(target: Path, moves: Moves) -> None:
    build(target, OLD, moves=moves)
    for number, path in enumerate(sorted(path for path in target.rglob("*") if path.is_file())):
        os.utime(path, ns=(10**18 + number, 10**18 + number))
    before = {path: path.stat().st_mtime_ns for path in target.rglob("*") if path.is_file()}
    picture = snapshot(target)

    build(target, OLD, moves=moves)

    assert snapshot(target) == picture
    assert {p: p.stat().st_mtime_ns for p in target.rglob("*") if p.is_file()} == before


def test_only_what_changed_gets_a_new_time(target: Path, moves: Moves) -> None:
    build(target, OLD, moves=moves)
    for path in OLD:
        os.utime(target / path, ns=(10**18, 10**18))

    build(target, NEW, moves=moves)

    old_times = {path for path in NEW if (target / path).stat().st_mtime_ns == 10**18}
    assert old_times == {"berita/2025/rakor/foto.jpg"}


def test_a_file_edited_by_hand_is_made_right_under_a_new_time(target: Path) -> None:
    build(target, OLD)
    edited = target / "index.html"
    edited.write_bytes(b"<p>SATU</p>")
    os.utime(edited, ns=(10**18, 10**18))

    build(target, OLD)

    assert edited.read_bytes() == OLD["index.html"]
    assert edited.stat().st_mtime_ns != 10**18


def test_no_file_is_a_hard_link(target: Path, moves: Moves) -> None:
    build(target, OLD, moves=moves)
    add_foreign(target)
    build(target, NEW, moves=moves)
    assert {path.lstat().st_nlink for path in target.rglob("*") if path.is_file()} == {1}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no umask to speak of")
def test_permissions_follow_the_umask_and_the_folder_keeps_its_own(target: Path) -> None:
    with ExitStack() as stack:
        stack.callback(os.umask, os.umask(0o027))
        build(target, OLD)
        assert stat.S_IMODE((target / "index.html").stat().st_mode) == 0o640
        assert stat.S_IMODE((target / "berita").stat().st_mode) == 0o750
        target.chmod(0o2775)
        build(target, NEW)
        assert stat.S_IMODE(target.stat().st_mode) == 0o2775


def test_a_trial_build_keeps_what_was_published(target: Path) -> None:
    published = build(target, OLD)
    trial = build(target, NEW, items=(), is_published=False)
    assert trial.identities == published.identities
    assert read(target) == trial


# ---------------------------------------------------------------- what is not ours


def test_foreign_files_survive_as_they_are(target: Path, moves: Moves) -> None:
    build(target, OLD, moves=moves)
    add_foreign(target)
    os.utime(target / "CNAME", ns=(10**18, 10**18))
    before = snapshot(target)
    foreign = {key: form for key, form in before.items() if key not in snapshot_of(OLD)}
    assert len(foreign) > 10

    for files in (NEW, OLD, NEW):
        build(target, files, moves=moves)

    after = snapshot(target)
    assert {key: after.get(key) for key in foreign} == foreign
    kept_for_a_note = {"berita/2024", "berita/2024/usang"}
    assert after.keys() - foreign.keys() == snapshot_of(NEW) | kept_for_a_note
    assert (target / "CNAME").stat().st_mtime_ns == 10**18
    assert stat.S_IMODE((target / ".git/objects/ab/cdef").stat().st_mode) == 0o444
    assert beside(target) == []


def snapshot_of(files: dict[str, bytes]) -> set[str]:
    """The names a folder with just those files and our manifest has."""
    names = {MANIFEST_PATH, *files}
    return {
        "/".join(path.split("/")[:end]) for path in names for end in range(1, path.count("/") + 2)
    }


def refused(target: Path, files: dict[str, bytes], fault: type[ReleaseFault]) -> str:
    """The refusal's text, once it is sure that the published folder kept its every byte."""
    before = snapshot(target)
    with pytest.raises(fault) as refusal:
        build(target, files)
    assert snapshot(target) == before
    assert beside(target) == []
    return str(refusal.value)


@pytest.mark.parametrize(
    ("foreign", "taken"),
    [
        ("robots.txt", "robots.txt"),
        ("tag/rakor/index.html", "tag/rakor/index.html"),
        ("tag", "tag/rakor/index.html"),
        ("tag/rakor/index.html/x", "tag/rakor/index.html"),
        ("berita/2024/usang/x", "berita/2024"),
    ],
)
def test_a_foreign_file_in_the_way_is_named(target: Path, foreign: str, taken: str) -> None:
    build(target, OLD)
    (target / foreign).parent.mkdir(parents=True, exist_ok=True)
    (target / foreign).write_bytes(b"milik orang lain")

    text = refused(target, {"index.html": b"", taken: b"situs"}, ForeignCollision)

    assert foreign in text
    (target / foreign).unlink()
    if foreign == "tag/rakor/index.html/x":
        (target / foreign).parent.rmdir()
    build(target, {"index.html": b"", taken: b"situs"})
    assert (target / taken).read_bytes() == b"situs"


def test_many_collisions_are_counted(target: Path) -> None:
    build(target, OLD)
    for number in range(8):
        (target / f"x{number}").write_bytes(b"")
    text = refused(target, {f"x{number}": b"" for number in range(8)}, ForeignCollision)
    assert "x0, x1, x2, x3, x4 dan 3 lainnya" in text


def test_a_link_in_place_of_a_folder_of_ours_is_not_followed(target: Path, tmp_path: Path) -> None:
    build(target, OLD)
    outside = tmp_path / "luar"
    (target / "berita").rename(outside)
    (target / "berita").symlink_to(outside)
    before = snapshot(outside)

    with pytest.raises(ForeignCollision, match="berita"):
        build(target, NEW)

    assert snapshot(outside) == before


def test_a_link_in_place_of_a_file_of_ours_is_replaced(target: Path, tmp_path: Path) -> None:
    build(target, OLD)
    outside = tmp_path / "luar.html"
    (target / "index.html").rename(outside)
    (target / "index.html").symlink_to(outside)

    build(target, OLD)

    assert not (target / "index.html").is_symlink()
    assert files_of(target) == OLD
    assert outside.read_bytes() == OLD["index.html"]


def test_names_that_cannot_be_decoded_survive(target: Path) -> None:
    build(target, OLD)
    name = os.fsdecode(b"lama-\xff.txt")
    try:
        (target / name).write_bytes(b"x")
    except OSError:
        pytest.skip("this file system stores Unicode names only")
    build(target, NEW)
    assert (target / name).read_bytes() == b"x"


def test_our_own_names_are_known_in_either_unicode_form(target: Path) -> None:
    build(target, {"berita/caf\u00e9.html": b"1"})
    (target / "berita/caf\u00e9.html").rename(target / "berita/cafe\u0301.html")
    build(target, {"berita/caf\u00e9.html": b"2"})
    assert files_of(target) == {"berita/caf\u00e9.html": b"2"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_what_cannot_be_copied_is_refused_without_waiting_for_it(target: Path) -> None:
    build(target, OLD)
    os.mkfifo(target / "berita" / "pipa")
    assert "pipa, soket, atau perangkat" in refused_keeping_pipe(target)


def refused_keeping_pipe(target: Path) -> str:
    with pytest.raises(TargetRefused) as refusal:
        build(target, NEW)
    assert (target / "index.html").read_bytes() == OLD["index.html"]
    assert beside(target) == []
    return str(refusal.value)


@pytest.mark.skipif(not Path("/sys/fs/cgroup").is_mount(), reason="needs a mount inside a folder")
def test_another_file_system_inside_is_refused() -> None:
    with pytest.raises(TargetRefused, match="penyimpanan lain: /sys/fs/"):
        scan(Path("/sys/fs"), ())


def test_an_owner_that_cannot_be_given_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = tmp_path / "satu", tmp_path / "dua"
    one.write_bytes(b"")
    two.write_bytes(b"")
    one.chmod(0o600)

    def forbidden(path: Path, owner: int, group: int) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "lchown", forbidden, raising=False)
    copy_standing(one, two)
    assert stat.S_IMODE(two.stat().st_mode) == 0o600

    monkeypatch.delattr(os, "lchown")
    one.chmod(0o640)
    copy_standing(one, two)
    assert stat.S_IMODE(two.stat().st_mode) == 0o640


# ---------------------------------------------------------------- what it refuses


class Attempt:
    """A release stopped just before its publication, so that a test can meddle with it."""

    def __init__(self, target: Path, stack: ExitStack) -> None:
        stack.enter_context(hold(target, 0))
        self.target = target
        self.previous = read(target)
        self.staging = stack.enter_context(Staging(target))
        for path, data in NEW.items():
            self.staging.write(path, data)
        self.manifest = succeed(
            self.previous,
            files=self.staging.files,
            items=(ITEM,),
            edition=EDITION,
            is_published=True,
        )

    def publish(self, moves: Moves | None = None) -> None:
        publish(self.staging, self.target, self.manifest, self.previous, moves=moves or Moves())


@pytest.mark.parametrize(
    ("meddle", "named"),
    [
        (lambda folder: (folder / "index.html").write_bytes(b"<p>d0a</p>"), "index.html"),
        (lambda folder: (folder / "index.html").write_bytes(b""), "index.html"),
        (lambda folder: (folder / "feed/rss.xml").unlink(), "feed/rss.xml"),
        (lambda folder: (folder / "feed/tambahan").write_bytes(b""), "feed/tambahan"),
        (lambda folder: (folder / "tautan").symlink_to("feed"), "tautan"),
        (
            lambda folder: [(folder / f"x{n}").write_bytes(b"") for n in range(7)],
            "x0, x1, x2, x3, x4 dan 2 lainnya",
        ),
    ],
    ids=["altered", "emptied", "missing", "extra", "link", "many"],
)
def test_a_damaged_staging_is_never_published(
    target: Path, meddle: Callable[[Path], object], named: str
) -> None:
    build(target, OLD)
    before = snapshot(target)
    with ExitStack() as stack:
        attempt = Attempt(target, stack)
        verify(attempt.staging, attempt.manifest)
        meddle(attempt.staging.folder)
        with pytest.raises(StagingDamaged) as refusal:
            attempt.publish()
    assert f"tidak utuh: {named}" in str(refusal.value)
    assert snapshot(target) == before
    assert beside(target) == []


def test_a_link_to_the_right_bytes_is_not_the_file(target: Path) -> None:
    with ExitStack() as stack:
        attempt = Attempt(target, stack)
        path = attempt.staging.folder / "index.html"
        path.rename(target.parent / "asli")
        path.symlink_to(target.parent / "asli")
        with pytest.raises(StagingDamaged, match=r"index\.html"):
            verify(attempt.staging, attempt.manifest)


def test_a_manifest_other_than_the_folders_is_refused(target: Path) -> None:
    build(target, OLD)
    with ExitStack() as stack:
        attempt = Attempt(target, stack)
        manifest = Manifest("2020-01-01T00:00:00+00:00", False, {}, {})
        (target / MANIFEST_PATH).write_bytes(manifest.dump())
        with pytest.raises(FolderChanged, match="Tidak ada yang diganti"):
            attempt.publish()
    assert files_of(target) == OLD


def test_a_folder_filled_by_others_meanwhile_is_refused(target: Path) -> None:
    with ExitStack() as stack:
        attempt = Attempt(target, stack)
        target.mkdir()
        (target / "skripsi.docx").write_bytes(b"penting")
        with pytest.raises(TargetRefused, match=r"skripsi\.docx"):
            attempt.publish()
    assert files_of(target) == {"skripsi.docx": b"penting"}


def meddling(monkeypatch: pytest.MonkeyPatch, name: str, action: Callable[[], object]) -> None:
    """Let the action happen in the middle of `publish`, just before that step of it."""
    step = getattr(swap, name)

    def meddle_and_go_on(*arguments: object) -> object:
        action()
        return step(*arguments)

    monkeypatch.setattr(swap, name, meddle_and_go_on)


def test_a_commit_made_while_git_is_being_copied_is_not_lost(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(target, OLD)
    add_foreign(target)
    head = target / ".git/HEAD"
    meddling(monkeypatch, "flush", lambda: head.write_bytes(b"ref: refs/heads/baru\n"))

    with pytest.raises(FolderChanged):
        build(target, NEW)

    assert head.read_bytes() == b"ref: refs/heads/baru\n"
    assert (target / "index.html").read_bytes() == OLD["index.html"]
    assert beside(target) == []


def test_a_file_that_vanishes_before_it_is_copied_stops_it(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(target, OLD)
    add_foreign(target)
    meddling(monkeypatch, "carry", (target / "CNAME").unlink)
    with pytest.raises(FolderChanged):
        build(target, NEW)
    assert (target / "index.html").read_bytes() == OLD["index.html"]


def test_a_file_that_cannot_be_read_is_named(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(target, OLD)
    add_foreign(target)

    def forbidden(source: Path, copy: Path, follow_symlinks: bool) -> None:
        raise PermissionError(13, "x", str(source))

    monkeypatch.setattr("newsroom.release.foreign.shutil.copyfile", forbidden)
    text = refused(target, NEW, StorageFailed)
    assert "tidak dapat disalin" in text
    assert str(target) in text


def test_a_full_disk_leaves_the_site_as_it_was(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(target, OLD)

    def full(folder: Path) -> None:
        raise OSError(28, "x", str(folder))

    monkeypatch.setattr("newsroom.release.swap.flush", full)
    assert "ruang penyimpanan penuh" in refused(target, NEW, StorageFailed)


def test_the_change_fault_names_the_folder(target: Path) -> None:
    assert str(target) in str(changed(target))


# ---------------------------------------------------------------- two renames


class Clock:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def stubborn(clock: Clock, is_open: Callable[[Path, Path, float], bool]) -> Moves:
    """Moves of a system without exchange, where some renames fail as on Windows."""

    def rename(source: Path, destination: Path) -> None:
        if is_open(source, destination, clock.now):
            raise PermissionError(13, "The process cannot access the file", str(source))
        source.rename(destination)

    return Moves(exchange=no_exchange, rename=rename, clock=clock, sleep=clock.sleep)


def test_a_folder_in_use_for_a_moment_is_waited_for(target: Path) -> None:
    build(target, OLD)
    clock = Clock()
    build(target, NEW, moves=stubborn(clock, lambda source, destination, now: now < 9))
    assert files_of(target) == NEW
    assert 9 <= clock.now < 9.3


def test_a_folder_in_use_is_named_after_ten_seconds_and_kept(target: Path) -> None:
    build(target, OLD)
    before = snapshot(target)
    clock = Clock()
    with pytest.raises(FolderOpen) as refusal:
        build(target, NEW, moves=stubborn(clock, lambda source, destination, now: True))
    assert str(target) in str(refusal.value)
    assert "sedang dibuka program lain" in str(refusal.value)
    assert 10 <= clock.now < 10.3
    assert snapshot(target) == before
    assert beside(target) == []


def test_the_old_site_is_put_back_when_the_new_one_cannot_take_its_place(target: Path) -> None:
    build(target, OLD)
    add_foreign(target)
    before = snapshot(target)
    moves = stubborn(Clock(), lambda source, destination, now: ".newsroom-staging-" in source.name)
    with pytest.raises(FolderOpen):
        build(target, NEW, moves=moves)
    assert snapshot(target) == before
    assert beside(target) == []


def test_a_site_that_cannot_be_put_back_at_once_comes_back_at_the_next_start(
    target: Path,
) -> None:
    build(target, OLD)
    add_foreign(target)
    before = snapshot(target)
    moves = stubborn(Clock(), lambda source, destination, now: destination == target)

    with pytest.raises(RecoveryNeeded) as refusal:
        build(target, NEW, moves=moves)

    assert not target.exists()
    (old,) = Siblings(target).leftovers("old")
    assert str(old) in str(refusal.value)
    recover(target)
    assert snapshot(target) == before
    assert beside(target) == []


# ---------------------------------------------------------------- recovery


def interrupted(target: Path) -> tuple[Path, Path]:
    """A swap killed between its two renames: the new site in staging, the old one aside."""
    siblings = Siblings(target)
    build(target, NEW)
    add_foreign(target)
    staging, old = siblings.fresh("staging"), siblings.fresh("old")
    aside = target.rename(target.with_name("sementara"))
    build(target, OLD)
    add_foreign(target)
    target.rename(old)
    aside.rename(staging)
    siblings.journal.write_text(
        json.dumps({"staging": staging.name, "old": old.name}), encoding="utf-8"
    )
    return staging, old


def test_a_complete_new_site_is_put_in_place(target: Path) -> None:
    staging, _ = interrupted(target)
    new = snapshot(staging)
    recover(target)
    assert snapshot(target) == new
    assert beside(target) == []


DAMAGE: dict[str, Callable[[Path], object]] = {
    "file": lambda folder: (folder / "feed/rss.xml").write_bytes(b""),
    "manifest": lambda folder: (folder / MANIFEST_PATH).write_bytes(b"{"),
    "no manifest": lambda folder: (folder / MANIFEST_PATH).unlink(),
    "foreign file": lambda folder: (folder / "CNAME").write_bytes(b"\0"),
    "foreign link": lambda folder: (folder / "terkini").unlink(),
    "foreign folder": lambda folder: (folder / ".git/refs/tags").rmdir(),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_an_incomplete_new_site_gives_way_to_the_old_one(
    target: Path, damage: Callable[[Path], object]
) -> None:
    staging, old = interrupted(target)
    before = snapshot(old)
    damage(staging)
    recover(target)
    assert snapshot(target) == before
    assert beside(target) == []


def test_an_empty_folder_made_meanwhile_is_in_nobodys_way(target: Path) -> None:
    staging, _ = interrupted(target)
    new = snapshot(staging)
    target.mkdir()
    recover(target)
    assert snapshot(target) == new


def test_a_folder_filled_meanwhile_is_left_to_a_person(target: Path) -> None:
    staging, old = interrupted(target)
    target.mkdir()
    (target / "x").write_bytes(b"x")

    with pytest.raises(RecoveryNeeded) as refusal:
        recover(target)

    assert all(str(path) in str(refusal.value) for path in (target, staging, old))
    assert files_of(target) == {"x": b"x"}
    target.rename(target.parent / "lain")
    recover(target)
    assert files_of(target).keys() >= NEW.keys()


def test_a_new_site_without_an_old_one_is_finished(target: Path) -> None:
    staging, old = interrupted(target)
    new = snapshot(staging)
    target.parent.joinpath("simpan").mkdir()
    old.rename(target.parent / "simpan" / "lama")
    recover(target)
    assert snapshot(target) == new


def test_a_swap_killed_after_its_second_rename_needs_cleaning_only(target: Path) -> None:
    staging, old = interrupted(target)
    staging.rename(target)
    new = snapshot(target)
    recover(target)
    assert snapshot(target) == new
    assert not old.exists()
    assert beside(target) == []


def test_a_journal_of_nothing_is_removed(target: Path) -> None:
    build(target.with_name("lain"), OLD)
    staging, old = interrupted(target)
    staging.rename(target.with_name("satu"))
    old.rename(target.with_name("dua"))
    recover(target)
    assert not target.exists()
    assert not Siblings(target).journal.exists()


@pytest.mark.parametrize(
    "journal",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b'{"staging": "../../rumah", "old": "x"}',
        b'{"staging": 1, "old": 2}',
        b"[" * 100_000,
    ],
)
def test_a_hostile_journal_moves_and_removes_nothing(target: Path, journal: bytes) -> None:
    interrupted(target)
    Siblings(target).journal.write_bytes(journal)
    before = snapshot(target.parent)
    with pytest.raises(RecoveryNeeded, match="rusak"):
        recover(target)
    assert snapshot(target.parent) == before


def test_leftovers_of_dead_builds_go_and_nothing_else_does(target: Path) -> None:
    build(target, OLD)
    siblings = Siblings(target)
    for folder in (siblings.fresh("staging"), siblings.fresh("old")):
        (folder / "a").mkdir(parents=True)
        (folder / "a" / "b").write_bytes(b"")
    siblings.journal_draft.write_bytes(b"{")
    other = Siblings(target.with_name("situs2")).fresh("staging")
    other.mkdir()
    before = snapshot(target)

    recover(target)

    assert snapshot(target) == before
    assert beside(target) == [other.name]


def test_there_is_nothing_to_recover_before_the_first_build(tmp_path: Path) -> None:
    recover(tmp_path / "belum" / "situs")
    assert list(tmp_path.iterdir()) == []


def test_an_intact_site_is_told_from_a_damaged_one(target: Path) -> None:
    assert not is_intact(target)
    build(target, OLD)
    assert is_intact(target)
    (target / "index.html").unlink()
    assert not is_intact(target)


# ---------------------------------------------------------------- determinism


def test_two_folders_built_apart_are_identical(tmp_path: Path) -> None:
    one, two = tmp_path / "a" / "situs", tmp_path / "b" / "output"
    build(one, OLD)
    build(two, dict(reversed(OLD.items())))
    assert snapshot(one) == snapshot(two)

    build(one, NEW)
    build(two, NEW, moves=Moves(exchange=no_exchange))
    assert snapshot(one) == snapshot(two)
