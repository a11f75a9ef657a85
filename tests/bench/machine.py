"""The machine and the programs that a measurement was made with."""

import json
import os
import platform
import re
import subprocess
from pathlib import Path

from PIL import __version__ as pillow
from PIL import features

from bench.installing import Installed, pinned

_PROCESSOR = re.compile(r"^model name\s*:\s*(.+)$", re.MULTILINE)
_INFO = Path("/proc/cpuinfo")
_SHARP_PARTS = ("sharp", "vips", "heif", "aom")
_ASK_SHARP = "console.log(JSON.stringify(require('sharp').versions))"


def keep_to(processors: int) -> None:
    """Let this process and its children have only so many processors, where that can be told."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:processors])


def processor() -> str:
    """The processor's name, as far as the system tells."""
    named = _PROCESSOR.search(_INFO.read_text(encoding="utf-8")) if _INFO.is_file() else None
    return named[1] if named else platform.processor() or platform.machine()


def load() -> float | None:
    """How busy the machine was in the last minute; None where the system does not say."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else None


def describe(installed: Installed, processors: int) -> list[str]:
    """A line on each thing that a time depends on."""
    versions = (
        ("libjpeg-turbo", features.version_feature("libjpeg_turbo")),
        ("libavif", features.version_module("avif")),
        ("libwebp", features.version_module("webp")),
    )
    parts = ", ".join(f"{name} {version}" for name, version in versions)
    lines = [
        f"{processor()}, {processors} processors used of {os.cpu_count()}",
        f"{platform.system()} {platform.release()} {platform.machine()}, "
        f"Python {platform.python_version()}",
        f"Pillow {pillow} ({parts})",
    ]
    return lines + _peers(installed)


def _peers(installed: Installed) -> list[str]:
    lines = []
    if installed.has("sharp"):
        versions = json.loads(_said("node", "-e", _ASK_SHARP, folder=installed.node_modules))
        parts = ", ".join(f"{name} {versions[name]}" for name in _SHARP_PARTS)
        lines.append(f"Node {_said('node', '--version').lstrip('v')}: {parts}")
    if installed.has("hugo"):
        lines.append(f"Hugo {pinned('hugo')['hugo']}")
    if installed.has("imageprocess"):
        lines.append(f"pelican-image-process {pinned('imageprocess')['pelican-image-process']}")
    if installed.has("ssimulacra2"):
        lines.append(f"ssimulacra2 {pinned('ssimulacra2')['ssimulacra2']}")
    return lines


def _said(*command: str, folder: Path | None = None) -> str:
    return subprocess.run(
        command, cwd=folder, capture_output=True, encoding="utf-8", check=True
    ).stdout.strip()
