"""`explain`: the page of a rule, or the standard in force."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from newsroom.commands import explain
from newsroom.commands.explain import Options, find, run
from newsroom.rules.cases import Case
from newsroom.rules.documents import page
from newsroom.rules.engine import all_rules
from newsroom.standard.national import national_profile
from rules.scene import STANDARD, lay

CONTENT = Path("tidak-dibaca")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    sound = Case("MTD101", "sound", is_good=True, is_example=False, line=1, blocks=())
    return lay(sound, tmp_path).content


def test_page_is_plain_markdown_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(Options("TAG002", CONTENT)) == 0
    told = capsys.readouterr().out
    assert told.startswith(
        "# TAG002 – Tag di luar kosakata\n\n**Wajib diperbaiki** · `tag-unknown`"
    )
    assert "### Buruk: tag di luar kosakata" in told
    assert "> `TAG002` Wajib diperbaiki: Tag “politik-praktis” tidak ada dalam kosakata." in told
    assert "### Baik: " in told
    assert "<!--" not in told


def test_page_without_cases_says_nothing_of_examples(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(Options("TAG002", CONTENT), root=tmp_path) == 0
    told = capsys.readouterr().out
    assert "Contoh" not in told
    assert "<!--" not in told
    assert "## Perbaikan" in told


def test_page_is_drawn_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO()
    terminal = Console(file=screen, force_terminal=True, width=80, legacy_windows=False)
    monkeypatch.setattr(explain, "Console", lambda **_: terminal)
    assert run(Options("TAG002", CONTENT)) == 0
    assert "\x1b[" in screen.getvalue()
    assert "## " not in screen.getvalue()


@pytest.mark.parametrize("word", ["TAG002", "tag002", " Tag002 ", "tag-unknown"])
def test_rule_is_found_by_code_and_name(word: str) -> None:
    rule = find(word)
    assert rule is not None
    assert rule.code == "TAG002"


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("TAG02", "Mungkin maksud Anda TAG002 (Tag di luar kosakata)."),
        ("TAG", "Yang ada: TAG001, TAG002, TAG003, TAG004, TAG005."),
        ("zzzzzz", "Daftarnya: python3 tasks.py explain"),
        ("\x1b[31m", "Daftarnya: python3 tasks.py explain"),
    ],
)
def test_unknown_code(word: str, sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(Options(word, CONTENT)) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.rstrip().endswith(sentence)
    assert "\x1b" not in told.err


def test_standard_names_every_limit_tag_and_rule(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(Options(None, content)) == 0
    told = capsys.readouterr().out
    words = set(told.split())
    assert "KPU Kota Kediri" in told
    assert {key for key in national_profile().limits if key not in words} == set()
    assert {rule.code for rule in all_rules() if rule.code not in words} == set()
    assert {"bakohumas", "kota-kediri", "siaran-pers"} <= words
    assert max(map(len, told.splitlines())) <= 80


def test_standard_shows_what_the_office_tightened_and_waived(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = STANDARD.replace("ketatkan: {}", "ketatkan: {judul-saran: 77}").replace(
        "pengecualian: []",
        "pengecualian:\n  - {aturan: TAG002, lingkup: semua, alasan: kosakata baru,"
        " penyetuju: kasub, sampai: 2025-12-31}",
    )
    (content / "daftar" / "standar.yaml").write_text(own, encoding="utf-8")
    assert run(Options(None, content)) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["judul-saran", "77", "karakter", "daftar/standar.yaml"] in rows
    assert ["TAG002", "semua", "31", "Desember", "2025", "kasub"] in rows


def test_a_folder_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(Options(None, tmp_path / "tidak-ada")) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == (
        f"Folder isi tidak ditemukan: {tmp_path / 'tidak-ada'}. Periksa nama dan tempatnya.\n"
    )


def test_an_office_that_cannot_be_read_gets_the_nation_s_standard(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(Options(None, tmp_path)) == 0
    assert "semua satker" in capsys.readouterr().out


def test_page_keeps_the_rule_s_own_text() -> None:
    rule = find("MTD001")
    assert rule is not None
    assert page(rule, ()).startswith("# MTD001 – Isian di awal berkas tidak ada\n")
