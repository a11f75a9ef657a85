"""Lighthouse's scores of pages, installed as its lock pins it, or the reason why not."""

import json
import os
import shutil
import statistics
import subprocess
from pathlib import Path

import tools
from bench.installing import PEERS, attempt

LOCKED = PEERS / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def install(folder: Path) -> str:
    """Install what the lock names into the folder; empty, or why it could not be done."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return "Node and npm are not installed"
    for name in ("package.json", "package-lock.json"):
        wanted, found = LOCKED / name, folder / name
        if not found.is_file() or found.read_bytes() != wanted.read_bytes():
            shutil.rmtree(folder / "node_modules", ignore_errors=True)
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(wanted, found)
    if _program(folder).is_file():
        return ""
    return attempt((npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"), folder)


def version(folder: Path) -> str:
    """The version that is installed."""
    package = folder / "node_modules" / "lighthouse" / "package.json"
    return str(json.loads(package.read_text(encoding="utf-8"))["version"])


def scores(folder: Path, url: str, rounds: int) -> dict[str, float]:
    """The page's scores of 100 at Lighthouse's defaults for telephones: the median of each.

    Beside the categories: "lcp" in seconds, "cls", and "tbt", the milliseconds a page is blocked.
    """
    tried = [_run(folder, url) for _ in range(rounds)]
    return {name: statistics.median(each[name] for each in tried) for name in tried[0]}


def _program(folder: Path) -> Path:
    return folder / "node_modules" / "lighthouse" / "cli" / "index.js"


def _run(folder: Path, url: str) -> dict[str, float]:
    done = subprocess.run(
        [
            "node", str(_program(folder)), url, "--output=json", "--quiet",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
            f"--only-categories={','.join(CATEGORIES)}",
        ],
        cwd=folder, env={**os.environ, "CHROME_PATH": str(tools.find_chromium())},
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    told = json.loads(done.stdout)
    found = {name: 100 * told["categories"][name]["score"] for name in CATEGORIES}
    numbers = {name: told["audits"][name]["numericValue"] for name in (
        "largest-contentful-paint", "cumulative-layout-shift", "total-blocking-time")}  # fmt: skip
    return found | {
        "lcp": numbers["largest-contentful-paint"] / 1000,
        "cls": numbers["cumulative-layout-shift"],
        "tbt": numbers["total-blocking-time"],
    }
