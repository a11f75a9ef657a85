"""tasks.py on a bare machine: real environments, made in folders of their own."""

import ast
import importlib.util
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

ROOT = Path(__file__).absolute().parents[1]
PYTHON = getattr(sys, "_base_executable", sys.executable)
VERSION = (sys.version_info[0], sys.version_info[1])
KEPT = re.compile(
    r"(?:UV|PIP|SSL_CERT|SYSTEMROOT|TEMP|TMP)(?:_.*)?|REQUESTS_CA_BUNDLE|(?i:https?_proxy)"
)
OFFLINE = {
    "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_FIND_LINKS": "",
    "PIP_NO_CACHE_DIR": "1",
    "UV_DEFAULT_INDEX": "http://127.0.0.1:9/simple",
    "UV_NO_CACHE": "1",
}
DOOR = """
import json, signal, sys
from importlib.metadata import distributions
words = sys.argv[1:]
if words[:1] == ["wait"]:
    signal.signal(signal.SIGINT, lambda *_: sys.exit(41))
    print("ready", flush=True)
    while True:
        signal.pause()
if words[:1] == ["fail"]:
    sys.exit(int(words[1]))
found = [(each.name.lower().replace("_", "-"), each.version) for each in distributions()]
names = sorted(f"{name}=={version}" for name, version in found)
print(json.dumps({"words": words, "python": sys.executable, "installed": names}))
"""


def load_tasks(path: Path = ROOT / "tasks.py") -> ModuleType:
    spec = importlib.util.spec_from_file_location("tasks_under_test", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TASKS = load_tasks()


def blocks(lock: str) -> dict[str, str]:
    """The lock's lines by package name."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    return {each.split("==")[0]: each for each in re.findall(r"^\S.*\n(?:\s+.*\n?)*", text, re.M)}


def write_lock(folder: Path, *names: str, lock: str = "requirements.lock") -> None:
    known = blocks("requirements-dev.lock")
    text = "".join(known[name] for name in names)
    (folder / lock).write_text(text, encoding="utf-8", newline="\n")


def make_folder(folder: Path) -> Path:
    """A project with a door that reports what it finds, and locks of few packages."""
    (folder / "plugins" / "newsroom").mkdir(parents=True)
    (folder / "plugins" / "newsroom" / "__init__.py").touch()
    (folder / "plugins" / "newsroom" / "door.py").write_text(DOOR, encoding="utf-8")
    shutil.copy(ROOT / "tasks.py", folder)
    write_lock(folder, "idna", "setuptools", "uv")
    write_lock(folder, "idna", "iniconfig", "setuptools", "uv", lock="requirements-dev.lock")
    return folder


def environment(folder: Path, more: Mapping[str, str]) -> dict[str, str]:
    """A home with nothing but what other tests downloaded, and what leads to packages."""
    home = folder.parents[1] / "home"
    home.mkdir(exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if KEPT.fullmatch(name)}
    return {**kept, "PATH": os.defpath, "HOME": str(home), **more}


def start(folder: Path, *words: str, script: str = "", **more: str) -> subprocess.Popen[str]:
    command = [PYTHON, "-c", script] if script else [PYTHON, str(folder / "tasks.py")]
    return subprocess.Popen(
        [*command, *words], cwd=folder.parent, env=environment(folder, more), text=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=True,
    )  # fmt: skip


def finish(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate()
    return process.returncode, out, err


def run(folder: Path, *words: str, script: str = "", **more: str) -> tuple[int, str, str]:
    return finish(start(folder, *words, script=script, **more))


def installed(folder: Path, *words: str) -> list[str]:
    code, out, err = run(folder, *(words or ("check",)))
    assert code == 0, err
    names: list[str] = json.loads(out)["installed"]
    return [name.split("==")[0] for name in names if not name.startswith("pip==")]


@dataclass(frozen=True, slots=True)
class Beginning:
    """How the project that the tests share was set up: against a link, a kill and another."""

    folder: Path
    linked: Path
    """The folder of somebody else to which `.venv` led."""
    was_finished: bool
    """Whether the killed set-up passed for a finished one."""
    ended: list[tuple[int, str, str]]
    """The ends of the two set-ups that were then started at once."""


@pytest.fixture(scope="module")
def beginning(tmp_path_factory: pytest.TempPathFactory) -> Beginning:
    """Each new environment takes ten seconds: one is made here, and whatever can begin from it."""
    folder = make_folder(tmp_path_factory.mktemp("ready") / "newsroom")
    linked = folder.with_name("lain")
    linked.mkdir()
    (linked / "milik-orang.txt").write_text("jangan hilang", encoding="utf-8")
    if sys.platform != "win32":  # links need a right of their own there
        (folder / ".venv").symlink_to(linked, target_is_directory=True)
    process = start(folder, "check")
    assert process.stderr is not None
    while not process.stderr.readline().startswith("2. Memasang"):
        assert process.poll() is None
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    finish(process)
    was_finished = (folder / ".venv" / "newsroom.json").exists()
    both = [start(folder, "check"), start(folder, "check")]
    return Beginning(folder, linked, was_finished, [finish(each) for each in both])


@pytest.fixture(scope="module")
def ready(beginning: Beginning) -> Path:
    """A small project already set up; tests leave it set up."""
    assert [code for code, _, _ in beginning.ended] == [0, 0], beginning.ended
    return beginning.folder


@pytest.fixture
def copied(ready: Path, tmp_path: Path) -> Path:
    """A copy of the set-up project that tests may spoil: the same in another folder."""
    folder = tmp_path / "newsroom"
    shutil.copytree(ready, folder, symlinks=True)
    told = json.dumps(TASKS.stamp(folder, "run", VERSION))
    (folder / ".venv" / "newsroom.json").write_text(told, encoding="utf-8")
    return folder


def take_out(folder: Path, *names: str) -> None:
    """Packages of the environment, with the programs of their names."""
    packages = TASKS.site_packages(folder / ".venv", sys.platform, VERSION)
    for name in names:
        for path in packages.glob(f"{name}*"):
            shutil.rmtree(path)
        TASKS.script(folder / ".venv", name, sys.platform).unlink(missing_ok=True)


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "newsroom")


# The whole set-up.


@pytest.mark.slow
def test_a_bare_machine_gets_exactly_the_lock_and_the_task_runs(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "Berita – Kota Kediri")
    for lock in ("requirements.lock", "requirements-dev.lock"):
        shutil.copy(ROOT / lock, folder)
    code, out, err = run(folder, "build", "--at", "2025-07-17 16:30", LC_ALL="C", PYTHONUTF8="0")
    assert code == 0, err
    report = json.loads(out)
    assert report["words"] == ["build", "--at", "2025-07-17 16:30"]
    assert Path(report["python"]).is_relative_to(folder / ".venv")
    wanted = {line.split(" ")[0].lower() for line in blocks("requirements.lock").values()}
    assert {name for name in report["installed"] if not name.startswith("pip==")} == wanted
    assert re.fullmatch(
        r"Menyiapkan newsroom di folder \.venv .*\n1\. Membuat .*\n2\. Memasang .*\n"
        r"Siap dalam \d+ detik\.\n",
        err,
    )


def test_a_second_run_starts_nothing_but_the_task(ready: Path) -> None:
    script = (
        "import sys, pathlib; events = []\n"
        "sys.addaudithook(lambda name, args: events.append(args[1]) if name == 'subprocess.Popen'"
        " else None)\n"
        f"sys.path.insert(0, {str(ready)!r}); import tasks\n"
        "code = tasks.main(['check'], tasks.ROOT)\n"
        "print(len(events), events[0][-2:], file=sys.stderr); sys.exit(code)"
    )
    code, _, err = run(ready, script=script)
    assert (code, err) == (0, "1 ['newsroom.door', 'check']\n")


def test_the_package_is_found_by_a_relative_ascii_line(ready: Path) -> None:
    link, line = TASKS.package_link(ready, sys.platform, VERSION)
    assert link.read_text(encoding="ascii") == line + "\n"
    assert (link.parent / line).resolve() == (ready / "plugins").resolve()


def test_the_tasks_exit_code_is_ours(ready: Path) -> None:
    assert run(ready, "fail", "1")[0] == 1
    assert run(ready, "fail", "2")[0] == 2


def test_a_stray_module_in_the_current_folder_does_not_interfere(ready: Path) -> None:
    stray = ready.parent / "json.py"  # where the tests stand when they run the task
    stray.write_text("raise SystemExit(99)", encoding="utf-8")
    assert run(ready, "check")[0] == 0
    stray.unlink()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 41), (signal.SIGTERM, 143)])
def test_an_interrupted_task_ends_in_its_own_time(ready: Path, sent: int, code: int) -> None:
    process = start(ready, "wait")
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    if sent == signal.SIGINT:
        os.killpg(process.pid, sent)  # as a terminal does
    else:
        os.kill(process.pid, sent)
    assert finish(process)[0] == code


# What is mended, and how.


def test_a_changed_lock_is_installed_without_a_new_environment(ready: Path) -> None:
    mark = ready / ".venv" / "mark"
    mark.touch()
    write_lock(ready, "iniconfig", "setuptools", "uv")
    assert installed(ready) == ["iniconfig", "setuptools", "uv"]
    write_lock(ready, "idna", "setuptools", "uv")
    assert installed(ready) == ["idna", "setuptools", "uv"]
    assert mark.exists()


def test_a_package_link_that_is_gone_is_mended(ready: Path) -> None:
    link, _ = TASKS.package_link(ready, sys.platform, VERSION)
    link.unlink()
    assert installed(ready) == ["idna", "setuptools", "uv"]
    assert link.exists()


@pytest.mark.parametrize("damage", ["python", "newsroom.json"])
def test_what_is_more_damaged_is_made_anew(ready: Path, damage: str) -> None:
    """The set-up that was killed, below, shows how."""
    broken = {
        "python": TASKS.script(ready / ".venv", "python", sys.platform),
        "newsroom.json": ready / ".venv" / "newsroom.json",
    }[damage]
    assert TASKS.is_ready(ready, "run", sys.platform, VERSION)
    away = broken.rename(broken.with_name("away"))
    try:
        assert not TASKS.is_ready(ready, "run", sys.platform, VERSION)
        assert not TASKS.can_be_mended(ready, sys.platform, VERSION)
    finally:
        away.rename(broken)


def test_a_moved_folder_is_set_up_anew_and_a_maintainers_serves_every_task(
    ready: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(ready, tmp_path / "pindah", symlinks=True)
    code, out, err = run(folder, "lint")
    assert code == 0, err
    assert "1. Membuat lingkungan Python" in err
    assert Path(json.loads(out)["python"]).is_relative_to(folder)
    everything = ["idna", "iniconfig", "setuptools", "uv"]
    assert installed(folder, "lint") == everything
    assert installed(folder, "check") == everything
    write_lock(folder, "setuptools", "uv")
    assert installed(folder, "check") == everything


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own")
def test_a_link_to_another_environment_is_no_longer_one(beginning: Beginning) -> None:
    assert not (beginning.folder / ".venv").is_symlink()
    assert [path.name for path in beginning.linked.iterdir()] == ["milik-orang.txt"]


def test_an_interrupted_set_up_is_made_anew(beginning: Beginning, ready: Path) -> None:
    assert not beginning.was_finished
    assert installed(ready) == ["idna", "setuptools", "uv"]


def test_of_two_set_ups_at_once_one_waits(beginning: Beginning) -> None:
    assert [code for code, _, _ in beginning.ended] == [0, 0]
    assert sum("1. Membuat lingkungan Python" in err for _, _, err in beginning.ended) == 1


# What cannot be done is said in one sentence.


def test_without_a_network_one_sentence(copied: Path) -> None:
    take_out(copied, "uv")
    code, out, err = run(copied, "lint", **OFFLINE)
    assert (code, out) == (2, "")
    last = err.splitlines()[-1]
    assert last.startswith("Pustaka tidak dapat diunduh: periksa sambungan internet")
    assert "Traceback" not in err
    assert "tasks.py" not in err


def test_without_a_network_what_was_there_stays(ready: Path) -> None:
    code, _, err = run(ready, "lint", **OFFLINE)
    assert code == 2
    assert "Pustaka tidak dapat diunduh" in err
    assert run(ready, "check", **OFFLINE)[::2] == (0, "")


def test_a_foreign_package_is_refused(copied: Path) -> None:
    write_lock(copied, "iniconfig", "setuptools", "uv")
    lock = copied / "requirements.lock"
    false = rf"\1    --hash=sha256:{'0' * 64}\n"
    lock.write_text(re.sub("(?m)^(iniconfig.*\n)(?: .*\n)+", false, lock.read_text()))
    code, _, err = run(copied, "check")
    assert code == 2
    assert "tidak cocok dengan sidik di requirements.lock" in err.splitlines()[-1]


def test_where_uv_is_not_to_be_had_pip_installs_the_lock(copied: Path) -> None:
    take_out(copied, "uv", "idna")
    write_lock(copied, "feedgen", "lxml", "python-dateutil", "setuptools")
    assert installed(copied) == ["feedgen", "lxml", "python-dateutil", "setuptools"]


WITHOUT_PIP = (
    "import sys; sys.modules['ensurepip'] = None; sys.path.insert(0, {0!r})\n"
    "import tasks; sys.exit(tasks.main(['check'], tasks.ROOT))"
)


def test_an_incomplete_python_names_the_package_to_install(bare: Path) -> None:
    empty = bare.parent / "empty"
    empty.mkdir()
    code, _, err = run(bare, script=WITHOUT_PIP.format(str(bare)), PATH=str(empty))
    assert code == 2
    assert f"sudo apt install python3.{sys.version_info[1]}-venv" in err.splitlines()[-1]


def test_an_incomplete_python_is_served_by_a_uv_on_the_path(bare: Path) -> None:
    programs = TASKS.script(Path(sys.prefix), "uv", sys.platform).parent
    path = os.pathsep.join((str(programs), os.defpath))
    code, out, err = run(bare, script=WITHOUT_PIP.format(str(bare)), PATH=path)
    assert code == 0, err
    names = [name.split("==")[0] for name in json.loads(out)["installed"]]
    assert names == ["idna", "setuptools", "uv"]


# What is told by parameter.


def test_an_old_python_is_refused_in_words_that_it_can_read() -> None:
    assert TASKS.refusal((3, 11)) is None
    assert TASKS.refusal((3, 10)) == (
        "Newsroom memerlukan Python 3.11 atau yang lebih baru; ini Python 3.10."
    )
    ast.parse((ROOT / "tasks.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_the_parts_of_an_environment_on_each_system() -> None:
    root = Path("newsroom")
    venv = root / ".venv"
    assert TASKS.script(venv, "uv", "win32") == venv / "Scripts" / "uv.exe"
    assert TASKS.script(venv, "uv", "linux") == venv / "bin" / "uv"
    windows, line = TASKS.package_link(root, "win32", (3, 12))
    assert windows == venv / "Lib" / "site-packages" / "newsroom.pth"
    assert Path(line) == Path("..", "..", "..", "plugins")
    posix, line = TASKS.package_link(root, "darwin", (3, 12))
    assert posix == venv / "lib" / "python3.12" / "site-packages" / "newsroom.pth"
    assert Path(line) == Path("..", "..", "..", "..", "plugins")


def test_the_lock_is_held_by_one_on_windows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def locking(descriptor: int, mode: int, size: int) -> None:
        asked.append((mode, size))
        if len(asked) > 1:
            raise PermissionError(13, "Permission denied")

    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(locking=locking, LK_NBLCK=2))
    with (tmp_path / "lock").open("a+b") as handle:
        assert TASKS.try_lock(handle.fileno(), "win32")
        assert not TASKS.try_lock(handle.fileno(), "win32")
    assert asked == [(2, 1), (2, 1)]


@pytest.mark.skipif(sys.platform == "win32", reason="flock")
def test_the_lock_is_held_by_one_on_posix(tmp_path: Path) -> None:
    with (tmp_path / "lock").open("a+b") as first, (tmp_path / "lock").open("a+b") as second:
        assert TASKS.try_lock(first.fileno(), "linux")
        assert not TASKS.try_lock(second.fileno(), "linux")


# The lock files themselves.


def test_both_locks_agree_and_hold_hashes_and_no_address() -> None:
    everything, runtime = blocks("requirements-dev.lock"), blocks("requirements.lock")
    assert {name: everything[name] for name in runtime} == runtime
    for text in everything.values():
        assert "--hash=sha256:" in text
        assert "://" not in text
    assert {"uv", "setuptools"} <= runtime.keys()
