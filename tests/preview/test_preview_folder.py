"""The folder and the stage of the preview."""

from pathlib import Path
from threading import Thread

import pytest

from newsroom.preview.folder import Folder
from newsroom.preview.stage import PreviewResult, Stage, State


def names(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_only_what_the_last_build_made_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "rahasia.txt").write_text("x", encoding="utf-8")
    folder = Folder(tmp_path / "p")
    folder.replace({"index.html": b"a", "berita/x/index.html": b"b"})
    (tmp_path / "p" / "sisipan.html").write_bytes(b"c")
    assert folder.read("berita/x/index.html") == b"b"
    for path in ("sisipan.html", "../rahasia.txt", "/etc/passwd", "berita", "", "index.html/"):
        assert folder.read(path) is None
        assert path not in folder


def test_what_is_gone_from_the_build_is_gone_from_the_folder(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "p")
    folder.replace({"a.html": b"a", "b.html": b"b"})
    folder.replace({"b.html": b"B"})
    assert names(tmp_path / "p") == ["b.html"]
    assert folder.read("a.html") is None
    assert folder.read("b.html") == b"B"


def test_the_version_follows_the_files_alone(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "p")
    one = folder.replace({"a": b"1", "b": b"2"})
    assert folder.replace({"b": b"2", "a": b"1"}) == one
    assert folder.replace({"a": b"1", "b": b"3"}) != one
    assert folder.replace({"a": b"1", "c": b"2"}) != one


def test_unchanged_files_are_not_written_again(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "p")
    folder.replace({"a.html": b"a", "b.html": b"b"})
    (tmp_path / "p" / "a.html").write_bytes(b"penanda")
    folder.replace({"a.html": b"a", "b.html": b"B"})
    assert folder.read("a.html") == b"penanda"


def test_kept_folders_stay_until_they_are_made_again(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "p")
    folder.replace({"berita/x/index.html": b"x", "berita/xy/index.html": b"xy"})
    folder.replace({"index.html": b"i"}, ("berita/x/",))
    assert names(tmp_path / "p") == ["berita/x/index.html", "index.html"]
    folder.replace({"berita/x/index.html": b"new"}, ("berita/x/",))
    assert folder.read("berita/x/index.html") == b"new"


def test_leftovers_of_an_earlier_preview_are_removed(tmp_path: Path) -> None:
    Folder(tmp_path / "p").replace({"a.html": b"a"})
    assert Folder(tmp_path / "p").read("a.html") is None
    assert names(tmp_path / "p") == []


def test_a_file_taken_away_by_others_is_missing_not_a_fault(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "p")
    folder.replace({"a.html": b"a"})
    (tmp_path / "p" / "a.html").unlink()
    assert folder.read("a.html") is None
    folder.replace({})
    assert names(tmp_path / "p") == []


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return Stage(Folder(tmp_path / "p"))


def test_a_failed_build_keeps_the_last_good_files(stage: Stage) -> None:
    stage.show(PreviewResult({"a": b"1"}))
    good = stage.state
    stage.show(PreviewResult(None, problem="satker.yaml: rusak"))
    assert stage.state == State(good.version, "satker.yaml: rusak")
    assert stage.folder.read("a") == b"1"
    stage.show(PreviewResult({"a": b"1"}))
    assert stage.state == good


def test_what_is_searched_belongs_to_the_files_shown(stage: Stage) -> None:
    stage.show(PreviewResult({"a": b"1"}, searched=("a",)))
    stage.show(PreviewResult(None, problem="satker.yaml: rusak", searched=("b",)))
    assert stage.state.searched == ("a",)
    stage.show(PreviewResult({"b": b"1"}, searched=("b",)))
    assert stage.state.searched == ("b",)


def test_who_waits_is_told_of_a_change(stage: Stage) -> None:
    seen: list[State | None] = []
    waiting = Thread(target=lambda: seen.append(stage.wait(State(), 20)))
    waiting.start()
    stage.show(PreviewResult({"a": b"1"}))
    waiting.join(20)
    assert seen == [stage.state]


def test_who_does_not_know_the_state_need_not_wait(stage: Stage) -> None:
    assert stage.wait(None, 0) == State()


def test_waiting_ends_with_the_time_or_the_preview(stage: Stage) -> None:
    assert stage.wait(State(), 0) is None
    stage.close()
    assert stage.is_closed
    assert stage.wait(None, 20) is None
