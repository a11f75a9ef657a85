"""The maintainers' tasks: clean, lint, test, and the tools and last words of a test run."""

import io
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

import tools
from newsroom.commands import clean, lint
from newsroom.commands import test as test_command

HERE = Path(__file__).absolute().parent


# clean


def generated_folders(root: Path) -> None:
    for name in (
        "output/index.html", "output-preview/index.html", ".cache/newsroom/preview/index.html",
        ".cache/newsroom/photos/a.jpg", ".cache/newsroom/facts/a.json",
        ".cache/newsroom/galat-terakhir.log", ".cache/tools/x.jar",
    ):  # fmt: skip
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def files(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def test_clean_removes_the_preview_and_never_a_published_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    generated_folders(tmp_path)
    assert clean.run(clean.Options(cache=False), tmp_path) == 0
    assert files(tmp_path) == [
        ".cache/newsroom/facts/a.json", ".cache/newsroom/photos/a.jpg", ".cache/tools/x.jar",
        "output/index.html",
    ]  # fmt: skip
    assert capsys.readouterr().out == (
        "Dihapus: output-preview\n"
        "Dihapus: .cache/newsroom/galat-terakhir.log\n"
        "Dihapus: .cache/newsroom/preview\n"
    )


def test_clean_removes_the_photo_cache_where_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    generated_folders(tmp_path)
    assert clean.run(clean.Options(cache=True), tmp_path) == 0
    assert files(tmp_path) == [".cache/tools/x.jar", "output/index.html"]
    capsys.readouterr()
    assert clean.run(clean.Options(cache=True), tmp_path) == 0
    assert capsys.readouterr().out == "Tidak ada yang perlu dihapus.\n"


def test_clean_does_not_follow_a_link(tmp_path: Path) -> None:
    outside = tmp_path / "luar"
    generated_folders(outside)
    (tmp_path / "output-preview").symlink_to(outside, target_is_directory=True)
    before = files(outside)
    assert clean.run(clean.Options(cache=False), tmp_path) == 0
    assert files(outside) == before
    assert not (tmp_path / "output-preview").exists()


def test_clean_names_what_it_cannot_remove(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    generated_folders(tmp_path)

    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path / "index.html"))

    monkeypatch.setattr(shutil, "rmtree", refuse)
    assert clean.run(clean.Options(cache=False), tmp_path) == 2
    assert "output-preview/index.html. Tutup program yang memakainya." in capsys.readouterr().err


# lint


def test_lint_names_each_checker_that_found_something(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.mypy]\nstrict = true\nfiles = ["a.py"]\n')
    (tmp_path / "a.py").write_text("import os\nx: int = 'satu'\n")
    assert lint.run(lint.Options(fix=False), tmp_path) == 1
    out = capfd.readouterr().out
    assert "F401" in out
    assert "ruff check, ruff format, mypy" in out.splitlines()[-1]


def test_lint_mends_and_then_passes(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.mypy]\nstrict = true\nfiles = ["a.py"]\n')
    (tmp_path / "a.py").write_text("import os\nx: int = int('1')\n")
    assert lint.run(lint.Options(fix=True), tmp_path) == 0
    assert (tmp_path / "a.py").read_text() == 'x: int = int("1")\n'
    assert lint.run(lint.Options(fix=False), tmp_path) == 0
    assert capfd.readouterr().out.splitlines()[-1] == "Kode dan dokumen aturan rapi."


def test_lint_notices_a_rule_document_that_was_edited(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert lint.check_documents(fix=True, root=tmp_path) == []
    assert lint.check_documents(fix=False, root=tmp_path) == []
    document = next((tmp_path / "docs" / "aturan").rglob("*.md"))
    document.write_text("lain", encoding="utf-8")
    assert lint.check_documents(fix=False, root=tmp_path) == ["docs/aturan"]
    assert document.name in capfd.readouterr().out


def test_without_the_maintainers_tools_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("ruff", "pytest"):
        monkeypatch.setitem(sys.modules, name, None)
    assert lint.run(lint.Options(fix=False)) == 2
    assert test_command.run(test_command.Options(())) == 2
    assert capsys.readouterr().err == (
        "Alat pemelihara belum terpasang. Jalankan `python3 tasks.py lint`.\n"
        "Alat uji belum terpasang. Jalankan `python3 tasks.py test`.\n"
    )


# test


@pytest.mark.parametrize(
    ("test", "code"), [("assert 1 + 1 == 2", 0), ("assert 1 + 1 == 3", 1), ("(", 2)]
)
def test_the_test_task_answers_with_the_tests(tmp_path: Path, test: str, code: int) -> None:
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "test_x.py").write_text(f"def test_x():\n    {test}\n")
    arguments = ("-q", "-p", "no:cacheprovider", "test_x.py")
    assert test_command.run(test_command.Options(arguments), tmp_path) == code


def test_all_tests_run_side_by_side_with_coverage() -> None:
    command = test_command.pytest_command((), 1)
    assert command[command.index("-n") + 1] == "2"
    assert test_command.pytest_command((), 64)[4] == "8"
    assert "--cov-fail-under=95" in command
    assert test_command.pytest_command(("-k", "x"), 2)[-2:] == ["-k", "x"]
    assert "--cov" not in test_command.pytest_command(("-k", "x"), 2)


# The last words of a run.

NEEDS_A_BROWSER = """
import pytest
def test_page(chromium): ...
def test_other(): ...
@pytest.mark.skip(reason="hanya di Windows")
def test_windows(): ...
"""


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
@pytest.mark.parametrize("workers", [(), ("-n", "1")])
def test_a_missing_tool_is_said_last_and_fails_only_in_ci(
    tmp_path: Path, ci: str, code: int, workers: tuple[str, ...]
) -> None:
    tests = tmp_path / "tests"
    tests.mkdir()
    for name in ("conftest.py", "tools.py", "tools.json"):
        shutil.copy(HERE / name, tests)
    (tests / "test_page.py").write_text(NEEDS_A_BROWSER)
    (tmp_path / "pytest.ini").write_text("[pytest]\npythonpath = tests\n")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *workers], cwd=tmp_path, capture_output=True,
        encoding="utf-8", check=False, env={"PATH": "", "HOME": str(tmp_path), "CI": ci},
    )  # fmt: skip
    assert done.returncode == code, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    last = ["Dilewati 1 uji. Alat uji tidak ada: Chromium.", "Dilewati 1 uji. hanya di Windows"]
    if ci:
        assert lines.pop().startswith("Dengan CI=true")
    assert lines[-2:] == last


# Finding and installing.


def test_a_browser_on_the_path_comes_first(tmp_path: Path) -> None:
    program = tmp_path / "chromium"
    program.touch(mode=0o755)
    assert tools.find_chromium({"PATH": str(tmp_path)}, "linux") == program


@pytest.mark.parametrize(
    ("platform", "variable", "place"),
    [
        ("linux", "PLAYWRIGHT_BROWSERS_PATH", "chromium-1208/chrome-linux64/chrome"),
        ("linux", "HOME", ".cache/ms-playwright/chromium-1208/chrome-linux/chrome"),
        ("win32", "LOCALAPPDATA", "ms-playwright/chromium-1208/chrome-win64/chrome.exe"),
        ("win32", "USERPROFILE", "AppData/Local/ms-playwright/chromium-1/chrome-win/chrome.exe"),
        ("win32", "ProgramFiles(x86)", "Microsoft/Edge/Application/msedge.exe"),
        ("darwin", "HOME", "Library/Caches/ms-playwright/chromium-9/chrome-mac/"
         "Chromium.app/Contents/MacOS/Chromium"),
    ],
)  # fmt: skip
def test_a_browser_is_found_where_its_system_puts_it(
    tmp_path: Path, platform: str, variable: str, place: str
) -> None:
    program = tmp_path / place
    assert tools.find_chromium({"PATH": "", variable: str(tmp_path)}, platform) is None
    program.parent.mkdir(parents=True)
    program.touch()
    assert tools.find_chromium({"PATH": "", variable: str(tmp_path)}, platform) == program


def test_a_checker_with_another_hash_is_not_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """npm is a program of ours here, which packs a jar that nobody pinned."""
    archive = tmp_path / "forged.tgz"
    with tarfile.open(archive, "w:gz") as packed:
        member = tarfile.TarInfo("package/build/dist/vnu.jar")
        member.size = 3
        packed.addfile(member, io.BytesIO(b"jar"))
    npm = tmp_path / "npm"
    npm.write_text(
        f"#!{sys.executable}\nimport shutil, sys\n"
        f"shutil.copy({str(archive)!r}, sys.argv[2].replace('@', '-') + '.tgz')\n"
    )
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(tools, "ROOT", tmp_path)
    (tmp_path / "tests").mkdir()
    pin = (HERE / "tools.json").read_text()
    (tmp_path / "tests" / "tools.json").write_text(pin)
    tools.install_vnu()
    assert tools.find_vnu() is None
    assert "tidak cocok dengan sidiknya" in capsys.readouterr().err
    digest = tools.integrity_of(archive)
    (tmp_path / "tests" / "tools.json").write_text(pin.replace(tools.pinned_vnu()[1], digest))
    tools.install_vnu()
    found = tools.find_vnu()
    assert found is not None
    assert found.read_bytes() == b"jar"


@pytest.mark.parametrize("most", [9, 1])
def test_packages_are_installed_all_at_once_or_else_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    """apt-get is a program of ours here, which takes only so many packages at a time."""
    log = tmp_path / "log"
    program = tmp_path / "apt-get"
    program.write_text(
        f"#!{sys.executable}\nimport sys\nnames = sys.argv[4:]\n"
        f"print(*(names or sys.argv[1:]), file=open({str(log)!r}, 'a'))\n"
        f"sys.exit(len(names) > {most})\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(tools.os, "geteuid", lambda: 0, raising=False)
    tools.update_packages.cache_clear()
    tools.install(["exiftool", "nginx"])
    tools.update_packages.cache_clear()
    alone = ["libimage-exiftool-perl", "nginx"]
    assert log.read_text().splitlines() == [
        "update",
        " ".join(alone),
        *(alone if most == 1 else []),
    ]


def test_a_command_that_fails_or_hangs_or_is_missing_only_says_so(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert tools.attempt(sys.executable, "-c", "pass", seconds=60)
    assert not tools.attempt(sys.executable, "-c", "exit('rusak')", seconds=60)
    assert not tools.attempt(sys.executable, "-c", "import time; time.sleep(60)", seconds=0)
    assert not tools.attempt("program-yang-tidak-ada", seconds=60)
    assert "   rusak\n" in capsys.readouterr().err


def test_the_link_checker_is_asked_for_only_where_it_is_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert tools.has_lychee("linux", "x86_64")
    assert not tools.has_lychee("linux", "aarch64")
    assert tools.has_lychee("darwin", "arm64")
    monkeypatch.setitem(tools.TOOLS, "lychee", lambda: None)
    for is_made in (True, False):
        monkeypatch.setattr(tools, "has_lychee", lambda answer=is_made: answer)
        assert ("lychee" in tools.missing()) is is_made
