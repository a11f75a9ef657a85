"""Watching folders for changes."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from watchfiles import Change

from newsroom.preview import watch as watching
from newsroom.preview.watch import Changes, SourceFilter, follow


@pytest.mark.parametrize(
    ("name", "is_seen"),
    [
        ("index.md", True),
        ("satker.yaml", True),
        ("foto.jpg", True),
        ("~$raft.docx", False),
        (".~lock.draf.odt#", False),
        (".DS_Store", False),
        ("index.md~", False),
    ],
)
def test_traces_of_open_programs_are_passed_over(name: str, is_seen: bool) -> None:
    assert SourceFilter()(Change.modified, f"content/berita/{name}") is is_seen


def test_builds_once_and_then_for_each_change(tmp_path: Path) -> None:
    stop, builds = Event(), []

    def build(changes: Changes) -> None:
        builds.append({Path(path).name for _, path in changes})
        if len(builds) == 1:
            # The folder is watched before the first build, so this change is not missed.
            (tmp_path / "index.md").write_text("baru", encoding="utf-8")
        else:
            stop.set()

    follow([tmp_path], build, stop)
    assert builds == [set(), {"index.md"}]


def fake_watch(monkeypatch: pytest.MonkeyPatch, failures: int, error: Exception) -> list[bool]:
    polls: list[bool] = []

    def watch(*_: Path, force_polling: bool, **__: Any) -> Iterator[Changes]:
        polls.append(force_polling)
        if len(polls) <= failures:
            raise error
        yield set()

    monkeypatch.setattr(watching, "watch", watch)
    return polls


@pytest.mark.parametrize("error", [OSError("inotify"), RuntimeError("inotify")])
def test_polls_where_the_system_cannot_watch(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    polls = fake_watch(monkeypatch, 1, error)
    builds: list[Changes] = []
    follow([], builds.append, Event())
    assert (polls, builds) == ([False, True], [set()])


def test_a_folder_that_cannot_be_watched_in_any_way_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fake_watch(monkeypatch, 2, OSError("hilang"))
    with pytest.raises(OSError, match="hilang"):
        follow([], lambda _: None, Event())
