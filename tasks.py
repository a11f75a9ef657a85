"""The one door of the newsroom: installs what is missing, then hands the task over.

`python3 tasks.py TASK …` (`py tasks.py TASK …` on Windows) needs nothing but Python 3.11: the first
run makes `.venv` beside this file and installs exactly the lock file into it; a later run compares
one stamp and starts the door. Loaded by invoke, this file offers the same tasks as invoke tasks.
"""

import contextlib
import hashlib
import importlib.util
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

MINIMUM = (3, 11)


def refusal(version: "tuple[int, int]") -> "str | None":
    """The sentence for a Python that is too old, or None. Must itself run on an old Python."""
    wanted = "Newsroom memerlukan Python {}.{} atau yang lebih baru; ini Python {}.{}."
    return None if version >= MINIMUM else wanted.format(*MINIMUM, *version)


if refusal(sys.version_info[:2]):
    sys.exit(sys.stderr.write(str(refusal(sys.version_info[:2])) + "\n") and 2)

# Not resolve(): a mapped network drive on Windows keeps its letter.
ROOT = Path(os.path.normpath(Path(__file__).absolute())).parent
LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock"}
DEVELOPMENT_TASKS = frozenset({"test", "uji", "lint", "bench"})
NETWORK = re.compile(
    "after connection broken by|Failed to fetch|Request failed after|error sending request"
    "|Network is unreachable|timed out|name resolution|getaddrinfo|Connection refused"
)


class SetUpError(Exception):
    """The set-up cannot go on; the text is the sentence for the person at the keyboard."""


class NetworkError(SetUpError):
    """Nothing could be downloaded, so nothing was changed either."""


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def script(venv: Path, name: str, platform: str) -> Path:
    """The program `name` of the environment."""
    return venv / "Scripts" / f"{name}.exe" if platform == "win32" else venv / "bin" / name


def site_packages(venv: Path, platform: str, version: tuple[int, int]) -> Path:
    """The folder of the environment's installed packages."""
    library = Path("Lib") if platform == "win32" else Path("lib", "python{}.{}".format(*version))
    return venv / library / "site-packages"


def package_link(root: Path, platform: str, version: tuple[int, int]) -> tuple[Path, str]:
    """The .pth file that makes `plugins/` importable, and its line."""
    # Relative, hence plain ASCII: Python reads such files in the locale's encoding.
    folder = site_packages(root / ".venv", platform, version)
    return folder / "newsroom.pth", os.path.relpath(root / "plugins", folder)


def stamp(root: Path, kind: str, version: tuple[int, int]) -> dict[str, str]:
    """What `.venv` must have been made from to serve tasks of this kind ("run" or "dev")."""
    names = ("requirements.lock", LOCKS[kind])
    digest = hashlib.sha256(b"".join((root / name).read_bytes() for name in names)).hexdigest()
    python = "{}.{}".format(*version)
    return {"kind": kind, "lock": digest, "root": str(root), "python": python}


def read_stamp(root: Path) -> dict[str, str]:
    with contextlib.suppress(OSError, ValueError):
        found = json.loads((root / ".venv" / "newsroom.json").read_text(encoding="utf-8"))
        return found if isinstance(found, dict) else {}
    return {}


def is_ready(root: Path, kind: str, platform: str, version: tuple[int, int]) -> bool:
    """Whether `.venv` serves tasks of this kind; the development set serves every task."""
    found = read_stamp(root)
    return (
        any(found == stamp(root, accepted, version) for accepted in (kind, "dev"))
        and script(root / ".venv", "python", platform).is_file()
        and package_link(root, platform, version)[0].is_file()
    )


def can_be_mended(root: Path, platform: str, version: tuple[int, int]) -> bool:
    """Whether a finished environment of this folder and Python merely has another lock."""
    found, wanted = read_stamp(root), stamp(root, "run", version)
    return (
        {**found, "kind": "run", "lock": wanted["lock"]} == wanted
        and script(root / ".venv", "python", platform).is_file()
        and (site_packages(root / ".venv", platform, version) / "pip").is_dir()
    )


@contextlib.contextmanager
def held(path: Path, platform: str) -> Iterator[None]:
    """Holds the lock file until the block ends; the system releases it when a holder dies."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as handle:
        if not try_lock(handle.fileno(), platform):
            say("Menunggu penyiapan lain yang sedang berjalan ...")
            while not try_lock(handle.fileno(), platform):
                time.sleep(0.2)
        yield


def try_lock(descriptor: int, platform: str) -> bool:
    """Whether the open file is now locked for this process alone."""
    try:
        if platform == "win32":
            windows = importlib.import_module("msvcrt")
            os.lseek(descriptor, 0, os.SEEK_SET)
            windows.locking(descriptor, windows.LK_NBLCK, 1)
        else:
            posix = importlib.import_module("fcntl")
            posix.flock(descriptor, posix.LOCK_EX | posix.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


class Installer:
    """Installs one lock file into `.venv`, keeping what the tools say in a log."""

    def __init__(self, root: Path, kind: str, platform: str) -> None:
        self.venv = root / ".venv"
        self.lock = root / LOCKS[kind]
        self.platform = platform
        self.log = root / ".cache" / "penyiapan.log"
        self.python = str(script(self.venv, "python", platform))

    def run(self, *command: str) -> str | None:
        """None where the command succeeds, else what it printed; a dead network ends it all."""
        # Offices with their own certificate authority have it in the system's store.
        environment = {"UV_SYSTEM_CERTS": "1", **os.environ, "PYTHONUTF8": "1"}
        try:
            done = subprocess.run(  # noqa: S603
                command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT, encoding="utf-8", errors="replace", check=False,
            )  # fmt: skip
            code, said = done.returncode, done.stdout
        except OSError as error:
            code, said = 1, str(error)
        with self.log.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"$ {' '.join(command)}\n{said}")
        if code == 0:
            return None
        if NETWORK.search(said):
            raise NetworkError(
                "Pustaka tidak dapat diunduh: periksa sambungan internet (atau proksi kantor), "
                f"lalu ulangi perintah yang sama. Rinciannya di {self.log}."
            )
        return said or str(code)

    def fail(self, said: str) -> SetUpError:
        text = "Penyiapan .venv gagal (tutup program yang memakainya, lalu ulangi)"
        if re.search("(?i)do not match the hashes|hash mismatch", said):
            text = "Berkas yang diunduh tidak cocok dengan sidik di " + self.lock.name
        elif "No space left" in said:
            text = "Ruang simpan penuh"
        return SetUpError(f"{text}. Rinciannya di {self.log}.")

    def pip(self, *arguments: str) -> str | None:
        return self.run(
            self.python, "-m", "pip", "install", "--quiet", "--no-input", "--no-deps",
            "--require-hashes", "--no-build-isolation", "--retries", "2",
            "--disable-pip-version-check", "--no-warn-script-location",
            "--root-user-action=ignore", *arguments,
        )  # fmt: skip

    def part(self, wanted: str) -> str:
        """A requirements file with the lock's own lines for the packages whose name matches."""
        blocks = re.findall(r"^\S.*\n(?:\s+.*\n?)*", self.lock.read_text(encoding="utf-8"), re.M)
        chosen = [block for block in blocks if re.fullmatch(wanted, block.split("==")[0])]
        path = self.venv / "sebagian.lock"
        path.write_text("".join(chosen), encoding="utf-8", newline="\n")
        return str(path)

    def make(self) -> str | None:
        """A new `.venv`; answers with the uv that serves it where Python cannot make a pip."""
        is_complete = importlib.util.find_spec("ensurepip") is not None
        uv = None if is_complete else shutil.which("uv")
        if not (is_complete or uv):
            raise SetUpError(
                "Python ini belum lengkap (tanpa ensurepip). Di Debian atau Ubuntu jalankan "
                f"`sudo apt install python3.{sys.version_info[1]}-venv`, lalu ulangi."
            )
        base = getattr(sys, "_base_executable", None) or sys.executable  # .venv's is cleared
        options = ["--clear", "--without-pip"] if uv else ["--clear"]
        if self.venv.is_symlink():
            self.venv.unlink()  # what it leads to is not ours to clear
        said = self.run(base, "-m", "venv", *options, str(self.venv))
        if not said:
            return uv
        raise self.fail(said)

    def fill(self, uv: str | None) -> None:
        """Installs exactly the lock: by uv, itself pinned in the lock, else by pip alone."""
        # feedgen is published as source only: the lock's setuptools builds it, hashes and all.
        if uv is None:
            uv = str(script(self.venv, "uv", self.platform))
            missing = self.pip("-r", self.part("uv|setuptools")) or self.run(uv, "--version")
        else:
            install = (uv, "pip", "install", "--python", self.python, "--require-hashes")
            missing = self.run(*install, "-r", self.part("setuptools"))
        sync = (uv, "pip", "sync", "--python", self.python, "--require-hashes")
        if missing or self.run(*sync, "--no-build-isolation", str(self.lock)):
            say("   uv tidak dapat dipakai di sini; memakai pip, sedikit lebih lama ...")
            said = self.pip("-r", self.part("setuptools")) or self.pip("-r", self.part("(?!uv$).*"))
            if said:
                raise self.fail(said)


def set_up(root: Path, kind: str, platform: str, version: tuple[int, int]) -> None:
    """Makes or mends `.venv`; what was interrupted is made anew. Raises SetUpError."""
    started = time.monotonic()
    with held(root / ".cache" / "penyiapan.lock", platform):
        if is_ready(root, kind, platform, version):
            return
        mend = can_be_mended(root, platform, version)
        if mend and read_stamp(root).get("kind") == "dev":
            kind = "dev"  # a maintainer's environment stays one
        installer = Installer(root, kind, platform)
        installer.log.unlink(missing_ok=True)
        done, last = root / ".venv" / "newsroom.json", root / ".venv" / "newsroom.lama"
        say("Menyiapkan newsroom di folder .venv (hanya kali ini; perlu internet) ...")
        if mend:
            done.replace(last)
        else:
            say("1. Membuat lingkungan Python")
            done.unlink(missing_ok=True)
        uv = None if mend else installer.make()
        say(f"2. Memasang pustaka tepat seperti daftar {LOCKS[kind]}")
        try:
            installer.fill(uv)
        except NetworkError:
            if mend:
                last.replace(done)
            raise
        link, line = package_link(root, platform, version)
        link.write_text(line + "\n", encoding="utf-8", newline="\n")
        last.write_text(json.dumps(stamp(root, kind, version)), encoding="utf-8", newline="\n")
        last.replace(done)
    say(f"Siap dalam {time.monotonic() - started:.0f} detik.")


def hand_over(root: Path, arguments: list[str], platform: str) -> int:
    """Runs the door in the environment's Python; answers with its exit code."""
    # Neither a code page nor a stray yaml.py in the current folder may interfere.
    python = (str(script(root / ".venv", "python", platform)), "-Xutf8", "-P")
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        # The door receives it too, and ends in its own time; an exception here could lose its code.
        signal.signal(signal.SIGINT, lambda *_: None)
    with subprocess.Popen([*python, "-m", "newsroom.door", *arguments]) as door:  # noqa: S603
        signal.signal(signal.SIGTERM, lambda *_: door.terminate())
        code = door.wait()
    return code if code >= 0 else 128 - code


def main(arguments: list[str], root: Path, platform: str = sys.platform) -> int:
    """Sets up what the task needs, then runs it. Exit code 2 where the set-up fails."""
    kind = "dev" if arguments and arguments[0] in DEVELOPMENT_TASKS else "run"
    version = (sys.version_info[0], sys.version_info[1])
    try:
        if not is_ready(root, kind, platform, version):
            set_up(root, kind, platform, version)
        return hand_over(root, arguments, platform)
    except SetUpError as failure:
        say(str(failure))
    except OSError as error:
        say(f"Penyiapan gagal: {error.filename or error}: {error.strerror or 'galat sistem'}.")
    except KeyboardInterrupt:
        say("Dihentikan. Jalankan perintah yang sama untuk melanjutkan.")
        return 130
    if platform == "win32" and not arguments and sys.stdin.isatty():
        input("Tekan Enter untuk menutup.")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], ROOT))

if importlib.util.find_spec("invoke") and importlib.util.find_spec("newsroom"):
    from newsroom.door_invoke import collection

    namespace = collection()  # where invoke looks for its tasks
