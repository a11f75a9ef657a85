"""The official figures of the Bakohumas evaluation of 2025 pass, and are found once altered."""

from pathlib import Path

import pytest

from newsroom import pipeline
from newsroom.rules.cases import Block, Case
from rules.scene import lay

TOLD = (
    "Dari laporan itu, hanya 4 dari 38 KPU kabupaten/kota yang telah memanfaatkan grup percakapan. "
    "Hanya 13% yang telah menjalin kerja sama dengan media, dan 37% dengan lembaga pendidikan. "
    "Sebanyak 82% telah bekerja sama dengan lembaga pemerintah, dan 50% dengan lembaga lain."
)
COUNTED = (
    "Sebanyak 5 dari 38 KPU kabupaten/kota (13 persen) bekerja sama dengan media, 14 dari 38 (37 "
    "persen) dengan lembaga pendidikan, 31 dari 38 (82 persen) dengan lembaga pemerintah, dan 19 "
    "dari 38 (50 persen) dengan lembaga lain."
)
ALTERED = [
    (TOLD, "13%", "15%", "ANG009"),
    (TOLD, "37%", "36%", "ANG009"),
    (TOLD, "82%", "80%", "ANG009"),
    (TOLD, "50%", "51%", "ANG009"),
    (COUNTED, "13 persen", "15 %", "ANG001"),
    (COUNTED, "14 dari 38", "15 dari 38", "ANG001"),
    (COUNTED, "82 persen", "28 persen", "ANG001"),
    (COUNTED, "(50", "(55", "ANG001"),
]


def found(body: str, root: Path) -> list[str]:
    """The codes that the group of numbers finds in a body."""
    case = Case("ANG001", "figures", True, False, 1, (Block("isi", "", (body,), ()),))
    scene = lay(case, root)
    reading = pipeline.read_newsroom(scene.content, root / "cache")
    findings = pipeline.check(reading, scene.at, None).findings
    return [finding.code for finding in findings if finding.code.startswith("ANG")]


@pytest.mark.parametrize("body", [TOLD, COUNTED], ids=["told", "counted"])
def test_official_figures_pass(body: str, tmp_path: Path) -> None:
    assert found(body, tmp_path) == []


@pytest.mark.parametrize(("body", "right", "wrong", "code"), ALTERED)
def test_one_figure_altered_is_found(
    body: str, right: str, wrong: str, code: str, tmp_path: Path
) -> None:
    assert body.count(right) == 1
    assert found(body.replace(right, wrong), tmp_path) == [code]
