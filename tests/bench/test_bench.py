"""The comparison with stock Pelican: its newsrooms, its measuring and its table."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from bench.generate import items, write_ours, write_stock
from bench.run import BuildError, Comparison, Cost, measure, table
from newsroom.commands import bench

TESTS = Path(__file__).parents[1]


def texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_both_newsrooms_hold_the_same_words(tmp_path: Path) -> None:
    write_ours(20, tmp_path / "ours")
    write_stock(20, tmp_path / "stock")
    ours = [
        text.partition("\n---\n\n")[2]
        for name, text in texts(tmp_path / "ours").items()
        if name.startswith("berita/")
    ]
    stock = [text.partition("\n\n")[2] for text in texts(tmp_path / "stock").values()]
    assert len(ours) == 20
    assert ours == stock
    assert all(350 < len(body.split()) < 470 for body in ours)


def test_a_newsroom_is_the_same_each_time(tmp_path: Path) -> None:
    write_ours(5, tmp_path / "one")
    write_ours(5, tmp_path / "two")
    assert texts(tmp_path / "one") == texts(tmp_path / "two")


def test_items_span_the_years_in_order() -> None:
    made = list(items(100))
    assert (made[0].day.year, made[-1].day.year) == (2012, 2025)
    assert [item.day for item in made] == sorted(item.day for item in made)
    assert len({item.slug for item in made}) == 100
    assert len({item.author for item in made}) > 1


def test_a_build_that_fails_says_so(tmp_path: Path) -> None:
    script = "import sys; print('gagal di sini'); sys.exit(3)"
    with pytest.raises(BuildError, match=r"(?s)kode 3.*gagal di sini"):
        measure([sys.executable, "-c", script], tmp_path)


MEASURE = """
import sys
from pathlib import Path
from bench.run import measure
cost = measure([sys.executable, "-c", "bytearray(64 * 2**20)"], Path(sys.argv[1]))
print(cost.seconds, cost.memory)
"""


def test_time_and_memory_are_measured(tmp_path: Path) -> None:
    # In a process of its own, as a child's peak counts what its parent held when it began.
    command = [sys.executable, "-c", MEASURE, str(tmp_path)]
    done = subprocess.run(command, cwd=TESTS, capture_output=True, text=True, check=True)
    seconds, memory = done.stdout.split()
    assert float(seconds) > 0
    if sys.platform == "win32":
        assert memory == "None"
    else:
        assert 64 < float(memory) < 512


def test_the_table_tells_ratio_and_growth() -> None:
    small = Comparison(1000, Cost(3.0, 58.4), Cost(1.5, 90.0), Cost(1.25, 91.0))
    large = Comparison(5000, Cost(12.0, 110.0), Cost(6.0, None), Cost(5.0, None))
    assert table([small, large]) == (
        "butir  Pelican polos  susun kita  rasio  susun kedua                  memori\n"
        " 1000         3,00 s      1,50 s   0,50       1,25 s         58 MiB / 90 MiB\n"
        " 5000        12,00 s      6,00 s   0,50       5,00 s  110 MiB / tidak diukur\n"
        "Pertumbuhan dari 1000 ke 5000 butir: kita 4,00 kali, Pelican polos 4,00 kali.\n"
        "Memori: puncak Pelican polos / susun kita. Waktu: yang tercepat dari putarannya."
    )


def test_a_table_of_one_size_tells_no_growth() -> None:
    one = Comparison(20, Cost(1.0, 50.0), Cost(1.0, 50.0), Cost(1.0, 50.0))
    assert "Pertumbuhan" not in table([one])


def test_no_item_at_all_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.run(bench.Options((1000, 0))) == 2
    assert "paling sedikit 1" in capsys.readouterr().err


def test_a_product_without_tests_says_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench.run(bench.Options(), tmp_path) == 2
    assert "tidak ada" in capsys.readouterr().err


def test_both_builds_are_compared(capfd: pytest.CaptureFixture[str]) -> None:
    assert bench.run(bench.Options((20,))) == 0
    head, row, *_ = capfd.readouterr().out.splitlines()
    assert head.split()[0] == "butir"
    assert re.fullmatch(
        r" +20 +\d+,\d\d s +\d+,\d\d s +\d+,\d\d +\d+,\d\d s +"
        r"(\d+ MiB / \d+ MiB|tidak diukur / tidak diukur)",
        row,
    )
