"""The measuring of the check: what is checked, and what is said of it."""

from pathlib import Path

import pytest

from bench import checkbench
from bench.checkbench import Cost
from friends.controlset import ITEMS
from newsroom.commands import bench


def test_the_check_is_measured_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.run(bench.Options(check=True, site=True)) == 2
    assert "--check" in capsys.readouterr().err


def test_every_item_is_long_enough_and_has_its_files(tmp_path: Path) -> None:
    count = len(ITEMS) + 2
    checkbench.lay(count, tmp_path)
    items = sorted((tmp_path / "berita/2025").glob("*/index.md"))
    assert len(items) == count
    for item in items:
        text = item.read_text(encoding="utf-8")
        assert len(text.split()) >= checkbench.WORDS
        first = item.parent.with_name(item.parent.name.removesuffix("-1"))
        assert {file.name for file in item.parent.iterdir()} == {
            file.name for file in first.iterdir()
        }


def test_a_check_is_made_by_the_door_with_a_cache_of_its_own(tmp_path: Path) -> None:
    checkbench.lay(1, tmp_path / "content")
    cost = checkbench.check(tmp_path / "content", tmp_path / "cache")
    assert cost.cpu > 0
    assert list((tmp_path / "cache" / "items").iterdir())


def test_what_does_not_hold_is_said() -> None:
    page = checkbench.report(5000, 0.1, [Cost(26, 20), Cost(24.96, 30)], [Cost(1.2, 1), Cost(2, 2)])
    cold, warm = (line for line in page.splitlines() if line.startswith("| nothing"))
    assert cold.endswith("| ≤ 25 s | 25.0 (26.0) s | 20.0 (30.0) s | yes |")
    assert warm.endswith("**no** |")
