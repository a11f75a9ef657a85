"""The door: words in, a task and an exit code out, everything said in Bahasa Indonesia."""

import importlib
import io
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import pytest

from newsroom import door, door_invoke, door_menu, door_usage
from newsroom.door_parser import UsageError, find_task, parse
from newsroom.door_tasks import ROOT, TASKS, Argument, Kind, Task

CONTENT = ROOT / "content"
MEASURED = {"photos": False, "count": None, "site": False, "check": False}


@dataclass(frozen=True, slots=True)
class Options:
    """This module is itself a command, which does what its subject says."""

    subject: str | None
    number: int = 0


def run(options: Options) -> int:
    match options.subject:
        case "interrupt":
            raise KeyboardInterrupt
        case "fault":
            raise ValueError("rahasia – dapur")
        case "vanished":
            importlib.import_module("pustaka_yang_hilang")
        case "broken":
            importlib.import_module("newsroom.tidak_ada")
    print(f"{options.subject} – {options.number}")
    return options.number


SAMPLE = (
    Task("show", "tunjuk", "menunjukkan", __name__, (
        Argument("subject", "HAL", "yang ditunjukkan", joined=True),
        Argument("number", "N", "angka", Kind.NUMBER, "--number", default=0),
    )),
    Task("check", "periksa", "memeriksa", __name__, (Argument("subject", "PATH", "berkas"),)),
)  # fmt: skip


def enter(tmp_path: Path, *words: str) -> int:
    return door.main(words, SAMPLE, tmp_path, "linux")


def real_door(*words: str, script: str = "", **more: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, *(["-c", script] if script else ["-m", "newsroom.door"]), *words]
    return subprocess.run(
        command, capture_output=True, stdin=subprocess.DEVNULL, check=False,
        env={**os.environ, **more},
    )  # fmt: skip


# The table.


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_every_task_has_a_command_whose_options_are_its_arguments(task: Task) -> None:
    command = importlib.import_module(task.module)
    assert callable(command.run)
    names = {field.name for field in fields(command.Options)}
    assert names == {argument.field for argument in task.arguments}


def test_every_task_is_reached_by_both_names() -> None:
    names = [name for task in TASKS for name in (task.name, task.alias) if name]
    assert len(names) == len(set(names))
    assert [find_task(name, TASKS).name for name in names if name in ("periksa", "susun")] == [
        "check",
        "build",
    ]


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("new Rakor Bakohumas", {
            "title": "Rakor Bakohumas", "author": None, "category": "berita", "photos": None,
            "content": CONTENT}),
        ("new --author=wsw --photos=kamera -- -13°", {
            "title": "-13°", "author": "wsw", "category": "berita", "photos": Path("kamera"),
            "content": CONTENT}),
        ("foto berita/2025/rapat --write", {
            "item": Path("berita/2025/rapat"), "write": True, "content": CONTENT}),
        ("check", {
            "paths": (), "content": CONTENT, "output": None, "at": None, "format": "text",
            "fix": False, "desk": False}),
        ("periksa a --format json b --content isi", {
            "paths": (Path("a"), Path("b")), "content": Path("isi"), "output": None, "at": None,
            "format": "json", "fix": False, "desk": False}),
        ("periksa berita --fix", {
            "paths": (Path("berita"),), "content": CONTENT, "output": None, "at": None,
            "format": "text", "fix": True, "desk": False}),
        ("check --desk", {
            "paths": (), "content": CONTENT, "output": None, "at": None, "format": "text",
            "fix": False, "desk": True}),
        ("explain", {"code": None, "content": CONTENT}),
        ("jelaskan MTD105", {"code": "MTD105", "content": CONTENT}),
        ("build --publish --output situs --at 2025-07-17", {
            "content": CONTENT, "output": Path("situs"), "at": "2025-07-17", "publish": True}),
        ("serve --port 8080 --no-browser", {
            "content": CONTENT, "port": 8080, "at": None, "browser": False, "file": None}),
        ("serve --file rapat", {
            "content": CONTENT, "port": 8000, "at": None, "browser": True, "file": Path("rapat")}),
        ("setujui rapat --by kasub", {
            "item": Path("rapat"), "by": "kasub", "content": CONTENT, "at": None}),
        ("cabut rapat --reason batal", {
            "item": Path("rapat"), "reason": "batal", "content": CONTENT, "output": None,
            "at": None}),
        ("terbitkan --zip a.zip", {
            "content": CONTENT, "output": None, "zip": Path("a.zip"), "at": None}),
        ("clean --cache", {"cache": True}),
        ("uji tests/test_door.py -k menu --help", {
            "arguments": ("tests/test_door.py", "-k", "menu", "--help")}),
        ("lint", {"fix": False}),
        ("bench --items 1000 5000 --items 9", {
            "items": (1000, 5000, 9), **MEASURED}),
        ("bench --photos 12", {"items": (), **MEASURED, "photos": True, "count": 12}),
        ("bench --site", {"items": (), **MEASURED, "site": True}),
        ("bench --check", {"items": (), **MEASURED, "check": True}),
    ],
)  # fmt: skip
def test_words_become_options(words: str, values: dict[str, object]) -> None:
    name, *rest = words.split()
    assert parse(find_task(name, TASKS), rest) == values


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new",), "JUDUL belum disebut."),
        (("new", " "), "JUDUL tidak boleh kosong."),
        (("new", "a", "--category", "brita"), "Maksud Anda `berita`?"),
        (("check", "--formt", "json"), "tidak mengenal `--formt`. Maksud Anda `--format`?"),
        (("check", "--content"), "--content memerlukan nilai DIR."),
        (("check", "--content", "--at"), "--content memerlukan nilai DIR."),
        (("check", "--at", "x", "--at", "y"), "--at cukup satu kali."),
        (("check", "-x"), "tidak mengenal `-x`."),
        (("check", "--content="), "--content tidak boleh kosong."),
        (("serve", "--port", "delapan"), "--port: `delapan` bukan bilangan bulat."),
        (("serve", "--port", "٨"), "bukan bilangan bulat."),
        (("build", "situs"), "Tugas `build` tidak memakai `situs`."),
        (("build", "--publish=ya"), "--publish tidak memakai nilai."),
        (("explain", "MTD105", "TAG101"), "Cukup satu KODE; `TAG101` berlebih."),
    ],
)
def test_wrong_usage_is_named(words: Sequence[str], said: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse(find_task(words[0], TASKS), words[1:])
    assert said in str(caught.value)


# The door itself.


def test_a_task_runs_and_its_code_is_ours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert enter(tmp_path, "tunjuk", "dua", "kata", "--number", "1") == 1
    assert capsys.readouterr() == ("dua kata – 1\n", "")


def test_an_unknown_task_gets_a_proposal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert enter(tmp_path, "periks") == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        "Tidak ada tugas `periks`. Maksud Anda `periksa`?\n"
        "Daftar tugas: python3 tasks.py --help\n"
    )  # fmt: skip
    assert enter(tmp_path, "zzz") == 2
    assert capsys.readouterr().err.startswith("Tidak ada tugas `zzz`.\n")


def test_wrong_usage_shows_how_it_is_right(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert enter(tmp_path, "show", "a", "--number", "x") == 2
    assert capsys.readouterr() == (
        "",
        "--number: `x` bukan bilangan bulat.\n"
        'Pemakaian: python3 tasks.py show "HAL" [--number N]\n',
    )


@pytest.mark.parametrize("word", ["-h", "--help", "--bantuan"])
def test_help_is_the_report(tmp_path: Path, capsys: pytest.CaptureFixture[str], word: str) -> None:
    assert enter(tmp_path, word) == 0
    out, err = capsys.readouterr()
    assert "show, tunjuk" in out
    assert enter(tmp_path, "show", word) == 0
    assert "show (tunjuk): menunjukkan." in capsys.readouterr().out
    assert err == ""


def test_help_after_two_dashes_is_a_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert enter(tmp_path, "show", "--", "--help") == 0
    assert capsys.readouterr().out == "--help – 0\n"


def test_an_interrupted_task_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert enter(tmp_path, "show", "interrupt") == 130
    assert capsys.readouterr() == ("", "Dihentikan.\n")


def test_a_fault_goes_to_a_log_and_not_to_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert enter(tmp_path, "show", "fault") == 2
    out, err = capsys.readouterr()
    log = tmp_path / ".cache" / "newsroom" / "galat-terakhir.log"
    assert out == ""
    assert str(log) in err
    assert "Traceback" not in err
    assert log.read_text(encoding="utf-8").endswith("ValueError: rahasia – dapur\n")


def test_a_fault_that_cannot_be_logged_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".cache").touch()
    assert enter(tmp_path, "show", "fault") == 2
    assert "Jenisnya ValueError; rinciannya tidak dapat disimpan." in capsys.readouterr().err


def test_a_vanished_library_is_installed_at_the_next_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stamp = tmp_path / ".venv" / "newsroom.json"
    stamp.parent.mkdir()
    stamp.touch()
    assert enter(tmp_path, "show", "vanished") == 2
    assert "Pustaka pustaka_yang_hilang hilang dari folder .venv." in capsys.readouterr().err
    assert not stamp.exists()


def test_a_missing_part_of_our_own_is_a_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert enter(tmp_path, "show", "broken") == 2
    assert "kesalahan di dalamnya" in capsys.readouterr().err


def test_the_usage_text_on_windows_says_py() -> None:
    assert "py tasks.py TUGAS" in door_usage.of_door(TASKS, "win32")
    assert door_usage.line(find_task("explain", TASKS), "win32") == (
        "Pemakaian: py tasks.py explain [KODE] [--content DIR]"
    )


def test_no_english_in_any_usage_text() -> None:
    texts = [door_usage.of_task(task, "linux") for task in TASKS]
    english = {"usage", "options", "show", "the", "error", "default", "arguments", "file"}
    words = {word.strip(".,:;()").lower() for text in texts for word in text.split()}
    assert not english & words


def test_text_is_utf8_whatever_the_code_page() -> None:
    script = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})\n" + (
        "import test_door\nfrom newsroom import door\n"
        "sys.exit(door.main(['show', 'Rakor \\udcff'], test_door.SAMPLE))"
    )
    done = real_door(script=script, PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Rakor \\udcff – 0\n".encode()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes")
@pytest.mark.parametrize("words", ["'show', 'x'", "'--help'"])
def test_a_reader_that_leaves_early_gets_no_traceback(words: str) -> None:
    script = (
        "import os, sys; reading, writing = os.pipe(); os.dup2(writing, 1); os.close(writing)\n"
        f"os.close(reading); sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "import test_door\nfrom newsroom import door\n"
        f"sys.exit(door.main([{words}], test_door.SAMPLE))"
    )
    done = real_door(script=script)
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_closed_input_is_an_empty_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert enter(tmp_path, "tunjuk", "kata", "--number", "1") == 1
    assert sys.stdin.readline() == ""
    assert capsys.readouterr() == ("kata – 1\n", "")


def test_the_door_opens_without_loading_what_a_task_may_not_need() -> None:
    script = (
        "import sys; before = set(sys.modules); import newsroom.door\n"
        "print(*{name.partition('.')[0] for name in set(sys.modules) - before})"
    )
    loaded = set(real_door(script=script).stdout.decode().split())
    assert not loaded & {"pelican", "PIL", "pydantic", "jinja2", "invoke", "argparse", "babel"}
    assert "newsroom" in loaded


# The menu.


def menu(monkeypatch: pytest.MonkeyPatch, typed: str, tmp_path: Path) -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    return enter(tmp_path)


def test_the_menu_runs_tasks_until_one_leaves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert menu(monkeypatch, "3\n9\nperiksa\nkeluar\n3\n", tmp_path) == 0
    out, err = capsys.readouterr()
    assert out == "None – 0\n" * 2
    labels = ["Tulis berita", "Impor Word", "Periksa", "Pratinjau", "Terbitkan", "Keluar"]
    assert [f"  {number}. {label}\n" in err for number, label in enumerate(labels, 1)] == [True] * 6
    assert "Tidak ada pilihan “9”." in err


def test_the_menu_leaves_politely_at_the_end_of_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert menu(monkeypatch, "", tmp_path) == 0
    assert menu(monkeypatch, "1\n", tmp_path) == 0
    assert capsys.readouterr().out == ""
    assert menu(monkeypatch, "4\n", tmp_path) == 2  # the sample table has no such task


def test_the_menu_can_be_interrupted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Terminal(io.StringIO):
        def readline(self, size: int | None = -1) -> str:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", Terminal())
    assert enter(tmp_path) == 130
    assert capsys.readouterr().err.endswith("Dihentikan.\n")


def test_the_menu_asks_what_the_task_needs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines: list[Sequence[str]] = []
    answers = "1\n- Rakor\nwsw\n1\nRapat\n\n1\n\n5\nsitus.zip\n6\n"
    monkeypatch.setattr(sys, "stdin", io.StringIO(answers))

    def note(words: Sequence[str]) -> int:
        lines.append(words)
        return 0

    assert door_menu.offer(note) == 0
    assert lines == [
        ["new", "--author=wsw", "--", "- Rakor"],
        ["new", "--", "Rapat"],
        ["publish", "--zip=situs.zip"],
    ]
    assert "Dibatalkan: belum diisi." in capsys.readouterr().err


def test_every_entry_of_the_menu_starts_a_task_that_understands_it() -> None:
    for entry in door_menu.ENTRIES:
        if entry.task:
            words = [f"{q.flag}=x" if q.flag else "x" for q in entry.questions]
            assert parse(find_task(entry.task, TASKS), words)


def test_the_real_menu_through_a_pipe() -> None:
    done = real_door()
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"1. Tulis berita" in done.stderr


# The same tasks by invoke.


def invoke(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    (folder / "tasks.py").write_text(
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "import test_door\nfrom pathlib import Path\nfrom newsroom.door_invoke import collection\n"
        "namespace = collection(test_door.SAMPLE, Path(__file__).parent)\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "invoke", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def test_invoke_runs_the_same_task_with_the_same_code(tmp_path: Path) -> None:
    done = invoke(tmp_path, "tunjuk", "Rakor", "--number", "3")
    assert (done.returncode, done.stdout) == (3, "Rakor – 3\n")
    done = invoke(tmp_path, "check")
    assert (done.returncode, done.stdout) == (0, "None – 0\n")


def test_invoke_has_a_repeated_path_and_every_option() -> None:
    made = door_invoke.collection(root=ROOT)
    assert set(made.task_names) == {task.name for task in TASKS}
    flags = {flag for argument in made["check"].get_arguments() for flag in argument.names}
    assert {"path", "content", "output", "at", "format"} <= flags
    assert "items" in {name for each in made["bench"].get_arguments() for name in each.names}


@pytest.mark.parametrize(
    ("name", "given", "read"),
    [
        ("paths", ["a", "b"], (Path("a"), Path("b"))),
        ("content", "isi", Path("isi")),
        ("at", None, None),
        ("format", "json", "json"),
    ],
)
def test_what_invoke_reads_is_what_the_door_reads(name: str, given: object, read: object) -> None:
    argument = next(each for each in find_task("check", TASKS).arguments if each.field == name)
    assert door_invoke.value(argument, given) == read


def test_invoke_refuses_what_the_door_refuses(tmp_path: Path) -> None:
    done = invoke(tmp_path, "show", " ")
    assert (done.returncode, done.stderr) == (2, "HAL tidak boleh kosong.\n")


def test_stopped_with_keys_in_a_terminal_it_says_so_on_a_line_of_its_own() -> None:
    pytest.importorskip("pty", reason="terminal semu hanya ada di luar Windows")
    # A terminal of its own, into which and from which pipes are copied; keys stop what runs in it,
    # also where these tests run behind a shell and ignore them.
    spawn = (
        "import os, pty, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL);"
        "sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
    )
    command = [sys.executable, "-c", spawn, sys.executable, "-m", "newsroom.door"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as desk:
        assert desk.stdin is not None
        assert desk.stdout is not None
        for line in desk.stdout:
            if b"Keluar" in line:  # the last one; the menu asks now
                break
        desk.stdin.write(b"\x03")
        desk.stdin.flush()
        said = desk.stdout.read().decode()
    assert said.replace("\r\n", "\n").endswith("^C\nDihentikan.\n")
    assert desk.returncode == 130
