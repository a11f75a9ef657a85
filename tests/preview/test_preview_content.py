"""What one build of the preview shows, and what it tells."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bench.generate import write_ours
from newsroom.edition import EditionRefusedError
from newsroom.nocontent import no_content
from newsroom.preview import content as building
from newsroom.preview.content import FINDINGS_SHOWN, PreviewOptions, build

THEME = Path(__file__).parents[2] / "theme"
NOW = datetime(2026, 1, 1, tzinfo=UTC)
ITEM = "berita/2012/artikel-00000.md"


@pytest.fixture
def options(tmp_path: Path) -> PreviewOptions:
    write_ours(3, tmp_path / "content")
    return PreviewOptions(
        root=tmp_path,
        content=tmp_path / "content",
        output=tmp_path / "output",
        theme=THEME,
        cache=tmp_path / "cache",
        at=None,
        environment={},
    )


def change(options: PreviewOptions, path: str, edit: Callable[[str], str]) -> None:
    file = options.content / path
    file.write_text(edit(file.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def shown(options: PreviewOptions, path: str) -> str:
    files = build(options, NOW).result.files
    assert files is not None
    return files[path].decode()


def test_a_sound_newsroom_is_shown_whole(options: PreviewOptions) -> None:
    made = build(options, NOW)
    assert made.result.problem == ""
    assert made.result.kept == ()
    assert made.result.files is not None
    assert {"index.html", "404.html", "berita/2012/artikel-00000/index.html"} <= set(
        made.result.files
    )
    assert made.report.endswith("Temuan: 0 wajib diperbaiki, 0 perlu dicek, 0 saran.\n")


def test_drafts_and_waiting_items_are_shown_and_feeds_are_not(options: PreviewOptions) -> None:
    change(options, ITEM, lambda text: text.replace("kategori:", "status: draf\nkategori:"))
    embargo = "embargo: 2027-01-01 09:00\nkategori:"
    change(options, "berita/2016/artikel-00001.md", lambda text: text.replace("kategori:", embargo))
    made = build(options, NOW)
    assert made.result.problem == ""
    assert made.result.files is not None
    assert "berita/2012/artikel-00000/index.html" in made.result.files
    assert "berita/2016/artikel-00001/index.html" in made.result.files
    assert not any(path.startswith("feed/") for path in made.result.files)


def test_an_item_with_an_error_is_shown_with_it(options: PreviewOptions) -> None:
    change(options, ITEM, lambda text: text.replace("penulis: ", "penulis: x"))
    made = build(options, NOW)
    assert made.result.problem.startswith(f"Belum dapat diterbitkan:\ncontent/{ITEM}:4: ")
    assert "Wajib diperbaiki" in shown(options, "berita/2012/artikel-00000/index.html")
    assert ITEM in shown(options, "index.html")


def test_an_unreadable_item_keeps_its_last_state_and_is_told_on_the_home_page(
    options: PreviewOptions,
) -> None:
    change(options, ITEM, lambda text: text.replace("tag: [", "tag: {"))
    made = build(options, NOW)
    assert made.result.kept == ("berita/2012/artikel-00000/",)
    assert f"content/{ITEM}:" in made.result.problem
    assert ITEM in shown(options, "index.html")


def test_without_an_office_the_last_state_stands(options: PreviewOptions) -> None:
    change(options, "satker.yaml", lambda text: text.replace("kode:", "kode: ["))
    made = build(options, NOW)
    assert made.result.files is None
    assert made.result.problem.startswith("Tanpa satker.yaml yang benar")
    assert "content/satker.yaml:" in made.result.problem
    assert "content/satker.yaml:" in made.report


def test_many_errors_are_counted_above_the_page(options: PreviewOptions) -> None:
    for number in range(FINDINGS_SHOWN + 3):
        bad = options.content / f"berita/2020/rusak-{number}.md"
        bad.parent.mkdir(exist_ok=True)
        bad.write_text("---\ntag: {\n---\n", encoding="utf-8")
    made = build(options, NOW)
    problem = made.result.problem.splitlines()
    total = int(re.findall(r"Temuan: (\d+) wajib", made.report)[0])
    assert total > FINDINGS_SHOWN
    # Beside the first line, the way out, and the last line.
    assert len(problem) == FINDINGS_SHOWN + 3
    assert problem[-1] == f"Dan {total - FINDINGS_SHOWN} temuan lagi; semuanya ada di beranda."


def test_a_folder_that_vanished_is_told(options: PreviewOptions) -> None:
    shutil.rmtree(options.content)
    made = build(options, NOW)
    assert made.result.files is None
    assert made.result.problem == no_content(options.content)
    assert made.report == f"{made.result.problem}\n"


def test_a_broken_theme_is_told(options: PreviewOptions, tmp_path: Path) -> None:
    shutil.copytree(THEME, tmp_path / "theme")
    (tmp_path / "theme/templates/index.html").write_text("{% if %}", encoding="utf-8")
    problem = build(replace(options, theme=tmp_path / "theme"), NOW).result.problem
    assert problem.startswith("Tema tidak dapat dipakai: ")


def test_a_theme_that_is_not_there_is_told(options: PreviewOptions, tmp_path: Path) -> None:
    problem = build(replace(options, theme=tmp_path / "tidak-ada"), NOW).result.problem
    assert problem.startswith("Berkas tidak dapat dibaca atau ditulis: ")


def test_a_photo_that_changes_meanwhile_is_told(
    options: PreviewOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    def preview_files(*_: object) -> object:
        raise building.SourceChangedError("berita/2012/a.jpg")

    monkeypatch.setattr(building, "preview_files", preview_files)
    assert "berita/2012/a.jpg berubah" in build(options, NOW).result.problem


def test_an_edition_time_that_is_none_is_refused(options: PreviewOptions) -> None:
    with pytest.raises(EditionRefusedError):
        build(replace(options, at="kemarin"), NOW)
